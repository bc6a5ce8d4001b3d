"""What was given: seen, changed, extended, given to more, cancelled; by every teacher of the class and nobody else."""

from collections.abc import Sequence

import pytest

from bot.classroom.task import Task
from bot.classroom.teaching import PAGE
from bot.shows import Button, Change, Message
from dialogues.goals import Goal
from storage import assignments
from storage.assignments import Assigned, Assignment
from tests.bot.classroom.tapping import find, labels, named, press, shown, tap
from tests.bot.classroom.work import DAY, give
from tests.bot.school import MONDAY, Person, School, text_of

FRIDAY = MONDAY + 4 * DAY


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher whose class has the kettle to do by Friday at nine; Cecilia does not have it, and no mail is unread."""
    teacher = await school.teacher("Liisa")
    await teacher.says("/newclass Matkailu <2A>")
    people = [await school.student(name, teacher) for name in ("Aino", "Bertta", "Cecilia")]
    await give(teacher, *people[:2], due=FRIDAY)
    for person in people:
        person.mail.clear()
    return teacher


def mails(school: School, name: str) -> list[str]:
    """What somebody has been told by now; reminders, which wait, are not among it."""
    return [text_of(letter.show) for letter in named(school, name).mail]


async def kept(school: School, id: int = 1) -> Assignment:
    """The assignment as it is kept."""
    async with school.database.transaction() as tx:
        found = await assignments.get(tx, id)
    assert found
    return found


async def parts(school: School, id: int = 1) -> Sequence[Assigned]:
    """Everybody's part of it."""
    async with school.database.transaction() as tx:
        return await assignments.of_assignment(tx, id)


# Seen


async def test_the_list_and_the_card(school: School, liisa: Person) -> None:
    """The newest first; a card opened from the list takes its place, and leads back."""
    await give(liisa, named(school, "Aino"), skill="empathy")
    await liisa.presses("tasks", "1")
    assert [type(show) for show in liisa.shows] == [Message]
    assert labels(liisa) == ["Taito – empatia", "Keitin · pe 4.12. klo 9.00"]
    card = await tap(liisa, "Keitin")
    assert [type(show) for show in liisa.shows] == [Change]
    assert "<b>Keitin</b>" in card and "Matkailu &lt;2A&gt;" in card and "Kenelle: Aino, Bertta" in card
    assert "Viimeistään pe 4.12. klo 9.00" in card and "Tavoite: keskustelu viedään loppuun" in card
    assert "uusin ensin" in await tap(liisa, "‹ Takaisin")


async def test_a_class_without_assignments(liisa: Person) -> None:
    """Is offered to be given one."""
    await liisa.says("/newclass Myynti")
    await liisa.presses("tasks", "2")
    assert "ei ole vielä annettu" in liisa.seen and labels(liisa) == ["Anna tehtävä"]


async def test_a_card_from_elsewhere_is_a_message_of_its_own(liisa: Person) -> None:
    """The button stands under the picture of the class, which can't become text."""
    await liisa.presses("work_view", "1")
    await liisa.presses("task")
    assert [type(show) for show in liisa.shows] == [Message] and "<b>Keitin</b>" in liisa.seen


async def test_a_long_list_pages(school: School, liisa: Person) -> None:
    """In place of the page before."""
    for _ in range(PAGE):
        await give(liisa)
    await liisa.presses("tasks", "1")
    await tap(liisa, "seuraavat ›")
    assert labels(liisa) == ["Keitin · pe 4.12. klo 9.00", "‹ edelliset"]
    assert [type(show) for show in liisa.shows] == [Change]


# Changed


async def test_another_due_time_by_taps_is_told_once(school: School, liisa: Person) -> None:
    """Also if the press is doubled; to those who have it and nobody else."""
    await liisa.presses("task", "1")
    await tap(liisa, "Viimeistään", "›", "11")
    hour = find(liisa, "14.00")
    assert "Viimeistään pe 11.12. klo 14.00" in await press(liisa, hour) and "saavat siitä viestin" in liisa.seen
    assert "saavat siitä viestin" not in await press(liisa, hour)
    assert (await kept(school)).due_at == MONDAY + 11 * DAY + 5 * 3600
    assert [len(mails(school, name)) for name in ("Aino", "Bertta", "Cecilia")] == [1, 1, 0]
    assert "pe 11.12. klo 14.00" in mails(school, "Aino")[0]


