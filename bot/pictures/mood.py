"""The mood over the turns of one attempt, running down the page as the talk did, with the words that turned it."""

from collections.abc import Sequence
from itertools import pairwise

from bot.pictures.canvas import (
    AMBER,
    INK,
    MARGIN,
    MUTED,
    PAPER,
    RED,
    RULE,
    TEAL,
    WIDTH,
    Canvas,
    heading_height,
    wrapped,
)
from bot.pictures.shapes import MoodData, MoodTurn
from bot.pictures.symbols import draw_ending

MOST_TURNS = 40
LEFT, RIGHT = MARGIN + 58, 470.0
QUOTE_X = 530.0
QUOTE_WIDTH = WIDTH - MARGIN - QUOTE_X
PLAIN_TURN, QUOTE_LINE, NOTE_LINE = 56.0, 38.0, 34.0
RADIUS = 13.0


def mood_picture(data: MoodData) -> bytes:
    """The curve, at most 40 turns of it (the last), with quotes beside their turns."""
    turns = data["turns"][-MOST_TURNS:]
    first = len(data["turns"]) - len(turns) + 1
    heights = [_turn_height(turn) for turn in turns]
    head = heading_height(data["title"], data["subtitle"])
    canvas = Canvas(head + 100 + sum(heights) + 90 + MARGIN)
    y = canvas.heading(data["title"], data["subtitle"])
    _scale(canvas, y, canvas.height - MARGIN - 70, data)
    y += 100
    points = [(_x(data["start"] if first == 1 else data["turns"][first - 2]["mood"]), y - 20)]
    for number, (turn, height) in enumerate(zip(turns, heights, strict=True), start=first):
        points.append((_x(turn["mood"]), y + height / 2))
        canvas.text(MARGIN + 30, y + height / 2, str(number), 24, colour=MUTED, align="right")
        _quote(canvas, y, height, turn, points[-1][0])
        y += height
    _curve(canvas, points)
    draw_ending(canvas, points[-1][0], y + 42, 27, data["ending"])
    canvas.line([points[-1], (points[-1][0], y + 14)], RULE, 4)
    canvas.text(QUOTE_X, y + 42, data["word"], 34, bold=True, width=QUOTE_WIDTH)
    return canvas.png()


def _x(mood: int) -> float:
    return LEFT + (RIGHT - LEFT) * max(0, min(100, mood)) / 100


def _lines(turn: MoodTurn) -> tuple[list[str], list[str]]:
    quoted = wrapped(turn.get("quote", ""), 29, QUOTE_WIDTH - 24, 4)
    return quoted, wrapped(turn.get("note", ""), 26, QUOTE_WIDTH - 24, 2)


def _turn_height(turn: MoodTurn) -> float:
    quoted, noted = _lines(turn)
    return max(PLAIN_TURN, QUOTE_LINE * len(quoted) + NOTE_LINE * len(noted) + 44 if quoted or noted else 0)


def _scale(canvas: Canvas, top: float, bottom: float, data: MoodData) -> None:
    """Three upright lines at 0, 50 and 100, the ends named."""
    for mood in (0, 50, 100):
        canvas.line([(_x(mood), top + 62), (_x(mood), bottom - 40)], RULE, 2)
        canvas.text(_x(mood), top + 42, str(mood), 24, colour=MUTED, align="center")
    canvas.text(LEFT - 14, top + 4, data["low"], 25, colour=MUTED, width=190)
    canvas.text(RIGHT + 14, top + 4, data["high"], 25, colour=MUTED, width=190, align="right")


def _quote(canvas: Canvas, y: float, height: float, turn: MoodTurn, x: float) -> None:
    quoted, noted = _lines(turn)
    if not quoted and not noted:
        return
    middle = y + height / 2
    canvas.line([(x, middle), (QUOTE_X - 4, middle)], RULE, 2)
    canvas.box(QUOTE_X - 4, y + 12, 5, height - 24, RULE)
    line = y + 22 + QUOTE_LINE / 2
    for words in quoted:
        canvas.text(QUOTE_X + 20, line, words, 29)
        line += QUOTE_LINE
    for words in noted:
        canvas.text(QUOTE_X + 20, line, words, 26, colour=MUTED)
        line += NOTE_LINE


def _curve(canvas: Canvas, points: Sequence[tuple[float, float]]) -> None:
    """Each step in the colour of its direction; the point is an arrowhead that says the same by its form."""
    for (x, y), (next_x, next_y) in pairwise(points):
        canvas.line([(x, y), (next_x, next_y)], _colour(next_x - x), 6)
    canvas.circle(*points[0], 8, INK)
    for (x, _), (next_x, next_y) in pairwise(points):
        canvas.circle(next_x, next_y, RADIUS + 4, PAPER)
        _point(canvas, next_x, next_y, next_x - x)


def _colour(change: float) -> str:
    return TEAL if change > 0 else RED if change < 0 else AMBER


def _point(canvas: Canvas, x: float, y: float, change: float) -> None:
    if not change:
        canvas.circle(x, y, RADIUS * 0.8, AMBER)
        return
    tip = RADIUS * 1.25 if change > 0 else -RADIUS * 1.25
    canvas.shape([(x + tip, y), (x - tip * 0.75, y - RADIUS), (x - tip * 0.75, y + RADIUS)], _colour(change))
