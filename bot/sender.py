"""Sends what the outbox holds: each chat's calls in order, within Telegram's budget, until each has its outcome."""

import json
import logging
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from typing import Any

from aiolimiter import AsyncLimiter
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot import log
from bot.attachments import Attachments, NotMadeError
from bot.lanes import Lanes
from bot.timing import Clock, Sleep
from bot.transport import allow_raw_calls, seconds_of
from storage import learners, outbox
from storage.database import Database, Transaction
from storage.outbox import Outgoing
from storage.uninterrupted import uninterrupted

MESSAGES_PER_SECOND = 30
LETTERS_PER_SECOND = 20
"""So that a letter to 500 students leaves room for whoever is in the middle of a talk."""
TICK_SECONDS = 5.0
# Telegram shows "typing…" for five seconds (Bot API: sendChatAction).
TYPING_SECONDS = 4.5
LONGEST_WAIT = 60.0
MAX_AGE = 24 * 3600.0
# After a long silence of ours a single fault must not cost a message: so age alone is no reason to give up.
FEWEST_TRIES = 10
# These complain of what is no longer of use or already so (compared without case).
HARMLESS = ("query is too old", "message is not modified", "message to edit not found", "message can't be edited")

Json = dict[str, Any]

logger = logging.getLogger(__name__)


