"""A group chat with the bot in it: people say and press things there, and see what the bot shows. No Telegram.

```python
async def test_the_turn_goes_on(room: Room) -> None:
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)                      # lobby to start, relay
    await room.replies(aino, "Olen pahoillani.")
    assert "Vuorossa" in room.stage.html and await room.presses(ville, "x_pass") == "Vuoro siirtyi."
```
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from itertools import count
from typing import Any, cast
from weakref import WeakKeyDictionary

from telegram import Bot, Update

from bot.groups.alarms import Alarms
from bot.groups.hearing import heard
from bot.handlers.group import Groups
from bot.shows import Letter, Press, press
from dialogues.exercises.exercise import Exercise
from storage import exercises, outbox
from storage.outbox import Outgoing
from tests.bot.school import Person, School, message

BOT = {"id": 4_200_000_001, "is_bot": True, "first_name": "Hankala", "username": "hankala_bot"}


ROOMS: WeakKeyDictionary[School, dict[int, "Room"]] = WeakKeyDictionary()
"""The newest room of each chat of a school: what is sent to another group is seen there."""

RIGHTS = (
    *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
    *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users"),
    *("can_post_stories", "can_edit_stories", "can_delete_stories"),
)
"""What Telegram says of an administrator (Bot API, ChatMemberAdministrator)."""


@dataclass
class Shown:
    """A message of the bot's as the group sees it now; `buttons` by label."""

    id: int
    method: str
    html: str
    buttons: dict[str, str]
    thread: int = 0

    @property
    def text(self) -> str:
        """What is read, without tags."""
        return unescape(re.sub("<[^>]*>", "", self.html))


@dataclass(frozen=True)
class Toast:
    """What somebody saw who pressed a button."""

    text: str
    alert: bool = False
    url: str = ""


