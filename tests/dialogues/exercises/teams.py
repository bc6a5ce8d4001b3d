"""Teams that serve customers of the toy scenario, so that what is said of them afterwards can be tested."""

from dialogues.exercises.exercise import Exercise, Mode, Person
from dialogues.exercises.moves import answered, left, met
from tests.dialogues.toy import play

PLAY = play()
PLAYS = {"kettle": PLAY}
GOOD = ("empathy offer_help apology", "paraphrase open_question ?", "thanks @number", "solution agreement follow_up ?")
"""Four replies after which the customer leaves satisfied."""
BAD = ("calm_down", "excuse", "blame_others", "rude", "rude", "rude")
"""Replies after some of which the customer walks out."""


def begun(players: int = 4, *, observers: int = 0, customers: int = 1, mode: Mode = "relay", seed: int = 1) -> Exercise:
    """An exercise in which the players (1, 2 …) share the customers out; observers are 101, 102 …"""
    everybody = tuple(Person(id=number, name=f"P{number}") for number in range(1, players + 1))
    watching = tuple(Person(id=100 + number, name=f"O{number}") for number in range(1, observers + 1))
    exercise = Exercise(mode=mode, seed=seed, players=everybody, observers=watching)
    return met(exercise, [PLAY] * customers, [[one.id for one in everybody[n::customers]] for n in range(customers)])


def after(exercise: Exercise, *replies: str, at: int = 0) -> Exercise:
    """After these replies to one customer, each by whoever's turn it was; what comes too late is not said."""
    for reply in replies:
        customer = exercise.customers[at]
        if customer.next is not None and not customer.ending:
            exercise = answered(exercise, at, customer.next, PLAY, PLAY.read(reply))
    return exercise


def without(exercise: Exercise, *people: int) -> Exercise:
    """After these people left."""
    for person in people:
        exercise = left(exercise, person)
    return exercise
