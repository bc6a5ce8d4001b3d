"""Where files are made: in a process of its own, so that the bot stays small and goes on answering."""

import asyncio
import gc
import logging
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
import warnings
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Any, Self

from bot import attachments, log
from bot.attachments import NotMadeError
from bot.timing import Sleep

IDLE_SECONDS = 300.0
LONGEST_SECONDS = 120.0

logger = logging.getLogger(__name__)


class Workshop:
    """Makes one file at a time. Its process starts at first need, is let go when idle and killed when it hangs.

    `make` does the work in there; `longest`: seconds that a file may take to be made.
    """

    def __init__(
        self,
        sleep: Sleep,
        *,
        make: Callable[[str, Any], bytes] = attachments.make,
        longest: float = LONGEST_SECONDS,
    ) -> None:
        self._sleep, self._make_there, self._longest = sleep, make, longest
        self._one_at_a_time = asyncio.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._process_id = 0
        self._closing: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stay()
        await self._close()

    @property
    def process_id(self) -> int | None:
        """The process that makes files, while there is one."""
        return self._process_id if self._pool else None

    async def make(self, name: str, data: Any) -> bytes:
        """The file of that recipe name. Raises NotMadeError if its maker fails, hangs or kills the process twice."""
        async with self._one_at_a_time:
            self._stay()
            try:
                return await self._make(name, data)
            finally:
                self._closing = asyncio.create_task(self._close_when_idle())

    async def _make(self, name: str, data: Any) -> bytes:
        for _ in range(2):
            try:
                return await asyncio.wait_for(self._ask(name, data), self._longest)
            except TimeoutError:
                await self._close()
                raise NotMadeError("it took too long") from None
            # No process could be started (OSError), or it was killed, for want of memory say.
            except (BrokenProcessPool, OSError):
                log.event(logger, logging.WARNING, "workshop_lost", recipe=name)
                await self._close()
        raise NotMadeError("no process lived to make it")

    async def _ask(self, name: str, data: Any) -> bytes:
        if self._pool is None:
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=_settle_in)
            self._process_id = 0
        if not self._process_id:
            self._process_id = await asyncio.wrap_future(self._pool.submit(os.getpid))
        return await asyncio.wrap_future(self._pool.submit(_make, self._make_there, name, data))

    def _stay(self) -> None:
        if self._closing is not None:
            self._closing.cancel()

    async def _close_when_idle(self) -> None:
        await self._sleep(IDLE_SECONDS)
        async with self._one_at_a_time:
            await self._close()

    async def _close(self) -> None:
        """Ends the process at once: it holds nothing that would be missed."""
        pool, self._pool = self._pool, None
        if pool is not None:
            for process in multiprocessing.active_children():
                if process.pid == self._process_id:
                    process.kill()
            await asyncio.to_thread(pool.shutdown, cancel_futures=True)


def _settle_in() -> None:
    """In the new process: quiet, deaf to Ctrl-C (the bot ends it), and gone when the bot is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Libraries may quote what they draw.
    warnings.simplefilter("ignore")
    logging.disable()
    threading.Thread(target=_leave_with_the_bot, daemon=True).start()


def _leave_with_the_bot() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(0)


def _make(make: Callable[[str, Any], bytes], name: str, data: Any) -> bytes:
    """In the new process: as `make`, but an error crosses over only as the place where it was raised."""
    try:
        return make(name, data)
    except Exception as error:
        raise NotMadeError(log.place(error)) from None
    finally:
        # A sheet is megabytes in a ring of references: left to themselves, 20 pictures double the process.
        gc.collect()
