"""Classes: what is done in them, against the size of the class and of the database around it."""

import asyncio
import json
import tempfile
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, cast

from telegram import Bot, Update

from benchmarks.filling import NEWCOMER, NOW, Room, fill
from benchmarks.report import heading, micro, milli, table, times
from benchmarks.timing import Action, Timing, interleaved
from benchmarks.undoing import undone
from bot import content
from bot.attachments import make
from bot.classroom import classes
from bot.dispatch import Dispatch
from bot.handlers.student import Student
from bot.pictures.canvas import Canvas
from bot.practice import Practice
from bot.wording import load_wordings
from dialogues.replies.reader import Reader
from storage import outbox
from storage.database import Database, Transaction

SMALL, LARGE, OTHERS = 28, 500, 100
"""Students of the two classes measured; how many large classes the full database has."""
_ROUNDS = 7
_HEIGHT = 2000
_FLOOR, _LOOK = "floor: one row by its key", "looking what is due"
_PLACES = ("small", "small among others", "large", "large among others")


@dataclass(frozen=True)
class Act:
    """Something that a person does: the chat, what they say or the button they press, what the answer must hold."""

    chat: int
    text: str
    proof: str
    pressed: bool = False


def acts(room: Room) -> Mapping[str, Act]:
    """What is done in a class."""
    _, present, new = room.works
    teacher, student = room.teacher, room.chats[0]
    return {
        "the class page": Act(teacher, "/class", f"0.work_view.{new}"),
        "one assignment": Act(teacher, f"work_view.{present}", "class_picture", pressed=True),
        "one assignment as text": Act(teacher, f"work_text.{present}", "Opiskelija", pressed=True),
        "the heat map of all": Act(teacher, f"heat_class.{room.number}", "heat_map", pressed=True),
        "one student": Act(teacher, f"pupil.{room.number}.2", "growth_picture", pressed=True),
        "giving to all": Act(teacher, "draft_give.DRAF", "Annettu luokalle", pressed=True),
        "another due time": Act(teacher, f"task.{new}.undated", f"0.task.{new}.due", pressed=True),
        "joining by code": Act(NEWCOMER, f"join.{room.code}", f"0.work.{new}", pressed=True),
        "a student's class": Act(student, "/class", f"0.leave.{room.number}"),
        "a student's assignments": Act(student, "/assignments", f"0.work.{new}"),
        "a student begins": Act(student, f"work.{new}", "opettaja voi lukea", pressed=True),
    }


class Bench:
    """The program on one filled database; whatever is done is undone, so that every round finds the same."""

    def __init__(self, database: Database, student: Student) -> None:
        self._database, self._student = database, student

    async def floor(self, room: Room) -> None:
        """The least that anything does: one row by its key."""
        async with self._database.reading() as reader:
            await reader.row("SELECT name FROM cohorts WHERE id = ?", room.number)

    async def look(self) -> None:
        """What the sender and the reminders look for every few seconds."""
        async with self._database.reading() as reader:
            await outbox.due_lanes(reader, NOW)
            await outbox.held_up(reader, NOW)

    async def does(self, update: Update) -> None:
        """Deal with an update, from there to the rows of the outbox."""
        await undone(self._database, partial(self._student.handle, update))

    async def answered(self, act: Act) -> list[str]:
        """The parameters of the calls that answer it. Raises LookupError where they say that it was not done."""
        found: list[str] = []

        async def handle(tx: Transaction) -> None:
            [(last,)] = await tx.rows("SELECT max(id) FROM outbox")
            await self._student.handle(update_of(act), tx)
            found.extend(params for (params,) in await tx.rows("SELECT params FROM outbox WHERE id > ?", last))

        await undone(self._database, handle)
        if not any(act.proof in params for params in found):
            raise LookupError(f"{act.text}: {act.proof} is not in {found}")
        return found


Run = Callable[[Coroutine[Any, Any, Any]], Any]
"""Runs a coroutine to its end."""
Places = Mapping[str, tuple[Bench, Room]]
"""By name the classes measured."""


def update_of(act: Act) -> Update:
    """It as Telegram tells of it."""
    person = {"id": act.chat, "is_bot": False, "first_name": "Uusi", "language_code": "fi"}
    chat = {"id": act.chat, "type": "private"}
    message = {"message_id": 1, "date": int(NOW), "chat": chat, "from": person, "text": act.text}
    query = {"id": "1", "from": person, "chat_instance": "1", "message": message, "data": f"0.{act.text}"}
    what = {"callback_query": query} if act.pressed else {"message": message}
    return Update.de_json({"update_id": 1, **what}, cast(Bot, None))


