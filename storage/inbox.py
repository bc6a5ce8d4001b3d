"""Updates taken in from Telegram, kept until they are worked: nothing lost, nothing twice."""

from collections.abc import Iterable
from dataclasses import dataclass

from storage.database import Reader, Transaction


@dataclass(frozen=True, slots=True)
class Received:
    """An update waiting to be worked: its raw JSON, and how often working it has failed."""

    update_id: int
    chat_id: int
    payload: str
    tries: int


async def take(tx: Transaction, updates: Iterable[tuple[int, int, str]], *, at: float) -> set[int]:
    """Stores updates, each (update_id, chat_id, raw JSON), and returns the chats that got something new.

    An update_id seen before is nothing new, whatever became of it.
    """
    new: set[int] = set()
    for update in updates:
        new.update(
            chat_id
            for (chat_id,) in await tx.write(
                "INSERT INTO inbox (update_id, chat_id, payload, taken_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING RETURNING chat_id",
                *update,
                at,
            )
        )
    return new


async def pending_chats(reader: Reader) -> list[int]:
    """The chats with updates not yet worked."""
    return [chat_id for (chat_id,) in await reader.rows("SELECT DISTINCT chat_id FROM inbox WHERE state = 'pending'")]


async def oldest(reader: Reader, chat_id: int) -> Received | None:
    """The chat's first update, by update_id, that is not yet worked."""
    row = await reader.row(
        "SELECT update_id, chat_id, payload, tries FROM inbox WHERE chat_id = ? AND state = 'pending'"
        " ORDER BY update_id LIMIT 1",
        chat_id,
    )
    return Received(*row) if row else None


async def done(tx: Transaction, update_id: int) -> None:
    """Marks an update as worked: its content and its chat go, its id stays, to know a second delivery by."""
    await tx.write("UPDATE inbox SET state = 'done', payload = NULL, chat_id = 0 WHERE update_id = ?", update_id)


async def failed(tx: Transaction, update_id: int) -> None:
    """Counts a failed try; the update stays where it is in the line."""
    await tx.write("UPDATE inbox SET tries = tries + 1 WHERE update_id = ?", update_id)


async def set_aside(tx: Transaction, update_id: int, reason: str) -> None:
    """Takes an update that can't be worked out of the line; its content stays to be looked at until the purge."""
    await tx.write("UPDATE inbox SET state = 'aside', reason = ? WHERE update_id = ?", reason, update_id)


async def forget_aside(tx: Transaction, chat_id: int) -> None:
    """Lets what was set aside of a chat lose its content: whose words it holds, nobody can tell."""
    await tx.write("UPDATE inbox SET payload = NULL WHERE chat_id = ? AND state = 'aside'", chat_id)


async def aside(reader: Reader) -> list[tuple[int, str]]:
    """The update_id and reason of each update that was set aside."""
    rows = await reader.rows("SELECT update_id, reason FROM inbox WHERE state = 'aside' ORDER BY update_id")
    return [(update_id, reason) for update_id, reason in rows]


async def purge(tx: Transaction, before: float) -> None:
    """Drops what was taken in before that time and is no longer waiting. Telegram redelivers for 24 hours."""
    await tx.write("DELETE FROM inbox WHERE state <> 'pending' AND taken_at < ?", before)
