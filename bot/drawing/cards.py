"""A node's card: its number and name, what the customer first says there, and its ways out."""

from collections.abc import Iterator, Mapping
from html import unescape

from bot.drawing.beside import parts_beside
from bot.drawing.layout import CARD_WIDTH, NAME_SIZE, NUMBER_ROOM, PADDING, ROW, TAG_WIDTH, TEXT_SIZE, Card, Row
from bot.drawing.letters import cut
from bot.drawing.paint import PALE, mixed
from bot.drawing.strokes import Box, Group, Part, Text
from bot.drawing.talks import Talks
from bot.pictures.canvas import INK, MUTED, PAPER, RULE, TEAL
from bot.wording import Wording

WHITE = "#ffffff"
CHIP_HEIGHT = 16.0


def card_parts(say: Wording, card: Card, talks: Talks, colours: Mapping[str, str]) -> Group:
    """The card of a node; `colours` are those of all nodes."""
    return Group(f"node-{card.stop.id}", card.stop.id, list(_parts(say, card, talks, colours)))


def _parts(say: Wording, card: Card, talks: Talks, colours: Mapping[str, str]) -> Iterator[Part]:
    colour = colours[card.stop.id]
    fill = mixed(colour, PALE) if card.stop.ending else WHITE
    edge = colour if card.stop.ending or card.stop.missing else RULE
    yield Box(card.x, card.y, CARD_WIDTH, card.height, fill, edge=edge, rounding=6)
    yield Box(card.x + 6, card.arrival - CHIP_HEIGHT / 2, 24, CHIP_HEIGHT, colour, rounding=4)
    yield Text(card.x + 18, card.arrival, str(card.number), TEXT_SIZE, PAPER, bold=True, align="center")
    yield Text(card.x + PADDING + NUMBER_ROOM, card.arrival, card.name, NAME_SIZE, INK, bold=True)
    if tag := _tag(say, card, talks):
        end = card.x + CARD_WIDTH - PADDING
        tag_colour = colour if card.stop.ending else TEAL
        yield Text(end, card.arrival, cut(tag, TEXT_SIZE, TAG_WIDTH, bold=True), TEXT_SIZE, tag_colour, True, "right")
    y = card.arrival
    for line in card.words:
        y += ROW
        yield Text(card.x + PADDING + NUMBER_ROOM, y, line, TEXT_SIZE, MUTED)
    for line in card.note:
        y += ROW
        yield Text(card.x + PADDING + NUMBER_ROOM, y, line, TEXT_SIZE, INK)
    for row in card.rows:
        yield from _row(card, row, talks, colours)


def _tag(say: Wording, card: Card, talks: Talks) -> str:
    if card.stop.id == talks.graph.start:
        return unescape(say("draw-start"))
    return unescape(say(f"went-{card.stop.ending}")) if card.stop.ending else ""


def _row(card: Card, row: Row, talks: Talks, colours: Mapping[str, str]) -> Iterator[Part]:
    steps = talks.steps(row.way)
    if steps:
        under = mixed(talks.colour(next(iter(steps))), PALE)
        yield Box(card.x + 4, row.y - ROW / 2, CARD_WIDTH - 8, ROW * len(row.lines), under, rounding=3)
    number = str(row.way.number) if row.way.number else "✕"
    colour = MUTED if talks.is_untaken(row.way) else INK
    yield Text(card.x + PADDING + NUMBER_ROOM - 8, row.y, number, TEXT_SIZE, MUTED, align="right")
    for place, line in enumerate(row.lines):
        yield Text(card.x + PADDING + NUMBER_ROOM, row.y + ROW * place, line, TEXT_SIZE, colour)
    end = card.x + CARD_WIDTH - PADDING
    yield Text(end, row.y, row.target, TEXT_SIZE, colours[row.way.target], align="right")
    yield from parts_beside(card, row, talks)
