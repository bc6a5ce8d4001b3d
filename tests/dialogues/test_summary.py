"""The summary of an attempt."""

from dialogues.engine import replay
from dialogues.session import Turn
from dialogues.summary import ALWAYS, CALLED_FOR, Summary, summarise
from tests.dialogues.toy import play

PLAY = play()


def turns(*replies: str) -> tuple[Turn, ...]:
    """The turns of a talk."""
    return replay(PLAY, 1, replies)[1]


def test_a_talk_in_numbers_and_names() -> None:
    """Skills stand once in the order of the marks, faults as often as they came, moods as at the end and at best."""
    talk = turns("thanks apology empathy", "rude", "apology", "rude calm_down")
    assert summarise(talk, "angry") == Summary(
        ending="angry",
        mood=talk[-1].mood_after,
        best_mood=talk[0].mood_after,
        replies=4,
        shown=("apology", "empathy", "thanks"),
        called=CALLED_FOR,
        faults=("rude", "calm_down", "rude"),
    )
    assert talk[0].mood_after > talk[-1].mood_after


def test_solving_is_called_for_once_the_customer_listens() -> None:
    """While steam is left all the time, only what every complaint calls for is called for (S50)."""
    assert summarise(turns("calm_down", "excuse"), None).called == ALWAYS
    assert summarise(turns("apology empathy"), None).called == CALLED_FOR


def test_nothing_said_calls_for_nothing() -> None:
    """Who left before the first reply missed no skill."""
    assert summarise((), None) == Summary(ending=None, mood=0, best_mood=0, replies=0, shown=(), called=(), faults=())


def test_kept_as_json_it_comes_back_the_same() -> None:
    """What storage keeps is the whole of it; what a newer program added to it is passed over."""
    summary = summarise(turns("thanks", "solution rude"), "satisfied")
    kept = summary.model_dump_json()
    assert Summary.model_validate_json(kept) == summary
    assert Summary.model_validate_json(kept.replace("{", '{"later": 1, ', 1)) == summary
    assert "solution rude" not in kept
