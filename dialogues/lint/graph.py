"""Findings about the graph: names, fallbacks, reachability, ways to endings."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from dialogues.ledger import BAD, GOOD
from dialogues.lint.source import Sourced
from dialogues.parsing import Finding
from dialogues.scenario import Condition, Node, Scenario


def undefined(source: Sourced) -> Iterator[Finding]:
    """HK010: nodes that are named and not there."""
    nodes = source.scenario.nodes
    for name in ("start", "walk_out"):
        if (id := getattr(source.scenario, name)) not in nodes:
            yield source.finding("HK010", [name], f"{name} names node '{id}', which is not there", id)
    for id, node in nodes.items():
        for i, edge in enumerate(node.edges):
            if edge.to not in nodes:
                path: list[str | int] = ["nodes", id, "edges", i, "to"]
                yield source.finding("HK010", path, f"there is no node '{edge.to}'", edge.to)


def shapes(source: Sourced) -> Iterator[Finding]:
    """HK011-HK014, HK016: endings with edges, fallbacks, a start or a walk-out that is none."""
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


def unknown_names(source: Sourced) -> Iterator[Finding]:
    """HK015: facts, remedies, topics, nodes and people that a condition names and nobody defined."""
    scenario = source.scenario
    for id, rule in scenario.facts.items():
        yield from _unknown_in(source, ["facts", id, "when"], rule.when)
    for id, node in scenario.nodes.items():
        for unknown in sorted(set(node.asks) - set(scenario.mentionable)):
            message = f"`asks` names '{unknown}', which is not defined"
            yield source.finding("HK015", ["nodes", id, "asks"], message, unknown)
        for i, edge in enumerate(node.edges):
            yield from _unknown_in(source, ["nodes", id, "edges", i, "when"], edge.when)


def _unknown_in(source: Sourced, path: list[str | int], when: Condition | None) -> Iterator[Finding]:
    scenario = source.scenario
    kinds: tuple[tuple[tuple[str, ...], Collection[str]], ...] = (
        (("mentions", "mentioned", "unmentioned"), scenario.mentionable),
        (("visited", "unvisited"), scenario.nodes),
        (("others",), scenario.others),
    )
    for names, known in kinds if when else ():
        for name in names:
            for unknown in sorted(set(getattr(when, name)) - set(known)):
                yield source.finding("HK015", path, f"`{name}` names '{unknown}', which is not defined", unknown)


def reaches(source: Sourced) -> Iterator[Finding]:
    """HK020-HK022: nodes without a way to them or from them, a talk without a good or a bad end."""
    nodes = source.scenario.nodes
    reached = reachable(nodes, source.scenario.start) | {source.scenario.walk_out}
    ends = steps_to(nodes, [id for id, node in nodes.items() if node.ending])
    for id in nodes:
        if id not in reached:
            yield source.finding("HK020", ["nodes", id], f"no way leads to node '{id}'", id)
        elif id not in ends:
            yield source.finding("HK021", ["nodes", id], f"from node '{id}' no ending can be reached", id)
    for endings, what in ((GOOD, "good"), (BAD, "bad")):
        if not any(nodes[id].ending in endings for id in reached):
            named = ", ".join(endings)
            yield source.finding("HK022", ["nodes"], f"the talk has no {what} ending ({named})", named)


def reachable(nodes: Mapping[str, Node], start: str) -> set[str]:
    """The nodes that can come after (and with) this one."""
    seen, todo = set[str](), [start]
    while todo:
        id = todo.pop()
        # Lines are looked at even where an edge leads nowhere.
        if id in nodes and id not in seen:
            seen.add(id)
            todo += [edge.to for edge in nodes[id].edges]
    return seen


def steps_to(nodes: Mapping[str, Node], goals: Iterable[str]) -> dict[str, int]:
    """How many replies each node is from the nearest of these at the least; from which no way leads is not in it."""
    before: dict[str, set[str]] = {}
    for id, node in nodes.items():
        for edge in node.edges:
            before.setdefault(edge.to, set()).add(id)
    away = dict.fromkeys(goals, 0)
    todo = list(away)
    for id in todo:
        for earlier in sorted(before.get(id, set()) - away.keys()):
            away[earlier] = away[id] + 1
            todo.append(earlier)
    return away


def recurring(scenario: Scenario) -> set[str]:
    """The nodes that a talk can come to more than once: those in a circle (Tarjan's strongly connected components)."""
    ways = {id: [edge.to for edge in node.edges if edge.to in scenario.nodes] for id, node in scenario.nodes.items()}
    found = {id for id in ways if id in ways[id]}
    number, lowest, stack = dict[str, int](), dict[str, int](), list[str]()
    for root in ways:
        todo = [(root, iter(ways[root]))] if root not in number else []
        while todo:
            id, rest = todo[-1]
            if id not in number:
                number[id] = lowest[id] = len(number)
                stack.append(id)
            # A node without a `lowest` belongs to a component that is closed.
            if after := next((to for to in rest if to not in number), None):
                todo.append((after, iter(ways[after])))
                continue
            todo.pop()
            lowest[id] = min([lowest[id], *(lowest[to] for to in ways[id] if to in lowest)])
            if lowest[id] == number[id]:
                found |= {id} if stack[-1] != id else set()
                while id in lowest:
                    del lowest[one := stack.pop()]
                    found |= {one} if id in found else set()
    return found
