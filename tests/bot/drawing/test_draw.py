"""`hankala draw` as an author uses it: shipped scenarios, their own, drafts, transcripts, mistakes."""

import re
from pathlib import Path
from typing import get_args

import pytest

from bot.cli import main
from bot.drawing.sources import shipped_ids
from bot.edge_words import short
from dialogues.scenario import SIGNS, Condition, Range
from tests.bot.drawing.graphs import SAY

ROOT = Path(__file__).parents[3]
OWN = ROOT / "docs" / "own_scenario.yaml"
TRANSCRIPTS = ROOT / "tests" / "content" / "transcripts" / "washing_machine"
IDEAL = TRANSCRIPTS / "ideal.yaml"
TALK = """kind: transcript
scenario: cold_sauna
about: Rude from the first word.
turns:
  - {reply: Haista paska.}
  - {reply: Pää kiinni.}
  - {reply: Pää kiinni nyt.}
  - {reply: Haista paska.}
  - {reply: Pää kiinni.}
ending: angry
"""
Captured = pytest.CaptureFixture[str]


def test_without_a_file_mermaid_is_printed(capsys: Captured) -> None:
    """In Finnish, unless another language is asked for."""
    assert main(["draw", "washing_machine"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("---\ntitle: 'Pesukone, joka ei tullut'\n---\nflowchart TD\n")
    assert '|"4 muuten"| n_day_off' in out and "n_recommends([" in out
    assert main(["draw", "washing_machine", "--lang", "en"]) == 0
    assert '|"4 otherwise"| n_day_off' in capsys.readouterr().out


@pytest.mark.parametrize(("ending", "begins"), [("svg", b"<svg "), ("png", b"\x89PNG"), ("mmd", b"---\ntitle")])
def test_the_ending_of_the_file_says_the_format(ending: str, begins: bytes, tmp_path: Path) -> None:
    """A teacher's own file can be drawn as well; nothing but the picture is written."""
    made = tmp_path / f"graph.{ending}"
    assert main(["draw", str(OWN), "--out", str(made)]) == 0
    assert made.read_bytes().startswith(begins) and list(tmp_path.iterdir()) == [made]


def test_a_transcript_is_highlighted(capsys: Captured) -> None:
    """The way of an ideal talk, from the start to the customer who recommends."""
    assert main(["draw", "washing_machine", "--transcript", str(IDEAL)]) == 0
    lines = capsys.readouterr().out.splitlines()
    ways = [line for line in lines if line.startswith(("anywhere", "n_")) and "-->" in line]
    marked = [int(line.split()[1]) for line in lines if line.startswith("linkStyle")]
    taken = [ways[number - 1] for number in marked]
    assert any(way.startswith("n_opening ") for way in taken) and any(way.endswith("n_recommends") for way in taken)


def test_coverage_of_a_folder_of_transcripts(tmp_path: Path) -> None:
    """Those of the scenario, wherever they lie in the folder; all its ways are taken by some."""
    made = tmp_path / "graph.svg"
    arguments = ["--lang", "en", "--coverage", "--transcript", str(TRANSCRIPTS.parent)]
    assert main(["draw", "washing_machine", "--out", str(made), *arguments]) == 0
    text = made.read_text("utf-8")
    assert re.search(r"talks crossed (\d+) of \1 ways\.", text) and "stroke-dasharray" not in text


def test_what_else_lies_in_a_folder_is_passed_over(tmp_path: Path, capsys: Captured) -> None:
    """A file of another kind hinders only where it is named itself."""
    (tmp_path / "talk.yaml").write_text(TALK, "utf-8")
    other = tmp_path / "other.yaml"
    other.write_text("kind: examples\n", "utf-8")
    assert main(["draw", str(OWN), "--transcript", str(tmp_path)]) == 0
    assert main(["draw", str(OWN), "--transcript", str(other)]) == 2
    assert f"{other}:1: HK002 kind:" in capsys.readouterr().err


def test_an_own_scenario_with_a_transcript_that_walks_out(tmp_path: Path, capsys: Captured) -> None:
    """The walk-out is a way too, marked with a cross."""
    talk = tmp_path / "talk.yaml"
    talk.write_text(TALK, "utf-8")
    assert main(["draw", str(OWN), "--transcript", str(talk)]) == 0
    out = capsys.readouterr().out
    assert "✕ tunnelma tai kärsivällisyys loppui" in out and "linkStyle" in out


def test_a_draft_is_drawn_as_far_as_it_goes(tmp_path: Path, capsys: Captured) -> None:
    """A node that is not written yet, a node without words, no ending: what lint would say does not hinder."""
    draft = tmp_path / "draft.yaml"
    graph, words = OWN.read_text("utf-8").split("\n---\n")
    draft.write_text(graph.replace("to: tells_more}", "to: not_there}", 1) + "\n---\n" + words, "utf-8")
    assert main(["draw", str(draft)]) == 0
    out = capsys.readouterr().out
    assert 'n_not_there["<b>not_there</b>"]' in out and "class n_not_there missing" in out
    draft.write_text(graph, "utf-8")
    assert main(["draw", str(draft)]) == 0
    assert "title: 'cold_sauna'" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nonesuch"], "There is no scenario or file 'nonesuch'. Shipped scenarios: "),
        (["washing_machine", "--out", "graph.gif"], "must end in .svg, .png, .mmd"),
        (["washing_machine", "--out", "no/folder/graph.svg"], "can't be written"),
        (["washing_machine", "--coverage"], "--transcript FILE"),
        (["washing_machine", "--transcript", "nonesuch.yaml"], "There is no such file: nonesuch.yaml"),
        (["wrong_price", "--transcript", str(IDEAL)], "has no transcript of 'wrong_price'"),
        ([str(IDEAL)], "HK002"),
    ],
)
def test_mistakes_are_told_in_a_line(arguments: list[str], words: str, capsys: Captured) -> None:
    """No trace, exit status 2."""
    assert main(["draw", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_a_broken_file_is_told_with_its_lines(tmp_path: Path, capsys: Captured) -> None:
    """Of a scenario, and of a transcript."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("kind: scenario\nid: broken\nversion: many\n", "utf-8")
    assert main(["draw", str(broken)]) == 2
    assert f"{broken}:3: HK002 version:" in capsys.readouterr().err
    broken.write_text("kind: transcript\nscenario: washing_machine\nturns: 3\n", "utf-8")
    assert main(["draw", "washing_machine", "--transcript", str(broken)]) == 2
    assert f"{broken}:3: HK002 turns:" in capsys.readouterr().err
    broken.write_bytes(b"\xff\xfe")
    assert main(["draw", "washing_machine", "--transcript", str(broken)]) == 2
    assert "UTF-8" in capsys.readouterr().err


def test_every_part_of_a_condition_is_told() -> None:
    """In words that authors know from the file; a new part must be told as well."""
    ids, signs, bounds = ("first", "second"), SIGNS[:2], Range(at_least=3, below=7)
    for name, field in Condition.model_fields.items():
        if name == "others":
            told = short(SAY, Condition(others={"first": bounds}))
            assert "first" in told and "≥ 3 < 7" in told
        elif Range in get_args(field.annotation):
            assert "≥ 3 < 7" in short(SAY, Condition.model_validate({name: bounds}))
        else:
            values = signs if name in ("all", "any", "none", "earned", "unearned") else ids
            told = short(SAY, Condition.model_validate({name: values}))
            assert all(value in told for value in values), name
    assert short(SAY, None) == "otherwise"


def test_marks_may_be_called_otherwise() -> None:
    """For those who do not know their ids."""
    assert short(SAY, Condition(all=("heard",)), str.upper) == "HEARD"


def test_the_shipped_scenarios_are_known_by_id() -> None:
    """Those of the folder."""
    assert {"washing_machine", "wrong_price", "hotel_queue"} <= set(shipped_ids())
