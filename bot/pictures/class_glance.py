"""The class at a glance: one assignment, one row a student, read at arm's length in the ten minutes before a lesson."""

from collections.abc import Sequence

from bot.pictures.canvas import INK, INNER, MARGIN, MUTED, RULE, WASH, WIDTH, Canvas, heading_height, wrapped
from bot.pictures.shapes import ROWS_A_PAGE, ClassData, ClassRow, Count
from bot.pictures.symbols import STANDING_COLOURS, draw_ending, draw_standing

COLUMNS_HEIGHT = 52.0
LABEL_LINE = 36.0
ROW = 60.0
NAME_X, ENDING_X, MOOD_X, MOOD_END = MARGIN + 54, 466.0, 716.0, 898.0
BAR = 112.0


def class_picture(data: ClassData) -> bytes:
    """One picture of at most 40 students (`class_pages` divides more). Raises ValueError for more."""
    rows = data["rows"]
    if len(rows) > ROWS_A_PAGE:
        raise ValueError(f"{len(rows)} rows are too many for one picture")
    page = data.get("page", "")
    head = heading_height(data["title"], data["subtitle"], page)
    labels = [_label(count, len(data["counts"])) for count in data["counts"]]
    counts_height = 142 + LABEL_LINE * max(map(len, labels), default=0)
    canvas = Canvas(head + counts_height + COLUMNS_HEIGHT + ROW * len(rows) + MARGIN)
    y = canvas.heading(data["title"], data["subtitle"], page)
    _counts(canvas, y, data["counts"], labels)
    y += counts_height
    _band(canvas, y - 56, data["counts"])
    _columns(canvas, y, data)
    y += COLUMNS_HEIGHT
    for number, row in enumerate(rows):
        _row(canvas, y + ROW * number, row)
    return canvas.png()


def _label(count: Count, columns: int) -> list[str]:
    return wrapped(count["label"], 28, INNER / columns - 24, 2)


def _counts(canvas: Canvas, y: float, counts: Sequence[Count], labels: list[list[str]]) -> None:
    """How many stand where, each with its symbol: the legend of the rows, too."""
    for number, (count, label) in enumerate(zip(counts, labels, strict=True)):
        x = MARGIN + number * INNER / len(counts)
        draw_standing(canvas, x + 20, y + 34, 20, count["standing"])
        canvas.text(x + 56, y + 34, str(count["number"]), 56, bold=True)
        for line, words in enumerate(label):
            canvas.text(x, y + 92 + LABEL_LINE * line, words, 28, colour=MUTED)


def _band(canvas: Canvas, y: float, counts: Sequence[Count]) -> None:
    """A band divided as the class is."""
    present = [count for count in counts if count["number"] > 0]
    total = sum(count["number"] for count in present)
    x = MARGIN
    for count in present:
        width = INNER * count["number"] / total
        canvas.box(x, y, max(2.0, width - 4), 14, STANDING_COLOURS[count["standing"]], rounding=7)
        x += width


def _columns(canvas: Canvas, y: float, data: ClassData) -> None:
    names = data["columns"]
    middle = y + 22
    canvas.text(MARGIN, middle, names["name"], 25, colour=MUTED, width=ENDING_X - MARGIN - 30)
    canvas.text(ENDING_X, middle, names["ending"], 25, colour=MUTED, width=MOOD_X - ENDING_X - 20)
    canvas.text(MOOD_X, middle, names["mood"], 25, colour=MUTED, width=MOOD_END - MOOD_X)
    canvas.text(WIDTH - MARGIN, middle, names["attempts"], 25, colour=MUTED, width=130, align="right")


def _row(canvas: Canvas, y: float, row: ClassRow) -> None:
    canvas.line([(MARGIN, y), (WIDTH - MARGIN, y)], RULE, 1.5)
    middle = y + ROW / 2
    waits = row["standing"] == "not_begun"
    draw_standing(canvas, MARGIN + 17, middle, 17, row["standing"])
    canvas.text(NAME_X, middle, row["name"], 31, colour=MUTED if waits else INK, width=ENDING_X - NAME_X - 24)
    if row["ending"] or row["word"]:
        draw_ending(canvas, ENDING_X + 17, middle, 17, row["ending"])
        canvas.text(ENDING_X + 46, middle, row["word"], 28, width=MOOD_X - ENDING_X - 56)
    if row["mood"] is not None:
        _mood(canvas, middle, row["mood"])
    canvas.text(WIDTH - MARGIN, middle, row["attempts"], 28, colour=MUTED, width=100, align="right")


def _mood(canvas: Canvas, middle: float, mood: int) -> None:
    """A bar of one colour: the best mood need not come from the talk with the best ending, and says nothing of it."""
    mood = max(0, min(100, mood))
    canvas.box(MOOD_X, middle - 8, BAR, 16, WASH, rounding=8)
    if mood:
        canvas.box(MOOD_X, middle - 8, max(16.0, BAR * mood / 100), 16, MUTED, rounding=8)
    canvas.text(MOOD_X + BAR + 62, middle, str(mood), 28, align="right")
