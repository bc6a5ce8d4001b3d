"""Schools of any size in an SQLite file: classes whose students have practised, with what waits to be sent to them."""

import asyncio
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product
from pathlib import Path
from random import Random
from typing import Any

from bot.classroom.draft import Draft
from bot.classroom.task import Task
from bot.learner import Settings, State
from dialogues.following import BEST_FIRST
from dialogues.replies.marks import FAULTS, SKILLS, Mark
from dialogues.session import Move, Turn
from dialogues.summary import CALLED_FOR, Summary
from storage.database import Database

NOW = 1_796_022_000.0
DAY = 24 * 3600.0
SCENARIOS = ("washing_machine", "wrong_price", "hotel_queue")
NEWCOMER = 999_000_000
REPLIES = 2
"""Turns kept of each talk: more would only make the file larger, for no view of a class reads them."""
KINDS = 200
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Room:
    """One class: past work that nearly all have done, work that some are at, new work that nobody has begun."""

    number: int
    students: int

    @property
    def teacher(self) -> int:
        """The chat of its only teacher."""
        return self.number * 1000

    @property
    def chats(self) -> range:
        """The chats of its students."""
        return range(self.teacher + 1, self.teacher + 1 + self.students)

    @property
    def code(self) -> str:
        """The code to join by."""
        return f"CODE{self.number:04}"

    @property
    def works(self) -> tuple[int, int, int]:
        """The ids of its assignments: past, at work, new."""
        return self.number * 10 + 1, self.number * 10 + 2, self.number * 10 + 3

    @property
    def draft(self) -> Draft:
        """What its teacher is about to give to everybody."""
        draft = Draft(id="DRAF", cohort=self.number, scenarios=SCENARIOS[1:2], whole_class=True)
        return draft.due(NOW + 3 * DAY)


def fill(path: Path, sizes: Sequence[int]) -> list[Room]:
    """Makes a new file with classes of these sizes."""
    asyncio.run(_make(path))
    rooms = [Room(number, size) for number, size in enumerate(sizes, start=1)]
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        for table, columns, rows in _tables(rooms):
            marks = ", ".join("?" * len(columns.split()))
            connection.executemany(f"INSERT INTO {table} ({', '.join(columns.split())}) VALUES ({marks})", rows)  # noqa: S608
    connection.close()
    return rooms


async def _make(path: Path) -> None:
    await (await Database.open(path)).close()


def _tables(rooms: Sequence[Room]) -> Iterator[tuple[str, str, Iterable[Row]]]:
    """Each table with its columns and rows."""
    everybody = [chat for room in rooms for chat in (room.teacher, *room.chats)]
    settings, state = Settings().model_dump_json(), State().model_dump_json()
    yield (
        *("learners", "chat_id language settings state created_at seen_at"),
        ((chat, "fi", settings, state, NOW - 90 * DAY, NOW - chat % 60) for chat in everybody),
    )
    yield "teachers", "chat_id name since", ((room.teacher, "Liisa", NOW - 90 * DAY) for room in rooms)
    yield (
        *("cohorts", "id name time_zone code code_expires_at made_at last_number"),
        ((r.number, "Matkailu", "Europe/Helsinki", r.code, NOW + DAY, NOW - 90 * DAY, r.students) for r in rooms),
    )
    yield "cohort_teachers", "cohort_id chat_id", ((room.number, room.teacher) for room in rooms)
    yield (
        *("members", "cohort_id chat_id number name joined_at"),
        (
            (room.number, chat, number, f"Opiskelija {number}", NOW - 80 * DAY)
            for room in rooms
            for number, chat in enumerate(room.chats, start=1)
        ),
    )
    yield "assignments", "id cohort_id terms whole_class due_at made_at", chain.from_iterable(map(_works, rooms))
    yield (
        *("assigned", "assignment_id chat_id"),
        (row for room in rooms for row in product(room.works, room.chats)),
    )
    yield "drafts", "chat_id draft", ((room.teacher, room.draft.model_dump_json()) for room in rooms)
    yield (
        *("attempts", "chat_id number scenario scenario_version language seed started_at ended_at ending"),
        ((chat, 1, SCENARIOS[2], 1, "fi", 7, NOW - 70 * DAY, NOW - 70 * DAY, "angry") for chat in everybody),
    )
    yield (
        "attempts",
        "chat_id number scenario scenario_version language seed started_at ended_at ending assignment_id summary",
        chain.from_iterable(map(_attempts, rooms)),
    )
    yield "turns", "chat_id attempt_number number turn at", chain.from_iterable(map(_turns, rooms))
    yield (
        "outbox",
        "chat_id lane method params pause_ms put_at due_at once message_key",
        chain.from_iterable(map(_reminders, rooms)),
    )


