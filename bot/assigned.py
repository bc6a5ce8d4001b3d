"""What practising leaves to classes: a talk may be at an assignment, whose terms and goal are none of its business."""

from typing import Protocol

from bot.learner import Terms
from bot.shows import Keyboard
from bot.visit import Visit


class AssignedTalks(Protocol):
    """Whoever looks after assignments is told of talks, and of changed settings."""

    async def ended(self, visit: Visit, attempt: int) -> None:
        """A talk has come to its end, or was stopped."""

    async def outcome(self, visit: Visit, attempt: int) -> None:
        """Show what an attempt that is over was worth for its assignment, if it was at one."""

    async def again(self, visit: Visit, assignment: int, scenario: str) -> Terms | None:
        """The terms of another talk at the assignment in that scenario; None: on one's own. Either is shown."""

    async def another(self, visit: Visit, attempt: int) -> Keyboard:
        """The button for another attempt at what this one was at, as long as that is still to be done; else none."""

    async def back(self, visit: Visit) -> Keyboard:
        """After a teacher's preview: the button back to the assignment that is being put together, if there is one."""

    async def settings_changed(self, visit: Visit) -> None:
        """The person has other settings now."""


class NoClasses:
    """Where nobody looks after assignments all this is nothing."""

    async def ended(self, visit: Visit, attempt: int) -> None:
        """Nothing to do."""

    async def outcome(self, visit: Visit, attempt: int) -> None:
        """Nothing to show."""

    async def again(self, visit: Visit, assignment: int, scenario: str) -> Terms | None:
        """On one's own."""
        return None

    async def another(self, visit: Visit, attempt: int) -> Keyboard:
        """Nothing to do."""
        return ()

    async def back(self, visit: Visit) -> Keyboard:
        """Nowhere to go back to."""
        return ()

    async def settings_changed(self, visit: Visit) -> None:
        """Nothing to do."""
