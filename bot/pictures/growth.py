"""One student's attempts over time: the mood at the end of each with its ending, and the share of skills shown."""

from collections.abc import Sequence

from bot.pictures.canvas import BLUE, INK, INNER, MARGIN, MUTED, PAPER, RULE, VIOLET, WIDTH, Canvas, heading_height
from bot.pictures.shapes import EndingWord, GrowthData, GrowthStep
from bot.pictures.symbols import draw_ending

MOST_STEPS = 12
AXIS = 64.0
MOOD_HEIGHT, SKILLS_HEIGHT = 440.0, 250.0
ABOVE, BETWEEN = 118.0, 34.0
"""Above a chart: its name, and a number that stands on its highest point."""
LEGEND_LINE = 56.0

Points = Sequence[tuple[float, float]]


def growth_picture(data: GrowthData) -> bytes:
    """The growth curves, one under the other; of more than 12 attempts the last 12."""
    steps = data["steps"][-MOST_STEPS:]
    legend = [list(data["legend"][start : start + 3]) for start in range(0, len(data["legend"]), 3)]
    head = heading_height(data["title"], data["subtitle"])
    canvas = Canvas(head + 2 * ABOVE + BETWEEN + MOOD_HEIGHT + SKILLS_HEIGHT + 130 + LEGEND_LINE * len(legend) + MARGIN)
    y = canvas.heading(data["title"], data["subtitle"]) + ABOVE
    _moods(canvas, y, data["mood_label"], steps)
    y += MOOD_HEIGHT + BETWEEN + ABOVE
    _skills(canvas, y, data["skills_label"], steps)
    y += SKILLS_HEIGHT + 44
    _attempts(canvas, y, data["attempts_label"], steps)
    for number, row in enumerate(legend):
        _legend(canvas, y + 86 + LEGEND_LINE * (number + 0.5), row)
    return canvas.png()


def _moods(canvas: Canvas, y: float, label: str, steps: Sequence[GrowthStep]) -> None:
    _scale(canvas, y, MOOD_HEIGHT, label, (0, 25, 50, 75, 100))
    points = [(x, y + _down(step["mood"], MOOD_HEIGHT)) for x, step in zip(_xs(steps), steps, strict=True)]
    _curve(canvas, points, BLUE)
    for (x, height), step in zip(points, steps, strict=True):
        canvas.circle(x, height, 31, PAPER)
        draw_ending(canvas, x, height, 24, step["ending"])
        _number(canvas, x, height - 50, step["mood"])


def _skills(canvas: Canvas, y: float, label: str, steps: Sequence[GrowthStep]) -> None:
    _scale(canvas, y, SKILLS_HEIGHT, label, (0, 50, 100))
    shares = [(x, step["skills"]) for x, step in zip(_xs(steps), steps, strict=True)]
    known = [(x, y + _down(share, SKILLS_HEIGHT), share) for x, share in shares if share is not None]
    _curve(canvas, [(x, height) for x, height, _ in known], VIOLET)
    for x, height, share in known:
        canvas.box(x - 15, height - 15, 30, 30, PAPER)
        canvas.box(x - 11, height - 11, 22, 22, VIOLET)
        _number(canvas, x, height - 38, share)


def _scale(canvas: Canvas, y: float, height: float, label: str, values: Sequence[int]) -> None:
    canvas.text(MARGIN, y - ABOVE + 34, label, 29, colour=INK, width=INNER)
    for value in values:
        line = y + _down(value, height)
        canvas.line([(MARGIN + AXIS, line), (WIDTH - MARGIN, line)], RULE, 2)
        canvas.text(MARGIN + AXIS - 16, line, str(value), 25, colour=MUTED, align="right")


def _curve(canvas: Canvas, points: Points, colour: str) -> None:
    if len(points) > 1:
        canvas.line(points, colour, 6)


def _number(canvas: Canvas, x: float, y: float, value: int) -> None:
    canvas.box(x - 28, y - 16, 56, 32, PAPER)
    canvas.text(x, y, str(value), 28, bold=True, align="center")


def _down(value: int, height: float) -> float:
    return height * (1 - max(0, min(100, value)) / 100)


def _xs(steps: Sequence[GrowthStep]) -> list[float]:
    room = (INNER - AXIS) / max(1, len(steps))
    return [MARGIN + AXIS + room * (number + 0.5) for number in range(len(steps))]


def _attempts(canvas: Canvas, y: float, label: str, steps: Sequence[GrowthStep]) -> None:
    room = (INNER - AXIS) / max(1, len(steps)) - 10
    for x, step in zip(_xs(steps), steps, strict=True):
        canvas.text(x, y, step["label"], 27, colour=MUTED, align="center", width=room)
    canvas.text(WIDTH - MARGIN, y + 40, label, 25, colour=MUTED, align="right", width=INNER)


def _legend(canvas: Canvas, y: float, row: list[EndingWord]) -> None:
    for number, entry in enumerate(row):
        x = MARGIN + number * INNER / 3
        draw_ending(canvas, x + 17, y, 17, entry["ending"])
        canvas.text(x + 46, y, entry["word"], 26, colour=MUTED, width=INNER / 3 - 60)
