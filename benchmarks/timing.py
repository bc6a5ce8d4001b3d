"""Times tasks side by side: machines are noisy, so a ratio counts only between tasks of the same round."""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from statistics import median

Action = Callable[[], object]

_LEAST_SECONDS = 0.005  # a shorter action is repeated, for the clock's own cost not to show
_TRIES = 3  # of which the least disturbed counts


@dataclass(slots=True)
class Timing:
    """The CPU seconds that a task took in each round."""

    rounds: list[float] = field(default_factory=list)

    @property
    def best(self) -> float:
        """The seconds of the round that was least disturbed."""
        return min(self.rounds)

    def times(self, other: "Timing") -> float:
        """How many times as long this took as another task: the median of the rounds' ratios."""
        return median(own / its for own, its in zip(self.rounds, other.rounds, strict=True))


def seconds(action: Action) -> float:
    """The CPU seconds of one run."""
    begun = time.process_time()
    action()
    return time.process_time() - begun


def steady_seconds(action: Action) -> float:
    """The CPU seconds of a run, over as many runs as a clock needs; for what costs the same each time."""
    runs, taken = 1, [seconds(action)]
    while taken[-1] < _LEAST_SECONDS:
        runs *= 4
        taken = [seconds(partial(_repeat, action, runs))]
    taken += [seconds(partial(_repeat, action, runs)) for _ in range(_TRIES - 1) if runs > 1]
    return min(taken) / runs


def _repeat(action: Action, runs: int) -> None:
    for _ in range(runs):
        action()


def interleaved(tasks: Mapping[str, Action], rounds: int) -> dict[str, Timing]:
    """Each task's timing; a round runs every task once, in turn."""
    timings = {name: Timing() for name in tasks}
    for _ in range(rounds):
        for name, action in tasks.items():
            timings[name].rounds.append(steady_seconds(action))
    return timings


def each(action: Callable[[str], object], texts: Iterable[str]) -> Action:
    """An action that does something to each text."""
    listed = tuple(texts)

    def all_of_them() -> None:
        for text in listed:
            action(text)

    return all_of_them
