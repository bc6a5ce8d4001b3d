"""The library as a whole: what the course names is there to be practised, in three languages."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import get_args

import pytest

from bot.content import load
from bot.readers import SHIPPED
from dialogues.parsing import build, parse
from dialogues.scenario import LANGUAGES, Contact, Need, Rung, Scenario

TWELVE = {
    "wrong price charged": ["wrong_price_charged"],
    "unclear price tags": ["unclear_price_tags"],
    "mistake in an advertisement": ["mistake_in_advertisement"],
    "offer sold out": ["offer_sold_out"],
    "no suitable product": ["no_suitable_product"],
    "faulty product": ["faulty_product"],
    "product not as expected": ["product_not_as_expected"],
    "no instructions": ["no_instructions"],
    "untidiness": ["untidiness"],
    "unwilling or unskilled service": ["unwilling_service", "unskilled_service"],
    "crowding, queues, slowness": ["crowding", "queue", "slowness", "late_delivery"],
    "hard to find, no parking, no signs": ["hard_to_find"],
}
"""The complaints of S47, with their names in the scenarios."""
ONE_OF_TWELVE = {name for names in TWELVE.values() for name in names}


@cache
def library() -> tuple[Scenario, ...]:
    """The graphs of all scenarios that are shipped."""
    paths = sorted((SHIPPED / "scenarios").glob("*/scenario.yaml"))
    return tuple(build(Scenario, parse(path.read_text("utf-8"), path.name)[0]) for path in paths)


def missing(those: Iterable[object], what: Callable[[Scenario], object]) -> set[object]:
    """Those that no scenario has."""
    return set(those) - {what(one) for one in library()}


def test_there_are_enough_to_choose_from() -> None:
    """Thirty at least, in ten lines of work, on three levels, a few of them to begin with."""
    assert len(library()) >= 30
    assert len({one.trade for one in library() if one.trade}) >= 10
    assert min(sum(one.level == level for one in library()) for level in (1, 2, 3)) >= 5


def test_every_type_of_customer_comes() -> None:
    """The fifteen of the course (S46, S58, S62, F)."""
    types = {path.name for path in (SHIPPED / "customers").iterdir() if path.is_dir()}
    assert len(types) == 15 and not missing(types, lambda one: one.customer)


@pytest.mark.parametrize("justified", [True, False])
@pytest.mark.parametrize("complaint", sorted(TWELVE))
def test_every_complaint_is_made_justly_and_not(complaint: str, justified: bool) -> None:
    """The twelve of S47, each in both kinds (S41)."""
    assert any(one.complaint in TWELVE[complaint] and one.justified == justified for one in library())


def test_no_complaint_has_a_name_of_its_own() -> None:
    """What is none of the twelve cannot be looked for."""
    assert {one.complaint for one in library()} <= ONE_OF_TWELVE


def test_every_contact_need_and_rung_is_met() -> None:
    """Four contacts (S42), seven groups (S39), four rungs (S44)."""
    assert not missing(get_args(Contact), lambda one: one.contact)
    assert not missing(get_args(Need), lambda one: one.need)
    assert not missing(get_args(Rung), lambda one: one.rung)


def test_every_scenario_says_where_it_plays() -> None:
    """A line of work and where it went wrong."""
    assert [one.id for one in library() if not (one.trade and one.contact)] == []


def test_special_talks_are_there() -> None:
    """Three who wait, each with a mood (S57); a scene days later (S54, S55); an end to abuse (F)."""
    assert any(len(one.others) >= 3 for one in library())
    assert any(node.scene for one in library() for node in one.nodes.values())
    abused = [one for one in library() if one.customer == "abusive"]
    assert abused and all(any(node.ending == "removed" for node in one.nodes.values()) for one in abused)


def test_the_harder_ones_have_a_content_note() -> None:
    """In each of their languages: abuse, despair."""
    content = load()
    hard = [one for one in library() if one.customer in ("abusive", "distressed")]
    assert [(one.id, lang) for one in hard for lang in one.languages if not content.play(one.id, lang).lines.note] == []


def test_each_is_played_in_all_three_languages() -> None:
    """A scenario may exist in fewer if it says so; those that are shipped don't."""
    assert [one.id for one in library() if set(one.languages) != set(LANGUAGES)] == []
