"""When an edge is taken, in a few words: with the ids that authors know from the file, or marks by their names."""

from collections.abc import Callable, Iterator
from html import unescape

from bot.wording import Wording
from dialogues.scenario import Condition, Range

BOUNDS = ("mood", "steam", "turns")
SIGNS = ("all", "any", "none", "earned", "unearned")
IDS = ("mentions", "mentioned", "unmentioned", "visited", "unvisited")
JOINED = {"all": " + ", "earned": " + ", "mentioned": " + ", "visited": " + "}
"""Between the names of a condition which asks for all of them; of the others one will do."""


def short(say: Wording, when: Condition | None, called: Callable[[str], str] = str) -> str:
    """The condition on one line; “otherwise” for the fallback. `called` gives the name of a mark from its id."""
    return unescape(", ".join((*_names(say, when, called), *_numbers(say, when))) if when else say("draw-otherwise"))


def numbers_first(say: Wording, when: Condition | None) -> str:
    """The same for a card with room for a few words only: the shortest first, nothing for the fallback."""
    parts = (*_numbers(say, when), *_names(say, when, lambda sign: unescape(say(f"sign-{sign}")))) if when else ()
    return unescape(", ".join(parts))


def _names(say: Wording, when: Condition, called: Callable[[str], str]) -> Iterator[str]:
    for name in SIGNS:
        if signs := getattr(when, name):
            yield say(f"when-{name}", what=JOINED.get(name, " / ").join(map(called, signs)))
    for name in IDS:
        if ids := getattr(when, name):
            yield say(f"when-{name}", what=JOINED.get(name, " / ").join(ids))


def _numbers(say: Wording, when: Condition) -> Iterator[str]:
    for name in BOUNDS:
        if bounds := getattr(when, name):
            yield say(f"when-{name}", what=_bounds(bounds))
    for who, bounds in when.others.items():
        yield say("when-others", what=f"{who} {_bounds(bounds)}")


def _bounds(bounds: Range) -> str:
    least = f"≥ {bounds.at_least}" if bounds.at_least is not None else ""
    below = f"< {bounds.below}" if bounds.below is not None else ""
    return " ".join(filter(None, (least, below)))
