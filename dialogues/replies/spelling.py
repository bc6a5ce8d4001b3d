"""Finds the known word (or beginning) one slip away: a letter too many, missing or wrong, or two swapped.

A few words that students need most and mistype worst are found two slips away.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, zip_longest

_SHORTEST = 5  # shorter words have too many neighbours to be guessed
_SHORTEST_TWICE = 7  # the same for two slips
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"


class Spelling:
    """Mends slips of the thumb; a wrong letter is one near the right one on the `keyboard` (any, if there is none)."""

    def __init__(
        self, words: Iterable[str], beginnings: Iterable[str], keyboard: Sequence[str] = (), often: Iterable[str] = ()
    ) -> None:
        self._often = [word for word in often if len(word) >= _SHORTEST_TWICE]
        self._near = _near(keyboard)
        self._words = frozenset(word for word in words if len(word) >= _SHORTEST)
        long_enough = [beginning for beginning in beginnings if len(beginning) > _SHORTEST]
        self._beginnings = _halves(long_enough)
        self._lengths = sorted({len(beginning) for beginning in long_enough}, reverse=True)

    def correct(self, word: str) -> str | None:
        """The word meant, or None when the word is short or nothing is near."""
        if len(word) < _SHORTEST:
            return None
        near = self._words.intersection(self._slips(word))
        return _best(word, near) or self._twice(word) or self._with_beginning(word)

    def _twice(self, word: str) -> str | None:
        """The word of those often mistyped that is two slips away and begins alike."""
        if len(word) < _SHORTEST_TWICE - 1:
            return None
        alike = (known for known in self._often if known[0] == word[0] and abs(len(known) - len(word)) <= 2)
        return _best(word, (known for known in alike if _slips_between(word, known) <= 2))

    def _slips(self, word: str) -> Iterator[str]:
        """All that one slip could have made the word from."""
        for i, letter in enumerate(word):
            head, tail = word[:i], word[i + 1 :]
            yield head + tail
            yield head + tail[:1] + letter + tail[1:]
            for other in self._near.get(letter, ""):
                yield head + other + tail
            for other in _LETTERS:
                yield head + other + letter + tail
        for other in _LETTERS:
            yield word + other

    def _with_beginning(self, word: str) -> str | None:
        for length in self._lengths:
            for cut in (length, length + 1, length - 1):
                if len(word) >= cut and (found := self._nearest(word[:cut])):
                    return found + word[cut:]
        return None

    def _nearest(self, word: str) -> str | None:
        """The beginning one slip from a word; one slip spoils one half of it only, so each is filed under both."""
        near = {known for key in _keys(word) for known in self._beginnings.get(key, ()) if self._one_slip(word, known)}
        return _best(word, near)

    def _one_slip(self, word: str, known: str) -> bool:
        ours, theirs = _difference(word, known)
        if len(ours) == len(theirs) == 1:
            return theirs in self._near.get(ours, "")
        return len(ours) + len(theirs) <= 1 or (len(ours) == 2 and ours == theirs[::-1])


def _best(word: str, near: Iterable[str]) -> str | None:
    """The likeliest of the words near: people hit the first and the last letter right, swap and do not double."""

    def unlikely(known: str) -> tuple[bool, bool, bool, int, str]:
        usual = sorted(known) == sorted(word) or _undoubled(known) == _undoubled(word)
        return known[0] != word[0], not usual, known[-1] != word[-1], len(known), known

    return min(near, key=unlikely, default=None)


def _undoubled(word: str) -> str:
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def _slips_between(word: str, known: str) -> int:
    """How many slips part two words (optimal string alignment)."""
    earlier: list[int] = []
    before: list[int] = []
    row: list[int] = [*range(len(known) + 1)]
    for i, letter in enumerate(word):
        earlier, before, row = before, row, [i + 1]
        for j, other in enumerate(known):
            least = min(before[j + 1] + 1, row[j] + 1, before[j] + (letter != other))
            if i and j and letter == known[j - 1] and word[i - 1] == other:
                least = min(least, earlier[j - 1] + 1)
            row.append(least)
    return row[-1]


def _near(keyboard: Sequence[str]) -> dict[str, str]:
    """For each letter those beside, above and below it."""
    if not keyboard:
        return dict.fromkeys(_LETTERS, _LETTERS)
    near: defaultdict[str, str] = defaultdict(str)
    for row, below in zip_longest(keyboard, keyboard[1:], fillvalue=""):
        for one, other in chain(pairwise(row), zip(row, below, strict=False), zip(row[1:], below, strict=False)):
            near[one] += other
            near[other] += one
    return dict(near)


_Halves = dict[tuple[int, str], list[str]]


def _halves(words: Iterable[str]) -> _Halves:
    """Words under (length, first half) and (length, second half)."""
    index: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for word in words:
        length = len(word)
        half = length // 2
        index[length, word[:half]].append(word)
        index[length, word[half:]].append(word)
    return dict(index)


def _keys(word: str) -> Iterator[tuple[int, str]]:
    for length in (len(word), len(word) + 1, len(word) - 1):
        half = length // 2
        yield length, word[:half]
        yield length, word[len(word) - (length - half) :]
    middle = len(word) // 2  # two letters swapped across the middle spoil both halves
    yield len(word), word[: middle - 1] + word[middle]


def _difference(word: str, known: str) -> tuple[str, str]:
    """What is left of two words without their common head and tail."""
    head = 0
    shorter = min(len(word), len(known))
    while head < shorter and word[head] == known[head]:
        head += 1
    tail = 0
    while tail < shorter - head and word[-1 - tail] == known[-1 - tail]:
        tail += 1
    return word[head : len(word) - tail], known[head : len(known) - tail]
