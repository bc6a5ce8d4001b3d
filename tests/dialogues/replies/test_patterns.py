"""The pattern language, by what it matches in a tiny language."""

import pytest

from dialogues.replies.sources import RuleError
from tests.dialogues.replies import small


def evidence(pattern: str, text: str) -> list[str]:
    """The words that a pattern finds in a text."""
    rules = f"rules: [{{id: one, mark: thanks, patterns: ['{pattern}'], negated: allowed}}]"
    return [mark.evidence for mark in small.reader(rules_small=rules).read(text).marks]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("iso talo", "Iso talo, pieni talo", ["Iso talo"]),
        ("iso talo", "iso ja talo", []),
        ("iso? talo", "pieni talo", ["talo"]),
        ("talo*", "Taloissa, talon", ["Taloissa", "talon"]),
        ("(iso|pieni) talo", "pieni talo", ["pieni talo"]),
        ("iso .. talo", "iso ruma vanha talo", ["iso ruma vanha talo"]),
        ("iso .. talo", "iso a b c d talo", []),
        ("iso ..5 talo", "iso a b c d talo", ["iso a b c d talo"]),
        ("iso .. talo", "iso, talo", []),
        ("iso .. , .. talo", "iso, vanha talo", ["iso, vanha talo"]),
        ("iso ..1 , ..1 talo", "iso a, b talo", ["iso a, b talo"]),
        ("iso , talo", "iso. talo", []),
        ("^ talo", "iso talo, talo", ["talo"]),
        ("^^ talo", "iso talo, talo. talo", ["talo"]),
        ("^^^ talo", "iso talo. talo", []),
        ("talo $", "talo on, iso talo, eh", ["talo"]),
        ("talo $$", "talo, iso. talo on", []),
        ("!iso talo", "iso talo", []),
        ("!iso talo", "uusi talo", ["uusi talo"]),
        ("_ talo", "talo", []),
        ("[auttaa 1]", "Autan, auttaisin", ["Autan", "auttaisin"]),
        ("[auttaa cond]", "autan, auttaisitte", ["auttaisitte"]),
        ("[2 cond ko]", "auttaisitteko", ["auttaisitteko"]),
        ("([number]|[time]) euroa", "12 euroa", ["12 euroa"]),
        ("[time]", "kello 12.30, tai 12", ["12.30"]),
        ("SAD", "harmillista, surku", ["harmillista", "surku"]),
        ("iso? iso? talo", "iso iso talo", ["talo"]),
        ("^ iso? iso? talo", "iso iso talo", ["iso iso talo"]),
    ],
)
def test_matching(pattern: str, text: str, found: list[str]) -> None:
    """Each piece of the pattern language accepts what it says and nothing else."""
    assert evidence(pattern, text) == found


def test_a_phrase_matches_in_all_its_lengths() -> None:
    """A phrase that may begin with more or fewer words stands for each of them."""
    rules = """
phrases: {VERY_SAD: ["(tosi|kovin)? SAD"]}
rules: [{id: one, mark: thanks, patterns: ["on VERY_SAD", "VERY_SAD , (että|eli)? juttu"]}]"""
    read = small.reader(rules_small=rules).read
    found = [mark.evidence for mark in read("se on tosi surku, on surku").marks]
    assert found == ["on tosi surku", "on surku"]
    assert [mark.evidence for mark in read("kovin harmi, juttu").marks] == ["harmi, juttu"]


def test_a_phrase_within_itself_is_refused() -> None:
    """Phrases may build on each other, but not in a circle."""
    rules = "phrases: {ONE: [TWO], TWO: [ONE]}\nrules: [{id: a, mark: thanks, patterns: [ONE]}]"
    with pytest.raises(RuleError, match="stands within itself"):
        small.reader(rules_small=rules)


@pytest.mark.parametrize("pattern", ["DENIES ..2 talo", "(ei|tuskin) ..2 talo"])
def test_a_negation_named_in_a_phrase_or_among_alternatives_denies_nothing(pattern: str) -> None:
    """Who names a negation in a pattern wants it there; one that stands before it still denies."""
    rules = f"phrases: {{DENIES: [ei koskaan]}}\nrules: [{{id: one, mark: thanks, patterns: ['{pattern}']}}]"
    read = small.reader(rules_small=rules).read
    assert read("ei koskaan ruma talo").names == {"thanks"}
    assert read("en tiedä tuskin ei koskaan talo").names == set()


def test_a_class_may_name_a_later_one() -> None:
    """The order of classes does not matter; one within itself is a fault."""
    rules = "classes: {GLOOM: SAD LATER, LATER: synkkä}\nrules: [{id: one, mark: thanks, patterns: [GLOOM]}]"
    assert small.reader(rules_small=rules).read("synkkä").names == {"thanks"}
    with pytest.raises(RuleError, match="GLOOM stands within itself"):
        small.reader(rules_small=rules.replace("synkkä}", "GLOOM}"))


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [
        ("iso?", "must be there"),
        (".. talo", "between two elements"),
        ("talo ..", "between two elements"),
        ("talo ^", "stands first"),
        ("talo $ iso", "nothing may follow"),
        ("(iso talo|x)", "is no element"),
        ("[]", "empty brackets"),
        ("[puuttuva 1]", "no lemma"),
        ("MISSING", "no class"),
    ],
)
def test_a_pattern_written_wrongly_is_named(pattern: str, complaint: str) -> None:
    """A wrong pattern is refused with its file, its line and what is wrong."""
    with pytest.raises(RuleError) as raised:
        evidence(pattern, "")
    assert complaint in str(raised.value)
    assert raised.value.faults[0].file == "rules_small.yaml"


def test_all_faults_are_told_at_once() -> None:
    """Two wrong rules give two faults, each with its own line."""
    rules = 'rules:\n  - {id: a, mark: thanks, patterns: ["x?"]}\n  - {id: b, mark: nosuch, patterns: [x]}\n'
    with pytest.raises(RuleError) as raised:
        small.reader(rules_small=rules)
    assert [fault.line for fault in raised.value.faults] == [2, 3]
