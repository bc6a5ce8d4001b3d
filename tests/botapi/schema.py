"""The methods and objects this server knows, with every field they take (Bot API, "Available methods").

`name!:Kind` is required, `name:Kind` optional. A kind is a scalar, one of OBJECTS, `Chat` (Integer or String),
`File` (upload, file_id or URL), `Markup` (read by keyboard.py), or `X[]`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """One field of a method or object."""

    name: str
    kind: str
    required: bool


def _fields(line: str) -> dict[str, Field]:
    fields = {}
    for word in line.split():
        name, kind = word.split(":")
        fields[name.rstrip("!")] = Field(name.rstrip("!"), kind, name.endswith("!"))
    return fields


_TARGET = "business_connection_id:String chat_id!:Chat message_thread_id:Integer direct_messages_topic_id:Integer "
_SENDING = (
    "disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String "
    "suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:Markup "
)
_CAPTION = "caption:String parse_mode:String caption_entities:MessageEntity[] "
_EDITED = "business_connection_id:String chat_id:Chat message_id:Integer inline_message_id:String "
_COMMANDS = "scope:BotCommandScope language_code:String"

METHODS = {
    name: _fields(line)
    for name, line in {
        "getMe": "",
        "logOut": "",
        "close": "",
        "getUpdates": "offset:Integer limit:Integer timeout:Integer allowed_updates:String[]",
        "setWebhook": "url!:String certificate:File ip_address:String max_connections:Integer "
        "allowed_updates:String[] drop_pending_updates:Boolean secret_token:String",
        "deleteWebhook": "drop_pending_updates:Boolean",
        "getWebhookInfo": "",
        "sendMessage": _TARGET
        + _SENDING
        + "text!:String parse_mode:String entities:MessageEntity[] link_preview_options:LinkPreviewOptions",
        "sendPhoto": _TARGET + _SENDING + _CAPTION + "photo!:File has_spoiler:Boolean show_caption_above_media:Boolean",
        "sendDocument": _TARGET
        + _SENDING
        + _CAPTION
        + "document!:File thumbnail:File disable_content_type_detection:Boolean",
        "sendVoice": _TARGET + _SENDING + _CAPTION + "voice!:File duration:Integer",
        "copyMessage": _TARGET
        + _SENDING
        + _CAPTION
        + "from_chat_id!:Chat message_id!:Integer video_start_timestamp:Integer show_caption_above_media:Boolean",
        "editMessageText": _EDITED + "text!:String parse_mode:String entities:MessageEntity[] "
        "link_preview_options:LinkPreviewOptions reply_markup:Markup",
        "editMessageReplyMarkup": _EDITED + "reply_markup:Markup",
        "deleteMessage": "chat_id!:Chat message_id!:Integer",
        "sendChatAction": "business_connection_id:String chat_id!:Chat message_thread_id:Integer action!:String",
        "setMessageReaction": "chat_id!:Chat message_id!:Integer reaction:ReactionType[] is_big:Boolean",
        "answerCallbackQuery": "callback_query_id!:String text:String show_alert:Boolean url:String cache_time:Integer",
        "getFile": "file_id!:String",
        "getChat": "chat_id!:Chat",
        "getChatMember": "chat_id!:Chat user_id!:Integer",
        "getChatAdministrators": "chat_id!:Chat",
        "getChatMemberCount": "chat_id!:Chat",
        "setMyCommands": "commands!:BotCommand[] " + _COMMANDS,
        "getMyCommands": _COMMANDS,
        "deleteMyCommands": _COMMANDS,
        "setMyName": "name:String language_code:String",
        "getMyName": "language_code:String",
        "setMyDescription": "description:String language_code:String",
        "getMyDescription": "language_code:String",
        "setMyShortDescription": "short_description:String language_code:String",
        "getMyShortDescription": "language_code:String",
    }.items()
}
METHOD_OF_LOWER_CASE = {name.lower(): name for name in METHODS}

OBJECTS = {
    name: _fields(line)
    for name, line in {
        "MessageEntity": "type!:String offset!:Integer length!:Integer url:String user:Object language:String "
        "custom_emoji_id:String",
        "LinkPreviewOptions": "is_disabled:Boolean url:String prefer_small_media:Boolean prefer_large_media:Boolean "
        "show_above_text:Boolean",
        "ReplyParameters": "message_id!:Integer chat_id:Chat allow_sending_without_reply:Boolean quote:String "
        "quote_parse_mode:String quote_entities:MessageEntity[] quote_position:Integer checklist_task_id:Integer",
        "SuggestedPostParameters": "price:Object send_date:Integer",
        "ReactionType": "type!:String emoji:String custom_emoji_id:String",
        "BotCommand": "command!:String description!:String",
        "BotCommandScope": "type!:String chat_id:Chat user_id:Integer",
        "InlineKeyboardMarkup": "inline_keyboard!:Object[][]",
        "ReplyKeyboardMarkup": "keyboard!:Object[][] is_persistent:Boolean resize_keyboard:Boolean "
        "one_time_keyboard:Boolean input_field_placeholder:String selective:Boolean",
        "ReplyKeyboardRemove": "remove_keyboard!:Boolean selective:Boolean",
        "ForceReply": "force_reply!:Boolean input_field_placeholder:String selective:Boolean",
        "InlineKeyboardButton": "text!:String icon_custom_emoji_id:String style:String url:String "
        "callback_data:String web_app:Object login_url:Object switch_inline_query:String "
        "switch_inline_query_current_chat:String switch_inline_query_chosen_chat:Object copy_text:CopyTextButton "
        "callback_game:Object pay:Boolean",
        "KeyboardButton": "text!:String icon_custom_emoji_id:String style:String request_users:Object "
        "request_chat:Object request_contact:Boolean request_location:Boolean request_poll:Object web_app:Object",
        "CopyTextButton": "text!:String",
    }.items()
}
