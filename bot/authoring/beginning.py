"""A new scenario begun in the terminal or from a pipe: asked for, written once, and checked at once."""

import sys
from html import unescape
from pathlib import Path

from bot import content
from bot.authoring.new import SCHEMA_NAME, Questions, answers, text
from bot.authoring.workbench import Bench
from bot.console import typed_lines
from bot.learner import LanguageCode
from bot.terminal import UsageError
from bot.wording import Wording, load_wordings
from dialogues.parsing import ContentError


def begin(file: Path | None, language: LanguageCode) -> int:
    """Ask the questions and write the answers to the file, or to one named by the id; gives 1 if it has findings.

    Raises UsageError where the file is there already, or an answer won't do and nobody can be asked again.
    """
    wordings = load_wordings()
    say = wordings[language]
    patient = sys.stdin.isatty()
    lines = typed_lines() if patient else iter(sys.stdin)
    if file:
        _refuse(say, file)
    print(unescape(say("new-begins")))
    given = answers(
        Questions(say, lines, print, patient=patient), content.load(), lambda id: _refuse(say, file or _named(id))
    )
    target = file or _named(given.id)
    with_schema = (target.parent / SCHEMA_NAME).is_file()
    _write(say, target, text(given, wordings, language, with_schema=with_schema))
    print("\n" + unescape(say("new-made", file=str(target), schema=SCHEMA_NAME)))
    return _checked(target)


def _named(id: str) -> Path:
    return Path(f"{id}.yaml")


def _refuse(say: Wording, file: Path) -> None:
    if file.exists():
        raise UsageError(unescape(say("new-exists", file=str(file))))


def _write(say: Wording, file: Path, text: str) -> None:
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        raise UsageError(unescape(say("new-exists", file=str(file)))) from None
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error


def _checked(file: Path) -> int:
    try:
        findings = Bench(file).read().findings
    except ContentError as error:
        findings = error.findings
    for finding in findings:
        print(finding, file=sys.stderr)
    return 1 if findings else 0
