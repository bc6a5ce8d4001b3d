"""`hankala walk`: talks at random from a scenario's own replies; whether skill decides, and which ways nobody takes."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.authoring import talks
from bot.authoring.trace import condition
from dialogues.parsing import ContentError, Finding
from dialogues.play import Play
from dialogues.session import Turn
from dialogues.transcript import playing
from dialogues.walking import LONGEST_TALK, Walk, edges_of, pool_of, walk

SELDOM = 0.005
"""An edge that is crossed in a smaller share of the talks is told."""


@dataclass
class _Replies:
    """What the files have of one scenario in one language."""

    play: Play
    turns: list[Turn] = field(default_factory=list)
    examples: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Walker:
    """Takes in files of transcripts and examples, then walks; counts what is not as it should be."""

    find: talks.Find
    talks: int
    findings: list[Finding] = field(default_factory=list)
    lacking: int = 0
    _by_play: dict[tuple[str, str], _Replies] = field(default_factory=dict)

    def take(self, path: Path) -> None:
        """Take in a file; what is wrong with it goes to `findings`."""
        try:
            for document in talks.documents(path):
                if document.kind == "examples":
                    examples, play = talks.examples(document, self.find)
                    self._of(play).examples += examples.replies
                else:
                    transcript, play = talks.transcript(document, self.find)
                    self._of(play).turns += [step.turn for step in playing(play, transcript).steps]
        except ContentError as error:
            self.findings += error.findings

    def _of(self, play: Play) -> _Replies:
        return self._by_play.setdefault((play.scenario.id, play.lines.language), _Replies(play))

    def walked(self) -> Iterator[str]:
        """The lines to print: for each scenario and language the curve, and what was not met."""
        for (id, language), replies in self._by_play.items():
            if not replies.examples:
                yield f"{id} in {language}: not walked, as no document with `kind: examples` is in this language\n"
                continue
            found = walk(replies.play, pool_of(replies.play, replies.turns, replies.examples), self.talks)
            missed = list(_missed(replies.play, found))
            self.lacking += bool(missed)
            seldom = _seldom(replies.play, found, self.talks)
            yield "\n".join([f"{id} in {language}, {self.talks} talks", str(found), *missed, *seldom, ""])

    @property
    def status(self) -> int:
        """The exit status: 2 where a file could not be read, 1 where something lacks."""
        return 2 if self.findings else 1 if self.lacking else 0


def _missed(play: Play, found: Walk) -> Iterator[str]:
    """What must not be: places and edges that no talk comes to, talks without an end, skill that decides nothing."""
    yield from (f"✗ {node}: no reply for this place" for node in sorted(found.mute))
    yield from (f"✗ {node}: {count} talks were over {LONGEST_TALK} replies" for node, count in found.endless.items())
    yield from (f"✗ {node}: never reached" for node in play.scenario.nodes if node not in found.nodes)
    yield from (f"✗ {_named(play, *edge)}: never crossed" for edge in edges_of(play) if not found.edges[edge])
    if not found.decides:
        yield "✗ skill does not decide: the share of good endings must rise all the way, and by half"


def _seldom(play: Play, found: Walk, talks: int) -> Iterator[str]:
    rare = defaultdict[int, list[str]](list)
    for edge in edges_of(play):
        if 0 < found.edges[edge] < SELDOM * talks:
            rare[found.edges[edge]].append(_named(play, *edge))
    for times, edges in sorted(rare.items()):
        yield from (f"· {edge}: crossed {times} times only" for edge in edges)


def _named(play: Play, node: str, number: int) -> str:
    edges = play.scenario.nodes[node].edges
    when = edges[number].when
    return f"{node}, edge {number + 1} of {len(edges)}, {condition(when) if when else 'the fallback'}"
