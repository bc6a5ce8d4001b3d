"""Says of a word, once and for all, which elements of the patterns accept it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dialogues.replies.elements import ANYTHING
from dialogues.replies.lexicon import Lexicon
from dialogues.replies.listing import PART, Listing
from dialogues.replies.normal import Form


class Vocabulary:
    """The lexicon, and which tags of a word make which classes and elements accept it (`tables` of Elements)."""

    def __init__(self, lexicon: Lexicon, tables: Mapping[str, Any], endings: Mapping[str, Sequence[str]]) -> None:
        self.lexicon = lexicon
        self._prefixes = frozenset(tables["prefixes"])
        self._suffixes = frozenset(tables["suffixes"])
        self._class_names: list[str] = tables["class_names"]
        self._elements, self._classes = _Acceptors(*tables["elements"]), _Acceptors(*tables["classes"])
        self._endings = endings
        self._prefix_lengths = _lengths(self._prefixes)
        self._suffix_lengths = _lengths(self._suffixes)
        self._ending_lengths = _lengths(endings)[::-1]

    def knows(self, word: str) -> bool:
        """Whether the word is a form of the lexicon or named by a pattern."""
        return word in self.lexicon or word in self._classes.words or word in self._elements.words

    def begins_known(self, word: str) -> bool:
        """Whether the word begins with a beginning that a pattern names."""
        return any(word[:length] in self._prefixes for length in self._prefix_lengths)

    def accepted_by(self, form: Form) -> frozenset[int]:
        """The numbers of the elements that accept a form in one of its readings."""
        numbers: set[int] = set()
        for tags in self.readings(form):
            tags.add(ANYTHING)
            numbers.update(self._elements.accepting(tags))
        return frozenset(numbers)

    def readings(self, form: Form) -> list[set[str]]:
        """For each reading of a form all that can be said of it: lemma, features, beginnings, the word, classes."""
        alone = self._alone(form)
        found = [alone | tags for tags in self.lexicon.readings(form.stem)] or [alone.union(self._by_ending(form.word))]
        for tags in found:
            tags.update([self._class_names[number] for number in self._classes.accepting(tags)])
        return found

    def _alone(self, form: Form) -> set[str]:
        """What a word shows by its letters."""
        word = form.word
        tags = {f"={word}", f"={form.stem}", *(f"+{clitic}" for clitic in form.clitics)}
        tags.update([f"{word[:n]}*" for n in self._prefix_lengths if word[:n] in self._prefixes])
        tags.update([f"*{word[-n:]}" for n in self._suffix_lengths if word[-n:] in self._suffixes])
        if word[0].isdigit():
            tags.add("+number")
            if "." in word or ":" in word:
                tags.add("+time")
        return tags

    def _by_ending(self, word: str) -> Sequence[str]:
        """The features that an unknown word's ending gives away."""
        for length in self._ending_lengths:
            if word[-length:] in self._endings and len(word) > length + 1:
                return self._endings[word[-length:]]
        return ()


class _Acceptors:
    """Elements or classes by the tags that bring them about, as `Elements.tables` writes them."""

    def __init__(self, written: Mapping[str, str], words: Listing) -> None:
        self._written, self.words = written, words
        self._known: dict[str, _Asking] = {}

    def accepting(self, tags: set[str]) -> list[int]:
        """The numbers that some tags bring about."""
        found: list[int] = []
        for tag in tags:
            if (asking := self._known.get(tag)) is None:
                if not (written := self.words.get(tag[1:]) if tag[0] == "=" else self._written.get(tag)):
                    continue
                asking = self._known[tag] = _asking(written)
            alone, joint = asking
            found += alone
            if joint:
                found += [number for number, others in joint if tags.issuperset(others)]
        return found


_Asking = tuple[list[int], list[tuple[int, list[str]]]]


def _asking(written: str) -> _Asking:
    """The numbers that ask for no other tag, and those that do with these."""
    entries = [entry.split(PART) for entry in written.split(" ")]
    alone = [int(number) for number, *others in entries if not others]
    return alone, [(int(number), others) for number, *others in entries if others]


def _lengths(parts: Iterable[str]) -> list[int]:
    """The lengths that some parts of words have."""
    return sorted({len(part) for part in parts})
