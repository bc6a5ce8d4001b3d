"""What may not be promised is heard in many wordings, and not where it is refused or something else is meant."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.content import load
from dialogues.conduct import PROMISING

CONTENT = load()
FILES = sorted((Path(__file__).parent / "promises").glob("*.yaml"))


def examples(kind: str) -> Iterator[tuple[str, str, str, str]]:
    """Language, scenario, remedy and reply of those that are `heard`, or `not_heard`."""
    for path in FILES:
        for scenario, remedies in yaml.safe_load(path.read_text("utf-8")).items():
            for remedy, replies in remedies.items():
                yield from ((path.stem, scenario, remedy, reply) for reply in replies.get(kind, ()))


def heard(language: str, scenario: str, reply: str) -> frozenset[str]:
    """The remedies beyond the student's authority that a reply is heard to promise."""
    play = CONTENT.play(scenario, language)
    reading = play.read(reply)
    forbidden = {id for id, remedy in play.scenario.remedies.items() if not remedy.within}
    return reading.mentions & forbidden if reading.names & PROMISING else frozenset()


@pytest.mark.parametrize(("language", "scenario", "remedy", "reply"), [*examples("heard")])
def test_a_promise_is_heard(language: str, scenario: str, remedy: str, reply: str) -> None:
    """Whatever stands between its words."""
    assert remedy in heard(language, scenario, reply)


@pytest.mark.parametrize(("language", "scenario", "remedy", "reply"), [*examples("not_heard")])
def test_what_is_refused_or_meant_otherwise_is_no_promise(
    language: str, scenario: str, remedy: str, reply: str
) -> None:
    """A refusal, a call on that day, the same gift of something else."""
    assert remedy not in heard(language, scenario, reply)
