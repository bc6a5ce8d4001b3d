"""The documents in content files, and the models they are: all that is wrong is told, and what is right is used."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from dialogues.parsing import ContentError, Document, Finding, build, parse
from dialogues.scenario import Lines, Profile, Scenario, Stock, Temper

M = TypeVar("M", Temper, Profile, Stock, Scenario, Lines)
KINDS = ("temper", "profile", "stock", "scenario", "lines")


def documents(paths: Iterable[Path], folder: Path, findings: list[Finding]) -> Iterator[Document]:
    """The documents of the files, which are called as they are from the folder; what is wrong adds to `findings`."""
    for path in paths:
        file = str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)
        try:
            found = parse(path.read_text("utf-8"), file)
        except ContentError as error:
            findings += error.findings
            continue
        except UnicodeDecodeError:
            findings.append(Finding("HK008", file, 1, "not text in UTF-8: save it anew as UTF-8"))
            continue
        for document in found:
            if document.kind in KINDS:
                yield document
            else:
                findings.append(document.finding("HK002", ["kind"], f"`kind` must be one of {', '.join(KINDS)}"))


def built(model: type[M], documents: Sequence[Document], findings: list[Finding]) -> list[tuple[Document, M]]:
    """The documents of one kind with their models; what is wrong adds to `findings`."""
    found = []
    for document in documents:
        if document.kind == model.__name__.lower():
            try:
                found.append((document, build(model, document)))
            except ContentError as error:
                findings += error.findings
    return found
