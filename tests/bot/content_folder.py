"""A folder of content to change at will: scenarios after the toy one, whose replies are read from tags."""

import os
from pathlib import Path

import pytest

from tests.dialogues.toy import LINES, PROFILE, SCENARIO, TEMPER, TagReader, stock_yaml


class ContentFolder:
    """`customers/grumpy` and as many scenarios as are written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.write("customers/temper.yaml", TEMPER)
        self.write("customers/grumpy/profile.yaml", PROFILE)
        self.write("customers/grumpy/fi.yaml", stock_yaml())

    def write(self, file: str, text: str) -> Path:
        """Write a file; its time is another than before, as coarse as clocks of file systems may be."""
        path = self.path / file
        before = path.stat().st_mtime_ns if path.exists() else 0
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        self.touch(path, before + 1_000_000_000)
        return path

    def touch(self, path: Path, at: int) -> None:
        """Give a file another time of change, in nanoseconds."""
        os.utime(path, ns=(at, at))

    def scenario(self, id: str, level: int = 1, title: str = "Keitin", nodes: str = "") -> None:
        """Write a scenario; `nodes` replaces `settled` by another name in graph and lines."""
        graph = SCENARIO.replace("id: kettle", f"id: {id}").replace("level: 1", f"level: {level}")
        lines = LINES.replace("scenario: kettle", f"scenario: {id}").replace("title: Keitin", f"title: {title}")
        if nodes:
            graph, lines = graph.replace("settled", nodes), lines.replace("settled", nodes)
        self.write(f"scenarios/{id}/scenario.yaml", graph)
        self.write(f"scenarios/{id}/fi.yaml", lines)


def tag_reader(language: str, folder: Path) -> TagReader:
    """In the place of a reader made from rule files."""
    return TagReader()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ContentFolder:
    """Three scenarios, the easiest last by its name."""
    monkeypatch.setattr("bot.library.reader", tag_reader)
    monkeypatch.setattr("bot.library.reading_languages", lambda folder: ("fi",))
    made = ContentFolder(tmp_path / "content")
    made.scenario("kettle", 2)
    made.scenario("lamp", 2, "Lamppu")
    made.scenario("mixer", 1, "Sekoitin")
    return made
