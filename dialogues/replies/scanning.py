"""Goes through a text once and finds the few patterns, of the thousands that there are, that may end at each word.

All patterns are tried at once. The words that a pattern must have stand in slots, the last one in the last slot, and
a set of patterns is a number: bit *i* stands for pattern *i*. For each slot one set tells which patterns wait for that
slot's word; a word lets those that it suits go on to the next slot. Gaps count as any number of words here, phrases and
what may be missing as gaps: so nothing is overlooked, and what is found too much `matching` sorts out.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from dialogues.replies.patterns import Pattern
from dialogues.replies.text import bits

SLOTS = 4  # of a longer pattern only the last words are looked for
_PERIOD = 8  # so many words a gap is waited for at least, or as long as it is, where it is longer
_LONG = 60  # words: in a shorter text a gap may last as long as its clause
_KEPT = 4_000  # words
_ENDLESS = 1 << 30

_MASKS = ("first", "clause", "sentence", "reply", "going", "crossing", "lasting")


class Suits(NamedTuple):
    """For each slot the patterns that a word suits there; in the last without those of a single word, `alone`.

    Those are also listed by number: the ones that may end anywhere, and those that a clause's end must follow.
    """

    first: int
    second: int
    third: int
    last: int
    alone: int
    ending: tuple[int, ...]
    closing: tuple[int, ...]


class Stage(NamedTuple):
    """A word that a pattern must have, and what may stand before it: so many words at most, a clause boundary."""

    element: int
    gap: int
    crosses: bool


def stages(pattern: Pattern, phrases: Collection[int]) -> list[Stage]:
    """The words that a pattern must have, in order; phrases, and what may be missing, are gaps between them."""
    found: list[Stage] = []
    gap, crosses = 0, False
    for step in pattern.steps:
        gap, crosses = gap + step.gap, crosses or step.crosses
        if step.element in phrases:
            gap, crosses = _ENDLESS, True
        elif step.optional or step.element < 0:
            gap += 1
        else:
            found.append(Stage(step.element, gap, crosses))
            gap, crosses = 0, False
    return found


def fitted(pattern: Pattern, phrases: Collection[int], within: bool) -> Pattern:
    """The pattern with what can be told of its end and its length; not `within` a phrase, it is cut to what counts.

    The last of several beginnings counts and the first of several ends, so what may be missing at its edges does not.
    """
    steps = pattern.steps
    leading = next(number for number, step in enumerate(steps) if not step.optional)
    if not within and not pattern.opens and leading:
        steps = (steps[leading]._replace(gap=0, crosses=False), *steps[leading + 1 :])
        leading = 0
    while not within and not pattern.closes and steps[-1].optional:
        steps = steps[:-1]
    last = steps[-1]
    even = all(step.element >= 0 and not step.gap and not step.optional for step in steps)
    whole = even and len(steps) <= SLOTS and not any(step.element in phrases for step in steps)
    return pattern._replace(
        steps=steps,
        leading=leading,
        ended=not last.optional and last.element >= 0 and last.element not in phrases,
        length=len(steps) if whole else 0,
    )


def table(patterns: Sequence[Pattern], phrases: Collection[int]) -> dict[str, Any]:
    """What a Scanner needs of the patterns, as plain data."""
    suits: dict[int, list[str]] = {}
    masks = {name: [0] * SLOTS for name in _MASKS}
    closed = 0
    for number, pattern in enumerate(patterns):
        bit = 1 << number
        closed |= bit * bool(pattern.closes and pattern.ended)
        listed = stages(pattern, phrases)
        kept = listed[-SLOTS:]
        for slot, stage in enumerate(kept, SLOTS - len(kept)):
            suits.setdefault(stage.element, []).append(f"{slot}:{number}")
            if stage is kept[0]:
                opens = pattern.opens if slot and stage is listed[0] else ""
                masks[opens or "first"][slot] |= bit
                if not opens:
                    continue
            masks["going"][slot] |= bit * (stage.gap > 0)
            masks["crossing"][slot] |= bit * stage.crosses
            masks["lasting"][slot] |= bit * (stage.gap >= _PERIOD)
    return {
        "suits": {str(element): " ".join(listed) for element, listed in suits.items()},
        "masks": {name: [f"{mask:x}" for mask in listed] for name, listed in masks.items()},
        "closed": f"{closed:x}",
    }


class Seen(NamedTuple):
    """What was seen in a text: the set of the patterns that may end in it, and for each the set of the places where."""

    patterns: int
    ends: dict[int, int]


class Scanner:
    """Goes through texts by a `table`."""

    def __init__(self, written: Mapping[str, Any]) -> None:
        self._written: dict[str, str] = written["suits"]
        self._masks = {name: [int(mask, 16) for mask in listed] for name, listed in written["masks"].items()}
        masks, anyhow = self._masks, [*self._masks["first"][:-1], 0]
        for name in ("going", "crossing", "lasting", "clause", "sentence"):
            masks[name] = [*map(int.__or__, anyhow, masks[name])]
        masks["sentence"] = [*map(int.__or__, masks["clause"], masks["sentence"])]
        self._closed = int(written["closed"], 16)
        self._anywhere = ~self._closed
        self._known: dict[int, list[tuple[int, int]]] = {}
        self._alike: dict[frozenset[int], Suits] = {}

    def suits(self, elements: frozenset[int]) -> Suits:
        """What a word brings about which some elements accept; words that none knows have these in common."""
        if (alike := self._alike.get(elements)) is None:
            if len(self._alike) >= _KEPT:
                self._alike.clear()
            alike = self._alike[elements] = self._suits(elements)
        return alike

    def _suits(self, elements: Iterable[int]) -> Suits:
        found = [0] * SLOTS
        for element in elements:
            if (suited := self._known.get(element)) is None:
                suited = self._known[element] = self._suited(element)
            for slot, patterns in suited:
                found[slot] |= patterns
        alone = found[-1] & self._masks["first"][-1]
        found[-1] ^= alone
        first, second, third, last = found
        return Suits(
            first, second, third, last, alone, tuple(bits(alone & ~self._closed)), tuple(bits(alone & self._closed))
        )

    def _suited(self, element: int) -> list[tuple[int, int]]:
        sets = [0] * SLOTS
        for entry in self._written.get(str(element), "").split():
            slot, _, number = entry.partition(":")
            sets[int(slot)] |= 1 << int(number)
        return [(slot, patterns) for slot, patterns in enumerate(sets) if patterns]

    def seen(self, words: Sequence[Suits], clauses: int, sentences: int) -> Seen:
        """Which patterns may end in a text, and where; `clauses` and `sentences` tell where these begin."""
        (_, going2, going3, going4), (_, cross2, cross3, cross4) = self._masks["going"], self._masks["crossing"]
        (_, clause2, clause3, clause4), (_, start2, start3, start4) = self._masks["clause"], self._masks["sentence"]
        wait2 = wait3 = wait4 = 0  # the patterns that wait for each slot's word
        late2 = late3 = late4 = 0  # those of them that came since the last period began
        ends: dict[int, int] = {}
        patterns, anywhere = 0, self._anywhere
        closes = (clauses | 1 << len(words)) >> 1
        period, long = _PERIOD, len(words) > _LONG
        for at, (suits1, suits2, suits3, suits4, alone, ending, closing) in enumerate(words):
            if clauses >> at & 1:
                if sentences >> at & 1:
                    wait2, wait3, wait4 = start2, start3, start4
                    if not at:
                        wait2, wait3, wait4 = map(int.__or__, (start2, start3, start4), self._masks["reply"][1:])
                else:
                    wait2, wait3, wait4 = wait2 & cross2 | clause2, wait3 & cross3 | clause3, wait4 & cross4 | clause4
                late2, late3, late4 = wait2, wait3, wait4
            if long and at >= period:
                _, lasting2, lasting3, lasting4 = self._masks["lasting"]
                wait2, wait3, wait4 = wait2 & (lasting2 | late2), wait3 & (lasting3 | late3), wait4 & (lasting4 | late4)
                period, late2, late3, late4 = at + _PERIOD, 0, 0, 0
            ended, came4, came3 = wait4 & suits4, wait3 & suits3, wait2 & suits2
            wait4 = came4 | wait4 & going4
            wait3 = came3 | wait3 & going3
            wait2 = suits1 | wait2 & going2
            if long:
                late2, late3, late4 = late2 | suits1, late3 | came3, late4 | came4
            place = 2 << at
            patterns |= alone
            for number in ending:
                ends[number] = ends.get(number, 0) | place
            if closes >> at & 1:
                for number in closing:
                    ends[number] = ends.get(number, 0) | place
            else:
                ended &= anywhere
            if ended:
                patterns |= ended
                while ended:
                    number = ended.bit_length() - 1
                    ended ^= 1 << number
                    ends[number] = ends.get(number, 0) | place
        return Seen(patterns, ends)
