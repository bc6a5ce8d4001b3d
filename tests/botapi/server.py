"""A Bot API server for tests: as strict as Telegram, in this event loop, on 127.0.0.1."""

from __future__ import annotations

import asyncio
import functools
import itertools
import json
import time
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import Any, Protocol

from aiohttp import web

from tests.botapi.calls import Call, Journal, read_body
from tests.botapi.changing import Changing
from tests.botapi.checking import Upload, read_call
from tests.botapi.errors import ApiError
from tests.botapi.faults import Fault, Faults
from tests.botapi.groups import Group
from tests.botapi.limits import Limits
from tests.botapi.membership import USUAL_RIGHTS, Member, Person
from tests.botapi.people import User
from tests.botapi.polling import Polling
from tests.botapi.profile import Profile
from tests.botapi.schema import METHOD_OF_LOWER_CASE
from tests.botapi.sending import Sending
from tests.botapi.updates import UpdateQueue
from tests.botapi.world import CallbackQuery, Chat, World

TOKEN = "4200000001:AAHankala-Testing-Token-0123456789"
MAX_BODY_BYTES = 64 * 1024 * 1024


class Worker(Protocol):
    """A program under test."""

    def worked_at(self) -> float:
        """When it was last seen at work, in monotonic seconds."""

    def is_done(self) -> bool | None:
        """Whether it has done all there is to do; None if that is not known."""


