"""Time that is up: turns that nobody took, votes to be counted, lobbies in which nothing began, tournaments."""

from collections.abc import Callable
from typing import Literal

from bot.groups import tournament
from bot.groups.playing import seated, time_is_up
from bot.groups.table import House
from bot.lanes import Lanes
from bot.timing import Clock, Sleep
from storage import exercises, tournaments
from storage.database import Database, Transaction
from storage.uninterrupted import uninterrupted

LOOK_EVERY = 3.0
"""Seconds: nobody counts them to the second in a group."""

Alarm = tuple[Literal["exercise", "tournament"], int]
"""What it is for, and the number of that."""


class Alarms:
    """Looks for exercises and tournaments whose time is up, and lets them go on, or end."""

    def __init__(
        self, house: House, database: Database, *, wake_sender: Callable[[int], None], clock: Clock, sleep: Sleep
    ) -> None:
        self._house, self._database, self._wake_sender, self._clock = house, database, wake_sender, clock
        self._lanes: Lanes[Alarm] = Lanes(self._ring, sleep)

    async def run(self) -> None:
        """Look until cancelled."""
        await self._lanes.watch(self._due, LOOK_EVERY, "alarms_unreadable")

    async def ring(self) -> None:
        """Do what is due now and return."""
        await self._lanes.drain(self._due)

    async def _due(self) -> list[Alarm]:
        now = self._clock()
        async with self._database.reading() as reader:
            over: list[Alarm] = [("tournament", id) for id in await tournaments.due(reader, now)]
            return [*over, *(("exercise", id) for id in await exercises.due(reader, now))]

    async def _ring(self, alarm: Alarm) -> bool:
        await uninterrupted(self._ring_once(*alarm))
        return False

    async def _ring_once(self, kind: str, id: int) -> None:
        now = self._clock()
        async with self._database.transaction() as tx:
            if kind == "tournament":
                await tournament.time_is_up(self._house, tx, now, id)
            else:
                await self._go_on(tx, now, id)
        for chat_id in tx.addressed:
            self._wake_sender(chat_id)

    async def _go_on(self, tx: Transaction, now: float, id: int) -> None:
        row = await exercises.get(tx, id)
        # It may have been put off since.
        if row and row.due_at is not None and row.due_at <= now:
            async with seated(self._house, tx, now, id) as table:
                if table:
                    await time_is_up(table)
