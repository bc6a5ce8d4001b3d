"""Many people in one group: presses at the same moment, toasts and links, mentions, limits, and counting."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from tests.botapi import BotApiServer
from tests.botapi.conftest import Caller, Heard
from tests.botapi.test_methods import inline, key
from tests.botapi.waiting import until

VOTE = InlineKeyboardMarkup([[InlineKeyboardButton("Ääni", callback_data="vote")]])


async def test_eight_press_at_once(server: BotApiServer, bot: Bot, call: Caller) -> None:
    """Each press names its presser and the group; held updates come backwards and twice, then no more."""
    group = server.group(supergroup=True)
    seats = [server.user(f"Jäsen {number}").at(group) for number in range(8)]
    await bot.send_message(group.id, "Äänestys", reply_markup=VOTE)
    with server.updates.held(reverse=True, times=2):
        await asyncio.gather(*(seat.press("Ääni") for seat in seats))
        assert (await call("getUpdates"))["result"] == []
    updates = (await call("getUpdates"))["result"]
    ids = [update.id for update in server.updates.pending]
    assert [update["update_id"] for update in updates] == ids[::-1] * 2
    pressers = {update["callback_query"]["from"]["id"] for update in updates}
    assert pressers == {seat.id for seat in seats}
    chats = {update["callback_query"]["message"]["chat"]["id"] for update in updates}
    assert chats == {group.id} and len({update["callback_query"]["chat_instance"] for update in updates}) == 1
    assert (await call("getUpdates", offset=ids[-1] + 1))["result"] == []


async def test_a_held_poll_waits(server: BotApiServer, call: Caller) -> None:
    """A long poll is answered when the block ends, not within it."""
    poll = asyncio.create_task(call("getUpdates", timeout=30))
    await until(lambda: server.updates.is_polled)
    with server.updates.held():
        await server.user().say("hei")
        await asyncio.sleep(0.01)
        assert not poll.done()
    assert len((await asyncio.wait_for(poll, 5))["result"]) == 1


async def test_toasts_alerts_and_links(server: BotApiServer, bot: Bot, call: Caller, heard: Heard) -> None:
    """What an answer shows its presser; a link may lead only to this bot's private chat, by which one follows it."""
    group, aino = server.group(), server.user("Aino")
    seat = aino.at(group)
    await bot.send_message(group.id, "?", reply_markup=VOTE)
    for url in (
        "https://example.org",
        "https://t.me/hankala_test_bot",
        "https://t.me/other_bot?start=a",
        "https://t.me/hankala_test_bot?startgroup=a",
        f"https://t.me/hankala_test_bot?start={'a' * 65}",
        "tg://resolve?domain=hankala_test_bot&start=a",
    ):
        query = await seat.press("Ääni")
        refused = await call("answerCallbackQuery", callback_query_id=query.id, url=url)
        assert refused["description"] == "Bad Request: URL_INVALID", url
    await bot.answer_callback_query(query.id, "Kortti tulee", show_alert=True)
    assert (query.toast, query.is_alert, query.url) == ("Kortti tulee", True, "")
    query = await seat.press("Ääni")
    await bot.answer_callback_query(query.id, url="https://t.me/Hankala_test_bot?start=card_7")
    heard()
    await aino.follow(query)
    assert [update.message.text for update in heard() if update.message] == ["/start card_7"]
    with pytest.raises(AssertionError, match="somebody else pressed that"):
        await server.user().follow(query)
    with pytest.raises(AssertionError, match="does not lead to the bot"):
        await aino.follow("https://example.org")


async def test_link_buttons_are_followed(server: BotApiServer, call: Caller) -> None:
    """A button with an address leads into the private chat."""
    group, aino = server.group(), server.user()
    markup = inline([{"text": "Ehdota", "url": "https://t.me/hankala_test_bot?start=x5"}])
    await call("sendMessage", chat_id=group.id, text="?", reply_markup=markup)
    assert (await aino.follow(aino.at(group).link("Ehdota"))).text == "/start x5"


def mention(number: int) -> dict[str, Any]:
    """A text that mentions somebody by id."""
    return {"text": f'<b>Nyt</b> <a href="tg://user?id={number}">Äijä</a>!', "parse_mode": "HTML"}


