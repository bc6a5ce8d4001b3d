"""A turn as its author sees it, in lines of text: the same in `hankala replay` and in `hankala play --trace`."""

from collections.abc import Iterable, Iterator

from dialogues.scenario import Condition, Range
from dialogues.session import Session
from dialogues.tracing import Cause, Change, Trace, capped

LABEL = 10
"""Width of the column of labels."""


def told(trace: Trace) -> Iterator[str]:
    """What the reply was read as and what it did, without the customer's lines."""
    turn = trace.turn
    yield _line("marks", [f"{mark.name} “{mark.evidence}”" for mark in turn.first_marks])
    yield _line("conduct", turn.conduct)
    if turn.mentions:
        yield _line("mentions", turn.mentions)
    yield f"{_changed('mood', trace.mood)}{_bounded(trace.mood)}"
    yield f"{_changed('steam', trace.steam)}{' (2 at most in one reply)' if capped(trace.steam) else ''}"
    if trace.patience.before != trace.patience.after:
        yield _changed("patience", trace.patience)
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


def _bounded(mood: Change) -> str:
    return f" (elsewhere {_signed(mood.rest)})" if mood.rest and 0 < mood.after < 100 else ""


def _edge(trace: Trace) -> str:
    turn = trace.turn
    if turn.edge is None:
        return f"none, the customer walks out: {'mood' if trace.mood.after <= 0 else 'patience'} is at its end"
    return f"{turn.edge + 1} of {trace.edges}, {condition(trace.when) if trace.when else 'the fallback'}"


def condition(when: Condition) -> str:
    """A condition as it stands in the file."""
    given = [(name, getattr(when, name)) for name in Condition.model_fields if getattr(when, name)]
    return "when " + ", ".join(f"{name} {_range(it) if isinstance(it, Range) else ' '.join(it)}" for name, it in given)


def _range(bounds: Range) -> str:
    return " ".join(
        f"{name} {getattr(bounds, name)}" for name in ("at_least", "below") if getattr(bounds, name) is not None
    )
