"""A double of the Bot API behind a real telegram.Bot, time that does not pass, and a disk as a crash leaves it."""

import asyncio
import json
import shutil
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from telegram import Bot
from telegram.request import BaseRequest, RequestData

Answer = tuple[int, bytes]
Arrival = Callable[[str, dict[str, Any]], Awaitable[None]]


def fine(result: Any) -> Answer:
    """A call that went through."""
    return 200, json.dumps({"ok": True, "result": result}).encode()


def refused(code: int, description: str = "", **parameters: int) -> Answer:
    """A call that Telegram refused."""
    body = {"ok": False, "error_code": code, "description": description}
    return code, json.dumps(body | ({"parameters": parameters} if parameters else {})).encode()


async def pass_by(method: str, params: dict[str, Any]) -> None:
    """Nobody looks."""


class ApiDouble(BaseRequest):
    """Keeps every call and the files that came (`uploads`), and answers as scripted, per method in order.

    Unscripted calls go through. `arrived(method, params)` is a place for tests to look or wait, between a call's
    arrival and its answer.
    """

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.uploads: list[dict[str, Any]] = []
        self.scripts: dict[str, deque[Answer | Exception]] = defaultdict(deque)
        self.arrived: Arrival = pass_by
        self.bot = Bot("123456:a-token", request=self, get_updates_request=self)

    @property
    def read_timeout(self) -> float:
        """Seconds; never reached."""
        return 1.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    def script(self, method: str, *answers: Answer | Exception) -> None:
        """Says what the next calls of a method are answered with."""
        self.scripts[method].extend(answers)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> Answer:
        """Plays the Bot API."""
        name = url.rpartition("/")[2]
        params = dict(request_data.parameters) if request_data else {}
        self.calls.append((name, params))
        if request_data and request_data.multipart_data:
            self.uploads.append(dict(request_data.multipart_data))
        await self.arrived(name, params)
        if not self.scripts[name]:
            return fine({"message_id": len(self.calls)})
        answer = self.scripts[name].popleft()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def texts(self, chat_id: int | None = None) -> list[str]:
        """The texts that arrived, in order, of one chat or of all."""
        return [
            params["text"]
            for name, params in self.calls
            if name == "sendMessage" and chat_id in (None, params["chat_id"])
        ]


class StillTime:
    """A clock that only sleeping moves, and sleeping takes no time."""

    def __init__(self, now: float = 1_000_000.0) -> None:
        self.now = now
        self.slept: list[float] = []

    def clock(self) -> float:
        """Now."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Moves the clock."""
        self.slept.append(round(seconds, 6))
        self.now += seconds
        await asyncio.sleep(0)


class Gate:
    """A sleep that lasts until it is opened."""

    def __init__(self) -> None:
        self.opened = asyncio.Event()
        self.asleep = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        """Waits for the opening."""
        self.asleep.set()
        await self.opened.wait()


class Crashes:
    """Copies the database's files as a SIGKILL at that moment would leave them, to be opened again afterwards."""

    def __init__(self, path: Path, folder: Path) -> None:
        self._path, self._folder = path, folder
        self.copies: list[Path] = []

    def now(self) -> None:
        """Here the program might be killed."""
        copy = self._folder / f"crash{len(self.copies)}"
        for suffix in ("", "-wal"):
            shutil.copy(f"{self._path}{suffix}", f"{copy}{suffix}")
        self.copies.append(copy)
