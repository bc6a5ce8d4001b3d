"""Fifty groups at once, one of which floods: each gets its stage and its answers, and none is starved.

The budget of a group is lifted, and that of all of them to what these machines bear, for the speed of the tests; how
long somebody waited is told by the calls to others that came first, not by seconds.
"""

import asyncio
import itertools
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from dialogues.exercises.exercise import Exercise
from tests.botapi import BotApiServer, BotProcess, Message, User
from tests.botapi.calls import Call
from tests.botapi.groups import Group
from tests.botapi.people import Seat
from tests.botapi.process import ROOT
from tests.endtoend.kept import Kept
from tests.endtoend.talks import all_done
from tests.endtoend.teams import BAD, DEBRIEF, NAMES, SLOWLY, WITHOUT_END

GROUPS, PLAYERS, FLOOD = 50, 4, 100
FLOODING = 0
CALLS_IN_ALL = 120
"""A second; Telegram's are thirty."""
LANES = 2
"""Messages and answers to presses go to a group side by side."""
MOST_BETWEEN = 3 * LANES
"""Calls to one group between two to another: as each has its turn in each lane, and starts of lanes take some."""


@dataclass
class Hall:
    """A running program and many groups with a team each; the first of them floods."""

    server: BotApiServer
    bot: BotProcess
    groups: list[Group]
    teams: list[list[User]]

    @property
    def kept(self) -> Kept:
        """What the program's database holds."""
        return Kept(self.bot.database)

    def seats(self, at: int) -> list[Seat]:
        """Where a team sits."""
        return [user.at(self.groups[at]) for user in self.teams[at]]

    def stage(self, at: int) -> Message:
        """The newest message with buttons of a group."""
        found = [one for one in self.groups[at].screen.messages if one.by_bot and "reply_markup" in one.body]
        assert found, self.groups[at].failure("no stage")
        return found[-1]

    def next(self, at: int) -> Seat:
        """Whose turn it is in a group."""
        mentioned = [one["user"]["id"] for one in self.stage(at).body["entities"] if one["type"] == "text_mention"]
        [seat] = [seat for seat in self.seats(at) if seat.id in mentioned]
        return seat

    def said(self, at: int) -> list[str]:
        """What was said to the customer of a group, once for each turn that was made."""
        [(state,)] = self.kept.rows("SELECT state FROM exercises WHERE chat_id = ?", self.groups[at].id)
        return [turn.reply for turn in Exercise.model_validate_json(state).customers[0].turns]

    async def rush(self, *acts: Awaitable[object]) -> list[int]:
        """All this at the same moment; gives the groups of the calls that were made about it, in order.

        Without pictures: these are drawn first, one after the other.
        """
        before = len(self.server.log)
        with self.server.updates.held():
            await asyncio.gather(*acts)
        await all_done(self.server, self.kept)
        chats = {group.id: at for at, group in enumerate(self.groups)}
        calls = (call for call in self.server.log[before:] if call.method != "sendPhoto")
        about = [self._chat_of(call) for call in calls]
        return [chats[chat] for chat in about if chat in chats]

    def _chat_of(self, call: Call) -> int | None:
        query = self.server.world.callbacks.get(str(call.params.get("callback_query_id")))
        return query.chat.id if query else call.chat_id


@asynccontextmanager
async def many_groups(folder: Path) -> AsyncIterator[Hall]:
    """So many supergroups in privacy mode, each with a team."""
    async with BotApiServer() as server:
        clock = folder / "clock"
        clock.write_text(str(time.time() * (1 - SLOWLY)))
        env = {"MOVED_CLOCK": str(clock), "CLOCK_SPEED": str(SLOWLY), "PYTHONPATH": str(ROOT), "TYPING_SPEED": "0"}
        env |= {"GROUP_CALLS": str(WITHOUT_END), "CALLS_IN_ALL": str(CALLS_IN_ALL)}
        groups = [server.group(f"Tiimi {number}", supergroup=True) for number in range(GROUPS)]
        teams = [[server.user(name) for name in NAMES[:PLAYERS]] for _ in groups]
        program = ("-m", "tests.endtoend.group_program")
        async with BotProcess(server, folder / "hankala.sqlite3", env=env, program=program) as bot:
            yield Hall(server, bot, groups, teams)
        assert server.log.refused() == [] and server.unanswered == []


