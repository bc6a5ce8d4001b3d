"""The coach's note on one reply: what was found, what that did, one thing to try. About the reply, not the person."""

from dataclasses import dataclass
from typing import Literal

from dialogues.engine import REACTION_ORDER
from dialogues.replies.marks import Mark
from dialogues.session import Session, Turn

Effect = Literal["much_better", "better", "same", "worse", "much_worse"]
MUCH = 12
"""Points of mood from which a change is called a big one."""
GOOD_CONDUCT = ("heard", "validation", "stopping_question")
NEXT_SKILLS = ("open_question", "paraphrase", "solution", "agreement", "next_step", "follow_up")
"""The order in which a customer who listens again is led to the end (S53–S55)."""


@dataclass(frozen=True, slots=True)
class CoachNote:
    """Marks found (one each, skills first), conduct, the effect on the customer, at most one suggestion."""

    found: tuple[Mark, ...]
    conduct: tuple[str, ...]
    effect: Effect
    suggestion: str | None


def coach(session: Session, turn: Turn) -> CoachNote:
    """The note on a turn, the session being as it is after it. The suggestion is a sign to avoid or a skill to try."""
    return CoachNote(
        turn.first_marks, turn.conduct, _effect(turn.change), None if turn.ending else _suggestion(session, turn)
    )


def _effect(change: int) -> Effect:
    if change == 0:
        return "same"
    if change > 0:
        return "much_better" if change >= MUCH else "better"
    return "much_worse" if change <= -MUCH else "worse"


def _suggestion(session: Session, turn: Turn) -> str | None:
    for sign in REACTION_ORDER:
        if sign in turn.signs and sign not in GOOD_CONDUCT:
            return f"avoid_{sign}"
    if turn.steam_after > 0:
        return f"try_{_first_unearned(session, ('empathy', 'apology', 'open_question', 'paraphrase')) or 'listening'}"
    skill = _first_unearned(session, NEXT_SKILLS)
    return f"try_{skill}" if skill else None


def _first_unearned(session: Session, skills: tuple[str, ...]) -> str | None:
    return next((skill for skill in skills if not session.earned.get(skill)), None)


SUGGESTIONS = (
    *(f"avoid_{sign}" for sign in REACTION_ORDER if sign not in GOOD_CONDUCT),
    *(f"try_{skill}" for skill in ("empathy", "apology", "listening", *NEXT_SKILLS)),
)
"""Every suggestion there is, so that the texts can be checked to have each."""
