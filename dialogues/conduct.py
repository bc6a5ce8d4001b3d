"""What only the course of the talk shows: heard or ignored, too early, repeating, stalling."""

from collections.abc import Iterator

from dialogues.asking import withheld
from dialogues.play import Play
from dialogues.promising import contradicted
from dialogues.replies.marks import FAULTS, Reading
from dialogues.session import Session

SOLVING = frozenset({"solution", "next_step", "closed_question"})
PROMISING = SOLVING | {"overpromise", "offer_help", "agreement"}
LEADING_ON = PROMISING | {"open_question", "paraphrase", "follow_up", "boundary"}
MERE_MANNERS = frozenset({"greeting", "polite_form"})
EARLY_TURNS = 2
"""Validation counts as early in the first replies only (F: 'as early as you can')."""
SAME_WORDS = 0.8
"""Two replies with this share of common words say the same."""
FEWEST_WORDS = 3
"""Shorter replies ("Kyllä.") may come again."""
WORN = 2
"""How often a skill lets out steam: no harping (S49)."""
MAX_RELIEF = 2
"""Steam that one reply can let out: being heard takes time (S50)."""


def relief(play: Play, session: Session, reading: Reading) -> int:
    """Steam that the reply lets out (negative: builds up). A sign works twice at most: no harping (S49)."""
    fresh = (name for name in reading.names if session.earned.get(name, 0) < WORN or name in FAULTS)
    return min(MAX_RELIEF, sum(play.relief.get(name, 0) for name in fresh))


def judge(play: Play, session: Session, reading: Reading) -> tuple[str, ...]:
    """The conduct of this reply in this talk, in a fixed order."""
    return (*_steam_signs(play, session, reading), *_course_signs(play, session, reading))


def _steam_signs(play: Play, session: Session, reading: Reading) -> Iterator[str]:
    marks, relieved = reading.names, relief(play, session, reading)
    if marks.intersection(FAULTS):
        return
    if session.turn < EARLY_TURNS and {"empathy", "offer_help"} <= marks and not session.earned.get("validation"):
        yield "validation"
    if {"open_question", "agreement"} <= marks and not session.earned.get("stopping_question"):
        yield "stopping_question"
    if session.steam > 0:
        if relieved > 0:
            # A greeting may let out steam, but "at last somebody listens" would be a comic answer to it.
            if any(play.relief.get(name, 0) > 0 for name in marks - MERE_MANNERS):
                yield "heard"
        elif _answers(play, session, reading) or (_parting(play, session) and marks & LEADING_ON):
            return
        elif marks & SOLVING:
            yield "too_early"
        elif marks.isdisjoint(("offer_help", "recognition")) and not (session.turn == 0 and "greeting" in marks):
            yield "ignored"


def _course_signs(play: Play, session: Session, reading: Reading) -> Iterator[str]:
    # Who was not told is right to ask again.
    refused = any(withheld(id) in session.said for id in reading.mentions)
    if not refused and any(_same(reading.text, earlier) for earlier in session.replies):
        yield "repeats_itself"
    leads_on = reading.names & {*LEADING_ON, *FAULTS} or reading.mentions or _jokes_well(play, reading)
    if session.steam == 0 and not leads_on and not _kind_word_is_enough(play, session, reading):
        yield "stalls"
    if reading.words > play.profile.long_reply:
        yield "too_long"
    if reading.names & PROMISING and any(
        not remedy.within for id, remedy in play.scenario.remedies.items() if id in reading.mentions
    ):
        yield "beyond_authority"
    if contradicted(session.promised, reading, play.scenario.today):
        yield "contradicts"


def _jokes_well(play: Play, reading: Reading) -> bool:
    """Whether this customer likes the joke that the reply makes (S62: it depends on whom)."""
    return "levity" in reading.names and play.moves.get("levity", 0) > 0


def _answers(play: Play, session: Session, reading: Reading) -> bool:
    """Whether the reply names what the customer has just asked for."""
    return not reading.mentions.isdisjoint(play.node(session.node).asks)


def _kind_word_is_enough(play: Play, session: Session, reading: Reading) -> bool:
    """Whether the customer is taking leave, or is still telling (a node that steam leads on from) and was heard."""
    telling = any(edge.when and edge.when.steam for edge in play.node(session.node).edges)
    return _parting(play, session) or (telling and relief(play, session, reading) > 0)


def _parting(play: Play, session: Session) -> bool:
    """Whether the customer is taking leave: every way on is an ending."""
    return all(play.node(edge.to).ending for edge in play.node(session.node).edges)


def _same(reply: str, earlier: str) -> bool:
    one, other = set(reply.casefold().split()), set(earlier.casefold().split())
    return len(one) >= FEWEST_WORDS and len(one & other) >= SAME_WORDS * len(one | other)
