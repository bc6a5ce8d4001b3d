"""Pictures: whatever they are drawn from, they fit a phone, say nothing by colour alone and never fail over a name."""

from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import combinations, count, cycle
from typing import Any

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.font_manager import get_font
from PIL import Image, ImageChops

from bot.pictures.canvas import _FACES, BOX, Canvas, cut, drawable, heading_height, width_of, wrapped
from bot.pictures.class_glance import class_picture
from bot.pictures.graph import graph_picture
from bot.pictures.growth import growth_picture
from bot.pictures.heat import heat_map
from bot.pictures.mood import mood_picture
from bot.pictures.qr import QUIET_MODULES, SIDE, TOP, qr_picture
from bot.pictures.shapes import ROWS_A_PAGE, class_pages
from bot.pictures.symbols import draw_ending, draw_standing
from tests.bot.pictures_data import (
    ENDINGS,
    NAMES,
    NASTY,
    STANDINGS,
    class_data,
    graph_data,
    growth_data,
    heat_data,
    mood_data,
)

QR = {"link": "https://t.me/hankala_bot?start=join_K7M2Q9XW", "title": "Matkailu 2A", "code": "K7M2-Q9XW", "hint": "h"}
PICTURES: list[tuple[Callable[[Any], bytes], Any]] = [
    (qr_picture, QR),
    (class_picture, class_data()),
    (class_picture, class_data([])),
    (class_picture, {**class_data(), "counts": []}),
    (heat_map, heat_data()),
    (heat_map, {**heat_data(), "whole": []}),
    (heat_map, heat_data(NAMES * 2)),
    (growth_picture, growth_data()),
    (growth_picture, growth_data(0)),
    (growth_picture, growth_data(1)),
    (mood_picture, mood_data()),
    (mood_picture, mood_data(0)),
    (mood_picture, mood_data(200)),
    (graph_picture, graph_data()),
    (graph_picture, graph_data(60)),
    (graph_picture, graph_data(170)),
    (graph_picture, {**graph_data(), "nodes": []}),
]
ONE_OF_EACH = [PICTURES[number] for number in (0, 1, 4, 6, 7, 10, 13)]
GLYPHS = {bold: frozenset(get_font(face).get_charmap()) for bold, face in _FACES.items()}


def opened(png: bytes) -> Image.Image:
    """The picture's pixels."""
    return Image.open(BytesIO(png)).convert("RGB")


@pytest.mark.parametrize(("draw", "data"), PICTURES)
def test_a_picture_fits_a_phone_and_telegram(draw: Callable[[Any], bytes], data: Any) -> None:
    """A phone's width; width and height at most 10 000 together and 10 MB (Bot API, sendPhoto)."""
    png = draw(data)
    width, height = opened(png).size
    assert width == 1080 and 0 < height <= 10_000 - width and len(png) < 10_000_000


def test_the_bar_of_the_best_mood_says_nothing_of_the_ending() -> None:
    """The two may come of two talks; the bar has one colour, whatever symbol stands beside it."""
    bars = set()
    for ending in ENDINGS:
        data = class_data(NAMES[:1])
        [row] = data["rows"]
        row["ending"], row["mood"], row["word"] = ending, 60, ""
        bars.add(opened(class_picture(data)).crop((700, 0, 1080, 2000)).tobytes())
    assert len(bars) == 1


@pytest.mark.parametrize(("draw", "data"), ONE_OF_EACH)
def test_the_same_data_gives_the_same_bytes(draw: Callable[[Any], bytes], data: Any) -> None:
    """No time, no chance and no version stands in the file."""
    png = draw(data)
    assert draw(data) == png
    assert b"Software" not in png and b"tIME" not in png


def with_words(value: Any, words: Iterator[str]) -> Any:
    """The same data with the next of these words everywhere but where an id or a fixed name stands."""
    match value:
        case dict():
            kept = ("standing", "ending", "id", "source", "target", "start", "link")
            return {key: part if key in kept else with_words(part, words) for key, part in value.items()}
        case list():
            return [with_words(part, words) for part in value]
        case str():
            return next(words)
    return value


@pytest.mark.parametrize(("draw", "data"), ONE_OF_EACH)
def test_no_words_break_a_picture(draw: Callable[[Any], bytes], data: Any) -> None:
    """Whatever people call themselves; nor does the font warn, which would be an error here."""
    words, drawn = cycle(NASTY), 0
    while drawn < len(NASTY):
        counted = count()
        assert opened(draw(with_words(data, (next(words) for _ in counted)))).width == 1080
        drawn += next(counted)


@pytest.mark.parametrize("bold", [False, True])
def test_the_font_has_what_the_languages_and_symbols_need(bold: bool) -> None:
    """Finnish, Swedish, names of many countries, and every sign that the pictures themselves use."""
    needed = ["abcdefghijklmnopqrstuvwxyzåäöéüõšž", f"0123456789/%…–—·→↻≥≤×”“’{BOX}", *NAMES]
    assert [sign for text in needed for sign in text + text.upper() if ord(sign) not in GLYPHS[bold]] == []
    assert [drawable(text) for text in needed] == needed


