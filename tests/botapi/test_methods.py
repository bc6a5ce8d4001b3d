"""What the methods take and what they refuse, over plain HTTP."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
import pytest

from tests.botapi import BotApiServer
from tests.botapi.changing import NOT_MODIFIED, QUERY_TOO_OLD
from tests.botapi.conftest import Caller
from tests.botapi.schema import METHODS


def inline(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    """An inline keyboard."""
    return {"inline_keyboard": [*rows]}


def key(text: str = "A", data: str = "a") -> dict[str, str]:
    """A callback button."""
    return {"text": text, "callback_data": data}


async def test_every_method_of_the_schema_is_served(server: BotApiServer, call: Caller) -> None:
    """No method of the table is without an implementation."""
    answers = {method: await call(method, chat_id=1) for method in sorted(METHODS) if method != "logOut"}
    assert [method for method, answer in answers.items() if answer.get("error_code") not in (None, 400, 429)] == []


async def test_addresses_and_tokens_are_checked(server: BotApiServer, http: aiohttp.ClientSession) -> None:
    """A wrong token is 401, an unknown method or path 404; a method's letter case does not matter."""
    wanted = {
        f"{server.base}1:wrong/getMe": (401, "Unauthorized"),
        f"{server.base}{server.token}/getYou": (404, "Not Found: method not found"),
        f"{server.base}{server.token}/GETME": (200, None),
        server.base.removesuffix("bot") + "elsewhere": (404, "Not Found"),
    }
    for url, (status, description) in wanted.items():
        async with http.get(url) as response:
            answer = await response.json()
            assert (response.status, answer.get("description")) == (status, description)
            assert answer["ok"] is (status == 200)


async def test_bodies_of_every_kind_mean_the_same(server: BotApiServer, http: aiohttp.ClientSession) -> None:
    """Query string, JSON, form and multipart give equal messages."""
    user = server.user()
    await user.say("hei")
    url = f"{server.base}{server.token}/sendMessage"
    markup = inline([key()])
    fields = {"chat_id": str(user.id), "text": "äö", "reply_markup": json.dumps(markup)}
    multipart = aiohttp.FormData(fields, default_to_multipart=True)
    bodies: list[dict[str, Any]] = [
        {"params": fields},
        {"json": {**fields, "chat_id": user.id, "reply_markup": markup}},
        {"data": fields},
        {"data": multipart},
    ]
    for body in bodies:
        async with http.post(url, **body) as response:
            message = (await response.json())["result"]
            assert (message["chat"]["id"], message["text"], message["reply_markup"]) == (user.id, "äö", markup)


async def test_broken_bodies_are_refused(server: BotApiServer, http: aiohttp.ClientSession) -> None:
    """JSON that is none, that is no object, and unknown content types are 400."""
    for content_type, data in (("application/json", "{"), ("application/json", "[]"), ("text/csv", "a,b")):
        headers = {"Content-Type": content_type}
        async with http.post(f"{server.base}{server.token}/getMe", data=data, headers=headers) as response:
            assert response.status == 400


