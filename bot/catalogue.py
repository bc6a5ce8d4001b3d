"""What there is to play, as cards: enough to choose from, known without opening a scenario.

The cards are kept beside the byte code, made anew when a file has changed, and read when somebody wants to choose.
"""

import hashlib
import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bot import kept_files, log
from bot.folders import CUSTOMERS, SCENARIOS, Folder, folders, parts
from dialogues.parsing import ContentError, Finding
from dialogues.scenario import Lines, Scenario

logger = logging.getLogger(__name__)

Types = Mapping[str, Mapping[str, str]]
"""What each type of customer is called, by language."""


class CardWords(NamedTuple):
    """A card in one language; `type` is what the type of the customer is called, `note` a content note or nothing."""

    title: str
    customer: str
    setting: str
    type: str
    note: str = ""


class Card(NamedTuple):
    """A scenario as it is chosen: `customer` is the id of the customer's type, `words` are by language.

    `trade` is the id of the line of work, empty where none is named.
    """

    id: str
    level: int
    customer: str
    words: Mapping[str, CardWords]
    trade: str = ""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it can be played in."""
        return tuple(self.words)

    def said(self, language: str) -> CardWords:
        """The words in that language, else in Finnish, else in one that there is."""
        return self.words.get(language) or self.words.get("fi") or next(iter(self.words.values()))

    @property
    def rank(self) -> tuple[int, str]:
        """The place among others: the easiest first."""
        return self.level, self.id


def card(scenario: Scenario, lines: Iterable[Lines], types: Mapping[str, str]) -> Card:
    """The card of a scenario; words in a language in which there is no such customer (see Types) are left out."""
    words: dict[str, CardWords] = {}
    for one in lines:
        if type := types.get(one.language):
            words[one.language] = CardWords(one.title, one.customer, one.setting, type, one.note or "")
    return Card(scenario.id, scenario.level, scenario.customer, words, scenario.trade or "")


class Contents(NamedTuple):
    """What the folders of a content hold, and what is wrong with those that are left out."""

    types: Types
    cards: Mapping[str, Card]
    left_out: Sequence[str]


class Catalogue:
    """The cards of a folder with `scenarios/` and `customers/`; what is broken is left out and told in the log."""

    def __init__(self, folder: Path) -> None:
        """Look through the folder; only what has changed since the last time is read."""
        self._folder = folder
        self._types_at = kept_files.place(folder, "content.types")
        self._cards_at = kept_files.place(folder, "content.cards")
        customers, scenarios = self._folders()
        self._mark = _mark([*customers, *scenarios])
        self._cards: Mapping[str, Card] | None = None
        self.types: Types
        known = kept_files.kept(self._types_at, self._mark)
        if known and self._cards_at.exists():
            self.types, left_out = json.loads(known[0]), json.loads(known[1])
        else:
            self.types, self._cards, left_out = self._made(customers, scenarios)
        for finding in left_out:
            log.event(logger, logging.ERROR, "left_out", finding=finding)

    @property
    def cards(self) -> Mapping[str, Card]:
        """The cards by id, the easiest first."""
        if self._cards is None:
            if (lines := kept_files.kept(self._cards_at, self._mark)) is None:
                self._cards = self._made(*self._folders()).cards
            else:
                self._cards = {one.id: one for one in map(_of_line, lines)}
        return self._cards

    def _folders(self) -> tuple[list[Folder], list[Folder]]:
        return folders(self._folder / CUSTOMERS), folders(self._folder / SCENARIOS)

    def _made(self, customers: Sequence[Folder], scenarios: Sequence[Folder]) -> Contents:
        left_out: list[str] = []
        types = dict(_types(customers, left_out))
        cards = {one.id: one for one in sorted(_scenarios(scenarios, types, left_out), key=lambda one: one.rank)}
        mark = _mark([*customers, *scenarios])
        kept_files.keep(self._cards_at, mark, map(_json, cards.values()))
        kept_files.keep(self._types_at, mark, [_json(types), _json(left_out)])
        return Contents(types, cards, left_out)


def _mark(found: Iterable[Folder]) -> str:
    told = hashlib.blake2b(digest_size=16)
    for one in found:
        told.update(f"{one.path.parent.name}/{one.name}\0{one.stamp}\0".encode())
    return told.hexdigest()


def _types(customers: Iterable[Folder], left_out: list[str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    for one in customers:
        try:
            found = parts(one)
        except ContentError as error:
            left_out += map(str, error.findings)
        else:
            yield one.name, {language: found.stock(language).name for language in found.languages}


def _scenarios(scenarios: Iterable[Folder], types: Types, left_out: list[str]) -> Iterator[Card]:
    for one in scenarios:
        try:
            found = parts(one)
        except ContentError as error:
            left_out += map(str, error.findings)
            continue
        scenario = found.scenario()
        made = card(scenario, map(found.lines, found.languages), types.get(scenario.customer, {}))
        if made.words:
            yield made
        else:
            file = f"{SCENARIOS}/{one.name}"
            left_out.append(str(Finding("HK003", file, 1, f"there is no customer type '{scenario.customer}'")))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _of_line(line: bytes) -> Card:
    id, level, customer, words, trade = json.loads(line)
    return Card(id, level, customer, {language: CardWords(*told) for language, told in words.items()}, trade)
