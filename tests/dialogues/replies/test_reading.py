"""How cues, negation, questions and 'but' work together, in a tiny language."""

import pytest

from dialogues.replies.sources import RuleError
from tests.dialogues.replies import small

READER = small.reader()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anteeksi!", {"apology"}),
        ("Pahoittelen", {"apology"}),
        ("En pahoittele", set()),
        ("En pahoittelen mutta autan", {"offer_help"}),
        ("En nauti vaan pahoittelen", {"apology"}),
        ('Sanoitte "anteeksi" eilen', set()),
        ("Näen, että harmittaa", {"empathy"}),
        ("Näen. Harmittaa", set()),
        ("Anteeksi, mutta en voi", {"excuse"}),
        ("Anteeksi, mutta autan", {"apology", "offer_help"}),
        ("Anteeksi silti", {"apology"}),
        ("Anteeksi, silti en voi", {"excuse"}),
        ("Anteeksi, silti autan", {"apology", "offer_help"}),
        ("Silti anteeksi, en voi", {"apology", "excuse"}),
        ("Anteeksi. Mutta en nyt voi", {"excuse"}),
        ("Mutta en voi, anteeksi", {"apology", "excuse"}),
        ("Voinko", {"closed_question"}),
        ("Miten anteeksi?", set()),
        ("Näen, voinko", set()),
    ],
)
def test_composition(text: str, names: set[str]) -> None:
    """Negation is kept to its clause, cues must meet in a sentence, 'but' takes back, what is known asks nothing."""
    assert READER.read(text).names == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("pahoitelen", {"apology"}),
        ("pahoittellen", {"apology"}),
        ("pahoitetlen", {"apology"}),
        ("antteeksi", {"apology"}),
        ("anteeeeksi", {"apology"}),
        ("auttasin", {"offer_help"}),
        ("nakisin harmin", {"empathy"}),
        ("autankin", {"offer_help"}),
        ("autot", set()),
    ],
)
def test_spellings(text: str, names: set[str]) -> None:
    """Typos, drawn-out letters, colloquial and dotless forms count; a protected real word stays what it is."""
    assert READER.read(text).names == names


def test_a_doubtful_word_is_told_by_the_next() -> None:
    """'et' opens a clause as 'että' unless a negative form follows."""
    assert READER.knowledge.doubtful["et"][0][0] == "että"
    assert READER.read("näen et harmi").names == {"empathy"}


def test_words_and_questions_are_counted() -> None:
    """Words are words, and questions are sentences that ask, with or without the mark."""
    reading = READER.read("Miten? Voinko tulla, voinko. Jaa.")
    assert (reading.words, reading.questions) == (5, 2)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Tämä on ja on", "fi"),
        ("det är och", "sv"),
        ("the one and", "en"),
        ("123 🙂", "fi"),
        ("🙂", "other"),
        ("moi", "fi"),
    ],
)
def test_language(text: str, language: str) -> None:
    """The language is told by function words; a short text is the reader's own, one without letters none."""
    assert READER.read(text).language == language


def test_a_duplicate_key_is_a_fault() -> None:
    """The same class twice is refused with its line."""
    with pytest.raises(RuleError, match=r"classes\.yaml:2: A stands twice"):
        small.reader(classes="A: x\nA: y\n")


def test_a_missing_file_is_a_fault() -> None:
    """A language without its lexicon is refused."""
    documents = {name: text for name, text in small.DOCUMENTS.items() if name != "lexicon.tsv"}
    with pytest.raises(RuleError, match=r"lexicon\.tsv:1: this file is missing"):
        type(READER).load("fi", documents)


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (["tilausnumero*"], "Mikä tilausnumerosi on?", True),
        (["tilausnumero"], "mikä on tilausnmero", True),
        (["tilausnumero"], "mikä on vilausnumero", False),
        (["kuninka*"], "kuinka", False),
        (["tilauksen numero*"], "tilauksen viimeinen numero", False),
        (["tilauksen numero*"], "Tilauksen NUMERO?", True),
        (["minä itse"], "mä itse", True),
        (["mä"], "mä", True),
        (["mä"], "minä", False),
        (["kone"], "koneet", False),
        (["tilauksen .. numero*"], "Tilauksen numero?", True),
        (["tilauksen .. numero*"], "tilauksen viimeinen koko pitkä numero", True),
        (["tilauksen .. numero*"], "tilauksen yksi kaksi kolme neljä numero", False),
        (["tilauksen ..4 numero*"], "tilauksen yksi kaksi kolme neljä numero", True),
        (["tilauksen .. numero*"], "Näen tilauksen. Mikä numero?", False),
        (["tilauksen .. numero*"], "näen tilauksen, mikä numero", False),
        (["tilauksen .. on numero*"], "tilauksen on oltava on numero", True),
        (["tuon .. (sen|koneen) huomenna"], "tuon sen teille tai sen huomenna", True),
        (["tuon .. (sen|koneen) huomenna"], "tuon koneen huomenna", True),
        (["tuon .. (sen|koneen) huomenna"], "tuon auton huomenna", False),
        (["(mä|mää)"], "mää", True),
        (["(mä|mää)"], "minä", False),
    ],
)
def test_topics(phrases: list[str], text: str, found: bool) -> None:
    """A topic is mentioned by any of its phrases, whatever the ending, typo or colloquial form."""
    topics = READER.topics({"topic": phrases})
    assert READER.read(text, topics).mentions == (frozenset({"topic"}) if found else frozenset())


def test_an_empty_phrase_is_refused() -> None:
    """A topic cannot be mentioned by nothing."""
    for phrase in ("*", "(kone|*)", "* .. *"):
        with pytest.raises(ValueError, match="empty phrase"):
            READER.topics({"topic": [phrase]})
