"""A turn as its author sees it, in lines of text: the same in `hankala replay` and in `hankala play --trace`."""

from collections.abc import Iterable, Iterator, Mapping

from dialogues.scenario import Condition, Range
from dialogues.session import Session
from dialogues.tracing import Cause, Change, Trace, capped

LABEL = 10
"""Width of the column of labels."""


def told(trace: Trace) -> Iterator[str]:
    """What the reply was read as and what it did, without the customer's lines."""
    turn = trace.turn
    yield _line("marks", [f"{mark.name} “{mark.evidence}”" for mark in turn.clearest_marks])
    yield _line("conduct", turn.conduct)
    if turn.mentions:
        yield _line("mentions", turn.mentions)
    yield _changed("mood", trace.mood) + _elsewhere(trace, trace.mood)
    yield _changed("steam", trace.steam) + (" (2 at most in one reply)" if capped(trace.steam) else _later(trace))
    if trace.patience.before != trace.patience.after:
        yield _changed("patience", trace.patience) + _later(trace)
    if trace.others:
        yield _line("others", [f"{id} {change.before} → {change.after}" for id, change in trace.others.items()])
    yield _line("node", [f"{turn.node_before} → {turn.node_after}"])
    yield _line("edge", [_edge(trace)])
    if turn.ending:
        yield _line("ending", [turn.ending])


def spoken(lines: Iterable[str]) -> Iterator[str]:
    """What the customer says, a line a message."""
    yield from (f"  — {line}" for line in lines)


def standing(session: Session) -> str:
    """Where a talk stands before its first reply."""
    return f"at {session.node}, mood {session.mood}, steam {session.steam}, patience {session.patience}"


def _line(label: str, parts: Iterable[str]) -> str:
    return f"    {label:<{LABEL}}{', '.join(parts) or '–'}"


def _changed(label: str, change: Change) -> str:
    causes = [f"{cause.sign} {_signed(cause.points)}{_again(cause)}" for cause in change.causes]
    return _line(label, [f"{change.before} → {change.after}{'  ' if causes else ''}{', '.join(causes)}"])


def _signed(points: int) -> str:
    return f"+{points}" if points > 0 else f"−{-points}" if points else "0"


def _again(cause: Cause) -> str:
    return " (again)" if cause.again else ""


def _elsewhere(trace: Trace, mood: Change) -> str:
    """What no sign moved: a scene that begins later in the story. At a bound, what is missing was cut off."""
    return f", a later scene {_signed(mood.rest)}" if trace.scene and mood.rest else ""


def _later(trace: Trace) -> str:
    return " (a later scene)" if trace.scene else ""


def _edge(trace: Trace) -> str:
    turn = trace.turn
    if turn.edge is None:
        return f"none, the customer walks out: {'mood' if trace.mood.after <= 0 else 'patience'} is at its end"
    return f"{turn.edge + 1} of {trace.edges}, {condition(trace.when) if trace.when else 'the fallback'}"


def condition(when: Condition) -> str:
    """A condition as it stands in the file."""
    given = [(name, getattr(when, name)) for name in Condition.model_fields if getattr(when, name)]
    return "when " + ", ".join(f"{name} {_shown(it)}" for name, it in given)


def _shown(value: Range | Mapping[str, Range] | tuple[str, ...]) -> str:
    if isinstance(value, Range):
        given = [(name, getattr(value, name)) for name in ("at_least", "below")]
        return " ".join(f"{name} {bound}" for name, bound in given if bound is not None)
    if isinstance(value, Mapping):
        return " ".join(f"{id} {_shown(bounds)}" for id, bounds in value.items())
    return " ".join(value)
