"""The words of dates, and the rules that join them, against each other."""

from bot.datephrases import _RULES
from bot.datewords import MONTHS, SHORT_WEEKDAYS, WEEKDAYS, Token, _words, tokens
from bot.due import _DAYS, _LOOSE, _TIMES
from bot.learner import LANGUAGES

#: What due.py takes as it is.
TAKEN = {*_DAYS, *_LOOSE, *_TIMES, "weekday", "part"}


def test_languages_disagree_on_one_word_only() -> None:
    """All languages can be read at once, for only `on` means one thing in Swedish and another in English."""
    meanings: dict[str, set[tuple[Token, ...]]] = {}
    for language in LANGUAGES:
        for word, meaning in _words(language):
            meanings.setdefault(word, set()).add(meaning)
    assert {word for word, several in meanings.items() if len(several) > 1} == {"on"}


def test_no_word_stands_twice() -> None:
    """A word stands once in its language's table."""
    words = [(language, word) for language in LANGUAGES for word, _ in _words(language)]
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_every_kind_of_word_leads_somewhere() -> None:
    """Each kind of token is joined by a rule, taken as it is, or left out."""
    said = {token.kind for language in LANGUAGES for _, meaning in _words(language) for token in meaning}
    assert said - {"skip"} <= TAKEN | {kind for rule in _RULES for kind in rule.split()}


def test_every_rule_can_be_met() -> None:
    """Each kind that a rule waits for is a word's, a number's, or made by another rule."""
    said = {token.kind for language in LANGUAGES for _, meaning in _words(language) for token in meaning}
    made = TAKEN | {"month_of"}
    assert {kind for rule in _RULES for kind in rule.split()} <= said | made


def test_every_name_is_known_in_every_language() -> None:
    """Weekdays and months are read by the names they are shown with, whatever the interface's language."""
    for language in LANGUAGES:
        for own in LANGUAGES:
            for number, name in [*enumerate(WEEKDAYS[own]), *enumerate(SHORT_WEEKDAYS[own])]:
                assert tokens(name, language) == (Token("weekday", (number,)),)
            for number, name in enumerate(MONTHS[own], start=1):
                assert tokens(name.upper(), language) == (Token("month", (number,)),)


def test_an_unknown_word_leaves_nothing() -> None:
    """A text with a word that is not known is not read by halves."""
    assert tokens("pe klo 12 ehkä", "fi") is None
    assert tokens("pe klo 12", "fi") == (Token("weekday", (4,)), Token("at"), Token("number", (12,)))
