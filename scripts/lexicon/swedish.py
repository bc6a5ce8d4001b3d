"""Writes dialogues/replies/sv/lexicon.tsv: the forms of the verbs in verbs_sv.txt, one verb a row.

A verb of the first conjugation stands alone on its line (beklaga); any other with its present, past and supine
("ge ger gav gett"), parallel forms joined by a stroke ("lägga lägger lade/la lagt"); its imperative may follow.
    python scripts/lexicon/swedish.py
"""

from pathlib import Path

TABLE = Path("dialogues/replies/sv/lexicon.tsv")
HEADER = ("lemma", "inf", "pres", "past", "sup", "imp", "inf.s", "pres.s", "past.s", "sup.s", "ande", "done")


def row(line: str) -> str:
    """The forms of a verb, tab by tab."""
    inf, *parts = line.split()
    pres, past, sup = parts[:3] or (inf + "r", inf + "de", inf + "t")
    imp = parts[3] if len(parts) > 3 else _stem(inf, pres)
    passives = (_each(inf, "s"), _each(_stem(inf, pres), "s"), _each(past, "s"), _each(sup, "s"))
    done = f"{inf}d {inf}t {inf}de" if not parts else ""
    ande = inf[:-1] + "ande" if inf.endswith("a") else inf + "ende"
    return "\t".join((inf, inf, _spread(pres), _spread(past), _spread(sup), imp, *passives, ande, done))


def _stem(inf: str, pres: str) -> str:
    """What is left of a present without its ending."""
    ending = "er" if inf.endswith("a") and not pres.endswith("ar") else "r"
    return "/".join(form.removesuffix(ending) for form in pres.split("/"))


def _each(forms: str, ending: str) -> str:
    return " ".join(form + ending for form in forms.split("/"))


def _spread(forms: str) -> str:
    return forms.replace("/", " ")


def main() -> None:
    """Write the table, sorted by verb."""
    lines = sorted({*Path(__file__).with_name("verbs_sv.txt").read_text(encoding="utf-8").splitlines()})
    rows = ["\t".join(HEADER), *(row(line) for line in lines if line.strip())]
    TABLE.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
