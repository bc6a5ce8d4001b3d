"""The content lint: what is wrong with a scenario that parses, as numbered findings with file and line.

docs/lint.md lists them all, with a page each. The findings of a document come all at once, in the order of its lines.
"""

from dialogues.lint.graph import reaches, recurring, shapes, undefined, unknown_names
from dialogues.lint.source import Sourced, in_order
from dialogues.lint.words import RECURRING, SPOKEN_LENGTH, coverage, spoken, stock_lines
from dialogues.parsing import Document, Finding
from dialogues.scenario import Lines, Scenario, Stock

__all__ = ["RECURRING", "SPOKEN_LENGTH", "lint_lines", "lint_scenario", "lint_stock", "recurring"]


def lint_scenario(document: Document, scenario: Scenario) -> list[Finding]:
    """Findings about the graph: names, fallbacks, reachability, ways to endings."""
    source = Sourced(document, scenario)
    return in_order([*undefined(source)] or [*shapes(source), *unknown_names(source), *reaches(source)])


def lint_lines(document: Document, scenario: Scenario, lines: Lines) -> list[Finding]:
    """Findings about the words of a scenario in one language, held against its graph."""
    return in_order([*coverage(document, scenario, lines), *spoken(document, scenario, lines)])


def lint_stock(document: Document, stock: Stock) -> list[Finding]:
    """Findings about a customer type's stock lines: too few variants, double or over-long ones."""
    return in_order([*stock_lines(document, stock)])
