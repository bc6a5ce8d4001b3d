"""What people do and what they are shown, free of Telegram: the two ends of every use case."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Literal

Unreadable = Literal["sticker", "voice", "photo", "other"]


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command, without its slash, and what was typed after it."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """A text message that is no command."""

    text: str


@dataclass(frozen=True, slots=True)
class Press:
    """A button press: its action and argument, and the step at which the button was shown."""

    step: int
    action: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """Anything that is not text; `file_id` is Telegram's name of a voice message's sound."""

    kind: Unreadable
    file_id: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file: Telegram's id of it, the name it was sent under, its size in bytes (0 where Telegram does not say)."""

    file_id: str
    name: str
    size: int


class Unfetched(Enum):
    """Why there is no content of a document to deal with."""

    TOO_LARGE = auto()
    GIVEN_UP = auto()


@dataclass(frozen=True, slots=True)
class Edited:
    """An earlier message of the person's was changed."""


@dataclass(frozen=True, slots=True)
class Back:
    """The person, who had blocked the bot, lets it write again."""


Given = Command | Typed | Press | Sent | Document | Edited | Back


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message. `action` and `argument` come back in a Press."""

    label: str
    action: str
    argument: str = ""


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A message to show, in Telegram's HTML. Before a spoken one (the customer's) typing shows, in proportion to it."""

    html: str
    buttons: Keyboard = ()
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """The message whose button was pressed, shown anew."""

    html: str
    buttons: Keyboard = ()


@dataclass(frozen=True, slots=True)
class Spent:
    """The buttons of the message that was pressed have done their work and go away."""


@dataclass(frozen=True, slots=True)
class Toast:
    """A short notice over the screen that answers a press."""

    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with a caption in HTML; `recipe` says how to draw it when it is sent (bot/attachments.py)."""

    recipe: Any
    caption: str = ""
    buttons: Keyboard = ()


@dataclass(frozen=True, slots=True)
class File:
    """A file with a caption; `recipe` says how to make it when it is sent (bot/attachments.py)."""

    recipe: Any
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice message that somebody sent, by its `file_id`."""

    file_id: str
    caption: str = ""
    buttons: Keyboard = ()


Show = Message | Change | Spent | Toast | Picture | File | Voice


@dataclass(frozen=True, slots=True)
class Letter:
    """Something for another person's chat: at once or when due (Unix seconds).

    `once`: rather not sent than sent twice. By its `key` it can be withdrawn while it waits.
    """

    chat_id: int
    show: Message | Picture | Voice
    due_at: float = 0.0
    once: bool = False
    key: str | None = None


def callback_data(button: Button, step: int) -> str:
    """The button as Telegram's callback data, at most 64 bytes (Bot API, InlineKeyboardButton)."""
    data = f"{step:x}.{button.action}.{button.argument}"
    if len(data.encode()) > 64:
        raise ValueError(f"callback data over 64 bytes: {data}")
    return data


def command(text: str) -> Command | None:
    """The command that a text is, or None if it is none; the bot's name behind an @ is dropped."""
    if not text.startswith("/"):
        return None
    name, _, argument = text[1:].replace("\n", " ").partition(" ")
    return Command(name.partition("@")[0].casefold(), argument.strip())


def press(data: str) -> Press | None:
    """The press behind callback data, or None if it is not ours."""
    step, _, rest = data.partition(".")
    action, _, argument = rest.partition(".")
    try:
        return Press(int(step, 16), action, argument) if action else None
    except ValueError:
        return None
