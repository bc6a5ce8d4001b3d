"""Findings about edges that no talk can take: the condition contradicts itself, or an earlier edge always wins."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, pairwise, product
from math import prod

from dialogues.conduct import LEADING_ON
from dialogues.lint.graph import reachable
from dialogues.lint.source import Sourced
from dialogues.parsing import Finding
from dialogues.replies.marks import FAULTS
from dialogues.scenario import Condition, Edge, Range

Span = tuple[int, int]
"""The least and the most of a number, both included."""
ENDLESS = 1_000_000
NUMBERS: Mapping[str, Span] = {"mood": (1, 100), "steam": (0, ENDLESS), "turns": (1, ENDLESS)}
"""What each number can be while edges are asked: at mood 0 the customer has left, and the first reply is turn 1."""
WAITING: Span = (0, 100)
"""The mood of somebody who waits: at 0 they have left."""
MOST_CASES = 240
"""Cases of mood, steam and turns that are told apart at one edge, times the edges before it."""
MOST_EARLIER = 30
"""Edges of a node that are held against those after them: nobody writes so many, and an attack is not waited for."""
_BEFORE_A_FAULT = ("heard", "validation", "stopping_question", "too_early", "ignored")
_STEAM = ("heard", "too_early", "ignored", "stalls")
_PAIRS = (
    *((one, other) for one, other in product(_STEAM, _STEAM) if one != other),
    *product(_BEFORE_A_FAULT, FAULTS),
    *product(("stalls",), (*LEADING_ON, *FAULTS)),
    ("ignored", "offer_help"),
)
APART = {sign: frozenset(pair[1 - pair.index(sign)] for pair in _PAIRS if sign in pair) for sign in {*chain(*_PAIRS)}}
"""For each sign those that no reply has together with it (dialogues/conduct.py)."""
OPPOSED = (("all", "none"), ("earned", "unearned"), ("mentioned", "unmentioned"), ("visited", "unvisited"))


class Known:
    """What is certain of a reply and its talk where a condition holds, at a node where the talk has `been` before."""

    def __init__(self, when: Condition, been: Iterable[str]) -> None:
        self.when = when
        self.present = frozenset(when.all) | _only(set(when.any) - set(when.none))
        self.absent = frozenset(when.none).union(*(APART.get(sign, frozenset()) for sign in self.present))
        self.some = frozenset(when.any) - self.absent
        self.mentions = frozenset(when.mentions) - frozenset(when.unmentioned)
        self.mentioned = frozenset(when.mentioned) | _only(self.mentions)
        self.visited = frozenset(when.visited) | frozenset(been)
        self.others = {id: span(bounds, WAITING) for id, bounds in when.others.items()}

    def implies(self, other: Condition) -> bool:
        """Whether the other condition holds as well, its numbers aside."""
        return (
            self.present.issuperset(other.all)
            and (not other.any or not self.present.isdisjoint(other.any) or _all_in(self.some, other.any))
            and self.absent.issuperset(other.none)
            and set(self.when.earned).issuperset(other.earned)
            and set(self.when.unearned).issuperset(other.unearned)
            and (not other.mentions or _all_in(self.mentions, other.mentions))
            and self.mentioned.issuperset(other.mentioned)
            and set(self.when.unmentioned).issuperset(other.unmentioned)
            and self.visited.issuperset(other.visited)
            and set(self.when.unvisited).issuperset(other.unvisited)
            and all(id in self.others and within(self.others[id], bounds) for id, bounds in other.others.items())
        )


def _all_in(some: frozenset[str], others: Iterable[str]) -> bool:
    return bool(some) and some.issubset(others)


def _only(names: Iterable[str]) -> frozenset[str]:
    """The one name, where there is but one."""
    found = frozenset(names)
    return found if len(found) == 1 else frozenset()


def span(bounds: Range | None, whole: Span) -> Span:
    """The least and most that the bounds leave of a number."""
    if bounds is None:
        return whole
    least = whole[0] if bounds.at_least is None else max(whole[0], bounds.at_least)
    return least, whole[1] if bounds.below is None else min(whole[1], bounds.below - 1)


def within(numbers: Span, bounds: Range | None) -> bool:
    """Whether all these numbers lie within the bounds."""
    return bounds is None or (bounds.holds(numbers[0]) and bounds.holds(numbers[1]))


def conditions(source: Sourced) -> Iterator[Finding]:
    """HK023 and HK024, node by node, and of facts that are told on a condition."""
    after: dict[str, set[str]] = {}
    for id, rule in source.scenario.facts.items():
        if rule.when and (reason := _contradiction(source, "", rule.when, after)):
            field, why = reason
            yield source.finding("HK024", ("facts", id, "when", field), f"this can never hold: {why}", id)
    for id, node in source.scenario.nodes.items():
        earlier: dict[int, Condition] = {}
        for number, edge in enumerate(node.edges):
            path, when = ("nodes", id, "edges", number), edge.when or Condition()
            if reason := _contradiction(source, id, when, after):
                field, why = reason
                yield source.finding("HK024", (*path, "when", field), f"this can never hold: {why}", id)
            else:
                if winners := _winners(source, id, edge, earlier):
                    yield source.finding("HK023", path, _never_taken(source, id, winners), id)
                if len(earlier) < MOST_EARLIER:
                    earlier[number] = when
            if edge.when is None:
                break  # what follows has a finding of its own


def _never_taken(source: Sourced, id: str, winners: set[int]) -> str:
    lines = sorted({source.document.line_of(["nodes", id, "edges", winner]) for winner in winners})
    which = f"the edge in line {lines[0]}" if len(lines) == 1 else f"those in lines {', '.join(map(str, lines))}"
    return f"this edge is never taken: {which} always win{'s' if len(lines) == 1 else ''} before it"


def _contradiction(source: Sourced, id: str, when: Condition, after: dict[str, set[str]]) -> tuple[str, str] | None:
    """The field that makes a condition impossible at a node, and why; `after` keeps what comes after a node."""
    for field, opposite in OPPOSED:
        if both := set(getattr(when, field)) & set(getattr(when, opposite)):
            return field, f"'{min(both)}' is in `{field}` and in `{opposite}`"
    for field, opposite in (("any", "none"), ("mentions", "unmentioned")):
        if getattr(when, field) and set(getattr(when, field)) <= set(getattr(when, opposite)):
            return field, f"all that is in `{field}` is in `{opposite}` as well"
    for sign in when.all:
        if apart := APART.get(sign, frozenset()).intersection(when.all):
            return "all", f"no reply is both `{sign}` and `{min(apart)}`"
    for name, whole in NUMBERS.items():
        least, most = span(getattr(when, name), whole)
        if least > most:
            return name, f"no {name} lies within these bounds"
    for other, bounds in when.others.items():
        least, most = span(bounds, WAITING)
        if least > most:
            return "others", f"no mood of '{other}' lies within these bounds"
    for here in (id, source.scenario.start):
        if here in when.unvisited:
            return "unvisited", f"the talk has been at '{here}' by then"
    for other in when.visited:
        if other not in after:
            after[other] = reachable(source.scenario.nodes, other)
        if id and other in source.scenario.nodes and id not in after[other]:
            return "visited", f"no talk that was at '{other}' comes here after it"
    return None


def _winners(source: Sourced, id: str, edge: Edge, earlier: Mapping[int, Condition]) -> set[int]:
    """Which earlier edges take all that this one could; none if something is left for it."""
    when = edge.when or Condition()
    known = Known(when, (id, source.scenario.start))
    before = {number: other for number, other in earlier.items() if known.implies(other)}
    winners = set[int]()
    for case in cases(when, before.values()):
        winner = next((number for number, other in before.items() if _takes(other, case)), None)
        if winner is None:
            return set()
        winners.add(winner)
    # The fallback must be there: nothing is wrong with it unless one condition before it always holds.
    return winners if edge.when or len(winners) == 1 else set()


def _takes(when: Condition, case: Mapping[str, Span]) -> bool:
    return all(within(numbers, getattr(when, name)) for name, numbers in case.items())


def cases(when: Condition, before: Iterable[Condition]) -> Iterator[Mapping[str, Span]]:
    """What the numbers can be where a condition holds, cut up where bounds of the earlier ones run through it."""
    whole = {name: span(getattr(when, name), most) for name, most in NUMBERS.items()}
    others = list(before)
    parts = [_cut(one, [getattr(other, name) for other in others]) for name, one in whole.items()]
    if not others or prod(map(len, parts)) * len(others) > MOST_CASES:
        yield whole
        return
    for spans in product(*parts):
        yield dict(zip(whole, spans, strict=True))


def _cut(whole: Span, bounds: Iterable[Range | None]) -> list[Span]:
    given = [number for one in bounds if one for number in (one.at_least, one.below) if number is not None]
    starts = sorted({number for number in given if whole[0] < number <= whole[1]})
    return [(least, after - 1) for least, after in pairwise([whole[0], *starts, whole[1] + 1])]
