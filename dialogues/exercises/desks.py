"""Two desks: the same customer at both. Who serves where; dialogues/exercises/team_debrief.py compares them."""

from collections.abc import Sequence

from dialogues.exercises import moves
from dialogues.exercises.exercise import Exercise
from dialogues.play import Play

DESKS = 2


def teams(exercise: Exercise) -> Sequence[Sequence[int]]:
    """Who serves at each desk, in the order of their turns: those who joined sit here and there by turns.

    Where another group has the other desk, all are at one.
    """
    everybody = [player.id for player in exercise.players]
    if exercise.challenged is not None:
        return [everybody]
    return [everybody[desk::DESKS] for desk in range(DESKS)]


def opened(exercise: Exercise, play: Play) -> Exercise:
    """The exercise begun: one customer at each desk, with the same mood and the same first words."""
    shares = teams(exercise)
    return moves.met(exercise, [play] * len(shares), shares)
