"""How well replies are read, on labelled sets; run with -s to see the table."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.readers import reader
from tests.content.scoring import Score

SETS = Path(__file__).parent / "replies"
# Macro-F1 that a set must keep: a little below what was measured last. `marks` is all of a language's marks/*.yaml.
FLOORS = {
    "fi": {
        "marks": 0.93,
        "development": 0.93,
        "development_settings": 0.88,
        "development_marks": 0.92,
        "fresh_careless": 0.86,
        "fresh_careful": 0.86,
        "held_out": 0.80,
        "held_out_second": 0.78,
    },
    "sv": {"marks": 0.93, "fresh_careless": 0.84, "fresh_careful": 0.84, "held_out": 0.83},
    "en": {"marks": 0.94, "fresh_careless": 0.88, "held_out": 0.83},
}


# The plainest replies that are misread: the marks that are too many, and those that are missing.
PLAIN_MISREAD: dict[str, dict[str, tuple[set[str], set[str]]]] = {
    "fi": {
        "Saat anteeksi.": ({"apology"}, set()),
        "Toisilla menee vielä huonommin.": ({"belittle"}, set()),
        "Ei se haittaa.": ({"belittle"}, set()),
        "Minulla on kiire.": ({"excuse"}, set()),
        "Hän on idiootti.": ({"rude"}, set()),
        "Se on vain peliä.": ({"belittle"}, set()),
        "Se oli vain unta.": ({"belittle"}, set()),
        "Siirrän varauksen huomiselle.": ({"next_step"}, set()),
    },
    "sv": {
        "Styrkekramar!": ({"over_empathy"}, {"empathy"}),
        "Skit samma.": ({"rude"}, set()),
        "Ingen panik.": ({"calm_down"}, set()),
        "Du lämnade din jacka här.": ({"blame_customer"}, set()),
        "Det är bara ett spel.": ({"belittle"}, set()),
    },
    "en": {
        "I promise you will have it tomorrow, one hundred per cent.": (set(), {"solution"}),
        "I understand.": ({"empathy"}, set()),
        "It's only a game.": ({"belittle"}, set()),
    },
}


def replies(language: str, name: str) -> list[dict[str, Any]]:
    """The items of a set of labelled replies."""
    folder = SETS / language
    paths = sorted(folder.glob("marks/*.yaml")) if name == "marks" else [folder / f"{name}.yaml"]
    return [item for path in paths for item in yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)]


@pytest.mark.parametrize("language", FLOORS)
def test_the_plainest_words_are_read_right(language: str) -> None:
    """Whoever tries the program first writes these; none may be misread but those known to be."""
    read = reader(language).read
    earned = [(item["text"], {*read(item["text"]).names}, {*item["marks"]}) for item in replies(language, "plain")]
    misread = {text: (found - due, due - found) for text, found, due in earned if found != due}
    assert misread == PLAIN_MISREAD[language]


@pytest.mark.parametrize(("language", "name"), [(language, name) for language in FLOORS for name in FLOORS[language]])
def test_a_labelled_set_is_read_well_enough(language: str, name: str) -> None:
    """The macro-F1 of a set stays above its floor."""
    read, score = reader(language).read, Score()
    for item in replies(language, name):
        score.add(read(item["text"]).names, frozenset(item["marks"]))
    print(score.table(f"{language} {name}"))
    assert score.macro >= FLOORS[language][name]


@pytest.mark.parametrize("name", ["marks", "held_out"])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_language_is_told_by_every_reader(language: str, name: str) -> None:
    """Whoever reads, at most one reply in fifty is taken for another language than its own."""
    texts = [item["text"] for item in replies(language, name)]
    for own in ("fi", "sv", "en"):
        read = reader(own)
        wrong = sum(read.read(text).language != language for text in texts)
        print(f"{own} reads {language} {name}: {wrong} of {len(texts)} taken for another language")
        assert wrong <= 0.02 * len(texts)


@pytest.mark.parametrize(
    ("own", "word", "language"),
    [
        ("fi", "varausnumero", "fi"),
        ("fi", "tilinumero", "fi"),
        ("fi", "nimet", "fi"),
        ("fi", "sorry", "fi"),
        ("fi", "återbetalning", "sv"),
        ("fi", "everything", "en"),
        ("sv", "soffa", "sv"),
        ("sv", "Sorry!", "sv"),
        ("sv", "im sorry", "en"),
        ("sv", "siffror", "sv"),
        ("sv", "tilauksesta", "fi"),
        ("en", "nineteen", "en"),
        ("en", "interview", "en"),
        ("en", "tilauksesta", "fi"),
    ],
)
def test_a_word_alone_is_foreign_only_where_its_letters_are(own: str, word: str, language: str) -> None:
    """Who types just the thing that was asked about is not asked what language that was."""
    assert reader(own).read(word).language == language
