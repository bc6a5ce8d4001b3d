"""What may happen in every exercise: people come and go, customers are met and answered, turns go round."""

from collections.abc import Callable, Mapping, Sequence

from dialogues import engine
from dialogues.exercises.exercise import Customer, Exercise, Person, Said, Whisper
from dialogues.exercises.observing import withdrawn
from dialogues.play import Play
from dialogues.replies.marks import Reading

MOST_ASIDES = 3
"""How often in one turn a customer says that they understand nothing: nobody is to fill a group with that."""


def joined(exercise: Exercise, person: Person) -> Exercise:
    """With one more player, who observes no longer."""
    without = left(exercise, person.id)
    return without.model_copy(update={"players": (*without.players, person)})


def watching(exercise: Exercise, person: Person) -> Exercise:
    """With one more observer, who plays no longer."""
    without = left(exercise, person.id)
    return without.model_copy(update={"observers": (*without.observers, person)})


def left(exercise: Exercise, person: int) -> Exercise:
    """Without somebody: in the middle of an exercise the turn goes on, and what they said stays said."""
    exercise = withdrawn(exercise, person)
    player = next((one for one in exercise.players if one.id == person), None)
    gone = (*exercise.gone, player) if player and exercise.phase != "lobby" else exercise.gone
    return exercise.model_copy(
        update={
            "players": tuple(one for one in exercise.players if one.id != person),
            "observers": tuple(one for one in exercise.observers if one.id != person),
            "gone": gone,
            "customers": tuple(_served_without(customer, person) for customer in exercise.customers),
            "whispers": tuple(one for one in exercise.whispers if person not in (one.by, one.to)),
        }
    )


def _served_without(customer: Customer, person: int) -> Customer:
    if person not in customer.team:
        return customer
    team = tuple(one for one in customer.team if one != person)
    place = customer.at % len(customer.team)
    had_turn = customer.next == person
    at = place - (customer.team.index(person) < place)
    there = {"team": team, "at": at % len(team) if team else 0}
    return customer.model_copy(update={**there, **(_anew(customer) if had_turn else {})})


def met(exercise: Exercise, plays: Sequence[Play], teams: Sequence[Sequence[int]]) -> Exercise:
    """The exercise begun: each play's customer says their first words to the team that serves them."""
    customers = []
    for play, team in zip(plays, teams, strict=True):
        session, opening = engine.begin(play, exercise.seed)
        customers.append(Customer(scenario=play.scenario.id, team=tuple(team), session=session, opening=opening))
    return moved(exercise, phase="playing", customers=tuple(customers))


def answered(exercise: Exercise, place: int, by: int, play: Play, reading: Reading) -> Exercise:
    """After a reply to the customer at that place, whose turn then goes on; hints for it are over.

    Raises ValueError if that customer is gone.
    """
    customer = exercise.customers[place]
    if customer.session is None or customer.ending:
        raise ValueError("nobody is there to be answered")
    session, turn = engine.step(play, customer.session, reading)
    said = (*customer.said, Said(by=by, turn=turn))
    changed = _passed(customer).model_copy(update={"session": session, "said": said, "idle": 0})
    return moved(with_customer(exercise, place, changed), whispers=_elsewhere(exercise, customer), idle=0)


def said_aside(exercise: Exercise, place: int, play: Play, kind: str) -> tuple[Exercise, tuple[str, ...]]:
    """A line of the customer's outside the talk (`waits`, `puzzled` or `wordless`), and the exercise after it.

    After some such lines in the same turn they say nothing.
    """
    customer = exercise.customers[place]
    if customer.session is None:
        raise ValueError("nobody is there")
    if customer.asides >= MOST_ASIDES:
        return exercise, ()
    session, lines = engine.aside(play, customer.session, kind)
    changed = {"session": session, "asides": customer.asides + 1}
    return with_customer(exercise, place, customer.model_copy(update=changed)), lines


def passed(exercise: Exercise, place: int) -> Exercise:
    """The turn at that customer goes to the next of their team."""
    customer = exercise.customers[place]
    return moved(with_customer(exercise, place, _passed(customer)), whispers=_elsewhere(exercise, customer))


def _passed(customer: Customer) -> Customer:
    return customer.model_copy(update={"at": (customer.at + 1) % max(1, len(customer.team)), **_anew(customer)})


def _anew(customer: Customer) -> dict[str, object]:
    """What changes whenever somebody else is next: a button shown before is stale, and their time has not begun."""
    return {"handed": customer.handed + 1, "due": None, "asides": 0}


def _elsewhere(exercise: Exercise, customer: Customer) -> tuple[Whisper, ...]:
    """The hints for those who serve somebody else."""
    return tuple(one for one in exercise.whispers if one.to not in customer.team)


def can_go_on(exercise: Exercise, find: Callable[[str], Play | None]) -> bool:
    """Whether what is played is still there: scenarios may be taken back or changed in the middle.

    `find` gives what a scenario is played from.
    """
    if not exercise.customers:
        return all(find(scenario) for scenario in exercise.scenarios)
    return all(_is_there(customer, find(customer.scenario)) for customer in exercise.customers)


def _is_there(customer: Customer, play: Play | None) -> bool:
    return play is not None and (customer.session is None or customer.session.node in play.scenario.nodes)


def with_customer(exercise: Exercise, place: int, customer: Customer) -> Exercise:
    """The exercise with this customer at that place."""
    customers = list(exercise.customers)
    customers[place] = customer
    return exercise.model_copy(update={"customers": tuple(customers)})


def moved(exercise: Exercise, **changes: object) -> Exercise:
    """The exercise after a move: what was shown before is stale."""
    return exercise.model_copy(update={"step": exercise.step + 1, "warned": (), **changes})


def names(people: Mapping[int, Person], ids: Sequence[int]) -> list[str]:
    """The names of people, in the order of their ids given."""
    return [people[id].name for id in ids if id in people]
