"""A class's door for the wall: a QR code that a phone at the back of the room can read, and the code to type."""

from itertools import groupby

import segno

from bot.pictures.canvas import INK, INNER, MARGIN, MUTED, WIDTH, Canvas, drawable, width_of, wrapped
from bot.pictures.shapes import QrData

QUIET_MODULES = 4
"""White around the code, in its modules (ISO/IEC 18004)."""
SIDE = 984.0
TOP = (WIDTH - SIDE) / 2


def qr_picture(data: QrData) -> bytes:
    """The QR code big, the class's name and the join code in large type beneath. Raises ValueError if it can't fit."""
    title = wrapped(data["title"], 60, INNER, 2, bold=True)
    hint = wrapped(data.get("hint", ""), 32, INNER, 3)
    top = TOP + SIDE + 60
    canvas = Canvas(top + 76 * len(title) + 156 + 46 * len(hint) + MARGIN)
    _code(canvas, (WIDTH - SIDE) / 2, TOP, data["link"])
    for line in title:
        canvas.text(WIDTH / 2, top, line, 60, bold=True, align="center")
        top += 76
    canvas.text(WIDTH / 2, top + 52, data["code"], _size_that_fits(data["code"]), bold=True, align="center")
    top += 150
    for line in hint:
        canvas.text(WIDTH / 2, top, line, 32, colour=MUTED, align="center")
        top += 46
    return canvas.png()


def _size_that_fits(code: str) -> float:
    return min(108.0, 108.0 * INNER / max(1.0, width_of(drawable(code), 108.0, True)))


def _code(canvas: Canvas, x: float, y: float, link: str) -> None:
    # Level M mends 15 % of the code: enough for a bent poster, and the modules stay large.
    rows = [list(row) for row in segno.make_qr(link, error="m").matrix]
    size = SIDE / (len(rows) + 2 * QUIET_MODULES)
    canvas.box(x, y, SIDE, SIDE, "#ffffff", rounding=28)
    start_x, start_y = x + QUIET_MODULES * size, y + QUIET_MODULES * size
    for number, row in enumerate(rows):
        column = 0
        for is_dark, modules in groupby(row):
            length = len(list(modules))
            if is_dark:
                canvas.box(start_x + column * size, start_y + number * size, length * size + 0.4, size + 0.4, INK)
            column += length
