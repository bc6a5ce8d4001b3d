"""Numbers the elements and phrases that patterns are made of, while the files of a language are compiled."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dialogues.replies.listing import PART, Listing
from dialogues.replies.patterns import Element, PatternError, Tags, alternatives, parse_element

ANYTHING = "_"


@dataclass(slots=True)
class Elements:
    """The classes, elements and phrases of a language; elements get their numbers as patterns are compiled."""

    features: frozenset[str]
    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    negations: frozenset[str] = frozenset()
    classes: dict[str, Element] = field(default_factory=dict)
    phrases: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)
    _elements: list[Element] = field(default_factory=list)
    _nested: set[str] = field(default_factory=set)

    def intern(self, text: str) -> int:
        """The number of an element, compiled at first sight; PatternError when it is written wrongly."""
        if (number := self._numbers.get(text)) is None:
            parts = alternatives(text) if text.startswith("(") and text.endswith(")") else []
            named = [part for part in parts if self._numbers.get(part, -1) in self.phrases]
            if named:
                others = "|".join(part for part in parts if part not in named)
                return self.add_phrase(text, (*named, f"({others})") if others else named)
            number = self._number(text, parse_element(text, self.groups, self.features))
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

    def add_class(self, name: str, members: Iterable[str]) -> None:
        """A class of words: its members are elements, other classes among them once they are settled."""
        if name in self.classes:
            raise PatternError(f"{name} stands twice")
        elements = [parse_element(member, self.groups, self.features) for member in members]
        self.classes[name] = Element(tuple(way for one in elements for way in one.ways))

    def _flat(self, way: Tags) -> Iterator[Tags]:
        """The way with the members of a class in place of its name."""
        name = next((tag for tag in way if tag in self.classes), None)
        if name is None:
            yield way
        else:
            self._nested.add(name)
            for member in self.classes[name].ways:
                yield from self._flat(way - {name} | member)

    def settle_classes(self) -> list[str]:
        """Put the members of a class in place of its name where another names it; gives those within themselves."""
        circular = []
        for name, element in self.classes.items():
            try:
                flat = tuple(flat for way in element.ways for flat in self._flat(way))
            except RecursionError:
                flat = ()
                circular.append(name)
            self.classes[name] = Element(flat)
        return circular

    def is_phrase(self, element: int) -> bool:
        """Whether the number stands for a phrase."""
        return element in self.phrases

    def sources(self) -> list[str]:
        """How the elements are written, by their numbers."""
        return [*self._numbers]

    def negative(self, element: int) -> bool:
        """Whether an element names a negation, be it as one of several words."""
        return self._negative(self._elements[element].ways)

    def _negative(self, ways: Iterable[Tags]) -> bool:
        return any(any(map(self._denies, way)) for way in ways)

    def _denies(self, tag: str) -> bool:
        return tag in self.negations or (tag in self.classes and self._negative(self.classes[tag].ways))

    def named_tags(self) -> Iterator[tuple[str, str]]:
        """Every tag that an element or class asks for, with the element's or class's text."""
        named = [*zip(self._numbers, self._elements, strict=True), *self.classes.items()]
        yield from ((source, tag) for source, element in named for way in element.ways for tag in way)
        yield from ((name, name) for name in self._nested)

    def tables(self) -> dict[str, Any]:
        """What a Vocabulary needs of all this, as plain data."""
        tags = {tag for _, tag in self.named_tags()}
        return {
            "prefixes": sorted(tag[:-1] for tag in tags if tag.endswith("*")),
            "suffixes": sorted(tag[1:] for tag in tags if tag.startswith("*")),
            "class_names": [*self.classes],
            "elements": _acceptors(self._elements),
            "classes": _acceptors(self.classes.values()),
        }

    def literals(self) -> set[str]:
        """The words that elements and classes name."""
        return {tag[1:] for _, tag in self.named_tags() if tag.startswith("=")}


def _acceptors(elements: Iterable[Element]) -> tuple[dict[str, str], Listing]:
    """Elements (or classes) by the tag that brings them about, or by their rarest; those that are words in a listing.

    Each text holds numbers with spaces between, every one followed by the other tags that it asks for.
    """
    found: dict[str, list[str]] = {}
    for number, element in enumerate(elements):
        for way in {*element.ways}:
            first, *others = sorted(way, key=lambda tag: (tag.startswith("+"), tag)) or [ANYTHING]
            found.setdefault(first, []).append(PART.join((str(number), *others)))
    tags = {tag: " ".join(listed) for tag, listed in found.items() if not tag.startswith("=")}
    return tags, Listing.of({tag[1:]: " ".join(listed) for tag, listed in found.items() if tag.startswith("=")})
