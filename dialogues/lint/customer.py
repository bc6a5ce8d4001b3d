"""Findings about a scenario that depend on who its customer is: bounds of mood and steam, the best talk."""

from collections.abc import Iterator

from dialogues.lint.conditions import ENDLESS, NUMBERS, Span
from dialogues.lint.source import Sourced
from dialogues.parsing import Finding
from dialogues.scenario import Condition, Profile, Range

STEAM_ABOVE = 2
"""Steam that can build up beyond what the customer type begins with (dialogues/engine.py)."""


def bounds(source: Sourced, profile: Profile) -> Iterator[Finding]:
    """HK025: a bound of mood, steam or turns that this customer never or always meets."""
    scenes = [node.scene.steam for node in source.scenario.nodes.values() if node.scene]
    possible = {**NUMBERS, "steam": (0, max([profile.steam, *scenes]) + STEAM_ABOVE)}
    for id, node in source.scenario.nodes.items():
        for number, edge in enumerate(node.edges):
            for name, whole in possible.items():
                for bound, how in _idle(getattr(edge.when or Condition(), name), whole):
                    path: list[str | int] = ["nodes", id, "edges", number, "when", name, bound]
                    message = f"this customer's {name} is {_told(whole)}, so `{bound}` {how} holds"
                    yield source.finding("HK025", path, message, id)


def _idle(given: Range | None, whole: Span) -> Iterator[tuple[str, str]]:
    """The bounds that decide nothing, and how: what no customer at all can meet is found elsewhere (HK024)."""
    if given and given.at_least is not None:
        if given.at_least <= whole[0]:
            yield "at_least", "always"
        elif whole[1] < given.at_least and whole not in NUMBERS.values():
            yield "at_least", "never"
    if given and given.below is not None and given.below > whole[1]:
        yield "below", "always"


def _told(whole: Span) -> str:
    return f"{whole[0]}–{whole[1]}" if whole[1] < ENDLESS else f"{whole[0]} or more"
