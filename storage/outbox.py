"""What is to be sent to Telegram, in order: written with the state it belongs to, sent afterwards."""

from dataclasses import dataclass, field

from storage.database import Reader, Transaction

#: The lane of messages, strictly in order, and the lane of answers to button presses, which may overtake them.
MESSAGES, ANSWERS = 0, 1
AT_ONCE = 0.0
PATIENCE = 30 * 60.0
"""Seconds after its due time for which a row that goes out once at most may still be sent: the hour was chosen."""
KEYED_LONGER = 24 * 3600.0
"""Seconds for which it is still known what was sent under a key: once a day is not once an hour."""
_IN_TIME = f"due_at <= ? AND (once = 0 OR due_at = {AT_ONCE} OR due_at > ? - {PATIENCE})"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One Bot API call that waits: its method and its parameters as JSON, without the chat_id (the sender adds it).

    `pause_ms` is the typing time before it; times are Unix seconds. `once`: rather not sent than sent twice.
    `keyed`: it has a message key. `changes`: the message key of what it changes (the sender adds the message_id).
    """

    id: int
    chat_id: int
    lane: int
    method: str
    params: str
    pause_ms: int
    put_at: float
    due_at: float
    retry_at: float
    tries: int
    once: bool = field(kw_only=True)
    keyed: bool = field(kw_only=True)
    changes: str | None = field(kw_only=True, default=None)


@dataclass(frozen=True, slots=True)
class HeldUp:
    """A row whose time is past."""

    id: int
    chat_id: int
    message_key: str | None


async def put(
    tx: Transaction,
    chat_id: int,
    method: str,
    params: str,
    *,
    at: float,
    lane: int = MESSAGES,
    pause_ms: int = 0,
    due_at: float = AT_ONCE,
    once: bool = False,
    message_key: str | None = None,
    changes: str | None = None,
) -> None:
    """Adds a call to the end of the chat's lane; `at` is now, `due_at` is for reminders.

    The id of the message that comes of it can be asked for by `message_key` later (see `message_id`); with `changes`
    the call changes the message last sent under that key, and nothing is called if none was.
    """
    await tx.write(
        "INSERT INTO outbox (chat_id, method, params, put_at, lane, pause_ms, due_at, once, message_key, changes)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(chat_id, method, params, at, lane, pause_ms, due_at, once, message_key, changes),
    )
    tx.addressed.add(chat_id)


async def change(tx: Transaction, chat_id: int, method: str, params: str, *, of: str, at: float) -> None:
    """Adds a call that changes the message of that key, in the place of such calls which still wait: the last counts.

    Those that change an earlier message of the key stay, and one that was tried: the wait it was told holds the lane.
    """
    await tx.write(
        "DELETE FROM outbox WHERE chat_id = ? AND lane = ? AND state = 'pending' AND method = ? AND changes = ?"
        " AND tries = 0"
        " AND id > (SELECT coalesce(max(id), 0) FROM outbox AS sent WHERE sent.chat_id = ? AND sent.message_key = ?)",
        *(chat_id, MESSAGES, method, of, chat_id, of),
    )
    await put(tx, chat_id, method, params, at=at, changes=of)


async def drop_changes(tx: Transaction, chat_id: int, *, of: str) -> None:
    """Drops the calls that still wait to change the message of that key: something else is shown now."""
    await tx.write(
        "DELETE FROM outbox WHERE chat_id = ? AND lane = ? AND state = 'pending' AND changes = ? AND tries = 0",
        *(chat_id, MESSAGES, of),
    )


async def due_lanes(reader: Reader, now: float) -> list[tuple[int, int]]:
    """Each (chat_id, lane) with something due."""
    # Not DISTINCT, for that SQLite goes through all that waits, also the reminders of the weeks to come.
    sql = f"SELECT chat_id, lane FROM outbox WHERE state = 'pending' AND {_IN_TIME}"  # noqa: S608
    rows = await reader.rows(sql, now, now)
    return list(dict.fromkeys((chat_id, lane) for chat_id, lane in rows))


async def oldest(reader: Reader, chat_id: int, lane: int, now: float) -> Outgoing | None:
    """The first of what is due in a lane. One that waits for its `retry_at` keeps its place: nothing overtakes it."""
    row = await reader.row(
        "SELECT id, chat_id, lane, method, params, pause_ms, put_at, due_at, retry_at, tries, changes, once,"  # noqa: S608
        " message_key IS NOT NULL FROM outbox"
        f" WHERE chat_id = ? AND lane = ? AND state = 'pending' AND {_IN_TIME} ORDER BY id LIMIT 1",
        *(chat_id, lane, now, now),
    )
    if row is None:
        return None
    *facts, changes, once, keyed = row
    return Outgoing(*facts, once=bool(once), keyed=bool(keyed), changes=changes)


async def held_up(reader: Reader, now: float) -> list[HeldUp]:
    """What was to go out once, at a time of its own that is past: it is not sent, unless it gets another time.

    The first that was due comes first.
    """
    rows = await reader.rows(
        "SELECT id, chat_id, message_key FROM outbox"
        " WHERE state = 'pending' AND once <> 0 AND due_at > ? AND due_at <= ? ORDER BY due_at, id",
        *(AT_ONCE, now - PATIENCE),
    )
    return [HeldUp(*row) for row in rows]


async def put_off(tx: Transaction, id: int, due_at: float) -> None:
    """Gives a row another due time."""
    await tx.write("UPDATE outbox SET due_at = ? WHERE id = ? AND state = 'pending'", due_at, id)


async def drop(tx: Transaction, id: int) -> None:
    """Drops a row that waits."""
    await tx.write("DELETE FROM outbox WHERE id = ? AND state = 'pending'", id)


async def sent(tx: Transaction, id: int, message_id: int | None = None) -> None:
    """Marks a row as sent: its content goes."""
    await tx.write(
        "UPDATE outbox SET state = 'sent', params = NULL, reason = NULL, message_id = ? WHERE id = ?", message_id, id
    )


async def retry_at(tx: Transaction, id: int, time: float) -> None:
    """Puts a row back in its place, to be tried again at that time."""
    await tx.write("UPDATE outbox SET state = 'pending', retry_at = ?, tries = tries + 1 WHERE id = ?", time, id)


async def doubt(tx: Transaction, id: int) -> None:
    """Marks a row that must not be sent twice, before it is sent: if nothing comes after, nobody knows."""
    await tx.write("UPDATE outbox SET state = 'doubtful' WHERE id = ?", id)


async def fail(tx: Transaction, id: int, reason: str) -> None:
    """Gives a row up: its content goes, the reason stays."""
    await tx.write("UPDATE outbox SET state = 'failed', params = NULL, reason = ? WHERE id = ?", reason, id)


async def message_id(reader: Reader, chat_id: int, message_key: str) -> int | None:
    """Telegram's id of the chat's last message sent under that key."""
    row = await reader.row(
        "SELECT message_id FROM outbox WHERE chat_id = ? AND message_key = ? AND message_id IS NOT NULL"
        " ORDER BY id DESC LIMIT 1",
        *(chat_id, message_key),
    )
    return row[0] if row else None


async def key_of(reader: Reader, chat_id: int, message_id: int) -> str | None:
    """The key under which the chat's message of that id was sent."""
    row = await reader.row(
        "SELECT message_key FROM outbox WHERE chat_id = ? AND message_key IS NOT NULL AND message_id = ?"
        " ORDER BY id DESC LIMIT 1",
        *(chat_id, message_id),
    )
    return row[0] if row else None


