"""The driver: people who write, press, send things and block, alone with the bot or in groups."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

from tests.botapi.changing import OUR_LINK
from tests.botapi.delivery import change_bot, deliver, push
from tests.botapi.keyboard import Markup, buttons
from tests.botapi.membership import ANONYMOUS, Json, Member, Person
from tests.botapi.threads import GENERAL
from tests.botapi.typed_text import typed_entities
from tests.botapi.watching import TIMEOUT_SECONDS, Watching
from tests.botapi.world import CallbackQuery, Chat, Message, Moment

if TYPE_CHECKING:
    from tests.botapi.groups import Group
    from tests.botapi.server import BotApiServer

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 56
OGG = b"OggS" + b"\0" * 60
WEBP = b"RIFF\x38\0\0\0WEBPVP8 " + b"\0" * 48


class Seat(Watching):
    """One person's place in one chat (and topic). What is said comes to the bot as an update with the true shape."""

    def __init__(self, server: BotApiServer, chat: Chat, person: Person, thread: int | None = None) -> None:
        assert thread is None or thread in chat.topics, f"no topic {thread} here"
        super().__init__(server, chat, (thread or GENERAL) if chat.is_forum else None)
        self.person = person
        self.thread = thread

    @property
    def id(self) -> int:
        """The person's id; in a private chat also the chat's."""
        return self.person.id

    async def say(self, text: str, *, reply_to: Message | Moment | None = None) -> Message:
        """A typed text; commands, mentions, hashtags and links in it are marked as a phone does."""
        return await self._post(_typed(text), text, reply_to)

    async def reply(self, text: str, to: Message | Moment) -> Message:
        """A typed text in reply to a message."""
        return await self.say(text, reply_to=to)

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
        await deliver(self.server, message, "edited_message")

    async def press(
        self,
        button: str | int,
        of: Message | Moment | None = None,
        *,
        inaccessible: bool = False,
        within: float = TIMEOUT_SECONDS,
    ) -> CallbackQuery:
        """Presses a button by its label, a part of it or its number, once it is there.

        Without `of`: in the newest message that has it. A Moment as `of` keeps the keyboard of that moment, so that
        a button since edited away can be pressed, as on a phone that has not heard of the edit yet.
        `inaccessible`: the message comes without content and date, as Telegram sends a message that is gone. What it
        sends of a group that has become a supergroup is not known: try both; the chat is the old one.
        """
        self._check_member()
        what = f"a button {button!r} to press"
        message, found = await self._until(lambda: self._find_button(button, of), lambda: what, within)
        assert "callback_data" in found, self.failure(f"[{found['text']}] is not a callback button: {found}")
        query = self.server.new_callback(self.chat, self.person, found["text"], found["callback_data"])
        self.chat.history.append(Moment(self.person.first_name, "pressed", f"[{query.label}]", message))
        self.server.world.met.add(self.person.id)
        gone = {"chat": self.chat.json(), "message_id": message.id, "date": 0}
        update = {
            "id": query.id,
            "from": self.person.json(),
            "message": gone if message.deleted or inaccessible else message.body,
            "chat_instance": str(self.chat.id * 31),
            "data": query.data,
        }
        await push(self.server, "callback_query", update, self.chat)
        return query

    def link(self, button: str | int, of: Message | Moment | None = None) -> str:
        """The address behind a link button, such as for `follow`."""
        known = self._find_button(button, of)
        assert known is not None, self.failure(f"no button {button!r}")
        found = known[1]
        assert "url" in found, self.failure(f"[{found['text']}] is not a link button: {found}")
        return str(found["url"])

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

    def _find_button(self, button: str | int, of: Message | Moment | None) -> tuple[Message, dict[str, Any]] | None:
        for message, markup in self._keyboards(of):
            if found := _matching(buttons(markup), button):
                return message, found
        return None

    def _keyboards(self, of: Message | Moment | None) -> list[tuple[Message, Markup]]:
        if isinstance(of, Moment):
            assert of.message is not None, "this moment has no message"
            return [(of.message, of.markup)]
        messages = [of] if of is not None else reversed(self.screen.messages)
        return [(message, message.body["reply_markup"]) for message in messages if "reply_markup" in message.body]

    async def _post(self, content: Json, shown: str, reply_to: Message | Moment | None = None) -> Message:
        self._check_may_write()
        self.chat.started = True
        original = reply_to.message if isinstance(reply_to, Moment) else reply_to
        assert original is None or original.chat is self.chat, "replies stay in their chat"
        sender = ANONYMOUS if self.chat.member(self.person).is_anonymous else self.person
        message = self.server.world.add_message(self.chat, sender, content, self.thread, reply_to=original)
        self.chat.history.append(Moment(self.person.first_name, "said", shown, message))
        await deliver(self.server, message)
        return message

    def _check_may_write(self) -> None:
        name, chat = self.person.first_name, self.chat
        is_blocked = chat.kind == "private" and chat.bot.status == "kicked"
        assert not is_blocked, f"{name} has blocked the bot; unblock first"
        assert chat.migrated_to is None, "the group has become a supergroup; take the seat anew"
        self._check_member()
        topic = chat.topics.get(self.thread or GENERAL)
        is_open = topic is None or not topic.is_closed or chat.member(self.person).may("can_manage_topics")
        assert is_open, f"the topic is closed for {name}"

    def _check_member(self) -> None:
        is_member = self.chat.member(self.person).is_present
        assert is_member, f"{self.person.first_name} is not in the group"


