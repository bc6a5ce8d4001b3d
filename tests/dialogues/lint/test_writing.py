"""Slips of writing, signs that nobody sees, phrases that fail: what is found, and what is fine."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues.lint import lint_lines, lint_stock
from dialogues.parsing import Finding, parse
from dialogues.scenario import Lines, Scenario, Stock
from tests.dialogues.toy import LINES, SCENARIO, model, stock_yaml


def found(old: str, new: str) -> list[Finding]:
    """What is found in the toy's words with one change."""
    assert old in LINES
    text = LINES.replace(old, new, 1)
    return lint_lines(parse(text, "fi.yaml")[0], model(Scenario, SCENARIO), model(Lines, text))


def told(said: str, language: str = "fi") -> list[str]:
    """The codes of what is found where somebody tells this."""
    written = json.dumps(said, ensure_ascii=max(said) < "\U00010000")  # YAML knows no pairs of surrogates
    text = LINES.replace("told: Hoitui.", f"told: {written}").replace("language: fi", f"language: {language}")
    return [f.code for f in lint_lines(parse(text, "fi.yaml")[0], model(Scenario, SCENARIO), model(Lines, text))]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Se\u200b hoitui", "HK040"),
        ("Se\u00a0hoitui", "HK040"),
        ("Se\thoitui", "HK040"),
        ("Se \u202ehoitui", "HK040"),
        ("Se hoitui\x07", "HK040"),
        ("Se hoitui\ue000", "HK040"),
        ("Hyva\u0308a\u0308", "HK040"),
        ("a\u200db", "HK040"),
        ("Se h\u043eitui", "HK041"),
        ("Se h\u03bfitui", "HK041"),
        ("Se \U0001d421oitui", "HK041"),
        ("Se \uff48oitui", "HK041"),
        ("HyvÃ¤ juttu", "HK042"),
        ("HyvÃ\u0084 juttu", "HK042"),
        ("Itâ€™s fine", "HK042"),
        ("Hyv\ufffd juttu", "HK042"),
        ("Hyv&auml; juttu", "HK042"),
        ("Se se hoitui", "HK043"),
        ("että\nettä", "HK043"),
        ("Se  hoitui", "HK044"),
        ("”Se hoitui", "HK045"),
        ('"Se hoitui', "HK045"),
        ("Se “hoitui", "HK045"),
    ],
)
def test_a_slip_is_found(said: str, code: str) -> None:
    """One slip, one finding."""
    assert told(said) == [code]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Joo joo, ei ei. Hyvä hyvä!", "fi"),
        ("Se, se hoitui … ja se ... hoitui", "fi"),
        ("Ihan 49\u00a0€ ja 1\u202f000 ja 5 % – ”se” »se» 'se'", "fi"),
        ("👩\u200d🔧 ❤️ 👍🏽 1️⃣ 🇫🇮 ☺️", "fi"),
        ("Télé, façade, Müller, Šakki, 21 °C, ½, µ", "fi"),
        ("Привет!", "fi"),
        ("Nej nej, är det det? ”Ja.”", "sv"),
        ("No no, it's what that that was. “Yes.”", "en"),
        ('A 55" screen. R&D; AT&T.', "en"),
    ],
)
def test_what_is_meant_is_no_slip(said: str, language: str) -> None:
    """Emoji, units, quotations, what people do say twice."""
    assert told(said, language) == []


def test_a_finding_stands_on_the_line_of_its_variant() -> None:
    """Not only of its node."""
    text = LINES.replace(
        '["Ei keitä.", "Kylmää!", ["Taas.", "Ja taas."]]', "\n      - Ei keitä.\n      - [Oi, Se se on.]\n      - Oh."
    )
    text = text.replace("  vent: {lines: ", "  vent:\n    lines: ").replace(
        ", model: Ymmärrän.}", "\n    model: Ymmärrän."
    )
    [finding] = lint_lines(parse(text, "fi.yaml")[0], model(Scenario, SCENARIO), model(Lines, text))
    assert "Se se" in text.splitlines()[finding.line - 1]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('["auto*"]', '["raha*"]', "HK060"),
        ('["auto*"]', '["rahat"]', "HK060"),
        ('["rahat"]', '["uudet autot"]', "HK060"),
        ('["rahat"]', '["rahat", "rahat"]', "HK061"),
        ('["rahat"]', '["raha*", "rahat"]', "HK061"),
        ('["rahat"]', '["rahat", "kaikki rahat"]', "HK061"),
        ('["rahat"]', '["rahat .. kaikki", "rahat ihan kaikki"]', "HK061"),
        ('["rahat"]', '["rahat kaikki", "rahat .. kaikki"]', "HK061"),
        ('["rahat"]', '["(rahat|hinta)", "hinta"]', "HK061"),
        ('["rahat"]', '["(auto*|hinta)"]', "HK060"),
        ('["rahat"]', '["uudet .. autot"]', "HK060"),
        ('["rahat"]', '["(rahat"]', "HK062"),
        ('["rahat"]', '["rahat .."]', "HK062"),
        ('["rahat"]', '["(rahat|koko hinta)"]', "HK062"),
        ('["rahat"]', '["49€"]', "HK062"),
        ('["rahat"]', '["49e"]', "HK062"),
        ('["rahat"]', '["ra*hat"]', "HK062"),
        ('["rahat"]', '["rahat!"]', "HK062"),
        ('["rahat"]', '["{number}"]', "HK063"),
    ],
)
def test_a_phrase_that_fails(old: str, new: str, code: str) -> None:
    """One phrase, one finding."""
    assert [finding.code for finding in found(old, new)] == [code]


@pytest.mark.parametrize(
    "phrases",
    [
        '["raha*", "rahatkin heti"]',
        '["palautu*", "palautus"]',
        '["49", "49,90", "18:40", "e-lasku*", "it\'s", "3-5"]',
        '["auto"]',
        '["rahat .. kaikki", "rahat (ihan|aivan) .. kaikki"]',
        '["(rahat|hinta)", "(hinta|maksu)"]',
        '["rahat kaikki", "kaikki .. rahat"]',
        # Trying all ways to fit the one into the other would never end.
        f'["{" ..9 ".join(["a"] * 25)} ..9 rahat", "{" ".join(["a"] * 75)}"]',
    ],
)
def test_a_phrase_that_is_fine(phrases: str) -> None:
    """Long whole words stand for their misspellings too; numbers and hyphens can be said."""
    codes = {finding.code for finding in found('["rahat"]', phrases)}
    assert codes == ({"HK060"} if "auto" in phrases else {"HK062"} if "3-5" in phrases else set())


def test_stock_lines_are_read_for_slips_too() -> None:
    """They are said in every scenario; and no fact of a story can stand in them but for what the student said."""
    text = stock_yaml().replace("waits 2", "waits waits 2").replace("waits 3", '"{number}"')
    assert [f.code for f in lint_stock(parse(text, "fi.yaml")[0], model(Stock, text))] == ["HK034", "HK043"]


@given(st.text(min_size=1, max_size=80).filter(str.strip))
def test_no_text_raises(said: str) -> None:
    """Whatever is written, in a line and as a phrase."""
    lines = model(Lines, LINES)
    document = parse(LINES, "fi.yaml")[0]
    value = json.loads(json.dumps(document.value))
    value["nodes"]["settled"]["told"], value["remedies"]["refund"]["phrases"] = said, [said, f"{said}*"]
    changed = type(document)("fi.yaml", value, document.lines)
    assert all(finding.line for finding in lint_lines(changed, model(Scenario, SCENARIO), lines))
