"""How much may go to one group: Telegram lets bots send less to a group than to all their private chats together."""

from collections import deque

from bot.timing import Clock, Sleep

PERIOD_SECONDS = 60.0
CALLS_PER_PERIOD = 18
"""Telegram says 20 messages a minute (Bot API FAQ); what went out late may come in together with what follows."""
KEPT_FOR_MESSAGES = 5
"""Calls in a minute that changes leave to what is new: a customer's answer must not wait for a count that went up."""
LOOK_AGAIN_SECONDS = 2.0
"""What waits may be replaced meanwhile."""


class GroupBudget:
    """Counts the calls to each group, and lets through at most so many in any minute.

    A bucket that refills would let through twice as many in the first one. No group waits for another.
    """

    def __init__(self, clock: Clock, sleep: Sleep, calls: int = CALLS_PER_PERIOD) -> None:
        self._clock, self._sleep, self._calls = clock, sleep, calls
        self._spent: dict[int, deque[float]] = {}

    async def room(self, chat_id: int, spare: int = 0) -> bool:
        """Whether the group may get another call that leaves so many; if not, waits a while before it says so.

        Nothing is spent by that.
        """
        if (wait := self._wait(chat_id, min(spare, self._calls - 1))) > 0:
            await self._sleep(min(wait, LOOK_AGAIN_SECONDS))
            return False
        return True

    def _wait(self, chat_id: int, spare: int) -> float:
        times, limit = self._spent.get(chat_id, deque()), self._calls - spare
        wait = times[-limit] + PERIOD_SECONDS - self._clock() if len(times) >= limit else 0.0
        if wait > PERIOD_SECONDS:
            # Whoever sets the clock back must not silence a group.
            del self._spent[chat_id]
        return wait if wait <= PERIOD_SECONDS else 0.0

    def spend(self, chat_id: int) -> None:
        """Counts a call that is made now."""
        if chat_id not in self._spent:
            self._forget_idle()
        self._spent.setdefault(chat_id, deque(maxlen=self._calls)).append(self._clock())

    def _forget_idle(self) -> None:
        since = self._clock() - PERIOD_SECONDS
        self._spent = {chat_id: times for chat_id, times in self._spent.items() if times[-1] > since}
