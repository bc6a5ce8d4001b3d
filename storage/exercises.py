"""Exercises of groups: the one that goes on in a chat (or a topic of it), and what has come of earlier ones."""

from collections.abc import Collection
from dataclasses import dataclass

from storage.database import Reader, Transaction

_COLUMNS = "id, chat_id, thread_id, cohort_id, team_number, tournament_id, state, result, due_at, made_at, ended_at"


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise; `state` and `result` are JSON that only the bot reads, times are Unix seconds.

    `thread_id` is the forum topic, 0 outside of topics. `state` is None once its words were erased.
    """

    id: int
    chat_id: int
    thread_id: int
    cohort_id: int | None
    team_number: int | None
    tournament_id: int | None
    state: str | None
    result: str | None
    due_at: float | None
    made_at: float
    ended_at: float | None


async def make(
    tx: Transaction,
    chat_id: int,
    thread_id: int,
    *,
    state: str,
    at: float,
    cohort_id: int | None = None,
    team_number: int | None = None,
    tournament_id: int | None = None,
) -> Exercise:
    """Makes an exercise; a second one that goes on in the same place is an error."""
    [(id,)] = await tx.write(
        "INSERT INTO exercises (chat_id, thread_id, cohort_id, team_number, tournament_id, state, made_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
        *(chat_id, thread_id, cohort_id, team_number, tournament_id, state, at),
    )
    return Exercise(id, chat_id, thread_id, cohort_id, team_number, tournament_id, state, None, None, at, None)


async def get(reader: Reader, id: int) -> Exercise | None:
    """The exercise of that id, if there is one."""
    return next(iter(await _where(reader, "id = ?", id)), None)


async def going_on(reader: Reader, chat_id: int, thread_id: int) -> Exercise | None:
    """The exercise that goes on in that place."""
    found = await _where(reader, "chat_id = ? AND thread_id = ? AND ended_at IS NULL", chat_id, thread_id)
    return next(iter(found), None)


async def all_going_on(reader: Reader, chat_id: int) -> list[Exercise]:
    """The exercises that go on in a group, in all its topics."""
    return await _where(reader, "chat_id = ? AND ended_at IS NULL", chat_id)


async def all_unfinished(reader: Reader, chat_id: int) -> list[Exercise]:
    """The exercises of a group that go on, and those that are over but in which something is still waited for."""
    return await _where(reader, "chat_id = ? AND (ended_at IS NULL OR due_at IS NOT NULL)", chat_id)


async def ended_in(reader: Reader, chat_id: int) -> list[Exercise]:
    """The exercises of a group that have ended, in the order of their ends."""
    return await _where(reader, "chat_id = ? AND ended_at IS NOT NULL", chat_id)


async def ended_of_cohort(reader: Reader, cohort_id: int) -> list[Exercise]:
    """The exercises of a class's groups that have ended, in the order of their ends."""
    return await _where(reader, "cohort_id = ? AND ended_at IS NOT NULL", cohort_id)


async def of_person(reader: Reader, chat_id: int) -> list[Exercise]:
    """The exercises in which somebody took part and whose words are still kept."""
    return await _where(reader, "id IN (SELECT exercise_id FROM exercise_people WHERE chat_id = ?)", chat_id)


async def due(reader: Reader, now: float) -> list[int]:
    """The ids of those whose time is up."""
    return [id for (id,) in await reader.rows("SELECT id FROM exercises WHERE due_at <= ? ORDER BY due_at", now)]


async def _where(reader: Reader, condition: str, *values: object) -> list[Exercise]:
    rows = await reader.rows(f"SELECT {_COLUMNS} FROM exercises WHERE {condition} ORDER BY ended_at, id", *values)  # noqa: S608
    return [Exercise(*row) for row in rows]


async def keep(tx: Transaction, id: int, *, state: str, due_at: float | None, people: Collection[int]) -> None:
    """Keeps how an exercise stands, when its time is up, and who is in it."""
    await tx.write("UPDATE exercises SET state = ?, due_at = ? WHERE id = ?", state, due_at, id)
    known = {chat for (chat,) in await tx.rows("SELECT chat_id FROM exercise_people WHERE exercise_id = ?", id)}
    for chat in known - set(people):
        await tx.write("DELETE FROM exercise_people WHERE exercise_id = ? AND chat_id = ?", id, chat)
    for chat in set(people) - known:
        await tx.write("INSERT INTO exercise_people (exercise_id, chat_id) VALUES (?, ?)", id, chat)


async def end(tx: Transaction, id: int, *, result: str | None, at: float) -> None:
    """Notes that it is over and, where customers were served, what came of it; `due_at` stays as it was kept."""
    await tx.write("UPDATE exercises SET result = ?, ended_at = ? WHERE id = ?", result, at, id)


async def end_all(tx: Transaction, chat_id: int, at: float) -> None:
    """Ends whatever goes on in a group, with nothing come of it; nor is anything waited for there any more."""
    await tx.write(
        "UPDATE exercises SET ended_at = coalesce(ended_at, ?), due_at = NULL"
        " WHERE chat_id = ? AND (ended_at IS NULL OR due_at IS NOT NULL)",
        *(at, chat_id),
    )


async def give_up(tx: Transaction, id: int, *, at: float) -> None:
    """Ends one that nobody can go on with, with nothing come of it."""
    await tx.write("UPDATE exercises SET ended_at = coalesce(ended_at, ?), due_at = NULL WHERE id = ?", at, id)


async def lose(tx: Transaction, id: int) -> None:
    """Erases the words of one that can't be read, at once and for everybody in it: whose they are, nobody can tell.

    Where it goes on, it is over as if it had never begun.
    """
    await tx.write("UPDATE exercises SET ended_at = coalesce(ended_at, made_at) WHERE id = ?", id)
    await _erase_words(tx, "id = ?", id)


async def follow_migration(tx: Transaction, old: int, new: int) -> None:
    """Moves the exercises of a group to the chat that it became.

    Where one goes on in both, that which was made later is over at once, as if it had never begun.
    """
    await tx.write(
        "UPDATE exercises SET ended_at = made_at, due_at = NULL"
        " WHERE chat_id IN (?, ?) AND ended_at IS NULL AND EXISTS (SELECT 1 FROM exercises AS e"
        " WHERE e.chat_id IN (?, ?) AND e.thread_id = exercises.thread_id AND e.ended_at IS NULL"
        " AND e.id < exercises.id)",
        *(old, new, old, new),
    )
    await tx.write("UPDATE exercises SET chat_id = ? WHERE chat_id = ?", new, old)


async def erase_words(tx: Transaction, before: float) -> None:
    """Erases what was said in exercises that ended before that time, and who was in them; the numbers stay."""
    await _erase_words(tx, "ended_at < ?", before)


async def erase_words_of_cohort(tx: Transaction, cohort_id: int) -> None:
    """The same at once for those of a class's that have ended; what goes on is its group's."""
    await _erase_words(tx, "cohort_id = ? AND ended_at IS NOT NULL", cohort_id)


async def _erase_words(tx: Transaction, condition: str, value: float) -> None:
    of_these = f"(SELECT id FROM exercises WHERE state IS NOT NULL AND {condition})"  # noqa: S608
    await tx.write(f"DELETE FROM exercise_people WHERE exercise_id IN {of_these}", value)  # noqa: S608
    gone = await tx.write(
        f"UPDATE exercises SET state = NULL, due_at = NULL WHERE state IS NOT NULL AND {condition} RETURNING id",  # noqa: S608
        value,
    )
    tx.erased |= bool(gone)
