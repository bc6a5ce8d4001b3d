"""Weighs the words of a reply: what is said in ways that no rule foresaw is known by the words themselves.

Every word (also as one denied, or asked), its beginnings and endings, and every row of two or three words has a weight
for each mark, learnt from labelled replies (`scripts/reading/learn.py` writes them to `weights.tsv`). A reply earns a
mark where its weights, divided by the square root of how many and how rare they are, come to what the mark needs there
(`judging`); it needs less, or nothing at all, where a rule found the mark. So rules and words judge together, and the
same reply always gets the same marks.

The weights of a thing for all marks are one number, 32 bits a mark: adding them up is one addition.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from math import sqrt
from struct import Struct
from typing import Any, NamedTuple, TypeVar

from dialogues.replies.judging import HEADS, Judge, Need
from dialogues.replies.listing import Listing
from dialogues.replies.matching import Span
from dialogues.replies.sources import Fault, RuleError
from dialogues.replies.text import Layout

MIDDLE, LEAST, MOST = ord("?"), -28, 62  # a weight is a letter, so many places from this one: # to }
_BEGINS, _ENDS, _QUOTE = "^", "$", '"'
EDGES = {_BEGINS, _ENDS}  # every text has these: alone they say nothing
_SIGNS = "?!…"
_STEM = 5
_BEGINNINGS, _ENDINGS = range(3, 9), range(1, 5)
_PIECE = 32  # words: longer than most replies that were learnt from
_TELLING = 6  # words that are quoted
_FIELD = 4  # bytes of a mark
_NEUTRAL = 1 << 30
_KEPT = 20_000  # rows of words
T = TypeVar("T")


class Token(NamedTuple):
    """A word as it is meant, a quotation, or a sign between words; with the number of its word.

    `said` tells how: - where it is denied, ? where it is asked.
    """

    word: str
    at: int
    said: str = ""


def tokens_of(text: str, layout: Layout, forms: Sequence[str], denied: int, asked: int) -> list[Token]:
    """What is weighed of a text, in order; `forms` are its words as they are meant, some of them denied or asked."""
    tokens: list[Token] = []
    end = 0
    for at, (form, start) in enumerate(zip(forms, layout.starts, strict=True)):
        if start - end > 1 or at == 0:  # more than a space
            tokens += [Token(sign, at) for sign in _SIGNS if at and sign in text[end:start]]
            tokens += [Token(_BEGINS, at)] if layout.sentence_starts >> at & 1 else []
        quoted = layout.quoted >> at & 1
        if not quoted or tokens[-1].word != _QUOTE:
            said = "-" * (denied >> at & 1) + "?" * (asked >> at & 1)
            tokens.append(Token(_QUOTE, at) if quoted else Token(form, at, said))
        end = layout.ends[at]
    last = max(0, len(forms) - 1)
    return [*tokens, *(Token(sign, last) for sign in _SIGNS if sign in text[end:]), Token(_ENDS, last)]


class News(NamedTuple):
    """What a token brings that stood nowhere before it: its word, the three words from there on, how it is said."""

    word: str
    row: tuple[str, ...]
    said: tuple[str, str]


_NOTHING: tuple[str, str] = ("", "")


def news_of(tokens: Sequence[Token]) -> Iterator[News]:
    """What is weighed of a text, token by token; what comes again says nothing new."""
    told: set[str | tuple[str, ...]] = {*EDGES}
    words = [token.word for token in tokens]
    for at, (word, _, how) in enumerate(tokens):
        row, said = (*words[at : at + 3],), (how, word) if how else _NOTHING
        yield News("" if word in told else word, () if row in told else row, _NOTHING if said in told else said)
        told.update((word, row, said))


def things_in(news: News) -> Iterator[str]:
    """All things that have a weight of their own."""
    yield from parts_of(news.word)
    yield from rows_in(news.row)
    yield from ways_of(news.said)


def parts_of(word: str) -> Iterator[str]:
    """A word, its beginnings and endings."""
    if not word:
        return
    yield word
    if word[0].isalpha():
        yield from (f"{word[:n]}*" for n in _BEGINNINGS if n <= len(word))
        yield from (f"*{word[-n:]}" for n in _ENDINGS if n <= len(word))


def rows_in(words: tuple[str, ...]) -> Iterator[str]:
    """The first two of three words, all three, and the outer two around any one."""
    if len(words) > 1:
        yield f"{words[0]} {words[1]}"
    if len(words) > 2:
        yield f"{words[0]} _ {words[2]}"
        yield f"{words[0]} {words[1]} {words[2]}"


def ways_of(said: tuple[str, str]) -> Iterator[str]:
    """A word that is denied or asked, and its beginning, as such."""
    how, word = said
    for sign in how:
        yield f"{sign}{word}"
        yield f"{sign}{word[:_STEM]}*"


def plain(thing: str) -> str:
    """How a thing is written in the table: an emoji by its number, for a text with one takes four times the memory."""
    return thing.encode("latin-1", "backslashreplace").decode("latin-1")


class Weights:
    """The weights of a language."""

    def __init__(self, written: Mapping[str, Any]) -> None:
        self.marks: list[str] = written["marks"]
        self.judge = Judge(written)
        self._unit: float = written["size"][0]
        self._listing: Listing = written["weights"]
        self._fields = Struct(f"<{len(self.marks) + 1}I")
        self._middle = _number([MIDDLE] * (len(self.marks) + 1))
        self._neutral = _number([1] * (len(self.marks) + 1)) * _NEUTRAL
        self._word = self._kept(parts_of)
        self._row = self._kept(rows_in)
        self._way = self._kept(ways_of)

    def knows(self, word: str) -> bool:
        """Whether a word by itself has a weight; letters and signs have none that counts."""
        return len(word) > 1 and word in self._listing

    def of(self, tokens: Sequence[Token]) -> list[int]:
        """For each token the weights of what it brings."""
        return [self._word(word) + self._row(row) + self._way(said) for word, row, said in news_of(tokens)]

    def total(self, tokens: Sequence[Token]) -> int:
        """The sum of these, which sets find in a third of the time."""
        words = [token.word for token in tokens]
        rows = {*zip(words, words[1:], words[2:], strict=False), (*words[-2:],)}
        ways = {(token.said, token.word) for token in tokens if token.said}
        return sum([*map(self._word, {*words} - EDGES), *map(self._row, rows), *map(self._way, ways)])

    def _kept(self, things: Callable[[T], Iterable[str]]) -> Callable[[T], int]:
        """The weights of all things in something, kept for the next time."""
        return lru_cache(_KEPT)(lambda one: sum(map(self._thing, things(one))))

    def _thing(self, thing: str) -> int:
        letters = self._listing.get(plain(thing))
        return _number(letters.encode("ascii")) - self._middle if letters else 0

    def judged(self, total: int, size: int) -> list[tuple[str, float, Need]]:
        """For each mark what a text comes to, by the total of its weights, and what it needs among so many tokens."""
        scores = self._scores(total)
        return [*zip(self.marks, scores, self.judge.needs(scores, size), strict=True)]

    def _scores(self, total: int) -> list[float]:
        *sums, size = self._fields.unpack((total + self._neutral).to_bytes(self._fields.size, "little"))
        norm = sqrt(1 + max(0, size - _NEUTRAL) * self._unit)
        return [(weight - _NEUTRAL) / norm for weight in sums]

    def heaviest(self, mark: str, tokens: Sequence[Token]) -> list[tuple[str, int]]:
        """What speaks for a mark most in a text: words, parts of words and rows, with their weights."""
        things = {thing for news in news_of(tokens) for thing in things_in(news)}
        weighed = [(thing, self.of_mark(mark, self._thing(thing))) for thing in things]
        return sorted((one for one in weighed if one[1] > 0), key=lambda one: (-one[1], one[0]))

    def of_mark(self, mark: str, weights: int) -> int:
        """What some weights say of one mark."""
        shift = 8 * _FIELD * self.marks.index(mark)
        return (weights + self._neutral >> shift) % (1 << 8 * _FIELD) - _NEUTRAL


class Piece(NamedTuple):
    """A part of a text that is weighed by itself: its tokens, and for each mark its score and need."""

    start: int
    stop: int
    tokens: list[Token]
    judged: list[tuple[str, float, Need]]
    table: Weights

    def given(self, ruled: frozenset[str]) -> set[str]:
        """The marks that it earns where rules found these."""
        return {mark for mark, score, need in self.judged if score > need[mark in ruled]}

    def hopeless(self) -> frozenset[str]:
        """The marks that it can't earn, whatever rules find."""
        return frozenset([mark for mark, score, (alone, ruled) in self.judged if score <= alone and score <= ruled])

    def telling(self, marks: Sequence[str]) -> Iterator[tuple[str, Span]]:
        """For each of some marks the few neighbouring words that speak for it most."""
        weights = self.table.of(self.tokens) if marks else []
        for mark in marks:
            yield mark, self._telling(mark, weights)

    def _telling(self, mark: str, weights: Sequence[int]) -> Span:
        spoken: dict[int, int] = {}
        for token, weight in zip(self.tokens, weights, strict=True):
            spoken[token.at] = spoken.get(token.at, 0) + self.table.of_mark(mark, weight)
        first, end = min(spoken), max(spoken) + 1
        sums = [*accumulate((spoken.get(at, 0) for at in range(first, end)), initial=0)]
        gains = [max(sums[at + 1 : at + 1 + _TELLING]) - before for at, before in enumerate(sums[:-1])]
        most = max(gains)
        rows = [(at, sums.index(most + sums[at], at + 1)) for at, gain in enumerate(gains) if gain == most]
        start, stop = min(rows, key=lambda row: row[1] - row[0])
        return first + start, first + stop


