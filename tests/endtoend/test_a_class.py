"""A teacher's class from the invitation to the export: 28 students, some who do their work and some who don't."""

import asyncio
import io
import re
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dialogues.scenario import Ending
from tests.botapi import BotApiServer, BotProcess, User
from tests.botapi.process import ROOT
from tests.botapi.waiting import until
from tests.endtoend.kept import Kept
from tests.endtoend.moved_clock import move
from tests.endtoend.talks import all_done, say_all, shortest

STUDENTS = 28
MONDAY = 1_796_022_000.0
"""Monday 30 November 2026, 9.00 in Helsinki."""
HOUR = 3600.0
REPEATED = ("query is too old", "message is not modified")
TITLE = "Pesukone, joka ei tullut"
ENDINGS = {"advocate": "suosittelija", "satisfied": "tyytyväinen", "angry": "vihainen"}


@dataclass
class ClassRoom:
    """A running program with an owner, and a clock to be moved."""

    server: BotApiServer
    bot: BotProcess
    owner: User
    clock: Path

    @property
    def kept(self) -> Kept:
        """What the program's database holds."""
        return Kept(self.bot.database)

    def move_clock(self, seconds: float) -> None:
        """Let time pass."""
        move(self.clock, seconds)


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[ClassRoom]:
    """The program, started with an owner; what a kill repeated is all that it may have called wrongly."""
    async with BotApiServer() as server:
        async for room in _running(server, tmp_path):
            yield room
        wrong = [call for call in server.log.refused() if not any(part in str(call) for part in REPEATED)]
        assert wrong == []


async def _running(server: BotApiServer, tmp_path: Path) -> AsyncIterator[ClassRoom]:
    owner, clock = server.user("Omistaja"), tmp_path / "clock"
    clock.write_text(str(MONDAY - time.time()))
    env = {"ADMIN_IDS": str(owner.id), "MOVED_CLOCK": str(clock), "PYTHONPATH": str(ROOT), "TYPING_SPEED": "0"}
    program = ("-m", "tests.endtoend.moved_clock")
    async with BotProcess(server, tmp_path / "hankala.sqlite3", env=env, program=program) as bot:
        yield ClassRoom(server, bot, owner, clock)


def payload(text: str) -> str:
    """What stands in the last deep link of a text."""
    return str(re.findall(r"\?start=([\w-]+)", text)[-1])


async def invited(room: ClassRoom, name: str) -> User:
    """A teacher, by the owner's link."""
    await room.owner.command("/invite_teacher")
    link = payload((await room.owner.expect("linkki")).text)
    teacher = room.server.user(name)
    await teacher.command(f"/start {link}")
    await teacher.expect("tulee opettaja")
    await teacher.press("Otan vastaan")
    await teacher.expect("Tervetuloa opettajaksi")
    return teacher


async def opened(teacher: User, name: str) -> str:
    """A class; gives the payload of its link, which stands beside the QR picture."""
    await teacher.command(f"/newclass {name}")
    shown = await teacher.expect("Koodi:")
    assert shown.message is not None and shown.message.media == "photo"
    return payload(shown.text)


async def join(student: User, link: str) -> None:
    """By the link and one tap."""
    await student.command(f"/start {link}")
    await student.expect("Kuka näkee mitä")
    await student.press("Liity nimellä")
    await student.expect("Olet nyt luokassa")


async def test_28_students_join_at_once(room: ClassRoom) -> None:
    """All are on the roster, once, though the program is killed in the middle."""
    liisa = await invited(room, "Liisa")
    link = await opened(liisa, "Matkailu 2A")
    students = [room.server.user(f"Opiskelija {number}") for number in range(STUDENTS)]
    room.server.faults.run("sendMessage", room.bot.kill, skip=20)
    joining = asyncio.gather(*(join(student, link) for student in students))
    await until(lambda: not room.bot.is_running)
    await room.bot.restart()
    await joining
    names = [name for (name,) in room.kept.rows("SELECT name FROM members")]
    assert sorted(names) == sorted(student.person.first_name for student in students)
    await liisa.command("/class")
    await liisa.expect("28")


async def assign(teacher: User, due: str) -> None:
    """The washing machine to the whole class, due as typed, with what is proposed for all the rest."""
    await teacher.command("/assign")
    await teacher.expect("Mitä harjoitellaan?")
    await teacher.press(TITLE)
    await teacher.settle()
    await teacher.press("Valmis (1)")
    await teacher.expect("Kenelle?")
    await teacher.press("Koko luokalle")
    await teacher.expect("Mihin mennessä?")
    await teacher.say(due)
    await teacher.expect("ke 2.12. klo 12.00")
    await teacher.press("Anna tehtävä")
    await teacher.expect("Annettu luokalle")


