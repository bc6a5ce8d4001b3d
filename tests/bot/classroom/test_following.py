"""Following a class: the class page, one assignment, one student; only what was assigned, only by who teaches it."""

import json
from typing import Any

import pytest

from bot.classroom.class_page import FRESH, LISTED
from bot.shows import Picture
from storage import cohorts, learners, outbox
from storage.assignments import Assignment
from tests.bot.classroom.work import BAD_TALK, DAY, GOOD, GOOD_TALK, HOUR, cancel, give, letters, talks
from tests.bot.school import MONDAY, Person, School


class Class:
    """Liisa's class with a student in each standing, and one who has only practised on her own."""

    def __init__(self, school: School, liisa: Person, work: Assignment, **students: Person) -> None:
        self.school, self.liisa, self.work, self.students = school, liisa, work, students

    async def page(self) -> str:
        """The class page."""
        return await self.liisa.says("/class")

    async def view(self, action: str = "work_view") -> str:
        """A view of the assignment."""
        return await self.liisa.presses(action, str(self.work.id))


@pytest.fixture
async def cohort(school: School) -> Class:
    """Aino is done, Bertta has tried, Cecilia is going, David has not begun, Eeva has practised rude words alone."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass Matkailu <2A>")
    names = ("Aino", "Bertta", "Cecilia", "David", "Eeva")
    people = {name.lower(): await school.student(name, liisa) for name in names}
    work = await give(liisa, *people.values(), due=MONDAY + DAY, goal=GOOD, attempts=3)
    for name, replies in (("aino", GOOD_TALK), ("bertta", BAD_TALK)):
        await people[name].presses("work")
        await talks(people[name], *replies)
    await people["cecilia"].presses("work")
    await people["cecilia"].says("apology")
    await people["eeva"].says("/practise kettle")
    await talks(people["eeva"], "belittle secret", *BAD_TALK)
    return Class(school, liisa, work, **people)


def picture(person: Person) -> Any:
    """What the last picture shown is drawn from; it is plain JSON."""
    shown = next(show for show in reversed(person.shows) if isinstance(show, Picture))
    assert json.loads(json.dumps(shown.recipe)) == shown.recipe
    return shown.recipe["with"]


# The class page


async def test_the_class_page_says_where_the_class_stands(cohort: Class) -> None:
    """How many students, a line an assignment, what its customers tell: one good talk and one bad, none of Eeva's."""
    page = await cohort.page()
    assert "<b>Matkailu &lt;2A&gt;</b>" in page and "Opiskelijoita: 5" in page
    assert "Keitin: 1 valmis, 1 kesken, 1 yrittänyt, 2 aloittamatta · ti 1.12. klo 9.00" in page
    assert "hyvää 3 ihmistä ja pahaa 11" in page and "vielä velkaa" in page


async def test_the_class_page_fits_a_phone(cohort: Class) -> None:
    """However many assignments there are, few are on the page, the next due first; all are one press away."""
    for day in range(2, 2 + LISTED):
        await give(cohort.liisa, cohort.students["aino"], due=MONDAY + day * DAY)
    await give(cohort.liisa, cohort.students["aino"])
    page = await cohort.page()
    assert page.count("• Keitin") == LISTED and page.index("ti 1.12.") < page.index("ke 2.12.")
    assert sum(len(getattr(show, "buttons", ())) for show in cohort.liisa.shows) <= LISTED + 5
    assert {"assign", "roster", "heat_class", "export", "code", "more"} <= cohort.liisa.actions
    await cohort.liisa.presses("works")
    assert len([one for one in cohort.liisa.buttons if one.action == "work_view"]) == LISTED + 2


