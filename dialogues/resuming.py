"""Where a talk goes on when its scenario was changed in the middle of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dialogues.play import Play
from dialogues.session import Session

Way = Literal["same", "renamed", "back", "start"]
"""At the same node; at one that took its place; at the last node before it that is left; at the start."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """The session in the new version, and how its place was found."""

    session: Session
    way: Way


def resume(session: Session, old: Play, new: Play, path: Sequence[str]) -> Resumed:
    """The talk in the new version of its scenario; `path` is the nodes that it has been at, in order.

    Mood, steam, patience and what was said stay: only the place may have to change.
    """
    session = session.model_copy(update={"version": new.scenario.version})
    if _stands(new, session.node):
        return Resumed(session, "same")
    if node := _heir(session.node, old, new):
        return Resumed(_renamed(session, node), "renamed")
    if node := next((node for node in reversed(path) if _stands(new, node)), None):
        return Resumed(session.model_copy(update={"node": node}), "back")
    return Resumed(session.model_copy(update={"node": new.scenario.start}), "start")


def last_said(session: Session, play: Play) -> tuple[str, ...]:
    """What the customer says at the session's node, as it was said there last (or would be first)."""
    times = max(0, session.said.get(session.node, 0) - 1)
    return play.speak(play.lines.nodes[session.node].lines, session.node, session.seed, times)


def _stands(play: Play, node: str) -> bool:
    """Whether a talk can stand at the node: it is there, and is not an ending."""
    return node in play.scenario.nodes and not play.node(node).ending


def _heir(gone: str, old: Play, new: Play) -> str | None:
    """The one new node that says what the old one said: the same by another name."""
    added = [node for node in new.scenario.nodes if node not in old.scenario.nodes and _stands(new, node)]
    heirs = [node for node in added if new.lines.nodes[node].lines == old.lines.nodes[gone].lines]
    return heirs[0] if len(heirs) == 1 else None


def _renamed(session: Session, node: str) -> Session:
    """The session with the node's counts under its new name, so that conditions and lines go on from them."""
    counts = {
        field: {node if name == session.node else name: count for name, count in getattr(session, field).items()}
        for field in ("visits", "said")
    }
    return session.model_copy(update={"node": node, **counts})
