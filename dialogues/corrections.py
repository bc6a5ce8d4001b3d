"""A teacher's word against a rule's: marks taken away or added in turns that were played, and what follows from it.

Turns are kept as they were played and corrections beside them, so each can be taken back. What the customer said, the
path, the steam and the ending stay: the talk was what it was. Marks change, and with them conduct, points and mood.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from dialogues.engine import step
from dialogues.play import Play
from dialogues.replies.marks import MARKS, Mark, Reading
from dialogues.session import Kept, Move, Session, Turn

BY_TEACHER = "teacher"
"""Stands for the rule id of a mark that a teacher added."""


def _mark(name: str) -> str:
    if name not in MARKS:
        raise ValueError(f"'{name}' is no mark")
    return name


class Correction(Kept):
    """One mark of one turn (numbered from 1) that a rule got wrong: found where it is not, or missed."""

    turn: Annotated[int, Field(ge=1)]
    mark: Annotated[str, AfterValidator(_mark)]
    verdict: Literal["wrong", "missed"]


def corrected(play: Play, turns: Sequence[Turn], corrections: Iterable[Correction]) -> tuple[Turn, ...]:
    """The turns with these corrections, in any order; one that changes nothing is passed over.

    From the first change on, each turn is judged anew at the place and with the steam it was played with: conduct that
    stood only because of a mark goes, conduct that now holds comes, points follow, mood shifts within 0–100.
    """
    verdicts = frozenset(corrections)
    marked = [_marked(turn, verdicts) for turn in turns]
    first = next((number for number, turn in enumerate(turns) if marked[number] != turn), len(turns))
    done = list(turns[:first])
    for number in range(first, len(turns)):
        was = _by_the_rules(play, turns[:number], turns[number])
        now = _by_the_rules(play, done, marked[number])
        done.append(_judged_anew(marked[number], was, now, done[-1].mood_after if done else turns[0].mood_before))
    return tuple(done)


def example(turn: Turn, corrections: Iterable[Correction], language: str) -> dict[str, object] | None:
    """An item for the labelled replies (tests/content/replies) from a turn as it was played; None if nothing changes.

    `why` says in which language it was read, what was wrong or missed, and which rule had erred on which words.
    """
    verdicts = frozenset(corrections)
    marks = _marked(turn, verdicts).marks
    if marks == turn.marks:
        return None
    wrong = [f"{mark.name} is wrong ({mark.rule}: “{mark.evidence}”)" for mark in turn.marks if mark not in marks]
    missed = [f"{mark.name} was missed" for mark in marks if mark not in turn.marks]
    return {
        "text": turn.reply.strip(),
        "marks": sorted({mark.name for mark in marks}),
        "why": f"A teacher's correction ({language}): {'; '.join(wrong + missed)}.",
    }


def _marked(turn: Turn, verdicts: frozenset[Correction]) -> Turn:
    """The turn with its marks as corrected and all else as played; two verdicts that contradict cancel each other."""
    wrong, missed = (
        {one.mark for one in verdicts if (one.turn, one.verdict) == (turn.number, verdict)}
        for verdict in ("wrong", "missed")
    )
    kept = [mark for mark in turn.marks if mark.name not in wrong - missed]
    added = [name for name in MARKS if name in missed - wrong - turn.names]
    by_teacher = [Mark(name, turn.reply, 0, len(turn.reply), BY_TEACHER) for name in added]
    return turn.model_copy(update={"marks": (*kept, *by_teacher)})


def _by_the_rules(play: Play, earlier: Sequence[Turn], turn: Turn) -> Turn:
    """What the engine makes of a turn's marks after these earlier turns; only its conduct and moves are of use."""
    here = play.scenario.nodes.get(turn.node_before)
    session = Session(
        scenario=play.scenario.id,
        version=play.scenario.version,
        language=play.lines.language,
        seed=0,
        # A newer version of the scenario may lack the node; the start, which asks for little, must do then.
        node=turn.node_before if here and here.edges else play.scenario.start,
        mood=turn.mood_before,
        steam=turn.steam_before,
        patience=play.profile.patience,
        turn=turn.number - 1,
        earned=Counter(sign for one in earlier for sign in one.signs),
        replies=tuple(one.reply for one in earlier),
    )
    mentions = frozenset(turn.mentions)
    return step(
        play, session, Reading(turn.reply, turn.marks, mentions, turn.words, turn.questions, play.lines.language)
    )[1]


def _judged_anew(turn: Turn, was: Turn, now: Turn, mood: int) -> Turn:
    """The turn with the difference that its correction makes by the rules, on top of what was kept of it.

    Only the difference, for the rules may be newer than the talk, and what else a student was told stays.
    """
    conduct = tuple(_conduct(turn, was, now))
    moves = tuple(_moves(turn, was, now, turn.names.union(conduct)))
    mood_after = min(100, max(0, mood + sum(move.points for move in moves)))
    update = {"conduct": conduct, "moves": moves, "mood_before": mood, "mood_after": mood_after}
    return turn.model_copy(update=update)


def _conduct(turn: Turn, was: Turn, now: Turn) -> Iterator[str]:
    gone = set(was.conduct).difference(now.conduct)
    come = set(now.conduct).difference(was.conduct)
    for sign in dict.fromkeys((*now.conduct, *turn.conduct)):
        if sign in come or sign in set(turn.conduct) - gone:
            yield sign


def _moves(turn: Turn, was: Turn, now: Turn, signs: frozenset[str]) -> Iterator[Move]:
    kept, before, after = ({move.cause: move.points for move in one.moves} for one in (turn, was, now))
    for cause in dict.fromkeys((*after, *kept)):
        points = kept.get(cause, 0) + after.get(cause, 0) - before.get(cause, 0)
        if points and cause in signs:
            yield Move(cause=cause, points=points)
