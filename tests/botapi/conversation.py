"""Shows a chat readably: what the phone shows now, and everything that happened, for failures."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from tests.botapi.keyboard import Markup, buttons
from tests.botapi.world import SERVICE, Chat, Message, Moment

NOTES = {
    "said": "{text}",
    "edited own": "edits #{id}: {text}",
    "sent": "{text}",
    "edited": "edits #{id}: {text}",
    "deleted": "deletes #{id}",
    "reacted": "reacts to #{id}: {text}",
    "pressed": "presses {text} on #{id}",
    "answered": "answers the press {text}",
    "action": "({text} …)",
    "status": "({text})",
}


@dataclass(frozen=True)
class Screen:
    """What a phone shows in a chat now, or in one topic of it, edits and deletions applied."""

    chat: Chat
    topic: int | None = None

    @property
    def messages(self) -> list[Message]:
        """The messages that are there, oldest first."""
        messages = [message for message in self.chat.messages.values() if not message.deleted]
        return [message for message in messages if self.topic in (None, message.topic)]

    @property
    def last(self) -> Message:
        """The bot's newest message."""
        by_bot = [message for message in self.messages if message.by_bot]
        assert by_bot, f"the bot has written nothing here\n{conversation(self.chat)}"
        return by_bot[-1]

    @property
    def text(self) -> str:
        """All that can be read, a blank line between messages."""
        return "\n\n".join(message.text for message in self.messages if not message.is_service)

    @property
    def buttons(self) -> list[str]:
        """Labels of the buttons under the newest message that has any."""
        for message in reversed(self.messages):
            if found := labels(message):
                return found
        return []

    @property
    def keyboard(self) -> list[str]:
        """Labels of the reply keyboard under the chat."""
        return [str(button["text"]) for button in buttons(self.chat.keyboard)]

    def __str__(self) -> str:
        lines = []
        for message in self.messages:
            name = "bot" if message.by_bot else message.body["from"]["first_name"]
            kind = message.media or next((name for name in SERVICE if name in message.body), "")
            text = f"({kind}) {message.text}" if kind else message.text
            lines += _block(f"#{message.id} {name}", text, message.body.get("reply_markup", {}))
        return "\n".join([*lines, *_rows(self.chat.keyboard)])


def labels(message: Message) -> list[str]:
    """Labels of the buttons under a message as it stands."""
    return [str(button["text"]) for button in buttons(message.body.get("reply_markup", {}))]


def conversation(chat: Chat) -> str:
    """Everything that happened in a chat, in order, under a heading."""
    name = chat.title or (chat.person.first_name if chat.person else "")
    lines = [f"── conversation: {name} ({chat.kind} {chat.id}) ──"]
    for moment in _without_repeats(chat.history):
        number = moment.message.id if moment.message else 0
        head = f"#{number} {moment.who}" if number and moment.kind in ("said", "sent") else moment.who
        text = NOTES[moment.kind].format(text=moment.text, id=number)
        if moment.who == "bot" and moment.message is not None and moment.message.media:
            text = f"({moment.message.media}) {text}"
        lines += _block(head, text, moment.markup)
    return "\n".join([*lines, "── end ──"])


def _without_repeats(history: list[Moment]) -> Iterator[Moment]:
    before = None
    for moment in history:
        if moment.kind != "action" or moment != before:
            yield moment
        before = moment


def _block(head: str, text: str, markup: Markup) -> list[str]:
    indent = " " * 14
    paragraphs = [
        textwrap.fill(line, 110, initial_indent=indent, subsequent_indent=indent) for line in text.splitlines()
    ] or [indent + "(no text)"]
    paragraphs[0] = f"{head:<13} {paragraphs[0][14:]}"
    return [*paragraphs, *(indent + row for row in _rows(markup))]


def _rows(markup: Markup) -> list[str]:
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return [" ".join(f"[{button['text']}]" for button in row) for row in rows]
