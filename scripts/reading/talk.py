"""Reads ordinary sentences, one a line, and counts the marks and rules that they earn: general talk ought to earn few.

PYTHONPATH=. python scripts/reading/talk.py fi sentences.txt sarcasm rude
"""

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from bot.readers import reader
from dialogues.replies.marks import FAULTS, Mark

_EXAMPLES = 3
_LEAST, _MOST = 3, 30  # words


def main() -> None:
    """Print how many sentences earn each mark, and for the marks named which rules gave it, with examples."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=["fi", "sv", "en"])
    parser.add_argument("file", type=Path)
    parser.add_argument("marks", nargs="*", metavar="mark")
    options = parser.parse_args()
    lines = options.file.read_text("utf-8").splitlines()
    readings = [reader(options.language).read(line) for line in lines if _LEAST <= len(line.split()) <= _MOST]
    earned = Counter(name for reading in readings for name in reading.names)
    found: defaultdict[tuple[str, str], list[Mark]] = defaultdict(list)
    for reading in readings:
        for mark in reading.marks:
            found[mark.name, mark.rule].append(mark)
    print(f"{len(readings)} sentences: " + ", ".join(f"{name} {times}" for name, times in earned.most_common()))
    print(f"{sum(not reading.names.isdisjoint(FAULTS) for reading in readings)} of them earn a fault")
    for (name, rule), marks in sorted(found.items(), key=lambda item: -len(item[1])):
        if name in options.marks:
            print(f"{len(marks):5} {rule}: " + " · ".join(mark.evidence for mark in marks[:_EXAMPLES]))


if __name__ == "__main__":
    main()
