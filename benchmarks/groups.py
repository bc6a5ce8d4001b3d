"""Groups: a turn where many play at once against one that plays alone, and a press in a council."""

import asyncio
import json
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any, cast

from telegram import Bot, Update

from benchmarks.filling import NOW
from benchmarks.report import heading, micro, milli, table, times
from benchmarks.timing import Action, interleaved
from benchmarks.undoing import undone
from bot import content
from bot.groups.table import House
from bot.handlers.group import Groups
from bot.updates import Worker
from bot.wording import load_wordings
from dialogues.exercises.exercise import Exercise
from storage import exercises, inbox
from storage.database import Database, Reader, Transaction

MANY, TEAM, COUNCIL = 50, 4, 8
"""Groups that play at once; players of a relay and of a council."""
REPLIES = (
    "Ymmärrän hyvin, että tämä suututtaa.",
    "Olen pahoillani, että jouduitte odottamaan.",
    "Kertoisitteko lisää?",
)
"""They please the customer and end nothing."""
_ROUNDS = 5
_BOT = {"id": 1, "is_bot": True, "first_name": "Hankala", "username": "hankala_bot"}

Json = dict[str, Any]
Run = Callable[[Coroutine[Any, Any, Any]], Any]
"""Runs a coroutine to its end."""


def program() -> Groups:
    """The use cases as they run on Telegram, at a time that stands still."""
    house = House(content.load(), load_wordings(), lambda: 7, lambda: "hankala_bot", lambda: False)
    return Groups(house, lambda: NOW)


# What people do


def _chat(number: int) -> Json:
    return {"id": -1_000_000_000_000 - number, "type": "supergroup", "title": f"Tiimi {number}"}


def _person(number: int, player: int) -> Json:
    return {"id": number * 100 + player, "is_bot": False, "first_name": f"Pelaaja {player}", "language_code": "fi"}


def says(number: int, player: int, text: str, *, replies: bool = False) -> Json:
    """Somebody of a group says something, perhaps in reply to the bot."""
    told = {"message_id": 1, "date": int(NOW), "chat": _chat(number)}
    original = {"reply_to_message": {**told, "from": _BOT, "text": "?"}} if replies else {}
    return {"message": {**told, "from": _person(number, player), "text": text, **original}}


def presses(number: int, player: int, data: str) -> Json:
    """Somebody of a group presses a button."""
    stage = {"message_id": 1, "date": int(NOW), "chat": _chat(number), "from": _BOT, "text": "?"}
    query = {"id": "1", "from": _person(number, player), "chat_instance": "1", "message": stage, "data": data}
    return {"callback_query": query}


def update_of(body: Json, id: int = 1) -> Update:
    """It as Telegram tells of it."""
    return Update.de_json({"update_id": id, **body}, cast(Bot, None))


# Groups that play


class Hall:
    """The program on one database with groups that play; each is known by its number, and so is its exercise."""

    def __init__(self, database: Database, groups: Groups) -> None:
        self._database, self._groups = database, groups
        self._ids, self._begun = count(1), list[exercises.Exercise]()
        self._worker = Worker(
            *(cast(Bot, None), database, groups.handle, _fails),
            wake_sender=lambda chat: None,
            clock=lambda: NOW,
            sleep=asyncio.sleep,
        )

    async def begin(self, number: int, players: int, mode: str) -> None:
        """From /exercise to the customer's first words."""
        await self.happen(says(number, 0, "/exercise"), presses(number, 0, f"0.x_mode.{number}.{mode}"))
        await self.happen(*(presses(number, player, f"0.x_join.{number}") for player in range(players)))
        await self.happen(presses(number, 0, f"0.x_start.{number}"))
        self._begun.append(await self._kept(number))

    async def happen(self, *bodies: Json) -> None:
        """These things are done, one after the other."""
        for body in bodies:
            async with self._database.transaction() as tx:
                await self._groups.handle(update_of(body), tx)

    async def does(self, body: Json) -> None:
        """Deal with an update, from there to the rows of the outbox, and take it back."""
        await undone(self._database, partial(self._groups.handle, update_of(body)))

    async def changes(self, number: int, body: Json) -> bool:
        """Whether an update changes how the group's exercise stands; it is taken back."""
        found = list[bool]()

        async def compare(tx: Transaction) -> None:
            before = await _row(tx, number)
            await self._groups.handle(update_of(body), tx)
            found.append((await _row(tx, number)).state != before.state)

        await undone(self._database, compare)
        return found[0]

    async def floor(self, number: int) -> None:
        """The least that anything does: one row by its key."""
        async with self._database.reading() as reader:
            await reader.row("SELECT title FROM groups WHERE chat_id = ?", _chat(number)["id"])

    async def again(self) -> None:
        """All stands as it did when it had begun, and each group's turns wait in the inbox."""
        async with self._database.transaction() as tx:
            for table_ in ("inbox", "outbox"):
                await tx.write(f"DELETE FROM {table_}")  # noqa: S608
            for row in self._begun:
                await tx.write("UPDATE exercises SET state = ? WHERE id = ?", row.state, row.id)
            await inbox.take(tx, list(self._turns()), at=NOW)

    def _turns(self) -> Iterator[tuple[int, int, str]]:
        for turn, words in enumerate(REPLIES):
            for row in self._begun:
                body = {"update_id": next(self._ids), **says(row.id, turn % TEAM, words, replies=True)}
                yield body["update_id"], row.chat_id, json.dumps(body)

    async def play(self) -> float:
        """Work all that waits; gives the turns a second. Raises LookupError where one was not made."""
        begun = time.perf_counter()
        await self._worker.drain()
        taken = time.perf_counter() - begun
        for row in self._begun:
            if len((await self.exercise(row.id)).customers[0].said) != len(REPLIES):
                raise LookupError(f"group {row.id} has not made its turns")
        return len(self._begun) * len(REPLIES) / taken

    async def exercise(self, number: int) -> Exercise:
        """A group's exercise as it is kept."""
        return Exercise.model_validate_json((await self._kept(number)).state or "")

    async def _kept(self, number: int) -> exercises.Exercise:
        async with self._database.reading() as reader:
            return await _row(reader, number)


