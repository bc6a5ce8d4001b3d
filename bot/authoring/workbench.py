"""Scenarios that are being written: read from their files, read again when these change, played with all the others."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bot import content, readers
from bot.content import Content
from bot.readers import SHIPPED
from dialogues.parsing import ContentError, Finding
from dialogues.play import Play
from dialogues.replies.reader import Reader

Stamp = tuple[tuple[str, int, int], ...]
"""The files with their time of change (ns) and size: as long as these stay, nothing was edited."""
UNPLAYABLE = frozenset(
    {
        *("HK001", "HK002", "HK003", "HK004", "HK005", "HK006", "HK007", "HK008", "HK009"),
        *("HK010", "HK011", "HK012", "HK013", "HK014", "HK015", "HK016", "HK030", "HK034"),
    }
)
"""Findings with which a talk would come to nothing; with any other it can be tried."""


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
        self._customers = tuple(one.customer for one in content.read(SHIPPED, own)[0].scenarios.values())
        self._stamp = self._stamped()
        shelf, findings = content.read(SHIPPED, self._files())
        if not findings and len(shelf.scenarios) != 1:
            findings.append(Finding("HK003", str(self._place), 1, "there must be one document with `kind: scenario`"))
        findings += _wordless(shelf)
        if any(finding.code in UNPLAYABLE for finding in findings):
            raise ContentError(findings)
        plays: dict[str, Play] = {
            words.language: shelf.play(words, _reader(words.language)) for _, words in shelf.lines
        }
        return Version(next(iter(shelf.scenarios)), plays, tuple(findings))

    def _own_files(self) -> list[Path]:
        if self._place.is_dir():
            return sorted(self._place.glob("*.yaml"))
        return [self._place] if self._place.is_file() else []

    def _files(self) -> list[Path]:
        shelf = SHIPPED / "customers"
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


def _wordless(shelf: content.Shelf) -> Iterator[Finding]:
    """Languages that the customer type does not speak, and a scenario without words."""
    for document, words in shelf.lines:
        scenario = shelf.scenarios.get(words.scenario)
        if scenario and scenario.customer in shelf.profiles and (scenario.customer, words.language) not in shelf.stocks:
            message = f"customer type '{scenario.customer}' has no lines in {words.language}"
            yield document.finding("HK003", ["language"], message, words.language)
    if shelf.scenarios and not shelf.lines:
        yield Finding("HK003", next(iter(shelf.scenarios)), 1, "there are no words: a document with `kind: lines`")


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
