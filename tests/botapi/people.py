"""The driver: people who write, press, send things and block, alone with the bot or in groups."""

from __future__ import annotations

import asyncio
import itertools
from typing import TYPE_CHECKING, Any

from tests.botapi.changing import member_json
from tests.botapi.keyboard import Markup, buttons
from tests.botapi.typed_text import typed_entities
from tests.botapi.watching import Watching
from tests.botapi.world import CallbackQuery, Chat, Json, Message, Moment, Person

if TYPE_CHECKING:
    from tests.botapi.server import BotApiServer

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 56
OGG = b"OggS" + b"\0" * 60
WEBP = b"RIFF\x38\0\0\0WEBPVP8 " + b"\0" * 48


class Seat(Watching):
    """One person's place in one chat (and topic). What is said comes to the bot as an update with the true shape."""

    def __init__(self, server: BotApiServer, chat: Chat, person: Person, thread: int | None = None) -> None:
        super().__init__(server, chat)
        self.person = person
        self.thread = thread

    @property
    def id(self) -> int:
        """The person's id; in a private chat also the chat's."""
        return self.person.id

    async def say(self, text: str, *, reply_to: Message | Moment | None = None) -> Message:
        """A typed text; commands, mentions, hashtags and links in it are marked as a phone does."""
        return await self._post(_typed(text), text, reply_to)

    async def command(self, text: str) -> Message:
        """A command such as `/start abc`."""
        assert text.startswith("/"), f"{text!r} is no command"
        return await self.say(text)

    async def sticker(self, emoji: str = "👍") -> Message:
        """A sticker."""
        file = self.server.world.add_file("stickers", ".webp", WEBP)
        shape = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
        sticker = {**file.json(), **shape, "emoji": emoji, "set_name": "HotCherry"}
        return await self._post({"sticker": sticker}, f"(sticker {emoji})")

    async def voice(self, seconds: int = 3) -> Message:
        """A voice message."""
        file = self.server.world.add_file("voice", ".oga", OGG)
        voice = {**file.json(), "duration": seconds, "mime_type": "audio/ogg"}
        return await self._post({"voice": voice}, f"(voice, {seconds} s)")

    async def photo(self, caption: str = "", content: bytes = PNG) -> Message:
        """A photo in two sizes."""
        file = self.server.world.add_file("photos", ".jpg", content)
        sizes = [{**file.json(), "width": width, "height": width * 3 // 4} for width in (90, 1280)]
        return await self._post({"photo": sizes, **_caption(caption)}, f"(photo) {caption}")

    async def document(self, name: str, content: bytes, caption: str = "") -> Message:
        """A file."""
        file = self.server.world.add_file("documents", "." + name.rpartition(".")[2], content)
        document = {**file.json(), "file_name": name, "mime_type": "application/octet-stream"}
        return await self._post({"document": document, **_caption(caption)}, f"(document {name}) {caption}")

    async def edit(self, message: Message, text: str) -> None:
        """Changes one's own message: an edited_message comes."""
        body = {name: value for name, value in message.body.items() if name != "entities"}
        message.body = {**body, **_typed(text), "edit_date": self.server.world.now()}
        self.chat.history.append(Moment(self.person.first_name, "edited own", text, message))
        await self._deliver("edited_message", message)

    async def press(self, button: str | int, of: Message | Moment | None = None) -> CallbackQuery:
        """Presses a button by its label, a part of it or its number.

        Without `of`: in the newest message that has it. A Moment as `of` keeps the keyboard of that moment, so that
        a button since edited away can be pressed, as on a phone that has not heard of the edit yet.
        """
        message, found = self._find_button(button, of)
        assert "callback_data" in found, self.failure(f"[{found['text']}] is not a callback button: {found}")
        query = self.server.new_callback(self.chat, self.person, found["text"], found["callback_data"])
        self.chat.history.append(Moment(self.person.first_name, "pressed", f"[{query.label}]", message))
        gone = {"chat": self.chat.json(), "message_id": message.id, "date": 0}
        update = {
            "id": query.id,
            "from": self.person.json(),
            "message": gone if message.deleted else message.body,
            "chat_instance": str(self.chat.id * 31),
            "data": query.data,
        }
        await self._push("callback_query", update)
        return query

    async def tap(self, label: str) -> Message:
        """Taps a key of the reply keyboard, which says its text."""
        assert label in self.screen.keyboard, self.failure(f"no key {label!r} in the reply keyboard")
        return await self.say(label)

    async def talk(self, *table: tuple[str, str | tuple[str, ...]]) -> None:
        """A table of (said, expected): each said thing is done, then each expected part must come, in order.

        `[Label]` presses a button; anything else is typed.
        """
        for said, expected in table:
            if said.startswith("[") and said.endswith("]"):
                await self.press(said[1:-1])
            else:
                await self.say(said)
            for part in (expected,) if isinstance(expected, str) else expected:
                await self.expect(part)

    def _find_button(self, button: str | int, of: Message | Moment | None) -> tuple[Message, dict[str, Any]]:
        for message, markup in self._keyboards(of):
            if found := _matching(buttons(markup), button):
                return message, found
        raise AssertionError(self.failure(f"no button {button!r} to press"))

    def _keyboards(self, of: Message | Moment | None) -> list[tuple[Message, Markup]]:
        if isinstance(of, Moment):
            assert of.message is not None, "this moment has no message"
            return [(of.message, of.markup)]
        messages = [of] if of is not None else reversed(self.screen.messages)
        return [(message, message.body["reply_markup"]) for message in messages if "reply_markup" in message.body]

    async def _post(self, content: Json, shown: str, reply_to: Message | Moment | None = None) -> Message:
        is_blocked = self.chat.kind == "private" and self.chat.bot_status == "kicked"
        assert not is_blocked, f"{self.person.first_name} has blocked the bot; unblock first"
        self.chat.started = True
        original = reply_to.message if isinstance(reply_to, Moment) else reply_to
        if original is not None:
            content = {**content, "reply_to_message": original.body}
        message = self.server.world.add_message(self.chat, self.person, content, self.thread)
        self.chat.history.append(Moment(self.person.first_name, "said", shown, message))
        await self._deliver("message", message)
        return message

    async def _deliver(self, kind: str, message: Message) -> None:
        if self._bot_sees(message):
            await self._push(kind, message.body)

    async def _push(self, kind: str, content: Json) -> None:
        self.server.updates.push(kind, content, self.chat.id)
        # Lets a waiting poll answer before the next thing is said.
        await asyncio.sleep(0)

    def _bot_sees(self, message: Message) -> bool:
        if self.chat.kind == "private" or self.chat.bot_status == "administrator":
            return True
        if self.chat.bot_status in ("left", "kicked"):
            return False
        bot = self.server.world.bot
        replied = message.body.get("reply_to_message", {}).get("from", {})
        first = message.text.partition(" ")[0]
        is_ours = "@" not in first or first.endswith(f"@{bot.username}")
        return replied.get("id") == bot.id or (first.startswith("/") and is_ours)


class User(Seat):
    """Somebody alone with the bot."""

    def __init__(self, server: BotApiServer, chat: Chat) -> None:
        assert chat.person is not None, "a private chat has a person"
        super().__init__(server, chat, chat.person)

    def at(self, group: Group, topic: int | None = None) -> Seat:
        """This person's seat in a group, in a topic if given; they join if they were not in."""
        group.chat.members.setdefault(self.id, (self.person, "member"))
        return Seat(self.server, group.chat, self.person, topic)

    async def block(self) -> None:
        """Blocks the bot: my_chat_member comes, and sending fails with 403 from now on."""
        await self._change_status("kicked")

    async def unblock(self) -> None:
        """Lets the bot write again."""
        await self._change_status("member")

    async def _change_status(self, status: str) -> None:
        await change_bot_status(self.server, self.chat, self.person, status)


class Group(Watching):
    """A group chat, seen from above."""

    @property
    def id(self) -> int:
        """The chat's id; another one after `migrate`."""
        return self.chat.id

    def topic(self, name: str) -> int:
        """A new forum topic; its message_thread_id."""
        assert self.chat.is_forum, "only a forum has topics"
        thread = 2 + len(self.chat.topics)
        self.chat.topics[thread] = name
        return thread

    async def set_bot_status(self, status: str, by: User) -> None:
        """Makes the bot a member or administrator, or throws it out (left, kicked): my_chat_member comes."""
        await change_bot_status(self.server, self.chat, by.person, status)

    async def migrate(self, by: User) -> None:
        """Turns the group into a supergroup with a new id; seats must be taken anew."""
        old, world = self.chat, self.server.world
        new = world.add_group(old.title, supergroup=True)
        new.members, new.bot_status, old.migrated_to = dict(old.members), old.bot_status, new.id
        for chat, content in ((old, {"migrate_to_chat_id": new.id}), (new, {"migrate_from_chat_id": old.id})):
            message = world.add_message(chat, by.person, content)
            chat.history.append(Moment(by.person.first_name, "status", f"{content}", message))
            self.server.updates.push("message", message.body, chat.id)
        super().__init__(self.server, new)
        await asyncio.sleep(0)


async def change_bot_status(server: BotApiServer, chat: Chat, by: Person, status: str) -> None:
    """The bot's standing in a chat changes and it hears of it (Bot API, "ChatMemberUpdated")."""
    bot, before = server.world.bot, chat.bot_status
    chat.bot_status = status
    chat.history.append(Moment(by.first_name, "status", f"the bot was {before}, is now {status}"))
    update = {
        "chat": chat.json(),
        "from": by.json(),
        "date": server.world.now(),
        "old_chat_member": member_json((bot, before), bot.json()),
        "new_chat_member": member_json((bot, status), bot.json()),
    }
    server.updates.push("my_chat_member", update, chat.id)
    await asyncio.sleep(0)


def _typed(text: str) -> Json:
    entities = typed_entities(text)
    return {"text": text, "entities": entities} if entities else {"text": text}


def _caption(caption: str) -> Json:
    return {"caption": caption} if caption else {}


def _matching(choices: list[dict[str, Any]], button: str | int) -> dict[str, Any] | None:
    if isinstance(button, int):
        return choices[button] if -len(choices) <= button < len(choices) else None
    exact = [choice for choice in choices if choice["text"] == button]
    partly = [choice for choice in choices if button in choice["text"]]
    return next(itertools.chain(exact, partly), None)
