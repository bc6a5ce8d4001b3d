"""What happens in a chat becomes updates for the bot: messages, service messages, changes of membership."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.botapi.membership import Json, Member, Person
from tests.botapi.privacy import bot_sees
from tests.botapi.world import Chat, Message, Moment

if TYPE_CHECKING:
    from tests.botapi.server import BotApiServer


async def deliver(server: BotApiServer, message: Message, kind: str = "message") -> None:
    """A message comes to the bot, if it may see it."""
    if bot_sees(server.world, message):
        server.world.met.add(message.body["from"]["id"])
        await push(server, kind, message.body, message.chat)


async def push(server: BotApiServer, kind: str, content: Json, chat: Chat) -> None:
    """Queues one update and lets a waiting poll answer before the next thing happens."""
    server.updates.push(kind, content, chat.id)
    await asyncio.sleep(0)


async def announce(
    server: BotApiServer, chat: Chat, by: Person, content: Json, note: str, thread: int | None = None
) -> Message:
    """A service message: `content` says what happened, `note` says it in a printed conversation."""
    message = server.world.add_message(chat, by, content, thread)
    chat.history.append(Moment(by.first_name, "status", note, message))
    await deliver(server, message)
    return message


async def change_bot(
    server: BotApiServer, chat: Chat, by: Person, status: str, rights: frozenset[str] = frozenset()
) -> None:
    """The bot's standing in a chat changes, and it hears of it by my_chat_member (Bot API, "ChatMemberUpdated")."""
    before, chat.bot = chat.bot, replace(chat.bot, status=status, rights=rights)
    note = f"the bot was {before.status}, is now {status}"
    chat.history.append(Moment(by.first_name, "status", note))
    await push(server, "my_chat_member", _change(server, chat, by, before, chat.bot), chat)


async def change_member(server: BotApiServer, chat: Chat, by: Person, after: Member) -> None:
    """Somebody's standing changes; chat_member comes if the bot is an administrator and asked for it."""
    before = chat.member(after.person)
    chat.members[after.person.id] = after
    chat.history.append(Moment(by.first_name, "status", f"{after.person.first_name} is now {after.status}"))
    if chat.bot.is_admin:
        await push(server, "chat_member", _change(server, chat, by, before, after), chat)


def _change(server: BotApiServer, chat: Chat, by: Person, before: Member, after: Member) -> Json:
    head = {"chat": chat.json(), "from": by.json(), "date": server.world.now()}
    return {**head, "old_chat_member": before.json(chat.kind), "new_chat_member": after.json(chat.kind)}
