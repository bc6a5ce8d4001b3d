"""Scenarios that are being written: read from their files, read again when these change, played with all the others."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bot import content, readers
from bot.content import Content
from bot.documents import built, documents
from bot.folders import CUSTOMERS, UNPLAYABLE
from bot.readers import SHIPPED
from dialogues.parsing import ContentError, Finding
from dialogues.play import Play
from dialogues.replies.reader import Reader
from dialogues.scenario import Scenario

Stamp = tuple[tuple[str, int, int], ...]
"""The files with their time of change (ns) and size: as long as these stay, nothing was edited."""


@dataclass(frozen=True)
class Version:
    """A scenario as its files have it: its plays by language, and what is left to mend."""

    id: str
    plays: Mapping[str, Play]
    findings: tuple[Finding, ...]


class Bench:
    """The files of one scenario and of its customer type; `place` is a file of documents, or a folder of files."""

    def __init__(self, place: Path, *customers: str) -> None:
        self._place, self._customers = place, customers
        self._stamp: Stamp = ()

    def changed(self) -> bool:
        """Whether anything was edited since the files were last read or looked at."""
        before, self._stamp = self._stamp, self._stamped()
        return before != self._stamp

    def read(self) -> Version:
        """The scenario as it is now. Raises ContentError with all findings where it can't be played."""
        own = self._own_files()
        if not own:
            raise ContentError([Finding("HK003", str(self._place), 1, "there is no scenario file here")])
        try:
            self._customers = tuple(_customers(own)) or self._customers
            self._stamp = self._stamped()
            shelf, findings = content.read(SHIPPED, self._files())
        except OSError as error:
            raise ContentError([Finding("HK003", str(self._place), 1, f"can't be read: {error.strerror}")]) from error
        names = {_name(file) for file in own}
        told = [finding for finding in findings if finding.file in names or finding.code in UNPLAYABLE]
        if any(finding.code in UNPLAYABLE for finding in told):
            raise ContentError(told)
        if lacking := list(_lacking(self._place, shelf)):
            raise ContentError(lacking)
        plays: dict[str, Play] = {
            words.language: shelf.play(words, _reader(words.language)) for _, words in shelf.lines
        }
        return Version(next(iter(shelf.scenarios)), plays, tuple(told))

    def _own_files(self) -> list[Path]:
        if self._place.is_dir():
            return sorted(self._place.glob("*.yaml"))
        return [self._place] if self._place.is_file() else []

    def _files(self) -> list[Path]:
        shelf = SHIPPED / CUSTOMERS
        customers = [file for name in self._customers for file in sorted((shelf / name).glob("*.yaml"))]
        return [shelf / "temper.yaml", *customers, *self._own_files()]

    def _stamped(self) -> Stamp:
        return tuple(_stamps(self._files()))


def _stamps(files: Sequence[Path]) -> Iterator[tuple[str, int, int]]:
    for file in files:
        try:
            known = file.stat()
        except OSError:
            continue  # between a file's going and coming, as some editors save
        yield str(file), known.st_mtime_ns, known.st_size


def _customers(own: Sequence[Path]) -> Iterator[str]:
    """The customer types of the scenarios in the files, as far as these can be read."""
    for _, scenario in built(Scenario, list(documents(own, SHIPPED, [])), []):
        yield scenario.customer


def _name(file: Path) -> str:
    """What findings call the file (bot/documents.py)."""
    return str(file.relative_to(SHIPPED)) if file.is_relative_to(SHIPPED) else str(file)


def _lacking(place: Path, shelf: content.Shelf) -> Iterator[Finding]:
    """What the lint says nothing of, as several files may lie in one place: one scenario, with words, to be spoken."""
    if len(shelf.scenarios) != 1:
        message = f"there must be one document with `kind: scenario`, and there are {len(shelf.scenarios)}"
        yield Finding("HK003", str(place), 1, message)
    if not shelf.lines:
        yield Finding("HK003", str(place), 1, "there must be a document with `kind: lines`")
    for document, words in shelf.lines:
        customer = shelf.scenarios[words.scenario].customer
        if (customer, words.language) not in shelf.stocks:
            message = f"customer type '{customer}' has no lines in {words.language}"
            yield document.finding("HK003", ["language"], message, words.language)


def finder(own: Path | None) -> Callable[[str, str], Play | None]:
    """What finds a play by scenario and language: among an author's own files, or else in what is shipped.

    Raises ContentError where the own files can't be played."""
    if own is None:
        return content.load().find
    version = Bench(own).read()
    return lambda id, language: version.plays.get(language) if id == version.id else None


@cache
def _reader(language: str) -> Reader:
    return readers.reader(language)


def put(shipped: Content, id: str, version: Version) -> None:
    """Play this version under this id from now on: found before what is shipped, and listed with it."""
    shipped.own[id] = {language: _called(play, id) for language, play in version.plays.items()}
    shipped.plays.update({(id, language): play for language, play in shipped.own[id].items()})


def _called(play: Play, id: str) -> Play:
    scenario, lines = play.scenario.model_copy(update={"id": id}), play.lines.model_copy(update={"scenario": id})
    return play if play.scenario.id == id else replace(play, scenario=scenario, lines=lines)
