"""Symbols for where a student stands and how a talk ended: told apart by their form, colour only helps."""

from math import cos, pi, sin

from bot.pictures.canvas import AMBER, BLUE, GREY, PAPER, RED, TEAL, VIOLET, Canvas
from bot.pictures.shapes import Ending, Standing

STANDING_COLOURS: dict[Standing, str] = {"not_begun": GREY, "going": BLUE, "tried": AMBER, "done": TEAL}
ENDING_COLOURS: dict[Ending | None, str] = {
    "advocate": TEAL,
    "satisfied": BLUE,
    "indifferent": AMBER,
    "angry": RED,
    "removed": VIOLET,
    None: GREY,
}


def draw_standing(canvas: Canvas, x: float, y: float, radius: float, standing: Standing) -> None:
    """An empty ring, a half-filled one, a ring with a dot, a full circle with a tick."""
    colour = STANDING_COLOURS[standing]
    stroke = radius / 5
    canvas.circle(x, y, radius, colour if standing == "done" else PAPER, edge=colour, stroke=stroke)
    match standing:
        case "going":
            canvas.shape(_arc(x, y, radius, -pi / 2, pi / 2), colour)
        case "tried":
            canvas.circle(x, y, radius * 0.42, colour)
        case "done":
            tick = [(-0.45, 0.02), (-0.12, 0.38), (0.5, -0.36)]
            canvas.line([(x + radius * a, y + radius * b) for a, b in tick], PAPER, stroke * 1.3, over=True)


def draw_ending(canvas: Canvas, x: float, y: float, radius: float, ending: Ending | None) -> None:
    """A star, a smiling, a flat and a frowning face, a door; a square for a talk that was stopped."""
    colour = ENDING_COLOURS[ending]
    match ending:
        case "advocate":
            canvas.shape(_star(x, y, radius * 1.2), colour)
        case "removed":
            canvas.box(x - radius * 0.62, y - radius, radius * 1.24, radius * 2, colour, rounding=radius * 0.15)
            canvas.circle(x + radius * 0.32, y + radius * 0.1, radius * 0.14, PAPER)
        case None:
            canvas.box(x - radius * 0.6, y - radius * 0.6, radius * 1.2, radius * 1.2, colour, rounding=radius * 0.15)
        case _:
            _face(canvas, x, y, radius, ending, colour)


def _face(canvas: Canvas, x: float, y: float, radius: float, ending: Ending, colour: str) -> None:
    canvas.circle(x, y, radius, colour)
    stroke = radius / 5.5
    for side in (-1, 1):
        canvas.circle(x + side * radius * 0.36, y - radius * 0.18, radius * 0.13, PAPER)
        if ending == "angry":
            brow = [(side * 0.6, -0.56), (side * 0.2, -0.36)]
            canvas.line([(x + radius * a, y + radius * b) for a, b in brow], PAPER, stroke, over=True)
    bend = {"satisfied": 0.26, "indifferent": 0.0, "angry": -0.24}[ending]
    steps = [step / 8 for step in range(-8, 9)]
    middle = 0.4 if ending == "angry" else 0.3
    mouth = [(x + radius * 0.46 * a, y + radius * (middle + bend * (0.6 - a * a))) for a in steps]
    canvas.line(mouth, PAPER, stroke, over=True)


def _arc(x: float, y: float, radius: float, start: float, end: float) -> list[tuple[float, float]]:
    angles = [start + (end - start) * step / 32 for step in range(33)]
    return [(x + radius * cos(angle), y + radius * sin(angle)) for angle in angles]


def _star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    points = []
    for corner in range(10):
        reach = radius * (0.45 if corner % 2 else 1)
        angle = -pi / 2 + corner * pi / 5
        points.append((x + reach * cos(angle), y + radius * 0.06 + reach * sin(angle)))
    return points
