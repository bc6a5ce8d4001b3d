"""Giving an assignment, from /assign to the letters: by taps and by typing, interrupted, doubled, stale, abused."""

from collections.abc import Sequence
from typing import Any

import pytest

from bot.classroom import classes
from bot.classroom.deadline import NOTHING
from bot.classroom.draft import MOST
from bot.classroom.task import Task
from bot.classroom.teaching import PAGE
from bot.dispatch import Dispatch
from bot.practice import Practice
from bot.shows import Button, Change, Message, callback_data
from dialogues.goals import Goal
from storage import assignments, attempts, learners, members
from storage.assignments import Assignment
from storage.attempts import Attempt
from tests.bot.classroom.tapping import add_scenarios, find, labels, press, shown, tap
from tests.bot.school import MONDAY, WORDINGS, Person, School, text_of

DAY = 24 * 3600.0
FRIDAY_AT_NOON = MONDAY + 4 * DAY + 3 * 3600.0


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher of one class, in which Aino and Bertta are."""
    teacher = await school.teacher("Liisa")
    await teacher.says("/newclass Matkailu <2A>")
    for name in ("Aino", "Bertta"):
        await school.student(name, teacher)
    return teacher


def named(school: School, name: str) -> Person:
    """The person of that name."""
    return next(person for person in school.everybody.values() if person.name == name)


async def given(school: School, cohort: int = 1) -> Sequence[Assignment]:
    """What a class was given, the newest first."""
    async with school.database.transaction() as tx:
        return await assignments.of_cohort(tx, cohort)


async def own_attempts(school: School, person: Person) -> Sequence[Attempt]:
    """The attempts of a person."""
    async with school.database.transaction() as tx:
        return await attempts.of_chat(tx, person.chat)


async def to_card(person: Person) -> str:
    """From the first step to the card: the kettle, for all, without a date."""
    return await tap(person, "Keitin", "Valmis", "Koko luokalle", "Ei määräaikaa")


# The whole way


async def test_the_whole_way_by_taps(school: School, liisa: Person) -> None:
    """A scenario, the class, a day and an hour, then give: each student has a letter, and one message has changed."""
    assert "Mitä harjoitellaan?" in await liisa.says("/assign")
    assert all(isinstance(show, Change) for show in liisa.shows)
    steps = []
    for words in ("Keitin", "Valmis (1)", "Koko luokalle (2)", "›", "11", "14.00"):
        steps.append(await tap(liisa, words))
        assert [type(show) for show in liisa.shows] == [Change], words
    assert "Kenelle?" in steps[1] and "Mihin mennessä?" in steps[2]
    card = steps[-1]
    assert "Matkailu &lt;2A&gt;" in card and "• Keitin" in card and "koko luokka (2)" in card
    assert "Viimeistään pe 11.12. klo 14.00" in card
    assert labels(liisa) == [
        *("Mitä: Keitin", "Kenelle: koko luokka", "Viimeistään pe 11.12. klo 14.00"),
        *("Tavoite: keskustelu viedään loppuun", "Yrityksiä: niin monta kuin haluaa", "Myöhässä: saa vielä tehdä"),
        *("Valmentaja: opiskelija valitsee", "Tunnelmamittari: opiskelija valitsee"),
        *("Kokeile itse", "Anna tehtävä"),
    ]
    assert "2 opiskelijaa sai siitä viestin" in await tap(liisa, "Anna tehtävä")
    [one] = await given(school)
    assert Task.of(one) == Task(scenario="kettle") and one.whole_class
    assert one.due_at == MONDAY + 11 * DAY + 5 * 3600.0
    for name in ("Aino", "Bertta"):
        assert [letter.due_at for letter in named(school, name).mail] == [0.0]
        assert "Keitin" in text_of(named(school, name).mail[0].show)


async def test_the_whole_way_by_typing(school: School, liisa: Person) -> None:
    """The due time as people type it; what is no time is asked again with examples, what is past too."""
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis", "Koko luokalle")
    assert "<i>ylihuomenna klo 9</i>" in await liisa.says("sitten kun ehtii")
    assert "meni jo" in await liisa.says("eilen")
    assert "täsmää" in await liisa.says("ma 11.12.")
    assert "Viimeistään pe 4.12. klo 12.00" in await liisa.says("pe klo 12")
    await tap(liisa, "Anna tehtävä")
    assert [one.due_at for one in await given(school)] == [FRIDAY_AT_NOON]


@pytest.mark.parametrize(
    ("language", "what", "who", "due", "give"),
    [
        ("fi", "Mitä harjoitellaan?", "Kenelle?", "Mihin mennessä?", "Annettu luokalle"),
        ("sv", "Vad ska ni öva på?", "Åt vem?", "Till när?", "Given åt klassen"),
        ("en", "What will they practise?", "For whom?", "By when?", "Given to the class"),
    ],
)
async def test_every_language(school: School, language: Any, what: str, who: str, due: str, give: str) -> None:
    """The teacher's texts are in the teacher's language, also where there is nobody to give to yet."""
    teacher = await school.teacher("Lisa", language)
    await teacher.says("/newclass 2A")
    say = teacher.say
    assert what in await teacher.says("/assign")
    assert who in await tap(teacher, "Keitin", "(1)")
    assert due in await tap(teacher, str(say("draft-all", count=0)))
    await tap(teacher, str(say("due-none")))
    assert give in await tap(teacher, str(say("button-draft_give")))
    assert str(say("given", cohort="2A", what="", who="", due="", count=0)).splitlines()[-1] in teacher.seen


async def test_from_the_class_page(school: School, liisa: Person) -> None:
    """The class is chosen already; the page stays, for it may be a picture."""
    await liisa.says("/class")
    assert "Mitä harjoitellaan?" in await tap(liisa, "Anna tehtävä")
    assert [type(show) for show in liisa.shows] == [Message]


async def test_several_classes_are_chosen_from(school: School, liisa: Person) -> None:
    """Archived ones are not among them."""
    for name in ("Myynti", "Vanha"):
        await liisa.says(f"/newclass {name}")
    await liisa.presses("archive", "3")
    assert "Mille luokalle?" in await liisa.says("/assign")
    assert labels(liisa) == ["Myynti", "Matkailu <2A>".replace("<", "&lt;").replace(">", "&gt;")]
    await tap(liisa, "Myynti")
    await to_card(liisa)
    await tap(liisa, "Anna tehtävä")
    assert len(await given(school, 2)) == 1 and not await given(school, 1)


async def test_without_a_class(school: School) -> None:
    """A new teacher is told how to begin; an archived class gets nothing."""
    olli = await school.teacher("Olli")
    assert "/newclass" in await olli.says("/assign")
    await olli.says("/newclass 1C")
    await olli.presses("archive", "1")
    assert "arkistossa" in await olli.presses("assign", "1")
    assert "/newclass" in await olli.says("/assign")


# What, for whom, on what terms


async def test_several_scenarios_are_several_assignments(school: School, liisa: Person) -> None:
    """A tick can be taken away; the letter is one."""
    add_scenarios(school, "aa", "bb", "cc")
    await liisa.says("/assign")
    await tap(liisa, "aa", "bb", "cc", "☑ bb", "Valmis (2)", "Koko luokalle", "Ei määräaikaa")
    assert "Mitä: 2 harjoitusta" in labels(liisa)
    await tap(liisa, "Anna tehtävä")
    assert [Task.of(one).scenario for one in await given(school)] == ["cc", "aa"]
    assert len(named(school, "Aino").mail) == 1


async def test_no_more_than_so_many_at_once(school: School, liisa: Person) -> None:
    """The one too many is not ticked, and it is said."""
    add_scenarios(school, *(f"a{number:02}" for number in range(MOST + 1)))
    await liisa.says("/assign")
    for number in range(MOST):
        await tap(liisa, f"☐ a{number:02}")
    assert f"enintään {MOST}" in await tap(liisa, f"☐ a{MOST:02}")
    assert f"Valmis ({MOST}) ›" in labels(liisa)


async def test_a_customer_type(school: School, liisa: Person) -> None:
    """One assignment; all scenarios of the type can be tried."""
    add_scenarios(school, "aa", customer="hurried")
    add_scenarios(school, "bb")
    await liisa.says("/assign")
    await tap(liisa, "Asiakastyyppi", "Hurried", "Koko luokalle", "Ei määräaikaa", "Mitä:", "Asiakastyyppi", "Grumpy")
    await tap(liisa, "Kokeile itse")
    assert labels(liisa)[:2] == ["bb", "Keitin"]
    await tap(liisa, "Takaisin", "Anna tehtävä")
    assert [Task.of(one) for one in await given(school)] == [Task(customer="grumpy")]


async def test_a_skill(school: School, liisa: Person) -> None:
    """To show it is the goal."""
    await liisa.says("/assign")
    await tap(liisa, "Taito", "empatia", "Koko luokalle", "Ei määräaikaa")
    assert "Tavoite: vastauksissa näkyy empatia" in labels(liisa)
    await tap(liisa, "Anna tehtävä")
    goal = Goal(kind="marks", marks=("empathy",))
    assert [Task.of(one) for one in await given(school)] == [Task(skill="empathy", goal=goal)]


async def test_some_students(school: School, liisa: Person) -> None:
    """Only they get it, and newcomers do not; who has left since is left out."""
    await school.student("Cecilia", liisa)
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis", "Vain joillekin", "Aino", "Bertta", "☑ Aino", "Cecilia")
    assert labels(liisa)[:4] == ["☐ Aino", "☑ Bertta", "☑ Cecilia", "Valmis (2) ›"]
    card = await tap(liisa, "Valmis", "Ei määräaikaa")
    assert "Kenelle: Bertta, Cecilia" in card and "Kenelle: 2 opiskelijaa" in labels(liisa)
    async with school.database.transaction() as tx:
        await members.leave(tx, 1, named(school, "Cecilia").chat)
    assert "Yksi opiskelija sai" in await tap(liisa, "Anna tehtävä")
    assert [len(named(school, name).mail) for name in ("Aino", "Bertta", "Cecilia")] == [0, 1, 0]
    [one] = await given(school)
    assert not one.whole_class


async def test_nobody_left_to_give_to(school: School, liisa: Person) -> None:
    """Then it is asked again for whom."""
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis", "Vain joillekin", "Aino", "Valmis", "Ei määräaikaa")
    async with school.database.transaction() as tx:
        await members.leave(tx, 1, named(school, "Aino").chat)
    assert "Kenelle?" in await tap(liisa, "Anna tehtävä")
    assert not await given(school)


async def test_each_condition_changes_in_place(school: School, liisa: Person) -> None:
    """A press brings the next value, the last one the first; a doubled press brings it once."""
    await liisa.says("/assign")
    await to_card(liisa)
    for before, after in (
        ("Yrityksiä: niin monta", "Yrityksiä: 1"),
        ("Yrityksiä: 1", "Yrityksiä: 2"),
        ("Yrityksiä: 2", "Yrityksiä: 3"),
        ("Myöhässä: saa vielä", "Myöhässä: ei voi enää aloittaa"),
        ("Valmentaja: opiskelija", "Valmentaja: joka vastauksen jälkeen"),
        ("Valmentaja: joka", "Valmentaja: vasta lopuksi"),
        ("Tunnelmamittari: opiskelija", "Tunnelmamittari: näkyy"),
        ("Tunnelmamittari: näkyy", "Tunnelmamittari: piilossa"),
    ):
        button = find(liisa, before)
        for _ in range(2):
            await press(liisa, button)
            assert after in labels(liisa)
    await tap(liisa, "Anna tehtävä")
    expected = Task(scenario="kettle", attempts=3, late=False, coach="end", meter=False)
    assert [Task.of(one) for one in await given(school)] == [expected]


@pytest.mark.parametrize(
    ("taps", "goal", "label"),
    [
        (["Tavoite: asiakas lähtee"], Goal(kind="good_ending"), "Tavoite: asiakas lähtee hyvillä mielin"),
        (["70+"], Goal(kind="mood", mood=70), "Tavoite: tunnelma lopussa vähintään 70/100"),
        (
            ["tietyt taidot", "☐ pahoittelu", "☐ kiitos", "☐ empatia", "☑ kiitos", "Valmis (2)"],
            Goal(kind="marks", marks=("apology", "empathy")),
            "Tavoite: vastauksissa näkyy pahoittelu ja empatia",
        ),
        (["tietyt taidot", "‹ Takaisin", "‹ Takaisin"], Goal(), "Tavoite: keskustelu viedään loppuun"),
    ],
)
async def test_each_goal(school: School, liisa: Person, taps: list[str], goal: Goal, label: str) -> None:
    """Chosen from the card, and back to it."""
    await liisa.says("/assign")
    await to_card(liisa)
    await tap(liisa, "Tavoite:", *taps)
    assert label in labels(liisa)
    await tap(liisa, "Anna tehtävä")
    assert [Task.of(one).goal for one in await given(school)] == [goal]


async def test_every_line_of_the_card_can_be_gone_back_to(school: School, liisa: Person) -> None:
    """And left again without a change."""
    await liisa.says("/assign")
    card = await to_card(liisa)
    for line, back in (("Mitä:", "Valmis"), ("Kenelle:", "Takaisin"), ("Ei määräaikaa", "Takaisin")):
        assert await tap(liisa, line, back) == card


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


async def test_a_class_of_500_and_100_scenarios(school: School, liisa: Person) -> None:
    """Every one is on some page and can be ticked there, which stays; no callback data is too long."""
    long = "a_scenario_with_an_id_of_all_forty_chars"
    add_scenarios(school, long, *(f"s{number:03}" for number in range(99)))
    async with school.database.transaction() as tx:
        for number in range(498):
            person = school.person(f"Opiskelija {number:03}")
            await learners.save(tx, person.chat, language="fi", settings="{}", state="{}", at=school.now)
            await members.join(tx, 1, person.chat, person.name, school.now)
    await liisa.says("/assign")
    assert await pages(liisa, "☐ ") == 101
    await tap(liisa, "s098")
    assert "☑ s098 ●○○" in labels(liisa)
    await tap(liisa, "Valmis", "Vain joillekin")
    assert await pages(liisa, "☐ Opiskelija") == 498
    await tap(liisa, "Opiskelija 497")
    assert "☑ Opiskelija 497" in labels(liisa)
    await tap(liisa, "Takaisin", "Koko luokalle (500)", "Ei määräaikaa")
    assert "500 opiskelijaa sai" in await tap(liisa, "Anna tehtävä")
    assert len(named(school, "Opiskelija 497").mail) == 1


async def pages(person: Person, start: str) -> int:
    """How many different things can be ticked on all pages, to the last of which it turns."""
    found: set[str] = set()
    while True:
        buttons = shown(person)
        assert sum(button.label.startswith("☐") for button in buttons) <= PAGE
        assert all(callback_data(button, 0xFFFFF) for button in buttons)
        found |= {button.label for button in buttons if button.label.startswith(start)}
        if "seuraavat ›" not in labels(person):
            return len(found)
        await tap(person, "seuraavat ›")
