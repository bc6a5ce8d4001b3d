"""What classes have been given to do: assignments, and for whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from storage.database import Reader, Transaction

_COLUMNS = "a.id, a.cohort_id, a.terms, a.whole_class, a.due_at, a.made_at, a.cancelled_at"


@dataclass(frozen=True, slots=True)
class Assignment:
    """An assignment; `terms` is JSON that only the bot reads, times are Unix seconds.

    `whole_class`: whoever joins later gets it too.
    """

    id: int
    cohort_id: int
    terms: str
    whole_class: bool
    due_at: float | None
    made_at: float
    cancelled_at: float | None


@dataclass(frozen=True, slots=True)
class Assigned:
    """An assignment of one student's; `due_at` is theirs where it was extended, else the assignment's."""

    assignment: Assignment
    chat_id: int
    due_at: float | None


@dataclass(frozen=True, slots=True)
class Tried:
    """An attempt at an assignment: `summary` is JSON that only the bot reads, None while the talk goes on."""

    chat_id: int
    number: int
    scenario: str
    turns: int
    ended_at: float | None
    summary: str | None


class Part(NamedTuple):
    """That a student has an assignment to do, as lists of whole classes need it."""

    assignment_id: int
    chat_id: int
    due_at: float | None


class Attempted(NamedTuple):
    """An attempt at one of several assignments, without a look at its turns; `summary` as in Tried."""

    assignment_id: int
    chat_id: int
    number: int
    scenario: str
    started_at: float
    ended_at: float | None
    summary: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """A turn, as the bot's JSON, of an ended attempt at an assignment."""

    chat_id: int
    attempt_number: int
    scenario: str
    language: str
    turn: str


async def make(
    tx: Transaction, cohort_id: int, terms: str, *, whole_class: bool, due_at: float | None, at: float
) -> Assignment:
    """Makes an assignment that is nobody's yet."""
    [(id,)] = await tx.write(
        "INSERT INTO assignments (cohort_id, terms, whole_class, due_at, made_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
        *(cohort_id, terms, whole_class, due_at, at),
    )
    return Assignment(id, cohort_id, terms, whole_class, due_at, at, None)


async def change(tx: Transaction, id: int, terms: str, due_at: float | None) -> None:
    """Changes what is to be done and by when; extensions stay."""
    await tx.write("UPDATE assignments SET terms = ?, due_at = ? WHERE id = ?", terms, due_at, id)


async def cancel(tx: Transaction, id: int, at: float) -> None:
    """Takes an assignment back; what was done stays seen."""
    await tx.write("UPDATE assignments SET cancelled_at = ? WHERE id = ?", at, id)


async def assign(tx: Transaction, id: int, chat_id: int) -> None:
    """Gives it to a student; twice is once."""
    await tx.write("INSERT INTO assigned (assignment_id, chat_id) VALUES (?, ?) ON CONFLICT DO NOTHING", id, chat_id)


async def extend(tx: Transaction, id: int, chat_id: int, due_at: float | None) -> None:
    """Gives one student another due time; None is the assignment's own again."""
    await tx.write("UPDATE assigned SET due_at = ? WHERE assignment_id = ? AND chat_id = ?", due_at, id, chat_id)


async def get(reader: Reader, id: int) -> Assignment | None:
    """The assignment of that id, if there is one."""
    row = await reader.row(f"SELECT {_COLUMNS} FROM assignments a WHERE a.id = ?", id)  # noqa: S608
    return _assignment(row) if row else None


async def of_cohort(reader: Reader, cohort_id: int) -> list[Assignment]:
    """All assignments of a class, cancelled ones too, the newest first."""
    sql = f"SELECT {_COLUMNS} FROM assignments a WHERE a.cohort_id = ? ORDER BY a.id DESC"  # noqa: S608
    return [_assignment(row) for row in await reader.rows(sql, cohort_id)]


