"""Observers: a card, and two things to mark in each reply."""

import pytest

from bot.groups.observing import MOST_OBSERVERS
from bot.handlers.group import ANONYMOUS
from tests.bot.groups.room import Room
from tests.bot.groups.watched import MARK, ends, labels, letters, speaking, tells, watched
from tests.bot.school import Person, School

# The card


async def test_an_observer_gets_a_card(room: Room) -> None:
    """By the lobby's button, in their private chat; it stays the same, and the group sees who observes."""
    aino, oona = await room.enters("Aino"), await room.enters("Oona", writes=False)
    await room.says(aino, "/exercise")
    await room.presses(oona, "x_watch")
    assert room.toasts[-1].url == "https://t.me/hankala_bot?start=o-1"
    assert "Tarkkailijat: Oona" in room.stage.text and len(room.messages) == 1
    card = await oona.follows("o-1")
    assert "Korttisi" in card and "1. " in card and "2. " in card and "Merkintää voi muuttaa" in card
    assert await oona.follows("o-1") == card
    assert len((await room.exercise()).cards) == 1


async def test_nobody_else_has_a_card(room: Room) -> None:
    """Neither a stranger nor a player."""
    olli = await room.enters("Olli")
    aino, _ = await watched(room)
    assert "ei kuulu sinulle" in await olli.follows("o-1")
    assert await aino.follows("o-1") == "Et ole tämän harjoituksen tarkkailija."
    assert (await room.exercise()).cards == ()


async def test_who_joins_the_team_gives_the_card_back(room: Room) -> None:
    """And may take one again as long as nothing has begun."""
    aino = await room.enters("Aino")
    await room.says(aino, "/exercise")
    for action in ("x_watch", "x_join"):
        await room.presses(aino, action)
        await aino.follows("o-1")
    exercise = await room.exercise()
    assert exercise.plays(aino.chat) and not exercise.cards and not exercise.observers


async def test_who_did_not_open_the_card_gets_it_by_letter(room: Room) -> None:
    """When it begins, once."""
    oona = await room.enters("Oona")
    aino, _ = await watched(room, oona)
    assert ["Korttisi" in letter for letter in letters(oona)] == [True]
    await room.replies(aino, "empathy")
    assert len(oona.mail) == 2


async def test_a_late_comer_observes_by_command(room: Room) -> None:
    """The group is not disturbed where the bot can write to them, and the stage stays as it is."""
    aino, _ = await watched(room)
    oona = await room.enters("Oona")
    calls = list(room.calls)
    await room.says(oona, "/observe")
    assert room.calls == calls and "Korttisi" in letters(oona)[0]
    await room.replies(aino, "empathy")
    assert "Vastaus 1" in letters(oona)[1]
    await room.says(oona, "/observe")
    assert "Korttisi" in letters(oona)[2] and len((await room.exercise()).observers) == 1


async def test_a_late_comer_the_bot_has_never_met(room: Room) -> None:
    """They are shown the way to the card, under a name that cannot be markup."""
    aino, _ = await watched(room)
    oona = await room.enters("Oona <b>", writes=False)
    await room.says(oona, "/observe")
    assert "Oona <b> tarkkailee. Avaa korttisi" in room.messages[-1].text
    assert 'href="https://t.me/hankala_bot?start=o-1"' in room.messages[-1].html
    await room.replies(aino, "empathy")
    assert oona.mail == []
    assert "Korttisi" in await oona.follows("o-1")


async def test_who_plays_does_not_observe(room: Room) -> None:
    """Not while it goes on; nor does anybody where nothing does."""
    aino, _ = await watched(room)
    await room.says(aino, "/observe")
    assert room.messages[-1].text == "Pelaat itse, joten et voi samalla tarkkailla."
    assert (await room.exercise()).plays(aino.chat)
    await room.says(aino, "/end")
    await room.says(aino, "/observe")
    assert "ei ole nyt harjoitusta" in room.messages[-1].text


async def test_who_speaks_as_the_group_is_asked_for_a_name(room: Room) -> None:
    """An anonymous administrator has no private chat that a card could come to."""
    await watched(room)
    await room.says(Person(room.school, "Ryhmä", "fi", ANONYMOUS), "/observe")
    assert "omalla nimelläsi" in room.messages[-1].text and (await room.exercise()).observers == ()


async def test_observers_are_bounded(room: Room) -> None:
    """A class may watch, not a crowd; who observes already is not told that it is full."""
    observers = [await room.enters(f"O{number}") for number in range(MOST_OBSERVERS)]
    await watched(room, *observers)
    late = await room.enters("Myöhä")
    await room.says(late, "/observe")
    assert room.messages[-1].text == "Mukaan ei mahdu enempää."
    await room.says(observers[0], "/observe")
    assert "Korttisi" in letters(observers[0])[-1]


# Marking


async def test_each_turn_is_one_letter_with_two_choices(room: Room) -> None:
    """The reply, what the customer said to it, and yes or no for each of the two."""
    oona = await room.enters("Oona")
    aino, ville = await watched(room, oona)
    await room.replies(aino, "empathy <b>& empathy")
    letter = oona.mail[-1].show
    answer = (await room.exercise()).customers[0].lines
    assert labels(letter) == [["1: kyllä", "1: ei"], ["2: kyllä", "2: ei"]]
    assert "empathy &lt;b&gt;&amp; empathy" in letter.html and f"Asiakas: {' '.join(answer)}" in letter.html  # type: ignore[union-attr]
    assert "Aino" not in letters(oona)[-1]
    await room.replies(ville, "apology")
    assert ["Vastaus" in one for one in letters(oona)] == [False, True, True]


