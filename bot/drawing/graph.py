"""What is drawn: a scenario's nodes with their first words, the ways between them, and how talks went through it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from bot.edge_words import short
from bot.wording import Wording
from dialogues.scenario import Ending, Lines, Node, Scenario

WALK_OUT = 0
"""The number of the way by which a customer walks out; the others count from 1 in the order in which they are tried."""


@dataclass(frozen=True)
class Way:
    """A way from one node to another, and when it is taken."""

    source: str
    number: int
    target: str
    words: str

    @property
    def key(self) -> tuple[str, int]:
        """What tells it from all others."""
        return self.source, self.number


@dataclass(frozen=True)
class Stop:
    """A node: the first words that the customer says there, its ending if it is one, and the ways out of it.

    `missing`: some way leads to it, but it is not in the file. `opens_scene`: a later scene begins here.
    """

    id: str
    words: str
    ending: Ending | None = None
    ways: tuple[Way, ...] = ()
    missing: bool = False
    opens_scene: bool = False


@dataclass(frozen=True)
class Walk:
    """A talk's way through the graph: the ways it took, one after the other."""

    name: str
    steps: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Graph:
    """A scenario as it is drawn; stops as they stand in the file."""

    id: str
    title: str
    start: str
    walk_out: str
    stops: tuple[Stop, ...]
    walks: tuple[Walk, ...] = ()

    @property
    def ways(self) -> list[Way]:
        """Every way of every stop, and the walk-outs that the talks took."""
        return [way for stop in self.stops for way in stop.ways]

    @property
    def written(self) -> list[Way]:
        """The ways that stand in the file."""
        return [way for way in self.ways if way.number != WALK_OUT]

    @property
    def crossed(self) -> Counter[tuple[str, int]]:
        """How many times the talks took each way."""
        return Counter(step for walk in self.walks for step in walk.steps)


class _Facts(dict[str, str]):
    """Facts by id; one that there is not stays as it stands in the line."""

    def __missing__(self, id: str) -> str:
        return f"{{{id}}}"


def graph_of(say: Wording, scenario: Scenario, lines: Lines | None, walks: Sequence[Walk] = ()) -> Graph:
    """The graph of a scenario, drafts too: a node without lines has no words, one that is not there is `missing`."""
    left = {node for walk in walks for node, way in walk.steps if way == WALK_OUT}
    stops = [
        Stop(
            id,
            _quoted(say, _first_words(lines, id)),
            node.ending,
            tuple(_ways(say, scenario, id, node, id in left)),
            opens_scene=node.scene is not None,
        )
        for id, node in scenario.nodes.items()
    ]
    named = dict.fromkeys([scenario.start, scenario.walk_out, *(way.target for stop in stops for way in stop.ways)])
    stops += [Stop(id, "", missing=True) for id in named if id not in scenario.nodes]
    title = lines.title if lines else scenario.id
    return Graph(scenario.id, title, scenario.start, scenario.walk_out, tuple(stops), tuple(walks))


def _ways(say: Wording, scenario: Scenario, id: str, node: Node, is_left: bool) -> Iterator[Way]:
    for number, edge in enumerate(node.edges, start=1):
        yield Way(id, number, edge.to, short(say, edge.when))
    if is_left:
        yield Way(id, WALK_OUT, scenario.walk_out, unescape(say("draw-walk-out")))


def _quoted(say: Wording, words: str) -> str:
    return unescape(say("draw-words", words=words)) if words else ""


def _first_words(lines: Lines | None, id: str) -> str:
    if lines is None or id not in lines.nodes:
        return ""
    facts = _Facts({name: fact.value for name, fact in lines.facts.items()})
    words = " ".join(lines.nodes[id].lines[0])
    try:
        return words.format_map(facts)
    except (ValueError, AttributeError, IndexError):  # a brace too many, in a draft
        return words