async def sizes(reader: Reader, cohort_id: int) -> list[tuple[int, int]]:
    """Each assignment of a class, the oldest first, and how many attempts its students have made at it.

    One that was left before a word was said is none.
    """
    rows = await reader.rows(
        "SELECT a.id, (SELECT count(*) FROM attempts t"
        " JOIN assigned d ON d.assignment_id = t.assignment_id AND d.chat_id = t.chat_id"
        " JOIN members m ON m.cohort_id = a.cohort_id AND m.chat_id = t.chat_id"
        " WHERE t.assignment_id = a.id AND (t.ended_at IS NULL OR t.summary IS NOT NULL AND EXISTS"
        " (SELECT 1 FROM turns u WHERE u.chat_id = t.chat_id AND u.attempt_number = t.number)))"
        " FROM assignments a WHERE a.cohort_id = ? ORDER BY a.id",
        cohort_id,
    )
    return [(id, number) for id, number in rows]


async def assigned(reader: Reader, id: int, chat_id: int) -> Assigned | None:
    """The assignment as it is this student's, if it is."""
    rows = await _assigned(reader, "d.assignment_id = ? AND d.chat_id = ?", id, chat_id)
    return rows[0] if rows else None


async def of_chat(reader: Reader, chat_id: int) -> list[Assigned]:
    """All that one student has to do or had, cancelled ones too, the newest first."""
    return await _assigned(reader, "d.chat_id = ?", chat_id)


async def of_assignment(reader: Reader, id: int) -> list[Assigned]:
    """Everybody's part of an assignment, in the order in which they joined the class."""
    return await _assigned(reader, "d.assignment_id = ?", id)


async def _assigned(reader: Reader, condition: str, *values: object) -> list[Assigned]:
    rows = await reader.rows(
        f"SELECT {_COLUMNS}, d.chat_id, coalesce(d.due_at, a.due_at) FROM assigned d"  # noqa: S608
        " JOIN assignments a ON a.id = d.assignment_id"
        " JOIN members m ON m.cohort_id = a.cohort_id AND m.chat_id = d.chat_id"
        f" WHERE {condition} ORDER BY a.id DESC, m.number",
        *values,
    )
    return [Assigned(_assignment(row[:7]), row[7], row[8]) for row in rows]


async def tries(reader: Reader, id: int, chat_id: int | None = None) -> list[Tried]:
    """The attempts at an assignment, of everybody or of one student, in the order in which they were begun."""
    rows = await reader.rows(
        "SELECT a.chat_id, a.number, a.scenario, a.ended_at, a.summary,"
        " (SELECT count(*) FROM turns t WHERE t.chat_id = a.chat_id AND t.attempt_number = a.number)"
        " FROM attempts a WHERE a.assignment_id = ? AND (? IS NULL OR a.chat_id = ?) ORDER BY a.started_at, a.number",
        *(id, chat_id, chat_id),
    )
    return [
        Tried(chat, number, scenario, turns, ended, summary) for chat, number, scenario, ended, summary, turns in rows
    ]


async def parts(reader: Reader, ids: Sequence[int], chat_id: int | None = None) -> list[Part]:
    """Everybody's part of these assignments, or one student's, in the order in which they joined the class."""
    rows = await reader.rows(
        "SELECT d.assignment_id, d.chat_id, coalesce(d.due_at, a.due_at) FROM assigned d"  # noqa: S608
        " JOIN assignments a ON a.id = d.assignment_id"
        " JOIN members m ON m.cohort_id = a.cohort_id AND m.chat_id = d.chat_id"
        f" WHERE d.assignment_id IN ({_marks(ids)}) AND (? IS NULL OR d.chat_id = ?) ORDER BY m.number",
        *(*ids, chat_id, chat_id),
    )
    return [Part(*row) for row in rows]


async def attempted(reader: Reader, ids: Sequence[int], chat_id: int | None = None) -> list[Attempted]:
    """The attempts at these assignments, of everybody or of one student, in the order in which they were begun."""
    rows = await reader.rows(
        "SELECT assignment_id, chat_id, number, scenario, started_at, ended_at, summary FROM attempts"  # noqa: S608
        f" WHERE assignment_id IN ({_marks(ids)}) AND (? IS NULL OR chat_id = ?) ORDER BY started_at, number",
        *(*ids, chat_id, chat_id),
    )
    return [Attempted(*row) for row in rows]


