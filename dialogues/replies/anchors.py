"""Finds at once the few patterns that may match a text, of the thousands that there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dialogues.replies.composition import Cue
from dialogues.replies.patterns import Pattern


@dataclass(slots=True)
class Candidates:
    """The patterns whose needed elements are all present: by cue, and by phrase."""

    cues: dict[str, list[Pattern]] = field(default_factory=dict)
    phrases: dict[int, list[Pattern]] = field(default_factory=dict)


class Anchors:
    """Each pattern under one needed element, its anchor: where that is absent, the pattern is not tried.

    The anchor is the first of a pattern's needed elements: the phrase nested deepest if there is one, else the element
    that fewest patterns need. `depth` tells how deep each phrase is nested.
    """

    def __init__(
        self, cues: Mapping[str, Cue], phrases: Mapping[int, Sequence[Pattern]], depth: Mapping[int, int]
    ) -> None:
        self._depth, self._deepest = depth, max(depth.values(), default=0)
        self._by_anchor: dict[int, list[tuple[list[int], str | int, Pattern]]] = {}
        for name, cue in cues.items():
            self._add(name, cue.patterns)
        for number, patterns in phrases.items():
            self._add(number, patterns)

    def _add(self, owner: str | int, patterns: Sequence[Pattern]) -> None:
        for pattern in patterns:
            anchor, *others = pattern.needed
            self._by_anchor.setdefault(anchor, []).append((others, owner, pattern))

    def candidates(self, present: Iterable[int]) -> Candidates:
        """What may match a text in which some elements are present."""
        found = Candidates()
        by_anchor, here = self._by_anchor, {*present}
        waiting: list[list[int]] = [[*here], *([] for _ in range(self._deepest))]
        for anchors in waiting:
            for anchor in anchors:
                for others, owner, pattern in by_anchor.get(anchor, ()):
                    if others and not here.issuperset(others):
                        continue
                    if isinstance(owner, str):
                        found.cues.setdefault(owner, []).append(pattern)
                    elif owner in found.phrases:
                        found.phrases[owner].append(pattern)
                    else:
                        found.phrases[owner] = [pattern]
                        here.add(owner)
                        waiting[self._depth[owner]].append(owner)
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
