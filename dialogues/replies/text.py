"""Cuts a reply into words and knows where its sentences and clauses begin.

Sets of words are kept as integers: bit *i* stands for word *i*. So the whole matching is shifting and masking.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphen, zero-width space and joiners, byte order mark
_EMOJI = "\u2639-\u263b\u2764\U0001f300-\U0001faff"
# Combining marks belong to their letter: "ä" may come as "a" + U+0308. A row of one face is one sign.
_PIECE = re.compile(
    rf"[^\W\d_](?:[\w\u0300-\u036f{_INVISIBLE}]|[-'’:](?=[^\W_]))*"
    r"|\d+(?:[.,:]\d+)*"
    rf"|([{_EMOJI}])(?:\1|[\ufe0f\u200d\U0001f3fb-\U0001f3ff])*"
    r"|[:;=][-'o]{0,2}(?:[DP](?!\w)|[()/|])+"
)
_DELETED = re.compile(f"[{_INVISIBLE}]")
_LONGEST = 120
_SENTENCE_ENDS = frozenset(".!?…\n")
_CLAUSE_ENDS = frozenset(",;:()[]–—/*")
_QUOTES = {'"': '"', "”": "”", "“": "”", "„": "”", "«": "»", "»": "»"}


@dataclass(slots=True)
class Layout:
    """The words of a text and, as bit sets over them, what starts there, what is asked, exclaimed, quoted.

    `words` are written small and without odd characters; word *i* is `text[starts[i]:ends[i]]`. A face such as 😂
    or :D is a word, too, and one of the `signs`.
    """

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    sentence_starts: int = 0
    clause_starts: int = 0
    asked: int = 0
    exclaimed: int = 0
    quoted: int = 0
    signs: int = 0

    @property
    def everything(self) -> int:
        """The set of all words."""
        return (1 << len(self.words)) - 1


def lay_out(text: str, abbreviations: Collection[str] = ()) -> Layout:
    """Find words and boundaries in any text; a full stop after one of the `abbreviations` ends nothing."""
    layout = Layout()
    words, starts, ends = layout.words, layout.starts, layout.ends
    sentences = clauses = 0
    end = 0
    for start, stop in _pieces(text):
        word = text[start:stop]
        word = word.lower() if word.isascii() else _folded(word)
        if start - end != 1 or text[end] != " ":
            gap = text[end:start]
            if not words or _ends_sentence(gap, words[-1], text[start], abbreviations):
                sentences |= 1 << len(words)
            elif _ends_clause(gap):
                clauses |= 1 << len(words)
        if not word[0].isalnum():
            layout.signs |= 1 << len(words)
        words.append(word)
        starts.append(start)
        ends.append(stop)
        end = stop
    if words:
        _bound(layout, text, sentences | 1, clauses)
    return layout


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Where the words and faces of a text stand; most stand between spaces and are letters only."""
    at = 0
    for chunk in text.split(" "):
        stop = at + len(chunk)
        if chunk.isalpha():
            yield at, stop
        elif chunk:
            for found in _PIECE.finditer(text, at, stop):
                yield found.span()
        at = stop + 1


def bits(mask: int) -> Iterator[int]:
    """The numbers of the words in a set, in order."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _bound(layout: Layout, text: str, sentences: int, clauses: int) -> None:
    if layout.signs:  # a face stands apart, and what follows it in capitals begins anew
        after = layout.signs << 1 & layout.everything
        clauses |= layout.signs | after
        sentences |= sum(1 << i for i in bits(after) if text[layout.starts[i]].isupper())
    layout.sentence_starts, layout.clause_starts = sentences, sentences | clauses
    if "?" in text:
        layout.asked = _ending(text, layout, "?")
    if "!" in text:
        layout.exclaimed = _ending(text, layout, "!") & ~layout.asked
    if not _QUOTES.keys().isdisjoint(text):
        layout.quoted = _quoted(text, layout)


def _folded(word: str) -> str:
    if len(word) > _LONGEST:  # no word; and to sort a long row of combining marks takes the square of its length
        return word.lower()
    return _DELETED.sub("", unicodedata.normalize("NFKC", word.casefold())).replace("’", "'") or word


def _ends_sentence(gap: str, before: str, following: str, abbreviations: Collection[str]) -> bool:
    if _SENTENCE_ENDS.isdisjoint(gap):
        return False
    only_stop = gap.strip() == "."
    ordinal = before[-1].isdigit() and not following.isupper() and "\n" not in gap
    return not (only_stop and (before in abbreviations or ordinal))


def _ends_clause(gap: str) -> bool:
    if len(gap) == 1:  # "3–5", "ja/tai": no pause within
        return gap in ",;:"
    return not _CLAUSE_ENDS.isdisjoint(gap) or " - " in gap or any(unicodedata.category(sign) == "So" for sign in gap)


def _ending(text: str, layout: Layout, sign: str) -> int:
    """The words of sentences with a sign such as ? at their end."""
    asked, first = 0, 0
    starts = [*bits(layout.sentence_starts)][1:]
    for after in [*starts, len(layout.words)]:
        stop = layout.starts[after] if after < len(layout.words) else len(text)
        if sign in text[layout.ends[after - 1] : stop]:
            asked |= (1 << after) - (1 << first)
        first = after
    return asked


def _quoted(text: str, layout: Layout) -> int:
    """The words between quotation marks, unless the whole reply stands in them."""
    spans = _quotations(text)
    inside, at = 0, 0
    for i, start in enumerate(layout.starts):
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if at < len(spans) and spans[at][0] < start:
            inside |= 1 << i
    return 0 if inside == layout.everything else inside


def _quotations(text: str) -> list[tuple[int, int]]:
    spans, opened, closing = [], -1, ""
    for i, sign in enumerate(text):
        if opened >= 0 and sign == closing:
            spans.append((opened, i))
            opened = -1
        elif opened < 0 and sign in _QUOTES:
            opened, closing = i, _QUOTES[sign]
    return spans
