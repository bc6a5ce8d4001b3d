"""What a class does well and misses: skills × students as shades with numbers, or a bar a skill for a large class."""

from collections.abc import Sequence

from bot.pictures.canvas import (
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
    width_of,
    wrapped,
)
from bot.pictures.shapes import ROWS_A_PAGE, Cell, HeatData

ROW, GAP = 52.0, 4.0
WHOLE_ROW = 74.0
NAME_END, CELLS_X, SUM_WIDTH = 340.0, 352.0, 112.0
SLANT = 52.0
SHADES = ("#e7f0ee", "#c3dedb", "#8fc3be", "#4e9f9a", TEAL)
"""From never to always; one hue, so that it reads without colour, and the numbers say the same."""


def heat_map(data: HeatData) -> bytes:
    """The heat map, or with no rows or more than 40 the class as a whole."""
    if 0 < len(data["rows"]) <= ROWS_A_PAGE:
        return _students(data)
    return _whole(data)


def _students(data: HeatData) -> bytes:
    legend = wrapped(data["legend"], 26, INNER, 3)
    whole_height = WHOLE_ROW + 16 if data["whole"] else 0
    head = heading_height(data["title"], data["subtitle"])
    skills_height = _skills_height(data)
    canvas = Canvas(head + skills_height + ROW * len(data["rows"]) + whole_height + 60 + 38 * len(legend) + MARGIN)
    y = canvas.heading(data["title"], data["subtitle"]) + skills_height
    _skills(canvas, y - 16, data)
    for row in data["rows"]:
        canvas.text(MARGIN, y + ROW / 2, row["name"], 28, width=NAME_END - MARGIN)
        _cells(canvas, y, row["cells"])
        y += ROW
    if data["whole"]:
        canvas.line([(MARGIN, y + 8), (WIDTH - MARGIN, y + 8)], RULE, 2)
        canvas.text(MARGIN, y + 16 + WHOLE_ROW / 2, data["whole_label"], 28, bold=True, width=NAME_END - MARGIN)
        _whole_cells(canvas, y + 16, data["whole"])
        y += whole_height
    for number, line in enumerate(legend):
        canvas.text(MARGIN, y + 44 + 38 * number, line, 26, colour=MUTED)
    return canvas.png()


def _cell_width(cells: int) -> float:
    return (WIDTH - MARGIN - SUM_WIDTH - CELLS_X) / max(1, cells)


def _skills_height(data: HeatData) -> float:
    """The room that the slanted names take."""
    longest = max(width_of(_skill(name), 26) for name in (*data["skills"], data["total"]))
    return 0.79 * longest + 46


def _skill(name: str) -> str:
    return next(iter(wrapped(name, 26, 250, 1)), "")


def _skills(canvas: Canvas, y: float, data: HeatData) -> None:
    width = _cell_width(len(data["skills"]))
    for number, name in enumerate(data["skills"]):
        canvas.text(CELLS_X + width * (number + 0.5) + 4, y, _skill(name), 26, turned=SLANT)
    canvas.text(WIDTH - MARGIN - SUM_WIDTH / 2, y, data["total"], 26, colour=MUTED, width=150, turned=SLANT)


def _cells(canvas: Canvas, y: float, cells: Sequence[Cell]) -> None:
    width = _cell_width(len(cells))
    for number, cell in enumerate(cells):
        x = CELLS_X + width * number
        colour = _shaded(canvas, x, y, width, ROW, cell)
        if cell["called"]:
            words, size = _fraction(cell), 25.0
            size = min(size, size * (width - 12) / width_of(words, size))
            canvas.text(x + width / 2, y + ROW / 2, words, size, colour=colour, align="center")
    if total := sum(cell["called"] for cell in cells):
        words = f"{sum(cell['shown'] for cell in cells)}/{total}"
        canvas.text(WIDTH - MARGIN, y + ROW / 2, words, 26, align="right")


def _whole_cells(canvas: Canvas, y: float, cells: Sequence[Cell]) -> None:
    """The class's cells hold larger numbers: one above the other."""
    width = _cell_width(len(cells))
    for number, cell in enumerate(cells):
        x = CELLS_X + width * number
        colour = _shaded(canvas, x, y, width, WHOLE_ROW, cell)
        if cell["called"]:
            canvas.text(x + width / 2, y + 25, str(cell["shown"]), 27, colour=colour, bold=True, align="center")
            canvas.text(x + width / 2, y + 53, f"/{cell['called']}", 23, colour=colour, align="center")


def _shaded(canvas: Canvas, x: float, y: float, width: float, height: float, cell: Cell) -> str:
    """Fills the cell; gives the colour that reads on it. A dot where the skill was never called for."""
    if not cell["called"]:
        canvas.circle(x + width / 2, y + height / 2, 3.5, RULE)
        return INK
    shade = _shade(cell)
    canvas.box(x + GAP / 2, y + GAP / 2, width - GAP, height - GAP, SHADES[shade], rounding=8)
    return PAPER if shade >= 3 else INK


def _fraction(cell: Cell) -> str:
    return f"{cell['shown']}/{cell['called']}"


def _shade(cell: Cell) -> int:
    """0 is kept for never and the last shade for always."""
    if not cell["shown"]:
        return 0
    return len(SHADES) - 1 if cell["shown"] >= cell["called"] else 1 + min(2, 3 * cell["shown"] // cell["called"])


def _whole(data: HeatData) -> bytes:
    legend = wrapped(data["legend"], 26, INNER, 3)
    head = heading_height(data["title"], data["subtitle"])
    canvas = Canvas(head + 104 * len(data["skills"]) + 30 + 38 * len(legend) + MARGIN)
    y = canvas.heading(data["title"], data["subtitle"]) + 8
    for name, cell in zip(data["skills"], data["whole"], strict=True):
        _bar(canvas, y, name, cell)
        y += 104
    for number, line in enumerate(legend):
        canvas.text(MARGIN, y + 16 + 38 * number, line, 26, colour=MUTED)
    return canvas.png()


def _bar(canvas: Canvas, y: float, name: str, cell: Cell) -> None:
    canvas.text(MARGIN, y + 20, name, 32, width=INNER - 220)
    canvas.box(MARGIN, y + 48, INNER, 26, WASH, rounding=13)
    if not cell["called"]:
        canvas.text(WIDTH - MARGIN, y + 20, "–", 30, colour=MUTED, align="right")
        return
    if cell["shown"]:
        canvas.box(MARGIN, y + 48, max(26.0, INNER * cell["shown"] / cell["called"]), 26, TEAL, rounding=13)
    canvas.text(WIDTH - MARGIN, y + 20, _fraction(cell), 32, bold=True, align="right")
