"""How well replies are read as they come in talks: typed to the scenarios' customers by writers who saw no rule.

Run with -s to see the figures. Nothing is learnt from these replies.
"""

from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from bot.content import load
from dialogues.replies.marks import FAULTS, MARKS
from tests.content.scoring import Score

SETS = Path(__file__).parent / "played"


class Least(NamedTuple):
    """The share of replies whose marks are all right; of all marks precision and recall; the share `wronged`.

    A reply is wronged where a fault is seen in it though it has none.
    """

    right: float
    precision: float
    recall: float
    wronged: float


# A little worse than what was measured last.
BOUNDS = {
    "fi": Least(right=0.80, precision=0.89, recall=0.90, wronged=0.035),
    "sv": Least(right=0.76, precision=0.87, recall=0.87, wronged=0.035),
    "en": Least(right=0.78, precision=0.89, recall=0.88, wronged=0.03),
}


def talks(language: str) -> dict[str, list[dict[str, Any]]]:
    """The labelled replies by scenario."""
    talks: dict[str, list[dict[str, Any]]] = yaml.load((SETS / f"{language}.yaml").read_text("utf-8"), yaml.CSafeLoader)
    return talks


@pytest.mark.parametrize("language", BOUNDS)
def test_what_is_typed_in_talks_is_read_well_enough(language: str) -> None:
    """Each reply is read as in its talk, where remedies are known by name."""
    shipped, bound = load(), BOUNDS[language]
    score, right, innocent, wronged, replies = Score(), 0, 0, 0, 0
    for scenario, items in talks(language).items():
        play = shipped.play(scenario, language)
        for item in items:
            found, earned = play.read(item["text"]).names, frozenset(item["marks"])
            score.add(found, earned)
            replies, right = replies + 1, right + (found == earned)
            if earned.isdisjoint(FAULTS):
                innocent, wronged = innocent + 1, wronged + (not found.isdisjoint(FAULTS))
    reached = Least(right / replies, *score.overall, wronged / innocent)
    print(score.table(f"{language}, {replies} replies of talks"))
    print(", ".join(f"{name} {share:.3f}" for name, share in reached._asdict().items()))
    assert reached.right >= bound.right
    assert reached.precision >= bound.precision
    assert reached.recall >= bound.recall
    assert reached.wronged <= bound.wronged


@pytest.mark.parametrize("language", BOUNDS)
def test_played_replies_are_labelled_with_known_marks(language: str) -> None:
    """Every item is a text and its marks, alphabetical, none twice."""
    for items in talks(language).values():
        for item in items:
            assert item.keys() == {"text", "marks"}, item
            assert item["text"].strip() == item["text"] != "", item
            assert item["marks"] == sorted({*item["marks"]} & {*MARKS}), item
