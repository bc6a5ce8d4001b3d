"""Findings about the words of a scenario or a customer type, held against what they are for."""

import string
from collections.abc import Iterator, Mapping, Sequence

from dialogues.lint.graph import recurring
from dialogues.lint.source import SHOWN, Named
from dialogues.parsing import Document, Finding
from dialogues.scenario import Lines, Scenario, Stock, Variants

SPOKEN_LENGTH = 320
"""Characters of one message that a phone shows without scrolling past it."""
OWN_WORDS: Mapping[tuple[str, ...], tuple[str, ...]] = {("reactions", "contradicts"): ("before", "now")}
"""What stands for the student's own words, and where (dialogues/promising.py)."""
RECURRING = 3
"""Variants that a line needs if it can come more than once."""


def coverage(document: Document, scenario: Scenario, lines: Lines) -> Iterator[Finding]:
    """HK030-HK033: what lacks words, and words for what there is not."""
    wanted = (
        ("nodes", set(scenario.nodes), set(lines.nodes)),
        ("facts", set(scenario.facts), set(lines.facts)),
        ("remedies", set(scenario.remedies), set(lines.remedies)),
        ("topics", set(scenario.topics), set(lines.topics)),
        ("others", set(scenario.others), set(lines.others)),
    )
    for part, ids, written in wanted:
        for id in sorted(ids - written):
            yield document.finding("HK030", [part], f"{part}: '{id}' has no words in {lines.language}", id)
        for id in sorted(written - ids):
            yield document.finding("HK031", [part, id], f"{part}: '{id}' is not in the scenario", id)
    for id, node in scenario.nodes.items():
        words = lines.nodes.get(id)
        if words and node.ending and not words.told:
            yield document.finding("HK032", ["nodes", id], f"ending '{id}' needs `told`: what others hear of it", id)
        if words and not node.ending and not words.model:
            yield document.finding("HK033", ["nodes", id], f"node '{id}' needs a `model` reply", id)
    yield from _told_on_conditions(document, scenario, lines)


def _told_on_conditions(document: Document, scenario: Scenario, lines: Lines) -> Iterator[Finding]:
    """HK030 and HK031 of what is said only where the graph says so: later scenes, facts withheld."""
    for id, node in scenario.nodes.items():
        words = lines.nodes.get(id)
        if words and node.scene and not words.scene:
            message = (
                f"nodes: '{id}' begins a later scene and needs `scene` in {lines.language}: what has happened since"
            )
            yield document.finding("HK030", ["nodes", id], message, id)
        if words and words.scene and not node.scene:
            message = f"nodes: no later scene begins at '{id}', so its `scene` is never said"
            yield document.finding("HK031", ["nodes", id, "scene"], message, id)
    for id, fact in lines.facts.items():
        rule = scenario.facts.get(id)
        if fact.withheld and rule and not rule.when:
            message = f"facts: '{id}' has no `when` in the graph, so nothing is ever `withheld`"
            yield document.finding("HK031", ["facts", id, "withheld"], message, id)


def spoken(document: Document, scenario: Scenario, lines: Lines) -> Iterator[Finding]:
    """HK034-HK037: braces, variants, length and doubles of a scenario's lines."""
    again = recurring(scenario)
    nodes: list[Named] = [(("nodes", id, "lines"), words.lines) for id, words in lines.nodes.items()]
    for path, variants in nodes:
        yield from _variant_findings(document, path, variants, recurring=path[1] in again)
    for path, variants in _recurring_lines(lines):
        yield from _variant_findings(document, path, variants, recurring=True)
    for path, text in _texts(lines):
        for field in in_braces(text):
            if field not in lines.facts and field not in OWN_WORDS.get(path, ()):
                yield document.finding("HK034", path, f"'{{{field}}}' is no fact of the scenario", field)
    yield from _double_lines(document, nodes)


def _recurring_lines(lines: Lines) -> Iterator[Named]:
    yield from ((("reactions", name), variants) for name, variants in lines.reactions.items())
    for id, fact in lines.facts.items():
        yield from (
            (("facts", id, name), getattr(fact, name)) for name in ("answers", "withheld") if getattr(fact, name)
        )


def stock_lines(document: Document, stock: Stock) -> Iterator[Finding]:
    """HK034-HK037: braces, variants, length and doubles of a customer type's lines."""
    named: list[Named] = [(("reactions", name), variants) for name, variants in stock.reactions.items()]
    named += [((name,), getattr(stock, name)) for name in ("waits", "puzzled", "wordless")]
    for path, variants in named:
        yield from _variant_findings(document, path, variants, recurring=True)
        for _, text in _messages(path, variants):
            for field in in_braces(text):
                if field not in OWN_WORDS.get(path, ()):
                    message = f"'{{{field}}}': a customer's stock lines are said in any scenario, and know no facts"
                    yield document.finding("HK034", path, message, field)
    yield from _double_lines(document, named)


def in_braces(text: str) -> Iterator[str]:
    """What stands in braces, whole: a fact's name and no more may, as the rest would be for Python to format."""
    try:
        for _, field, form, conversion in string.Formatter().parse(text):
            if field is not None:
                yield field + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
    except ValueError:
        yield text[:SHOWN]


def _texts(lines: Lines) -> Iterator[tuple[tuple[str, ...], str]]:
    for id, words in lines.nodes.items():
        yield from _messages(("nodes", id, "lines"), words.lines)
        yield from ((("nodes", id), text) for text in (words.hint, words.model, words.told, words.scene) if text)
    for path, variants in _recurring_lines(lines):
        yield from _messages(path, variants)
    for id, other in lines.others.items():
        for name in ("waits", "noticed", "leaves"):
            yield from _messages(("others", id, name), getattr(other, name))


def _messages(path: tuple[str, ...], variants: Variants) -> Iterator[tuple[tuple[str, ...], str]]:
    return ((path, message) for variant in variants for message in variant)


def _variant_findings(
    document: Document, path: tuple[str, ...], variants: Variants, *, recurring: bool
) -> Iterator[Finding]:
    if recurring and len(variants) < RECURRING:
        message = f"this line can recur: it needs {RECURRING} variants or more"
        yield document.finding("HK035", path, message, path[min(1, len(path) - 1)])
    for variant in variants:
        if any(len(message) > SPOKEN_LENGTH for message in variant):
            message = f"a message is over {SPOKEN_LENGTH} characters: split it in two"
            yield document.finding("HK036", path, message, variant[0][:SHOWN])


def _double_lines(document: Document, named: Sequence[Named]) -> Iterator[Finding]:
    seen: dict[str, tuple[str, ...]] = {}
    for path, variants in named:
        for variant in variants:
            for message in variant:
                if message in seen:
                    shown = message[:SHOWN]
                    yield document.finding("HK037", path, f"said word for word elsewhere too: “{shown}”", shown)
                seen[message] = path
