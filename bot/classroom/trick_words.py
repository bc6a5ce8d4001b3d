"""What may stand on a class's list of tricks: one short line that tells nobody's name or address."""

import unicodedata
from collections.abc import Iterable
from html import escape

from bot.classroom.codes import clean_name
from bot.classroom.nameless import nameless
from bot.render import visible_length
from bot.shows import Sent, Typed
from bot.visit import Visit

LONGEST = 200
"""Characters, as Telegram counts them: ten tricks fit one message."""
MOST_DIGITS = 6
"""With more there may be a telephone number, however it is spaced."""


def taken(visit: Visit, question: str, answer: Typed | Sent, names: Iterable[str] = ()) -> str:
    """The trick that was typed, as it may be shown; empty if it won't do: the person is told why and asked again.

    `names` are of people whom it must not name.
    """
    words = clean_name(answer.text, len(answer.text)) if isinstance(answer, Typed) else ""
    if (fault := _fault(words, names)) is None:
        return words
    visit.tell(fault, length=_length(words), most=LONGEST)
    visit.ask(question)
    return ""


def _fault(words: str, names: Iterable[str]) -> str | None:
    """The text that says why the words won't do."""
    if not words:
        return "trick-empty"
    if _length(words) > LONGEST:
        return "trick-too-long"
    if _has_address(words):
        return "trick-address"
    return "trick-name" if nameless(words, names) != words else None


def _length(words: str) -> int:
    return visible_length(escape(words))


def _has_address(words: str) -> bool:
    """Whether there is a telephone number, an e-mail address, a user name or a link."""
    # Full-width signs and digits look like the plain ones.
    plain = unicodedata.normalize("NFKC", words)
    return "@" in plain or sum(map(str.isdigit, plain)) > MOST_DIGITS or any(map(_is_link, plain.casefold().split()))


def _is_link(word: str) -> bool:
    host, slash, _ = word.strip("().,:;!?…").partition("/")
    return "://" in word or word.startswith("www.") or bool(slash and "." in host)
