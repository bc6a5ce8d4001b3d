"""What stays of an exercise when its words are gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues.exercises.result import Outcome, Result, mood_reached, result, team_ledger
from dialogues.ledger import Ledger
from dialogues.scenario import Ending
from tests.dialogues.exercises.teams import BAD, GOOD, after, begun, without


def outcome(ending: Ending | None, mood: int = 50) -> Outcome:
    """What stays of one customer."""
    numbers = {"replies": 2, "start": 30, "moods": (40, mood), "mood": mood, "best_mood": 60}
    return Outcome(ending=ending, shown=(), called=(), faults=(), scenario="kettle", **numbers)


def team_result(*outcomes: Outcome) -> Result:
    """What stays of an exercise."""
    return Result(mode="relay", language="fi", players=4, customers=outcomes)


def test_numbers_and_names_of_each_customer() -> None:
    """Ending, moods, replies, skills once each, a fault for each reply that had it."""
    exercise = after(begun(4, customers=2, mode="desks"), *GOOD)
    found = result(after(exercise, *BAD, at=1))
    assert found is not None
    good, bad = found.customers
    assert (found.mode, found.language, found.players) == ("desks", "fi", 4)
    assert (good.scenario, good.ending, good.start, good.mood, good.best_mood) == ("kettle", "satisfied", 34, 76, 76)
    assert (good.moods, good.replies, good.shown[:2], good.faults) == ((60, 60, 64, 76), 4, ("apology", "empathy"), ())
    assert (bad.ending, bad.mood, bad.best_mood, bad.moods[-1]) == ("angry", 0, 34, 0)
    assert bad.faults == ("calm_down", "excuse", "blame_others", "rude")


def test_nothing_said_leaves_nothing() -> None:
    """An exercise broken off before the first reply has no result, nor has one that never began."""
    assert result(begun()) is None
    assert result(begun().model_copy(update={"customers": ()})) is None


def test_broken_off_has_no_ending() -> None:
    """Who was still there when it was broken off has none; whom nobody spoke to is as they came."""
    found = result(after(begun(4, customers=2, mode="waiting"), "thanks"))
    assert found is not None
    assert [(one.ending, one.replies) for one in found.customers] == [(None, 1), (None, 0)]
    assert found.customers[1].mood == found.customers[1].start == 34


def test_whoever_left_is_counted_once() -> None:
    """A player who left has played; one who came back is one person still."""
    exercise = without(after(begun(3), "thanks"), 1)
    back = exercise.model_copy(update={"players": (*exercise.players, *exercise.gone)})
    for one in (exercise, back):
        found = result(one)
        assert found is not None and found.players == 3


@given(st.lists(st.sampled_from([*GOOD, *BAD, "Aino on paras", "sana"]), min_size=1, max_size=6))
def test_no_names_or_words_stay(replies: list[str]) -> None:
    """Whatever was said, its words and the players' names are not in what is kept, and it comes back the same."""
    found = result(after(begun(), *replies))
    assert found is not None
    kept = found.model_dump_json()
    assert Result.model_validate_json(kept) == found
    assert not any(word in kept for word in ("Aino", "sana", "P1", "P2", "@number", "?"))


def test_the_team_s_account_is_in_order() -> None:
    """A bad ending opens a debt of twelve, a good one after it pays one back; broken off counts for nothing."""
    results = [team_result(outcome("satisfied"), outcome("angry")), team_result(outcome("advocate"), outcome(None))]
    assert team_ledger(results) == Ledger(good=2, bad=1, debt=11)
    assert team_ledger(list(reversed(results))) == Ledger(good=2, bad=1, debt=12)
    assert team_ledger([]) == Ledger()


@pytest.mark.parametrize(("moods", "reached"), [((70,), 70), ((70, 31), 50), ((0, 0), 0), ((100, 100, 99), 100)])
def test_mood_reached_is_the_average(moods: tuple[int, ...], reached: int) -> None:
    """A team is as good as it left its customers, all of them."""
    assert mood_reached(team_result(*(outcome(None, mood) for mood in moods))) == reached
