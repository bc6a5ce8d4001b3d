"""A sheet as PNG, by Pillow: of matplotlib, which draws the other pictures, a large graph takes half a minute."""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from math import sqrt

from PIL import Image, ImageDraw

from bot.drawing.letters import font
from bot.drawing.strokes import Box, Group, Line, Part, Point, Shape, Sheet, Text, curved
from bot.pictures.canvas import CAPITALS, PAPER

SHARPNESS = 2.0
"""Pixels to each of the sheet's, each way: fit for print."""
MOST_PIXELS = 24_000_000
"""A larger sheet is drawn less sharp: so many take 72 MB of memory."""
DASH = 3.0
ANCHORS = {"left": "ls", "center": "ms", "right": "rs"}
"""The place of a text by the left end, the middle and the right end of its baseline (Pillow, Text anchors)."""


def png(sheet: Sheet) -> bytes:
    """The picture as PNG bytes."""
    scale = min(SHARPNESS, sqrt(MOST_PIXELS / (sheet.width * sheet.height)))
    image = Image.new("RGB", (round(sheet.width * scale), round(sheet.height * scale)), PAPER)
    _Brush(image, scale).draw(sheet.parts)
    stream = BytesIO()
    image.save(stream, "png")
    return stream.getvalue()


class _Brush:
    """Draws parts on an image that is `scale` times as large."""

    def __init__(self, image: Image.Image, scale: float) -> None:
        self._draw, self._scale = ImageDraw.Draw(image), scale

    def draw(self, parts: Sequence[Part]) -> None:
        """Draw the parts, each over those before it."""
        for part in parts:
            match part:
                case Group():
                    self.draw(part.parts)
                case Text():
                    self._text(part)
                case Box():
                    self._box(part)
                case Line():
                    self._line(part)
                case Shape():
                    self._draw.polygon(self._scaled(part.corners), part.colour)

    def _text(self, text: Text) -> None:
        place = text.x * self._scale, (text.y + text.size * CAPITALS / 2) * self._scale
        face = font(text.size * self._scale, text.bold)
        self._draw.text(place, text.words, text.colour, face, anchor=ANCHORS[text.align])

    def _box(self, box: Box) -> None:
        corners = self._scaled([(box.x, box.y), (box.x + box.width, box.y + box.height)])
        edge = None if box.edge == "none" else box.edge
        self._draw.rounded_rectangle(corners, box.rounding * self._scale, box.fill, edge, max(1, round(self._scale)))

    def _line(self, line: Line) -> None:
        points, width = self._scaled(curved(line.corners)), max(1, round(line.width * self._scale))
        if not line.dashed:
            self._draw.line(points, line.colour, width, joint="curve")
            return
        for start, end in pairwise(points):
            self._dashes(start, end, line.colour, width)

    def _dashes(self, start: Point, end: Point, colour: str, width: int) -> None:
        length = abs(end[0] - start[0]) + abs(end[1] - start[1])
        dash = DASH * self._scale
        for number in range(0, max(1, int(length / dash)), 2):
            shares = [min(1, place * dash / length) if length else 0 for place in (number, number + 1)]
            ends = [(start[0] + (end[0] - start[0]) * s, start[1] + (end[1] - start[1]) * s) for s in shares]
            self._draw.line(ends, colour, width)

    def _scaled(self, points: Sequence[Point]) -> list[Point]:
        return [(x * self._scale, y * self._scale) for x, y in points]
