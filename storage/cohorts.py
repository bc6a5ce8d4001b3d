"""Classes: a name, a code to join by, and who teaches them."""

from dataclasses import dataclass

from storage.database import Reader, Transaction

_COLUMNS = "id, name, time_zone, code, code_expires_at, made_at, archived_at, tally"


@dataclass(frozen=True, slots=True)
class Cohort:
    """A class; times are Unix seconds, `code` is None where it was revoked, `tally` is JSON that only the bot reads."""

    id: int
    name: str
    time_zone: str
    code: str | None
    code_expires_at: float
    made_at: float
    archived_at: float | None
    tally: str


async def make(
    tx: Transaction, name: str, *, time_zone: str, code: str | None, code_expires_at: float, at: float
) -> Cohort:
    """Makes a class that nobody teaches yet."""
    [(id,)] = await tx.write(
        "INSERT INTO cohorts (name, time_zone, code, code_expires_at, made_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
        *(name, time_zone, code, code_expires_at, at),
    )
    return Cohort(id, name, time_zone, code, code_expires_at, at, None, "{}")


async def get(reader: Reader, id: int) -> Cohort | None:
    """The class of that id, if there is one."""
    return next(iter(await _where(reader, "id = ?", id)), None)


async def by_code(reader: Reader, code: str, at: float) -> Cohort | None:
    """The class that can be joined by this code now."""
    found = await _where(reader, "code = ? AND code_expires_at > ? AND archived_at IS NULL", code, at)
    return next(iter(found), None)


async def taught_by(reader: Reader, chat_id: int) -> list[Cohort]:
    """The classes that a person teaches, archived ones too, the newest first."""
    return await _where(reader, "id IN (SELECT cohort_id FROM cohort_teachers WHERE chat_id = ?)", chat_id)


async def joined_by(reader: Reader, chat_id: int) -> list[Cohort]:
    """The classes that a person is a student of, archived ones too, the newest first."""
    return await _where(reader, "id IN (SELECT cohort_id FROM members WHERE chat_id = ?)", chat_id)


async def _where(reader: Reader, condition: str, *values: object) -> list[Cohort]:
    rows = await reader.rows(f"SELECT {_COLUMNS} FROM cohorts WHERE {condition} ORDER BY id DESC", *values)  # noqa: S608
    return [Cohort(*row) for row in rows]


async def rename(tx: Transaction, id: int, name: str) -> None:
    """Gives the class another name."""
    await tx.write("UPDATE cohorts SET name = ? WHERE id = ?", name, id)


async def set_time_zone(tx: Transaction, id: int, time_zone: str) -> None:
    """Sets the clock that due times and reminders of the class go by: a name of the tz database."""
    await tx.write("UPDATE cohorts SET time_zone = ? WHERE id = ?", time_zone, id)


async def set_code(tx: Transaction, id: int, code: str | None, expires_at: float = 0.0) -> None:
    """Replaces the code to join by; None closes the class to newcomers."""
    await tx.write("UPDATE cohorts SET code = ?, code_expires_at = ? WHERE id = ?", code, expires_at, id)


async def archive(tx: Transaction, id: int, at: float | None) -> None:
    """Puts the class away at the end of the year, or (None) takes it out again."""
    await tx.write("UPDATE cohorts SET archived_at = ? WHERE id = ?", at, id)


async def erase(tx: Transaction, id: int) -> None:
    """Deletes the class and what it was given to do, for good; the students' attempts stay, as their own practice."""
    await tx.write(
        "UPDATE attempts SET assignment_id = NULL WHERE assignment_id IN"
        " (SELECT id FROM assignments WHERE cohort_id = ?)",
        id,
    )
    await tx.write("DELETE FROM cohorts WHERE id = ?", id)
    tx.erased = True


async def set_tally(tx: Transaction, id: int, tally: str) -> None:
    """Keeps what is left of erased members."""
    await tx.write("UPDATE cohorts SET tally = ? WHERE id = ?", tally, id)


async def teachers(reader: Reader, id: int) -> list[tuple[int, str]]:
    """Chat and name of everybody who teaches the class, the first one first."""
    rows = await reader.rows(
        "SELECT t.chat_id, t.name FROM cohort_teachers c JOIN teachers t ON t.chat_id = c.chat_id"
        " WHERE c.cohort_id = ? ORDER BY c.rowid",
        id,
    )
    return [(chat_id, name) for chat_id, name in rows]


async def is_taught_by(reader: Reader, id: int, chat_id: int) -> bool:
    """Whether this person teaches the class."""
    return bool(await reader.row("SELECT 1 FROM cohort_teachers WHERE cohort_id = ? AND chat_id = ?", id, chat_id))


async def add_teacher(tx: Transaction, id: int, chat_id: int) -> None:
    """Lets a teacher teach the class; twice is once."""
    await tx.write("INSERT INTO cohort_teachers VALUES (?, ?) ON CONFLICT DO NOTHING", id, chat_id)


async def drop_teacher(tx: Transaction, id: int, chat_id: int) -> None:
    """Ends that."""
    await tx.write("DELETE FROM cohort_teachers WHERE cohort_id = ? AND chat_id = ?", id, chat_id)
