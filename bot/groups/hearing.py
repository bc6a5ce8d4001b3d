"""What Telegram answers when it was asked something about a group."""

from typing import Any

from storage import groups
from storage.database import Transaction
from storage.outbox import Outgoing


async def heard(tx: Transaction, row: Outgoing, result: Any) -> None:
    """Note the answer (Bot API, getChatAdministrators: a list of ChatMember)."""
    if row.method == "getChatAdministrators":
        people = [one["user"] for one in result]
        chat_id = await groups.now_at(tx, row.chat_id)
        await groups.set_admins(tx, chat_id, [one["id"] for one in people if not one.get("is_bot")])
