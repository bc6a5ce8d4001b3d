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


def entered(ledger: Ledger, ending: Ending) -> Ledger:
    """The ledger after one more talk: a bad one opens a debt of twelve, a good one pays one back."""
    if ending in BAD:
        return Ledger(ledger.good, ledger.bad + 1, ledger.debt + GOOD_FOR_ONE_BAD)
    if ending in GOOD:
        return Ledger(ledger.good + 1, ledger.bad, max(0, ledger.debt - 1))
    return ledger


def account(endings: Iterable[Ending]) -> Ledger:
    """The ledger of these endings, in their order."""
    ledger = Ledger()
    for ending in endings:
        ledger = entered(ledger, ending)
    return ledger
