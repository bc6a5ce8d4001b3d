"""A model together with the document it was built from, so that findings know their line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dialogues.parsing import Document, Finding, Path, Value
from dialogues.scenario import Scenario, Variants

SHOWN = 40
"""Characters of a line that a finding quotes."""
Named = tuple[tuple[str, ...], Variants]


@dataclass(frozen=True, slots=True)
class Sourced:
    """A scenario's graph and where it stands."""

    document: Document
    scenario: Scenario

    def finding(self, code: str, path: Sequence[str | int], message: str, about: str) -> Finding:
        """A finding about a part of the scenario's document."""
        return self.document.finding(code, path, message, about)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings file by file, and in each as its lines come."""
    return sorted(findings, key=lambda finding: (finding.file, finding.line))


def strings(value: Value, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of a document with its path, as written; keys are no texts."""
    match value:
        case str():
            yield path, value
        case list():
            for number, part in enumerate(value):
                yield from strings(part, (*path, number))
        case dict():
            for key, part in value.items():
                yield from strings(part, (*path, key))
