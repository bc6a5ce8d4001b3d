"""Where a talk goes on when its scenario was changed in the middle of it."""

from dataclasses import replace

import pytest

from dialogues.engine import begin, step
from dialogues.play import Play
from dialogues.resuming import last_said, resume
from dialogues.scenario import Lines, Scenario
from dialogues.session import Session
from tests.dialogues.toy import LINES, SCENARIO, model, play

PATH = ("opening", "vent", "waits")


def changed(*changes: tuple[str, str]) -> Play:
    """The toy with these words of its graph and lines replaced, wherever they stand."""
    graph, words = SCENARIO, LINES
    for old, new in changes:
        graph, words = graph.replace(old, new), words.replace(old, new)
    return replace(play(), scenario=model(Scenario, graph), lines=model(Lines, words))


def at_tells() -> tuple[Play, Session]:
    """A talk that has come to the node `tells`."""
    of = play()
    session, _ = begin(of, 3)
    for reply in ("apology empathy", "apology open_question paraphrase", "@number closed_question"):
        session, _ = step(of, session, of.read(reply))
    assert session.node == "tells"
    return of, session


def test_a_node_that_is_left_keeps_the_talk() -> None:
    """Whatever else was changed; the session names the new version."""
    old, session = at_tells()
    resumed = resume(session, old, changed(("version: 1", "version: 2"), ("Se on", "Numero on")), PATH)
    assert resumed.way == "same"
    assert resumed.session == session.model_copy(update={"version": 2})


def test_a_node_by_another_name_is_known_by_its_lines() -> None:
    """What was counted of it goes along."""
    old, session = at_tells()
    resumed = resume(session, old, changed(("tells", "says")), PATH)
    assert (resumed.way, resumed.session.node) == ("renamed", "says")
    assert resumed.session.visits == {**{n: c for n, c in session.visits.items() if n != "tells"}, "says": 1}
    assert resumed.session.said["says"] == session.said["tells"]


def test_a_node_that_is_gone_leads_back_on_the_way() -> None:
    """To the last node before it that is left; mood, steam and what was earned stay."""
    old, session = at_tells()
    gone = changed(("to: tells", "to: waits"), ("  tells: {", "  speaks: {"), ("Se on {number}.", "Siis {number}."))
    resumed = resume(session, old, gone, PATH)
    assert (resumed.way, resumed.session.node) == ("back", "waits")
    assert resumed.session.model_copy(update={"node": "tells"}) == session


@pytest.mark.parametrize("path", [(), ("nowhere", "slam")])
def test_without_a_way_back_the_talk_goes_on_at_the_start(path: tuple[str, ...]) -> None:
    """An ending is no place to go on from."""
    old, session = at_tells()
    gone = changed(("to: tells", "to: waits"), ("  tells: {", "  speaks: {"), ("Se on {number}.", "Siis {number}."))
    resumed = resume(session, old, gone, path)
    assert (resumed.way, resumed.session.node) == ("start", "opening")


def test_what_was_said_there_last_is_said_again() -> None:
    """In the variant that was heard; at a node never visited, the first."""
    of, session = at_tells()
    said = step(of, session, of.read("number"))[0]
    assert last_said(session, of) == of.speak(of.lines.nodes["tells"].lines, "tells", session.seed, 0)
    assert last_said(said, of) == of.speak(of.lines.nodes[said.node].lines, said.node, 3, said.said[said.node] - 1)
    assert last_said(session.model_copy(update={"node": "slam"}), of) == ("Hyvästi!",)
