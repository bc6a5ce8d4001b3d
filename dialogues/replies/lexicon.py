"""The forms of the words that rules speak of, with what each form says."""

from collections.abc import Iterator, Sequence, Set

from dialogues.replies.listing import Listing
from dialogues.replies.sources import Fault, RuleError


class Lexicon:
    """Word forms, each with its readings as lemma and column; `columns` are the features of a column.

    The `forms` say of each: lemma column lemma column …
    """

    def __init__(self, columns: Sequence[Sequence[str]], forms: Listing) -> None:
        self._columns = [frozenset(column) for column in columns]
        self._forms = forms

    def __contains__(self, word: object) -> bool:
        return word in self._forms

    def readings(self, word: str) -> list[frozenset[str]]:
        """For each reading of a form its lemma (auttaa/) and features (+1sg); nothing for an unknown word."""
        parts = self._forms.get(word).split(" ")
        pairs = zip(parts[::2], parts[1::2], strict=False)
        return [self._columns[int(column)] | {f"{lemma}/"} for lemma, column in pairs]

    def forms_of(self, lemmas: Set[str]) -> Iterator[str]:
        """All forms of some lemmas."""
        for form, readings in self._forms:
            if any(lemma in lemmas for lemma in readings.split(" ")[::2]):
                yield form


def parse_lexicon(file: str, table: str) -> tuple[list[list[str]], Listing, frozenset[str]]:
    """The columns, the forms and the lemmas of a table. RuleError with every faulty row.

    It has a header (lemma, then features joined by stops), then a row a lemma with its forms, parallel ones with a
    space between.
    """
    rows = [line.split("\t") for line in table.splitlines()]
    if not rows or rows[0][0] != "lemma":
        raise RuleError([Fault(file, 1, "the first row must begin with 'lemma'")])
    columns = [[f"+{feature}" for feature in name.split(".")] for name in rows[0][1:]]
    forms: dict[str, list[str]] = {}
    faults = []
    for number, (lemma, *cells) in enumerate(rows[1:], start=2):
        if len(cells) > len(columns):
            faults.append(Fault(file, number, f"{lemma} has more cells than the header"))
        if not lemma or " " in lemma:
            faults.append(Fault(file, number, "a row begins with one word, its lemma"))
        for column, cell in enumerate(cells):
            for form in cell.split():
                forms.setdefault(form, []).append(f"{lemma} {column}")
    if faults:
        raise RuleError(faults)
    said = {form: " ".join(readings) for form, readings in forms.items()}
    return columns, Listing.of(said), frozenset(row[0] for row in rows[1:])
