"""Fetches the files that people sent: each once, outside any transaction, until it is there or can't be had."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Protocol

from telegram import Bot
from telegram.error import RetryAfter

from bot import log
from bot.lanes import Lanes
from bot.shows import Unfetched
from bot.timing import Clock, Sleep
from bot.transport import seconds_of
from storage import downloads
from storage.database import Database, Transaction
from storage.downloads import Download
from storage.uninterrupted import uninterrupted

TICK_SECONDS = 5.0
RETRY_SECONDS = (1.0, 5.0, 30.0, 120.0, 300.0, 600.0)
"""Waits before each next try; after the last the file is given up, some twenty minutes after it was sent."""

logger = logging.getLogger(__name__)


class Recipient(Protocol):
    """Who deals with files; `max_bytes`: larger ones are not fetched."""

    max_bytes: int

    def examine(self, content: bytes) -> Any:
        """What is to be known of the file; called in a thread, so that nobody waits for it."""
        ...

    async def settle(self, tx: Transaction, download: Download, outcome: Any, now: float) -> None:
        """Keep what `examine` gave, or the Unfetched, and answer the sender: in one transaction with the end of it."""
        ...


class Fetcher:
    """Works through the downloads: a chat's in order, many chats at once, one file at a time examined.

    A crash at any moment means that the file is fetched anew; what came of it is kept once. `wake_sender` hears of
    each chat that got an answer.
    """

    def __init__(
        self,
        bot: Bot,
        database: Database,
        recipient: Recipient,
        *,
        wake_sender: Callable[[int], None],
        clock: Clock,
        sleep: Sleep,
    ) -> None:
        self._bot, self._database, self._recipient = bot, database, recipient
        self._wake_sender, self._clock, self._sleep = wake_sender, clock, sleep
        self._lanes: Lanes[int] = Lanes(self._fetch_next, sleep)
        self._one_at_a_time = asyncio.Lock()

    def wake(self, chat_id: int) -> None:
        """Says that the chat sent a file."""
        self._lanes.wake(chat_id)

    async def run(self) -> None:
        """Fetches what an earlier run left, then whatever comes or is to be tried again, until cancelled."""
        await self._lanes.watch(self._due, TICK_SECONDS, "downloads_unreadable")

    async def drain(self) -> None:
        """Fetches all that is due and returns."""
        await self._lanes.drain(self._due)

    async def _due(self) -> list[int]:
        async with self._database.reading() as reader:
            return await downloads.due_chats(reader, self._clock())

    async def _fetch_next(self, chat_id: int) -> bool:
        async with self._database.reading() as reader:
            download = await downloads.oldest(reader, chat_id)
        if download is None or download.retry_at > self._clock():
            return False
        try:
            outcome = await self._outcome(download)
            await uninterrupted(self._settle(download, outcome))
        except Exception as error:
            await uninterrupted(self._try_later(download, error))
        return True

    async def _outcome(self, download: Download) -> Any:
        # The way to the content is good for an hour (Bot API, getFile): each try asks for it anew.
        file = await self._bot.get_file(download.file_id)
        if (file.file_size or 0) > self._recipient.max_bytes:
            return Unfetched.TOO_LARGE
        content = bytes(await file.download_as_bytearray())
        async with self._one_at_a_time:
            return await asyncio.to_thread(self._recipient.examine, content)

    async def _settle(self, download: Download, outcome: Any) -> None:
        async with self._database.transaction() as tx:
            if await downloads.take(tx, download.id):
                await self._recipient.settle(tx, download, outcome, self._clock())
        for chat_id in tx.addressed:
            self._wake_sender(chat_id)

    async def _try_later(self, download: Download, error: Exception) -> None:
        """After a fault: waits, or gives up and says so."""
        if download.tries >= len(RETRY_SECONDS):
            log.event(logger, logging.ERROR, "download_failed", error=error, id=download.id)
            await self._settle(download, Unfetched.GIVEN_UP)
            return
        wait = max(RETRY_SECONDS[download.tries], seconds_of(error) if isinstance(error, RetryAfter) else 0.0)
        log.event(logger, logging.WARNING, "download_delayed", error=error, id=download.id, wait=wait)
        async with self._database.transaction() as tx:
            await downloads.retry_at(tx, download.id, self._clock() + wait)
