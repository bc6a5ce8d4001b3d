"""Files that people sent and that are still to be fetched from Telegram: nothing lost, nothing twice."""

from dataclasses import dataclass

from storage.database import Reader, Transaction


@dataclass(frozen=True, slots=True)
class Download:
    """A file that waits: Telegram's id of it and its name; `retry_at` in Unix seconds, after `tries` in vain."""

    id: int
    chat_id: int
    file_id: str
    name: str
    tries: int
    retry_at: float


async def put(tx: Transaction, chat_id: int, file_id: str, name: str) -> None:
    """Lets a file be fetched."""
    await tx.write("INSERT INTO downloads (chat_id, file_id, name) VALUES (?, ?, ?)", chat_id, file_id, name)
    tx.fetching.add(chat_id)


async def count(reader: Reader, chat_id: int) -> int:
    """How many files of a chat wait."""
    row = await reader.row("SELECT count(*) FROM downloads WHERE chat_id = ?", chat_id)
    return int(row[0]) if row else 0


async def due_chats(reader: Reader, now: float) -> list[int]:
    """The chats with a file to be fetched now."""
    rows = await reader.rows("SELECT DISTINCT chat_id FROM downloads WHERE retry_at <= ?", now)
    return [chat_id for (chat_id,) in rows]


async def oldest(reader: Reader, chat_id: int) -> Download | None:
    """The first that a chat sent. One that waits for its next try keeps its place."""
    row = await reader.row(
        "SELECT id, chat_id, file_id, name, tries, retry_at FROM downloads WHERE chat_id = ? ORDER BY id LIMIT 1",
        chat_id,
    )
    return Download(*row) if row else None


async def take(tx: Transaction, id: int) -> bool:
    """Takes a file off the list to deal with it; False if it is no longer there, as its chat was erased."""
    return bool(await tx.write("DELETE FROM downloads WHERE id = ? RETURNING id", id))


async def retry_at(tx: Transaction, id: int, time: float) -> None:
    """Counts a try in vain; the next is at that time."""
    await tx.write("UPDATE downloads SET tries = tries + 1, retry_at = ? WHERE id = ?", time, id)