async def in_turn(acts: Iterable[Awaitable[object]]) -> None:
    """One after the other, as all of a group does."""
    for act in acts:
        await act


async def begin(hall: Hall, at: int) -> None:
    """A team joins and starts."""
    seats = hall.seats(at)
    await in_turn([*(seat.press("Mukaan") for seat in seats), seats[0].press("Aloita")])


async def begin_and_flood(hall: Hall) -> None:
    """The same, with a hundred presses on top."""
    lobby = hall.stage(FLOODING)
    await begin(hall, FLOODING)
    labels = itertools.cycle(("Mukaan", "Pois", "Tarkkailen", "Suomi ›"))
    seats = itertools.cycle(hall.seats(FLOODING))
    await in_turn(next(seats).press(next(labels), lobby) for _ in range(FLOOD))


async def answer(hall: Hall, at: int, words: str) -> None:
    """Whose turn it is replies to the customer."""
    await hall.next(at).reply(words, to=hall.stage(at))


async def flood_and_answer(hall: Hall, words: str) -> None:
    """A hundred replies of those whose turn it is not, presses and commands come before the one that counts."""
    stage, others = hall.stage(FLOODING), [seat for seat in hall.seats(FLOODING) if seat.id != hall.next(FLOODING).id]
    for seat in itertools.islice(itertools.cycle(others), FLOOD // 4):
        await in_turn([seat.reply("Odota!", to=stage), seat.press("Kuiskaa"), seat.reply("Vuoroni!", to=stage)])
        await seat.command("/exercise")
    await answer(hall, FLOODING, words)


def assert_fair(order: Sequence[int]) -> None:
    """Each group was answered; while one waited, from call to call, nobody else got more than a few.

    Who floods got no more than others did, as long as any of these waited: as in turn, for messages and for answers.
    """
    counts = Counter(order)
    assert set(counts) == set(range(GROUPS)), "a group was not answered"
    for at in range(GROUPS):
        places = [-1, *(place for place, one in enumerate(order) if one == at)]
        for before, after in pairwise(places):
            between = Counter(order[before + 1 : after])
            assert max(between.values(), default=0) <= MOST_BETWEEN, f"group {at} waited while others got {between}"
    last = max(place for place, one in enumerate(order) if one != FLOODING)
    most = max(count for at, count in counts.items() if at != FLOODING)
    assert order[:last].count(FLOODING) <= LANES * most, "who floods came before others"


async def test_none_of_fifty_groups_is_starved(tmp_path: Path) -> None:
    """All begin and play at the same moments, and one floods at each: every group is answered in its turn."""
    async with many_groups(tmp_path) as hall:
        everybody, others = range(GROUPS), [at for at in range(GROUPS) if at != FLOODING]
        assert_fair(await hall.rush(*(hall.seats(at)[0].command("/exercise") for at in everybody)))
        assert_fair(await hall.rush(begin_and_flood(hall), *(begin(hall, at) for at in others)))
        for words in BAD[:2]:
            assert_fair(await hall.rush(flood_and_answer(hall, words), *(answer(hall, at, words) for at in others)))
        for at in everybody:
            assert hall.said(at) == BAD[:2], hall.groups[at].failure("a reply was lost or doubled")
            texts = [moment.text for moment in hall.groups[at].sent]
            assert sum(DEBRIEF in text for text in texts) == 1, hall.groups[at].failure("no debrief")
            assert [one.message.media for one in hall.groups[at].sent if one.message][-1] == "photo"