async def test_what_is_over_leaves_the_page_after_a_week(cohort: Class) -> None:
    """At first it is said to be over; a cancelled assignment goes at once. Both stay among all assignments."""
    cohort.school.now = MONDAY + 2 * DAY
    assert "· määräaika oli ti 1.12. klo 9.00" in await cohort.page()
    cohort.school.now = MONDAY + DAY + FRESH
    assert "ei ole nyt tehtäviä" in await cohort.page()
    other = await give(cohort.liisa, cohort.students["aino"])
    await cancel(cohort.liisa, other)
    assert "ei ole nyt tehtäviä" in await cohort.page()
    await cohort.liisa.presses("works")
    assert [button.label for button in cohort.liisa.buttons] == ["Keitin (peruttu)", "Keitin", "Luokan sivulle"]
    assert "Tehtävä on peruttu" in await cohort.liisa.presses("work_view", str(other.id))


async def test_the_class_account_keeps_the_numbers_of_the_erased(cohort: Class) -> None:
    """What is tallied of those who are no longer known counts with the rest."""
    async with cohort.school.database.transaction() as tx:
        await cohorts.set_tally(tx, 1, '{"good": 4, "bad": 0, "debt": 0}')
    assert "hyvää 15 ihmistä ja pahaa 11" in await cohort.page()


async def test_an_archived_class_can_still_be_looked_at(cohort: Class) -> None:
    """Its page has all assignments, the roster and the skills; nobody is reminded any more."""
    await cohort.page()
    await cohort.liisa.presses("more")
    await cohort.liisa.presses("archive")
    await cohort.liisa.presses("cohort", "1")
    assert {"works", "roster", "heat_class", "unarchive"} <= cohort.liisa.actions
    assert "work_text" in (await cohort.view() and cohort.liisa.actions)
    assert "nudge" not in cohort.liisa.actions
    await cohort.view("nudge")
    assert not any("muistuttaa" in letter for letter in letters(cohort.students["david"]))


async def test_an_archived_class_is_found_beside_the_only_one_in_use(cohort: Class) -> None:
    """The command opens the one in use at once, so the page leads to the others; with one class alone it need not."""
    await cohort.page()
    await cohort.liisa.presses("more")
    assert "classes" not in cohort.liisa.actions
    await cohort.liisa.presses("archive")
    await cohort.liisa.says("/newclass Kauppa 1B")
    assert "<b>Kauppa 1B</b>" in await cohort.page()
    await cohort.liisa.presses("more")
    await cohort.liisa.presses("classes")
    assert [button.label for button in cohort.liisa.buttons] == ["Kauppa 1B", "Matkailu &lt;2A&gt; (arkistossa)"]


# One assignment


async def test_an_assignment_as_a_picture(cohort: Class) -> None:
    """Those who have not begun come first; each row has what the core made of it."""
    caption = await cohort.view()
    assert "<b>Keitin</b>" in caption and "Määräaika: ti 1.12. klo 9.00" in caption
    data = picture(cohort.liisa)
    assert data["title"] == "Keitin" and data["subtitle"] == "Matkailu <2A> · ti 1.12. klo 9.00"
    assert [(one["standing"], one["number"]) for one in data["counts"]] == [
        ("not_begun", 2),
        ("going", 1),
        ("tried", 1),
        ("done", 1),
    ]
    assert [one["name"] for one in data["rows"]] == ["David", "Eeva", "Cecilia", "Bertta", "Aino"]
    rows = {one["name"]: one for one in data["rows"]}
    assert rows["David"] | {"standing": ""} == rows["Eeva"] | {"standing": "", "name": "David"}
    assert rows["Eeva"] == {
        "name": "Eeva",
        "standing": "not_begun",
        "ending": None,
        "word": "",
        "mood": None,
        "attempts": "0/3",
    }
    assert rows["Aino"]["ending"] == "advocate" and rows["Aino"]["word"] == "suosittelija"
    assert rows["Aino"]["mood"] > 60 and rows["Bertta"]["ending"] == "angry" and rows["Bertta"]["attempts"] == "1/3"


