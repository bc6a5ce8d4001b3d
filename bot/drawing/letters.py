"""How wide words are in DejaVu Sans, the widest of the fonts in which a picture is likely to be shown.

The other pictures let matplotlib lay out each text, which takes milliseconds; a graph has thousands of texts.
"""

import unicodedata
from functools import lru_cache
from pathlib import Path

import matplotlib
from PIL import ImageFont

from bot.pictures.canvas import ELLIPSIS, drawable

FOLDER = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
FACES = {bold: FOLDER / f"DejaVuSans{'-Bold' if bold else ''}.ttf" for bold in (False, True)}
UNITS = 1000
UNPRINTABLE = ("Cc", "Cs", "Cn")
SLACK = 1.03
"""Hinted for a screen, letters may grow by so much."""


@lru_cache(16)
def font(size: float, bold: bool) -> ImageFont.FreeTypeFont:
    """The font at this size in pixels."""
    return ImageFont.truetype(FACES[bold], size, layout_engine=ImageFont.Layout.BASIC)


def printable(text: str) -> str:
    """The text in one line, without control signs and halves of signs: neither XML 1.0 (2.2) nor YAML takes them."""
    return "".join(sign for sign in " ".join(text.split()) if unicodedata.category(sign) not in UNPRINTABLE)


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """Pixels that the words take up at most."""
    return size * SLACK * sum(_advance(sign, bold) for sign in words)


@lru_cache(4096)
def _advance(sign: str, bold: bool) -> float:
    return font(UNITS, bold).getlength(sign) / UNITS


def cut(words: str, size: float, width: float, *, bold: bool = False) -> str:
    """The words as drawable text no wider than that, with “…” where something is missing."""
    words = drawable(words)
    if width_of(words, size, bold=bold) <= width:
        return words
    while words and width_of(words + ELLIPSIS, size, bold=bold) > width:
        words = words[:-1].rstrip()
    return words + ELLIPSIS


def wrapped(words: str, size: float, width: float, lines: int) -> tuple[str, ...]:
    """The words in at most so many lines; the last is cut. Empty for no words."""
    made: list[str] = []
    rest = drawable(words).split()
    while rest and len(made) < lines - 1:
        taken = 1
        while taken < len(rest) and width_of(" ".join(rest[: taken + 1]), size) <= width:
            taken += 1
        made.append(cut(" ".join(rest[:taken]), size, width))
        rest = rest[taken:]
    return (*made, cut(" ".join(rest), size, width)) if rest else tuple(made)
