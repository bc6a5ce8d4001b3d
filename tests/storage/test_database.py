"""Transactions that are whole or nothing, whoever is cancelled when; erasure, backup, migrations."""

import asyncio
import contextlib
import logging
import sqlite3
from pathlib import Path

import pytest

from storage import learners, schema
from storage.database import Database, Transaction
from storage.uninterrupted import uninterrupted


async def count(database: Database) -> int:
    """How many rows the table of these tests has."""
    async with database.reading() as reader:
        row = await reader.row("SELECT count(*) FROM learners")
    assert row is not None
    return int(row[0])


async def add(tx: Transaction, chat_id: int) -> None:
    """Adds one row."""
    await learners.save(tx, chat_id, language="fi", settings="{}", state="{}", at=1.0)


def files(folder: Path) -> list[Path]:
    """The database's files."""
    return list(folder.iterdir())


async def test_a_raising_block_leaves_nothing(database: Database) -> None:
    """What was written before the error is not kept."""
    with pytest.raises(ZeroDivisionError):
        async with database.transaction() as tx:
            await add(tx, 1)
            raise ZeroDivisionError
    assert await count(database) == 0


async def test_a_cancellation_at_any_await_keeps_all_or_nothing(database: Database) -> None:
    """Cancelled after n turns of the loop, for every n, a transaction is whole or not there, and the next one works."""

    async def write_two(first: int) -> None:
        async with database.transaction() as tx:
            await add(tx, first)
            await add(tx, first + 1)

    outcomes = set()
    for delay in range(60):
        before = await count(database)
        task = asyncio.create_task(write_two(delay * 10 + 100))
        for _ in range(delay):
            # A thread answers in its own time: without this, all sixty would be cancelled at the same point.
            await asyncio.sleep(0 if delay % 2 else 0.0002)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        added = await count(database) - before
        assert added in (0, 2)
        outcomes.add(added)
    assert outcomes == {0, 2}


async def test_cancelled_between_begin_and_commit_frees_the_file_for_others(database: Database) -> None:
    """A transaction whose task is cancelled in the middle does not stay open."""
    inside = asyncio.Event()

    async def stuck() -> None:
        async with database.transaction() as tx:
            await add(tx, 1)
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(stuck())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.transaction() as tx:
        await add(tx, 2)
    async with database.reading() as reader:
        assert await reader.rows("SELECT chat_id FROM learners") == [(2,)]


async def test_a_cancellation_before_begin_was_answered_leaves_no_transaction_open(database: Database) -> None:
    """BEGIN still runs in the connection's thread after its caller is gone; it must be undone."""

    async def begin() -> None:
        async with database.transaction():
            raise AssertionError("never gets here")

    task = asyncio.create_task(begin())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.transaction() as tx:
        await add(tx, 1)
    assert await count(database) == 1


async def test_readers_see_nothing_half_written(database: Database) -> None:
    """A reading waits until the transaction under way is kept."""
    inside, go_on = asyncio.Event(), asyncio.Event()

    async def write() -> None:
        async with database.transaction() as tx:
            await add(tx, 1)
            inside.set()
            await go_on.wait()

    writing = asyncio.create_task(write())
    await inside.wait()
    reading = asyncio.create_task(count(database))
    await asyncio.sleep(0.01)
    assert not reading.done()
    go_on.set()
    await writing
    assert await reading == 1


async def test_a_transaction_can_not_be_used_when_it_is_over(database: Database) -> None:
    """A late use is an error instead of a write into somebody else's transaction."""
    async with database.transaction() as tx:
        pass
    with pytest.raises(RuntimeError, match="over"):
        await add(tx, 1)


async def test_a_transaction_in_a_transaction_is_named_instead_of_hanging(database: Database) -> None:
    """The one mistake that would wait for ever is an error."""
    async with database.transaction():
        with pytest.raises(RuntimeError, match="inside another"):
            async with database.reading():
                pass


async def test_committed_rows_survive_a_crash(tmp_path: Path) -> None:
    """Another connection, as after a SIGKILL, sees what was committed and nothing of what was not."""
    async with await Database.open(tmp_path / "a") as database:
        async with database.transaction() as tx:
            await add(tx, 1)
        async with database.transaction() as tx:
            await add(tx, 2)
            with contextlib.closing(sqlite3.connect(tmp_path / "a")) as other:
                assert other.execute("SELECT chat_id FROM learners").fetchall() == [(1,)]


async def test_the_file_is_set_up_for_safety(database: Database, tmp_path: Path) -> None:
    """The settings that safety rests on are really on, and others on the machine can't read the file."""
    async with database.reading() as reader:
        for setting, value in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)):
            assert await reader.row(f"PRAGMA {setting}") == (value,), setting
    assert {file.stat().st_mode & 0o077 for file in files(tmp_path)} == {0}


