"""Finds in a person's typed text what a phone marks by itself: commands, mentions, hashtags and links."""

from __future__ import annotations

import re

from tests.botapi.formatting import Entity, utf16_length

PATTERNS = {
    "bot_command": re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])"),
    "mention": re.compile(r"(?<![\w@/])@[A-Za-z0-9_]{3,32}\b"),
    "hashtag": re.compile(r"(?<![\w#])#\w*[^\W\d_]\w*"),
    "url": re.compile(r"https?://[^\s<>\"]+[^\s<>\".,!?)]"),
}


def typed_entities(text: str) -> list[Entity]:
    """Entities of a typed text in order, in UTF-16 units (Bot API, "MessageEntity")."""
    found = [
        {"type": kind, "offset": utf16_length(text[: match.start()]), "length": utf16_length(match.group())}
        for kind, pattern in PATTERNS.items()
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))
