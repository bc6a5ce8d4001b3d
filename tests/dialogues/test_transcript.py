"""A transcript is held against the talk as it is played now."""

import pytest

from dialogues.transcript import Transcript, differences, playing
from tests.dialogues.toy import model, play

WRITTEN = """
kind: transcript
scenario: kettle
about: Heard, then helped.
turns:
  - {reply: apology empathy, signs: [apology, heard], node: waits}
  - {reply: solution agreement, no_signs: [rude, too_early], node: settled}
ending: satisfied
"""


def found(*changes: tuple[str, str]) -> list[str]:
    """The differences of a transcript with these changes."""
    text = WRITTEN
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return differences(play(), model(Transcript, text))[1]


def test_a_talk_as_written_has_no_differences() -> None:
    """And its turns are those of the engine."""
    turns, wrong = differences(play(), model(Transcript, WRITTEN))
    assert wrong == [] and [turn.node_after for turn in turns] == ["waits", "settled"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[apology, heard]", "[thanks]", ["reply 1: thanks not found (found: apology, empathy, heard)"]),
        ("[rude, too_early]", "[solution]", ["reply 2: solution found, but should not be"]),
        ("node: waits", "node: vent", ["reply 1: leads to waits, expected vent"]),
        ("ending: satisfied", "ending: angry", ["ending satisfied, expected angry"]),
        ("ending: satisfied\n", "", ["ending satisfied, expected None"]),
        ("ending:", "  - {reply: thanks}\nending:", ["the talk ended with reply 2, before reply 3"]),
    ],
)
def test_each_difference_is_told(old: str, new: str, told: list[str]) -> None:
    """In a sentence that names the reply."""
    assert found((old, new)) == told


def test_each_step_has_the_sessions_around_it() -> None:
    """So that what moved them can be told."""
    played = playing(play(), model(Transcript, WRITTEN))
    first, second = played.steps
    assert played.opening == ("Keitin on rikki!",) and first.after == second.before
    assert (first.before.turn, first.turn.number, second.after.ending) == (0, 1, "satisfied")
