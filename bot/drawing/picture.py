"""From a graph to a sheet: the heading, the lines, the cards."""

from collections.abc import Iterator
from html import unescape

from bot.drawing.beside import width_beside
from bot.drawing.cards import card_parts
from bot.drawing.graph import Graph
from bot.drawing.layout import laid_out
from bot.drawing.letters import cut
from bot.drawing.lines import line_parts
from bot.drawing.paint import lane_colour
from bot.drawing.strokes import Box, Part, Sheet, Text
from bot.drawing.talks import Talks
from bot.pictures.canvas import INK, MUTED
from bot.wording import Wording

MARGIN = 24.0
TITLE_SIZE, SMALL_SIZE, SMALL_LINE = 22, 12, 20
LEGEND_WIDTH = 900.0
"""The narrowest picture has room for so much."""
SWATCH = 14.0


def picture(say: Wording, graph: Graph, coverage: bool = False) -> Sheet:
    """The graph as a sheet. `coverage`: lines as wide as often taken, instead of highlighting each talk."""
    talks = Talks(graph, coverage)
    margin = MARGIN + max((width_beside(talks, way) for way in graph.ways), default=0)
    heading, top = _heading(say, talks, margin)
    layout = laid_out(graph, _notes(say, graph), top, margin)
    colours = {card.stop.id: lane_colour(card) for card in layout.cards}
    cards = [card_parts(say, card, talks, colours) for card in layout.cards]
    parts = [*heading, *line_parts(layout, talks), *cards]
    return Sheet(round(layout.width), round(layout.bottom + MARGIN), graph.title, _size(say, graph), parts)


def _size(say: Wording, graph: Graph) -> str:
    size = say("draw-size", nodes=len(graph.stops), ways=len(graph.written))
    return f"{graph.id} · {unescape(size)}"


def _notes(say: Wording, graph: Graph) -> dict[str, str]:
    """What a card says of itself beside the customer's words."""
    notes = {graph.walk_out: "draw-from-anywhere"}
    notes |= {stop.id: "draw-scene" for stop in graph.stops if stop.opens_scene}
    notes |= {stop.id: "draw-missing" for stop in graph.stops if stop.missing}
    return {id: unescape(say(text)) for id, text in notes.items()}


def _heading(say: Wording, talks: Talks, margin: float) -> tuple[list[Part], float]:
    """The heading, and the y under it."""
    title = cut(talks.graph.title, TITLE_SIZE, LEGEND_WIDTH, bold=True)
    parts: list[Part] = [Text(margin, 36, title, TITLE_SIZE, INK, bold=True)]
    y = 62.0
    for line in _told(say, talks):
        parts.append(Text(margin, y, cut(line, SMALL_SIZE, LEGEND_WIDTH), SMALL_SIZE, MUTED))
        y += SMALL_LINE
    if talks.are_highlighted and talks.are_told_apart:
        for place, walk in enumerate(talks.graph.walks):
            words = cut(walk.name, SMALL_SIZE, LEGEND_WIDTH - 2 * SWATCH)
            parts.append(Box(margin, y - 3, SWATCH, 6, talks.colour(place), rounding=3))
            parts.append(Text(margin + SWATCH + 8, y, words, SMALL_SIZE, INK))
            y += SMALL_LINE
    return parts, y + 4


def _told(say: Wording, talks: Talks) -> Iterator[str]:
    graph = talks.graph
    yield _size(say, graph)
    yield unescape(say("draw-how"))
    if talks.coverage:
        taken = sum(not talks.is_untaken(way) for way in graph.written)
        yield unescape(say("draw-covered", talks=len(graph.walks), crossed=taken, ways=len(graph.written)))
    elif not talks.are_told_apart:
        yield unescape(say("draw-many-talks", talks=len(graph.walks)))
