"""Waiting room: customers leave, the last one too, and the team looks back."""

from html import escape

import pytest

from bot.groups.modes.waiting import looked_back
from bot.groups.playing import seated
from tests.bot.groups.room import Room
from tests.bot.groups.waiting_room import (
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
from tests.bot.school import School


@pytest.fixture
def room(school: School) -> Room:
    """A group whose team can serve three customers."""
    three_customers(school)
    return Room(school)


async def test_a_customer_leaves_and_the_others_stay(room: Room) -> None:
    """Whoever was about to answer hears of it once; nobody looks at an empty place."""
    aino, ville = await opened(room)
    await leave_angry(room, aino, 1)
    assert "Hyvästi!\n\nAsiakas lähti." in words_of(room, 1).text and "🚪 lähti" in await standing(room, 1)
    for _ in range(2):
        await room.says(ville, "empathy", to=words_of(room, 1))
        await room.says(ville, "1: empathy", to=stage(room))
    assert room.seen.count("Kerttu ehti jo lähteä.") == 1
    assert await notices(room, ville, 1) == "Kerttu on jo lähtenyt."
    assert list(stage(room).buttons) == ["👀 Huomaa 2", "👀 Huomaa 3"]
    assert len((await customers(room))[0].said) == 2 and (await room.exercise()).phase == "playing"


async def test_with_one_left_no_number_is_needed(room: Room) -> None:
    """Neither in a reply to the queue nor, where the bot reads all, in plain words."""
    aino, ville = await opened(room)
    await leave_angry(room, aino, 1)
    await leave_angry(room, aino, 3)
    assert "Yksi asiakas on jäljellä: vastaa" in stage(room).text
    await room.says(ville, "empathy", to=stage(room))
    room.school.reads_all = True
    await room.says(ville, "2 thanks")
    assert (await replies_of(room))[1] == ["empathy", "2 thanks"]


async def test_it_ends_when_all_have_gone(room: Room) -> None:
    """Their last words are said once more, in one message."""
    aino, _ = await opened(room)
    for number in (1, 2, 3):
        await leave_angry(room, aino, number)
    exercise = await room.exercise()
    assert exercise.phase == "over" and [one.ending for one in exercise.customers] == ["angry"] * 3
    last = next(one for one in room.messages if one.text.count("Asiakas lähti.") == 3)
    assert last.text.count("Hyvästi!") == 3 and not last.buttons


async def test_who_is_never_noticed_walks_out(room: Room) -> None:
    """They call, and call again, and go with their own last words; the result is theirs like any other."""
    aino, _ = await opened(room)
    await notices(room, aino, 1)
    await room.time_passes(181)
    for words in ("empathy offer_help", "apology thanks", "paraphrase", "open_question"):
        await room.time_passes(61)
        await room.time_passes(61)
        await room.says(aino, f"2: {words}", to=stage(room))
    kerttu = (await customers(room))[0]
    assert (kerttu.ending, kerttu.parting, kerttu.said) == ("angry", ("Hyvästi!",), ())
    assert kerttu.wait.overlooked >= 4
    said = words_of(room, 1).text
    assert calls_in(said) and said.endswith("Hyvästi!\n\nAsiakas lähti.")


async def back(room: Room) -> str:
    """What the team looks back on, in words."""
    async with room.school.database.transaction() as tx, seated(room.school.house, tx, room.school.now, 1) as table:
        assert table is not None
        return looked_back(table)


async def test_it_is_looked_back_on(room: Room) -> None:
    """Which restaurant it was, and how each customer waited; where nobody had to, there is nothing to say."""
    aino, ville = await opened(room)
    await notices(room, aino, 2)
    assert await back(room) == ""
    await room.says(ville, "greeting", to=words_of(room, 1))
    await notices(room, aino, 1)
    await notices(room, aino, 3)
    assert "Jokainen huomattiin." in await back(room)
    second, third = (escape(name) for name in (await order(room))[1:])
    lines = (await back(room)).splitlines()
    assert "1\ufe0f\u20e3 <b>Kerttu</b>: huomattiin heti, ei joutunut odottamaan" in lines
    assert f"2\ufe0f\u20e3 <b>{second}</b>: huomattiin heti, odotti pisimmillään yhden vastauksen ajan" in lines
    first_late = f"3\ufe0f\u20e3 <b>{third}</b>: huomattiin yhden vastauksen jälkeen, "
    assert first_late + "odotti pisimmillään yhden vastauksen ajan" in lines


async def test_a_fight_for_attention_is_called_one(room: Room) -> None:
    """With how often each had to call, and that nobody noticed."""
    aino, _ = await opened(room)
    for words in ("greeting", "thanks a", "empathy b c", "apology d e f", "paraphrase"):
        await room.says(aino, words, to=words_of(room, 1))
    said = await back(room)
    assert "taistella huomiosta" in said and said.count("joutui 2 kertaa vaatimaan huomiota") == 2
    assert said.count("ei huomattu kertaakaan") == 2 and said.count("pisimmillään 5 vastauksen ajan") == 2
