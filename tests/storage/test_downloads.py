"""Files on their way: in order, each once."""

from storage import downloads
from storage.database import Database


async def test_files_of_a_chat_come_in_order(database: Database) -> None:
    """One that is to be tried again later keeps its place; each is taken once."""
    async with database.transaction() as tx:
        await downloads.put(tx, 70, "first", "a.yaml")
        await downloads.put(tx, 70, "second", "b.yaml")
        assert tx.fetching == {70}
        first = await downloads.oldest(tx, 70)
        assert first and (first.file_id, first.tries) == ("first", 0)
        await downloads.retry_at(tx, first.id, 50.0)
        again = await downloads.oldest(tx, 70)
        assert again and (again.id, again.tries, again.retry_at) == (first.id, 1, 50.0)
        assert await downloads.take(tx, first.id)
        assert not await downloads.take(tx, first.id)
        assert await downloads.count(tx, 70) == 1
        assert await downloads.due_chats(tx, 10.0) == [70]


async def test_what_waits_is_not_due(database: Database) -> None:
    """A chat whose file waits for its next try is left alone until then."""
    async with database.transaction() as tx:
        await downloads.put(tx, 70, "first", "a.yaml")
        await downloads.retry_at(tx, 1, 50.0)
        assert await downloads.due_chats(tx, 49.0) == []
        assert await downloads.due_chats(tx, 50.0) == [70]
