"""Finds the rows of three letters that tell Finnish, Swedish and English apart, from the labelled replies.

Prints them for `telltale` in dialogues/replies/languages.yaml; the sets held out are never read here.
    PYTHONPATH=. python scripts/reading/letters.py
"""

import math
import textwrap
from collections import Counter

from dialogues.replies.language import letter_rows
from dialogues.replies.text import lay_out
from scripts.reading.score import replies

LANGUAGES = ("fi", "sv", "en")
KEPT = 300


def main() -> None:
    """Weigh each row by how often it stands and how much likelier it is than in the other languages."""
    counts = {language: _counted(language) for language in LANGUAGES}
    totals = {language: sum(counted.values()) for language, counted in counts.items()}
    for language, counted in counts.items():
        weights = {}
        for row, times in counted.items():
            others = max((counts[other][row] + 1) / totals[other] for other in LANGUAGES if other != language)
            weights[row] = times * math.log(times / totals[language] / others)
        best = sorted(weights, key=lambda row: -weights[row])[:KEPT]
        print(f"  {language}: >-\n" + textwrap.indent(textwrap.fill(" ".join(sorted(best)), 116), "    "))


def _counted(language: str) -> Counter[str]:
    return Counter(
        row for item in replies(language, []) for word in {*lay_out(item["text"]).words} for row in letter_rows(word)
    )


if __name__ == "__main__":
    main()
