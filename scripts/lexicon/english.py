"""Writes dialogues/replies/en/lexicon.tsv: the forms of the verbs in verbs_en.txt, one verb a row.

A regular verb stands alone on its line; an irregular one with its past and participle ("send sent sent"), parallel
forms joined by a stroke ("get got got/gotten").
    python scripts/lexicon/english.py
"""

import re
from pathlib import Path

TABLE = Path("dialogues/replies/en/lexicon.tsv")
HEADER = ("lemma", "base", "s", "past", "done", "ing")
IRREGULAR_S = {"have": "has", "do": "does", "go": "goes", "be": "is"}
# Stressed last syllable: the consonant is doubled (refer, referring); other verbs end in one unstressed (offer).
DOUBLING = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$|(fer|mit|gret|cel|pel|cur|trol|bel)$")
UNSTRESSED = {"cancel", "offer", "suffer", "differ", "label"}


def row(line: str) -> str:
    """The forms of a verb, tab by tab."""
    base, *parts = line.split()
    past, done = (part.replace("/", " ") for part in parts) if parts else (_past(base), _past(base))
    return "\t".join((base, base, IRREGULAR_S.get(base) or _s(base), past, done, _ing(base)))


def _doubled(base: str) -> str:
    return base + base[-1] if DOUBLING.search(base) and base not in UNSTRESSED else base


def _s(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    return base[:-1] + "ies" if re.search("[^aeiou]y$", base) else base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if re.search("[^aeiou]y$", base) else _doubled(base) + "ed"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "be", "oe")):
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def main() -> None:
    """Write the table, sorted by verb."""
    lines = sorted({*Path(__file__).with_name("verbs_en.txt").read_text(encoding="utf-8").splitlines()})
    rows = ["\t".join(HEADER), *(row(line) for line in lines if line.strip())]
    TABLE.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
