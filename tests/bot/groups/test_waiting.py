"""Waiting room: anybody answers anybody, looks and nods, customers who make themselves heard."""

from typing import get_args

import pytest

from bot.groups.posting import place_of
from dialogues.exercises.waiting_room import Look
from tests.bot.groups.room import Room
from tests.bot.groups.waiting_room import (
    HOSTILE,
    WORDS,
    calls_in,
    customers,
    leave_angry,
    notices,
    opened,
    order,
    replies_of,
    stage,
    standing,
    three_customers,
    words_of,
)
from tests.bot.school import WORDINGS, School


@pytest.fixture
def room(school: School) -> Room:
    """A group whose team can serve three customers."""
    three_customers(school)
    return Room(school)


async def test_three_customers_come_in(room: Room) -> None:
    """Each with a message of their own, with what the team must know; below them stands the queue."""
    await opened(room)
    assert sorted(await order(room)) == ["Kerttu", HOSTILE, "Siiri"] and (await order(room))[0] == "Kerttu"
    *coming, last = room.messages[-4:]
    assert ["Keitin on rikki!" in one.text and "Saat palauttaa rahat." in one.text for one in coming] == [True] * 3
    assert last is stage(room) and last.text.count("tuli juuri") == 3
    assert list(last.buttons) == ["👀 Huomaa 1", "👀 Huomaa 2", "👀 Huomaa 3"]
    assert "Pena &lt;b&gt;&amp;&lt;/i&gt;" in last.html


async def test_a_reply_is_for_whose_message_it_replies_to(room: Room) -> None:
    """Anybody may answer anybody, twice in a row too; only that customer answers, and the queue is not sent anew."""
    aino, ville = await opened(room)
    for person, number in ((aino, 2), (aino, 2), (ville, 3)):
        await notices(room, ville, 1)
        room.calls.clear()
        await room.says(person, f"{WORDS} {person.name}", to=words_of(room, number))
        assert room.calls == ["sendMessage", "editMessageText"]
    assert await replies_of(room) == [[], [f"{WORDS} Aino"] * 2, [f"{WORDS} Ville"]]
    assert "palveltavana · Ville" in await standing(room, 3)
    assert "odottaa ⏳ · Aino" in await standing(room, 2)


async def test_a_number_says_whom_a_reply_to_the_queue_is_for(room: Room) -> None:
    """It is not said to the customer; without one, words go to whom one spoke to last."""
    aino, _ = await opened(room)
    await room.says(aino, "3: empathy", to=stage(room))
    await room.says(aino, "apology", to=stage(room))
    await room.says(aino, "2 thanks", to=stage(room))
    assert await replies_of(room) == [[], ["thanks"], ["empathy", "apology"]]


async def test_who_spoke_to_nobody_yet_is_asked_once(room: Room) -> None:
    """Until somebody has been answered; the words are said to nobody."""
    aino, ville = await opened(room)
    for _ in range(2):
        await room.says(aino, "empathy", to=stage(room))
    assert room.seen.count("Aino, kenelle tuo oli?") == 1 and await replies_of(room) == [[], [], []]
    await room.says(ville, "1: empathy", to=stage(room))
    await room.says(aino, "empathy", to=stage(room))
    assert room.seen.count("Aino, kenelle tuo oli?") == 2


async def test_plain_words_need_a_number(room: Room) -> None:
    """Where the bot reads all, what has none is for the team, and nobody is asked about it."""
    room.school.reads_all = True
    aino, _ = await opened(room)
    assert "Muut viestit jäävät tiimille" in stage(room).text
    before = len(room.messages)
    await room.says(aino, "kuka ottaa kakkosen?")
    await room.says(aino, ".2: en minä")
    assert len(room.messages) == before
    await room.says(aino, "2: empathy")
    await room.says(aino, "kuka ottaa kolmosen?")
    assert await replies_of(room) == [[], ["empathy"], []]


async def test_a_look_is_seen_at_once_and_disturbs_nobody(room: Room) -> None:
    """It changes the queue, says nothing in the group, and of two at the same moment one counts."""
    aino, ville = await opened(room)
    room.calls.clear()
    data = stage(room).buttons["👀 Huomaa 2"]
    await room.sends(aino, data)
    await room.sends(ville, data)
    name = (await order(room))[1]
    assert [one.text for one in room.toasts[-2:]] == [
        f"{name} näki, että hänet on huomattu.",
        f"{name} tietää jo, että hänet on huomattu.",
    ]
    assert room.calls == ["editMessageText"] and "👀 huomattu" in await standing(room, 2)
    assert [one.wait.nods for one in await customers(room)] == [0, 1, 0]


