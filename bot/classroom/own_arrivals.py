"""A file that a teacher sent: taken in, examined, and answered with what is wrong or with what can be done with it."""

from collections.abc import Mapping

import storage.learners
from bot.attachments import recipe
from bot.calls import post
from bot.classroom.codes import clean_name
from bot.classroom.own_words import advice, faults, graph
from bot.content import Content
from bot.desk import Desk
from bot.own_content import MAX_BYTES, Fault, Made, RefusedError, examine
from bot.own_library import OwnLibrary
from bot.shows import Button, Document, Letter, Message, Picture, Unfetched
from bot.visit import Visit
from bot.wording import Wording
from storage import downloads, own_scenarios, teachers
from storage.database import Transaction
from storage.downloads import Download
from storage.own_scenarios import OwnScenario

ENDINGS = (".yaml", ".yml", ".txt")
MOST_WAITING = 5
MOST_OWN = 20
"""Scenarios that one teacher may keep: all are held in memory."""
Outcome = Made | tuple[Fault, ...] | Unfetched


async def receive(visit: Visit, desk: Desk, _: str, document: Document) -> None:
    """Note down that the file is to be fetched; what can be said at once is said at once."""
    name = clean_name(document.name) or "?"
    if not document.name.casefold().endswith(ENDINGS):
        visit.tell("own-no-yaml", name=name)
    elif document.size > MAX_BYTES:
        _tell_faults(visit, name)
    elif await downloads.count(desk.tx, desk.chat_id) >= MOST_WAITING:
        visit.tell("own-busy")
    else:
        await downloads.put(desk.tx, desk.chat_id, document.file_id, name)
        visit.tell("own-reading", name=name)


def _tell_faults(visit: Visit, name: str) -> None:
    for page in faults(visit.say, name, [too_large()]):
        visit.show(page)


def too_large() -> Fault:
    """The fault of a file that is not even fetched."""
    return Fault("too-large", 0, limit=MAX_BYTES // 1000)


class Arrivals:
    """The recipient of fetched files (bot/fetching.py)."""

    max_bytes = MAX_BYTES

    def __init__(self, content: Content, library: OwnLibrary, wordings: Mapping[str, Wording]) -> None:
        self._content, self._library, self._wordings = content, library, wordings

    def examine(self, content: bytes) -> Outcome:
        """What is in the file, or what is wrong with it."""
        try:
            return examine(content, self._content.casting)
        except RefusedError as error:
            return error.faults

    async def settle(self, tx: Transaction, download: Download, outcome: Outcome, now: float) -> None:
        """Keep the scenario and answer the teacher; who is none any more gets no answer."""
        if await teachers.name(tx, download.chat_id) is None:
            return
        learner = await storage.learners.get(tx, download.chat_id)
        say = self._wordings[learner.language if learner else "fi"]
        for show in await self._answer(tx, say, download, outcome, now):
            await post(tx, Letter(download.chat_id, show), now)

    async def _answer(
        self, tx: Transaction, say: Wording, download: Download, outcome: Outcome, now: float
    ) -> list[Message | Picture]:
        if isinstance(outcome, Made):
            return await self._kept(tx, say, download.chat_id, outcome, now)
        if outcome is Unfetched.GIVEN_UP:
            return [Message(say("own-not-fetched", name=download.name))]
        found = (too_large(),) if isinstance(outcome, Unfetched) else outcome
        return [Message(page) for page in faults(say, download.name, found)]

    async def _kept(
        self, tx: Transaction, say: Wording, chat_id: int, made: Made, now: float
    ) -> list[Message | Picture]:
        names = {own.name for own in await own_scenarios.of_chat(tx, chat_id)}
        if made.scenario.id not in names and len(names) >= MOST_OWN:
            return [Message(say("own-too-many", most=MOST_OWN), _column(say, "own_list"))]
        own = await own_scenarios.keep(tx, chat_id, made.scenario.id, made.title, made.source, now)
        self._library.prepare(made)
        published = bool(await own_scenarios.published_to(tx, own.id))
        plays = made.cast(self._content.casting, own.id, own.version)
        play = plays.get(say.language) or next(iter(plays.values()))
        told = [Message(page) for page in advice(say, own.name, made.advice)]
        return [*told, _ready(say, own, published=published), Picture(recipe("graph_picture", graph(say, play)))]


def _ready(say: Wording, own: OwnScenario, *, published: bool) -> Message:
    waits = published and own.used_version != own.version
    text = say("own-ready", title=own.title, name=own.name, version=own.version)
    if waits:
        text = say("own-ready-waits", title=own.title, name=own.name, version=own.version, used=own.used_version or 0)
    onward = f"own_use.{own.id}" if waits else f"own_classes.{own.id}"
    return Message(text, _column(say, f"own_play.{own.id}", onward, f"own.{own.id}"))


def _column(say: Wording, *actions: str) -> tuple[tuple[Button, ...], ...]:
    pairs = [action.partition(".") for action in actions]
    return tuple((Button(say(f"button-{name}"), name, argument),) for name, _, argument in pairs)
