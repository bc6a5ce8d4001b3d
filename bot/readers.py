"""Makes the readers of replies from the rule files of each language, and keeps what was compiled for the next start."""

import contextlib
import hashlib
import json
from pathlib import Path
from typing import Any

import dialogues
from bot import kept_files
from dialogues.parsing import ContentError, Finding
from dialogues.replies.compiling import Sources, compile_language
from dialogues.replies.listing import Listing
from dialogues.replies.reader import Reader
from dialogues.replies.sources import RuleError
from dialogues.replies.words import Compiled

SHIPPED = Path(dialogues.__file__).parent
_READ = 1 << 16  # bytes of a file at once
_LISTING = {"places", "at"}
_SIZES = "{:12} {:12}"  # in bytes


def reading_languages(folder: Path = SHIPPED) -> tuple[str, ...]:
    """The languages whose replies can be read."""
    return tuple(sorted(path.parent.name for path in folder.glob("replies/*/grammar.yaml")))


def reader(language: str, folder: Path = SHIPPED) -> Reader:
    """The reader of one language, from the rule files in `replies/<language>/`. Raises ContentError.

    Compiling takes a second or so; what comes of it lies beside the byte code until a rule file or the program changes.
    """
    mark, kept = _fingerprint(language, folder), kept_files.place(folder / "replies", language)
    if (compiled := _kept(kept, mark)) is None:
        compiled = _compiled(folder, language, texts(language, folder))[0]
        _keep(kept, mark, compiled)
    return Reader.restored(compiled)


def rule_sources(language: str, folder: Path = SHIPPED) -> Sources:
    """The examples of the rules of a language, and what its files define in vain. Raises ContentError."""
    return _compiled(folder, language, texts(language, folder))[1]


def rule_findings(folder: Path = SHIPPED) -> list[Finding]:
    """What is wrong in the rule files of all languages."""
    found: list[Finding] = []
    for language in reading_languages(folder):
        try:
            reader(language, folder)
        except ContentError as error:
            found += error.findings
    return found


def _compiled(folder: Path, language: str, files: dict[str, str]) -> tuple[Compiled, Sources]:
    try:
        return compile_language(language, files)
    except RuleError as error:
        where = Path("replies", language)
        found = [Finding("HK050", str(where / fault.file), fault.line, fault.message) for fault in error.faults]
        raise ContentError(found) from error


def texts(language: str, folder: Path = SHIPPED) -> dict[str, str]:
    """The rule files of a language by name."""
    return {path.name: path.read_text("utf-8") for path in _files(language, folder)}


def _files(language: str, folder: Path) -> list[Path]:
    place = folder / "replies" / language
    paths = [place.parent / "languages.yaml", *sorted(place.iterdir())]
    return [path for path in paths if path.suffix in {".yaml", ".tsv"}]


def _fingerprint(language: str, folder: Path) -> str:
    """Changes with any rule file and with the program that compiles them."""
    told = hashlib.blake2b(digest_size=16)
    for path in (*_files(language, folder), *sorted((SHIPPED / "replies").glob("*.py"))):
        told.update(path.name.encode() + b"\0")
        with path.open("rb") as file:
            while part := file.read(_READ):
                told.update(part)
        told.update(b"\0")
    return told.hexdigest()


def _kept(path: Path, mark: str) -> Compiled | None:
    """What was compiled from the very same files, if it was kept and is whole."""
    if (found := kept_files.laid_open(path, mark)) is None:
        return None
    kept, begins = found
    parts = begins + len(_SIZES.format(0, 0)) + 1

    def restored(value: dict[str, Any]) -> Any:
        if value.keys() != _LISTING:
            return value
        return Listing(value["places"], kept, bodies + value["at"])

    with contextlib.suppress(ValueError):
        size, rest = map(int, kept[begins:parts].split())
        bodies = parts + size
        if len(kept) == bodies + rest:
            return dict(json.loads(part, object_hook=restored) for part in kept[parts:bodies].splitlines())
    return None


def _keep(path: Path, mark: str, compiled: Compiled) -> None:
    """How long the parts are and the listings; the parts, a line each; the listings as one, searched where it lies.

    Read apart, the many plain parts take a quarter of the memory that one text with an emoji takes.
    """
    bodies: list[bytes] = []

    def plain(listing: Listing) -> dict[str, Any]:
        at = sum(map(len, bodies))
        bodies.append(listing.body)
        return {"places": listing.places, "at": at}

    parts = [json.dumps(part, ensure_ascii=False, separators=(",", ":"), default=plain) for part in compiled.items()]
    listings = b"".join(bodies)
    sizes = _SIZES.format(sum(len(part.encode()) + 1 for part in parts), len(listings) + 1)
    kept_files.keep(path, mark, [sizes, *parts, listings.decode()])
