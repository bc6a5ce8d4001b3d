"""How a text is cut into words, clauses and sentences."""

import pytest

from dialogues.replies.text import bits, lay_out


def words(text: str) -> list[str]:
    """The words found in a text."""
    return lay_out(text).words


def first_words(text: str, starts: int) -> list[str]:
    """The words that stand at the bits of a set."""
    return [words(text)[i] for i in bits(starts)]


def test_words_keep_their_place_in_the_original() -> None:
    """A word's span cuts the very letters out of the text, whatever its capitals."""
    text = "No HYVÄÄ päivää, e-lasku 12.30!"
    cut = [text[i:j] for i, j in zip(lay_out(text).starts, lay_out(text).ends, strict=True)]
    assert cut == ["No", "HYVÄÄ", "päivää", "e-lasku", "12.30"]
    assert words(text) == ["no", "hyvää", "päivää", "e-lasku", "12.30"]


def test_a_letter_of_two_characters_is_one_letter() -> None:
    """An ä written as a and a combining mark is read as ä, and the span covers both."""
    text = "hyva\u0308 a\u0308iti"
    assert words(text) == ["hyvä", "äiti"]
    assert lay_out(text).ends[1] == len(text)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Moi. Mitä kuuluu? Hyvää!", ["moi", "mitä", "hyvää"]),
        ("Tulen klo. 12 huomenna", ["tulen"]),
        ("Tulen 3. päivä", ["tulen"]),
        ("Eka rivi\ntoka rivi", ["eka", "toka"]),
        ("Summa on 12.50 euroa", ["summa"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    """Sentences end at stops, question marks and new lines, not in numbers, ordinals and abbreviations."""
    layout = lay_out(text, {"klo"})
    assert first_words(text, layout.sentence_starts) == sentences


def test_clauses_begin_after_commas_but_not_within_a_range() -> None:
    """A comma or a spaced dash opens a clause, the dash of 3–5 does not."""
    text = "Joo, 3–5 päivää – ehkä"
    assert first_words(text, lay_out(text).clause_starts) == ["joo", "3", "ehkä"]


def test_only_the_sentence_with_the_mark_is_asked() -> None:
    """The question mark counts for its own sentence."""
    text = "Moi. Mitä kuuluu?"
    assert first_words(text, lay_out(text).asked) == ["mitä", "kuuluu"]


def test_quoted_words_are_known_as_such() -> None:
    """Words between quotation marks are quoted; a reply that stands in them as a whole is not."""
    text = 'Sanoitte "anteeksi riittää" eilen'
    assert first_words(text, lay_out(text).quoted) == ["anteeksi", "riittää"]
    assert lay_out('"Anteeksi kovasti"').quoted == 0


def test_nothing_has_no_words() -> None:
    """An empty text, and one without letters, has an empty layout."""
    assert lay_out("").words == lay_out("… !!").words == []
    assert lay_out("").everything == 0
