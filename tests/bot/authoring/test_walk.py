"""Talks walked at random: the curve, what nobody came to, and what is wrong with a file."""

from pathlib import Path

import pytest

from bot.authoring.walk import Walker
from bot.cli import main
from dialogues.play import Play
from dialogues.walking import LONGEST_TALK
from tests.bot.authoring.own_file import written
from tests.dialogues.toy import LINES, SCENARIO, play

Captured = pytest.CaptureFixture[str]
EXAMPLES = """kind: examples
scenario: kettle
nodes:
  opening: [apology empathy, rude, solution]
  vent: [empathy apology, calm_down, solution, sana]
  waits: ["@number closed_question", solution agreement, solution, sana, rude, thanks offer_help]
  tells: [solution, sana]
"""


def walked(tmp_path: Path, text: str, of: Play | None = None, talks: int = 400) -> tuple[list[str], Walker]:
    """What is printed for a file with this text, and the walker afterwards."""
    file = tmp_path / "t.yaml"
    file.write_text(text, "utf-8")
    walker = Walker(lambda id, language: (of or play()) if (id, language) == ("kettle", "fi") else None, talks)
    walker.take(file)
    return "\n".join(walker.walked()).splitlines(), walker


def test_the_curve_rises_with_skill(tmp_path: Path) -> None:
    """Five shares of skilled replies, and the share of talks that end well with each."""
    out, walker = walked(tmp_path, EXAMPLES)
    assert out[0] == "kettle in fi, 400 talks"
    won = [int(line.split("skilled")[1].split("%")[0]) for line in out[1:6]]
    assert won == sorted(won) and won[-1] - won[0] >= 50
    assert walker.status == any(line.startswith("✗") for line in out)


def test_what_no_talk_comes_to_is_named(tmp_path: Path) -> None:
    """The place and the edge, with its condition."""
    out, walker = walked(tmp_path, EXAMPLES.replace('"@number closed_question", ', ""))
    assert "✗ tells: never reached" in out and "✗ waits, edge 1 of 4, when mentions number: never crossed" in out
    assert walker.status == 1


def test_a_place_without_a_reply_is_named(tmp_path: Path) -> None:
    """A talk that comes there is broken off, and counts as nothing."""
    mute = play(lines=LINES.replace(", model: Kiitos.", ""))
    out, _ = walked(tmp_path, EXAMPLES.replace("  tells: [solution, sana]\n", ""), mute)
    assert "✗ tells: no reply for this place" in out


def test_an_outcome_that_does_not_depend_on_skill_is_told(tmp_path: Path) -> None:
    """Whatever one says, all is well: that is no exercise."""
    kind = SCENARIO.replace("slam: {ending: angry}", "slam: {ending: satisfied}")
    out, walker = walked(tmp_path, EXAMPLES, play(scenario=kind))
    assert any(line.startswith("✗ skill does not decide") for line in out) and walker.status == 1


def test_the_same_again_gives_the_same(tmp_path: Path) -> None:
    """Chance is of the scenario's own seed."""
    assert walked(tmp_path, EXAMPLES)[0] == walked(tmp_path, EXAMPLES)[0]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (EXAMPLES.replace("  vent:", "  went:"), "t.yaml:5: HK010 scenario 'kettle' has no node 'went'"),
        (EXAMPLES.replace("kettle", "pot"), "t.yaml:2: HK003 there is no scenario 'pot' in fi"),
        ("kind: profile\n", "t.yaml:1: HK002 `kind` must be transcript"),
        ("- [", "t.yaml:2: HK001"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(tmp_path: Path, text: str, finding: str) -> None:
    """With file and line, and status 2."""
    out, walker = walked(tmp_path, text)
    assert walker.status == 2 and out == []
    assert [str(one).replace(f"{tmp_path}/", "")[: len(finding)] for one in walker.findings] == [finding]


def test_a_language_without_examples_is_not_walked(tmp_path: Path) -> None:
    """From a few transcripts alone nothing could be said."""
    out, walker = walked(tmp_path, "kind: transcript\nscenario: kettle\nabout: x\nturns: [{reply: sana}]\n")
    assert len(out) == 1 and out[0].startswith("kettle in fi: not walked") and walker.status == 0


def test_the_command_walks_ones_own_file(tmp_path: Path, capsys: Captured) -> None:
    """The scenario in a file, the replies in another."""
    own = written(tmp_path)
    talks = tmp_path / "talks.yaml"
    talks.write_text(EXAMPLES, "utf-8")
    status = main(["walk", str(talks), "--scenario", str(own), "--talks", "50"])
    out = capsys.readouterr().out
    assert out.startswith("kettle in fi, 50 talks\n") and status == 1
    assert main(["walk", str(tmp_path / "none.yaml")]) == 2


def test_no_talk_is_too_long(tmp_path: Path) -> None:
    """Patience ends where a talk goes round; a bound that is passed all the same would be told."""
    out, walker = walked(tmp_path, EXAMPLES.replace("rude, thanks offer_help", "thanks offer_help"))
    assert not any(f"over {LONGEST_TALK} replies" in line for line in out) and not walker.findings
