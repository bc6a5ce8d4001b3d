"""A scenario's graph in layers: each node as many steps down as it is away from the start, numbered as one reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.pictures.shapes import GraphData, GraphEdge, GraphNode


@dataclass(frozen=True)
class Way:
    """A way out of a node: the number of the node it leads to and its condition; empty for the fallback."""

    to: int
    label: str


@dataclass(frozen=True)
class Spot:
    """A node in its place. `parent` is the node from which the start's shortest way comes, `label` that way's."""

    number: int
    node: GraphNode
    parent: int | None
    label: str
    ways: tuple[Way, ...]


def rows_of(data: GraphData, columns: int) -> list[list[Spot]]:
    """The nodes in rows of at most so many: layer by layer, unreachable ones last. Edges to nowhere are left out."""
    nodes = {node["id"]: node for node in data["nodes"]}
    edges = [edge for edge in data["edges"] if edge["source"] in nodes and edge["target"] in nodes]
    ways: dict[str, list[GraphEdge]] = {id: [] for id in nodes}
    for edge in edges:
        ways[edge["source"]].append(edge)
    layers, entrances = _layers(data["start"], ways)
    numbers = {id: number for number, id in enumerate((id for layer in layers for id in layer), start=1)}
    return [
        [_spot(nodes[id], numbers, entrances.get(id), ways[id]) for id in row]
        for layer in layers
        for row in _evenly(layer, columns)
    ]


def _layers(start: str, ways: Mapping[str, list[GraphEdge]]) -> tuple[list[list[str]], dict[str, GraphEdge]]:
    """The ids by their distance from the start, then the unreachable, and the edge that first reached each."""
    entrances: dict[str, GraphEdge] = {}
    reached = {start}
    layers = [[start]] if start in ways else []
    while layers and layers[-1]:
        layer = []
        for id in layers[-1]:
            for edge in ways[id]:
                if edge["target"] not in reached:
                    reached.add(edge["target"])
                    entrances[edge["target"]] = edge
                    layer.append(edge["target"])
        layers.append(layer)
    layers.append([id for id in ways if id not in reached])
    return [layer for layer in layers if layer], entrances


def _evenly(layer: list[str], columns: int) -> Iterator[list[str]]:
    rows = -(-len(layer) // columns)
    for row in range(rows):
        yield layer[len(layer) * row // rows : len(layer) * (row + 1) // rows]


def _spot(node: GraphNode, numbers: Mapping[str, int], entrance: GraphEdge | None, ways: list[GraphEdge]) -> Spot:
    return Spot(
        number=numbers[node["id"]],
        node=node,
        parent=numbers[entrance["source"]] if entrance else None,
        label=entrance["label"] if entrance else "",
        ways=tuple(Way(numbers[edge["target"]], edge["label"]) for edge in ways),
    )
