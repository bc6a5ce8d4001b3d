"""Learns what words weigh for each mark from the labelled replies of a language, and writes its `weights.tsv`.

For each mark a linear classifier (a support vector machine) learns from all replies that may be learnt from what each
word, part of a word and row of words says for the mark and against it. Common words and rows of two stand among the
replies by themselves, too, with the marks that rules give them. What a mark then needs (`judges.py`) is learnt
from the wide sets, which no rule writer has seen, the plainest words and the plain talk of the scenarios. The sets held
out, and the replies that `score.py` keeps for checking, are never read here. Printed is how well replies of the wide
sets are read that were not learnt from: each fifth by what the other four taught. A table of an older form is to be
deleted first.
    pip install scikit-learn
    PYTHONPATH=. python scripts/reading/learn.py fi
"""

import argparse
import math
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.svm import LinearSVC

from bot.readers import SHIPPED, reader, rule_sources
from dialogues.replies.marks import MARKS
from dialogues.replies.reader import Reader
from dialogues.replies.weighing import EDGES, LEAST, MIDDLE, MOST, Token, news_of, plain, things_in
from scripts.reading.judges import Judges, Matrix, Seen, Truth, f1_of
from scripts.reading.said import said
from scripts.reading.score import SETS, WIDE, replies

WEIGHED = [mark for mark in MARKS if mark != "shouting"]  # which is seen from capitals and signs
_FOLDS = 5
_BLOCK = 30  # neighbouring replies are about one matter: they are learnt from, or tried, together
_THINGS = 120_000  # words and rows that are kept
_PART = 0.6  # how much a beginning or ending counts beside a whole word: each word has ten of them
_PLAIN = 3.0  # how much the plainest words and the replies of the scenarios count: plain talk must be read right
_CAREFUL = 3.0  # the same of the sets that were written mark by mark and whose labels were gone through twice
_ALONE = {1: (4, 0.5), 2: (5, 0.2)}  # in how many replies a word, or row of two, stands that stands alone; its count
_SIZE = 4.0  # what a letter stands for in a thing's size
_CLEAR = 0.9995  # of the weights fit on the lower half of the scale; most of the few beyond are for a mark


class Labelled(NamedTuple):
    """A reply with what it earns; the block of replies that it is tried with, or -1; and how much it counts."""

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
    labelled += _alone(read, [read.tokens(one.text) for one in labelled])
    truth = numpy.array([[mark in one.marks for mark in WEIGHED] for one in labelled])
    counts = numpy.array([one.counts for one in labelled])
    tokens = [read.tokens(one.text) for one in labelled]
    listed = [[thing for news in news_of(these) for thing in things_in(news)] for these in tokens]
    things = _things(listed)
    ruled = numpy.array(
        [[mark in found for mark in WEIGHED] for found in (read.by_rules(one.text) for one in labelled)]
    )
    folds = numpy.array([one.block % _FOLDS if one.block >= 0 else -1 for one in labelled])
    scores = numpy.zeros(truth.shape)
    for fold in range(_FOLDS):
        rest = folds != fold
        known, weights, bias = _learnt_of_weighty(things, rest, truth, counts)
        scores[~rest] = known.of(~rest) @ weights + bias
    lengths = numpy.array([math.log(len(these)) for these in tokens])
    seen = Seen(scores, ruled, truth, lengths, counts)
    given = numpy.zeros(truth.shape, bool)
    for fold in range(_FOLDS):
        given[folds == fold] = Judges.of(seen.only((folds >= 0) & (folds != fold))).given(seen.only(folds == fold))
    wide = (folds >= 0) & (counts == 1)
    _print(given[wide], seen.only(wide))
    known, weights, bias = _learnt_of_weighty(things, numpy.ones_like(folds, bool), truth, counts)
    table = _table(known, weights, bias, Judges.of(seen.only(folds >= 0)))
    (SHIPPED / "replies" / language / "weights.tsv").write_text(table, "utf-8")


def _labelled(language: str) -> Iterator[Labelled]:
    """The replies that may be learnt from."""
    for path in sorted((SETS / language).rglob("*.yaml")):
        block = zlib.crc32(path.stem.encode())
        for number, (item, kept) in enumerate(replies(language, [path.stem])):
            marks, plain, wide = frozenset(item["marks"]), path.stem == "plain", path.stem.startswith(WIDE)
            if not kept:
                tried = block + number // _BLOCK if plain or wide else -1
                yield Labelled(item["text"], marks, tried, _PLAIN if plain else 1 if wide else _CAREFUL)


def _learnt_by_rules(language: str, read: Reader) -> Iterator[Labelled]:
    """The rules' own examples and what is said in the scenarios, with the marks that the rules give them."""
    for example in rule_sources(language).examples:
        for text in (*example.accept, *example.reject):
            yield Labelled(text, read.by_rules(text))
    for number, (text, marks) in enumerate(said(language)):
        yield Labelled(text, marks, number // _BLOCK, _PLAIN)


def _alone(read: Reader, texts: Sequence[Sequence[Token]]) -> Iterator[Labelled]:
    """Common words and rows of two that are no reply by themselves: alone they say what rules find, and no more."""
    known = {tuple(_words(these)) for these in texts}
    for size, (least, counts) in _ALONE.items():
        rows = ({*zip(*(_words(these)[at:] for at in range(size)), strict=False)} for these in texts)
        for row, times in Counter(chain.from_iterable(rows)).items():
            if times >= least and row not in known and all(word[0].isalpha() for word in row):
                text = " ".join(row)
                yield Labelled(text, read.by_rules(text), counts=counts)


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token.word for token in tokens if token.word not in EDGES]


