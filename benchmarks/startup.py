"""Starting with few and with many scenarios of which one is used: time and peak memory against what must be done."""

import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.report import heading, mega, milli, table, times
from benchmarks.shelves import fill
from benchmarks.starting import probe
from dialogues.replies.reader import Reader

_COUNTS = (3, 30, 300, 3000)
_ROUNDS = 3
_TASKS = ("listing", "readers", "one_used")
_COLUMNS = (
    "scenarios",
    "files",
    "listing",
    "start",
    "to floor",
    "to fewest",
    "peak",
    "to fewest",
    "cards",
    "all cards",
)
Measured = dict[str, dict[str, Any]]


def show(readers: dict[str, Reader]) -> None:
    """Print how a start grows with what there is, while one scenario is played."""
    heading(
        "Start-up with 3 to 3 000 scenarios of which one is used; the goal is no growth beyond that of the listing",
        f"Each in fresh processes; the best of {_ROUNDS} rounds, ratio: median of the rounds'. Start: what there is is",
        "looked through, the replies of all languages can be read, one scenario is ready to play. The floor is listing",
        "the folder with the size and time of each file, and the readers of replies. Memory is the peak on top of the",
        "imports. Cards: the time until the titles of all are known, once, and what they take from then on.",
    )
    with tempfile.TemporaryDirectory() as place:
        sizes = {count: fill(Path(place, str(count)), count) for count in _COUNTS}
        rounds = [{count: _measured(Path(place, str(count)), readers) for count in _COUNTS} for _ in range(_ROUNDS)]
    table(_COLUMNS, [_row(count, sizes[count], rounds) for count in _COUNTS])


def _measured(folder: Path, languages: dict[str, Reader]) -> Measured:
    return {task: probe(task, folder, *languages) for task in _TASKS}


def _row(count: int, size: int, rounds: list[dict[int, Measured]]) -> tuple[str, ...]:
    def ratio(part: str) -> str:
        return times(median(one[count]["one_used"][part] / one[_COUNTS[0]]["one_used"][part] for one in rounds))

    own = [one[count] for one in rounds]
    floor = median(one["one_used"]["seconds"] / (one["listing"]["seconds"] + one["readers"]["seconds"]) for one in own)
    return (
        str(count),
        mega(size),
        milli(min(one["listing"]["seconds"] for one in own)),
        milli(min(one["one_used"]["seconds"] for one in own)),
        times(floor),
        ratio("seconds"),
        mega(median(one["one_used"]["peak"] for one in own)),
        ratio("peak"),
        milli(min(one["one_used"]["cards_seconds"] for one in own)),
        mega(median(one["one_used"]["cards_memory"] for one in own)),
    )
