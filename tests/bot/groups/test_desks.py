"""Two desks in one group: turns, time and endings at each, and the comparison at the end."""

import pytest

from tests.bot.groups.room import Room
from tests.bot.school import Person, School
from tests.botapi.formatting import parse_html

GOOD = ("empathy offer_help apology", "paraphrase open_question ?", "thanks @number", "solution agreement follow_up ?")
"""Four replies after which the customer leaves satisfied."""
BAD = ("calm_down", "excuse", "blame_others", "rude", "rude", "rude")
"""Replies after some of which the customer walks out."""


async def team(room: Room, *names: str) -> list[Person]:
    """People who play at two desks: the first, third … at one, the others at the other."""
    people = [await room.enters(name) for name in names]
    await room.plays(*people, mode="desks")
    return people


async def serves(room: Room, people: list[Person], replies: tuple[str, ...]) -> None:
    """Those of one desk reply in turn, until their customer goes."""
    place = (await room.exercise()).of(people[0].chat)
    for number, reply in enumerate(replies):
        if place is not None and not (await room.exercise()).customers[place].ending:
            await room.replies(people[number % len(people)], reply)


async def said(room: Room) -> list[list[int]]:
    """Who replied at each desk."""
    return [[said.by for said in customer.said] for customer in (await room.exercise()).customers]


async def test_both_desks_stand_on_one_stage(room: Room) -> None:
    """Who sits where, the same first words at both, and whose turn it is."""
    people = await team(room, "Aino", "Ville", "Olli", "Liisa")
    stage = room.stage.text
    assert "Tiski 1: Aino ja Olli\nTiski 2: Ville ja Liisa" in stage
    assert "Kerttu (tiski 1):\nKeitin on rikki!\n➡️ Vuorossa Aino" in stage
    assert "Kerttu (tiski 2):\nKeitin on rikki!\n➡️ Vuorossa Ville" in stage
    assert all(f"tg://user?id={one.chat}" in room.stage.html for one in people[:2])
    assert (await room.exercise()).customers[0].session == (await room.exercise()).customers[1].session


async def test_words_go_to_the_desk_of_whoever_says_them(room: Room) -> None:
    """In any order; out of turn one is told whose turn it is at the own desk."""
    aino, ville, olli, liisa = await team(room, "Aino", "Ville", "Olli", "Liisa")
    for person in (ville, liisa, aino, ville):
        await room.replies(person, "apology")
    assert await said(room) == [[aino.chat], [ville.chat, liisa.chat, ville.chat]]
    await room.replies(aino, "empathy")
    assert "Nyt on vuorossa Olli." in room.seen
    await room.replies(olli, "empathy")
    assert (await said(room))[0] == [aino.chat, olli.chat]


async def test_only_who_is_next_now_hears_of_it(room: Room) -> None:
    """A new message stands for both desks, but it is news at one."""
    aino, ville, olli, _ = await team(room, "Aino", "Ville", "Olli", "Liisa")
    room.school.now += 5
    await room.replies(aino, "apology")
    assert f"tg://user?id={olli.chat}" in room.stage.html
    assert "Vuorossa Ville" in room.stage.text and f"tg://user?id={ville.chat}" not in room.stage.html


async def test_a_reply_costs_two_calls(room: Room) -> None:
    """The old stage loses its buttons, a new one is shown; nothing else."""
    aino, ville = await team(room, "Aino", "Ville")
    before = len(room.calls)
    for person in (aino, ville, aino, ville):
        await room.replies(person, "apology")
    assert len(room.calls) - before == 8


async def test_strangers_serve_nobody(room: Room) -> None:
    """Neither their words nor their presses do anything."""
    await team(room, "Aino", "Ville")
    olli = await room.enters("Olli")
    await room.replies(olli, "apology")
    assert await said(room) == [[], []]
    assert await room.presses(olli, "x_pass") == "Tämä on harjoituksen pelaajille."


async def test_a_turn_passes_by_hand_once_at_each_desk(room: Room) -> None:
    """Of two presses at the same moment one counts; a press at one desk does not make the other's too late."""
    aino, ville, olli, liisa = await team(room, "Aino", "Ville", "Olli", "Liisa")
    data = next(data for data in room.stage.buttons.values() if ".x_pass." in data)
    for person in (aino, olli, ville, liisa):
        await room.sends(person, data)
    late = "Tuo ehdittiin jo tehdä."
    assert [toast.text for toast in room.toasts[-4:]] == ["Vuoro siirtyi.", late, "Vuoro siirtyi.", late]
    assert "Vuorossa Olli" in room.stage.text and "Vuorossa Liisa" in room.stage.text


async def test_each_desk_has_its_own_time(room: Room) -> None:
    """A turn passes by time where nobody replies, and the other desk's goes on."""
    aino, *_ = await team(room, "Aino", "Ville", "Olli", "Liisa")
    await room.time_passes(100)
    await room.replies(aino, "apology")
    await room.time_passes(81)
    assert "Vuorossa Olli" in room.stage.text and "Vuorossa Liisa" in room.stage.text
    await room.time_passes(100)
    assert "Vuorossa Aino" in room.stage.text and "Vuorossa Liisa" in room.stage.text


