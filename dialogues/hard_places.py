"""The places of a scenario where most students of a class failed, with nameless replies to show on the wall."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from dialogues.conduct import FEWEST_WORDS
from dialogues.replies.marks import FAULTS
from dialogues.session import Turn

FEWEST_STUDENTS = 3
"""Fewer show nothing of a class, and would let everybody guess whose reply it was."""
EXAMPLES = 3
CONTRASTS = 2
CAUSES = 3
FAILING = frozenset({*FAULTS, "too_early", "ignored"})

Replies = dict[str, dict[Hashable, list[Turn]]]
"""By node and student: the turns that began there, in their order."""


@dataclass(frozen=True, slots=True)
class HardPlace:
    """A node where `failed` of `students` failed with their first reply there."""

    node: str
    failed: int
    students: int
    causes: tuple[tuple[str, int], ...]
    """The commonest signs that cost something there, each with the number of students."""
    examples: tuple[Turn, ...]
    """Replies that failed, each by another student and for other causes; the shortest first."""
    contrast: tuple[Turn, ...]
    """The replies that worked best there, each by another student."""

    @property
    def chance(self) -> float:
        """The share that failed, by the rule of succession: 3 of 3 says less about a place than 25 of 28."""
        return (self.failed + 1) / (self.students + 2)


def hard_places(talks: Iterable[tuple[Hashable, Sequence[Turn]]]) -> tuple[HardPlace, ...]:
    """The places where somebody failed, hardest first, from the talks of one scenario, each with its student's id.

    A student's talks come in their order: what counts is the first reply at a place, else whoever passes it often
    would fail it more often. Only places that at least three students have come to.
    """
    replies: Replies = defaultdict(lambda: defaultdict(list))
    for student, turns in talks:
        for turn in turns:
            replies[turn.node_before][student].append(turn)
    places = [_place(node, there) for node, there in replies.items() if len(there) >= FEWEST_STUDENTS]
    return tuple(sorted((place for place in places if place.failed), key=lambda place: (-place.chance, place.node)))


def fails(turn: Turn) -> bool:
    """Whether a reply cost mood, had a fault, came too early or ignored the customer."""
    return turn.change < 0 or not FAILING.isdisjoint(turn.signs)


def _place(node: str, there: dict[Hashable, list[Turn]]) -> HardPlace:
    failures = [turns[0] for turns in there.values() if fails(turns[0])]
    causes = Counter(cause for turn in failures for cause in _causes(turn))
    common = sorted(causes.items(), key=lambda item: (-item[1], item[0]))
    return HardPlace(node, len(failures), len(there), tuple(common[:CAUSES]), _examples(failures), _contrast(there))


def _causes(turn: Turn) -> frozenset[str]:
    """What in a reply cost something."""
    return (turn.signs & FAILING).union(move.cause for move in turn.moves if move.points < 0)


def _examples(failures: Iterable[Turn]) -> tuple[Turn, ...]:
    sensible = sorted(failures, key=_shortest_sensible)
    return _first_of_each(_first_of_each(sensible, _words), _causes)[:EXAMPLES]


def _contrast(there: dict[Hashable, list[Turn]]) -> tuple[Turn, ...]:
    worked = [[turn for turn in turns if turn.change > 0 and not fails(turn)] for turns in there.values()]
    best = sorted((min(turns, key=_best) for turns in worked if turns), key=_best)
    return _first_of_each(best, _words)[:CONTRASTS]


def _first_of_each(turns: Iterable[Turn], kind: Callable[[Turn], Hashable]) -> tuple[Turn, ...]:
    first: dict[Hashable, Turn] = {}
    for turn in turns:
        first.setdefault(kind(turn), turn)
    return tuple(first.values())


def _words(turn: Turn) -> str:
    return turn.reply.casefold()


def _shortest_sensible(turn: Turn) -> tuple[bool, int, str]:
    # The whole turn decides between the same words twice, so that the order of the students never does.
    return turn.words < FEWEST_WORDS, len(turn.reply), turn.reply + turn.model_dump_json()


def _best(turn: Turn) -> tuple[int, tuple[bool, int, str]]:
    return -turn.change, _shortest_sensible(turn)
