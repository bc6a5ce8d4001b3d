"""A long sorted list of words, each with what is said of it: quick to load, small, and quick enough to search.

The signs between its parts are ones that JSON need not escape and no word contains.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

LINE, PART = "¦", "¬"
_BLOCK = 48  # lines: found by the first of them, then searched as one text


class Listing:
    """Made from `blocks` of sorted lines, "word¬what is said of it", each line with a ¦ before and after it."""

    def __init__(self, blocks: Sequence[str]) -> None:
        self._blocks = blocks
        self._firsts = [block[1 : block.index(PART)] for block in blocks]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and f"{LINE}{word}{PART}" in self._block(word)

    def get(self, word: str) -> str:
        """What is said of a word, or nothing."""
        block = self._block(word)
        if (at := block.find(f"{LINE}{word}{PART}")) < 0:
            return ""
        start = at + len(word) + 2
        return block[start : block.index(LINE, start)]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for block in self._blocks:
            for line in block[1:-1].split(LINE):
                word, _, said = line.partition(PART)
                yield word, said

    def _block(self, word: str) -> str:
        """Where a word stands if it stands anywhere."""
        return self._blocks[max(0, bisect_right(self._firsts, word) - 1)] if self._blocks else ""


def blocks(said: Mapping[str, str]) -> list[str]:
    """The blocks of a Listing."""
    lines = [f"{word}{PART}{said[word]}" for word in sorted(said)]
    return [LINE + LINE.join(lines[i : i + _BLOCK]) + LINE for i in range(0, len(lines), _BLOCK)]
