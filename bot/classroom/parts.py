"""One student's part of what was given: more time for it, or the same assignment for one more student."""

from dataclasses import dataclass

from bot.classroom import deadline, homework
from bot.classroom.amending import is_open
from bot.classroom.clock import when
from bot.classroom.deadline import Asking
from bot.classroom.steps import back, change
from bot.classroom.task import Task
from bot.classroom.teaching import paged
from bot.content import Content
from bot.desk import Desk
from bot.gates import Work, taught_pupil, taught_work
from bot.routes import Question, Route, Routes
from bot.shows import Button, Sent, Toast, Typed
from bot.visit import Visit
from bot.wording import Html
from storage import assignments, members
from storage.assignments import Assigned
from storage.members import Member


@dataclass(frozen=True, slots=True)
class Part:
    """An assignment, and a student of its class; `assigned` None: the student does not have it."""

    work: Work
    member: Member
    assigned: Assigned | None


async def taught_part(desk: Desk, argument: str) -> tuple[Part, str] | None:
    """Gate `assignment.member number.rest`: a teacher of its class."""
    if (let := await taught_work(desk, argument)) is None:
        return None
    pupil = await taught_pupil(desk, f"{let[0].cohort.id}.{let[1]}")
    if pupil is None:
        return None
    member, rest = pupil[0].member, pupil[1]
    return Part(let[0], member, await assignments.assigned(desk.tx, let[0].assignment.id, member.chat_id)), rest


class Parts:
    """The use cases of single students; `content` has the names of what can be practised."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            presses={
                "task_extend": Route(taught_work, self.list_),
                "task_extension": Route(taught_part, self.press),
                "task_more": Route(taught_work, self.others),
                "task_give": Route(taught_part, self.give),
            },
            questions={"task_extension": Question(taught_part, self.typed)},
        )

    def _title(self, visit: Visit, work: Work) -> Html:
        return Task.of(work.assignment).title(visit.say, self._content)

    # More time

    async def list_(self, visit: Visit, desk: Desk, work: Work, page: str) -> None:
        """The students who have it, and by when where it is another time than for all."""
        if not is_open(work) or work.assignment.due_at is None:
            visit.toast("task-extend-none")
            return
        visit.ask("")
        have = {one.chat_id: one.due_at for one in await assignments.of_assignment(desk.tx, work.assignment.id)}
        buttons = []
        for member in await members.of_cohort(desk.tx, work.cohort.id):
            if member.chat_id in have:
                buttons.append(self._student(visit, desk, work, member, have[member.chat_id]))
        rows = paged(visit, buttons, "task_extend", page, f"{work.assignment.id}.")
        text = visit.say("task-extend", title=self._title(visit, work))
        change(visit, (text, (*rows, back(visit, f"task.{work.assignment.id}"))))

    def _student(self, visit: Visit, desk: Desk, work: Work, member: Member, due_at: float | None) -> Button:
        name = visit.say("task-student", name=member.name)
        if due_at is not None and due_at != work.assignment.due_at:
            own = when(visit.say, work.cohort, due_at, desk.now)
            name = visit.say("task-student-extended", name=member.name, when=own)
        return visit.button(f"task_extension.{work.assignment.id}.{member.number}", name)

    async def press(self, visit: Visit, desk: Desk, part: Part, rest: str) -> None:
        """Ask by when that student may do it; or set what was tapped."""
        verb, _, value = rest.partition(".")
        if verb == deadline.NOTHING:
            return
        if not _extendable(part):
            visit.toast("task-extend-none")
        elif verb == "own":
            await self._extend(visit, desk, part, None)
        else:
            await self._asked(visit, desk, part, value if verb == "tap" else "")

    async def _asked(self, visit: Visit, desk: Desk, part: Part, argument: str) -> None:
        asking, cohort = self._asking(visit, part), part.work.cohort
        visit.ask(_question(part))
        if not argument:
            change(visit, deadline.asked(visit, cohort, desk.now, asking))
            return
        found = deadline.tapped(visit, cohort, desk.now, asking, argument)
        if isinstance(found, float):
            await self._extend(visit, desk, part, found)
        elif found:
            change(visit, found)

    async def typed(self, visit: Visit, desk: Desk, part: Part, answer: Typed | Sent) -> None:
        """The time as it was typed; where it is none, the question stays."""
        if not _extendable(part):
            visit.tell("task-extend-none")
        elif isinstance(answer, Typed) and (at := deadline.typed(visit, part.work.cohort, desk.now, answer.text)):
            await self._extend(visit, desk, part, at)
        else:
            visit.ask(_question(part))

    def _asking(self, visit: Visit, part: Part) -> Asking:
        about = visit.say("task-extend-one", title=self._title(visit, part.work), name=part.member.name)
        own = visit.button(f"{_question(part)}.own", visit.say("due-own-none"))
        to_list = visit.button(f"task_extend.{part.work.assignment.id}", visit.say("step-back"))
        return Asking(_question(part), about, ((own,), (to_list,)))

    async def _extend(self, visit: Visit, desk: Desk, part: Part, at: float | None) -> None:
        """Keep the student's own time (None: the class's again) and tell them, if it is another than before."""
        assignment, member = part.work.assignment, part.member
        await assignments.extend(desk.tx, assignment.id, member.chat_id, at)
        now = at or assignment.due_at or 0.0
        if part.assigned and part.assigned.due_at != now:
            await homework.changed(visit, desk, self._content, assignment, [member.chat_id])
        visit.ask("")
        text = visit.say(
            "extended" if at else "extended-not",
            title=self._title(visit, part.work),
            name=member.name,
            when=when(visit.say, part.work.cohort, now, desk.now),
        )
        change(visit, (text, (back(visit, f"task.{assignment.id}"),)))

    # More students

    async def others(self, visit: Visit, desk: Desk, work: Work, page: str) -> None:
        """The students who do not have it; a tap gives it."""
        if not is_open(work):
            visit.toast("task-closed")
            return
        have = {one.chat_id for one in await assignments.of_assignment(desk.tx, work.assignment.id)}
        lack = [one for one in await members.of_cohort(desk.tx, work.cohort.id) if one.chat_id not in have]
        buttons = [
            visit.button(f"task_give.{work.assignment.id}.{one.number}", visit.say("task-student", name=one.name))
            for one in lack
        ]
        rows = paged(visit, buttons, "task_more", page, f"{work.assignment.id}.")
        text = visit.say("task-more" if lack else "task-more-none", title=self._title(visit, work))
        change(visit, (text, (*rows, back(visit, f"task.{work.assignment.id}"))))

    async def give(self, visit: Visit, desk: Desk, part: Part, _: str) -> None:
        """Give it to that student too; twice is once."""
        if is_open(part.work):
            await homework.hand_out(visit, desk, self._content, part.work.assignment, [part.member.chat_id])
            visit.shows.append(Toast(visit.say("task-given", name=part.member.name)))
        await self.others(visit, desk, part.work, "")


def _extendable(part: Part) -> bool:
    return is_open(part.work) and part.assigned is not None and part.work.assignment.due_at is not None


def _question(part: Part) -> str:
    """The question of that student's time, and where its calendar leads."""
    return f"task_extension.{part.work.assignment.id}.{part.member.number}"
