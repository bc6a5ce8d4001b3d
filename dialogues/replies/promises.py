"""Finds what a reply commits itself to: by when, for how much. A customer remembers it (S54)."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dialogues.replies.composition import Scene
from dialogues.replies.marks import Kind, Mark, Promise
from dialogues.replies.words import Compiled

COMMITTING = frozenset({"solution", "next_step", "agreement", "follow_up", "overpromise"})
"""Marks whose sentence is a promise, if it asks nothing and denies nothing."""
TELLING = COMMITTING | {"paraphrase"}
"""Marks that tell whether a sentence promises: what is said back is the customer's."""
STEM = 4
"""Letters by which two promises are known to be about one thing: "koneen" as "kone", "toimitus" as "toimitamme"."""
LONGEST_POINT = 3
"""Words: "day after tomorrow"."""
Found = tuple[Kind, float, tuple[int, int]]
"""What is promised, how much of it, and from which word up to which it stands."""
SIGNS: Mapping[str, Kind] = {"€": "money", "£": "money", "%": "percent"}


@dataclass(frozen=True, slots=True)
class Amounts:
    """How a language says when and how much; all words are small and as written."""

    numbers: Mapping[str, int]
    units: Mapping[str, tuple[Kind, float]]
    alone: Mapping[str, float]
    between: frozenset[str]
    after: frozenset[str]
    points: Mapping[str, tuple[Kind, float]]
    generic: tuple[str, ...]

    @classmethod
    def of(cls, compiled: Compiled) -> "Amounts":
        """From what `compile_language` left of `amounts.yaml`; empty where a language has none."""
        written = compiled.get("amounts", {})
        units: dict[str, tuple[Kind, float]] = {word: ("minutes", size) for word, size in _sizes(written, "units")}
        units |= dict.fromkeys(written.get("money", {}).get("1", []), ("money", 1))
        units |= dict.fromkeys(written.get("percent", {}).get("1", []), ("percent", 1))
        points: dict[str, tuple[Kind, float]] = {word: ("minutes", size) for word, size in _sizes(written, "points")}
        points |= {word: ("weekday", day) for word, day in _sizes(written, "weekdays")}
        return cls(
            numbers={word: int(size) for word, size in _sizes(written, "numbers")},
            units=units,
            alone=dict(_sizes(written, "alone")),
            between=frozenset(written.get("around", {}).get("between", [])),
            after=frozenset(written.get("around", {}).get("after", [])),
            points=points,
            generic=tuple(written.get("generic", {}).get("beginnings", [])),
        )

    def promises(self, text: str, scene: Scene, marks: Sequence[Mark]) -> tuple[Promise, ...]:
        """What each promising sentence of a reply commits to; of a choice the least that is held out."""
        promises = []
        for (start, end), names in _committing(scene, marks).items():
            found = list(self._found(text, scene, start, end))
            taken = {word for _, _, (first, last) in found for word in range(first, last)}
            about = self._about(scene.board.layout.words, (i for i in range(start, end) if i not in taken))
            promises += [
                Promise(kind, amount, _quoted(text, scene, span), about, "follow_up" in names)
                for kind, amount, span in _least(found)
            ]
        return tuple(promises)

    def _found(self, text: str, scene: Scene, start: int, end: int) -> Iterator[Found]:
        at = start
        while at < end:
            found = self._at(text, scene, at, end)
            if found:
                yield found
            at = found[2][1] if found else at + 1

    def _at(self, text: str, scene: Scene, at: int, end: int) -> Found | None:
        words = scene.board.layout.words
        word, following = words[at], words[at + 1] if at + 1 < end else ""
        for last in range(min(end, at + LONGEST_POINT), at, -1):
            if point := self.points.get(" ".join(words[at:last])):
                return (*point, (at, last))
        if word in self.alone:
            return "minutes", self.alone[word], (at, at + 1)
        if following in self.after and self.units.get(word, ("", 0))[0] == "minutes":
            return "minutes", self.units[word][1], (at, at + 2)
        return self._counted(text, scene, at, end)

    def _counted(self, text: str, scene: Scene, at: int, end: int) -> Found | None:
        """An amount that begins with its number: "2 arkipäivää", "two working days", "30 €"."""
        layout = scene.board.layout
        if (number := self._number(layout.words[at])) is None:
            return None
        if sign := _sign(text, layout.starts[at], layout.ends[at]):
            return SIGNS[sign], number, (at, at + 1)
        last = at + 1 + (at + 1 < end and layout.words[at + 1] in self.between)
        if last < end and layout.words[last] in self.units:
            kind, size = self.units[layout.words[last]]
            return kind, number * size, (at, last + 1)
        return None

    def _number(self, word: str) -> float | None:
        if word in self.numbers:
            return self.numbers[word]
        written = word.replace(",", ".")
        return float(written) if len(word) < 8 and written.replace(".", "", 1).isdecimal() else None

    def _about(self, words: Sequence[str], places: Iterable[int]) -> tuple[str, ...]:
        """The beginnings of the words that say what is promised: no short ones, none that any promise has."""
        telling = (words[i] for i in places if not words[i].startswith(self.generic) and words[i] not in self.after)
        return tuple(sorted({word[:STEM] for word in telling if len(word) >= STEM and word.isalpha()}))


def _sizes(written: Compiled, key: str) -> Iterator[tuple[str, float]]:
    return ((word, float(size)) for size, words in written.get(key, {}).items() for word in words)


def _committing(scene: Scene, marks: Sequence[Mark]) -> dict[tuple[int, int], set[str]]:
    """The sentences that promise, by their first word and the word after their last, with the marks in each."""
    layout, found = scene.board.layout, dict[tuple[int, int], set[str]]()
    for mark in marks:
        word = bisect_left(layout.starts, mark.start) if mark.name in TELLING else len(layout.starts)
        if word < len(layout.starts):
            found.setdefault(scene.unit("sentence", word), set()).add(mark.name)
    doubtful = scene.questions | layout.asked | scene.negations | layout.quoted
    return {
        (start, end): names
        for (start, end), names in sorted(found.items())
        if names & COMMITTING and "paraphrase" not in names and not doubtful >> start & ((1 << (end - start)) - 1)
    }


def _least(found: Iterable[Found]) -> Iterator[Found]:
    """One amount of each kind: the latest time, the smallest sum. Several weekdays are a choice, and promise none."""
    by_kind: dict[Kind, list[Found]] = {}
    for one in found:
        by_kind.setdefault(one[0], []).append(one)
    for kind, listed in by_kind.items():
        if kind == "minutes":
            yield max(listed, key=lambda one: one[1])
        elif kind != "weekday" or len(listed) == 1:
            yield min(listed, key=lambda one: one[1])


def _sign(text: str, start: int, end: int) -> str:
    """The sign of a sum at its number, before it or after it."""
    around = (text[start - 1 : start], text[end : end + 2].strip()[:1])
    return next((sign for sign in around if sign in SIGNS), "")


def _quoted(text: str, scene: Scene, span: tuple[int, int]) -> str:
    layout, (first, last) = scene.board.layout, span
    start, end = layout.starts[first], layout.ends[last - 1]
    after = text[end : end + 2]
    return text[start - (text[start - 1 : start] in SIGNS) : end] + (after if after.strip() in SIGNS else "")
