"""Transcripts played again: what is printed, what differs, and what is wrong with a file."""

from pathlib import Path

import pytest

from bot.authoring.replay import Replay
from bot.cli import main
from tests.bot.authoring.own_file import written
from tests.dialogues.toy import play

Captured = pytest.CaptureFixture[str]
SHIPPED = Path(__file__).parents[2] / "content" / "transcripts" / "washing_machine"
WRITTEN = """kind: transcript
scenario: kettle
about: Heard, then helped.
turns:
  - reply: apology empathy
    signs: [apology, heard]
    node: waits
  - {reply: solution agreement @number, no_signs: [rude], node: settled}
ending: satisfied
"""


def replayed(tmp_path: Path, text: str) -> tuple[str, Replay]:
    """What is printed for a file with this text, and the replay afterwards."""
    file = tmp_path / "t.yaml"
    file.write_text(text, "utf-8")
    replay = Replay(lambda id, language: play() if (id, language) == ("kettle", "fi") else None)
    return "\n".join(replay.file(file)).replace(str(tmp_path), ""), replay


def test_every_turn_is_told(tmp_path: Path) -> None:
    """Marks with their words, conduct, mood and steam with what moved them, the node, the edge, the lines."""
    out, replay = replayed(tmp_path, WRITTEN)
    spoken = [line for line in out.splitlines() if line.startswith("  — ")]
    assert len(spoken) == 4 and spoken[0] == "  — Keitin on rikki!" and spoken[1].startswith("  — heard")
    assert "".join(f"{line}\n" for line in out.splitlines() if line not in spoken) == (
        "/t.yaml:1: Heard, then helped.\n"
        "kettle in fi, seed 1: at opening, mood 34, steam 2, patience 4\n"
        "\n1 > apology empathy\n"
        "    marks     apology “apology”, empathy “empathy”\n"
        "    conduct   heard\n"
        "    mood      34 → 50  apology +6, empathy +8, heard +2\n"
        "    steam     2 → 0  apology −1, empathy −1\n"
        "    node      opening → waits\n"
        "    edge      4 of 4, the fallback\n"
        "\n2 > solution agreement @number\n"
        "    marks     solution “solution”, agreement “agreement”\n"
        "    conduct   –\n"
        "    mentions  number\n"
        "    mood      50 → 62  agreement +6, solution +6\n"
        "    steam     0 → 0\n"
        "    node      waits → tells\n"
        "    edge      1 of 4, when mentions number\n"
        "    ✗ /t.yaml:8: leads to tells, expected settled\n"
        "    ✗ /t.yaml:9: ending None, expected satisfied\n"
    )
    assert replay.status == 1


def test_nothing_differs(tmp_path: Path) -> None:
    """Status 0, and it is said."""
    out, replay = replayed(tmp_path, WRITTEN.replace(" @number", ""))
    assert "✗" not in out and (replay.status, replay.summary) == (0, "1 played, nothing differs")
    assert "    ending    satisfied" in out


def test_a_file_may_hold_several(tmp_path: Path) -> None:
    """Each is played and counted; one that is unsound keeps none from being played."""
    good = WRITTEN.replace(" @number", "")
    out, replay = replayed(tmp_path, "---\n".join([good, WRITTEN, good.replace("turns:", "turn:"), good]))
    assert out.count("kettle in fi") == 3
    assert replay.summary == "3 played, 1 with differences, 2 findings" and replay.status == 2
    assert all(str(finding).partition(".yaml:")[2][:2] in ("21", "24") for finding in replay.findings)


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("kind: transcript", "kind: script", "1: HK002 `kind` must be transcript"),
        ("scenario: kettle", "scenario: teapot", "2: HK003 there is no scenario 'teapot' in fi"),
        ("about: Heard", "language: sv\nabout: Heard", "2: HK003 there is no scenario 'kettle' in sv"),
        ("heard]", "herd]", "6: HK002 turns.0.signs.1: Value error, 'herd' is no mark or conduct"),
        ("node: waits", "node: wait", "7: HK010 scenario 'kettle' has no node 'wait'"),
        ("turns:", "turns: [", "5: HK001 not readable as YAML"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_line(tmp_path: Path, old: str, new: str, finding: str) -> None:
    """And nothing of it is played."""
    out, replay = replayed(tmp_path, WRITTEN.replace(old, new))
    assert out == "" and (replay.status, replay.played) == (2, 0)
    assert f"t.yaml:{finding}" in "\n".join(map(str, replay.findings))


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    """As the lint tells it."""
    (tmp_path / "t.yaml").write_bytes(b"kind: \xff")
    replay = Replay(lambda id, language: None)
    assert list(replay.file(tmp_path / "t.yaml")) == [] and "HK008" in str(replay.findings[0])


def test_the_command_replays_what_is_shipped(capsys: Captured) -> None:
    """Exit status 0, the summary apart from the turns."""
    assert main(["replay", str(SHIPPED / "ideal.yaml"), str(SHIPPED / "goes_wrong.yaml")]) == 0
    out, err = capsys.readouterr()
    assert err == "2 played, nothing differs\n"
    assert "the customer walks out: " in out and "    ending    advocate" in out


def test_the_command_replays_a_transcript_of_one_s_own_scenario(tmp_path: Path, capsys: Captured) -> None:
    """With --scenario; 1 where something differs; other scenarios are not known then."""
    own, script = str(written(tmp_path)), tmp_path / "t.yaml"
    script.write_text(WRITTEN.replace("apology empathy", "Olen pahoillani, ymmärrän että harmittaa."), "utf-8")
    assert main(["replay", str(script), "--scenario", own]) == 1
    out, err = capsys.readouterr()
    assert "apology “Olen pahoillani”" in out and f"✗ {script}:9: ending" in out
    assert err == "1 played, 1 with differences\n"
    assert main(["replay", str(SHIPPED / "ideal.yaml"), "--scenario", own]) == 2
    assert "there is no scenario 'washing_machine' in fi" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["replay", "nonesuch.yaml"], ["replay", "{own}", "--scenario", "nonesuch.yaml"]])
def test_misuse_is_told(arguments: list[str], tmp_path: Path, capsys: Captured) -> None:
    """A file that is not there, in a line, with exit status 2."""
    own = str(written(tmp_path))
    assert main([argument.format(own=own) for argument in arguments]) == 2
    assert "nonesuch.yaml" in capsys.readouterr().err


def test_a_broken_scenario_is_told_with_its_lines(tmp_path: Path, capsys: Captured) -> None:
    """Nothing can be replayed on it."""
    own = written(tmp_path, ("to: vent}", "to: went}"))
    assert main(["replay", str(SHIPPED / "ideal.yaml"), "--scenario", str(own)]) == 2
    assert f"{own}:16: HK010 there is no node 'went'" in capsys.readouterr().err
