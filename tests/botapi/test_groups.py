"""Groups: who is in them, what the bot sees, what it may, and how a group becomes a supergroup."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.botapi import BotApiServer, Group, User
from tests.botapi.conftest import Caller, Heard
from tests.botapi.membership import ANONYMOUS
from tests.botapi.test_methods import inline, key


async def statuses(call: Caller, group: Group, *people: User) -> list[str]:
    """What getChatMember says of each."""
    answers = [await call("getChatMember", chat_id=group.id, user_id=person.id) for person in people]
    return [answer["result"]["status"] for answer in answers]


async def test_people_come_and_go(server: BotApiServer, call: Caller, heard: Heard) -> None:
    """Joining, being added, leaving and being removed are service messages, heard also in privacy mode."""
    owner, aino, bertta, cecilia = (server.user(name) for name in ("Ope", "Aino", "Bertta", "Cecilia"))
    group = server.group("3B", owner=owner, supergroup=True)
    await aino.join(group)
    await group.add(bertta, cecilia, by=owner)
    await bertta.leave(group)
    await group.remove(cecilia, by=owner)
    messages = [update.message for update in heard() if update.message]
    assert [[person.first_name for person in message.new_chat_members] for message in messages] == [
        ["Aino"],
        ["Bertta", "Cecilia"],
        [],
        [],
    ]
    left = [message.left_chat_member.first_name for message in messages if message.left_chat_member]
    senders = [message.from_user.first_name for message in messages if message.from_user]
    assert (left, senders) == (["Bertta", "Cecilia"], ["Aino", "Ope", "Bertta", "Ope"])
    assert await statuses(call, group, owner, aino, bertta, cecilia, server.user()) == [
        "creator",
        "member",
        "left",
        "kicked",
        "left",
    ]
    assert (await call("getChatMemberCount", chat_id=group.id))["result"] == 3


async def test_who_is_gone_can_do_nothing(server: BotApiServer, call: Caller) -> None:
    """Neither write nor press nor take a seat; who left may join again, who was removed only after a pardon."""
    group, aino = server.group(supergroup=True), server.user("Aino")
    seat = aino.at(group)
    await call("sendMessage", chat_id=group.id, text="?", reply_markup=inline([key()]))
    await group.remove(aino)
    for done in (lambda: seat.say("hei"), lambda: seat.press("A")):
        with pytest.raises(AssertionError, match="Aino is not in the group"):
            await done()
    with pytest.raises(AssertionError, match="join first"):
        aino.at(group)
    with pytest.raises(AssertionError, match="may not join"):
        await aino.join(group)
    await group.pardon(aino)
    assert await (await aino.join(group)).say("hei")
    with pytest.raises(AssertionError, match="is no administrator"):
        await group.remove(group.owner, by=aino)


async def test_removed_from_a_plain_group_is_left(server: BotApiServer, call: Caller) -> None:
    """A group that is no supergroup keeps no list of the banned."""
    group, aino = server.group(), server.user()
    aino.at(group)
    await group.remove(aino)
    assert await statuses(call, group, aino) == ["left"]


async def test_administrators(server: BotApiServer, bot: Bot, call: Caller) -> None:
    """getChatAdministrators names the owner, administrators and this bot with their rights, never other bots."""
    group, aino, other = server.group(supergroup=True), server.user("Aino"), server.user("Rose", is_bot=True)
    for person in (aino, other):
        person.at(group)
        await group.promote(person, anonymous=person is aino)
    found = {one.user.first_name: one for one in await bot.get_chat_administrators(group.id)}
    assert {name: one.status for name, one in found.items()} == {"Omistaja": "creator", "Aino": "administrator"}
    assert found["Aino"].to_dict()["is_anonymous"] and not found["Omistaja"].to_dict()["is_anonymous"]
    await group.set_bot_status("administrator")
    rights = {one.user.id: one.to_dict() for one in await bot.get_chat_administrators(group.id)}[bot.id]
    assert rights["can_delete_messages"] and rights["can_manage_topics"] and not rights["can_promote_members"]
    await group.demote(aino)
    assert await statuses(call, group, aino) == ["member"]
    refused = await call("getChatAdministrators", chat_id=aino.id)
    assert refused["description"] == "Bad Request: there are no administrators in the private chat"


async def test_changes_of_members_come_to_administrators_that_asked(
    server: BotApiServer, call: Caller, heard: Heard
) -> None:
    """chat_member needs both allowed_updates and admin rights."""
    group, aino = server.group(is_admin=True), server.user()
    await aino.join(group)
    assert [update.chat_member for update in heard()] == [None]
    await call("getUpdates", allowed_updates=["chat_member"])
    await group.promote(aino)
    change = heard()[0].chat_member
    assert change is not None
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("member", "administrator")
    await group.set_bot_status("member")
    await group.demote(aino)
    assert heard() == []


async def test_an_anonymous_administrator(server: BotApiServer, bot: Bot, heard: Heard) -> None:
    """Writes as the group itself by GroupAnonymousBot, but presses under their own name."""
    group = server.group(supergroup=True)
    seat = group.owner.at(group)
    await group.promote(group.owner, anonymous=True)
    await bot.send_message(group.id, "?", reply_markup={"inline_keyboard": [[key()]]})  # type: ignore[arg-type]
    await seat.command("/exercise")
    await seat.press("A")
    message, query = heard()[0].message, server.updates.all[-1].body["callback_query"]
    assert message is not None and message.from_user is not None and message.sender_chat is not None
    assert (message.from_user.id, message.from_user.username) == (ANONYMOUS.id, "GroupAnonymousBot")
    assert message.sender_chat.id == group.id and query["from"]["id"] == group.owner.id
    with pytest.raises(AssertionError, match="only supergroups"):
        await server.group(owner=group.owner).promote(group.owner, anonymous=True)


async def test_privacy_mode(server: BotApiServer, bot: Bot, heard: Heard) -> None:
    """A member in privacy mode gets commands for it and replies to it; no words, no mentions, no replies to replies."""
    group, aino, bertta = server.group("3B"), server.user("Aino"), server.user("Bertta")
    seat, other = aino.at(group), bertta.at(group)
    sent = await bot.send_message(group.id, "Kuka?")
    asked = await group.next()
    for text in ("moi", "@hankala_test_bot moi", "no /exercise", "/exercise@other_bot", " "):
        await seat.say(text)
    minä = await seat.reply("minä", to=asked)
    await other.reply("eikä", to=minä)
    await seat.say("/exercise")
    await seat.say("/exercise@Hankala_Test_Bot")
    words = await seat.say("/stop")
    await seat.edit(words, "/jatka")
    updates = heard()
    texts = [update.effective_message.text for update in updates if update.effective_message]
    assert texts == ["minä", "/exercise", "/exercise@Hankala_Test_Bot", "/stop", "/jatka"]
    replied = updates[0].message.reply_to_message if updates[0].message else None
    assert replied is not None and replied.message_id == sent.message_id


async def test_a_bare_command_goes_to_the_bot_that_spoke_last(server: BotApiServer, bot: Bot, heard: Heard) -> None:
    """With several bots in a group; one that has them all addressed gets only `/x@it`. Bots never hear each other."""
    group, rose = server.group(), server.user("Rose", is_bot=True)
    seat, theirs = server.user().at(group), rose.at(group)
    await bot.send_message(group.id, "hei")
    await theirs.say("/exercise@hankala_test_bot")
    await seat.say("/exercise")
    await seat.say("/stop@hankala_test_bot")
    assert [update.message.text for update in heard() if update.message] == ["/stop@hankala_test_bot"]
    await bot.send_message(group.id, "hei")
    await seat.say("/exercise")
    assert len(heard()) == 1


@pytest.mark.parametrize("is_admin", [True, False])
async def test_without_privacy_all_is_seen(server: BotApiServer, bot: Bot, heard: Heard, is_admin: bool) -> None:
    """As administrator, or when BotFather's setting lets it read all, which getMe tells."""
    server.world.reads_all = not is_admin
    await server.user().at(server.group(is_admin=is_admin)).say("moi")
    assert [update.message.text for update in heard() if update.message] == ["moi"]
    me = await bot.get_me()
    assert (me.can_read_all_group_messages, me.can_join_groups) == (not is_admin, True)


