"""The command `hankala draw`: what it takes, and what it writes where."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from bot.learner import LANGUAGES
from bot.terminal import UsageError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

FORMATS = (".svg", ".png", ".mmd")


def add(commands: "Commands") -> None:
    """Add it to the command line."""
    command = commands.add_parser("draw", help="draw a scenario's graph as SVG, PNG or Mermaid")
    command.add_argument("scenario", help="a shipped scenario's id, or a file or folder of your own")
    command.add_argument("--out", type=Path, metavar="FILE", help="*.svg, *.png or *.mmd (default: Mermaid, printed)")
    command.add_argument("--lang", choices=LANGUAGES, default="fi", help="language of the words in the picture")
    command.add_argument(
        "--transcript", nargs="+", type=Path, default=[], metavar="FILE", help="highlight the ways these talks take"
    )
    command.add_argument(
        "--coverage", action="store_true", help="draw a line the wider, the more often the transcripts take it"
    )
    command.set_defaults(command=draw)


def draw(options: argparse.Namespace) -> None:
    """Draw a scenario. Raises UsageError for what can't be done, ContentError for a broken file."""
    if options.out and options.out.suffix not in FORMATS:
        raise UsageError(f"{options.out} must end in {', '.join(FORMATS)}: that says what is drawn.")
    if options.coverage and not options.transcript:
        raise UsageError("--coverage counts what transcripts take: name them with --transcript FILE…")
    # Drawing takes libraries that the bot itself can do without.
    from bot.drawing.formats import drawn
    from bot.drawing.graph import graph_of
    from bot.drawing.sources import Source
    from bot.wording import Wording, source

    written = Source(options.scenario)
    say = Wording(options.lang, source(options.lang))
    graph = graph_of(say, written.scenario, written.lines(options.lang), written.walks(options.transcript))
    made = drawn(options.out.suffix if options.out else ".mmd", say, graph, options.coverage)
    if options.out is None:
        print(made.decode(), end="")
        return
    try:
        options.out.write_bytes(made)
    except OSError as error:
        raise UsageError(f"{options.out} can't be written: {error.strerror}.") from error
