"""What a team looks back on: each customer's ending, each member's best line, where the mood turned, what to talk of.

Nobody is shamed: a line is quoted by name only as somebody's best, and whoever has no good line is not spoken of.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from dialogues import debrief
from dialogues.debrief import Check
from dialogues.exercises.exercise import Customer, Exercise, Said
from dialogues.exercises.questions import Question, question
from dialogues.exercises.result import moods
from dialogues.ledger import told_to
from dialogues.play import Play
from dialogues.replies.marks import FAULTS, SKILLS
from dialogues.scenario import Ending
from dialogues.session import Turn

TURNED_BY = 5
"""Points of mood from which a reply is said to have turned it."""
TURNING_POINTS = 4


@dataclass(frozen=True, slots=True)
class Served:
    """How it went with one customer. `ending` None: broken off, and nobody is told.

    `name` and `title` are empty where the scenario is gone. The checklists are empty where nothing was said.
    """

    name: str
    title: str
    ending: Ending | None
    start: int
    end: int
    turns: tuple[Turn, ...]
    told: str
    told_to: int
    steps: tuple[Check, ...]
    acts: tuple[Check, ...]
    turning: tuple[Turn, ...]
    """The replies that moved the mood most, at most 4, in the order of the talk."""


@dataclass(frozen=True, slots=True)
class Best:
    """Somebody's best line."""

    by: int
    turn: Turn


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A reply that moved the mood of the customer at that place in the exercise."""

    customer: int
    turn: Turn


@dataclass(frozen=True, slots=True)
class TeamCheck:
    """One line of the checklist over several customers: with how many it held, of how many who were spoken to."""

    id: str
    held: int
    of: int


@dataclass(frozen=True, slots=True)
class TeamDebrief:
    """Everything that the group's debrief tells, but the account, which is the team's and not the exercise's.

    `best` is in the order of those who play, then of those who left; `turning` are the replies that moved most of all
    customers, at most 4, customer by customer.
    """

    customers: tuple[Served, ...]
    best: tuple[Best, ...]
    turning: tuple[TurningPoint, ...]
    steps: tuple[TeamCheck, ...]
    acts: tuple[TeamCheck, ...]
    question: Question


def team_debrief(exercise: Exercise, plays: Mapping[str, Play], proposed: Iterable[Said] = ()) -> TeamDebrief:
    """The debrief of an exercise that is over, ended or broken off; `plays` by scenario, in its language.

    `proposed` are replies that nobody chose (council), as they would have gone: words of this exercise too, so they
    may be their author's best. A scenario that is gone leaves its customer nameless.
    """
    served = tuple(_served(customer, plays.get(customer.scenario)) for customer in exercise.customers)
    spoken_to = [one for one in served if one.turns]
    return TeamDebrief(
        customers=served,
        best=_best_lines(exercise, proposed),
        turning=_turning(served),
        steps=_together([one.steps for one in spoken_to]),
        acts=_together([one.acts for one in spoken_to]),
        question=question(exercise, plays),
    )


def _served(customer: Customer, play: Play | None) -> Served:
    turns, (start, end) = customer.turns, moods(customer)
    told = debrief.told(play, customer.session) if play and customer.session and customer.ending else ""
    return Served(
        name=play.lines.name if play else "",
        title=play.lines.title if play else "",
        ending=customer.ending,
        start=start,
        end=end,
        turns=turns,
        told=told,
        told_to=told_to(customer.ending) if customer.ending else 0,
        steps=debrief.steps(turns) if turns else (),
        acts=debrief.acts(turns) if turns else (),
        turning=turning_points(turns),
    )


def turning_points(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """The replies after which the mood stood most otherwise than before, at most 4, in the order of the talk.

    One whose words were erased since is none: there is nothing to quote.
    """
    turned = (turn for turn in turns if abs(shift(turn)) >= TURNED_BY and turn.reply)
    moved = sorted(turned, key=lambda turn: -abs(shift(turn)))
    return tuple(sorted(moved[:TURNING_POINTS], key=lambda turn: turn.number))


def _turning(customers: Sequence[Served]) -> tuple[TurningPoint, ...]:
    points = [TurningPoint(place, turn) for place, one in enumerate(customers) for turn in one.turning]
    most = sorted(points, key=lambda point: -abs(shift(point.turn)))[:TURNING_POINTS]
    return tuple(sorted(most, key=lambda point: (point.customer, point.turn.number)))


def shift(turn: Turn) -> int:
    """By how much the mood stood otherwise after a reply, which is what a curve shows."""
    return turn.mood_after - turn.mood_before


def _best_lines(exercise: Exercise, proposed: Iterable[Said]) -> tuple[Best, ...]:
    """Of everybody who said something good, the reply that was worth most; of equals the first."""
    best: dict[int, Turn] = {}
    for said in (*(said for customer in exercise.customers for said in customer.said), *proposed):
        known = best.get(said.by)
        if _is_good(said.turn) and (known is None or debrief.worth(said.turn) > debrief.worth(known)):
            best[said.by] = said.turn
    members = dict.fromkeys(person.id for person in (*exercise.players, *exercise.gone, *exercise.observers))
    return tuple(Best(by, best[by]) for by in members if by in best)


def _is_good(turn: Turn) -> bool:
    """It lifted the mood, or showed a skill and did no harm."""
    harmless = turn.change == 0 and turn.names.isdisjoint(FAULTS)
    return turn.change > 0 or (harmless and not turn.names.isdisjoint(SKILLS))


def _together(checklists: Sequence[Sequence[Check]]) -> tuple[TeamCheck, ...]:
    """One checklist of several: the same lines, each with how often it held."""
    return tuple(
        TeamCheck(lines[0].id, sum(one.holds for one in lines), len(lines)) for lines in zip(*checklists, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Row:
    """One turn at two desks: the replies of both, and which won more mood (0 the first, 1 the second, None neither).

    A desk whose customer had gone already has no turn there.
    """

    number: int
    turns: tuple[Turn | None, Turn | None]
    ahead: int | None


@dataclass(frozen=True, slots=True)
class Desks:
    """Two desks that served the same customer, turn for turn; moods and endings of the first and the second."""

    start: int
    rows: tuple[Row, ...]
    moods: tuple[int, int]
    endings: tuple[Ending | None, Ending | None]


def two_desks(first: Customer, second: Customer) -> Desks:
    """The comparison of two customers of the same play and seed, of one exercise or of two; talks of any length."""
    pairs = enumerate(zip_longest(first.turns, second.turns), start=1)
    (start, one), (_, other) = moods(first), moods(second)
    rows = tuple(Row(number, pair, _ahead(*pair)) for number, pair in pairs)
    return Desks(start, rows, (one, other), (first.ending, second.ending))


def _ahead(first: Turn | None, second: Turn | None) -> int | None:
    if first is None or second is None or shift(first) == shift(second):
        return None
    return 0 if shift(first) > shift(second) else 1
