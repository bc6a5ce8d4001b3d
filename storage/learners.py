"""Who practises: one row a private chat."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from storage.database import Reader, Transaction

#: Everything that is kept under a chat, children first. Wrong codes (`guesses`) are not: they are dropped after a day.
_TABLES = (
    *("outbox", "corrections", "comments", "turns", "attempts"),
    *("assigned", "members", "cohort_teachers", "teachers", "drafts"),
    *("downloads", "own_scenarios", "tricks", "exercise_people", "learners"),
)


DAY = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Learner:
    """A learner; `settings` and `state` are JSON that only the bot reads, times are Unix seconds.

    `seen_at`, when they last did something, is right to the day.
    """

    chat_id: int
    language: str
    settings: str
    state: str
    blocked: bool
    created_at: float
    seen_at: float


async def get(reader: Reader, chat_id: int) -> Learner | None:
    """The learner of that chat, if it has one."""
    row = await reader.row(
        "SELECT chat_id, language, settings, state, created_at, seen_at, blocked FROM learners WHERE chat_id = ?",
        chat_id,
    )
    if row is None:
        return None
    chat, language, settings, state, created_at, seen_at, blocked = row
    return Learner(chat, language, settings, state, bool(blocked), created_at, seen_at)


async def reachable(reader: Reader, chat_ids: Collection[int]) -> dict[int, str]:
    """The languages of those of them who have a private chat with the bot and have not blocked it."""
    marks = ", ".join("?" * len(chat_ids))
    sql = f"SELECT chat_id, language FROM learners WHERE blocked = 0 AND chat_id IN ({marks})"  # noqa: S608
    return dict(await reader.rows(sql, *sorted(chat_ids)))


async def save(tx: Transaction, chat_id: int, *, language: str, settings: str, state: str, at: float) -> None:
    """Makes or changes the learner of that chat, seen at that time; who writes to us has not blocked us."""
    await tx.write(
        "INSERT INTO learners (chat_id, language, settings, state, created_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET language = excluded.language, settings = excluded.settings,"
        " state = excluded.state, seen_at = excluded.seen_at, blocked = 0",
        *(chat_id, language, settings, state, at, at),
    )


async def touch(tx: Transaction, chat_id: int, at: float) -> None:
    """Notes that the learner did something, once a day: who only looks around is not saved, yet uses the bot.

    And has not blocked it, or no longer.
    """
    await tx.write(
        "UPDATE learners SET seen_at = ?, blocked = 0 WHERE chat_id = ? AND (seen_at <= ? OR blocked)",
        *(at, chat_id, at - DAY),
    )


async def block(tx: Transaction, chat_id: int) -> None:
    """Notes that the learner has blocked the bot."""
    await tx.write("UPDATE learners SET blocked = 1 WHERE chat_id = ?", chat_id)


async def erase(tx: Transaction, chat_id: int) -> None:
    """Deletes all there is of the chat, in every table, for good: also what waits to be worked or sent.

    Only the bare ids of its updates stay, under no chat, so that a redelivered one does not bring the learner back.
    """
    await tx.write(
        "UPDATE inbox SET chat_id = 0, payload = NULL, reason = NULL, state = 'done' WHERE chat_id = ?", chat_id
    )
    for table in _TABLES:
        await tx.write(f"DELETE FROM {table} WHERE chat_id = ?", chat_id)  # noqa: S608
    await tx.write("DELETE FROM invitations WHERE made_by = ?", chat_id)
    tx.erased = True


async def everything(reader: Reader, chat_id: int) -> dict[str, list[dict[str, Any]]]:
    """All there is of the chat: by table, its rows, each by column. Just what `erase` deletes, and wrong codes.

    Updates and messages that are only passing through are left out, but for what waits for its time.
    """
    passing = {"inbox": " AND state = 'aside'", "outbox": " AND state = 'pending'"}
    found = {
        table: await _rows(reader, table, f"chat_id = ?{passing.get(table, '')}", chat_id)
        for table in (*reversed(_TABLES), "inbox", "guesses")
    }
    return {**found, "invitations": await _rows(reader, "invitations", "made_by = ?", chat_id)}


async def _rows(reader: Reader, table: str, condition: str, chat_id: int) -> list[dict[str, Any]]:
    columns = [name for (name,) in await reader.rows("SELECT name FROM pragma_table_info(?)", table)]
    rows = await reader.rows(f"SELECT {', '.join(columns)} FROM {table} WHERE {condition} ORDER BY rowid", chat_id)  # noqa: S608
    return [dict(zip(columns, row, strict=True)) for row in rows]
