"""Learns what words weigh for each mark from the labelled replies of a language, and writes its `weights.tsv`.

For each mark a linear classifier (a support vector machine) learns from all replies that may be learnt from what each
word, part of a word and row of words says for the mark and against it. How much a rule's finding counts beside the
words is learnt from the wide sets only, which no rule writer has seen. The sets held out, and the replies that
`score.py` keeps for checking, are never read here. Printed is how well replies of the wide sets are read that were
not learnt from: each fifth by what the other four taught.
    pip install scikit-learn
    PYTHONPATH=. python scripts/reading/learn.py fi
"""

import argparse
import math
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from bot.readers import SHIPPED, reader, rule_sources
from dialogues.replies.marks import MARKS
from dialogues.replies.reader import Reader
from dialogues.replies.weighing import MIDDLE, MOST, news_of, things_in
from scripts.reading.score import SETS, WIDE, replies
from scripts.reading.talks import said

WEIGHED = [mark for mark in MARKS if mark != "shouting"]  # which is seen from capitals and signs
_FOLDS = 5
_BLOCK = 30  # neighbouring replies are about one matter: they are learnt from, or tried, together
_THINGS = 25_000  # words and rows that are kept
_PLAIN = 3.0  # how much a reply of the scenarios counts: plain talk must be read right before all
_SIZE = 4.0  # what a letter stands for in a thing's size
_CLEAR = 0.9995  # of the weights fit on the scale; the few beyond are cut to its ends
# How likely a mark must be; the best F1 would often take less than 0.4, at a price in trust.
_LIKELY = numpy.arange(0.4, 0.75, 0.025)

Matrix = NDArray[numpy.float64]
Truth = NDArray[numpy.bool_]


class Labelled(NamedTuple):
    """A reply with what it earns; the block of a wide set it comes from, or -1; and how much it counts."""

    text: str
    marks: frozenset[str]
    block: int = -1
    counts: float = 1


def main() -> None:
    """Learn, print how well, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=["fi", "sv", "en"])
    language = parser.parse_args().language
    read = reader(language)
    labelled = [*{one.text: one for one in [*_learnt_by_rules(language, read), *_labelled(language)]}.values()]
    truth = numpy.array([[mark in one.marks for mark in WEIGHED] for one in labelled])
    counts = numpy.array([one.counts for one in labelled])
    things = _weighty(_Things(read, [one.text for one in labelled]), truth, counts)
    ruled = numpy.array(
        [[mark in found for mark in WEIGHED] for found in (read.by_rules(one.text) for one in labelled)]
    )
    folds = numpy.array([one.block % _FOLDS if one.block >= 0 else -1 for one in labelled])
    scores = numpy.zeros(truth.shape)
    for fold in range(_FOLDS):
        weights, bias = _learnt(things.matrix[folds != fold], truth[folds != fold], counts[folds != fold])
        scores[folds == fold] = things.matrix[folds == fold] @ weights + bias
    wide = folds >= 0
    judges = [_Judge.of(scores[wide, k], ruled[wide, k], truth[wide, k]) for k in range(len(WEIGHED))]
    _print(scores[wide], ruled[wide], truth[wide], judges)
    weights, bias = _learnt(things.matrix, truth, counts)
    table = _table(things, weights, bias, judges)
    (SHIPPED / "replies" / language / "weights.tsv").write_text(table, "utf-8")


def _labelled(language: str) -> Iterator[Labelled]:
    """The replies that may be learnt from."""
    for path in sorted((SETS / language).rglob("*.yaml")):
        block = zlib.crc32(path.stem.encode())
        for number, (item, kept) in enumerate(replies(language, [path.stem])):
            wide = path.stem.startswith(WIDE)
            if not kept:
                yield Labelled(item["text"], frozenset(item["marks"]), block + number // _BLOCK if wide else -1)


def _learnt_by_rules(language: str, read: Reader) -> Iterator[Labelled]:
    """The rules' own examples and what is said in the scenarios, with the marks that the rules give them."""
    for example in rule_sources(language).examples:
        for text in (*example.accept, *example.reject):
            yield Labelled(text, read.by_rules(text))
    for text, marks in said(language):
        yield Labelled(text, marks, counts=_PLAIN)