@pytest.mark.parametrize(
    ("method", "params", "reason"),
    [
        ("sendMessage", {"text": "a"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 5}, "message text is empty"),
        ("sendMessage", {"chat_id": 5, "text": ""}, "message text is empty"),
        ("sendMessage", {"chat_id": 5, "text": " \n"}, "text must be non-empty"),
        ("sendMessage", {"chat_id": 5, "text": "<b> </b>", "parse_mode": "html"}, "text must be non-empty"),
        ("sendMessage", {"chat_id": 5, "text": "a"}, "chat not found"),
        ("sendMessage", {"chat_id": "@nobody", "text": "a"}, "chat not found"),
        (
            "sendMessage",
            {"chat_id": "x", "text": "a"},
            "field \"chat_id\" must be of type Integer or String, got String 'x'",
        ),
        ("sendMessage", {"chat_id": 5, "text": 7}, "field \"text\" must be of type String, got Integer '7'"),
        ("sendMessage", {"chat_id": 5, "text": "half an emoji \ud83d"}, "strings must be encoded in UTF-8"),
        ("sendMessage", {"chat_id": 5, "text": None}, "field \"text\" must be of type String, got null 'None'"),
        (
            "sendMessage",
            {"chat_id": 5, "text": "a", "parse_mode": "Markdown"},
            "unsupported parse_mode 'Markdown'; this server reads only HTML",
        ),
        (
            "sendMessage",
            {"chat_id": 5, "text": "a", "protect_content": 1},
            "field \"protect_content\" must be of type Boolean, got Integer '1'",
        ),
        (
            "sendMessage",
            {"chat_id": 5, "text": "a", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
            "ENTITY_BOUNDS_INVALID",
        ),
        (
            "sendMessage",
            {"chat_id": 5, "text": "a", "entities": {}},
            "field \"entities\" must be of type Array of MessageEntity, got Object '{}'",
        ),
        (
            "sendMessage",
            {"chat_id": 5, "text": "a", "link_preview_options": {"off": True}},
            "unknown field 'off' for LinkPreviewOptions in link_preview_options; known are is_disabled, url, "
            "prefer_small_media, prefer_large_media, show_above_text",
        ),
        (
            "sendMessage",
            {"chat_id": 5, "text": "a", "reply_parameters": {}},
            "can't parse ReplyParameters: can't find field \"message_id\" in reply_parameters",
        ),
        (
            "deleteMessage",
            {"chat_id": 5, "message_id": "x"},
            "field \"message_id\" must be of type Integer, got String 'x'",
        ),
        (
            "deleteMessage",
            {"chat_id": 5, "message_id": True},
            "field \"message_id\" must be of type Integer, got Boolean 'True'",
        ),
        ("deleteMessage", {"chat_id": 5}, 'parameter "message_id" is required'),
        (
            "deleteMessage",
            {"chat_id": 5, "message_id": 1, "text": "a"},
            "unknown field 'text' for method deleteMessage; known are chat_id, message_id",
        ),
        ("editMessageText", {"text": "a", "message_id": 1}, "chat_id is empty"),
        ("editMessageText", {"text": "a", "inline_message_id": "1"}, "MESSAGE_ID_INVALID"),
        ("sendChatAction", {"chat_id": 5, "action": "dancing"}, "wrong parameter action in request"),
        ("answerCallbackQuery", {"callback_query_id": "1"}, QUERY_TOO_OLD),
        ("getFile", {"file_id": "x"}, "invalid file_id"),
        ("sendPhoto", {"chat_id": 5, "photo": "x"}, "wrong file identifier/HTTP URL specified"),
        (
            "sendPhoto",
            {"chat_id": 5, "photo": "attach://x"},
            'field "photo" names an attached file "x" that is not in the request',
        ),
        ("sendPhoto", {"chat_id": 5, "photo": ""}, "there is no photo in the request"),
    ],
)
async def test_wrong_calls_are_refused(call: Caller, method: str, params: dict[str, Any], reason: str) -> None:
    """Each wrong call gets 400 with a description that says what is wrong."""
    assert (await call(method, **params))["description"] == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (
            {},
            "reply_markup must be exactly one of InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove, "
            "ForceReply",
        ),
        ([], "field \"reply_markup\" must be of type Object, got Array '[]'"),
        (inline([key(data="x" * 65)]), "BUTTON_DATA_INVALID"),
        (inline([key(data="ä" * 33)]), "BUTTON_DATA_INVALID"),
        (
            inline([key(data="")]),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (inline([key(text=" ")]), "inline keyboard button text must be non-empty"),
        (inline([{"callback_data": "a"}]), "can't parse inline keyboard button: Can't find field \"text\""),
        (
            inline([{**key(), "url": "example.org"}]),
            "can't parse inline keyboard button: exactly one action expected, got url, callback_data",
        ),
        (inline([{"text": "a", "url": "nowhere"}]), "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"),
        (inline([{**key(), "colour": "red"}]), None),
        (
            {"inline_keyboard": [key()]},
            'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        ({"inline_keyboard": [["a"]]}, "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (inline([]), 'Field "inline_keyboard" of the InlineKeyboardMarkup has an empty row'),
        (inline([key()] * 9), "reply markup is too long"),
        (inline(*[[key()]] * 101), "reply markup is too long"),
        ({"keyboard": [[5]]}, "can't parse keyboard button: KeyboardButton must be a String or an Object"),
        ({"keyboard": [[""]]}, "keyboard button text must be non-empty"),
        ({"keyboard": "A"}, 'Field "keyboard" must be an Array of Arrays'),
        (
            {"remove_keyboard": "yes"},
            "field \"reply_markup.remove_keyboard\" must be of type Boolean, got String 'yes'",
        ),
    ],
)
async def test_wrong_keyboards_are_refused(server: BotApiServer, call: Caller, markup: Any, reason: str | None) -> None:
    """Shapes, texts, data and counts of keyboards are checked."""
    user = server.user()
    await user.say("hei")
    answer = await call("sendMessage", chat_id=user.id, text="a", reply_markup=markup)
    assert answer["error_code"] == 400
    assert reason is None or answer["description"] == f"Bad Request: {reason}"
    assert user.screen.text == "hei", "a refused message is not shown"


async def test_lengths_count_what_is_shown(server: BotApiServer, call: Caller) -> None:
    """4096 units pass with tags around them, 4097 do not; an emoji is two; 64 bytes of button data pass."""
    user = server.user()
    await user.say("hei")
    fits = {"chat_id": user.id, "text": f"<b>{'ä' * 4094}😀</b>", "parse_mode": "HTML"}
    assert (await call("sendMessage", **fits, reply_markup=inline([key(data="x" * 64)])))["ok"]
    too_long = await call("sendMessage", chat_id=user.id, text="ä" * 4095 + "😀")
    assert too_long["description"] == "Bad Request: message is too long"
    edit = await call("editMessageText", chat_id=user.id, message_id=user.screen.last.id, text="a" * 4097)
    assert edit["description"] == "Bad Request: MESSAGE_TOO_LONG"


async def test_edits(server: BotApiServer, call: Caller) -> None:
    """An edit changes text and keyboard; the same again, another's message and a missing one are refused."""
    user = server.user()
    own = await user.say("hei")
    sent = (
        await call("sendMessage", chat_id=user.id, text="<i>a</i>", parse_mode="HTML", reply_markup=inline([key()]))
    )["result"]
    target = {"chat_id": user.id, "message_id": sent["message_id"]}
    same = await call("editMessageText", **target, text="<em>a</em>", parse_mode="HTML", reply_markup=inline([key()]))
    assert same["description"] == f"Bad Request: {NOT_MODIFIED}"
    edited = (await call("editMessageText", **target, text="b"))["result"]
    assert edited["text"] == "b" and "edit_date" in edited and not {"entities", "reply_markup"} & set(edited)
    assert (await call("editMessageReplyMarkup", **target))["description"] == f"Bad Request: {NOT_MODIFIED}"
    assert (await call("editMessageReplyMarkup", **target, reply_markup=inline([key("B")])))["ok"]
    assert user.screen.buttons == ["B"]
    wrong = await call("editMessageReplyMarkup", **target, reply_markup={"keyboard": [["x"]]})
    assert wrong["description"] == "Bad Request: inline keyboard expected"
    missing = await call("editMessageText", chat_id=user.id, message_id=999, text="b")
    assert missing["description"] == "Bad Request: message to edit not found"
    others = await call("editMessageText", chat_id=user.id, message_id=own.id, text="b")
    assert others["description"] == "Bad Request: message can't be edited"


async def test_deleting_and_replying(server: BotApiServer, call: Caller) -> None:
    """A deleted message is gone for edits, replies and a second deletion."""
    user = server.user()
    await user.say("hei")
    first = (await call("sendMessage", chat_id=user.id, text="a"))["result"]["message_id"]
    reply: dict[str, Any] = {"chat_id": user.id, "text": "b", "reply_parameters": {"message_id": first}}
    assert (await call("sendMessage", **reply))["result"]["reply_to_message"]["text"] == "a"
    assert (await call("deleteMessage", chat_id=user.id, message_id=first))["result"] is True
    again = await call("deleteMessage", chat_id=user.id, message_id=first)
    assert again["description"] == "Bad Request: message to delete not found"
    assert (await call("sendMessage", **reply))["description"] == "Bad Request: message to be replied not found"
    reply["reply_parameters"]["allow_sending_without_reply"] = True
    assert "reply_to_message" not in (await call("sendMessage", **reply))["result"]


async def test_reactions(server: BotApiServer, call: Caller) -> None:
    """One of the free emoji at a time."""
    user = server.user()
    target = {"chat_id": user.id, "message_id": (await user.say("hei")).id}
    good, bad = ({"type": "emoji", "emoji": emoji} for emoji in ("❤️", "🧦"))
    assert (await call("setMessageReaction", **target, reaction=[good]))["ok"]
    assert (await call("setMessageReaction", **target, reaction=[bad]))[
        "description"
    ] == "Bad Request: REACTION_INVALID"
    many = await call("setMessageReaction", **target, reaction=[good, good])
    assert many["description"] == "Bad Request: REACTIONS_TOO_MANY"


async def test_command_menus(call: Caller) -> None:
    """Menus are kept by scope and language, and their limits hold."""
    menu = [{"command": "start", "description": "Alku"}]
    assert (await call("setMyCommands", commands=menu, language_code="fi", scope={"type": "all_private_chats"}))["ok"]
    stored = await call("getMyCommands", language_code="fi", scope={"type": "all_private_chats"})
    assert (stored["result"], (await call("getMyCommands", language_code="fi"))["result"]) == (menu, [])
    assert (await call("deleteMyCommands", language_code="fi", scope={"type": "all_private_chats"}))["ok"]
    for wrong in ("Start", "päivä", "a" * 33, "", "two words"):
        assert not (await call("setMyCommands", commands=[{"command": wrong, "description": "x"}]))["ok"], wrong
    for wrong in ("", "x" * 257):
        assert not (await call("setMyCommands", commands=[{"command": "a", "description": wrong}]))["ok"], wrong
    assert not (await call("setMyCommands", commands=menu * 101))["ok"]
    assert not (await call("setMyCommands", commands=menu, language_code="fin"))["ok"]
    assert not (await call("setMyCommands", commands=menu, scope={"type": "everybody"}))["ok"]
    assert not (await call("setMyCommands", commands=menu, scope={"type": "chat", "chat_id": 5}))["ok"]


async def test_names_and_descriptions(call: Caller) -> None:
    """Texts are kept by language, fall back to the one for all, and are limited to 64, 512 and 120."""
    for noun, field, limit in (
        ("Name", "name", 64),
        ("Description", "description", 512),
        ("ShortDescription", "short_description", 120),
    ):
        assert (await call(f"setMy{noun}", **{field: "x" * limit}))["ok"]
        assert (await call(f"setMy{noun}", **{field: "suomeksi", "language_code": "fi"}))["ok"]
        assert (await call(f"getMy{noun}", language_code="fi"))["result"] == {field: "suomeksi"}
        assert (await call(f"getMy{noun}", language_code="sv"))["result"] == {field: "x" * limit}
        assert not (await call(f"setMy{noun}", **{field: "x" * (limit + 1)}))["ok"]


async def test_answers_to_presses(server: BotApiServer, call: Caller) -> None:
    """Each press is answered once, in time, with at most 200 characters."""
    user = server.user()
    await user.say("hei")
    await call("sendMessage", chat_id=user.id, text="a", reply_markup=inline([key()]))
    press = await user.press("A")
    long = await call("answerCallbackQuery", callback_query_id=press.id, text="x" * 201)
    assert long["description"] == "Bad Request: MESSAGE_TOO_LONG"
    assert server.unanswered == user.unanswered == [press]
    assert (await call("answerCallbackQuery", callback_query_id=press.id, text="joo"))["result"] is True
    assert (user.answered, press.toast, server.unanswered) == ([press], "joo", [])
    twice = await call("answerCallbackQuery", callback_query_id=press.id)
    assert twice["description"] == f"Bad Request: {QUERY_TOO_OLD}"
    late = await user.press("A")
    server.expire(late)
    assert (await call("answerCallbackQuery", callback_query_id=late.id))["description"].endswith(QUERY_TOO_OLD)


async def test_chats_and_members(server: BotApiServer, call: Caller) -> None:
    """getChat and getChatMember know people, groups and who is in them."""
    user, group = server.user("Väinö"), server.group("3B", is_forum=True, is_admin=True)
    user.at(group)
    assert (await call("getChat", chat_id=user.id))["result"]["first_name"] == "Väinö"
    assert (await call("getChat", chat_id=group.id))["result"]["is_forum"] is True
    statuses = {
        person: (await call("getChatMember", chat_id=group.id, user_id=person))["result"]["status"]
        for person in (user.id, server.world.bot.id, server.user().id)
    }
    assert list(statuses.values()) == ["member", "administrator", "left"]
    assert not (await call("getChatMember", chat_id=group.id, user_id=5))["ok"]


async def test_logging_out_and_closing(call: Caller) -> None:
    """Close is refused as too early; after logOut nothing works."""
    assert (await call("close"))["parameters"] == {"retry_after": 600}
    assert (await call("logOut"))["result"] is True
    assert (await call("getMe"))["description"] == "Logged out"


async def test_a_crash_of_the_server_is_not_hidden(call: Caller) -> None:
    """A defect of the server itself answers 500 and fails whoever runs it."""
    with pytest.raises(AssertionError, match="the Bot API server itself failed in getMe"):
        async with BotApiServer() as broken, aiohttp.ClientSession() as session:
            broken.world.bot.first_name = b"not JSON"  # type: ignore[assignment]
            async with session.get(f"{broken.base}{broken.token}/getMe") as response:
                assert response.status == 500


async def test_the_log_has_every_call(server: BotApiServer, call: Caller) -> None:
    """Calls are found by method and chat, with typed parameters and outcome; refused ones are listed."""
    user = server.user()
    await user.say("hei")
    await call("sendMessage", chat_id=str(user.id), text="a")
    await call("sendMessage", chat_id=5, text="a")
    first, second = server.log.of("sendMessage")
    assert (first.params, first.status) == ({"chat_id": user.id, "text": "a"}, 200)
    assert server.log.of("sendMessage", chat=user.id) == [first]
    assert server.log.refused() == [second]
    assert str(second) == "#2 sendMessage(chat_id='5', text='a') → 400 Bad Request: chat not found"
