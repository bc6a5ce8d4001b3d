"""The teacher's side of a tournament: putting it together, seeing the table, its end."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.classroom.tournament_choice import Choice
from bot.learner import LANGUAGES
from bot.render import MESSAGE_LENGTH, visible_length
from bot.shows import Button, callback_data
from dialogues.exercises.tournament import MOST, PLAYABLE, Plan
from storage import cohorts, groups, learners, teams, tournaments
from tests.bot.classroom.competing import BAD, GOOD, begin, enter, latest, link, meet, unlink
from tests.bot.classroom.tapping import add_scenarios, find, labels, press, tap
from tests.bot.groups.room import Room
from tests.bot.school import Person, School, text_of

DAY = 24 * 3600.0


@pytest.fixture
async def rooms(school: School, liisa: Person) -> list[Room]:
    """The class's two groups."""
    add_scenarios(school, "teapot", "toaster", "oven")
    return [await link(school, -1001, "Ketut & <co>"), await link(school, -1002, "Hirvet")]


# Putting one together


@given(
    st.lists(st.integers(0, 99), unique=True, max_size=MOST),
    st.sampled_from(PLAYABLE),
    st.sampled_from(LANGUAGES),
    st.integers(0, 2**28),
)
def test_a_choice_stands_in_a_button(chosen: list[int], mode: object, language: object, minute: int) -> None:
    """Whatever is chosen comes back from 64 bytes; what can't be played any more is left out."""
    scenarios = [f"scenario_{number}" for number in range(100)]
    made = Choice(tuple(scenarios[number] for number in chosen), mode, language, minute * 60.0)  # type: ignore[arg-type]
    assert Choice.read(made.code, scenarios) == made
    assert Choice.read(made.code, []) == Choice((), made.mode, made.language, made.until)
    callback_data(Button("x", "contest", f"999999.{made.code}.until"), 0xFFFFFF)


@given(st.text(alphabet="rcfisvn0123456789abcdef-.é²", max_size=40))
def test_a_made_up_choice_is_none_or_one_that_can_be(code: str) -> None:
    """Nobody's button makes an error, nor more customers than there may be."""
    found = Choice.read(code, ["kettle"])
    assert found is None or set(found.scenarios) <= {"kettle"}


async def test_it_takes_two_groups(school: School, liisa: Person) -> None:
    """What to do first is said, whoever has fewer."""
    assert "Luokalla ei ole vielä ryhmiä." in await liisa.says("/tournament")
    await link(school, -1001, "Ketut")
    assert "Luokalla on nyt yksi ryhmä." in await liisa.says("/tournament")
    assert "Ryhmät" in labels(liisa)
    await liisa.presses("tournament_new", "1")
    assert "vähintään kaksi" in liisa.seen


async def test_a_class_is_chosen_where_there_are_several(school: School, liisa: Person, rooms: list[Room]) -> None:
    """Those that can have one; where none can, what to do is said."""
    await liisa.says("/newclass Toinen")
    assert "Keitä asiakkaita" in await liisa.says("/tournament") and "Matkailu 2A" in liisa.seen
    for chat in (-2001, -2002):
        await link(school, chat, "Muut", cohort=2)
    assert "Minkä luokan" in await liisa.says("/tournament")
    assert "Toinen" in await tap(liisa, "Toinen")
    for chat in (-1001, -1002, -2001, -2002):
        await unlink(school, chat)
    assert "Luokalla ei ole vielä ryhmiä." in await liisa.says("/tournament")


async def test_who_has_no_class_is_told_so(school: School) -> None:
    """The class comes first."""
    teacher = await school.teacher("Uusi")
    await teacher.says("/tournament")
    assert teacher.actions == {"newclass"}


