"""Files that teachers send: a sound one is cast, a hostile one gets its faults, and none costs much or raises."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dialogues.lint
import dialogues.parsing
from bot.content import Content, own_id, own_number, settled
from bot.own_content import FAULTS, MAX_BYTES, MOST_NODES, Fault, RefusedError, examine
from dialogues.engine import begin
from tests.bot.own_files import TENT
from tests.counting import counted
from tests.dialogues.toy import play

CASTING = Content({("kettle", "fi"): play()}).casting
MOST_CALLS = 1_500_000


def faults(content: str | bytes) -> tuple[Fault, ...]:
    """What is wrong with a file; nothing with a sound one."""
    content = content.encode() if isinstance(content, str) else content
    found: tuple[Fault, ...] = ()
    with counted() as work:
        try:
            examine(content, CASTING)
        except RefusedError as error:
            found = error.faults
    assert work.calls < MOST_CALLS
    return found


def ids(content: str | bytes) -> set[str]:
    """The ids of its faults."""
    return {fault.id for fault in faults(content)}


def changed(old: str, new: str) -> str:
    """The sound file with one change."""
    assert old in TENT
    return TENT.replace(old, new, 1)


def test_a_sound_file_is_cast_under_an_id_of_the_program_s_own() -> None:
    """Its own id and version are only its maker's; the customer is the shipped one."""
    made = examine(b"\xef\xbb\xbf" + TENT.encode(), CASTING)
    plays = made.cast(CASTING, 7, 3)
    assert made.title == "Teltta" and made.scenario.id == "tent"
    session, lines = begin(plays["fi"], seed=1)
    assert (session.scenario, session.version, lines) == ("own_7", 3, ("Keitin on rikki!",))
    assert plays["fi"].lines.scenario == "own_7"
    assert made.cast(CASTING, 7, 3, waiting=True)["fi"].scenario.id == "own_7_3"


