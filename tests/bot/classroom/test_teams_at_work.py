"""Teams at work: told to students, given assignments, in classes of any size, and gone without a trace."""

from html import unescape
from typing import Any

import pytest

from bot.classroom import class_document, results, team_views
from bot.classroom.team_views import MOST
from bot.render import MESSAGE_LENGTH, visible_length
from bot.shows import callback_data
from storage import assignments, cohorts, learners, members, teams
from tests.bot.classroom import tapping
from tests.bot.classroom.tapping import find, labels, named, press, shown, tap
from tests.bot.classroom.teamed import NAMES, class_of_five, divide
from tests.bot.classroom.work import letters
from tests.bot.school import WORDINGS, Person, School


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher of one class of five."""
    return await class_of_five(school)


# Telling


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fi", "Luokassa <b>Matkailu &lt;2A&gt;</b> tiimisi on <b>Tiimi 2</b>."),
        ("sv", "I klassen <b>Matkailu &lt;2A&gt;</b> är ditt team <b>Team 2</b>."),
        ("en", "In the class <b>Matkailu &lt;2A&gt;</b> your team is <b>Team 2</b>."),
    ],
)
async def test_each_student_is_told_in_their_language(
    school: School, liisa: Person, language: Any, expected: str
) -> None:
    """One letter, which names the team and nobody in it."""
    other = await school.student("Fanni", liisa, language)
    await divide(liisa, [1, 2], [3, 4, 5, 6])
    assert "6 opiskelijaa sai viestin" in await tap(liisa, "Kerro opiskelijoille (6)")
    assert letters(other) == [expected]
    assert letters(named(school, "Aino")) == ["Luokassa <b>Matkailu &lt;2A&gt;</b> tiimisi on <b>Tiimi 1</b>."]


async def test_only_news_is_told(school: School, liisa: Person) -> None:
    """A doubled press writes no second letter; later only those hear whose team, or its name, is another."""
    await divide(liisa, [1, 2], [3, 4])
    tell = find(liisa, "Kerro opiskelijoille (4)")
    await press(liisa, tell)
    assert "Kerro" not in "".join(labels(liisa))
    assert "Uutta kerrottavaa ei ollut" in await press(liisa, tell)
    await tap(liisa, "Sijoita tai siirrä", "Aino", "Tiimi 2", "Nimeä tiimi", "Tiimi 1")
    await liisa.says("Hait")
    await tap(liisa, "Kerro opiskelijoille (2)")
    assert [len(letters(named(school, name))) for name in NAMES] == [2, 2, 1, 1, 0]
    assert "Tiimi 2" in letters(named(school, "Aino"))[-1] and "Hait" in letters(named(school, "Bertta"))[-1]


async def test_who_has_blocked_the_bot_is_not_written_to(school: School, liisa: Person) -> None:
    """And is told once they are back."""
    await divide(liisa, [1, 2], [3, 4, 5])
    aino = named(school, "Aino")
    async with school.database.transaction() as tx:
        await learners.block(tx, aino.chat)
    await liisa.says("/teams")
    assert "4 opiskelijaa" in await tap(liisa, "Kerro opiskelijoille (4)")
    await aino.says("/practise kettle")
    await liisa.says("/teams")
    assert "Yksi opiskelija" in await tap(liisa, "Kerro opiskelijoille (1)")
    assert len(letters(aino)) == 1


async def test_a_student_sees_nothing_of_teams(school: School, liisa: Person) -> None:
    """Neither of the others nor of their own, but for the letter; the commands and buttons are the teacher's."""
    await divide(liisa, [1, 2], [3, 4, 5])
    buttons = shown(liisa)
    await tap(liisa, "Siirrä opiskelija")
    buttons += shown(liisa)
    aino = named(school, "Aino")
    for button in buttons:
        assert await press(aino, button) == aino.say("not-yours"), button
    assert await aino.says("/teams 2") == aino.say("not-yours")
    for command in ("/class", "/assignments", "/privacy"):
        assert "Bertta" not in await aino.says(command) and "Tiimi" not in aino.seen


# Taken out, and leaving no trace


