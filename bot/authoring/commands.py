"""The commands of who writes scenarios: what each takes. What they do is imported when one is given."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot import terminal
from bot.learner import LANGUAGES
from bot.terminal import UsageError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: "Commands") -> None:
    """Add them to the command line."""
    command = commands.add_parser("new", help="begin a scenario of your own: five questions, and a file to play")
    command.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="what to write (default: named by the title)"
    )
    command.add_argument("--lang", choices=LANGUAGES, default=terminal.language(), help="language of the questions")
    command.set_defaults(command=new)
    command = commands.add_parser("replay", help="play transcripts again: what each reply did, and what differs")
    _take_talks(command)
    command.set_defaults(command=replay)
    command = commands.add_parser("walk", help="play talks at random from your transcripts and examples: who wins")
    _take_talks(command)
    command.add_argument("--talks", type=int, default=2000, metavar="NUMBER", help="how many (default: 2000)")
    command.set_defaults(command=walk)
    command = commands.add_parser("schema", help="print the JSON Schema of scenario files, for editors")
    command.set_defaults(command=schema)


def _take_talks(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--scenario", type=Path, metavar="FILE", help="the talks are of a scenario in this file")


def new(options: argparse.Namespace) -> int:
    """Ask, and write the file; gives 1 if the lint finds something in it."""
    from bot.authoring.beginning import begin

    return begin(options.file, options.lang)


def replay(options: argparse.Namespace) -> int:
    """Play transcripts; gives 1 where something differs, 2 where a file can't be played."""
    from bot.authoring.replay import Replay
    from bot.authoring.workbench import finder

    _must_be_there(options.files)
    replay = Replay(finder(options.scenario))
    for path in options.files:
        for line in replay.file(path):
            print(line)
    for told in (*replay.findings, replay.summary):
        print(told, file=sys.stderr)
    return replay.status


def walk(options: argparse.Namespace) -> int:
    """Walk at random; gives 1 where something lacks, 2 where a file can't be read."""
    from bot.authoring.walk import Walker
    from bot.authoring.workbench import finder

    _must_be_there(options.files)
    walker = Walker(finder(options.scenario), max(1, options.talks))
    for path in options.files:
        walker.take(path)
    for told in walker.walked():
        print(told)
    for finding in walker.findings:
        print(finding, file=sys.stderr)
    return walker.status


def _must_be_there(paths: list[Path]) -> None:
    if missing := [str(path) for path in paths if not path.is_file()]:
        raise UsageError(f"There is no such file: {', '.join(missing)}.")


def schema(options: argparse.Namespace) -> None:
    """Print the schema."""
    from bot.authoring.schema import text

    print(text(), end="")
