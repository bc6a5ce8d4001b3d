"""What holds for any text at all, in every language."""

import unicodedata
from copy import copy
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.readers import reader
from dialogues.replies.marks import MARKS
from dialogues.replies.reader import Reader
from tests.botapi.formatting import utf16_length
from tests.counting import counted
from tests.dialogues.replies import small

REPLIES = Path(__file__).parents[2] / "content" / "replies"
ANYWHERE = ("apology", "empathy", "thanks")  # no pattern of theirs may ask where in the reply it stands
LONGEST = 4096
ODD = [
    *("\u0308", "a\u0308\u0308", "z\u0336\u0332\u0354", "\u20e3", "\u0903"),  # combining marks, alone and piled up
    *("👨\u200d👩\u200d👧", "🤦🏽\u200d♀\ufe0f", "🇫🇮", "👍🏽", "❤\ufe0f", "😂😂", "1\ufe0f\u20e3", ":-D", "☺"),
    *("\u200b", "\u200d", "\ufeff", "\u00ad", "\u2060", "\ufe0f", "\x00", "\u2028", "\u00a0"),
    *("שלום", "مرحبا", "\u202eolen pahoillani\u202c", "\u2066sorry\u2069"),  # right to left
    *("аnteeksi", "ѕorry", "fӧrlåt", "𝓼𝓸𝓻𝓻𝔂", "ｓｏｒｒｙ"),  # letters that look like others
    *("ﬃ", "ß", "İ", "ŉ", "ǰ", "½", "²", "Ⅷ", "１２", "٣", "ﷺ"),  # longer or shorter in small or plain letters
]
NOISE = [piece for piece in ODD if not piece.isascii() and not any(map(str.isalpha, piece))]  # says nothing


class Known:
    """A language as it is shipped; a failure names it without all that its reader knows."""

    def __init__(self, language: str) -> None:
        self.language, self.reader = language, reader(language)
        knowledge = copy(self.reader.knowledge)
        knowledge.weights = None
        self.ruled = Reader(knowledge)  # weighs no words

    def __repr__(self) -> str:
        return f"Known({self.language!r})"


@pytest.fixture(scope="module", params=["fi", "sv", "en"])
def known(request: pytest.FixtureRequest) -> Known:
    """Each language as it is shipped."""
    return Known(request.param)


@cache
def replies() -> list[str]:
    """Replies in all languages as students type them."""
    sets = [path.read_text("utf-8") for path in sorted(REPLIES.glob("*/marks/*.yaml"))]
    return [item["text"] for text in sets for item in yaml.load(text, Loader=yaml.CSafeLoader)]


GAP = st.sampled_from([" ", ", ", "\n", ""])
REPLY = st.deferred(lambda: st.sampled_from(replies()))
PIECE = st.one_of(st.sampled_from(ODD), REPLY, st.sampled_from([*'".?!,;…*/() ']), st.text(max_size=4))
ODD_TEXT = st.one_of(st.text(), st.lists(PIECE, max_size=12).map("".join))
SEVERAL = st.builds(lambda some, gap: gap.join([*some, ""]), st.lists(REPLY, min_size=1, max_size=3), GAP)


@given(text=ODD_TEXT)
def test_any_text_gives_a_reading(known: Known, text: str) -> None:
    """Whatever is written is read, and every piece of evidence stands in the text where it says, for Telegram too."""
    topics = known.reader.topics(
        {"number": ["tilausnumero*"], "refund": ["raha* .. takaisin", "(peng*|slant*) ..6 tillbaka", "money back"]}
    )
    reading = known.reader.read(text, topics)
    units = text.encode("utf-16-le")
    for mark in reading.marks:
        assert mark.name in MARKS
        assert mark.evidence == text[mark.start : mark.end] == mark.evidence.strip() != ""
        before, length = utf16_length(text[: mark.start]), utf16_length(mark.evidence)
        assert units[2 * before : 2 * (before + length)].decode("utf-16-le") == mark.evidence
    assert reading.questions <= reading.words + text.count("?")
    assert reading == known.reader.read(text, topics)


