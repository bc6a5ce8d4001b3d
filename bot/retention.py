"""Once a day: what nobody has used for long is erased, and whoever is about to be erased is told two weeks before."""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot import log
from bot.calls import post
from bot.classroom.reminders import next_daytime
from bot.classroom.teaching import TIME_ZONE
from bot.erasing import erase_class, erase_person, names, taught_alone
from bot.shows import Button, Letter, Message
from bot.timing import Clock, Sleep
from bot.wording import Wording
from storage import cohorts, editions, guesses, learners, retention, teachers, tricks
from storage.database import Database, Transaction

DAY = 24 * 3600.0
HIDDEN_KEPT_FOR = 30 * DAY
"""Seconds for which a trick that a teacher has hidden can still be shown."""
NOTICE = 14 * DAY
"""Seconds between the warning and the erasing, at the least: also where the bot has not run for a long time."""
SETTLE, LOOK_EVERY = 60.0, 3600.0
"""Seconds: at the start, for what people did while the program was stopped to be worked; then between two looks."""
FEW = 10
"""People dealt with in one transaction: nobody waits long for it to end."""

Act = Callable[[Transaction, int], Awaitable[bool]]

logger = logging.getLogger(__name__)


class Retention:
    """Erases people `days` after their last use, and classes as long after they were put away; 0 days is never.

    Owners are not erased, nor are teachers while anybody uses a class of theirs.
    """

    def __init__(
        self,
        database: Database,
        wordings: Mapping[str, Wording],
        days: int,
        owners: frozenset[int],
        *,
        wake_sender: Callable[[int], None],
        clock: Clock,
        sleep: Sleep,
    ) -> None:
        self._database, self._wordings, self._owners = database, wordings, owners
        self._days, self._wake_sender = days, wake_sender
        self._clock, self._sleep = clock, sleep

    async def run(self) -> None:
        """Look soon and then every day by the clock, until cancelled: a machine that slept does not lose days."""
        await self._sleep(SETTLE)
        due = self._clock()
        while True:
            if self._clock() >= due:
                due = self._clock() + DAY
                await self._try_once()
            await self._sleep(LOOK_EVERY)

    async def _try_once(self) -> None:
        """A locked file or a full disk must not end the program for that; tomorrow is another day."""
        try:
            await self.once()
        except Exception as error:
            log.event(logger, logging.ERROR, "retention_failed", error=error)

    async def once(self) -> None:
        """Erase and warn whoever it is time for; what has expired goes whatever the setting."""
        async with self._database.transaction() as tx:
            await guesses.purge(tx, self._clock() - DAY)
            await teachers.purge_invitations(tx, self._clock())
            await tricks.purge(tx, self._clock() - HIDDEN_KEPT_FOR)
            await editions.purge(tx)
        if self._days:
            erased = await self._each(await self._to_erase(), self._erase)
            classes = await self._each(await self._archived(), self._erase_class)
            warned = await self._each(await self._to_warn(), self._warn)
            log.event(logger, logging.INFO, "retention", erased=erased, classes=classes, warned=warned)

    @property
    def _last_used(self) -> float:
        """Whoever used the bot no later than this is to be erased."""
        return self._clock() - self._days * DAY

    async def _to_erase(self) -> list[int]:
        async with self._database.reading() as reader:
            found = await retention.to_erase(reader, self._last_used, self._clock() - NOTICE)
        return [chat_id for chat_id in found if chat_id not in self._owners]

    async def _to_warn(self) -> list[int]:
        async with self._database.reading() as reader:
            found = await retention.to_warn(reader, self._last_used + NOTICE)
        return [chat_id for chat_id in found if chat_id not in self._owners]

    async def _archived(self) -> list[int]:
        async with self._database.reading() as reader:
            return await retention.archived_before(reader, self._last_used)

    async def _each(self, ids: Sequence[int], act: Act, few: int = FEW) -> int:
        """Do it to each, a few in a transaction; gives to how many it was done. One that fails keeps nobody else."""
        done = 0
        for start in range(0, len(ids), few):
            some = ids[start : start + few]
            try:
                async with self._database.transaction() as tx:
                    acted = [await act(tx, id) for id in some]
            except Exception as error:
                if few > 1:
                    done += await self._each(some, act, few=1)
                else:
                    log.event(logger, logging.ERROR, "retention_failed", error=error)
            else:
                done += sum(acted)
                for chat_id in tx.addressed:
                    self._wake_sender(chat_id)
        return done

    async def _erase(self, tx: Transaction, chat_id: int) -> bool:
        # They may have come back since the list was made.
        if not await retention.to_erase(tx, self._last_used, self._clock() - NOTICE, chat_id):
            return False
        for letter in await erase_person(tx, chat_id, self._wordings):
            await post(tx, letter, self._clock())
        return True

    async def _erase_class(self, tx: Transaction, id: int) -> bool:
        cohort = await cohorts.get(tx, id)
        if cohort is None or cohort.archived_at is None or cohort.archived_at > self._last_used:
            return False
        await erase_class(tx, cohort, self._wordings)
        return True

    async def _warn(self, tx: Transaction, chat_id: int) -> bool:
        learner = await learners.get(tx, chat_id)
        if learner is None or learner.seen_at > self._last_used + NOTICE:
            return False
        await retention.warned(tx, chat_id, self._clock())
        if not learner.blocked:
            letter = await self._warning(tx, learner)
            await post(tx, letter, self._clock())
        return True

    async def _warning(self, tx: Transaction, learner: learners.Learner) -> Letter:
        say = self._wordings[learner.language]
        parts = [say("retention-warning")]
        if classes := await taught_alone(tx, learner.chat_id):
            parts.append(say("retention-warning-classes", cohorts=names(classes)))
        stay = Button(say("button-stay"), "stay")
        at = next_daytime(self._clock(), TIME_ZONE)
        return Letter(learner.chat_id, Message("\n\n".join(parts), ((stay,),)), due_at=at)
