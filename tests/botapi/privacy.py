"""What a bot sees of a group (Telegram, Bot features, "Privacy mode").

Private chats, and groups that made it an administrator: everything. With the privacy mode that BotFather sets by
default, elsewhere only service messages, replies to its own messages and commands: `/x@bot` always, bare `/x` unless
another bot wrote last. A mention without a command, and a reply to somebody's reply to it, are not enough. Messages
sent via its inline mode would be seen too; this bot has none. Other bots' messages never come.
"""

from __future__ import annotations

from tests.botapi.membership import ANONYMOUS, Person
from tests.botapi.world import Chat, Message, World


def bot_sees(world: World, message: Message) -> bool:
    """Whether this message comes to the bot as an update."""
    chat, sender = message.chat, message.body["from"]
    if chat.kind == "private":
        return True
    if not chat.bot.is_present:
        # Its own leaving is the last thing it hears.
        return bool(message.body.get("left_chat_member", {}).get("id") == world.bot.id)
    if message.is_service:
        return True
    if sender["is_bot"] and sender["id"] != ANONYMOUS.id:
        return False
    if chat.bot.is_admin or world.reads_all:
        return True
    replied = message.body.get("reply_to_message", {}).get("from", {})
    return replied.get("id") == world.bot.id or _is_command(message.text, chat, world.bot)


def _is_command(text: str, chat: Chat, bot: Person) -> bool:
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    if not first.startswith("/"):
        return False
    _, at, name = first.partition("@")
    if at:
        return name.lower() == str(bot.username).lower()
    bots = [message.by_bot for message in chat.messages.values() if message.by_bot or message.by_other_bot]
    return not bots or bots[-1]
