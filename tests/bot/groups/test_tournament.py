"""A tournament in a group: its games, what counts of them, and what the group sees of it when."""

import pytest

from bot.groups.playing import MODES
from dialogues.exercises.tournament import PLAYABLE
from storage import cohorts, exercises, groups
from tests.bot.classroom.competing import BAD, GOOD, begin, enter, latest, link, meet, unlink
from tests.bot.classroom.tapping import add_scenarios, tap
from tests.bot.groups.room import Room
from tests.bot.school import Person, School

WEEK = 7 * 24 * 3600.0


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher with one class."""
    add_scenarios(school, "teapot")
    teacher = await school.teacher("Liisa")
    await teacher.says("/newclass Matkailu 2A")
    return teacher


@pytest.fixture
async def ours(school: School, liisa: Person) -> Room:
    """One of the class's two groups."""
    return await link(school, -1001, "Ketut")


@pytest.fixture
async def theirs(school: School, liisa: Person, ours: Room) -> Room:
    """The other one; the tournament has begun."""
    room = await link(school, -1002, "Hirvet")
    await begin(liisa, "Keitin", "teapot")
    await room.goes_out()
    return room


async def test_all_meet_the_same_customer(ours: Room, theirs: Room) -> None:
    """The seed, the mode and the language are everybody's; who begins may choose none of them."""
    for room in (ours, theirs):
        aino, ville = await enter(room, "Aino", "Ville")
        assert await room.presses(aino, "x_compete", "1") == ""
        assert "🏆 Tämä on turnauspeli" in room.stage.text and "Vuorotellen" in room.stage.text
        assert not [data for data in room.stage.buttons.values() if "_customers" in data or "_modes" in data]
        for action, rest in (("x_customers", ""), ("x_customer", "kettle"), ("x_mode", "roles"), ("x_languages", "")):
            assert "turnauspeli" in await room.presses(aino, action, rest)
        assert await room.presses(ville, "x_join") == "Olet mukana."
    one, other = await ours.exercise(1), await theirs.exercise(2)
    assert (one.seed, one.mode, one.language, one.scenarios) == (other.seed, "relay", "fi", ("teapot",))
    made = await latest(ours.school)
    async with ours.school.database.reading() as reader:
        rows = [await exercises.get(reader, id) for id in (1, 2)]
    assert made and [row.tournament_id for row in rows if row] == [made.id] * 2


async def test_one_game_at_a_time(school: School, ours: Room, theirs: Room) -> None:
    """Two presses at once open one; in another topic another customer can be met, not the same."""
    aino, ville = await enter(ours, "Aino", "Ville")
    await ours.presses(aino, "x_compete", "0")
    assert await ours.presses(ville, "x_compete", "0") == "Tässä on harjoitus kesken. Pelatkaa se ensin loppuun."
    assert len(ours.messages) == 2
    topic = Room(school, ours.chat, ours.title, thread=7)
    await topic.says(ville, "/tournament")
    assert topic.messages[0].thread == 7
    assert "toisessa aiheessa" in await topic.presses(ville, "x_compete", "0")
    await topic.presses(ville, "x_compete", "1")
    assert topic.stage.thread == 7 and "teapot" in topic.stage.text


async def test_the_first_time_counts_and_the_rest_is_practice(liisa: Person, ours: Room, theirs: Room) -> None:
    """It is said before it begins; practice is as free as any exercise, and pays the debt."""
    people = await enter(ours, "Aino", "Ville")
    await meet(ours, people, *BAD)
    assert "velasta maksettu 0/12" in await liisa.says("/tournament")
    await ours.says(people[0], "/tournament")
    assert "✓ Keitin\n• teapot" in ours.stage.text and "Vielä yksi asiakas odottaa." in ours.stage.text
    assert list(ours.stage.buttons) == ["Harjoittele: Keitin", "▶️ Pelaa: teapot"]
    told = await ours.presses(people[0], "x_compete", "0")
    assert told.startswith("Tämän asiakkaan tulos on jo laskettu.") and ours.toasts[-1].alert
    assert "turnauspeli" not in ours.stage.text and "Asiakas ›" in ours.stage.buttons
    await ours.presses(people[0], "x_end")
    await ours.says(people[0], "/tournament")
    await meet(ours, people, *GOOD)
    page = await liisa.says("/tournament")
    assert "tunnelma 0/100 · pelattu 1/2 · velasta maksettu 1/12" in page and "hyvää kuulee 0, pahaa 11" in page


