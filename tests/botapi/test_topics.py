"""Forum topics and reply threads: which ids messages carry, what they reply to, where the bot may write."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest

from tests.botapi import BotApiServer, Message
from tests.botapi.conftest import Caller, Heard


def place(message: Message) -> tuple[int | None, bool, int | None]:
    """message_thread_id, is_topic_message and the id of what is replied to."""
    replied = message.body.get("reply_to_message", {}).get("message_id")
    return message.body.get("message_thread_id"), message.body.get("is_topic_message", False), replied


async def test_messages_of_a_topic_reply_to_its_creation(server: BotApiServer, heard: Heard) -> None:
    """When they reply to nothing else; the creation is its owner's, so that privacy mode still hides them."""
    group = server.group(is_forum=True)
    topic = await group.open_topic("Harjoitus")
    seat = server.user().at(group, topic)
    plain = await seat.say("moi")
    reply = await seat.reply("joo", to=plain)
    assert (place(plain), place(reply)) == ((topic, True, topic), (topic, True, plain.id))
    created = plain.body["reply_to_message"]
    assert created["forum_topic_created"]["name"] == "Harjoitus" and created["from"]["id"] == group.owner.id
    assert "reply_to_message" not in reply.body["reply_to_message"]
    [update] = heard()
    assert update.message is not None and update.message.forum_topic_created is not None
    assert update.message.message_thread_id == update.message.message_id == topic


async def test_general_has_no_thread(server: BotApiServer, bot: Bot) -> None:
    """Neither for people nor for the bot, nor in replies; its id is not a thread's."""
    group = server.group(is_forum=True)
    seat = server.user().at(group)
    first = await seat.say("moi")
    assert place(first) == place(await seat.say("hei")) == (None, False, None)
    assert place(await seat.reply("joo", to=first)) == (None, False, first.id)
    sent = await bot.send_message(group.id, "?", reply_parameters={"message_id": first.id})  # type: ignore[arg-type]
    assert sent.message_thread_id is None
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(group.id, "?", message_thread_id=1)


async def test_a_reply_of_the_bot_stays_in_its_topic(server: BotApiServer, call: Caller) -> None:
    """Also without message_thread_id; into another topic it is refused."""
    group = server.group(is_forum=True)
    here, there = group.topic("Yksi"), group.topic("Kaksi")
    asked = await server.user().at(group, here).say("/exercise")
    reply = {"chat_id": group.id, "text": "a", "reply_parameters": {"message_id": asked.id}}
    sent = (await call("sendMessage", **reply))["result"]
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (here, True)
    assert sent["reply_to_message"]["message_id"] == asked.id
    across = await call("sendMessage", **reply, message_thread_id=there)
    assert across["description"] == "Bad Request: message to be replied not found"
    plain = (await call("sendMessage", chat_id=group.id, text="a", message_thread_id=here))["result"]
    assert plain["reply_to_message"]["message_id"] == here


@pytest.mark.parametrize("supergroup", [True, False])
async def test_reply_threads_are_no_topics(server: BotApiServer, bot: Bot, heard: Heard, supergroup: bool) -> None:
    """In a supergroup a reply carries the id of its thread's first message, which is no topic; in a group nothing."""
    group = server.group(supergroup=supergroup)
    seat = server.user().at(group)
    sent = await bot.send_message(group.id, "Kuka?")
    reply = await seat.reply("minä", to=await group.see("Kuka?"))
    deeper = await seat.reply("siis minä", to=reply)
    root = sent.message_id if supergroup else None
    assert (place(reply), place(deeper)) == ((root, False, sent.message_id), (root, False, reply.id))
    [update] = heard()
    assert update.message is not None and not update.message.is_topic_message
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(group.id, "?", message_thread_id=sent.message_id)


async def test_closed_topics(server: BotApiServer, bot: Bot, heard: Heard) -> None:
    """Only those who manage topics may write there, the bot too; closing and opening are heard."""
    group = server.group(is_forum=True)
    topic = group.topic("Harjoitus")
    seat = server.user("Aino").at(group, topic)
    await group.close_topic(topic)
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await bot.send_message(group.id, "?", message_thread_id=topic)
    with pytest.raises(AssertionError, match="closed for Aino"):
        await seat.say("hei")
    assert await group.owner.at(group, topic).say("hei") and await bot.send_message(group.id, "yleinen")
    await group.set_bot_status("administrator")
    assert await bot.send_message(group.id, "?", message_thread_id=topic)
    await group.set_bot_status("member")
    await group.reopen_topic(topic)
    assert await bot.send_message(group.id, "?", message_thread_id=topic)
    await group.close_topic()
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await bot.send_message(group.id, "yleinen")
    messages = [update.message for update in heard() if update.message]
    assert [message.message_thread_id for message in messages if message.forum_topic_closed] == [topic, None]
    assert [message.message_thread_id for message in messages if message.forum_topic_reopened] == [topic]


async def test_a_deleted_topic(server: BotApiServer, bot: Bot) -> None:
    """It is gone with its messages."""
    group = server.group(is_forum=True)
    topic = group.topic("Harjoitus")
    sent = await bot.send_message(group.id, "?", message_thread_id=topic)
    group.delete_topic(topic)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(group.id, "?", message_thread_id=topic)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await sent.edit_text("!")


async def test_a_seat_sees_its_topic(server: BotApiServer, bot: Bot) -> None:
    """Screen, news and buttons are those of the topic; the group sees all."""
    group, aino = server.group(is_forum=True), server.user()
    one, two = group.topic("Yksi"), group.topic("Kaksi")
    here, there, general = aino.at(group, one), aino.at(group, two), aino.at(group)
    for thread in (one, two, None):
        await bot.send_message(group.id, f"aihe {thread}", message_thread_id=thread)
    assert [seat.screen.text for seat in (here, there, general)] == [f"aihe {one}", f"aihe {two}", "aihe None"]
    assert (await there.next()).text == f"aihe {two}"
    with pytest.raises(AssertionError, match="in vain for"):
        await here.expect(f"aihe {two}", 0.05)
    assert group.screen.text == f"aihe {one}\n\naihe {two}\n\naihe None"
    with pytest.raises(AssertionError, match="no topic 99"):
        aino.at(group, 99)
