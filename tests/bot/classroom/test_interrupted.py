"""Giving an assignment, interrupted: by practice, by a new beginning, doubled, stale, tried out, pressed by others."""

from collections.abc import Sequence

import pytest

from bot.classroom import classes
from bot.classroom.deadline import NOTHING
from bot.dispatch import Dispatch
from bot.practice import Practice
from bot.shows import Button, Change
from storage import assignments, attempts
from storage.attempts import Attempt
from tests.bot.classroom.tapping import class_of_two, find, given, labels, named, press, shown, tap, to_card
from tests.bot.classroom.work import DAY, GOOD_TALK, talks
from tests.bot.school import WORDINGS, Person, School


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher of one class, in which Aino and Bertta are."""
    return await class_of_two(school)


async def own_attempts(school: School, person: Person) -> Sequence[Attempt]:
    """The attempts of a person."""
    async with school.database.transaction() as tx:
        return await attempts.of_chat(tx, person.chat)


# Interruptions


async def test_practice_in_between(school: School, liisa: Person) -> None:
    """The words go to the customer, and /assign goes on where it was, also in a new process."""
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis", "Koko luokalle")
    await liisa.says("/practise kettle")
    await liisa.says("huomenna")
    await liisa.says("/stop")
    practice = Practice(school.content, lambda: 1)
    school.dispatch = Dispatch(practice, WORDINGS, classes(practice, school.content))
    offer = await liisa.says("/assign")
    assert "Jatketaanko siitä?" in offer and "• Keitin" in offer
    assert "Mihin mennessä?" in await tap(liisa, "Jatka siitä")
    assert "Viimeistään ti 1.12. klo 23.59" in await liisa.says("huomenna")


async def test_beginning_anew(school: School, liisa: Person) -> None:
    """The draft before is gone, and its buttons with it."""
    await liisa.says("/assign")
    await to_card(liisa)
    old = shown(liisa)
    await liisa.presses("assign", "1")
    assert "Mitä harjoitellaan?" in await tap(liisa, "Aloita alusta")
    await tap(liisa, "Keitin")
    for button in old:
        assert "/assign" in await press(liisa, button), button
        assert not shown(liisa)
    assert "on jo annettu tai poistettu" in await liisa.answers(f"draft_due.{old[0].argument.split('.')[0]}", "pe")
    assert not await given(school)
    await liisa.says("/assign")
    assert "Kenelle?" in await tap(liisa, "Jatka siitä")


async def test_beginning_anew_without_a_class_in_mind(school: School, liisa: Person) -> None:
    """Asks for which class, if there are several; a doubled press asks once."""
    await liisa.says("/newclass Myynti")
    await liisa.presses("assign", "1")
    await to_card(liisa)
    await liisa.says("/assign")
    anew = find(liisa, "Aloita alusta")
    assert "Mille luokalle?" in await press(liisa, anew)
    sales = find(liisa, "Myynti")
    assert await press(liisa, anew) == liisa.say("draft-gone")
    assert "Mitä harjoitellaan?" in await press(liisa, sales)


async def test_an_empty_draft_is_not_offered(school: School, liisa: Person) -> None:
    """Where nothing was chosen nothing can be gone on with."""
    await liisa.says("/assign")
    assert "Mitä harjoitellaan?" in await liisa.says("/assign")


async def test_giving_twice_gives_once(school: School, liisa: Person) -> None:
    """The second press of a doubled one is told that it is given, and leaves the message as it is."""
    await liisa.says("/assign")
    await to_card(liisa)
    give = find(liisa, "Anna tehtävä")
    await press(liisa, give)
    assert "on jo annettu" in await press(liisa, give)
    assert not any(isinstance(show, Change) for show in liisa.shows)
    assert len(await given(school)) == 1 and len(named(school, "Aino").mail) == 1


@pytest.mark.parametrize("lost", ["archive", "unteach"])
async def test_a_draft_of_a_lost_class_is_dropped_with_a_word(school: School, liisa: Person, lost: str) -> None:
    """By /assign and by any of its buttons, and also when a due time is typed."""
    matti = await school.teacher("Matti")
    await liisa.presses("coteach", "1")
    await matti.follows(liisa.link)
    await matti.presses("teach")
    for way in ("command", "button", "typed"):
        await liisa.says("/assign")
        await tap(liisa, "Keitin", "Valmis", "Koko luokalle")
        button = find(liisa, "Ei määräaikaa")
        await liisa.presses(lost, "1")
        match way:
            case "command":
                await liisa.says("/assign")
            case "button":
                await press(liisa, button)
            case "typed":
                await liisa.answers(f"draft_due.{button.argument.split('.')[0]}", "pe")
        assert "Tekeillä ollut tehtävä poistettiin" in liisa.seen, way
        assert "Tekeillä" not in await liisa.says("/assign")
        await matti.presses("unarchive", "1")
        if lost == "unteach":
            await matti.presses("coteach", "1")
            await liisa.follows(matti.link)
            await liisa.presses("teach")


async def test_a_due_time_that_has_passed_meanwhile(school: School, liisa: Person) -> None:
    """It is not given so; a new time is asked for. A tap on an hour that has passed says so too."""
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis", "Koko luokalle")
    await liisa.says("huomenna klo 9")
    give = find(liisa, "Anna tehtävä")
    school.now += 2 * DAY
    assert "Se aika meni jo" in await press(liisa, give) and "Mihin mennessä?" in liisa.seen
    await tap(liisa, "›", "11")
    hour = find(liisa, "9.00")
    school.now += 60 * DAY
    assert await press(liisa, hour) == liisa.say("due-passed")
    assert not await given(school)


async def test_places_of_the_calendar_that_can_t_be_chosen(school: School, liisa: Person) -> None:
    """A day that is past, a weekday's name: nothing happens."""
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis", "Koko luokalle")
    for button in [button for button in shown(liisa) if button.label in ("·", "ma", " ")]:
        assert await press(liisa, button) == ""


