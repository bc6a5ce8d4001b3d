"""The forms of the words that rules speak of, with what each form says."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from dialogues.replies.sources import Fault, RuleError


class Lexicon:
    """Word forms, each with its readings as lemma and column; `columns` are the features of a column.

    The table is kept as sorted lines, "form TAB lemma column lemma column …": quick to load and small.
    """

    def __init__(self, columns: Sequence[Sequence[str]], table: str) -> None:
        self._columns = [frozenset(column) for column in columns]
        self._lines = table.split("\n")

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._line(word) is not None

    def readings(self, word: str) -> list[frozenset[str]]:
        """For each reading of a form its lemma (auttaa/) and features (+1sg); nothing for an unknown word."""
        parts = (self._line(word) or "").split(" ")
        pairs = zip(parts[::2], parts[1::2], strict=False)
        return [self._columns[int(column)] | {f"{lemma}/"} for lemma, column in pairs]

    def forms_of(self, lemmas: Set[str]) -> Iterator[str]:
        """All forms of some lemmas."""
        for line in self._lines:
            form, _, readings = line.partition("\t")
            if any(lemma in lemmas for lemma in readings.split(" ")[::2]):
                yield form

    def _line(self, word: str) -> str | None:
        """The readings of a form as they stand in the table."""
        key = word + "\t"
        at = bisect_left(self._lines, key)
        return self._lines[at][len(key) :] if at < len(self._lines) and self._lines[at].startswith(key) else None


def parse_lexicon(file: str, table: str) -> tuple[list[list[str]], str, frozenset[str]]:
    """The columns, the sorted lines and the lemmas of a table: a header (lemma, then features joined by stops), then a
    row a lemma with its forms, parallel ones with a space between. RuleError with every faulty row."""
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
    lines = sorted(f"{form}\t{' '.join(readings)}" for form, readings in forms.items())
    return columns, "\n".join(lines), frozenset(row[0] for row in rows[1:])