async def test_a_silent_desk_does_not_hold_up_the_other(room: Room) -> None:
    """It is broken off once everybody there let their turn pass; the others play to the end."""
    aino, ville, *_ = await team(room, "Aino", "Ville")
    await room.time_passes(100)
    await room.replies(ville, "empathy apology")
    await room.time_passes(81)
    assert "Tiskillä ei ole enää ketään." in room.stage.text and "Vuorossa Ville" in room.stage.text
    await room.replies(aino, "apology")
    assert (await said(room))[0] == []
    assert await room.presses(aino, "x_pass") == "Tuo ehdittiin jo tehdä."
    await serves(room, [ville], GOOD)
    assert (await room.exercise()).phase == "over"
    assert "Kerttu (tiski 1): keskustelu jäi kesken" in room.seen and "Tiski 1: ei vastausta" in room.seen


async def test_who_leaves_does_not_block(room: Room) -> None:
    """The turn goes on at their desk; a desk that all have left is broken off; then nobody is waited for."""
    aino, ville, olli = await team(room, "Aino", "Ville", "Olli")
    await room.goes(aino)
    assert "Vuorossa Olli" in room.stage.text
    await room.says(olli, "/leave")
    assert "Tiskillä ei ole enää ketään." in room.stage.text and "Vuorossa Ville" in room.stage.text
    await room.goes(ville)
    assert (await room.exercise()).phase == "over"


async def test_a_desk_that_is_done_waits_and_then_both_are_compared(room: Room) -> None:
    """Turn for turn and both endings, once, in markup that Telegram takes."""
    aino, ville = await team(room, "Aino", "Ville")
    await serves(room, [aino], GOOD)
    assert "Asiakas lähti. Odotetaan vielä toista tiskiä." in room.stage.text
    assert "Kaksi tiskiä, sama asiakas" not in room.seen
    await room.replies(aino, "apology")
    assert len((await said(room))[0]) == 4
    assert await room.presses(aino, "x_whisper") == "Nyt ei ole ketään, jolle kuiskata."
    await serves(room, [ville], BAD)
    assert (await room.exercise()).phase == "over"
    [shown] = [message for message in room.messages if "Kaksi tiskiä, sama asiakas" in message.text]
    assert "Vastaus 1" in shown.text and all(reply in shown.text for reply in (*GOOD, BAD[0]))
    assert "Asiakas lähti tyytyväisenä" in shown.text and "Asiakas lähti vihaisena" in shown.text
    parse_html(shown.html)


async def test_where_nobody_said_anything_nothing_is_compared(room: Room) -> None:
    """An exercise that is ended at once has nothing to show."""
    aino, _ = await team(room, "Aino", "Ville")
    await room.says(aino, "/end")
    assert (await room.exercise()).phase == "over" and "sama asiakas" not in room.seen


async def test_names_and_words_are_escaped(room: Room) -> None:
    """Nobody brings markup into the group."""
    aino, ville = await team(room, "Aino <b>", "Ville & <i>")
    await room.replies(aino, "empathy <b> & apology")
    await room.replies(ville, "apology <u>")
    await room.says(aino, "/end")
    for message in room.messages:
        parse_html(message.html)
    assert "Tiski 2: Ville & <i>" in room.seen and "empathy <b> & apology" in room.seen


async def test_a_partner_at_the_same_desk_whispers(room: Room) -> None:
    """The hint is for whoever has the turn there, and a reply at the other desk does not take it away."""
    aino, ville, olli, _ = await team(room, "Aino", "Ville", "Olli", "Liisa")
    assert "Vihjeesi näkee vain Aino" in await olli.follows("w-1")
    await olli.says("Kuuntele")
    await room.goes_out()
    await room.replies(ville, "apology")
    assert await room.presses(ville, "x_heard") == "Kuiskaus on sille, joka on vuorossa."
    assert await room.presses(aino, "x_heard") == "Olli kuiskaa: Kuuntele"
    assert "Kuuntele" not in room.seen


@pytest.mark.parametrize("reads_all", [False, True])
async def test_in_a_topic_and_with_people_it_cannot_write_to(school: School, reads_all: bool) -> None:
    """Nothing needs a private chat; plain words count where the bot reads all."""
    school.reads_all = reads_all
    room = Room(school, thread=7)
    aino, ville = await room.enters("Aino", writes=False), await room.enters("Ville", writes=False)
    await room.plays(aino, ville, mode="desks")
    assert ("kirjoita suoraan ryhmään" in room.stage.text) == reads_all
    await room.says(ville, "apology", to=None if reads_all else room.stage)
    assert await said(room) == [[], [ville.chat]]
    assert {message.thread for message in room.messages} == {7}


async def test_a_restart_changes_nothing(room: Room) -> None:
    """All that is to be known is kept: another program goes on where the first one was."""
    aino, ville = await team(room, "Aino", "Ville")
    await room.replies(aino, "apology")
    again = Room(room.school)
    again.messages, again._ids = room.messages, room._ids
    await serves(again, [ville], GOOD)
    await serves(again, [aino], GOOD)
    assert (await again.exercise()).phase == "over" and "sama asiakas" in again.seen
