"""`hankala replay`: transcripts played again, turn by turn, and held against what they expect."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.authoring import talks, trace
from dialogues.engine import begin
from dialogues.parsing import ContentError, Document, Finding
from dialogues.play import Play
from dialogues.tracing import trace as traced
from dialogues.transcript import Step, Transcript, playing

DIFFERS = "    ✗ "


@dataclass
class Replay:
    """Plays files of transcripts; counts what was played, what differs and what is wrong with the files."""

    find: talks.Find
    played: int = 0
    differing: int = 0
    findings: list[Finding] = field(default_factory=list)

    def file(self, path: Path) -> Iterator[str]:
        """The lines to print for a file: each of its documents that is sound is played."""
        try:
            written = talks.documents(path)
        except ContentError as error:
            self.findings += error.findings
            return
        for document in written:
            yield from self._document(document)

    def _document(self, document: Document) -> Iterator[str]:
        try:
            transcript, play = talks.transcript(document, self.find)
        except ContentError as error:
            self.findings += error.findings
            return
        self.played += 1
        lines = list(_told(document, transcript, play))
        self.differing += any(line.startswith(DIFFERS) for line in lines)
        yield from lines

    @property
    def summary(self) -> str:
        """What came of all the files, in a line."""
        told = [f"{self.played} played", f"{self.differing} with differences" if self.differing else "nothing differs"]
        return ", ".join([*told, *([f"{len(self.findings)} findings"] if self.findings else [])])

    @property
    def status(self) -> int:
        """The exit status: 2 where a file could not be played, 1 where something differs."""
        return 2 if self.findings else 1 if self.differing else 0


def _told(document: Document, transcript: Transcript, play: Play) -> Iterator[str]:
    session, _ = begin(play, transcript.seed)
    played = playing(play, transcript)
    yield f"{document.file}:{document.line_of([])}: {transcript.about}"
    yield f"{transcript.scenario} in {transcript.language}, seed {transcript.seed}: {trace.standing(session)}"
    yield from trace.spoken(played.opening)
    for number, step in enumerate(played.steps):
        yield from _turn(document, number, step, play)
    yield from (f"{DIFFERS}{_place(document, ['ending'])}{text}" for text in played.at_the_end)
    yield ""


def _turn(document: Document, number: int, step: Step, play: Play) -> Iterator[str]:
    yield f"\n{step.turn.number} > {step.turn.reply}"
    yield from trace.told(traced(play, step.before, step.after, step.turn))
    yield from (f"{DIFFERS}{_place(document, ['turns', number])}{text}" for text in step.differences)
    yield from trace.spoken(step.turn.lines)


def _place(document: Document, path: Sequence[str | int]) -> str:
    return f"{document.file}:{document.line_of(path)}: "
