"""Work on a database of which nothing is kept, so that every round finds the same."""

from collections.abc import Awaitable, Callable

from storage.database import Database, Transaction


class _UndoneError(Exception):
    """Ends a transaction of which nothing is to be kept."""


async def undone(database: Database, work: Callable[[Transaction], Awaitable[None]]) -> None:
    """Do it in a transaction, and take it back."""
    try:
        async with database.transaction() as tx:
            await work(tx)
            raise _UndoneError
    except _UndoneError:
        pass
