"""How a scenario of a teacher's is told of: what is wrong with the file, and its graph as a picture's data."""

from collections.abc import Iterator, Sequence
from html import unescape

from bot.own_content import Fault
from bot.pictures.shapes import GraphData
from bot.render import paged
from bot.wording import Html, Wording
from dialogues.play import Play
from dialogues.scenario import Condition, Range

MOST_FAULTS = 30
"""Faults that are told at once: more would only be scrolled past."""
JOINED = {"all": " + ", "earned": " + ", "mentioned": " + ", "visited": " + "}
"""Between the names of a condition which asks for all of them; of the others one will do."""


def faults(say: Wording, name: str, found: Sequence[Fault]) -> list[Html]:
    """What is wrong with the file of that name, in as many messages as it takes."""
    rows = [_fault(say, fault) for fault in found[:MOST_FAULTS]]
    head = say("own-faults", name=name, count=len(found))
    more = [say("own-faults-more", count=len(found) - MOST_FAULTS)] if len(found) > MOST_FAULTS else []
    return paged([head, Html("\n".join(rows)), *more, say("own-faults-end")])


def advice(say: Wording, name: str, found: Sequence[Fault]) -> list[Html]:
    """What could be better in a file that can be played."""
    head = say("own-advice", name=name, count=len(found))
    return paged([head, Html("\n".join(_fault(say, fault) for fault in found[:MOST_FAULTS]))]) if found else []


def _fault(say: Wording, fault: Fault) -> Html:
    text = say(f"fault-{fault.id}", about=fault.about, value=fault.value, limit=fault.limit)
    return say("fault-on-line", line=fault.line, text=text) if fault.line else say("fault-in-file", text=text)


def graph(say: Wording, play: Play) -> GraphData:
    """The scenario's graph, each way with its condition in short."""
    nodes, scenario = play.scenario.nodes, play.scenario
    return {
        "title": play.lines.title,
        "subtitle": unescape(say("own-graph", nodes=len(nodes))),
        "start": scenario.start,
        "start_label": unescape(say("own-graph-start")),
        "nodes": [
            {"id": id, "name": id, "ending": node.ending} if node.ending else {"id": id, "name": id}
            for id, node in nodes.items()
        ],
        "edges": [
            {"source": id, "target": edge.to, "label": unescape(_condition(say, edge.when))}
            for id, node in nodes.items()
            for edge in node.edges
        ],
    }


def _condition(say: Wording, when: Condition | None) -> str:
    return ", ".join(_parts(say, when)) if when else ""


def _parts(say: Wording, when: Condition) -> Iterator[str]:
    """Each thing that must hold; the shortest first, as a card in the picture has room for a few words only."""
    for name in ("mood", "steam", "turns"):
        if bounds := getattr(when, name):
            yield say(f"when-{name}", what=_bounds(bounds))
    if when.others:
        each = ", ".join(f"{id} {_bounds(bounds)}" for id, bounds in when.others.items())
        yield say("when-others", what=each)
    for name in ("all", "any", "none", "earned", "unearned"):
        if signs := getattr(when, name):
            names = JOINED.get(name, " / ").join(say(f"sign-{sign}") for sign in signs)
            yield say(f"when-{name}", what=Html(names))
    for name in ("mentions", "mentioned", "unmentioned", "visited", "unvisited"):
        if ids := getattr(when, name):
            yield say(f"when-{name}", what=JOINED.get(name, " / ").join(ids))


def _bounds(bounds: Range) -> str:
    least = f"≥ {bounds.at_least}" if bounds.at_least is not None else ""
    below = f"< {bounds.below}" if bounds.below is not None else ""
    return " ".join(filter(None, (least, below)))