def test_own_ids_are_told_apart_from_shipped_ones() -> None:
    """By number, whatever the version; a shipped id has none, even if it looks alike."""
    assert [own_number(id) for id in ("own_7", "own_7_3", "own_", "own_x", "owner_7", "kettle", "own_²")] == [
        *(7, 7),
        *[None] * 5,
    ]
    assert [settled(id) for id in (own_id(7, 3), own_id(7), "kettle")] == ["own_7", "own_7", "kettle"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", "no-scenario no-lines", id="empty"),
        pytest.param("---\n---\n", "no-scenario no-lines", id="empty documents"),
        pytest.param("- a", "kind no-scenario no-lines", id="a list"),
        pytest.param("just words", "kind no-scenario no-lines", id="a word"),
        pytest.param("ä".encode("latin-1"), "HK008", id="another encoding"),
        pytest.param("a: b".encode("utf-16"), "HK008", id="UTF-16"),
        pytest.param(b"a: \xed\xa0\x80", "HK008", id="a surrogate"),
        pytest.param(random.Random(1).randbytes(100_000), "HK008", id="noise"),
        pytest.param(b"a: \0", "HK001", id="NUL"),
        pytest.param(b"x" * (MAX_BYTES + 1), "too-large", id="too large"),
        pytest.param(b"x" * 1_000_000, "too-large", id="1 MB"),
        pytest.param("[" * 200_000, "HK007", id="deep lists"),
        pytest.param("{a: " * 50_000, "HK007", id="deep mappings"),
        pytest.param("\n".join(" " * i + "a:" for i in range(600)), "HK007", id="deep indentation"),
        pytest.param("- a\n" * 30_000, "HK007", id="many parts"),
        pytest.param("\n".join(f"k{i}: 1" for i in range(9_000)), "HK007", id="many keys"),
        pytest.param("---\na\n" * 30_000, "HK007", id="many documents"),
        pytest.param("a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(99)), "HK004", id="aliases"),
        pytest.param("a: !!python/object/apply:os.system [echo]", "HK005", id="a Python tag"),
        pytest.param("a: !own x", "HK005", id="a tag"),
        pytest.param("? [a, b]\n: c\n", "HK009", id="an odd key"),
        pytest.param("a: 1\na: 2\n", "HK006", id="a key twice"),
        pytest.param("%YAML 9.9\n---\na", "HK001", id="another YAML"),
        pytest.param("a: 'x", "HK001", id="a quote left open"),
        pytest.param("\t\ta: 1", "HK001", id="tabs"),
        pytest.param("a: " + "x" * 190_000, "kind no-scenario no-lines", id="one endless word"),
        pytest.param('a: "' + "\\n" * 90_000 + '"', "kind no-scenario no-lines", id="endless escapes"),
        pytest.param("#\n" * 99_000, "no-scenario no-lines", id="comments"),
        pytest.param("<<: {kind: scenario}\n", "kind no-scenario no-lines", id="a merge"),
    ],
)
def test_hostile_and_strange_files_get_their_faults(content: str | bytes, expected: str) -> None:
    """Nothing is called, nothing is unfolded, nothing takes long."""
    assert ids(content) == set(expected.split())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("version: 1", "version: " + "9" * 5000, "number"),
        ("version: 1", "version: [1]", "number"),
        ("level: 1", "level: 4", "number"),
        ("justified: true", "justified: perhaps", "truth"),
        ("kind: scenario", "kind: profile", "kind no-scenario"),
        ("level: 1\n", "", "missing"),
        ("level: 1\n", "level: 1\ncolour: red\n", "unknown"),
        ("level: 1\n", "lеvel: 1\n", "look-alike missing"),
        ("id: tent", "id: tеnt", "look-alike"),
        ("id: tent", "id: <b>tent</b>", "id"),
        ("id: tent", "id: " + "t" * 41, "id"),
        ("facts: number", "facts: {number: 1}", "shape"),
        ("{ending: satisfied}", "{ending: glorious}", "choice"),
        ("any: solution", "any: solutions", "choice"),
        ("to: settled}", "to: [settled]}", "text"),
        ("to: settled}", "to: nowhere}", "HK010"),
        ("start: opening", "start: settled", "HK016 HK020"),
        ("customer: grumpy", "customer: jolly", "customer"),
        ("language: fi", "language: sv", "language"),
        ("language: fi", "language: klingon", "choice"),
        ("scenario: tent", "scenario: kettle", "other-scenario"),
        ("---\nkind: lines", "---\nkind: scenario", "two-scenarios no-lines missing unknown id"),
        ("title: Teltta", "title: ''", "empty"),
        ("title: Teltta", "title: " + "T" * 61, "one-line"),
        ("title: Teltta", 'title: "T\\nT"', "one-line"),
        ("title: Teltta", 'title: "T\\u202eT"', "unseen"),
        ("title: Teltta", 'title: "T\\0T"', "unseen"),
        ("title: Teltta", "title: T\u2066T", "unseen"),
        ("title: Teltta", "title: Teltta\nnote: " + "N" * 201, "one-line"),
        ('value: "123"', 'value: "123", answers: ["a", "b"]', "HK035"),
        ('value: "123"', f'value: "123", answers: {[f"rivi {n}" for n in range(31)]}', "many-variants"),
        ('value: "123"', f'value: "123", answers: {[[f"rivi {n}" for n in range(6)], "b", "c"]}', "many-messages"),
        ("level: 1\n", "level: 1\nothers: {lady: {mood: 50, falls: 0}}\n", "number"),
        ("level: 1\n", "level: 1\nothers: {lady: {mood: 50, falls: 9}}\n", "HK030"),
        ("level: 1\n", "level: 1\nrung: friend\n", "choice"),
        ("level: 1\n", "level: 1\ntoday: someday\n", "choice"),
        ("{ending: satisfied}", "{ending: satisfied, scene: {steam: 9}}", "number"),
        ("Keitin ei keitä.", "🐍" * 1490, "long-scene"),
        ("Keitin ei keitä.", "x" * 1501, "too-long"),
        ('value: "123"', "value: " + "1" * 101, "one-line"),
        ("Ei keitä.", "{number:>999999999}", "HK034"),
        ("Ei keitä.", "{number.__class__}", "HK034"),
        ("Ei keitä.", "Ei {keitä.", "HK034"),
        ('lines: ["Keitin on rikki!"]', f"lines: {[f'rivi {n}' for n in range(31)]}", "many-variants"),
        ('lines: ["Keitin on rikki!"]', f"lines: {[[f'rivi {n}' for n in range(6)]]}", "many-messages"),
        ('lines: ["Keitin on rikki!"]', f"lines: {[f'rivi {n}' for n in range(500)]}", "many-variants"),
        ('lines: ["Keitin on rikki!"]', "lines: []", "too-few"),
        ('phrases: ["rahat"]', 'phrases: ["*"]', "phrase"),
        ('phrases: ["rahat"]', f"phrases: [{'r' * 161}]", "phrase"),
        ('phrases: ["rahat"]', f"phrases: {[f'raha{n}' for n in range(1001)]}", "many-phrases"),
    ],
)
def test_each_fault_is_found(old: str, new: str, expected: str) -> None:
    """One change, and what is said of it."""
    assert ids(changed(old, new)) == set(expected.split())


def test_advice_refuses_nothing() -> None:
    """What could be better is told of a scenario that can be played, and beside what has to be corrected."""
    assert examine(TENT.encode(), CASTING).advice == ()
    doubled = changed("told: Hoitui.", "told: Kaikki kaikki hoitui.")
    [advice] = examine(doubled.encode(), CASTING).advice
    assert (advice.id, advice.about) == ("HK043", "Kaikki") and "told: Kaikki" in doubled.splitlines()[advice.line - 1]
    assert ids(doubled.replace("to: settled}", "to: nowhere}", 1)) == {"HK010", "HK043"}


