"""Finds at once the few patterns that may match a text, of the thousands that there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dialogues.replies.composition import Cue
from dialogues.replies.patterns import Pattern

Owned = tuple[frozenset[int], str | int, Pattern]  # what a pattern needs beside its anchor, its cue or phrase, itself


@dataclass(slots=True)
class Candidates:
    """The patterns whose needed elements are all present, by cue and by phrase; and all elements that they ask for."""

    cues: dict[str, list[Pattern]] = field(default_factory=dict)
    phrases: dict[int, list[Pattern]] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)


class Anchors:
    """Each pattern under one needed element, its anchor: where that is absent, the pattern is not tried.

    The anchor is the first of a pattern's needed elements: the phrase nested deepest if there is one, else the element
    that fewest patterns need. `depth` tells how deep each phrase is nested.
    """

    def __init__(
        self, cues: Mapping[str, Cue], phrases: Mapping[int, Sequence[Pattern]], depth: Mapping[int, int]
    ) -> None:
        self._depth, self._deepest = depth, max(depth.values(), default=0)
        self._by_anchor: dict[int, list[Owned]] = {}
        for name, cue in cues.items():
            self._add(name, cue.patterns)
        for number, patterns in phrases.items():
            self._add(number, patterns)

    def _add(self, owner: str | int, patterns: Sequence[Pattern]) -> None:
        for pattern in patterns:
            anchor, *others = pattern.needed
            self._by_anchor.setdefault(anchor, []).append((frozenset(others), owner, pattern))

    def at(self, elements: Iterable[int]) -> tuple[Owned, ...]:
        """The patterns anchored at some elements."""
        return tuple([owned for element in elements for owned in self._by_anchor.get(element, ())])

    def candidates(self, present: set[int], anchored: Iterable[Iterable[Owned]]) -> Candidates:
        """What may match a text in which some elements are `present`; `anchored` are the patterns at its words.

        The phrases that may match are added to `present`.
        """
        found = Candidates()
        waiting: list[list[Iterable[Owned]]] = [[*anchored], *([] for _ in range(self._deepest))]
        for lists in waiting:
            for listed in lists:
                for others, owner, pattern in listed:
                    if not others <= present:
                        continue
                    found.asked.update([step[0] for step in pattern.steps])
                    if isinstance(owner, str):
                        found.cues.setdefault(owner, []).append(pattern)
                    elif owner in found.phrases:
                        found.phrases[owner].append(pattern)
                    else:
                        found.phrases[owner] = [pattern]
                        present.add(owner)
                        waiting[self._depth[owner]].append(self._by_anchor.get(owner, ()))
        return found


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
