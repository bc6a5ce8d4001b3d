"""Lanes: one thing after the other for each key, many keys at once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Hashable, Iterable
from typing import Generic, TypeVar

from bot import log
from bot.timing import Sleep

TROUBLE_SECONDS = 5.0

Key = TypeVar("Key", bound=Hashable)

logger = logging.getLogger(__name__)


class Lanes(Generic[Key]):
    """A task for each key that has work, as long as it has.

    `work(key)` does the next thing and returns False when there was none. If it raises (the disk is full, say), that
    is logged and tried again after a while: what waits in the database is not lost by waiting.
    """

    def __init__(self, work: Callable[[Key], Awaitable[bool]], sleep: Sleep) -> None:
        self._work = work
        self._sleep = sleep
        self._woken: set[Key] = set()
        self._tasks: dict[Key, asyncio.Task[None]] = {}
        self._stopped = False

    def wake(self, key: Key) -> None:
        """Says that there may be something to do; after the stop it is left for the next start."""
        self._woken.add(key)
        if key not in self._tasks and not self._stopped:
            self._tasks[key] = asyncio.create_task(self._run(key))

    async def watch(self, due: Callable[[], Awaitable[Iterable[Key]]], every: float, trouble: str) -> None:
        """Wakes what is due, every so many seconds until cancelled, then stops: what is under way is ended.

        If `due` raises, that is logged as the event `trouble`, and the next time is another chance.
        """
        try:
            while True:
                try:
                    await self.wake_due(due)
                except Exception as error:
                    log.event(logger, logging.ERROR, trouble, error=error)
                await self._sleep(every)
        finally:
            await self.stop()

    async def drain(self, due: Callable[[], Awaitable[Iterable[Key]]]) -> None:
        """Does all that is due and returns."""
        await self.wake_due(due)
        await self.idle()

    async def wake_due(self, due: Callable[[], Awaitable[Iterable[Key]]]) -> None:
        """Wakes what is due now."""
        for key in await due():
            self.wake(key)

    async def idle(self) -> None:
        """Waits until nothing is left to do in any lane."""
        while self._tasks:
            await asyncio.wait(self._tasks.values())

    async def stop(self) -> None:
        """Cancels all lanes for good and waits for what in them may not be interrupted."""
        self._stopped = True
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def _run(self, key: Key) -> None:
        try:
            # No await between this check and the end: a wake either sees the task or is seen by it.
            while key in self._woken:
                self._woken.discard(key)
                while await self._step(key):
                    pass
        finally:
            del self._tasks[key]

    async def _step(self, key: Key) -> bool:
        try:
            return await self._work(key)
        except Exception as error:
            log.event(logger, logging.ERROR, "lane_in_trouble", error=error)
            await self._sleep(TROUBLE_SECONDS)
            return True
