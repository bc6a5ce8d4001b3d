"""A server, a plain HTTP caller and python-telegram-bot's own Bot, for the server's own tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import aiohttp
import pytest
from telegram import Bot, Update

from tests.botapi import BotApiServer

Caller = Callable[..., Coroutine[Any, Any, dict[str, Any]]]
Heard = Callable[[], list[Update]]


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    """A fresh server."""
    async with BotApiServer() as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    """A plain HTTP client."""
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def call(server: BotApiServer, http: aiohttp.ClientSession) -> Caller:
    """Calls a method with a JSON body; gives the whole answer."""

    async def caller(method: str, **params: Any) -> dict[str, Any]:
        async with http.post(f"{server.base}{server.token}/{method}", json=params) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == answer.get("error_code", 200), "the status and error_code must agree"
            return answer

    return caller


@pytest.fixture
async def bot(server: BotApiServer) -> AsyncIterator[Bot]:
    """python-telegram-bot's Bot, pointed at the server."""
    async with Bot(server.token, base_url=server.base, base_file_url=server.file_base) as running:
        yield running


@pytest.fixture
def heard(server: BotApiServer, bot: Bot) -> Heard:
    """Gives what has come to the bot since the last time, read by python-telegram-bot."""

    def take() -> list[Update]:
        updates = [Update.de_json(update.body, bot) for update in server.updates.pending]
        server.updates.drop_pending()
        return updates

    return take
