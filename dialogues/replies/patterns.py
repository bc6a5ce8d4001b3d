"""Patterns over words: how they are written, and a matcher that shifts bit sets and never backtracks.

An element says which single words it accepts:
    anteeksi            this word            pahoittelu* *nne   any word that begins or ends so
    [auttaa 1 cond]     forms of a lemma     NEGATIVE_FEELING   a class of words (a class may stand in brackets too)
    (a|b|[ko])          one of these         !a                 any word but this       _   any word
A pattern is a row of elements, side by side in one clause:
    a?                  may be missing       ..  ..6            up to three (six) words between
    a , b               a clause boundary may lie between
    ^ ^^ ^^^            the clause (sentence, reply) begins here            $ $$ $$$   it ends here
A PHRASE is a name for patterns; in a pattern it stands like an element and takes as many words as they do.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from dialogues.replies.text import Layout, bits

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


class Step(NamedTuple):
    """One element of a pattern: `gap` words may be skipped before it, and a clause boundary too if it `crosses`.

    A negative `element` stands for the inverse of an element.
    """

    element: int
    gap: int = 0
    crosses: bool = False
    optional: bool = False


class Pattern(NamedTuple):
    """A compiled pattern; `needed` are the elements without which it cannot match, its anchor first.

    `negative` tells that it names a negation itself, `leading` how many optional steps stand first.
    """

    source: str
    steps: list[Step]
    opens: str
    closes: str
    needed: list[int]
    leading: int
    negative: bool


class ElementNumbers(Protocol):
    """Numbers elements and phrases."""

    def intern(self, text: str) -> int:
        """The number of an element or phrase; PatternError when it is written wrongly."""

    def negative(self, element: int) -> bool:
        """Whether an element accepts negations only."""

    def is_phrase(self, element: int) -> bool:
        """Whether the number stands for a phrase."""


@dataclass(slots=True)
class Board:
    """A text as the matcher sees it: per element the set of words it accepts. `work` counts set operations.

    `phrases` are the patterns of each phrase that may match here.
    """

    layout: Layout
    clause_starts: int
    masks: Mapping[int, int]
    everything: int = 0
    phrases: Mapping[int, Sequence[Pattern]] = field(default_factory=dict)
    work: int = 0
    inside_clauses: int = field(init=False)
    inside_sentences: int = field(init=False)
    _spans: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.inside_clauses = self.everything & ~self.clause_starts
        self.inside_sentences = self.everything & ~self.layout.sentence_starts

    def starts(self, unit: str) -> int:
        """Where clauses or sentences start, or the reply."""
        if unit == "reply":
            return 1 & self.everything
        return self.layout.sentence_starts if unit == "sentence" else self.clause_starts

    def spans(self, phrase: int) -> list[tuple[int, int]]:
        """Where a phrase stands: for each of its lengths in words the set of its first words; found on demand."""
        if (known := self._spans.get(phrase)) is None:
            lengths: dict[int, int] = {}
            for pattern in self.phrases.get(phrase, ()):
                if states := _forward(pattern, self):
                    for starts, end in _ends(pattern, self, states):
                        for start in bits(starts):
                            lengths[end - start] = lengths.get(end - start, 0) | 1 << start
            known = self._spans[phrase] = [*lengths.items()]
        return known

    def accepted(self, element: int) -> int:
        """The words an element accepts; a negative number stands for the inverse of an element."""
        if element < 0:
            return self.everything & ~self.masks[~element]
        return self.masks[element]


def parse_pattern(source: str, elements: ElementNumbers) -> Pattern:
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
            steps.append(_step(piece, gap, crosses, elements))
            gap, crosses = 0, crosses and steps[-1].optional  # "a , b? c": c may follow a
    if gap or (crosses and not (steps and steps[-1].optional)) or any(step.gap or step.crosses for step in steps[:1]):
        raise PatternError("a gap or a comma stands between two elements")
    return _finished(source, steps, (opens, closes), elements)


def _edge(piece: str, opens: str, begun: bool) -> tuple[str, str]:
    if piece[0] == "^":
        if begun:
            raise PatternError("^ stands first")
        return _EDGES[piece], ""
    return opens, _EDGES[piece]


def _step(piece: str, gap: int, crosses: bool, elements: ElementNumbers) -> Step:
    optional = piece.endswith("?")
    text = piece.removesuffix("?")
    if not text.startswith("!"):
        return Step(elements.intern(text), gap, crosses, optional)
    number = elements.intern(text[1:])
    if elements.is_phrase(number):
        raise PatternError(f"{text!r}: a phrase has no opposite")
    return Step(~number, gap, crosses, optional)


def _finished(source: str, steps: list[Step], edges: tuple[str, str], elements: ElementNumbers) -> Pattern:
    needed = sorted({step.element for step in steps if not step.optional and step.element >= 0})
    if not needed:
        raise PatternError("a pattern needs at least one element that must be there")
    leading = next(number for number, step in enumerate(steps) if not step.optional)
    negative = any(elements.negative(element) for element in needed)
    return Pattern(source, steps, *edges, needed, leading, negative)


def parse_element(text: str, groups: Mapping[str, Iterable[str]], features: frozenset[str]) -> Element:
    """Compile an element to the tags it asks for; `groups` name sets of features (1 = 1sg or 1pl …)."""
    if text == "_":
        return Element((frozenset(),))
    if text.startswith("(") and text.endswith(")"):
        parts = [parse_element(part, groups, features) for part in alternatives(text)]
        return Element(tuple(way for part in parts for way in part.ways))
    if text.startswith("[") and text.endswith("]"):
        return Element(_combined(text[1:-1].split(), groups, features))
    if not text or any(sign in text for sign in "[]()|?!^$, "):
        raise PatternError(f"{text!r} is no element")
    return Element((frozenset({_word_tag(text)}),))


def alternatives(text: str) -> list[str]:
    """The parts of "(a|b|[c d])"; a bar within brackets parts nothing."""
    return re.findall(r"\[[^\]]*\]|[^|]+", text[1:-1])


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
    """The places where a pattern matches, from left to right, none overlapping: (first word, word after the last)."""
    spans: list[Span] = []
    last = 0
    if states := _forward(pattern, board):
        for starts, end in _ends(pattern, board, states):
            if (start := starts.bit_length() - 1) >= last:
                spans.append((start, end))
                last = end
    return spans


def _ends(pattern: Pattern, board: Board, states: list[int]) -> Iterator[Span]:
    """Every place where a match of the pattern ends, in order, with the set of the places where it may begin."""
    ends = states[-1] if states else 0
    if pattern.closes:
        ends &= board.starts(pattern.closes) | 1 << len(board.layout.words)
    alone = len(states) == 2 and pattern.steps[0][0] not in board.phrases
    while ends:
        low = ends & -ends
        ends ^= low
        yield low >> 1 if alone else _backward(pattern, board, states, low), low.bit_length() - 1


def _forward(pattern: Pattern, board: Board) -> list[int]:
    """For each step the set of places that can be reached after it; nothing when one of them is empty."""
    masks, phrases, leading = board.masks, board.phrases, pattern.leading
    state = first = board.starts(pattern.opens) if pattern.opens else board.everything
    states = [state]
    board.work += 3 * len(pattern.steps)
    for number, (element, gap, crosses, optional) in enumerate(pattern.steps):
        open_places = board.inside_sentences if crosses else board.inside_clauses
        # where nothing has been read yet, a pattern may stand at a clause's start
        reached = state & (open_places | first) if number <= leading else state & open_places
        if gap:
            here = reached
            board.work += 2 * gap
            for _ in range(gap):
                here = here << 1 & open_places
                reached |= here
        if element in phrases:
            after = 0
            for length, starts in board.spans(element) if reached else ():
                after |= (reached & starts) << length
        else:
            after = (reached & (masks[element] if element >= 0 else board.accepted(element))) << 1
        if optional:
            after |= state
        if not after:
            return []
        state = after
        states.append(after)
    return states


def _backward(pattern: Pattern, board: Board, states: list[int], end: int) -> int:
    """The places where a match that ends at the one place in `end` may begin."""
    places = end
    for number in range(len(pattern.steps) - 1, -1, -1):
        element, gap, crosses, optional = pattern.steps[number]
        open_places = board.inside_sentences if crosses else board.inside_clauses
        fresh = open_places | states[0] if number <= pattern.leading else open_places
        if element in board.phrases:
            here = 0
            for length, starts in board.spans(element):
                here |= places >> length & starts
        else:
            here = places >> 1 & board.accepted(element)
        reached = here & fresh
        for _ in range(gap):
            here = (here & open_places) >> 1
            reached |= here & fresh
        if optional:
            reached |= places
        places = reached & states[number]
        board.work += 4 + 2 * gap
    return places
