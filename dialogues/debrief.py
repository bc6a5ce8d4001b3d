"""The debrief: what a finished talk shows, as values; how it is worded is not decided here."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from dialogues.coach import hearing
from dialogues.conduct import MERE_MANNERS
from dialogues.engine import begin
from dialogues.ledger import BAD, GOOD, told_to
from dialogues.loyalty import Standing, after
from dialogues.play import Play
from dialogues.replies.marks import FAULTS, SKILLS
from dialogues.scenario import Ending, Rung
from dialogues.session import Session, Turn

Rating = Literal["calm", "fine", "tense", "snapped"]
RATINGS: tuple[Rating, ...] = ("calm", "fine", "tense", "snapped")
SNAPPING = frozenset({"rude", "sarcasm", "shouting", "belittle", "compare", "blame_customer", "calm_down"})
"""Faults that show a negative feeling to the customer (S51, S33)."""
SNAPPED = frozenset({"rude", "shouting", "sarcasm"})
"""Faults of somebody who has lost their temper; the others of SNAPPING are mostly well meant."""
ASKING = frozenset({"open_question", "closed_question", "agreement", "paraphrase"})
BRUSHING_OFF = SNAPPING | {"dismiss"}
"""Faults of somebody who does not take up what the customer says: not listening, however many words it has (S35)."""
OWN_STANDPOINT = frozenset({"excuse", "blame_others", "nonapology"})
"""Faults of somebody who answers what was said, but speaks of themselves: listening from one's own standpoint (S35)."""
KEPT = frozenset({"composure", "no_culprits", "no_harping"})
"""Lines of the checklist that are kept throughout a talk, rather than done in one reply."""


UNLIKE = 3
"""Points of mood by which a customer must differ from most others for it to be told."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checklist: the turn where it was done and the turn where it was spoiled, if any."""

    id: str
    done_at: int | None
    spoiled_at: int | None

    @property
    def holds(self) -> bool:
        """Whether it was done and not spoiled."""
        return self.done_at is not None and self.spoiled_at is None


@dataclass(frozen=True, slots=True)
class Retry:
    """The reply worth another try: what it lacked, and what in it hurt or what the customer missed."""

    turn: Turn
    lacked: tuple[str, ...]
    hurt: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listening:
    """The level of listening, 1–5 (S35), with the turn that shows it best."""

    level: int
    turn: Turn


@dataclass(frozen=True, slots=True)
class Peculiar:
    """What this type of customer takes otherwise than most do: a sign of a reply, and its points of mood."""

    turn: Turn
    sign: str
    own: int
    usual: int


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything that the debrief tells (docs/debrief.md says where each part comes from)."""

    ending: Ending
    last_words: tuple[str, ...]
    told: str
    told_to: int
    steps: tuple[Check, ...]
    acts: tuple[Check, ...]
    best: Turn | None
    retry: Retry | None
    word_share: int
    """Percent of all words that the student wrote."""
    questions: int
    replies: int
    listening: Listening
    snapped: bool
    self_assessment: str | None
    """How the student's own rating stands to what happened: an id such as `felt_worse_than_it_was`."""
    peculiar: Peculiar | None
    ladder: tuple[Rung, Standing] | None
    """The customer's rung before and after (S44), where the story tells it."""


def debrief(play: Play, session: Session, turns: Sequence[Turn], rating: Rating | None) -> Debrief:
    """The debrief of a talk that has ended. Raises ValueError if it has not."""
    if session.ending is None or not turns:
        raise ValueError("only a talk that has ended can be debriefed")
    best = _best(turns)
    return Debrief(
        ending=session.ending,
        last_words=turns[-1].lines,
        told=told(play, session),
        told_to=told_to(session.ending),
        steps=steps(turns),
        acts=acts(turns),
        best=best,
        retry=_retry(play, [turn for turn in turns if turn is not best]),
        word_share=_word_share(play, session, turns),
        questions=sum(not turn.names.isdisjoint(ASKING) for turn in turns),
        replies=len(turns),
        listening=listening(turns),
        snapped=any(turn.names & SNAPPED for turn in turns),
        self_assessment=_self_assessment(rating, session.ending) if rating else None,
        peculiar=_peculiar(play, turns),
        ladder=(rung, after(rung, session.ending)) if (rung := play.scenario.rung) else None,
    )


def told(play: Play, session: Session) -> str:
    """What the customer tells onward of the ending reached, in their own voice; nothing where none is written."""
    lines = play.lines.nodes.get(session.node)
    return play.filled(lines.told) if lines and lines.told else ""


