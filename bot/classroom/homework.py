"""Giving students what they have to do, telling them what has changed of it, and taking it off those who leave."""

from collections.abc import Collection, Iterable

from bot.classroom import clock, reminders
from bot.classroom.conditions import goal_words
from bot.classroom.own_work import OwnWork, own_work
from bot.classroom.task import Task
from bot.content import Content
from bot.desk import Desk
from bot.render import MESSAGE_LENGTH, visible_length
from bot.shows import Button, Keyboard, Letter, Message
from bot.visit import Visit
from bot.wording import Html, Wording
from storage import assignments, members
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
    for chat in chats:
        is_new = await assignments.assigned(desk.tx, assignment.id, chat) is None
        if is_new and await members.get(desk.tx, assignment.cohort_id, chat):
            await _give(visit, desk, content, assignment, chat)


async def newcomer(visit: Visit, desk: Desk, content: Content, member: Member) -> None:
    """Give the one who has just joined what the whole class still has to do: not what was due before."""
    for assignment in reversed(await assignments.of_cohort(desk.tx, member.cohort_id)):
        still = assignment.cancelled_at is None and (assignment.due_at is None or assignment.due_at > desk.now)
        if assignment.whole_class and still:
            await _give(visit, desk, content, assignment, member.chat_id)


async def changed(
    visit: Visit, desk: Desk, content: Content, assignment: Assignment, chats: Collection[int] | None = None
) -> None:
    """After a change, an extension or a cancellation: move reminders, and tell those who are not done with it.

    With `chats` only these are told: an extension for one student is nobody else's business.
    """
    for assigned in await assignments.of_assignment(desk.tx, assignment.id):
        work = await own_work(desk.tx, assigned, desk.now)
        if chats is None or work.chat_id in chats:
            await reminders.renew(visit, desk, content, work)
            if not work.done:
                await _tell_of_change(visit, desk, content, work)


async def _tell_of_change(visit: Visit, desk: Desk, content: Content, work: OwnWork) -> None:
    say, cohort = await desk.say_to(work.chat_id), work.cohort.name
    if work.assignment.cancelled_at is None:
        _post(
            visit,
            work,
            f"changed.{work.cohort.id}",
            say("work-changed", cohort=cohort),
            *_item(say, desk, content, work),
        )
    else:
        title = say("work-title", title=work.task.title(say, content))
        _post(visit, work, f"cancelled.{work.cohort.id}", say("work-cancelled", cohort=cohort), title)


async def leave(visit: Visit, desk: Desk, cohort_id: int, chat_id: int) -> None:
    """End a student's membership and all that came with it; a talk that is going on becomes their own practice."""
    for assigned in await assignments.of_chat(desk.tx, chat_id):
        if assigned.assignment.cohort_id == cohort_id:
            await reminders.withdraw(visit, desk, assigned.assignment.id, chat_id)
            if chat_id == desk.chat_id and visit.state.terms and visit.state.terms.assignment == assigned.assignment.id:
                visit.learner = visit.learner.staying(terms=None)
    await members.leave(desk.tx, cohort_id, chat_id)


async def _give(visit: Visit, desk: Desk, content: Content, assignment: Assignment, chat: int) -> None:
    await assignments.assign(desk.tx, assignment.id, chat)
    work = await own_work(desk.tx, Assigned(assignment, chat, assignment.due_at), desk.now)
    say = await desk.say_to(chat)
    heading = say("work-given", cohort=work.cohort.name)
    _post(visit, work, f"given.{work.cohort.id}", heading, *_item(say, desk, content, work))
    await reminders.renew(visit, desk, content, work)


def _item(say: Wording, desk: Desk, content: Content, work: OwnWork) -> tuple[Html, Keyboard]:
    button = Button(say("button-work", title=work.task.title(say, content)), "work", str(work.id))
    return described(say, content, work.cohort, work.task, work.due_at, desk.now), ((button,),)


def _post(visit: Visit, work: OwnWork, key: str, heading: Html, text: Html, buttons: Keyboard = ()) -> None:
    """Write to a student; into the letter that lies ready under the same key, if it has room."""
    for number, letter in enumerate(visit.letters):
        if (letter.chat_id, letter.key) == (work.chat_id, key) and isinstance(letter.show, Message):
            longer = Html(f"{letter.show.html}\n\n{text}")
            if visible_length(longer) <= MESSAGE_LENGTH:
                visit.letters[number] = Letter(work.chat_id, Message(longer, letter.show.buttons + buttons), key=key)
                return
    visit.letters.append(Letter(work.chat_id, Message(Html(f"{heading}\n\n{text}"), buttons), key=key))
