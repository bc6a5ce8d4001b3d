"""The live state of a talk, and the turns it has had: small frozen values that survive restarts as JSON."""

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from dialogues.replies.marks import MARKS, Mark, Promise
from dialogues.scenario import Ending


class Kept(BaseModel):
    """A frozen value that is stored; what a newer program added is passed over: a roll-back must lock nobody out."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Session(Kept):
    """Where a talk stands. `visits`, `said` and `earned` count nodes, lines and signs so far."""

    scenario: str
    version: int
    language: str
    seed: int
    node: str
    mood: int
    steam: int
    patience: int
    turn: int = 0
    visits: dict[str, int] = {}
    said: dict[str, int] = {}
    earned: dict[str, int] = {}
    mentioned: tuple[str, ...] = ()
    replies: tuple[str, ...] = ()
    others: dict[str, int] = {}
    """The mood of those who wait; who has left is at 0."""
    promised: tuple[Promise, ...] = ()
    """What the student has committed themselves to, as far as the customer still counts on it."""
    ending: Ending | None = None

    def counted(self, field: str, names: Iterable[str]) -> dict[str, int]:
        """The counts of a field with one more for each name."""
        counts: dict[str, int] = dict(getattr(self, field))
        for name in names:
            counts[name] = counts.get(name, 0) + 1
        return counts


class Move(Kept):
    """What one sign did to the mood, in points."""

    cause: str
    points: int


class Turn(Kept):
    """One reply and what it brought: the marks in it, its conduct, the customer's answer, mood and steam around it."""

    number: int
    reply: str
    marks: tuple[Mark, ...]
    conduct: tuple[str, ...]
    mentions: tuple[str, ...]
    words: int
    questions: int
    node_before: str
    node_after: str
    edge: int | None
    """Which edge of the node before was taken, counted from 0; None where the customer walked out."""
    mood_before: int
    mood_after: int
    steam_before: int
    steam_after: int
    moves: tuple[Move, ...]
    lines: tuple[str, ...]
    ending: Ending | None = None

    @property
    def names(self) -> frozenset[str]:
        """The names of the marks that the reply earned."""
        return frozenset(mark.name for mark in self.marks)

    @property
    def change(self) -> int:
        """What the reply did to the mood, also where the mood was at its bound already."""
        return sum(move.points for move in self.moves)

    @property
    def clearest_marks(self) -> tuple[Mark, ...]:
        """Each mark once, skills first, where most words speak for it: "Ymmärrän, että harmittaa", not "Voi ei"."""
        clearest = {mark.name: mark for mark in sorted(self.marks, key=lambda mark: (len(mark.evidence), -mark.start))}
        return tuple(sorted(clearest.values(), key=lambda mark: MARKS.index(mark.name)))

    @property
    def signs(self) -> frozenset[str]:
        """Marks and conduct together."""
        return self.names | set(self.conduct)
