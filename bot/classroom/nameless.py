"""A student's words without what tells who wrote them, before they are shown to others."""

import re
from collections.abc import Callable, Iterable, Set

WITHHELD = "…"
LONGEST_CASE_ENDING = 5
"""Letters that an inflected name has more: “Ainollakin”."""
_ADDRESS = re.compile(r"\S*@\w\S*|\+?\d(?:[ -]?\d){6,}")
"""An e-mail address or user name; digits as many as a telephone number has."""
_WORD = re.compile(r"\w+")


def without(names: Iterable[str]) -> Callable[[str], str]:
    """What takes these people's names out of a text, inflected ones too, and addresses and telephone numbers.

    Rather a word too many goes than one too few: a name that is also an ordinary word takes that word with it.
    """
    # Once for all texts: a class of 500 has some thousand names, and its year half a million of texts.
    known = frozenset(part.casefold() for name in names for part in _WORD.findall(name) if len(part) > 1)

    def shown(word: re.Match[str]) -> str:
        return WITHHELD if _is_name(word[0], known) else word[0]

    return lambda text: _WORD.sub(shown, _ADDRESS.sub(WITHHELD, text))


def nameless(text: str, names: Iterable[str]) -> str:
    """One text without all that."""
    return without(names)(text)


def _is_name(word: str, known: Set[str]) -> bool:
    small = word.casefold()
    if small in known:
        return True
    # “Ainolle” is a name, “ainoa” is none: with an ending, the capital decides.
    stems = (small[:-cut] for cut in range(1, min(LONGEST_CASE_ENDING, len(small) - 3) + 1))
    return word[:1].isupper() and any(stem in known for stem in stems)
