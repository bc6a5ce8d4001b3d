"""Brings the tables up to date, step by step (storage/migrations), and refuses those of a later program."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

from storage.migrations import MIGRATIONS as MIGRATIONS
from storage.migrations import Migration


class UnusableDatabaseError(Exception):
    """The database can't be used; the text says why and what to do."""


class NewerDatabaseError(UnusableDatabaseError):
    """The file was written by a later version of the program."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            f"The database has schema version {found}; this program knows versions up to {known}. "
            "Start the newer Hankala again, or restore a backup made before the upgrade."
        )


class Writer(Protocol):
    """What a migration needs of a transaction."""

    async def write(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Runs one statement."""
        ...


Begin = Callable[[], AbstractAsyncContextManager[Writer]]


async def migrate(begin: Begin, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Runs every step not yet run, each with its new version number in one transaction of its own."""
    while not await _step(begin, migrations):
        pass


async def _step(begin: Begin, migrations: Sequence[Migration]) -> bool:
    """Runs the next step, if any; True when there was none."""
    async with begin() as tx:
        version = await _version(tx)
        if version > len(migrations):
            raise NewerDatabaseError(version, len(migrations))
        if version == len(migrations):
            return True
        for statement in migrations[version]:
            await tx.write(statement)
        await tx.write("UPDATE schema_version SET version = ?", version + 1)
        return False


async def _version(tx: Writer) -> int:
    await tx.write("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)")
    await tx.write("INSERT INTO schema_version SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM schema_version)")
    [(version,)] = await tx.write("SELECT version FROM schema_version")
    return int(version)