def pieces(weights: Weights, tokens: Sequence[Token], layout: Layout, clauses: int) -> Iterator[Piece]:
    """The pieces of a text, weighed; `clauses` tells where its clauses begin."""
    for start, stop in cuts(layout, clauses):
        if part := [token for token in tokens if start <= token.at < stop]:  # else amidst a long quotation
            yield Piece(start, stop, part, weights.judged(weights.total(part), len(part)), weights)


def cuts(layout: Layout, clauses: int) -> list[Span]:
    """The parts of a text that are weighed each by itself: the longer a text, the more would be found by chance.

    Whole sentences as long as they fit together, else clauses; `clauses` tells where these begin.
    """
    size = len(layout.words)
    found: list[Span] = []
    for start, stop in _units(layout.sentence_starts, (0, size)):
        for part in [(start, stop)] if stop - start <= _PIECE else _units(clauses, (start, stop)):
            for first in range(*part, _PIECE):
                last = min(first + _PIECE, part[1])
                if found and last - found[-1][0] <= _PIECE:
                    found[-1] = found[-1][0], last
                else:
                    found.append((first, last))
    return found


def _units(starts: int, within: Span) -> Iterator[Span]:
    """The spans of words that begin at `starts`."""
    begun = [at for at in range(*within) if starts >> at & 1 and at > within[0]]
    yield from zip([within[0], *begun], [*begun, within[1]], strict=True)


def _number(fields: Iterable[int]) -> int:
    """Small numbers as one."""
    fields = bytes(fields)
    spaced = bytearray(_FIELD * len(fields))
    spaced[::_FIELD] = fields
    return int.from_bytes(spaced, "little")


def parse_weights(file: str, table: str) -> dict[str, Any]:
    """The compiled form of a table: what the marks need, then a row a thing. RuleError where it is not so."""
    head, *lines = (line.split("\t") for line in table.splitlines())
    marks = head[1:]
    expected = [*HEADS, *(f"beside {mark}" for mark in marks), "size"]
    numbers, things = lines[: len(expected)], lines[len(expected) :]
    if [row[0] for row in numbers] != expected or any(len(row) != 2 or len(row[1]) != len(marks) + 1 for row in things):
        raise RuleError([Fault(file, 1, "scripts/reading/learn.py writes this file anew")])
    listed = {name: [float(number) for number in row] for name, *row in numbers}
    return {
        "marks": marks,
        **{name: listed[name] for name in (*HEADS, "size")},
        "beside": [listed[f"beside {mark}"] for mark in marks],
        "weights": Listing.of(dict(things)),
    }
