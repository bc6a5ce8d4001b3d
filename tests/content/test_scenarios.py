"""The shipped scenarios as content: clean, crossed edge by edge, winnable by skill, lost by its lack."""

import random
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from bot.content import Content, findings, load
from bot.readers import SHIPPED
from dialogues.coach import GOOD_CONDUCT
from dialogues.engine import begin, step
from dialogues.ledger import GOOD
from dialogues.parsing import build, parse
from dialogues.play import Play
from dialogues.replies.marks import FAULTS, SKILLS
from dialogues.scenario import CONDUCTS, Ending
from dialogues.session import Turn
from dialogues.transcript import Transcript, differences

TRANSCRIPTS = Path(__file__).parent / "transcripts"
FILES = sorted(TRANSCRIPTS.rglob("*.yaml"))
SCENARIOS = sorted(path.name for path in (SHIPPED / "scenarios").iterdir() if path.is_dir())
LONGEST_TALK = 60
RANDOM_TALKS = 200
SLIPS = frozenset({*FAULTS, *CONDUCTS} - set(GOOD_CONDUCT))


@cache
def content() -> Content:
    """All that is shipped, loaded once."""
    return load()


@cache
def transcripts(scenario: str) -> tuple[tuple[Play, Transcript], ...]:
    """The transcripts of a scenario with the play they are held against."""
    written = [build(Transcript, document) for path in FILES for document in parse(path.read_text("utf-8"), path.name)]
    return tuple((content().play(t.scenario, t.language), t) for t in written if t.scenario == scenario)


@cache
def played(scenario: str) -> tuple[tuple[Turn, ...], ...]:
    """The turns of each transcript of a scenario."""
    return tuple(differences(play, transcript)[0] for play, transcript in transcripts(scenario))


def test_the_lint_finds_nothing() -> None:
    """What is shipped is clean."""
    assert [str(finding) for finding in findings()] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_transcripts_play_as_written(path: Path) -> None:
    """Each reply brings the signs and the node it should, and the talk its ending."""
    for document in parse(path.read_text("utf-8"), path.name):
        transcript = build(Transcript, document)
        assert differences(content().play(transcript.scenario, transcript.language), transcript)[1] == []


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_edge_is_crossed(scenario: str) -> None:
    """Some transcript takes each edge, and some customer walks out."""
    crossed = {(turn.node_before, turn.edge) for turns in played(scenario) for turn in turns}
    nodes = content().play(scenario, "fi").scenario.nodes
    every = {(id, number) for id, node in nodes.items() for number in range(len(node.edges))}
    assert sorted(every - crossed) == []
    assert any(edge is None for _, edge in crossed)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_depth_of_a_scenario(scenario: str) -> None:
    """Ten nodes or more, four endings or more, and a transcript reaches each."""
    nodes = content().play(scenario, "fi").scenario.nodes
    endings = {id for id, node in nodes.items() if node.ending}
    reached = {turns[-1].node_after for turns in played(scenario)}
    assert len(nodes) - len(endings) >= 10 and len(endings) >= 4
    assert len({nodes[id].ending for id in endings}) >= 4
    assert sorted(endings - reached) == []


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_model_replies_show_skill_and_no_fault(scenario: str) -> None:
    """What we would answer ourselves earns marks, none of them a fault, by our own rules."""
    play = content().play(scenario, "fi")
    for id, words in play.lines.nodes.items():
        if words.model:
            names = play.read(play.filled(words.model)).names
            assert names & set(SKILLS) and not names & set(FAULTS), (id, words.model, sorted(names))


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_model_replies_win(scenario: str) -> None:
    """Whoever answers with the model reply at each node leaves a satisfied customer, whatever the start mood."""
    play = content().play(scenario, "fi")
    for seed in range(10):
        session, _ = begin(play, seed)
        while not session.ending and session.turn < LONGEST_TALK:
            model = play.filled(play.lines.nodes[session.node].model or "")
            session, _ = step(play, session, play.read(model))
        assert session.ending in GOOD, (seed, session.visits)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_random_talks_end_and_skill_decides(scenario: str) -> None:
    """Random talks all end, and the more of their replies are skilled, the more of them end well."""
    play = content().play(scenario, "fi")
    replies = _replies_by_node(scenario)
    won = {skill: _share_won(play, replies, skill) for skill in (0.1, 0.5, 0.95)}
    assert won[0.1] < won[0.5] < won[0.95], won


def _replies_by_node(scenario: str) -> dict[tuple[str, bool], list[str]]:
    """What the transcripts answer at each node, skilled or not: skills and no fault, no slip of conduct."""
    replies = defaultdict[tuple[str, bool], list[str]](list)
    for turn in (turn for turns in played(scenario) for turn in turns):
        skilled = bool(turn.names & set(SKILLS)) and not turn.signs & SLIPS
        replies[turn.node_before, skilled].append(turn.reply)
    return replies


def _share_won(play: Play, replies: dict[tuple[str, bool], list[str]], skill: float) -> float:
    chance = random.Random(f"{play.scenario.id} {skill}")
    endings = [_random_talk(play, replies, seed, skill, chance) for seed in range(RANDOM_TALKS)]
    return sum(ending in GOOD for ending in endings) / RANDOM_TALKS


def _random_talk(
    play: Play, replies: dict[tuple[str, bool], list[str]], seed: int, skill: float, chance: random.Random
) -> Ending:
    session, _ = begin(play, seed)
    while not session.ending:
        assert session.turn < LONGEST_TALK, f"no end after {LONGEST_TALK} replies, at {session.node}"
        skilled = chance.random() < skill
        pool = replies.get((session.node, skilled)) or replies[session.node, not skilled]
        session, _ = step(play, session, play.read(chance.choice(pool)))
    return session.ending
