"""A student's own part of an assignment: by when, what was done of it, what is still open to them."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.classroom import standing
from bot.classroom.standing import Place, Trial
from bot.classroom.task import Task
from bot.memory import summarise_later
from dialogues.following import Result
from storage import assignments, cohorts, members
from storage.assignments import Assigned, Assignment
from storage.cohorts import Cohort
from storage.database import Reader, Transaction

Closed = Literal["cancelled", "archived", "late", "used_up"]


@dataclass(frozen=True)
class OwnWork:
    """One assignment of one student's; `place` is where they stand in it."""

    cohort: Cohort
    place: Place

    @property
    def id(self) -> int:
        """The assignment's id, which stands on buttons."""
        return self.place.assignment.id

    @property
    def assignment(self) -> Assignment:
        """What the class was given."""
        return self.place.assignment

    @property
    def task(self) -> Task:
        """What it asks for."""
        return self.place.task

    @property
    def chat_id(self) -> int:
        """The student's chat."""
        return self.place.member.chat_id

    @property
    def due_at(self) -> float | None:
        """By when this student has to have done it."""
        return self.place.due_at

    @property
    def result(self) -> Result:
        """How far the student is."""
        return self.place.result

    @property
    def done(self) -> bool:
        """Whether the goal is reached."""
        return self.result.standing == "done"

    @property
    def going(self) -> Trial | None:
        """The attempt that is going on."""
        return next((trial for trial in self.place.trials if trial.ended_at is None), None)

    @property
    def left(self) -> int | None:
        """How many attempts are left; None is without limit."""
        return None if self.task.attempts is None else max(0, self.task.attempts - self.result.used)

    def overdue(self, now: float) -> bool:
        """Whether the due time is over; at the very second it is not yet."""
        return self.due_at is not None and now > self.due_at

    def closed(self, now: float) -> Closed | None:
        """Why no attempt can be begun any more; None while one can."""
        if self.assignment.cancelled_at is not None:
            return "cancelled"
        if self.cohort.archived_at is not None:
            return "archived"
        if self.left == 0:
            return "used_up"
        return "late" if self.overdue(now) and not self.task.late else None

    def waits(self, now: float) -> bool:
        """Whether something is left to do that can be done: a talk begun in time may be ended late."""
        closed = self.closed(now)
        return not self.done and (closed is None or (self.going is not None and closed in ("late", "used_up")))


async def own_work(tx: Transaction, assigned: Assigned, now: float) -> OwnWork:
    """One student's part of one assignment."""
    cohort = await cohorts.get(tx, assigned.assignment.cohort_id)
    if cohort is None:
        raise LookupError(f"assignment {assigned.assignment.id} of no class")
    [work] = await _parts(tx, cohort, assigned.chat_id, [assigned.assignment], now)
    return work


def waiting(works: Iterable[OwnWork], now: float) -> list[OwnWork]:
    """What is left to do, the most urgent first."""
    found = [work for work in works if work.waits(now)]
    return sorted(found, key=lambda work: (work.due_at or math.inf, work.id))


async def all_own_work(tx: Transaction, chat_id: int, now: float) -> list[OwnWork]:
    """All that a student has or had to do, but what was cancelled or belongs to an archived class; newest first."""
    every = [one.assignment for one in await assignments.of_chat(tx, chat_id)]
    found = []
    for cohort in await cohorts.joined_by(tx, chat_id):
        if cohort.archived_at is None:
            theirs = [one for one in every if one.cohort_id == cohort.id and one.cancelled_at is None]
            found += await _parts(tx, cohort, chat_id, theirs, now)
    return sorted(found, key=lambda work: -work.id)


async def class_work(reader: Reader, cohort: Cohort, assignment: Assignment, now: float) -> list[OwnWork]:
    """Everybody's part of an assignment, read at once."""
    standings = await standing.of_work(reader, assignment, now)
    return [OwnWork(cohort, place) for place in standings.places]


async def _parts(
    tx: Transaction, cohort: Cohort, chat_id: int, works: Sequence[Assignment], now: float
) -> list[OwnWork]:
    if (member := await members.get(tx, cohort.id, chat_id)) is None:
        return []
    places = await standing.of_student(tx, member, works, now)
    trials = [trial for place in places for trial in place.trials]
    if older := [trial.number for trial in trials if trial.ended_at is not None and trial.summary is None]:
        for number in older:
            await summarise_later(tx, chat_id, number)
        places = await standing.of_student(tx, member, works, now)
    return [OwnWork(cohort, place) for place in places]
