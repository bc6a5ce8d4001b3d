"""What Telegram knows: people, chats, messages and files, and what happened in each chat, in order."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.botapi.errors import ApiError, bad_request, forbidden
from tests.botapi.keyboard import buttons
from tests.botapi.membership import ANONYMOUS, Json, Member, Person
from tests.botapi.threads import GENERAL, Topic, place

DOWNLOAD_SECONDS = 3600

MEDIA = ("photo", "document", "sticker", "voice")
SERVICE = (
    "new_chat_members",
    "left_chat_member",
    "forum_topic_created",
    "forum_topic_closed",
    "forum_topic_reopened",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
)


@dataclass
class Message:
    """One message; `body` is the Bot API's Message as it stands now, edits applied."""

    id: int
    chat: Chat
    body: Json
    by_bot: bool
    deleted: bool = False

    @property
    def text(self) -> str:
        """The text, or the caption."""
        return str(self.body.get("text", self.body.get("caption", "")))

    @property
    def media(self) -> str:
        """What the message carries besides text, such as "photo"; empty for a text."""
        return next((kind for kind in MEDIA if kind in self.body), "")

    @property
    def is_service(self) -> bool:
        """Whether it says what happened to the chat, such as who came."""
        return any(kind in self.body for kind in SERVICE)

    @property
    def by_other_bot(self) -> bool:
        """Whether another bot wrote it."""
        sender = self.body["from"]
        return bool(sender["is_bot"] and not self.by_bot and sender["id"] != ANONYMOUS.id)

    @property
    def topic(self) -> int:
        """The forum topic it stands in; GENERAL outside topics."""
        return int(self.body["message_thread_id"]) if self.body.get("is_topic_message") else GENERAL


@dataclass(frozen=True)
class Moment:
    """One thing that happened in a chat, for the screen, the waiting and the printed conversation.

    `text` and `markup` are those of that moment, `message` as it stands now; `at` is in monotonic seconds.
    """

    who: str
    kind: str
    text: str = ""
    message: Message | None = None
    markup: Json = field(default_factory=dict)
    at: float = field(default_factory=time.monotonic, compare=False)

    @property
    def buttons(self) -> list[str]:
        """Labels of the keyboard this moment brought."""
        return [str(button["text"]) for button in buttons(self.markup)]


@dataclass
class Chat:
    """A private chat, group or supergroup as the bot's side of Telegram sees it; `bot` is the bot's own standing."""

    id: int
    kind: str
    bot: Member
    title: str = ""
    person: Person | None = None
    started: bool = False
    is_forum: bool = False
    topics: dict[int, Topic] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    migrated_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    history: list[Moment] = field(default_factory=list)
    keyboard: Json = field(default_factory=dict)

    def member(self, person: Person) -> Member:
        """Somebody's standing here; whoever never was here has left."""
        return self.members.get(person.id, Member(person, "left"))

    def json(self) -> Json:
        """The Bot API's Chat."""
        if self.person is not None:
            person = self.person.json()
            shown: Json = {name: person[name] for name in ("first_name", "username") if name in person}
            return {"id": self.id, "type": "private", **shown}
        body: Json = {"id": self.id, "type": self.kind, "title": self.title}
        return {**body, "is_forum": True} if self.is_forum else body


@dataclass
class CallbackQuery:
    """One press of a button; `answer` is what answerCallbackQuery gave, None until then."""

    id: str
    chat: Chat
    by: Person
    label: str
    data: str
    answer: Json | None = None

    @property
    def toast(self) -> str | None:
        """The text the phone shows over the chat; None while the button still spins."""
        return None if self.answer is None else str(self.answer.get("text", ""))

    @property
    def is_alert(self) -> bool:
        """Whether the text stands in a window that must be closed."""
        return bool((self.answer or {}).get("show_alert", False))

    @property
    def url(self) -> str:
        """The link that the phone opens, empty for none."""
        return str((self.answer or {}).get("url", ""))


@dataclass(frozen=True)
class StoredFile:
    """A file on the servers: `path` is what getFile gives."""

    id: str
    path: str
    content: bytes

    def json(self) -> Json:
        """The fields that every kind of file has."""
        return {"file_id": self.id, "file_unique_id": self.id[::-1][:12], "file_size": len(self.content)}


