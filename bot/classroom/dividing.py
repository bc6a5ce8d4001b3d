"""Dividing a class into teams by lot. The same seed gives the same teams, so a button can carry what was drawn."""

import random
from collections.abc import Sequence


def divided(numbers: Sequence[int], count: int, seed: int) -> list[list[int]]:
    """So many parts of these students, as even as can be; in each of them they stand in their order."""
    drawn = list(numbers)
    random.Random(seed).shuffle(drawn)
    return [sorted(drawn[first::count]) for first in range(count)]


def lot(numbers: Sequence[int], count: int, seed: int) -> str:
    """What was drawn as a button's argument: other students, newcomers or leavers, make it another.

    A number is never given twice, so how many there are and the highest say which ones they are.
    """
    return f"{count}.{seed}.{len(numbers)}.{max(numbers, default=0)}"
