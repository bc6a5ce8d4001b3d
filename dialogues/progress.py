"""Progress: how often each skill was shown in the talks that called for it, and how one student has grown."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dialogues.replies.marks import SKILLS
from dialogues.scenario import Ending
from dialogues.session import Turn
from dialogues.summary import CALLED_FOR, Summary, summarise

Counts = Mapping[str, tuple[int, int]]
"""For each skill: how often it was shown, of how often it was called for."""


@dataclass(frozen=True, slots=True)
class Step:
    """One attempt on a student's way: how many of the skills called for were shown, how many faults there were."""

    ending: Ending | None
    mood: int
    shown: int
    called: int
    faults: int

    @property
    def share(self) -> int:
        """Percent of the skills called for that were shown."""
        return round(100 * self.shown / max(1, self.called))


@dataclass(frozen=True, slots=True)
class Growth:
    """A student's attempts in their order, and the skills shown since that the first one did not show."""

    steps: tuple[Step, ...]
    new: tuple[str, ...]


def skills(talks: Iterable[Sequence[Turn]]) -> Counts:
    """For each skill: in how many talks it was earned, of how many that called for it."""
    return counted(summarise(turns, None) for turns in talks)


def counted(attempts: Iterable[Summary]) -> Counts:
    """For each skill: in how many attempts it was shown, of how many that called for it."""
    shown, called = Counter[str](), Counter[str]()
    for attempt in attempts:
        called.update(attempt.called)
        shown.update(set(attempt.called).intersection(attempt.shown))
    return {skill: (shown[skill], called[skill]) for skill in CALLED_FOR}


def growth(attempts: Iterable[Summary]) -> Growth:
    """How a student has grown over ended attempts in their order; one without a reply is passed over."""
    played = [attempt for attempt in attempts if attempt.replies]
    since = {skill for attempt in played for skill in attempt.shown}.difference(*(one.shown for one in played[:1]))
    return Growth(tuple(map(_step, played)), tuple(skill for skill in SKILLS if skill in since))


def _step(attempt: Summary) -> Step:
    return Step(
        ending=attempt.ending,
        mood=attempt.mood,
        shown=len(set(attempt.called).intersection(attempt.shown)),
        called=len(attempt.called),
        faults=len(attempt.faults),
    )
