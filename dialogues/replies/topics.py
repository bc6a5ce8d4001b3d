"""Tells which topics (facts, remedies, others) a reply mentions, and where."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dialogues.replies.spelling import Spelling

_SHORTEST = 7  # shorter words, and beginnings, are too near to real words: "kuinka" is no "kuninkaallinen"

_Word = frozenset[str]
"""One word of a phrase: as written, and in the lexicon's spelling."""
_Phrase = tuple[str, tuple[_Word, ...]]


class Mention(NamedTuple):
    """A topic named by the words `start` … `end` - 1 of a reply."""

    topic: str
    start: int
    end: int


class Topics:
    """Phrases by topic; a phrase is words in order side by side, where a trailing * stands for any ending.

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
                parts = _parts(phrase.casefold().split(), normal)
                words.update(*parts)
                if not any(word.rstrip("*") for part in parts for word in part):
                    raise ValueError(f"topic {topic!r} has an empty phrase")
                for first in parts[0]:
                    self._by_first.setdefault(first, []).append((topic, parts))
        self._whole = frozenset(word for word in words if not word.endswith("*"))
        self._begun = frozenset(word for word in words if word.endswith("*"))
        self._lengths = sorted({len(word) - 1 for word in self._begun})
        self._spelling = Spelling((word for word in self._whole if len(word) >= _SHORTEST), ())
        self._read: dict[tuple[str, str], frozenset[str]] = {}

    def mentions(self, words: Sequence[str], normal: Sequence[str]) -> Iterator[Mention]:
        """Where a text names which topic, by its words as written and in the lexicon's spelling."""
        accepted = [self._accepted(pair) for pair in zip(words, normal, strict=True)]
        for i, parts in enumerate(accepted):
            for part in parts:
                for topic, phrase in self._by_first.get(part, ()):
                    if _stands(phrase, accepted, i):
                        yield Mention(topic, i, i + len(phrase))

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


def _parts(words: Sequence[str], normal: Callable[[str], str]) -> tuple[_Word, ...]:
    """A phrase's words; one alone is meant as written only: Swedish "ja" is no "jag"."""
    if len(words) == 1:
        return (frozenset(words),)
    return tuple(frozenset({word} if word.endswith("*") else {word, normal(word)}) for word in words)


def _stands(phrase: tuple[_Word, ...], accepted: Sequence[frozenset[str]], at: int) -> bool:
    return at + len(phrase) <= len(accepted) and not any(
        part.isdisjoint(accepted[at + i]) for i, part in enumerate(phrase)
    )
