"""Files of talks, transcripts and examples, as authors write them: read, and held against the scenario they are of."""

from collections.abc import Callable, Mapping
from pathlib import Path

from dialogues.parsing import ContentError, Document, Finding, build, parse
from dialogues.parsing import Path as Place
from dialogues.play import Play
from dialogues.transcript import Examples, Transcript

Find = Callable[[str, str], Play | None]
"""The scenario of this id in this language; None where there is none."""


def documents(path: Path) -> list[Document]:
    """The documents of a file. Raises ContentError where it is no text or no YAML."""
    try:
        return parse(path.read_text("utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        message = "not text in UTF-8: save it anew as UTF-8"
        raise ContentError([Finding("HK008", str(path), 1, message)]) from error


def transcript(document: Document, find: Find) -> tuple[Transcript, Play]:
    """A transcript and the play it is of. Raises ContentError for any other document, or one that does not fit."""
    if document.kind != "transcript":
        raise ContentError([document.finding("HK002", ["kind"], "`kind` must be transcript")])
    written = build(Transcript, document)
    play = _play(document, written, find)
    named: dict[Place, str] = {
        ("turns", number, "node"): turn.node for number, turn in enumerate(written.turns) if turn.node
    }
    _refuse_unknown(document, play, named)
    return written, play


def examples(document: Document, find: Find) -> tuple[Examples, Play]:
    """Examples and the play they are of. Raises ContentError as `transcript` does."""
    written = build(Examples, document)
    play = _play(document, written, find)
    _refuse_unknown(document, play, {("nodes", id): id for id in written.nodes})
    return written, play


def _play(document: Document, written: Transcript | Examples, find: Find) -> Play:
    if play := find(written.scenario, written.language):
        return play
    message = f"there is no scenario '{written.scenario}' in {written.language}"
    raise ContentError([document.finding("HK003", ["scenario"], message, written.scenario)])


def _refuse_unknown(document: Document, play: Play, named: Mapping[Place, str]) -> None:
    found = [
        document.finding("HK010", path, f"scenario '{play.scenario.id}' has no node '{node}'", node)
        for path, node in named.items()
        if node not in play.scenario.nodes
    ]
    if found:
        raise ContentError(found)
