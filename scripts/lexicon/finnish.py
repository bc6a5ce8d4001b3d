"""Writes dialogues/replies/fi/lexicon.tsv: the finite forms of the verbs in verbs_fi.txt, one verb a row.

A development tool: it needs `pip install pypykko` in an environment of its own; the program itself does not.
    python scripts/lexicon/finnish.py > dialogues/replies/fi/lexicon.tsv
"""

import sys
from pathlib import Path

from pypykko.generate import generate_wordform

PERSONS = ("1sg", "2sg", "3sg", "1pl", "2pl", "3pl")
COLUMNS = {
    "inf": "+inf1",
    "inf.ill": "+inf3+ill",
    "inf.ine": "+inf3+ine",
    "inf.ade": "+inf3+ade",
    **{f"pres.{person}": f"+pres+{person}" for person in PERSONS},
    "pres.pass": "+pass+pres",
    **{f"past.{person}": f"+past+{person}" for person in PERSONS},
    "past.pass": "+pass+past",
    **{f"cond.{person}": f"+cond+{person}" for person in PERSONS},
    "cond.pass": "+pass+cond",
    "imp.2sg": "+imper+2sg",
    "imp.2pl": "+imper+2pl",
    "conneg": "+pres+conneg",
    "nut": "+past+conneg+sg",
    "nut.pl": "+past+conneg+pl",
    "conneg.passive": "+pass+pres+conneg",
    "done": "+pass+part_past+sg+nom",
}
FORBIDDING = "conneg.imp"  # (älkää) huutako
# Forms that far more often are other words: "rahat takaisin", "kolmeen kertaan", "tuon paketin", "uuden ajan".
OTHER_WORDS = {"takaisin", "kertaan", "tuon", "jaa", "ajan", "paikkaan", "lopun", "vuosi", "parun", "napista"}


def forms(verb: str) -> list[str]:
    """The forms of a verb in the order of the header; parallel forms stand in one cell with spaces between."""
    generated = {name: sorted(generate_wordform(verb, "verb", tags)) for name, tags in COLUMNS.items()}
    generated[FORBIDDING] = [
        f"{form[:-2]}{'o' if form.endswith('a') else 'ö'}"
        for form in generated["imp.2pl"]
        if form[:-3] not in generated["pres.3sg"]  # "saako" is a question
    ]
    return [" ".join(form for form in found if form not in OTHER_WORDS) for found in generated.values()]


def main() -> None:
    """Write the table; verbs that the generator does not know are named on standard error and left out."""
    verbs = sorted(set(Path(__file__).with_name("verbs_fi.txt").read_text(encoding="utf-8").split()))
    print("\t".join(["lemma", *COLUMNS, FORBIDDING]))
    for verb in verbs:
        cells = forms(verb)
        if any(cells):
            print("\t".join([verb, *cells]))
        else:
            print(f"unknown verb: {verb}", file=sys.stderr)


if __name__ == "__main__":
    main()
