"""The loyalty ladder (S44): how fragile a customer is on each rung, and on which one they end up."""

from collections.abc import Mapping
from typing import Literal, get_args

from dialogues.scenario import Ending, Rung

Standing = Rung | Literal["lost"]
"""A rung, or off the ladder."""
LADDER: tuple[Standing, ...] = ("lost", *get_args(Rung))
FRAGILITY: Mapping[Rung, float] = {"potential": 1.25, "occasional": 1.5, "regular": 1.0, "advocate": 0.75}
"""By how much a slip weighs more: an occasional customer goes for one small disappointment."""
EXTRA_PATIENCE: Mapping[Rung, int] = {"potential": 0, "occasional": -1, "regular": 0, "advocate": 1}
STEPS: Mapping[Ending, int] = {"advocate": 1, "satisfied": 0, "indifferent": -1, "angry": -2, "removed": -1}


def weighed(points: int, rung: Rung | None) -> int:
    """What a move of the mood is worth to a customer on this rung; only losses weigh differently."""
    return round(points * FRAGILITY[rung]) if rung and points < 0 else points


def after(rung: Rung, ending: Ending) -> Standing:
    """Where the customer stands once the talk has ended so; whoever only looked in and was served is a customer now."""
    step = 1 if rung == "potential" and ending == "satisfied" else STEPS[ending]
    # A regular customer does not go for a talk that left them cold.
    if ending == "indifferent" and rung in ("regular", "advocate"):
        step = 0
    return LADDER[min(len(LADDER) - 1, max(0, LADDER.index(rung) + step))]
