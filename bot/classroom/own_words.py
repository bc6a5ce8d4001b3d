"""How a scenario of a teacher's is told of: what is wrong with the file, and its graph as a picture's data."""

from collections.abc import Sequence
from html import unescape

from bot.edge_words import numbers_first
from bot.own_content import Fault
from bot.pictures.shapes import GraphData
from bot.render import paged
from bot.wording import Html, Wording
from dialogues.play import Play

MOST_FAULTS = 30
"""Faults that are told at once: more would only be scrolled past."""


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
            {"source": id, "target": edge.to, "label": numbers_first(say, edge.when)}
            for id, node in nodes.items()
            for edge in node.edges
        ],
    }
