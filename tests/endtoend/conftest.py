"""The real program in its own process, talking HTTP to our own strict Bot API server."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.botapi import BotApiServer, BotProcess
from tests.endtoend.kept import Kept


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    """A fresh Bot API server, on which the bot must make no call that Telegram would call wrong (400, 401, 404)."""
    async with BotApiServer() as running:
        yield running
        assert running.log.refused() == []


@pytest.fixture
async def bot(server: BotApiServer, tmp_path: Path) -> AsyncIterator[BotProcess]:
    """The program, started."""
    async with BotProcess(server, tmp_path / "hankala.sqlite3") as running:
        yield running


@pytest.fixture
def kept(bot: BotProcess) -> Kept:
    """What the program's database holds."""
    return Kept(bot.database)