async def test_an_erasure_that_finds_the_log_busy_is_finished_later(
    database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """While another program reads, the log can't be emptied: that is logged, and done after the next commit."""
    async with database.transaction() as tx:
        await add(tx, 1)
    log = tmp_path / "hankala.sqlite3-wal"
    with contextlib.closing(sqlite3.connect(tmp_path / "hankala.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM learners").fetchall()
        with caplog.at_level(logging.WARNING):
            async with database.transaction() as tx:
                await learners.erase(tx, 1)
        assert log.stat().st_size > 0
        other.execute("COMMIT")
    assert [record.message for record in caplog.records] == ["log_not_emptied"]
    async with database.transaction() as tx:
        await add(tx, 2)
    assert log.stat().st_size == 0


async def test_a_log_left_by_a_crash_is_emptied_at_the_next_start(tmp_path: Path) -> None:
    """An erasure whose program died before emptying the log is finished by opening the file."""
    async with await Database.open(tmp_path / "a") as crashed:
        async with crashed.transaction() as tx:
            await add(tx, 1)
        assert (tmp_path / "a-wal").stat().st_size > 0
        async with await Database.open(tmp_path / "a"):
            assert (tmp_path / "a-wal").stat().st_size == 0


async def test_a_backup_is_a_whole_private_copy(database: Database, tmp_path: Path) -> None:
    """It can be opened by itself, and it never overwrites a file."""
    async with database.transaction() as tx:
        await add(tx, 1)
    copy = tmp_path / "backup.sqlite3"
    await database.backup(copy)
    assert copy.stat().st_mode & 0o077 == 0
    with contextlib.closing(sqlite3.connect(copy)) as other:
        assert other.execute("SELECT chat_id FROM learners").fetchall() == [(1,)]
    with pytest.raises(schema.UnusableDatabaseError, match="exists"):
        await database.backup(copy)


@pytest.mark.parametrize("running", [True, False])
async def test_another_program_may_only_read(tmp_path: Path, running: bool) -> None:
    """Beside the bot or without it, a reader sees one moment, can make a backup, and can neither write nor make a file.

    It must not empty the log either: only one connection may (a fault of SQLite up to 3.51.2).
    """
    async with contextlib.AsyncExitStack() as stack:
        async with await Database.open(tmp_path / "a") as database, database.transaction() as tx:
            await add(tx, 1)
        if running:
            bot = await stack.enter_async_context(await Database.open(tmp_path / "a"))
            async with bot.transaction() as tx:
                await add(tx, 2)
        report = await stack.enter_async_context(await Database.open(tmp_path / "a", read_only=True))
        assert await count(report) == (2 if running else 1)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            async with report.transaction() as tx:
                await add(tx, 3)
        await report.backup(tmp_path / "copy")
        if running:
            assert (tmp_path / "a-wal").stat().st_size > 0
            async with report.reading() as reader:
                before = await reader.rows("SELECT chat_id FROM learners")
                async with bot.transaction() as tx:
                    await add(tx, 4)
                assert await reader.rows("SELECT chat_id FROM learners") == before
    with pytest.raises(schema.UnusableDatabaseError, match="nowhere"):
        await Database.open(tmp_path / "nowhere", read_only=True)
    assert not (tmp_path / "nowhere").exists()


async def test_closing_does_not_wait_for_a_transaction_that_hangs(tmp_path: Path) -> None:
    """It is undone instead."""
    database = await Database.open(tmp_path / "a")
    with pytest.raises(ValueError, match="no active connection"):
        async with database.transaction() as tx:
            await add(tx, 1)
            await database.close()
    async with await Database.open(tmp_path / "a") as database:
        assert await count(database) == 0


async def test_a_second_start_changes_nothing(tmp_path: Path) -> None:
    """Opening an up-to-date file keeps its rows and its version."""
    for _ in range(2):
        async with await Database.open(tmp_path / "a") as database:
            async with database.transaction() as tx:
                await add(tx, 1)
                assert await tx.rows("SELECT version FROM schema_version") == [(len(schema.MIGRATIONS),)]
            assert await count(database) == 1


async def test_a_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    """The error says which version was found, and the file is left alone."""
    async with await Database.open(tmp_path / "a") as database, database.transaction() as tx:
        await tx.write("UPDATE schema_version SET version = 99")
    with pytest.raises(schema.NewerDatabaseError, match="schema version 99"):
        await Database.open(tmp_path / "a")
    with contextlib.closing(sqlite3.connect(tmp_path / "a")) as other:
        assert other.execute("SELECT version FROM schema_version").fetchall() == [(99,)]


async def test_a_migration_that_fails_is_undone_and_can_be_run_again(database: Database) -> None:
    """Half a step is no step: the earlier one stays, the version with it, and the mended one goes through."""
    good = ("CREATE TABLE a (x INTEGER)",)
    broken = ("CREATE TABLE b (x INTEGER)", "CREATE NONSENSE")
    with pytest.raises(sqlite3.OperationalError):
        await schema.migrate(database.transaction, [*schema.MIGRATIONS, good, broken])
    async with database.reading() as reader:
        assert await reader.row("SELECT version FROM schema_version") == (len(schema.MIGRATIONS) + 1,)
        assert await reader.rows("SELECT name FROM sqlite_master WHERE name IN ('a', 'b')") == [("a",)]
    await schema.migrate(database.transaction, [*schema.MIGRATIONS, good, broken[:1]])
    async with database.reading() as reader:
        assert await reader.rows("SELECT name FROM sqlite_master WHERE name IN ('a', 'b') ORDER BY 1") == [
            ("a",),
            ("b",),
        ]


async def test_uninterrupted_work_ends_before_the_cancellation_is_felt() -> None:
    """The caller is cancelled, twice even, and the work is done all the same."""
    done = False

    async def work() -> None:
        nonlocal done
        await asyncio.sleep(0.01)
        done = True

    task = asyncio.create_task(uninterrupted(work()))
    for _ in range(2):
        await asyncio.sleep(0)
        task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert done


async def test_uninterrupted_work_answers_and_raises_as_itself() -> None:
    """Without a cancellation it is as if it were awaited directly."""

    async def answer(value: int) -> float:
        return 1 / value

    assert await uninterrupted(answer(2)) == 0.5
    with pytest.raises(ZeroDivisionError):
        await uninterrupted(answer(0))
