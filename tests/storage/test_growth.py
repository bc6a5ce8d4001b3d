"""What is looked for all the time takes the same steps however much waits that nobody looks for."""

from collections.abc import Awaitable, Callable
from itertools import count

import pytest

from storage import outbox
from storage.database import Database, Transaction

NOW = 1000.0
LOOKS: dict[str, Callable[[Transaction], Awaitable[object]]] = {
    "due lanes": lambda tx: outbox.due_lanes(tx, NOW),
    "reminders held up": lambda tx: outbox.held_up(tx, NOW),
    "an assignment's reminders": lambda tx: outbox.withdraw_all(tx, "remind.1"),
    "a student's reminder": lambda tx: outbox.withdraw(tx, 1, "remind.1"),
}


async def steps(database: Database, look: Callable[[Transaction], Awaitable[object]]) -> int:
    """How many instructions SQLite runs for it."""
    counted = count()

    def note() -> None:
        next(counted)

    async with database.transaction() as tx:
        await database._connection.set_progress_handler(note, 1)
        await look(tx)
        await database._connection.set_progress_handler(note, 0)
    return next(counted)


@pytest.mark.parametrize("what", LOOKS)
async def test_what_waits_for_next_week_costs_nothing_now(database: Database, what: str) -> None:
    """A school full of reminders does not slow down what is done every few seconds."""
    before = await steps(database, LOOKS[what])
    async with database.transaction() as tx:
        for chat in range(2, 502):
            await outbox.put(tx, chat, "sendMessage", "{}", at=0, due_at=9 * NOW, once=True, message_key="remind.2")
    assert await steps(database, LOOKS[what]) <= before + 20
