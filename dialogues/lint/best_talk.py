"""The best talk that a scenario allows: whether any replies at all, well chosen, can lead to the best ending.

No reply is made up for it. What a reply could do at the most is enough: so what is found can't be reached is so for
certain, while a talk that is only very hard is none of the lint's business.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from dialogues.conduct import MAX_RELIEF
from dialogues.engine import MAX_GAIN
from dialogues.lint.conditions import MOST_EARLIER, Known, Span, cases, span, within
from dialogues.lint.customer import STEAM_ABOVE
from dialogues.lint.graph import steps_to
from dialogues.replies.marks import SKILLS
from dialogues.scenario import CONDUCTS, Condition, Edge, Ending, Node, Profile, Scenario, Temper

MOST_WAYS = 8_000
"""Ways from state to state that are looked at; after so many the talk gets the benefit of the doubt."""

Names = frozenset[str]


class State(NamedTuple):
    """Where a talk can stand: the highest mood and the lowest steam possible, and what must lie behind it."""

    node: str
    mood: int
    steam: int
    turn: int
    begun: bool
    """Whether a reply of this scene was given already."""
    visited: Names
    mentioned: Names
    earned: Names


def top_of(scenario: Scenario) -> Ending | None:
    """The best kind of ending that a scenario has; None if it has no good one."""
    kinds = {node.ending for node in scenario.nodes.values()}
    return "advocate" if "advocate" in kinds else "satisfied" if "satisfied" in kinds else None


def endings(scenario: Scenario, kind: Ending) -> list[str]:
    """The endings of a kind."""
    return [id for id, node in scenario.nodes.items() if node.ending == kind]


@dataclass
class BestTalk:
    """All that a talk could be, for a customer who begins in the worst mood that their type can have."""

    scenario: Scenario
    profile: Profile
    temper: Temper
    ways: int = 0
    _open: dict[object, list[Mapping[str, Span]]] = field(default_factory=dict)
    _away: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        whens = [when for node in self.scenario.nodes.values() for when in _whens(node)]
        moves = {**self.temper.moves, **self.profile.moves}
        self._told_apart = {
            name: frozenset(one for when in whens for one in getattr(when, name))
            for name in ("unmentioned", "unearned")
        }
        self._asked = {
            id: frozenset(one for when in _whens(node) for one in (*when.visited, *when.unvisited))
            for id, node in self.scenario.nodes.items()
        }
        self._places = frozenset[str]().union(*self._asked.values())
        bounds = [bound for when in whens if when.turns for bound in (when.turns.at_least, when.turns.below) if bound]
        self._last_turn = max([1, *bounds])
        self._gain = MAX_GAIN + sum(max(0, moves.get(sign, 0)) for sign in CONDUCTS)
        scenes = [node.scene for node in self.scenario.nodes.values() if node.scene]
        # A skill is worth half as much each time, so twice its worth in all; a later scene begins anew.
        skill = sum(2 * max(0, moves.get(sign, 0)) for sign in (*SKILLS, "levity", *CONDUCTS))
        self._highest = 100 if scenes else min(100, self.profile.mood.lowest + skill)
        self._most_steam = max(self.profile.steam, *(scene.steam for scene in scenes), 0) + STEAM_ABOVE

    def reaches(self, top: Ending) -> bool:
        """Whether a talk can end so, as far as was looked."""
        self._away = steps_to(self.scenario.nodes, endings(self.scenario, top))
        if self.scenario.start not in self._away:
            return False
        start = State(
            self.scenario.start, self.profile.mood.lowest, self.profile.steam, 0, False, *[frozenset[str]()] * 3
        )
        seen, todo, number = {start}, [(0, 0, start)], count(1)
        while todo and self.ways < MOST_WAYS:
            for after in self._after(heappop(todo)[-1]):
                if self.scenario.nodes[after.node].ending == top:
                    return True
                if after not in seen:
                    seen.add(after)
                    heappush(todo, (self._away[after.node], next(number), after))
        return bool(todo)

    def _after(self, state: State) -> Iterator[State]:
        node = self.scenario.nodes[state.node]
        mood, steam = min(self._highest, state.mood + self._gain), max(0, state.steam - MAX_RELIEF)
        turn = min(self._last_turn, state.turn + 1)
        numbers = {"mood": (1, mood), "steam": (steam, self._most_steam), "turns": (turn, turn)}
        for number, edge in enumerate(node.edges):
            self.ways += 1
            if edge.to in self._away and self._can_take(state, number, edge, numbers):
                yield self._at(edge, state, mood, steam, turn)

    def _can_take(self, state: State, number: int, edge: Edge, numbers: Mapping[str, Span]) -> bool:
        when = edge.when or Condition()
        visited = state.visited | {state.node, self.scenario.start}
        return (
            visited.issuperset(when.visited)
            and visited.isdisjoint(when.unvisited)
            and state.mentioned.isdisjoint(when.unmentioned)
            and state.earned.isdisjoint(when.unearned)
            and (state.begun or not when.earned)
            and any(
                all(_meet(span(getattr(when, name), whole), case[name]) for name, whole in numbers.items())
                for case in self._left_open(state.node, number, visited & self._asked[state.node])
            )
        )

    def _left_open(self, node: str, number: int, visited: Names) -> list[Mapping[str, Span]]:
        """The numbers with which the edges before this one leave anything for it, where the talk has been there."""
        key = (node, number, visited)
        if key not in self._open:
            edges = self.scenario.nodes[node].edges
            when = edges[number].when or Condition()
            where = {"visited": tuple(visited), "unvisited": tuple(self._asked[node] - visited)}
            known = Known(when.model_copy(update=where), visited)
            before = [
                other for edge in edges[: min(number, MOST_EARLIER)] if known.implies(other := edge.when or Condition())
            ]
            self._open[key] = [
                case
                for case in cases(when, before)
                if not any(all(within(one, getattr(other, name)) for name, one in case.items()) for other in before)
            ]
        return self._open[key]

    def _at(self, edge: Edge, state: State, mood: int, steam: int, turn: int) -> State:
        """What stands after an edge was taken."""
        scene, known = self.scenario.nodes[edge.to].scene, Known(edge.when or Condition(), ())
        visited = (state.visited | {edge.to}) & self._places
        mentioned = (state.mentioned | known.mentioned) & self._told_apart["unmentioned"]
        if scene:
            mood = min(100, max(1, mood + scene.mood))
            return State(edge.to, mood, scene.steam, turn, False, visited, mentioned, frozenset())
        earned = (state.earned | known.present) & self._told_apart["unearned"]
        return State(edge.to, mood, steam, turn, True, visited, mentioned, earned)


def _whens(node: Node) -> list[Condition]:
    return [edge.when for edge in node.edges if edge.when]


def _meet(one: Span, other: Span) -> bool:
    return max(one[0], other[0]) <= min(one[1], other[1])
