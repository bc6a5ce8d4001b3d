"""Every rule of every language against its own examples, and all examples against all rules."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from bot import readers
from bot.readers import reading_languages
from dialogues.replies.compiling import Sources
from dialogues.replies.marks import FAULTS, MARKS, SKILLS
from dialogues.replies.reader import Reader
from dialogues.replies.rules import Examples

HERE = Path(__file__).parent
LEAST_EXAMPLES = 3
# By language and kind: examples that a rule loses or wrongly finds, over-matched examples, idle names, lacking marks.
KNOWN: dict[str, dict[str, list[str]]] = yaml.safe_load((HERE / "known_failures.yaml").read_text("utf-8"))
KNOWN_AT_MOST = 0  # may only shrink
LANGUAGES = reading_languages()


@cache
def reader(language: str) -> Reader:
    """The reader that is shipped."""
    return readers.reader(language)


@cache
def sources(language: str) -> Sources:
    """The examples that stand in the rule files."""
    return readers.rule_sources(language)


every_language = pytest.mark.parametrize("language", LANGUAGES)
every_rule = pytest.mark.parametrize(
    ("language", "rule"),
    [
        pytest.param(language, examples, id=f"{language}-{examples.rule}")
        for language in LANGUAGES
        for examples in sources(language).examples
    ],
)


@cache
def earned(language: str, text: str) -> frozenset[str]:
    """The marks that a text earns by rules alone, and the ids of the rules that it fulfils by itself."""
    read = reader(language)
    return read.by_rules(text) | read.fulfilled(text)


def earns(language: str, rule: Examples, text: str) -> bool:
    """Whether a text earns what the rule gives: its mark, or for a signal the rule itself."""
    return (rule.name if rule.name in MARKS else rule.rule) in earned(language, text)


def known(language: str, kind: str) -> set[str]:
    """The known failures of a kind."""
    return {*KNOWN.get(language, {}).get(kind, ())}


def misread(language: str, rule: Examples) -> set[str]:
    """The examples that the rule itself does not find or that lose its mark, and near misses that earn its mark."""
    lost = {t for t in rule.accept if rule.rule not in earned(language, t) or not earns(language, rule, t)}
    return lost | {text for text in rule.reject if earns(language, rule, text)}


@every_rule
def test_a_rule_accepts_and_rejects_its_examples(language: str, rule: Examples) -> None:
    """The rule itself finds every example of `accept`, and none of `reject` earns its mark by any rule."""
    assert min(len(rule.accept), len(rule.reject)) >= LEAST_EXAMPLES
    assert misread(language, rule) == known(language, "examples") & {*rule.accept, *rule.reject}


@every_language
def test_every_mark_but_shouting_has_a_rule(language: str) -> None:
    """No mark of the list is left without a rule; shouting is found by capitals and punctuation."""
    given = {rule.name for rule in sources(language).examples}
    assert {*MARKS} - {"shouting"} - given == known(language, "lacking")


@every_language
def test_rule_ids_are_unique(language: str) -> None:
    """A rule can be told by its id."""
    ids = [rule.rule for rule in sources(language).examples]
    assert sorted(ids) == sorted(set(ids))


@every_language
def test_nothing_is_defined_in_vain(language: str) -> None:
    """Every cue is asked for by a rule, every class and phrase by a pattern."""
    assert sources(language).idle == known(language, "idle")


def over_matched(language: str) -> set[str]:
    """The examples of skills that earn a fault, and those of faults that earn a skill other than politeness."""
    found = set()
    for rule in sources(language).examples:
        foreign = {*FAULTS} if rule.name in SKILLS else {*SKILLS} - {"polite_form", "greeting"}
        if rule.name in SKILLS + FAULTS:
            found |= {text for text in rule.accept if earned(language, text) & foreign}
    return found


@every_language
def test_no_example_is_over_matched(language: str) -> None:
    """An example of a skill earns no fault and the other way round, but for the known failures."""
    assert over_matched(language) == known(language, "over_matched")


def test_known_failures_only_shrink() -> None:
    """The list of known failures never grows."""
    assert sum(len(listed) for kinds in KNOWN.values() for listed in kinds.values()) <= KNOWN_AT_MOST


@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_has_a_page(mark: str) -> None:
    """What a mark is read from is told to whoever mends its rules."""
    page = HERE.parents[1] / "docs" / "marks" / f"{mark}.md"
    assert page.read_text("utf-8").startswith(f"# {mark}")
