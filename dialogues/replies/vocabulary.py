"""Says of a word, once and for all, which elements of the patterns accept it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dialogues.replies.lexicon import Lexicon
from dialogues.replies.normal import Form
from dialogues.replies.patterns import Element, PatternError, Tags, alternatives, parse_element

_ANYTHING = "_"

_Ways = dict[str, list[tuple[int, Tags]]]  # by their rarest tag: a number, and the tags it asks for


@dataclass(slots=True)
class Vocabulary:
    """Classes, elements, phrases and endings of a language; elements get their numbers as patterns are compiled."""

    lexicon: Lexicon
    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    endings: Mapping[str, Tags] = field(default_factory=dict)
    extra_features: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    literals: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=set)
    suffixes: set[str] = field(default_factory=set)
    classes: dict[str, Element] = field(default_factory=dict)
    phrases: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)
    _elements: list[Element] = field(default_factory=list)
    _by_tag: _Ways = field(default_factory=dict)
    _class_names: list[str] = field(default_factory=list)
    _nested: set[str] = field(default_factory=set)
    _classes_by_tag: _Ways = field(default_factory=dict)
    _features: frozenset[str] = frozenset()
    _lengths: dict[str, list[int]] = field(default_factory=dict)

    def intern(self, text: str) -> int:
        """The number of an element, compiled at first sight; PatternError when it is written wrongly."""
        if (number := self._numbers.get(text)) is None:
            parts = alternatives(text) if text.startswith("(") and text.endswith(")") else []
            named = [part for part in parts if self._numbers.get(part, -1) in self.phrases]
            if named:
                others = "|".join(part for part in parts if part not in named)
                return self.add_phrase(text, (*named, f"({others})") if others else named)
            element = self.element(text)
            number = self._number(text, element)
            for way in element.ways:
                self._by_tag.setdefault(_rarest(way), []).append((number, way))
        return number

    def add_phrase(self, name: str, patterns: Iterable[str] = ()) -> int:
        """A name for patterns, which takes a number of its own and accepts no single word."""
        if name in self.classes or name in self._numbers:
            raise PatternError(f"{name} stands twice")
        number = self._number(name, Element(()))
        self.phrases[number] = tuple(patterns)
        return number

    def _number(self, text: str, element: Element) -> int:
        number = self._numbers[text] = len(self._elements)
        self._elements.append(element)
        return number

    def is_phrase(self, element: int) -> bool:
        """Whether the number stands for a phrase."""
        return element in self.phrases

    def source(self, element: int) -> str:
        """How an element is written."""
        return [*self._numbers][element]

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
        ways = self._elements[element].ways
        return bool(ways) and self._negative(ways)

    def _negative(self, ways: Iterable[Tags]) -> bool:
        return all(any(map(self._denies, way)) for way in ways)

    def _denies(self, tag: str) -> bool:
        return tag in self.negations or (tag in self.classes and self._negative(self.classes[tag].ways))

    def add_class(self, name: str, members: Iterable[str]) -> None:
        """A class of words: its members are elements, classes added before among them."""
        ways = tuple(flat for member in members for way in self.element(member).ways for flat in self._flat(way))
        if name in self.classes:
            raise PatternError(f"{name} stands twice")
        self.classes[name] = Element(ways)
        self._class_names.append(name)
        for way in ways:
            self._classes_by_tag.setdefault(_rarest(way), []).append((len(self._class_names) - 1, way))

    def _flat(self, way: Tags) -> Iterator[Tags]:
        """The way with the members of a class in place of its name."""
        name = next((tag for tag in way if tag in self.classes), None)
        if name is None:
            yield way
        else:
            self._nested.add(name)
            for member in self.classes[name].ways:
                yield from self._flat(way - {name} | member)

    def named_tags(self) -> Iterator[tuple[str, str]]:
        """Every tag that an element or class asks for, with the element's or class's text."""
        named = [*zip(self._numbers, self._elements, strict=True), *self.classes.items()]
        yield from ((source, tag) for source, element in named for way in element.ways for tag in way)
        yield from ((name, name) for name in self._nested)

    def knows(self, word: str) -> bool:
        """Whether the word is a form of the lexicon or named by a pattern."""
        return word in self.lexicon.forms or word in self.literals

    def begins_known(self, word: str) -> bool:
        """Whether the word begins with a beginning that a pattern names."""
        return any(word[:length] in self.prefixes for length in self._lengths_of("prefixes", self.prefixes))

    def accepted_by(self, form: Form) -> tuple[int, ...]:
        """The numbers of the elements that accept a form in one of its readings."""
        numbers = set()
        for tags in self.readings(form):
            for tag in (*tags, _ANYTHING):
                for number, way in self._by_tag.get(tag, ()):
                    if way <= tags:
                        numbers.add(number)
        return tuple(sorted(numbers))

    def readings(self, form: Form) -> list[set[str]]:
        """For each reading of a form all that can be said of it: lemma, features, beginnings, the word, classes."""
        alone = self._alone(form)
        found = [alone | tags for tags in self.lexicon.readings(form.stem)] or [alone | self._by_ending(form.word)]
        for tags in found:
            for tag in [*tags]:
                for number, way in self._classes_by_tag.get(tag, ()):
                    if way <= tags:
                        tags.add(self._class_names[number])
        return found

    def _alone(self, form: Form) -> set[str]:
        """What a word shows by its letters."""
        word = form.word
        tags = {f"={word}", f"={form.stem}", *(f"+{clitic}" for clitic in form.clitics)}
        for length in self._lengths_of("prefixes", self.prefixes):
            if word[:length] in self.prefixes:
                tags.add(f"{word[:length]}*")
        for length in self._lengths_of("suffixes", self.suffixes):
            if word[-length:] in self.suffixes:
                tags.add(f"*{word[-length:]}")
        if word[0].isdigit():
            tags.add("+number")
            if "." in word or ":" in word:
                tags.add("+time")
        return tags

    def _by_ending(self, word: str) -> Tags:
        """The features that an unknown word's ending gives away."""
        for length in reversed(self._lengths_of("endings", self.endings)):
            if word[-length:] in self.endings and len(word) > length + 1:
                return self.endings[word[-length:]]
        return frozenset()

    def _lengths_of(self, name: str, parts: Iterable[str]) -> list[int]:
        """The lengths that some parts of words have."""
        if (known := self._lengths.get(name)) is None:
            known = self._lengths[name] = sorted({len(part) for part in parts})
        return known


def _rarest(way: Tags) -> str:
    """The tag by which a way is found: the word, lemma or class rather than a feature that many words share."""
    return min(way, key=lambda tag: (tag.startswith("+"), tag), default=_ANYTHING)
