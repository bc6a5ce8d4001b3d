"""How well replies are read, on labelled sets; run with -s to see the table."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from bot.content import reader
from dialogues.replies.marks import MARKS

SETS = Path(__file__).parent / "replies"
FLOORS = {
    "development": 0.96,
    "development_settings": 0.89,
    "development_marks": 0.84,
    "held_out": 0.68,
}


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

    def of(self, mark: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of a mark."""
        hits, alarms, misses = self.hits[mark], self.alarms[mark], self.misses[mark]
        precision, recall = hits / (hits + alarms or 1), hits / (hits + misses or 1)
        return precision, recall, 2 * hits / (2 * hits + alarms + misses or 1)

    @property
    def macro(self) -> float:
        """The mean F1 of all marks."""
        return sum(self.of(mark)[2] for mark in MARKS) / len(MARKS)

    def table(self, title: str) -> str:
        """All of it, a line a mark."""
        lines = [f"\n{title}: macro-F1 {self.macro:.3f}", f"{'mark':16} {'P':>5} {'R':>5} {'F1':>5} {'n':>4}"]
        for mark in MARKS:
            precision, recall, f1 = self.of(mark)
            lines.append(f"{mark:16} {precision:5.2f} {recall:5.2f} {f1:5.2f} {self.hits[mark] + self.misses[mark]:4}")
        return "\n".join(lines)


@pytest.mark.parametrize("name", FLOORS)
def test_a_labelled_set_is_read_well_enough(name: str) -> None:
    """The macro-F1 of a set stays above its floor."""
    finnish, score = reader("fi"), Score()
    for item in yaml.safe_load((SETS / "fi" / f"{name}.yaml").read_text("utf-8")):
        score.add(finnish.read(item["text"]).names, frozenset(item["marks"]))
    print(score.table(name))
    assert score.macro >= FLOORS[name]
