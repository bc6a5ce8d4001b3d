"""A sheet of paper measured in pixels from its top left corner, with calm type on it, that becomes a PNG.

Drawn without pyplot, whose state is global. The same strokes give the same bytes.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Literal

import matplotlib
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Polygon
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

# Whatever the machine's own matplotlibrc says, pictures look the same everywhere.
matplotlib.rcdefaults()

WIDTH = 1080.0
"""Pixels: a phone held upright shows as many."""
MARGIN = 56.0
INNER = WIDTH - 2 * MARGIN
DOTS_PER_INCH = 100
POINTS_A_PIXEL = 72 / DOTS_PER_INCH

PAPER, INK, MUTED, RULE, WASH = "#fcfbf8", "#1f2a33", "#5f6b76", "#dedad0", "#f1eee7"
TEAL, BLUE, AMBER, RED, VIOLET, GREY = "#0b6e6e", "#2f6fae", "#b86e00", "#b3362b", "#5f4b8b", "#77818b"

ELLIPSIS, BOX = "…", "□"
UNSEEN = ("Cf", "Cs", "Co", "Cn")
LONGEST_TEXT = 400
CAPITALS = 0.73
"""How high the font's capitals are, as a part of its size."""
Align = Literal["left", "center", "right"]

_FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
_FACES = {bold: _FONTS / f"DejaVuSans{'-Bold' if bold else ''}.ttf" for bold in (False, True)}
_FONT_PROPERTIES = {bold: FontProperties(fname=face) for bold, face in _FACES.items()}


@lru_cache(1)
def _glyphs() -> frozenset[int]:
    """The characters that both weights of the font have."""
    regular, bold = (get_font(face).get_charmap() for face in _FACES.values())
    return frozenset(regular.keys() & bold.keys())


def drawable(text: str) -> str:
    """The text in one line of signs that the font has; a foreign letter becomes a box, an emoji is dropped.

    Where nothing would be left of something, a box is.
    """
    composed = unicodedata.normalize("NFC", text[:LONGEST_TEXT])
    drawn = " ".join("".join(map(_drawable, composed)).split())
    return drawn or BOX * bool(text.strip())


@lru_cache(4096)
def _drawable(character: str) -> str:
    category = unicodedata.category(character)
    # Unseen signs (joiners, turners of direction, halves of characters) would only disturb their neighbours.
    if category in UNSEEN or "\ufe00" <= character <= "\ufe0f":
        return ""
    if character.isspace() or category == "Cc":
        return " "
    if ord(character) in _glyphs():
        return character
    plain = unicodedata.normalize("NFKC", character)
    if plain != character:
        return "".join(map(_drawable, plain))
    return BOX if category[0] in "LN" else ""


