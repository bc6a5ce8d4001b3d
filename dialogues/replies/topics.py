"""Tells which topics (facts, remedies, others) a reply mentions, and where."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dialogues.replies.spelling import Spelling

_SHORTEST = 7  # shorter words, and beginnings, are too near to real words: "kuinka" is no "kuninkaallinen"

_Phrase = tuple[str, tuple[str, ...]]


class Mention(NamedTuple):
    """A topic named by the words `start` … `end` - 1 of a reply."""

    topic: str
    start: int
    end: int


class Topics:
    """Phrases by topic; a phrase is words in order side by side, where a trailing * stands for any ending.

    `remedies` are the ids of those that a student can promise.
    """

    def __init__(
        self, phrases: Mapping[str, Sequence[str]], normal: Callable[[str], str], remedies: frozenset[str] = frozenset()
    ) -> None:
        self.remedies = remedies
        self._by_first: dict[str, list[_Phrase]] = {}
        words: set[str] = set()
        for topic, listed in phrases.items():
            for phrase in listed:
                parts = _parts(phrase.casefold().split(), normal)
                if not any(part.rstrip("*") for part in parts):
                    raise ValueError(f"topic {topic!r} has an empty phrase")
                self._by_first.setdefault(parts[0], []).append((topic, parts))
                words.update(parts)
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
        """The topic word meant by a long word with one slip; people hit the first letter right."""
        corrected = self._spelling.correct(word) if len(word) >= _SHORTEST else None
        return corrected if corrected and corrected[0] == word[0] else None

    def _matching(self, word: str) -> frozenset[str]:
        begun = {f"{word[:length]}*" for length in self._lengths} & self._begun
        return frozenset(begun | ({word} & self._whole))


def _parts(words: Sequence[str], normal: Callable[[str], str]) -> tuple[str, ...]:
    """A phrase's words in the lexicon's spelling; one alone is meant as written: Swedish "ja" is no "jag"."""
    if len(words) == 1:
        return tuple(words)
    return tuple(word if word.endswith("*") else normal(word) for word in words)


def _stands(phrase: tuple[str, ...], accepted: Sequence[frozenset[str]], at: int) -> bool:
    return at + len(phrase) <= len(accepted) and all(part in accepted[at + i] for i, part in enumerate(phrase))
