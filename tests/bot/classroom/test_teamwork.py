"""Team work as the teacher sees it: numbers by team or group, on the class page, a page of its own, in files."""

import asyncio
import io
import json

import pytest
from openpyxl import load_workbook

from bot import attachments
from bot.content import Content
from bot.erasing import erase_class
from bot.shows import Change, File
from dialogues.exercises.result import Outcome, Result
from dialogues.scenario import Ending
from storage import cohorts, exercises, groups, teams
from storage.database import Transaction
from tests.bot.classroom.tapping import labels, named, tap
from tests.bot.classroom.teamed import NAMES, class_of_five, divide
from tests.bot.groups.room import Room
from tests.bot.school import WORDINGS, Person, School

HOUR = 3600.0


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher of one class of five in two teams."""
    teacher = await class_of_five(school)
    await divide(teacher, [1, 2], [3, 4, 5])
    return teacher


def result(*endings: Ending | None, mood: int = 72) -> str:
    """What came of an exercise with a customer for each of these endings."""
    outcome = Outcome(
        ending=None,
        mood=mood,
        best_mood=max(mood, 40),
        replies=4,
        shown=("apology",),
        called=("apology", "empathy"),
        faults=("rude",),
        scenario="kettle",
        start=35,
        moods=(35, mood),
    )
    customers = tuple(outcome.model_copy(update={"ending": ending}) for ending in endings)
    return Result(mode="relay", language="fi", players=4, customers=customers).model_dump_json()


async def played(
    tx: Transaction, at: float, kept: str | None, *, chat: int = -1001, team: int | None = None, cohort: int = 1
) -> int:
    """An exercise of a group of the class that ended then."""
    if await groups.get(tx, chat) is None:
        await groups.note(tx, chat, f"Ryhmä {-chat}", at)
        await groups.join_cohort(tx, chat, cohort, team)
    made = await exercises.make(
        tx, chat, 0, state='{"said": "salaisuus"}', at=at - 60, cohort_id=cohort, team_number=team
    )
    await exercises.end(tx, made.id, result=kept, at=at)
    return made.id


async def test_what_a_group_plays_comes_to_the_class_page(school: School, liisa: Person) -> None:
    """From the link to the numbers; no name and no word of anybody's."""
    await liisa.presses("group_link", "1")
    room = Room(school)
    code = liisa.seen.partition("startgroup=")[2].split()[0]
    aino, bertta = named(school, "Aino"), named(school, "Bertta")
    await room.says(aino, f"/start {code}")
    await room.plays(aino, bertta)
    await room.replies(aino, "apology helmikuu")
    await room.says(aino, "/end")
    page = await liisa.presses("cohort", "1")
    assert "<b>Tiimien harjoitukset</b>\n• <b>Tiimi 1</b>: yksi harjoitus, viimeksi ma 30.11. klo 9.00" in page
    assert "helmikuu" not in page and "Aino" not in page


async def test_the_class_page_has_a_row_a_team(school: School, liisa: Person) -> None:
    """How often and when last, the mood reached then, 3/11 and 1/12 over all: who played last stands first."""
    async with school.database.transaction() as tx:
        await played(tx, school.now - 5 * HOUR, result("angry", "satisfied", mood=20), team=1)
        await played(tx, school.now - 3 * HOUR, result("advocate", None), team=1, chat=-1002)
        await played(tx, school.now - HOUR, result("angry", mood=0), chat=-1003)
        await played(tx, school.now, None, team=2, chat=-1004)
        await teams.rename(tx, 1, 1, "<Hait>")
    page = await liisa.presses("cohort", "1")
    rows = [line for line in page.splitlines() if line.startswith("• ")]
    assert rows == [
        "• <b>Ryhmä 1003</b>: yksi harjoitus, viimeksi ma 30.11. klo 8.00, tunnelma lopussa 0/100. "
        "<b>3/11:</b> hyvää on kuullut 0, pahaa 11. <b>1/12:</b> velkaa 12.",
        "• <b>&lt;Hait&gt;</b>: 2 harjoitusta, viimeksi ma 30.11. klo 6.00, tunnelma lopussa 72/100. "
        "<b>3/11:</b> hyvää on kuullut 6, pahaa 11. <b>1/12:</b> velkaa 10.",
    ]
    assert "Tiimien harjoitukset" not in labels(liisa)