def test_languages_are_asked_for_only_where_the_file_names_them() -> None:
    """A class that speaks one language needs no more; who promises another one is reminded of it."""
    named = examine(changed("level: 1\n", "level: 1\nlanguages: [fi, sv]\n").encode(), CASTING)
    assert [(advice.id, advice.about) for advice in named.advice] == [("HK039", "sv")]


def test_the_customer_is_held_against_the_scenario() -> None:
    """Bounds of this very customer."""
    idle = examine(changed("mood: {at_least: 50}", "mood: {at_least: 1}").encode(), CASTING)
    assert [advice.id for advice in idle.advice] == ["HK025"]


def test_lines_are_measured_with_their_facts() -> None:
    """What is short in the file may be long on a phone."""
    long = changed('value: "123"', "value: " + "1" * 100).replace("Se on {number}.", "{number}" * 16)
    assert ids(long) == {"long-line"}


def test_words_in_one_language_twice() -> None:
    """Which of them would be said?"""
    words = TENT[TENT.index("---\nkind: lines") :]
    assert ids(TENT + words) == {"lines-twice"}


@pytest.mark.parametrize(
    ("nodes", "ways", "expected"), [(MOST_NODES, 1, "many-nodes"), (100, 8, "many-ways"), (1_000, 1, "many-nodes")]
)
def test_graphs_are_bounded(nodes: int, ways: int, expected: str) -> None:
    """Before anybody walks through them."""
    more = "".join(f"  n{i}: {{edges: [{', '.join(['{to: waits}'] * ways)}]}}\n" for i in range(nodes))
    assert expected in ids(changed("nodes:\n", f"nodes:\n{more}"))


def test_the_largest_scenario_costs_a_bounded_amount_of_work() -> None:
    """As many nodes, edges, lines and phrases as are accepted at once."""
    nodes = [f"n{i}" for i in range(140)]
    graph = "".join(
        f"  {id}: {{edges: [{{when: {{any: rude}}, to: waits}}, {{to: {to}}}]}}\n" for id, to in _chain(nodes)
    )
    words = "".join(
        f"  {id}: {{lines: [{', '.join(f'[{id} {n} {90 * chr(120)}, {id} {n} b]' for n in range(6))}], model: m}}\n"
        for id in nodes
    )
    text = changed("nodes:\n", f"nodes:\n{graph}").replace("start: opening", "start: n0")
    head, tail = text.split("---\n")
    text = f"{head}---\n" + tail.replace("nodes:\n", f"nodes:\n{words}", 1)
    text = text.replace('phrases: ["rahat"]', f"phrases: {[f'raha{n}sana{n}' for n in range(990)]}")
    assert 100_000 < len(text) < MAX_BYTES
    assert faults(text) == ()


def test_a_node_of_hundreds_of_edges_costs_a_bounded_amount_of_work() -> None:
    """Each is held against those before it, with all the numbers that they tell apart."""
    numbers = [f"mood: {{at_least: {n % 90 + 2}}}, turns: {{below: {n % 50 + 3}}}" for n in range(560)]
    edges = "".join(f"      - {{when: {{{bounds}, any: [rude, thanks]}}, to: tells}}\n" for bounds in numbers)
    place = "  waits:\n    edges:\n"
    assert faults(changed(place, f"{place}{edges}")) == ()


def _chain(nodes: list[str]) -> list[tuple[str, str]]:
    return list(zip(nodes, [*nodes[1:], "opening"], strict=True))


def test_faults_come_in_the_order_of_lines_and_quote_little() -> None:
    """What is quoted is on one line, without anything unseen, and short."""
    found = faults(changed("level: 1", "level: " + "x\u202e" * 300).replace("walk_out: slam", "walk_out: <b>"))
    assert [fault.line for fault in found] == sorted(fault.line for fault in found)
    assert all(len(fault.value) <= 40 and "\u202e" not in fault.value for fault in found)
    assert {"unseen", "number", "id"} == {fault.id for fault in found}


@given(st.text(max_size=400))
def test_no_text_raises(text: str) -> None:
    """Whatever is put into a sound file, and wherever."""
    faults(text.encode("utf-8", "surrogatepass"))
    faults(TENT.replace("Ei keitä.", text, 1).encode("utf-8", "surrogatepass"))
    faults(TENT.replace("id: tent", f"id: {text}", 1).encode("utf-8", "surrogatepass"))


def test_every_numbered_finding_about_a_scenario_has_a_place_among_the_faults() -> None:
    """The lint learns nothing that a teacher could not be told."""
    files = [*Path(dialogues.lint.__file__).parent.glob("*.py"), Path(dialogues.parsing.__file__)]
    codes = {code for file in files for code in re.findall(r'"(HK\d+)"', file.read_text("utf-8"))}
    assert codes - {"HK002"} <= set(FAULTS)