async def test_a_bad_start_is_not_escaped(liisa: Person, ours: Room, theirs: Room) -> None:
    """Broken off before the third reply it may be begun anew, after it not."""
    people = await enter(ours, "Aino", "Ville")
    await meet(ours, people, "calm_down", "calm_down")
    await ours.says(people[0], "/tournament")
    assert next(iter(ours.stage.buttons)) == "▶️ Pelaa: Keitin"
    await meet(ours, people, "calm_down", "thanks", "thanks")
    await ours.says(people[0], "/tournament")
    assert next(iter(ours.stage.buttons)) == "Harjoittele: Keitin"
    assert "pelattu 1/2 · velasta maksettu 0/12" in await liisa.says("/tournament")


async def test_the_table_is_seen_in_the_end(school: School, ours: Room, theirs: Room) -> None:
    """Not before; whoever asks afterwards sees it again, and the old buttons lead there."""
    people = await enter(ours, "Aino", "Ville")
    await meet(ours, people, *GOOD)
    await meet(theirs, await enter(theirs, "Bertta", "Eetu"), *BAD)
    await ours.says(people[0], "/tournament")
    assert "tunnelma" not in ours.messages[-1].text and "Aikaa on ma 7.12." in ours.messages[-1].text
    await ours.time_passes(2 * WEEK)
    assert "1. Ketut\n" in ours.messages[-1].text and "2. Hirvet\n" in ours.messages[-1].text
    assert theirs.messages[-1].text == ours.messages[-1].text
    assert not any(name in ours.messages[-1].text for name in ("Aino", "Ville", "Bertta", "Eetu"))
    await theirs.says(people[0], "/tournament")
    assert theirs.messages[-1].text == ours.messages[-1].text
    assert await ours.presses(people[0], "x_compete", "1") == "Turnaus on ohi. Taulukko: /tournament"


async def test_what_ends_too_late_does_not_count(school: School, ours: Room, theirs: Room) -> None:
    """The group is told so and may play to the end; the table stays as it was."""
    people = await enter(ours, "Aino", "Ville")
    made = await latest(school)
    assert made is not None
    school.now = made.until - 60.0
    await ours.presses(people[0], "x_compete", "0")
    for person in people:
        await ours.presses(person, "x_join")
    await ours.presses(people[0], "x_start")
    await ours.time_passes(62.0)
    table = next(message.text for message in ours.messages if "Turnaus on päättynyt" in message.text)
    assert "Teillä on peli kesken." in table and "Teillä on peli kesken." not in theirs.seen
    for number, reply in enumerate(GOOD):
        await ours.replies(people[number % 2], reply)
    await ours.says(people[0], "/tournament")
    assert "ei vielä pelattu" in ours.messages[-1].text and "tunnelma 7" not in ours.messages[-1].text


async def test_the_time_is_over_before_it_is_rung(school: School, ours: Room, theirs: Room) -> None:
    """Between its time, or its class's being put away, and the look that ends it no game begins."""
    [aino] = await enter(ours, "Aino")
    async with school.database.transaction() as tx:
        await cohorts.archive(tx, 1, school.now)
    assert await ours.presses(aino, "x_compete", "0") == "Turnaus on ohi. Taulukko: /tournament"
    async with school.database.transaction() as tx:
        await cohorts.archive(tx, 1, None)
    school.now += 2 * WEEK
    assert await ours.presses(aino, "x_compete", "0") == "Turnaus on ohi. Taulukko: /tournament"


