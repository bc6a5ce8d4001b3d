"""Reading the longest reply that Telegram lets through, in many hostile shapes."""

from collections.abc import Callable
from functools import partial

from benchmarks.replies import floor, labelled
from benchmarks.report import heading, milli, table, times
from benchmarks.shapes import LENGTH, SHAPES, Material, shaped
from benchmarks.timing import Timing, seconds, steady_seconds
from dialogues.replies.reader import Reader

_ROUNDS = 5
_Timings = tuple[Timing, Timing, Timing]  # the floor, the first reading, the second


def show(readers: dict[str, Reader]) -> None:
    """Print the figures of every shape and name the worst."""
    heading(
        f"2. {LENGTH} characters of the worst input; the goal is 5 ms",
        f"first: none of its words met before; again: the same text once more. The best of {_ROUNDS} rounds, each with",
        "another text of the shape; ratio to the floor: median of the rounds' ratios. CPU time.",
    )
    for language, reader in readers.items():
        _show(language, reader)


def _show(language: str, reader: Reader) -> None:
    texts = labelled(language)
    material = Material.of(texts, lambda text: _work(reader, text) / len(text))
    bare = floor(texts)
    timings = {shape: _timings(reader, shape, material, bare) for shape in SHAPES}
    rows = [
        (shape, milli(least.best), milli(new.best), times(new.times(least)), milli(old.best), times(old.times(least)))
        for shape, (least, new, old) in sorted(timings.items(), key=lambda item: -item[1][1].best)
    ]
    table((language, "floor", "first", "ratio", "again", "ratio"), rows)
    worst_again = max(timings, key=lambda shape: timings[shape][2].best)
    print(f"worst: {rows[0][0]} ({rows[0][2]} first), {worst_again} ({milli(timings[worst_again][2].best)} again)")


def _work(reader: Reader, text: str) -> int:
    reader.read(text)
    return reader.work


def _timings(reader: Reader, shape: str, material: Material, bare: Callable[[str], object]) -> _Timings:
    least, new, old = Timing(), Timing(), Timing()
    for seed in range(_ROUNDS):
        text = shaped(shape, seed, material)
        fresh = Reader(reader.knowledge)  # knows the language, but has met no word yet
        least.rounds.append(steady_seconds(partial(bare, text)))
        new.rounds.append(seconds(partial(fresh.read, text)))
        old.rounds.append(seconds(partial(fresh.read, text)))
    return least, new, old
