"""What somebody is called in a group: one line that can be seen, and that turns no words around it."""

import unicodedata

from telegram import User

from dialogues.exercises.exercise import Person

LONGEST = 40
TURNS_WORDS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
"""Signs of direction (Unicode, Bidi_Control): in one person's name they would turn what others wrote."""
EMPTY = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that look like nothing."""
SEEN = frozenset("LNPS")
"""The categories of what can be seen (Unicode, General_Category): letters, numbers, punctuation, symbols."""


def person(user: User) -> Person:
    """Somebody as the group sees them: by their name; by their username, or their number, where that is invisible."""
    name = " ".join(user.full_name.translate(TURNS_WORDS).split())[:LONGEST]
    return Person(id=user.id, name=name if _is_seen(name) else user.username or str(user.id))


def _is_seen(name: str) -> bool:
    return any(unicodedata.category(sign)[0] in SEEN and sign not in EMPTY for sign in name)
