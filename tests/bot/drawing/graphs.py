"""Graphs to draw: small ones made by hand, and any that a teacher could write."""

from hypothesis import strategies as st

from bot.drawing.graph import Graph, Stop, Way
from bot.wording import Wording, source
from dialogues.scenario import Ending

SAY = Wording("en", source("en"))
ENDINGS: tuple[Ending, ...] = ("advocate", "satisfied", "indifferent", "angry", "removed")


def graph(*ways: str, words: str = "“Hello.”", endings: str = "") -> Graph:
    """A graph of nodes with one letter as their name, ways such as "ab"; the first of all is the start."""
    ids = dict.fromkeys("".join(ways) + endings)
    stops = [_stop(id, [way[1] for way in ways if way[0] == id], words, id in endings) for id in ids]
    return Graph("letters", "Letters", next(iter(ids)), list(ids)[-1], tuple(stops))


def _stop(id: str, targets: list[str], words: str, is_ending: bool) -> Stop:
    ways = tuple(Way(id, number, target, f"heard {number}") for number, target in enumerate(targets, start=1))
    return Stop(id, words, "angry" if is_ending else None, ways)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Any graph: loops, double ways, nodes that nothing leads to, long and hostile words, no ways at all."""
    ids = [f"node_{number}" for number in range(draw(st.integers(1, 25)))]
    words = st.text(max_size=120)
    stops = []
    for id in ids:
        targets = draw(st.lists(st.sampled_from(ids), max_size=5))
        ways = tuple(Way(id, number, target, draw(words)) for number, target in enumerate(targets, start=1))
        ending = draw(st.sampled_from([None, None, None, *ENDINGS]))
        stops.append(Stop(id, draw(words), ending, () if ending else ways))
    return Graph("any", draw(words), draw(st.sampled_from(ids)), draw(st.sampled_from(ids)), tuple(stops))
