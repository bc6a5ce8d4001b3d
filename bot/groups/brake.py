"""The brake: nobody makes the bot talk without end in a group, nor fills it with more than it can send."""

from collections import deque

from storage import outbox
from storage.database import Reader

COMMANDS, SECONDS = 6, 60.0
"""So many of one person's are heard in one place of a group in so many seconds."""
MOST_WAITING = 40
"""Calls that wait for a group: some two minutes of what it may be sent. Until then it is told nothing new."""

Place = tuple[int, int, int]
"""A group, a topic of it, and a person."""


class Brake:
    """Counts what people ask for; forgotten when the program stops, for it is only a matter of a minute."""

    def __init__(self) -> None:
        self._heard: dict[Place, deque[float]] = {}

    def holds(self, place: Place, now: float) -> bool:
        """Whether this is too much of one person; else it is counted."""
        times = self._heard.setdefault(place, deque(maxlen=COMMANDS))
        # Whoever sets the clock back must not silence anybody.
        if len(times) == COMMANDS and 0 <= now - times[0] < SECONDS:
            return True
        times.append(now)
        self._forget_idle(now)
        return False

    def _forget_idle(self, now: float) -> None:
        self._heard = {place: times for place, times in self._heard.items() if now - times[-1] < SECONDS}


async def is_full(reader: Reader, chat_id: int) -> bool:
    """Whether a group has not been told by far what there is to tell it."""
    return await outbox.waiting(reader, chat_id) > MOST_WAITING
