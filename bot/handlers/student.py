"""A student's private chat: from an update to what the person did, and from what is shown to rows of the outbox."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from telegram import BotCommand, CallbackQuery, Update
from telegram import Message as Received
from telegram.constants import ChatMemberStatus, ChatType

import storage.learners
import storage.outbox
from bot.desk import Desk
from bot.dispatch import Dispatch
from bot.learner import LANGUAGES, LanguageCode
from bot.letter_keys import SOME_LETTER
from bot.memory import StoredMemory
from bot.own_library import OwnLibrary
from bot.settings import RETENTION_DAYS
from bot.shows import (
    Back,
    Change,
    Document,
    Edited,
    File,
    Given,
    Keyboard,
    Letter,
    Message,
    Picture,
    Press,
    Sent,
    Show,
    Spent,
    Toast,
    Typed,
    Voice,
    callback_data,
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

    async def _put(self, tx: Transaction, chat_id: int, call: "Call", now: float) -> None:
        pause = round(1000 * self._pause(call.spoken)) if call.spoken else 0
        lane = storage.outbox.ANSWERS if call.method == "answerCallbackQuery" else storage.outbox.MESSAGES
        params = json.dumps(call.params, ensure_ascii=False)
        await storage.outbox.put(tx, chat_id, call.method, params, at=now, lane=lane, pause_ms=pause)

    def _pause(self, line: str) -> float:
        if not self._typing_speed:
            return 0
        return min(LONGEST_PAUSE, max(SHORTEST_PAUSE, len(line) / self._typing_speed))


async def post(tx: Transaction, letter: Letter, now: float) -> None:
    """Put a letter into the outbox."""
    # Buttons of letters are good wherever the other person stands: none of them is bound to a step.
    (call,) = calls([letter.show], None, 0)
    params = json.dumps(call.params, ensure_ascii=False)
    await storage.outbox.put(
        *(tx, letter.chat_id, call.method, params),
        at=now,
        due_at=letter.due_at,
        once=letter.once,
        message_key=letter.key or SOME_LETTER,
    )


class Call:
    """A call of the Bot API to be made; `spoken` is the customer's line whose typing goes before it."""

    def __init__(self, method: str, spoken: str = "", **params: Any) -> None:
        self.method, self.spoken, self.params = method, spoken, params


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


def calls(shows: Sequence[Show], query: CallbackQuery | None, step: int) -> Iterator[Call]:
    """The calls that show all this; a button press is always answered, with a toast if there is one."""
    # A message too old to be edited comes with date 0 (Bot API, InaccessibleMessage).
    pressed = query.message if query and query.message and query.message.date.timestamp() else None
    if query:
        toast = next((unescape(show.text) for show in shows if isinstance(show, Toast)), None)
        yield Call("answerCallbackQuery", callback_query_id=query.id, **({"text": toast} if toast else {}))
    for show in shows:
        match show:
            case Message():
                yield _send(show, step)
            case Picture():
                yield _upload("sendPhoto", "photo", show.recipe, show.caption, show.buttons, step)
            case File():
                yield _upload("sendDocument", "document", show.recipe, show.caption, (), step)
            case Voice():
                yield _upload("sendVoice", "voice", show.file_id, show.caption, show.buttons, step)
            case Change() if pressed:
                markup = _markup(show.buttons, step)
                text = {"text": show.html, "parse_mode": "HTML"}
                yield Call("editMessageText", message_id=pressed.message_id, **text, **markup)
            case Change():
                yield _send(Message(show.html, show.buttons), step)
            case Spent() if pressed:
                yield Call("editMessageReplyMarkup", message_id=pressed.message_id)


def _send(message: Message, step: int) -> Call:
    return Call(
        "sendMessage",
        spoken=message.html if message.spoken else "",
        text=message.html,
        parse_mode="HTML",
        link_preview_options={"is_disabled": True},
        **_markup(message.buttons, step),
    )


def _upload(method: str, field: str, what: Any, caption: str, buttons: Keyboard, step: int) -> Call:
    words = {"caption": caption, "parse_mode": "HTML"} if caption else {}
    return Call(method, **{field: what}, **words, **_markup(buttons, step))


def _markup(buttons: Keyboard, step: int) -> dict[str, Any]:
    rows = [[_button(button.label, callback_data(button, step)) for button in row] for row in buttons]
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _button(label: str, data: str) -> dict[str, str]:
    return {"text": unescape(label), "callback_data": data}


def commands(names: Iterable[str], say: Wording) -> list[BotCommand]:
    """The command menu (Bot API, setMyCommands)."""
    return [BotCommand(name, unescape(say(f"command-{name}"))) for name in names]
