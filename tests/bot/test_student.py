"""From an update to what the person did, and from what is shown to calls of the Bot API."""

import time
from pathlib import Path
from typing import Any, cast

import pytest
from telegram import Bot, Update

from bot.calls import calls
from bot.dispatch import Dispatch
from bot.handlers.student import LONGEST_PAUSE, SHORTEST_PAUSE, Student, given_of, language_of
from bot.shows import (
    Back,
    Button,
    Change,
    Command,
    Edited,
    Message,
    Press,
    Sent,
    Spent,
    Toast,
    Typed,
    callback_data,
    press,
)
from bot.visit import Visit
from storage import outbox
from storage.database import Database
from tests.bot.conversation import WORDINGS, Person

AINO = {"id": 7, "is_bot": False, "first_name": "Aino", "language_code": "sv-FI"}
CHAT = {"id": 7, "type": "private", "first_name": "Aino"}
STICKER = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "is_animated": False, "is_video": False}


def update(**content: Any) -> Update:
    """A message as Telegram sends it."""
    message = {"message_id": 1, "date": 1, "chat": CHAT, "from": AINO, **content}
    return read({"message": message})


def read(body: dict[str, Any]) -> Update:
    """An update from its JSON."""
    return Update.de_json({"update_id": 1, **body}, cast(Bot, None))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"text": "moi"}, Typed("moi")),
        ({"text": "/Start@hankala_bot abc def"}, Command("start", "abc def")),
        ({"text": "/stop\nheti"}, Command("stop", "heti")),
        ({"text": "hei / moi"}, Typed("hei / moi")),
        ({"sticker": {**STICKER, "type": "regular"}}, Sent("sticker")),
        ({"voice": {"file_id": "f", "file_unique_id": "u", "duration": 1}}, Sent("voice", "f")),
        ({"dice": {"emoji": "🎲", "value": 3}}, Sent("other")),
        ({"text": "moi", "via_bot": {**AINO, "is_bot": True}}, Sent("other")),
        ({"new_chat_title": "x"}, None),
        ({"write_access_allowed": {}}, None),
    ],
)
def test_what_a_message_is(content: dict[str, Any], expected: object) -> None:
    """Words are words, commands are commands, somebody else's words are none, service messages are nothing."""
    assert given_of(update(**content)) == expected


@pytest.mark.parametrize(("status", "expected"), [("member", Back()), ("kicked", None)])
def test_who_lets_the_bot_write_again_is_back(status: str, expected: object) -> None:
    """Whether or not they say a word (Bot API, ChatMemberUpdated)."""
    bot = {"id": 9, "is_bot": True, "first_name": "Hankala"}
    old, new = ({"user": bot, "status": one, "until_date": 0} for one in ("member", status))
    changed = {"chat": CHAT, "from": AINO, "date": 1, "old_chat_member": old, "new_chat_member": new}
    assert given_of(read({"my_chat_member": changed})) == expected


def test_only_changed_words_are_an_edit() -> None:
    """Captions and live locations were never the customer's to read."""
    message = {"message_id": 1, "date": 1, "chat": CHAT, "from": AINO, "edit_date": 2}
    assert given_of(read({"edited_message": {**message, "text": "toisin"}})) == Edited()
    assert given_of(read({"edited_message": {**message, "caption": "toisin"}})) is None


@pytest.mark.parametrize("data", ["", "x", "zz.begin.a", "1", "1..a"])
def test_foreign_callback_data_is_no_press(data: str) -> None:
    """What we did not write is not understood."""
    assert press(data) is None


def test_callback_data_there_and_back() -> None:
    """A button comes back as its press; more than 64 bytes are refused (Bot API, InlineKeyboardButton)."""
    assert press(callback_data(Button("x", "begin", "hotel_queue"), 300)) == Press(300, "begin", "hotel_queue")
    with pytest.raises(ValueError, match="64"):
        callback_data(Button("x", "begin", "ä" * 40), 1)


@pytest.mark.parametrize(
    ("code", "language"),
    [("fi", "fi"), ("sv-FI", "sv"), ("EN-gb", "en"), ("ru", "fi"), (None, "fi"), ("english", "fi")],
)
def test_language_of_the_phone(code: str | None, language: str) -> None:
    """By its first part; Finnish where it is none of ours."""
    assert language_of(code) == language


def test_every_press_is_answered_once_and_first() -> None:
    """With the toast if there is one; a change goes to the message that was pressed."""
    query = {"id": "q", "from": AINO, "chat_instance": "c", "data": "1.set.fi"}
    pressed = {"message_id": 9, "date": 1, "chat": CHAT, "text": "x"}
    for message, methods in (
        (pressed, ["answerCallbackQuery", "editMessageText", "editMessageReplyMarkup"]),
        ({"message_id": 9, "date": 0, "chat": CHAT}, ["answerCallbackQuery", "sendMessage"]),
    ):
        callback = read({"callback_query": {**query, "message": message}}).callback_query
        made = list(calls([Change("a &amp; b"), Spent(), Toast("hei &amp; moi")], callback, 1))
        assert [call.method for call in made] == methods
        assert made[0].params == {"callback_query_id": "q", "text": "hei & moi"}


@pytest.mark.parametrize(
    ("length", "speed", "pause"), [(4, 40, SHORTEST_PAUSE), (80, 40, 2), (4000, 40, LONGEST_PAUSE), (80, 0, 0)]
)
async def test_typing_is_in_proportion_to_the_line(tmp_path: Path, length: int, speed: float, pause: float) -> None:
    """Within bounds; none at speed 0."""

    class Speaks(Dispatch):
        """Says one line of that length."""

        async def answer(self, learner: Any, given: Any, memory: Any, desk: Any = None) -> Visit:
            """One spoken line and one of the bot's own."""
            shows = [Message("x" * length, spoken=True), Message("y" * 400)]
            return Visit(learner, memory, WORDINGS["fi"], shows=[*shows])

    student = Student(cast(Dispatch, Speaks(cast(Any, None), WORDINGS)), WORDINGS, speed, time.time, str)
    async with await Database.open(tmp_path / "x.sqlite3") as database:
        async with database.transaction() as tx:
            await student.handle(update(text="moi"), tx)
        async with database.reading() as reader:
            rows = await reader.rows("SELECT pause_ms FROM outbox WHERE lane = ? ORDER BY id", outbox.MESSAGES)
    assert rows == [(round(1000 * pause),), (0,)]


async def test_groups_are_left_alone_for_now(tmp_path: Path) -> None:
    """Nothing is said where nothing was asked."""
    student = Student(Person().dispatch, WORDINGS, 0, time.time, str)
    group = {"id": -5, "type": "group", "title": "Luokka"}
    async with await Database.open(tmp_path / "x.sqlite3") as database, database.transaction() as tx:
        await student.handle(update(text="/start", chat=group), tx)
        assert await tx.rows("SELECT * FROM outbox") == []
