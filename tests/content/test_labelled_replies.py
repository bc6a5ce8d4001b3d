"""The shape of the labelled replies (replies/README.md); how well the rules read them is scored elsewhere."""

from collections import Counter
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from dialogues.replies.marks import MARKS

FOLDER = Path(__file__).parent / "replies"
SETS = sorted(str(path.relative_to(FOLDER).with_suffix("")) for path in FOLDER.rglob("*.yaml"))
MIXED = {
    "fi/development": 420,
    "fi/development_marks": 840,
    "fi/development_settings": 600,
    "fi/held_out": 300,
    "fi/held_out_second": 400,
    "sv/held_out": 400,
    "en/held_out": 400,
}
LATER = {"recognition", "levity"}  # named when the sets of development had been written
ACCEPTING = 12
EARNING_NOTHING = 60
EXAMPLES = 60
CANCELS = (("over_empathy", "empathy"), ("nonapology", "apology"), ("boundary", "calm_down"))

every_set = pytest.mark.parametrize("name", SETS)


@cache
def replies(name: str) -> list[dict[str, Any]]:
    """The items of a set, as they stand in its file."""
    items: list[dict[str, Any]] = yaml.load((FOLDER / f"{name}.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    return items


def bare(text: str) -> str:
    """A text without what a thumb varies: case, spaces, punctuation; capitals and piled signs are what shouting is."""
    return "".join(letter for letter in text.casefold() if letter.isalnum()) + "!" * text.isupper() + text[-3:]


@every_set
def test_an_item_is_a_text_its_marks_and_perhaps_why(name: str) -> None:
    """Every item has the agreed keys, each of the agreed type, and says something."""
    for item in replies(name):
        assert {"text", "marks"} <= item.keys() <= {"text", "marks", "why"}, item
        assert isinstance(item["text"], str) and item["text"].strip() == item["text"] != "", item
        assert isinstance(item.get("why", "said"), str) and item.get("why", "said"), item


@every_set
def test_marks_are_known_and_in_order(name: str) -> None:
    """Marks are names from the list, alphabetical, none twice."""
    for item in replies(name):
        assert set(item["marks"]) <= set(MARKS), item
        assert item["marks"] == sorted(set(item["marks"])), item


@every_set
def test_marks_that_cancel_each_other_never_meet(name: str) -> None:
    """A mark that cancels another does not stand beside it."""
    for item in replies(name):
        assert not [pair for pair in CANCELS if set(pair) <= set(item["marks"])], item


@pytest.mark.parametrize("name", MIXED)
def test_a_mixed_set_is_large_and_covers_every_mark(name: str) -> None:
    """Each mark is earned often enough to be measured, and many replies earn none."""
    earned = Counter(chain.from_iterable(item["marks"] for item in replies(name)))
    expected = {*MARKS} - (LATER if name.startswith("fi/") and not name.endswith("second") else set())
    assert len(replies(name)) >= MIXED[name]
    assert {mark: earned[mark] for mark in expected if earned[mark] < ACCEPTING} == {}
    assert sum(not item["marks"] for item in replies(name)) >= EARNING_NOTHING


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_has_examples_and_near_misses(language: str, mark: str) -> None:
    """A mark's own file holds at least sixty replies that earn it and sixty that do not."""
    earning = [mark in item["marks"] for item in replies(f"{language}/marks/{mark}")]
    assert min(earning.count(True), earning.count(False)) >= EXAMPLES


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_reply_is_written_twice(language: str) -> None:
    """No reply stands twice in a language, neither in one set nor in two, however it is punctuated.

    But the plainest: these have sets of their own, with and without signs.
    """
    listed = [name for name in SETS if name.startswith(f"{language}/") and not name.endswith("/plain")]
    counted = Counter(bare(item["text"]) for name in listed for item in replies(name))
    assert [text for text, times in counted.items() if times > 1] == []
