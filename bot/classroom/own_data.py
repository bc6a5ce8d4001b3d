"""All that is kept of one person, as a JSON document that they can read.

Version 1: the rows of every table that knows them, by what they are about, under the names by which they are kept;
what is kept as JSON stands as such, times are ISO 8601 with their offset. Turns, comments and corrections stand inside
their attempts, and classes and assignments have their names beside their numbers.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dialogues.exercises.exercise import kept
from dialogues.exercises.forgetting import own_words
from storage import assignments, cohorts, exercises, learners
from storage.database import Reader

FORMAT, VERSION = "hankala-person", 1
KEPT_AS_JSON = frozenset({"settings", "state", "turn", "summary", "terms", "draft", "params", "payload"})
IN_ATTEMPTS = ("turns", "comments", "corrections")
CALLED = {
    "learners": "person",
    "members": "studies_in",
    "assigned": "assignments",
    "teachers": "teacher",
    "cohort_teachers": "teaches",
    "outbox": "messages_waiting",
    "exercise_people": "exercises",
    "inbox": "updates_set_aside",
    "guesses": "wrong_codes",
}
"""Tables whose names would say little to their reader."""

Row = dict[str, Any]


async def document(reader: Reader, chat_id: int, now: float, time_zone: str) -> Row | None:
    """All there is of the person at this time (Unix seconds), in this time zone; None where there is nothing."""
    found = await learners.everything(reader, chat_id)
    if not any(found.values()):
        return None
    zone = ZoneInfo(time_zone)
    tables = {table: [_readable(row, zone) for row in rows] for table, rows in found.items()}
    await _name_classes(reader, tables)
    await _tell_own_words(reader, tables, chat_id)
    for name in IN_ATTEMPTS:
        _put_in_attempts(tables, name)
    head = {"format": FORMAT, "version": VERSION, "made": _moment(now, zone)}
    return {**head, **{CALLED.get(table, table): rows for table, rows in tables.items()}}


def _readable(row: Mapping[str, Any], zone: ZoneInfo) -> Row:
    return {column: _value(column, value, zone) for column, value in row.items()}


def _value(column: str, value: Any, zone: ZoneInfo) -> Any:
    if column in KEPT_AS_JSON and isinstance(value, str):
        return _parsed(value)
    if isinstance(value, float) and (column in ("at", "since") or column.endswith("_at")):
        # 0 stands for “at once”.
        return _moment(value, zone) if value else None
    return value


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _moment(at: float, zone: ZoneInfo) -> str:
    return datetime.fromtimestamp(at, zone).isoformat(timespec="seconds")


async def _name_classes(reader: Reader, tables: Mapping[str, list[Row]]) -> None:
    """Put beside the numbers of classes and assignments what they stand for."""
    for row in tables["assigned"]:
        if assignment := await assignments.get(reader, row["assignment_id"]):
            row |= {"terms": _parsed(assignment.terms), "cohort_id": assignment.cohort_id}
    for table in ("members", "cohort_teachers", "assigned", "tricks"):
        for row in tables[table]:
            if cohort := await cohorts.get(reader, row.get("cohort_id", 0)):
                row["class"] = cohort.name


async def _tell_own_words(reader: Reader, tables: Mapping[str, list[Row]], chat_id: int) -> None:
    """Put beside the numbers of exercises what the person said in them: nothing of the others."""
    states = {row.id: row.state for row in await exercises.of_person(reader, chat_id)}
    for row in tables["exercise_people"]:
        if (state := states.get(row["exercise_id"])) and (exercise := kept(state)):
            row |= own_words(exercise, chat_id)


def _put_in_attempts(tables: dict[str, list[Row]], name: str) -> None:
    rows = tables.pop(name)
    for attempt in tables["attempts"]:
        attempt[name] = [row for row in rows if row["attempt_number"] == attempt["number"]]
