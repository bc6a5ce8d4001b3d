"""People, and who of them is in a chat with which rights (Bot API, "User", "ChatMember")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

PRESENT = frozenset({"creator", "administrator", "member"})
RIGHTS = """
    can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members can_promote_members can_change_info
    can_invite_users can_post_stories can_edit_stories can_delete_stories can_pin_messages can_manage_topics
"""
USUAL_RIGHTS = frozenset(RIGHTS.split()) - {"can_promote_members"}
"""What Telegram's apps give a new administrator unless one unticks something."""


@dataclass
class Person:
    """Somebody with a phone, or a bot."""

    id: int
    first_name: str
    language_code: str | None = None
    username: str | None = None
    is_bot: bool = False

    def json(self) -> Json:
        """The Bot API's User."""
        body: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("username", "language_code"):
            if value := getattr(self, name):
                body[name] = value
        return body


ANONYMOUS = Person(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)
"""Stands as sender where an administrator writes as the group itself (Bot API, "Message", from)."""


@dataclass(frozen=True)
class Member:
    """One person's standing in one chat."""

    person: Person
    status: str = "member"
    is_anonymous: bool = False
    rights: frozenset[str] = frozenset()

    @property
    def is_present(self) -> bool:
        """Whether they are in the chat now."""
        return self.status in PRESENT

    @property
    def is_admin(self) -> bool:
        """Whether they are the owner or an administrator."""
        return self.status in ("creator", "administrator")

    def may(self, right: str) -> bool:
        """Whether they have this right, such as can_delete_messages."""
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)

    def json(self, chat_kind: str) -> Json:
        """The Bot API's ChatMember; rights over topics exist only in supergroups."""
        body: Json = {"user": self.person.json(), "status": self.status}
        if self.is_admin:
            body["is_anonymous"] = self.is_anonymous
        if self.status == "administrator":
            names = [name for name in RIGHTS.split() if chat_kind == "supergroup" or name != "can_manage_topics"]
            body |= {"can_be_edited": False, **{name: name in self.rights for name in names}}
        elif self.status == "kicked":
            body["until_date"] = 0
        return body
