"""The three formats: each holds every node and every way once, whatever the words are."""

import re
import struct
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from bot.drawing.graph import WALK_OUT, Graph, Stop, Walk, Way
from bot.drawing.mermaid import mermaid
from bot.drawing.paint import WALKS
from bot.drawing.picture import picture
from bot.drawing.png import MOST_PIXELS, png
from bot.drawing.strokes import Box, Group, Line, Part, Sheet, Text
from bot.drawing.svg import svg
from bot.drawing.talks import THIN
from bot.pictures.symbols import ENDING_COLOURS
from tests.bot.drawing.graphs import SAY, graph, graphs

NAMESPACE = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>&\"'`#; ]]> \x00\x1b\ud800 [x](y) {0}"
LABEL = r'"[^"]*"'
MERMAID = {
    "node": re.compile(rf"n_\w+(\[{LABEL}\]|\(\[{LABEL}\]\))"),
    "anywhere": re.compile(rf"anywhere\(\[{LABEL}\]\) -\.-> n_\w+"),
    "way": re.compile(rf"(n_\w+) -->\|{LABEL}\| (n_\w+)"),
    "look": re.compile(r"linkStyle \d+ (stroke:#[0-9a-f]{6},)?stroke-(width:[\d.]+px|dasharray:4 4)"),
    "class": re.compile(r"class n_\w+(,n_\w+)* \w+"),
    "colours": re.compile(r"classDef \w+ [a-z-]+:[#\w ]+(,[a-z-]+:[#\w ]+)*"),
}
"""What a line of a flowchart may be (Mermaid, Flowcharts - Basic Syntax): the part of its grammar that we write."""


def kinds(text: str) -> list[tuple[str, str]]:
    """Each line below the heading with what it is. Fails for a line that is nothing."""
    head, lines = text.split("\nflowchart TD\n")
    assert re.fullmatch(r"---\ntitle: '.*'\n---", head)
    return [(next(kind for kind, form in MERMAID.items() if form.fullmatch(line)), line) for line in lines.splitlines()]


def parts_of(sheet: Sheet) -> list[Part]:
    """All parts, those in groups too."""

    def flat(parts: list[Part]) -> list[Part]:
        return [one for part in parts for one in (flat(list(part.parts)) if isinstance(part, Group) else [part])]

    return flat(list(sheet.parts))


def walked(data: Graph, *walks: str) -> Graph:
    """The graph with talks, written as the nodes they go through."""
    numbers = {(way.source, way.target): way.number for way in data.ways}
    steps = [tuple((a, numbers[a, b]) for a, b in pairwise(walk)) for walk in walks]
    return replace(data, walks=tuple(Walk(walk, taken) for walk, taken in zip(walks, steps, strict=True)))


@settings(deadline=None, max_examples=30)
@given(graphs())
def test_svg_is_xml_with_every_node_and_way_once(data: Graph) -> None:
    """Well-formed; each node a group, each way a line, no id twice."""
    root = ElementTree.fromstring(svg(picture(SAY, data)))  # noqa: S314 our own text
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    assert set(ids.values()) == {1}
    assert {id for id in ids if id and id.startswith("node-")} == {f"node-{stop.id}" for stop in data.stops}
    assert {id for id in ids if id and id.startswith("way-")} == {f"way-{w.source}-{w.number}" for w in data.ways}


def test_svg_escapes_all_text() -> None:
    """Hostile words in a title, a customer's line and a condition stay words."""
    data = replace(graph("ab", words=HOSTILE), title=HOSTILE)
    stops = tuple(replace(s, ways=tuple(replace(w, words=HOSTILE) for w in s.ways)) for s in data.stops)
    root = ElementTree.fromstring(svg(picture(SAY, replace(data, stops=stops))))  # noqa: S314 our own text
    assert {element.tag for element in root.iter()} == {
        NAMESPACE + tag for tag in ("svg", "title", "desc", "style", "rect", "path", "polygon", "g", "text")
    }
    shown = "".join(element.text or "" for element in root.iter(f"{NAMESPACE}text"))
    assert shown.count("<script>&\"'`#;") == 4


