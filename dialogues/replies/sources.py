"""Reads a language's YAML: every scalar is text that knows its line, duplicate keys are faults."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

import yaml

# libyaml's loader where it is built in: ten times faster, the same nodes.
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_WORDS = re.compile(r"(?:\[[^\]]*\]|\S)+")  # brackets hold together what stands in them


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a language's files."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class RuleError(ValueError):
    """The files of a language are wrong; `faults` names all that was found, not the first only."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


class Text(str):
    """A scalar of a file, with the line it stands on."""

    __slots__ = ("file", "line")
    file: str
    line: int

    def fault(self, message: str) -> Fault:
        """A fault at this place."""
        return Fault(self.file, self.line, message)


Value: TypeAlias = Text | list["Value"] | dict[Text, "Value"]


def parse(file: str, text: str) -> dict[Text, Value]:
    """The mapping that a file holds; RuleError when it is no YAML or no mapping."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise RuleError([Fault(file, mark.line + 1 if mark else 1, f"not YAML: {error}")]) from error
    value = _value(file, node) if node is not None else {}
    if not isinstance(value, dict):
        raise RuleError([Fault(file, 1, "a mapping is expected at the top")])
    return value


def strings(value: Value | None) -> list[Text]:
    """The texts of a list, or the words of one text, or nothing."""
    if value is None:
        return []
    if isinstance(value, Text):
        return [located(word, value.file, value.line) for word in _WORDS.findall(value)]
    return [item for item in value if isinstance(item, Text)]


def located(text: str, file: str, line: int) -> Text:
    """A text with its place."""
    found = Text(text)
    found.file, found.line = file, line
    return found


def _value(file: str, node: yaml.Node) -> Value:
    if isinstance(node, yaml.MappingNode):
        return _mapping(file, node)
    if isinstance(node, yaml.SequenceNode):
        return [_value(file, item) for item in node.value]
    return located(node.value, file, node.start_mark.line + 1)


def _mapping(file: str, node: yaml.MappingNode) -> dict[Text, Value]:
    found: dict[Text, Value] = {}
    for key_node, value_node in node.value:
        key = _value(file, key_node)
        if not isinstance(key, Text):
            raise RuleError([Fault(file, key_node.start_mark.line + 1, "a key must be a word")])
        if key in found:
            raise RuleError([key.fault(f"{key!s} stands twice")])
        found[key] = _value(file, value_node)
    return found
