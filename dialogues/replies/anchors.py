"""Finds at once the few patterns that may match a text, of the thousands that there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from dialogues.replies.composition import Cue
from dialogues.replies.patterns import Pattern

Needing = tuple[frozenset[int], int, Pattern]  # what a pattern needs beside its anchor, its phrase, itself
Showing = tuple[frozenset[int], str, Pattern]  # the same with its cue
Anchored = tuple[tuple[Needing, ...], tuple[Showing, ...]]


@dataclass(slots=True)
class Candidates:
    """The patterns whose needed elements are all present, by cue and by phrase; and all elements that they ask for."""

    cues: dict[str, list[Pattern]] = field(default_factory=dict)
    phrases: dict[int, list[Pattern]] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)


class Anchors:
    """Each pattern under one needed element, its anchor: where that is absent, the pattern is not tried.

    The anchor is the first of a pattern's needed elements. That of a phrase's pattern is the phrase nested deepest in
    it if there is one; `depth` tells how deep each is nested.
    """

    def __init__(
        self, cues: Mapping[str, Cue], phrases: Mapping[int, Sequence[Pattern]], depth: Mapping[int, int]
    ) -> None:
        self._depth, self._deepest = depth, max(depth.values(), default=0)
        self._phrases: dict[int, list[Needing]] = {}
        self._cues: dict[int, list[Showing]] = {}
        for number, patterns in phrases.items():
            for pattern in patterns:
                anchor, *others = pattern.needed
                self._phrases.setdefault(anchor, []).append((frozenset(others), number, pattern))
        for name, cue in cues.items():
            for pattern in cue.patterns:
                anchor, *others = pattern.needed
                self._cues.setdefault(anchor, []).append((frozenset(others), name, pattern))

    def at(self, elements: Iterable[int]) -> Anchored:
        """The patterns anchored at some elements: those of phrases and those of cues."""
        needing = tuple([one for element in elements for one in self._phrases.get(element, ())])
        return needing, tuple([one for element in elements for one in self._cues.get(element, ())])

    def candidates(self, present: set[int], anchored: Iterable[Anchored]) -> Candidates:
        """What may match a text in which some elements are `present`; `anchored` are the patterns at its words.

        The phrases that may match are added to `present`.
        """
        found = Candidates()
        needing, showing = zip(*anchored, strict=True)
        self._add_phrases(found, present, needing)
        showing += tuple([self._cues.get(number, ()) for number in found.phrases])
        cues, asked = found.cues, found.asked
        for listed in showing:
            for others, name, pattern in listed:
                if others <= present:
                    asked.update([step[0] for step in pattern.steps])
                    if name in cues:
                        cues[name].append(pattern)
                    else:
                        cues[name] = [pattern]
        return found

    def _add_phrases(self, found: Candidates, present: set[int], needing: Iterable[Iterable[Needing]]) -> None:
        """Level by level, for a phrase may need others."""
        waiting: list[list[Iterable[Needing]]] = [[*needing], *([] for _ in range(self._deepest))]
        for lists in waiting:
            for others, number, pattern in chain.from_iterable(lists):
                if not others <= present:
                    continue
                found.asked.update([step[0] for step in pattern.steps])
                if number in found.phrases:
                    found.phrases[number].append(pattern)
                else:
                    found.phrases[number] = [pattern]
                    present.add(number)
                    waiting[self._depth[number]].append(self._phrases.get(number, ()))


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
