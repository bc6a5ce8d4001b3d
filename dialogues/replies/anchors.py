"""Finds at once the few patterns that may match a text, of the thousands that there are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from dialogues.replies.composition import Cue
from dialogues.replies.patterns import Pattern

Needing = tuple[int, int, Pattern]  # what a pattern needs, its phrase, itself
Showing = tuple[int, str, Pattern]  # the same with its cue


class Anchored(NamedTuple):
    """What some elements bring about: the needs that they meet (a set of bits), the patterns anchored at them."""

    meets: int
    needing: tuple[Needing, ...]
    showing: tuple[Showing, ...]


@dataclass(slots=True)
class Candidates:
    """The patterns whose needed elements are all present, by cue and by phrase."""

    cues: dict[str, list[Pattern]] = field(default_factory=dict)
    phrases: dict[int, list[Pattern]] = field(default_factory=dict)


class Anchors:
    """Each pattern under one needed element, its anchor: where that is absent, the pattern is not tried.

    The anchor is the first of a pattern's needed elements. That of a phrase's pattern is the phrase nested deepest in
    it if there is one; `depth` tells how deep each is nested. The others that it needs are kept as a set of bits.
    """

    def __init__(
        self, cues: Mapping[str, Cue], phrases: Mapping[int, Sequence[Pattern]], depth: Mapping[int, int]
    ) -> None:
        self._depth, self._deepest = depth, max(depth.values(), default=0)
        self._patterns: dict[int, list[tuple[str | int, Pattern]]] = {}
        others: list[int] = []
        owned: Iterable[tuple[str | int, Sequence[Pattern]]] = [
            *((name, cue.patterns) for name, cue in cues.items()),
            *phrases.items(),
        ]
        for owner, patterns in owned:
            for pattern in patterns:
                self._patterns.setdefault(pattern.needed[0], []).append((owner, pattern))
                others += pattern.needed[1:]
        # the more patterns need an element, the lower its bit: most sets of needs are small numbers
        self._bits = {element: 1 << place for place, (element, _) in enumerate(Counter(others).most_common())}
        self._anchored: dict[int, Anchored] = {}

    def at(self, elements: Iterable[int]) -> Anchored:
        """What some elements bring about."""
        anchored = [self._at(element) for element in elements if element in self._bits or element in self._patterns]
        return Anchored(
            sum(one.meets for one in anchored),
            tuple([needing for one in anchored for needing in one.needing]),
            tuple([showing for one in anchored for showing in one.showing]),
        )

    def _at(self, element: int) -> Anchored:
        """What one element brings about; made when it is first met."""
        if (known := self._anchored.get(element)) is None:
            needing: list[Needing] = []
            showing: list[Showing] = []
            for owner, pattern in self._patterns.get(element, ()):
                needs = sum([self._bits[other] for other in pattern.needed[1:]])
                if isinstance(owner, str):
                    showing.append((needs, owner, pattern))
                else:
                    needing.append((needs, owner, pattern))
            known = Anchored(self._bits.get(element, 0), tuple(needing), tuple(showing))
            self._anchored[element] = known
        return known

    def candidates(self, anchored: Sequence[Anchored]) -> Candidates:
        """What may match a text whose words bring this about."""
        found = Candidates()
        met = self._add_phrases(found, anchored)
        cues = found.cues
        for listed in chain([one.showing for one in anchored], [self._at(number).showing for number in found.phrases]):
            for needs, name, pattern in listed:
                if needs & met == needs:
                    if name in cues:
                        cues[name].append(pattern)
                    else:
                        cues[name] = [pattern]
        return found

    def _add_phrases(self, found: Candidates, anchored: Sequence[Anchored]) -> int:
        """Level by level, for a phrase may need others; gives all needs that are met then."""
        met = 0
        for one in anchored:
            met |= one.meets
        waiting: list[list[Sequence[Needing]]] = [
            [one.needing for one in anchored],
            *([] for _ in range(self._deepest)),
        ]
        for lists in waiting:
            for needs, number, pattern in chain.from_iterable(lists):
                if needs & met == needs:
                    if number in found.phrases:
                        found.phrases[number].append(pattern)
                    else:
                        found.phrases[number] = [pattern]
                        met |= self._bits.get(number, 0)
                        waiting[self._depth[number]].append(self._at(number).needing)
        return met


def levels(phrases: Mapping[int, Sequence[Pattern]]) -> dict[int, int]:
    """How deep each phrase is nested, 1 for one of words only. RecursionError with the number of one within itself."""
    known: dict[int, int] = {}

    def level(number: int, outer: frozenset[int]) -> int:
        if number in outer:
            raise RecursionError(number)
        if number not in known:
            steps = (step.element for pattern in phrases[number] for step in pattern.steps)
            inner = (level(element, outer | {number}) for element in steps if element in phrases)
            known[number] = 1 + max(inner, default=0)
        return known[number]

    for number in phrases:
        level(number, frozenset())
    return known