async def summaries(reader: Reader, cohort_id: int) -> list[tuple[int, str]]:
    """Chat and summary, JSON that only the bot reads, of each ended attempt at a class's assignments."""
    rows = await reader.rows(
        "SELECT t.chat_id, t.summary FROM attempts t JOIN assignments a ON a.id = t.assignment_id"
        " WHERE a.cohort_id = ? AND t.ended_at IS NOT NULL AND t.summary IS NOT NULL",
        cohort_id,
    )
    return [(chat_id, summary) for chat_id, summary in rows]


async def endings(reader: Reader, cohort_id: int) -> list[str | None]:
    """The endings of all ended attempts at a class's assignments, in the order of their ends; None was stopped."""
    rows = await reader.rows(
        "SELECT t.ending FROM attempts t JOIN assignments a ON a.id = t.assignment_id"
        " WHERE a.cohort_id = ? AND t.ended_at IS NOT NULL ORDER BY t.ended_at, t.chat_id, t.number",
        cohort_id,
    )
    return [ending for (ending,) in rows]


async def said(reader: Reader, id: int, students: int) -> list[Said]:
    """All turns of the ended attempts at an assignment, a student's talks in their order; of so many students at most.

    Those are the first who have ended one, so that more come in and none goes.
    """
    rows = await reader.rows(
        "SELECT a.chat_id, a.number, a.scenario, a.language, t.turn FROM attempts a"
        " JOIN turns t ON t.chat_id = a.chat_id AND t.attempt_number = a.number"
        " WHERE a.assignment_id = ? AND a.ended_at IS NOT NULL AND a.chat_id IN"
        " (SELECT chat_id FROM attempts WHERE assignment_id = ? AND ended_at IS NOT NULL"
        " GROUP BY chat_id ORDER BY min(ended_at), chat_id LIMIT ?) ORDER BY a.chat_id, a.number, t.number",
        *(id, id, students),
    )
    return [Said(*row) for row in rows]


async def reachable(reader: Reader, id: int) -> dict[int, str]:
    """Chat and language of everybody who has it to do and has not blocked the bot."""
    rows = await reader.rows(
        "SELECT l.chat_id, l.language FROM assigned d JOIN learners l ON l.chat_id = d.chat_id"
        " WHERE d.assignment_id = ? AND NOT l.blocked",
        id,
    )
    return dict(rows)


async def addressed(reader: Reader, id: int) -> list[tuple[int, str, str]]:
    """Chat, language and settings of everybody who has it to do and has not blocked the bot."""
    rows = await reader.rows(
        "SELECT l.chat_id, l.language, l.settings FROM assigned d JOIN learners l ON l.chat_id = d.chat_id"
        " WHERE d.assignment_id = ? AND NOT l.blocked",
        id,
    )
    return [(chat_id, language, settings) for chat_id, language, settings in rows]


async def written_to(reader: Reader, id: int, message_key: str, since: float) -> set[int]:
    """Which of those who have it to do were sent something under that key since then, or are about to be."""
    rows = await reader.rows(
        "SELECT o.chat_id FROM assigned d JOIN outbox o ON o.chat_id = d.chat_id"
        " WHERE d.assignment_id = ? AND o.message_key = ? AND max(o.put_at, o.due_at) >= ?",
        *(id, message_key, since),
    )
    return {chat_id for (chat_id,) in rows}


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _assignment(row: tuple[object, ...]) -> Assignment:
    id, cohort_id, terms, whole_class, due_at, made_at, cancelled_at = row
    return Assignment(id, cohort_id, terms, bool(whole_class), due_at, made_at, cancelled_at)  # type: ignore[arg-type]


async def draft(reader: Reader, chat_id: int) -> str | None:
    """What a teacher was putting together, as JSON that only the bot reads."""
    row = await reader.row("SELECT draft FROM drafts WHERE chat_id = ?", chat_id)
    return row[0] if row else None


async def keep_draft(tx: Transaction, chat_id: int, draft: str | None) -> None:
    """Keeps it, in place of the one before; None drops it."""
    await tx.write("DELETE FROM drafts WHERE chat_id = ?", chat_id)
    if draft is not None:
        await tx.write("INSERT INTO drafts VALUES (?, ?)", chat_id, draft)
