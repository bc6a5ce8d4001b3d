"""What stands beside a card, at a way that talks took: which of their replies took it, or how often they did."""

from collections.abc import Iterator

from bot.drawing.graph import Way
from bot.drawing.layout import CARD_WIDTH, TEXT_SIZE, Card, Row
from bot.drawing.letters import cut, width_of
from bot.drawing.strokes import Text
from bot.drawing.talks import Talks
from bot.pictures.canvas import MUTED

GAP = 6.0
WIDEST = 40.0
"""Pixels for the numbers of one talk; the rest is cut."""


def width_beside(talks: Talks, way: Way) -> float:
    """How many pixels that takes."""
    return sum(width_of(words, TEXT_SIZE, bold=True) + GAP for words, _ in _told(talks, way))


def parts_beside(card: Card, row: Row, talks: Talks) -> Iterator[Text]:
    """The texts, on the side of the card that the lines leave free."""
    x = card.x - width_beside(talks, row.way) if card.is_left else card.x + CARD_WIDTH + GAP
    for words, colour in _told(talks, row.way):
        yield Text(x, row.y, words, TEXT_SIZE, colour, bold=True)
        x += width_of(words, TEXT_SIZE, bold=True) + GAP


def _told(talks: Talks, way: Way) -> Iterator[tuple[str, str]]:
    """The words and their colours, from left to right."""
    if talks.coverage and (count := talks.count(way)):
        yield f"×{count}", MUTED
    if talks.are_told_apart:
        for walk, replies in talks.steps(way).items():
            yield cut(", ".join(map(str, replies)), TEXT_SIZE, WIDEST, bold=True), talks.colour(walk)
