"""What the customer remembers of the student's promises, and notices when one becomes later or less (S54)."""

from collections.abc import Iterator, Sequence

from dialogues.replies.marks import Promise, Reading
from dialogues.scenario import WEEKDAYS, Weekday

DAY = 24 * 60
MUCH_LATER = 1.5
"""How many times as long makes a time another: "tomorrow" is no other than "within 24 hours"."""
MOST = 12
"""Promises that a customer keeps in mind."""


def contradicted(
    promised: Sequence[Promise], reading: Reading, today: Weekday | None
) -> tuple[Promise, Promise] | None:
    """The earlier promise and the one in this reply that falls behind it; None where the reply owns up to it."""
    if "apology" in reading.names:
        return None
    return next(_falling_behind(promised, reading.promises, today), None)


def remembered(promised: Sequence[Promise], reading: Reading) -> tuple[Promise, ...]:
    """What is counted on after a reply: what it promises stands in the place of what it promised before."""
    kept = [one for one in promised if not any(_same_matter(one, now) for now in reading.promises)]
    return (*kept, *reading.promises)[-MOST:]


def _falling_behind(
    promised: Sequence[Promise], now: Sequence[Promise], today: Weekday | None
) -> Iterator[tuple[Promise, Promise]]:
    for later in now:
        for earlier in reversed(promised):
            if _same_matter(earlier, later) and _is_less(earlier, later, today):
                yield earlier, later


def _same_matter(one: Promise, other: Promise) -> bool:
    """Whether both name the same thing; a bare "tomorrow" answers what was asked last, which may be anything.

    Half the words of the shorter one must be common: "I'll call the caretaker" is not "the sign, and I'll call you".
    """
    common, fewest = set(one.about) & set(other.about), min(len(one.about), len(other.about))
    about = bool(common) and 2 * len(common) >= fewest
    return about and one.later == other.later and _measure(one) == _measure(other)


def _measure(promise: Promise) -> str:
    return "minutes" if promise.kind == "weekday" else promise.kind


def _is_less(earlier: Promise, later: Promise, today: Weekday | None) -> bool:
    if _measure(later) != "minutes":
        return later.amount < earlier.amount
    before, now = _minutes(earlier, today), _minutes(later, today)
    return before is not None and now is not None and now >= MUCH_LATER * before


def _minutes(promise: Promise, today: Weekday | None) -> float | None:
    """How far away it is; a weekday is known only where the story says which day it is."""
    if promise.kind != "weekday":
        return promise.amount
    return None if today is None else ((promise.amount - WEEKDAYS.index(today)) % 7 or 7) * DAY
