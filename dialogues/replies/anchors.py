"""Finds at once the few patterns that may match a text, of the thousands that there are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dialogues.replies.patterns import Pattern
from dialogues.replies.rules import Cue


@dataclass(slots=True)
class Candidates:
    """The patterns whose needed elements are all present: by cue, and by phrase."""

    cues: dict[str, list[Pattern]] = field(default_factory=dict)
    phrases: dict[int, list[Pattern]] = field(default_factory=dict)


class Anchors:
    """Each pattern under one needed element, its anchor: where that is absent, the pattern is not tried.

    The anchor is the phrase nested deepest if the pattern needs one, else the element that fewest patterns need.
    """

    def __init__(self, cues: Mapping[str, Cue], phrases: Mapping[int, Sequence[Pattern]]) -> None:
        self._levels = levels(phrases)
        owned: list[tuple[str | int, Pattern]] = []
        owned += ((name, pattern) for name, cue in cues.items() for pattern in cue.patterns)
        owned += ((number, pattern) for number, patterns in phrases.items() for pattern in patterns)
        uses = Counter(element for _, pattern in owned for element in pattern.needed)
        self._by_anchor: dict[int, list[tuple[str | int, Pattern]]] = {}
        for owner, pattern in owned:
            anchor = max(pattern.needed, key=lambda number: (self._levels.get(number, 0), -uses[number], number))
            self._by_anchor.setdefault(anchor, []).append((owner, pattern))

    def candidates(self, elements: Iterable[int], present: int) -> Candidates:
        """What may match a text in which `elements` are present (as a set: `present`)."""
        found = Candidates()
        waiting: list[list[int]] = [[*elements], *([] for _ in range(max(self._levels.values(), default=0)))]
        for anchors in waiting:
            for anchor in anchors:
                for owner, pattern in self._by_anchor.get(anchor, ()):
                    if pattern.needs & ~present:
                        continue
                    if isinstance(owner, str):
                        found.cues.setdefault(owner, []).append(pattern)
                    elif owner in found.phrases:
                        found.phrases[owner].append(pattern)
                    else:
                        found.phrases[owner] = [pattern]
                        present |= 1 << owner
                        waiting[self._levels[owner]].append(owner)
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