@given(text=st.text(st.characters()))
@example(text="\ud83d")
@example(text="Olen \udc00pahoillani, förlåt, sorry \ud83d")
def test_half_a_character_is_read_too(known: Known, text: str) -> None:
    """Telegram sends no lone surrogates; should one come, it is a sign like any other."""
    assert known.reader.read(text).text == text


@given(noise=st.lists(st.sampled_from(NOISE), max_size=9).map(lambda some: "".join([*some, "!\n"])), reply=REPLY)
def test_noise_moves_marks_but_takes_none(known: Known, noise: str, reply: str) -> None:
    """After a line of odd characters rules find what they find alone, with the same words at their new place.

    The weights may judge otherwise: to them a line that ends with "!" is said, too.
    """
    assert earned(known, noise + reply, len(noise)) == earned(known, reply, 0)


def earned(known: Known, text: str, since: int) -> list[tuple[str, int, str]]:
    """What a text earns from a place on, wherever it stands: the mark, its distance from that place, its evidence."""
    marks = known.ruled.read(text).marks
    return [
        (mark.name, mark.start - since, mark.evidence)
        for mark in marks
        if mark.name in ANYWHERE and mark.start >= since
    ]


@given(st.text(), st.text())
def test_readings_do_not_touch_each_other(first: str, second: str) -> None:
    """Reading one text leaves no trace in the reading of another."""
    alone = small.reader().read(second)
    used = small.reader()
    used.read(first)
    assert used.read(second) == alone


@settings(max_examples=60)
@given(unit=SEVERAL)
def test_work_grows_in_line_with_length(known: Known, unit: str) -> None:
    """Twice as many of the same replies take at most about twice as many set operations, were all rules asked."""
    once, twice = (operations(known.reader, unit * times) for times in (16, 32))
    assert twice <= 2.2 * once + 100


def operations(one: Reader, text: str) -> int:
    """The set operations that all rules take; a reading asks only those whose marks the words leave possible."""
    scene = one.scene(text)
    one.names_in(scene)
    return scene.board.work


def test_calls_grow_in_line_with_length() -> None:
    """Twice the text takes at most about twice the calls of anything, also where every sentence forbids a rule."""
    forbidden = small.RULES.replace('question: "no"}', 'question: "no", without: [sad]}')
    one = small.reader(rules_small=forbidden)
    once, twice = (calls(one, "Anteeksi, harmi. " * times) for times in (128, 256))
    assert twice <= 2.2 * once


def calls(one: Reader, text: str) -> int:
    """How much is called while a text is read."""
    with counted() as work:
        one.read(text)
    return work.calls


@pytest.mark.parametrize("text", ["HYVÄÄ PÄIVÄÄ", "TÄTÄ EI KUKAAN SIELLÄ PYYTÄNYT SIITÄ"])
def test_dots_apart_from_their_letters_shout_as_others_do(text: str) -> None:
    """Letters may come whole or with their dots apart; the same is shouted, to the last dot."""
    marks = small.reader().read(unicodedata.normalize("NFD", text)).marks
    shouted = [unicodedata.normalize("NFC", mark.evidence) for mark in marks if mark.name == "shouting"]
    assert shouted == [mark.evidence for mark in small.reader().read(text).marks if mark.name == "shouting"]


@pytest.mark.parametrize("piece", ["a", "ä", '"', "?", "\u0308", "👨\u200d👩\u200d👧", "\u202e", "а", "1", "\n", "A! "])
def test_longest_monotonous_texts_are_read(known: Known, piece: str) -> None:
    """4096 times the same letter or sign is read like anything else."""
    reading = known.reader.read((piece * LONGEST)[:LONGEST])
    assert {mark.name for mark in reading.marks} <= {"shouting", "levity"}
