"""The real program is killed in the middle of a talk and started again with other content."""

import re
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.readers import SHIPPED
from dialogues.parsing import parse
from tests.botapi import BotApiServer, BotProcess
from tests.endtoend.kept import Kept
from tests.endtoend.talks import HOW_IT_WENT, all_done, begin, say_all, shortest

PLAYED, OTHER = "washing_machine", "wrong_price"
PROGRAM = """
import os, sys
from pathlib import Path
from bot import content
from bot.cli import main
load, folder = content.load, Path(os.environ["CONTENT"])
content.load = lambda: load(folder)
sys.exit(main(["run"]))
"""
"""As shipped, but for where the content lies."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of some of what is shipped."""
    place = tmp_path / "content"
    for name in ("customers", "replies", f"scenarios/{PLAYED}", f"scenarios/{OTHER}"):
        shutil.copytree(SHIPPED / name, place / name, ignore=shutil.ignore_patterns("*.py", "*.pyc"))
    return place


@pytest.fixture
async def bot(server: BotApiServer, tmp_path: Path, content: Path) -> AsyncIterator[BotProcess]:
    """The program on that content."""
    env = {"CONTENT": str(content), "TYPING_SPEED": "0"}
    async with BotProcess(server, tmp_path / "hankala.sqlite3", env=env, program=("-c", PROGRAM)) as running:
        yield running


def rename(content: Path) -> None:
    """Another version of the scenario: all its nodes have other names, and it has another title."""
    folder = content / "scenarios" / PLAYED
    (document,) = parse((folder / "scenario.yaml").read_text("utf-8"), "")
    assert isinstance(document.value, dict) and isinstance(document.value["nodes"], dict)
    nodes = re.compile(rf"\b({'|'.join(document.value['nodes'])})\b")
    for file in folder.glob("*.yaml"):
        text = nodes.sub(r"\1_anew", file.read_text("utf-8"))
        file.write_text(re.sub("^title: .*", "title: Uusi pesukone", text, flags=re.MULTILINE), "utf-8")


def remove(content: Path) -> None:
    """The scenario is shipped no more."""
    shutil.rmtree(content / "scenarios" / PLAYED)


@pytest.mark.parametrize(("upgrade", "anew"), [(rename, "Uusi pesukone"), (remove, "Kuusi minuuttia bussiin")])
async def test_a_talk_outlives_an_upgrade(
    bot: BotProcess, server: BotApiServer, content: Path, upgrade: Callable[[Path], None], anew: str
) -> None:
    """It is finished, with its debrief, on what it began with; a new one is the new, or another."""
    aino, kept = server.user("Aino"), Kept(bot.database)
    replies = shortest(PLAYED, "satisfied")
    await begin(aino, PLAYED)
    await say_all(aino, replies[:2])
    await all_done(server, kept)
    await bot.kill()
    upgrade(content)
    await bot.restart()
    await say_all(aino, replies[2:])
    await aino.press(HOW_IT_WENT)
    await aino.expect("Valittava asiakas")
    assert kept.rows("SELECT scenario, ending FROM attempts") == [(PLAYED, "satisfied")]
    assert len(kept.rows("SELECT digest FROM editions")) == 1
    await aino.command(f"/practise {PLAYED}")
    await aino.expect(anew)
    await all_done(server, kept)
