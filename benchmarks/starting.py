"""Starting: how long until the replies of all languages can be read, and how much memory that takes."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.report import heading, mega, milli, table, times
from bot.readers import SHIPPED, texts
from dialogues.replies.compiling import compile_language
from dialogues.replies.reader import Reader
from dialogues.replies.sources import RuleError

_ROUNDS = 7
_LABELS = {"bytes": "reading the same bytes", "json": "parsing the kept files as JSON", "readers": "starting"}
_ROOT = Path(__file__).parents[1]


def show(readers: dict[str, Reader]) -> None:
    """Print the figures of a start from what was compiled before, and of one from the rule files."""
    heading(
        "3. Start-up; the goal is 150 ms and 30 MB",
        f"Each in fresh processes; the best of {_ROUNDS} rounds, ratio: median of the rounds' ratios. Wall time;",
        "memory is the growth of the resident set. The imports are the interpreter's work before and apart from it.",
    )
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        whole = _copy_rules(readers, folder)
        compiling = probe("readers", folder, *whole)
        rounds = [{what: probe(what, folder, *whole) for what in _LABELS} for _ in range(_ROUNDS)]
        kept = sum(path.stat().st_size for path in folder.rglob("*.json"))
    table((" ".join(whole), "time", "to bytes", "to json", "memory"), [_row(what, rounds) for what in _LABELS])
    print(f"from the rule files, once after each change: {milli(compiling['seconds'])}; kept: {mega(kept)}")
    print(f"imports before: {_least(rounds, 'import_')}")
    print(f"the first unknown word in each language, once: {_least(rounds, 'typo_')}")


def _copy_rules(languages: Iterable[str], folder: Path) -> list[str]:
    """Copy the rules, for others may write them just now; gives the languages without faults."""
    source = SHIPPED / "replies"
    (folder / "replies").mkdir()
    shutil.copy(source / "languages.yaml", folder / "replies")
    for language in languages:
        shutil.copytree(source / language, folder / "replies" / language)
    return [language for language in languages if _is_whole(language, folder)]


def _is_whole(language: str, folder: Path) -> bool:
    try:
        compile_language(language, texts(language, folder))
    except RuleError:
        print(f"{language} has faults in its rules and is left out here.")
        return False
    return True


def probe(*command: object) -> dict[str, Any]:
    """What `benchmarks.probe` measures in a process of its own."""
    run = [sys.executable, "-m", "benchmarks.probe", *map(str, command)]
    done = subprocess.run(run, cwd=_ROOT, check=True, stdout=subprocess.PIPE, text=True)
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return measured


def _row(what: str, rounds: list[dict[str, dict[str, Any]]]) -> tuple[str, ...]:
    def ratio(other: str) -> str:
        return times(median(one[what]["seconds"] / one[other]["seconds"] for one in rounds))

    best = min(one[what]["seconds"] for one in rounds)
    memory = median(one[what]["memory"] for one in rounds)
    return _LABELS[what], milli(best), ratio("bytes"), ratio("json"), mega(memory)


def _least(rounds: list[dict[str, dict[str, Any]]], part: str) -> str:
    """What another part of starting takes."""
    starts = [one["readers"] for one in rounds]
    best = min(one[f"{part}seconds"] for one in starts)
    return f"{milli(best)}, {mega(median(one[f'{part}memory'] for one in starts))}"