class User(Seat):
    """Somebody alone with the bot."""

    def __init__(self, server: BotApiServer, chat: Chat) -> None:
        assert chat.person is not None, "a private chat has a person"
        super().__init__(server, chat, chat.person)

    def at(self, group: Group, topic: int | None = None) -> Seat:
        """This person's seat in a group, in a topic if given; whoever never was in it has been there all the time."""
        member = group.chat.members.setdefault(self.id, Member(self.person))
        assert member.is_present, f"{self.person.first_name} is not in the group any more: join first"
        return Seat(self.server, group.chat, self.person, topic)

    async def join(self, group: Group, topic: int | None = None) -> Seat:
        """Joins a group by its link, of which the bot hears; the seat there."""
        await group.add(self, by=self)
        return self.at(group, topic)

    async def leave(self, group: Group) -> None:
        """Leaves a group, of which the bot hears."""
        await group.depart(self, "left", by=self)

    async def add_bot(self, group: Group, payload: str = "", *, as_admin: bool = False) -> None:
        """Follows a link `t.me/bot?startgroup=payload`: the bot comes, and `/start@bot payload` is said, if any.

        Some phones lose the payload (TelegramMessenger/Telegram-iOS issue 843): leave it empty for these.
        """
        assert not group.chat.bot.is_present, "the bot is in the group already"
        seat = self.at(group)
        await group.set_bot_status("administrator" if as_admin else "member", by=self)
        if payload:
            await seat.command(f"/start@{self.server.world.bot.username} {payload}")

    async def follow(self, link: CallbackQuery | str) -> Message:
        """Opens the private chat by a link `t.me/bot?start=payload`, or by the one a press was answered with."""
        if isinstance(link, CallbackQuery):
            assert link.by is self.person, "somebody else pressed that"
            link = link.url
        match = re.fullmatch(OUR_LINK.format(name=self.server.world.bot.username), link, re.IGNORECASE)
        assert match is not None, self.failure(f"{link!r} does not lead to the bot")
        return await self.command("/start " + link.partition("?start=")[2])

    async def block(self) -> None:
        """Blocks the bot: my_chat_member comes, and sending fails with 403 from now on."""
        await change_bot(self.server, self.chat, self.person, "kicked")

    async def unblock(self) -> None:
        """Lets the bot write again."""
        await change_bot(self.server, self.chat, self.person, "member")


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
