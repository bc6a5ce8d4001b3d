"""A long sorted list of words, each with what is said of it: small, and quick enough to search where it lies.

It is searched as bytes, which may be those of a file that was never read as a whole.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from mmap import mmap

Bytes = bytes | mmap
PART = "¬"  # stands between the parts of what is said
_LINE, _SAID = "\x1e", "\x1f"  # ASCII's signs between records and between their units: no word contains them
_BLOCK = 48  # lines: found by the first of them, then searched as one text


class Listing:
    """Lines of a word and what is said of it, one after another in `body` from `start` on, in blocks.

    A line is the sign of a line, the word, another sign, and what is said. `firsts` are the first words of the blocks;
    `places` is where each begins, counted from `start`, and where the last one ends.
    """

    def __init__(self, firsts: Sequence[str], places: Sequence[int], body: Bytes, start: int = 0) -> None:
        self.firsts, self.places = firsts, places
        self._body, self._start = body, start

    @classmethod
    def of(cls, said: Mapping[str, str]) -> "Listing":
        """What is said of some words."""
        lines = [f"{_LINE}{word}{_SAID}{said[word]}" for word in sorted(said)]
        blocks = ["".join(lines[at : at + _BLOCK]).encode() for at in range(0, len(lines), _BLOCK)]
        places = [0]
        for block in blocks:
            places.append(places[-1] + len(block))
        return cls(sorted(said)[::_BLOCK], places, b"".join((*blocks, _LINE.encode())))

    @property
    def body(self) -> bytes:
        """All its lines."""
        return self._body[self._start : self._start + self.places[-1] + 1]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._after(word) >= 0

    def get(self, word: str) -> str:
        """What is said of a word, or nothing."""
        if (at := self._after(word)) < 0:
            return ""
        return self._body[at : self._body.find(_LINE.encode(), at)].decode()

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for line in self.body.decode().split(_LINE)[1:-1]:
            word, _, said = line.partition(_SAID)
            yield word, said

    def _after(self, word: str) -> int:
        """Where what is said of a word begins; less than 0 for none."""
        block = max(0, bisect_right(self.firsts, word) - 1)
        sought = f"{_LINE}{word}{_SAID}".encode("utf-8", "surrogatepass")
        ends = self.places[block : block + 2]
        at = self._body.find(sought, self._start + ends[0], self._start + ends[-1])
        return at + len(sought) if at >= 0 else at
