"""The shipped content as it is used: a scenario is read when somebody first plays it, and the latest used are held."""

import logging
import re
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path

from bot import log
from bot.casting import Cast
from bot.catalogue import Card, Catalogue, Types
from bot.documents import built, documents
from bot.folders import CUSTOMERS, SCENARIOS, Folder, Parts, folder, parts
from bot.readers import SHIPPED, reader, reading_languages
from dialogues.parsing import ContentError, Finding
from dialogues.play import Play
from dialogues.scenario import Temper

HELD = 64
"""Plays held in memory: each takes some hundred kilobytes."""
ID = re.compile(r"[a-z][a-z0-9_]{0,39}")

logger = logging.getLogger(__name__)


class Library:
    """The plays and cards of a folder with `customers/`, `scenarios/` and `replies/`."""

    def __init__(self, place: Path = SHIPPED, held: int = HELD) -> None:
        """Open it. A scenario or customer with faults is left out.

        Raises ContentError where nothing could be played: for faults in the rules or in `temper.yaml`.
        """
        self._place, self._most = place, held
        self._temper = _temper(place)
        self.readers = {language: reader(language, place) for language in reading_languages(place)}
        self._catalogue = Catalogue(place)
        self._plays: OrderedDict[tuple[str, str], Play] = OrderedDict()
        self._casts: dict[tuple[str, str], Cast] = {}
        self._broken: set[Folder] = set()

    @property
    def cards(self) -> Mapping[str, Card]:
        """The cards by id, the easiest first."""
        return self._catalogue.cards

    @property
    def types(self) -> Types:
        """What each type of customer is called, by language."""
        return self._catalogue.types

    def find(self, scenario: str, language: str) -> Play | None:
        """The scenario in that language, else in Finnish, else in one that there is; None without such a scenario."""
        key = scenario, language
        if (play := self._plays.get(key) or self._read(scenario, language)) is None:
            return None
        self._plays[key] = play
        self._plays.move_to_end(key)
        if len(self._plays) > self._most:
            self._plays.popitem(last=False)
        return play

    def cast(self, customer: str, language: str) -> Cast | None:
        """The type of customer in that language, if there is one."""
        key = customer, language
        if key not in self._casts and language in self.readers:
            if (found := self._parts(CUSTOMERS, customer)) is None or language not in found.languages:
                return None
            self._casts[key] = Cast(found.profile(), found.stock(language), self._temper, self.readers[language])
        return self._casts.get(key)

    def _read(self, id: str, language: str) -> Play | None:
        if (found := self._parts(SCENARIOS, id)) is None:
            return None
        scenario = found.scenario()
        for one in dict.fromkeys((language, "fi", *found.languages)):
            if one in found.languages and (cast := self.cast(scenario.customer, one)):
                return cast.play(scenario, found.lines(one))
        return None

    def _parts(self, shelf: str, id: str) -> Parts | None:
        where = folder(self._place / shelf / id) if ID.fullmatch(id) else None
        if where is None or where in self._broken:
            return None
        try:
            return parts(where)
        except ContentError as error:
            self._broken.add(where)
            # What was so at the start has been told.
            if id in (self.cards if shelf == SCENARIOS else self.types):
                log.event(logger, logging.ERROR, "left_out", finding=str(error.findings[0]))
            return None


def _temper(place: Path) -> Temper:
    findings: list[Finding] = []
    path = place / CUSTOMERS / "temper.yaml"
    tempers = built(Temper, list(documents([path], place, findings)), findings) if path.is_file() else []
    if findings or not tempers:
        raise ContentError(findings or [Finding("HK003", "customers/temper.yaml", 1, "there is no `kind: temper`")])
    return tempers[0][1]