async def _row(reader: Reader, number: int) -> exercises.Exercise:
    row = await exercises.get(reader, number)
    if row is None or row.state is None:
        raise LookupError(f"group {number} plays nothing")
    return row


async def _fails(update: Update, tx: Transaction) -> None:
    raise LookupError("an update was not worked")


@contextmanager
def halls(run: Run, **sizes: int) -> Iterator[Mapping[str, Hall]]:
    """By name databases with so many groups that play a relay."""
    groups, opened = program(), dict[str, Database]()
    with tempfile.TemporaryDirectory() as folder:
        try:
            for name in sizes:
                opened[name] = run(Database.open(Path(folder) / name))
            found = {name: Hall(database, groups) for name, database in opened.items()}
            for name, size in sizes.items():
                for number in range(1, size + 1):
                    run(found[name].begin(number, TEAM, "relay"))
            yield found
        finally:
            for database in opened.values():
                run(database.close())


def show(_: object) -> None:
    """Print the figures."""
    heading(
        f"6. Groups; the goal: a turn costs the same whether one group plays or {MANY} do",
        "From the inbox to the outbox, without Telegram. A turn is a reply in a relay: as many of one group,",
        f"{len(REPLIES)} at a time, as of {MANY} at once. Time on the clock, as a flush to the disk ends each turn:",
        f"medians of {_ROUNDS} rounds.",
    )
    with asyncio.Runner() as runner:
        run = runner.get_loop().run_until_complete
        with halls(run, alone=1, many=MANY) as found:
            _show_turns(run, found["alone"], found["many"])
        with halls(run, alone=0, many=MANY) as found:
            _show_presses(run, found)


def _show_turns(run: Run, alone: Hall, many: Hall) -> None:
    pairs = [(_rate(run, alone, MANY), _rate(run, many, 1)) for _ in range(_ROUNDS)]
    one, all_ = (median(rates) for rates in zip(*pairs, strict=True))
    ratio = median(its / single for single, its in pairs)
    table(
        ("groups that play", "turns a second", "to one alone"),
        [("1", f"{one:.0f}", times(1)), (str(MANY), f"{all_:.0f}", times(ratio))],
    )


def _rate(run: Run, hall: Hall, goes: int) -> float:
    """Turns a second, over so many goes of the same turns."""
    rates = list[float]()
    for _ in range(goes):
        run(hall.again())
        rates.append(run(hall.play()))
    return goes / sum(1 / rate for rate in rates)


def _show_presses(run: Run, found: Mapping[str, Hall]) -> None:
    """What one press costs, where nobody else plays and among many."""
    tasks: dict[str, Action] = {}
    for name, hall in found.items():
        number = 1 if name == "alone" else MANY + 1
        for what, body in run(_council(hall, number)).items():
            tasks[f"{what}, {name}"] = _action(run, partial(hall.does, body))
        tasks[f"{_FLOOR}, {name}"] = _action(run, partial(hall.floor, number))
    timings = interleaved(tasks, _ROUNDS)
    rows = []
    for what in (_FLOOR, _VOTE, _LATE):
        alone, among = timings[f"{what}, alone"], timings[f"{what}, many"]
        best = micro(alone.best) if alone.best < 1e-3 else milli(alone.best)
        rows.append((what, best, times(alone.times(timings[f"{_FLOOR}, alone"])), times(among.times(alone))))
    table((f"a council of {COUNCIL}, CPU time", "alone", "to floor", f"among {MANY}"), rows)


_FLOOR, _VOTE, _LATE = "floor: one row by its key", "a vote", "a press that comes too late"


async def _council(hall: Hall, number: int) -> Mapping[str, Json]:
    """A council in which all have proposed; gives the presses that are measured."""
    await hall.begin(number, COUNCIL, "council")
    await hall.happen(*(says(number, one, f"{REPLIES[0]} ({one})", replies=True) for one in range(COUNCIL)))
    exercise = await hall.exercise(number)
    voter = _person(number, 0)["id"]
    place = next(at for at, one in enumerate(exercise.rounds[-1].proposals, start=1) if one.by != voter)
    data = f"x_vote.{number}.{place}"
    found = {_VOTE: presses(number, 0, f"{exercise.step:x}.{data}"), _LATE: presses(number, 0, f"0.{data}")}
    if [await hall.changes(number, body) for body in found.values()] != [True, False]:
        raise LookupError("the vote does not count, or one too late does")
    return found


def _action(run: Run, work: Callable[[], Coroutine[Any, Any, object]]) -> Action:
    return lambda: run(work())
