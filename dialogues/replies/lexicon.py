"""Which words are known: forms of the lexicon, words and beginnings that patterns name; and how typos find them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, zip_longest

from dialogues.replies.sources import Fault, RuleError

_SHORTEST = 5  # shorter words have too many neighbours to be guessed


@dataclass(slots=True)
class Lexicon:
    """Word forms, each with its readings as (lemma, column); `columns` are the features of a column."""

    columns: tuple[frozenset[str], ...]
    forms: dict[str, list[tuple[str, int]]]

    def readings(self, word: str) -> list[frozenset[str]]:
        """For each reading of a form its lemma (auttaa/) and features (+1sg); nothing for an unknown word."""
        return [self.columns[column] | {f"{lemma}/"} for lemma, column in self.forms.get(word, ())]

    def forms_of(self, lemmas: Collection[str]) -> set[str]:
        """All forms of some lemmas."""
        return {form for form, readings in self.forms.items() if any(lemma in lemmas for lemma, _ in readings)}

    @property
    def features(self) -> frozenset[str]:
        """All features that the columns name."""
        return frozenset(tag[1:] for column in self.columns for tag in column)

    @property
    def lemmas(self) -> frozenset[str]:
        """All lemmas."""
        return frozenset(lemma for readings in self.forms.values() for lemma, _ in readings)


def parse_lexicon(file: str, table: str) -> Lexicon:
    """Read the table of forms: a header (lemma, then features joined by stops), then a row a lemma."""
    rows = [line.split("\t") for line in table.splitlines()]
    if not rows or rows[0][0] != "lemma":
        raise RuleError([Fault(file, 1, "the first row must begin with 'lemma'")])
    columns = tuple(frozenset(f"+{feature}" for feature in name.split(".")) for name in rows[0][1:])
    forms: dict[str, list[tuple[str, int]]] = {}
    for number, (lemma, *cells) in enumerate(rows[1:], start=2):
        if len(cells) > len(columns):
            raise RuleError([Fault(file, number, f"{lemma} has more cells than the header")])
        for column, cell in enumerate(cells):
            for form in cell.split():
                forms.setdefault(form, []).append((lemma, column))
    return Lexicon(columns, forms)


class Spelling:
    """Finds the known word (or beginning) one slip away: a letter too many, missing or wrong, or two swapped.

    One slip spoils one half of a word only; so each known word is filed under both halves of it.
    """

    def __init__(self, words: Iterable[str], beginnings: Iterable[str], keyboard: Sequence[str] = ()) -> None:
        self._mistaken = frozenset(chain.from_iterable(_neighbours(keyboard)))
        self._words = _halves(word for word in words if len(word) >= _SHORTEST)
        long_enough = [beginning for beginning in beginnings if len(beginning) > _SHORTEST]
        self._beginnings = _halves(long_enough)
        self._lengths = sorted({len(beginning) for beginning in long_enough}, reverse=True)

    def correct(self, word: str) -> str | None:
        """The word meant, or None when the word is short or nothing is near."""
        if len(word) < _SHORTEST:
            return None
        return self._nearest(word, self._words) or self._with_beginning(word)

    def _with_beginning(self, word: str) -> str | None:
        for length in self._lengths:
            for cut in (length, length + 1, length - 1):
                if len(word) >= cut and (found := self._nearest(word[:cut], self._beginnings)):
                    return found + word[cut:]
        return None

    def _nearest(self, word: str, index: "_Halves") -> str | None:
        near = {known for key in _keys(word) for known in index.get(key, ()) if self._one_slip(word, known)}
        return min(
            near, key=lambda known: (known[0] != word[0], known[-1] != word[-1], len(known), known), default=None
        )

    def _one_slip(self, word: str, known: str) -> bool:
        """Whether one letter was added, left out or mistaken for a near one, or two neighbours swapped."""
        ours, theirs = _difference(word, known)
        if len(ours) == len(theirs) == 1:
            return not self._mistaken or (ours, theirs) in self._mistaken
        return len(ours) + len(theirs) <= 1 or (len(ours) == 2 and ours == theirs[::-1])


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


def _neighbours(keyboard: Sequence[str]) -> Iterator[Iterator[tuple[str, str]]]:
    """Letters side by side in a row of the keyboard, or above and below each other."""
    for row, below in zip_longest(keyboard, keyboard[1:], fillvalue=""):
        pairs = {*pairwise(row), *zip(row, below, strict=False), *zip(row[1:], below, strict=False)}
        yield chain(pairs, ((right, left) for left, right in pairs))


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
