"""Findings about signs that nobody sees, that look like others, or that were broken on their way into the file."""

import re
import unicodedata
from collections.abc import Iterator

from dialogues.lint.source import SHOWN, strings
from dialogues.parsing import Document, Finding

_PLAIN = re.compile("[ -%'-~äöåÄÖÅéü–…’”“€\n]*")
"""What nearly every text is made of, so that the rest is looked at sign by sign."""
_FACE = "[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]"
_EMOJI = re.compile(
    rf"{_FACE}\ufe0f?[\U0001f3fb-\U0001f3ff]?(?:\u200d{_FACE}\ufe0f?[\U0001f3fb-\U0001f3ff]?)*"
    r"|[0-9#*]\ufe0f\u20e3|\U0001f3f4[\U000e0020-\U000e007f]+"
)
"""An emoji with all that belongs to it (UTS 51): there, joiners and selectors are at home."""
_BOUND = re.compile("(?<=[0-9])[\u00a0\u202f](?=[0-9€%°A-Za-zÅÄÖåäö])")
"""A space that keeps a number and its unit on one line ("49 €", "1 000")."""
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]")
_ALIKE = re.compile("[\u0370-\u03ff\u1f00-\u1fff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff]")
"""Greek, Cyrillic, Armenian and Cherokee letters, many of which look like Latin ones (UTS 39)."""
_STYLED = re.compile("[\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]")
"""Letters that are a font's work: full-width ones, and bold or script ones meant for formulas."""
_CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_BROKEN = re.compile(
    rf"[ÂÃ][\u0080-\u00bf{_CP1252}]|â€.?|ðŸ.{{0,2}}|ï»¿|ï¿½|\ufffd|&(?:[a-zA-Z]{{2,8}}|#x?[0-9a-fA-F]{{1,6}});"
)
"""UTF-8 that was read as something else ("Ã¤" for "ä"), a sign that was lost (�), or HTML ("&auml;")."""


def characters(document: Document) -> Iterator[Finding]:
    """HK040-HK042, about every text of a document."""
    for path, text in strings(document.value):
        if _PLAIN.fullmatch(text):
            continue
        if broken := _BROKEN.search(text):
            message = f"“{broken[0]}” is a letter that was broken in copying: type it anew, and save the file as UTF-8"
            yield document.finding("HK042", path, message, broken[0])
        elif bad := _forbidden(text):
            message = f"a character that does not belong here ({bad}): delete it and type the place anew"
            yield document.finding("HK040", path, message, bad)
        if alike := _look_alike(text):
            letter, word = alike
            message = f"in “{word}”, “{letter}” is {_name(letter)}, which only looks like ours: type the word anew"
            yield document.finding("HK041", path, message, word[:SHOWN])


def _forbidden(text: str) -> str | None:
    """The name of the first sign that is unseen, a space of another kind, or half a letter."""
    plain = _EMOJI.sub("", _BOUND.sub(" ", text))
    for sign in plain:
        category = unicodedata.category(sign)
        if (category in _UNSEEN and sign != "\n") or (category == "Zs" and sign != " "):
            return _name(sign)
    split = next((sign for sign in plain if unicodedata.category(sign) == "Mn" and sign != "\ufe0f"), None)
    return _name(split) if split else None


def _look_alike(text: str) -> tuple[str, str] | None:
    """The first letter that looks like a Latin one and is none, and its word."""
    for word in (found[0] for found in _WORD.finditer(text)):
        found = _STYLED.search(word) or (_LATIN.search(word) and _ALIKE.search(word))
        if found:
            return found[0], word
    styled = _STYLED.search(text)  # digits in bold are no letters
    return (styled[0], styled[0]) if styled else None


def _name(sign: str) -> str:
    number = f"U+{ord(sign):04X}"
    name = unicodedata.name(sign, "")
    return f"{number} {name.lower()}" if name else number
