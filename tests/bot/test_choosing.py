"""Choosing among many customers: five at a time, what was not won first, narrowed down by level or type."""

import pytest

from bot.catalogue import Card, CardWords
from bot.choosing import PAGE, cards, narrowing
from bot.learner import Attempt, Learner
from bot.shows import Button, Change, Message
from bot.visit import Visit
from dialogues.scenario import Ending
from tests.bot.conversation import WORDINGS, DictMemory

TYPES = ("wise", "hurried", "lost")


def card(number: int) -> Card:
    """One of many, three levels and three types in turn."""
    type = TYPES[number % 3]
    words = {
        language: CardWords(f"{language} <{number}>", f"Asiakas {number}", "kauppa", f"{type} {language}")
        for language in ("fi", "sv")
    }
    return Card(f"s{number:02}", number // 3 % 3 + 1, type, words)


MANY = [card(number) for number in range(18)]


def visit(language: str = "fi") -> Visit:
    """Somebody who chooses."""
    learner = Learner(language=language)
    return Visit(learner, DictMemory(), WORDINGS[language])


def begins(shown: Message | Change) -> list[str]:
    """The scenarios that can be begun."""
    return [button.argument for row in shown.buttons for button in row if button.action == "begin"]


def others(shown: Message | Change) -> dict[str, Button]:
    """All other buttons, by label."""
    return {button.label: button for row in shown.buttons for button in row if button.action != "begin"}


def ended(id: str, ending: Ending | None) -> dict[str, Attempt]:
    """How one was ended last."""
    attempt = Attempt(
        number=1, scenario=id, version=1, language="fi", seed=1, ended=True, ending=ending, rating=None, assignment=None
    )
    return {id: attempt}


def test_few_cards_stand_alone() -> None:
    """Nothing to turn or narrow where all fit a page."""
    shown = cards(visit(), MANY[:PAGE], {})
    assert len(begins(shown)) == PAGE and others(shown) == {}


def test_a_page_at_a_time_and_every_card_on_one() -> None:
    """The buttons lead to and fro; a page that is not there is the last one."""
    pages = [cards(visit(), MANY, {}, "all", str(number)) for number in range(4)]
    assert [len(begins(page)) for page in pages] == [5, 5, 5, 3]
    assert sorted(id for page in pages for id in begins(page)) == [one.id for one in MANY]
    turned = [button.argument for button in others(pages[1]).values() if button.action == "cards"]
    assert turned == ["all.0", "all.2"]
    assert begins(cards(visit(), MANY, {}, "all", "99")) == begins(pages[3])
    assert begins(cards(visit(), MANY, {}, "all", "x")) == begins(pages[0])


@pytest.mark.parametrize(("ending", "comes_first"), [("advocate", False), ("angry", True), (None, True)])
def test_what_was_won_comes_last(ending: Ending | None, comes_first: bool) -> None:
    """The easiest that is still to be won stands first."""
    first = begins(cards(visit(), MANY, {}))[0]
    assert (begins(cards(visit(), MANY, ended(first, ending)))[0] == first) == comes_first


@pytest.mark.parametrize("wanted", ["l1", "l3", "twise", "tlost"])
def test_narrowed_down(wanted: str) -> None:
    """Only those of the level or type, with a way back to all."""
    shown = cards(visit(), MANY, {}, wanted)
    chosen = {one.id: one for one in MANY}
    assert {f"l{chosen[id].level}" for id in begins(shown)} | {f"t{chosen[id].customer}" for id in begins(shown)} >= {
        wanted
    }
    assert len(begins(shown)) == 5 and "Kaikki asiakkaat" in others(shown)
    assert all(wanted in (f"l{chosen[id].level}", f"t{chosen[id].customer}") for id in begins(shown))


@pytest.mark.parametrize("wanted", ["l9", "tnobody", "l", "t", "", "l²", "all"])
def test_any_argument_shows_something(wanted: str) -> None:
    """A button of an older program, or a made-up one, leads to a list, maybe an empty one, with a way to all."""
    shown = cards(visit(), MANY, {}, wanted, "-1")
    assert shown.html and (begins(shown) or "Kaikki asiakkaat" in others(shown))


def test_levels_and_types_to_choose_from() -> None:
    """Each that there is, in the reader's language, and the way back; their buttons lead to cards."""
    levels, types = (narrowing(visit("sv"), MANY, by) for by in ("l", "t"))
    assert [*others(levels)] == ["●○○", "●●○", "●●●", "Alla kunder"]
    assert [*others(types)] == ["hurried sv", "lost sv", "wise sv", "Alla kunder"]
    for shown in (levels, types):
        for button in [*others(shown).values()][:-1]:
            wanted, _, page = button.argument.partition(".")
            assert button.action == "cards" and begins(cards(visit("sv"), MANY, {}, wanted, page))


def test_names_are_escaped() -> None:
    """A title may hold anything."""
    assert "&lt;" in cards(visit(), MANY, {}).html and "<0>" not in cards(visit(), MANY, {}).html