async def test_looks_wear_off(room: Room) -> None:
    """The second helps less, the third not at all."""
    aino, ville = await opened(room)
    seen = [await notices(room, ville, 1)]
    for _ in range(2):
        for _ in range(2):
            await room.says(aino, "empathy", to=words_of(room, 2))
        seen.append(await notices(room, ville, 1))
    assert seen == [
        "Kerttu näki, että hänet on huomattu.",
        "Kerttu näki katseesi, mutta kaipaa pian sanojakin.",
        "Pelkkä katse ei enää auta. Sano hänelle jotain.",
    ]


async def test_only_players_look_and_nonsense_does_nothing(room: Room) -> None:
    """Others get a polite notice; a number that nobody has is stale."""
    aino, _ = await opened(room)
    stranger = await room.enters("Olli")
    before = await room.exercise()
    assert await notices(room, stranger, 1) == "Tämä on harjoituksen pelaajille."
    for rest in ("3", "9", "-1", "x", "", "٣", "999"):
        assert await room.presses(aino, "x_notice", rest) == WORDINGS["fi"]("stale")
    await room.says(stranger, "empathy", to=words_of(room, 1))
    assert await room.exercise() == before


async def test_who_is_overlooked_makes_themselves_heard(room: Room) -> None:
    """First they grow restless, then they say so, in words of their own each, and like it less."""
    aino, _ = await opened(room)
    moods = [one.session.mood for one in await customers(room) if one.session]
    for _ in range(2):
        await room.says(aino, "greeting", to=words_of(room, 1))
    assert "🟠 alkaa hermostua ⏳⏳" in await standing(room, 2)
    await notices(room, aino, 2)
    await room.says(aino, "greeting", to=words_of(room, 1))
    assert "🔴 vaatii huomiota" in await standing(room, 3) and "🟡" not in await standing(room, 3)
    assert calls_in(words_of(room, 3).text) and not calls_in(words_of(room, 2).text)
    after = [one.session.mood for one in await customers(room) if one.session]
    assert (after[1], after[2]) == (moods[1], moods[2] - 8)
    assert (await customers(room))[2].said == ()


async def test_a_call_can_be_replied_to(room: Room) -> None:
    """Also what the customer says when they don't understand."""
    aino, ville = await opened(room)
    for _ in range(3):
        await room.says(aino, "greeting", to=words_of(room, 1))
    await room.says(ville, "", to=words_of(room, 3))
    called = words_of(room, 3)
    assert calls_in(called.text)
    await room.says(ville, "empathy", to=called)
    assert (await replies_of(room))[2] == ["empathy"] and "palveltavana · Ville" in await standing(room, 3)


async def test_the_queue_comes_back_into_sight(room: Room) -> None:
    """After some messages of customers it is sent anew, below them, and the old one has no buttons."""
    aino, _ = await opened(room)
    first = stage(room)
    for number in (1, 2, 3):
        await room.says(aino, "greeting", to=words_of(room, number))
    assert stage(room) is first
    room.calls.clear()
    await room.says(aino, "greeting", to=words_of(room, 1))
    assert stage(room) is room.messages[-1] is not first and not first.buttons
    assert room.calls == ["sendMessage", "editMessageReplyMarkup", "sendMessage"]


async def test_silence_is_felt_and_ends_it(room: Room) -> None:
    """First there is time to read; then each silent minute is a beat, and the fourth the end."""
    await opened(room)
    await room.time_passes(100)
    assert stage(room).text.count("tuli juuri") == 3
    await room.time_passes(81)
    assert stage(room).text.count("🟡 odottaa ⏳") == 3
    await room.time_passes(61)
    await room.time_passes(61)
    assert [len(calls_in(words_of(room, number).text)) for number in (1, 2, 3)] == [1, 1, 1]
    assert len({tuple(calls_in(words_of(room, number).text)) for number in (1, 2, 3)}) == 3
    await room.time_passes(61)
    exercise = await room.exercise()
    assert exercise.phase == "over" and room.seen.count("jäi kesken") == 3


