"""Scores how the labelled replies of a language are read, and lists what was misread: the rule writer's tool.

Of the freshest sets a third, drawn by their letters, is kept for checking: its score is shown beside the others', its
misses are not, so that a rule is seen to cover replies that nobody looked at. The sets held out are never read here.
    PYTHONPATH=. python scripts/reading/score.py fi apology empathy --misses
"""

import argparse
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from bot.readers import texts
from dialogues.replies.compiling import compile_language
from dialogues.replies.marks import MARKS
from dialogues.replies.reader import Reader

SETS = Path("tests/content/replies")
FRESH = "fresh"  # how the names of the freshest sets begin
WIDE = "wide"  # and of those that no rule writer has seen
Counts = Counter[tuple[str, str]]  # (mark, hit or alarm or miss)


def main() -> None:
    """Print the table, and with --misses each misread reply with the rule that erred."""
    options = _options()
    marks = options.marks or MARKS
    read = _reader(options.language)
    learnt, checked = Counts(), Counts()
    for item, kept in replies(options.language, options.sets):
        found = read.read(item["text"]).names
        for mark in MARKS:
            outcome = {(1, 1): "hit", (0, 1): "alarm", (1, 0): "miss"}.get((mark in item["marks"], mark in found))
            if outcome:
                (checked if kept else learnt)[mark, outcome] += 1
            if options.misses and mark in marks and outcome in ("alarm", "miss") and (options.all or not kept):
                print(_told(read, item, mark, outcome))
    _table(learnt, checked, marks)


def _reader(language: str) -> Reader:
    """The reader of a language; what is wrong in its files is told and left out."""
    compiled, sources = compile_language(language, texts(language), strict=False)
    for fault in sources.faults:
        print(fault, file=sys.stderr)
    return Reader.restored(compiled)


def replies(language: str, names: list[str]) -> Iterator[tuple[dict[str, Any], bool]]:
    """The labelled replies of a language but for those held out, and whether each is kept for checking.

    Only those of the files named, if any are; else no wide sets, from which words learn and no rule should.
    """
    for path in sorted((SETS / language).rglob("*.yaml")):
        asked = path.stem in names if names else not path.stem.startswith(WIDE)
        if asked and not path.stem.startswith("held_out"):
            for item in yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader):
                yield item, path.stem.startswith(FRESH) and zlib.crc32(item["text"].encode()) % 3 == 0


def _told(read: Reader, item: dict[str, Any], mark: str, outcome: str) -> str:
    rules = [f" <{one.rule}: {one.evidence}>" for one in read.read(item["text"]).marks if one.name == mark]
    return f"{outcome.upper():5} {mark}: {item['text']!r} {','.join(item['marks'])}{''.join(rules)}"


def _table(learnt: Counts, checked: Counts, marks: Sequence[str]) -> None:
    print(
        f"{'':16} {'learnt':>21}  {'kept for checking':>21}\n{'mark':16}"
        + f" {'P':>5} {'R':>5} {'F1':>5} {'n':>4} " * 2
    )
    for mark in marks:
        print(f"{mark:16}" + "".join(_figures(counts, mark) for counts in (learnt, checked)))
    means = [sum(_f1(counts, mark) for mark in marks) / len(marks) for counts in (learnt, checked)]
    print(f"{'macro-F1':28} {means[0]:5.3f} {means[1]:22.3f}")


def _figures(counts: Counts, mark: str) -> str:
    hits, alarms, misses = (counts[mark, outcome] for outcome in ("hit", "alarm", "miss"))
    precision, recall = hits / (hits + alarms or 1), hits / (hits + misses or 1)
    return f" {precision:5.2f} {recall:5.2f} {_f1(counts, mark):5.2f} {hits + misses:4} "


def _f1(counts: Counts, mark: str) -> float:
    hits = counts[mark, "hit"]
    return 2 * hits / (2 * hits + counts[mark, "alarm"] + counts[mark, "miss"] or 1)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=["fi", "sv", "en"])
    parser.add_argument("marks", nargs="*", metavar="mark", help=f"of {', '.join(MARKS)}")
    parser.add_argument("--misses", action="store_true", help="list what was misread")
    parser.add_argument("--all", action="store_true", help="list what was misread in the checking part too")
    parser.add_argument("--sets", nargs="*", default=[], help="only these files, such as apology or development")
    return parser.parse_args()


if __name__ == "__main__":
    main()
