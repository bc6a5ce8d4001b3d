"""The colours of a graph: endings have their own, everywhere in the bot; a node's lane one of a few quiet ones."""

from bot.drawing.layout import Card
from bot.pictures.canvas import PAPER, RED
from bot.pictures.symbols import ENDING_COLOURS

LANES = ("#4f6f94", "#8a6a3f", "#4d7f72", "#80618a", "#6b7683", "#93605c", "#6f7f45")
"""Side by side they are told apart, and none is as strong as an ending's."""
WALKS = ("#e8590c", "#1864ab", "#2b8a3e", "#9c36b5", "#0b7285")
"""One for each talk that is highlighted."""
FAINT, PALE = 0.55, 0.86
"""How much paper is mixed into what stands back, and into what lies under text."""


def lane_colour(card: Card) -> str:
    """The colour of a node's number and of all lines that lead to it."""
    if card.stop.missing:
        return RED
    return ENDING_COLOURS[card.stop.ending] if card.stop.ending else LANES[card.number % len(LANES)]


def mixed(colour: str, share: float) -> str:
    """The colour with so much paper in it."""
    pairs = zip(_channels(colour), _channels(PAPER), strict=True)
    return "#" + "".join(f"{round(own * (1 - share) + paper * share):02x}" for own, paper in pairs)


def _channels(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
