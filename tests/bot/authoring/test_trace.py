"""The causes that a trace names are those that the engine counts: held against real talks."""

from pathlib import Path

from bot import content
from bot.authoring.talks import documents, transcript
from dialogues.conduct import MAX_RELIEF
from dialogues.engine import IMPATIENT
from dialogues.replies.marks import FAULTS
from dialogues.tracing import Change, trace
from dialogues.transcript import playing

FOLDER = Path(__file__).parents[2] / "content" / "transcripts"


def test_the_causes_add_up_in_every_talk_of_a_scenario() -> None:
    """What moved the steam explains all of its change, within its bounds; what cost patience is a slip or a round."""
    shipped, turns = content.load(), 0
    written = (one for file in sorted((FOLDER / "washing_machine").glob("*.yaml")) for one in documents(file))
    for talk, play in (transcript(one, shipped.find) for one in written if one.kind == "transcript"):
        for step in playing(play, talk).steps:
            told, turns = trace(play, step.before, step.after, step.turn), turns + 1
            if not told.scene:
                assert told.steam.after == _bounded(told.steam, play.profile.steam + 2), (talk.about, told.turn.number)
                assert _added(told.mood) == told.mood.after, (talk.about, told.turn.number)
            assert {cause.sign for cause in told.patience.causes} <= {*FAULTS, *IMPATIENT, "goes_round"}
    assert turns > 100


def _bounded(steam: Change, most: int) -> int:
    points = max(-MAX_RELIEF, sum(cause.points for cause in steam.causes))
    return min(most, max(0, steam.before + points))


def _added(mood: Change) -> int:
    return min(100, max(0, mood.before + sum(cause.points for cause in mood.causes)))
