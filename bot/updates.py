"""Updates, taken in and worked: each is stored before Telegram forgets it, and worked in one transaction."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from bot import log
from bot.lanes import Lanes
from bot.timing import Clock, Sleep
from bot.transport import allow_raw_calls, seconds_of
from storage import exercises, inbox, outbox
from storage.database import Database, Transaction
from storage.uninterrupted import uninterrupted

POLL_SECONDS = 50
LONGEST_WAIT = 30.0
#: What Telegram is asked for (Bot API: getUpdates, allowed_updates).
KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
NO_CHAT = 0

RETRY_SECONDS = (0.2, 1.0)
TRIES = 1 + len(RETRY_SECONDS)
HANDLING_SECONDS = 30.0
# So many chats at most stand in line for the database: whoever takes in or sends is soon next.
SLOTS = 8
PURGE_EVERY = 3600.0
# Telegram redelivers for 24 hours; older ids can't come again.
KEPT_FOR = 48 * 3600.0
SENT_KEPT_FOR = 3600.0
# What a team said in an exercise, after its end: as long as people may still talk of it the day after.
WORDS_KEPT_FOR = 24 * 3600.0

UseCase = Callable[[Update, Transaction], Awaitable[None]]

logger = logging.getLogger(__name__)


class TokenRefusedError(Exception):
    """Telegram does not know the token: nothing can be done but to set another."""

    def __init__(self) -> None:
        super().__init__("Telegram does not accept BOT_TOKEN: copy it again from BotFather, or have it make a new one.")


class Intake:
    """Fetches updates by long polling and stores each by its update_id; `wake` hears of chats with something new.

    The next call acknowledges what the last one brought, so an update is stored before Telegram forgets it, and a
    second delivery is nothing new.
    """

    def __init__(
        self,
        bot: Bot,
        database: Database,
        wake: Callable[[int], None],
        *,
        clock: Clock,
        sleep: Sleep,
        kinds: Sequence[str] = KINDS,
    ) -> None:
        self._bot, self._database, self._wake = bot, database, wake
        self._clock, self._sleep, self._kinds = clock, sleep, kinds
        self._offset: int | None = None
        self._failures = 0
        allow_raw_calls()

    async def run(self) -> None:
        """Polls until cancelled; outlives everything but a refused token (TokenRefusedError)."""
        while True:
            await self.poll()

    async def poll(self) -> None:
        """Polls once; after a fault, waits as long as is fitting."""
        try:
            await self._take(await self._fetch())
        except (InvalidToken, EndPointNotFound):
            raise TokenRefusedError from None
        except Exception as error:
            self._failures += 1
            wait = _wait(error, self._failures)
            name = "another_program_polls" if isinstance(error, Conflict) else "poll_failed"
            log.event(logger, logging.WARNING, name, error=error, wait=wait)
            await self._sleep(wait)
        else:
            self._failures = 0

    async def _fetch(self) -> list[Any]:
        params = {"timeout": POLL_SECONDS, "offset": self._offset, "allowed_updates": list(self._kinds)}
        updates = await self._bot.do_api_request("getUpdates", params, read_timeout=POLL_SECONDS + 10)
        if not isinstance(updates, list):
            raise TelegramError("getUpdates did not answer with a list")
        return updates

    async def _take(self, updates: list[Any]) -> None:
        rows = [_row(update) for update in updates if _integer(update, "update_id") is not None]
        if len(rows) < len(updates):
            log.event(logger, logging.ERROR, "updates_without_id", count=len(updates) - len(rows))
        if updates and not rows:
            raise TelegramError("no update has an id")
        if rows:
            async with self._database.transaction() as tx:
                new = await inbox.take(tx, rows, at=self._clock())
            for chat_id in new:
                self._wake(chat_id)
        # None once all is acknowledged: after a quiet week ids begin anew, maybe lower (Bot API: Update.update_id).
        self._offset = max(update_id for update_id, _, _ in rows) + 1 if rows else None


class Worker:
    """Works what the inbox holds: one chat at a time in order of update_id, many chats at once.

    `handle(update, tx)` does the use case and writes its outcome through `tx`; the done mark is kept with it or not at
    all. If it raises, it is tried again, in the end set aside, and `failed(update, tx)` may leave an apology.
    `wake_sender` hears of each chat that got something to send, `wake_fetcher` of each that sent a file.
    """

    def __init__(
        self,
        bot: Bot,
        database: Database,
        handle: UseCase,
        failed: UseCase,
        *,
        wake_sender: Callable[[int], None],
        wake_fetcher: Callable[[int], None] = lambda chat_id: None,
        clock: Clock,
        sleep: Sleep,
        slots: int = SLOTS,
    ) -> None:
        self._bot, self._database, self._handle, self._failed = bot, database, handle, failed
        self._wake_sender, self._wake_fetcher = wake_sender, wake_fetcher
        self._clock, self._sleep = clock, sleep
        self._lanes: Lanes[int] = Lanes(self._work_next, sleep)
        self._slots = asyncio.Semaphore(slots)

    def wake(self, chat_id: int) -> None:
        """Says that the chat has something new."""
        self._lanes.wake(chat_id)

    async def run(self) -> None:
        """Works what an earlier run left, then whatever comes, until cancelled: transactions under way are ended."""
        try:
            await self._lanes.wake_due(self._pending)
            while True:
                await self._try_purge()
                await self._sleep(PURGE_EVERY)
        finally:
            await self._lanes.stop()

    async def drain(self) -> None:
        """Works all there is and returns."""
        await self._lanes.drain(self._pending)

    async def _pending(self) -> list[int]:
        async with self._database.reading() as reader:
            return await inbox.pending_chats(reader)

    async def _try_purge(self) -> None:
        """Drops what is no longer of use; a locked file or a full disk must not end the program for that."""
        try:
            async with self._database.transaction() as tx:
                await inbox.purge(tx, self._clock() - KEPT_FOR)
                await outbox.purge(tx, self._clock() - SENT_KEPT_FOR)
                await exercises.erase_words(tx, self._clock() - WORDS_KEPT_FOR)
        except Exception as error:
            log.event(logger, logging.ERROR, "purge_failed", error=error)

    async def _work_next(self, chat_id: int) -> bool:
        # The slot comes after the lane: a chat that floods waits in its own lane and holds one slot at most.
        async with self._slots:
            pause = await uninterrupted(self._work(chat_id))
        if pause:
            await self._sleep(pause)
        return pause is not None

    async def _work(self, chat_id: int) -> float | None:
        """Works the chat's next update; returns how many seconds to wait after it, or None if there was none."""
        try:
            async with self._database.transaction() as tx:
                received = await inbox.oldest(tx, chat_id)
                if received is None:
                    return None
                await self._do(received, tx)
                await inbox.done(tx, received.update_id)
        except _FailedError as failure:
            return await self._recover(failure)
        self._wake_others(tx)
        return 0

    async def _do(self, received: inbox.Received, tx: Transaction) -> None:
        update = None
        try:
            update = Update.de_json(json.loads(received.payload), self._bot)
            async with asyncio.timeout(HANDLING_SECONDS):
                await self._handle(update, tx)
        except Exception as error:
            raise _FailedError(received, update, error) from error

    async def _recover(self, failure: "_FailedError") -> float:
        """After the transaction was undone: counts the try, or gives up; returns how long to wait."""
        tries = failure.received.tries + 1
        event = "update_failed" if failure.update else "update_unreadable"
        update_id = failure.received.update_id
        log.event(logger, logging.ERROR, event, error=failure.cause, update_id=update_id, tries=tries)
        if failure.update is None or tries >= TRIES:
            await self._give_up(failure)
            return 0
        async with self._database.transaction() as tx:
            await inbox.failed(tx, update_id)
        return RETRY_SECONDS[tries - 1]

    async def _give_up(self, failure: "_FailedError") -> None:
        try:
            async with self._database.transaction() as tx:
                await inbox.set_aside(tx, failure.received.update_id, log.place(failure.cause))
                if failure.update is not None:
                    await self._failed(failure.update, tx)
        except Exception as error:
            log.event(logger, logging.ERROR, "apology_failed", error=error, update_id=failure.received.update_id)
            async with self._database.transaction() as tx:
                await inbox.set_aside(tx, failure.received.update_id, log.place(failure.cause))
        self._wake_others(tx)

    def _wake_others(self, tx: Transaction) -> None:
        for chat_id in tx.addressed:
            self._wake_sender(chat_id)
        for chat_id in tx.fetching:
            self._wake_fetcher(chat_id)