async def test_a_customer_calls_in_their_own_language(room: Room) -> None:
    """Where there is no Swedish customer, the group's language is not theirs."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.says(aino, "/exercise")
    await room.presses(aino, "x_languages")
    await room.plays(aino, ville, mode="waiting")
    for seconds in (181, 61, 61):
        await room.time_passes(seconds)
    assert (await room.exercise()).language == "sv" and calls_in(words_of(room, 1).text)


async def test_words_begin_the_minute_anew(room: Room) -> None:
    """A look does not, nor what nobody understands; but a look is a sign of life."""
    aino, _ = await opened(room)
    await room.time_passes(181)
    await room.time_passes(40)
    await room.says(aino, "empathy", to=words_of(room, 1))
    await room.time_passes(40)
    assert (await room.exercise()).idle == 0
    await room.time_passes(21)
    assert (await room.exercise()).idle == 1
    await notices(room, aino, 2)
    assert (await room.exercise()).idle == 0


async def test_somebody_who_leaves_does_not_block(room: Room) -> None:
    """Neither at the start nor with a customer; when nobody is left it is over."""
    aino, ville, olli = await opened(room, "Aino", "Ville", "Olli")
    await room.goes(olli)
    await room.says(aino, "greeting", to=words_of(room, 1))
    await room.goes(aino)
    assert "Aino" not in stage(room).text
    await room.says(ville, "empathy", to=words_of(room, 1))
    assert await replies_of(room) == [["greeting", "empathy"], [], []]
    await room.says(ville, "/leave")
    assert (await room.exercise()).phase == "over"


async def test_in_a_topic_after_a_restart_and_with_strangers_to_the_bot(school: School) -> None:
    """How it stands is in the database, the bot need not be able to write to anybody, and all stays in the topic."""
    three_customers(school)
    before = Room(school, thread=7)
    people = [await before.enters(name, writes=False) for name in ("Aino", "Ville")]
    await before.plays(*people, mode="waiting")
    await before.says(people[0], "empathy", to=words_of(before, 2))
    await notices(before, people[1], 2)
    after = Room(school, thread=7)
    after.messages, after._ids = before.messages, before._ids
    await after.says(people[0], "apology", to=stage(after))
    await after.says(people[1], "empathy", to=words_of(after, 1))
    assert await replies_of(after) == [["empathy"], ["empathy", "apology"], []]
    assert {message.thread for message in after.messages} == {7}


async def test_names_and_words_are_escaped(room: Room) -> None:
    """Neither a player's name nor a customer's becomes markup, wherever they stand."""
    people = await opened(room, "Ai<b>no", "Ville")
    number = 1 + (await order(room)).index(HOSTILE)
    await room.says(people[0], "empathy", to=words_of(room, number))
    await room.says(people[1], "empathy", to=stage(room))
    await leave_angry(room, people[0], number)
    await room.says(people[0], "empathy", to=words_of(room, number))
    assert all("<b>&<" not in one.html and "Ai<b>" not in one.html for one in room.messages)
    assert "Ai<b>no" in room.seen
    assert f"{HOSTILE} ehti jo lähteä." in room.seen


async def test_a_message_of_another_exercise_names_nobody(room: Room) -> None:
    """Its customers are not those of now, so the bot asks."""
    aino, _ = await opened(room)
    old = words_of(room, 2)
    await room.says(aino, "/end")
    await room.plays(aino, await room.enters("Olli"), mode="waiting")
    await room.says(aino, "empathy", to=old)
    assert "Aino, kenelle tuo oli?" in room.seen
    assert all(not customer.said for customer in (await room.exercise(2)).customers)


@pytest.mark.parametrize(
    ("key", "place"),
    [("customer.4.0", 0), ("customer.4.2", 2), ("customer.5.2", None), ("stage.4.2", None), ("", None)],
)
def test_a_key_names_a_customer(key: str, place: int | None) -> None:
    """Only of the exercise that is asked about."""
    assert place_of(key, 4) == place


@pytest.mark.parametrize("language", sorted(WORDINGS))
def test_what_a_look_did_fits_a_notice(language: str) -> None:
    """Also with a long name (Bot API, answerCallbackQuery: 200 characters)."""
    say = WORDINGS[language]
    assert all(len(say(f"waiting-look-{look}", name="x" * 60)) <= 200 for look in get_args(Look))
