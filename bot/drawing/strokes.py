"""What a picture is made of, whether it becomes SVG or PNG: plain values in pixels from the top left corner."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]

ROUNDING = 4.0
"""The radius of a line's corners."""
CURVE_STEPS = 4


@dataclass(frozen=True)
class Text:
    """One line of plain text; y is the middle of its capitals."""

    x: float
    y: float
    words: str
    size: float
    colour: str
    bold: bool = False
    align: Literal["left", "center", "right"] = "left"


@dataclass(frozen=True)
class Box:
    """A filled rectangle with rounded corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    edge: str = "none"
    rounding: float = 0


@dataclass(frozen=True)
class Line:
    """A line around corners, which are drawn round. `name` is that of the way it stands for, empty for mere paint."""

    corners: Sequence[Point]
    colour: str
    width: float
    dashed: bool = False
    name: str = ""


@dataclass(frozen=True)
class Shape:
    """A filled polygon."""

    corners: Sequence[Point]
    colour: str


@dataclass(frozen=True)
class Group:
    """Parts that belong together: a node's card, say. `title` is what it is called, `name` its id in the picture."""

    name: str
    title: str
    parts: Sequence["Part"]


Part = Text | Box | Line | Shape | Group


@dataclass(frozen=True)
class Sheet:
    """A picture: its size, what it is called and what it shows in a line, and its parts, the lowest first."""

    width: int
    height: int
    title: str
    about: str
    parts: Sequence[Part]


def bends(corners: Sequence[Point]) -> list[tuple[Point, Point, Point]]:
    """For each inner corner: where its curve begins, the corner itself, and where the curve ends."""
    inner = zip(corners, corners[1:], corners[2:], strict=False)
    return [(_towards(here, before), here, _towards(here, after)) for before, here, after in inner]


def _towards(here: Point, there: Point) -> Point:
    length = abs(there[0] - here[0]) + abs(there[1] - here[1])
    share = min(ROUNDING, length / 2) / length if length else 0
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share


def curved(corners: Sequence[Point]) -> list[Point]:
    """The line as points, its corners as short curves (quadratic, as SVG's `Q`)."""
    points = [corners[0]]
    for start, corner, end in bends(corners):
        for step in range(CURVE_STEPS + 1):
            t = step / CURVE_STEPS
            weights = (1 - t) ** 2, 2 * t * (1 - t), t**2
            around = list(zip(weights, (start, corner, end), strict=True))
            points.append((sum(w * p[0] for w, p in around), sum(w * p[1] for w, p in around)))
    return [*points, corners[-1]]
