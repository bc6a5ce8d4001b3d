"""Cuts a reply into words and knows where its sentences and clauses begin.

Sets of words are kept as integers: bit *i* stands for word *i*. So the whole matching is shifting and masking.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

# Combining marks belong to their letter: "ä" may come as "a" + U+0308.
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_](?:[\w\u0300-\u036f]|[-'’:](?=\w))*")
_SENTENCE_ENDS = frozenset(".!?…\n")
_CLAUSE_ENDS = frozenset(",;:()[]–—/*")
_QUOTES = {'"': '"', "”": "”", "“": "”", "„": "”", "«": "»", "»": "»"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the original text: `text[start:end]`, and the same without capitals and odd characters."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The words of a text and, as bit sets over them, what starts there, what is asked, exclaimed, quoted."""

    tokens: tuple[Token, ...]
    sentence_starts: int
    clause_starts: int
    asked: int
    exclaimed: int
    quoted: int

    @property
    def everything(self) -> int:
        """The set of all words."""
        return (1 << len(self.tokens)) - 1


def lay_out(text: str, abbreviations: Collection[str] = ()) -> Layout:
    """Find words and boundaries in any text; a full stop after one of the `abbreviations` ends nothing."""
    tokens = tuple(_tokens(text))
    sentences, clauses = 1, 1
    for i in range(1, len(tokens)):
        left, right = tokens[i - 1], tokens[i]
        gap = text[left.end : right.start]
        if _ends_sentence(gap, left.word, text[right.start], abbreviations):
            sentences |= 1 << i
        elif _ends_clause(gap):
            clauses |= 1 << i
    if not tokens:
        return Layout((), 0, 0, 0, 0, 0)
    asked = _ending(text, tokens, sentences, "?")
    exclaimed = _ending(text, tokens, sentences, "!") & ~asked
    return Layout(tokens, sentences, sentences | clauses, asked, exclaimed, _quoted(text, tokens))


def bits(mask: int) -> Iterator[int]:
    """The numbers of the words in a set, in order."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _tokens(text: str) -> Iterator[Token]:
    for found in _WORD.finditer(text):
        word = unicodedata.normalize("NFKC", found.group().casefold())
        yield Token(word.replace("’", "'"), found.start(), found.end())


def _ends_sentence(gap: str, before: str, following: str, abbreviations: Collection[str]) -> bool:
    if not _SENTENCE_ENDS.intersection(gap):
        return False
    only_stop = gap.strip() == "."
    ordinal = before[-1].isdigit() and not following.isupper()
    return not (only_stop and (before in abbreviations or ordinal))


def _ends_clause(gap: str) -> bool:
    if len(gap) == 1:  # "3–5", "ja/tai": no pause within
        return gap in ",;:"
    return any(sign in _CLAUSE_ENDS or unicodedata.category(sign) == "So" for sign in gap) or " - " in gap


def _ending(text: str, tokens: tuple[Token, ...], sentence_starts: int, sign: str) -> int:
    """The words of sentences with a sign such as ? at their end."""
    asked, first = 0, 0
    starts = [*bits(sentence_starts)][1:]
    for after in [*starts, len(tokens)]:
        stop = tokens[after].start if after < len(tokens) else len(text)
        if sign in text[tokens[after - 1].end : stop]:
            asked |= (1 << after) - (1 << first)
        first = after
    return asked


def _quoted(text: str, tokens: tuple[Token, ...]) -> int:
    """The words between quotation marks, unless the whole reply stands in them."""
    spans = _quotations(text)
    inside, at = 0, 0
    for i, token in enumerate(tokens):
        while at < len(spans) and spans[at][1] <= token.start:
            at += 1
        if at < len(spans) and spans[at][0] < token.start:
            inside |= 1 << i
    return 0 if inside == (1 << len(tokens)) - 1 else inside


def _quotations(text: str) -> list[tuple[int, int]]:
    spans, opened, closing = [], -1, ""
    for i, sign in enumerate(text):
        if opened >= 0 and sign == closing:
            spans.append((opened, i))
            opened = -1
        elif opened < 0 and sign in _QUOTES:
            opened, closing = i, _QUOTES[sign]
    return spans
