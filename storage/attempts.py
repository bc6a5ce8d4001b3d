"""What learners have practised: attempts, numbered from 1 in each chat, and their turns."""

from dataclasses import dataclass

from storage.database import Reader, Transaction

_COLUMNS = (
    "chat_id, number, scenario, scenario_version, language, seed, started_at, ended_at, ending, rating,"
    " assignment_id, summary, edition"
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One run of a scenario; times are Unix seconds.

    `rating` is the learner's own word on how it went, `summary` is JSON that only the bot reads; what is not known yet
    is None. `assignment_id` is None where the learner practised on their own, `edition` (storage/editions.py) where the
    attempt began before editions were kept.
    """

    chat_id: int
    number: int
    scenario: str
    scenario_version: int
    language: str
    seed: int
    started_at: float
    ended_at: float | None
    ending: str | None
    rating: str | None
    assignment_id: int | None
    summary: str | None
    edition: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of an attempt as the bot's JSON, and when it was."""

    number: int
    turn: str
    at: float


async def begin(
    tx: Transaction,
    chat_id: int,
    *,
    scenario: str,
    scenario_version: int,
    language: str,
    seed: int,
    at: float,
    assignment_id: int | None = None,
    edition: str | None = None,
) -> int:
    """Begins an attempt and returns its number. The learner must be saved by the end of the transaction."""
    [(number,)] = await tx.write(
        "INSERT INTO attempts"
        " (chat_id, number, scenario, scenario_version, language, seed, started_at, assignment_id, edition)"
        " SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM attempts WHERE chat_id = ?"
        " RETURNING number",
        *(chat_id, scenario, scenario_version, language, seed, at, assignment_id, edition, chat_id),
    )
    return int(number)


async def record(tx: Transaction, chat_id: int, number: int, *, turn_number: int, turn: str, at: float) -> None:
    """Adds a turn; the same turn number twice is an error."""
    await tx.write(
        "INSERT INTO turns (chat_id, attempt_number, number, turn, at) VALUES (?, ?, ?, ?, ?)",
        *(chat_id, number, turn_number, turn, at),
    )


async def end(
    tx: Transaction, chat_id: int, number: int, *, ending: str | None, at: float, summary: str | None = None
) -> None:
    """Notes how and when the attempt ended and what it was worth; no ending means that it was stopped."""
    await tx.write(
        "UPDATE attempts SET ending = ?, ended_at = ?, summary = ? WHERE chat_id = ? AND number = ?",
        *(ending, at, summary, chat_id, number),
    )


async def summarise(tx: Transaction, chat_id: int, number: int, summary: str) -> None:
    """Replaces what the attempt was worth."""
    await tx.write("UPDATE attempts SET summary = ? WHERE chat_id = ? AND number = ?", summary, chat_id, number)


async def rate(tx: Transaction, chat_id: int, number: int, rating: str) -> None:
    """Notes the learner's own assessment (S32)."""
    await tx.write("UPDATE attempts SET rating = ? WHERE chat_id = ? AND number = ?", rating, chat_id, number)


async def get(reader: Reader, chat_id: int, number: int) -> Attempt | None:
    """The attempt of that number, if there is one."""
    row = await reader.row(f"SELECT {_COLUMNS} FROM attempts WHERE chat_id = ? AND number = ?", chat_id, number)  # noqa: S608
    return Attempt(*row) if row else None


async def of_chat(reader: Reader, chat_id: int) -> list[Attempt]:
    """All attempts of a chat, the first one first."""
    rows = await reader.rows(f"SELECT {_COLUMNS} FROM attempts WHERE chat_id = ? ORDER BY number", chat_id)  # noqa: S608
    return [Attempt(*row) for row in rows]


async def of_assignment(reader: Reader, assignment_id: int) -> list[Attempt]:
    """All attempts at an assignment, each student's in the order in which they were begun."""
    sql = f"SELECT {_COLUMNS} FROM attempts WHERE assignment_id = ? ORDER BY chat_id, number"  # noqa: S608
    return [Attempt(*row) for row in await reader.rows(sql, assignment_id)]


async def endings(reader: Reader, chat_id: int, cohort_id: int) -> list[str | None]:
    """How a student's attempts at a class's assignments ended, in the order of their ends; None was stopped."""
    rows = await reader.rows(
        "SELECT t.ending FROM attempts t JOIN assignments a ON a.id = t.assignment_id"
        " WHERE t.chat_id = ? AND a.cohort_id = ? AND t.ended_at IS NOT NULL ORDER BY t.ended_at, t.number",
        *(chat_id, cohort_id),
    )
    return [ending for (ending,) in rows]


async def turns(reader: Reader, chat_id: int, number: int) -> list[Turn]:
    """The turns of an attempt, in order."""
    rows = await reader.rows(
        "SELECT number, turn, at FROM turns WHERE chat_id = ? AND attempt_number = ? ORDER BY number", chat_id, number
    )
    return [Turn(*row) for row in rows]
