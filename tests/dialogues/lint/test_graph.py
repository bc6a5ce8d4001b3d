"""What the lint knows of a graph: which nodes recur, and how far it is to others."""

from typing import Any

from hypothesis import given, settings

from dialogues.lint.graph import reachable, recurring, steps_to
from tests.dialogues.lint.graphs import SCENARIOS, play_of


@settings(max_examples=60)
@given(SCENARIOS)
def test_what_recurs_can_be_come_to_from_itself(scenario: dict[str, Any]) -> None:
    """Found in one walk, it is what would be found by a walk from every node."""
    made = play_of(scenario).scenario
    slow = {id for id, node in made.nodes.items() if any(id in reachable(made.nodes, edge.to) for edge in node.edges)}
    assert recurring(made) == slow


@settings(max_examples=60)
@given(SCENARIOS)
def test_steps_lead_where_ways_lead(scenario: dict[str, Any]) -> None:
    """Backwards from a goal as forwards to it; and each step comes one nearer."""
    nodes = play_of(scenario).scenario.nodes
    steps = steps_to(nodes, ["settled"])
    assert {id for id in nodes if "settled" in reachable(nodes, id)} == steps.keys()
    assert all(steps[id] == 1 + min(steps.get(edge.to, 99) for edge in nodes[id].edges) for id in steps if steps[id])
