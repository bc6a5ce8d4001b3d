"""Troubles on demand and the flood limits."""

from __future__ import annotations

import asyncio
import socket
import struct
import time
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest

from tests.botapi import ApiError, BotApiServer, User
from tests.botapi.conftest import Caller
from tests.botapi.waiting import until


@pytest.fixture
async def user(server: BotApiServer) -> User:
    """Somebody the bot may write to."""
    person = server.user()
    await person.say("hei")
    return person


async def test_too_many_requests_on_demand(server: BotApiServer, call: Caller, user: User) -> None:
    """429 carries retry_after, hits so many times and only the chat it is meant for."""
    other = server.user()
    await other.say("moi")
    fault = server.faults.too_many_requests("sendMessage", 7, chat=user.id, times=2)
    assert (await call("sendMessage", chat_id=other.id, text="a"))["ok"]
    assert (await call("getMe"))["ok"]
    for _ in range(2):
        answer = await call("sendMessage", chat_id=user.id, text="a")
        assert answer["description"] == "Too Many Requests: retry after 7"
        assert answer["parameters"] == {"retry_after": 7}
    assert (await call("sendMessage", chat_id=user.id, text="a"))["ok"]
    assert fault.hits == 2


@pytest.mark.parametrize("after", [False, True])
async def test_server_errors_on_demand(server: BotApiServer, call: Caller, user: User, after: bool) -> None:
    """500 comes before or after the message is shown."""
    server.faults.server_error("sendMessage", 500, after=after)
    answer = await call("sendMessage", chat_id=user.id, text="a")
    assert (answer["error_code"], answer["description"]) == (500, "Internal Server Error")
    assert ("a" in user.screen.text) is after


async def test_a_bad_gateway_is_html(server: BotApiServer, http: aiohttp.ClientSession) -> None:
    """502 comes from the front server, without JSON."""
    server.faults.server_error("getMe")
    async with http.get(f"{server.base}{server.token}/getMe") as response:
        assert (response.status, response.content_type) == (502, "text/html")


@pytest.mark.parametrize("after", [False, True])
async def test_lost_connections_on_demand(server: BotApiServer, call: Caller, user: User, after: bool) -> None:
    """The connection breaks before or after the message is shown."""
    server.faults.drop("*", chat=user.id, after=after)
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=user.id, text="a")
    assert ("a" in user.screen.text) is after
    assert server.log[-1].status == 0


async def test_a_lost_poll_has_confirmed(server: BotApiServer, call: Caller, user: User) -> None:
    """getUpdates must be named to be hit, and its offset counts though the answer is lost."""
    server.faults.drop("*", after=True)
    server.faults.drop("getUpdates", after=True)
    with pytest.raises(aiohttp.ClientError):
        await call("getUpdates", offset=server.updates.all[0].id + 1)
    assert server.updates.pending == []


async def test_delays_on_demand(server: BotApiServer, call: Caller, user: User) -> None:
    """A delayed call waits before it takes effect."""
    server.faults.delay("sendMessage", 0.3)
    start = time.monotonic()
    assert (await call("sendMessage", chat_id=user.id, text="a"))["ok"]
    assert time.monotonic() - start >= 0.3


async def test_what_was_asked_for_is_done_though_the_caller_has_gone(server: BotApiServer, user: User) -> None:
    """A caller that gives up waiting does not undo its message."""
    server.faults.delay("sendMessage", 0.3)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=0.1)) as hasty:
        with pytest.raises(TimeoutError):
            await hasty.post(f"{server.base}{server.token}/sendMessage", json={"chat_id": user.id, "text": "a"})
    assert "a" not in user.screen.text
    assert (await user.next(5)).text == "a"


async def test_an_action_in_the_middle_of_a_call(server: BotApiServer, call: Caller, user: User) -> None:
    """An action runs after the effect of the third message, and the caller hears nothing."""
    seen: list[str] = []

    async def look() -> None:
        seen.append(user.screen.last.text)

    server.faults.run("sendMessage", look, skip=2, after=True)
    for text in "ab":
        assert (await call("sendMessage", chat_id=user.id, text=text))["ok"]
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=user.id, text="c")
    assert seen == ["c"]


async def test_any_refusal_and_no_more_of_it(server: BotApiServer, call: Caller, user: User) -> None:
    """Any refusal can be ordered, and all orders taken back."""
    server.faults.refuse("sendMessage", ApiError(403, "Forbidden: user is deactivated"), times=9)
    assert (await call("sendMessage", chat_id=user.id, text="a"))["description"] == "Forbidden: user is deactivated"
    server.faults.clear()
    assert (await call("sendMessage", chat_id=user.id, text="a"))["ok"]


async def test_flood_limits(server: BotApiServer, call: Caller, user: User) -> None:
    """Switched on, one message a second in a chat, 20 a minute in a group, 30 a second in all; others pass."""
    now = [1000.0]
    server.limits.clock = lambda: now[0]
    server.limits.enabled = True
    group = server.group()
    assert (await call("sendMessage", chat_id=user.id, text="a"))["ok"]
    assert (await call("sendMessage", chat_id=user.id, text="a"))["parameters"] == {"retry_after": 1}
    assert (await call("sendChatAction", chat_id=user.id, action="typing"))["ok"]
    for _ in range(20):
        assert (await call("sendMessage", chat_id=group.id, text="a"))["ok"]
    assert (await call("sendMessage", chat_id=group.id, text="a"))["parameters"] == {"retry_after": 60}
    for _ in range(9):
        assert (await call("sendMessage", chat_id=server.group().id, text="a"))["ok"]
    assert (await call("sendMessage", chat_id=server.group().id, text="a"))["parameters"] == {"retry_after": 1}
    now[0] += 1
    assert (await call("sendMessage", chat_id=user.id, text="a"))["ok"]


@pytest.mark.parametrize("how", ["closed", "reset"])
async def test_a_caller_killed_while_writing_is_no_crash(server: BotApiServer, how: str) -> None:
    """Half a request takes no effect, is in the log without an answer, and is no fault of the server's."""
    user = server.user()
    await user.say("hei")
    _, writer = await asyncio.open_connection("127.0.0.1", urlsplit(server.base).port)
    writer.write(
        f"POST /bot{server.token}/sendMessage HTTP/1.1\r\nHost: localhost\r\n"
        f'Content-Type: application/json\r\nContent-Length: 999\r\n\r\n{{"chat_id": {user.id}, '.encode()
    )
    await until(lambda: server.log.of("sendMessage"))
    if how == "reset":
        # No lingering (socket(7)): what a kill leaves when answers were still unread.
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.close()
    [half] = server.log.of("sendMessage")
    await until(lambda: half.description == "the caller went away")
    assert (half.status, server.crashes, user.screen.text) == (0, [], "hei")


async def test_a_reset_of_the_servers_own_making_is_a_crash() -> None:
    """Only the reading of a request may meet a caller who went away."""
    with pytest.raises(AssertionError, match="the Bot API server itself failed in getMe"):
        async with BotApiServer() as broken:
            broken._methods["getMe"] = _reset
            async with aiohttp.ClientSession() as session, session.get(f"{broken.base}{broken.token}/getMe") as answer:
                assert answer.status == 500


def _reset(params: dict[str, Any]) -> None:
    raise ConnectionResetError
