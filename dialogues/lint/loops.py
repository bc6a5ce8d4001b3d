"""Findings about circles in a talk: one that can be farmed, and one in which a lost talk goes on.

What can be farmed at all: a skill shown again is worth half as much each time, so no circle of replies wins mood
for ever (dialogues/engine.py, `_moves`). But a later scene begins anew: skills count as new, patience is given back.
"""

from collections.abc import Iterator

from dialogues.ledger import BAD
from dialogues.lint.graph import reachable, recurring, steps_to
from dialogues.lint.source import Sourced
from dialogues.parsing import Finding


def loops(source: Sourced) -> Iterator[Finding]:
    """HK026 and HK028."""
    yield from _scenes_again(source)
    yield from _lost_circles(source)


def _scenes_again(source: Sourced) -> Iterator[Finding]:
    nodes = source.scenario.nodes
    for id, node in nodes.items():
        if node.scene:
            # Once the talk has been there, an edge that must not have been there is closed.
            still = {
                name: one.model_copy(
                    update={"edges": tuple(e for e in one.edges if not e.when or id not in e.when.unvisited)}
                )
                for name, one in nodes.items()
            }
            if any(id in reachable(still, edge.to) for edge in still[id].edges):
                message = f"the talk can come to this scene again and again, and each time all counts as new: '{id}'"
                yield source.finding("HK026", ["nodes", id, "scene"], message, id)


def _lost_circles(source: Sourced) -> Iterator[Finding]:
    nodes, start = source.scenario.nodes, source.scenario.start
    ends = steps_to(nodes, [id for id, node in nodes.items() if node.ending])
    saved = steps_to(nodes, [start, *(id for id, node in nodes.items() if node.ending and node.ending not in BAD)])
    lost = recurring(source.scenario) & (ends.keys() - saved.keys())
    for id in nodes:
        if id in lost:
            message = f"at '{id}' the talk is lost and can still go round: let it end, or open a way back"
            yield source.finding("HK028", ["nodes", id], message, id)
