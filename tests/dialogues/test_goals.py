"""Goals of assignments."""

from typing import Any

import pytest
from pydantic import ValidationError

from dialogues.goals import Goal, reached
from dialogues.replies.marks import FAULTS
from dialogues.scenario import Ending
from dialogues.summary import Summary

FINISH, GOOD = Goal(), Goal(kind="good_ending")
MOOD, MARKS = Goal(kind="mood", mood=60), Goal(kind="marks", marks=("apology", "thanks"))


def attempt(ending: Ending | None = "angry", mood: int = 0, shown: tuple[str, ...] = ()) -> Summary:
    """An ended attempt whose best mood was high."""
    return Summary(ending=ending, mood=mood, best_mood=90, replies=5, shown=shown, called=shown, faults=())


@pytest.mark.parametrize(
    ("goal", "summary", "expected"),
    [
        (FINISH, attempt("angry"), True),
        (FINISH, attempt("removed"), True),
        (FINISH, attempt(None), False),
        (GOOD, attempt("advocate"), True),
        (GOOD, attempt("satisfied"), True),
        (GOOD, attempt("indifferent"), False),
        (GOOD, attempt("removed"), False),
        (GOOD, attempt("angry"), False),
        (MARKS, attempt(shown=("apology", "empathy", "thanks")), True),
        (MARKS, attempt("advocate", shown=("apology",)), False),
        (MARKS, attempt(None, shown=("apology", "thanks")), False),
        (MOOD, attempt(mood=60), True),
        (MOOD, attempt(mood=59), False),
        (MOOD, attempt(None, mood=80), False),
    ],
)
def test_what_reaches_a_goal(goal: Goal, summary: Summary, expected: bool) -> None:
    """Every mark counts, the mood at the end and not the best one, and a stopped talk reaches nothing."""
    assert reached(goal, summary) is expected


@pytest.mark.parametrize(
    "fields",
    [
        *({"kind": "marks", "marks": [fault]} for fault in FAULTS),
        {"kind": "marks", "marks": ["levity"]},
        {"kind": "marks", "marks": ["too_early"]},
        {"kind": "marks"},
        {"kind": "finish", "marks": ["apology"]},
        {"kind": "mood"},
        {"kind": "mood", "mood": 0},
        {"kind": "mood", "mood": 101},
        {"kind": "good_ending", "mood": 50},
        {"kind": "win"},
    ],
)
def test_a_goal_that_makes_no_sense_is_refused(fields: dict[str, Any]) -> None:
    """Only skills can be asked for, and a goal has what its kind needs and nothing else."""
    with pytest.raises(ValidationError):
        Goal.model_validate(fields)


@pytest.mark.parametrize("goal", [FINISH, GOOD, MARKS, MOOD])
def test_kept_as_json_it_comes_back_the_same(goal: Goal) -> None:
    """A draft that was interrupted loses nothing."""
    assert Goal.model_validate_json(goal.model_dump_json()) == goal


def test_marks_stand_once_and_in_order() -> None:
    """However they were tapped, the same skills are the same goal."""
    assert Goal(kind="marks", marks=("thanks", "apology", "thanks")) == MARKS