class _Things(NamedTuple):
    """What is weighed of some texts: its names, in how many texts each stands, how rare that is, and the size it adds.

    `stands` tells, a row a text, what stands there. Parts of words are taken for less rare than they are.
    """

    names: NDArray[numpy.object_]
    frequencies: NDArray[numpy.int_]
    rarity: Matrix
    sizes: NDArray[numpy.int_]
    stands: Any

    def only(self, places: NDArray[numpy.int_]) -> "_Things":
        """Only some of them."""
        names, frequencies, rarity, sizes = (self[column][places] for column in range(4))
        return _Things(names, frequencies, rarity, sizes, self.stands[:, places])

    def of(self, texts: Truth) -> Any:
        """The matrix of how rare each thing in some texts is, over the text's size."""
        stands = self.stands[texts]
        sizes = numpy.sqrt(1 + _SIZE * (stands @ self.sizes))
        return (diags(1 / sizes) @ stands @ diags(self.rarity)).tocsr()


def _things(listed: Sequence[Sequence[str]]) -> _Things:
    """All that stands in more than one text."""
    times = Counter(thing for things in listed for thing in {*things})
    names = sorted(thing for thing, number in times.items() if number > 1)
    places = {name: place for place, name in enumerate(names)}
    found = [[places[thing] for thing in things if thing in places] for things in listed]
    ends = numpy.cumsum([0, *map(len, found)])
    stands = csr_matrix((numpy.ones(ends[-1]), [*chain(*found)], ends), shape=(len(listed), len(names)))
    frequencies = numpy.array([times[name] for name in names])
    parts = numpy.array([len(name) > 1 and "*" in (name[0], name[-1]) for name in names])
    rarity = (numpy.log((1 + len(listed)) / (1 + frequencies)) + 1) * numpy.where(parts, _PART, 1)
    sizes = numpy.clip(numpy.round(rarity**2 / _SIZE), 0, MOST).astype(int)
    return _Things(numpy.array(names, object), frequencies, rarity, sizes, stands)


def _learnt_of_weighty(things: _Things, texts: Truth, truth: Truth, counts: Matrix) -> tuple[_Things, Matrix, Matrix]:
    """The things that decide most in some texts, and their weights, learnt from these alone."""
    weights, _ = _learnt(things.of(texts), truth[texts], counts[texts])
    weighty = numpy.sqrt((weights**2).sum(axis=1) * things.frequencies)
    known = things.only(numpy.sort(numpy.argsort(-weighty, kind="stable")[:_THINGS]))
    return known, *_learnt(known.of(texts), truth[texts], counts[texts])


def _learnt(matrix: Any, truth: Truth, counts: Matrix) -> tuple[Matrix, Matrix]:
    """The weights of each thing for each mark, and what is added to every text."""
    weights, bias = numpy.zeros((matrix.shape[1], truth.shape[1])), numpy.zeros(truth.shape[1])
    for mark in range(truth.shape[1]):
        machine = LinearSVC(class_weight={0: 1, 1: 2}, random_state=0).fit(matrix, truth[:, mark], counts)
        weights[:, mark], bias[mark] = machine.coef_[0], machine.intercept_[0]
    return weights, bias


def _print(given: Truth, seen: Seen) -> None:
    print(
        f"{len(given)} replies of the wide sets\n{'mark':16} {'rules':>5}"
        f"  {'together: P':>11} {'R':>5} {'F1':>5} {'n':>5}"
    )
    means = []
    for k, mark in enumerate(WEIGHED):
        found, earned = given[:, k], seen.truth[:, k]
        hits, f1, before = (found & earned).sum(), f1_of(found, earned), f1_of(seen.ruled[:, k], earned)
        precision, recall = hits / max(1, found.sum()), hits / max(1, earned.sum())
        means.append((before, f1))
        print(f"{mark:16} {before:5.2f}  {precision:11.2f} {recall:5.2f} {f1:5.2f} {earned.sum():5}")
    print("macro-F1         " + " -> ".join(f"{mean:.3f}" for mean in numpy.mean(means, axis=0)))


def _table(things: _Things, weights: Matrix, bias: Matrix, judges: Judges) -> str:
    """The file: the marks, what each needs, the unit of size, then a row a thing."""
    weights = weights * things.rarity[:, None]
    unit = numpy.quantile(abs(weights), _CLEAR, axis=0) / -LEAST
    letters = numpy.clip(numpy.round(weights / unit), LEAST, MOST).astype(int)
    lines = [["marks", *WEIGHED]]
    lines += ([head, *(f"{number:.4g}" for number in row)] for head, row in judges.rows(WEIGHED, unit, bias))
    lines.append(["size", f"{_SIZE:g}"])
    for name, row, size in zip(things.names, letters, things.sizes, strict=True):
        lines.append([plain(name), "".join(chr(MIDDLE + letter) for letter in (*row, size))])
    return "".join("\t".join(line) + "\n" for line in lines)


if __name__ == "__main__":
    main()
