"""A scenario's graph on one page: numbered cards in layers, lines along the shortest ways, all other ways by number.

A hundred lines across a phone show nothing, so only the first way to a node is a line, and only to the next row.
A small graph's cards list every way out with its condition; a large one's only the numbers, and over each card stands
whence and on what condition one first comes there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.pictures.canvas import (
    ELLIPSIS,
    GREY,
    INK,
    INNER,
    MARGIN,
    MUTED,
    PAPER,
    RULE,
    TEAL,
    WASH,
    WIDTH,
    Canvas,
    heading_height,
    wrapped,
)
from bot.pictures.layers import Spot, rows_of
from bot.pictures.shapes import Ending, GraphData
from bot.pictures.symbols import ENDING_COLOURS, draw_ending

TALLEST_WITH_CONDITIONS = 2400.0
MOST_NODES = 150
"""More are left out: Telegram takes no picture whose width and height exceed 10 000 together (Bot API, sendPhoto)."""
GAP, BETWEEN_ROWS = 20.0, 60.0
PADDING = 14.0
NAME_LINE, OVER_LINE = 34.0, 25.0
LINE = "#a9b3b8"


@dataclass(frozen=True)
class Style:
    """How cards are drawn: how many side by side, with every condition or only the numbers."""

    columns: int
    has_conditions: bool
    name_size: float
    way_size: float
    way_line: float

    @property
    def width(self) -> float:
        """A card's, in pixels."""
        return (INNER + 2 * GAP - GAP * (self.columns - 1)) / self.columns


FULL = Style(columns=3, has_conditions=True, name_size=27, way_size=22, way_line=32)
SHORT = Style(columns=5, has_conditions=False, name_size=23, way_size=20, way_line=27)


@dataclass(frozen=True)
class Card:
    """A node's card in its place: x of its middle, top and height, its words in lines."""

    spot: Spot
    x: float
    top: float
    height: float
    row: int
    words: "Words"


@dataclass(frozen=True)
class Words:
    """A card's words in lines: its name, the ways out, and what stands over it."""

    name: list[str]
    ways: list[str]
    over: list[str]


def graph_picture(data: GraphData) -> bytes:
    """The graph; beyond 150 nodes the rest is left out."""
    data = {**data, "nodes": data["nodes"][:MOST_NODES]}
    top = heading_height(data["title"], data["subtitle"]) + 50
    cards, bottom = _cards(data, FULL, top)
    style = FULL
    if bottom > TALLEST_WITH_CONDITIONS:
        style = SHORT
        cards, bottom = _cards(data, SHORT, top)
    canvas = Canvas(bottom + MARGIN)
    canvas.heading(data["title"], data["subtitle"])
    by_number = {card.spot.number: card for card in cards}
    for card in cards:
        _entrance(canvas, card, by_number)
    for card in cards:
        _card(canvas, card, style, data)
    return canvas.png()


def _cards(data: GraphData, style: Style, top: float) -> tuple[list[Card], float]:
    """All cards, and the y under the last row."""
    cards: list[Card] = []
    for number, row in enumerate(rows_of(data, style.columns)):
        words = [_words(spot, style) for spot in row]
        top += OVER_LINE * max(len(each.over) for each in words)
        left = WIDTH / 2 - (style.width + GAP) * (len(row) - 1) / 2
        for column, (spot, each) in enumerate(zip(row, words, strict=True)):
            height = _height(spot, each, style)
            cards.append(Card(spot, left + (style.width + GAP) * column, top, height, number, each))
        top += max(card.height for card in cards[-len(row) :]) + BETWEEN_ROWS
    return cards, top - BETWEEN_ROWS


def _height(spot: Spot, words: Words, style: Style) -> float:
    below = style.way_line * len(words.ways) + 8 if words.ways else 0
    icon = 38 if spot.node.get("ending") and not style.has_conditions else 0
    return 2 * PADDING + NAME_LINE * len(words.name) + max(below, icon)


