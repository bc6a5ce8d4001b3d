"""How a scenario's phrases are found in replies, what makes a remedy an offered one, and whose language a word is."""

import pytest

from bot.readers import reader

PHRASES = {
    "fi": ["sinisi* kukk*", "kuvan", "rahat takaisin", "kahvi*", "soit*"],
    "sv": ["blå blommor", "handduk", "pengarna tillbaka", "kaffe", "ringer"],
    "en": ["blue flowers", "towel", "money back", "coffee", "call"],
}
OFFERED = [
    ("fi", "voin lisätä sinisiä kukkia"),
    ("fi", "Lähetän teille kuvan valmiista nauhasta"),
    ("fi", "saatte kaikki rahat takaisin"),
    ("fi", "Haluaisitteko rahat takaisin?"),
    ("fi", "en voi luvata muuta mut voin tuoda kahvia"),
    ("sv", "jag kan lägga till blå blommor"),
    ("sv", "Okej, jag tar upp en ny handduk åt er"),
    ("sv", "Ni får pengarna tillbaka"),
    ("sv", "Vill du ha kaffe medan du väntar?"),
    ("en", "i can add blue flowers"),
    ("en", "I'll take a towel up right away"),
    ("en", "you get your money back"),
    ("en", "would u like a coffee while u wait"),
]
SPOKEN_OF = [
    ("fi", "en voi antaa rahat takaisin"),
    ("fi", "ymmärrän et haluut rahat takaisin"),
    ("fi", "Rahat takaisin ei saa"),
    ("fi", "Minkälaisen kuvan näit?"),
    ("fi", "Soitan teille huomenna kello 14."),
    ("fi", "Rauhoittukaa jo, kyllä me soitetaan."),
    ("sv", "Jag kan inte ge pengarna tillbaka"),
    ("sv", "Var är er handduk?"),
    ("sv", "Jag förstår att du vill ha pengarna tillbaka"),
    ("en", "You can't have your money back"),
    ("en", "Where is your towel?"),
    ("en", "I understand you want your money back"),
]


def solves(language: str, reply: str) -> bool:
    """Whether the reply is read as a solution by somebody who knows the remedies."""
    reading = reader(language)
    topics = reading.topics({"remedy": PHRASES[language]}, frozenset({"remedy"}))
    return "solution" in reading.read(reply, topics).names


@pytest.mark.parametrize(("language", "reply"), OFFERED)
def test_a_remedy_that_is_offered_is_a_solution(language: str, reply: str) -> None:
    """By the words of the scenario, which no rule needs to know."""
    assert solves(language, reply)


@pytest.mark.parametrize(("language", "reply"), SPOKEN_OF)
def test_a_remedy_that_is_only_spoken_of_is_none(language: str, reply: str) -> None:
    """Denied, asked for, understood, or no more than a time or a call."""
    assert not solves(language, reply)


@pytest.mark.parametrize(
    ("language", "phrase", "reply", "named"),
    [
        ("sv", "lovade för mycket", "Jag lovade för mycket", True),
        ("sv", "int hinner", "jag inte hinner", True),
        ("sv", "ja", "jag", False),
        ("fi", "huomenna", "Huomenta!", False),
        ("fi", "huomenna", "huomena", True),
    ],
)
def test_phrases_match_as_written_and_as_meant(language: str, phrase: str, reply: str, named: bool) -> None:
    """In either spelling, with a slip of the thumb; but a word that is known is meant."""
    reading = reader(language)
    assert bool(reading.read(reply, reading.topics({"it": [phrase]})).mentions) == named


@pytest.mark.parametrize(
    ("language", "phrases", "reply", "named"),
    [
        ("fi", ["alennu*"], "En voi antaa alennusta.", False),
        ("fi", ["alennu*"], "Alennusta en voi antaa, mutta tuon kahvia.", False),
        ("fi", ["alennu*"], "Annan alennusta, en voi muuta.", True),
        ("fi", ["alennu*"], "En voi luvata, että saatte alennusta.", False),
        ("fi", ["alennu*"], "en voi luvata et saat alennusta", False),
        ("fi", ["alennu*"], "En unohda tätä, saatte alennusta.", True),
        ("sv", ["rabatt"], "Jag kan inte lova att du får rabatt.", False),
        ("en", ["discount"], "I can't promise that you'll get a discount.", False),
        ("fi", ["ei maksua", "mene maksua"], "Siitä ei mene maksua.", True),
        ("sv", ["rabatt"], "Rabatt kan jag inte ge.", False),
        ("sv", ["rabatt"], "Du får rabatt.", True),
        ("en", ["discount"], "I can't give you a discount", False),
        ("en", ["discount"], "I'll give you a discount", True),
    ],
)
def test_a_remedy_that_is_denied_is_not_named(language: str, phrases: list[str], reply: str, named: bool) -> None:
    """Unless it is something that is not done, such as charging a fee."""
    reading = reader(language)
    assert bool(reading.read(reply, reading.topics({"it": phrases}, frozenset({"it"}))).mentions) == named


@pytest.mark.parametrize("reply", ["En tiedä.", "en", "en moment", "en moment 🙄 🙄"])
def test_a_word_of_two_languages_is_ones_own_where_all_are_known(reply: str) -> None:
    """Finnish "en" is a Swedish word too; with "moment" it is no Finnish."""
    assert reader("fi").read(reply).language == ("sv" if "moment" in reply else "fi")