class _Things:
    """What is weighed of some texts: the matrix of how rare each thing in a text is, over the text's size.

    `names` are the things that count; without them all that stand in more than one text.
    """

    def __init__(self, read: Reader, texts: Sequence[str], names: Sequence[str] = ()) -> None:
        self._read, self._texts = read, texts
        listed = [[*_things(read, text)] for text in texts]
        self.frequencies = Counter(thing for things in listed for thing in {*things})
        self.names = names or sorted(thing for thing, times in self.frequencies.items() if times > 1)
        places = {thing: place for place, thing in enumerate(self.names)}
        self.rarity = numpy.array([math.log((1 + len(texts)) / (1 + self.frequencies[n])) + 1 for n in self.names])
        self.sizes = numpy.clip(numpy.round(self.rarity**2 / _SIZE), 0, MOST).astype(int)
        rows, columns, values = [], [], []
        for row, things in enumerate(listed):
            found = [places[thing] for thing in things if thing in places]
            size = math.sqrt(1 + _SIZE * sum(self.sizes[place] for place in found))
            rows += [row] * len(found)
            columns += found
            values += [self.rarity[place] / size for place in found]
        self.matrix = csr_matrix((values, (rows, columns)), shape=(len(texts), len(self.names)))

    def only(self, names: Sequence[str]) -> "_Things":
        """The same, with fewer things."""
        return _Things(self._read, self._texts, names)


def _things(read: Reader, text: str) -> Iterator[str]:
    for news in news_of(read.tokens(text)):
        yield from things_in(news)


def _weighty(things: _Things, truth: Truth, counts: Matrix) -> _Things:
    """Only the things that decide most."""
    weights, _ = _learnt(things.matrix, truth, counts)
    weighty = numpy.sqrt((weights**2).sum(axis=1) * [things.frequencies[name] for name in things.names])
    return things.only([things.names[place] for place in sorted(numpy.argsort(-weighty, kind="stable")[:_THINGS])])


def _learnt(matrix: Any, truth: Truth, counts: Matrix) -> tuple[Matrix, Matrix]:
    """The weights of each thing for each mark, and what is added to every text."""
    weights, bias = numpy.zeros((matrix.shape[1], truth.shape[1])), numpy.zeros(truth.shape[1])
    for mark in range(truth.shape[1]):
        machine = LinearSVC(class_weight={0: 1, 1: 2}, random_state=0).fit(matrix, truth[:, mark], counts)
        weights[:, mark], bias[mark] = machine.coef_[0], machine.intercept_[0]
    return weights, bias


class _Judge(NamedTuple):
    """The score that a mark needs where no rule found it, and where one did."""

    alone: float
    ruled: float

    @classmethod
    def of(cls, scores: Matrix, ruled: Truth, truth: Truth) -> "_Judge":
        """What gives the best F1: by the likelihood that scores and rules make together."""
        evidence = numpy.c_[scores, ruled]
        likelihood = LogisticRegression(C=10).fit(evidence, truth)
        likely = likelihood.predict_proba(evidence)[:, 1]
        best = max(_LIKELY, key=lambda least: _f1(likely > least, truth))
        (words, rule), base = likelihood.coef_[0], likelihood.intercept_[0]
        needed = math.log(best / (1 - best)) - base
        return cls(needed / words, (needed - rule) / words)

    def given(self, scores: Matrix, ruled: Truth) -> Truth:
        """To which texts the mark is given."""
        return scores > numpy.where(ruled, self.ruled, self.alone)


def _f1(found: Truth, truth: Truth) -> float:
    return float(2 * (found & truth).sum() / max(1, found.sum() + truth.sum()))


def _print(scores: Matrix, ruled: Truth, truth: Truth, judges: Sequence[_Judge]) -> None:
    print(
        f"{len(truth)} replies of the wide sets\n{'mark':16} {'rules':>5}"
        f"  {'together: P':>11} {'R':>5} {'F1':>5} {'n':>5}"
    )
    means = []
    for k, mark in enumerate(WEIGHED):
        given, earned = judges[k].given(scores[:, k], ruled[:, k]), truth[:, k]
        hits, f1, before = (given & earned).sum(), _f1(given, earned), _f1(ruled[:, k], earned)
        precision, recall = hits / max(1, given.sum()), hits / max(1, earned.sum())
        means.append((before, f1))
        print(f"{mark:16} {before:5.2f}  {precision:11.2f} {recall:5.2f} {f1:5.2f} {earned.sum():5}")
    print("macro-F1         " + " -> ".join(f"{mean:.3f}" for mean in numpy.mean(means, axis=0)))


def _table(things: _Things, weights: Matrix, bias: Matrix, judges: Sequence[_Judge]) -> str:
    """The file: the marks, what each needs alone and with a rule, the unit of size, then a row a thing."""
    weights = weights * things.rarity[:, None]
    unit = numpy.quantile(abs(weights), _CLEAR, axis=0) / MOST
    letters = numpy.clip(numpy.round(weights / unit), -MOST, MOST).astype(int)
    lines = [["marks", *WEIGHED]]
    for head, needs in zip(_Judge._fields, zip(*judges, strict=True), strict=True):
        lines.append([head, *(f"{need:.4g}" for need in (numpy.array(needs) - bias) / unit)])
    lines.append(["size", f"{_SIZE:g}"])
    for name, row, size in zip(things.names, letters, things.sizes, strict=True):
        lines.append([name, "".join(chr(MIDDLE + letter) for letter in (*row, size))])
    return "".join("\t".join(line) + "\n" for line in lines)


if __name__ == "__main__":
    main()
