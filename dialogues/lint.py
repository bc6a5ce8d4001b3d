"""The content lint: what is wrong with a scenario that parses, as numbered findings with file and line."""

import string
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dialogues.ledger import BAD, GOOD
from dialogues.parsing import Document, Finding
from dialogues.scenario import Condition, Lines, Node, Scenario, Stock, Variants

SPOKEN_LENGTH = 320
"""Characters of one message that a phone shows without scrolling past it."""
RECURRING = 3
"""Variants that a line needs if it can come more than once."""
SHOWN = 40
"""Characters of a line that a finding quotes."""
Named = tuple[tuple[str, ...], Variants]


@dataclass(frozen=True, slots=True)
class Sourced:
    """A model together with the document it was built from, so that findings know their line."""

    document: Document
    scenario: Scenario

    def finding(self, code: str, path: Sequence[str | int], message: str, about: str) -> Finding:
        """A finding about a part of the scenario's document."""
        return self.document.finding(code, path, message, about)


def lint_scenario(document: Document, scenario: Scenario) -> list[Finding]:
    """Findings about the graph: names, fallbacks, reachability, ways to endings."""
    source = Sourced(document, scenario)
    undefined = list(_undefined(source))
    return undefined or [*_shapes(source), *_conditions(source), *_reaches(source)]


def lint_lines(document: Document, scenario: Scenario, lines: Lines) -> list[Finding]:
    """Findings about the words of a scenario in one language, held against its graph."""
    return [*_coverage(document, scenario, lines), *_words(document, scenario, lines)]


def lint_stock(document: Document, stock: Stock) -> list[Finding]:
    """Findings about a customer type's stock lines: too few variants, double or over-long ones."""
    named: list[Named] = [(("reactions", name), variants) for name, variants in stock.reactions.items()]
    named += [((name,), getattr(stock, name)) for name in ("waits", "puzzled", "wordless")]
    found = [f for path, variants in named for f in _variant_findings(document, path, variants, recurring=True)]
    return found + list(_double_lines(document, named))


def _undefined(source: Sourced) -> Iterator[Finding]:
    nodes = source.scenario.nodes
    for name in ("start", "walk_out"):
        if (id := getattr(source.scenario, name)) not in nodes:
            yield source.finding("HK010", [name], f"{name} names node '{id}', which is not there", id)
    for id, node in nodes.items():
        for i, edge in enumerate(node.edges):
            if edge.to not in nodes:
                path: list[str | int] = ["nodes", id, "edges", i, "to"]
                yield source.finding("HK010", path, f"there is no node '{edge.to}'", edge.to)


def _shapes(source: Sourced) -> Iterator[Finding]:
    for id, node in source.scenario.nodes.items():
        path: list[str | int] = ["nodes", id]
        if node.ending and node.edges:
            yield source.finding("HK011", path, f"ending '{id}' has edges: nothing follows an ending", id)
        if not node.ending and (not node.edges or node.edges[-1].when is not None):
            yield source.finding("HK012", path, f"node '{id}' needs a last edge without `when` (the fallback)", id)
        for i, edge in enumerate(node.edges[:-1]):
            if edge.when is None:
                message = "edges after one without `when` are never taken"
                yield source.finding("HK013", [*path, "edges", i], message, id)
    if source.scenario.nodes[source.scenario.walk_out].ending not in BAD:
        message = "walk_out must be a node with `ending: angry`"
        yield source.finding("HK014", ["walk_out"], message, source.scenario.walk_out)
    if source.scenario.nodes[source.scenario.start].ending:
        yield source.finding("HK016", ["start"], "the talk can't start at an ending", source.scenario.start)