async def test_from_customers_to_the_start(school: School, liisa: Person, rooms: list[Room]) -> None:
    """Customers are ticked, the card has the rest already; a week ends at three in the afternoon."""
    await liisa.says("/tournament")
    assert not [label for label in labels(liisa) if "Valmis" in label]
    card = await tap(liisa, "Keitin", "teapot", "Valmis (2)")
    assert "• Keitin\n• teapot" in card and "Mukana on 2 ryhmää" in card
    assert labels(liisa)[1:4] == ["Pelitapa: Vuorotellen", "Kieli: suomi", "Päättyy ma 7.12. klo 15.00"]
    await tap(liisa, "Pelitapa", "Kieli")
    assert labels(liisa)[1:3] == ["Pelitapa: Äänestys", "Kieli: svenska"]
    assert "2 ryhmään" in await tap(liisa, "Kieli", "Kieli", "Aloita turnaus")
    made = await latest(school)
    assert made is not None and made.until == school.now + 7 * DAY + 6 * 3600
    plan = Plan.model_validate_json(made.plan)
    assert (plan.scenarios, plan.mode, plan.language) == (("kettle", "teapot"), "council", "fi")


async def test_each_group_gets_one_message(school: School, liisa: Person, rooms: list[Room]) -> None:
    """What, until when, and a button for each customer; a second press of the start sends no more."""
    await liisa.says("/tournament")
    await tap(liisa, "Keitin", "teapot", "Valmis")
    start = find(liisa, "Aloita turnaus")
    await press(liisa, start)
    assert "Päättyy ma 7.12." in await press(liisa, start)
    await rooms[0].goes_out()
    for room in rooms:
        assert room.calls == ["sendMessage"]
        assert "Aikaa on ma 7.12. klo 15.00 asti." in room.seen and "• Keitin\n• teapot" in room.seen
        assert list(room.stage.buttons) == ["▶️ Pelaa: Keitin", "▶️ Pelaa: teapot"]


async def test_three_customers_at_most(liisa: Person, rooms: list[Room]) -> None:
    """A fourth is refused with a word, and one is taken out by a tap."""
    await liisa.says("/tournament")
    await tap(liisa, "Keitin", "teapot", "toaster")
    assert "Enempää kuin 3" in await tap(liisa, "oven")
    await liisa.says("/tournament")
    await tap(liisa, "Keitin", "teapot", "toaster", "teapot", "oven")
    assert [label[0] for label in labels(liisa)[:4]] == ["☑", "☑", "☐", "☑"]


async def test_the_end_is_tapped_or_typed(school: School, liisa: Person, rooms: list[Room]) -> None:
    """As teachers type due times; what is none is asked for again."""
    await liisa.says("/tournament")
    await tap(liisa, "Keitin", "Valmis", "Päättyy", "2 viikon päästä")
    assert "Päättyy ma 14.12. klo 15.00" in labels(liisa)
    await tap(liisa, "Päättyy")
    assert "En saanut selvää" in await liisa.says("joskus")
    await liisa.says("pe klo 14")
    assert "Päättyy pe 4.12. klo 14.00" in labels(liisa)
    school.now += 5 * DAY
    await tap(liisa, "Aloita turnaus")
    assert await latest(school) is None and "Päättyy pe 4.12. klo 14.00" in labels(liisa)


async def test_an_end_typed_too_late(school: School, liisa: Person, rooms: list[Room]) -> None:
    """Where one has begun meanwhile it is shown; an answer to what was never asked begins anew."""
    await liisa.says("/tournament")
    await tap(liisa, "Keitin", "Valmis")
    start = find(liisa, "Aloita turnaus")
    await tap(liisa, "Päättyy")
    question = f"contest_until.1.{start.argument.split('.')[1]}"
    await press(liisa, start)
    assert "Turnaus: Matkailu 2A" in await liisa.answers(question, "pe klo 14")
    await liisa.presses("tournament_off_sure", "1.1")
    assert "Keitä asiakkaita" in await liisa.answers("contest_until.1.x", "pe klo 14")
    made_up = Choice((), "relay", "fi", 0.0).code.replace("fi", "xx")
    assert "Keitä asiakkaita" in await liisa.presses("contest", f"1.{made_up}.card")


