"""The coach's note on one reply: what was found, what that did, one thing to try. About the reply, not the person."""

from dataclasses import dataclass
from typing import Literal

from dialogues.engine import REACTION_ORDER
from dialogues.play import Play
from dialogues.replies.marks import NEUTRAL, SKILLS, Mark
from dialogues.session import Session, Turn

Effect = Literal["much_better", "better", "same", "worse", "much_worse"]
ONCE_OFFERED = frozenset({"agreement", "next_step", "follow_up"})
"""Skills that make sense when there is a solution to speak of."""
MUCH = 12
"""Points of mood from which a change is called a big one."""
GOOD_CONDUCT = ("heard", "validation", "stopping_question")
HEARING = ("empathy", "apology", "open_question", "paraphrase", "recognition", "boundary")
"""What may let out steam; which of it does is the customer's to say."""
AVOIDED = tuple(sign for sign in REACTION_ORDER if sign not in (*GOOD_CONDUCT, *SKILLS))
NEXT_SKILLS = ("open_question", "paraphrase", "solution", "agreement", "next_step", "follow_up")
"""The order in which a customer who listens again is led to the end (S53–S55)."""


@dataclass(frozen=True, slots=True)
class CoachNote:
    """Marks found (one each, skills first), conduct, the effect on the customer, at most one suggestion."""

    found: tuple[Mark, ...]
    conduct: tuple[str, ...]
    effect: Effect
    suggestion: str | None


def coach(play: Play, session: Session, turn: Turn) -> CoachNote:
    """The note on a turn, the session being as it is after it. The suggestion is a sign to avoid or a skill to try."""
    return CoachNote(
        turn.clearest_marks,
        _worth_telling(play, turn),
        _effect(turn.change),
        None if turn.ending else _suggestion(play, session, turn),
    )


def _worth_telling(play: Play, turn: Turn) -> tuple[str, ...]:
    """The conduct of a reply; what is good with most people is no merit where it wins nothing."""
    return tuple(sign for sign in turn.conduct if sign not in GOOD_CONDUCT or play.moves.get(sign, 0) > 0)


def _effect(change: int) -> Effect:
    if change == 0:
        return "same"
    if change > 0:
        return "much_better" if change >= MUCH else "better"
    return "much_worse" if change <= -MUCH else "worse"


def _suggestion(play: Play, session: Session, turn: Turn) -> str | None:
    """The worst slip; else, of the skills that lead on from here, one not shown yet, another one each turn."""
    for sign in AVOIDED:
        if sign in turn.signs and (sign not in NEUTRAL or play.moves.get(sign, 0) < 0):
            return f"avoid_{sign}"
    wanted = hearing(play) if turn.steam_after > 0 else _leading_on(play, session)
    fresh = [skill for skill in wanted if not session.earned.get(skill)]
    if not fresh and turn.steam_after > 0:
        return "try_listening"
    return f"try_{fresh[(turn.number - 1) % len(fresh)]}" if fresh else None


def hearing(play: Play) -> list[str]:
    """What lets out this customer's steam."""
    return [skill for skill in HEARING if play.relief.get(skill, 0) > 0]


def _leading_on(play: Play, session: Session) -> list[str]:
    """The skills that an edge out of the node where the student stands asks for."""
    asked = [{*edge.when.all, *edge.when.any} for edge in play.node(session.node).edges if edge.when]
    ripe = NEXT_SKILLS if session.earned.get("solution") else [s for s in NEXT_SKILLS if s not in ONCE_OFFERED]
    return [skill for skill in ripe if any(skill in signs for signs in asked)]


SUGGESTIONS = (
    *(f"avoid_{sign}" for sign in AVOIDED),
    *(f"try_{skill}" for skill in dict.fromkeys((*HEARING, "listening", *NEXT_SKILLS))),
)
"""Every suggestion there is, so that the texts can be checked to have each."""