async def test_the_same_in_words(cohort: Class) -> None:
    """Every student once, under the heading of their standing; late are all who are not done when the time is over."""
    cohort.school.now = MONDAY + 2 * DAY
    text = await cohort.view("work_text")
    assert "Aloittamatta (2)</b>\nDavid, myöhässä\nEeva, myöhässä" in text
    assert "Valmis (1)</b>\nAino, suosittelija, tunnelma parhaimmillaan " in text and "yrityksiä 1/3" in text
    assert "Aino" in text and "myöhässä" not in text.split("Aino")[1]
    assert "Bertta, vihainen" in text and "myöhässä" in text.split("Bertta")[1].split("\n")[0]


async def test_done_too_late_is_late(cohort: Class) -> None:
    """Who reaches the goal after the due time is done, and late."""
    cohort.school.now = MONDAY + 2 * DAY
    await talks(cohort.students["cecilia"], "empathy", "open_question agreement", "solution agreement sopii")
    text = await cohort.view("work_text")
    assert "Valmis (2)" in text and "myöhässä" in text.split("Cecilia")[1].split("\n")[0]


async def test_a_big_class_comes_in_pages(school: School) -> None:
    """Nobody is left out, neither of the pictures nor of the texts."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass 2A")
    students = [await school.student(f"Opiskelija numero {number} pitkällä nimellä", liisa) for number in range(90)]
    work = await give(liisa, *students)
    for action in ("work_view", "work_text"):
        seen: set[str] = set()
        for page in ("", "1", "2", "99999"):
            await liisa.presses(action, f"{work.id}.{page}")
            text = liisa.seen if action == "work_text" else str(picture(liisa)["rows"])
            seen |= {student.name for student in students if student.name in text}
        assert len(seen) == 90, action
    assert picture_page(liisa, await liisa.presses("work_view", f"{work.id}.1")) == "2/3"
    assert {button.label for button in liisa.buttons if button.action == "work_view"} == {"‹ edelliset", "seuraavat ›"}


def picture_page(person: Person, _: str) -> str:
    """Which of how many pictures was shown last."""
    return str(picture(person)["page"])


# Skills


async def test_skills_of_an_assignment_and_of_all(cohort: Class) -> None:
    """Two students have handed in something: rows for them alone, the class in sentences, faults by number."""
    for action, argument in (("heat", str(cohort.work.id)), ("heat_class", "1")):
        caption = await cohort.liisa.presses(action, argument)
        data = picture(cohort.liisa)
        assert [row["name"] for row in data["rows"]] == ["Aino", "Bertta"]
        assert len(data["skills"]) == len(data["whole"]) == len(data["rows"][0]["cells"]) == 9
        assert data["whole"][0] == {"shown": 1, "called": 2}
        assert "Mukana on 2 opiskelijaa" in caption and "pahoittelee tapahtunutta (1/2)" in caption
        assert "loukkaus (1 opiskelija)" in caption and "vähättely" not in caption


async def test_no_skills_where_nothing_was_handed_in(school: School) -> None:
    """It says so, and draws nothing."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass 2A")
    work = await give(liisa, await school.student("Aino", liisa))
    for action, argument in (("heat", str(work.id)), ("heat_class", "1")):
        assert "ei voi vielä kertoa" in await liisa.presses(action, argument)


# Reminding


def mail_of(cohort: Class, name: str) -> list[str]:
    """The letters of a student."""
    return letters(cohort.students[name])


