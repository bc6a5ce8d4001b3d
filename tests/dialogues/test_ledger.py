"""The course's two rules of thumb as an account."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues.ledger import Ledger, account, told_to
from dialogues.scenario import Ending


@pytest.mark.parametrize(
    ("ending", "people"), [("advocate", 3), ("satisfied", 3), ("indifferent", 0), ("angry", 11), ("removed", 0)]
)
def test_how_many_hear_of_it(ending: Ending, people: int) -> None:
    """Good is told to 3, bad to 11, the rest to nobody (S41)."""
    assert told_to(ending) == people


@pytest.mark.parametrize(
    ("endings", "expected"),
    [
        ([], Ledger(0, 0, 0)),
        (["satisfied"], Ledger(1, 0, 0)),
        (["angry"], Ledger(0, 1, 12)),
        (["angry", "satisfied", "advocate"], Ledger(2, 1, 10)),
        (["satisfied"] * 5 + ["angry"], Ledger(5, 1, 12)),
        (["angry", "angry", "removed", "indifferent"], Ledger(0, 2, 24)),
        (["angry"] + ["satisfied"] * 13, Ledger(13, 1, 0)),
    ],
)
def test_a_bad_one_opens_a_debt_of_twelve(endings: list[Ending], expected: Ledger) -> None:
    """Twelve good ones make up for a bad one; good ones before it are no credit, and no debt falls below nothing."""
    assert account(endings) == expected


@given(st.lists(st.sampled_from(get_args(Ending))), st.builds(Ledger, *[st.integers(0, 500)] * 3))
def test_one_pass_is_one_talk_after_the_other(endings: list[Ending], before: Ledger) -> None:
    """All endings at once give what each alone gives, entered into the ledger before it by the rules as they stand."""
    expected = before
    for ending in endings:
        good, bad = ending in ("advocate", "satisfied"), ending == "angry"
        debt = expected.debt + 12 if bad else max(0, expected.debt - 1) if good else expected.debt
        expected = Ledger(expected.good + good, expected.bad + bad, debt)
    assert account(endings, before) == expected


def test_people_who_heard() -> None:
    """Two good and one bad: 6 and 11 people."""
    ledger = account(["satisfied", "angry", "advocate"])
    assert (ledger.heard_good, ledger.heard_bad) == (6, 11)
