"""A class's tournament, from its groups' links to the table: over kills, and once."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from dialogues.exercises.exercise import Exercise
from tests.botapi import BotApiServer, BotProcess, User
from tests.botapi.groups import Group
from tests.botapi.process import ROOT
from tests.botapi.waiting import until
from tests.endtoend.talks import all_done
from tests.endtoend.teams import BAD, DEBRIEF, GOOD, NO_FAULT, SLOWLY, WITHOUT_END
from tests.endtoend.test_a_class import MONDAY, TITLE, ClassRoom, invited, join, opened

DAY = 24 * 3600.0
TABLE = "Turnaus on päättynyt"
NAMES = ("Aino", "Bertta", "Cecilia", "Daavid", "Eero", "Fanni")


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[ClassRoom]:
    """The program with an owner, a clock to be moved, and no budget for groups."""
    async with BotApiServer() as server:
        owner, clock = server.user("Omistaja"), tmp_path / "clock"
        clock.write_text(str(MONDAY - time.time() * SLOWLY))
        env = {"MOVED_CLOCK": str(clock), "CLOCK_SPEED": str(SLOWLY), "PYTHONPATH": str(ROOT), "TYPING_SPEED": "0"}
        env |= {"ADMIN_IDS": str(owner.id), "GROUP_CALLS": str(WITHOUT_END)}
        program = ("-m", "tests.endtoend.group_program")
        async with BotProcess(server, tmp_path / "hankala.sqlite3", env=env, program=program) as bot:
            yield ClassRoom(server, bot, owner, clock)
        wrong = [call for call in server.log.refused() if not any(part in str(call) for part in NO_FAULT)]
        assert wrong == [] and server.unanswered == []


async def settled(room: ClassRoom) -> None:
    """All is taken in, worked and sent."""
    await all_done(room.server, room.kept)


async def linked(room: ClassRoom, teacher: User, students: list[User]) -> list[Group]:
    """Two groups of three students each that are the class's; one phone lost what the link said, so it is typed."""
    await teacher.command("/class")
    await teacher.expect("Opettajat:")
    await teacher.press("Ryhmät")
    await teacher.expect("Telegram-ryhmiä: 0")
    await teacher.press("Linkki luokan ryhmään")
    shown = (await teacher.expect("tekee Telegram-ryhmästä luokan ryhmän")).text
    payload = re.findall(r"\?startgroup=([\w-]+)", shown)[0]
    groups = []
    for title, team in (("Hait", students[:3]), ("Hauet", students[3:])):
        group = room.server.group(title, supergroup=True, owner=team[0], with_bot=False)
        await group.add(*team[1:])
        groups.append(group)
        await team[0].add_bot(group, payload if title == "Hait" else "")
    await students[4].at(groups[1]).command(re.findall(r"/start@\w+ [\w-]+", shown)[0])
    await asyncio.gather(*(group.see("Tämä on nyt luokan Matkailu 2A ryhmä") for group in groups))
    return groups


async def announced(teacher: User, groups: list[Group]) -> None:
    """A tournament for a week with one customer."""
    await teacher.command("/tournament")
    await teacher.expect("Keitä asiakkaita")
    await teacher.press(TITLE)
    await teacher.settle()
    await teacher.press("Valmis (1)")
    await teacher.expect("Mukana on 2 ryhmää")
    await teacher.press("Aloita turnaus")
    await teacher.expect("turnaus alkoi")
    await asyncio.gather(*(group.see("Turnaus alkaa!") for group in groups))


async def plays(room: ClassRoom, group: Group, team: list[User], script: list[str]) -> None:
    """From the tournament's button to the debrief; whose turn it is, is whom the stage mentions."""
    seats = {user.id: user.at(group) for user in team}
    await seats[team[1].id].press(TITLE)
    await group.button("Mukaan")
    for seat in seats.values():
        await seat.press("Mukaan")
    await seats[team[1].id].press("Aloita")
    for words in script:
        await settled(room)
        if any(DEBRIEF in moment.text for moment in group.sent):
            return
        stage = next(one for one in reversed(group.screen.messages) if "Vuorossa" in one.text)
        [turn] = [one["user"]["id"] for one in stage.body["entities"] if one["type"] == "text_mention"]
        await seats[turn].reply(words, to=stage)
    raise AssertionError(group.failure("the customer does not leave"))


async def dead_as_it_ends(room: ClassRoom, _: Group) -> set[int]:
    """The program is not there when time is up."""
    await room.bot.kill()
    room.move_clock(8 * DAY)
    await room.bot.restart()
    return set()


async def killed_as_it_tells(room: ClassRoom, group: Group) -> set[int]:
    """It dies as it shows the table to a group; gives the chats to which a message was on its way."""
    room.server.faults.run("sendMessage", room.bot.kill, chat=group.id)
    room.move_clock(8 * DAY)
    await room.bot.wait(expect=-9)
    on_their_way = {chat for (chat,) in room.kept.rows("SELECT chat_id FROM outbox WHERE state = 'pending'")}
    await room.bot.restart()
    return on_their_way


@pytest.mark.parametrize("end", [dead_as_it_ends, killed_as_it_tells])
async def test_both_groups_get_the_table_once(
    room: ClassRoom, end: Callable[[ClassRoom, Group], Awaitable[set[int]]]
) -> None:
    """Two groups play the same customer, one well, one badly: nobody is named, twice comes only what was on its way."""
    liisa = await invited(room, "Liisa")
    link = await opened(liisa, "Matkailu 2A")
    students = [room.server.user(name) for name in NAMES]
    await asyncio.gather(*(join(student, link) for student in students))
    groups = await linked(room, liisa, students)
    await announced(liisa, groups)
    await plays(room, groups[0], students[:3], GOOD)
    await plays(room, groups[1], students[3:], BAD)
    states = [Exercise.model_validate_json(state) for (state,) in room.kept.rows("SELECT state FROM exercises")]
    assert len({(one.scenarios, one.seed) for one in states}) == 1
    on_their_way = await end(room, groups[1])
    await until(lambda: all(TABLE in group.screen.text for group in groups))
    await settled(room)
    for group in groups:
        tables = [moment.text for moment in group.sent if TABLE in moment.text]
        assert len(tables) <= 1 + (group.id in on_their_way), group.failure("the table came twice")
        assert re.search(r"1\. Hait\s.*2\. Hauet\s", tables[0], re.DOTALL)
        assert not [name for name in NAMES if name in tables[0]]
    letters = [one for one in liisa.screen.messages if one.by_bot and "Turnaus päättyi" in one.text]
    assert 1 <= len(letters) <= 1 + (liisa.id in on_their_way)
