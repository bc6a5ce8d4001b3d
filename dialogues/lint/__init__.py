"""The content lint: what is wrong with a scenario that parses, as numbered findings with file and line.

docs/lint.md lists them all, with a page each. The findings of a document come all at once, in the order of its lines.
"""

from collections.abc import Iterator, Mapping

from dialogues.lint.best_talk import BestTalk, endings, top_of
from dialogues.lint.characters import characters
from dialogues.lint.conditions import conditions
from dialogues.lint.customer import bounds
from dialogues.lint.graph import reaches, recurring, shapes, steps_to, undefined, unknown_names
from dialogues.lint.loops import loops
from dialogues.lint.phrases import phrases
from dialogues.lint.source import Sourced, in_order
from dialogues.lint.words import RECURRING, SPOKEN_LENGTH, coverage, spoken, stock_lines
from dialogues.lint.writing import writing
from dialogues.parsing import Document, Finding
from dialogues.scenario import Lines, Profile, Scenario, Stock, Temper

__all__ = [
    "ADVICE",
    "RECURRING",
    "SPOKEN_LENGTH",
    "in_order",
    "lint_customer",
    "lint_languages",
    "lint_lines",
    "lint_scenario",
    "lint_stock",
    "recurring",
]

ADVICE = frozenset(
    {
        *("HK023", "HK024", "HK025", "HK026", "HK027", "HK028"),
        *("HK038", "HK039"),
        *("HK040", "HK041", "HK042", "HK043", "HK044", "HK045", "HK046"),
        *("HK060", "HK061", "HK062", "HK063"),
    }
)
"""Findings with which a scenario can be played all the same: what is shipped has none, a teacher's own may."""


def lint_scenario(document: Document, scenario: Scenario) -> list[Finding]:
    """Findings about the graph: names, fallbacks, conditions, reachability, ways to endings."""
    source = Sourced(document, scenario)
    if unknown := list(undefined(source)):
        return in_order(unknown)
    found = [*shapes(source), *unknown_names(source), *reaches(source), *conditions(source), *loops(source)]
    return in_order(found)


def lint_customer(document: Document, scenario: Scenario, profile: Profile, temper: Temper) -> list[Finding]:
    """Findings about a scenario with its customer in it: bounds that are never met, a best talk that leads nowhere."""
    source = Sourced(document, scenario)
    if any(undefined(source)) or any(shapes(source)):
        return []
    return in_order([*bounds(source, profile), *_out_of_reach(source, profile, temper)])


def _out_of_reach(source: Sourced, profile: Profile, temper: Temper) -> Iterator[Finding]:
    scenario = source.scenario
    top = top_of(scenario)
    # Where no edge leads at all is found elsewhere.
    if top is None or scenario.start not in steps_to(scenario.nodes, tops := endings(scenario, top)):
        return
    if not BestTalk(scenario, profile, temper).reaches(top):
        id = tops[0]
        message = f"not even the best replies lead to '{id}' ({top}), if the customer begins in their worst mood"
        yield source.finding("HK027", ["nodes", id], message, id)


def lint_languages(document: Document, scenario: Scenario, written: Mapping[str, Document]) -> list[Finding]:
    """Findings about languages that a scenario says it has, held against those in which there are words."""
    missing = [
        document.finding(
            "HK039", ["languages"], f"there are no words in {language}: write them, or leave it out", language
        )
        for language in scenario.languages
        if language not in written
    ]
    unsaid = [
        words.finding("HK038", ["language"], f"`languages` of the scenario does not name {language}", language)
        for language, words in written.items()
        if language not in scenario.languages
    ]
    return [*missing, *unsaid]


def lint_lines(document: Document, scenario: Scenario, lines: Lines) -> list[Finding]:
    """Findings about the words of a scenario in one language, held against its graph."""
    held = [*coverage(document, scenario, lines), *spoken(document, scenario, lines)]
    written = [*characters(document), *writing(document, lines.language)]
    return in_order([*held, *written, *phrases(document, scenario, lines)])


def lint_stock(document: Document, stock: Stock) -> list[Finding]:
    """Findings about a customer type's stock lines: too few variants, double or over-long ones, slips of writing."""
    return in_order([*stock_lines(document, stock), *characters(document), *writing(document, stock.language)])
