"""Giving an assignment, from /assign to the letters: by taps and by typing, in any language, to a class of any size."""

from typing import Any

import pytest

from bot.classroom.draft import MOST
from bot.classroom.task import Task
from bot.classroom.teaching import STUDENTS_A_PAGE
from bot.shows import Change, Message, callback_data
from dialogues.goals import Goal
from storage import learners, members
from tests.bot.classroom.tapping import (
    add_scenarios,
    class_of_two,
    find,
    given,
    labels,
    named,
    press,
    shown,
    tap,
    to_card,
)
from tests.bot.classroom.work import GOOD_TALK, talks
from tests.bot.school import MONDAY, Person, School, text_of

DAY = 24 * 3600.0
FRIDAY_AT_NOON = MONDAY + 4 * DAY + 3 * 3600.0


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher of one class, in which Aino and Bertta are."""
    return await class_of_two(school)


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
        ("sv", "Vad ska ni öva på?", "Till vem?", "När ska det vara klart?", "given till klassen"),
        ("en", "What will they practise?", "Who is it for?", "By when?", "Given to the class"),
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
    assert labels(liisa) == ["Myynti", "Matkailu <2A>"]
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


async def test_trying_it_leads_back(liisa: Person) -> None:
    """Under the debrief and where the talk was stopped, to the card; not after a talk of the teacher's own."""
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis", "Koko luokalle", "Ei määräaikaa", "Kokeile itse")
    id = liisa.buttons[-1].argument
    await talks(liisa, *GOOD_TALK)
    assert labels(liisa)[0] == "Takaisin tehtävään"
    assert "Anna tehtävä" in (await tap(liisa, "Takaisin tehtävään") and labels(liisa))
    await tap(liisa, "Kokeile itse")
    await liisa.says("/stop")
    assert "Anna tehtävä" in (await tap(liisa, "Takaisin tehtävään") and labels(liisa))
    await liisa.says("/practise kettle")
    await liisa.says("/stop")
    assert "Takaisin tehtävään" not in labels(liisa)
    await liisa.presses("draft", id)
    give_it = find(liisa, "Anna tehtävä")
    await tap(liisa, "Kokeile itse")
    await press(liisa, give_it)
    await liisa.says("/stop")
    assert "Takaisin tehtävään" not in labels(liisa)


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


# A school of any size


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
        assert sum(button.label.startswith("☐") for button in buttons) <= STUDENTS_A_PAGE
        assert all(callback_data(button, 0xFFFFF) for button in buttons)
        found |= {button.label for button in buttons if button.label.startswith(start)}
        if "seuraavat ›" not in labels(person):
            return len(found)
        await tap(person, "seuraavat ›")
