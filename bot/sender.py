"""Sends what the outbox holds: each chat's calls in order, within Telegram's budget, until each has its outcome."""

import json
import logging
from collections.abc import Awaitable, Callable, Iterable
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
from bot.budget import KEPT_FOR_MESSAGES, GroupBudget
from bot.lanes import Lanes
from bot.timing import Clock, Sleep
from bot.transport import allow_raw_calls, seconds_of
from storage import exercises, groups, learners, outbox
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
HARMLESS = (
    *("query is too old", "message is not modified", "message to edit not found", "message can't be edited"),
    *("message to delete not found", "message can't be deleted"),
)
ASKING = "get"
"""How the methods begin that ask: they send nothing, and their result is wanted."""

Json = dict[str, Any]
#: Takes in, with the row marked as sent in the same transaction, what Telegram answered to a row that asked.
Heard = Callable[[Transaction, Outgoing, Any], Awaitable[None]]

logger = logging.getLogger(__name__)


class NothingToChangeError(Exception):
    """The message to be changed was never sent, or so long ago that its id is forgotten."""


class Sender:
    """Drains the outbox. `budget` is entered before every call; by default 30 a second, as Telegram allows.

    `letters` is entered before that for what nobody asked for: what has a message key, in private chats; and before
    anything, what goes to a group waits for room in `group_budget`. `attachments` makes the files that rows ask for,
    `heard` gets the results of methods that begin with `get`.
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
        group_budget: GroupBudget | None = None,
        heard: Heard | None = None,
    ) -> None:
        self._bot, self._database, self._clock, self._sleep = bot, database, clock, sleep
        self._attachments, self._heard = attachments, heard
        self._ready: dict[tuple[int, int], tuple[int, Json]] = {}
        self._budget = budget or AsyncLimiter(MESSAGES_PER_SECOND, 1)
        self._letters = letters or AsyncLimiter(LETTERS_PER_SECOND, 1)
        self._group_budget = group_budget or GroupBudget(clock, sleep)
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
        if not await self._has_room(row):
            return True
        await self._wait(row)
        try:
            params = await self._params(row)
        except Exception as error:
            await uninterrupted(self._settle(row, error))
            return True
        async with self._letters if row.keyed and row.chat_id > 0 else nullcontext(), self._budget:
            # It may have been erased, replaced or readdressed while we waited.
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
            if row.changes is not None:
                params["message_id"] = await self._id_of(row.chat_id, row.changes)
            self._ready[lane] = row.id, params
        return params

    async def _id_of(self, chat_id: int, message_key: str) -> int:
        async with self._database.reading() as reader:
            id = await outbox.message_id(reader, chat_id, message_key)
        if id is None:
            raise NothingToChangeError
        return id

    async def _oldest(self, lane: tuple[int, int]) -> Outgoing | None:
        async with self._database.reading() as reader:
            return await outbox.oldest(reader, *lane, self._clock())

    async def _has_room(self, row: Outgoing) -> bool:
        """Whether the group's budget lets it through; if not, time has passed, and another row may be the first."""
        spare = KEPT_FOR_MESSAGES if row.method == "editMessageText" else 0
        return not _counts(row) or await self._group_budget.room(row.chat_id, spare)

    async def _wait(self, row: Outgoing) -> None:
        """Waits for the time of the next try; before the first, types for as long as it says."""
        if (wait := row.retry_at - self._clock()) > 0:
            await self._sleep(wait)
        pause = 0.0 if row.tries else row.pause_ms / 1000
        while pause > 0:
            await self._show_typing(row)
            await self._sleep(min(pause, TYPING_SECONDS))
            pause -= TYPING_SECONDS

    async def _show_typing(self, row: Outgoing) -> None:
        # An ornament: what is wrong with the chat or the row will show when the message is sent.
        with suppress(TelegramError, ValueError):
            async with self._budget:
                await self._bot.do_api_request("sendChatAction", _typing(row))

    async def _deliver(self, row: Outgoing, params: Json) -> None:
        """Calls Telegram and writes down what came of it; a crash in between repeats the call at the next start.

        A row that must not be sent twice is marked as doubtful first, and stays so after such a crash.
        """
        if row.once:
            async with self._database.transaction() as tx:
                await outbox.doubt(tx, row.id)
        if _counts(row):
            self._group_budget.spend(row.chat_id)
        try:
            result = await self._bot.do_api_request(row.method, params)
        except Exception as error:
            await self._settle(row, error)
        else:
            if not await self._hand_on(row, result):
                await self._mark_sent(row, result)

    async def _hand_on(self, row: Outgoing, result: Any) -> bool:
        """Hands on the answer to a row that asked, which is marked as sent; False if it didn't, or nobody takes it."""
        if self._heard is None or not row.method.startswith(ASKING):
            return False
        try:
            async with self._database.transaction() as tx:
                await outbox.sent(tx, row.id)
                await self._heard(tx, row, result)
        except Exception as error:
            # Asked again, it would go wrong again.
            log.event(logger, logging.ERROR, "answer_not_taken_in", error=error, id=row.id, method=row.method)
            return False
        self._wake_all(tx.addressed)
        return True

    async def _mark_sent(self, row: Outgoing, result: Any) -> None:
        """Marks a row as sent, with the id of the message that came of it."""
        id = result.get("message_id") if isinstance(result, dict) else None
        async with self._database.transaction() as tx:
            # A row that was readdressed while its call was under way: the id is one of the chat that was.
            moved = await groups.now_at(tx, row.chat_id) != row.chat_id
            await outbox.sent(tx, row.id, None if moved else id)

    async def _settle(self, row: Outgoing, error: Exception) -> None:
        """Decides what becomes of a row whose call failed."""
        async with self._database.transaction() as tx:
            match error:
                case RetryAfter():
                    log.event(logger, logging.INFO, "send_throttled", id=row.id, wait=seconds_of(error))
                    await outbox.retry_at(tx, row.id, self._clock() + seconds_of(error))
                case ChatMigrated():
                    await outbox.retry_at(tx, row.id, 0)
                    await groups.migrate(tx, row.chat_id, error.new_chat_id)
                case Forbidden():
                    await self._leave_in_peace(tx, row)
                case NothingToChangeError():
                    await outbox.sent(tx, row.id)
                case BadRequest() if error.message.lower().startswith(HARMLESS):
                    await outbox.sent(tx, row.id)
                case BadRequest():
                    await self._give_up(tx, row, error)
                case NetworkError() | Conflict() | InvalidToken() | EndPointNotFound():
                    await self._try_later(tx, row, error)
                case _:
                    await self._give_up(tx, row, error)
        self._wake_all(tx.addressed)

    def _wake_all(self, chats: Iterable[int]) -> None:
        for chat_id in chats:
            self.wake(chat_id)

    async def _leave_in_peace(self, tx: Transaction, row: Outgoing) -> None:
        """Somebody has blocked the bot, or a group has thrown it out: then no exercise there waits for anything."""
        log.event(logger, logging.INFO, "chat_closed_to_us", id=row.id)
        await outbox.fail(tx, row.id, "Forbidden")
        await outbox.drop_chat(tx, row.chat_id)
        if row.chat_id > 0:
            await learners.block(tx, row.chat_id)
        else:
            await exercises.end_all(tx, row.chat_id, self._clock())

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


def _counts(row: Outgoing) -> bool:
    """Whether a row is something that a group sees; answers to presses are not, nor is what is asked."""
    return row.chat_id < 0 and row.lane == outbox.MESSAGES and not row.method.startswith(ASKING)


def _typing(row: Outgoing) -> Json:
    """The parameters of the sign that somebody types where the row goes: in its topic, if it has one."""
    topic = json.loads(row.params).get("message_thread_id")
    return {"chat_id": row.chat_id, "action": "typing"} | ({"message_thread_id": topic} if topic else {})


def _reason(error: Exception) -> str:
    """What went wrong; of what Telegram says only up to the colon: after it, it may quote the text."""
    match error:
        case BadRequest():
            return error.message.partition(":")[0]
        case NotMadeError():
            return f"not made: {error}"
        case _:
            return type(error).__name__
