"""Every command and option of the command line is documented, and what the documentation says of the tools is so."""

import argparse
import re
from pathlib import Path

import pytest

from bot.authoring.replay import Replay
from bot.authoring.workbench import finder
from bot.cli import _parser

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs" / "authoring_tools.md").read_text("utf-8")
PAGES = {path.name: path.read_text("utf-8") for path in [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]}
SUBPARSERS = argparse._SubParsersAction


def commands() -> dict[str, argparse.ArgumentParser]:
    """The commands with their parsers."""
    [found] = [action for action in _parser()._actions if isinstance(action, SUBPARSERS)]
    return dict(found.choices)


@pytest.mark.parametrize("name", commands())
def test_every_command_is_documented(name: str) -> None:
    """In the README or a page of the documentation."""
    assert any(f"hankala {name}" in text or f"make {name}" in text for text in PAGES.values())


@pytest.mark.parametrize("name", ["new", "play", "replay", "walk", "schema"])
def test_every_option_of_the_tools_is_documented(name: str) -> None:
    """With its name, in the guide."""
    options = {option for action in commands()[name]._actions for option in action.option_strings}
    assert {option for option in options - {"-h", "--help"} if option not in GUIDE} == set()


def test_the_documentation_names_no_command_that_is_not_there() -> None:
    """Whoever types what it says gets what it says."""
    named = {
        name for text in PAGES.values() for name in re.findall(r"(?:^ +|`|\| |\$ )hankala ([a-z]+)", text, re.MULTILINE)
    }
    assert {"new", "play", "replay", "lint"} <= named <= commands().keys()


def test_the_transcript_of_the_guide_can_be_replayed(tmp_path: Path) -> None:
    """On the scenario that the documentation has as its example."""
    [written] = re.findall(r"```yaml\n(kind: transcript.*?)```", GUIDE, re.DOTALL)
    (tmp_path / "talks.yaml").write_text(written, "utf-8")
    replay = Replay(finder(ROOT / "docs" / "own_scenario.yaml"))
    told = list(replay.file(tmp_path / "talks.yaml"))
    assert replay.findings == [] and [line for line in told if "✗ " in line] == []
