"""A tournament between the teams of a class: the same customers for all, and a table of teams, never of students.

Of each customer the first exercise that counts is the team's result: comparing the best of many tries would reward
time. Later ones are practice, which can't hurt; but what ends well in them pays the team's debt, one of twelve (S41).
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from dialogues.exercises.exercise import Mode
from dialogues.exercises.result import Outcome
from dialogues.ledger import GOOD, GOOD_FOR_ONE_BAD, Ledger, account
from dialogues.scenario import Ending
from dialogues.session import Kept

PLAYABLE: tuple[Mode, ...] = ("relay", "council")
"""The ways of playing in which a team serves its customer as one."""
MOST = 3
"""Customers of one tournament."""
ENOUGH = 3
"""Replies after which an exercise that is broken off counts as it stands: a bad start is not to be escaped."""

Team = TypeVar("Team")


class Plan(Kept):
    """What all teams of a tournament play: the same customers, the same way, in the same language."""

    scenarios: tuple[str, ...]
    mode: Mode
    language: str
    seed: int

    def seed_of(self, scenario: str) -> int:
        """The seed that every team meets this customer with."""
        digest = hashlib.blake2b(f"{self.seed}.{scenario}".encode(), digest_size=4).digest()
        return int.from_bytes(digest, "big") >> 1


@dataclass(frozen=True, slots=True)
class Served:
    """A customer whom a team served while the tournament went on; `competing`: as one of the tournament's."""

    outcome: Outcome
    competing: bool


@dataclass(frozen=True, slots=True)
class Score:
    """How a team stands: customers met, the mood in which they were left (0–100 on average, None before the first).

    `told_good` and `told_bad` are people who hear of it (3/11); `owed` is what bad endings opened, `paid` what good
    ones have paid of it since (1/12).
    """

    met: int
    mood: int | None
    told_good: int = 0
    told_bad: int = 0
    owed: int = 0
    paid: int = 0


@dataclass(frozen=True, slots=True)
class Row(Generic[Team]):
    """A row of the table; teams that are equal share a place."""

    place: int
    team: Team
    score: Score


def results(plan: Plan, served: Sequence[Served]) -> dict[str, Served]:
    """The one that counts of each customer of the plan who has been met; `served` in the order of the ends."""
    found: dict[str, Served] = {}
    for one in served:
        if _counts(plan, one):
            found.setdefault(one.outcome.scenario, one)
    return found


def _counts(plan: Plan, one: Served) -> bool:
    is_enough = one.outcome.ending is not None or one.outcome.replies >= ENOUGH
    return one.competing and one.outcome.scenario in plan.scenarios and is_enough


def score(plan: Plan, served: Sequence[Served]) -> Score:
    """How a team stands that has served these, in the order of the ends."""
    counted = results(plan, served)
    moods = [one.outcome.mood for one in counted.values()]
    heard = account(ending for one in counted.values() if (ending := _told(one.outcome)))
    ledger = Ledger()
    for one in served:
        is_result = one is counted.get(one.outcome.scenario)
        ending = _told(one.outcome) if is_result else one.outcome.ending
        if ending in GOOD or (ending and is_result):
            ledger = account([ending], ledger)
    owed = ledger.bad * GOOD_FOR_ONE_BAD
    return Score(
        met=len(counted),
        mood=round(sum(moods) / len(moods)) if moods else None,
        told_good=heard.heard_good,
        told_bad=heard.heard_bad,
        owed=owed,
        paid=owed - ledger.debt,
    )


def _told(outcome: Outcome) -> Ending | None:
    """How the customer speaks of it: whoever was left alone in a worse mood than they came in is angry."""
    return "angry" if outcome.ending is None and outcome.mood < outcome.start else outcome.ending


def table(scores: Mapping[Team, Score]) -> list[Row[Team]]:
    """The teams in their order: who has met more customers first, then the better mood, then the smaller debt."""
    ranked = sorted(scores.items(), key=lambda one: _rank(one[1]))
    rows: list[Row[Team]] = []
    for _, equal in groupby(ranked, key=lambda one: _rank(one[1])):
        place = len(rows) + 1
        rows += [Row(place, team, score) for team, score in equal]
    return rows


def _rank(score: Score) -> tuple[int, int, int]:
    return -score.met, -(score.mood or 0), score.owed - score.paid
