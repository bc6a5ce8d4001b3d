"""A long list of words, each with what is said of it: small, and quick enough to search where it lies.

It is searched as bytes, which may be those of a file that was never read as a whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from mmap import mmap
from zlib import crc32

Bytes = bytes | mmap
PART = "¬"  # stands between the parts of what is said
_LINE, _SAID = "\x1e", "\x1f"  # ASCII's signs between records and between their units: no word contains them
_BLOCK = 16  # lines, more or less, that are searched as one text


class Listing:
    """Lines of a word and what is said of it, one after another in `body` from `start` on, in blocks.

    A line is the sign of a line, the word, another sign, and what is said; the word tells its block by its checksum.
    `places` is where each block begins, counted from `start`, and where the last one ends.
    """

    def __init__(self, places: Sequence[int], body: Bytes, start: int = 0) -> None:
        self.places = places
        self._body, self._start = body, start

    @classmethod
    def of(cls, said: Mapping[str, str]) -> "Listing":
        """What is said of some words."""
        blocks = [b""] * (1 + len(said) // _BLOCK)
        for word in sorted(said):
            head = _head(word)
            blocks[crc32(head) % len(blocks)] += head + said[word].encode()
        places = [0]
        for block in blocks:
            places.append(places[-1] + len(block))
        return cls(places, b"".join((*blocks, _LINE.encode())))

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
        head, places, start = _head(word), self.places, self._start
        block = crc32(head) % (len(places) - 1)
        at = self._body.find(head, start + places[block], start + places[block + 1])
        return at + len(head) if at >= 0 else at


def _head(word: str) -> bytes:
    """How the line of a word begins."""
    return f"{_LINE}{word}{_SAID}".encode("utf-8", "surrogatepass")
