"""Where in a chat a message stands: forum topics, reply threads, and what it replies to.

Three cases (tdlib/telegram-bot-api, Client.cpp, get_forum_topic_id and get_same_chat_reply_to_message_id):
in a topic a message has message_thread_id and is_topic_message, and replies to the topic's creation when it replies to
nothing else; in a forum's General it has neither; in an ordinary supergroup a reply has the message_thread_id of its
thread's first message, without is_topic_message.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.botapi.errors import bad_request
from tests.botapi.membership import Json

if TYPE_CHECKING:
    from tests.botapi.world import Chat, Message

GENERAL = 1


@dataclass
class Topic:
    """A forum topic; `creation` is its first message, which General has not."""

    name: str
    creation: Message | None = None
    is_closed: bool = False


def place(chat: Chat, thread: int | None, reply_to: Message | None) -> Json:
    """The fields of a new message that say where it stands; `thread` is None outside topics."""
    head: Json = {}
    if thread is not None:
        head = {"message_thread_id": thread, "is_topic_message": True}
        reply_to = reply_to or chat.topics[thread].creation
    elif reply_to is not None and chat.kind == "supergroup" and not chat.is_forum:
        head = {"message_thread_id": reply_to.body.get("message_thread_id", reply_to.id)}
    if reply_to is not None:
        # A replied message never shows what it replied to itself.
        head["reply_to_message"] = {name: part for name, part in reply_to.body.items() if name != "reply_to_message"}
    return head


def thread_of_call(chat: Chat, thread: int | None) -> int | None:
    """The topic a call names, checked. Outside forums Telegram has ignored or refused it; here it is refused."""
    if thread is not None and (thread == GENERAL or thread not in chat.topics):
        raise bad_request("message thread not found")
    return thread


def check_open(chat: Chat, thread: int | None) -> None:
    """Raises TOPIC_CLOSED where only those who manage topics may write."""
    topic = chat.topics.get(thread or GENERAL)
    if topic is not None and topic.is_closed and not chat.bot.may("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