class Room:
    """One group chat, or one topic of it. `messages` is all that the bot has sent and not deleted, edits applied."""

    def __init__(self, school: School, chat: int = -1001, title: str = "Tiimi 1", thread: int = 0) -> None:
        self.school, self.chat, self.title, self.thread = school, chat, title, thread
        self.handler = Groups(school.house, lambda: school.now)
        self.messages: list[Shown] = []
        self.calls: list[str] = []
        """The method of every call that the bot made about this chat, in order."""
        self.toasts: list[Toast] = []
        self.admins: list[Person] = []
        self._ids = count(1)
        self._updates = count(1)
        self._rooms = ROOMS.setdefault(school, {})
        self._rooms[chat] = self

    # People

    async def enters(self, name: str, *, writes: bool = True) -> Person:
        """Somebody of the group; unless told otherwise the bot may write to them privately."""
        person = self.school.person(name)
        if writes:
            await person.says("/start")
            async with self.school.visit_of(person) as visit:
                await visit.memory.save(visit.learner)
        return person

    async def plays(self, *people: Person, mode: str = "relay", watching: Sequence[Person] = ()) -> None:
        """From the lobby, which the first one opens, to the start."""
        await self.says(people[0], "/exercise")
        if mode != "relay":
            await self.presses(people[0], "x_modes")
            await self.presses(people[0], "x_mode", mode)
        for person in people:
            await self.presses(person, "x_join")
        for person in watching:
            await self.presses(person, "x_watch")
        await self.presses(people[0], "x_start")

    async def says(self, person: Person, text: str, *, to: Shown | None = None) -> None:
        """Say something in the group, as a reply to a message of the bot's if told so."""
        original = {"reply_to_message": self._body(BOT, to.html, to.id)} if to else {}
        await self.happens({"message": {**self._body(_user(person), text), **original}})

    async def replies(self, person: Person, text: str) -> None:
        """Reply to the stage."""
        await self.says(person, text, to=self.stage)

    async def presses(self, person: Person, action: str, argument: str | None = None) -> str:
        """Press the newest button of an action, with that rest of its argument if told; gives what they then see."""
        found = next((data for data in reversed(self._data) if _matches(data, action, argument)), None)
        if found is None:
            assert argument is not None, f"no button {action}: {self._data}"
            found = f"0.{action}.{self.stage_exercise}.{argument}"
        await self.sends(person, found)
        return self.toasts[-1].text

    async def sends(self, person: Person, data: str, message: int | None = None) -> None:
        """Press a button by its data, also one that is no longer there."""
        sent = self._body(BOT, "x", message or (self.messages[-1].id if self.messages else 1))
        query = {"id": "q", "from": _user(person), "chat_instance": "c", "data": data, "message": sent}
        await self.happens({"callback_query": query})

    async def goes(self, person: Person) -> None:
        """Leave the group."""
        await self.happens({"message": {**self._body(_user(person), ""), "left_chat_member": _user(person)}})

    async def bot_becomes(self, status: str, by: Person, *, before: str = "left") -> None:
        """Somebody lets the bot in, makes it an administrator, or throws it out (Bot API, ChatMember: status)."""
        now = {"old_chat_member": _standing(before), "new_chat_member": _standing(status)}
        about = {"chat": self._body(BOT, "")["chat"], "from": _user(by), "date": int(self.school.now)}
        await self.happens({"my_chat_member": {**about, **now}})

    async def happens(self, body: dict[str, Any]) -> None:
        """An update comes in, and all that the bot does about it goes out."""
        update = Update.de_json({"update_id": next(self._updates), **body}, cast(Bot, None))
        async with self.school.database.transaction() as tx:
            await self.handler.handle(update, tx)
        await self.goes_out()

    async def time_passes(self, seconds: float) -> None:
        """Time goes by, and what is due happens."""
        self.school.now += seconds
        house, database, clock = self.school.house, self.school.database, lambda: self.school.now
        await Alarms(house, database, wake_sender=lambda chat: None, clock=clock, sleep=_never).ring()
        await self.goes_out()

    # What is shown

    @property
    def stage(self) -> Shown:
        """The newest message with buttons, or the newest."""
        return next((one for one in reversed(self.messages) if one.buttons), self.messages[-1])

    @property
    def seen(self) -> str:
        """All that stands in the group."""
        return "\n---\n".join(message.text for message in self.messages)

    @property
    def stage_exercise(self) -> int:
        """The number of the exercise whose buttons are to be seen."""
        given = press(self._data[-1]) if self._data else Press(0, "", "0")
        return int((given.argument if given else "0").partition(".")[0])

    async def exercise(self, id: int = 1) -> Exercise:
        """The exercise of that number as it is kept."""
        async with self.school.database.reading() as reader:
            row = await exercises.get(reader, id)
        assert row is not None and row.state is not None
        return Exercise.model_validate_json(row.state)

    async def goes_out(self) -> None:
        """Bring to the group and to people all that waits, as the sender would."""
        async with self.school.database.transaction() as tx:
            for chat, lane in await outbox.due_lanes(tx, self.school.now):
                while row := await outbox.oldest(tx, chat, lane, self.school.now):
                    await self._room_of(chat)._call(tx, row)

    def _room_of(self, chat: int) -> "Room":
        return self if chat == self.chat else self._rooms.get(chat, self)

    async def _call(self, tx: Any, row: Outgoing) -> None:
        params, sent = json.loads(row.params), None
        if row.chat_id > 0:
            self.school.everybody[row.chat_id].mail.append(_letter(row.chat_id, params))
        elif row.method.startswith("get"):
            people = [{"user": _user(one), "status": "administrator"} for one in self.admins]
            await heard(tx, row, [*people, {"user": BOT, "status": "administrator"}])
        elif row.method == "answerCallbackQuery":
            self.toasts.append(Toast(params.get("text", ""), params.get("show_alert", False), params.get("url", "")))
        elif row.changes is not None:
            self.calls.append(row.method)
            self._change(row.method, params, await outbox.message_id(tx, row.chat_id, row.changes))
        else:
            self.calls.append(row.method)
            sent = next(self._ids)
            html, thread = params.get("text", params.get("caption", "")), params.get("message_thread_id", 0)
            self.messages.append(Shown(sent, row.method, html, _buttons(params), thread))
        await outbox.sent(tx, row.id, sent)

    def _change(self, method: str, params: dict[str, Any], id: int | None) -> None:
        shown = next((one for one in self.messages if one.id == id), None)
        if shown is None:
            # The sender lets a change go whose message is not known.
            return
        shown.buttons = _buttons(params)
        if method == "editMessageText":
            shown.html = params["text"]

    @property
    def _data(self) -> list[str]:
        return [data for message in self.messages for data in message.buttons.values()]

    def _body(self, user: dict[str, Any], text: str, id: int = 0) -> dict[str, Any]:
        chat = {"id": self.chat, "type": "supergroup" if self.chat < -1000 else "group", "title": self.title}
        topic = {"message_thread_id": self.thread, "is_topic_message": True} if self.thread else {}
        words = {"text": text} if text else {}
        return {"message_id": id, "date": int(self.school.now), "chat": chat, "from": user, **words, **topic}


def _standing(status: str) -> dict[str, Any]:
    return {"user": BOT, "status": status, "until_date": 0, **dict.fromkeys(RIGHTS, False)}


def _user(person: Person) -> dict[str, Any]:
    return {"id": person.chat, "is_bot": False, "first_name": person.name, "language_code": person.language}


def _buttons(params: dict[str, Any]) -> dict[str, str]:
    rows = params.get("reply_markup", {}).get("inline_keyboard", [])
    return {one["text"]: one["callback_data"] for row in rows for one in row}


def _matches(data: str, action: str, rest: str | None) -> bool:
    given = press(data)
    if given is None or given.action != action:
        return False
    return rest is None or given.argument.partition(".")[2] == rest


def _letter(chat: int, params: dict[str, Any]) -> Letter:
    return Letter(chat, message(params))


async def _never(seconds: float) -> None:
    raise AssertionError("nothing waits")