async def waiting(reader: Reader, chat_id: int) -> int:
    """How many calls wait to be made in a chat, answers to presses apart."""
    sql = "SELECT count(*) FROM outbox WHERE chat_id = ? AND lane = ? AND state = 'pending'"
    return int((await reader.rows(sql, chat_id, MESSAGES))[0][0])


async def put_since(reader: Reader, chat_id: int, message_key: str, since: float) -> bool:
    """Whether something was put in for the chat under that key since then."""
    condition = "chat_id = ? AND message_key = ? AND put_at > ?"
    sql = f"SELECT 1 FROM outbox WHERE {condition} LIMIT 1"  # noqa: S608
    return bool(await reader.row(sql, chat_id, message_key, since))


async def states(reader: Reader, chat_id: int, message_key: str) -> set[str]:
    """The states of the chat's calls under that key, as far as they are still known."""
    rows = await reader.rows("SELECT state FROM outbox WHERE chat_id = ? AND message_key = ?", chat_id, message_key)
    return {state for (state,) in rows}


async def follow_migration(tx: Transaction, old: int, new: int) -> None:
    """Readdresses what waits for a group that became a supergroup (Bot API: migrate_to_chat_id).

    Ids of the old chat's messages mean nothing in the new one: what waits to change such a message is dropped.
    """
    await tx.write(
        "DELETE FROM outbox WHERE chat_id = ? AND state = 'pending' AND changes IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM outbox AS o WHERE o.chat_id = outbox.chat_id AND o.message_key = outbox.changes"
        " AND o.state = 'pending' AND o.id < outbox.id)",
        old,
    )
    await tx.write("UPDATE outbox SET chat_id = ? WHERE chat_id = ? AND state = 'pending'", new, old)
    tx.addressed.add(new)


async def drop_chat(tx: Transaction, chat_id: int) -> None:
    """Drops all that waits for a chat."""
    await tx.write("DELETE FROM outbox WHERE chat_id = ? AND state = 'pending'", chat_id)


async def withdraw(tx: Transaction, chat_id: int, message_key: str) -> None:
    """Drops what still waits for a chat under that key."""
    await tx.write(
        "DELETE FROM outbox WHERE chat_id = ? AND message_key = ? AND state = 'pending'", chat_id, message_key
    )


async def withdraw_all(tx: Transaction, message_key: str) -> None:
    """Drops what waits under that key, whoever it is for."""
    await tx.write("DELETE FROM outbox WHERE message_key = ? AND state = 'pending'", message_key)


async def drop_files(tx: Transaction, chat_id: int) -> None:
    """Drops the pictures and files that wait for a chat: they show people who may have been erased since."""
    await tx.write(
        "DELETE FROM outbox WHERE chat_id = ? AND state = 'pending' AND method IN ('sendPhoto', 'sendDocument')",
        chat_id,
    )


async def purge(tx: Transaction, before: float) -> None:
    """Drops rows put in before that time which no longer wait; those with a key, which are asked about, a day later."""
    await tx.write(
        "DELETE FROM outbox WHERE state <> 'pending'"
        " AND max(put_at, due_at) < ? - CASE WHEN message_key IS NULL THEN 0 ELSE ? END",
        *(before, KEYED_LONGER),
    )
