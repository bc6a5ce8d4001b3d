"""Transcripts: a talk written down with what it should bring, played again and held against that."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from dialogues.engine import replay
from dialogues.play import Play
from dialogues.scenario import Ending, Identifier, Model, Signs, Text
from dialogues.session import Turn


class ExpectedTurn(Model):
    """A reply, and what it should bring: signs that must and must not be found, and the node that it leads to."""

    reply: Text
    signs: Signs = ()
    no_signs: Signs = ()
    node: Identifier | None = None


class Transcript(Model):
    """A scripted talk (`kind: transcript`) with the ending that it must reach (none: it breaks off)."""

    kind: Literal["transcript"]
    scenario: Identifier
    language: Literal["fi", "sv", "en"] = "fi"
    seed: int = 1
    about: Text
    turns: Annotated[tuple[ExpectedTurn, ...], Field(min_length=1)]
    ending: Ending | None = None


def differences(play: Play, transcript: Transcript) -> tuple[tuple[Turn, ...], list[str]]:
    """The turns as they are played now, and one sentence for each thing that is not as the transcript expects."""
    turns: tuple[Turn, ...] = ()
    wrong = []
    replies = tuple(turn.reply for turn in transcript.turns)
    for count, expected in enumerate(transcript.turns, start=1):
        if turns and turns[-1].ending:
            wrong.append(f"the talk ended with reply {count - 1}, before reply {count}")
            break
        turns = replay(play, transcript.seed, replies[:count])[1]
        wrong += [f"reply {count}: {text}" for text in _turn_differences(turns[-1], expected)]
    if turns[-1].ending != transcript.ending:
        wrong.append(f"ending {turns[-1].ending}, expected {transcript.ending}")
    return turns, wrong


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
