"""What is kept of compiled rules for the next start: read as it was compiled, or made anew."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import readers
from bot.readers import SHIPPED, reader
from dialogues.replies.compiling import compile_language
from dialogues.replies.reader import Reader

REPLY = "Sorry you had to wait, I understand it is annoying. I can send you a new one tomorrow, would that suit you?"


@pytest.fixture(scope="module")
def compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with English rules, compiled and kept."""
    folder = tmp_path_factory.mktemp("content")
    shutil.copytree(SHIPPED / "replies" / "en", folder / "replies" / "en")
    shutil.copy(SHIPPED / "replies" / "languages.yaml", folder / "replies")
    reader("en", folder)
    return folder


def _compilings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The languages that are compiled from now on."""
    made: list[str] = []

    def noted(language: str, documents: dict[str, str]) -> object:
        made.append(language)
        return compile_language(language, documents)

    monkeypatch.setattr("bot.readers.compile_language", noted)
    return made


def test_what_was_kept_reads_as_what_was_compiled(compiled_once: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Marks, evidence, typos and words without a rule."""
    again = _compilings(monkeypatch)
    kept = reader("en", compiled_once)
    assert not again
    compiled = Reader.load("en", readers.texts("en", compiled_once))
    for text in (REPLY, "im sory abuot teh wait", "what a fuss over nothing", "🙃 xylofonixz", "\ud83d"):
        assert kept.read(text) == compiled.read(text)
    assert {"apology", "empathy", "solution", "agreement"} <= kept.read(REPLY).names


def _halved(kept: bytes) -> bytes:
    return kept[: len(kept) // 2]


def _without_listings(kept: bytes) -> bytes:
    return kept[: kept[:-1].rindex(b"\n") + 1]


def _of_another_time(kept: bytes) -> bytes:
    return b"0" * kept.index(b"\n") + kept[kept.index(b"\n") :]


def _sized_by_nobody(kept: bytes) -> bytes:
    mark, _, *parts = kept.split(b"\n")
    return b"\n".join([mark, b"many more", *parts])


@pytest.mark.parametrize(
    "spoilt",
    [_halved, _without_listings, _of_another_time, _sized_by_nobody, lambda _: b""],
    ids=["half", "no listings", "old", "no sizes", "empty"],
)
def test_what_is_not_whole_is_made_anew(
    compiled_once: Path, monkeypatch: pytest.MonkeyPatch, spoilt: Callable[[bytes], bytes]
) -> None:
    """A full disk, or a file of another version: compiled once more, and kept as it should be."""
    path = compiled_once / "replies" / "__pycache__" / "en.json"
    whole = path.read_bytes()
    path.write_bytes(spoilt(whole))
    again = _compilings(monkeypatch)
    assert {"apology", "empathy"} <= reader("en", compiled_once).read(REPLY).names
    assert again == ["en"] and path.read_bytes() == whole


def test_a_changed_rule_file_is_compiled(compiled_once: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where its length stays."""
    again = _compilings(monkeypatch)
    path = compiled_once / "replies" / "en" / "protected.tsv"
    path.write_text(path.read_text("utf-8")[::-1], "utf-8")
    reader("en", compiled_once)
    assert again == ["en"]
