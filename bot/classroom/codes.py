"""Codes to join by: random, easy to read off a wall; whoever guesses them is slowed and reported."""

import secrets
import unicodedata

from bot.desk import Desk
from bot.shows import Letter, Message
from bot.visit import Visit
from storage import guesses

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without the letters and digits that are taken for one another: I, L and 1, O and 0."""
LENGTH = 8
GROUP = "g"
"""The letter before the dash of a payload that makes a group a class's."""
DAY = 24 * 3600.0
JOIN_FOR, INVITE_FOR = 30 * DAY, 7 * DAY
TRIES, TRIES_IN = 5, 3600.0
"""Wrong codes that one chat may give in so many seconds before it has to wait."""
ALARM, ALARM_IN = 30, 3600.0
"""Wrong codes of everybody's in so many seconds at which the owners are told."""
NAME_LENGTH = 40
BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that are drawn as nothing: Hangul fillers and the empty Braille pattern."""


def new_code() -> str:
    """A code that nobody can guess: 31⁸ are 850 milliards."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def as_typed(text: str) -> str:
    """The code that somebody typed: in capitals, without the spaces and dashes that make it easier to read."""
    return "".join(character for character in text.upper() if character.isalnum())[: 2 * LENGTH]


def readable(code: str) -> str:
    """The code in two halves."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def clean_name(text: str, length: int = NAME_LENGTH) -> str:
    """A name as it may be shown: one line, nothing invisible or turning the direction, not endless; maybe empty."""
    spaced = " ".join(text.split())
    seen = "".join(character for character in spaced if not _is_unseen(character))[:length].strip()
    # Accents over nothing are no name: nobody could find it in a list.
    return seen if any(unicodedata.category(character)[0] in "LNPS" for character in seen) else ""


def _is_unseen(character: str) -> bool:
    # The last two of each plane are no characters at all, and no spreadsheet takes them (XML 1.0, Char).
    return (
        unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs"}
        or character in BLANKS
        or ord(character) & 0xFFFE == 0xFFFE
    )


async def must_wait(visit: Visit, desk: Desk) -> bool:
    """Whether this chat gave too many wrong codes lately, and is told so."""
    if not await guesses_on(desk):
        return False
    visit.tell("code-wait")
    return True


async def wrong(visit: Visit, desk: Desk) -> None:
    """Note a wrong code and say so; when too many come from everywhere, tell the owners, once."""
    visit.letters += await guessed(desk)
    visit.tell("code-wrong")


async def guesses_on(desk: Desk) -> bool:
    """Whether this person gave too many wrong codes lately."""
    return await guesses.count(desk.tx, desk.chat_id, desk.now - TRIES_IN) >= TRIES


async def guessed(desk: Desk) -> list[Letter]:
    """Note a wrong code; gives the letters to the owners, once, when too many come from everywhere."""
    await guesses.note(desk.tx, desk.chat_id, desk.now)
    given, chats = await guesses.count_all(desk.tx, desk.now - ALARM_IN)
    if given != ALARM:
        return []
    found = [(owner, await desk.say_to(owner)) for owner in desk.owners]
    return [Letter(owner, Message(say("codes-guessed", count=given, chats=chats))) for owner, say in found]
