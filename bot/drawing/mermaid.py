"""The graph as Mermaid (flowchart), which GitHub, GitLab and many editors draw where they find it in Markdown."""

import re
from collections.abc import Iterator
from html import unescape

from bot.drawing.graph import WALK_OUT, Graph, Stop, Way
from bot.drawing.letters import cut, printable
from bot.drawing.paint import PALE, mixed
from bot.drawing.talks import THIN, Talks
from bot.pictures.symbols import ENDING_COLOURS
from bot.wording import Wording

WORDS_SIZE, WORDS_WIDTH = 12, 360.0
HIGHLIGHT = 4
MARKUP = re.compile(r"""["#&<>`;\\]""")
ANYWHERE = "anywhere"


def mermaid(say: Wording, graph: Graph, coverage: bool = False) -> str:
    """The graph as Mermaid text; `coverage`: lines as wide as often taken, instead of highlighting each talk."""
    talks = Talks(graph, coverage)
    lines = ["---", f"title: {_quoted(graph.title)}", "---", "flowchart TD"]
    lines += map(_node, graph.stops)
    lines += [f'{ANYWHERE}(["{_safe(unescape(say("draw-walk-out")))}"]) -.-> {_id(graph.walk_out)}']
    lines += map(_edge, graph.ways)
    # The line from anywhere is the first, so the ways are counted from 1.
    lines += [
        f"linkStyle {place} {style}" for place, way in enumerate(graph.ways, start=1) if (style := _look(talks, way))
    ]
    lines += _classes(graph)
    return "\n".join(lines) + "\n"


def _node(stop: Stop) -> str:
    words = cut(stop.words, WORDS_SIZE, WORDS_WIDTH)
    label = "<br/>".join(filter(None, (f"<b>{_safe(stop.id)}</b>", _safe(words))))
    return f'{_id(stop.id)}(["{label}"])' if stop.ending else f'{_id(stop.id)}["{label}"]'


def _edge(way: Way) -> str:
    number = "✕" if way.number == WALK_OUT else way.number
    return f'{_id(way.source)} -->|"{number} {_safe(way.words)}"| {_id(way.target)}'


def _look(talks: Talks, way: Way) -> str:
    """How a way's line looks, where it is not as others are."""
    if steps := talks.steps(way):
        return f"stroke:{talks.colour(next(iter(steps)))},stroke-width:{HIGHLIGHT}px"
    if talks.is_untaken(way):
        return "stroke-dasharray:4 4"
    width = talks.width(way)
    return f"stroke-width:{width:.1f}px" if width > THIN else ""


def _classes(graph: Graph) -> Iterator[str]:
    for ending, colour in ENDING_COLOURS.items():
        if ids := [_id(stop.id) for stop in graph.stops if ending and stop.ending == ending]:
            yield f"classDef {ending} fill:{mixed(colour, PALE)},stroke:{colour},stroke-width:2px,color:#1f2a33"
            yield f"class {','.join(ids)} {ending}"
    if ids := [_id(stop.id) for stop in graph.stops if stop.missing]:
        yield "classDef missing stroke:#b3362b,stroke-dasharray:4 4"
        yield f"class {','.join(ids)} missing"


def _id(node: str) -> str:
    """A node's id that is no word of Mermaid's own, such as `end`."""
    return f"n_{node}"


def _safe(text: str) -> str:
    """The text for between quotation marks, its markup as entity codes (Mermaid, Flowchart, Special characters)."""
    return MARKUP.sub(lambda sign: f"#{ord(sign[0])};", printable(text))


def _quoted(text: str) -> str:
    """The text as a scalar of the front matter, which is YAML."""
    return "'" + printable(text).replace("'", "''") + "'"