async def test_the_bot_is_added_by_a_link(server: BotApiServer, call: Caller, heard: Heard) -> None:
    """my_chat_member, the service message, and the payload as a command in the group; before that it may not write."""
    teacher = server.user("Ope")
    group = server.group("3B", owner=teacher, with_bot=False)
    refused = await call("sendMessage", chat_id=group.id, text="hei")
    assert refused["description"] == "Forbidden: bot is not a member of the group chat"
    await teacher.add_bot(group, "class_7")
    change, came, started = heard()
    assert change.my_chat_member is not None and came.message is not None and started.message is not None
    old, new = change.my_chat_member.old_chat_member, change.my_chat_member.new_chat_member
    assert (old.status, new.status) == ("left", "member")
    assert [one.id for one in came.message.new_chat_members] == [server.world.bot.id]
    assert started.message.text == "/start@hankala_test_bot class_7"
    assert (await call("sendMessage", chat_id=group.id, text="hei"))["ok"]
    with pytest.raises(AssertionError, match="in the group already"):
        await teacher.add_bot(group)


@pytest.mark.parametrize("supergroup", [True, False])
async def test_the_bot_is_removed(server: BotApiServer, bot: Bot, heard: Heard, supergroup: bool) -> None:
    """It hears of it and then nothing more; every call is 403, and only a plain group can still be looked at."""
    group = server.group("3B", supergroup=supergroup)
    seat = server.user().at(group)
    sent = await bot.send_message(group.id, "hei")
    await group.set_bot_status("kicked")
    change, last = heard()
    assert change.my_chat_member is not None and change.my_chat_member.new_chat_member.status == "kicked"
    assert last.message is not None and last.message.left_chat_member is not None
    await seat.say("/exercise@hankala_test_bot")
    assert heard() == []
    reason = f"bot was kicked from the {'super' * supergroup}group chat"
    for call in (
        lambda: bot.send_message(group.id, "a"),
        lambda: sent.edit_text("b"),
        lambda: bot.get_chat_administrators(group.id),
        lambda: bot.get_chat_member(group.id, seat.id),
    ):
        with pytest.raises(Forbidden, match=reason):
            await call()
    if supergroup:
        with pytest.raises(Forbidden, match=reason):
            await bot.get_chat(group.id)
    else:
        assert (await bot.get_chat(group.id)).title == "3B"


