"""How much may go to one group: Telegram lets bots send less to a group than to all their private chats together."""

from collections import deque

from bot.timing import Clock, Sleep

PERIOD_SECONDS = 60.0
CALLS_PER_PERIOD = 18
"""Telegram says 20 messages a minute (Bot API FAQ); what went out late may come in together with what follows."""


class GroupBudget:
    """Counts the calls to each group, and lets through at most so many in any minute.

    A bucket that refills would let through twice as many in the first one. No group waits for another.
    """

    def __init__(self, clock: Clock, sleep: Sleep, calls: int = CALLS_PER_PERIOD) -> None:
        self._clock, self._sleep, self._calls = clock, sleep, calls
        self._spent: dict[int, deque[float]] = {}

    async def room(self, chat_id: int) -> None:
        """Waits until the group may get another call; nothing is spent by that."""
        times = self._spent.get(chat_id)
        if times and len(times) == self._calls and (wait := times[0] + PERIOD_SECONDS - self._clock()) > 0:
            # Whoever sets the clock back must not silence a group.
            await self._sleep(min(wait, PERIOD_SECONDS))

    def spend(self, chat_id: int) -> None:
        """Counts a call that is made now."""
        if chat_id not in self._spent:
            self._forget_idle()
        self._spent.setdefault(chat_id, deque(maxlen=self._calls)).append(self._clock())

    def _forget_idle(self) -> None:
        since = self._clock() - PERIOD_SECONDS
        self._spent = {chat_id: times for chat_id, times in self._spent.items() if times[-1] > since}
