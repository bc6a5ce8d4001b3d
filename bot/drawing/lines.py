"""The lines between the cards: each way once, and over it the talks that took it."""

from collections.abc import Iterator, Sequence

from bot.drawing.layout import Card, Layout, Row
from bot.drawing.paint import FAINT, lane_colour, mixed
from bot.drawing.strokes import Line, Part, Shape
from bot.drawing.talks import Talks

HIGHLIGHT, RIM = 2.8, 2.6
"""The width of a highlighted line, and by how much it grows for each further talk that lies under it."""
ARROW, HALF_ARROW = 8.0, 4.5


def line_parts(layout: Layout, talks: Talks) -> Iterator[Part]:
    """All lines, the faintest first, then the talks, then an arrow at each card that is led to."""
    rows = [row for card in layout.cards for row in card.rows]
    cards = {card.stop.id: card for card in layout.cards}
    for row in sorted(rows, key=lambda row: (not talks.is_untaken(row.way), -talks.width(row.way))):
        yield _line(layout, talks, row, cards[row.way.target])
    for row in rows:
        yield from _walks(layout, talks, row)
    for target in layout.lane:
        yield _arrow(cards[target], _arrow_colour(cards[target], rows, talks))


def way_name(row: Row) -> str:
    """A way's name in the picture."""
    return f"way-{row.way.source}-{row.way.number}"


def _line(layout: Layout, talks: Talks, row: Row, target: Card) -> Line:
    faint = talks.are_highlighted or talks.is_untaken(row.way)
    colour = mixed(lane_colour(target), FAINT) if faint else lane_colour(target)
    dashed = talks.is_untaken(row.way)
    return Line(layout.route(row), colour, talks.width(row.way), dashed=dashed, name=way_name(row))


def _walks(layout: Layout, talks: Talks, row: Row) -> Iterator[Line]:
    walks = list(talks.steps(row.way))
    for under, walk in zip(range(len(walks) - 1, -1, -1), walks, strict=True):
        yield Line(layout.route(row), talks.colour(walk), HIGHLIGHT + RIM * under)


def _arrow_colour(card: Card, rows: Sequence[Row], talks: Talks) -> str:
    """As the line that lies on top: of the last talk that came here, or else the lane's."""
    if not talks.are_highlighted:
        return lane_colour(card)
    walks = [walk for row in rows if row.way.target == card.stop.id for walk in talks.steps(row.way)]
    return talks.colour(walks[-1]) if walks else mixed(lane_colour(card), FAINT)


def _arrow(card: Card, colour: str) -> Shape:
    x, y, back = card.inner, card.arrival, ARROW if card.is_left else -ARROW
    return Shape([(x + 1, y), (x + back, y - HALF_ARROW), (x + back, y + HALF_ARROW)], colour)
