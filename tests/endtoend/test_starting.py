"""Starts that go wrong, or that find an older database: said in plain words, and nothing lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.schema import MIGRATIONS
from tests.botapi import BotApiServer, BotProcess
from tests.endtoend.arrivals import assert_answered, copies
from tests.endtoend.kept import Kept
from tests.endtoend.talks import REPLIES, all_done, begin

ANOTHER_TOKEN = "4200000001:AAHankala-Another-Token-987654321"


def database_of(version: int, file: Path) -> Kept:
    """A database as the program left it that knew the first so many migrations."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)")
        connection.execute("INSERT INTO schema_version VALUES (?)", (version,))
        for statement in (statement for migration in MIGRATIONS[:version] for statement in migration):
            connection.execute(statement)
    return Kept(file)


async def refuses_to_start(bot: BotProcess) -> BotProcess:
    """The program, which ended by itself before it polled."""
    with pytest.raises(AssertionError, match="the bot ended before it polled"):
        async with bot:
            pass
    return bot


def assert_told(bot: BotProcess, *words: str) -> None:
    """The exit code is that of a fault of the user's; these words, and little else, stand in the output."""
    assert bot.returncode == 2, bot.tail()
    for word in words:
        assert word in bot.output, bot.tail()
    assert len(bot.output.splitlines()) <= 2 and "Traceback" not in bot.output, bot.tail()


@pytest.mark.parametrize("version", range(len(MIGRATIONS)))
async def test_an_older_database_is_brought_up_to_date(server: BotApiServer, tmp_path: Path, version: int) -> None:
    """Every earlier schema is migrated at the start, and the practice goes on in it."""
    kept = database_of(version, tmp_path / "old.sqlite3")
    async with BotProcess(server, kept.path):
        assert kept.rows("SELECT version FROM schema_version") == [(len(MIGRATIONS),)]
        user = server.user()
        await begin(user)
        await user.say(REPLIES[0])
        await all_done(server, kept)
        assert_answered(user, kept)


async def test_a_newer_database_is_left_alone(server: BotApiServer, tmp_path: Path) -> None:
    """The program ends with a fault before it polls, and nothing in the file has changed."""
    kept = database_of(len(MIGRATIONS) + 1, tmp_path / "new.sqlite3")
    before = kept.path.read_bytes()
    bot = await refuses_to_start(BotProcess(server, kept.path))
    assert bot.returncode not in (None, 0)
    assert kept.path.read_bytes() == before


async def test_a_newer_database_is_told(server: BotApiServer, tmp_path: Path) -> None:
    """The words say which version it is and what to do."""
    newer = len(MIGRATIONS) + 1
    bot = await refuses_to_start(BotProcess(server, database_of(newer, tmp_path / "new.sqlite3").path))
    assert_told(bot, f"schema version {newer}", "restore a backup")


async def test_a_wrong_token_is_told(tmp_path: Path) -> None:
    """Telegram refuses it (401): the words say where to get another, and do not repeat it."""
    async with BotApiServer() as server:
        wrong = BotProcess(server, tmp_path / "hankala.sqlite3", env={"BOT_TOKEN": ANOTHER_TOKEN})
        bot = await refuses_to_start(wrong)
    assert_told(bot, "BOT_TOKEN", "BotFather")
    assert ANOTHER_TOKEN not in bot.output


async def test_a_token_revoked_meanwhile_costs_nothing(tmp_path: Path) -> None:
    """The program ends with 2 and the same words; with the token that is right now, it goes on where it was."""
    async with BotApiServer() as server, BotProcess(server, tmp_path / "hankala.sqlite3") as bot:
        kept, user = Kept(bot.database), server.user()
        await begin(user)
        server.token, token = ANOTHER_TOKEN, server.token
        await user.say(REPLIES[0])
        await bot.wait(expect=2)
        assert "BotFather" in bot.output and "Traceback" not in bot.output
        assert {call.status for call in server.log.refused()} == {401}
        server.token = token
        await bot.restart()
        await all_done(server, kept)
        assert kept.replies(user.id) == [REPLIES[0]]
        assert_answered(user, kept)
        assert copies(user, kept) == {}