@pytest.mark.parametrize(("people", "name"), [("named", "Ainon Haukat"), ("numbered", "… Haukat")])
async def test_the_document_of_the_class_has_its_teams(liisa: Person, people: str, name: str) -> None:
    """With who is in them; a name in a team's name is withheld where the file has none."""
    await divide(liisa, [1, 2], [3, 4])
    await liisa.answers("team_name.1.1", "Ainon Haukat")
    async with liisa.school.database.reading() as reader:
        cohort = await cohorts.get(reader, 1)
        assert cohort
        found = await results.read(
            *(reader, cohort, []),
            now=liisa.school.now,
            named=people == "named",
            say=WORDINGS["fi"],
            content=liisa.school.content,
        )
        document = await class_document.document(reader, found, "1/1")
    assert document["teams"] == [{"number": 1, "name": name}, {"number": 2, "name": None}]
    assert [one["team"] for one in document["students"]] == [1, 1, 2, 2, None]


async def test_who_leaves_or_is_erased_is_in_no_team(school: School, liisa: Person) -> None:
    """The team stays; who comes back is a newcomer."""
    await divide(liisa, [1, 2], [3, 4, 5])
    aino, bertta = named(school, "Aino"), named(school, "Bertta")
    await aino.says("/forget")
    await aino.presses("erase")
    assert "Tiimi 1</b>: Bertta" in await liisa.says("/teams") and "Aino" not in liisa.seen
    await bertta.says("/class")
    await bertta.presses("leave_sure", "1.sure")
    assert "Tiimi 1</b>: ei ketään" in await liisa.says("/teams")
    await bertta.follows("j-" + await code(school))
    await bertta.presses("join")
    assert "Ilman tiimiä</b>: Bertta" in await liisa.says("/teams")


async def code(school: School) -> str:
    """The code of the class."""
    async with school.database.reading() as reader:
        found = await cohorts.get(reader, 1)
    assert found and found.code
    return found.code


async def test_a_class_that_is_erased_leaves_no_teams(school: School, liisa: Person) -> None:
    """Nothing of them stays in the table, whichever class it is."""
    await liisa.says("/newclass Myynti")
    await divide(liisa, [1, 2], [3, 4, 5])
    await divide(liisa, [], [], cohort=2)
    await liisa.says("/forget")
    await liisa.presses("erase")
    async with school.database.reading() as reader:
        assert await reader.rows("SELECT * FROM teams") == []
        assert await reader.rows("SELECT * FROM members") == []


# Classes and names of any size


@pytest.mark.parametrize("letter", ["🐟", "&"])
async def test_a_class_of_500_in_forty_teams(school: School, liisa: Person, letter: str) -> None:
    """One message takes them, with as many names as fit; every list pages, and no callback data is too long."""
    async with school.database.transaction() as tx:
        for _ in range(495):
            person = school.person(letter * 40)
            await learners.save(tx, person.chat, language="fi", settings="{}", state="{}", at=school.now)
            await members.join(tx, 1, person.chat, person.name, school.now)
    for count in (1, 4, MOST):
        text = await liisa.says(f"/teams {count}")
        assert text.count("Tiimi ") == count
        assert visible_length(text) <= MESSAGE_LENGTH
        assert all(callback_data(button, 0xFFFFF) for button in shown(liisa))
    await tap(liisa, "Pidä nämä")
    for number in range(1, MOST + 1):
        async with school.database.transaction() as tx:
            await teams.rename(tx, 1, number, letter * 30)
    assert visible_length(await liisa.says("/teams")) <= MESSAGE_LENGTH and letter * 30 in unescape(liisa.seen)
    await tap(liisa, "Siirrä opiskelija", "seuraavat")
    await press(liisa, shown(liisa)[0])
    await tap(liisa, "seuraavat")
    assert len([label for label in labels(liisa) if label.startswith(("☐", "☑"))]) == MOST // 2
    await give_to_all_teams(liisa)
    assert "ja 28 muuta (500)" in liisa.seen and visible_length(liisa.seen) <= MESSAGE_LENGTH


