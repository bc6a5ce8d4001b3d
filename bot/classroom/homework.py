"""Giving students what they have to do, telling them what has changed of it, and taking it off those who leave."""

from collections.abc import Collection, Iterable

from bot.classroom import clock, reminders
from bot.classroom.conditions import goal_words
from bot.classroom.letters import Pile
from bot.classroom.own_work import OwnWork, class_work, own_work
from bot.classroom.reminders import Addressee
from bot.classroom.task import Task
from bot.content import Content
from bot.desk import Desk
from bot.shows import Button, Keyboard
from bot.visit import Visit
from bot.wording import Html, Wording
from storage import assignments, cohorts, members
from storage.assignments import Assigned, Assignment
from storage.cohorts import Cohort
from storage.members import Member


def described(say: Wording, content: Content, cohort: Cohort, task: Task, due_at: float | None, now: float) -> Html:
    """What a student reads of an assignment: what, by when, what counts as done, how many attempts."""
    rows = [
        say("work-title", title=task.title(say, content)),
        _due(say, cohort, task, due_at, now),
        say("work-goal", goal=goal_words(say, task.goal)),
        say("work-attempts", count=task.attempts) if task.attempts else say("work-attempts-any"),
    ]
    return Html("\n".join(rows))


def _due(say: Wording, cohort: Cohort, task: Task, due_at: float | None, now: float) -> Html:
    if due_at is None:
        return say("work-due-none")
    when = clock.when(say, cohort, due_at, now)
    return say("work-due", when=when) if task.late else say("work-due-strictly", when=when)


async def hand_out(visit: Visit, desk: Desk, content: Content, assignment: Assignment, chats: Iterable[int]) -> None:
    """Give an assignment to these students: it is theirs, a letter tells them at once, a reminder will.

    Who has it already, or has left the class, gets nothing. What is handed out on one visit comes in one letter.
    """
    students = {member.chat_id for member in await members.of_cohort(desk.tx, assignment.cohort_id)}
    given = {part.chat_id for part in await assignments.parts(desk.tx, [assignment.id])}
    new = (students - given).intersection(chats)
    for chat in new:
        await assignments.assign(desk.tx, assignment.id, chat)
    pile = Pile(visit)
    for work, reader in await _reached(visit, desk, assignment):
        if work.chat_id in new:
            _give(pile, desk, content, work, reader.say)
            reminders.remind(visit, desk, content, work, reader)


async def newcomer(visit: Visit, desk: Desk, content: Content, member: Member) -> None:
    """Give the one who has just joined, whose visit this is, what the whole class has to do and is not due yet."""
    pile = Pile(visit)
    for assignment in reversed(await assignments.of_cohort(desk.tx, member.cohort_id)):
        open_ = assignment.cancelled_at is None and (assignment.due_at is None or assignment.due_at > desk.now)
        if assignment.whole_class and open_:
            await assignments.assign(desk.tx, assignment.id, member.chat_id)
            assigned = Assigned(assignment, member.chat_id, assignment.due_at)
            work = await own_work(desk.tx, assigned, desk.now)
            _give(pile, desk, content, work, visit.say)
            reminders.remind(visit, desk, content, work, reminders.myself(visit))


async def changed(
    visit: Visit, desk: Desk, content: Content, assignment: Assignment, chats: Collection[int] | None = None
) -> None:
    """After a change, an extension or a cancellation: move reminders, and tell those who are not done with it.

    With `chats` it concerns these only: an extension for one student is nobody else's business.
    """
    reached = await _reached(visit, desk, assignment)
    concerned = [(work, reader) for work, reader in reached if chats is None or work.chat_id in chats]
    for chat in chats or ():
        await reminders.withdraw(visit, desk, assignment.id, chat)
    if chats is None:
        await reminders.withdraw_class(visit, desk, assignment.id)
    pile = Pile(visit)
    for work, reader in concerned:
        reminders.remind(visit, desk, content, work, reader)
        if not work.done:
            _tell_of_change(pile, desk, content, work, reader.say)


def _tell_of_change(pile: Pile, desk: Desk, content: Content, work: OwnWork, say: Wording) -> None:
    cohort = work.cohort
    if work.assignment.cancelled_at is None:
        heading = say("work-changed", cohort=cohort.name)
        pile.add(work.chat_id, f"changed.{cohort.id}", heading, *_item(say, desk, content, work))
    else:
        heading = say("work-cancelled", cohort=cohort.name)
        gone = say("work-title", title=work.task.title(say, content))
        pile.add(work.chat_id, f"cancelled.{cohort.id}", heading, gone)


async def leave(visit: Visit, desk: Desk, cohort_id: int, chat_id: int) -> None:
    """End a student's membership and all that came with it; a talk that is going on becomes their own practice."""
    for assigned in await assignments.of_chat(desk.tx, chat_id):
        if assigned.assignment.cohort_id == cohort_id:
            await reminders.withdraw(visit, desk, assigned.assignment.id, chat_id)
            if chat_id == desk.chat_id and visit.state.terms and visit.state.terms.assignment == assigned.assignment.id:
                visit.learner = visit.learner.staying(terms=None)
    await members.leave(desk.tx, cohort_id, chat_id)


async def _reached(visit: Visit, desk: Desk, assignment: Assignment) -> list[tuple[OwnWork, Addressee]]:
    """Everybody's part of an assignment, with how to write to them; without those who can't be written to."""
    if (cohort := await cohorts.get(desk.tx, assignment.cohort_id)) is None:
        return []
    readers = await reminders.addressees(visit, desk, assignment.id)
    works = await class_work(desk.tx, cohort, assignment, desk.now)
    return [(work, readers[work.chat_id]) for work in works if work.chat_id in readers]


def _give(pile: Pile, desk: Desk, content: Content, work: OwnWork, say: Wording) -> None:
    heading = say("work-given", cohort=work.cohort.name)
    pile.add(work.chat_id, f"given.{work.cohort.id}", heading, *_item(say, desk, content, work))


def _item(say: Wording, desk: Desk, content: Content, work: OwnWork) -> tuple[Html, Keyboard]:
    button = Button(say("button-work", title=work.task.title(say, content)), "work", str(work.id))
    return described(say, content, work.cohort, work.task, work.due_at, desk.now), ((button,),)