async def do_the_work(student: User, ending: Ending) -> None:
    """From the letter's button to the debrief, by the replies of a scripted talk."""
    await student.press(f"Tee: {TITLE}")
    await student.expect("opettaja voi lukea")
    await student.settle()
    # More than once: how much she bears is hidden, and varies.
    await say_all(student, 3 * shortest("washing_machine", ending))
    await student.press("Ihan hyvin")
    await student.expect(TITLE)


def letters(student: User, part: str) -> int:
    """How many messages of the bot's with these words a student has got."""
    return sum(part in message.text for message in student.screen.messages if message.by_bot)


async def test_a_class_from_the_code_to_the_export(room: ClassRoom) -> None:
    """Some do their work, some begin it, some don't; reminders come once; the sheet says what the database says."""
    liisa = await invited(room, "Liisa")
    link = await opened(liisa, "Matkailu 2A")
    students = [room.server.user(f"Opiskelija {number}") for number in range(1, STUDENTS + 1)]
    await asyncio.gather(*(join(student, link) for student in students))
    await liisa.settle()
    await assign(liisa, "ke klo 12")
    await asyncio.gather(*(student.expect("uutta tehtävää") for student in students))

    happy, angry, going, idle = students[:3], students[3:5], students[5:7], students[7:]
    await asyncio.gather(*(do_the_work(student, "advocate") for student in happy))
    await asyncio.gather(*(do_the_work(student, "angry") for student in angry))
    for student in going:
        await student.press(f"Tee: {TITLE}")
        await student.expect("opettaja voi lukea")

    await room.bot.kill()
    room.move_clock(27 * HOUR)
    await room.bot.restart()
    await asyncio.gather(*(student.expect("Muistathan") for student in [*going, *idle]))
    await room.bot.kill()
    await room.bot.restart()
    room.move_clock(HOUR)
    await all_done(room.server, room.kept)
    assert {letters(student, "Muistathan") for student in [*going, *idle]} == {1}
    assert {letters(student, "Muistathan") for student in [*happy, *angry]} == {0}

    await liisa.command("/class")
    page = await liisa.expect("3/11")
    assert "5 valmista, 2 kesken, 21 aloittamatta" in page.text and "kuullut hyvää 9 ihmistä ja pahaa 22" in page.text
    await holds_what_the_database_holds(room, liisa)


async def holds_what_the_database_holds(room: ClassRoom, teacher: User) -> None:
    """The workbook has a row for each attempt, with its end as a date and the ending of the talk."""
    await teacher.command("/export")
    await teacher.expect("tulokset tiedostona")
    await teacher.press("XLSX, nimet")
    shown = await teacher.expect("Tiedostossa on opiskelijoiden tietoja")
    assert shown.message is not None
    content = room.server.world.files[shown.message.body["document"]["file_id"]].content
    book = load_workbook(io.BytesIO(content))
    head, *rows = book.worksheets[1].iter_rows(values_only=True)
    sheet = [dict(zip(head, row, strict=True)) for row in rows]
    begun = [row for row in sheet if row["Aloitettu"] is not None]
    sql = "SELECT m.name, a.ended_at, a.ending FROM attempts a JOIN members m USING (chat_id) ORDER BY m.number"
    kept = room.kept.rows(sql)
    assert [(row["Opiskelija"], row["Päättynyt"] is not None) for row in begun] == [
        (name, ended is not None) for name, ended, _ in kept
    ]
    assert [row["Asiakas"] for row in begun if row["Päättynyt"]] == [ENDINGS[ending] for _, _, ending in kept if ending]


async def test_a_team_s_invitation_leads_to_its_group(room: ClassRoom) -> None:
    """Two students, their team's letter, a group in privacy mode: the group reads one message, the teacher its name."""
    liisa = await invited(room, "Liisa")
    link = await opened(liisa, "Matkailu 2A")
    aino, ville = room.server.user("Aino"), room.server.user("Ville")
    for student in (aino, ville):
        await join(student, link)
    await liisa.command("/teams 1")
    await liisa.expect("Tiimi 1")
    await liisa.press("Pidä nämä")
    await liisa.expect("saavat tietää")
    await liisa.press("Kutsut ryhmiin")
    await liisa.expect("Yllä on kutsu")
    await liisa.press("Lähetä tiimeille (2)")
    letter = (await aino.expect("Yksi teistä tekee ryhmän")).text
    assert "Ville" not in letter
    group = room.server.group("Hait", owner=aino, with_bot=False)
    await group.add(ville, by=aino)
    await aino.add_bot(group, re.findall(r"\?startgroup=([\w-]+)", letter)[0])
    await group.see("Tämä on nyt luokan Matkailu 2A tiimin Tiimi 1 ryhmä.")
    await group.settle()
    assert len(group.sent) == 1
    await ville.at(group).command("/exercise")
    await group.see("Pelaajat")
    await liisa.command("/class")
    await liisa.expect("Opettajat:")
    await liisa.press("Ryhmät")
    await liisa.expect("Telegram-ryhmiä: 1")
    await liisa.press("Hait · Tiimi 1")
    await liisa.expect("ei ole vielä harjoiteltu")
