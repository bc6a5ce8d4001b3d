"""In which order the nodes stand down the page, so that ways are short and lead downwards where they can.

Hill climbing: each node in turn is moved to where it costs least, until no move helps. Minimum linear arrangement is
NP-hard; from the order in which a talk reaches the nodes this comes close enough, and always to the same result.
"""

from collections.abc import Mapping, Sequence

UPWARDS = 2
"""How much dearer a way is that leads up the page: a talk is read downwards."""
PASSES = 12

Costs = Mapping[str, Mapping[str, tuple[int, int]]]
"""For each node and neighbour: what a step of distance costs while the neighbour stands below, and while above."""


def reading_order(start: str, ids: Sequence[str], ways: Sequence[tuple[str, str]], last: Sequence[str]) -> list[str]:
    """All ids: the start first, `last` last and in its order, the others by the length of the ways between them."""
    first = [id for id in ids if id == start and id not in last]
    others = [id for id in _reached(start, ids, ways) if id not in first and id not in last]
    line = _Line([*first, *others, *last], _costs(ids, ways))
    for _ in range(PASSES):
        if not sum([line.settle(id, len(first), len(first) + len(others)) for id in others]):
            break
    return line.order


def _reached(start: str, ids: Sequence[str], ways: Sequence[tuple[str, str]]) -> list[str]:
    """The ids as a talk comes to them, the nearest first; those it never comes to at the end."""
    order = dict.fromkeys([start] if start in ids else [])
    out: dict[str, list[str]] = {id: [] for id in ids}
    for source, target in ways:
        out[source].append(target)
    waiting = list(order)
    for id in waiting:
        fresh = [target for target in dict.fromkeys(out[id]) if target not in order]
        order.update(dict.fromkeys(fresh))
        waiting += fresh
    return list(order | dict.fromkeys(ids))


def _costs(ids: Sequence[str], ways: Sequence[tuple[str, str]]) -> Costs:
    costs: dict[str, dict[str, tuple[int, int]]] = {id: {} for id in ids}
    for source, target in ways:
        if source != target:
            for id, other, below, above in ((source, target, 1, UPWARDS), (target, source, UPWARDS, 1)):
                before = costs[id].get(other, (0, 0))
                costs[id][other] = (before[0] + below, before[1] + above)
    return costs


class _Line:
    """The nodes in a line, which change places with their neighbours."""

    def __init__(self, order: list[str], costs: Costs) -> None:
        self.order, self._costs = order, costs
        self._place = {id: place for place, id in enumerate(order)}

    def settle(self, id: str, first: int, end: int) -> bool:
        """Move a node to its best place from `first` to before `end`; says whether it moved."""
        here = best = self._place[id]
        cost = least = 0
        for place in range(here, end - 1):
            cost += self._swap(place)
            if cost < least:
                best, least = place + 1, cost
        for place in range(end - 2, first - 1, -1):
            cost += self._swap(place)
            if cost < least:
                best, least = place, cost
        for place in range(first, best):
            self._swap(place)
        return best != here

    def _swap(self, place: int) -> int:
        """Let the nodes at this place and the next change places; gives what it adds to the cost."""
        upper, lower = self.order[place : place + 2]
        added = sum(
            above if self._place[id] < place else -below
            for id, (below, above) in self._costs[upper].items()
            if id != lower
        )
        added += sum(
            -above if self._place[id] < place else below
            for id, (below, above) in self._costs[lower].items()
            if id != upper
        )
        below, above = self._costs[upper].get(lower, (0, 0))
        self.order[place : place + 2] = lower, upper
        self._place[upper], self._place[lower] = place + 1, place
        return added + above - below
