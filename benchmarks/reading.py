"""Reading a reply of some 20 words, warm: one that was read before, and a new one after many others."""

import random
from collections.abc import Sequence
from functools import partial
from statistics import mean, quantiles

from benchmarks.replies import floor, labelled, of_twenty_words
from benchmarks.report import heading, micro, table, times
from benchmarks.timing import each, interleaved, seconds
from dialogues.replies.reader import Reader

_ROUNDS = 9
_NEW_ROUNDS = 3
_WARM_UP = 1000  # replies read before a new one: a bot of a few classes has seen as many


def show(readers: dict[str, Reader]) -> None:
    """Print the figures of every language."""
    heading(
        "1. A reply of 18 to 22 words, warm; the goal is 150 µs",
        "floor: splits the text and looks each token up in a dict. again: replies read before; the best of "
        f"{_ROUNDS} rounds,",
        f"ratio: median of the rounds' ratios. new: first reading after {_WARM_UP} others; each reply's best of "
        f"{_NEW_ROUNDS} rounds;",
        "mean, what 95 in 100 stay below, ratio of the mean to the best floor. CPU time.",
    )
    rows = [_row(language, reader) for language, reader in readers.items()]
    table(("language", "replies", "floor", "again", "ratio", "new", "95 % below", "ratio"), rows)


def _row(language: str, reader: Reader) -> tuple[str, ...]:
    everything = labelled(language)
    texts = of_twenty_words(everything)
    bare = floor(everything)
    each(reader.read, texts)()
    rounds = interleaved({"floor": each(bare, texts), "again": each(reader.read, texts)}, _ROUNDS)
    least, again = rounds["floor"], rounds["again"]
    new = [taken for half in (0, 1) for taken in _first_readings(reader, everything, half)]
    return (
        language,
        str(len(texts)),
        micro(least.best / len(texts)),
        micro(again.best / len(texts)),
        times(again.times(least)),
        micro(mean(new)),
        micro(quantiles(new, n=20)[-1]),
        times(mean(new) * len(texts) / least.best),
    )


def _first_readings(reader: Reader, texts: Sequence[str], half: int) -> list[float]:
    """For each reply of one half the seconds that its first reading takes after replies of the other half."""
    others, own = texts[half::2], of_twenty_words(texts[1 - half :: 2])
    return [
        min(tries) for tries in zip(*(_first(reader, others, own, seed) for seed in range(_NEW_ROUNDS)), strict=True)
    ]


def _first(reader: Reader, others: Sequence[str], own: Sequence[str], seed: int) -> list[float]:
    fresh = Reader(reader.knowledge)  # knows the language, but has met no word yet
    each(fresh.read, random.Random(seed).sample(others, min(_WARM_UP, len(others))))()
    return [seconds(partial(fresh.read, text)) for text in own]
