"""The command `hankala`: run, play, check, lint, corrections, backup, healthy, and what authors need."""

import argparse
import asyncio
import io
import json
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bot import console, content, readers, terminal
from bot.authoring import commands as authoring
from bot.authoring.companion import Author
from bot.corrections import as_yaml
from bot.drawing import commands as drawing
from bot.heartbeat import is_alive
from bot.learner import LANGUAGES
from bot.settings import Settings, SettingsError, load_settings
from bot.terminal import UsageError
from dialogues.parsing import ContentError
from dialogues.replies.explaining import Explanation, explain
from storage.database import Database
from storage.schema import UnusableDatabaseError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives the exit status. Faults of the user's are told in a line or two, without a trace."""
    _speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options) or 0)
    except (SettingsError, ContentError, UsageError, UnusableDatabaseError) as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return 130


def _speak_utf8() -> None:
    """Whatever the system's encoding: a pipe or a file takes and gives UTF-8, and nothing that comes stops us."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hankala", description="Practise with a difficult customer.")
    parser.set_defaults(command=run)
    commands = parser.add_subparsers(metavar="COMMAND")
    command = commands.add_parser("run", help="start the bot on Telegram; without BOT_TOKEN, practise in the terminal")
    command.set_defaults(command=run)
    command = commands.add_parser("play", help="practise in the terminal, or from a pipe, a line a reply")
    command.add_argument(
        "scenario", nargs="?", help="begin with this scenario at once: its id, or a file or folder of your own"
    )
    command.add_argument("--seed", type=int, help="a number: the same seed and replies give the same talk")
    command.add_argument("--lang", choices=LANGUAGES, default="fi", help="language of the interface")
    command.add_argument("--trace", action="store_true", help="show what each reply did, as replay does")
    command.set_defaults(command=play)
    command = commands.add_parser("check", help="print the marks of replies read from standard input, one a line")
    command.add_argument("--lang", choices=readers.reading_languages(), default="fi", help="language of the replies")
    command.add_argument("--json", action="store_true", help="print one JSON object a line")
    command.add_argument(
        "--explain",
        action="store_true",
        help="print each word, each rule that fired or nearly did, and what the words weigh",
    )
    command.set_defaults(command=check)
    command = commands.add_parser("lint", help="check scenario files: numbered findings with file and line")
    command.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="YAML files (default: all that is shipped)"
    )
    command.set_defaults(command=lint)
    authoring.add(commands)
    drawing.add(commands)
    command = commands.add_parser("corrections", help="print teachers' corrections of marks as test examples, in YAML")
    command.set_defaults(command=corrections)
    command = commands.add_parser("backup", help="write a copy of the database to a new file, while the bot runs too")
    command.add_argument("file", type=Path, metavar="FILE")
    command.set_defaults(command=backup)
    command = commands.add_parser("healthy", help="exit with 0 if the bot on this database is alive, else with 1")
    command.set_defaults(command=healthy)
    return parser


def run(options: argparse.Namespace) -> None:
    """Start the bot; without a token say so and practise here."""
    settings = load_settings()
    if settings.bot_token is None:
        print("BOT_TOKEN is not set, so here is the same practice in the terminal (README: how to get a token).")
        options.scenario, options.seed, options.lang, options.trace = None, None, terminal.language(), False
        play(options)
        return
    # Telegram's library takes long to load, and the terminal needs none.
    from bot.app import run_bot
    from bot.updates import TokenRefusedError

    try:
        asyncio.run(run_bot(settings))
    except TokenRefusedError as error:
        raise UsageError(str(error)) from error


def play(options: argparse.Namespace) -> None:
    """Practise in the terminal."""
    shipped = content.load()
    author = Author(shipped, tracing=options.trace)
    scenario = author.chosen(options.scenario) if options.scenario else None
    asyncio.run(_play(shipped, scenario, author, options))


async def _play(shipped: content.Content, scenario: str | None, author: Author, options: argparse.Namespace) -> None:
    # asyncio's own handler would only take note of Ctrl-C while input() waits.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with tempfile.TemporaryDirectory() as folder:
        # A scripted talk must not depend on what was played before; at the keyboard, progress is kept.
        path = _terminal_file(load_settings()) if sys.stdin.isatty() else Path(folder) / "talk.sqlite3"
        async with await Database.open(path) as database:
            await console.play(database, shipped, scenario, options.seed, options.lang, author)


def _terminal_file(settings: Settings) -> Path:
    """A file beside the bot's own: two programs never write to one SQLite file."""
    path = settings.database_path
    return path.with_name(f"{path.stem}-terminal{path.suffix}")


def check(options: argparse.Namespace) -> None:
    """Print the marks of each line."""
    reader = readers.reader(options.lang)
    for line in sys.stdin:
        reading = reader.read(line.rstrip("\n"))
        if options.explain:
            print(_explained(explain(reader, reading.text)))
        elif options.json:
            marks = [asdict(mark) for mark in reading.marks]
            print(json.dumps({"text": reading.text, "marks": marks}, ensure_ascii=False))
        else:
            found = "; ".join(f"{mark.name} “{mark.evidence}” ({mark.rule})" for mark in reading.marks)
            print(f"{reading.text}\n    {found or '–'}")


def _explained(explanation: Explanation) -> str:
    lines = ["words"]
    for word in explanation.words:
        form = f" → {word.form}" if word.form != word.written else ""
        lines.append(f"    {word.written}{form}: {' | '.join(word.readings) or '–'}")
    lines += ["phrases", *(f"    {name}: {evidence}" for name, evidence in explanation.phrases)]
    for fired, title in ((True, "rules that fired"), (False, "rules that nearly did")):
        told = [one for one in explanation.verdicts if one.fired == fired]
        lines += [title, *(f"    {one.mark}: “{one.evidence}” ({one.rule}) {'' if fired else one.why}" for one in told)]
    lines.append("what the words weigh, where rules stand beside them, and what the mark needs then")
    for one in explanation.weighed:
        beside = f" (by {', '.join(one.beside)})" if one.beside else ""
        lines.append(f"    {one.mark}: {one.score:.1f} of {one.needed:.1f}{beside}: {' · '.join(one.things)}")
    return "\n".join(lines)


def lint(options: argparse.Namespace) -> int:
    """Print the findings; gives 1 if there are any."""
    if missing := [str(path) for path in options.paths if not path.is_file()]:
        raise UsageError(f"There is no such file: {', '.join(missing)}.")
    findings = content.findings(options.paths)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings" if findings else "no findings", file=sys.stderr)
    return 1 if findings else 0


def healthy(options: argparse.Namespace) -> int:
    """Ask for the bot's sign of life."""
    return 0 if is_alive(load_settings().database_path, time.time) else 1


def corrections(options: argparse.Namespace) -> None:
    """Print what teachers corrected."""
    print(asyncio.run(_corrections(load_settings().database_path)))


async def _corrections(path: Path) -> str:
    async with await Database.open(path, read_only=True) as database, database.reading() as reader:
        return await as_yaml(reader)


def backup(options: argparse.Namespace) -> None:
    """Write a copy of the database."""
    asyncio.run(_backup(load_settings().database_path, options.file))


async def _backup(path: Path, target: Path) -> None:
    async with await Database.open(path, read_only=True) as database:
        await database.backup(target)