def _conditions(source: Sourced) -> Iterator[Finding]:
    mentionable, nodes = set(source.scenario.mentionable), set(source.scenario.nodes)
    for id, node in source.scenario.nodes.items():
        for unknown in sorted(set(node.asks) - mentionable):
            message = f"`asks` names '{unknown}', which is not defined"
            yield source.finding("HK015", ["nodes", id, "asks"], message, unknown)
        for i, edge in enumerate(node.edges):
            path: list[str | int] = ["nodes", id, "edges", i, "when"]
            for name, known, names in _references(edge.when or Condition(), mentionable, nodes):
                for unknown in sorted(set(names) - known):
                    yield source.finding("HK015", path, f"`{name}` names '{unknown}', which is not defined", unknown)


def _references(
    when: Condition, mentionable: set[str], nodes: set[str]
) -> Iterator[tuple[str, set[str], Iterable[str]]]:
    for name in ("mentions", "mentioned", "unmentioned"):
        yield name, mentionable, getattr(when, name)
    for name in ("visited", "unvisited"):
        yield name, nodes, getattr(when, name)


def _reaches(source: Sourced) -> Iterator[Finding]:
    nodes = source.scenario.nodes
    reached = _reachable(nodes, source.scenario.start) | {source.scenario.walk_out}
    for id in nodes:
        if id not in reached:
            yield source.finding("HK020", ["nodes", id], f"no way leads to node '{id}'", id)
        elif not any(nodes[end].ending for end in _reachable(nodes, id)):
            yield source.finding("HK021", ["nodes", id], f"from node '{id}' no ending can be reached", id)
    for endings, what in ((GOOD, "good"), (BAD, "bad")):
        if not any(nodes[id].ending in endings for id in reached):
            named = ", ".join(endings)
            yield source.finding("HK022", ["nodes"], f"the talk has no {what} ending ({named})", named)


def _reachable(nodes: dict[str, Node], start: str) -> set[str]:
    seen, todo = set[str](), [start]
    while todo:
        id = todo.pop()
        # Lines are looked at even where an edge leads nowhere.
        if id in nodes and id not in seen:
            seen.add(id)
            todo += [edge.to for edge in nodes[id].edges]
    return seen


def recurring(scenario: Scenario) -> set[str]:
    """The nodes that a talk can come to more than once."""
    nodes = scenario.nodes
    return {id for id, node in nodes.items() if any(id in _reachable(nodes, edge.to) for edge in node.edges)}


def _coverage(document: Document, scenario: Scenario, lines: Lines) -> Iterator[Finding]:
    wanted = (
        ("nodes", set(scenario.nodes), set(lines.nodes)),
        ("facts", set(scenario.facts), set(lines.facts)),
        ("remedies", set(scenario.remedies), set(lines.remedies)),
        ("topics", set(scenario.topics), set(lines.topics)),
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


def _words(document: Document, scenario: Scenario, lines: Lines) -> Iterator[Finding]:
    again = recurring(scenario)
    for id, words in lines.nodes.items():
        yield from _variant_findings(document, ("nodes", id, "lines"), words.lines, recurring=id in again)
    for name, variants in lines.reactions.items():
        yield from _variant_findings(document, ("reactions", name), variants, recurring=True)
    for path, text in _texts(lines):
        for field in _in_braces(text):
            if field not in lines.facts:
                yield document.finding("HK034", path, f"'{{{field}}}' is no fact of the scenario", field)
    yield from _double_lines(document, [(("nodes", id, "lines"), words.lines) for id, words in lines.nodes.items()])


def _in_braces(text: str) -> Iterator[str]:
    """What stands in braces, whole: a fact's name and no more may, as the rest would be for Python to format."""
    try:
        for _, field, form, conversion in string.Formatter().parse(text):
            if field is not None:
                yield field + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
    except ValueError:
        yield text[:SHOWN]


def _texts(lines: Lines) -> Iterator[tuple[tuple[str, ...], str]]:
    for id, words in lines.nodes.items():
        for variant in words.lines:
            yield from ((("nodes", id, "lines"), message) for message in variant)
        yield from ((("nodes", id), text) for text in (words.hint, words.model, words.told) if text)
    for name, variants in lines.reactions.items():
        yield from ((("reactions", name), message) for variant in variants for message in variant)


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