def program() -> Student:
    """The use cases as they run on Telegram, at a time that stands still."""
    shipped, wordings = content.load(), load_wordings()
    practice = Practice(shipped, lambda: 7)
    dispatch = Dispatch(practice, wordings, classes(practice, shipped))
    return Student(dispatch, wordings, 0, lambda: NOW, lambda: "hankala_bot")


@contextmanager
def benches(run: Run, others: int) -> Iterator[Places]:
    """The two classes alone, and in a database with so many more large ones."""
    student, opened = program(), list[Database]()
    sizes = {"small": [SMALL], "large": [LARGE], "full": [SMALL, *[LARGE] * others]}
    with tempfile.TemporaryDirectory() as folder:
        rooms = {name: fill(Path(folder) / name, its) for name, its in sizes.items()}
        try:
            opened += [run(Database.open(Path(folder) / name)) for name in sizes]
            small, large, full = (Bench(database, student) for database in opened)
            among = rooms["full"]
            its = ((small, rooms["small"][0]), (full, among[0]), (large, rooms["large"][0]), (full, among[-1]))
            yield dict(zip(_PLACES, its, strict=True))
        finally:
            for database in opened:
                run(database.close())


def show(_: dict[str, Reader]) -> None:
    """Print the figures."""
    heading(
        "5. Classes; the goal: what is done in a class costs the same however many students there are elsewhere",
        f"alone: nobody else is in the database; among others: so are {OTHERS} classes of {LARGE}, all with attempts",
        "and reminders that wait. From the update to the outbox, nothing drawn; each is undone, so without the flush",
        f"to the disk that ends it. The best of {_ROUNDS} rounds; ratios: medians of the rounds' ratios. CPU time.",
    )
    with asyncio.Runner() as runner:
        run = runner.get_loop().run_until_complete
        with benches(run, OTHERS) as places:
            _show_acts(run, places)
            _show_pictures(run, places)


def _show_acts(run: Run, places: Places) -> None:
    tasks: dict[str, Action] = {}
    for name, (bench, room) in places.items():
        tasks[f"{_FLOOR}, {name}"] = _action(run, partial(bench.floor, room))
        tasks[f"{_LOOK}, {name}"] = _action(run, bench.look)
        for what, act in acts(room).items():
            run(bench.answered(act))
            tasks[f"{what}, {name}"] = _action(run, partial(bench.does, update_of(act)))
    timings = interleaved(tasks, _ROUNDS)
    small = (f"a class of {SMALL}", "alone", "to floor", "among others")
    large = (f"of {LARGE}", "to floor", f"to {SMALL}", "among others")
    table((*small, *large), [_row(what, timings) for what in (_FLOOR, _LOOK, *acts(Room(1, SMALL)))])


def _action(run: Run, work: Callable[[], Coroutine[Any, Any, object]]) -> Action:
    return lambda: run(work())


def _row(what: str, timings: Mapping[str, Timing]) -> tuple[str, ...]:
    small, small_among, large, large_among = (timings[f"{what}, {name}"] for name in _PLACES)
    floor, large_floor = timings[f"{_FLOOR}, {_PLACES[0]}"], timings[f"{_FLOOR}, {_PLACES[2]}"]
    alone = _time(small.best), times(small.times(floor)), times(small_among.times(small))
    larger = _time(large.best), times(large.times(large_floor)), times(large.times(small))
    return what, *alone, *larger, times(large_among.times(large))


def _time(seconds: float) -> str:
    return micro(seconds) if seconds < 1e-3 else milli(seconds)


def _show_pictures(run: Run, places: Places) -> None:
    """How long the pictures take, which a process of their own draws when they are sent; a page at a time."""
    recipes = {
        f"{what}, {name}": _recipe(run(places[name][0].answered(acts(places[name][1])[what])))
        for what in ("one assignment", "the heat map of all")
        for name in ("small", "large")
    }
    blank = "floor: an empty picture"
    tasks: dict[str, Action] = {blank: Canvas(_HEIGHT).png}
    tasks |= {name: partial(make, recipe["make"], recipe["with"]) for name, recipe in recipes.items()}
    for draw in tasks.values():
        draw()
    timings = interleaved(tasks, _ROUNDS)
    rows = {name: recipe["with"]["rows"] for name, recipe in recipes.items()}
    table(
        ("a picture", "students", "time", "to floor"),
        [
            (name, str(len(rows.get(name, ()))), milli(one.best), times(one.times(timings[blank])))
            for name, one in timings.items()
        ],
    )


def _recipe(answer: Sequence[str]) -> dict[str, Any]:
    """That of the picture in an answer."""
    found: dict[str, Any] = next(params["photo"] for params in map(json.loads, answer) if "photo" in params)
    return found