class _FailedError(Exception):
    """The use case raised, or (without an `update`) what was received can't be read."""

    def __init__(self, received: inbox.Received, update: Update | None, cause: Exception) -> None:
        self.received, self.update, self.cause = received, update, cause


def _row(update: dict[str, Any]) -> tuple[int, int, str]:
    return update["update_id"], _chat_of(update), json.dumps(update)


def _chat_of(update: dict[str, Any]) -> int:
    """The chat whose lane an update belongs to, found without trusting its form; of a poll answer, say, the person."""
    for what in update.values():
        places = (_inside(what, "chat"), _inside(_inside(what, "message"), "chat"))
        people = (_inside(what, "from"), _inside(what, "user"))
        for whose in (*places, *people):
            if (chat_id := _integer(whose, "id")) is not None:
                return chat_id
    return NO_CHAT


def _inside(what: object, key: str) -> object:
    return what.get(key) if isinstance(what, dict) else None


def _integer(what: object, key: str) -> int | None:
    """The whole number under that key, if it is one that a database can hold."""
    number = _inside(what, key)
    return number if type(number) is int and -(2**63) <= number < 2**63 else None


def _wait(error: Exception, failures: int) -> float:
    if isinstance(error, RetryAfter):
        return seconds_of(error)
    return float(min(2.0 ** min(failures - 1, 10), LONGEST_WAIT))
