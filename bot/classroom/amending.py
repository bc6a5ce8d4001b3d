"""Assignments that have been given: seen, changed in place, cancelled. A change is saved at once."""

from bot.classroom import conditions, deadline, homework
from bot.classroom.choosing import recipients
from bot.classroom.clock import when
from bot.classroom.deadline import Asking, due_words
from bot.classroom.steps import View, afresh, back, change
from bot.classroom.task import Task
from bot.classroom.teaching import paged
from bot.content import Content
from bot.desk import Desk
from bot.gates import Work, taught_cohort, taught_work
from bot.routes import Question, Route, Routes
from bot.shows import Sent, Typed
from bot.visit import Visit
from bot.wording import Html, Wording
from storage import assignments, members
from storage.assignments import Assignment
from storage.cohorts import Cohort


class Amending:
    """The use cases of assignments that a class has; `content` has the names of what can be practised."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            presses={
                "tasks": Route(taught_cohort, self.list_),
                "task": Route(taught_work, self.press),
                "task_cancel": Route(taught_work, self.ask_cancel),
                "task_cancel_sure": Route(taught_work, self.cancel),
            },
            questions={"task_due": Question(taught_work, self.typed)},
        )

    async def list_(self, visit: Visit, desk: Desk, cohort: Cohort, page: str) -> None:
        """All assignments of a class, the newest first; with a page, in place of the message pressed."""
        found = await assignments.of_cohort(desk.tx, cohort.id)
        if not found:
            visit.tell("tasks-none", f"assign.{cohort.id}", cohort=cohort.name)
            return
        buttons = [visit.button(f"task.{one.id}.card", self._row(visit.say, cohort, one, desk.now)) for one in found]
        view = visit.say("tasks", cohort=cohort.name), paged(visit, buttons, "tasks", page, f"{cohort.id}.")
        (change if page else afresh)(visit, view)

    def _row(self, say: Wording, cohort: Cohort, assignment: Assignment, now: float) -> Html:
        title = Task.of(assignment).title(say, self._content)
        if assignment.cancelled_at is not None:
            return say("task-row-cancelled", title=title)
        if assignment.due_at is None:
            return say("task-row-undated", title=title)
        return say("task-row", title=title, when=when(say, cohort, assignment.due_at, now))

    # The card

    async def press(self, visit: Visit, desk: Desk, work: Work, rest: str) -> None:
        """Show the assignment or a part of its card, or change it as the button says."""
        verb, _, value = rest.partition(".")
        if verb == deadline.NOTHING:
            return
        visit.ask(f"task_due.{work.assignment.id}" if verb in ("due", "tap") and is_open(work) else "")
        if not is_open(work) or verb in ("", "card"):
            (change if verb else afresh)(visit, await self._card(visit, desk, work))
        elif verb == "tap":
            await self._tapped(visit, desk, work, value)
        elif step := self._step(visit, desk, work, verb, value):
            change(visit, step)
        else:
            due_at = None if verb == "undated" else work.assignment.due_at
            await self._amend(visit, desk, work, due_at, **(conditions.chosen(verb, value) or {}))

    def _step(self, visit: Visit, desk: Desk, work: Work, verb: str, value: str) -> View | None:
        task, place = Task.of(work.assignment), f"task.{work.assignment.id}"
        match verb:
            case "goals":
                return conditions.goals(visit, place, task)
            case "marks":
                return conditions.marks(visit, place, value)
            case "due":
                return deadline.asked(visit, work.cohort, desk.now, self._deadline(visit, work))
        return None

    async def _tapped(self, visit: Visit, desk: Desk, work: Work, argument: str) -> None:
        found = deadline.tapped(visit, work.cohort, desk.now, self._deadline(visit, work), argument)
        if isinstance(found, float):
            await self._amend(visit, desk, work, found)
        elif found:
            change(visit, found)

    async def typed(self, visit: Visit, desk: Desk, work: Work, answer: Typed | Sent) -> None:
        """Another due time as it was typed; where it is none, the question stays."""
        if not is_open(work):
            change(visit, await self._card(visit, desk, work))
        elif isinstance(answer, Typed) and (at := deadline.typed(visit, work.cohort, desk.now, answer.text)):
            await self._amend(visit, desk, work, at)
        else:
            visit.ask(f"task_due.{work.assignment.id}")

    def _deadline(self, visit: Visit, work: Work) -> Asking:
        place, title = f"task.{work.assignment.id}", Task.of(work.assignment).title(visit.say, self._content)
        about = visit.say("due-about", cohort=work.cohort.name, what=title)
        return Asking(place, about, ((visit.button(f"{place}.undated", visit.say("due-none")),), back(visit, place)))

    async def _amend(self, visit: Visit, desk: Desk, work: Work, due_at: float | None, **changes: object) -> None:
        """Save what is changed and show it; another due time or goal is told to the students, once."""
        task = Task.of(work.assignment)
        amended = task.model_copy(update=changes)
        await assignments.change(desk.tx, work.assignment.id, amended.model_dump_json(), due_at)
        is_news = (amended.goal, due_at) != (task.goal, work.assignment.due_at)
        work = await _again(desk, work)
        if is_news:
            await homework.changed(visit, desk, self._content, work.assignment)
            visit.toast("task-changed")
        visit.ask("")
        change(visit, await self._card(visit, desk, work))

    async def _card(self, visit: Visit, desk: Desk, work: Work) -> View:
        assignment, say = work.assignment, visit.say
        text = await self._text(visit, desk, work)
        to_list = visit.button(f"tasks.{work.cohort.id}.0", say("step-back"))
        if not is_open(work):
            return text, ((to_list,),)
        place = f"task.{assignment.id}"
        more = ("task_extend",) if assignment.due_at is not None else ()
        actions = visit.column(*(f"{action}.{assignment.id}" for action in (*more, "task_more", "task_cancel")))
        due = visit.button(f"{place}.due", due_words(say, work.cohort, assignment.due_at, desk.now))
        return text, ((due,), *conditions.lines(visit, place, Task.of(assignment)), *actions, (to_list,))

    async def _text(self, visit: Visit, desk: Desk, work: Work) -> Html:
        """What it is, for whom and by when; and why it can't be changed, if it can't."""
        assignment, say, task = work.assignment, visit.say, Task.of(work.assignment)
        given = {one.chat_id for one in await assignments.of_assignment(desk.tx, assignment.id)}
        names = [one.name for one in await members.of_cohort(desk.tx, work.cohort.id) if one.chat_id in given]
        return say(
            "task-card",
            title=task.title(say, self._content),
            cohort=work.cohort.name,
            who=recipients(say, names, whole_class=assignment.whole_class),
            due=due_words(say, work.cohort, assignment.due_at, desk.now),
            goal=say("line-goal", goal=conditions.goal_words(say, task.goal)),
            how=say("task-open" if is_open(work) else "task-cancelled" if assignment.cancelled_at else "task-archived"),
        )

    # Cancelling

    async def ask_cancel(self, visit: Visit, desk: Desk, work: Work, _: str) -> None:
        """Ask before it is cancelled."""
        title = Task.of(work.assignment).title(visit.say, self._content)
        sure = visit.button(f"task_cancel_sure.{work.assignment.id}")
        change(
            visit, (visit.say("task-cancel-sure", title=title), ((sure,), back(visit, f"task.{work.assignment.id}")))
        )

    async def cancel(self, visit: Visit, desk: Desk, work: Work, _: str) -> None:
        """Cancel it, once; what was done stays seen."""
        if is_open(work):
            await assignments.cancel(desk.tx, work.assignment.id, desk.now)
            work = await _again(desk, work)
            await homework.changed(visit, desk, self._content, work.assignment)
        change(visit, await self._card(visit, desk, work))


def is_open(work: Work) -> bool:
    """Whether it can still be changed: not once it is cancelled or its class archived."""
    return work.assignment.cancelled_at is None and work.cohort.archived_at is None


async def _again(desk: Desk, work: Work) -> Work:
    """The work as it is kept by now."""
    return Work(work.cohort, await assignments.get(desk.tx, work.assignment.id) or work.assignment)