@settings(deadline=None)
@given(st.text(max_size=300))
def test_what_is_drawn_can_be_drawn(text: str) -> None:
    """In one line, by both weights of the font, and drawing it again changes nothing."""
    drawn = drawable(text)
    assert all(ord(sign) in glyphs for glyphs in GLYPHS.values() for sign in drawn)
    assert drawn == drawn.strip() and "\n" not in drawn
    assert drawable(drawn) == drawn


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("👩‍🎓🇫🇮 Aino", "Aino"),
        ("中村 Aino", "□□ Aino"),
        ("🧿", "□"),
        ("a\n b", "a b"),
        ("𝓕𝓪𝓷𝓬𝔂", "Fancy"),
        ("A\u030ake", "Åke"),
        ("\u202eabc", "abc"),
    ],
)
def test_what_the_font_lacks_is_boxed_or_dropped(text: str, drawn: str) -> None:
    """Letters become boxes, ornaments go; nobody's name is left empty."""
    assert drawable(text) == drawn


@settings(deadline=None)
@given(st.text(max_size=200), st.integers(40, 900), st.integers(1, 4))
def test_words_keep_within_their_room(text: str, width: int, lines: int) -> None:
    """Cut with “…” or wrapped, they are never wider than what they were given."""
    assert width_of(cut(text, 30, width), 30) <= width
    made = wrapped(text, 30, width, lines)
    assert len(made) <= lines and all(width_of(line, 30) <= width for line in made)


def test_a_long_name_is_cut_where_something_is_missing() -> None:
    """And a short one stays as it is."""
    assert cut("Aino", 30, 300) == "Aino"
    assert cut("Aino Amanda Vilhelmiina Konstantinovna", 30, 300) == "Aino Amanda Vil…"


@pytest.mark.parametrize("kind", ["endings", "standings"])
def test_symbols_differ_without_colour(kind: str) -> None:
    """In black and white, any two differ by a good part of their area."""
    pictures = []
    for symbol in ENDINGS if kind == "endings" else STANDINGS:
        canvas = Canvas(100)
        if kind == "endings":
            draw_ending(canvas, 50, 50, 30, symbol)  # type: ignore[arg-type]
        else:
            draw_standing(canvas, 50, 50, 30, symbol)  # type: ignore[arg-type]
        grey = opened(canvas.png()).crop((0, 0, 100, 100)).convert("L")
        pictures.append(grey.point(lambda value: 255 * (value < 200)))
    for one, other in combinations(pictures, 2):
        difference = ImageChops.difference(one, other).histogram()[255]
        assert difference > 0.05 * one.histogram()[255]


def test_the_qr_code_says_the_link() -> None:
    """Module by module as the library made it, with the white around it that readers need."""
    picture = opened(qr_picture(QR)).convert("L")  # type: ignore[arg-type]
    modules = [list(row) for row in segno.make_qr(QR["link"], error="m").matrix]
    size = SIDE / (len(modules) + 2 * QUIET_MODULES)
    start_x, start_y = (1080 - SIDE) / 2 + QUIET_MODULES * size, TOP + QUIET_MODULES * size

    def is_dark(row: int, column: int) -> bool:
        shade = picture.getpixel((int(start_x + (column + 0.5) * size), int(start_y + (row + 0.5) * size)))
        assert isinstance(shade, int)
        return shade < 128

    inside = range(len(modules))
    assert [[is_dark(row, column) for column in inside] for row in inside] == [list(map(bool, row)) for row in modules]
    around = range(-QUIET_MODULES, len(modules) + QUIET_MODULES)
    assert not any(is_dark(row, column) for row in around for column in around if {row, column} - {*inside})


def test_a_large_class_goes_on_several_pictures() -> None:
    """Evenly filled and numbered, with every student once and in order; a small one stays as it is."""
    assert class_pages(class_data()) == [class_data()]
    pages = class_pages(class_data([str(number) for number in range(85)]))
    assert [(len(page["rows"]), page["page"]) for page in pages] == [(28, "1/3"), (28, "2/3"), (29, "3/3")]
    assert [row["name"] for page in pages for row in page["rows"]] == [str(number) for number in range(85)]
    assert class_pages(class_data([]))[0]["rows"] == []


def test_too_many_rows_are_refused() -> None:
    """A picture is never cut off in silence."""
    with pytest.raises(ValueError, match="41"):
        class_picture(class_data(["x"] * (ROWS_A_PAGE + 1)))


def test_a_large_class_is_shown_as_a_whole() -> None:
    """A bar a skill in the place of more rows than can be read."""
    assert heat_map(heat_data(["x"] * (ROWS_A_PAGE + 1))) == heat_map(heat_data([]))
    assert heat_map(heat_data(["x"] * ROWS_A_PAGE)) != heat_map(heat_data([]))


def test_of_many_attempts_the_last_are_drawn() -> None:
    """Twelve fit."""
    data = growth_data(20)
    assert growth_picture(data) == growth_picture({**data, "steps": data["steps"][-12:]})
    assert growth_picture(data) != growth_picture({**data, "steps": data["steps"][-11:]})


def test_headings_know_their_height() -> None:
    """The sheet is cut before it is drawn on, so both must agree."""
    for title, subtitle, page in [("a", "b", ""), ("Matkailu " * 9, "pe 12.12. " * 20, "1/2"), ("", "", "")]:
        assert Canvas(900).heading(title, subtitle, page) == heading_height(title, subtitle, page)
