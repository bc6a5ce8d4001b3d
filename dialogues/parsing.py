"""Content files as plain text values: YAML in, every complaint with its file and line, all at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

# The C one is ten times as fast and comes with every wheel; the other is its equal where it is missing.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_CHARACTERS = 400_000
MAX_DEPTH = 12
MAX_NODES = 20_000

Path = tuple[str | int, ...]
Value = str | list["Value"] | dict[str, "Value"]
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Finding:
    """One diagnostic: what is wrong, where, and what to do about it.

    `about` is the name or words in question, for whoever says it in another language.
    """

    code: str
    file: str
    line: int
    message: str
    about: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code} {self.message}"


class ContentError(Exception):
    """Content that can't be used, with every finding that says why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = tuple(findings)


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML document: its value, scalars as text, and the line on which each part stands."""

    file: str
    value: Value
    lines: Mapping[Path, int] = field(repr=False)

    @property
    def kind(self) -> str:
        """What the document says it is: scenario, lines, profile or stock; empty if it says nothing."""
        kind = self.value.get("kind", "") if isinstance(self.value, dict) else ""
        return kind if isinstance(kind, str) else ""

    def line_of(self, path: Sequence[str | int]) -> int:
        """The line of the nearest part along the path that stands in the file."""
        parts = tuple(path)
        while parts not in self.lines:
            parts = parts[:-1]
        return self.lines[parts]

    def finding(self, code: str, path: Sequence[str | int], message: str, about: str = "") -> Finding:
        """A finding about the part at this path."""
        return Finding(code, self.file, self.line_of(path), message, about)


def parse(text: str, file: str) -> list[Document]:
    """The YAML documents of a text. Aliases, tags, double keys, depth and size beyond bounds are refused.

    Raises ContentError with all findings of the step that failed."""
    _refuse_hostile(text, file)
    try:
        roots = list(yaml.compose_all(text, Loader=LOADER))
    except yaml.YAMLError as error:
        raise ContentError([_syntax_finding(error, file)]) from error
    documents, findings = [], []
    for root in roots:
        lines: dict[Path, int] = {}
        doubles: list[Finding] = []
        value = _plain(root, (), lines, doubles, file)
        documents.append(Document(file, value, lines))
        findings += doubles
    if findings:
        raise ContentError(findings)
    return documents


def build(model: type[M], document: Document) -> M:
    """The typed model of a document. Raises ContentError with a finding for every field that is wrong."""
    try:
        return model.model_validate(document.value)
    except ValidationError as error:
        raise ContentError(
            [
                document.finding("HK002", e["loc"], f"{_name(e['loc'])}: {e['msg']}", _name(e["loc"]))
                for e in error.errors(include_url=False, include_input=False)
            ]
        ) from error


def _name(path: Sequence[str | int]) -> str:
    return ".".join(map(str, path)) or "document"


def _refuse_hostile(text: str, file: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise ContentError([Finding("HK007", file, 1, f"the file is longer than {MAX_CHARACTERS} characters")])
    try:
        for count, (depth, event) in enumerate(_events(text)):
            line = _line(event)
            if isinstance(event, yaml.AliasEvent):
                raise ContentError([Finding("HK004", file, line, "aliases (*name) are not allowed: write it out")])
            if tag := getattr(event, "tag", None):
                raise ContentError([Finding("HK005", file, line, f"the tag '{tag}' is not allowed: leave it out", tag)])
            if depth > MAX_DEPTH or count > MAX_NODES:
                raise ContentError([Finding("HK007", file, line, "the file is too deep or has too many parts")])
    except yaml.YAMLError as error:
        raise ContentError([_syntax_finding(error, file)]) from error


def _events(text: str) -> Iterator[tuple[int, yaml.Event]]:
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        yield depth, event


def _syntax_finding(error: yaml.YAMLError, file: str) -> Finding:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    return Finding("HK001", file, mark.line + 1 if mark else 1, f"not readable as YAML: {problem}")


def _line(part: yaml.Node | yaml.Event) -> int:
    return part.start_mark.line + 1 if part.start_mark else 1


def _plain(node: yaml.Node, path: Path, lines: dict[Path, int], doubles: list[Finding], file: str) -> Value:
    lines[path] = _line(node)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*path, i), lines, doubles, file) for i, child in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return str(node.value)
    result: dict[str, Value] = {}
    for key_node, child in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            doubles.append(Finding("HK009", file, _line(key_node), "a key must be a plain word"))
            continue
        key = str(key_node.value)
        if key in result:
            doubles.append(Finding("HK006", file, _line(key_node), f"the key '{key}' stands twice", key))
        result[key] = _plain(child, (*path, key), lines, doubles, file)
        lines[(*path, key)] = _line(key_node)
    return result
