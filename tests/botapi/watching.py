"""The eyes of somebody in a chat: waiting for what the bot does, with failures that show the whole conversation."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from tests.botapi.conversation import Screen, conversation, labels
from tests.botapi.world import CallbackQuery, Chat, Message, Moment

if TYPE_CHECKING:
    from tests.botapi.server import BotApiServer

T = TypeVar("T")

LOOK_EVERY_SECONDS = 0.01
TIMEOUT_SECONDS = 60.0
"""How long is waited at most: a busy machine may take its time, and nothing is measured by it."""
QUIET_SECONDS = 0.3


class Watching:
    """Follows one chat, or one topic of it; remembers how far this somebody has read."""

    def __init__(self, server: BotApiServer, chat: Chat, topic: int | None = None) -> None:
        self.server = server
        self.chat = chat
        self.topic_id = topic
        self._read = len(chat.history)

    @property
    def screen(self) -> Screen:
        """What the phone shows now."""
        return Screen(self.chat, self.topic_id)

    @property
    def answered(self) -> list[CallbackQuery]:
        """Presses in this chat that the bot has answered, oldest first; `toast` is the text shown."""
        return [query for query in self._presses() if query.answer is not None]

    @property
    def unanswered(self) -> list[CallbackQuery]:
        """Presses in this chat whose buttons still spin."""
        return [query for query in self._presses() if query.answer is None]

    async def next(self, within: float = TIMEOUT_SECONDS) -> Moment:
        """The next new message of the bot not yet seen here."""
        return await self._await_moment(lambda moment: moment.kind == "sent", "a new message of the bot", within)

    async def expect(self, part: str, within: float = TIMEOUT_SECONDS) -> Moment:
        """The next unseen message or edit of the bot that contains `part`; what stood before it counts as seen."""
        return await self._await_moment(lambda moment: part in moment.text, f"{part!r}", within)

    async def see(self, part: str, within: float = TIMEOUT_SECONDS) -> Message:
        """Waits until the screen shows `part`; the bot's newest message that has it as it stands, edits applied."""
        return await self._see(lambda message: part in message.text, f"{part!r} on the screen", within)

    async def button(self, label: str, within: float = TIMEOUT_SECONDS) -> Message:
        """Waits until the screen shows a button with this label or part of one; the newest such message."""
        return await self._see(
            lambda message: any(label in text for text in labels(message)), f"a button {label!r} on the screen", within
        )

    async def settle(self, quiet: float = QUIET_SECONDS, within: float = TIMEOUT_SECONDS) -> list[Moment]:
        """Waits until the program has done all there is to do, and every press in this chat is answered.

        One that does not keep what it has to do has done it when all updates of this chat are confirmed and `quiet`
        seconds pass idly; as it looks idle too while it waits, to try again or to type, give more `quiet` then.
        Returns the messages and edits that had not been seen yet.
        """
        # What was quiet before does not count: the program may only now have begun.
        earliest = time.monotonic() + quiet
        await self._until(
            lambda: self._is_settled(quiet, earliest) or None,
            self._why_unsettled,
            within,
        )
        news = self._news()
        self._read = len(self.chat.history)
        return news

    async def expect_silence(self, seconds: float = 0.5) -> None:
        """Fails if the bot sends or edits anything within this time, or has done so unseen."""
        await asyncio.sleep(seconds)
        news = self._news()
        assert not news, self.failure(f"expected silence, but the bot said {news[0].text!r}")

    async def toast(self, query: CallbackQuery, within: float = TIMEOUT_SECONDS) -> str:
        """Waits until this press is answered; the text it brought, often empty."""
        return await self._until(lambda: query.toast, lambda: f"an answer to the press [{query.label}]", within)

    def failure(self, reason: str) -> str:
        """A failure's message: the reason, the whole conversation, and what the server's witnesses add."""
        parts = [reason, conversation(self.chat), *(witness() for witness in self.server.witnesses)]
        refused = "\n".join(str(call) for call in self.server.log.refused()[-5:])
        return "\n".join([*parts, f"refused calls:\n{refused}" if refused else ""]).rstrip()

    def _news(self) -> list[Moment]:
        return [moment for moment in self.chat.history[self._read :] if self._is_news(moment)]

    def _is_news(self, moment: Moment) -> bool:
        is_here = self.topic_id is None or moment.message is None or moment.message.topic == self.topic_id
        return is_here and moment.kind in ("sent", "edited")

    def _presses(self) -> list[CallbackQuery]:
        return [query for query in self.server.world.callbacks.values() if query.chat is self.chat]

    def _is_settled(self, quiet: float, earliest: float) -> bool:
        is_done = self.server.is_done()
        if is_done is None:
            # In this order: whether the program works can be seen only by looking again and again.
            is_done = self.server.quiet_seconds(self.chat.id) >= quiet and time.monotonic() >= earliest
        return is_done and not self.unanswered

    def _why_unsettled(self) -> str:
        waiting = sum(update.chat_id == self.chat.id for update in self.server.updates.pending)
        spinning = ", ".join(f"[{query.label}]" for query in self.unanswered) or "none"
        return f"the chat to settle ({waiting} updates not confirmed, presses not answered: {spinning})"

    async def _await_moment(self, fits: Callable[[Moment], bool], what: str, within: float) -> Moment:
        def find() -> Moment | None:
            for index in range(self._read, len(self.chat.history)):
                if self._is_news(self.chat.history[index]) and fits(self.chat.history[index]):
                    self._read = index + 1
                    return self.chat.history[index]
            return None

        return await self._until(find, lambda: what, within)

    async def _see(self, fits: Callable[[Message], bool], what: str, within: float) -> Message:
        def find() -> Message | None:
            shown = (message for message in reversed(self.screen.messages) if message.by_bot)
            return next(filter(fits, shown), None)

        return await self._until(find, lambda: what, within)

    async def _until(self, look: Callable[[], T | None], what: Callable[[], str], within: float) -> T:
        end = time.monotonic() + within
        while (found := look()) is None:
            if time.monotonic() > end:
                raise AssertionError(self.failure(f"waited {within:g} s in vain for {what()}"))
            await asyncio.sleep(LOOK_EVERY_SECONDS)
        return found