def test_svg_brings_its_own_background_and_nothing_from_outside() -> None:
    """Readable on a dark page; the fonts are those of the machine, and nothing is fetched."""
    text = svg(picture(SAY, graph("ab")))
    root = ElementTree.fromstring(text)  # noqa: S314 our own text
    first = next(element for element in root if element.tag == f"{NAMESPACE}rect")
    assert (first.get("width"), first.get("height")) == (root.get("width"), root.get("height"))
    assert first.get("fill") == "#fcfbf8" and "sans-serif" in text
    assert "href" not in text and "url(" not in text and "<script" not in text


@settings(deadline=None, max_examples=30)
@given(graphs())
def test_mermaid_is_a_flowchart_with_every_node_and_way_once(data: Graph) -> None:
    """Each line is of the grammar, whatever the words."""
    lines = kinds(mermaid(SAY, data))
    nodes = [line.partition("[")[0].removesuffix("(") for kind, line in lines if kind == "node"]
    assert sorted(nodes) == sorted(f"n_{stop.id}" for stop in data.stops)
    found = [MERMAID["way"].fullmatch(line) for kind, line in lines if kind == "way"]
    pairs = [match.groups() for match in found if match]
    assert sorted(pairs) == sorted((f"n_{way.source}", f"n_{way.target}") for way in data.ways)


def test_mermaid_writes_hostile_words_as_words() -> None:
    """No sign that means something to it or to the YAML of its heading is left, and nothing that is not printed."""
    text = mermaid(SAY, replace(graph("ab", words=HOSTILE), title=HOSTILE))
    assert kinds(text) and "#60;script#62;#38;#34;'#96;#35;#59; ]]#62; [x](y)" in text
    assert "title: '<script>&\"''`#; ]]>  [x](y) {0}'" in text and not set("\x00\x1b\ud800") & set(text)


def test_mermaid_says_the_first_words_and_the_conditions() -> None:
    """And colours endings."""
    text = mermaid(SAY, graph("ab", "aa", endings="b"))
    assert 'n_a["<b>a</b><br/>“Hello.”"]' in text and 'n_b(["<b>b</b><br/>“Hello.”"])' in text
    assert 'n_a -->|"1 heard 1"| n_b' in text and "class n_b angry" in text
    assert ENDING_COLOURS["angry"] in text


def test_mermaid_marks_the_ways_of_talks() -> None:
    """The line from anywhere is number 0, so the second way is number 2; a way never taken is dashed."""
    data = graph("ab", "ac", "cb", endings="b")
    assert f"linkStyle 2 stroke:{WALKS[0]},stroke-width:4px" in mermaid(SAY, walked(data, "ac"))
    covered = mermaid(SAY, walked(data, "ac", "ac", "acb"), coverage=True)
    assert "linkStyle 1 stroke-dasharray:4 4" in covered and "linkStyle 2 stroke-width:2.9px" in covered


@pytest.mark.parametrize("walks", [["abd"], ["abd", "acd"]])
def test_a_talk_is_highlighted_along_its_way(walks: list[str]) -> None:
    """Each in its colour from card to card, with the numbers of the replies beside, and what it is called."""
    sheet = picture(SAY, walked(graph("ab", "ac", "bd", "cd", endings="d"), *walks))
    parts = parts_of(sheet)
    for colour, walk in zip(WALKS, walks, strict=False):
        lines = [part for part in parts if isinstance(part, Line) and part.colour == colour]
        assert len(lines) == 2 and all(line.width > 2 * THIN and not line.name for line in lines)
        numbers = [part.words for part in parts if isinstance(part, Text) and part.colour == colour]
        assert numbers == ["1", "2"]
        assert any(isinstance(part, Box) and part.fill == colour for part in parts)
        assert any(isinstance(part, Text) and part.words == walk for part in parts)