# Trying it


async def test_trying_is_the_teacher_s_own_practice(school: School, liisa: Person) -> None:
    """On the terms of the draft, as an attempt at nothing; a doubled press begins once; a button leads back."""
    await liisa.says("/assign")
    await to_card(liisa)
    await tap(liisa, "Tunnelmamittari: opiskelija", "Tunnelmamittari: näkyy")
    trying = find(liisa, "Kokeile itse")
    assert "omaa harjoitteluasi" in await press(liisa, trying) and "Keitin on rikki!" in liisa.seen
    back = find(liisa, "Takaisin tehtävään")
    assert await press(liisa, trying) == liisa.say("preview-running")
    assert "kireä" not in await liisa.says("apology")
    [attempt] = await own_attempts(school, liisa)
    assert attempt.assignment_id is None
    await press(liisa, back)
    assert "Tunnelmamittari: piilossa" in labels(liisa)
    await tap(liisa, "Anna tehtävä")
    [one] = await given(school)
    async with school.database.transaction() as tx:
        assert await assignments.attempted(tx, [one.id]) == []


async def test_trying_stops_no_talk_unasked(school: School, liisa: Person) -> None:
    """A talk that goes on is stopped only by who is sure."""
    await liisa.says("/practise kettle")
    await liisa.says("apology")
    await liisa.says("/assign")
    await to_card(liisa)
    assert "Kokeilu päättää sen" in await tap(liisa, "Kokeile itse")
    assert len(await own_attempts(school, liisa)) == 1
    assert "omaa harjoitteluasi" in await tap(liisa, "Kokeile silti")
    assert [attempt.ended_at is None for attempt in await own_attempts(school, liisa)] == [False, True]
    await talks(liisa, *GOOD_TALK)
    assert "Jatketaanko siitä?" in await liisa.says("/assign")


async def test_a_question_ends_with_another_beginning(liisa: Person) -> None:
    """What is typed after a draft was put aside is no due time of it."""
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis", "Koko luokalle")
    await liisa.presses("assign", "1")
    await liisa.says("huomenna")
    assert "Viimeistään" not in liisa.seen


# Others


async def test_another_s_draft_is_nobody_else_s(school: School, liisa: Person) -> None:
    """A student is turned away from every button; another teacher's press finds no draft; nothing changes."""
    olli = await school.teacher("Olli")
    await olli.says("/newclass 2B")
    await liisa.says("/assign")
    buttons = [button for button in await every_button(liisa) if not button.argument.endswith(NOTHING)]
    async with school.database.transaction() as tx:
        before = await assignments.draft(tx, liisa.chat)
    for button in buttons:
        for other, word in ((named(school, "Aino"), "not-yours"), (olli, "draft-gone")):
            assert await press(other, button) == other.say(word), button
    async with school.database.transaction() as tx:
        assert await assignments.draft(tx, liisa.chat) == before
    assert not await given(school)


async def every_button(person: Person) -> list[Button]:
    """A button of every step, on the way to the card."""
    buttons = list(shown(person))
    for words in ("Keitin", "Valmis", "Koko luokalle", "Ei määräaikaa", "Tavoite:", "tietyt taidot", "Takaisin"):
        await tap(person, words)
        buttons += shown(person)
    await tap(person, "Takaisin")
    return buttons


@pytest.mark.parametrize("rest", ["", "x", "add.x", "drop.x", "type.x", "skill.rude", "with.9", "without.x", "with.²"])
async def test_made_up_presses_set_nothing(school: School, liisa: Person, rest: str) -> None:
    """Nor do they fail: they show the step that is open."""
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis")
    id = shown(liisa)[0].argument.split(".")[0]
    async with school.database.transaction() as tx:
        before = await assignments.draft(tx, liisa.chat)
    await liisa.presses("draft", f"{id}.{rest}")
    assert "harjoitellaan" in liisa.seen or "Kenelle" in liisa.seen or "Ketkä" in liisa.seen
    async with school.database.transaction() as tx:
        assert await assignments.draft(tx, liisa.chat) == before


@pytest.mark.parametrize("rest", ["tap.", "tap.x", "tap.2026-13", "tap.9999-99-99", "goal.x", "marks.x", "tries.99"])
async def test_made_up_taps_do_no_harm(school: School, liisa: Person, rest: str) -> None:
    """Whatever comes back from a phone."""
    await liisa.says("/assign")
    await to_card(liisa)
    id = shown(liisa)[0].argument.split(".")[0]
    await liisa.presses("draft", f"{id}.{rest}")
    await liisa.presses("draft_try", f"{id}.gone")
    await liisa.presses("draft", id)
    assert "Ei määräaikaa" in labels(liisa)
