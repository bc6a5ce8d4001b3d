"""Counts how replies are read, mark by mark."""

from collections import Counter

from dialogues.replies.marks import MARKS


class Score:
    """Hits, false alarms and misses by mark."""

    def __init__(self) -> None:
        self.hits: Counter[str] = Counter()
        self.alarms: Counter[str] = Counter()
        self.misses: Counter[str] = Counter()

    def add(self, found: frozenset[str], expected: frozenset[str]) -> None:
        """Count one reply."""
        self.hits.update(found & expected)
        self.alarms.update(found - expected)
        self.misses.update(expected - found)

    @property
    def overall(self) -> tuple[float, float]:
        """Precision and recall of all marks together."""
        hits = self.hits.total()
        return hits / (hits + self.alarms.total()), hits / (hits + self.misses.total())

    def of(self, mark: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of a mark."""
        hits, alarms, misses = self.hits[mark], self.alarms[mark], self.misses[mark]
        precision, recall = hits / (hits + alarms or 1), hits / (hits + misses or 1)
        return precision, recall, 2 * hits / (2 * hits + alarms + misses or 1)

    @property
    def macro(self) -> float:
        """The mean F1 of all marks that occur."""
        occurring = [mark for mark in MARKS if self.hits[mark] + self.misses[mark]]
        return sum(self.of(mark)[2] for mark in occurring) / len(occurring)

    def table(self, title: str) -> str:
        """All of it, a line a mark."""
        lines = [f"\n{title}: macro-F1 {self.macro:.3f}", f"{'mark':16} {'P':>5} {'R':>5} {'F1':>5} {'n':>4}"]
        for mark in MARKS:
            precision, recall, f1 = self.of(mark)
            lines.append(f"{mark:16} {precision:5.2f} {recall:5.2f} {f1:5.2f} {self.hits[mark] + self.misses[mark]:4}")
        return "\n".join(lines)