async def test_another_due_time_by_typing(school: School, liisa: Person) -> None:
    """What is no time is asked again; without a date at all is a button."""
    await liisa.presses("task", "1")
    await tap(liisa, "Viimeistään")
    assert "En saanut selvää" in await liisa.says("joskus")
    assert "Viimeistään ma 7.12. klo 9.00" in await liisa.says("viikon päästä klo 9")
    await tap(liisa, "Viimeistään", "Ei määräaikaa")
    assert (await kept(school)).due_at is None
    assert len(mails(school, "Aino")) == 2 and "Lisäaikaa yhdelle ›" not in labels(liisa)


async def test_a_question_ends_with_the_next_button(liisa: Person) -> None:
    """Words typed after it are no due time."""
    await liisa.presses("task", "1")
    await tap(liisa, "Viimeistään", "‹ Takaisin")
    await liisa.says("huomenna")
    assert "Viimeistään" not in liisa.seen


async def test_another_goal_is_told_when_it_is_whole(school: School, liisa: Person) -> None:
    """Ticking its skills tells nobody anything."""
    await liisa.presses("task", "1")
    await tap(liisa, "Tavoite:", "tietyt taidot", "☐ empatia", "☐ kiitos")
    assert not mails(school, "Aino")
    await tap(liisa, "Valmis (2)")
    assert len(mails(school, "Aino")) == 1 and "empatia ja kiitos" in mails(school, "Aino")[0]
    assert Task.of(await kept(school)).goal == Goal(kind="marks", marks=("empathy", "thanks"))


async def test_other_conditions_are_changed_and_not_told(school: School, liisa: Person) -> None:
    """They are saved at once, the due time stays."""
    await liisa.presses("task", "1")
    await tap(liisa, "Yrityksiä", "Yrityksiä", "Myöhässä", "Valmentaja", "Tunnelmamittari")
    changed = Task.of(await kept(school))
    assert changed == Task(scenario="kettle", attempts=2, late=False, coach="each", meter=True)
    assert (await kept(school)).due_at == FRIDAY and not mails(school, "Aino")


# One student's part


async def test_more_time_for_one(school: School, liisa: Person) -> None:
    """By taps; only that student is told, only their time is another; as the others again by a button."""
    await liisa.presses("task", "1")
    assert "Kuka saa lisäaikaa?" in await tap(liisa, "Lisäaikaa yhdelle")
    assert labels(liisa) == ["Aino", "Bertta", "‹ Takaisin"]
    await tap(liisa, "Bertta", "›", "8")
    hour = find(liisa, "9.00")
    for _ in range(2):
        assert "Bertta: viimeistään ti 8.12. klo 9.00" in await press(liisa, hour)
    assert [one.due_at for one in await parts(school)] == [FRIDAY, MONDAY + 8 * DAY]
    assert [len(mails(school, name)) for name in ("Aino", "Bertta")] == [0, 1]
    await tap(liisa, "Takaisin", "Lisäaikaa")
    assert labels(liisa)[1] == "Bertta · ti 8.12. klo 9.00"
    assert "sama määräaika kuin muilla" in await tap(liisa, "Bertta", "Sama kuin muilla")
    assert [one.due_at for one in await parts(school)] == [FRIDAY, FRIDAY]


async def test_more_time_by_typing(school: School, liisa: Person) -> None:
    """And what is no time is asked again."""
    await liisa.presses("task", "1")
    await tap(liisa, "Lisäaikaa", "Aino")
    assert "Se aika meni jo" in await liisa.says("eilen")
    assert "Aino: viimeistään ti 8.12. klo 12.00" in await liisa.says("8.12. klo 12")
    assert len(mails(school, "Aino")) == 1


async def test_no_more_time_where_there_is_none(school: School, liisa: Person) -> None:
    """For somebody who does not have it, or without a due time."""
    assert await liisa.presses("task_extension", "1.3.own") == liisa.say("task-extend-none")
    assert await liisa.answers("task_extension.1.3", "pe") == liisa.say("task-extend-none")
    await give(liisa, named(school, "Aino"))
    assert await liisa.presses("task_extend", "2") == liisa.say("task-extend-none")
    assert await liisa.presses("task_extension", "2.1") == liisa.say("task-extend-none")
    assert await liisa.presses("task_extension", "1.9") == liisa.say("not-yours")


async def test_one_more_student(school: School, liisa: Person) -> None:
    """A tap gives it at once, a doubled one once; then everybody has it."""
    await liisa.presses("task", "1")
    await tap(liisa, "Anna useammalle")
    cecilia = find(liisa, "Cecilia")
    for _ in range(2):
        assert "Cecilia sai tehtävän" in await press(liisa, cecilia) and "jo koko luokalla" in liisa.seen
    assert len(await parts(school)) == 3 and len(mails(school, "Cecilia")) == 1


# Cancelled, archived


