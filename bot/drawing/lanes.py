"""Which lane each node gets between the columns of cards: few lanes, side by side, crossed by few lines.

All lines to a node join in its lane. Lanes whose stretches do not meet may lie in the same place, one under the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PASSES = 10


@dataclass(frozen=True)
class Net:
    """The lines to one node: at which heights they leave the left and the right column, and where they arrive."""

    target: str
    left: tuple[int, ...]
    right: tuple[int, ...]
    arrival: int
    arrives_left: bool

    @property
    def heights(self) -> tuple[int, ...]:
        """Every height at which something joins or leaves the lane."""
        return (*self.left, *self.right, self.arrival)

    @property
    def on_left(self) -> list[int]:
        """The heights of all that comes from or goes to the left column."""
        return [*self.left, *([self.arrival] if self.arrives_left else [])]

    @property
    def on_right(self) -> list[int]:
        """The same of the right column."""
        return [*self.right, *([] if self.arrives_left else [self.arrival])]

    @property
    def stretch(self) -> tuple[int, int]:
        """From where to where its lane reaches."""
        return min(self.heights), max(self.heights)


def lanes(nets: Sequence[Net]) -> tuple[dict[str, int], int]:
    """The lane of each net's target, counted from 0 at the left, and how many lanes there are."""
    order = sorted(nets, key=lambda net: (net.stretch[1] - net.stretch[0], net.arrival))
    number = max((_meeting_at(net.stretch[0], nets) for net in nets), default=1)
    while (placed := _placed(order, number)) is None:
        number += 1
    _improved(nets, placed, number)
    return placed, number


def crossings(nets: Sequence[Net], placed: Mapping[str, int]) -> int:
    """How many times a line crosses a lane that it does not join."""
    return sum(_crossed(one, other) for one in nets for other in nets if placed[one.target] < placed[other.target])


def _crossed(left: Net, right: Net) -> int:
    """Crossings between two nets of which one's lane lies left of the other's."""
    return _within(left.on_right, right.stretch) + _within(right.on_left, left.stretch)


def _meeting_at(height: int, nets: Sequence[Net]) -> int:
    """How many lanes run at a height: so many are needed at least."""
    return sum(net.stretch[0] <= height <= net.stretch[1] for net in nets)


def _within(heights: Sequence[int], stretch: tuple[int, int]) -> int:
    return sum(stretch[0] < height < stretch[1] for height in heights)


def _meet(one: Net, other: Net) -> bool:
    return one.stretch[0] <= other.stretch[1] and other.stretch[0] <= one.stretch[1]


def _placed(order: Sequence[Net], number: int) -> dict[str, int] | None:
    """The shortest nets first, each as near as may be to the side it has most to do with; None if there is no room."""
    taken: list[list[Net]] = [[] for _ in range(number)]
    placed = {}
    for net in order:
        places = range(number) if len(net.on_left) >= len(net.on_right) else reversed(range(number))
        lane = next((place for place in places if not any(_meet(net, other) for other in taken[place])), None)
        if lane is None:
            return None
        taken[lane].append(net)
        placed[net.target] = lane
    return placed


def _improved(nets: Sequence[Net], placed: dict[str, int], number: int) -> None:
    """Move nets to free lanes, and let lanes change places, while that saves crossings."""
    pairs = {(a.target, b.target): _crossed(a, b) for a in nets for b in nets if a is not b}
    meeting = {net.target: [other.target for other in nets if other is not net and _meet(net, other)] for net in nets}

    def cost(target: str, lane: int) -> int:
        return sum(pairs[target, other] if lane < placed[other] else pairs[other, target] for other in meeting[target])

    for _ in range(PASSES):
        before = dict(placed)
        for target in placed:
            taken = {placed[other] for other in meeting[target]}
            free = [lane for lane in range(number) if lane not in taken]
            placed[target] = min(free, key=lambda lane: (cost(target, lane), lane != placed[target]))
        for lane in range(number - 1):
            _exchanged(lane, placed, pairs, meeting)
        if placed == before:
            break


def _exchanged(
    lane: int, placed: dict[str, int], pairs: Mapping[tuple[str, str], int], meeting: Mapping[str, Sequence[str]]
) -> None:
    """Let the nets of this lane and of the next change places, if that saves crossings."""
    here = [target for target, place in placed.items() if place == lane]
    there = {target for target, place in placed.items() if place == lane + 1}
    saved = sum(pairs[a, b] - pairs[b, a] for a in here for b in meeting[a] if b in there)
    if saved > 0:
        for target in (*here, *there):
            placed[target] = lane + 1 if target in here else lane
