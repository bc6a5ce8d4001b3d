"""The course's two rules of thumb as an account (S41): 3/11, how many hear of it; 1/12, what makes up for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from dialogues.scenario import Ending

GOOD: tuple[Ending, ...] = ("advocate", "satisfied")
BAD: tuple[Ending, ...] = ("angry",)
GOOD_IS_TOLD_TO = 3
BAD_IS_TOLD_TO = 11
GOOD_FOR_ONE_BAD = 12


@dataclass(frozen=True, slots=True)
class Ledger:
    """How many people have heard good and bad of a student's customers, and the good encounters still owed."""

    good: int = 0
    bad: int = 0
    debt: int = 0

    @property
    def heard_good(self) -> int:
        """People who have heard of good service."""
        return self.good * GOOD_IS_TOLD_TO

    @property
    def heard_bad(self) -> int:
        """People who have heard of bad service."""
        return self.bad * BAD_IS_TOLD_TO


def told_to(ending: Ending) -> int:
    """How many people the customer tells of this ending."""
    return GOOD_IS_TOLD_TO if ending in GOOD else BAD_IS_TOLD_TO if ending in BAD else 0


def account(endings: Iterable[Ending], before: Ledger | None = None) -> Ledger:
    """The ledger of these endings, in their order, begun or gone on with: a bad one opens a debt of twelve.

    A good one pays one back.
    """
    before = before or Ledger()
    # Plain numbers: a class has thousands of endings, and a ledger for each took half of the time of its page.
    good, bad, debt = before.good, before.bad, before.debt
    for ending in endings:
        if ending in GOOD:
            good += 1
            debt = max(0, debt - 1)
        elif ending in BAD:
            bad += 1
            debt += GOOD_FOR_ONE_BAD
    return Ledger(good, bad, debt)
