"""The team's tricks: what works for each when a customer attacks, written in private after an exercise of a class."""

from collections.abc import Mapping

from bot.classroom.steps import View, afresh, change
from bot.classroom.trick_words import LONGEST, taken
from bot.classroom.tricks import PAGE, hand_in, listed, trick_number
from bot.desk import Desk
from bot.gates import anyone
from bot.groups.gate import in_exercise
from bot.groups.posting import say_in
from bot.groups.table import Table
from bot.groups.ways import Asked, GroupPress
from bot.paging import page_number, turning
from bot.routes import Question, Route, Routes
from bot.shows import Button, Keyboard, Sent, Typed
from bot.visit import Visit
from bot.wording import Html
from dialogues.exercises.exercise import Exercise, Person
from storage import cohorts, groups, tricks
from storage.cohorts import Cohort
from storage.exercises import Exercise as Row
from storage.groups import Group
from storage.tricks import Trick

KIND = "n"
"""The letter before the dash of the link that the button opens."""


def _is_open(row: Row, group: Group | None, exercise: Exercise) -> bool:
    """Whether tricks can be written: something was said in an exercise of a class, and the group is still its."""
    is_class = group is not None and group.cohort_id is not None and group.cohort_id == row.cohort_id
    return is_class and exercise.phase == "over" and any(customer.said for customer in exercise.customers)


def _took_part(exercise: Exercise, person: int) -> bool:
    return exercise.plays(person) or exercise.watches(person)


# In the group


def buttons(table: Table) -> Keyboard:
    """The way to one's own trick, under the last stage."""
    return ((table.button("x_trick"),),) if _is_open(table.row, table.group, table.exercise) else ()


async def _in_team(table: Table, who: Person) -> bool:
    return _took_part(table.exercise, who.id)


async def open_(table: Table, who: Person, _: str) -> None:
    """Take somebody of the team to their private chat, where they write it."""
    if _is_open(table.row, table.group, table.exercise):
        table.open_private(KIND)
    else:
        table.toast("trick-closed")


PRESSES: Mapping[str, GroupPress] = {"x_trick": GroupPress(_in_team, open_, "over", refusal="trick-only-team")}


async def show(asked: Asked) -> None:
    """The newest tricks of the group's class."""
    say, id = asked.say, asked.group.cohort_id
    cohort = await cohorts.get(asked.tx, id) if id is not None else None
    text = say("tricks-no-class")
    if cohort:
        found = await tricks.of_cohort(asked.tx, cohort.id, "shown")
        text = listed(say, cohort, found)
        if len(found) > PAGE:
            text = Html(f"{text}\n\n{say('tricks-more', count=len(found))}")
    await say_in(asked.tx, asked.group.chat_id, asked.thread_id, text, asked.now)


# In private: writing it


async def ask(visit: Visit, desk: Desk, row: Row, _: str) -> None:
    """Ask for the trick, unless the class has one of this exercise from the person already."""
    await visit.memory.save(visit.learner)
    if (cohort := await _class_of(desk, row)) is None:
        visit.tell("trick-closed")
        return
    before = await _written_in(desk, cohort)
    if _is_taken(row, before):
        visit.tell("trick-taken", "my_tricks")
        return
    for one in before:
        if one.state == "waiting":
            visit.tell("trick-waits", words=one.words)
    visit.tell("trick-ask", most=LONGEST)
    visit.ask(f"trick.{row.id}")


async def written(visit: Visit, desk: Desk, row: Row, answer: Typed | Sent) -> None:
    """Keep it until the teacher has read it."""
    cohort = await _class_of(desk, row)
    if cohort is None:
        visit.tell("trick-closed")
    elif _is_taken(row, await _written_in(desk, cohort)):
        visit.tell("trick-taken", "my_tricks")
    elif words := taken(visit, f"trick.{row.id}", answer, [person.name for person in _exercise(row).people.values()]):
        visit.letters += await hand_in(desk, cohort, words)
        visit.tell("trick-thanks", "my_tricks", words=words)


async def _class_of(desk: Desk, row: Row) -> Cohort | None:
    """The class on whose list this person may write after that exercise; None where they may not, or no longer."""
    exercise = _exercise(row)
    if not _is_open(row, await groups.get(desk.tx, row.chat_id), exercise) or not _took_part(exercise, desk.chat_id):
        return None
    cohort = await cohorts.get(desk.tx, row.cohort_id or 0)
    return cohort if cohort and cohort.archived_at is None else None


def _exercise(row: Row) -> Exercise:
    """The exercise behind a row that its gate has let through: its words are kept, so its state is."""
    return Exercise.model_validate_json(row.state or "{}")


async def _written_in(desk: Desk, cohort: Cohort) -> list[Trick]:
    return [one for one in await tricks.of_person(desk.tx, desk.chat_id) if one.cohort_id == cohort.id]


def _is_taken(row: Row, before: list[Trick]) -> bool:
    """Whether one that was written after the exercise is on the list: each person has one of an exercise."""
    return any(one.state == "shown" and one.at >= (row.ended_at or 0) for one in before)


# In private: one's own


async def own_trick(desk: Desk, argument: str) -> tuple[Trick, str] | None:
    """Gate `trick.rest`: whoever wrote it."""
    number, _, rest = argument.partition(".")
    trick = await tricks.get(desk.tx, trick_number(number))
    return (trick, rest) if trick and trick.chat_id == desk.chat_id else None


async def own(visit: Visit, desk: Desk, _: None, page: str) -> None:
    """All that the person wrote, in every class, the newest first."""
    (change if page else afresh)(visit, await _own(visit, desk, page))


async def drop(visit: Visit, desk: Desk, trick: Trick, _: str) -> None:
    """Delete it: nobody sees it any more."""
    await tricks.drop(desk.tx, trick.id)
    visit.toast("my-trick-dropped")
    change(visit, await _own(visit, desk, "0"))


async def _own(visit: Visit, desk: Desk, page: str) -> View:
    """A page of them, each with the way to delete it."""
    found = (await tricks.of_person(desk.tx, desk.chat_id))[::-1]
    if not found:
        return visit.say("my-tricks-none"), ()
    pages = -(-len(found) // PAGE)
    at = page_number(page, pages)
    here = list(enumerate(found[at * PAGE : (at + 1) * PAGE], start=at * PAGE + 1))
    rows = [await _row(visit, desk, number, one) for number, one in here]
    drops = [(Button(visit.say("my-trick-drop", number=number), "my_trick_drop", str(one.id)),) for number, one in here]
    keyboard = (*drops, *turning(visit, "my_tricks", "", at, pages))
    return visit.say("my-tricks", rows=Html("\n\n".join(rows))), keyboard


async def _row(visit: Visit, desk: Desk, number: int, one: Trick) -> Html:
    cohort = await cohorts.get(desk.tx, one.cohort_id)
    row = visit.say("trick-row", number=number, words=one.words)
    name = cohort.name if cohort else ""
    return visit.say("my-trick", row=row, cohort=name, stands=visit.say(f"my-trick-is-{one.state}"))


ROUTES = Routes(
    starts={KIND: Route(in_exercise, ask)},
    questions={"trick": Question(in_exercise, written)},
    presses={"my_tricks": Route(anyone, own), "my_trick_drop": Route(own_trick, drop)},
)
