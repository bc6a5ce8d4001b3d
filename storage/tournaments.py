"""Tournaments between the groups of a class: what is played until when, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from storage.database import Reader, Transaction

_COLUMNS = "t.id, t.cohort_id, t.plan, t.made_at, t.until, t.ended_at"


@dataclass(frozen=True, slots=True)
class Tournament:
    """A tournament; `plan` is JSON that only the bot reads, times are Unix seconds. `ended_at` None: it goes on."""

    id: int
    cohort_id: int
    plan: str
    made_at: float
    until: float
    ended_at: float | None


class Played(NamedTuple):
    """What came of one exercise of a group, as the bot's JSON; `competing`: it was one of the tournament's."""

    chat_id: int
    result: str
    competing: bool


async def make(tx: Transaction, cohort_id: int, plan: str, *, until: float, at: float) -> Tournament:
    """Makes a tournament, which goes on from now."""
    [(id,)] = await tx.write(
        "INSERT INTO tournaments (cohort_id, plan, made_at, until) VALUES (?, ?, ?, ?) RETURNING id",
        *(cohort_id, plan, at, until),
    )
    return Tournament(id, cohort_id, plan, at, until, None)


async def get(reader: Reader, id: int) -> Tournament | None:
    """The tournament of that id, if there is one."""
    return next(iter(await _where(reader, "t.id = ?", id)), None)


async def latest(reader: Reader, cohort_id: int) -> Tournament | None:
    """The class's tournament that goes on, else its last."""
    return next(iter(await _where(reader, "t.cohort_id = ?", cohort_id)), None)


async def due(reader: Reader, now: float) -> list[int]:
    """The ids of those that are to end: their time is up, or their class was put away."""
    rows = await reader.rows(
        "SELECT t.id FROM tournaments t JOIN cohorts c ON c.id = t.cohort_id"
        " WHERE t.ended_at IS NULL AND (t.until <= ? OR c.archived_at IS NOT NULL) ORDER BY t.until, t.id",
        now,
    )
    return [id for (id,) in rows]


async def _where(reader: Reader, condition: str, *values: object) -> list[Tournament]:
    sql = f"SELECT {_COLUMNS} FROM tournaments t WHERE {condition} ORDER BY t.ended_at IS NOT NULL, t.id DESC"  # noqa: S608
    return [Tournament(*row) for row in await reader.rows(sql, *values)]


async def end(tx: Transaction, id: int, at: float) -> None:
    """Ends a tournament; one that has ended stays as it ended."""
    await tx.write("UPDATE tournaments SET ended_at = ? WHERE id = ? AND ended_at IS NULL", at, id)


async def cancel(tx: Transaction, id: int) -> None:
    """Takes a tournament back as if it had never been; what was played in it stays as the groups' exercises."""
    await tx.write("DELETE FROM tournaments WHERE id = ?", id)


async def played(reader: Reader, tournament: Tournament) -> Sequence[Played]:
    """What came of the class's exercises that began and ended while it went on, in the order of their ends."""
    last = tournament.until if tournament.ended_at is None else tournament.ended_at
    rows = await reader.rows(
        "SELECT chat_id, result, tournament_id IS NOT NULL AND tournament_id = ? FROM exercises"
        " WHERE cohort_id = ? AND result IS NOT NULL AND made_at >= ? AND ended_at <= ? ORDER BY ended_at, id",
        *(tournament.id, tournament.cohort_id, tournament.made_at, last),
    )
    return [Played(chat_id, result, bool(competing)) for chat_id, result, competing in rows]
