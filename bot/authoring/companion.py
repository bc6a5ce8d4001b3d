"""Looks over an author's shoulder in `hankala play`: takes up what was edited, and tells what each reply did."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from bot.authoring import trace
from bot.authoring.workbench import Bench, Version, put
from bot.console import Notice
from bot.content import Content
from bot.editions import played_from
from bot.learner import Learner, Memory
from bot.readers import SHIPPED
from bot.terminal import UsageError
from dialogues.engine import step
from dialogues.parsing import ContentError, Finding
from dialogues.play import Play
from dialogues.resuming import Resumed, last_said, resume
from dialogues.session import Session
from dialogues.tracing import trace as traced

MOST_FINDINGS = 20
"""Findings that are shown at once: after these the talk would be out of sight."""


class Author:
    """The companion of the talks in a terminal; `content` is what they are played from."""

    def __init__(self, content: Content, *, tracing: bool) -> None:
        self._content, self._tracing = content, tracing
        self._benches: dict[str, Bench] = {}
        self._untold: tuple[str, ...] = ()

    def chosen(self, name: str) -> str:
        """The id of what was asked for on the command line: a scenario's id, a file or a folder. Raises UsageError."""
        if self._content.find(name, "fi"):
            return name
        if Path(name).exists():
            return self.take(Path(name))
        if "/" in name or name.endswith((".yaml", ".yml")):
            raise UsageError(f"There is no such file: {name}.")
        raise UsageError(f"There is no scenario '{name}'. There are: {', '.join(self._content.scenarios)}.")

    def take(self, place: Path) -> str:
        """Put an author's own files on the bench; gives the scenario's id. Raises ContentError."""
        bench = Bench(place)
        version = bench.read()
        put(self._content, version.id, version)
        self._benches[version.id] = bench
        self._untold = tuple(_shown(version.findings))
        return version.id

    async def before(self, learner: Learner, memory: Memory) -> Notice:
        """Take up what was edited. Where a talk has to go on elsewhere, what was typed is asked for anew."""
        if session := learner.state.session:
            self._know(session)
        notice, self._untold = Notice(learner, self._untold), ()
        for id, bench in self._benches.items():
            if bench.changed():
                notice = await self._take_up(id, bench, notice, memory)
        if notice.learner != learner:
            await memory.save(notice.learner)
        return notice

    async def after(self, before: Learner, memory: Memory) -> Sequence[str]:
        """What the reply did, if it was one and this is asked for."""
        session, attempt = before.state.session, before.state.attempt
        if not self._tracing or session is None or attempt is None:
            return ()
        turns = await memory.turns(attempt)
        edition = before.state.edition
        play = await played_from(self._content, session.scenario, session.language, edition, memory.text)
        if len(turns) == session.turn or play is None:
            return ()
        after, turn = step(play, session, play.read(turns[-1].reply))
        return tuple(trace.told(traced(play, session, after, turn)))

    def _know(self, session: Session) -> None:
        """Watch the files of a shipped scenario from the first reply on."""
        folder, play = SHIPPED / "scenarios" / session.scenario, self._content.find(session.scenario, session.language)
        if session.scenario not in self._benches and play and folder.is_dir():
            self._benches[session.scenario] = bench = Bench(folder, play.profile.id)
            bench.changed()

    async def _take_up(self, id: str, bench: Bench, notice: Notice, memory: Memory) -> Notice:
        try:
            version = bench.read()
        except ContentError as error:
            refusal = f"{id} was edited, but can't be played like this. The talk goes on with the last good version."
            return _remarked(notice, [refusal, *_shown(error.findings)])
        state = notice.learner.state
        session = state.session if state.session and state.session.scenario == id else None
        old = self._content.find(id, session.language) if session else None
        put(self._content, id, version)
        notice = _remarked(
            notice, [f"{id} was edited and is taken up.", *_called(id, version), *_shown(version.findings)]
        )
        if session is None or state.attempt is None or old is None:
            return notice
        path = [turn.node_before for turn in await memory.turns(state.attempt)]
        new = self._content.play(id, session.language)
        return _resumed(notice, session.node, resume(session, old, new, path), new)


def _remarked(notice: Notice, remarks: Iterable[str]) -> Notice:
    return replace(notice, remarks=(*notice.remarks, *remarks))


def _called(id: str, version: Version) -> list[str]:
    return [] if version.id == id else [f"Its id is '{version.id}' now; till you start again it is played as '{id}'."]


def _shown(findings: Sequence[Finding]) -> list[str]:
    more = len(findings) - MOST_FINDINGS
    return [*map(str, findings[:MOST_FINDINGS]), *([f"… and {more} more: hankala lint"] if more > 0 else [])]


def _resumed(notice: Notice, gone: str, resumed: Resumed, play: Play) -> Notice:
    learner = notice.learner.staying(session=resumed.session)
    here = resumed.session.node
    match resumed.way:
        case "same":
            return replace(notice, learner=learner)
        case "renamed":
            remark = f"Node '{gone}' is called '{here}' now, and the talk goes on there."
            return replace(_remarked(notice, [remark]), learner=learner)
        case "back":
            remark = f"Node '{gone}' is gone. The talk goes back to '{here}', where it was before. Reply to this:"
        case "start":
            remark = f"Node '{gone}' is gone, and so is the way to it. The talk goes on at '{here}'. Reply to this:"
    lines = trace.spoken(last_said(resumed.session, play))
    return replace(_remarked(notice, [remark, *lines]), learner=learner, held=True)
