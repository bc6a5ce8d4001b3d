"""The driver: the shapes of what people do, what they see, and failures that read well."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.botapi import BotApiServer
from tests.botapi.conftest import Caller

KEYBOARD = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Kyllä", callback_data="yes"), InlineKeyboardButton("Ei", callback_data="no")]]
)


async def last_update(bot: Bot) -> Update:
    """The newest update, read by python-telegram-bot; the others are dropped."""
    return (await bot.get_updates(offset=-1))[0]


@pytest.fixture
async def echo(server: BotApiServer, bot: Bot) -> AsyncIterator[None]:
    """A bot that repeats texts with two buttons and answers presses."""

    async def run() -> None:
        offset = 0
        while True:
            for update in await bot.get_updates(offset=offset, timeout=10):
                offset = update.update_id + 1
                if update.callback_query:
                    await update.callback_query.answer(f"painoit {update.callback_query.data}")
                    await update.callback_query.edit_message_text(f"valittu {update.callback_query.data}")
                elif update.message and update.message.text:
                    await bot.send_message(
                        update.message.chat_id, f"Kuulin: {update.message.text}", reply_markup=KEYBOARD
                    )

    task = asyncio.create_task(run())
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_messages_have_true_shapes(server: BotApiServer, bot: Bot) -> None:
    """Each thing a person can send is read by python-telegram-bot as what it is."""
    user = server.user("Aino", language_code="sv", username="aino_k")
    await user.command("/start wash_1")
    update = await last_update(bot)
    message = update.message
    assert message is not None and message.from_user is not None
    assert (message.from_user.language_code, message.from_user.username) == ("sv", "aino_k")
    assert (message.chat.type, message.chat.id) == ("private", user.id)
    assert list(message.parse_entities(["bot_command"]).values()) == ["/start"]
    await user.sticker("👍")
    assert (await last_update(bot)).message.sticker.emoji == "👍"  # type: ignore[union-attr]
    await user.voice(4)
    assert (await last_update(bot)).message.voice.mime_type == "audio/ogg"  # type: ignore[union-attr]
    await user.photo("kuitti")
    photo = (await last_update(bot)).message
    assert photo is not None and (len(photo.photo), photo.caption) == (2, "kuitti")
    await user.say("😀👍🏽")
    assert (await last_update(bot)).message.text == "😀👍🏽"  # type: ignore[union-attr]


async def test_files_are_fetched(server: BotApiServer, bot: Bot) -> None:
    """A file that a person sent is downloaded by its path; one that the bot sent is sent again by its id."""
    user = server.user()
    await user.document("skenaario.yaml", b"id: kone\n", caption="tässä")
    document = (await last_update(bot)).message.document  # type: ignore[union-attr]
    assert document is not None and document.file_name == "skenaario.yaml"
    assert bytes(await (await document.get_file()).download_as_bytearray()) == b"id: kone\n"
    sent = await bot.send_document(user.id, b"a;b", filename="taulukko.csv", caption="<b>ä</b>", parse_mode="HTML")
    assert sent.document is not None and sent.document.file_name == "taulukko.csv"
    again = await bot.send_document(user.id, sent.document.file_id)
    assert again.document is not None and again.document.file_id == sent.document.file_id
    await bot.send_photo(user.id, b"\x89PNG\r\n\x1a\n...")
    assert [message.media for message in user.screen.messages] == ["document", "document", "document", "photo"]


async def test_the_way_to_a_file_is_good_for_an_hour(server: BotApiServer, bot: Bot, http: ClientSession) -> None:
    """Nobody finds a file whose path was not asked for, or too long ago."""
    user, now = server.user(), [1_000_000.0]
    server.world.clock = lambda: now[0]
    message = await user.document("skenaario.yaml", b"id: kone")
    [stored] = server.world.files.values()
    address = f"{server.file_base}{server.token}/{stored.path}"
    statuses = []
    for seconds, asked in ((0, False), (0, True), (3600, False), (1, False), (0, True)):
        now[0] += seconds
        if asked:
            await bot.get_file(message.body["document"]["file_id"])
        async with http.get(address) as response:
            statuses.append(response.status)
    assert statuses == [404, 200, 200, 404, 200]


async def test_a_voice_message_is_passed_on_by_its_id(server: BotApiServer, bot: Bot) -> None:
    """As a voice message and nothing else."""
    teacher, student = server.user(), server.user()
    await student.command("/start")
    await teacher.voice(4)
    voice = (await last_update(bot)).message.voice  # type: ignore[union-attr]
    assert voice is not None
    sent = await bot.send_voice(student.id, voice.file_id, caption="kuuntele")
    assert sent.voice is not None and (sent.voice.file_id, sent.caption) == (voice.file_id, "kuuntele")
    with pytest.raises(BadRequest, match=r"(?i)type voicenote as photo"):
        await bot.send_photo(student.id, voice.file_id)


async def test_a_message_is_copied(server: BotApiServer, bot: Bot) -> None:
    """Without a trace of whence it came, if it is still there; media with another caption if one is given."""
    teacher, student = server.user(), server.user()
    await student.command("/start")
    text, voice = await teacher.say("hyvä alku"), await teacher.voice()
    await bot.copy_message(student.id, teacher.id, text.id)
    await bot.copy_message(student.id, teacher.id, voice.id, caption="opelta")
    first, second = student.screen.messages[-2:]
    assert (first.text, second.text, second.media) == ("hyvä alku", "opelta", "voice")
    with pytest.raises(BadRequest, match="Message to copy not found"):
        await bot.copy_message(student.id, teacher.id, 99)


@pytest.mark.parametrize(("width", "height"), [(1080, 8921), (2100, 100)])
async def test_a_photo_has_bounds(server: BotApiServer, bot: Bot, width: int, height: int) -> None:
    """Its sides together and their ratio (Bot API, sendPhoto)."""
    user = server.user()
    await user.command("/start")
    with pytest.raises(BadRequest, match=r"(?i)photo_invalid_dimensions"):
        await bot.send_photo(user.id, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height))
    await bot.send_photo(user.id, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 1080, 8920))


async def test_edits_come_as_edited_messages(server: BotApiServer, bot: Bot) -> None:
    """A person's edit keeps the message's id and carries the new text."""
    user = server.user()
    message = await user.say("eka")
    await user.edit(message, "/toka")
    update = await last_update(bot)
    assert update.edited_message is not None and update.edited_message.edit_date is not None
    assert (update.edited_message.message_id, update.edited_message.text) == (message.id, "/toka")
    assert [part.type for part in update.edited_message.entities] == ["bot_command"]


async def test_a_bot_cannot_begin(server: BotApiServer, bot: Bot) -> None:
    """A bot may not write first, nor to somebody who blocked it, and hears of the block."""
    user = server.user()
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(user.id, "hei")
    await user.say("hei")
    await user.block()
    update = await last_update(bot)
    assert update.my_chat_member is not None and update.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(user.id, "hei")
    with pytest.raises(AssertionError, match="Aino has blocked the bot"):
        await user.say("hei")
    await user.unblock()
    assert await bot.send_message(user.id, "hei")


async def test_presses_keep_their_message(server: BotApiServer, bot: Bot) -> None:
    """A press carries the message as it stands; an old keyboard can be pressed; a deleted message is inaccessible."""
    user = server.user()
    await user.say("hei")
    sent = await bot.send_message(user.id, "?", reply_markup=KEYBOARD)
    before = await user.next()
    await user.press("Ei")
    query = (await last_update(bot)).callback_query
    assert query is not None and (query.data, query.message.message_id) == ("no", sent.message_id)  # type: ignore[union-attr]
    await sent.edit_text("!")
    with pytest.raises(AssertionError, match="in vain for a button 0 to press"):
        await user.press(0, within=0.1)
    await user.press(0, of=before)
    query = (await last_update(bot)).callback_query
    assert query is not None and query.data == "yes" and query.message.text == "!"  # type: ignore[union-attr]
    await sent.delete()
    await user.press("Kyl", of=before)
    query = (await last_update(bot)).callback_query
    assert query is not None and query.message is not None and not query.message.is_accessible


async def test_groups_have_privacy_and_topics(server: BotApiServer, bot: Bot) -> None:
    """In a group the bot sees commands for it and replies to it; as administrator everything; topics carry ids."""
    user, group = server.user(), server.group("3B", is_forum=True)
    topic = group.topic("Harjoitus")
    seat = user.at(group, topic)
    await seat.say("moi kaikki")
    await seat.say("/stop@other_bot")
    assert server.updates.pending == []
    await seat.say("/exercise@hankala_test_bot")
    message = (await last_update(bot)).message
    assert message is not None and (message.message_thread_id, message.chat.type) == (topic, "supergroup")
    await bot.send_message(group.id, "Kuka?", message_thread_id=topic)
    await seat.say("minä", reply_to=await seat.next())
    assert (await last_update(bot)).message.reply_to_message.text == "Kuka?"  # type: ignore[union-attr]
    await group.set_bot_status("administrator", by=user)
    await seat.say("kaikki kuulee")
    assert (await last_update(bot)).message.text == "kaikki kuulee"  # type: ignore[union-attr]
    await group.set_bot_status("kicked", by=user)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "hei")


async def test_wrong_topics_are_refused(server: BotApiServer, call: Caller) -> None:
    """A topic that is not there is refused."""
    answer = await call("sendMessage", chat_id=server.group(is_forum=True).id, message_thread_id=9, text="a")
    assert answer["description"] == "Bad Request: message thread not found"


async def test_a_group_becomes_a_supergroup(server: BotApiServer, bot: Bot) -> None:
    """The old id leads to the new one, and both chats say so."""
    user, group = server.user(), server.group("3B")
    old = group.id
    await group.migrate(by=user)
    updates = await bot.get_updates()
    assert [update.message.migrate_to_chat_id for update in updates if update.message] == [group.id, None]
    assert updates[1].message.migrate_from_chat_id == old  # type: ignore[union-attr]
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(old, "hei")
    assert caught.value.new_chat_id == group.id
    assert await bot.send_message(group.id, "hei")


@pytest.mark.usefixtures("echo")
async def test_a_table_of_said_and_expected(server: BotApiServer) -> None:
    """A conversation is a table; toasts, the screen and settling go with it."""
    user = server.user()
    await user.talk(
        ("hei", "Kuulin: hei"),
        ("[Kyllä]", "valittu yes"),
        ("moi", ("Kuulin: moi",)),
    )
    assert await user.settle() == []
    assert [query.toast for query in user.answered] == ["painoit yes"]
    assert user.screen.text == "hei\n\nvalittu yes\n\nmoi\n\nKuulin: moi"
    assert user.screen.buttons == ["Kyllä", "Ei"]
    press = await user.press("Ei")
    assert await user.toast(press) == "painoit no"
    await user.settle()
    assert "#5" not in str(user.screen) and "valittu no" in str(user.screen)
    await user.expect_silence(0.1)


@pytest.mark.usefixtures("echo")
async def test_many_people_at_once(server: BotApiServer) -> None:
    """Several people talk at the same time, and each phone shows only its own conversation."""
    users = [server.user(name) for name in ("Aino", "Bertta", "Cecilia")]
    await asyncio.gather(*(user.talk((f"minä {user.id}", f"Kuulin: minä {user.id}")) for user in users))
    await asyncio.gather(*(user.settle() for user in users))
    assert [user.screen.text for user in users] == [f"minä {user.id}\n\nKuulin: minä {user.id}" for user in users]
    assert server.log.refused() == []


@pytest.mark.usefixtures("echo")
async def test_failures_print_the_conversation(server: BotApiServer, call: Caller) -> None:
    """A failed expectation shows what was waited for, everything that happened, and refused calls."""
    user = server.user("Aino")
    server.witnesses.append(lambda: "(a witness speaks)")
    await user.say("hei\nsinä")
    await user.settle()
    await call("sendMessage", chat_id=user.id, text="")
    with pytest.raises(AssertionError) as caught:
        await user.expect("Anteeksi", 0.1)
    assert str(caught.value).splitlines() == [
        "waited 0.1 s in vain for 'Anteeksi'",
        f"── conversation: Aino (private {user.id}) ──",
        "#1 Aino       hei",
        "              sinä",
        "#2 bot        Kuulin: hei",
        "              sinä",
        "              [Kyllä] [Ei]",
        "── end ──",
        "(a witness speaks)",
        "refused calls:",
        str(server.log.refused()[0]),
    ]


async def test_settling_names_what_is_missing(server: BotApiServer, bot: Bot) -> None:
    """Unconfirmed updates and unanswered presses keep a chat unsettled; anything said breaks silence."""
    user = server.user()
    await user.say("hei")
    await bot.send_message(user.id, "?", reply_markup=KEYBOARD)
    await user.press("Ei")
    with pytest.raises(AssertionError, match=r"2 updates not confirmed, presses not answered: \[Ei\]"):
        await user.settle(within=0.1)
    with pytest.raises(AssertionError, match="expected silence, but the bot said"):
        await user.expect_silence(0)


async def test_reply_keyboards_are_tapped(server: BotApiServer, bot: Bot) -> None:
    """A reply keyboard stays under the chat until taken away, and its keys say their text."""
    user = server.user()
    await user.say("hei")
    await bot.send_message(user.id, "Valitse", reply_markup=ReplyKeyboardMarkup([["Yksi", "Kaksi"]]))
    assert user.screen.keyboard == ["Yksi", "Kaksi"]
    await user.tap("Kaksi")
    assert (await last_update(bot)).message.text == "Kaksi"  # type: ignore[union-attr]
    with pytest.raises(AssertionError, match="no key 'Kolme'"):
        await user.tap("Kolme")


async def test_a_link_button_cannot_be_pressed(server: BotApiServer, call: Caller) -> None:
    """Only callback buttons come to the bot."""
    user = server.user()
    await user.say("hei")
    markup: dict[str, Any] = {"inline_keyboard": [[{"text": "Sivu", "url": "https://example.org"}]]}
    await call("sendMessage", chat_id=user.id, text="a", reply_markup=markup)
    with pytest.raises(AssertionError, match="is not a callback button"):
        await user.press("Sivu")
