"""The pictures of all shipped scenarios and a page that shows them: `python -m bot.drawing.gallery FOLDER`."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.drawing.formats import drawn
from bot.drawing.graph import Graph, graph_of
from bot.drawing.sources import Source, shipped_ids
from bot.wording import Wording, source

LANGUAGE = "en"
PAGE = "README.md"
HEAD = """# The scenarios as graphs

Drawn by `hankala draw`; how to read a picture: [drawing.md](../drawing.md). Made anew, after a scenario was changed, by

    python -m bot.drawing.gallery docs/scenarios_gallery

| scenario | customer | level | nodes | ways |
|---|---|---|---|---|
"""


def gallery() -> Iterator[tuple[str, bytes]]:
    """The name and content of each file of the gallery, the page last."""
    say = Wording(LANGUAGE, source(LANGUAGE))
    rows, shown = [], []
    for id in shipped_ids():
        written = Source(id)
        graph = graph_of(say, written.scenario, written.lines(LANGUAGE))
        yield f"{id}.svg", drawn(".svg", say, graph)
        rows.append(_row(graph, written))
        shown.append(f"\n## {id}\n\n{graph.title}\n\n![The graph of {id}]({id}.svg)\n")
    yield PAGE, (HEAD + "".join(rows) + "".join(shown)).encode()


def _row(graph: Graph, written: Source) -> str:
    scenario = written.scenario
    size = f"{len(graph.stops)} | {len(graph.written)}"
    return f"| [{graph.title}](#{graph.id}) | {scenario.customer} | {scenario.level} | {size} |\n"


def main(arguments: Sequence[str]) -> None:
    """Write the gallery into a folder, and take away the pictures of scenarios that are gone."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    made = dict(gallery())
    for path in folder.glob("*.svg"):
        if path.name not in made:
            path.unlink()
    for name, content in made.items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main(sys.argv[1:])
