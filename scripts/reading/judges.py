"""Learns what each mark needs in a text: how far its score counts, a rule's finding, the other marks and the length.

In two looks. The first tells how likely each mark is by its own score; the second weighs, for each mark, its score, a
rule's finding, how long the text is, and how likely the first look found all the others.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from dialogues.replies.judging import LEAST

Matrix = NDArray[numpy.float64]
Truth = NDArray[numpy.bool_]

# How likely a mark must be; the best F1 would often take less than 0.4, at a price in trust.
_LIKELY = numpy.arange(0.4, 0.75, 0.025)
_TRUST = 0.1  # the least that a score counts where a rule found the mark


class Seen(NamedTuple):
    """Texts with their scores for each mark, the marks that rules found and those earned.

    With the logarithm of their lengths, and how much each counts.
    """

    scores: Matrix
    ruled: Truth
    truth: Truth
    lengths: Matrix
    counts: Matrix

    def only(self, which: Truth) -> "Seen":
        """Some of the texts."""
        return Seen(*(column[which] for column in self))


class Judges(NamedTuple):
    """For each mark a row: how likely it is by its score (`steep`, `middle`), and what else counts.

    A mark is given where its score, times `trust` if a rule found it, with what the length and the other marks add,
    comes to `alone`, or to `ruled`.
    """

    alone: Matrix
    ruled: Matrix
    trust: Matrix
    words: Matrix
    steep: Matrix
    middle: Matrix
    beside: Matrix

    @classmethod
    def of(cls, seen: Seen) -> "Judges":
        """What gives the best F1 of each mark on some texts."""
        marks = range(seen.scores.shape[1])
        curves = [LogisticRegression(C=10).fit(seen.scores[:, [k]], seen.truth[:, k], seen.counts) for k in marks]
        steep = numpy.array([one.coef_[0, 0] for one in curves])
        middle = numpy.array([one.intercept_[0] for one in curves])
        likely = _likely(seen.scores, steep, middle)
        needs = [_need(k, seen, likely) for k in marks]
        alone, ruled, trust, words = (numpy.array(row) for row in zip(*(need[:4] for need in needs), strict=True))
        return cls(alone, ruled, trust, words, steep, middle, numpy.array([need.beside for need in needs]).T)

    def given(self, seen: Seen) -> Truth:
        """Which marks are given to some texts."""
        likely = _likely(seen.scores, self.steep, self.middle)
        added = seen.lengths[:, None] * self.words + likely @ self.beside
        scores = seen.scores * numpy.where(seen.ruled, self.trust, 1)
        return numpy.asarray(scores + added > numpy.where(seen.ruled, self.ruled, self.alone))

    def rows(self, marks: Sequence[str], unit: Matrix, bias: Matrix) -> Iterator[tuple[str, Matrix]]:
        """The rows of the file by their heads, for scores that are counted in units from a bias."""
        yield "alone", (self.alone - bias) / unit
        yield "ruled", (self.ruled - self.trust * bias) / unit
        yield "trust", self.trust
        yield "words", self.words / unit
        yield "steep", self.steep * unit
        yield "middle", self.middle + self.steep * bias
        yield from ((f"beside {mark}", row / unit) for mark, row in zip(marks, self.beside, strict=True))


class _Need(NamedTuple):
    alone: float
    ruled: float
    trust: float
    words: float
    beside: Matrix


def _need(mark: int, seen: Seen, likely: Matrix) -> _Need:
    """What a mark needs, counted in its score."""
    score, ruled, truth = seen.scores[:, mark], seen.ruled[:, mark], seen.truth[:, mark]
    others = likely.copy()
    others[:, mark] = 0
    evidence = numpy.c_[score, score * ruled, ruled, seen.lengths, others]
    look = LogisticRegression(C=1, max_iter=1000).fit(evidence, truth, seen.counts)
    chances = look.predict_proba(evidence)[:, 1]
    best = max(_LIKELY, key=lambda least: f1_of(chances > least, truth))
    own, more, rule, words = look.coef_[0, :4]
    needed = numpy.log(best / (1 - best)) - look.intercept_[0]
    trust = max(_TRUST, (own + more) / own)
    return _Need(needed / own, (needed - rule) / own, trust, words / own, look.coef_[0, 4:] / own)


def _likely(scores: Matrix, steep: Matrix, middle: Matrix) -> Matrix:
    likely = 1 / (1 + numpy.exp(-(scores * steep + middle)))
    return numpy.where(likely > LEAST, likely, 0)


def f1_of(found: Truth, truth: Truth) -> float:
    """The harmonic mean of precision and recall."""
    return float(2 * (found & truth).sum() / max(1, found.sum() + truth.sum()))
