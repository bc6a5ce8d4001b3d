"""The transport against a small HTTP server: what arrives, and what faults become."""

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, InputFile
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.transport import READ_SECONDS, AiohttpRequest

TOKEN = "123456:a-token"


async def answer(request: web.Request) -> web.StreamResponse:
    """Plays the method in the path: echoes the form, or is slow, dead, refusing, busy."""
    match request.match_info["method"]:
        case "slow":
            await asyncio.sleep(5)
        case "dead":
            assert request.transport is not None
            request.transport.abort()
        case "blocked":
            return web.json_response({"ok": False, "description": "Forbidden: bot was blocked"}, status=403)
        case "busy":
            return web.json_response({"ok": False, "parameters": {"retry_after": 3}}, status=429)
        case "broken":
            return web.Response(text="<html>bad gateway</html>", status=502)
    parts = {name: shown(value) for name, value in (await request.post()).items()}
    return web.json_response({"ok": True, "result": parts})


def shown(value: str | bytes | bytearray | web.FileField) -> str | list[str]:
    """A field of a form as JSON can hold it."""
    if isinstance(value, web.FileField):
        return [value.filename, value.content_type, value.file.read().decode()]
    assert isinstance(value, str)
    return value


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    """A bot whose requests go to that server."""
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    async with TestServer(app) as server:
        request = AiohttpRequest(read_timeout=0.2)
        await request.initialize()
        yield Bot(TOKEN, base_url=str(server.make_url("/bot")), request=request, get_updates_request=request)
        await request.shutdown()


async def test_parameters_arrive_as_a_form(bot: Bot) -> None:
    """Text as it is, everything else as JSON."""
    params = {"chat_id": 7, "text": "hyvää & päivää = 🙂", "reply_markup": {"inline_keyboard": [[{"text": "ä"}]]}}
    assert await bot.do_api_request("echo", params) == {
        "chat_id": "7",
        "text": "hyvää & päivää = 🙂",
        "reply_markup": '{"inline_keyboard": [[{"text": "\\u00e4"}]]}',
    }


async def test_a_file_arrives_as_multipart(bot: Bot) -> None:
    """The file with its name and type, the parameters beside it."""
    params = {"chat_id": 7, "document": InputFile(b"a;b", "taulukko.csv", attach=False)}
    assert await bot.do_api_request("echo", params) == {
        "chat_id": "7",
        "document": ["taulukko.csv", "text/csv", "a;b"],
    }


async def test_answers_of_telegram_become_its_errors(bot: Bot) -> None:
    """Status and body reach python-telegram-bot, which names them."""
    with pytest.raises(Forbidden):
        await bot.do_api_request("blocked")
    with pytest.raises(RetryAfter):
        await bot.do_api_request("busy")
    with pytest.raises(NetworkError, match="502"):
        await bot.do_api_request("broken")


async def test_a_late_answer_is_timed_out(bot: Bot) -> None:
    """The default time-out holds; a call may give its own."""
    with pytest.raises(TimedOut):
        await bot.do_api_request("slow")
    with pytest.raises(TimedOut):
        await bot.do_api_request("slow", read_timeout=0.01)


async def test_a_broken_line_is_a_network_error_without_the_token(bot: Bot) -> None:
    """Neither the text nor the cause shows the address."""
    with pytest.raises(NetworkError) as caught:
        await bot.do_api_request("dead")
    assert not isinstance(caught.value, TimedOut)
    assert TOKEN not in str(caught.value) and caught.value.__cause__ is None


async def test_nobody_there_is_a_network_error() -> None:
    """A refused connection is the same kind of fault."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    request = AiohttpRequest()
    await request.initialize()
    with pytest.raises(NetworkError, match="ClientConnectorError"):
        await request.post(f"http://127.0.0.1:{port}/bot{TOKEN}/getMe")
    await request.shutdown()


async def test_a_text_that_can_not_be_encoded_is_a_bad_request(bot: Bot) -> None:
    """Half a character will not be sendable later either, so it must not look like a network fault."""
    with pytest.raises(BadRequest):
        await bot.do_api_request("echo", {"text": "\ud83d"})


async def test_files_are_fetched_as_bytes(bot: Bot) -> None:
    """GET works as well as POST; a pool can be opened and closed twice, and is needed."""
    app = web.Application()

    async def file(request: web.Request) -> web.Response:
        return web.Response(body=b"\x00\xff")

    app.router.add_get("/file", file)
    request = AiohttpRequest()
    assert request.read_timeout == READ_SECONDS
    async with TestServer(app) as server, request:
        await request.initialize()
        assert (
            await request.retrieve(str(server.make_url("/file")), read_timeout=None, connect_timeout=None)
            == b"\x00\xff"
        )
    await request.shutdown()
    with pytest.raises(NetworkError, match="initialize"):
        await request.retrieve("http://127.0.0.1/file")