async def test_mentions_of_who_is_known(server: BotApiServer, call: Caller) -> None:
    """A member, a presser or whoever wrote to the bot is mentioned, in edits too; of others only the words stay."""
    group, other = server.group(), server.group()
    member, writer, outsider = server.user("Äijä"), server.user(), server.user()
    member.at(group)
    await writer.say("hei")
    bold = {"type": "bold", "offset": 0, "length": 3}
    for person in (member, writer):
        sent = (await call("sendMessage", chat_id=group.id, **mention(person.id)))["result"]
        entity = {"type": "text_mention", "offset": 4, "length": 4, "user": person.person.json()}
        assert sent["entities"] == [bold, entity]
        target = {"chat_id": group.id, "message_id": sent["message_id"]}
        edited = (await call("editMessageText", **target, **mention(outsider.id)))["result"]
        assert (edited["text"], edited["entities"]) == ("Nyt Äijä!", [bold])
    assert (await call("sendMessage", chat_id=other.id, **mention(member.id)))["result"]["entities"] == [bold]
    seat = member.at(other)
    await call("sendMessage", chat_id=other.id, text="?", reply_markup=inline([key()]))
    await seat.press("A")
    third = server.group()
    given = [{"type": "text_mention", "offset": 0, "length": 1, "user": {"id": member.id}}]
    by_entity = (await call("sendMessage", chat_id=third.id, text="Äijä", entities=given))["result"]
    assert by_entity["entities"][0]["user"]["first_name"] == "Äijä"
    nobody = await call("sendMessage", chat_id=third.id, text='<a href="tg://user?id=5">x</a>', parse_mode="HTML")
    assert "entities" not in nobody["result"]


async def test_edits_share_the_limits(server: BotApiServer, call: Caller) -> None:
    """In a group 20 messages and edits a minute together; refused edits, answers and deletions are free."""
    now = [1000.0]
    server.limits.clock, server.limits.enabled = lambda: now[0], True
    group = server.group()
    sent = (await call("sendMessage", chat_id=group.id, text="0", reply_markup=inline([key()])))["result"]
    target = {"chat_id": group.id, "message_id": sent["message_id"]}
    for number in range(1, 20):
        now[0] += 1
        assert (await call("editMessageText", **target, text=str(number), reply_markup=inline([key()])))["ok"]
        same = await call("editMessageText", **target, text=str(number), reply_markup=inline([key()]))
        assert same["error_code"] == 400
    for method in ("sendMessage", "editMessageText"):
        refused = await call(method, **(target if method != "sendMessage" else {"chat_id": group.id}), text="a")
        assert (refused["error_code"], refused["parameters"]) == (429, {"retry_after": 41})
    query = await server.user().at(group).press("A")
    assert (await call("answerCallbackQuery", callback_query_id=query.id))["ok"]
    assert (await call("deleteMessage", **target))["ok"]
    now[0] += 41
    assert (await call("sendMessage", chat_id=group.id, text="a"))["ok"]


async def test_all_that_the_bot_did_is_counted(server: BotApiServer, call: Caller) -> None:
    """Messages as they were sent, also deleted ones and those of before the move, and edits; the busiest minute."""
    group = server.group()
    for text in ("a", "b"):
        sent = (await call("sendMessage", chat_id=group.id, text=text))["result"]
        await call("editMessageText", chat_id=group.id, message_id=sent["message_id"], text=text * 2)
    await call("deleteMessage", chat_id=group.id, message_id=sent["message_id"])
    await group.migrate()
    await call("sendMessage", chat_id=group.id, text="c")
    assert [moment.text for moment in group.sent] == ["a", "b", "c"]
    assert [moment.text for moment in group.edited] == ["aa", "bb"]
    assert group.busiest_minute() == 5
    for number, moment in enumerate([*group.sent, *group.edited]):
        object.__setattr__(moment, "at", 30.0 * number)
    assert group.busiest_minute() == 2
    assert server.group().busiest_minute() == 0


async def test_the_screen_is_watched_as_it_stands(server: BotApiServer, call: Caller) -> None:
    """`see` and `button` find the newest message with the words or button after edits, now or when they come."""
    group = server.group()
    seat = server.user().at(group)
    first = (await call("sendMessage", chat_id=group.id, text="Aula", reply_markup=inline([key("Mukaan")])))["result"]
    await call("sendMessage", chat_id=group.id, text="Aula 2", reply_markup=inline([key("Mukaan")]))
    assert (await seat.button("Muka")).text == (await group.see("Aula")).text == "Aula 2"
    waiting = asyncio.create_task(seat.see("Vuorossa: Aino"))
    edited = {"chat_id": group.id, "message_id": first["message_id"], "text": "Vuorossa: Aino"}
    assert (await call("editMessageText", **edited))["ok"]
    assert (await waiting).id == first["message_id"]
    with pytest.raises(AssertionError, match="in vain for a button 'Pois' on the screen"):
        await seat.button("Pois", 0.05)
