"""What is shown, as calls of the Bot API and rows of the outbox."""

import json
from collections.abc import Iterator, Sequence
from html import unescape
from typing import TYPE_CHECKING, Any

import storage.outbox
from bot.letter_keys import SOME_LETTER
from bot.shows import (
    Change,
    File,
    Keyboard,
    Letter,
    Message,
    Picture,
    Show,
    Spent,
    Toast,
    Voice,
    callback_data,
)
from storage.database import Transaction

if TYPE_CHECKING:
    from telegram import CallbackQuery


class Call:
    """A call of the Bot API to be made; `spoken` is the customer's line whose typing goes before it."""

    def __init__(self, method: str, spoken: str = "", **params: Any) -> None:
        self.method, self.spoken, self.params = method, spoken, params


def calls(shows: Sequence[Show], query: "CallbackQuery | None", step: int) -> Iterator[Call]:
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
                text = {"text": show.html, "parse_mode": "HTML"}
                yield Call("editMessageText", message_id=pressed.message_id, **text, **markup(show.buttons, step))
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
        **markup(message.buttons, step),
    )


def _upload(method: str, field: str, what: Any, caption: str, buttons: Keyboard, step: int) -> Call:
    words = {"caption": caption, "parse_mode": "HTML"} if caption else {}
    return Call(method, **{field: what}, **words, **markup(buttons, step))


def markup(buttons: Keyboard, step: int) -> dict[str, Any]:
    """The parameter for these buttons, none where there are none (Bot API, InlineKeyboardMarkup)."""
    rows = [[_button(button.label, callback_data(button, step)) for button in row] for row in buttons]
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _button(label: str, data: str) -> dict[str, str]:
    return {"text": unescape(label), "callback_data": data}


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