async def test_a_class_without_team_work_has_no_word_of_it(school: School, liisa: Person) -> None:
    """Nor has one whose groups have only opened lobbies; an old button says that there is nothing."""
    async with school.database.transaction() as tx:
        await played(tx, school.now, None)
    assert "Tiimien harjoitukset" not in await liisa.presses("cohort", "1")
    await liisa.presses("groups", "1")
    assert "Tiimien harjoitukset" not in labels(liisa)
    assert await liisa.presses("teamwork", "1") == liisa.say("teamwork-none")


async def test_many_teams_have_a_page_of_their_own(school: School, liisa: Person) -> None:
    """Five on the class page, ten on each of its own."""
    async with school.database.transaction() as tx:
        for number in range(12):
            await played(tx, school.now - number, result("satisfied"), chat=-2000 - number)
    page = await liisa.presses("cohort", "1")
    assert page.count("yksi harjoitus") == 5 and "Ryhmä 2004" in page and "Ryhmä 2005" not in page
    page = await tap(liisa, "Tiimien harjoitukset")
    assert page.count("yksi harjoitus") == 10 and "koko tiimin" in page
    page = await tap(liisa, "seuraavat")
    assert page.count("yksi harjoitus") == 2 and "Ryhmä 2011" in page
    assert [type(show) for show in liisa.shows] == [Change]


async def test_an_archived_class_shows_its_team_work(school: School, liisa: Person) -> None:
    """As all its results."""
    async with school.database.transaction() as tx:
        await played(tx, school.now, result("satisfied"), team=2)
    await liisa.presses("archive", "1")
    assert "<b>Tiimi 2</b>: yksi harjoitus" in await liisa.presses("cohort", "1")
    assert "<b>Tiimi 2</b>: yksi harjoitus" in await liisa.presses("teamwork", "1")


async def test_what_a_class_has_left_is_named_without_it(school: School, liisa: Person) -> None:
    """A dissolved team by its number, a group of another class by no title of its own."""
    await liisa.says("/newclass Toinen")
    async with school.database.transaction() as tx:
        await played(tx, school.now, result("satisfied"), team=2)
        await played(tx, school.now - 1, result("satisfied"), chat=-1005)
        await teams.dissolve(tx, 1)
        await groups.join_cohort(tx, -1005, 2, None)
    page = await liisa.presses("cohort", "1")
    assert "<b>Tiimi 2</b>" in page and "<b>Ryhmä</b>" in page and "1005" not in page
    assert "Tiimien harjoitukset" not in await liisa.presses("cohort", "2")


async def test_a_group_s_page_has_its_own_numbers(school: School, liisa: Person) -> None:
    """Not those of the team's other group."""
    async with school.database.transaction() as tx:
        await played(tx, school.now - HOUR, result("angry"), team=1)
        await played(tx, school.now, result("satisfied"), team=1, chat=-1002)
    assert "• <b>Ryhmä 1001</b>: yksi harjoitus" in await liisa.presses("group", "1.-1001")
    assert "pahaa 11" in liisa.seen and "2 harjoitusta" in await liisa.presses("teamwork", "1")


# Files


async def files(school: School, liisa: Person, kind: str, people: str) -> bytes:
    """The file that the teacher takes out."""
    await liisa.presses("export_as", f"1.{kind}.{people}")
    (show,) = liisa.shows
    assert isinstance(show, File)
    recipe = json.loads(json.dumps(show.recipe))
    return await asyncio.to_thread(attachments.make, recipe["make"], recipe["with"], database=school.path)


