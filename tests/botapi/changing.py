"""The methods that change or answer what is there (Bot API, "Updating messages", "answerCallbackQuery", "getFile")."""

from __future__ import annotations

from tests.botapi.errors import bad_request
from tests.botapi.formatting import utf16_length
from tests.botapi.keyboard import read_markup
from tests.botapi.sending import message_text
from tests.botapi.world import Chat, Json, Message, Moment, World

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
ADMINISTRATOR_RIGHTS = """
    can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members
    can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories
    can_pin_messages can_manage_topics
"""


def member_json(member: tuple[object, str], user: Json) -> Json:
    """The Bot API's ChatMember of a person with this status."""
    status = member[1]
    body: Json = {"user": user, "status": status}
    if status == "administrator":
        body |= dict.fromkeys(ADMINISTRATOR_RIGHTS.split(), False)
    elif status == "creator":
        body["is_anonymous"] = False
    elif status == "kicked":
        body["until_date"] = 0
    return body


class Changing:
    """Edits, deletions, reactions, answers to presses, and looking things up."""

    def __init__(self, world: World) -> None:
        self.world = world

    def edit_message_text(self, params: Json) -> Json:
        """editMessageText; without `reply_markup` the keyboard goes."""
        content = message_text(params, too_long="MESSAGE_TOO_LONG")
        message = self._editable(params)
        if "text" not in message.body:
            raise bad_request("there is no text in the message to edit")
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
        message.body = {**after, "edit_date": self.world.now()}
        message.chat.history.append(Moment("bot", "edited", message.text, message, markup))
        return message.body

    def delete_message(self, params: Json) -> bool:
        """deleteMessage; in groups somebody else's message only as an administrator, and never after 48 hours."""
        chat = self.world.writable(params["chat_id"])
        message = self.world.message(chat, params["message_id"], "message to delete")
        is_allowed = message.by_bot or chat.kind == "private" or chat.bot_status == "administrator"
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
        """answerCallbackQuery: once for each press."""
        query = self.world.callbacks.get(params["callback_query_id"])
        if query is None or query.answer is not None:
            raise bad_request(QUERY_TOO_OLD)
        if utf16_length(params.get("text", "")) > MAX_TOAST:
            raise bad_request("MESSAGE_TOO_LONG")
        if params.get("url"):
            raise bad_request("URL_INVALID")
        query.answer = params
        query.chat.history.append(Moment("bot", "answered", f"[{query.label}] {query.toast}".strip()))
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
        chat = self.world.chat(params["chat_id"])
        kinds = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
        gifts = dict.fromkeys(kinds, False)
        return {**chat.json(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}

    def get_chat_member(self, params: Json) -> Json:
        """getChatMember; people who never were in the chat have left it."""
        chat: Chat = self.world.chat(params["chat_id"])
        person = self.world.people.get(params["user_id"])
        if person is None:
            raise bad_request("user not found")
        if person is self.world.bot:
            return member_json((person, chat.bot_status), person.json())
        return member_json(chat.members.get(person.id, (person, "left")), person.json())
