"""What a turn did is told as it happened: the causes add up to the change."""

import pytest

from dialogues.conduct import MAX_RELIEF
from dialogues.engine import begin, step
from dialogues.scenario import Profile
from dialogues.tracing import Change, Trace, capped, trace
from tests.dialogues.toy import PROFILE, SCENARIO, model, play

WAITING = SCENARIO.replace("facts: number", "facts: number\nothers: {anna: {mood: 50, falls: 10}}")


def traces(*replies: str, scenario: str = SCENARIO) -> list[Trace]:
    """The trace of each reply of a talk."""
    of = play(scenario)
    session, _ = begin(of, 1)
    found = []
    for reply in replies:
        before = session
        session, turn = step(of, before, of.read(reply))
        found.append(trace(of, before, session, turn))
    return found


def causes(change: Change) -> dict[str, int]:
    """The points of each cause."""
    return {cause.sign: cause.points for cause in change.causes}


def test_causes_explain_the_change() -> None:
    """Of the mood each move, of the steam each relief with its sign turned."""
    [one] = traces("apology empathy")
    assert causes(one.mood) == {"apology": 6, "empathy": 8, "heard": 2}
    assert causes(one.steam) == {"apology": -1, "empathy": -1}
    assert one.mood.rest == one.steam.rest == 0 and not capped(one.steam)


def test_what_was_shown_before_is_marked() -> None:
    """It counts for half in the mood, and the third time lets out no steam."""
    first, second, third = traces("apology", "apology thanks calm_down", "apology calm_down")
    assert [cause.again for cause in first.mood.causes] == [False, False]
    assert {cause.sign: cause.again for cause in second.mood.causes} == {
        **{"apology": True, "calm_down": False, "thanks": False},
    }
    assert causes(third.steam) == {"apology": 0, "calm_down": 1}


def test_more_steam_than_one_reply_lets_out_is_capped() -> None:
    """The causes say more than went."""
    [one] = traces("apology empathy open_question")
    assert capped(one.steam) and one.steam.rest == 3 - MAX_RELIEF


def test_patience_goes_by_one_whatever_the_slips() -> None:
    """The first slip is named for it."""
    [one] = traces("rude calm_down")
    assert (one.patience.before, one.patience.after) == (4, 3)
    assert causes(one.patience) == {"calm_down": -1, "rude": 0}


def test_the_edge_is_told_with_its_condition() -> None:
    """Or that it was the fallback; or none, where the customer walks out."""
    first, second, *_, last = traces("nothing", "apology empathy open_question", "rude", "rude", "rude")
    assert first.when is not None and first.when.steam is not None and first.edges == 4
    assert second.turn.node_before == "vent" and second.when is None
    assert last.turn.edge is None and last.when is None and last.turn.node_after == "slam"


def test_at_a_bound_the_rest_is_what_was_cut_off() -> None:
    """A mood of 30 to 40 cannot lose 44."""
    [one] = traces("rude calm_down")
    assert one.mood.after == 0 and one.mood.rest == -one.mood.before - sum(causes(one.mood).values())


@pytest.mark.parametrize(("reply", "after"), [("apology", 40), ("@anna", 65)])
def test_those_who_wait_are_told_of(reply: str, after: int) -> None:
    """Unnoticed they like it less, noticed more."""
    of = play(WAITING)
    words = {"name": "Anna", "phrases": ["anna"], "waits": ["a"], "noticed": ["b"], "leaves": ["c"]}
    lines = type(of.lines).model_validate({**of.lines.model_dump(), "others": {"anna": words}})
    of = type(of)(of.scenario, lines, model(Profile, PROFILE), of.stock, of.temper, of.reader)
    before, _ = begin(of, 1)
    session, turn = step(of, before, of.read(reply))
    assert trace(of, before, session, turn).others == {"anna": Change(50, after)}