async def test_an_archived_class_has_none(school: School, liisa: Person, rooms: list[Room]) -> None:
    """Neither begun, nor by a card that was shown before; one that goes on ends, and nobody is written to."""
    await liisa.says("/tournament")
    await tap(liisa, "Keitin", "Valmis")
    start = find(liisa, "Aloita turnaus")
    await liisa.presses("archive", "1")
    assert "arkistossa" in await press(liisa, start) and await latest(school) is None
    await liisa.presses("unarchive", "1")
    await begin(liisa)
    await liisa.presses("archive", "1")
    await rooms[0].goes_out()
    calls = [list(room.calls) for room in rooms]
    await rooms[0].time_passes(3)
    made = await latest(school)
    assert made is not None and made.ended_at == school.now
    assert [room.calls for room in rooms] == calls


# The table


async def test_the_table_is_of_teams(school: School, liisa: Person, rooms: list[Room]) -> None:
    """By mood and debt, under the names that the class gave or the groups have; no student stands in it."""
    async with school.database.transaction() as tx:
        await teams.divide(tx, 1, [[], []])
        await teams.rename(tx, 1, 2, "Hirvitiimi")
        await groups.join_cohort(tx, -1002, 1, 2)
    await begin(liisa, "Keitin", "teapot")
    await rooms[0].goes_out()
    await meet(rooms[0], await enter(rooms[0], "Aino", "Ville"), *GOOD)
    await meet(rooms[1], await enter(rooms[1], "Bertta", "Eetu"), *BAD)
    page = await liisa.says("/tournament")
    assert re.search(
        r"<b>1\. Ketut &amp; &lt;co&gt;</b>\ntunnelma \d\d/100 · pelattu 1/2 · ei velkaa\nhyvää kuulee 3, pahaa 0", page
    )
    assert (
        "<b>2. Hirvitiimi</b>\ntunnelma 0/100 · pelattu 1/2 · velasta maksettu 0/12\nhyvää kuulee 0, pahaa 11" in page
    )
    assert not any(name in page for name in ("Aino", "Ville", "Bertta", "Eetu"))
    assert "Päivitä" in labels(liisa)


async def test_who_has_played_nothing_comes_last(school: School, liisa: Person, rooms: list[Room]) -> None:
    """Without a place; a group taken out of the class is out of the table, one that came later is in it."""
    await begin(liisa)
    await rooms[0].goes_out()
    await meet(rooms[1], await enter(rooms[1], "Bertta", "Eetu"), *BAD)
    page = await liisa.says("/tournament")
    assert page.index("1. Hirvet") < page.index("<b>Ketut &amp; &lt;co&gt;</b>\nei vielä pelattu")
    await unlink(school, -1001)
    await link(school, -1003, "Uudet")
    page = await liisa.presses("tournament", "1.here")
    assert "Ketut" not in page and "Uudet" in page
    for chat in (-1002, -1003):
        await unlink(school, chat)
    assert "ei ole nyt ryhmiä" in await liisa.says("/tournament")


async def test_a_large_class_fits_one_message(school: School, liisa: Person, rooms: list[Room]) -> None:
    """The last teams are counted."""
    for number in range(120):
        await link(school, -5000 - number, f"Ryhmä {number:03} " + "x" * 100)
    await begin(liisa)
    page = await liisa.says("/tournament")
    assert visible_length(page) <= MESSAGE_LENGTH and "ja vielä" in page


# The end


