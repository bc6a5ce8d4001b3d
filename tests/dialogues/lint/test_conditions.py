"""Edges that no talk can take: which are found, and which only look like it."""

import pytest

from dialogues.lint import lint_scenario
from dialogues.parsing import parse
from dialogues.scenario import Scenario
from tests.dialogues.toy import SCENARIO, model

EDGE = "      - {when: {any: solution}, to: settled}\n      - {to: waits}\n  tells"


def found(first: str, second: str) -> list[tuple[int, str]]:
    """What is found in the toy with these two conditions, one after the other, at a node where all else is left."""
    assert EDGE in SCENARIO
    edges = f"      - {{when: {{{first}}}, to: settled}}\n      - {{when: {{{second}}}, to: tells}}\n"
    text = SCENARIO.replace(EDGE, f"{edges}{EDGE}", 1)
    start = text[: text.index(edges)].count("\n") + 1
    return [(f.line - start, f.code) for f in lint_scenario(parse(text, "s.yaml")[0], model(Scenario, text))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("any: rude", "all: rude"),
        ("any: [rude, excuse]", "any: [excuse, rude], mood: {below: 50}"),
        ("any: [rude, excuse]", "any: [excuse, thanks], none: thanks"),
        ("none: rude, any: thanks", "all: thanks, none: [rude, excuse]"),
        ("none: rude, any: apology", "all: [heard, apology]"),
        ("mentions: [car, refund], mood: {at_least: 20}", "mentions: car, mood: {at_least: 30}"),
        ("mentioned: car, any: rude", "mentions: car, all: rude"),
        ("unmentioned: car, any: rude", "unmentioned: [car, refund], all: rude"),
        ("visited: waits, any: rude", "all: rude"),
        ("visited: opening, earned: rude", "earned: [rude, excuse]"),
        ("unvisited: tells, any: rude", "unvisited: [tells, vent], all: rude"),
        ("steam: {at_least: 2}, any: rude", "steam: {at_least: 3, below: 5}, all: rude"),
    ],
)
def test_an_earlier_edge_that_takes_all(first: str, second: str) -> None:
    """Whatever makes the second hold makes the first hold."""
    assert found(first, second) == [(1, "HK023")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("all: rude", "any: rude, mood: {below: 50}, unmentioned: car, mentions: refund, all: excuse"),
        ("any: rude, mood: {below: 50}", "all: rude"),
        ("any: rude, none: thanks", "all: rude"),
        ("mentions: car", "mentions: [car, refund]"),
        ("mentions: car", "mentioned: car"),
        ("visited: vent, any: rude", "all: rude"),
        ("unvisited: tells, any: rude", "all: rude"),
        ("earned: rude", "all: rude"),
        ("steam: {at_least: 2}", "steam: {below: 3}"),
    ],
)
def test_an_earlier_edge_that_leaves_something(first: str, second: str) -> None:
    """Some reply in some talk makes only the second hold (what holds for both is the first one's)."""
    assert (1, "HK023") not in found(first, second) or first == "all: rude"


def test_several_earlier_edges_together() -> None:
    """Between them, the first and the second take every number: nothing is left for a third with the same mark."""
    rest = "steam: {at_least: 1}, any: rude}, to: settled}\n      - {when: {all: rude"
    assert found("steam: {below: 1}, any: rude", rest) == [(2, "HK023")]


def test_the_fallback_after_both_halves_is_no_finding() -> None:
    """It must be there; only a condition that always holds makes it idle, and what stands between."""
    assert [code for _, code in found("steam: {below: 1}", "steam: {at_least: 1}")] == ["HK023"]
    assert [code for _, code in found("mood: {at_least: 0}", "any: rude")] == ["HK023"] * 3


@pytest.mark.parametrize(
    "condition",
    [
        "all: rude, none: [rude, excuse]",
        "any: rude, none: rude",
        "earned: rude, unearned: rude",
        "mentions: car, unmentioned: [car, refund]",
        "mentioned: car, unmentioned: car",
        "visited: vent, unvisited: vent",
        "unvisited: waits",
        "unvisited: opening",
        "visited: settled",
        "all: [heard, ignored]",
        "all: [stalls, solution]",
        "all: [validation, rude]",
        "mood: {at_least: 50, below: 50}",
        "mood: {below: 1}",
        "mood: {at_least: 101}",
        "steam: {below: 0}",
        "turns: {below: 1}",
    ],
)
def test_a_condition_that_contradicts_itself(condition: str) -> None:
    """Or what a talk can be."""
    assert found(condition, "any: thanks") == [(0, "HK024")]


def test_a_fact_that_is_never_told() -> None:
    """Its condition is looked at as well."""
    text = SCENARIO.replace("facts: number", "facts: {number: {when: {mood: {below: 0}}}}")
    assert [f.code for f in lint_scenario(parse(text, "s.yaml")[0], model(Scenario, text))] == ["HK024"]
