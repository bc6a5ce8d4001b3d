"""A student at work: an assignment is begun or gone on with, and at the end it is said how far it has come."""

from functools import partial

from bot import gates
from bot.classroom import agenda, draft, reminders
from bot.classroom.own_work import OwnWork, all_own_work, own_work, waiting
from bot.classroom.standing import Trial
from bot.classroom.teaching import paged
from bot.content import Content
from bot.desk import Desk
from bot.gates import anyone
from bot.learner import Terms
from bot.letter_keys import nudge_key
from bot.practice import Practice
from bot.routes import Route, Routes
from bot.shows import Button, Keyboard
from bot.visit import Visit
from bot.wording import Html, Wording
from dialogues.goals import Goal, reached
from dialogues.summary import Summary
from storage import assignments, attempts, outbox
from storage.assignments import Assigned

DOUBLE_TAP = 10.0
"""Seconds after the beginning of a talk in which another press of its button is the same one."""


class Working:
    """Talks at assignments; the practice plays them and tells of them (bot/assigned.py)."""

    def __init__(self, practice: Practice, content: Content) -> None:
        self._practice, self._content = practice, content

    @property
    def routes(self) -> Routes:
        """All ways of students to what they have to do."""
        listing = Route(anyone, partial(agenda.show, self._content))
        return Routes(
            commands={"assignments": listing},
            presses={
                "assignments": listing,
                "work": Route(gates.own_work, self.start),
                "work_sure": Route(gates.own_work, self.start_surely),
                "unremind": Route(anyone, partial(reminders.stop, self._content)),
            },
        )

    # Beginning

    async def start(self, visit: Visit, desk: Desk, assigned: Assigned, choice: str) -> None:
        """Begin, or go on with the talk that was begun; `choice` is a scenario, or a page of several to choose from."""
        await self._start(visit, desk, assigned, choice, sure=False)

    async def start_surely(self, visit: Visit, desk: Desk, assigned: Assigned, choice: str) -> None:
        """Begin, even if that stops another talk."""
        await self._start(visit, desk, assigned, choice, sure=True)

    async def _start(self, visit: Visit, desk: Desk, assigned: Assigned, choice: str, *, sure: bool) -> None:
        work = await own_work(desk.tx, assigned, desk.now)
        scenarios = work.task.scenarios(self._content)
        scenario = scenarios[0] if len(scenarios) == 1 else choice
        if await self._goes_on(visit, desk, work):
            return
        if work.closed(desk.now) or not scenarios:
            self._turn_away(visit, desk, work, scenarios)
        elif scenario not in scenarios:
            self._let_choose(visit, work, scenarios, choice)
        elif visit.state.phase == "talk" and not sure:
            visit.tell("work-other-talk", "continue", f"work_sure.{work.id}.{scenario}")
        else:
            await outbox.withdraw(desk.tx, desk.chat_id, nudge_key(work.id))
            await self._practice.begin(visit, scenario, work.task.terms(work.assignment))

    async def _goes_on(self, visit: Visit, desk: Desk, work: OwnWork) -> bool:
        """Go on with the talk at this assignment, if there is one."""
        if work.going is None:
            return False
        if visit.state.phase != "talk" or visit.state.attempt != work.going.number:
            # It got lost: the place where the student stood could not be read any more.
            await visit.memory.end(work.going.number, None)
            return False
        if desk.now - work.going.started_at < DOUBLE_TAP:
            visit.toast("work-begun")
        else:
            await self._practice.resume(visit)
        return True

    def _turn_away(self, visit: Visit, desk: Desk, work: OwnWork, scenarios: tuple[str, ...]) -> None:
        """Say kindly that it can't be begun any more, with the way to practise the same on one's own."""
        why = work.closed(desk.now) or "gone"
        id = "closed-done" if work.done and why in ("late", "used_up") else f"closed-{why}"
        own = f"begin.{scenarios[0]}" if len(scenarios) == 1 else "choose"
        text = visit.say(id, title=work.task.title(visit.say, self._content))
        visit.show(text, ((visit.button(own, visit.say("button-on-own")),),))

    def _let_choose(self, visit: Visit, work: OwnWork, scenarios: tuple[str, ...], page: str) -> None:
        titles = [self._content.card(id).said(visit.learner.language).title for id in scenarios]
        labels = [visit.say("button-work", title=title) for title in titles]
        buttons = [Button(label, "work", f"{work.id}.{id}") for id, label in zip(scenarios, labels, strict=True)]
        text = visit.say("work-whom", title=work.task.title(visit.say, self._content))
        visit.show(text, paged(visit, buttons, "work", page, f"{work.id}."))

    # What the practice tells of

    async def ended(self, visit: Visit, attempt: int) -> None:
        """Whoever has reached the goal, or has no attempt left, is not reminded of it."""
        work = await _work_of(visit.desk, attempt) if visit.desk else None
        if visit.desk and work and not work.waits(visit.desk.now):
            await reminders.withdraw(visit, visit.desk, work.id, work.chat_id)

    async def again(self, visit: Visit, assignment: int, scenario: str) -> Terms | None:
        """The terms of another attempt, if one is left and there is time; else None. Either is said."""
        work = await _work(visit.desk, assignment) if visit.desk else None
        open_ = work and visit.desk and not work.closed(visit.desk.now)
        if work is None or not open_ or scenario not in work.task.scenarios(self._content):
            visit.tell("again-on-own")
            return None
        visit.tell("again-at-work", title=work.task.title(visit.say, self._content))
        return work.task.terms(work.assignment)

    async def another(self, visit: Visit, attempt: int) -> Keyboard:
        """The button for another attempt, as long as the assignment is still to be done."""
        work = await _work_of(visit.desk, attempt) if visit.desk else None
        return _once_more(visit, work, visit.desk.now) if visit.desk and work else ()

    async def back(self, visit: Visit) -> Keyboard:
        """The button back to what the teacher was putting together when they tried it."""
        found = await draft.waiting(visit.desk) if visit.desk else None
        if found is None or found.draft is None or found.cohort is None:
            return ()
        return ((visit.button(f"draft.{found.draft.id}", visit.say("preview-back")),),)

    async def settings_changed(self, visit: Visit) -> None:
        """Reminders speak the person's language, or are off."""
        if visit.desk:
            await reminders.renew_own(visit, visit.desk, self._content)

    async def outcome(self, visit: Visit, attempt: int) -> None:
        """Whether the goal is reached, what is missing of it, how many attempts are left, and what comes next."""
        work = await _work_of(visit.desk, attempt) if visit.desk else None
        if visit.desk is None or work is None:
            return
        trial = next(trial for trial in work.place.trials if trial.number == attempt)
        title = work.task.title(visit.say, self._content)
        if work.assignment.cancelled_at is not None:
            visit.tell("closed-cancelled", title=title)
        elif trial.summary and trial.played:
            rows = [*_verdict(visit.say, title, work, trial, trial.summary), *_left(visit.say, work, visit.desk.now)]
            visit.show(Html("\n".join(rows)), await self._what_next(visit, visit.desk, work))

    async def _what_next(self, visit: Visit, desk: Desk, work: OwnWork) -> Keyboard:
        rows = [*_once_more(visit, work, desk.now)]
        others = [one for one in await all_own_work(desk.tx, desk.chat_id, desk.now) if one.id != work.id]
        for other in waiting(others, desk.now)[:1]:
            title = other.task.title(visit.say, self._content)
            rows.append((visit.button(f"work.{other.id}", visit.say("button-work-next", title=title)),))
        return tuple(rows)


