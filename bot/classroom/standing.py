"""Where the students of a class stand in its assignments: read at once for all of them, never a query a student."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import NamedTuple

from bot.classroom.task import Task
from dialogues.following import Result, Standing, Totals, Work, class_ledger, result, totals
from dialogues.goals import reached
from dialogues.ledger import Ledger
from dialogues.summary import Summary
from storage import assignments, members
from storage.assignments import Assignment, Attempted, Part
from storage.cohorts import Cohort
from storage.database import Reader
from storage.members import Member


class Trial(NamedTuple):
    """An attempt at an assignment; `summary` is None while the talk goes on. `late`: it ended after the due time."""

    assignment_id: int
    number: int
    scenario: str
    started_at: float
    ended_at: float | None
    summary: Summary | None
    late: bool

    @property
    def played(self) -> bool:
        """Whether it is over and had a reply; who opened a talk and left it at once has handed in nothing."""
        return self.summary is not None and self.summary.replies > 0


@dataclass(frozen=True)
class Place:
    """One student in one assignment. `late`: the due time is past and the goal was not reached by then."""

    assignment: Assignment
    task: Task
    member: Member
    due_at: float | None
    trials: tuple[Trial, ...]
    late: bool

    @cached_property
    def work(self) -> Work:
        """What the core needs to know of it."""
        return Work(tuple(_summaries(self.trials)), going=any(trial.ended_at is None for trial in self.trials))

    @cached_property
    def result(self) -> Result:
        """Where they stand."""
        return result(self.task.goal, self.work)


@dataclass(frozen=True)
class Standings:
    """A whole class in one assignment; `places` in the order in which the students joined."""

    assignment: Assignment
    task: Task
    places: tuple[Place, ...]

    @cached_property
    def totals(self) -> Totals:
        """The class in numbers."""
        return totals([place.result for place in self.places])

    def at(self, standing: Standing) -> list[Place]:
        """The students who stand there, by name."""
        there = [place for place in self.places if place.result.standing == standing]
        return sorted(there, key=lambda place: place.member.name.casefold())


async def of_work(reader: Reader, assignment: Assignment, now: float) -> Standings:
    """The class in one assignment at this time."""
    (standings,) = await of_works(reader, assignment.cohort_id, [assignment], now)
    return standings


async def of_works(reader: Reader, cohort_id: int, works: Sequence[Assignment], now: float) -> list[Standings]:
    """The class in each of these assignments of its, in their order."""
    people = {member.chat_id: member for member in await members.of_cohort(reader, cohort_id)}
    return await _standings(reader, people, works, now, None)


async def of_student(reader: Reader, member: Member, works: Sequence[Assignment], now: float) -> list[Place]:
    """One student in those of these assignments that are theirs, in their order."""
    found = await _standings(reader, {member.chat_id: member}, works, now, member.chat_id)
    return [place for standings in found for place in standings.places]


async def _standings(
    reader: Reader, people: dict[int, Member], works: Sequence[Assignment], now: float, chat_id: int | None
) -> list[Standings]:
    ids = [work.id for work in works]
    parts, tries = defaultdict[int, list[Part]](list), defaultdict[tuple[int, int], list[Attempted]](list)
    for part in await assignments.parts(reader, ids, chat_id):
        if part.chat_id in people:
            parts[part.assignment_id].append(part)
    for one in await assignments.attempted(reader, ids, chat_id):
        tries[one.assignment_id, one.chat_id].append(one)
    found = []
    for work in works:
        task = Task.of(work)
        places = [
            _place(work, task, people[part.chat_id], part.due_at, tries[work.id, part.chat_id], now)
            for part in parts[work.id]
        ]
        found.append(Standings(work, task, tuple(places)))
    return found


def _place(
    work: Assignment, task: Task, member: Member, due_at: float | None, tries: Sequence[Attempted], now: float
) -> Place:
    trials = tuple(_trial(one, due_at) for one in tries)
    done_at = next((one.ended_at for one in trials if one.summary and reached(task.goal, one.summary)), None)
    return Place(work, task, member, due_at, trials, late=due_at is not None and (done_at or now) > due_at)


def _trial(one: Attempted, due_at: float | None) -> Trial:
    summary = Summary.model_validate_json(one.summary) if one.summary and one.ended_at is not None else None
    late = due_at is not None and one.ended_at is not None and one.ended_at > due_at
    return Trial(one.assignment_id, one.number, one.scenario, one.started_at, one.ended_at, summary, late)


def _summaries(trials: Sequence[Trial]) -> Iterator[Summary]:
    for trial in trials:
        if trial.summary is not None:
            yield trial.summary


async def handed_in(reader: Reader, cohort_id: int) -> list[tuple[Member, Work]]:
    """All that each student has handed in of the class's assignments, in the order in which they joined."""
    kept: dict[int, list[Summary]] = defaultdict(list)
    for chat_id, summary in await assignments.summaries(reader, cohort_id):
        kept[chat_id].append(Summary.model_validate_json(summary))
    people = await members.of_cohort(reader, cohort_id)
    return [(member, Work(tuple(kept[member.chat_id]))) for member in people if member.chat_id in kept]


async def ledger(reader: Reader, cohort: Cohort) -> Ledger:
    """What the class's customers have told of it by 3/11 and 1/12: of assigned work alone, and of erased members."""
    kept = json.loads(cohort.tally)
    erased = Ledger(**{field.name: int(kept.get(field.name, 0)) for field in fields(Ledger)})
    return class_ledger(await assignments.endings(reader, cohort.id), erased)  # type: ignore[arg-type]