def steps(turns: Sequence[Turn]) -> tuple[Check, ...]:
    """The six steps of handling a complaint (S50–S55)."""
    vented = next((turn.number for turn in turns if turn.steam_after == 0), None)
    offered = _first(turns, {"solution"}) or len(turns) + 1
    composed = None if any(turn.names & SNAPPING for turn in turns) else len(turns)
    return (
        Check("vent", vented, _first(turns, {"calm_down", "too_early"})),
        Check("composure", composed, _first(turns, SNAPPING)),
        Check("empathy", _first(turns, {"empathy"}), _first(turns, {"over_empathy"})),
        Check("ask", _first(turns, {"open_question", "closed_question", "paraphrase"}), None),
        Check("agree", _first(turns[offered - 1 :], {"agreement"}), _first(turns, {"overpromise", "beyond_authority"})),
        Check("follow_up", _first(turns, {"follow_up"}), None),
    )


def acts(turns: Sequence[Turn]) -> tuple[Check, ...]:
    """The four acts of receiving a complaint (S49)."""
    blamed, harped = _first(turns, {"blame_customer", "blame_others"}), _first(turns, {"repeats_itself"})
    return (
        Check("apologise", _first(turns, {"apology"}), _first(turns, {"nonapology"})),
        Check("no_culprits", None if blamed else len(turns), blamed),
        Check("no_harping", None if harped else len(turns), harped),
        Check("thank", _first(turns, {"thanks"}), None),
    )


def _first(turns: Iterable[Turn], signs: Iterable[str]) -> int | None:
    wanted = frozenset(signs)
    return next((turn.number for turn in turns if turn.signs & wanted), None)


def worth(turn: Turn) -> int:
    """What a reply was worth: the mood it won, its skills, less its faults."""
    return turn.change + 2 * len(turn.names & set(SKILLS)) - 10 * len(turn.names & set(FAULTS))


def _best(turns: Sequence[Turn]) -> Turn | None:
    best = max(turns, key=worth)
    return best if best.names & set(SKILLS) - MERE_MANNERS and worth(best) > 0 else None


def _retry(play: Play, turns: Sequence[Turn]) -> Retry | None:
    """The turn that cost most; none where every reply was of use."""
    worst = min(turns, key=worth, default=None)
    if worst is None:
        return None
    hurt = tuple(move.cause for move in sorted(worst.moves, key=lambda move: move.points) if move.points < 0)
    wanted = hearing(play)[:2] if worst.steam_before > 0 else ["open_question", "solution", "agreement", "next_step"]
    lacked = tuple(name for name in wanted if name not in worst.names)
    return Retry(worst, lacked[:2], hurt[:2]) if hurt or worth(worst) <= 0 else None


def _peculiar(play: Play, turns: Sequence[Turn]) -> Peculiar | None:
    """The sign of this talk that this customer took most unlike others; none where all was as usual."""
    found = [
        Peculiar(turn, move.cause, play.moves[move.cause], play.temper.moves.get(move.cause, 0))
        for turn in turns
        for move in turn.moves
    ]
    strong = [one for one in found if abs(one.own) > abs(one.usual) and abs(one.own - one.usual) >= UNLIKE]
    return max(strong, key=lambda one: abs(one.own - one.usual), default=None)


def _word_share(play: Play, session: Session, turns: Sequence[Turn]) -> int:
    own = sum(turn.words for turn in turns)
    lines = [*begin(play, session.seed)[1], *(line for turn in turns for line in turn.lines)]
    return round(100 * own / max(1, own + sum(len(line.split()) for line in lines)))


def listening(turns: Sequence[Turn]) -> Listening:
    """The level of listening that most replies show (S35); of two equally frequent ones the lower."""
    asked, levels = False, []
    for turn in turns:
        asked = asked or bool(turn.names & {"open_question", "paraphrase", "closed_question"})
        levels.append(_level(turn, asked))
    counts = Counter(levels)
    level = min(counts, key=lambda level: (-counts[level], level))
    return Listening(level, turns[levels.index(level)])


def _level(turn: Turn, asked: bool) -> int:
    if turn.names & BRUSHING_OFF or "ignored" in turn.conduct:
        return 1
    if "too_early" in turn.conduct:
        return 3
    if turn.names & OWN_STANDPOINT:
        return 4
    if turn.names & {"paraphrase", "open_question", "empathy"}:
        return 5
    if turn.names & {"solution", "next_step", "agreement", "closed_question", "offer_help", "follow_up", "boundary"}:
        return 5 if asked else 4
    return 2


def _self_assessment(rating: Rating, ending: Ending) -> str:
    felt_good = rating in ("calm", "fine")
    if ending in GOOD:
        return "felt_good_and_was" if felt_good else "felt_worse_than_it_was"
    if ending in BAD:
        return "felt_better_than_it_was" if felt_good else "felt_hard_and_was"
    return "felt_good_and_was_even" if felt_good else "felt_hard_and_was_even"


SELF_ASSESSMENTS = tuple(sorted({_self_assessment(r, e) for r in RATINGS for e in (GOOD[0], BAD[0], "indifferent")}))