async def test_one_tap_reminds_those_who_have_not_begun(cohort: Class) -> None:
    """Each in their language, with the button that starts; once a day, and nobody else."""
    eeva = cohort.students["eeva"]
    async with cohort.school.database.transaction() as tx:
        await learners.save(tx, eeva.chat, language="sv", settings="{}", state="{}", at=MONDAY)
    await cohort.view()
    assert "lähti 2 opiskelijalle" in await cohort.liisa.presses("nudge")
    assert cohort.liisa.actions == {"work_view"}
    assert "Liisa muistuttaa: tehtävä <b>Keitin</b>" in letters(cohort.students["david"])[-1]
    assert "Liisa påminner" in letters(eeva)[-1] and "Tidsgräns: tis 1.12 kl. 9.00" in letters(eeva)[-1]
    assert not any("muistuttaa" in letter for name in ("aino", "bertta", "cecilia") for letter in mail_of(cohort, name))
    assert cohort.students["david"].mail[-1].once
    assert "on jo muistutettu" in await cohort.view("nudge")
    assert sum("muistuttaa" in letter for letter in letters(cohort.students["david"])) == 1
    await cohort.students["david"].presses("work", str(cohort.work.id))
    cohort.school.now += DAY / 2 + 11 * HOUR
    assert "lähti yhdelle" in await cohort.view("nudge")


async def test_who_has_blocked_the_bot_is_not_counted(cohort: Class) -> None:
    """The button counts those who will hear of it; where nobody would, it is not there, and one of before says why."""
    david, eeva = (cohort.students[name] for name in ("david", "eeva"))
    for blocking, left in ((david, 1), (eeva, 0)):
        async with cohort.school.database.transaction() as tx:
            await learners.block(tx, blocking.chat)
        for view in ("work_view", "work_text"):
            await cohort.view(view)
            counted = [button.label for button in cohort.liisa.buttons if button.action == "nudge"]
            assert counted == ([cohort.liisa.say("button-nudge", count=left)] if left else [])
    assert await cohort.view("nudge") == cohort.liisa.say("nudged-unreached")


async def test_once_a_day_is_not_once_an_hour(cohort: Class) -> None:
    """What was sent in the morning is still known in the evening, when what needs no knowing is long dropped."""
    await cohort.view("nudge")
    cohort.school.now += 10 * HOUR
    async with cohort.school.database.transaction() as tx:
        await outbox.purge(tx, cohort.school.now - HOUR)
    assert "on jo muistutettu" in await cohort.view("nudge")


async def at_night(cohort: Class) -> None:
    """The teacher nudges at eleven in the evening: David and Eeva will hear of it in the morning."""
    cohort.school.now += 14 * HOUR
    assert "2 opiskelijalle aamulla" in await cohort.view("nudge")


async def nudged(cohort: Class) -> list[str]:
    """Who hears of it."""
    cohort.school.now += 9 * HOUR
    await cohort.school.mail_comes()
    return [name for name in cohort.students if any("muistuttaa" in words for words in mail_of(cohort, name))]


async def test_a_nudge_of_the_night_is_the_next_days(cohort: Class) -> None:
    """Whoever hears of it at eight is not nudged again at nine."""
    await at_night(cohort)
    assert await nudged(cohort) == ["david", "eeva"]
    assert "on jo muistutettu" in await cohort.view("nudge")


async def test_a_nudge_of_the_night_does_not_come_to_who_begins_or_leaves(cohort: Class) -> None:
    """It would be wrong in the morning."""
    await at_night(cohort)
    await cohort.students["david"].presses("work", str(cohort.work.id))
    await cohort.students["eeva"].presses("leave_sure", "1.sure")
    assert await nudged(cohort) == []


@pytest.mark.parametrize("action", ["task_cancel_sure", "archive", "erase"])
async def test_a_nudge_of_the_night_goes_with_its_reason(cohort: Class, action: str) -> None:
    """Whether the assignment is cancelled, the class put away, or its teacher erased, whose name is in it."""
    await at_night(cohort)
    await cohort.liisa.presses(action, "" if action == "erase" else "1")
    assert await nudged(cohort) == []


async def test_a_nudge_goes_with_its_teacher_also_where_another_stays(cohort: Class) -> None:
    """The class stays with Matti; Liisa's name goes."""
    matti = await cohort.school.teacher("Matti")
    await cohort.liisa.presses("coteach", "1")
    await matti.follows(cohort.liisa.link)
    await matti.presses("teach")
    await at_night(cohort)
    await cohort.liisa.presses("erase", "")
    assert await nudged(cohort) == []
