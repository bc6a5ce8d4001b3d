"""What may not be promised is heard in many wordings, and not where it is refused or something else is meant."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.content import load
from dialogues.conduct import PROMISING
from dialogues.replies.marks import Reading

CONTENT = load()
FILES = sorted((Path(__file__).parent / "promises").glob("*.yaml"))


def examples(kind: str) -> Iterator[tuple[str, str, str, str]]:
    """Language, scenario, remedy and reply of those that are `heard`, or `not_heard`."""
    for path in FILES:
        for scenario, remedies in yaml.safe_load(path.read_text("utf-8")).items():
            for remedy, replies in remedies.items():
                yield from ((path.stem, scenario, remedy, reply) for reply in replies.get(kind, ()))


def read(language: str, scenario: str, reply: str) -> Reading:
    """A reply as the scenario's customer reads it."""
    return CONTENT.play(scenario, language).read(reply)


@pytest.mark.parametrize(("language", "scenario", "remedy", "reply"), [*examples("heard")])
def test_a_promise_is_heard(language: str, scenario: str, remedy: str, reply: str) -> None:
    """What is promised is known by the scenario's phrases; that it is promised is for the reading of all replies."""
    assert remedy in read(language, scenario, reply).mentions


@pytest.mark.parametrize(("language", "scenario", "remedy", "reply"), [*examples("not_heard")])
def test_what_is_refused_or_meant_otherwise_is_no_promise(
    language: str, scenario: str, remedy: str, reply: str
) -> None:
    """A refusal, a call on that day, the same gift of something else."""
    reading = read(language, scenario, reply)
    assert remedy not in reading.mentions or reading.names.isdisjoint(PROMISING)


@pytest.mark.parametrize("scenario", CONTENT.scenarios)
def test_no_model_reply_is_heard_to_promise_it(scenario: str) -> None:
    """What students are shown as a good answer may be said."""
    for language in ("fi", "sv", "en"):
        play = CONTENT.play(scenario, language)
        forbidden = {id for id, remedy in play.scenario.remedies.items() if not remedy.within}
        for model in filter(None, (node.model for node in play.lines.nodes.values())):
            reading = play.read(model)
            assert reading.names.isdisjoint(PROMISING) or reading.mentions.isdisjoint(forbidden), model
