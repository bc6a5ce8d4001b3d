"""How talks show in the picture: each in a colour of its own, or all together by how often a way was taken."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log2

from bot.drawing.graph import Graph, Way
from bot.drawing.paint import WALKS

THIN, WIDEST = 1.2, 8.0
"""A line's width in pixels: taken never or once, and at most."""


@dataclass(frozen=True)
class Talks:
    """The talks of a graph, either counted (`coverage`) or highlighted one by one."""

    graph: Graph
    coverage: bool = False

    @property
    def are_highlighted(self) -> bool:
        """Whether some ways stand out and the others stand back."""
        return bool(self.graph.walks) and not self.coverage

    @property
    def are_told_apart(self) -> bool:
        """Whether each has its colour: more than a few would only look alike."""
        return len(self.graph.walks) <= len(WALKS)

    def colour(self, walk: int) -> str:
        """The colour of a talk, by its place among the talks."""
        return WALKS[walk] if self.are_told_apart else WALKS[0]

    def steps(self, way: Way) -> Mapping[int, list[int]]:
        """Which highlighted talks took a way (by their place), and with which of their replies, from 1."""
        return self._steps.get(way.key) or {}

    def width(self, way: Way) -> float:
        """How wide a way's line is: each time that it is taken as often again makes it wider by the same."""
        return min(WIDEST, THIN + 1.1 * log2(self.count(way) or 1)) if self.coverage else THIN

    def count(self, way: Way) -> int:
        """How many times the talks took a way."""
        return self._crossed[way.key]

    def is_untaken(self, way: Way) -> bool:
        """Whether coverage is asked for, and no talk took it."""
        return self.coverage and not self.count(way)

    @cached_property
    def _crossed(self) -> Mapping[tuple[str, int], int]:
        return self.graph.crossed

    @cached_property
    def _steps(self) -> Mapping[tuple[str, int], Mapping[int, list[int]]]:
        taken: defaultdict[tuple[str, int], dict[int, list[int]]] = defaultdict(dict)
        if self.are_highlighted:
            for place, walk in enumerate(self.graph.walks):
                for number, step in enumerate(walk.steps, start=1):
                    taken[step].setdefault(place if self.are_told_apart else 0, []).append(number)
        return taken
