"""Waiting room: several customers at once, and the team must notice all of them (S56-57).

What those who wait feel is a *beat*: a reply to somebody else, or a minute in which nobody spoke. There is no clock
here. A look or a nod keeps a customer for a while; words serve them.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dialogues import engine
from dialogues.exercises.exercise import Customer, Exercise, Wait
from dialogues.exercises.moves import moved, with_customer
from dialogues.play import Play

ROOM = 3
"""Customers in the room, where there are so many scenarios."""
RESTLESS, LOUD = 2, 3
"""Beats until a customer grows restless, and until they make themselves heard."""
STILL_STRAINED = 1
"""What stays of the strain of who has made themselves heard, or is looked at again instead of being spoken to."""
POINTS = 8
"""Mood that it costs not to have noticed somebody."""
NODS = 2
"""Looks that help between words; the second helps less."""
NOD_AGAIN = 2
"""Beats after which another look is worth something."""
SILENCE = 4
"""Minutes in a row in which nobody speaks, after which the exercise is over."""

Standing = Literal["new", "served", "noticed", "waits", "restless", "loud", "gone"]
Look = Literal["seen", "again", "already", "worn", "gone"]
"""What a look did: it helped, it helped less, they had been noticed just now, looks help no more, nobody is there."""
Restaurant = Literal["noticed", "unsure", "fighting"]
"""The three of S57: everyone was noticed, they were unsure whether they were, they had to fight for attention."""


@dataclass(frozen=True, slots=True)
class Call:
    """The customer at that place makes themselves heard, the `number`th to do so; with `lines` they leave."""

    place: int
    number: int
    lines: tuple[str, ...]


def drawn(chosen: str, library: Sequence[str], seed: int) -> tuple[str, ...]:
    """The scenarios of the room: the chosen one first, the others of the library as the seed draws them."""
    others = [id for id in library if id != chosen]
    return (chosen, *random.Random(f"{seed}:room").sample(others, min(ROOM - 1, len(others))))


def present(exercise: Exercise) -> tuple[int, ...]:
    """The places of those who are still there."""
    return tuple(place for place, one in enumerate(exercise.customers) if one.is_open)


# Beats


def served(exercise: Exercise, place: int, by: int) -> Exercise:
    """After a reply to the customer at that place: they wait no longer, and whoever spoke is with them now."""
    for other, customer in enumerate(exercise.customers):
        servers = tuple(one for one in customer.wait.servers if one != by)
        if other == place:
            wait = _noticed(customer.wait, nods=0, strain=0, servers=(*servers, by))
        else:
            wait = customer.wait.model_copy(update={"servers": servers})
        exercise = _waits(exercise, other, wait)
    return exercise


def beat(exercise: Exercise, plays: Sequence[Play], but: int | None = None) -> tuple[Exercise, tuple[Call, ...]]:
    """One beat for everybody who is still there `but` for whom the team spoke to, and who made themselves heard.

    `plays` are those of the customers, in their order.
    """
    calls = []
    for place in present(exercise):
        if place != but:
            exercise, call = _strained(exercise, place, plays[place])
            calls += [call] if call else []
    return exercise, tuple(calls)


def silent(exercise: Exercise, plays: Sequence[Play]) -> tuple[Exercise, tuple[Call, ...]]:
    """A minute in which nobody spoke is a beat for everybody; the fourth in a row ends the exercise."""
    idle = exercise.idle + 1
    if idle >= SILENCE:
        return moved(exercise, phase="over", idle=idle), ()
    return beat(moved(exercise, idle=idle), plays)


def _strained(exercise: Exercise, place: int, play: Play) -> tuple[Exercise, Call | None]:
    wait = exercise.customers[place].wait
    beats = wait.beats + 1
    changed = {"beats": beats, "longest": max(wait.longest, beats), "strain": wait.strain + 1}
    exercise = _waits(exercise, place, wait.model_copy(update=changed))
    return _called(exercise, place, play) if wait.strain + 1 >= LOUD else (exercise, None)


def _called(exercise: Exercise, place: int, play: Play) -> tuple[Exercise, Call]:
    customer, number = exercise.customers[place], sum(one.wait.overlooked for one in exercise.customers)
    if customer.session is None:
        raise ValueError("nobody is there")
    session, lines = engine.overlooked(play, customer.session, POINTS)
    changed = {"strain": STILL_STRAINED, "loud": True, "overlooked": customer.wait.overlooked + 1}
    wait = customer.wait.model_copy(update=changed)
    left = customer.model_copy(update={"session": session, "parting": lines, "wait": wait})
    return with_customer(exercise, place, left), Call(place, number, lines)


def _noticed(wait: Wait, **changes: object) -> Wait:
    first = wait.beats if wait.first is None else wait.first
    return wait.model_copy(update={"beats": 0, "first": first, "loud": False, **changes})


def _waits(exercise: Exercise, place: int, wait: Wait) -> Exercise:
    return with_customer(exercise, place, exercise.customers[place].model_copy(update={"wait": wait}))


# Looks


def looked_at(exercise: Exercise, place: int) -> tuple[Exercise, Look]:
    """After a look or a nod at the customer at that place: no turn, and no mood to be won by it."""
    wait = exercise.customers[place].wait
    if place not in present(exercise):
        return exercise, "gone"
    if wait.first is not None and wait.beats < (NOD_AGAIN if wait.nods else 1):
        return exercise, "already"
    if wait.nods >= NODS:
        return exercise, "worn"
    strain = min(wait.strain, STILL_STRAINED) if wait.nods else 0
    after = _waits(exercise, place, _noticed(wait, nods=wait.nods + 1, strain=strain))
    return after.model_copy(update={"idle": 0}), "again" if wait.nods else "seen"


# Whom words are for

_NUMBER = re.compile(r"\s*([1-9])\ufe0f?\u20e3?(\s*[:.)](?!\d)\s*|\s+)(?=\S)")
"""“2: …”, “2. …”, “2) …”, “2 …”; neither “2.5.” nor “2:30”."""


def addressed(exercise: Exercise, by: int, text: str, *, plain: bool = False) -> tuple[int | None, str]:
    """Whom words that reply to no customer's message are for, and the words without the number before them.

    A number says it. Else they are for the only one who is there, or for whom this person spoke to last; None if nobody
    can tell. Plain words without a number are never for whom one spoke to last: they may as well be for the team.
    """
    here, found = present(exercise), _NUMBER.match(text)
    if found and _names_customer(exercise, here, int(found[1]) - 1, sure=bool(found[2].strip())):
        return int(found[1]) - 1, text[found.end() :]
    if len(here) == 1:
        return here[0], text
    mine = (place for place in here if by in exercise.customers[place].wait.servers and not plain)
    return next(mine, None), text


def _names_customer(exercise: Exercise, here: Sequence[int], place: int, *, sure: bool) -> bool:
    """A bare number may be said to the customer, as in “2 minutes”: it counts only where there is a choice."""
    return place < len(exercise.customers) if sure else place in here and len(here) > 1


# How it stands, and how it was


def standing(customer: Customer) -> Standing:
    """How a customer feels about their place in the queue, as everybody can see it."""
    wait = customer.wait
    if not customer.is_open:
        return "gone"
    if wait.loud or wait.strain >= RESTLESS:
        return "loud" if wait.loud else "restless"
    if wait.first is None:
        return "waits" if wait.beats else "new"
    if wait.nods:
        return "noticed"
    return "waits" if wait.beats else "served"


def variant(exercise: Exercise, number: int, count: int) -> int:
    """Which of `count` lines the `number`th who makes themselves heard says: none twice before all were said."""
    order = list(range(count))
    random.Random(f"{exercise.seed}:calls").shuffle(order)
    return order[number % count]


def restaurant(exercise: Exercise) -> Restaurant:
    """Which of the three restaurants it was (S57)."""
    waits, calls = [one.wait for one in exercise.customers], sum(one.wait.overlooked for one in exercise.customers)
    ignored = any(wait.overlooked and wait.first is None for wait in waits)
    if ignored or calls >= max(1, len(waits)) or any(one.parting for one in exercise.customers):
        return "fighting"
    return "unsure" if calls or any(wait.first is None or wait.first >= RESTLESS for wait in waits) else "noticed"
