"""Reminders of what is due: a row of the outbox with a future due time, withdrawn when it is no longer of use."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.classroom import clock
from bot.classroom.own_work import OwnWork
from bot.content import Content
from bot.desk import Desk
from bot.shows import Button, Letter, Message
from bot.visit import Visit
from storage import outbox

MORNING, EVENING = time(8), time(19, 30)
"""No reminder comes earlier or later in the day; half an hour is left for a queue before it is 20."""


def reminder_time(due_at: float, time_zone: str) -> float:
    """When to remind of something due then (Unix seconds): the day before at the same hour of the class's clock.

    One that would come at night comes at 8 in the morning or at half past seven in the evening of that same day, so
    that at least sixteen hours are left in any case. The night of summer time is no matter: clocks change at night.
    """
    due = datetime.fromtimestamp(due_at, ZoneInfo(time_zone))
    hour = min(max(due.time(), MORNING), EVENING)
    return datetime.combine(due.date() - timedelta(days=1), hour, ZoneInfo(time_zone)).timestamp()


def key(assignment_id: int) -> str:
    """The key of an assignment's reminders in the outbox."""
    return f"remind.{assignment_id}"


async def renew(visit: Visit, desk: Desk, content: Content, work: OwnWork) -> None:
    """Put the reminder of one student's part in the place of the one before, if there is any reason left for one."""
    await withdraw(visit, desk, work.id, work.chat_id)
    if work.due_at is None or work.done or work.closed(desk.now):
        return
    at = reminder_time(work.due_at, work.cohort.time_zone)
    if at > desk.now:
        say = await desk.say_to(work.chat_id)
        title, when = work.task.title(say, content), clock.when(say, work.cohort, work.due_at, at)
        buttons = ((Button(say("button-work", title=title), "work", str(work.id)),),)
        text = say("reminder", title=title, cohort=work.cohort.name, when=when)
        visit.letters.append(Letter(work.chat_id, Message(text, buttons), at, once=True, key=key(work.id)))


async def withdraw(visit: Visit, desk: Desk, assignment_id: int, chat_id: int) -> None:
    """Let no reminder come to that student of that assignment any more."""
    await outbox.withdraw(desk.tx, chat_id, key(assignment_id))
    visit.letters[:] = [one for one in visit.letters if (one.chat_id, one.key) != (chat_id, key(assignment_id))]
