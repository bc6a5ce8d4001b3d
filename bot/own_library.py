"""Teachers' own scenarios as plays in memory, as the database has them, and who may practise with which."""

import asyncio
import hashlib
import logging
from typing import NamedTuple

from bot import log
from bot.content import Content, own_id, own_number
from bot.desk import Desk
from bot.own_content import Made, RefusedError, examine
from dialogues.play import Play
from storage import own_scenarios
from storage.database import Database, Reader
from storage.own_scenarios import OwnScenario

logger = logging.getLogger(__name__)


class Version(NamedTuple):
    """One version of a scenario: in use, or `waiting` to be."""

    id: int
    version: int
    waiting: bool


class OwnLibrary:
    """Keeps `content.own` as the database has it; what is known already is not parsed again."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._generation = (-1, -1)
        self._plays: dict[Version, dict[str, Play]] = {}
        self._made: dict[bytes, Made] = {}

    def prepare(self, made: Made) -> None:
        """Remember what was just examined until it is looked for, so that no transaction waits for its parsing."""
        self._made[_digest(made.source)] = made

    async def load(self, database: Database) -> None:
        """Examine all that there is, beside the transactions: for the start of the program."""
        async with database.reading() as reader:
            versions = [one for own in await own_scenarios.everything(reader) for one in _versions(own)]
        for one in versions:
            async with database.reading() as reader:
                source = await own_scenarios.source(reader, one.id, one.version)
            if source and (made := await asyncio.to_thread(self._examined, one.id, source)):
                self.prepare(made)

    async def refresh(self, reader: Reader) -> None:
        """Look whether anything changed, and take over what did."""
        if (generation := await own_scenarios.generation(reader)) == self._generation:
            return
        versions = [one for own in await own_scenarios.everything(reader) for one in _versions(own)]
        self._plays = {one: self._plays.get(one) or await self._cast(reader, one) for one in versions}
        self._content.own.clear()
        for one, plays in self._plays.items():
            if plays:
                self._content.own[own_id(one.id, one.version if one.waiting else None)] = plays
        self._generation = generation
        self._made.clear()

    async def _cast(self, reader: Reader, one: Version) -> dict[str, Play]:
        source = await own_scenarios.source(reader, one.id, one.version) or ""
        made = self._made.get(_digest(source)) or self._examined(one.id, source)
        return made.cast(self._content.casting, one.id, one.version, waiting=one.waiting) if made else {}

    def _examined(self, id: int, source: str) -> Made | None:
        """What was fine when it was sent may not be to a later program: then it is not there, and its maker sees."""
        try:
            return examine(source.encode(), self._content.casting)
        except RefusedError as error:
            log.event(logger, logging.WARNING, "own_scenario_unfit", id=id, faults=len(error.faults))
            return None


def _versions(own: OwnScenario) -> list[Version]:
    """The one under the scenario's own id (in use, or the only one), and the one that waits."""
    used = own.version if own.used_version is None else own.used_version
    waiting = [Version(own.id, own.version, waiting=True)] if used != own.version else []
    return [Version(own.id, used, waiting=False), *waiting]


def _digest(source: str) -> bytes:
    return hashlib.blake2b(source.encode(), digest_size=16).digest()


async def open_to(content: Content, desk: Desk | None) -> list[str]:
    """The ids of the own scenarios that a person finds among the cards: theirs, and those of their classes."""
    found = await own_scenarios.open_to(desk.tx, desk.chat_id) if desk else []
    return [own_id(one.id) for one in found if own_id(one.id) in content.own]


async def published_to(content: Content, desk: Desk, cohort_id: int) -> list[str]:
    """The ids of the own scenarios that a class can be given."""
    found = await own_scenarios.of_cohort(desk.tx, cohort_id)
    return [own_id(one.id) for one in found if own_id(one.id) in content.own]


async def may_practise(content: Content, desk: Desk | None, scenario: str) -> bool:
    """Whether a person may begin it: everybody a shipped one; a version that waits only its maker."""
    if (number := own_number(scenario)) is None:
        return content.has(scenario)
    if desk is None or not content.has(scenario):
        return False
    found = await own_scenarios.open_to(desk.tx, desk.chat_id)
    own = next((one for one in found if one.id == number), None)
    return own is not None and (scenario == own_id(number) or own.chat_id == desk.chat_id)
