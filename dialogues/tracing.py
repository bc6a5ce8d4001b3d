"""Why a reply did what it did: what moved mood, steam and patience, and which edge was taken. For who writes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dialogues.conduct import MAX_RELIEF, WORN
from dialogues.engine import IMPATIENT, goes_round
from dialogues.play import Play
from dialogues.replies.marks import FAULTS
from dialogues.scenario import Condition
from dialogues.session import Session, Turn


@dataclass(frozen=True, slots=True)
class Cause:
    """A sign and the points by which it moved something; `again` if it had been shown before and counts for less."""

    sign: str
    points: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A number before and after a reply, and what moved it; `rest` is what no sign explains (a scene, a bound)."""

    before: int
    after: int
    causes: tuple[Cause, ...] = ()

    @property
    def rest(self) -> int:
        """The points that the causes leave unexplained."""
        return self.after - self.before - sum(cause.points for cause in self.causes)


@dataclass(frozen=True, slots=True)
class Trace:
    """All that a turn did to the customer and to those who wait.

    `edges` is how many its node has, `when` belongs to the one taken, `scene` says that a later scene begins with it.
    """

    turn: Turn
    mood: Change
    steam: Change
    patience: Change
    others: Mapping[str, Change]
    edges: int
    when: Condition | None
    scene: bool


def trace(play: Play, before: Session, after: Session, turn: Turn) -> Trace:
    """What happened between two sessions, of which this turn made the second."""
    edges = play.node(turn.node_before).edges
    return Trace(
        turn=turn,
        mood=Change(before.mood, after.mood, tuple(_moods(before, turn))),
        steam=Change(before.steam, after.steam, tuple(_steams(play, before, turn))),
        patience=Change(before.patience, after.patience, tuple(_losses(before, after, turn))),
        others={id: Change(mood, after.others.get(id, mood)) for id, mood in before.others.items()},
        edges=len(edges),
        when=None if turn.edge is None else edges[turn.edge].when,
        scene=play.node(turn.node_after).scene is not None,
    )


def _moods(before: Session, turn: Turn) -> Iterator[Cause]:
    for move in turn.moves:
        yield Cause(move.cause, move.points, again=move.points > 0 and move.cause in before.earned)


def _steams(play: Play, before: Session, turn: Turn) -> Iterator[Cause]:
    """Relief is steam that goes, so its points are turned; what is worn stands with none."""
    for mark in _in_order(turn, play.relief):
        worn = before.earned.get(mark, 0) >= WORN and mark not in FAULTS
        yield Cause(mark, 0 if worn else -play.relief[mark], again=worn)


def _in_order(turn: Turn, counted: Iterable[str]) -> list[str]:
    return [mark.name for mark in turn.clearest_marks if mark.name in counted]


def _losses(before: Session, after: Session, turn: Turn) -> Iterator[Cause]:
    """Patience goes by one, whatever the number of slips: the first is named for it, the others without points."""
    slips = [mark.name for mark in turn.clearest_marks if mark.name in FAULTS]
    slips += [sign for sign in turn.conduct if sign in IMPATIENT]
    slips += ["goes_round"] if goes_round(before) else []
    if after.patience < before.patience:
        yield from (Cause(sign, 0 if number else -1) for number, sign in enumerate(slips))


def capped(change: Change) -> bool:
    """Whether a reply would have let out more steam than one reply can."""
    return -sum(cause.points for cause in change.causes) > MAX_RELIEF
