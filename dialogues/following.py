"""Following a class: where each student stands, what the class does well and misses, what its customers tell."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from dialogues.goals import Goal, reached
from dialogues.ledger import Ledger, account
from dialogues.progress import Counts, counted
from dialogues.replies.marks import FAULTS
from dialogues.scenario import Ending
from dialogues.summary import CALLED_FOR, Summary

Standing = Literal["not_begun", "going", "done", "tried"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)
BEST_FIRST: tuple[Ending, ...] = ("advocate", "satisfied", "indifferent", "removed", "angry")
NAMED = 3
"""How many strengths, gaps and faults are named: what a teacher can take up in one lesson."""


@dataclass(frozen=True, slots=True)
class Work:
    """What one student has done of an assignment: ended attempts in their order, and whether one is going on."""

    attempts: tuple[Summary, ...] = ()
    going: bool = False

    @property
    def played(self) -> tuple[Summary, ...]:
        """The attempts with a reply; who opened a talk and left it at once has tried nothing."""
        return tuple(attempt for attempt in self.attempts if attempt.replies)


@dataclass(frozen=True, slots=True)
class Result:
    """Where a student stands. What is best of no attempt is None; `used` counts ended attempts with a reply."""

    standing: Standing
    best_ending: Ending | None
    best_mood: int | None
    """The highest mood at any time."""
    end_mood: int | None
    """The highest mood at an end, which is what a goal of mood asks for."""
    used: int


@dataclass(frozen=True, slots=True)
class Totals:
    """A class in numbers: students of each standing, attempts used, students of each best ending."""

    students: int
    standings: Mapping[Standing, int]
    attempts: int
    endings: Mapping[Ending, int]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Skills × students. `students`: attempts, in the order given; `whole`: students who showed it of those asked."""

    students: tuple[Counts, ...]
    whole: Counts


def result(goal: Goal, work: Work) -> Result:
    """The result of one student: `done` once the goal was reached, also while another attempt goes on.

    Else `going` while one goes on; else `tried`, once a talk with a reply has ended or was stopped.
    """
    played = work.played
    endings = {attempt.ending for attempt in played}
    return Result(
        standing=_standing(goal, work),
        best_ending=next((ending for ending in BEST_FIRST if ending in endings), None),
        best_mood=max((attempt.best_mood for attempt in played), default=None),
        end_mood=max((attempt.mood for attempt in played if attempt.ending), default=None),
        used=len(played),
    )


def _standing(goal: Goal, work: Work) -> Standing:
    if any(reached(goal, attempt) for attempt in work.attempts):
        return "done"
    if work.going:
        return "going"
    return "tried" if work.played else "not_begun"


def totals(results: Sequence[Result]) -> Totals:
    """The class in numbers."""
    standings = Counter(one.standing for one in results)
    endings = Counter(one.best_ending for one in results)
    return Totals(
        students=len(results),
        standings={standing: standings[standing] for standing in STANDINGS},
        attempts=sum(one.used for one in results),
        endings={ending: endings[ending] for ending in BEST_FIRST},
    )


def heat_map(works: Iterable[Work]) -> HeatMap:
    """How often each student showed each skill, and how many students ever did, of what their talks called for."""
    students = tuple(counted(work.attempts) for work in works)
    whole = {
        skill: (sum(one[skill][0] > 0 for one in students), sum(one[skill][1] > 0 for one in students))
        for skill in CALLED_FOR
    }
    return HeatMap(students, whole)


def strengths(whole: Counts) -> tuple[str, ...]:
    """Up to three skills that at least half of the class has shown, the surest first."""
    return tuple(skill for skill in _surest_first(whole) if _share(whole, skill) >= 1 / 2)[:NAMED]


def gaps(whole: Counts) -> tuple[str, ...]:
    """Up to three skills that somebody missed and that are no strength, the most missed first."""
    best = strengths(whole)
    rest = [skill for skill in _surest_first(whole) if skill not in best and _share(whole, skill) < 1]
    return tuple(sorted(rest, key=lambda skill: _share(whole, skill)))[:NAMED]


def _surest_first(whole: Counts) -> list[str]:
    """The skills that enough students had a place for: one of a few says nothing of a class."""
    enough = max(called for _, called in whole.values()) / 2
    often = [skill for skill, (_, called) in whole.items() if called and called >= enough]
    return sorted(often, key=lambda skill: -_share(whole, skill))


def _share(whole: Counts, skill: str) -> float:
    shown, called = whole[skill]
    return shown / called


def faults(works: Iterable[Work]) -> tuple[tuple[str, int], ...]:
    """Up to three faults that most students made at least once, each with the number of these students."""
    made = Counter(fault for work in works for fault in {one for a in work.attempts for one in a.faults})
    frequent = sorted(made, key=lambda fault: (-made[fault], FAULTS.index(fault)))
    return tuple((fault, made[fault]) for fault in frequent[:NAMED])


def class_ledger(endings: Iterable[Ending | None], erased: Ledger | None = None) -> Ledger:
    """The account of a class by 3/11 and 1/12 (S41): the endings of all its attempts, in the order of their ends.

    A stopped talk (None) is told to nobody. `erased`: the numbers kept of students who are no longer known.
    """
    return account((ending for ending in endings if ending), erased)
