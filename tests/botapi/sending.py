"""The methods that put messages into chats (Bot API, "sendMessage" to "sendVoice", "copyMessage", "sendChatAction")."""

from __future__ import annotations

import struct
from typing import Any

from tests.botapi.checking import Upload
from tests.botapi.errors import bad_request
from tests.botapi.formatting import FormattedText, parse_html, trimmed, utf16_length
from tests.botapi.keyboard import read_markup
from tests.botapi.limits import Limits
from tests.botapi.membership import Json
from tests.botapi.mentions import with_mentions
from tests.botapi.threads import GENERAL, check_open, thread_of_call
from tests.botapi.world import MEDIA, Chat, Message, Moment, StoredFile, World

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_PHOTO_SIDES = 10_000
MAX_PHOTO_RATIO = 20
MAX_DOCUMENT_BYTES = 50 * 1024 * 1024
FILE_TYPES = {"photos": "Photo", "documents": "Document", "stickers": "Sticker", "voice": "VoiceNote"}
PNG_START = b"\x89PNG\r\n\x1a\n"
IMAGE_STARTS = (PNG_START, b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")
COPIED = ("text", "entities", "caption", "caption_entities", "link_preview_options", *MEDIA)
CHAT_ACTIONS = """
    typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker
    find_location record_video_note upload_video_note
"""


def formatted_text(params: Json, field: str, entities: str, limit: int, too_long: str) -> FormattedText:
    """The text of a call as it will be shown; raises for bad HTML, for nothing to show and for too much of it."""
    mode = params.get("parse_mode", "")
    if mode.lower() not in ("", "html"):
        raise bad_request(f"unsupported parse_mode {mode!r}; this server reads only HTML")
    text = params[field]
    given = params.get(entities, [])
    if any(not _is_inside(entity, text) for entity in given):
        raise bad_request("ENTITY_BOUNDS_INVALID")
    formatted = trimmed(parse_html(text) if mode else FormattedText(text, given))
    if utf16_length(formatted.text) > limit:
        raise bad_request(too_long)
    return formatted


def _is_inside(entity: Json, text: str) -> bool:
    start, length = int(entity["offset"]), int(entity["length"])
    return 0 <= start < start + length <= utf16_length(text)


def message_text(params: Json, too_long: str = "message is too long") -> Json:
    """`text` and `entities` of sendMessage or editMessageText."""
    if not params["text"]:
        raise bad_request("message text is empty")
    formatted = formatted_text(params, "text", "entities", MAX_TEXT, too_long)
    if not formatted.text:
        raise bad_request("text must be non-empty")
    content: Json = {"text": formatted.text}
    if formatted.entities:
        content["entities"] = formatted.entities
    if "link_preview_options" in params:
        content["link_preview_options"] = params["link_preview_options"]
    return content


def _caption(params: Json) -> Json:
    if "caption" not in params:
        return {}
    formatted = formatted_text(params, "caption", "caption_entities", MAX_CAPTION, "message caption is too long")
    content: Json = {"caption": formatted.text} if formatted.text else {}
    if formatted.entities:
        content["caption_entities"] = formatted.entities
    return content


def _check_image(content: bytes) -> None:
    if not content.startswith(IMAGE_STARTS):
        raise bad_request("IMAGE_PROCESS_FAILED")
    if content.startswith(PNG_START) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        if width + height > MAX_PHOTO_SIDES or max(width, height) > MAX_PHOTO_RATIO * min(width, height):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")


class Sending:
    """New messages of the bot."""

    def __init__(self, world: World, limits: Limits) -> None:
        self.world = world
        self.limits = limits

    def send_message(self, params: Json) -> Json:
        """sendMessage."""
        return self._send(params, message_text(params))

    def send_photo(self, params: Json) -> Json:
        """sendPhoto; a photo has several sizes, as Telegram makes them."""
        caption = _caption(params)
        file = self._file(params["photo"], "photos", MAX_PHOTO_BYTES)
        sizes = [{**file.json(), "width": width, "height": width * 3 // 4} for width in (320, 800)]
        return self._send(params, {"photo": sizes, **caption})

    def send_document(self, params: Json) -> Json:
        """sendDocument."""
        caption = _caption(params)
        upload = params["document"]
        file = self._file(upload, "documents", MAX_DOCUMENT_BYTES)
        name = upload.name if isinstance(upload, Upload) else file.path.rpartition("/")[2]
        return self._send(params, {"document": {**file.json(), "file_name": name}, **caption})

    def send_voice(self, params: Json) -> Json:
        """sendVoice."""
        caption = _caption(params)
        file = self._file(params["voice"], "voice", MAX_DOCUMENT_BYTES)
        voice = {**file.json(), "duration": params.get("duration", 0), "mime_type": "audio/ogg"}
        return self._send(params, {"voice": voice, **caption})

    def copy_message(self, params: Json) -> Json:
        """copyMessage: the same content without a trace of whence it came; a new caption only for media."""
        caption = _caption(params)
        source = self.world.chat(params["from_chat_id"])
        original = self.world.message(source, params["message_id"], "message to copy")
        content = {name: original.body[name] for name in COPIED if name in original.body}
        if not content or original.body.get("has_protected_content"):
            raise bad_request("message can't be copied")
        if "caption" in params and original.media:
            content = {name: value for name, value in content.items() if not name.startswith("caption")} | caption
        return {"message_id": self._send(params, content)["message_id"]}

    def send_chat_action(self, params: Json) -> bool:
        """sendChatAction."""
        if params["action"] not in CHAT_ACTIONS.split():
            raise bad_request("wrong parameter action in request")
        chat = self.world.writable(params["chat_id"])
        thread_of_call(chat, params.get("message_thread_id"))
        chat.history.append(Moment("bot", "action", params["action"]))
        return True

    def _send(self, params: Json, content: Json) -> Json:
        markup = read_markup(params["reply_markup"]) if "reply_markup" in params else {}
        chat = self.world.writable(params["chat_id"])
        reply_to, thread = self._place(chat, params)
        check_open(chat, thread)
        content = with_mentions(self.world, chat, content)
        if "inline_keyboard" in markup:
            content["reply_markup"] = markup
        if params.get("protect_content"):
            content["has_protected_content"] = True
        self.limits.count(chat.id)
        message = self.world.add_message(chat, self.world.bot, content, thread, reply_to=reply_to)
        self._show(message, markup)
        return message.body

    def _show(self, message: Message, markup: Json) -> None:
        chat = message.chat
        if "keyboard" in markup or "remove_keyboard" in markup:
            chat.keyboard = markup if "keyboard" in markup else {}
        chat.history.append(Moment("bot", "sent", message.text, message, markup))

    def _place(self, chat: Chat, params: Json) -> tuple[Message | None, int | None]:
        thread = thread_of_call(chat, params.get("message_thread_id"))
        reply_to = self._replied(chat, params.get("reply_parameters"))
        if reply_to is None or not chat.is_forum:
            return reply_to, thread
        # A reply goes to the topic of what it replies to, unless told otherwise; across topics only as a quotation,
        # which here is refused as surely a mistake.
        if thread not in (None, reply_to.topic):
            raise bad_request("message to be replied not found")
        return reply_to, reply_to.topic if reply_to.topic != GENERAL else None

    def _replied(self, chat: Chat, reply: Json | None) -> Message | None:
        if reply is None:
            return None
        original = chat.messages.get(reply["message_id"])
        if original is not None and not original.deleted:
            return original
        if reply.get("allow_sending_without_reply"):
            return None
        raise bad_request("message to be replied not found")

    def _file(self, given: Any, folder: str, limit: int) -> StoredFile:
        if isinstance(given, str):
            if given not in self.world.files:
                raise bad_request("wrong file identifier/HTTP URL specified")
            file = self.world.files[given]
            kept_in = file.path.partition("/")[0]
            if kept_in != folder:
                raise bad_request(f"can't use file of type {FILE_TYPES[kept_in]} as {FILE_TYPES[folder]}")
            return file
        if not given.content:
            raise bad_request("file must be non-empty")
        if len(given.content) > limit:
            raise bad_request("file is too big")
        if folder == "photos":
            _check_image(given.content)
        suffix = "." + given.name.rpartition(".")[2] if "." in given.name else ""
        return self.world.add_file(folder, suffix, given.content)
