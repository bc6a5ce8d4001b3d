"""What holds for any text at all."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.readers import reader
from dialogues.replies.marks import MARKS
from tests.dialogues.replies import small

FINNISH = reader("fi")
TOPICS = FINNISH.topics({"number": ["tilausnumero*"], "money": ["rahat takaisin"]})
PIECES = (
    "anteeksi en mutta pahoittelen että voisitteko mitä ? ! , . harmittaa tilausnumero rahat takaisin vaan et te 12"
)
WORDS = st.sampled_from([*PIECES.split(), '"'])
ANY_TEXT = st.one_of(st.text(), st.lists(WORDS, max_size=40).map(" ".join))
SEED = "anteeksi mutta en voi auttaa, harmittaa jos mitä? Soitan huomenna! "


@given(ANY_TEXT)
def test_any_text_gives_a_reading(text: str) -> None:
    """Whatever is written, it is read, and every piece of evidence stands in the text where it says."""
    reading = FINNISH.read(text, TOPICS)
    for mark in reading.marks:
        assert mark.name in MARKS
        assert mark.evidence == text[mark.start : mark.end] != ""
    assert reading.questions <= max(1, reading.words)
    assert reading == FINNISH.read(text, TOPICS)


@given(st.text(), st.text())
def test_readings_do_not_touch_each_other(first: str, second: str) -> None:
    """Reading one text leaves no trace in the reading of another."""
    alone = small.reader().read(second)
    used = small.reader()
    used.read(first)
    assert used.read(second) == alone


def test_work_grows_in_line_with_length() -> None:
    """Twice the text takes at most about twice the work."""
    sizes = []
    for times in (8, 16, 32, 64):
        FINNISH.read(SEED * times)
        sizes.append(FINNISH.work)
    assert all(after <= 2.2 * before for before, after in pairwise(sizes))


def test_long_monotonous_texts_are_read() -> None:
    """4096 times the same letter, word or mark is read like anything else."""
    for piece in ("a", "ä", "mutta ", "anteeksi ", '"', "?", "et ", "\u0308"):
        assert FINNISH.read((piece * 4096)[:4096]).text