class Sender:
    """Drains the outbox. `budget` is entered before every call; by default 30 a second, as Telegram allows.

    `letters` is entered before that for what nobody asked for: what has a message key. `attachments` makes the files
    that rows ask for.
    """

    def __init__(
        self,
        bot: Bot,
        database: Database,
        *,
        clock: Clock,
        sleep: Sleep,
        attachments: Attachments,
        budget: AbstractAsyncContextManager[None] | None = None,
        letters: AbstractAsyncContextManager[None] | None = None,
    ) -> None:
        self._bot, self._database, self._clock, self._sleep = bot, database, clock, sleep
        self._attachments = attachments
        self._ready: dict[tuple[int, int], tuple[int, Json]] = {}
        self._budget = budget or AsyncLimiter(MESSAGES_PER_SECOND, 1)
        self._letters = letters or AsyncLimiter(LETTERS_PER_SECOND, 1)
        self._lanes: Lanes[tuple[int, int]] = Lanes(self._send_next, sleep)
        allow_raw_calls()

    def wake(self, chat_id: int) -> None:
        """Says that the chat has something to be sent."""
        for lane in (outbox.MESSAGES, outbox.ANSWERS):
            self._lanes.wake((chat_id, lane))

    async def run(self) -> None:
        """Sends what was left, then whatever comes or falls due, until cancelled: a call under way is ended."""
        await self._lanes.watch(self._due, TICK_SECONDS, "outbox_unreadable")

    async def drain(self) -> None:
        """Sends all that is due and returns."""
        await self._lanes.drain(self._due)

    async def _due(self) -> list[tuple[int, int]]:
        async with self._database.reading() as reader:
            return await outbox.due_lanes(reader, self._clock())

    async def _send_next(self, lane: tuple[int, int]) -> bool:
        row = await self._oldest(lane)
        if row is None:
            self._ready.pop(lane, None)
            return False
        await self._wait(row)
        try:
            params = await self._params(row)
        except Exception as error:
            await uninterrupted(self._settle(row, error))
            return True
        async with self._letters if row.keyed else nullcontext(), self._budget:
            # It may have been erased or readdressed while we waited.
            if await self._oldest(lane) == row:
                await uninterrupted(self._deliver(row, params))
        return True

    async def _params(self, row: Outgoing) -> Json:
        """What the row is sent with, its files made; a row that is tried again keeps them."""
        lane = row.chat_id, row.lane
        id, params = self._ready.get(lane, (None, {}))
        if id != row.id:
            params = await self._attachments.made(json.loads(row.params))
            # Answers go to a query, everything else to a chat; and chats move.
            if not row.method.startswith("answer"):
                params["chat_id"] = row.chat_id
            self._ready[lane] = row.id, params
        return params

    async def _oldest(self, lane: tuple[int, int]) -> Outgoing | None:
        async with self._database.reading() as reader:
            return await outbox.oldest(reader, *lane, self._clock())

    async def _wait(self, row: Outgoing) -> None:
        """Waits for the time of the next try; before the first, types for as long as the row says."""
        if (wait := row.retry_at - self._clock()) > 0:
            await self._sleep(wait)
        pause = 0.0 if row.tries else row.pause_ms / 1000
        while pause > 0:
            await self._show_typing(row.chat_id)
            await self._sleep(min(pause, TYPING_SECONDS))
            pause -= TYPING_SECONDS

    async def _show_typing(self, chat_id: int) -> None:
        # An ornament: what is wrong with the chat will show when the message is sent.
        with suppress(TelegramError):
            async with self._budget:
                await self._bot.do_api_request("sendChatAction", {"chat_id": chat_id, "action": "typing"})

    async def _deliver(self, row: Outgoing, params: Json) -> None:
        """Calls Telegram and writes down what came of it; a crash in between repeats the call at the next start.

        A row that must not be sent twice is marked as doubtful first, and stays so after such a crash.
        """
        if row.once:
            async with self._database.transaction() as tx:
                await outbox.doubt(tx, row.id)
        try:
            result = await self._bot.do_api_request(row.method, params)
        except Exception as error:
            await self._settle(row, error)
        else:
            async with self._database.transaction() as tx:
                await outbox.sent(tx, row.id, result.get("message_id") if isinstance(result, dict) else None)

    async def _settle(self, row: Outgoing, error: Exception) -> None:
        """Decides what becomes of a row whose call failed."""
        async with self._database.transaction() as tx:
            match error:
                case RetryAfter():
                    log.event(logger, logging.INFO, "send_throttled", id=row.id, wait=seconds_of(error))
                    await outbox.retry_at(tx, row.id, self._clock() + seconds_of(error))
                case ChatMigrated():
                    await outbox.retry_at(tx, row.id, 0)
                    await outbox.follow_migration(tx, row.chat_id, error.new_chat_id)
                case Forbidden():
                    log.event(logger, logging.INFO, "chat_closed_to_us", id=row.id)
                    await outbox.fail(tx, row.id, "Forbidden")
                    await outbox.drop_chat(tx, row.chat_id)
                    await learners.block(tx, row.chat_id)
                case BadRequest() if error.message.lower().startswith(HARMLESS):
                    await outbox.sent(tx, row.id)
                case BadRequest():
                    await self._give_up(tx, row, error)
                case NetworkError() | Conflict() | InvalidToken() | EndPointNotFound():
                    await self._try_later(tx, row, error)
                case _:
                    await self._give_up(tx, row, error)
        for chat_id in tx.addressed:
            self.wake(chat_id)

    async def _try_later(self, tx: Transaction, row: Outgoing, error: Exception) -> None:
        """Nobody knows whether the call came through: it is tried again, unless it must not be sent twice."""
        age = self._clock() - max(row.put_at, row.due_at)
        if row.once:
            log.event(logger, logging.ERROR, "send_doubtful", error=error, id=row.id, method=row.method)
        elif row.tries >= FEWEST_TRIES and age > MAX_AGE:
            await self._give_up(tx, row, error)
        else:
            wait = min(2.0 ** min(row.tries, 10), LONGEST_WAIT)
            log.event(logger, logging.WARNING, "send_delayed", error=error, id=row.id, method=row.method, wait=wait)
            await outbox.retry_at(tx, row.id, self._clock() + wait)

    async def _give_up(self, tx: Transaction, row: Outgoing, error: Exception) -> None:
        reason = _reason(error)
        log.event(logger, logging.ERROR, "send_failed", error=error, id=row.id, method=row.method, reason=reason)
        await outbox.fail(tx, row.id, reason)


def _reason(error: Exception) -> str:
    """What went wrong; of what Telegram says only up to the colon: after it, it may quote the text."""
    match error:
        case BadRequest():
            return error.message.partition(":")[0]
        case NotMadeError():
            return f"not made: {error}"
        case _:
            return type(error).__name__
