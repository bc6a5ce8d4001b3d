"""Finds shouting: a matter of capitals and punctuation, the same in every language."""

import re
from collections.abc import Iterator

from dialogues.replies.marks import Mark

_PILE = re.compile(r"[!?]{3,}")
_LETTERS = "(?:[^\\W\\d_][\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff]*)+"  # a letter's dots may stand apart from it
_WORD = re.compile(f"{_LETTERS}(?:[-'’]{_LETTERS})*")
_LEAST_WORDS, _LEAST_LETTERS = 3, 10


def shouting(text: str) -> Iterator[Mark]:
    """Marks for three or more words (ten letters or more) in capitals, and for three or more ! or ? in a row."""
    for start, end in _capital_runs(text) if sum(map(str.isupper, text)) >= _LEAST_LETTERS else ():
        yield Mark("shouting", text[start:end], start, end, "shouting_capitals")
    for pile in _PILE.finditer(text):
        yield Mark("shouting", pile.group(), pile.start(), pile.end(), "shouting_punctuation")


def _capital_runs(text: str) -> Iterator[tuple[int, int]]:
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if word.group().isupper():
            run.append(word)
            continue
        yield from _long_enough(run)
        run = []
    yield from _long_enough(run)


def _long_enough(run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    if len(run) >= _LEAST_WORDS and sum(map(str.isalpha, "".join(word.group() for word in run))) >= _LEAST_LETTERS:
        yield run[0].start(), run[-1].end()
