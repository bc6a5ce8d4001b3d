"""Patterns over words: how they are written, and a matcher that shifts bit sets and never backtracks.

An element says which single words it accepts:
    anteeksi            this word            pahoittelu* *nne   any word that begins or ends so
    [auttaa 1 cond]     forms of a lemma     NEGATIVE_FEELING   a class of words (a class may stand in brackets too)
    (a|b|[ko])          one of these         !a                 any word but this       _   any word
A pattern is a row of elements, side by side in one clause:
    a?                  may be missing       ..  ..6            up to three (six) words between
    a , b               a clause boundary may lie between
    ^ ^^ ^^^            the clause (sentence, reply) begins here            $ $$ $$$   it ends here
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from dialogues.replies.text import Layout

Span = tuple[int, int]
Tags = frozenset[str]

_GAP = re.compile(r"\.\.(\d{0,2})")
_USUAL_GAP = 3
_PIECES = re.compile(r"[^\s\[(]*(?:\[[^\]]*\]|\([^)]*\))\??|\S+")
_EDGES = {"^": "clause", "^^": "sentence", "^^^": "reply", "$": "clause", "$$": "sentence", "$$$": "reply"}


class PatternError(ValueError):
    """A pattern is written wrongly; the message says how."""


@dataclass(frozen=True, slots=True)
class Element:
    """Accepts a word that carries every tag of one of `ways` (or of none of them, when `inverted`)."""

    ways: tuple[Tags, ...]
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One element of a pattern: `gap` words may be skipped before it, and a clause boundary too if it `crosses`."""

    element: int
    gap: int = 0
    crosses: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern; `needed` are the elements without which it cannot match.

    `negative` tells that it names a negation itself, `leading` how many optional steps stand first.
    """

    source: str
    steps: tuple[Step, ...]
    opens: str
    closes: str
    needed: frozenset[int]
    leading: int
    negative: bool


class Elements(Protocol):
    """Numbers elements."""

    def intern(self, text: str) -> int:
        """The number of an element; PatternError when it is written wrongly."""

    def negative(self, element: int) -> bool:
        """Whether an element accepts negations only."""


@dataclass(slots=True)
class Board:
    """A text as the matcher sees it: per element the set of words it accepts. `work` counts set operations."""

    layout: Layout
    clause_starts: int
    masks: Mapping[int, int]
    everything: int = 0
    work: int = 0
    inside_clauses: int = field(init=False)
    inside_sentences: int = field(init=False)

    def __post_init__(self) -> None:
        self.inside_clauses = self.everything & ~self.clause_starts
        self.inside_sentences = self.everything & ~self.layout.sentence_starts

    def starts(self, unit: str) -> int:
        """Where clauses or sentences start, or the reply."""
        if unit == "reply":
            return 1 & self.everything
        return self.layout.sentence_starts if unit == "sentence" else self.clause_starts

    def accepted(self, element: int) -> int:
        """The words an element accepts; a negative number stands for the inverse of an element."""
        if element < 0:
            return self.everything & ~self.masks.get(~element, 0)
        return self.masks.get(element, 0)


def parse_pattern(source: str, elements: "Elements") -> Pattern:
    """Compile a pattern, its elements numbered by `elements`. PatternError when it is written wrongly."""
    steps: list[Step] = []
    opens = closes = ""
    gap, crosses = 0, False
    for piece in _PIECES.findall(source):
        if closes:
            raise PatternError(f"nothing may follow {piece!r}'s {closes} end")
        if piece in _EDGES:
            opens, closes = _edge(piece, opens, bool(steps))
        elif piece == ",":
            crosses = True
        elif found := _GAP.fullmatch(piece):
            gap += int(found[1] or _USUAL_GAP)
        else:
            steps.append(_step(piece, gap, crosses, elements.intern))
            gap, crosses = 0, False
    if gap or crosses or any(step.gap or step.crosses for step in steps[:1]):
        raise PatternError("a gap or a comma stands between two elements")
    return _finished(source, steps, (opens, closes), elements)


def _edge(piece: str, opens: str, begun: bool) -> tuple[str, str]:
    if piece[0] == "^":
        if begun:
            raise PatternError("^ stands first")
        return _EDGES[piece], ""
    return opens, _EDGES[piece]


def _step(piece: str, gap: int, crosses: bool, intern: Callable[[str], int]) -> Step:
    optional = piece.endswith("?")
    text = piece.removesuffix("?")
    number = ~intern(text[1:]) if text.startswith("!") else intern(text)
    return Step(number, gap, crosses, optional)


def _finished(source: str, steps: list[Step], edges: tuple[str, str], elements: "Elements") -> Pattern:
    needed = frozenset(step.element for step in steps if not step.optional and step.element >= 0)
    if not needed:
        raise PatternError("a pattern needs at least one element that must be there")
    leading = next(number for number, step in enumerate(steps) if not step.optional)
    negative = any(elements.negative(element) for element in needed)
    return Pattern(source, tuple(steps), *edges, needed, leading, negative)


def parse_element(text: str, groups: Mapping[str, Iterable[str]], features: frozenset[str]) -> Element:
    """Compile an element to the tags it asks for; `groups` name sets of features (1 = 1sg or 1pl …)."""
    if text == "_":
        return Element((frozenset(),))
    if text.startswith("(") and text.endswith(")"):
        parts = [parse_element(part, groups, features) for part in _split(text[1:-1])]
        return Element(tuple(way for part in parts for way in part.ways))
    if text.startswith("[") and text.endswith("]"):
        return Element(_combined(text[1:-1].split(), groups, features))
    if not text or any(sign in text for sign in "[]()|?!^$, "):
        raise PatternError(f"{text!r} is no element")
    return Element((frozenset({_word_tag(text)}),))


def _split(text: str) -> list[str]:
    """Cut alternatives at the bars that stand outside brackets."""
    return re.findall(r"\[[^\]]*\]|[^|]+", text)


def _word_tag(text: str) -> str:
    """A class is its own tag, a beginning or ending keeps its star, a word is marked by =."""
    if text.isupper() and text.replace("_", "").isalpha():
        return text
    return text if "*" in text else f"={text}"


def _combined(parts: list[str], groups: Mapping[str, Iterable[str]], features: frozenset[str]) -> tuple[Tags, ...]:
    ways: list[Tags] = [frozenset()]
    for part in parts:
        if part in groups:
            options = [f"+{feature}" for feature in groups[part]]
        elif part in features:
            options = [f"+{part}"]
        elif part.isupper():
            options = [part]
        else:
            options = [f"{part}/"]  # a lemma
        ways = [way | {option} for way in ways for option in options]
    if not parts:
        raise PatternError("empty brackets")
    return tuple(ways)


def find(pattern: Pattern, board: Board) -> list[Span]:
    """All places where a pattern matches, from left to right, none overlapping: (first word, word after the last)."""
    states = _forward(pattern, board)
    ends = states[-1]
    if pattern.closes:
        ends &= board.starts(pattern.closes) | 1 << len(board.layout.tokens)
    spans: list[Span] = []
    last = 0
    while ends:
        low = ends & -ends
        ends ^= low
        start = _backward(pattern, board, states, low)
        end = low.bit_length() - 1
        if start >= last:
            spans.append((start, end))
            last = end
    return spans


def _forward(pattern: Pattern, board: Board) -> list[int]:
    """For each step the set of places that can be reached after it."""
    states = [board.starts(pattern.opens) if pattern.opens else board.everything]
    for number, step in enumerate(pattern.steps):
        open_places = _open_places(step, number, board)
        reached = here = states[-1] & (open_places | _fresh(pattern, number, states))
        for _ in range(step.gap):
            here = here << 1 & open_places
            reached |= here
        after = (reached & board.accepted(step.element)) << 1
        states.append(after | states[-1] if step.optional else after)
        board.work += 3 + 2 * step.gap
        if not states[-1]:
            return [0]
    return states


def _backward(pattern: Pattern, board: Board, states: list[int], end: int) -> int:
    """The nearest start of the match that ends at the one place in `end`."""
    places = end
    for number in range(len(pattern.steps) - 1, -1, -1):
        step = pattern.steps[number]
        open_places = _open_places(step, number, board)
        fresh = open_places | _fresh(pattern, number, states)
        here = places >> 1 & board.accepted(step.element)
        reached = here & fresh
        for _ in range(step.gap):
            here = (here & open_places) >> 1
            reached |= here & fresh
        if step.optional:
            reached |= places
        places = reached & states[number]
        board.work += 4 + 2 * step.gap
    return places.bit_length() - 1


def _fresh(pattern: Pattern, number: int, states: list[int]) -> int:
    """Places where nothing of the pattern has been read yet: there it may stand at a clause's start."""
    return states[0] if number <= pattern.leading else 0


def _open_places(step: Step, number: int, board: Board) -> int:
    """Where a step may stand: not across a sentence's start, nor a clause's unless it crosses."""
    if number == 0:
        return board.everything
    return board.inside_sentences if step.crosses else board.inside_clauses
