"""People who play in roles, and what they do there."""

from typing import Any

from tests.bot.groups.room import Room
from tests.bot.school import Person, text_of

GOOD = ("empathy offer_help apology", "paraphrase open_question ?", "thanks @number", "solution agreement follow_up ?")
"""Replies after which the toy's customer leaves satisfied."""


async def play_roles(room: Room, *names: str, **how: Any) -> tuple[Person, ...]:
    """The first plays the customer and has opened the card, the others serve."""
    people = tuple([await room.enters(name) for name in names])
    await room.plays(*people, mode="roles", **how)
    await room.presses(people[0], "x_actor")
    await people[0].follows("c-1")
    await room.goes_out()
    return people


def whispers(person: Person) -> list[str]:
    """What somebody was sent privately."""
    return [text_of(letter.show) for letter in person.mail]


def has_buttons(room: Room) -> bool:
    """Whether anything of the way of playing can still be pressed."""
    return any("x_role" in data or "x_actor" in data for message in room.messages for data in message.buttons.values())


async def replies_to(room: Room, person: Person, to: Person, text: str) -> None:
    """Reply to a message of somebody else's in the group."""
    user, other = ({"id": one.chat, "is_bot": False, "first_name": one.name} for one in (person, to))
    original = room._body(other, "x", 9)
    await room.happens({"message": {**room._body(user, text), "reply_to_message": original}})
