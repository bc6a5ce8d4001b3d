"""Finds at once the few patterns that may match a text, of the thousands that there are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from dialogues.replies.composition import Cue
from dialogues.replies.patterns import Pattern

Needing = tuple[int, int, Pattern, frozenset[int]]  # what a pattern needs, its phrase, itself, the elements it asks for
Showing = tuple[int, str, Pattern, frozenset[int]]  # the same with its cue


class Anchored(NamedTuple):
    """What some elements bring about: the needs that they meet (a set of bits), the patterns anchored at them."""

    meets: int
    needing: tuple[Needing, ...]
    showing: tuple[Showing, ...]


@dataclass(slots=True)
class Candidates:
    """The patterns whose needed elements are all present, by cue and by phrase; and all elements that they ask for."""

    cues: dict[str, list[Pattern]] = field(default_factory=dict)
    phrases: dict[int, list[Pattern]] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)


class Anchors:
    """Each pattern under one needed element, its anchor: where that is absent, the pattern is not tried.

    The anchor is the first of a pattern's needed elements. That of a phrase's pattern is the phrase nested deepest in
    it if there is one; `depth` tells how deep each is nested. The others that it needs are kept as a set of bits.
    """

    def __init__(
        self, cues: Mapping[str, Cue], phrases: Mapping[int, Sequence[Pattern]], depth: Mapping[int, int]
    ) -> None:
        self._depth, self._deepest = depth, max(depth.values(), default=0)
        shown = ((name, pattern) for name, cue in cues.items() for pattern in cue.patterns)
        formed = [(number, pattern) for number, patterns in phrases.items() for pattern in patterns]
        owned = [*shown]
        needs = Counter(element for _, pattern in (*owned, *formed) for element in pattern.needed[1:])
        self._bits = {element: 1 << place for place, (element, _) in enumerate(needs.most_common())}
        self._phrases: dict[int, list[Needing]] = {}
        self._cues: dict[int, list[Showing]] = {}
        for number, pattern in formed:
            self._phrases.setdefault(pattern.needed[0], []).append((self._needs(pattern), number, *_asking(pattern)))
        for name, pattern in owned:
            self._cues.setdefault(pattern.needed[0], []).append((self._needs(pattern), name, *_asking(pattern)))

    def _needs(self, pattern: Pattern) -> int:
        return sum(self._bits[element] for element in pattern.needed[1:])

    def at(self, elements: Iterable[int]) -> Anchored:
        """What some elements bring about."""
        return Anchored(
            sum(self._bits[element] for element in elements if element in self._bits),
            tuple([one for element in elements for one in self._phrases.get(element, ())]),
            tuple([one for element in elements for one in self._cues.get(element, ())]),
        )

    def candidates(self, anchored: Sequence[Anchored]) -> Candidates:
        """What may match a text whose words bring this about."""
        found = Candidates()
        met = self._add_phrases(found, anchored)
        cues, asked = found.cues, found.asked
        for listed in chain([one.showing for one in anchored], [self._cues.get(n, ()) for n in found.phrases]):
            for needs, name, pattern, asks in listed:
                if needs & met == needs:
                    asked |= asks
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
            for needs, number, pattern, asks in chain.from_iterable(lists):
                if needs & met == needs:
                    found.asked |= asks
                    if number in found.phrases:
                        found.phrases[number].append(pattern)
                    else:
                        found.phrases[number] = [pattern]
                        met |= self._bits.get(number, 0)
                        waiting[self._depth[number]].append(self._phrases.get(number, ()))
        return met


def _asking(pattern: Pattern) -> tuple[Pattern, frozenset[int]]:
    return pattern, frozenset([~step[0] if step[0] < 0 else step[0] for step in pattern.steps])


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
