"""Exercises that somebody observes: played in a room, and what observers are shown."""

import re

from bot.learner import LanguageCode
from bot.shows import Change, Message
from tests.bot.groups.room import Room
from tests.bot.school import Person

MARK = "1.0.1.0.1"
"""The first of the two, in the first reply to the only customer: seen."""
BADLY = ("rude rude", "rude rude")
"""Replies after which the customer walks out."""


async def watched(room: Room, *observers: Person, mode: str = "relay") -> tuple[Person, Person]:
    """An exercise of two players, begun, that these people observe."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville, mode=mode, watching=observers)
    return aino, ville


async def ends(room: Room, *players: Person, replies: tuple[str, ...] = BADLY) -> None:
    """Play to the end, in turn."""
    for place, words in enumerate(replies):
        await room.replies(players[place % len(players)], words)
    assert (await room.exercise()).phase == "over"


async def speaking(room: Room, name: str, language: LanguageCode) -> Person:
    """Somebody of the group who reads another language."""
    person = room.school.person(name, language)
    async with room.school.visit_of(person) as visit:
        await visit.memory.save(visit.learner)
    return person


def letters(person: Person) -> list[str]:
    """What came by letter, without tags."""
    return [re.sub("<[^>]*>", "", letter.show.html) for letter in person.mail if isinstance(letter.show, Message)]


def labels(message: object) -> list[list[str]]:
    """The rows of buttons of a message."""
    assert isinstance(message, Message | Change)
    return [[button.label for button in row] for row in message.buttons]


async def tells(room: Room, person: Person, worked: str, to_try: str) -> str:
    """Answer both questions; gives what is said last."""
    await person.presses("feedback")
    await person.says(worked)
    seen = await person.says(to_try)
    await room.goes_out()
    return seen