async def test_cancelling_asks_first(school: School, liisa: Person) -> None:
    """The students are told once; then nothing of it can be changed any more."""
    await liisa.presses("task", "1")
    before = shown(liisa)
    await tap(liisa, "Peru tehtävä", "‹ Takaisin")
    assert (await kept(school)).cancelled_at is None
    await tap(liisa, "Peru tehtävä")
    sure = find(liisa, "Kyllä, peru")
    for _ in range(2):
        assert "Tehtävä on peruttu" in await press(liisa, sure)
        assert labels(liisa) == ["‹ Takaisin"]
    assert len(mails(school, "Aino")) == 1
    await nothing_changes(school, liisa, before)
    await liisa.presses("tasks", "1")
    assert labels(liisa) == ["Keitin (peruttu)"]


async def test_nothing_changes_in_the_archive(school: School, liisa: Person) -> None:
    """Its buttons of before do nothing."""
    await liisa.presses("task", "1")
    before = shown(liisa)
    await liisa.presses("archive", "1")
    assert "Luokka on arkistossa" in await liisa.presses("task", "1")
    await nothing_changes(school, liisa, before)


async def nothing_changes(school: School, liisa: Person, buttons: Sequence[Button]) -> None:
    """Press all of these, and what they would have led to."""
    before = await kept(school), await parts(school), mails(school, "Cecilia")
    for button in buttons:
        await press(liisa, button)
    for action, argument in (
        *(("task", "1.undated"), ("task", "1.tap.2026-12-11 14:00"), ("task", "1.goal.mood-90")),
        *(("task_extension", "1.1.tap.2026-12-11 14:00"), ("task_extension", "1.1.own"), ("task_give", "1.3")),
        ("task_cancel_sure", "1"),
    ):
        await liisa.presses(action, argument)
    await liisa.answers("task_due.1", "pe 11")
    await liisa.answers("task_extension.1.1", "pe 11")
    assert (await kept(school), await parts(school), mails(school, "Cecilia")) == before


# Others


async def test_a_co_teacher_can_change_it(school: School, liisa: Person) -> None:
    """The class is as much theirs."""
    matti = await school.teacher("Matti")
    await liisa.presses("coteach", "1")
    await matti.follows(liisa.link)
    await matti.presses("teach")
    await matti.presses("tasks", "1")
    await tap(matti, "Keitin", "Viimeistään")
    assert "Viimeistään ma 7.12. klo 9.00" in await matti.says("ma klo 9")
    await tap(matti, "Peru tehtävä", "Kyllä")
    assert (await kept(school)).cancelled_at is not None


async def test_others_are_turned_away_from_every_button(school: School, liisa: Person) -> None:
    """A student who has it, and the teacher of another class."""
    olli = await school.teacher("Olli")
    await olli.says("/newclass 2B")
    await liisa.presses("tasks", "1")
    buttons = shown(liisa)
    for words in (["Keitin"], ["Tavoite"], ["Takaisin", "Viimeistään"], ["Takaisin", "Lisäaikaa"], ["Aino"]):
        await tap(liisa, *words)
        buttons += shown(liisa)
    await tap(liisa, "Takaisin", "Takaisin", "Anna useammalle")
    buttons += shown(liisa)
    before = await kept(school), await parts(school)
    for button in buttons:
        for other in (olli, named(school, "Aino")):
            assert await press(other, button) == other.say("not-yours"), button
    assert (await kept(school), await parts(school)) == before


@pytest.mark.parametrize("rest", ["x", "tap.", "tap.x", "goal.x", "attempts.9", "marks.x", "nothing", "late."])
async def test_made_up_presses_change_nothing(school: School, liisa: Person, rest: str) -> None:
    """Nor do they fail."""
    before = await kept(school)
    await liisa.presses("task", f"1.{rest}")
    await liisa.presses("task_extension", f"1.1.{rest}")
    assert await kept(school) == before and [one.due_at for one in await parts(school)] == [FRIDAY, FRIDAY]


@pytest.mark.parametrize(("language", "word"), [("sv", "Vem får mer tid?"), ("en", "Who gets more time?")])
async def test_every_language(school: School, language: str, word: str) -> None:
    """The card speaks the teacher's language."""
    teacher = await school.teacher("Lisa", language)  # type: ignore[arg-type]
    await teacher.says("/newclass 2A")
    await give(teacher, await school.student("Jack", teacher, "en"), due=FRIDAY)
    await teacher.presses("task", "1")
    assert str(teacher.say("condition-late-yes")) in labels(teacher)
    assert word in await tap(teacher, str(teacher.say("button-task_extend")))
