"""Slips of the thumb: which known word is meant."""

import pytest

from dialogues.replies.spelling import Spelling

KEYBOARD = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
SPELLING = Spelling(
    ["kurjaa", "kuraa", "kitas", "kiitos", "anteeks", "talo"], ["harmitta"], KEYBOARD, ["pahoittelen", "pahoillani"]
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kujraa", "kurjaa"),  # swapped rather than one too many
        ("kitos", "kiitos"),  # not doubled rather than missed by a key
        ("amteeks", "anteeks"),
        ("hsrmittavaa", "harmittavaa"),  # a beginning
        ("pahotelen", "pahoittelen"),  # twice
        ("pahoilanni", "pahoillani"),
        ("bahotelen", None),  # three times, and begun otherwise
        ("tali", None),  # too short to be guessed
        ("lentokone", None),
    ],
)
def test_the_likeliest_word_is_meant(typed: str, meant: str | None) -> None:
    """Swaps and lost doubles come before other slips; two slips are mended in the words often mistyped only."""
    assert SPELLING.correct(typed) == meant
