"""Where a scenario to be drawn stands, and the talks to be shown in it: files to typed values."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bot import content
from bot.authoring.workbench import finder
from bot.drawing.graph import WALK_OUT, Walk
from bot.readers import SHIPPED
from bot.terminal import UsageError
from dialogues.parsing import ContentError, build, parse
from dialogues.scenario import Lines, Scenario
from dialogues.transcript import Transcript, playing

FOLDER = SHIPPED / "scenarios"


class Source:
    """A scenario's files: of a shipped one by its id, else a file or folder of somebody's own; drafts too.

    Raises UsageError where there is none, and ContentError where its files can't be read as a scenario.
    """

    def __init__(self, named: str) -> None:
        shipped = FOLDER / named if named in shipped_ids() else None
        self._place = shipped or Path(named)
        self._own = None if shipped else self._place
        files = sorted(self._place.glob("*.yaml")) if self._place.is_dir() else [self._place]
        if not files or not all(file.is_file() for file in files):
            known = ", ".join(shipped_ids())
            raise UsageError(f"There is no scenario or file '{named}'. Shipped scenarios: {known}.")
        shelf, findings = content.read(SHIPPED, files)
        if len(shelf.scenarios) != 1:
            raise ContentError(findings) if findings else UsageError(f"'{named}' is not one scenario.")
        self.scenario: Scenario = next(iter(shelf.scenarios.values()))
        self._lines: dict[str, Lines] = {lines.language: lines for _, lines in shelf.lines}

    def lines(self, language: str) -> Lines | None:
        """The words in this language, else in Finnish, else in any; None where there are none yet."""
        return self._lines.get(language) or self._lines.get("fi") or next(iter(self._lines.values()), None)

    def walks(self, paths: Sequence[Path]) -> list[Walk]:
        """The talks of the transcripts in these files, or in these folders, that are of this scenario.

        Raises UsageError for a file that has none, ContentError for a broken one or a scenario that can't be played.
        """
        find = finder(self._own) if paths else None
        walks = []
        for path in _files(paths):
            written = [
                document
                for document in _transcripts(path, is_named=path in paths)
                if document.scenario == self.scenario.id
            ]
            if not written and path in paths:
                raise UsageError(f"{path} has no transcript of '{self.scenario.id}'.")
            for number, transcript in enumerate(written, start=1):
                play = find(transcript.scenario, transcript.language) if find else None
                if play is None:
                    raise UsageError(f"{path}: '{self.scenario.id}' has no words in {transcript.language}.")
                turns = [step.turn for step in playing(play, transcript).steps]
                steps = tuple((turn.node_before, WALK_OUT if turn.edge is None else turn.edge + 1) for turn in turns)
                walks.append(Walk(path.stem if len(written) == 1 else f"{path.stem} ({number})", steps))
        return walks


def shipped_ids() -> list[str]:
    """The ids of all shipped scenarios."""
    return sorted(path.parent.name for path in FOLDER.glob("*/scenario.yaml"))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob("*.yaml"))
        elif path.is_file():
            yield path
        else:
            raise UsageError(f"There is no such file: {path}.")


def _transcripts(path: Path, *, is_named: bool) -> list[Transcript]:
    """The transcripts in a file; what else may stand in a folder beside them is only wrong in a file that was named."""
    try:
        documents = parse(path.read_text("utf-8"), str(path))
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not text in UTF-8: save it anew as UTF-8.") from None
    return [build(Transcript, one) for one in documents if is_named or one.kind == "transcript"]
