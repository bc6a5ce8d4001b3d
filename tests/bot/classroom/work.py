"""What tests of assignments share: giving one out, and talks that end well or badly."""

from collections.abc import Iterable

from bot.classroom import homework
from bot.classroom.task import Task
from dialogues.goals import Goal
from storage import assignments
from storage.assignments import Assignment
from tests.bot.school import Person, text_of

GOOD_TALK = ("empathy offer_help apology", "open_question agreement", "solution agreement sopii")
"""Ends with an advocate."""
BAD_TALK = ("calm_down rauhoitu", "rude x", "rude y")
"""Ends with an angry customer."""
HOUR, DAY = 3600.0, 24 * 3600.0


async def give(
    teacher: Person, *students: Person, due: float | None = None, whole: bool = False, cohort: int = 1, **terms: object
) -> Assignment:
    """Give an assignment with these terms to students, as a teacher would; the kettle, unless they say otherwise."""
    what = terms if terms.keys() & {"scenario", "customer", "skill"} else {"scenario": "kettle", **terms}
    school = teacher.school
    async with school.visit_of(teacher) as visit:
        assert visit.desk
        kept = Task.model_validate(what).model_dump_json()
        made = await assignments.make(visit.desk.tx, cohort, kept, whole_class=whole, due_at=due, at=school.now)
        await homework.hand_out(visit, visit.desk, school.content, made, [student.chat for student in students])
    return made


async def change(
    teacher: Person, assignment: Assignment, due: float | None, chats: Iterable[int] | None = None
) -> None:
    """Give an assignment another due time; with chats, only these students."""
    async with teacher.school.visit_of(teacher) as visit:
        assert visit.desk
        tx = visit.desk.tx
        if chats is None:
            await assignments.change(tx, assignment.id, assignment.terms, due)
        for chat in chats or ():
            await assignments.extend(tx, assignment.id, chat, due)
        now = await assignments.get(tx, assignment.id)
        assert now
        only = None if chats is None else list(chats)
        await homework.changed(visit, visit.desk, teacher.school.content, now, only)


async def cancel(teacher: Person, assignment: Assignment) -> None:
    """Take an assignment back."""
    async with teacher.school.visit_of(teacher) as visit:
        assert visit.desk
        await assignments.cancel(visit.desk.tx, assignment.id, teacher.school.now)
        now = await assignments.get(visit.desk.tx, assignment.id)
        assert now
        await homework.changed(visit, visit.desk, teacher.school.content, now)


async def talks(person: Person, *replies: str, rating: str | None = "fine") -> str:
    """Say all this to the customer; then rate it, if it is to be rated. Gives all that is shown last."""
    for reply in replies:
        await person.says(reply)
    return await person.presses("rate", rating) if rating else person.seen


def letters(person: Person) -> list[str]:
    """The words of all letters that have come, the last one last."""
    return [text_of(letter.show) for letter in person.mail]


def reminders(person: Person) -> list[str]:
    """The reminders among them."""
    return [text for text in letters(person) if "⏰" in text]


GOOD, MARKS = Goal(kind="good_ending"), Goal(kind="marks", marks=("apology", "paraphrase"))
MOOD = Goal(kind="mood", mood=99)