@pytest.fixture
async def with_work(school: School, liisa: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """The teacher of a class with an exercise of a team that has a name, and of a group of none."""
    monkeypatch.setattr("bot.content.load", lambda: Content(school.content.plays))
    async with school.database.transaction() as tx:
        await played(tx, school.now - HOUR, result("angry", None), team=1)
        await played(tx, school.now, result("advocate").replace("kettle", "gone"), chat=-1002)
        await teams.rename(tx, 1, 1, "Ainon hait")
    return liisa


@pytest.mark.parametrize("people", ["named", "numbered"])
async def test_the_workbook_has_a_sheet_of_teams(school: School, with_work: Person, people: str) -> None:
    """A row a customer, numbers alone; without names also those of teams and groups go, for students choose them."""
    book = load_workbook(io.BytesIO(await files(school, with_work, "xlsx", people)))
    head, *rows = [list(row) for row in book["Tiimien harjoitukset"].iter_rows(values_only=True)]
    assert head[0] == "Tiimi" and len(rows) == 3
    team, group = ("Ainon hait", "Ryhmä 1002") if people == "named" else ("Tiimi 1", "Ryhmä")
    assert [row[0] for row in rows] == [team, team, group]
    assert rows[0][2:] == ["Vuorotellen", 4, "Keitin", "vihainen", 72, 72, 4, 1, 2, "pahoittelu", "empatia", "loukkaus"]
    assert rows[1][5] == "lopetti kesken" and rows[2][4] == "(poistettu harjoitus)"


async def test_the_workbook_of_a_class_without_team_work_has_no_such_sheet(school: School, liisa: Person) -> None:
    """Nothing is left empty."""
    book = load_workbook(io.BytesIO(await files(school, liisa, "xlsx", "named")))
    assert book.sheetnames == ["Yhteenveto"]


@pytest.mark.parametrize("people", ["named", "numbered"])
async def test_the_document_has_the_team_exercises(school: School, with_work: Person, people: str) -> None:
    """With what is kept of them, which has no person in it."""
    found = json.loads(await files(school, with_work, "json", people))["team_exercises"]
    assert [(one["team"], one["group"]) for one in found] == [
        (1, "Ryhmä 1001" if people == "named" else None),
        (None, "Ryhmä 1002" if people == "named" else None),
    ]
    assert found[0]["ended"] == "2026-11-30T08:00:00+02:00" and found[0]["players"] == 4
    assert [one["ending"] for one in found[0]["customers"]] == ["angry", None]
    assert not any(name in json.dumps(found) for name in (*NAMES, "salaisuus"))


# Erasing


async def test_a_class_that_is_erased_leaves_its_groups_and_no_words(school: School, liisa: Person) -> None:
    """What has ended loses its words at once; what goes on goes on, as the group's own."""
    async with school.database.transaction() as tx:
        ended = await played(tx, school.now, result("satisfied"))
        going = (await exercises.make(tx, -1001, 0, state="{}", at=school.now, cohort_id=1)).id
        other = await played(tx, school.now, result("satisfied"), chat=-1009, cohort=(await _other(tx)).id)
    async with school.database.transaction() as tx:
        cohort = await cohorts.get(tx, 1)
        assert cohort
        await erase_class(tx, cohort, WORDINGS)
    async with school.database.reading() as reader:
        kept = [await exercises.get(reader, id) for id in (ended, going, other)]
        group = await groups.get(reader, -1001)
    assert [one and one.state is not None for one in kept] == [False, True, True]
    assert kept[0] and kept[0].result and kept[0].cohort_id is None and kept[1] and kept[1].cohort_id is None
    assert group and group.cohort_id is None


async def _other(tx: Transaction) -> cohorts.Cohort:
    return await cohorts.make(tx, "2B", time_zone="UTC", code=None, code_expires_at=0.0, at=1.0)
