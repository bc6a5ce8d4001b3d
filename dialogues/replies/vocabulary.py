"""Says of a word, once and for all, which elements of the patterns accept it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dialogues.replies.elements import ANYTHING
from dialogues.replies.lexicon import Lexicon
from dialogues.replies.normal import Form


class Vocabulary:
    """The lexicon, and which tags of a word make which classes and elements accept it (`tables` of Elements)."""

    def __init__(self, lexicon: Lexicon, tables: Mapping[str, Any], endings: Mapping[str, Sequence[str]]) -> None:
        self.lexicon = lexicon
        self._literals = frozenset(tables["literals"].split(" "))
        self._prefixes = frozenset(tables["prefixes"])
        self._suffixes = frozenset(tables["suffixes"])
        self._class_names: list[str] = tables["class_names"]
        self._single, self._joint = tables["elements"]
        self._single_classes, self._joint_classes = tables["classes"]
        self._endings = endings
        self._prefix_lengths = _lengths(self._prefixes)
        self._suffix_lengths = _lengths(self._suffixes)
        self._ending_lengths = _lengths(endings)[::-1]

    def knows(self, word: str) -> bool:
        """Whether the word is a form of the lexicon or named by a pattern."""
        return word in self._literals or word in self.lexicon

    def begins_known(self, word: str) -> bool:
        """Whether the word begins with a beginning that a pattern names."""
        return any(word[:length] in self._prefixes for length in self._prefix_lengths)

    def accepted_by(self, form: Form) -> frozenset[int]:
        """The numbers of the elements that accept a form in one of its readings."""
        numbers: set[int] = set(self._single.get(ANYTHING, ()))
        for tags in self.readings(form):
            numbers.update(_accepting(tags, self._single, self._joint))
        return frozenset(numbers)

    def readings(self, form: Form) -> list[set[str]]:
        """For each reading of a form all that can be said of it: lemma, features, beginnings, the word, classes."""
        alone = self._alone(form)
        found = [alone | tags for tags in self.lexicon.readings(form.stem)] or [alone.union(self._by_ending(form.word))]
        for tags in found:
            numbers = _accepting(tags, self._single_classes, self._joint_classes)
            tags.update([self._class_names[number] for number in numbers])
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


def _accepting(
    tags: set[str], single: Mapping[str, list[int]], joint: Mapping[str, list[tuple[int, list[str]]]]
) -> list[int]:
    """The numbers that some tags bring about."""
    found = [number for tag in tags if tag in single for number in single[tag]]
    found += [number for tag in tags if tag in joint for number, others in joint[tag] if tags.issuperset(others)]
    return found


def _lengths(parts: Iterable[str]) -> list[int]:
    """The lengths that some parts of words have."""
    return sorted({len(part) for part in parts})
