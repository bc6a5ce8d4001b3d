"""The students of classes: under which name and number a class knows a chat."""

from dataclasses import dataclass

from storage.database import Reader, Transaction

_COLUMNS = "cohort_id, chat_id, number, name, joined_at, team_number"


@dataclass(frozen=True, slots=True)
class Member:
    """A student of a class; `number` stands for them on buttons and in pseudonyms, and is never given twice.

    `team_number` is that of their team in the class, None while they are in none (storage/teams.py).
    """

    cohort_id: int
    chat_id: int
    number: int
    name: str
    joined_at: float
    team_number: int | None = None


async def join(tx: Transaction, cohort_id: int, chat_id: int, name: str, at: float) -> Member:
    """Takes a student in under the next number. The learner must be saved by the end of the transaction."""
    [(number,)] = await tx.write(
        "UPDATE cohorts SET last_number = last_number + 1 WHERE id = ? RETURNING last_number", cohort_id
    )
    member = Member(cohort_id, chat_id, number, name, at)
    await tx.write(
        "INSERT INTO members (cohort_id, chat_id, number, name, joined_at) VALUES (?, ?, ?, ?, ?)",
        *(cohort_id, chat_id, number, name, at),
    )
    return member


async def get(reader: Reader, cohort_id: int, chat_id: int) -> Member | None:
    """The membership of a chat in a class, if it has one."""
    return next(iter(await _where(reader, "cohort_id = ? AND chat_id = ?", cohort_id, chat_id)), None)


async def by_number(reader: Reader, cohort_id: int, number: int) -> Member | None:
    """The student of a class who has that number."""
    return next(iter(await _where(reader, "cohort_id = ? AND number = ?", cohort_id, number)), None)


async def of_cohort(reader: Reader, cohort_id: int) -> list[Member]:
    """All students of a class, in the order in which they joined."""
    return await _where(reader, "cohort_id = ?", cohort_id)


async def _where(reader: Reader, condition: str, *values: object) -> list[Member]:
    rows = await reader.rows(f"SELECT {_COLUMNS} FROM members WHERE {condition} ORDER BY number", *values)  # noqa: S608
    return [Member(*row) for row in rows]


async def count(reader: Reader, cohort_id: int) -> int:
    """How many students a class has."""
    row = await reader.row("SELECT count(*) FROM members WHERE cohort_id = ?", cohort_id)
    return int(row[0]) if row else 0


async def rename(tx: Transaction, cohort_id: int, chat_id: int, name: str) -> None:
    """Changes the name that the class's teachers see."""
    await tx.write("UPDATE members SET name = ? WHERE cohort_id = ? AND chat_id = ?", name, cohort_id, chat_id)


async def leave(tx: Transaction, cohort_id: int, chat_id: int) -> None:
    """Ends a membership, and what was assigned with it; the attempts stay the student's own, told to nobody."""
    await tx.write(
        "UPDATE attempts SET assignment_id = NULL WHERE chat_id = ? AND assignment_id IN"
        " (SELECT id FROM assignments WHERE cohort_id = ?)",
        *(chat_id, cohort_id),
    )
    await tx.write(
        "DELETE FROM assigned WHERE chat_id = ? AND assignment_id IN (SELECT id FROM assignments WHERE cohort_id = ?)",
        *(chat_id, cohort_id),
    )
    await tx.write("DELETE FROM members WHERE cohort_id = ? AND chat_id = ?", cohort_id, chat_id)
