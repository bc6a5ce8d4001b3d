"""Reminders of what is due: a row of the outbox with a future due time, withdrawn when it is no longer of use."""

import logging
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot import log
from bot.classroom import clock
from bot.classroom.own_work import OwnWork, all_own_work
from bot.content import Content
from bot.desk import Desk
from bot.learner import Settings
from bot.shows import Button, Letter, Message
from bot.timing import Clock, Sleep
from bot.visit import Visit
from bot.wording import Wording
from storage import assignments, cohorts, learners, outbox
from storage.database import Database, Transaction

MORNING, EVENING = time(8), time(19, 30)
"""No reminder falls due earlier or later in the day: with the patience of the outbox none is sent after 20."""
LEAST_LEFT = 2 * 3600.0
"""Seconds before the due time from which on a reminder that was held up is no longer of use."""
WATCH_SECONDS = 60.0
logger = logging.getLogger(__name__)


def reminder_time(due_at: float, time_zone: str) -> float:
    """When to remind of something due then (Unix seconds): the day before at the same hour of the class's clock.

    One that would come before 8 comes at 8 of that same day, one that would come late in the evening at half past
    seven: a student has the whole evening, or the whole day, in any case. Clocks change at night, so both are hours
    that every day has once.
    """
    due = datetime.fromtimestamp(due_at, ZoneInfo(time_zone))
    hour = min(max(due.time(), MORNING), EVENING)
    return datetime.combine(due.date() - timedelta(days=1), hour, due.tzinfo).timestamp()


def next_daytime(at: float, time_zone: str) -> float:
    """That time, or the next morning where it is night in the class."""
    local = datetime.fromtimestamp(at, ZoneInfo(time_zone))
    if MORNING <= local.time() <= EVENING:
        return at
    day = local.date() + timedelta(days=local.time() > EVENING)
    return datetime.combine(day, MORNING, local.tzinfo).timestamp()


async def renew(visit: Visit, desk: Desk, content: Content, work: OwnWork) -> None:
    """Put the reminder of one student's part in place of the one before, as long as there is a reason for one."""
    await withdraw(visit, desk, work.id, work.chat_id)
    say, wanted = await _addressee(visit, desk, work.chat_id)
    if not wanted or work.due_at is None or work.done or work.closed(desk.now):
        return
    at = reminder_time(work.due_at, work.cohort.time_zone)
    if at > desk.now:
        title, when = work.task.title(say, content), clock.when(say, work.cohort, work.due_at, at)
        start, no_more = Button(say("button-work", title=title), "work", str(work.id)), "unremind"
        buttons = ((start,), (Button(say(f"button-{no_more}"), no_more),))
        text = say("reminder", title=title, cohort=work.cohort.name, when=when)
        visit.letters.append(Letter(work.chat_id, Message(text, buttons), at, once=True, key=_key(work.id)))


async def renew_all(visit: Visit, desk: Desk, content: Content) -> None:
    """The same for all that the person whose visit this is has to do, after they chose other settings."""
    for work in await all_own_work(desk.tx, desk.chat_id, desk.now):
        await renew(visit, desk, content, work)


async def stop(content: Content, visit: Visit, desk: Desk, _: None, argument: str) -> None:
    """Let no reminders come to this person any more, from the button under one of them."""
    visit.learner = visit.learner.choosing(reminders=False)
    await renew_all(visit, desk, content)
    visit.tell("reminders-stopped")


async def withdraw(visit: Visit, desk: Desk, assignment_id: int, chat_id: int) -> None:
    """Let no reminder of that assignment come to that student any more."""
    key = _key(assignment_id)
    await outbox.withdraw(desk.tx, chat_id, key)
    visit.letters[:] = [letter for letter in visit.letters if (letter.chat_id, letter.key) != (chat_id, key)]


async def watch(database: Database, clock: Clock, sleep: Sleep) -> None:
    """Look after the reminders that were held up, until cancelled."""
    while True:
        try:
            async with database.transaction() as tx:
                await look_after(tx, clock())
        except Exception as error:
            log.event(logger, logging.ERROR, "reminders_unreadable", error=error)
        await sleep(WATCH_SECONDS)


async def look_after(tx: Transaction, now: float) -> None:
    """Give a new time to the reminders that could not be sent at theirs, as while the program was stopped.

    That is now, or the next morning where it is night; one that would come shortly before the due time is dropped.
    """
    for row in await outbox.held_up(tx, now):
        at = await _new_time(tx, row.chat_id, row.message_key or "", now)
        await (outbox.drop(tx, row.id) if at is None else outbox.put_off(tx, row.id, at))


async def _new_time(tx: Transaction, chat_id: int, key: str, now: float) -> float | None:
    id = key.removeprefix(_key(""))
    assigned = await assignments.assigned(tx, int(id), chat_id) if id.isdecimal() else None
    cohort = await cohorts.get(tx, assigned.assignment.cohort_id) if assigned else None
    if assigned is None or cohort is None or assigned.due_at is None:
        return None
    at = next_daytime(now, cohort.time_zone)
    return at if at <= assigned.due_at - LEAST_LEFT else None


def _key(assignment_id: int | str) -> str:
    return f"remind.{assignment_id}"


async def _addressee(visit: Visit, desk: Desk, chat_id: int) -> tuple[Wording, bool]:
    """The student's language, and whether they want reminders; as just chosen, where the visit is theirs."""
    if chat_id == desk.chat_id:
        return visit.say, visit.learner.settings.reminders
    row = await learners.get(desk.tx, chat_id)
    settings = Settings.model_validate_json(row.settings) if row else Settings()
    return await desk.say_to(chat_id), settings.reminders
