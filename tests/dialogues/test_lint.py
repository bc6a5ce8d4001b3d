"""Each finding of the lint on a scenario that has just that wrong with it."""

import pytest

from dialogues.lint import lint_lines, lint_scenario, lint_stock
from dialogues.parsing import parse
from dialogues.scenario import Lines, Scenario, Stock
from tests.dialogues.toy import LINES, SCENARIO, model, stock_yaml


def scenario_codes(text: str) -> set[str]:
    """The codes found in a scenario."""
    return {f.code for f in lint_scenario(parse(text, "s.yaml")[0], model(Scenario, text))}


def lines_codes(text: str, scenario: str = SCENARIO) -> set[str]:
    """The codes found in lines, held against a scenario."""
    return {f.code for f in lint_lines(parse(text, "fi.yaml")[0], model(Scenario, scenario), model(Lines, text))}


def test_the_toy_is_clean() -> None:
    """What the other cases change is right before."""
    stock = stock_yaml()
    assert scenario_codes(SCENARIO) == lines_codes(LINES) == set()
    assert lint_stock(parse(stock, "fi.yaml")[0], model(Stock, stock)) == []


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("to: settled}", "to: nowhere}", "HK010"),
        ("start: opening", "start: nowhere", "HK010"),
        ("settled: {ending: satisfied}", "settled: {ending: satisfied, edges: [{to: waits}]}", "HK011"),
        (", {to: waits}]}\n  waits", "]}\n  waits", "HK012 HK021"),
        ("edges: [{when: {any: solution}, to: settled}", "edges: [{to: settled}", "HK013"),
        ("walk_out: slam", "walk_out: settled", "HK014 HK020 HK022"),
        ("  opening:\n", "  opening:\n    ending: satisfied\n", "HK011 HK016"),
        ("mentions: number}", "mentions: size}", "HK015"),
        ("mentions: number}", "visited: nowhere}", "HK015"),
        ("  tells: {", "  tells: {asks: size, ", "HK015"),
        ("  slam:", "  lost: {edges: [{to: waits}]}\n  slam:", "HK020"),
        (
            "to: settled}, {to: waits}]}\n  settled",
            "to: pit}, {to: waits}]}\n  pit: {edges: [{to: pit}]}\n  settled",
            "HK021",
        ),
        ("{ending: advocate}", "{ending: indifferent}", ""),
    ],
)
def test_findings_about_the_graph(old: str, new: str, codes: str) -> None:
    """One change, and what follows from it."""
    assert old in SCENARIO
    assert scenario_codes(SCENARIO.replace(old, new, 1)) == set(codes.split())


def test_a_talk_needs_a_good_ending() -> None:
    """Without satisfied or advocate nobody can win."""
    text = SCENARIO.replace("ending: advocate", "ending: removed").replace("ending: satisfied", "ending: indifferent")
    assert scenario_codes(text) == {"HK022"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('  waits: {lines: ["No?", "Entä nyt?", "Mitä aiot?"], model: Palautan rahat.}\n', "", "HK030"),
        ("nodes:\n", "nodes:\n  ghost: {lines: [Huu], model: x}\n", "HK031"),
        (", told: Hoitui.", "", "HK032"),
        (", model: Ymmärrän.", "", "HK033"),
        ("Ei keitä.", "Ei keitä {size}.", "HK034"),
        ("Ei keitä.", "Ei keitä {number:>999999999}.", "HK034"),
        ("Ei keitä.", "Ei keitä {number!r}.", "HK034"),
        ("Ei keitä.", "Ei keitä {number.__class__}.", "HK034"),
        ("Ei keitä.", "Ei keitä }.", "HK034"),
        ("Ei keitä.", "Ei keitä {number.", "HK034"),
        ('"No?", ', "", "HK035"),
        ("Ei keitä.", "Ei keitä. " * 40, "HK036"),
        ("Ei keitä.", "Entä nyt?", "HK037"),
    ],
)
def test_findings_about_the_lines(old: str, new: str, code: str) -> None:
    """One change, one finding."""
    assert old in LINES
    assert lines_codes(LINES.replace(old, new, 1)) == {code}


def test_lines_are_looked_at_even_where_an_edge_leads_nowhere() -> None:
    """The graph has its own finding; the words are held against the rest of it."""
    assert lines_codes(LINES, SCENARIO.replace("to: settled}", "to: nowhere}", 1)) == set()


def test_a_finding_says_file_line_and_what_to_do() -> None:
    """The line is that of the edge."""
    text = SCENARIO.replace("to: tells}", "to: nowhere}", 1)
    [finding] = lint_scenario(parse(text, "s.yaml")[0], model(Scenario, text))
    assert str(finding) == "s.yaml:17: HK010 there is no node 'nowhere'"
