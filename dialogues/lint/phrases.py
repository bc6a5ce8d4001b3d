"""Findings about the phrases by which a reply names facts, remedies and topics."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from dialogues.lint.source import SHOWN
from dialogues.parsing import Document, Finding, Path
from dialogues.replies.text import lay_out
from dialogues.replies.topics import Part, parts_of
from dialogues.scenario import Lines, Scenario

PARTS = ("facts", "remedies", "topics", "others")
ANCHOR = 7
"""From this length on a word without * also stands for its misspellings (dialogues/replies/topics.py)."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    id: str
    path: Path
    written: str
    parts: Sequence[Part]

    @property
    def words(self) -> Iterator[str]:
        """All its words."""
        return (word for part in self.parts for word in sorted(part.words))


_ByFirst = Mapping[str, Sequence[_Phrase]]
_Agree = Callable[[Iterable[bool]], bool]
"""Whether all of the words that a part may be must agree with a wider one, or any."""


def phrases(document: Document, scenario: Scenario, lines: Lines) -> Iterator[Finding]:
    """HK060-HK063: phrases that never match, that another one covers, or that promise two things at once."""
    listed = [one for part in PARTS for id in getattr(lines, part) for one in _phrases(document, part, id)]
    for phrase in listed:
        if "{" in phrase.written or "}" in phrase.written:
            message = (
                f"“{phrase.written}”: braces stand for nothing in a phrase, write the words that a student would say"
            )
            yield document.finding("HK063", phrase.path, message, phrase.written[:SHOWN])
        elif word := next((word for word in phrase.words if not _can_stand(word)), None):
            message = f"“{phrase.written}” never matches: no word of a reply reads “{word}”"
            yield document.finding("HK062", phrase.path, message, phrase.written[:SHOWN])
    yield from _covered(document, listed)
    yield from _opposed(document, scenario, listed)


def _phrases(document: Document, part: str, id: str) -> Iterator[_Phrase]:
    """As they stand in the file, one by one, so that each finding knows its line."""
    written = _at(document.value, (part, id, "phrases"))
    if isinstance(written, list):
        for number, phrase in enumerate(written):
            if isinstance(phrase, str) and phrase.strip():
                yield _Phrase(id, (part, id, "phrases", number), phrase, parts_of(phrase))


def _at(value: object, path: Path) -> object:
    for part in path:
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _can_stand(word: str) -> bool:
    """Whether a word of a reply can read so; with *, whether one can begin so."""
    stem = word.removesuffix("*")
    if "*" in stem:
        return False
    tails = ("a", "0") if stem != word else ("",)
    return any(lay_out(stem + tail).words == [stem + tail] for tail in tails)


def _covered(document: Document, listed: Sequence[_Phrase]) -> Iterator[Finding]:
    """HK061: the same thing has the phrase twice, or one that takes in all that this one does."""
    by_id: dict[str, dict[str, list[_Phrase]]] = defaultdict(dict)
    for phrase in listed:
        _enter(phrase, by_id[phrase.id])
    for phrase in listed:
        for wider in _taking_in(phrase, by_id[phrase.id], all):
            # Of two alike the first stays. A long word that only the narrower one has whole is found misspelt as well.
            if wider.path < phrase.path if wider.parts == phrase.parts else not _is_anchor(phrase, wider):
                message = f"“{phrase.written}” of '{phrase.id}' adds nothing to “{wider.written}”: delete it"
                yield document.finding("HK061", phrase.path, message, phrase.written[:SHOWN])
                break


def _opposed(document: Document, scenario: Scenario, listed: Sequence[_Phrase]) -> Iterator[Finding]:
    """HK060: whoever promises what may be promised is heard to promise what may not."""
    forbidden: dict[str, list[_Phrase]] = {}
    for phrase in listed:
        if (remedy := scenario.remedies.get(phrase.id)) and not remedy.within:
            _enter(phrase, forbidden)
    for phrase in listed:
        if (remedy := scenario.remedies.get(phrase.id)) and remedy.within:
            for other in _taking_in(phrase, forbidden, any):
                which = f"'{phrase.id}', which may be promised, means '{other.id}' too, which may not"
                message = f"“{phrase.written}” of {which} (“{other.written}”): word them apart"
                yield document.finding("HK060", phrase.path, message, phrase.written[:SHOWN])
                break


def _enter(phrase: _Phrase, by_first: dict[str, list[_Phrase]]) -> None:
    for word in phrase.parts[0].words:
        by_first.setdefault(word, []).append(phrase)


def _taking_in(phrase: _Phrase, by_first: _ByFirst, agree: _Agree) -> Iterator[_Phrase]:
    """The other phrases that stand wherever this one does, or for some of its words."""
    for at, part in enumerate(phrase.parts):
        for first in dict.fromkeys(first for word in sorted(part.words) for first in _beginnings(word)):
            for other in by_first.get(first, ()):
                if other is not phrase and _stands(other.parts, phrase.parts[at:], agree):
                    yield other


def _beginnings(word: str) -> Iterator[str]:
    """The word itself and the beginnings with * that take it in."""
    yield word
    stem = word.removesuffix("*")
    yield from (f"{stem[:length]}*" for length in range(len(stem) + 1) if f"{stem[:length]}*" != word)


def _stands(wider: Sequence[Part], parts: Sequence[Part], agree: _Agree) -> bool:
    """Whether a phrase stands where another begins; between its words at most what its own gap leaves room for."""
    offs = [*accumulate((1 + part.gap for part in parts[1:]), initial=0)]  # how far each word may lie from the first
    reached = {0} if len(wider) <= len(parts) and _agrees(wider[0], parts[0], agree) else set[int]()
    for over in wider[1:]:
        reached = {
            at
            for last in reached
            for at in range(last + 1, min(last + 2 + over.gap, len(parts)))
            if offs[at] - offs[last] - 1 <= over.gap and _agrees(over, parts[at], agree)
        }
    return bool(reached)


def _agrees(over: Part, part: Part, agree: _Agree) -> bool:
    return agree(any(_takes_in(wide, word) for wide in over.words) for word in part.words)


def _takes_in(over: str, word: str) -> bool:
    return over == word or (over.endswith("*") and word.removesuffix("*").startswith(over[:-1]))


def _is_anchor(phrase: _Phrase, wider: _Phrase) -> bool:
    known = {*wider.words}
    return any(len(word) >= ANCHOR and not word.endswith("*") and word not in known for word in phrase.words)
