"""Reminders of what is due: a row of the outbox with a future due time, withdrawn when it is no longer of use."""

import logging
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot import log
from bot.classroom import clock
from bot.classroom.own_work import OwnWork, all_own_work, class_work
from bot.content import Content
from bot.desk import Desk
from bot.learner import Settings
from bot.letter_keys import nudge_key, reminder_key
from bot.shows import Button, Letter, Message
from bot.timing import Clock, Sleep
from bot.visit import Visit
from bot.wording import Wording
from storage import assignments, cohorts, outbox
from storage.database import Database, Transaction

MORNING, EVENING = time(8), time(19, 30)
"""No reminder falls due earlier or later in the day: with the patience of the outbox none is sent after 20."""
LEAST_LEFT = 2 * 3600.0
"""Seconds before the due time from which on a reminder that was held up is no longer of use."""
WATCH_SECONDS = 5.0
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Addressee:
    """A student who is written to: their language, and whether they want reminders."""

    say: Wording
    wants_reminders: bool


def myself(visit: Visit) -> Addressee:
    """The person whose visit this is, as they may just have chosen."""
    return Addressee(visit.say, visit.learner.settings.reminders)


async def addressees(visit: Visit, desk: Desk, assignment_id: int) -> dict[int, Addressee]:
    """Those who have an assignment to do, by chat; who has blocked the bot can't be written to."""
    kept = await assignments.addressed(desk.tx, assignment_id)
    found = {
        chat: Addressee(desk.wordings[language], Settings.model_validate_json(settings).reminders)
        for chat, language, settings in kept
    }
    return found | ({desk.chat_id: myself(visit)} if desk.chat_id in found else {})


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


async def renew(visit: Visit, desk: Desk, content: Content, work: OwnWork, reader: Addressee | None = None) -> None:
    """Put the reminder of one student's part in place of the one before, as long as there is a reason for one.

    Whoever renews those of many gives their `reader` too, so that it is not asked for each.
    """
    await withdraw(visit, desk, work.id, work.chat_id)
    if reader := reader or (await addressees(visit, desk, work.id)).get(work.chat_id):
        remind(visit, desk, content, work, reader)


def remind(visit: Visit, desk: Desk, content: Content, work: OwnWork, reader: Addressee) -> None:
    """Put the reminder of one student's part, of which none is waiting, as long as there is a reason for one."""
    if not reader.wants_reminders or work.due_at is None or work.done or work.closed(desk.now):
        return
    at = reminder_time(work.due_at, work.cohort.time_zone)
    if at > desk.now:
        show = _reminder(reader.say, content, work, clock.when(reader.say, work.cohort, work.due_at, at))
        visit.letters.append(Letter(work.chat_id, show, at, once=True, key=reminder_key(work.id)))


def _reminder(say: Wording, content: Content, work: OwnWork, when: str) -> Message:
    title, no_more = work.task.title(say, content), "unremind"
    buttons = (Button(say("button-work", title=title), "work", str(work.id)), Button(say(f"button-{no_more}"), no_more))
    text = say("reminder", title=title, cohort=work.cohort.name, when=when)
    return Message(text, tuple((button,) for button in buttons))


async def renew_own(visit: Visit, desk: Desk, content: Content) -> None:
    """The same for all that the person whose visit this is has to do, after they chose other settings."""
    for work in await all_own_work(desk.tx, desk.chat_id, desk.now):
        await renew(visit, desk, content, work, myself(visit))


async def renew_class(visit: Visit, desk: Desk, content: Content, cohort_id: int) -> None:
    """The same for a whole class, after it was archived or taken out again."""
    cohort = await cohorts.get(desk.tx, cohort_id)
    for assignment in await assignments.of_cohort(desk.tx, cohort_id):
        await withdraw_class(visit, desk, assignment.id)
        if cohort is None or cohort.archived_at is not None or assignment.cancelled_at is not None:
            continue
        # Most of a year's work is past: nobody need look how each student did in it.
        if not any((part.due_at or 0) > desk.now for part in await assignments.parts(desk.tx, [assignment.id])):
            continue
        readers = await addressees(visit, desk, assignment.id)
        for work in await class_work(desk.tx, cohort, assignment, desk.now):
            if work.chat_id in readers:
                remind(visit, desk, content, work, readers[work.chat_id])


async def stop(content: Content, visit: Visit, desk: Desk, _: None, argument: str) -> None:
    """Let no reminders come to this person any more, from the button under one of them."""
    visit.learner = visit.learner.choosing(reminders=False)
    await renew_own(visit, desk, content)
    visit.tell("reminders-stopped")


async def withdraw(visit: Visit, desk: Desk, assignment_id: int, chat_id: int) -> None:
    """Let no reminder of that assignment come to that student any more, nor what a teacher's nudge has waiting."""
    its = reminder_key(assignment_id)
    await outbox.withdraw(desk.tx, chat_id, its)
    await outbox.withdraw(desk.tx, chat_id, nudge_key(assignment_id))
    visit.letters[:] = [letter for letter in visit.letters if (letter.chat_id, letter.key) != (chat_id, its)]


async def withdraw_class(visit: Visit, desk: Desk, assignment_id: int) -> None:
    """Let no reminder or nudge of that assignment come to anybody of the class, unless it is put again."""
    await withdraw_all(desk.tx, assignment_id)
    visit.letters[:] = [letter for letter in visit.letters if letter.key != reminder_key(assignment_id)]


async def withdraw_all(tx: Transaction, assignment_id: int) -> None:
    """Let no reminder or nudge of that assignment come to anybody any more."""
    for key in (reminder_key(assignment_id), nudge_key(assignment_id)):
        await outbox.withdraw_all(tx, key)


async def watch(database: Database, clock: Clock, sleep: Sleep) -> None:
    """Look after the reminders that were held up, until cancelled."""
    while True:
        try:
            async with database.reading() as reader:
                held_up = await outbox.held_up(reader, clock())
            if held_up:
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


async def _new_time(tx: Transaction, chat_id: int, message_key: str, now: float) -> float | None:
    id = message_key.removeprefix(reminder_key(""))
    assigned = await assignments.assigned(tx, int(id), chat_id) if id.isdecimal() else None
    cohort = await cohorts.get(tx, assigned.assignment.cohort_id) if assigned else None
    if assigned is None or cohort is None or assigned.due_at is None:
        return None
    at = next_daytime(now, cohort.time_zone)
    return at if at <= assigned.due_at - LEAST_LEFT else None
