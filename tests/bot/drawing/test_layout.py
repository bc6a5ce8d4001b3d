"""The layout of any graph: nothing overlaps, lines go from node to node, the same graph is drawn the same."""

from itertools import combinations, pairwise

from hypothesis import given, settings

from bot.drawing.graph import Graph
from bot.drawing.lanes import Net, crossings, lanes
from bot.drawing.layout import CARD_WIDTH, Layout, laid_out
from bot.drawing.order import reading_order
from tests.bot.drawing.graphs import graph, graphs

TOP, MARGIN = 100.0, 24.0


def of(data: Graph) -> Layout:
    """The layout."""
    return laid_out(data, {data.walk_out: "from anywhere"}, TOP, MARGIN)


@settings(deadline=None, max_examples=30)
@given(graphs())
def test_no_two_nodes_overlap(data: Graph) -> None:
    """Each node has one card, on the page, with room between it and every other."""
    made = of(data)
    assert sorted(card.stop.id for card in made.cards) == sorted(stop.id for stop in data.stops)
    for one, other in combinations(made.cards, 2):
        beside = abs(one.x - other.x) > CARD_WIDTH
        assert beside or one.y + one.height < other.y or other.y + other.height < one.y
    for card in made.cards:
        assert card.y >= TOP and card.y + card.height <= made.bottom
        assert card.x >= MARGIN and card.x + CARD_WIDTH <= made.width - MARGIN


@settings(deadline=None, max_examples=30)
@given(graphs())
def test_a_line_goes_from_its_node_to_its_target(data: Graph) -> None:
    """From its row on the card to the target's name, up, down and across only, and never through a card."""
    made = of(data)
    left, right = ({card.inner for card in made.cards if card.is_left == side} for side in (True, False))
    for card in made.cards:
        for row in card.rows:
            route, target = made.route(row), made.card(row.way.target)
            assert route[0] == (card.inner, row.y) and card.y < row.y < card.y + card.height
            assert route[-1] == (target.inner, target.arrival)
            assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(route))
            assert max(left) < route[1][0] < min(right, default=made.width)


@settings(deadline=None, max_examples=30)
@given(graphs())
def test_lines_to_different_nodes_never_run_together(data: Graph) -> None:
    """No two cross lines have the same height, and lanes in the same place do not meet: they only cross."""
    made = of(data)
    heights = [row.y for card in made.cards for row in card.rows] + [card.arrival for card in made.cards]
    assert len(heights) == len(set(heights))
    stretches: dict[float, list[tuple[int, int]]] = {}
    for target, x in made.lane.items():
        rows = [row for card in made.cards for row in card.rows if row.way.target == target]
        ends = [made.card(target).arrival, *(row.y for row in rows)]
        stretches.setdefault(x, []).append((min(ends), max(ends)))
    for taken in stretches.values():
        assert all(one[1] < other[0] for one, other in pairwise(sorted(taken)))


@settings(deadline=None, max_examples=30)
@given(graphs())
def test_the_same_graph_is_laid_out_the_same(data: Graph) -> None:
    """Nothing depends on chance or on what was drawn before."""
    assert of(data) == of(data)


def test_nodes_stand_in_the_order_of_a_talk() -> None:
    """The start first, a chain downwards, endings last, whatever the order of the file."""
    order = [card.stop.id for card in of(graph("ad", "de", "eb", "bz", "ba", endings="z")).cards]
    assert order == ["a", "d", "e", "b", "z"]


def test_order_saves_length_of_ways() -> None:
    """A ladder written from both ends by turns is put straight."""
    ids = ["n0", "n9", "n1", "n8", "n2", "n7", "n3", "n6", "n4", "n5"]
    ways = [(f"n{number}", f"n{number + 1}") for number in range(9)]
    assert reading_order("n0", ids, ways, []) == sorted(ids)


def test_unreachable_nodes_are_there_all_the_same() -> None:
    """Also where the start itself is missing from the graph."""
    assert sorted(reading_order("z", ["a", "b"], [("a", "b")], ["b"])) == ["a", "b"]


def test_lanes_that_do_not_meet_share_a_place() -> None:
    """Two short ones, one under the other, beside a long one."""
    nets = [Net("a", (1,), (), 10, True), Net("b", (20,), (), 30, True), Net("c", (0,), (), 40, True)]
    placed, number = lanes(nets)
    assert number == 2 and placed["a"] == placed["b"] != placed["c"]


def test_lanes_are_placed_so_that_few_lines_cross() -> None:
    """The net with lines within the other's stretch stands nearer to its column: no crossing is left."""
    outer, inner = Net("outer", (0,), (), 50, True), Net("inner", (10, 20), (), 30, True)
    placed, _ = lanes([outer, inner])
    assert placed["inner"] < placed["outer"] and crossings([outer, inner], placed) == 0
    assert crossings([outer, inner], {"outer": 0, "inner": 1}) == 3