def _words(spot: Spot, style: Style) -> Words:
    room = style.width - 2 * PADDING
    # An id breaks at its underscores, as words do; in a wide card the ending's symbol stands beside it.
    called = f"{spot.number}  {spot.node['name'].replace('_', ' ')}"
    beside = 44 if spot.node.get("ending") and style.has_conditions else 0
    name = wrapped(called, style.name_size, room - beside, 2, bold=True)
    if style.has_conditions:
        ways = [f"→ {_number(spot, way.to)}  {way.label or ELLIPSIS}" for way in spot.ways]
        return Words(name, ways, [])
    numbers = dict.fromkeys(_number(spot, way.to) for way in spot.ways)
    over = f"{spot.parent}: {spot.label or ELLIPSIS}" if spot.parent else ""
    ways = wrapped(" ".join(["→", *numbers]), style.way_size, room, 3) if numbers else []
    return Words(name, ways, wrapped(over, 20, style.width - 8, 2))


def _number(spot: Spot, to: int) -> str:
    return "↻" if to == spot.number else str(to)


def _entrance(canvas: Canvas, card: Card, cards: Mapping[int, Card]) -> None:
    """The line of the first way from the start, from its card's foot to this card's head."""
    parent = cards.get(card.spot.parent or 0)
    if parent is None or parent.row + 1 != card.row:
        return
    start, end = parent.top + parent.height, card.top - OVER_LINE * len(card.words.over) - 6
    steps = [step / 24 for step in range(25)]
    canvas.line([(parent.x + (card.x - parent.x) * _eased(t), start + (end - start) * t) for t in steps], LINE, 3.5)
    canvas.shape([(card.x - 9, end - 10), (card.x + 9, end - 10), (card.x, end + 4)], LINE)


def _eased(t: float) -> float:
    return t * t * (3 - 2 * t)


def _card(canvas: Canvas, card: Card, style: Style, data: GraphData) -> None:
    spot, left = card.spot, card.x - style.width / 2
    is_start = spot.node["id"] == data["start"]
    ending = spot.node.get("ending")
    _over(canvas, card, data["start_label"] if is_start else "")
    canvas.box(left, card.top, style.width, card.height, _fill(is_start, spot), rounding=14, edge=_edge(spot, ending))
    y = card.top + PADDING + 17
    for line in card.words.name:
        canvas.text(left + PADDING, y, line, style.name_size, bold=True, colour=PAPER if is_start else INK)
        y += NAME_LINE
    if ending:
        icon_y = card.top + PADDING + 18 if style.has_conditions else card.top + card.height - PADDING - 17
        draw_ending(canvas, left + style.width - PADDING - 17, icon_y, 17, ending)
    _ways(canvas, left + PADDING, y + 6, card.words.ways, style, is_start)


def _ways(canvas: Canvas, x: float, y: float, ways: Sequence[str], style: Style, is_start: bool) -> None:
    for way in ways:
        room = style.width - 2 * PADDING
        canvas.text(x, y, way, style.way_size, colour=WASH if is_start else MUTED, width=room)
        y += style.way_line


def _over(canvas: Canvas, card: Card, start_label: str) -> None:
    if start_label:
        canvas.text(card.x, card.top - 24, start_label, 24, colour=TEAL, bold=True, align="center")
    for number, line in enumerate(card.words.over):
        y = card.top - OVER_LINE * (len(card.words.over) - number) + 7
        canvas.text(card.x, y, line, 20, colour=MUTED, align="center")


def _fill(is_start: bool, spot: Spot) -> str:
    if is_start:
        return TEAL
    return WASH if spot.node.get("ending") or spot.parent is None else "#ffffff"


def _edge(spot: Spot, ending: Ending | None) -> str:
    if ending:
        return ENDING_COLOURS[ending]
    return GREY if spot.parent is None else RULE
