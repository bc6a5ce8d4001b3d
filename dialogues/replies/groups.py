"""Cues and phrases: groups of patterns any of which shows one thing."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from dialogues.replies.patterns import Pattern, Patterns
from dialogues.replies.scanning import Seen
from dialogues.replies.text import bits

Candidate = tuple[Pattern, int]  # a pattern that may stand in a text, with the set of places where it may end, if known


class Group:
    """The patterns of a cue or a phrase, by their numbers in the `book`; of a cue, whether it may be `negated`."""

    def __init__(self, book: "Book", numbers: Sequence[int], negated: bool = False) -> None:
        self.book, self.numbers, self.negated = book, numbers, negated

    @property
    def patterns(self) -> list[Pattern]:
        """All its patterns."""
        return [self.book.patterns[number] for number in self.numbers]

    @cached_property
    def composed(self) -> list[int]:
        """Its patterns that consist of phrases only."""
        return [number for number in self.numbers if self.book.is_composed(number)]

    @cached_property
    def worded(self) -> int:
        """The set of its other patterns."""
        return sum([1 << number for number in {*self.numbers}.difference(self.composed)])

    @cached_property
    def signs(self) -> int:
        """The patterns of which one must be seen in a text for one of the group's to be possible there."""
        return self.worded | self.book.signs_of(self.composed)

    def telling(self) -> list[int]:
        """The same as `signs`, a pattern twice perhaps."""
        worded = [number for number in self.numbers if not self.book.is_composed(number)]
        return [*worded, *bits(self.book.signs_of(self.composed))]

    def candidates(self, seen: Seen) -> list[Candidate]:
        """Its patterns that may stand in a text."""
        found: list[Candidate] = []
        patterns, needed, ends = self.book.patterns, self.book.needed, seen.ends
        left = seen.patterns & self.worded
        while left:
            number = left.bit_length() - 1
            left ^= 1 << number
            if number in ends:
                for signs in needed[number]:
                    if not signs & seen.patterns:
                        break
                else:
                    found.append((patterns[number], ends[number]))
        for number in self.composed:
            if all(signs & seen.patterns for signs in needed[number]):
                found.append((patterns[number], 0))
        return found


class Book:
    """All patterns of a language, and its phrases.

    `needs` tells of some patterns which phrases they need, and whether they consist of phrases only.
    """

    def __init__(
        self,
        patterns: Patterns,
        phrases: Mapping[int, Sequence[int]],
        needs: Mapping[int, tuple[Sequence[int], bool]],
    ) -> None:
        self.patterns = patterns
        self.phrases = {number: Group(self, listed) for number, listed in phrases.items()}
        self.needed = _Needed(self.phrases, needs)
        self._needs = needs

    def is_composed(self, number: int) -> bool:
        """Whether a pattern consists of phrases only."""
        return number in self._needs and self._needs[number][1]

    def signs_of(self, composed: Iterable[int]) -> int:
        """What must be seen for one of some patterns of phrases only."""
        found = 0
        for number in composed:
            found |= self.phrases[self._needs[number][0][0]].signs
        return found


class _Needed(dict[int, tuple[int, ...]]):
    """For each phrase that a pattern needs its signs; found when the pattern is first asked for."""

    def __init__(self, phrases: Mapping[int, Group], needs: Mapping[int, tuple[Sequence[int], bool]]) -> None:
        self._phrases, self._needs = phrases, needs

    def __missing__(self, number: int) -> tuple[int, ...]:
        needed = self._needs[number][0] if number in self._needs else ()
        signs = self[number] = tuple([self._phrases[phrase].signs for phrase in needed])
        return signs
