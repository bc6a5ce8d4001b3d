"""The question a team talks about after an exercise: from the course's own questions, by what has just happened."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dialogues.debrief import SNAPPED, SNAPPING
from dialogues.exercises.exercise import Customer, Exercise
from dialogues.exercises.result import moods
from dialogues.ledger import BAD, GOOD
from dialogues.play import Play
from dialogues.replies.marks import FAULTS
from dialogues.session import Turn

Source = Literal["S6", "S19", "S20", "S41", "S45", "S58"]
"""Slides that ask: best experience, what makes you good, what to develop, what is told and what irritates, the ladder
of loyalty, the seven ways."""
WON_OVER = 50
"""Mood from which a customer was on the team's side."""
TURNED = 40
"""Points of mood that make a talk one that was turned."""
LIFTED = 15
"""Points of mood that make one reply a pleasant surprise."""


@dataclass(frozen=True, slots=True)
class Happened:
    """What the questions look at. `endings` are those that were reached, `signs` those of all replies."""

    endings: frozenset[str] = frozenset()
    signs: frozenset[str] = frozenset()
    unjustified: bool = False
    """Somebody complained without a reason."""
    lost: bool = False
    """Somebody left angry who had been won over."""
    rise: int = 0
    """The most that a customer's mood rose from start to end."""
    lift: int = 0
    """The most that one reply lifted it."""
    apart: bool = False
    """Two desks sent the same customer away differently."""
    overlooked: bool = False
    """Somebody had to make themselves heard."""

    @property
    def good(self) -> bool:
        """Whether somebody left pleased, and nobody angry."""
        return not self.endings.isdisjoint(GOOD) and not self.bad

    @property
    def bad(self) -> bool:
        """Whether somebody left angry."""
        return not self.endings.isdisjoint(BAD)


@dataclass(frozen=True, slots=True)
class Question:
    """One question for talk: the slide it comes from, when it fits, and how much it has to do with this team."""

    id: str
    source: Source
    weight: int
    fits: Callable[[Happened], bool]


QUESTIONS = (
    Question("seven_ways", "S58", 3, lambda it: not it.signs.isdisjoint(SNAPPED)),
    Question("limits", "S58", 3, lambda it: "removed" in it.endings),
    Question("two_roads", "S58", 3, lambda it: it.apart),
    Question("waiting_unseen", "S41", 3, lambda it: it.overlooked),
    Question("lost_regular", "S45", 3, lambda it: it.lost),
    Question("bad_word", "S41", 2, lambda it: it.bad),
    Question("what_would_you_tell", "S41", 2, lambda it: it.bad),
    Question("second_chance", "S41", 2, lambda it: it.bad),
    Question("no_reason", "S41", 2, lambda it: it.unjustified and not it.good),
    Question("other_ways", "S58", 2, lambda it: not it.signs.isdisjoint(SNAPPING - SNAPPED)),
    Question("own_ladder", "S45", 2, lambda it: "indifferent" in it.endings),
    Question("whose_advocate", "S45", 2, lambda it: it.good and "advocate" in it.endings),
    Question("best_service", "S6", 2, lambda it: it.good),
    Question("turned_day", "S6", 2, lambda it: it.good and it.rise >= TURNED),
    Question("what_makes_you_good", "S19", 2, lambda it: it.good and it.signs.isdisjoint(FAULTS)),
    Question("irritates", "S41", 1, lambda it: not it.signs.isdisjoint({"ignored", "too_early", "repeats_itself"})),
    Question("pleases", "S41", 1, lambda it: it.lift >= LIFTED),
    Question("develop", "S20", 0, lambda it: True),
)
"""The questions; the last fits always."""


def question(exercise: Exercise, plays: Mapping[str, Play]) -> Question:
    """The question for this exercise: of those that have most to do with it, one that the seed chooses."""
    fitting = fit(happened(exercise, plays))
    return random.Random(f"{exercise.seed}:talk").choice(fitting)


def fit(it: Happened) -> Sequence[Question]:
    """The questions that have most to do with what happened; at least one."""
    fitting = [one for one in QUESTIONS if one.fits(it)]
    most = max(one.weight for one in fitting)
    return [one for one in fitting if one.weight == most]


def happened(exercise: Exercise, plays: Mapping[str, Play]) -> Happened:
    """What the questions look at, from the talks; a customer whose play is gone counts by what was said."""
    customers, turns = exercise.customers, [turn for one in exercise.customers for turn in one.turns]
    starts_and_ends = [moods(one) for one in customers]
    return Happened(
        endings=frozenset(one.ending for one in customers if one.ending),
        signs=frozenset(sign for turn in turns for sign in turn.signs),
        unjustified=any(not plays[one.scenario].scenario.justified for one in customers if one.scenario in plays),
        lost=any(one.ending in BAD and _best(one.turns) >= WON_OVER for one in customers),
        rise=max((end - start for start, end in starts_and_ends), default=0),
        lift=max((turn.mood_after - turn.mood_before for turn in turns), default=0),
        apart=exercise.mode == "desks" and len({_outcome(one) for one in customers if one.ending}) > 1,
        overlooked=any(one.wait.overlooked for one in customers),
    )


def _best(turns: Sequence[Turn]) -> int:
    return max((turn.mood_after for turn in turns), default=0)


def _outcome(customer: Customer) -> str | None:
    """Good endings count as one: two teams that pleased a customer did not part ways."""
    return "good" if customer.ending in GOOD else customer.ending
