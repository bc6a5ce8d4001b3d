"""When kind words are an answer in themselves, and when they hold up the talk."""

from dataclasses import replace

import pytest

from dialogues.engine import replay
from tests.dialogues.toy import SCENARIO, play

STILL_TELLING = SCENARIO.replace("to: vent}, {to: waits}]}", "to: vent}, {to: vent}]}")
PARTING = SCENARIO.replace("edges:\n      - {when: {steam: {at_least: 1}}, to: vent}", "edges:").replace(
    "      - {to: waits}\n  vent", "      - {to: leaves}\n  leaves: {edges: [{to: settled}]}\n  vent"
)


@pytest.mark.parametrize(("reply", "stalls"), [("empathy mm", False), ("jaaha", True)])
def test_listening_to_one_who_still_tells_is_no_stalling(reply: str, stalls: bool) -> None:
    """At a venting node without steam a word of empathy is enough, an empty word is not."""
    _, turns = replay(play(STILL_TELLING), 1, ("a", "apology empathy", reply))
    assert ("stalls" in turns[-1].conduct) is stalls


def test_a_farewell_is_no_stalling() -> None:
    """Where every edge leads to an ending, any farewell will do."""
    talk = play(PARTING)
    nodes = {**talk.lines.nodes, "leaves": talk.lines.nodes["waits"]}
    talk = replace(talk, lines=talk.lines.model_copy(update={"nodes": nodes}))
    _, turns = replay(talk, 1, ("apology empathy", "hyvästi"))
    assert turns[-1].node_after == "settled" and "stalls" not in turns[-1].conduct
