"""What happens to a group itself: the bot is added and thrown out, the group becomes a supergroup."""

from tests.bot.groups.room import BOT, Room


async def test_a_group_is_greeted_once_and_told_what_is_heard(room: Room) -> None:
    """When the bot comes; not when it is made an administrator, which shows in the lobby."""
    aino = await room.enters("Aino")
    await room.bot_becomes("member", aino, before="left")
    assert "Näen vain komennot" in room.seen
    await room.bot_becomes("administrator", aino, before="member")
    assert len(room.messages) == 1
    await room.says(aino, "/exercise")
    assert "Luen nyt kaikki" in room.stage.text


async def test_being_thrown_out_ends_what_goes_on(room: Room) -> None:
    """Nothing waits for a group that cannot be reached."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    await room.bot_becomes("kicked", aino, before="member")
    shown = len(room.calls)
    await room.time_passes(10_000)
    assert len(room.calls) == shown


async def test_an_exercise_follows_its_group(room: Room) -> None:
    """Shown anew in the supergroup, once, though both chats tell of the move; old buttons still mean it."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    room.chat = -5
    await room.plays(aino, ville)
    data = next(data for label, data in room.stage.buttons.items() if "seuraavalle" in label)
    old = room._body(BOT, "")
    await room.happens({"message": {**old, "migrate_to_chat_id": -1005}})
    room.chat = -1005
    await room.happens({"message": {**room._body(BOT, ""), "migrate_from_chat_id": -5}})
    stages = [message for message in room.messages if "Vuorossa Aino" in message.text]
    assert len(stages) == 2
    room.chat = -5
    await room.sends(ville, data)
    room.chat = -1005
    assert "Vuorossa Ville" in room.stage.text
    await room.replies(ville, "Olen pahoillani.")
    assert [said.by for said in (await room.exercise()).customers[0].said] == [ville.chat]
