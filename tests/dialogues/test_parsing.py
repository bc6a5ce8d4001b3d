"""YAML as text values: everything wrong is found at once, with its line."""

import pytest

from dialogues.parsing import ContentError, build, parse
from dialogues.scenario import Profile
from tests.dialogues.toy import PROFILE


def findings(text: str) -> list[tuple[str, int]]:
    """The codes and lines of what is wrong with a text."""
    with pytest.raises(ContentError) as caught:
        parse(text, "x.yaml")
    return [(finding.code, finding.line) for finding in caught.value.findings]


def test_scalars_stay_text() -> None:
    """`on`, `no` and `12:30` are what they look like, not what YAML 1.1 makes of them."""
    [document] = parse("{a: on, b: no, c: 12:30, d: 0123}", "x.yaml")
    assert document.value == {"a": "on", "b": "no", "c": "12:30", "d": "0123"}


def test_each_part_knows_its_line() -> None:
    """Findings point at the key they speak of; a part that is not there at the nearest one that is."""
    [document] = parse("a: 1\nb:\n  c: 2\n", "x.yaml")
    assert [document.line_of(path) for path in (["a"], ["b", "c"], ["b", "missing"])] == [1, 3, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", [("HK006", 2)]),
        ("a: 1\nb: {c: 1, c: 2}\na: 3\n", [("HK006", 2), ("HK006", 3)]),
        ("a: &x 1\nb: *x\n", [("HK004", 2)]),
        ("a: [1\nb: 2\n", [("HK001", 2)]),
        ("[" * 50 + "]" * 50, [("HK007", 1)]),
        ("a: !!python/object/apply:os.system [x]\nb: *y\n", [("HK005", 1)]),
        ("a: 1\n? [b, c]\n: 2\n", [("HK009", 2)]),
        ("a: \0", [("HK001", 1)]),
        ("x" * 500_000, [("HK007", 1)]),
        ("- a\n" * 30_000, [("HK007", 19_999)]),
    ],
)
def test_hostile_or_broken_texts_are_refused(text: str, expected: list[tuple[str, int]]) -> None:
    """Double and odd keys, aliases, tags, depth, size and syntax each give a finding with the line."""
    assert findings(text) == expected


def test_all_wrong_fields_are_told_at_once() -> None:
    """A model complains of every field, each with its line."""
    text = PROFILE.replace("patience: 4", "patience: many").replace("steam: 2", "steam: 99") + "extra: 1\n"
    with pytest.raises(ContentError) as caught:
        build(Profile, parse(text, "x.yaml")[0])
    assert sorted((f.line, f.message.split(":")[0]) for f in caught.value.findings) == [
        (5, "steam"),
        (6, "patience"),
        (10, "extra"),
    ]
