"""Says of a word, once and for all, which elements of the patterns accept it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dialogues.replies.lexicon import Lexicon
from dialogues.replies.normal import Form
from dialogues.replies.patterns import Element, Tags, parse_element

_ANYTHING = "_"


@dataclass(slots=True)
class Vocabulary:
    """Classes, elements and endings of a language; elements get their numbers here as patterns are compiled."""

    lexicon: Lexicon
    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    endings: Sequence[tuple[str, Tags]] = ()
    extra_features: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    literals: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=set)
    suffixes: set[str] = field(default_factory=set)
    classes: list[tuple[str, Element]] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    _elements: list[Element] = field(default_factory=list)
    _by_tag: dict[str, list[tuple[int, Tags]]] = field(default_factory=dict)
    _features: frozenset[str] = frozenset()
    _lengths: list[int] = field(default_factory=list)

    def intern(self, text: str) -> int:
        """The number of an element, compiled at first sight; PatternError when it is written wrongly."""
        if (number := self._numbers.get(text)) is None:
            element = self.element(text)
            number = self._numbers[text] = len(self._elements)
            self._elements.append(element)
            for way in element.ways:
                self._by_tag.setdefault(_rarest(way), []).append((number, way))
        return number

    def element(self, text: str) -> Element:
        """Compile an element and remember the words and beginnings it names."""
        self._features = self._features or self.lexicon.features | self.extra_features
        element = parse_element(text, self.groups, self._features)
        for tag in (tag for way in element.ways for tag in way):
            if tag.startswith("="):
                self.literals.add(tag[1:])
            elif tag.endswith("*"):
                self.prefixes.add(tag[:-1])
            elif tag.startswith("*"):
                self.suffixes.add(tag[1:])
        return element

    def negative(self, element: int) -> bool:
        """Whether an element accepts negations only."""
        return self._negative(self._elements[element].ways)

    def _negative(self, ways: Iterable[Tags]) -> bool:
        members = dict(self.classes)
        return all(
            any(tag in self.negations or (tag in members and self._negative(members[tag].ways)) for tag in way)
            for way in ways
        )

    def add_class(self, name: str, members: Iterable[str]) -> None:
        """A class of words: its members are elements, classes added before among them."""
        ways = tuple(way for member in members for way in self.element(member).ways)
        self.classes.append((name, Element(ways)))

    def named_tags(self) -> Iterator[tuple[str, str]]:
        """Every tag that an element or class asks for, with the element's or class's text."""
        named = [*zip(self._numbers, self._elements, strict=True), *self.classes]
        return ((source, tag) for source, element in named for way in element.ways for tag in way)

    def knows(self, word: str) -> bool:
        """Whether the word is a form of the lexicon or named by a pattern."""
        return word in self.lexicon.forms or word in self.literals

    def begins_known(self, word: str) -> bool:
        """Whether the word begins with a beginning that a pattern names."""
        return any(word[:length] in self.prefixes for length in self._prefix_lengths())

    def accepted_by(self, form: Form) -> tuple[int, ...]:
        """The numbers of the elements that accept a form."""
        tags = self.tags(form)
        numbers = {number for tag in (*tags, _ANYTHING) for number, way in self._by_tag.get(tag, ()) if way <= tags}
        return tuple(sorted(numbers))

    def tags(self, form: Form) -> set[str]:
        """Everything that can be said of a form: lemmas, features, beginnings, the word itself, classes."""
        tags = {f"={form.word}", f"={form.stem}", *(f"+{clitic}" for clitic in form.clitics)}
        tags |= self.lexicon.tags(form.stem)
        tags.update(f"{form.word[:n]}*" for n in self._prefix_lengths() if form.word[:n] in self.prefixes)
        tags.update(f"*{ending}" for ending in self.suffixes if form.word.endswith(ending))
        if form.stem not in self.lexicon.forms:
            tags |= self._by_ending(form.word)
        if form.word[:1].isdigit():
            tags.add("+number")
            if "." in form.word or ":" in form.word:
                tags.add("+time")
        for name, element in self.classes:
            if any(way <= tags for way in element.ways):
                tags.add(name)
        return tags

    def _by_ending(self, word: str) -> Tags:
        """The features that an unknown word's ending gives away."""
        for ending, features in self.endings:
            if word.endswith(ending) and len(word) > len(ending) + 1:
                return features
        return frozenset()

    def _prefix_lengths(self) -> list[int]:
        if not self._lengths:
            self._lengths = sorted({len(prefix) for prefix in self.prefixes})
        return self._lengths


def _rarest(way: Tags) -> str:
    """The tag by which a way is found: the word, lemma or class rather than a feature that many words share."""
    return min(way, key=lambda tag: (tag.startswith("+"), tag), default=_ANYTHING)