async def test_a_group_that_came_later_has_it_when_it_asks(school: School, liisa: Person, theirs: Room) -> None:
    """With the same customers."""
    late = await link(school, -1003, "Uudet")
    people = await enter(late, "Aino", "Ville")
    await late.says(people[0], "/tournament")
    assert list(late.stage.buttons) == ["▶️ Pelaa: Keitin", "▶️ Pelaa: teapot"]
    await meet(late, people, *GOOD)
    assert "<b>1. Uudet</b>" in await liisa.says("/tournament")


async def test_nobody_else_s_tournament(school: School, liisa: Person, ours: Room, theirs: Room) -> None:
    """A group taken out has no way in by old buttons, nor has one of another class or of none."""
    await liisa.says("/newclass Toinen")
    for room in (await link(school, -2001, "Muut", cohort=2), ours):
        if room is ours:
            await unlink(school, ours.chat)
        [olli] = await enter(room, "Olli")
        for data in ("0.x_compete.1.0", "0.x_compete.1.9", "0.x_compete.9.0", "0.x_compete..", "0.x_compete.²"):
            await room.sends(olli, data)
            assert room.toasts[-1].text == "Turnaus on ohi. Taulukko: /tournament"
        await room.says(olli, "/tournament")
    assert "ei ole minkään luokan" in ours.messages[-1].text
    async with school.database.reading() as reader:
        assert await reader.rows("SELECT id FROM exercises") == []


async def test_a_class_without_one(school: School, liisa: Person, ours: Room) -> None:
    """Is told who begins it."""
    [aino] = await enter(ours, "Aino")
    await ours.says(aino, "/tournament")
    assert ours.messages[-1].text == "Luokallanne ei ole nyt turnausta. Sen aloittaa opettaja."


async def test_a_supergroup_goes_on_with_it(school: School, liisa: Person, ours: Room, theirs: Room) -> None:
    """What the group has played stays its own."""
    people = await enter(ours, "Aino", "Ville")
    await meet(ours, people, *GOOD)
    async with school.database.transaction() as tx:
        await groups.migrate(tx, ours.chat, -7007)
    moved = Room(school, -7007, "Ketut")
    await moved.says(people[0], "/tournament")
    assert "✓ Keitin" in moved.stage.text
    assert "<b>1. Ketut</b>" in await liisa.says("/tournament")


async def test_a_customer_who_is_no_more(school: School, ours: Room, theirs: Room) -> None:
    """An own scenario may be erased: nobody is offered it, and its old button opens nothing."""
    [aino] = await enter(ours, "Aino")
    del school.content.plays["teapot", "fi"]
    assert await ours.presses(aino, "x_compete", "1") == "Turnaus on ohi. Taulukko: /tournament"
    await ours.says(aino, "/tournament")
    assert list(ours.stage.buttons) == ["▶️ Pelaa: Keitin"] and "Vielä yksi asiakas" in ours.stage.text


async def test_it_is_played_as_a_council_too(school: School, liisa: Person, ours: Room) -> None:
    """Every way of playing that a teacher can choose is one that a lobby knows."""
    assert set(PLAYABLE) <= MODES.keys()
    await link(school, -1002, "Hirvet")
    await liisa.says("/tournament")
    await tap(liisa, "Keitin", "Valmis", "Pelitapa", "Aloita turnaus")
    await ours.goes_out()
    people = await enter(ours, "Aino", "Ville", "Olli")
    await ours.presses(people[0], "x_compete", "0")
    for person in people:
        await ours.presses(person, "x_join")
    await ours.presses(people[0], "x_start")
    exercise = await ours.exercise()
    assert (exercise.mode, exercise.phase) == ("council", "playing")
