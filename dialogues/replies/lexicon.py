"""Which words are known: forms of the lexicon, words and beginnings that patterns name; and how typos find them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dialogues.replies.sources import Fault, RuleError

_SHORTEST = 5  # shorter words have too many neighbours to be guessed


@dataclass(slots=True)
class Lexicon:
    """Word forms, each with its readings as (lemma, column); `columns` are the features of a column."""

    columns: tuple[frozenset[str], ...]
    forms: dict[str, list[tuple[str, int]]]

    def tags(self, word: str) -> frozenset[str]:
        """The lemmas (auttaa/) and features (+1sg) of a form; nothing for an unknown word."""
        found: set[str] = set()
        for lemma, column in self.forms.get(word, ()):
            found.add(f"{lemma}/")
            found |= self.columns[column]
        return frozenset(found)

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


@dataclass(slots=True)
class Spelling:
    """Finds the known word (or beginning) one slip away: a letter too many, missing or wrong, or two swapped."""

    _index: dict[str, list[str]] = field(default_factory=dict)
    _lengths: set[int] = field(default_factory=set)
    _beginnings: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, words: Iterable[str], beginnings: Iterable[str]) -> "Spelling":
        """A spelling that knows these words and beginnings, as far as they are long enough."""
        spelling = cls()
        for word in words:
            if len(word) >= _SHORTEST:
                spelling._add(word)
        for beginning in beginnings:
            if len(beginning) > _SHORTEST:
                spelling._add(beginning)
                spelling._beginnings.add(beginning)
                spelling._lengths.add(len(beginning))
        return spelling

    def correct(self, word: str) -> str | None:
        """The word meant, or None when the word is short or nothing is near."""
        if len(word) < _SHORTEST:
            return None
        whole = self._nearest(word, beginnings=False)
        return whole or self._with_beginning(word)

    def _with_beginning(self, word: str) -> str | None:
        for length in sorted(self._lengths, reverse=True):
            for cut in (length, length + 1, length - 1):
                if len(word) >= cut and (found := self._nearest(word[:cut], beginnings=True)):
                    return found + word[cut:]
        return None

    def _add(self, word: str) -> None:
        for key in _deletions(word):
            self._index.setdefault(key, []).append(word)

    def _nearest(self, word: str, beginnings: bool) -> str | None:
        near = {
            known
            for key in _deletions(word)
            for known in self._index.get(key, ())
            if (known in self._beginnings) == beginnings and _one_slip(word, known)
        }
        return min(
            near, key=lambda known: (known[0] != word[0], known[-1] != word[-1], len(known), known), default=None
        )


def _deletions(word: str) -> Iterator[str]:
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]


def _one_slip(word: str, known: str) -> bool:
    """Whether the words differ by one letter added, left out or changed, or by two neighbours swapped."""
    head = 0
    shorter = min(len(word), len(known))
    while head < shorter and word[head] == known[head]:
        head += 1
    tail = 0
    while tail < shorter - head and word[-1 - tail] == known[-1 - tail]:
        tail += 1
    ours, theirs = word[head : len(word) - tail], known[head : len(known) - tail]
    return max(len(ours), len(theirs)) <= 1 or (len(ours) == 2 and ours == theirs[::-1])