async def test_a_member_is_not_written_to_in_private(server: BotApiServer, bot: Bot) -> None:
    """Being together in a group does not open the private chat; starting the bot does."""
    aino = server.user()
    await aino.at(server.group()).say("/exercise")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(aino.id, "kuiskaus")
    await aino.command("/start")
    assert await bot.send_message(aino.id, "kuiskaus")


async def test_the_move_to_a_supergroup(server: BotApiServer, bot: Bot, heard: Heard) -> None:
    """Members stay; the old group can be neither written to nor edited; presses still come from it, in either form."""
    group, aino = server.group("3B"), server.user("Aino")
    seat, old = aino.at(group), group.id
    sent = await bot.send_message(group.id, "?", reply_markup={"inline_keyboard": [[key()]]})  # type: ignore[arg-type]
    await group.migrate(new_first=True)
    begun, ended, joined = heard()
    assert begun.message is not None and ended.message is not None and joined.my_chat_member is not None
    assert (begun.message.chat.id, begun.message.migrate_from_chat_id) == (group.id, old)
    assert begun.message.from_user is not None and begun.message.from_user.id == ANONYMOUS.id
    assert (ended.message.chat.id, ended.message.migrate_to_chat_id) == (old, group.id)
    assert joined.my_chat_member.chat.id == group.id
    for call in (lambda: bot.send_message(old, "a"), lambda: sent.edit_text("b"), lambda: bot.get_chat_member(old, 1)):
        with pytest.raises(ChatMigrated) as caught:
            await call()
        assert caught.value.new_chat_id == group.id
    with pytest.raises(AssertionError, match="take the seat anew"):
        await seat.say("hei")
    await seat.press("A")
    await seat.press("A", inaccessible=True)
    whole, gone = (update.callback_query for update in heard())
    assert whole is not None and whole.message is not None and whole.message.is_accessible
    assert gone is not None and gone.message is not None and not gone.message.is_accessible
    assert whole.message.chat.id == gone.message.chat.id == old
    assert await aino.at(group).say("/exercise")


async def test_edits_of_what_is_not_ours(server: BotApiServer, bot: Bot) -> None:
    """Somebody else's message, a service message, one that is not there and the same again are 400."""
    group = server.group(supergroup=True, is_admin=True)
    theirs = await (await server.user().join(group)).say("moi")
    sent = await bot.send_message(group.id, "hei")
    for number, reason in (
        (theirs.id, "message can't be edited"),
        (theirs.id - 1, "message can't be edited"),
        (99, "message to edit not found"),
        (sent.message_id, "message is not modified"),
    ):
        with pytest.raises(BadRequest, match=f"(?i){reason}"):
            await bot.edit_message_text("hei", group.id, number)


async def test_deleting_needs_the_right(server: BotApiServer, bot: Bot) -> None:
    """Another's message goes only by an administrator who may delete."""
    group = server.group()
    message = await server.user().at(group).say("moi")
    for rights in (None, frozenset({"can_pin_messages"})):
        if rights is not None:
            await group.set_bot_status("administrator", rights=rights)
        with pytest.raises(BadRequest, match=r"(?i)message can't be deleted"):
            await bot.delete_message(group.id, message.id)
    await group.set_bot_status("administrator")
    assert await bot.delete_message(group.id, message.id)
