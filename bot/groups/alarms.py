"""Time that is up: turns that nobody took, votes to be counted, lobbies in which nothing began, tournaments."""

import logging
from collections import Counter
from collections.abc import Callable
from typing import Literal

from bot import log
from bot.groups import tournament
from bot.groups.ending import give_up
from bot.groups.playing import seated, time_is_up
from bot.groups.table import House
from bot.lanes import Lanes
from bot.timing import Clock, Sleep
from storage import exercises, tournaments
from storage.database import Database, Transaction
from storage.uninterrupted import uninterrupted

LOOK_EVERY = 3.0
"""Seconds: nobody counts them to the second in a group."""
TRIES = 5
"""How often an exercise is taken up whose going on fails; then it is given up, so that its group is not stuck."""

Alarm = tuple[Literal["exercise", "tournament"], int]
"""What it is for, and the number of that."""

logger = logging.getLogger(__name__)


class Alarms:
    """Looks for exercises and tournaments whose time is up, and lets them go on, or end."""

    def __init__(
        self, house: House, database: Database, *, wake_sender: Callable[[int], None], clock: Clock, sleep: Sleep
    ) -> None:
        self._house, self._database, self._wake_sender, self._clock = house, database, wake_sender, clock
        self._lanes: Lanes[Alarm] = Lanes(self._ring, sleep)
        self._failures = Counter[Alarm]()

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
        try:
            await uninterrupted(self._ring_once(*alarm))
        except Exception as error:
            self._failures[alarm] += 1
            if alarm[0] == "tournament" or self._failures[alarm] < TRIES:
                raise
            log.event(logger, logging.ERROR, "exercise_given_up", error=error, id=alarm[1])
            await uninterrupted(self._give_up(alarm[1]))
        self._failures.pop(alarm, None)
        return False

    async def _ring_once(self, kind: str, id: int) -> None:
        now = self._clock()
        async with self._database.transaction() as tx:
            await self._house.refresh(tx)
            if kind == "tournament":
                await tournament.time_is_up(self._house, tx, now, id)
            else:
                await self._go_on(tx, now, id)
        for chat_id in tx.addressed:
            self._wake_sender(chat_id)

    async def _give_up(self, id: int) -> None:
        async with self._database.transaction() as tx:
            if row := await exercises.get(tx, id):
                await give_up(self._house, tx, self._clock(), row)
        for chat_id in tx.addressed:
            self._wake_sender(chat_id)

    async def _go_on(self, tx: Transaction, now: float, id: int) -> None:
        row = await exercises.get(tx, id)
        # It may have been put off since.
        if row and row.due_at is not None and row.due_at <= now:
            async with seated(self._house, tx, now, id) as table:
                if table:
                    await time_is_up(table)
                else:
                    await exercises.give_up(tx, id, at=now)
