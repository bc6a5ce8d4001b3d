"""The methods that change or answer what is there (Bot API, "Updating messages", "answerCallbackQuery", "getFile")."""

from __future__ import annotations

import re

from tests.botapi.errors import bad_request
from tests.botapi.formatting import utf16_length
from tests.botapi.keyboard import read_markup
from tests.botapi.limits import Limits
from tests.botapi.membership import Json
from tests.botapi.mentions import with_mentions
from tests.botapi.sending import message_text
from tests.botapi.world import Message, Moment, World

MAX_TOAST = 200
MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024
DELETABLE_SECONDS = 48 * 3600
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
REACTIONS = (
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐"
    "🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
)
OUR_LINK = r"(?:https?://)?(?:t|telegram)\.me/{name}\?start=[A-Za-z0-9_-]{{1,64}}"


class Changing:
    """Edits, deletions, reactions, answers to presses, and looking things up."""

    def __init__(self, world: World, limits: Limits) -> None:
        self.world = world
        self.limits = limits

    def edit_message_text(self, params: Json) -> Json:
        """editMessageText; without `reply_markup` the keyboard goes."""
        content = message_text(params, too_long="MESSAGE_TOO_LONG")
        message = self._editable(params)
        if "text" not in message.body:
            raise bad_request("there is no text in the message to edit")
        content = with_mentions(self.world, message.chat, content)
        return self._edit(message, {"entities": None, "link_preview_options": None, **content}, params)

    def edit_message_reply_markup(self, params: Json) -> Json:
        """editMessageReplyMarkup."""
        return self._edit(self._editable(params), {}, params)

    def _editable(self, params: Json) -> Message:
        if "inline_message_id" in params:
            raise bad_request("MESSAGE_ID_INVALID")
        if "chat_id" not in params:
            raise bad_request("chat_id is empty")
        chat = self.world.writable(params["chat_id"])
        message = self.world.message(chat, params.get("message_id", 0), "message to edit")
        if not message.by_bot:
            raise bad_request("message can't be edited")
        return message

    def _edit(self, message: Message, content: Json, params: Json) -> Json:
        markup = read_markup(params["reply_markup"], inline_only=True) if params.get("reply_markup") else {}
        before = {name: value for name, value in message.body.items() if name != "edit_date"}
        after = {**before, **content, "reply_markup": markup or None}
        after = {name: value for name, value in after.items() if value is not None}
        if after == before:
            raise bad_request(NOT_MODIFIED)
        self.limits.count(message.chat.id)
        message.body = {**after, "edit_date": self.world.now()}
        message.chat.history.append(Moment("bot", "edited", message.text, message, markup))
        return message.body

    def delete_message(self, params: Json) -> bool:
        """deleteMessage; in groups somebody else's message only as an administrator, and never after 48 hours."""
        chat = self.world.writable(params["chat_id"])
        message = self.world.message(chat, params["message_id"], "message to delete")
        is_allowed = message.by_bot or chat.kind == "private" or chat.bot.may("can_delete_messages")
        if not is_allowed or self.world.now() - message.body["date"] > DELETABLE_SECONDS:
            raise bad_request("message can't be deleted")
        message.deleted = True
        chat.history.append(Moment("bot", "deleted", message.text, message))
        return True

    def set_message_reaction(self, params: Json) -> bool:
        """setMessageReaction: at most one of the free emoji."""
        chat = self.world.writable(params["chat_id"])
        message = self.world.message(chat, params["message_id"], "message to react")
        reactions = params.get("reaction", [])
        if len(reactions) > 1:
            raise bad_request("REACTIONS_TOO_MANY")
        emoji = "".join(reaction.get("emoji", "") for reaction in reactions)
        if reactions and emoji.replace("\ufe0f", "") not in [*REACTIONS]:
            raise bad_request("REACTION_INVALID")
        chat.history.append(Moment("bot", "reacted", emoji, message))
        return True

    def answer_callback_query(self, params: Json) -> bool:
        """answerCallbackQuery: once for each press; a bot without games may open only its own private chat."""
        query = self.world.callbacks.get(params["callback_query_id"])
        if query is None or query.answer is not None:
            raise bad_request(QUERY_TOO_OLD)
        if utf16_length(params.get("text", "")) > MAX_TOAST:
            raise bad_request("MESSAGE_TOO_LONG")
        url = OUR_LINK.format(name=self.world.bot.username)
        if params.get("url") and re.fullmatch(url, params["url"], re.IGNORECASE) is None:
            raise bad_request("URL_INVALID")
        query.answer = params
        query.chat.history.append(Moment("bot", "answered", f"[{query.label}] {query.toast} {query.url}".strip()))
        return True

    def get_file(self, params: Json) -> Json:
        """getFile, for files up to 20 MB; the path is good for an hour."""
        file = self.world.files.get(params["file_id"])
        if file is None:
            raise bad_request("invalid file_id")
        if len(file.content) > MAX_DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        self.world.open(file)
        return {**file.json(), "file_path": file.path}

    def get_chat(self, params: Json) -> Json:
        """getChat: the fields of ChatFullInfo that always come."""
        chat = self.world.readable(params["chat_id"])
        kinds = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
        gifts = dict.fromkeys(kinds, False)
        return {**chat.json(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}

    def get_chat_member(self, params: Json) -> Json:
        """getChatMember; people who never were in the chat have left it."""
        is_self = params["user_id"] == self.world.bot.id
        chat = self.world.readable(params["chat_id"], members=not is_self)
        person = self.world.people.get(params["user_id"])
        if person is None:
            raise bad_request("user not found")
        member = chat.bot if is_self else chat.member(person)
        return member.json(chat.kind)

    def get_chat_administrators(self, params: Json) -> list[Json]:
        """getChatAdministrators: people, and this bot; never other bots."""
        chat = self.world.readable(params["chat_id"], members=True)
        if chat.kind == "private":
            raise bad_request("there are no administrators in the private chat")
        members = [*(member for member in chat.members.values() if not member.person.is_bot), chat.bot]
        return [member.json(chat.kind) for member in members if member.is_admin]

    def get_chat_member_count(self, params: Json) -> int:
        """getChatMemberCount, the bot included."""
        chat = self.world.readable(params["chat_id"], members=True)
        return sum(member.is_present for member in (*chat.members.values(), chat.bot))
