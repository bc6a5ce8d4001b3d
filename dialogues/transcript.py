"""Transcripts: a talk written down with what it should bring, played again and held against that."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from pydantic import Field

from dialogues.engine import begin, step
from dialogues.play import Play
from dialogues.scenario import Ending, Identifier, LanguageCode, Model, Signs, Text
from dialogues.session import Session, Turn


class ExpectedTurn(Model):
    """A reply, and what it should bring: signs that must and must not be found, and the node that it leads to."""

    reply: Text
    signs: Signs = ()
    no_signs: Signs = ()
    node: Identifier | None = None


Shows = Literal["ideal", "out_of_order", "polite_only", "recovers", "spoils"]
SHOWS: tuple[Shows, ...] = get_args(Shows)


class Transcript(Model):
    """A scripted talk (`kind: transcript`) with the ending that it must reach (none: it breaks off)."""

    kind: Literal["transcript"]
    scenario: Identifier
    language: LanguageCode = "fi"
    seed: int = 1
    about: Text
    shows: Shows | None = None
    """Which of the five talks it is that every scenario has: by the course, in another order, with nothing but polite
    words, clumsy and then recovering, what S33 warns of."""
    turns: Annotated[tuple[ExpectedTurn, ...], Field(min_length=1)]
    ending: Ending | None = None


class Examples(Model):
    """Replies that students may give at each node (`kind: examples`), for walking at random through a scenario."""

    kind: Literal["examples"]
    scenario: Identifier
    language: LanguageCode = "fi"
    nodes: dict[Identifier, Annotated[tuple[Text, ...], Field(min_length=1)]]

    @property
    def replies(self) -> list[tuple[str, str]]:
        """Each node with each of its replies."""
        return [(id, reply) for id, replies in self.nodes.items() for reply in replies]


@dataclass(frozen=True)
class Step:
    """One reply of a transcript as it is played now, and a sentence for each thing that is not as expected."""

    before: Session
    after: Session
    turn: Turn
    differences: tuple[str, ...]


@dataclass(frozen=True)
class Playing:
    """A transcript as it is played now: the customer's first lines, the steps, and what is wrong with its end."""

    opening: tuple[str, ...]
    steps: tuple[Step, ...]
    at_the_end: tuple[str, ...]


def playing(play: Play, transcript: Transcript) -> Playing:
    """The transcript played again, as far as its replies or the talk go."""
    session, opening = begin(play, transcript.seed)
    steps = []
    for expected in transcript.turns:
        if session.ending:
            break
        before = session
        session, turn = step(play, before, play.read(expected.reply))
        steps.append(Step(before, session, turn, tuple(_turn_differences(turn, expected))))
    return Playing(opening, tuple(steps), tuple(_end_differences(session, len(steps), transcript)))


def differences(play: Play, transcript: Transcript) -> tuple[tuple[Turn, ...], list[str]]:
    """The turns as they are played now, and one sentence for each thing that is not as the transcript expects."""
    played = playing(play, transcript)
    wrong = [f"reply {step.turn.number}: {text}" for step in played.steps for text in step.differences]
    return tuple(step.turn for step in played.steps), [*wrong, *played.at_the_end]


def _end_differences(session: Session, count: int, transcript: Transcript) -> Iterator[str]:
    if count < len(transcript.turns):
        yield f"the talk ended with reply {count}, before reply {count + 1}"
    if session.ending != transcript.ending:
        yield f"ending {session.ending}, expected {transcript.ending}"


def _turn_differences(turn: Turn, expected: ExpectedTurn) -> Iterator[str]:
    found = sorted(turn.signs)
    for sign in expected.signs:
        if sign not in turn.signs:
            yield f"{sign} not found (found: {', '.join(found) or 'nothing'})"
    for sign in expected.no_signs:
        if sign in turn.signs:
            yield f"{sign} found, but should not be"
    if expected.node and turn.node_after != expected.node:
        yield f"leads to {turn.node_after}, expected {expected.node}"
