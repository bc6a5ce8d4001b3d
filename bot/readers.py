"""Makes the readers of replies from the rule files of each language, and keeps what was compiled for the next start."""

import contextlib
import hashlib
import json
from pathlib import Path

import dialogues
from bot import kept_files
from dialogues.parsing import ContentError, Finding
from dialogues.replies.compiling import Sources, compile_language
from dialogues.replies.reader import Reader
from dialogues.replies.sources import RuleError
from dialogues.replies.words import Compiled

SHIPPED = Path(dialogues.__file__).parent


def reading_languages(folder: Path = SHIPPED) -> tuple[str, ...]:
    """The languages whose replies can be read."""
    return tuple(sorted(path.parent.name for path in folder.glob("replies/*/grammar.yaml")))


def reader(language: str, folder: Path = SHIPPED) -> Reader:
    """The reader of one language, from the rule files in `replies/<language>/`. Raises ContentError.

    Compiling takes a second or so; what comes of it lies beside the byte code until a rule file or the program changes.
    """
    files = texts(language, folder)
    mark, kept = _fingerprint(files), kept_files.place(folder / "replies", language)
    if (compiled := _kept(kept, mark)) is None:
        compiled = _compiled(folder, language, files)[0]
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
    place = folder / "replies" / language
    paths = [place.parent / "languages.yaml", *sorted(place.iterdir())]
    return {path.name: path.read_text("utf-8") for path in paths if path.suffix in {".yaml", ".tsv"}}


def _fingerprint(files: dict[str, str]) -> str:
    """Changes with any rule file and with the program that compiles them."""
    program = {path.name: path.read_text("utf-8") for path in sorted((SHIPPED / "replies").glob("*.py"))}
    told = hashlib.blake2b(digest_size=16)
    for name, text in (*files.items(), *program.items()):
        told.update(f"{name}\0{text}\0".encode())
    return told.hexdigest()


def _kept(path: Path, mark: str) -> Compiled | None:
    """What was compiled from the very same files, if it was kept and is whole."""
    lines = kept_files.kept(path, mark)
    with contextlib.suppress(ValueError):
        return None if lines is None else dict(json.loads(line) for line in lines)
    return None


def _keep(path: Path, mark: str, compiled: Compiled) -> None:
    """A line a part: read apart, the many plain ones take a quarter of the memory that one text with an emoji takes."""
    parts = (json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in compiled.items())
    kept_files.keep(path, mark, parts)
