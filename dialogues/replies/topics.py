"""Tells which topics (facts, remedies, others) a reply mentions, and where."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dialogues.replies.patterns import USUAL_GAP
from dialogues.replies.spelling import Spelling

_SHORTEST = 7  # shorter words, and beginnings, are too near to real words: "kuinka" is no "kuninkaallinen"
_WRITTEN = re.compile(r"\([^()]*\)|\S+")
_GAP = re.compile(r"\.\.([1-9]?)")  # up to three words, or as many as are written, as in rules


class Part(NamedTuple):
    """A word of a phrase: any of these, and how many other words of the clause may stand before it."""

    words: frozenset[str]
    gap: int = 0


_Phrase = tuple[str, Sequence[Part]]


class Mention(NamedTuple):
    """A topic named from the word `start` of a reply to before `end`; of these the phrase names the set `own`."""

    topic: str
    start: int
    end: int
    own: int


def parts_of(phrase: str) -> list[Part]:
    """The words of a phrase as written: `(a|b)` is either, `..` up to three others between two, `..6` up to six."""
    parts: list[Part] = []
    written = _WRITTEN.findall(phrase.casefold())
    gap = 0
    for at, one in enumerate(written, 1):
        between = _GAP.fullmatch(one) if parts and at < len(written) else None
        if not between:
            parts.append(Part(frozenset(_either(one)), gap))
        gap = int(between[1] or USUAL_GAP) if between else 0
    return parts


def _either(written: str) -> list[str]:
    """The words of which a part of a phrase is one."""
    return written[1:-1].split("|") if written[0] == "(" and written[-1] == ")" else [written]


def is_empty(phrase: str) -> bool:
    """Whether each of its words may be any word."""
    return all("" in {word.rstrip("*") for word in part.words} for part in parts_of(phrase))


class Topics:
    """Phrases by topic; a phrase is words in order (`parts_of`), where a trailing * stands for any ending.

    `remedies` are the ids of those that a student can promise, `deniable` those that are not named where denied.
    """

    def __init__(
        self,
        phrases: Mapping[str, Sequence[str]],
        normal: Callable[[str], str],
        known: Callable[[str], bool],
        remedies: frozenset[str] = frozenset(),
        deniable: frozenset[str] = frozenset(),
    ) -> None:
        self.remedies, self.deniable = remedies, deniable
        self._known = known
        self._by_first: dict[str, list[_Phrase]] = {}
        words: set[str] = set()
        for topic, listed in phrases.items():
            for phrase in listed:
                if is_empty(phrase):
                    raise ValueError(f"topic {topic!r} has an empty phrase")
                parts = _spelled(parts_of(phrase), normal)
                words.update(*(part.words for part in parts))
                for first in parts[0].words:
                    self._by_first.setdefault(first, []).append((topic, parts))
        self._whole = frozenset(word for word in words if not word.endswith("*"))
        self._begun = frozenset(word for word in words if word.endswith("*"))
        self._lengths = sorted({len(word) - 1 for word in self._begun})
        self._spelling = Spelling((word for word in self._whole if len(word) >= _SHORTEST), ())
        self._read: dict[tuple[str, str], frozenset[str]] = {}

    def mentions(self, words: Sequence[str], normal: Sequence[str], clauses: int) -> Iterator[Mention]:
        """Where a text names which topic, by its words as written and in the lexicon's spelling.

        `clauses` tells where its clauses begin: words between those of a phrase stand in one of them.
        """
        accepted = [self._accepted(pair) for pair in zip(words, normal, strict=True)]
        for i, parts in enumerate(accepted):
            for part in parts:
                for topic, phrase in self._by_first.get(part, ()):
                    if own := _standing(phrase, accepted, i, clauses):
                        yield Mention(topic, i, own.bit_length(), own)

    def _accepted(self, pair: tuple[str, str]) -> frozenset[str]:
        if (known := self._read.get(pair)) is None:
            found = self._matching(pair[0]) | self._matching(pair[1])
            if not found and (corrected := self._corrected(pair[0])):
                found = self._matching(corrected)
            known = found
            if len(self._read) < 10_000:
                self._read[pair] = known
        return known

    def _corrected(self, word: str) -> str | None:
        """The topic word meant by a long unknown word with one slip; people hit the first letter right."""
        corrected = self._spelling.correct(word) if len(word) >= _SHORTEST and not self._known(word) else None
        return corrected if corrected and corrected[0] == word[0] else None

    def _matching(self, word: str) -> frozenset[str]:
        begun = {f"{word[:length]}*" for length in self._lengths} & self._begun
        return frozenset(begun | ({word} & self._whole))


def _spelled(parts: Sequence[Part], normal: Callable[[str], str]) -> list[Part]:
    """Parts, their words also in the lexicon's spelling; one alone is meant as written: Swedish "ja" is no "jag"."""
    if len(parts) == 1:
        return [*parts]
    return [
        Part(part.words | {word if word.endswith("*") else normal(word) for word in part.words}, part.gap)
        for part in parts
    ]


def _standing(phrase: Sequence[Part], accepted: Sequence[frozenset[str]], first: int, clauses: int) -> int:
    """The set of the words of a text in which a phrase stands that begins at `first`; none where it does not."""
    reached = {first: 1 << first}  # by the last word
    for words, gap in phrase[1:]:
        reached = {
            at: taken | 1 << at
            for last, taken in reached.items()
            for at in _next(last, gap, len(accepted), clauses)
            if not words.isdisjoint(accepted[at])
        }
    return min(reached.values(), default=0)


def _next(last: int, gap: int, size: int, clauses: int) -> range:
    """The place after one, and those of its clause that lie up to `gap` words farther."""
    ahead = clauses >> last + 1 if gap else 0
    clause_end = last + (ahead & -ahead).bit_length() if ahead else size
    return range(last + 1, min(last + 2 + gap, clause_end, size))
