"""Reads `reply_markup` and refuses what Telegram refuses, in its words (Bot API, "InlineKeyboardMarkup")."""

from __future__ import annotations

from typing import Any

from tests.botapi.checking import read_object
from tests.botapi.errors import bad_request

Markup = dict[str, Any]

MAX_BUTTONS = 100
MAX_BUTTONS_IN_ROW = 8
MAX_CALLBACK_DATA_BYTES = 64

MARKUP_OF_KEY = {
    "inline_keyboard": "InlineKeyboardMarkup",
    "keyboard": "ReplyKeyboardMarkup",
    "remove_keyboard": "ReplyKeyboardRemove",
    "force_reply": "ForceReply",
}
ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def read_markup(markup: Markup, *, inline_only: bool = False) -> Markup:
    """The markup, checked. An empty inline keyboard means none, as Telegram has it."""
    kinds = [kind for key, kind in MARKUP_OF_KEY.items() if key in markup]
    if len(kinds) != 1:
        raise bad_request(f"reply_markup must be exactly one of {', '.join(MARKUP_OF_KEY.values())}")
    if inline_only and kinds != ["InlineKeyboardMarkup"]:
        raise bad_request("inline keyboard expected")
    if "inline_keyboard" in markup:
        _check_rows(markup["inline_keyboard"], 'Field "inline_keyboard" of the InlineKeyboardMarkup', _check_inline)
    elif "keyboard" in markup:
        _check_rows(markup["keyboard"], 'Field "keyboard"', _check_reply_button)
        markup = {**markup, "keyboard": [[_as_object(button) for button in row] for row in markup["keyboard"]]}
    read_object(markup, kinds[0], "reply_markup")
    return {} if markup.get("inline_keyboard") == [] else markup


def buttons(markup: Markup) -> list[dict[str, Any]]:
    """All buttons of a keyboard, row after row."""
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return [button for row in rows for button in row]


def _check_rows(rows: Any, name: str, check_button: Any) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f"{name} must be an Array of Arrays")
    if any(not row for row in rows):
        raise bad_request(f"{name} has an empty row")
    if sum(map(len, rows)) > MAX_BUTTONS or any(len(row) > MAX_BUTTONS_IN_ROW for row in rows):
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            check_button(button)


def _check_inline(button: Any) -> None:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    read_object(button, "InlineKeyboardButton", "reply_markup.inline_keyboard")
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [action for action in ACTIONS if button.get(action, "") != ""]
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request(f"can't parse inline keyboard button: exactly one action expected, got {', '.join(actions)}")
    if len(button.get("callback_data", "").encode()) > MAX_CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in actions and "." not in button["url"] and not button["url"].startswith("tg://"):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _check_reply_button(button: Any) -> None:
    if not isinstance(button, str | dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    text = read_object(_as_object(button), "KeyboardButton", "reply_markup.keyboard")["text"]
    if not text.strip():
        raise bad_request("keyboard button text must be non-empty")


def _as_object(button: str | dict[str, Any]) -> dict[str, Any]:
    return {"text": button} if isinstance(button, str) else button
