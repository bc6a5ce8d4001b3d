"""Patterns over words: how they are written and compiled; `matching` says where they stand.

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
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from dialogues.replies.listing import PART

Tags = frozenset[str]

_GAP = re.compile(r"\.\.(\d{0,2})")
USUAL_GAP = 3
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


BackStep = tuple[int, int, bool, bool, bool]  # a step, and whether a match may begin with it


class Pattern(NamedTuple):
    """A compiled pattern.

    `negative` tells that it names a negation itself, `leading` how many optional steps stand first, `ended` that its
    last step is a word that must be there; `length` is how many words it takes, where it takes always one a step, or 0;
    `back` are the steps from the last to the first.
    """

    source: str
    steps: tuple[Step, ...]
    opens: str
    closes: str
    negative: bool = False
    leading: int = 0
    ended: bool = False
    length: int = 0
    back: tuple[BackStep, ...] = ()

    @property
    def needed(self) -> list[int]:
        """The elements and phrases without which it cannot match."""
        return [element for element, _, _, optional in self.steps if not optional and element >= 0]


def line_of(pattern: Pattern) -> str:
    """A compiled pattern as a line, for `restored`."""
    steps = " ".join(f"{step.element}.{step.gap}{',' * step.crosses}{'?' * step.optional}" for step in pattern.steps)
    flags = (f"{pattern.negative:d}", str(pattern.leading), f"{pattern.ended:d}", str(pattern.length))
    return PART.join((pattern.source, steps, pattern.opens, pattern.closes, *flags))


def restored(line: str) -> Pattern:
    """The pattern that `line_of` wrote."""
    source, coded, opens, closes, negative, leading, ended, length = line.split(PART)
    steps = tuple(map(_restored_step, coded.split(" ")))
    back = tuple((*step, number <= int(leading)) for number, step in enumerate(steps))[::-1]
    return Pattern(source, steps, opens, closes, negative == "1", int(leading), ended == "1", int(length), back)


def _restored_step(text: str) -> Step:
    element, _, gap = text.removesuffix("?").removesuffix(",").partition(".")
    return Step(int(element), int(gap), "," in text, text[-1] == "?")


class Patterns(dict[int, Pattern]):
    """Patterns by number, restored when they are first asked for."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    def __missing__(self, number: int) -> Pattern:
        pattern = self[number] = restored(self._lines[number])
        return pattern

    def all(self) -> list[Pattern]:
        """Every one, in order."""
        return [self[number] for number in range(len(self._lines))]


class ElementNumbers(Protocol):
    """Numbers elements and phrases."""

    def intern(self, text: str) -> int:
        """The number of an element or phrase; PatternError when it is written wrongly."""

    def negative(self, element: int) -> bool:
        """Whether an element accepts negations only."""

    def is_phrase(self, element: int) -> bool:
        """Whether the number stands for a phrase."""


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
            gap += int(found[1] or USUAL_GAP)
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
    pattern = Pattern(source, tuple(steps), *edges)
    if not pattern.needed:
        raise PatternError("a pattern needs at least one element that must be there")
    return pattern._replace(negative=any(map(elements.negative, pattern.needed)))


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
