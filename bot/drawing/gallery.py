"""The pictures of all shipped scenarios and a page that shows them: `python -m bot.drawing.gallery FOLDER`."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.drawing.formats import drawn
from bot.drawing.graph import Graph, graph_of
from bot.drawing.sources import Source, shipped_ids
from bot.wording import Wording, source
from dialogues.scenario import Lines

LANGUAGE = "en"
PAGE = "README.md"
HEAD = """# The library: all scenarios, as graphs

Who comes, where, and with what complaint, justified or not (the twelve of S47); where it went wrong (S42); the need
that makes it hard, where there is one (S39). The types of customers are in [customers.md](../customers.md).

The pictures are drawn by `hankala draw`; how to read one: [drawing.md](../drawing.md). Page and pictures are made anew,
after a scenario was changed, by

    python -m bot.drawing.gallery docs/scenarios_gallery

| scenario | line of work | customer | complaint | contact | need | level | languages | nodes | ways |
|---|---|---|---|---|---|---|---|---|---|
"""


def gallery() -> Iterator[tuple[str, bytes]]:
    """The name and content of each file of the gallery, the page last."""
    say = Wording(LANGUAGE, source(LANGUAGE))
    rows, shown = [], []
    for id in shipped_ids():
        written = Source(id)
        lines = written.lines(LANGUAGE)
        graph = graph_of(say, written.scenario, lines)
        yield f"{id}.svg", drawn(".svg", say, graph)
        rows.append(_row(graph, written))
        shown.append(_section(graph, lines))
    yield PAGE, (HEAD + "".join(rows) + "".join(shown)).encode()


def _row(graph: Graph, written: Source) -> str:
    one = written.scenario
    complaint = _plain(one.complaint) + ("" if one.justified else ", not justified")
    columns = (
        f"[{graph.title}](#{graph.id})",
        *(_plain(word or "–") for word in (one.trade, one.customer)),
        complaint,
        *(word or "–" for word in (one.contact, one.need)),
        *(str(one.level), ", ".join(one.languages)),
        *(str(len(parts)) for parts in (graph.stops, graph.written)),
    )
    return f"| {' | '.join(columns)} |\n"


def _section(graph: Graph, lines: Lines | None) -> str:
    about = f"**{graph.title}**" + (f" – {lines.customer}." if lines else "")
    note = f" *{lines.note}*" if lines and lines.note else ""
    return f"\n## {graph.id}\n\n{about}{note}\n\n![The graph of {graph.id}]({graph.id}.svg)\n"


def _plain(name: str) -> str:
    return name.replace("_", " ")


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
