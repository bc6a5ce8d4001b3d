"""What running classes takes besides one's own memory: the transaction, who asks, the time, the way to others."""

from collections.abc import Mapping
from dataclasses import dataclass

import storage.learners
from bot.learner import LanguageCode
from bot.settings import RETENTION_DAYS
from bot.wording import Wording
from storage.database import Transaction


@dataclass(frozen=True)
class Desk:
    """One thing that a person did, as classes need it: `now` in Unix seconds, `name` as Telegram shows the person."""

    tx: Transaction
    chat_id: int
    name: str
    now: float
    bot_name: str
    owners: frozenset[int]
    wordings: Mapping[str, Wording]
    retention_days: int = RETENTION_DAYS
    """As in the settings: what is kept of a person goes so many days after their last use; 0 is never."""
    language: LanguageCode = "fi"
    """What the person reads: it is known also of somebody who is not kept yet."""

    def link(self, payload: str) -> str:
        """The deep link that starts the bot with this payload of up to 64 of A-Za-z0-9_- (Bot API, deep linking)."""
        return f"https://t.me/{self.bot_name}?start={payload}"

    def group_link(self, payload: str) -> str:
        """The deep link by which somebody adds the bot to a group, where it then hears `/start payload`."""
        return f"https://t.me/{self.bot_name}?startgroup={payload}"

    async def say_to(self, chat_id: int) -> Wording:
        """The texts in a person's language; who is not kept has never written, or is the one who writes now."""
        learner = await storage.learners.get(self.tx, chat_id)
        unknown = self.language if chat_id == self.chat_id else "fi"
        return self.wordings[learner.language if learner else unknown]