class World:
    """Everything the server remembers; `clock` gives unix seconds.

    `reads_all` is BotFather's setting that ends privacy mode; `met` are those who wrote to the bot or pressed a button.
    """

    def __init__(self, bot: Person, clock: Callable[[], float] = time.time) -> None:
        self.bot = bot
        self.clock = clock
        self.reads_all = False
        self.met: set[int] = set()
        self.people: dict[int, Person] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.open_until: dict[str, float] = {}
        self.callbacks: dict[str, CallbackQuery] = {}
        self._person_ids = itertools.count(700_000_001)
        self._group_ids = itertools.count(400_000_001)
        self._message_ids = itertools.count(1)
        self._supergroup_message_ids: dict[int, itertools.count[int]] = {}
        self._file_ids = itertools.count(1)

    def now(self) -> int:
        """Unix time in whole seconds, as messages carry it."""
        return int(self.clock())

    def add_person(
        self, first_name: str, language_code: str | None = None, username: str | None = None, is_bot: bool = False
    ) -> Chat:
        """A new person together with their private chat, which they have not started yet."""
        person = Person(next(self._person_ids), first_name, language_code, username, is_bot)
        self.people[person.id] = person
        chat = Chat(person.id, "private", Member(self.bot), person=person)
        chat.members[person.id] = Member(person)
        self.chats[chat.id] = chat
        return chat

    def add_group(self, title: str, *, supergroup: bool, is_forum: bool = False) -> Chat:
        """A new group; supergroups have ids below -10¹² and count their own messages."""
        number = next(self._group_ids)
        chat_id = -1_000_000_000_000 - number if supergroup or is_forum else -number
        kind = "supergroup" if supergroup or is_forum else "group"
        chat = Chat(chat_id, kind, Member(self.bot), title=title, started=True, is_forum=is_forum)
        chat.topics = {GENERAL: Topic("General")} if is_forum else {}
        self.chats[chat_id] = chat
        return chat

    def add_message(
        self,
        chat: Chat,
        sender: Person,
        content: Json,
        thread: int | None = None,
        *,
        reply_to: Message | None = None,
    ) -> Message:
        """A new message in `chat`, in a topic if given; `content` holds the text, the media or what happened."""
        head: Json = {"message_id": self._next_message_id(chat), "from": sender.json()}
        if sender is ANONYMOUS:
            head["sender_chat"] = chat.json()
        head |= {"chat": chat.json(), "date": self.now(), **place(chat, thread, reply_to)}
        message = Message(head["message_id"], chat, {**head, **content}, by_bot=sender is self.bot)
        chat.messages[message.id] = message
        return message

    def add_topic(self, chat: Chat, name: str, by: Person) -> Message:
        """A new forum topic; gives the message of its creation, whose id is the topic's."""
        message = self.add_message(chat, by, {"forum_topic_created": {"name": name, "icon_color": 7322096}})
        message.body |= {"message_thread_id": message.id, "is_topic_message": True}
        chat.topics[message.id] = Topic(name, message)
        return message

    def _next_message_id(self, chat: Chat) -> int:
        if chat.kind != "supergroup":
            return next(self._message_ids)
        # A forum's first message, that of its creation, is General's.
        first = GENERAL + 1 if chat.is_forum else 1
        return next(self._supergroup_message_ids.setdefault(chat.id, itertools.count(first)))

    def add_file(self, folder: str, suffix: str, content: bytes) -> StoredFile:
        """Stores a file; ids are unguessable-looking strings, as in Telegram."""
        number = next(self._file_ids)
        file = StoredFile(f"AgACAgQAAxkBAAI{number:08d}", f"{folder}/file_{number}{suffix}", content)
        self.files[file.id] = file
        return file

    def open(self, file: StoredFile) -> None:
        """Lets the file be downloaded for an hour from now (Bot API, getFile)."""
        self.open_until[file.path] = self.clock() + DOWNLOAD_SECONDS

    def download(self, path: str) -> bytes | None:
        """The content behind a path that getFile gave within the hour."""
        if self.clock() > self.open_until.get(path, 0.0):
            return None
        return next((file.content for file in self.files.values() if file.path == path), None)

    def chat(self, chat_id: int | str) -> Chat:
        """The chat of that id; raises `chat not found`, also for names: no chat here is public."""
        if isinstance(chat_id, int) and chat_id in self.chats:
            return self.chats[chat_id]
        raise bad_request("chat not found")

    def writable(self, chat_id: int | str) -> Chat:
        """The chat of that id, if the bot may write to it; raises what Telegram says when it may not.

        Also for edits: Telegram refuses those of messages older than the move to a supergroup, in words not known.
        """
        chat = self.chat(chat_id)
        if refusal := _moved(chat) or _refusal(chat):
            raise refusal
        return chat

    def readable(self, chat_id: int | str, *, members: bool = False) -> Chat:
        """The chat of that id, if the bot may look at it, or at its members (telegram-bot-api, check_chat_access)."""
        chat = self.chat(chat_id)
        if members and (moved := _moved(chat)):
            raise moved
        is_closed = chat.kind == "supergroup" or (chat.kind == "group" and members)
        if is_closed and (refusal := _refusal(chat)):
            raise refusal
        return chat

    def message(self, chat: Chat, message_id: int, role: str) -> Message:
        """A message that is still there; `role` as in "message to edit"."""
        message = chat.messages.get(message_id)
        if message is None or message.deleted:
            raise bad_request(f"{role} not found")
        return message


def _moved(chat: Chat) -> ApiError | None:
    if chat.migrated_to is None:
        return None
    return bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)


def _refusal(chat: Chat) -> ApiError | None:
    if chat.kind == "private":
        if chat.bot.status == "kicked":
            return forbidden("bot was blocked by the user")
        return None if chat.started else forbidden("bot can't initiate conversation with a user")
    if chat.bot.status == "kicked":
        return forbidden(f"bot was kicked from the {chat.kind} chat")
    return forbidden(f"bot is not a member of the {chat.kind} chat") if chat.bot.status == "left" else None