async def test_it_ends_by_hand_once_asked(school: School, liisa: Person, rooms: list[Room]) -> None:
    """Groups and the other teachers see the table, the one who ended it has it on the screen; and not twice."""
    matti = await school.teacher("Matti")
    async with school.visit_of(matti) as visit:
        assert visit.desk
        await visit.memory.save(visit.learner)
        await cohorts.add_teacher(visit.desk.tx, 1, matti.chat)
    await begin(liisa)
    await liisa.presses("tournament", "1")
    await tap(liisa, "Päätä nyt")
    sure = find(liisa, "Kyllä, päätä")
    mail = len(liisa.mail)
    assert "Päättyi ma 30.11." in await press(liisa, sure)
    assert await press(liisa, sure) == "Tuo turnaus on jo ohi."
    await rooms[0].goes_out()
    for room in rooms:
        assert len(room.messages) == 2 and "Turnaus on päättynyt" in room.seen and "Ketut & <co>" in room.seen
    assert ["Turnaus päättyi: Matkailu 2A" in text_of(one.show) for one in matti.mail] == [True]
    assert len(liisa.mail) == mail
    await liisa.says("/tournament")
    assert labels(liisa)[0] == "Uusi turnaus ›"
    assert "Keitä asiakkaita" in await tap(liisa, "Uusi turnaus")


async def test_it_ends_by_time_once(school: School, liisa: Person, rooms: list[Room]) -> None:
    """As of its time, also where the program was stopped then; who has blocked the bot is not written to."""
    await begin(liisa)
    await rooms[0].goes_out()
    made = await latest(school)
    assert made is not None
    await rooms[0].time_passes(made.until - school.now - 1)
    assert len(rooms[0].messages) == 1
    again = Room(school, -1001, "Ketut & <co>")
    await again.time_passes(DAY)
    await again.time_passes(3)
    ended = await latest(school)
    assert ended is not None and ended.ended_at == made.until
    for room in (again, rooms[1]):
        assert room.seen.count("Turnaus on päättynyt: Matkailu 2A") == 1
    assert "Turnaus päättyi: Matkailu 2A" in text_of(liisa.mail[-1].show)
    mail = len(liisa.mail)
    await liisa.presses("tournament_new", "1")
    await tap(liisa, "Keitin", "Valmis", "Aloita turnaus")
    async with school.database.transaction() as tx:
        await learners.block(tx, liisa.chat)
    await again.time_passes(8 * DAY)
    assert len(liisa.mail) == mail


async def test_it_can_be_called_off(school: School, liisa: Person, rooms: list[Room]) -> None:
    """There is no table then, the groups are told, and what they have played stays theirs."""
    await begin(liisa)
    await rooms[0].goes_out()
    await meet(rooms[0], await enter(rooms[0], "Aino", "Ville"), *GOOD)
    await liisa.says("/tournament")
    await tap(liisa, "Peru turnaus")
    sure = find(liisa, "Kyllä, peru")
    assert await press(liisa, sure) == "Turnaus on peruttu."
    assert await press(liisa, sure) == "Tuo turnaus on jo ohi."
    await rooms[0].goes_out()
    assert await latest(school) is None
    assert [room.seen.count("Opettaja perui turnauksen") for room in rooms] == [1, 1]
    async with school.database.reading() as reader:
        assert await reader.rows("SELECT tournament_id, result IS NOT NULL FROM exercises") == [(None, 1)]


@pytest.mark.parametrize("action", ["tournament_end_sure", "tournament_off_sure"])
async def test_an_old_button_does_nothing_to_a_new_one(
    school: School, liisa: Person, rooms: list[Room], action: str
) -> None:
    """What it says names the tournament that it was shown for."""
    await begin(liisa)
    for argument in ("1", "1.", "1.2", "1.x"):
        assert await liisa.presses(action, argument) == "Tuo turnaus on jo ohi."
    made = await latest(school)
    assert made is not None and made.ended_at is None


async def test_an_erased_class_takes_its_tournament_with_it(school: School, liisa: Person, rooms: list[Room]) -> None:
    """What goes on in its groups goes on."""
    await begin(liisa)
    await rooms[0].goes_out()
    aino, ville = await enter(rooms[0], "Aino", "Ville")
    await rooms[0].presses(aino, "x_compete", "0")
    async with school.database.transaction() as tx:
        await cohorts.erase(tx, 1)
        assert await tournaments.due(tx, school.now + 9 * DAY) == []
    for person in (aino, ville):
        await rooms[0].presses(person, "x_join")
    await rooms[0].presses(aino, "x_start")
    assert "Vuorossa Aino" in rooms[0].stage.text
