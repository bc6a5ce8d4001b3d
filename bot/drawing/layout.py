"""Where everything stands: cards in two columns, down the page as a talk goes, and the lanes between them.

In pixels from the top left corner. All texts are measured in the widest usual font, so in others they have room.
Rows stand on a grid, those of the right column half a row lower: no two lines run at the same height.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.drawing.graph import Graph, Stop, Way
from bot.drawing.lanes import Net, lanes
from bot.drawing.letters import cut, width_of, wrapped
from bot.drawing.order import reading_order
from dialogues.scenario import Ending

ROW = 16
"""The height of a line of text; a card's parts stand at multiples of it."""
CARD_WIDTH, PADDING, GAP = 430, 12, ROW
NAME_SIZE, TEXT_SIZE = 13, 11.5
NUMBER_ROOM = 22
MOST_WORDS, MOST_CONDITION = 2, 6
"""Lines of a card that a customer's words, and a condition, may take."""
TARGET_WIDTH, TAG_WIDTH = 165, 120
LANE, NARROW_LANE, WIDE_CHANNEL = 9, 5, 420
BEFORE_LANES = 18
"""Room beside a card for an arrow."""
ENDINGS: tuple[Ending, ...] = ("advocate", "satisfied", "indifferent", "angry", "removed")

Point = tuple[float, float]


@dataclass(frozen=True)
class Row:
    """A way on its node's card: its condition in lines, where it leads to, and the y of its first line's middle."""

    way: Way
    lines: tuple[str, ...]
    target: str
    y: int


@dataclass(frozen=True)
class Card:
    """A node in its place; `number` counts down the page.

    In lines: `words`, what the customer first says there, and `note`, what is to be said of the node.
    """

    stop: Stop
    number: int
    is_left: bool
    x: float
    y: int
    name: str
    words: tuple[str, ...]
    note: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def height(self) -> int:
        """With everything that stands on it."""
        return ROW * (2 + len(self.words) + len(self.note) + sum(len(row.lines) for row in self.rows))

    @property
    def arrival(self) -> int:
        """The y at which lines arrive: that of its name."""
        return self.y + ROW

    @property
    def inner(self) -> float:
        """The x of the edge where its lines begin and end."""
        return self.x + CARD_WIDTH if self.is_left else self.x


@dataclass(frozen=True)
class Layout:
    """The cards in the order of their numbers, and the x of the lane of each node that is led to."""

    cards: tuple[Card, ...]
    lane: Mapping[str, float]
    width: float
    bottom: float

    def card(self, id: str) -> Card:
        """The card of a node."""
        return next(card for card in self.cards if card.stop.id == id)

    def route(self, row: Row) -> list[Point]:
        """The corners of a way's line: across to its target's lane, along it, and across to the target's card."""
        source, target = self.card(row.way.source), self.card(row.way.target)
        x = self.lane[row.way.target]
        return [(source.inner, row.y), (x, row.y), (x, target.arrival), (target.inner, target.arrival)]


def laid_out(graph: Graph, notes: Mapping[str, str], top: float, margin: float) -> Layout:
    """The layout of a graph below `top`, with so much room at the left and right of the cards; notes by node."""
    columns = _columns(graph, notes, -(-int(top) // ROW) * ROW)
    placed, number = lanes(list(_nets(graph, columns)))
    pitch = max(NARROW_LANE, min(LANE, WIDE_CHANNEL / number)) if placed else LANE
    channel = margin + CARD_WIDTH
    right = channel + 2 * BEFORE_LANES + pitch * (number - 1)
    cards = [replace(card, x=margin if card.is_left else right) for card in columns]
    lane = {target: channel + BEFORE_LANES + pitch * place for target, place in placed.items()}
    bottom = max((card.y + card.height for card in cards), default=top)
    return Layout(tuple(cards), lane, right + CARD_WIDTH + margin, bottom)


def _columns(graph: Graph, notes: Mapping[str, str], top: int) -> list[Card]:
    """The cards in reading order, each in the column that reaches less far down; where, is not known yet (x = 0)."""
    stops = {stop.id: stop for stop in graph.stops}
    # Talks that walk out add ways, but the nodes stand where they stood without them.
    order = reading_order(graph.start, list(stops), [(way.source, way.target) for way in graph.written], _last(graph))
    numbers = {id: number for number, id in enumerate(order, start=1)}
    ends = {True: top, False: top + ROW // 2}
    cards = []
    for id in order:
        is_left = ends[True] <= ends[False]
        card = _card(stops[id], notes.get(id, ""), numbers, is_left, ends[is_left])
        ends[is_left] += card.height + GAP
        cards.append(card)
    return cards


def _last(graph: Graph) -> list[str]:
    """The endings, the best first, and the one where the customer walks out."""
    found = [stop for ending in ENDINGS for stop in graph.stops if stop.ending == ending]
    return [stop.id for stop in sorted(found, key=lambda stop: stop.id == graph.walk_out) if stop.id != graph.start]


def _card(stop: Stop, note: str, numbers: Mapping[str, int], is_left: bool, y: int) -> Card:
    room = CARD_WIDTH - 2 * PADDING - NUMBER_ROOM
    words = wrapped(stop.words, TEXT_SIZE, room, MOST_WORDS)
    notes = wrapped(note, TEXT_SIZE, room, 1)
    rows, place = [], y + ROW * (2 + len(words) + len(notes))
    for way in stop.ways:
        row = _row(way, numbers, place)
        rows.append(row)
        place += ROW * len(row.lines)
    name = cut(stop.id, NAME_SIZE, room - TAG_WIDTH, bold=True)
    return Card(stop, numbers[stop.id], is_left, 0, y, name, words, notes, tuple(rows))


def _row(way: Way, numbers: Mapping[str, int], y: int) -> Row:
    target = cut(f"→ {numbers[way.target]} {way.target}", TEXT_SIZE, TARGET_WIDTH)
    room = CARD_WIDTH - 3 * PADDING - NUMBER_ROOM - width_of(target, TEXT_SIZE)
    return Row(way, wrapped(way.words, TEXT_SIZE, room, MOST_CONDITION) or ("",), target, y)


def _nets(graph: Graph, cards: Sequence[Card]) -> Iterator[Net]:
    for card in cards:
        ends = [(other.is_left, row.y) for other in cards for row in other.rows if row.way.target == card.stop.id]
        if ends:
            left, right = (tuple(y for is_left, y in ends if is_left == side) for side in (True, False))
            yield Net(card.stop.id, left, right, card.arrival, card.is_left)
