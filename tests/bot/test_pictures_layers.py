"""Layers of a scenario's graph: every node once, where one comes to it first."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures.layers import Way, rows_of
from bot.pictures.shapes import GraphData
from tests.bot.pictures_data import graph_data


def graph(start: str, nodes: str, *edges: str) -> GraphData:
    """A graph of nodes with one letter as their name, edges such as "ab"."""
    return {
        "title": "",
        "subtitle": "",
        "start": start,
        "start_label": "",
        "nodes": [{"id": id, "name": id} for id in nodes],
        "edges": [{"source": edge[0], "target": edge[1], "label": edge} for edge in edges],
    }


def names(data: GraphData, columns: int = 9) -> list[str]:
    """The rows as words."""
    return ["".join(spot.node["id"] for spot in row) for row in rows_of(data, columns)]


def test_nodes_stand_as_far_down_as_they_are_away() -> None:
    """By the shortest way, in the order of the edges; what can't be reached stands last."""
    assert names(graph("a", "xedcba", "ac", "ab", "bd", "cd", "de", "ea", "aa")) == ["a", "cb", "d", "e", "x"]


def test_a_wide_layer_is_broken_evenly() -> None:
    """No row is longer than the page is wide."""
    assert names(graph("a", "abcdef", "ab", "ac", "ad", "ae", "af"), columns=3) == ["a", "bc", "def"]


def test_a_node_knows_whence_one_comes_and_where_one_goes() -> None:
    """By numbers as one reads them, with the conditions, in the order of the edges; nowhere is left out."""
    (first,), (second,) = rows_of(graph("a", "ab", "ab", "ba", "bb", "bz"), 3)
    assert (first.parent, first.label, first.ways) == (None, "", (Way(2, "ab"),))
    assert (second.parent, second.label, second.ways) == (1, "ab", (Way(1, "ba"), Way(2, "bb")))


def test_a_start_that_is_not_there_leaves_all_unreachable() -> None:
    """A draft is drawn all the same."""
    assert names(graph("z", "ab", "ab")) == ["ab"]


@settings(deadline=None)
@given(st.integers(2, 60), st.integers(1, 6))
def test_every_node_is_there_once(nodes: int, columns: int) -> None:
    """Numbered from 1 in reading order, and below whence one comes."""
    rows = rows_of(graph_data(nodes), columns)
    spots = [spot for row in rows for spot in row]
    assert [spot.number for spot in spots] == list(range(1, nodes + 1))
    assert {spot.node["id"] for spot in spots} == {f"node_{number}" for number in range(nodes)}
    assert all(len(row) <= columns for row in rows)
    assert all(spot.parent is None or spot.parent < spot.number for spot in spots)
