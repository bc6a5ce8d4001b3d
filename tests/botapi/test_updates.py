"""The queue: what is delivered, confirmed, delivered again, and by which way."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
from aiohttp import web
from telegram import Update

from tests.botapi import BotApiServer
from tests.botapi.conftest import Caller
from tests.botapi.waiting import until


def ids(answer: dict[str, Any]) -> list[int]:
    """The update ids of an answer."""
    return [update["update_id"] for update in answer["result"]]


async def test_updates_stay_until_an_offset_confirms_them(server: BotApiServer, call: Caller) -> None:
    """Unconfirmed updates come again and again; an offset above them drops them; limit is held to 1–100."""
    user = server.user()
    for number in range(3):
        await user.say(str(number))
    first, second, third = ids(await call("getUpdates"))
    assert [first, second, third] == [first, first + 1, first + 2]
    assert ids(await call("getUpdates", limit=2)) == [first, second]
    assert ids(await call("getUpdates", limit=0)) == [first]
    assert ids(await call("getUpdates", offset=second)) == [second, third]
    assert ids(await call("getUpdates", offset=first)) == [second, third], "confirmed is confirmed"
    assert ids(await call("getUpdates", offset=third + 1)) == []
    assert server.updates.pending == []


async def test_a_negative_offset_forgets_all_but_the_last(server: BotApiServer, call: Caller) -> None:
    """offset=-1 gives the newest update and drops the others."""
    user = server.user()
    for number in range(3):
        await user.say(str(number))
    assert [update["message"]["text"] for update in (await call("getUpdates", offset=-1))["result"]] == ["2"]
    assert len(server.updates.pending) == 1


async def test_a_long_poll_wakes(server: BotApiServer, call: Caller) -> None:
    """A waiting poll answers as soon as something comes, and with nothing when the time is over."""
    assert ids(await call("getUpdates", timeout=1)) == []
    poll = asyncio.create_task(call("getUpdates", timeout=30))
    await until(lambda: server.updates.is_polled)
    await server.user().say("hei")
    assert len(ids(await asyncio.wait_for(poll, 5))) == 1


async def test_two_pollers_conflict(server: BotApiServer, call: Caller) -> None:
    """A second poll ends the first with 409."""
    older = asyncio.create_task(call("getUpdates", timeout=30))
    await until(lambda: server.updates.is_polled)
    newer = asyncio.create_task(call("getUpdates", timeout=1))
    answer = await asyncio.wait_for(older, 5)
    assert (answer["error_code"], answer["description"].split(";")[0]) == (
        409,
        "Conflict: terminated by other getUpdates request",
    )
    assert (await newer)["ok"]


async def test_a_poll_of_a_dead_caller_ends(server: BotApiServer, http: aiohttp.ClientSession) -> None:
    """When the poller is gone nobody polls any more."""
    request = asyncio.create_task(http.get(f"{server.base}{server.token}/getUpdates", params={"timeout": 30}))
    await until(lambda: server.updates.is_polled)
    request.cancel()
    await asyncio.gather(request, return_exceptions=True)
    await until(lambda: not server.updates.is_polled)


async def test_only_asked_kinds_come(server: BotApiServer, call: Caller) -> None:
    """allowed_updates holds for what comes afterwards, stays until changed, and knows its names."""
    user = server.user()
    await call("getUpdates", allowed_updates=["callback_query"])
    await user.say("unheard")
    assert ids(await call("getUpdates")) == []
    await call("getUpdates", allowed_updates=[])
    await user.say("heard")
    assert len(ids(await call("getUpdates"))) == 1
    unknown = await call("getUpdates", allowed_updates=["massage"])
    assert unknown["description"] == "Bad Request: unknown kinds of updates in allowed_updates: massage"


async def test_confirmed_updates_come_again_on_demand(server: BotApiServer, call: Caller) -> None:
    """A redelivered update comes once more with its old id, before the new ones."""
    user = server.user()
    await user.say("a")
    [old] = ids(await call("getUpdates"))
    assert ids(await call("getUpdates", offset=old + 1)) == []
    server.updates.redeliver(server.updates.all)
    await user.say("b")
    assert ids(await call("getUpdates", offset=old + 1)) == [old, old + 1]
    assert ids(await call("getUpdates", offset=old + 1)) == [old + 1]


async def test_strange_updates_come_as_they_are(server: BotApiServer, call: Caller) -> None:
    """An unknown kind and a broken message are queued raw, with ids in order."""
    server.updates.push_raw({"telepathy": {"from": "far"}})
    server.updates.push_raw({"message": {"message_id": 1}}, chat_id=5)
    strange, broken = (await call("getUpdates"))["result"]
    assert strange["telepathy"] == {"from": "far"}
    assert broken == {"update_id": strange["update_id"] + 1, "message": {"message_id": 1}}
    assert Update.de_json(strange, None).to_dict()["update_id"] == strange["update_id"]


async def test_a_webhook_and_polling_exclude_each_other(server: BotApiServer, call: Caller) -> None:
    """With a webhook set getUpdates is 409 until it is deleted; bad addresses and secrets are refused."""
    assert (await call("setWebhook", url="http://example.org/"))["description"].endswith("must be provided for webhook")
    assert not (await call("setWebhook", url="https://example.org/", secret_token="ä"))["ok"]
    waiting = asyncio.create_task(call("getUpdates", timeout=30))
    await until(lambda: server.updates.is_polled)
    assert (await call("setWebhook", url="http://127.0.0.1:9/"))["ok"]
    assert (await waiting)["description"] == "Conflict: terminated by setWebhook request"
    assert (await call("getUpdates"))["description"].startswith("Conflict: can't use getUpdates method while webhook")
    await server.user().say("hei")
    info = (await call("getWebhookInfo"))["result"]
    assert (info["url"], info["pending_update_count"]) == ("http://127.0.0.1:9/", 1)
    assert (await call("deleteWebhook", drop_pending_updates=True))["ok"]
    assert ids(await call("getUpdates")) == []


async def test_a_webhook_gets_updates_until_it_takes_them(server: BotApiServer, call: Caller) -> None:
    """An update is posted with the secret, again after a failure, and then confirmed."""
    got: list[tuple[str, Any]] = []

    async def hook(request: web.Request) -> web.Response:
        got.append((request.headers["X-Telegram-Bot-Api-Secret-Token"], (await request.json())["message"]["text"]))
        return web.Response(status=500 if len(got) == 1 else 200)

    app = web.Application()
    app.router.add_post("/", hook)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    await call("setWebhook", url=f"http://127.0.0.1:{port}/", secret_token="s3cret")
    user = server.user()
    await user.say("a")
    await user.say("b")
    await until(lambda: not server.updates.pending)
    await call("deleteWebhook")
    await runner.cleanup()
    assert got == [("s3cret", "a"), ("s3cret", "a"), ("s3cret", "b")]
