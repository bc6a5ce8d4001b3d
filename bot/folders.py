"""One scenario's or customer's folder as typed models: read once from its YAML, kept, and from then on read from there.

What was kept holds as long as the files have the size and time they had, or at least the content: so it outlives a
copy or a new installation of the same.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import dialogues
from bot import kept_files
from bot.documents import built, documents
from dialogues.lint import lint_lines, lint_scenario
from dialogues.parsing import ContentError, Document, Finding
from dialogues.scenario import Lines, Model, Profile, Scenario, Stock

SCENARIOS, CUSTOMERS = "scenarios", "customers"

UNPLAYABLE = frozenset(
    {
        *("HK001", "HK002", "HK003", "HK004", "HK005", "HK006", "HK007", "HK008", "HK009"),
        *("HK010", "HK011", "HK012", "HK013", "HK014", "HK015", "HK016", "HK030", "HK034"),
    }
)
"""Findings with which a talk would come to nothing; with any other it can be played, well or not so well."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The models of a folder as JSON, by name: `scenario` or `profile`, and the words by language."""

    texts: Mapping[str, bytes]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it has words in."""
        return tuple(name for name in self.texts if name not in ("scenario", "profile"))

    def scenario(self) -> Scenario:
        """The scenario's graph."""
        return Scenario.model_validate_json(self.texts["scenario"])

    def lines(self, language: str) -> Lines:
        """The scenario's words."""
        return Lines.model_validate_json(self.texts[language])

    def profile(self) -> Profile:
        """The customer's profile."""
        return Profile.model_validate_json(self.texts["profile"])

    def stock(self, language: str) -> Stock:
        """The customer's stock lines."""
        return Stock.model_validate_json(self.texts[language])


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a scenario or customer lies; `stamp` changes with its files and with the program that reads them."""

    path: Path
    stamp: str

    @property
    def name(self) -> str:
        """What the scenario or customer is called: its folder has its id."""
        return self.path.name


def folder(path: Path) -> Folder | None:
    """The folder as it is now; None where there is none, or nothing in it."""
    return _folder(str(path))


def folders(shelf: Path) -> list[Folder]:
    """All folders of a shelf, by name."""
    if not shelf.is_dir():
        return []
    with os.scandir(shelf) as entries:
        found = [_folder(entry.path) for entry in entries if entry.name[:1].isalpha() and entry.is_dir()]
    return sorted((one for one in found if one), key=lambda one: one.path)


def _folder(path: str) -> Folder | None:
    """With as few calls as can be: there may be thousands."""
    try:
        with os.scandir(path) as entries:
            files = sorted((entry.name, entry.stat()) for entry in entries if entry.name.endswith(".yaml"))
    except OSError:
        return None
    stamps = (_stamp(name, known) for name, known in files)
    return Folder(Path(path), _digest([_program()[0], *stamps])) if files else None


def parts(one: Folder) -> Parts:
    """The models of a folder. Raises ContentError with what is wrong, where it can't be played."""
    path = kept_files.place(one.path.parent.parent, f"{one.path.parent.name}.{one.name}")
    if lines := kept_files.kept(path, one.stamp):
        return _parts(lines)
    files = _files(one.path)
    content = _digest([_program()[1], *(f"\0{file.name}\0".encode() + file.read_bytes() for file in files)])
    lines = _of_same_content(path, content)
    if lines is None:
        lines = [content.encode(), *(line for pair in _read(one).items() for line in pair)]
    kept_files.keep(path, one.stamp, (line.decode() for line in lines))
    return _parts(lines)


def _parts(lines: list[bytes]) -> Parts:
    """The parts: below the digest of the content their names and texts, by turns."""
    return Parts({name.decode(): text for name, text in zip(lines[1::2], lines[2::2], strict=True)})


def _of_same_content(path: Path, content: str) -> list[bytes] | None:
    """What was kept under another stamp, if the files hold what they held."""
    lines = kept_files.kept(path)
    return lines if lines and lines[0] == content.encode() else None


def _read(one: Folder) -> dict[bytes, bytes]:
    """The names and texts of the parts as the files have them, by way of the lint."""
    findings: list[Finding] = []
    found = list(documents(_files(one.path), one.path.parent.parent, findings))
    read = _customer if one.path.parent.name == CUSTOMERS else _scenario
    models = read(one, found, findings)
    if grave := [finding for finding in findings if finding.code in UNPLAYABLE]:
        raise ContentError(grave)
    return {name.encode(): model.model_dump_json(exclude_defaults=True).encode() for name, model in models.items()}


def _scenario(one: Folder, found: Sequence[Document], findings: list[Finding]) -> Mapping[str, Model]:
    scenarios, lines = built(Scenario, found, findings), built(Lines, found, findings)
    findings += _misplaced(one, [scenario.id for _, scenario in scenarios], [words.scenario for _, words in lines])
    for document, scenario in scenarios:
        findings += lint_scenario(document, scenario)
        for its, words in lines:
            findings += lint_lines(its, scenario, words)
    return {**{scenario.kind: scenario for _, scenario in scenarios}, **{words.language: words for _, words in lines}}


def _customer(one: Folder, found: Sequence[Document], findings: list[Finding]) -> Mapping[str, Model]:
    profiles, stocks = built(Profile, found, findings), built(Stock, found, findings)
    findings += _misplaced(one, [profile.id for _, profile in profiles], [stock.customer for _, stock in stocks])
    return {**{profile.kind: profile for _, profile in profiles}, **{stock.language: stock for _, stock in stocks}}


def _misplaced(one: Folder, owners: Sequence[str], named: Sequence[str]) -> Iterator[Finding]:
    file = f"{one.path.parent.name}/{one.name}"
    if list(owners) != [one.name]:
        yield Finding("HK003", file, 1, f"the folder must hold one scenario or customer with the id '{one.name}'")
    for other in sorted(set(named) - {one.name}):
        yield Finding("HK003", file, 1, f"there are words of '{other}' in the folder of '{one.name}'", other)


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.yaml"))


def _stamp(name: str, known: os.stat_result) -> bytes:
    return f"\0{name}\0{known.st_size}\0{known.st_mtime_ns}".encode()


@cache
def _program() -> tuple[bytes, bytes]:
    """What tells this program from one that reads the files otherwise: sizes and times of its files; their content."""
    core = Path(dialogues.__file__).parent
    files = [core / "scenario.py", core / "parsing.py", core / "replies" / "marks.py"]
    files += [Path(__file__), Path(__file__).with_name("catalogue.py")]
    files += sorted((core / "lint").rglob("*.py"))
    return b"".join(_stamp(file.name, file.stat()) for file in files), b"".join(file.read_bytes() for file in files)


def _digest(parts: Iterable[bytes]) -> str:
    told = hashlib.blake2b(digest_size=16)
    for part in parts:
        told.update(part)
    return told.hexdigest()
