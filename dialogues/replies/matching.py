"""Says where patterns stand in a text: a matcher that shifts bit sets and never backtracks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dialogues.replies.groups import Group
from dialogues.replies.patterns import Pattern
from dialogues.replies.scanning import Seen
from dialogues.replies.text import Layout, bits

Span = tuple[int, int]


@dataclass(slots=True)
class Board:
    """A text as the matcher sees it: per word the elements that accept it. `work` counts set operations.

    `seen` tells which patterns may end where, `phrases` gives the phrases that patterns may speak of.
    """

    layout: Layout
    clause_starts: int
    words: Sequence[frozenset[int]]
    seen: Seen
    phrases: Mapping[int, Group]
    work: int = field(init=False)
    everything: int = field(init=False)
    inside_clauses: int = field(init=False)
    inside_sentences: int = field(init=False)
    _spans: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    _masks: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.everything = (1 << len(self.words)) - 1
        self.inside_clauses = self.everything & ~self.clause_starts
        self.inside_sentences = self.everything & ~self.layout.sentence_starts
        self.work = len(self.words)  # each was looked at when the text was scanned

    def starts(self, unit: str) -> int:
        """Where clauses or sentences start, or the reply."""
        if unit == "reply":
            return 1 & self.everything
        return self.layout.sentence_starts if unit == "sentence" else self.clause_starts

    def spans(self, phrase: int) -> list[tuple[int, int]]:
        """Where a phrase stands: for each of its lengths in words the set of its first words; found on demand."""
        if (known := self._spans.get(phrase)) is None:
            lengths: dict[int, int] = {}
            group = self.phrases[phrase]
            for pattern, ends in group.candidates(self.seen) if self.seen.patterns & group.signs else ():
                _add_spans(lengths, pattern, self, ends)
            known = self._spans[phrase] = [*lengths.items()]
        return known

    def accepted(self, element: int) -> int:
        """The words an element accepts; a negative number stands for the inverse of an element."""
        if element < 0:
            return self.everything & ~self.accepted(~element)
        if (known := self._masks.get(element)) is None:
            known = 0
            for at, elements in enumerate(self.words):
                if element in elements:
                    known |= 1 << at
            self._masks[element] = known
            self.work += 1
        return known


def find(pattern: Pattern, board: Board, ends: int = 0) -> list[Span]:
    """The places where a pattern matches, from left to right, none overlapping: (first word, word after the last).

    `ends` holds all places where it can end, if that is known of a pattern that is `ended`.
    """
    spans: list[Span] = []
    last, length = 0, pattern.length
    first = board.starts(pattern.opens) if pattern.opens else board.everything
    if pattern.closes or not (ends and pattern.ended):
        ends = _places(pattern, board, first, ends)
    while ends:
        low = ends & -ends
        ends ^= low
        starts = low >> length & first if length else _backward(pattern, board, first, low)
        if (start := starts.bit_length() - 1) >= last:
            last = low.bit_length() - 1
            spans.append((start, last))
    return spans


def _add_spans(lengths: dict[int, int], pattern: Pattern, board: Board, ends: int) -> None:
    """Note every match of a pattern: by its length the set of its first words."""
    length = pattern.length
    first = board.starts(pattern.opens) if pattern.opens else board.everything
    ends = _places(pattern, board, first, ends)
    if length:
        if starts := ends >> length & first:
            lengths[length] = lengths.get(length, 0) | starts
        return
    for low in bits(ends):
        for start in bits(_backward(pattern, board, first, 1 << low)):
            lengths[low - start] = lengths.get(low - start, 0) | 1 << start


def _places(pattern: Pattern, board: Board, first: int, ends: int) -> int:
    """The places where a match may end; or where it does, if that takes no more pains."""
    if not (ends and pattern.ended):
        last = pattern.steps[-1]
        if last[0] in board.phrases and not last[3]:
            ends = 0
            for length, starts in board.spans(last[0]):
                ends |= starts << length
        elif pattern.closes and not pattern.length:
            ends = board.everything << 1
        else:
            ends = _forward(pattern, board, first)
    if pattern.closes:
        ends &= board.starts(pattern.closes) | 1 << len(board.words)
    return ends


def _forward(pattern: Pattern, board: Board, first: int) -> int:
    """The places where a match of the pattern ends; `first` holds all where it may begin."""
    phrases, leading = board.phrases, pattern.leading
    state = first
    for number, (element, gap, crosses, optional) in enumerate(pattern.steps):
        open_places = board.inside_sentences if crosses else board.inside_clauses
        # where nothing has been read yet, a pattern may stand at a clause's start
        reached = state & (open_places | first) if number <= leading else state & open_places
        board.work += 3 + 2 * gap
        here = reached
        for _ in range(gap):
            here = here << 1 & open_places
            reached |= here
        after = 0
        if element in phrases:
            for length, starts in board.spans(element) if reached else ():
                after |= (reached & starts) << length
        elif reached:
            after = (reached & board.accepted(element)) << 1
        state = after | state if optional else after
        if not state:
            break
    return state


def _backward(pattern: Pattern, board: Board, first: int, end: int) -> int:
    """The places where a match may begin that ends at the one place in `end`; only those in `first` count."""
    phrases, words, places, work = board.phrases, board.words, end, 0
    for element, gap, crosses, optional, begins in pattern.back:
        inside = board.inside_sentences if crosses else board.inside_clauses
        here, left = 0, places >> 1
        work += 4 + gap
        if element in phrases:
            for length, starts in board.spans(element):
                here |= places >> length & starts
        elif element < 0:
            here = left & board.accepted(element)
        else:
            while left:
                low = left & -left
                left ^= low
                if element in words[low.bit_length() - 1]:
                    here |= low
        reached = here
        if gap and here:
            for _ in range(gap):
                here = (here & inside) >> 1
                reached |= here
        reached &= inside | first if begins else inside
        places = places | reached if optional else reached
        if not places:
            break
    board.work += work
    return places & first
