"""Telegram's flood limits, off unless a test switches them on ("My bot is hitting limits", Bots FAQ)."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.botapi.errors import too_many_requests


@dataclass
class Limits:
    """At most so many messages and edits, counted together, in so many seconds.

    The real numbers are unknown, these are the published ones; that edits share them is said in tdlib/td issue 2592.
    Answers to presses, deletions and chat actions are free.
    """

    clock: Callable[[], float]
    enabled: bool = False
    in_all: tuple[int, float] = (30, 1.0)
    in_private: tuple[int, float] = (1, 1.0)
    in_group: tuple[int, float] = (20, 60.0)
    _sent: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def count(self, chat_id: int) -> None:
        """Counts one message or edit in `chat_id`; raises 429 when it is one too many."""
        if not self.enabled:
            return
        now = self.clock()
        everything = 0
        wait = max(self._wait(everything, self.in_all, now), self._wait(chat_id, self._limit(chat_id), now))
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        self._sent[everything].append(now)
        self._sent[chat_id].append(now)

    def _limit(self, chat_id: int) -> tuple[int, float]:
        return self.in_private if chat_id > 0 else self.in_group

    def _wait(self, key: int, limit: tuple[int, float], now: float) -> float:
        count, seconds = limit
        sent = self._sent[key]
        while sent and sent[0] <= now - seconds:
            sent.popleft()
        return sent[0] + seconds - now if len(sent) >= count else 0.0
