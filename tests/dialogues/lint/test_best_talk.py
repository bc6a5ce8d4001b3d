"""What a talk with this customer can come to: bounds, the best ending, circles."""

import pytest

from dialogues.lint import lint_customer, lint_scenario
from dialogues.lint.best_talk import MOST_WAYS, BestTalk
from dialogues.parsing import parse
from dialogues.scenario import Profile, Scenario, Temper
from tests.dialogues.toy import PROFILE, SCENARIO, TEMPER, model

TOP = "{when: {all: [solution, agreement], mood: {at_least: 70}}, to: delighted}"


def found(old: str, new: str) -> list[str]:
    """The codes found in the toy with one change."""
    assert old in SCENARIO
    text = SCENARIO.replace(old, new, 1)
    document, scenario = parse(text, "s.yaml")[0], model(Scenario, text)
    customer = lint_customer(document, scenario, model(Profile, PROFILE), model(Temper, TEMPER))
    return [finding.code for finding in [*lint_scenario(document, scenario), *customer]]


@pytest.mark.parametrize(
    ("condition", "codes"),
    [
        ("all: solution, mood: {at_least: 100}", []),
        ("all: solution, turns: {at_least: 40}", []),
        ("all: solution, turns: {below: 2}", ["HK027"]),
        ("all: solution, steam: {below: 1}, mood: {at_least: 76}, turns: {below: 3}", []),
        ("all: solution, earned: apology, turns: {below: 2}", ["HK027"]),
        ("earned: apology, unvisited: [vent, tells], unearned: apology", ["HK024"]),
        ("all: solution, steam: {at_least: 9}", ["HK025", "HK027"]),
        ("all: solution, steam: {at_least: 4}", []),
        ("all: [solution, thanks], steam: {at_least: 0}", ["HK025"]),
        ("all: [solution, thanks], mood: {below: 101}", ["HK025"]),
    ],
)
def test_the_way_to_the_top(condition: str, codes: list[str]) -> None:
    """The toy's customer begins at 30 with steam 2; a reply lets out 2 and wins 24 and what its conduct wins."""
    assert found(TOP, f"{{when: {{{condition}}}, to: delighted}}") == codes


def test_what_the_way_makes_certain_is_counted() -> None:
    """The only way to the top leads through a node that must not have been visited."""
    closed = "{when: {all: agreement, unvisited: vent}, to: delighted}"
    only = SCENARIO.replace("      - {when: {steam: {at_least: 1}}, to: vent}\n", "").replace(
        "to: waits}\n  vent", "to: vent}\n  vent"
    )
    text = only.replace(TOP, closed).replace(
        "      - {when: {mentions: number, any: closed_question}, to: tells}\n", ""
    )
    text = text.replace("      - {when: {any: solution, mood: {at_least: 50}}, to: settled}\n", "")
    document, scenario = parse(text, "s.yaml")[0], model(Scenario, text)
    [finding] = lint_customer(document, scenario, model(Profile, PROFILE), model(Temper, TEMPER))
    assert (finding.code, finding.about) == ("HK027", "delighted")


def test_the_search_is_bounded() -> None:
    """A graph with more states than can be looked at gets the benefit of the doubt."""
    names = [f"n{number}" for number in range(40)]
    onward = {id: [f"{{when: {{any: rude, unvisited: {to}}}, to: {to}}}" for to in names if to != id] for id in names}
    last = "{when: {turns: {at_least: 999}, earned: rude, unearned: rude}, to: delighted}, {to: opening}"
    ways = "".join(f"  {id}: {{edges: [{', '.join(edges)}, {last}]}}\n" for id, edges in onward.items())
    text = SCENARIO.replace(TOP, "{when: {any: rude}, to: n0}").replace("nodes:\n", f"nodes:\n{ways}", 1)
    talk = BestTalk(model(Scenario, text), model(Profile, PROFILE), model(Temper, TEMPER))
    assert talk.reaches("advocate") and MOST_WAYS <= talk.ways < MOST_WAYS + 100


def test_a_scene_that_can_be_come_to_again() -> None:
    """It gives back what it gives each time; begun once, it is fine."""
    again = ("  tells: {edges", "  tells: {scene: {patience: 5}, edges")
    assert found(*again) == ["HK026"]
    once = SCENARIO.replace("{mentions: number, any", "{unvisited: tells, mentions: number, any")
    once = once.replace(
        "{when: {mentions: number}, to: tells}", "{when: {mentions: number, unvisited: tells}, to: tells}"
    )
    text = once.replace(*again)
    assert lint_scenario(parse(text, "s.yaml")[0], model(Scenario, text)) == []


def test_a_lost_talk_that_goes_round() -> None:
    """Only angry endings are left; one way to another ending is enough."""
    for more, codes in (("", ["HK028"]), ("{when: {all: apology}, to: waits}, ", [])):
        sulks = f"  sulks: {{edges: [{more}{{when: {{any: rude}}, to: slam}}, {{to: sulks}}]}}\n  slam:"
        text = SCENARIO.replace("  slam:", sulks).replace(
            "tells: {edges: [", "tells: {edges: [{when: {any: rude}, to: sulks}, "
        )
        assert [f.code for f in lint_scenario(parse(text, "s.yaml")[0], model(Scenario, text))] == codes
