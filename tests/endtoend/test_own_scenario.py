"""A teacher sends a scenario of their own to the real program; a student plays it."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.botapi import BotApiServer, BotProcess, User
from tests.botapi.process import ROOT
from tests.endtoend.kept import Kept
from tests.endtoend.talks import all_done

EXAMPLE = (ROOT / "docs" / "own_scenario.yaml").read_bytes()
READY = "Tiedosto on kunnossa"


@dataclass
class Teaching:
    """The program with a teacher, and the payload of their class's link."""

    server: BotApiServer
    bot: BotProcess
    liisa: User
    link: str


@pytest.fixture
async def teaching(tmp_path: Path) -> AsyncIterator[Teaching]:
    """A teacher with a class; the program may make no wrong call."""
    async with BotApiServer() as server:
        owner, liisa = server.user("Omistaja"), server.user("Liisa")
        env = {"ADMIN_IDS": str(owner.id), "TYPING_SPEED": "0"}
        async with BotProcess(server, tmp_path / "hankala.sqlite3", env=env) as bot:
            await owner.command("/invite_teacher")
            await liisa.command(f"/start {_payload((await owner.expect('linkki')).text)}")
            await liisa.expect("tulee opettaja")
            await liisa.press("Otan vastaan")
            await liisa.command("/newclass Matkailu 2A")
            yield Teaching(server, bot, liisa, _payload((await liisa.expect("Koodi:")).text))
        assert server.log.refused() == []


def _payload(text: str) -> str:
    return str(re.findall(r"\?start=([\w-]+)", text)[-1])


async def test_from_the_file_to_the_student(teaching: Teaching) -> None:
    """Telegram stumbles, the file comes all the same; the graph is a picture; the class plays it."""
    liisa = teaching.liisa
    stumble = teaching.server.faults.server_error("getFile")
    await liisa.document("sauna.yaml", EXAMPLE)
    await liisa.expect("Luen tiedostoa")
    await liisa.expect(READY)
    assert stumble.hits == 1
    picture = await liisa.next()
    assert picture.message is not None and picture.message.media == "photo"
    await liisa.press("Julkaise luokalle")
    await liisa.expect("Mitkä luokat")
    await liisa.press("Matkailu 2A")
    await liisa.settle()
    assert "☑ Matkailu 2A" in liisa.screen.buttons
    aino = teaching.server.user("Aino")
    await aino.command(f"/start {teaching.link}")
    await aino.expect("Kuka näkee mitä")
    await aino.press("Liity nimellä")
    await aino.expect("Olet nyt luokassa")
    await aino.command("/practise")
    await aino.expect("Opettajien omat harjoitukset")
    await aino.press("Kylmä sauna")
    await aino.expect("sauna ei lämpene")


@pytest.mark.parametrize("after", [False, True])
async def test_killed_while_the_file_is_fetched(teaching: Teaching, after: bool) -> None:
    """One outcome and one answer; a restart finds the scenario again."""
    liisa, kept = teaching.liisa, Kept(teaching.bot.database)
    teaching.server.faults.run("getFile", teaching.bot.kill, after=after)
    await liisa.document("sauna.yaml", EXAMPLE)
    await teaching.bot.wait(expect=-9)
    await teaching.bot.restart()
    await liisa.expect(READY)
    await all_done(teaching.server, kept)
    assert kept.rows("SELECT name, version FROM own_scenarios") == [("cold_sauna", 1)]
    assert kept.rows("SELECT * FROM downloads") == []
    assert sum(READY in message.text for message in liisa.screen.messages) == 1
    await teaching.bot.stop()
    await teaching.bot.restart()
    await liisa.command("/practise own_1")
    await liisa.expect("sauna ei lämpene")


async def test_a_file_with_faults_leaves_no_trace(teaching: Teaching) -> None:
    """What is wrong comes with its lines; neither the database nor the log keeps a word of the file."""
    liisa, kept = teaching.liisa, Kept(teaching.bot.database)
    await liisa.document("sauna.yaml", EXAMPLE.replace(b"level: 1", b"level: SALAISUUS"))
    await liisa.expect("rivi 8: ”SALAISUUS” ei käy luvuksi kohtaan level.")
    await all_done(teaching.server, kept)
    assert kept.rows("SELECT count(*) FROM own_scenarios") == [(0,)]
    assert "SALAISUUS" not in teaching.bot.tail()
