"""The shipped scenarios as content: clean, walked edge by edge, won by skill, lost by its lack, in each language."""

from functools import cache
from pathlib import Path

import pytest

from bot.content import Content, findings, load
from bot.readers import SHIPPED
from dialogues.engine import begin, step
from dialogues.ledger import BAD, GOOD
from dialogues.parsing import Document, build, parse
from dialogues.play import Play
from dialogues.replies.marks import FAULTS, SKILLS
from dialogues.session import Turn
from dialogues.transcript import SHOWS, Examples, Transcript, differences
from dialogues.walking import LONGEST_TALK, Pool, edges_of, pool_of, walk

TRANSCRIPTS = Path(__file__).parent / "transcripts"
FILES = sorted(TRANSCRIPTS.rglob("*.yaml"))
LINES = sorted(path for path in (SHIPPED / "scenarios").glob("*/*.yaml") if path.stem != "scenario")
SCENARIOS = sorted({path.parent.name for path in LINES})
PLAYS = [(path.parent.name, path.stem) for path in LINES]
FIRST = {id: "fi" if (id, "fi") in PLAYS else next(lang for one, lang in PLAYS if one == id) for id in SCENARIOS}
"""The language in which a scenario is tested through and through."""
LEAST_SHOWN = {"ideal", "polite_only", "spoils"}
"""What transcripts show in each further language."""
TALKS = 2000

every_play = pytest.mark.parametrize(("scenario", "language"), PLAYS)
every_scenario = pytest.mark.parametrize("scenario", SCENARIOS)


@cache
def content() -> Content:
    """All that is shipped, loaded once."""
    return load()


@cache
def documents(scenario: str) -> tuple[Document, ...]:
    """What is written in the test files of a scenario."""
    paths = [path for path in FILES if path.parent.name == scenario]
    return tuple(document for path in paths for document in parse(path.read_text("utf-8"), f"{scenario}/{path.name}"))


@cache
def transcripts(scenario: str) -> tuple[Transcript, ...]:
    """The transcripts of a scenario, of all languages."""
    return tuple(build(Transcript, one) for one in documents(scenario) if one.kind == "transcript")


@cache
def played(scenario: str, language: str) -> tuple[tuple[Turn, ...], ...]:
    """The turns of each transcript of a scenario in a language."""
    play = content().play(scenario, language)
    return tuple(differences(play, one)[0] for one in transcripts(scenario) if one.language == language)


def pool(scenario: str, language: str) -> Pool:
    """Everything that the content's own files reply at each node."""
    examples = [build(Examples, one) for one in documents(scenario) if one.kind == "examples"]
    turns = [turn for turns in played(scenario, language) for turn in turns]
    listed = [reply for one in examples if one.language == language for reply in one.replies]
    return pool_of(content().play(scenario, language), turns, listed)


def test_the_lint_finds_nothing() -> None:
    """What is shipped is clean."""
    assert [str(finding) for finding in findings()] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_transcripts_play_as_written(path: Path) -> None:
    """Each reply brings the signs and the node it should, and the talk its ending."""
    for document in parse(path.read_text("utf-8"), path.name):
        if document.kind == "transcript":
            transcript = build(Transcript, document)
            play = content().play(transcript.scenario, transcript.language)
            assert play.lines.language == transcript.language, "the scenario is not spoken in this language"
            assert differences(play, transcript)[1] == []
        else:
            assert build(Examples, document).scenario == path.parent.name


@every_scenario
def test_the_five_talks(scenario: str) -> None:
    """By the course it is won, in another order too; manners alone win nothing; S33 loses; recovering is worth it."""
    shown = {one.shows: one.ending for one in transcripts(scenario) if one.shows and one.language == FIRST[scenario]}
    assert shown.keys() == set(SHOWS)
    assert shown["ideal"] == "advocate" and shown["out_of_order"] in GOOD
    assert shown["polite_only"] not in GOOD and shown["spoils"] in BAD and shown["recovers"] not in (*BAD, None)


@every_play
def test_each_language_is_tried(scenario: str, language: str) -> None:
    """In every further language at least the ideal talk, the merely polite one and the one that spoils it."""
    shown = {one.shows for one in transcripts(scenario) if one.language == language}
    assert shown >= LEAST_SHOWN


@every_scenario
def test_depth_of_a_scenario(scenario: str) -> None:
    """Ten nodes or more, four endings or more of four kinds, and what it is about is said."""
    about = content().play(scenario, FIRST[scenario]).scenario
    endings = [node.ending for node in about.nodes.values() if node.ending]
    assert len(about.nodes) - len(endings) >= 10 and len(set(endings)) >= 4
    assert about.trade and about.contact


@every_play
def test_model_replies_show_skill_and_no_fault(scenario: str, language: str) -> None:
    """What we would answer ourselves earns marks, none of them a fault, by our own rules."""
    play = content().play(scenario, language)
    for id, words in play.lines.nodes.items():
        if words.model:
            names = play.read(play.filled(words.model)).names
            assert names & set(SKILLS) and not names & set(FAULTS), (id, words.model, sorted(names))


@every_play
def test_the_model_replies_win(scenario: str, language: str) -> None:
    """Whoever answers with the model reply at each node leaves a satisfied customer, whatever the start mood."""
    play = content().play(scenario, language)
    for seed in range(10):
        assert _with_models(play, seed) in GOOD, seed


def _with_models(play: Play, seed: int) -> str | None:
    session, _ = begin(play, seed)
    while not session.ending and session.turn < LONGEST_TALK:
        model = play.filled(play.lines.nodes[session.node].model or "")
        session, _ = step(play, session, play.read(model))
    return session.ending


@every_scenario
def test_a_random_walker_sees_it_all_and_skill_decides(scenario: str) -> None:
    """Of 2 000 talks each ends; together they cross every edge; the more skilled replies, the more good endings."""
    play = content().play(scenario, FIRST[scenario])
    found = walk(play, pool(scenario, FIRST[scenario]), TALKS)
    print(f"\n{scenario}\n{found}")
    assert sorted(set(edges_of(play)) - found.edges.keys()) == []
    assert sorted(play.scenario.nodes.keys() - found.nodes) == []
    assert not found.mute and not found.endless
    assert found.decides, str(found)
