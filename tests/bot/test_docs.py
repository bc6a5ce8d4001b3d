"""The teacher's guide says what the bot does: its commands and its buttons are those that there are."""

import re
from itertools import count
from pathlib import Path

from bot.classroom import classes
from bot.content import Content
from bot.dispatch import COMMANDS
from bot.groups.commands import HEARD
from bot.groups.playing import MODES
from bot.practice import Practice
from bot.wording import load_wordings, source

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "teaching.md").read_text("utf-8")
TEAMS = (ROOT / "docs" / "teams.md").read_text("utf-8")
HELP = ("help", "help-in-talk", "help-teacher", "help-owner", "group-help")
EMPTY = Content({})


def commands() -> set[str]:
    """All that the bot knows."""
    return {*HEARD, *COMMANDS, *classes(Practice(EMPTY, count().__next__), EMPTY).commands}


def named(text: str) -> set[str]:
    """The commands that a text names."""
    return set(re.findall(r"(?<![\w/.)<])/([a-z_]+)", text))


def test_every_command_is_documented() -> None:
    """In the guide, or in the help that the bot itself gives in every language."""
    for code, say in load_wordings().items():
        helped = named("\n".join(say(id) for id in HELP))
        assert commands() - {"start"} <= named(GUIDE) | helped, code


def test_the_guides_name_no_command_that_is_not_there() -> None:
    """Whoever types what a guide says gets what it says."""
    assert named(GUIDE) | named(TEAMS) <= commands()


def test_the_guide_of_teams_names_every_command_of_groups() -> None:
    """And every way of playing by the name that it has in the lobby."""
    assert {*HEARD} - {"start"} <= named(TEAMS)
    names = [load_wordings()["en"](f"mode-{mode}") for mode in MODES]
    assert [name for name in names if f"**{name}**" not in TEAMS] == []


def test_the_guide_names_buttons_as_they_are() -> None:
    """What is printed in bold, but for what begins a paragraph and ends in a full stop, stands in the bot's texts."""
    labels = re.findall(r"\*\*([^*]+)\*\*", GUIDE)
    assert [label for label in labels if not label.endswith(".") and label not in source("en")] == []