class Canvas:
    """A sheet `WIDTH` wide; x grows to the right, y downwards, all in pixels. Text is cleaned by `drawable`."""

    def __init__(self, height: float) -> None:
        self.height = round(height)
        size = WIDTH / DOTS_PER_INCH, self.height / DOTS_PER_INCH
        self._figure = Figure(figsize=size, dpi=DOTS_PER_INCH, facecolor=PAPER)
        FigureCanvasAgg(self._figure)
        # Without axes, which would follow the limits of all that is drawn: twice as fast.
        self._pixels = Affine2D().scale(1, -1).translate(0, self.height)

    def png(self) -> bytes:
        """The sheet as PNG, without a word on when or with what it was made."""
        stream = BytesIO()
        self._figure.savefig(stream, format="png", metadata={"Software": None}, pil_kwargs={"compress_level": 4})
        return stream.getvalue()

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        colour: str = INK,
        bold: bool = False,
        align: Align = "left",
        width: float | None = None,
        turned: float = 0,
    ) -> None:
        """One line whose capitals' middle is at y; cut to `width`. Turned (degrees), its baseline starts at x, y."""
        words = drawable(words) if width is None else cut(words, size, width, bold=bold)
        text = Text(
            *(x, y if turned else y + size * CAPITALS / 2, words),
            fontproperties=_FONT_PROPERTIES[bold],
            fontsize=size * POINTS_A_PIXEL,
            color=colour,
            horizontalalignment=align,
            verticalalignment="baseline",
            rotation=turned,
            rotation_mode="anchor",
            parse_math=False,
        )
        self._add(text, 5)

    def box(
        self, x: float, y: float, width: float, height: float, colour: str, *, rounding: float = 0, edge: str = "none"
    ) -> None:
        """A filled rectangle from its top left corner."""
        style = f"round,pad=0,rounding_size={min(rounding, width / 2, height / 2)}" if rounding else "square,pad=0"
        self._add(
            FancyBboxPatch((x, y), width, height, boxstyle=style, facecolor=colour, edgecolor=edge, linewidth=1.6)
        )

    def circle(self, x: float, y: float, radius: float, colour: str, *, edge: str = "none", stroke: float = 3) -> None:
        """A filled circle; the stroke is in pixels."""
        self._add(Circle((x, y), radius, facecolor=colour, edgecolor=edge, linewidth=stroke * POINTS_A_PIXEL))

    def shape(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        """A filled polygon."""
        self._add(Polygon(points, closed=True, facecolor=colour, edgecolor="none"))

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: str = RULE,
        stroke: float = 2,
        *,
        dashed: bool = False,
        over: bool = False,
    ) -> None:
        """A line through the points; `over`: above what is filled, else beneath it."""
        xs, ys = zip(*points, strict=True)
        line = Line2D(xs, ys, color=colour, linewidth=stroke * POINTS_A_PIXEL)
        line.set_solid_capstyle("round")
        line.set_solid_joinstyle("round")
        if dashed:
            line.set_linestyle((0, (2.2, 1.8)))
        self._add(line, 4 if over else 2)

    def _add(self, artist: Artist, layer: int = 3) -> None:
        """Lies on what is in the same layer or beneath."""
        artist.set(transform=self._pixels, zorder=layer, clip_on=False)
        self._figure.add_artist(artist)

    def heading(self, title: str, subtitle: str, page: str = "") -> float:
        """The title in at most two lines, the subtitle in two, the page at the right; gives the y under them."""
        room = INNER - (130 if page else 0)
        y = MARGIN + 30
        if page:
            self.text(WIDTH - MARGIN, y, page, 30, colour=MUTED, align="right")
        for line in wrapped(title, 50, room, 2, bold=True):
            self.text(MARGIN, y, line, 50, bold=True)
            y += 62
        for line in wrapped(subtitle, 30, INNER, 2):
            self.text(MARGIN, y, line, 30, colour=MUTED)
            y += 42
        return y + 14


def heading_height(title: str, subtitle: str, page: str = "") -> float:
    """The y that `Canvas.heading` will give: a sheet's height is chosen before it is drawn on."""
    room = INNER - (130 if page else 0)
    return MARGIN + 44 + 62 * len(wrapped(title, 50, room, 2, bold=True)) + 42 * len(wrapped(subtitle, 30, INNER, 2))


@lru_cache(4096)
def width_of(words: str, size: float, bold: bool = False) -> float:
    """Pixels that drawable words take up."""
    font = get_font(_FACES[bold])
    font.set_size(size * POINTS_A_PIXEL, DOTS_PER_INCH)
    font.set_text(words, 0.0)
    return font.get_width_height()[0] / 64


def cut(words: str, size: float, width: float, *, bold: bool = False) -> str:
    """The words as drawable text no wider than that, with “…” where something is missing."""
    words = drawable(words)
    if width_of(words, size, bold) <= width:
        return words
    shortest, longest = 0, len(words)
    while shortest < longest:
        middle = (shortest + longest + 1) // 2
        if width_of(words[:middle].rstrip() + ELLIPSIS, size, bold) <= width:
            shortest = middle
        else:
            longest = middle - 1
    return words[:shortest].rstrip() + ELLIPSIS


def wrapped(words: str, size: float, width: float, lines: int, *, bold: bool = False) -> list[str]:
    """The words in at most so many lines; the last is cut. Empty for no words."""
    made: list[str] = []
    rest = drawable(words).split()
    while rest and len(made) < lines - 1:
        taken = 1
        while taken < len(rest) and width_of(" ".join(rest[: taken + 1]), size, bold) <= width:
            taken += 1
        made.append(cut(" ".join(rest[:taken]), size, width, bold=bold))
        rest = rest[taken:]
    return [*made, cut(" ".join(rest), size, width, bold=bold)] if rest else made
