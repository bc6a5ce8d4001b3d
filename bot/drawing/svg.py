"""A sheet as SVG: valid XML with its own background, no fonts or files from outside, no scripts."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from bot.drawing.letters import printable
from bot.drawing.strokes import Box, Group, Line, Part, Shape, Sheet, Text, bends
from bot.pictures.canvas import CAPITALS, PAPER

FONT = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
ANCHORS = {"left": "", "center": ";text-anchor:middle", "right": ";text-anchor:end"}
HOVER = "[id^=way]:hover{stroke:#000;stroke-width:5}"
"""Opened on its own, the picture shows the line that the pointer is on."""
RULES = f"text{{font-family:{FONT}}}path{{fill:none;stroke-linejoin:round}}{HOVER}"


def svg(sheet: Sheet) -> str:
    """The picture as SVG text."""
    styles: dict[str, str] = {}
    body = "\n".join(line for part in sheet.parts for line in _part(part, styles))
    rules = RULES + "".join(f".{name}{{{style}}}" for style, name in styles.items())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {sheet.width} {sheet.height}" '
        f'width="{sheet.width}" height="{sheet.height}" role="img">\n'
        f"<title>{_escaped(sheet.title)}</title>\n<desc>{_escaped(sheet.about)}</desc>\n<style>{rules}</style>\n"
        f'<rect width="{sheet.width}" height="{sheet.height}" fill="{PAPER}"/>\n{body}\n</svg>\n'
    )


def _part(part: Part, styles: dict[str, str]) -> Iterator[str]:
    match part:
        case Group():
            yield f"<g id={quoteattr(part.name)}><title>{_escaped(part.title)}</title>"
            for inner in part.parts:
                yield from _part(inner, styles)
            yield "</g>"
        case Text():
            yield _text(part, styles)
        case Box():
            rounding = f' rx="{_number(part.rounding)}"' if part.rounding else ""
            style = _class(f"fill:{part.fill};stroke:{part.edge}", styles)
            place = f'x="{_number(part.x)}" y="{_number(part.y)}"'
            yield f'<rect {style} {place} width="{_number(part.width)}" height="{_number(part.height)}"{rounding}/>'
        case Line():
            yield _line(part, styles)
        case Shape():
            points = " ".join(f"{_number(x)},{_number(y)}" for x, y in part.corners)
            yield f'<polygon {_class(f"fill:{part.colour}", styles)} points="{points}"/>'


def _text(text: Text, styles: dict[str, str]) -> str:
    bold = ";font-weight:bold" if text.bold else ""
    style = _class(f"font-size:{_number(text.size)}px;fill:{text.colour}{bold}{ANCHORS[text.align]}", styles)
    baseline = text.y + text.size * CAPITALS / 2
    return f'<text {style} x="{_number(text.x)}" y="{_number(baseline)}">{_escaped(text.words)}</text>'


def _line(line: Line, styles: dict[str, str]) -> str:
    dashes = ";stroke-dasharray:3 3" if line.dashed else ""
    style = _class(f"stroke:{line.colour};stroke-width:{_number(line.width)}{dashes}", styles)
    curve = "".join(f"L{_point(start)}Q{_point(corner)} {_point(end)}" for start, corner, end in bends(line.corners))
    name = f"id={quoteattr(line.name)} " if line.name else ""
    return f'<path {name}{style} d="M{_point(line.corners[0])}{curve}L{_point(line.corners[-1])}"/>'


def _class(style: str, styles: dict[str, str]) -> str:
    """The class of a style; each style is written once."""
    return f'class="{styles.setdefault(style, f"s{len(styles)}")}"'


def _point(point: tuple[float, float]) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _escaped(text: str) -> str:
    return escape(printable(text))