def _once_more(visit: Visit, work: OwnWork, now: float) -> Keyboard:
    return ((visit.button(f"work.{work.id}", visit.say("button-work-again")),),) if work.waits(now) else ()


async def _work_of(desk: Desk, attempt: int) -> OwnWork | None:
    """The work that an attempt of the person's belongs to, if it does."""
    found = await attempts.get(desk.tx, desk.chat_id, attempt)
    return await _work(desk, found.assignment_id) if found and found.assignment_id is not None else None


async def _work(desk: Desk, assignment: int) -> OwnWork | None:
    assigned = await assignments.assigned(desk.tx, assignment, desk.chat_id)
    return await own_work(desk.tx, assigned, desk.now) if assigned else None


def _verdict(say: Wording, title: Html, work: OwnWork, trial: Trial, summary: Summary) -> list[Html]:
    if reached(work.task.goal, summary):
        return [say("outcome-reached-late" if trial.late else "outcome-reached", title=title)]
    if work.done:
        return [say("outcome-reached-before", title=title)]
    return [say("outcome-missed", title=title), _missing(say, work.task.goal, summary)]


def _missing(say: Wording, goal: Goal, summary: Summary) -> Html:
    """What an attempt that has not reached the goal lacks."""
    if summary.ending is None:
        return say("missing-end")
    if goal.kind == "mood":
        return say("missing-mood", mood=summary.mood, least=goal.mood or 0)
    if goal.kind == "marks":
        lacking = [say(f"sign-{mark}") for mark in goal.marks if mark not in summary.shown]
        return say("missing-marks", marks=Html(", ".join(lacking)))
    return say("missing-good-ending")


def _left(say: Wording, work: OwnWork, now: float) -> list[Html]:
    if work.done:
        return []
    if work.left == 0:
        return [say("attempts-none-left")]
    if work.closed(now) == "late":
        return [say("attempts-too-late")]
    return [say("attempts-left", count=work.left)] if work.left else []
