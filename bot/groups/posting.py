"""What a group is shown, as rows of the outbox: in its topic, without typing, the stage under a key of its own."""

import json
from html import unescape
from typing import Any

from bot.calls import markup, post
from bot.groups.table import Answer, Note, Stage, Table
from bot.render import short, visible_length
from bot.shows import Keyboard
from bot.wording import Html
from storage import outbox
from storage.database import Transaction

ADMINS_KEY, HELLO_KEY = "admins", "hello"
HELLO_SECONDS = 60.0
"""For so long a greeting is what the group sees last."""
MOST_IN_ANSWER = 200
"""Characters that the answer to a press may have (Bot API, answerCallbackQuery)."""
THERE = frozenset({"pending", "sent"})
"""The states of a stage that can be changed: one that was refused, or dropped before it went out, is sent anew."""


def stage_key(exercise: int, number: int) -> str:
    """The message key of the stage of that number."""
    return f"stage.{exercise}.{number}"


def customer_key(exercise: int, place: int) -> str:
    """The message key of what a customer says in messages of their own."""
    return f"customer.{exercise}.{place}"


def place_of(key: str, exercise: int) -> int | None:
    """The place of the customer of this exercise who said what was sent under this key."""
    kind, _, rest = key.partition(".")
    number, _, place = rest.partition(".")
    return int(place) if kind == "customer" and number == str(exercise) else None


async def show(table: Table, stage: Stage | None) -> None:
    """Put all that a table has to show into the outbox; `stage` as it stands now, if it is to be shown."""
    for note in table.notes:
        if note.place is not None:
            await _put_note(table, note)
    if stage is not None:
        await _show_stage(table, *stage)
    for note in table.notes:
        if note.place is None:
            await _put_note(table, note)
    for letter in table.letters:
        await post(table.tx, letter, table.now)


async def _show_stage(table: Table, html: Html, buttons: Keyboard) -> None:
    exercise, chat = table.exercise, table.row.chat_id
    words = {"text": html, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    keyboard = markup(buttons, exercise.step)
    is_there = bool(await outbox.states(table.tx, chat, stage_key(table.row.id, exercise.stage)) & THERE)
    if is_there and not table.is_anew:
        params = {**words, **keyboard}
        await _change(table, "editMessageText", params, exercise.stage)
        return
    if is_there:
        # What else was to be shown there is over, and must not hold up what is new.
        await outbox.drop_changes(table.tx, chat, of=stage_key(table.row.id, exercise.stage))
        await _change(table, "editMessageReplyMarkup", {}, exercise.stage)
    table.exercise = exercise.model_copy(update={"stage": exercise.stage + 1})
    params = {**_topic(table.row.thread_id), **words, **keyboard}
    key = stage_key(table.row.id, table.exercise.stage)
    await outbox.put(table.tx, chat, "sendMessage", _json(params), at=table.now, message_key=key)


async def _change(table: Table, method: str, params: dict[str, Any], number: int) -> None:
    key = stage_key(table.row.id, number)
    await outbox.change(table.tx, table.row.chat_id, method, _json(params), of=key, at=table.now)


async def say_in(
    tx: Transaction,
    chat_id: int,
    thread_id: int,
    html: Html,
    now: float,
    buttons: Keyboard = (),
    step: int = 0,
    key: str | None = None,
) -> None:
    """Say something in a group outside any exercise; under a message key it can be changed later."""
    params = {**_topic(thread_id), "text": html, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    await outbox.put(*(tx, chat_id, "sendMessage", _json({**params, **markup(buttons, step)})), at=now, message_key=key)


async def change_in(tx: Transaction, chat_id: int, html: Html, now: float, buttons: Keyboard = (), *, of: str) -> None:
    """Change what was said in a group under that key."""
    params = {"text": html, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}, **markup(buttons, 0)}
    await outbox.change(tx, chat_id, "editMessageText", _json(params), of=of, at=now)


async def greet(tx: Transaction, chat_id: int, html: Html, now: float) -> None:
    """Greet a group that the bot has come to."""
    params = {"text": html, "parse_mode": "HTML"}
    await outbox.put(tx, chat_id, "sendMessage", _json(params), at=now, message_key=HELLO_KEY)


async def say_over_greeting(tx: Transaction, chat_id: int, thread_id: int, html: Html, now: float) -> None:
    """Say something in the place of a greeting that has just been shown; where there is none, as a new message."""
    if thread_id or not await outbox.put_since(tx, chat_id, HELLO_KEY, now - HELLO_SECONDS):
        await say_in(tx, chat_id, thread_id, html, now)
    else:
        params = {"text": html, "parse_mode": "HTML"}
        await outbox.change(tx, chat_id, "editMessageText", _json(params), of=HELLO_KEY, at=now)


async def _put_note(table: Table, note: Note) -> None:
    if note.recipe is None:
        words = {"text": note.html, "link_preview_options": {"is_disabled": True}}
    else:
        words = {"photo": note.recipe, "caption": note.html}
    params = {**_topic(table.row.thread_id), **words, "parse_mode": "HTML"}
    method = "sendMessage" if note.recipe is None else "sendPhoto"
    key = None if note.place is None else customer_key(table.row.id, note.place)
    await outbox.put(table.tx, table.row.chat_id, method, _json(params), at=table.now, message_key=key)


async def reply_to_press(tx: Transaction, chat_id: int, query_id: str, answer: Answer | None, now: float) -> None:
    """Answer a press: every one is, so that no phone goes on waiting (Bot API, answerCallbackQuery)."""
    params: dict[str, Any] = {"callback_query_id": query_id}
    if answer and answer.url:
        params["url"] = answer.url
    elif answer and answer.text:
        params |= {"text": _plain(answer.text), "show_alert": answer.alert}
    await outbox.put(tx, chat_id, "answerCallbackQuery", _json(params), at=now, lane=outbox.ANSWERS)


async def ask_admins(tx: Transaction, chat_id: int, now: float) -> None:
    """Ask Telegram who administers the group; the answer is heard in bot/groups/hearing.py."""
    await outbox.withdraw(tx, chat_id, ADMINS_KEY)
    await outbox.put(tx, chat_id, "getChatAdministrators", "{}", at=now, message_key=ADMINS_KEY)


def _plain(text: str) -> str:
    plain = unescape(text)
    return plain if visible_length(text) <= MOST_IN_ANSWER else short(plain, MOST_IN_ANSWER)


def _topic(thread_id: int) -> dict[str, Any]:
    return {"message_thread_id": thread_id} if thread_id else {}


def _json(params: dict[str, Any]) -> str:
    return json.dumps(params, ensure_ascii=False)