async def test_a_mark_is_ticked_and_may_be_changed(room: Room) -> None:
    """In the letter that was pressed; the same press once more changes nothing."""
    oona = await room.enters("Oona")
    aino, ville = await watched(room, oona)
    await room.replies(aino, "empathy")
    await room.replies(ville, "apology")
    await oona.presses("saw", MARK)
    assert labels(oona.shows[0]) == [["✓ 1: kyllä", "1: ei"], ["2: kyllä", "2: ei"]]
    await oona.presses("saw", "1.0.1.0.0")
    await oona.presses("saw", "1.0.1.1.1")
    assert labels(oona.shows[0]) == [["1: kyllä", "✓ 1: ei"], ["✓ 2: kyllä", "2: ei"]]
    assert "empathy" in oona.seen, "the turn that was pressed, though another came since"
    assert await oona.presses("saw", "1.0.1.1.1") == "" and oona.shows == []
    assert [(one.turn, one.seen) for one in (await room.exercise()).notes] == [(1, False), (1, True)]


async def test_marks_survive_a_restart(room: Room, school: School) -> None:
    """All is in the database."""
    oona = await room.enters("Oona")
    aino, _ = await watched(room, oona)
    await room.replies(aino, "empathy")
    again = Room(school)
    await oona.presses("saw", MARK)
    assert [one.seen for one in (await again.exercise()).notes] == [True]


@pytest.mark.parametrize(
    "rest", ["1.0.9.0.1", "1.7.1.0.1", "1.0.1.2.1", "1.0.1", "1.x.1.0.1", "1", "1.0.1.0.1.1", "2.0.1.0.1"]
)
async def test_only_what_there_is_can_be_marked(room: Room, rest: str) -> None:
    """Whatever a button is made to say."""
    oona = await room.enters("Oona")
    aino, _ = await watched(room, oona)
    await room.replies(aino, "empathy")
    assert await oona.presses("saw", rest)
    assert (await room.exercise()).notes == ()


async def test_only_observers_mark(room: Room) -> None:
    """Neither players nor strangers, with a button that they were never shown."""
    oona, olli = await room.enters("Oona"), await room.enters("Olli")
    aino, _ = await watched(room, oona)
    await room.replies(aino, "empathy")
    assert await aino.presses("saw", MARK) == "Et ole tämän harjoituksen tarkkailija."
    assert await olli.presses("saw", MARK) == olli.say("not-yours")
    assert (await room.exercise()).notes == ()


async def test_where_there_are_several_each_reply_says_to_whom(room: Room) -> None:
    """Two desks have the same customer."""
    oona = await speaking(room, "Oona", "sv")
    aino, _ = await watched(room, oona, mode="desks")
    await room.replies(aino, "empathy")
    exercise = await room.exercise()
    place = next(place for place, one in enumerate(exercise.customers) if one.said)
    assert oona.say("desks-customer", name="Kerttu", number=place + 1) in oona.mail[-1].show.html  # type: ignore[union-attr]
    await oona.presses("saw", f"1.{place}.1.0.1")
    assert [note.customer for note in (await room.exercise()).notes] == [place]


async def test_in_roles_the_script_is_not_shown(room: Room) -> None:
    """A human's lines stand where there are any; the script's own never reach an observer."""
    oona = await room.enters("Oona")
    aino, ville = await watched(room, oona, mode="roles")
    await room.presses(aino, "x_actor")
    await aino.follows("c-1")
    await room.goes_out()
    await room.replies(aino, "Keittimeni räjähti!")
    await room.replies(ville, "empathy")
    assert "Vastaus 1" in letters(oona)[-1] and "Asiakas:" not in letters(oona)[-1]
    await room.replies(aino, "No hyvä että kuuntelet.")
    await oona.presses("saw", MARK)
    assert "Asiakas: No hyvä että kuuntelet." in oona.seen
    await room.replies(ville, "rude rude")
    await room.replies(aino, "Mitä?")
    await room.replies(ville, "rude rude")
    exercise = await room.exercise()
    assert exercise.customers[0].lines == ("Hyvästi!",) and exercise.phase == "playing"
    assert "Vastaus 3" in letters(oona)[-1] and "Hyvästi!" not in letters(oona)[-1]
    await oona.presses("saw", "1.0.3.0.0")
    assert "Hyvästi!" not in oona.seen
    await room.replies(aino, "Lähden nyt.")
    await oona.presses("saw", "1.0.3.0.1")
    assert "Asiakas: Lähden nyt." in oona.seen


async def test_each_has_their_own_language(room: Room) -> None:
    """The card, the turns, the questions; the group goes on in that of the exercise."""
    siv = await speaking(room, "Siv", "sv")
    aino, ville = await watched(room, siv)
    await ends(room, aino, ville)
    assert "Ditt kort" in letters(siv)[0] and "Svar 1" in letters(siv)[1] and "Kunden:" in letters(siv)[1]
    assert labels(siv.mail[1].show)[0] == ["1: ja", "1: nej"]
    await siv.presses("saw", MARK)
    assert labels(siv.shows[0])[0] == ["✓ 1: ja", "1: nej"]
    assert "Tack! Gruppen får" in await tells(room, siv, "Lugnt svar", "Fråga mera")
    assert "Mikä toimi?\n• Lugnt svar – Siv" in room.seen and "Vad fungerade" not in room.seen