def _works(room: Room) -> Iterator[Row]:
    for id, scenario, due_at in zip(room.works, SCENARIOS, (NOW - 20 * DAY, NOW + 2 * DAY, NOW + 5 * DAY), strict=True):
        terms = Task(scenario=scenario).model_dump_json()
        yield id, room.number, terms, True, due_at, due_at - 14 * DAY


def _attempts(room: Room) -> Iterator[Row]:
    """The past work's, but for one student in ten; the other's of two in three, of which every second goes on."""
    past, present, _ = room.works
    random, kinds = Random(room.number), _summaries()
    for number, chat in enumerate(room.chats):
        talk = (1, "fi", 7)
        if number % 10:
            one = random.choice(kinds)
            at = NOW - 21 * DAY + number
            yield chat, 2, SCENARIOS[0], *talk, at, at + 600, one.ending, past, one.model_dump_json()
        if number % 3 == 1:
            one = random.choice(kinds)
            at = NOW - DAY + number
            yield chat, 3, SCENARIOS[1], *talk, at, at + 600, one.ending, present, one.model_dump_json()
        if number % 3 == 2:
            yield chat, 3, SCENARIOS[1], *talk, NOW - 600, None, None, present, None


def _summaries() -> list[Summary]:
    random = Random(7)
    return [
        Summary(
            ending=random.choice(BEST_FIRST),
            mood=random.randrange(101),
            best_mood=100,
            replies=8,
            shown=tuple(random.sample(SKILLS, 6)),
            called=CALLED_FOR,
            faults=tuple(random.sample(FAULTS, 2)),
        )
        for _ in range(KINDS)
    ]


def _turns(room: Room) -> Iterator[Row]:
    turns = [(number, _turn(number).model_dump_json(), NOW - DAY) for number in range(1, REPLIES + 1)]
    for chat, attempt in product(room.chats, (1, 2)):
        for turn in turns:
            yield chat, attempt, *turn


def _turn(number: int) -> Turn:
    reply = "Hei, olen todella pahoillani! Mitä tapahtui?"
    return Turn(
        number=number,
        reply=reply,
        marks=(Mark("apology", "olen todella pahoillani", 5, 28, "fi.apology"),),
        conduct=(),
        mentions=(),
        words=6,
        questions=1,
        node_before="opening",
        node_after="opening",
        edge=0,
        mood_before=40,
        mood_after=46,
        steam_before=1,
        steam_after=0,
        moves=(Move(cause="apology", points=6),),
        lines=("No hyvä.",),
    )


def _reminders(room: Room) -> Iterator[Row]:
    """What waits to be sent: for each student not done one reminder of the work at hand, and one of the new work."""
    _, present, new = room.works
    for work, days in ((present, 1), (new, 4)):
        button = {"text": "Tee tehtävä", "callback_data": f"0.work.{work}"}
        params = json.dumps({"text": "Muistathan tehtävän? " * 8, "reply_markup": {"inline_keyboard": [[button]]}})
        for number, chat in enumerate(room.chats):
            if work == new or number % 3 != 1:
                yield chat, 0, "sendMessage", params, 0, NOW - DAY, NOW + days * DAY, True, f"remind.{work}"
