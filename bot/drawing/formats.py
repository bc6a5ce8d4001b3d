"""A graph in the format that a file's ending names."""

from bot.drawing.graph import Graph
from bot.drawing.mermaid import mermaid
from bot.drawing.picture import picture
from bot.drawing.png import png
from bot.drawing.svg import svg
from bot.wording import Wording


def drawn(ending: str, say: Wording, graph: Graph, coverage: bool = False) -> bytes:
    """The file's content; `ending` is .svg, .png or .mmd. `coverage`: lines as wide as the talks often took them."""
    if ending == ".mmd":
        return mermaid(say, graph, coverage).encode()
    sheet = picture(say, graph, coverage)
    return png(sheet) if ending == ".png" else svg(sheet).encode()
