"""The summary of an attempt: what following a class needs to know of it, so that no turns are read for that."""

from collections.abc import Sequence

from dialogues.replies.marks import FAULTS, SKILLS
from dialogues.scenario import Ending
from dialogues.session import Kept, Turn

ALWAYS = ("apology", "empathy", "thanks", "open_question", "paraphrase")
"""Called for in every complaint (S49, S52, S53)."""
ONCE_LISTENED_TO = ("solution", "agreement", "next_step", "follow_up")
"""Called for once the customer has let out steam and listens (S50, S54, S55)."""
CALLED_FOR = (*ALWAYS, *ONCE_LISTENED_TO)


class Summary(Kept):
    """One ended attempt in numbers and names, without a word of the student's."""

    ending: Ending | None
    """None: the talk was stopped."""
    mood: int
    """0–100 at the end; 0 where there was no reply."""
    best_mood: int
    """The highest after any reply."""
    replies: int
    shown: tuple[str, ...]
    """Skills earned, once each."""
    called: tuple[str, ...]
    """Skills that the talk called for; none where there was no reply."""
    faults: tuple[str, ...]
    """A fault for each reply that had it, in the order of the talk."""


def summarise(turns: Sequence[Turn], ending: Ending | None) -> Summary:
    """The summary of an attempt that ended so, or was stopped (None)."""
    found = [turn.names for turn in turns]
    earned = frozenset[str]().union(*found)
    return Summary(
        ending=ending,
        mood=turns[-1].mood_after if turns else 0,
        best_mood=max((turn.mood_after for turn in turns), default=0),
        replies=len(turns),
        shown=tuple(skill for skill in SKILLS if skill in earned),
        called=_called(turns),
        faults=tuple(fault for names in found for fault in FAULTS if fault in names),
    )


def _called(turns: Sequence[Turn]) -> tuple[str, ...]:
    if not turns:
        return ()
    return CALLED_FOR if any(turn.steam_after == 0 for turn in turns) else ALWAYS