def test_many_talks_have_one_colour() -> None:
    """More than there are colours: no legend, no numbers, a line that says how many."""
    parts = parts_of(picture(SAY, walked(graph("ab", endings="b"), *["ab"] * (len(WALKS) + 1))))
    assert [part.colour for part in parts if isinstance(part, Line) and not part.name] == [WALKS[0]]
    assert any(isinstance(part, Text) and part.words == "6 talks are highlighted." for part in parts)


def test_coverage_makes_lines_wide_and_dashes_what_no_talk_took() -> None:
    """With the count beside the card, and how many ways were taken in the heading."""
    data = walked(graph("ab", "ac", "bc", "ad", endings="cd"), "abc", "ab", "abc")
    parts = parts_of(picture(SAY, data, coverage=True))
    lines = {part.name: part for part in parts if isinstance(part, Line)}
    assert lines["way-a-1"].width > lines["way-b-1"].width > THIN
    assert lines["way-a-2"].dashed and lines["way-a-3"].dashed and not lines["way-a-1"].dashed
    words = [part.words for part in parts if isinstance(part, Text)]
    assert "×3" in words and "×2" in words
    assert any(text.startswith("3 talks crossed 2 of 4 ways.") for text in words)


def test_a_walk_out_is_shown_where_it_happened() -> None:
    """A way of its own, which does not count among those of the file; the nodes stand where they stood."""
    plain = graph("ab", "bz", endings="z")
    left = replace(plain.stops[1], ways=(*plain.stops[1].ways, Way("b", WALK_OUT, "z", "patience at its end")))
    data = replace(plain, stops=(plain.stops[0], left, plain.stops[2]), walks=(Walk("out", (("a", 1), ("b", 0))),))
    sheet = picture(SAY, data)
    parts = parts_of(sheet)
    assert any(isinstance(part, Line) and part.name == "way-b-0" for part in parts)
    assert sheet.about == "letters · 3 nodes, 2 ways"
    groups = [[part.name for part in one.parts if isinstance(part, Group)] for one in (sheet, picture(SAY, plain))]
    assert groups[0] == groups[1]


def test_endings_start_and_walk_out_are_told() -> None:
    """The ending in its colour and word, the start, whence one walks out, and what is not in the file."""
    plain = graph("ab", endings="b")
    data = replace(plain, stops=(*plain.stops, Stop("gone", "", missing=True)))
    parts = parts_of(picture(SAY, data))
    words = {part.words: part.colour for part in parts if isinstance(part, Text)}
    assert words["angry"] == ENDING_COLOURS["angry"] and "start" in words and "is not in the file" in words
    assert any(part.startswith("from anywhere:") for part in words)


@pytest.mark.parametrize(("nodes", "sharpness"), [(2, 2.0), (150, 1.5)])
def test_png_has_the_size_of_its_sheet(nodes: int, sharpness: float) -> None:
    """Two pixels to one of the sheet's; a huge sheet is drawn less sharp, so that it never takes more memory."""
    ways = tuple(Way("hub", number, f"node_{number}", "heard") for number in range(1, nodes))
    stops = (Stop("hub", "“Hello.”", None, ways), *(Stop(way.target, "“Hello.”") for way in ways))
    sheet = picture(SAY, Graph("wide", "Wide", "hub", "hub", stops))
    content = png(sheet)
    width, height = struct.unpack(">II", content[16:24])
    assert content.startswith(b"\x89PNG") and width * height <= MOST_PIXELS * 1.01
    assert width / sheet.width <= 2 and abs(width / sheet.width - height / sheet.height) < 0.01
    assert (width / sheet.width == 2) == (sharpness == 2)


@settings(deadline=None, max_examples=5)
@given(graphs())
def test_png_takes_any_words(data: Graph) -> None:
    """Whatever can be laid out can be drawn."""
    assert png(picture(SAY, data)).startswith(b"\x89PNG")
