"""Roles: how they end, by hand, by time, by people who go; and that nothing in between is lost."""

import pytest

from bot.erasing import erase_person
from tests.bot.groups.roles import GOOD, has_buttons, play_roles, whispers
from tests.bot.groups.room import Room
from tests.bot.school import WORDINGS, School


async def test_who_does_not_open_the_card_is_passed_over(room: Room) -> None:
    """Somebody is drawn after a minute; once all have let the card lie, it is over."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville, mode="roles")
    await room.time_passes(61)
    first = (await room.exercise()).roles
    await room.time_passes(181)
    second = (await room.exercise()).roles
    assert first and second and {first.customer, second.customer} == {aino.chat, ville.chat}
    card = await (aino if first.customer == aino.chat else ville).follows("c-1")
    assert "Kortti on salainen" in card
    await room.time_passes(181)
    assert (await room.exercise()).phase == "over" and not has_buttons(room)
    assert "ei ole enää käytössä" in await ville.follows("c-1")


async def test_it_can_be_ended_by_hand(room: Room) -> None:
    """By either of the two or whoever steers it; what was said so far is looked back on."""
    olli = await room.enters("Olli")
    aino, ville = await play_roles(room, "Aino", "Ville")
    await room.replies(aino, "Hei!")
    await room.replies(ville, "empathy")
    old = f"0.x_role_end.{room.stage_exercise}"
    await room.sends(ville, old)
    assert room.toasts[-1].text == "Tuo ehdittiin jo tehdä."
    assert await room.presses(olli, "x_role_end") == "Tämä on harjoituksen pelaajille."
    await room.presses(ville, "x_role_end")
    exercise = await room.exercise()
    assert exercise.phase == "over" and len(exercise.customers[0].said) == 1 and exercise.customers[0].ending is None


async def test_silence_ends_it(room: Room) -> None:
    """After five minutes without a word; words begin them anew."""
    aino, ville = await play_roles(room, "Aino", "Ville")
    await room.time_passes(290)
    await room.replies(aino, "Hei!")
    await room.time_passes(290)
    await room.replies(ville, "empathy")
    await room.time_passes(299)
    assert (await room.exercise()).phase == "playing"
    await room.time_passes(2)
    assert (await room.exercise()).phase == "over"


async def test_without_last_words_the_script_s_stand(room: Room) -> None:
    """The ending counts all the same, by time as by /end."""
    for way in ("time", "/end"):
        room.chat -= 1
        people = tuple([await room.enters(name) for name in ("Aino", "Ville")])
        await room.plays(*people, mode="roles")
        number = room.stage_exercise
        await room.presses(people[0], "x_actor")
        await people[0].follows(f"c-{number}")
        await room.goes_out()
        for words in GOOD:
            await room.replies(people[0], "Hei!")
            await room.replies(people[1], words)
        await (room.time_passes(121) if way == "time" else room.says(people[0], "/end"))
        exercise = await room.exercise(number)
        assert exercise.phase == "over" and exercise.customers[0].ending == "satisfied"
        assert exercise.customers[0].lines == ("Selvä.",) and "Kerttu:\nSelvä." in room.seen


async def test_who_leaves_does_not_block(room: Room) -> None:
    """Before the talk another plays the customer; the turn of a server who leaves goes on; without both it is over."""
    aino, ville, eeli = await room.enters("Aino"), await room.enters("Ville"), await room.enters("Eeli")
    await room.plays(aino, ville, eeli, mode="roles")
    await room.presses(aino, "x_actor")
    await room.goes(aino)
    cast_ = (await room.exercise()).roles
    assert cast_ and cast_.customer in (ville.chat, eeli.chat)
    customer, server = (ville, eeli) if cast_.customer == ville.chat else (eeli, ville)
    await customer.follows("c-1")
    await room.goes_out()
    await room.replies(customer, "Hei!")
    await room.replies(server, "empathy")
    await room.goes(server)
    exercise = await room.exercise()
    assert exercise.phase == "over" and len(exercise.customers[0].said) == 1


@pytest.mark.parametrize("moment", range(7))
@pytest.mark.parametrize("who", [0, 1, 2])
@pytest.mark.parametrize("way", ["goes", "forget"])
async def test_a_leave_at_any_moment_can_be_waited_out(room: Room, moment: int, who: int, way: str) -> None:
    """Whoever goes, and whenever: nothing fails, and time alone brings it to its end; who is erased leaves no word."""
    people = aino, ville, eeli = [await room.enters(name) for name in ("Aino", "Ville", "Eeli")]
    moves = (
        lambda: room.presses(aino, "x_actor"),
        lambda: aino.follows("c-1"),
        lambda: room.replies(aino, "Aino huutaa!"),
        lambda: room.replies(ville, "empathy apology Ville"),
        lambda: room.replies(aino, "No Aino!"),
        lambda: room.replies(eeli, "solution agreement Eeli"),
    )
    await room.plays(*people, mode="roles")
    for move in moves[:moment]:
        await move()
        await room.goes_out()
    gone = people[who]
    if way == "goes":
        await room.goes(gone)
    else:
        async with room.school.database.transaction() as tx:
            await erase_person(tx, gone.chat, WORDINGS)
        await room.says(people[who - 1], "/exercise")
        await room.replies(people[who - 1], "Oletko siellä?")
        kept = (await room.exercise()).model_dump_json()
        assert gone.name not in kept and f'"customer":{gone.chat}' not in kept
    for _ in range(5):
        await room.time_passes(301)
    assert (await room.exercise()).phase == "over" and not has_buttons(room)


async def test_the_others_go_on_without_a_server_who_was_erased(room: Room) -> None:
    """Only their words are gone."""
    aino, ville, eeli = await play_roles(room, "Aino", "Ville", "Eeli")
    await room.replies(aino, "Hei!")
    async with room.school.database.transaction() as tx:
        await erase_person(tx, ville.chat, WORDINGS)
    await room.time_passes(4)
    await room.replies(eeli, "empathy")
    assert (await room.exercise()).phase == "playing" and len(aino.mail) == 1
    assert "Asiakkaan vuoro: Aino" in room.stage.text


async def test_a_customer_who_leaves_in_the_middle_ends_it(room: Room) -> None:
    """Nobody else can go on in their part."""
    aino, *_ = await play_roles(room, "Aino", "Ville", "Eeli")
    await room.replies(aino, "Hei!")
    await room.says(aino, "/leave")
    assert (await room.exercise()).phase == "over"
    assert "ei ole enää käytössä" in await aino.follows("c-1")


async def test_it_goes_on_after_a_restart_and_in_a_topic(school: School) -> None:
    """How it stands is kept: another program plays on where one has stopped, in the topic where it was."""
    before = Room(school, thread=7)
    aino, ville = await play_roles(before, "Aino", "Ville")
    await before.replies(aino, "Hei!")
    after = Room(school, thread=7)
    after.messages, after._ids = before.messages, before._ids
    await after.replies(ville, "empathy")
    assert "Lauhdu" in whispers(aino)[0]
    assert {message.thread for message in after.messages} == {7}
