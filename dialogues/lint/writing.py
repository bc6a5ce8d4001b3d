"""Findings about slips of writing that a reader of the file's meaning passes over."""

import re
from collections.abc import Iterator

from dialogues.lint.doublings import DOUBLINGS
from dialogues.lint.source import SHOWN, strings
from dialogues.parsing import Document, Finding, Path

_TWICE = re.compile(r"(?<![\w’'-])([^\W\d_]{2,})\s+\1(?![\w’'-])", re.IGNORECASE)
_SPACES = re.compile(r"\S* {2,}\S*")
_INCHES = re.compile(r"(?<=\d)[\"”″]")
UNWRITTEN = ("kind", "id", "scenario", "customer_type", "language")
"""Keys of a document whose values are names and not writing."""


def writing(document: Document, language: str) -> Iterator[Finding]:
    """HK043-HK046, about every text of a document of words."""
    before: tuple[Path, str] = (), ""
    for path, text in strings(document.value):
        if path[0] in UNWRITTEN:
            continue
        spoken = "phrases" not in path
        if spoken and _cut_by_comma(before, (path, text)):
            shown = f"{before[1]}, {text}"[:SHOWN]
            message = f"a comma between [ and ] cuts “{shown}” in two: put the whole in quotation marks"
            yield document.finding("HK046", path, message, shown)
        before = path, text
        # "tule tule" among phrases is what a student may say.
        if spoken and (word := _repeated(text, language)):
            message = f"“{word} {word}”: a word stands twice in a row, delete one"
            yield document.finding("HK043", path, message, word)
        if spaces := _SPACES.search(text):
            shown = " ".join(spaces[0].split())[:SHOWN]
            yield document.finding("HK044", path, f"two spaces in a row at “{shown}”: leave one", shown)
        if not _quotes_match(text):
            shown = text[:SHOWN]
            message = f"a quotation mark is opened and not closed, or closed and not opened: “{shown}”"
            yield document.finding("HK045", path, message, shown)


def _cut_by_comma(before: tuple[Path, str], here: tuple[Path, str]) -> bool:
    """Whether two neighbours of a list read like one sentence: a capital, no end, a small letter."""
    (earlier, start), (path, rest) = before, here
    neighbours = earlier[:-1] == path[:-1] and isinstance(path[-1], int) and path[-1] > 0
    return neighbours and start[:1].isupper() and start[-1:].isalnum() and rest[:1].islower()


def _repeated(text: str, language: str) -> str | None:
    fine = DOUBLINGS.get(language, frozenset())
    return next((found[1] for found in _TWICE.finditer(text) if found[1].lower() not in fine), None)


def _quotes_match(text: str) -> bool:
    """Whether every mark has its pair; one after a number may be inches."""
    return _paired(text) or _paired(_INCHES.sub("", text))


def _paired(text: str) -> bool:
    opened, closed = text.count("“"), text.count("”")
    curly = opened == closed if opened else closed % 2 == 0  # Finnish and Swedish open with ” as well
    return curly and text.count('"') % 2 == 0 and (text.count("«") + text.count("»")) % 2 == 0
