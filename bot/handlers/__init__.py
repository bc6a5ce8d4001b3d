"""From Telegram's updates to what people did, by the kind of chat in which they did it."""

from typing import Protocol

from telegram import Update
from telegram.constants import ChatType

from storage.database import Transaction


class Handler(Protocol):
    """Deals with the updates of a kind of chat."""

    async def handle(self, update: Update, tx: Transaction) -> None:
        """Answer one update; the answer, the new state and the done mark are committed together."""

    async def apologise(self, update: Update, tx: Transaction) -> None:
        """Say that something went wrong on our side."""


class Handlers:
    """One for private chats, one for groups; of other chats (channels) nothing is heard."""

    def __init__(self, private: Handler, groups: Handler) -> None:
        self._by_kind: dict[str, Handler] = {
            ChatType.PRIVATE: private,
            ChatType.GROUP: groups,
            ChatType.SUPERGROUP: groups,
        }

    async def handle(self, update: Update, tx: Transaction) -> None:
        """Let the handler of its chat deal with an update."""
        if handler := self._of(update):
            await handler.handle(update, tx)

    async def apologise(self, update: Update, tx: Transaction) -> None:
        """Let it say that something went wrong."""
        if handler := self._of(update):
            await handler.apologise(update, tx)

    def _of(self, update: Update) -> Handler | None:
        chat = update.effective_chat
        return self._by_kind.get(chat.type) if chat else None
