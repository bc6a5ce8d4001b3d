"""Wrong codes that people gave: counted, so that whoever guesses can be slowed."""

from storage.database import Reader, Transaction


async def note(tx: Transaction, chat_id: int, at: float) -> None:
    """Notes one wrong code."""
    await tx.write("INSERT INTO guesses (chat_id, at) VALUES (?, ?)", chat_id, at)


async def count(reader: Reader, chat_id: int, since: float) -> int:
    """How many wrong codes a chat gave since then."""
    row = await reader.row("SELECT count(*) FROM guesses WHERE chat_id = ? AND at > ?", chat_id, since)
    return int(row[0]) if row else 0


async def count_all(reader: Reader, since: float) -> tuple[int, int]:
    """How many wrong codes were given by all since then, and by how many chats."""
    row = await reader.row("SELECT count(*), count(DISTINCT chat_id) FROM guesses WHERE at > ?", since)
    return (int(row[0]), int(row[1])) if row else (0, 0)


async def purge(tx: Transaction, before: float) -> None:
    """Drops old ones."""
    await tx.write("DELETE FROM guesses WHERE at <= ?", before)
