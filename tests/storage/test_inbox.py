"""The inbox: nothing lost, nothing twice, each chat in order."""

from storage import inbox
from storage.database import Database


async def fill(database: Database, *updates: tuple[int, int], at: float = 5.0) -> set[int]:
    """Takes in updates given as (update_id, chat_id)."""
    async with database.transaction() as tx:
        return await inbox.take(tx, [(update_id, chat, f'{{"n":{update_id}}}') for update_id, chat in updates], at=at)


async def test_takes_in_and_names_the_chats_with_something_new(database: Database) -> None:
    """New updates wait; the chats they belong to are reported."""
    assert await fill(database, (1, 70), (2, 71), (3, 70)) == {70, 71}
    async with database.reading() as reader:
        assert sorted(await inbox.pending_chats(reader)) == [70, 71]


async def test_second_delivery_is_nothing_new(database: Database) -> None:
    """A redelivered update is ignored, whether it still waits, is done or was set aside."""
    await fill(database, (1, 70), (2, 70), (3, 70))
    async with database.transaction() as tx:
        await inbox.done(tx, 1)
        await inbox.set_aside(tx, 2, "unreadable")
    assert await fill(database, (1, 70), (2, 70), (3, 70)) == set()
    async with database.reading() as reader:
        assert await reader.rows("SELECT update_id, state FROM inbox ORDER BY 1") == [
            (1, "done"),
            (2, "aside"),
            (3, "pending"),
        ]


async def test_oldest_goes_by_update_id_and_stays_in_its_chat(database: Database) -> None:
    """The order is that of the ids, not of arrival, and another chat's updates do not count."""
    await fill(database, (9, 70), at=5.0)
    await fill(database, (4, 70), (1, 71), at=6.0)
    async with database.reading() as reader:
        assert await inbox.oldest(reader, 70) == inbox.Received(4, 70, '{"n":4}', 0)
        assert await inbox.oldest(reader, 72) is None


async def test_done_goes_on_to_the_next_and_forgets_the_content(database: Database) -> None:
    """A worked update leaves its id alone behind."""
    await fill(database, (1, 70), (2, 70))
    async with database.transaction() as tx:
        await inbox.done(tx, 1)
    async with database.reading() as reader:
        received = await inbox.oldest(reader, 70)
        assert received is not None and received.update_id == 2
        assert await reader.row("SELECT payload FROM inbox WHERE update_id = 1") == (None,)


async def test_failed_tries_are_counted_in_place(database: Database) -> None:
    """A failure keeps the update first in line."""
    await fill(database, (1, 70), (2, 70))
    async with database.transaction() as tx:
        await inbox.failed(tx, 1)
    async with database.reading() as reader:
        assert await inbox.oldest(reader, 70) == inbox.Received(1, 70, '{"n":1}', 1)


async def test_set_aside_is_out_of_the_line_and_listed(database: Database) -> None:
    """What can't be worked no longer holds up its chat, and can be looked at."""
    await fill(database, (1, 70))
    async with database.transaction() as tx:
        await inbox.set_aside(tx, 1, "ValueError at bot/x.py:3")
    async with database.reading() as reader:
        assert await inbox.oldest(reader, 70) is None
        assert await inbox.aside(reader) == [(1, "ValueError at bot/x.py:3")]
        assert await reader.row("SELECT payload FROM inbox") == ('{"n":1}',)


async def test_purge_spares_what_waits_and_what_is_recent(database: Database) -> None:
    """Only old updates that no longer wait are dropped."""
    await fill(database, (1, 70), (2, 70))
    async with database.transaction() as tx:
        await inbox.done(tx, 1)
        await inbox.take(tx, [(3, 70, "{}")], at=50.0)
        await inbox.done(tx, 3)
        await inbox.purge(tx, before=50.0)
    async with database.reading() as reader:
        assert await reader.rows("SELECT update_id FROM inbox ORDER BY 1") == [(2,), (3,)]
