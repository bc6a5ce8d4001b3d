"""Mentions of people without a username: `tg://user?id=…` (Bot API, "HTML style": who can be mentioned)."""

from __future__ import annotations

import re

from tests.botapi.formatting import Entity
from tests.botapi.membership import Json, Person
from tests.botapi.world import Chat, World

_LINK = re.compile(r"tg://user\?id=([1-9]\d*)")


def with_mentions(world: World, chat: Chat, content: Json) -> Json:
    """The content with text_mention entities of the people the bot knows; of others only the words stay."""
    for field in {"entities", "caption_entities"} & content.keys():
        entities = [*filter(None, (_resolved(world, chat, one) for one in content[field]))]
        rest = {name: value for name, value in content.items() if name != field}
        content = {**rest, field: entities} if entities else rest
    return content


def _resolved(world: World, chat: Chat, entity: Entity) -> Entity | None:
    number = _mentioned(entity)
    if number is None:
        return entity
    person = _known(world, chat, number)
    if person is None:
        return None
    place = {"offset": entity["offset"], "length": entity["length"]}
    return {"type": "text_mention", **place, "user": person.json()}


def _mentioned(entity: Entity) -> int | None:
    if entity["type"] == "text_mention":
        return int(entity.get("user", {}).get("id", 0))
    match = _LINK.fullmatch(entity.get("url", "")) if entity["type"] == "text_link" else None
    return int(match[1]) if match else None


def _known(world: World, chat: Chat, number: int) -> Person | None:
    member = chat.members.get(number)
    is_known = number in world.met or (member is not None and member.is_present)
    return world.people.get(number) if is_known else None
