"""Every rule against its own examples, and all examples against all rules."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from bot.content import reader
from dialogues.replies.marks import FAULTS, MARKS, SKILLS
from dialogues.replies.reader import Reader
from dialogues.replies.rules import Rule

HERE = Path(__file__).parent
LEAST_EXAMPLES = 3
KNOWN: dict[str, list[str]] = yaml.safe_load((HERE / "known_failures.yaml").read_text("utf-8"))
KNOWN_AT_MOST = 42  # may only shrink


@cache
def finnish() -> Reader:
    """The reader that is shipped."""
    return reader("fi")


RULES = finnish().knowledge.rules
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def earns(rule: Rule, text: str) -> bool:
    """Whether a text earns what the rule gives: its mark, or for a signal the rule itself."""
    if rule.name in MARKS:
        return rule.name in finnish().read(text).names
    return rule.id in finnish().fulfilled(text)


@every_rule
def test_a_rule_accepts_and_rejects_its_examples(rule: Rule) -> None:
    """The rule itself finds every example of `accept`, and none of `reject` earns its mark by any rule."""
    assert min(len(rule.accept), len(rule.reject)) >= LEAST_EXAMPLES
    assert [text for text in rule.accept if rule.id not in finnish().fulfilled(text) or not earns(rule, text)] == []
    assert [text for text in rule.reject if earns(rule, text)] == []


def test_every_mark_but_shouting_has_a_rule() -> None:
    """No mark of the list is left without a rule; shouting is found by capitals and punctuation."""
    assert {rule.name for rule in RULES if rule.name in MARKS} == {*MARKS} - {"shouting"}


def test_rule_ids_are_unique() -> None:
    """A rule can be told by its id."""
    ids = [rule.id for rule in RULES]
    assert sorted(ids) == sorted(set(ids))


def test_nothing_is_defined_in_vain() -> None:
    """Every cue is asked for by a rule, every class by a pattern."""
    knowledge = finnish().knowledge
    asked = {name for rule in RULES for name in (*rule.cues, *rule.without)} | {"question.", "asked.", "indirect."}
    named = {tag for _, tag in knowledge.vocabulary.named_tags()}
    assert {*knowledge.cues} - asked == set()
    assert {name for name, _ in knowledge.vocabulary.classes} - named == set()


def over_matched() -> set[str]:
    """The examples of skills that earn a fault, and those of faults that earn a skill other than politeness."""
    found = set()
    for rule in RULES:
        foreign = {*FAULTS} if rule.name in SKILLS else {*SKILLS} - {"polite_form", "greeting"}
        if rule.name in MARKS:
            found |= {text for text in rule.accept if finnish().read(text).names & foreign}
    return found


def test_no_example_is_over_matched() -> None:
    """An example of a skill earns no fault and the other way round, but for the known failures."""
    assert over_matched() == set(KNOWN["over_matched"])


def test_development_replies_are_read_as_labelled() -> None:
    """Every reply of the development set earns its very labels, but for the known failures."""
    replies = yaml.safe_load((HERE / "replies" / "fi" / "development.yaml").read_text("utf-8"))
    misread = {item["text"] for item in replies if finnish().read(item["text"]).names != {*item["marks"]}}
    assert misread == set(KNOWN["development"])


def test_known_failures_only_shrink() -> None:
    """The list of known failures never grows."""
    assert sum(map(len, KNOWN.values())) <= KNOWN_AT_MOST
