"""What a mark needs: less or more for a rule's finding, the text's length and the other marks."""

from math import e, log

import pytest

from dialogues.replies.judging import Judge

# Two marks: the first is likely from a score of 5 on; then the second needs 3 more, and the first is sure of itself.
WRITTEN = {
    "alone": [10, 8],
    "ruled": [2, 4],
    "trust": [1, 2],
    "words": [0, 1],
    "steep": [10, 1],
    "middle": [-50, -99],
    "beside": [[0, -3], [-1, 0]],
}


@pytest.mark.parametrize(
    ("scores", "size", "needs"),
    [
        ([0, 0], 1, [(10, 2), (8, 2)]),  # where a rule found the second, its score counts twice
        ([0, 0], 10, [(10, 2), (8 - log(10), 2 - log(10) / 2)]),  # the longer, the less the second needs
        ([5, 0], 1, [(10, 2), (9.5, 2.75)]),  # as likely as not
        ([9, 0], 1, [(10, 2), (11, 3.5)]),
        ([4, 0], 1, [(10, 2), (8, 2)]),  # too unlikely to count
        ([0, -9999], 1, [(10, 2), (8, 2)]),
    ],
)
def test_what_a_mark_needs_beside_the_others(scores: list[float], size: int, needs: list[tuple[float, float]]) -> None:
    """A likely mark speaks against those that it seldom stands beside, not for itself."""
    found = Judge(WRITTEN).needs(scores, size)
    assert found == [pytest.approx(need, abs=0.001) for need in needs]


def test_only_likely_marks_say_something_of_others() -> None:
    """What is unlikely by its score is left out."""
    assert [*Judge(WRITTEN).likely([5, 0])] == [(0, 0.5)]
    assert [*Judge(WRITTEN).likely([4, 99])] == [(1, 0.5)]


def test_a_likelihood_follows_its_curve() -> None:
    """By the logistic function of the score."""
    [_, (second, _)] = Judge(WRITTEN).needs([5.1, 0], 1)
    assert second == pytest.approx(8 + 3 * e / (1 + e))
