"""Judges what the words of a reply come to: a mark is likelier or less likely for what else is said beside it."""

from collections.abc import Iterator, Mapping, Sequence
from math import exp, log
from typing import Any

LEAST = 0.02  # what is less likely says nothing of other marks
_LEAST_EVIDENCE = log(LEAST / (1 - LEAST))
HEADS = ("alone", "ruled", "trust", "words", "steep", "middle")


Need = tuple[float, float]
"""The score that a mark needs in a text: by words alone, and where a rule found it."""


class Judge:
    """What each mark needs in a text, by how long this is and how likely all the other marks are there.

    `written` gives a number a mark under each head: the score that it needs `alone` and, with its score times `trust`,
    where it is `ruled`; how much the logarithm of a text's length (`words`) adds to its score; how `steep` its
    likelihood grows with its score from the `middle`; and `beside`, by mark, what its likelihood adds to the others.
    """

    def __init__(self, written: Mapping[str, Any]) -> None:
        self._needs = [*zip(*(written[head] for head in ("alone", "ruled", "trust")), strict=True)]
        self._words: list[float] = written["words"]
        self._curves: list[tuple[float, float]] = [*zip(written["steep"], written["middle"], strict=True)]
        self.beside: list[list[float]] = written["beside"]

    def needs(self, scores: Sequence[float], size: int) -> list[Need]:
        """What each mark needs in a text of so many tokens that comes to these scores."""
        length = log(size)
        added = [length * words for words in self._words]
        for mark, likely in self.likely(scores):
            added = [sum_ + likely * weight for sum_, weight in zip(added, self.beside[mark], strict=True)]
        needs = zip(self._needs, added, strict=True)
        return [(alone - more, (ruled - more) / trust) for (alone, ruled, trust), more in needs]

    def likely(self, scores: Sequence[float]) -> Iterator[tuple[int, float]]:
        """The marks that say something of the others in a text with these scores, by number, and how likely each is."""
        for mark, (score, (steep, middle)) in enumerate(zip(scores, self._curves, strict=True)):
            evidence = steep * score + middle
            if evidence > _LEAST_EVIDENCE:
                yield mark, 1 / (1 + exp(-evidence))
