"""A student's private chat: from an update to what the person did, and from what is shown to rows of the outbox."""

import json
from collections.abc import Callable, Iterable, Mapping
from html import unescape

from telegram import BotCommand, Update
from telegram import Message as Received
from telegram.constants import ChatMemberStatus, ChatType

import storage.learners
import storage.outbox
from bot.calls import Call, calls, post
from bot.desk import Desk
from bot.dispatch import Dispatch
from bot.learner import LANGUAGES, LanguageCode
from bot.memory import StoredMemory
from bot.own_library import OwnLibrary
from bot.settings import RETENTION_DAYS
from bot.shows import (
    Back,
    Document,
    Edited,
    Given,
    Message,
    Press,
    Sent,
    Typed,
    command,
    press,
)
from bot.timing import Clock
from bot.wording import Wording
from storage.database import Transaction

SHORTEST_PAUSE, LONGEST_PAUSE = 0.4, 3.5
"""Seconds of typing before a line, whatever its length; a student on a bus does not wait for ever."""


class Student:
    """Deals with the updates of private chats inside the transaction that takes them off the inbox."""

    def __init__(
        self,
        dispatch: Dispatch,
        wordings: Mapping[str, Wording],
        typing_speed: float,
        clock: Clock,
        bot_name: Callable[[], str],
        owners: frozenset[int] = frozenset(),
        retention_days: int = RETENTION_DAYS,
        library: OwnLibrary | None = None,
    ) -> None:
        """`bot_name` gives the bot's username once Telegram has told it; `retention_days` as in the settings.

        `library` has teachers' own scenarios.
        """
        self._dispatch = dispatch
        self._wordings = wordings
        self._typing_speed = typing_speed
        self._clock = clock
        self._bot_name = bot_name
        self._owners = owners
        self._retention_days = retention_days
        self._library = library

    async def handle(self, update: Update, tx: Transaction) -> None:
        """Answer one update; the answer, the new state and the done mark are committed together."""
        chat, user = update.effective_chat, update.effective_user
        if chat is None or chat.type != ChatType.PRIVATE:
            return
        if update.my_chat_member and update.my_chat_member.new_chat_member.status == ChatMemberStatus.BANNED:
            await storage.learners.block(tx, chat.id)
            await storage.outbox.drop_chat(tx, chat.id)
            return
        given = given_of(update)
        if given is None:
            return
        if self._library:
            await self._library.refresh(tx)
        now = self._clock()
        memory = StoredMemory(tx, chat.id, now)
        learner = await memory.learner(language_of(user.language_code if user else None))
        name = user.first_name if user else ""
        place = (tx, chat.id, name, now, self._bot_name(), self._owners, self._wordings)
        desk = Desk(*place, retention_days=self._retention_days, language=learner.language)
        visit = await self._dispatch.answer(learner, given, memory, desk)
        for call in calls(visit.shows, update.callback_query, visit.state.step):
            await self._put(tx, chat.id, call, now)
        for letter in visit.letters:
            await post(tx, letter, now)

    async def apologise(self, update: Update, tx: Transaction) -> None:
        """Say that something went wrong on our side with this update, and that it is not the student's fault."""
        chat, user = update.effective_chat, update.effective_user
        if chat is not None and chat.type == ChatType.PRIVATE and given_of(update) is not None:
            memory = StoredMemory(tx, chat.id, self._clock())
            learner = await memory.learner(language_of(user.language_code if user else None))
            say = self._wordings[learner.language]
            for call in calls([Message(say("failed"))], update.callback_query, 0):
                await self._put(tx, chat.id, call, self._clock())

    async def _put(self, tx: Transaction, chat_id: int, call: Call, now: float) -> None:
        pause = round(1000 * self._pause(call.spoken)) if call.spoken else 0
        lane = storage.outbox.ANSWERS if call.method == "answerCallbackQuery" else storage.outbox.MESSAGES
        params = json.dumps(call.params, ensure_ascii=False)
        await storage.outbox.put(tx, chat_id, call.method, params, at=now, lane=lane, pause_ms=pause)

    def _pause(self, line: str) -> float:
        if not self._typing_speed:
            return 0
        return min(LONGEST_PAUSE, max(SHORTEST_PAUSE, len(line) / self._typing_speed))


def given_of(update: Update) -> Given | None:
    """What the person did; None for an update that is none of our business."""
    if update.my_chat_member:
        return Back() if update.my_chat_member.new_chat_member.status == ChatMemberStatus.MEMBER else None
    if query := update.callback_query:
        return press(query.data or "") or Press(-1, "unknown")
    if update.edited_message:
        # Photos' captions, live locations and Telegram's own silent edits were never the customer's to read.
        return Edited() if update.edited_message.text else None
    return _message(update.message) if update.message else None


def _message(message: Received) -> Given | None:
    if message.forward_origin or message.via_bot:
        return Sent("other")
    if message.text is not None:
        return command(message.text) or Typed(message.text)
    if message.sticker:
        return Sent("sticker")
    if message.voice:
        return Sent("voice", message.voice.file_id)
    if message.audio or message.video_note:
        return Sent("voice")
    # An animation comes as a document too (Bot API, Message).
    if message.photo or message.video or message.animation:
        return Sent("photo")
    if file := message.document:
        return Document(file.file_id, file.file_name or "", file.file_size or 0)
    known = message.contact or message.location or message.poll or message.dice or message.story or message.game
    return Sent("other") if known else None


def language_of(code: str | None) -> LanguageCode:
    """The interface's language for a phone's language tag; Finnish where it is none of ours."""
    primary = (code or "").partition("-")[0].casefold()
    return next((language for language in LANGUAGES if language == primary), "fi")


def commands(names: Iterable[str], say: Wording) -> list[BotCommand]:
    """The command menu (Bot API, setMyCommands)."""
    return [BotCommand(name, unescape(say(f"command-{name}"))) for name in names]
