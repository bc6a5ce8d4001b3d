"""Time that is up: turns that nobody took, votes that are to be counted, lobbies in which nothing began."""

from collections.abc import Callable

from bot.groups.playing import seated, time_is_up
from bot.groups.table import House
from bot.lanes import Lanes
from bot.timing import Clock, Sleep
from storage import exercises
from storage.database import Database
from storage.uninterrupted import uninterrupted

LOOK_EVERY = 3.0
"""Seconds: nobody counts them to the second in a group."""


class Alarms:
    """Looks for exercises whose time is up, and lets them go on."""

    def __init__(
        self, house: House, database: Database, *, wake_sender: Callable[[int], None], clock: Clock, sleep: Sleep
    ) -> None:
        self._house, self._database, self._wake_sender, self._clock = house, database, wake_sender, clock
        self._lanes: Lanes[int] = Lanes(self._ring, sleep)

    async def run(self) -> None:
        """Look until cancelled."""
        await self._lanes.watch(self._due, LOOK_EVERY, "alarms_unreadable")

    async def ring(self) -> None:
        """Do what is due now and return."""
        await self._lanes.drain(self._due)

    async def _due(self) -> list[int]:
        async with self._database.reading() as reader:
            return await exercises.due(reader, self._clock())

    async def _ring(self, id: int) -> bool:
        await uninterrupted(self._ring_once(id))
        return False

    async def _ring_once(self, id: int) -> None:
        now = self._clock()
        async with self._database.transaction() as tx:
            row = await exercises.get(tx, id)
            # It may have been put off since.
            if row and row.due_at is not None and row.due_at <= now:
                async with seated(self._house, tx, now, id) as table:
                    if table:
                        await time_is_up(table)
        for chat_id in tx.addressed:
            self._wake_sender(chat_id)
