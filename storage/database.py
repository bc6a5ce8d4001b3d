"""One SQLite file behind one connection: transactions that survive cancellation, erasure, backup."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

import aiosqlite

from storage.schema import UnusableDatabaseError, migrate
from storage.uninterrupted import uninterrupted

# secure_delete and FULL: what is erased is gone, and what was committed survives a power cut.
SETTINGS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
PATIENCE_MS = 5000
SCRUB_PATIENCE_MS = 200

logger = logging.getLogger(__name__)


class Reader:
    """Reads; usable only inside the `async with` block it came from."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection: aiosqlite.Connection | None = connection

    async def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """All rows that the statement answers with; `values` fill its question marks."""
        # Used late, it would write into whatever transaction is open then.
        if self._connection is None:
            raise RuntimeError("this transaction is over")
        return [tuple(row) for row in await self._connection.execute_fetchall(sql, values)]

    async def row(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        """The first row that the statement answers with, or None."""
        rows = await self.rows(sql, *values)
        return rows[0] if rows else None

    def close(self) -> None:
        """Makes every later use an error."""
        self._connection = None


class Transaction(Reader):
    """Reads and writes; all of it is kept, or nothing."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        super().__init__(connection)
        #: Chats that got something to send: the sender is to look there after the commit.
        self.addressed: set[int] = set()
        #: Chats that sent a file: the fetcher is to look there after the commit.
        self.fetching: set[int] = set()
        #: Somebody's data was erased: the log file is to be emptied after the commit.
        self.erased = False

    async def write(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Runs one writing statement; answers with the rows of its RETURNING clause, if it has one."""
        return await self.rows(sql, *values)


class Database:
    """The one connection that writes to, and checkpoints, an SQLite file. Open it with `Database.open`."""

    def __init__(self, connection: aiosqlite.Connection, *, read_only: bool = False) -> None:
        self._connection = connection
        self._read_only = read_only
        self._lock = asyncio.Lock()
        self._holder: asyncio.Task[Any] | None = None
        # A program that died between an erasure and its scrub left this to the next one.
        self._unscrubbed = True

    @classmethod
    async def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Opens the file, makes it if need be (readable by its owner alone), and brings its tables up to date.

        With `read_only` it is taken as it is; this is for a second program beside the one that writes.
        Raises UnusableDatabaseError where that can't be: a missing folder, no rights, another kind of file, one that a
        later program wrote.
        """
        try:
            (_require if read_only else _create_private)(path)
            database = cls(await _connect(path, "ro" if read_only else "rw"), read_only=read_only)
            try:
                if not read_only:
                    await database._prepare()
            except BaseException:
                await database.close()
                raise
        except (OSError, sqlite3.Error) as error:
            raise UnusableDatabaseError(f"The database {path} can't be used ({_reason(error)}).") from error
        return database

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def _prepare(self) -> None:
        for setting in SETTINGS:
            await self._connection.execute_fetchall(f"PRAGMA {setting}")
        await migrate(self.transaction)

    async def close(self) -> None:
        """Closes the file; a transaction still open is undone."""
        await uninterrupted(self._connection.close())

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Reader]:
        """A block of reads that sees nothing half written."""
        async with self._alone():
            reader = Reader(self._connection)
            try:
                # Another program may write between two reads; here nobody does, as we are alone.
                if self._read_only:
                    await reader.rows("BEGIN")
                yield reader
            finally:
                reader.close()
                if self._read_only:
                    await uninterrupted(self._connection.rollback())

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """A block that is kept whole at its end, or not at all if it raises or is cancelled.

        Keep network calls out: everybody else waits.
        """
        async with self._alone():
            tx = Transaction(self._connection)
            try:
                # Inside the try: a task cancelled here would leave its transaction open for everybody.
                await tx.write("BEGIN IMMEDIATE")
                yield tx
                self._unscrubbed |= tx.erased
                # If this is cancelled, it still comes before the rollback, which then finds nothing to undo.
                await self._connection.commit()
            except BaseException:
                await uninterrupted(self._connection.rollback())
                raise
            finally:
                tx.close()
            if self._unscrubbed:
                await uninterrupted(self._scrub())

    async def backup(self, path: Path) -> None:
        """Writes a whole, compact copy to a new file.

        Raises UnusableDatabaseError where there is one already or none can be made; then nothing is left behind.
        """
        try:
            _create_private(path, new=True)
        except OSError as error:
            raise UnusableDatabaseError(f"No backup can be written to {path}: {_reason(error)}.") from error
        try:
            async with self._alone():
                await uninterrupted(self._vacuum_into(path))
        except sqlite3.Error as error:
            _remove(path)
            raise UnusableDatabaseError(f"The database {path} can't be used ({_reason(error)}).") from error

    async def _vacuum_into(self, path: Path) -> None:
        await self._connection.execute_fetchall("VACUUM INTO ?", (str(path),))

    async def _scrub(self) -> None:
        """Empties the write-ahead log, in which erased words would linger; a busy one is tried again next time."""
        await self._connection.execute_fetchall(f"PRAGMA busy_timeout={SCRUB_PATIENCE_MS}")
        [(busy, *_)] = await self._connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        await self._connection.execute_fetchall(f"PRAGMA busy_timeout={PATIENCE_MS}")
        self._unscrubbed = bool(busy)
        if busy:
            logger.warning("log_not_emptied")

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        if self._holder is not None and self._holder is asyncio.current_task():
            raise RuntimeError("a transaction or reading inside another would wait for itself for ever")
        async with self._lock:
            self._holder = asyncio.current_task()
            try:
                yield
            finally:
                self._holder = None


def _connect(path: Path, mode: str) -> aiosqlite.Connection:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return aiosqlite.connect(uri, uri=True, isolation_level=None, timeout=PATIENCE_MS / 1000)


def _require(path: Path) -> None:
    if not path.is_file():
        raise FileNotFoundError(f"there is no database at {path}")


def _reason(error: OSError | sqlite3.Error) -> str:
    return str(getattr(error, "strerror", None) or error).lower()


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)


def _create_private(path: Path, *, new: bool = False) -> None:
    path.touch(mode=0o600, exist_ok=not new)
