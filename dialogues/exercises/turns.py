"""Turns that have their time: at each customer replies go round the team, and who lets their time pass is passed by.

Times are Unix seconds and come from outside. A customer's `due` is None whenever somebody new is next, until their
time is set by `clocked`.
"""

from dialogues.exercises import moves
from dialogues.exercises.exercise import Exercise


def clocked(exercise: Exercise, until: float) -> Exercise:
    """With time until then for everybody whose turn has just begun; nobody's time runs where a talk is over."""
    customers = tuple(
        one.model_copy(update={"due": (until if one.due is None else one.due) if one.is_open else None})
        for one in exercise.customers
    )
    return exercise.model_copy(update={"customers": customers})


def earliest(exercise: Exercise) -> float | None:
    """When the first turn is over; None where nobody's time runs."""
    return min((one.due for one in exercise.customers if one.due is not None), default=None)


def overdue(exercise: Exercise, now: float) -> tuple[int, ...]:
    """The places of the customers at whom somebody has let their time pass."""
    return tuple(n for n, one in enumerate(exercise.customers) if one.due is not None and one.due <= now)


def lapsed(exercise: Exercise, place: int) -> Exercise:
    """After a turn that passed by time: it goes on, or the talk is broken off once everybody has let theirs pass."""
    exercise = moves.passed(exercise, place)
    customer = exercise.customers[place]
    idle = customer.idle + 1
    changes = {"idle": idle, "closed": idle >= len(customer.team)}
    return moves.with_customer(exercise, place, customer.model_copy(update=changes))


def settled(exercise: Exercise) -> Exercise:
    """With the talks broken off that nobody is left for; over, once none goes on."""
    for place, customer in enumerate(exercise.customers):
        if customer.is_open and not customer.team:
            closed = moves.with_customer(exercise, place, customer.model_copy(update={"closed": True}))
            exercise = moves.moved(closed)
    if exercise.phase == "playing" and not any(one.is_open for one in exercise.customers):
        return moves.moved(exercise, phase="over")
    return exercise