async def give_to_all_teams(teacher: Person) -> None:
    """From /assign to the card, with every team ticked."""
    await teacher.says("/assign")
    await tap(teacher, "Keitin", "Valmis", "Tiimeille")
    id = shown(teacher)[0].argument.split(".")[0]
    for number in range(1, MOST + 1):
        await teacher.presses("draft", f"{id}.with_team.{number}")
    assert f"Valmis ({MOST}) ›" in labels(teacher) and "‹ edelliset" in labels(teacher)
    await tap(teacher, "Valmis", "Ei määräaikaa")


def test_every_offered_number_of_teams_is_possible() -> None:
    """What can be tapped can be drawn."""
    assert max(team_views.OFFERED) <= MOST and min(team_views.OFFERED) > 0


# Assignments for teams


async def test_an_assignment_for_a_team(school: School, liisa: Person) -> None:
    """Its students get it, as for some students; who comes into the team later does not."""
    await divide(liisa, [1, 2], [3, 4], [5])
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis")
    assert labels(liisa) == ["Koko luokalle (5)", "Tiimeille ›", "Vain joillekin ›", "‹ Takaisin"]
    await tap(liisa, "Tiimeille", "Tiimi 1", "Tiimi 2", "☑ Tiimi 1", "Tiimi 3")
    assert labels(liisa) == ["☐ Tiimi 1 (2)", "☑ Tiimi 2 (2)", "☑ Tiimi 3 (1)", "Valmis (2) ›", "‹ Takaisin"]
    card = await tap(liisa, "Valmis", "Ei määräaikaa")
    assert "Kenelle: Tiimi 2, Tiimi 3 (3)" in card and "Kenelle: 2 tiimiä" in labels(liisa)
    assert "3 opiskelijaa sai siitä viestin" in await tap(liisa, "Anna tehtävä")
    assert "Tiimi 2, Tiimi 3 (3)" in liisa.seen
    await liisa.presses("team_put", "1.1.3")
    [one] = await tapping.given(school)
    async with school.database.reading() as reader:
        given_to = [part.chat_id for part in await assignments.parts(reader, [one.id])]
    assert given_to == [named(school, name).chat for name in ("Cecilia", "Daavid", "Eetu")]
    assert not one.whole_class
    assert [len(letters(named(school, name))) for name in NAMES] == [0, 0, 1, 1, 1]


async def test_the_team_as_it_is_when_it_is_given(school: School, liisa: Person) -> None:
    """Who was moved into it meanwhile gets it, who was moved out does not."""
    await divide(liisa, [1, 2], [3, 4, 5])
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis", "Tiimeille", "Tiimi 1", "Valmis", "Ei määräaikaa")
    give = find(liisa, "Anna tehtävä")
    await liisa.presses("team_put", "1.1.2")
    await liisa.presses("team_put", "1.5.1")
    await press(liisa, give)
    assert [len(letters(named(school, name))) for name in NAMES] == [0, 1, 0, 0, 1]


@pytest.mark.parametrize("lost", ["dissolved", "empty"])
async def test_a_team_that_is_gone_is_asked_for_again(school: School, liisa: Person, lost: str) -> None:
    """Nothing is given to nobody; an empty team is not offered."""
    await divide(liisa, [1], [2, 3, 4, 5])
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis", "Tiimeille", "Tiimi 1", "Valmis", "Ei määräaikaa")
    give = find(liisa, "Anna tehtävä")
    if lost == "dissolved":
        await liisa.presses("teams_drop_sure", "1")
    else:
        await liisa.presses("team_put", "1.1.2")
    assert "Kenelle?" in await press(liisa, give)
    assert not await tapping.given(school)
    if lost == "empty":
        await tap(liisa, "Tiimeille")
        assert labels(liisa) == ["☐ Tiimi 2 (5)", "‹ Takaisin"]
    else:
        assert "Tiimeille ›" not in labels(liisa)


async def test_teams_are_offered_only_where_there_are_some(liisa: Person) -> None:
    """A class without any is asked as before, and a made-up press ticks nothing."""
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis")
    assert labels(liisa) == ["Koko luokalle (5)", "Vain joillekin ›", "‹ Takaisin"]
    id = shown(liisa)[0].argument.split(".")[0]
    for rest in ("with_team.1", "with_team.x", "without_team.1", "teams"):
        await liisa.presses("draft", f"{id}.{rest}")
        assert "Valmis" not in "".join(labels(liisa))