class BotApiServer:
    """Use as `async with BotApiServer() as server:`, then `server.user(…)` and `server.group(…)`.

    `log` has every call, `faults` makes trouble, `limits` switches on the flood limits, `updates` is the queue.
    `witnesses` add their words to failures; `workers` are the programs under test.
    """

    def __init__(self, token: str = TOKEN, clock: Callable[[], float] = time.time) -> None:
        self.token = token
        self.world = World(
            Person(int(token.partition(":")[0]), "Hankala", username="hankala_test_bot", is_bot=True), clock
        )
        self.updates = UpdateQueue()
        self.log = Journal()
        self.faults = Faults()
        self.limits = Limits(time.monotonic)
        self.witnesses: list[Callable[[], str]] = []
        self.workers: list[Worker] = []
        self.crashes: list[tuple[Call, Exception]] = []
        self.base = self.file_base = ""
        self.profile = Profile(self.world)
        self._polling = Polling(self.updates)
        self._methods = self._method_table()
        self._running: Counter[int | None] = Counter()
        self._tasks: set[asyncio.Task[web.StreamResponse]] = set()
        self._last_activity: dict[int | None, float] = {}
        self._callback_ids = itertools.count(4_300_000_000_000_001)
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> BotApiServer:
        app = web.Application(client_max_size=MAX_BODY_BYTES)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        app.router.add_route("*", "/{anything:.*}", _not_found)
        # A poll whose caller has died must end at once, or it would look like a living bot.
        self._runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.base = f"http://{host}:{port}/bot"
        self.file_base = f"http://{host}:{port}/file/bot"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._polling.stop()
        for task in list(self._tasks):
            task.cancel()
        if self._runner is not None:
            await self._runner.cleanup()
        if self.crashes and error is None:
            call, crash = self.crashes[0]
            raise AssertionError(f"the Bot API server itself failed in {call.method}: {crash!r}") from crash

    def user(
        self,
        first_name: str = "Aino",
        *,
        language_code: str | None = "fi",
        username: str | None = None,
        is_bot: bool = False,
    ) -> User:
        """A new person with a phone, or another bot; our bot may write only after they have written."""
        return User(self, self.world.add_person(first_name, language_code, username, is_bot))

    def group(
        self,
        title: str = "Ryhmä",
        *,
        supergroup: bool = False,
        is_forum: bool = False,
        is_admin: bool = False,
        owner: User | None = None,
        with_bot: bool = True,
    ) -> Group:
        """A new group with an owner and the bot; the bot in privacy mode unless `is_admin` or `world.reads_all`."""
        chat = self.world.add_group(title, supergroup=supergroup, is_forum=is_forum)
        status = "administrator" if is_admin else "member"
        chat.bot = Member(
            self.world.bot, status if with_bot else "left", rights=USUAL_RIGHTS if is_admin else frozenset()
        )
        return Group(self, chat, owner or self.user("Omistaja"))

    @property
    def unanswered(self) -> list[CallbackQuery]:
        """Presses the bot has not answered yet."""
        return [query for query in self.world.callbacks.values() if query.answer is None]

    def new_callback(self, chat: Chat, by: Person, label: str, data: str) -> CallbackQuery:
        """A press on its way to the bot."""
        query = CallbackQuery(str(next(self._callback_ids)), chat, by, label, data)
        self.world.callbacks[query.id] = query
        return query

    def expire(self, query: CallbackQuery) -> None:
        """Time runs out for this press: any answer is now too late."""
        self.world.callbacks.pop(query.id, None)

    def is_done(self) -> bool | None:
        """Whether the program has taken in, worked and sent everything; None if it does not keep what it has to do."""
        known = [worker.is_done() for worker in self.workers]
        if not known or None in known:
            return None
        return all(known) and self.updates.is_drained

    def quiet_seconds(self, chat_id: int) -> float:
        """How long nothing has happened in this chat and the program has been idle.

        0 while a call about the chat runs or an update of it waits.
        """
        if self._running[chat_id] or any(update.chat_id == chat_id for update in self.updates.pending):
            return 0
        times = (self._last_activity.get(chat_id, 0), self.updates.confirmed_at.get(chat_id, 0))
        return time.monotonic() - max(*times, *(worker.worked_at() for worker in self.workers))

    def _method_table(self) -> dict[str, Callable[[dict[str, Any]], Any]]:
        sending, changing = Sending(self.world, self.limits), Changing(self.world, self.limits)
        owners = (self._polling, sending, changing, self.profile)
        table: dict[str, Callable[[dict[str, Any]], Any]] = {}
        for method in METHOD_OF_LOWER_CASE.values():
            name = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in method)
            for owner in owners:
                if hasattr(owner, name):
                    table[method] = getattr(owner, name)
        for field, noun in (
            ("name", "Name"),
            ("description", "Description"),
            ("short_description", "ShortDescription"),
        ):
            table[f"setMy{noun}"] = functools.partial(self.profile.set_text, field)
            table[f"getMy{noun}"] = functools.partial(self.profile.get_text, field)
        return table

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["method"].lower() == "getupdates":
            return await self._serve(request)
        # Telegram finishes what it was asked for even if the caller is gone.
        work = asyncio.get_running_loop().create_task(self._serve(request))
        self._tasks.add(work)
        work.add_done_callback(self._tasks.discard)
        return await asyncio.shield(work)

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        call = Call(len(self.log) + 1, request.match_info["method"])
        self.log.append(call)
        try:
            raw, uploads = await self._read(request, call)
            call.result = await self._perform(call, raw, uploads, request)
            answer = web.json_response({"ok": True, "result": call.result})
        except ApiError as error:
            call.status, call.description = error.code, error.description
            return _error_response(error)
        except Exception as error:
            self.crashes.append((call, error))
            call.status, call.description = 500, f"the test server crashed: {error!r}"
            return _error_response(ApiError(500, call.description))
        call.status = 200
        return answer

    async def _perform(self, call: Call, raw: dict[str, Any], uploads: dict[str, Upload], request: web.Request) -> Any:
        chat_id = call.chat_id or self._chat_of_callback(call)
        fault = self.faults.take(call.method, chat_id)
        self._running[chat_id] += 1
        try:
            if fault is not None and not fault.after:
                await self._strike(fault, request)
            call.params = read_call(call.method, raw, uploads)
            result = self._methods[call.method](call.params)
            result = await result if asyncio.iscoroutine(result) else result
            if fault is not None and fault.after:
                await self._strike(fault, request)
            return result
        finally:
            self._running[chat_id] -= 1
            self._last_activity[chat_id] = time.monotonic()

    async def _read(self, request: web.Request, call: Call) -> tuple[dict[str, Any], dict[str, Upload]]:
        if request.match_info["token"] != self.token:
            raise ApiError(401, "Unauthorized")
        if self.profile.logged_out:
            raise ApiError(400, "Logged out")
        method = METHOD_OF_LOWER_CASE.get(call.method.lower())
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        call.method = method
        try:
            call.params, uploads = await read_body(request)
        except ConnectionResetError:
            # Killed while it was writing: Telegram never got the call, and nobody waits for the answer.
            raise ApiError(0, "the caller went away") from None
        return call.params, uploads

    def _chat_of_callback(self, call: Call) -> int | None:
        query = self.world.callbacks.get(str(call.params.get("callback_query_id")))
        return None if query is None else query.chat.id

    async def _strike(self, fault: Fault, request: web.Request) -> None:
        if fault.seconds:
            await asyncio.sleep(fault.seconds)
        if fault.action is not None:
            await fault.action()
        if fault.drops and request.transport is not None:
            request.transport.abort()
        if fault.error is not None or fault.drops:
            raise fault.error or ApiError(0, "connection cut on demand")

    async def _download(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != self.token:
            return _error_response(ApiError(401, "Unauthorized"))
        content = self.world.download(request.match_info["path"])
        if content is not None:
            return web.Response(body=content)
        return _error_response(ApiError(404, "Not Found"))


async def _not_found(request: web.Request) -> web.Response:
    return _error_response(ApiError(404, "Not Found"))


def _error_response(error: ApiError) -> web.Response:
    if error.code == 502:
        page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
        return web.Response(status=502, text=page, content_type="text/html")
    headers = {"Retry-After": str(error.parameters["retry_after"])} if error.code == 429 and error.parameters else {}
    # After an abort nobody reads this, but aiohttp needs a status.
    status = error.code or 500
    return web.Response(
        status=status, text=json.dumps(error.answer()), content_type="application/json", headers=headers
    )
