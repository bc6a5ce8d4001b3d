"""/assignments: what a student has to do, the most urgent first, and below it, short, what is behind them."""

from bot.classroom import clock
from bot.classroom.own_work import OwnWork, all_own_work, waiting
from bot.content import Content
from bot.desk import Desk
from bot.shows import Button, Keyboard
from bot.visit import Visit
from bot.wording import Html

PAGE = 8
"""Assignments on one page: more would not fit a phone's screen with their buttons."""


async def show(content: Content, visit: Visit, desk: Desk, _: None, page: str) -> None:
    """Show a page of it, counted from 0."""
    works = await all_own_work(desk.tx, desk.chat_id, desk.now)
    if not works:
        visit.tell("agenda-none", "choose")
        return
    left = waiting(works, desk.now)
    behind = [work for work in works if work not in left]
    pages = -(-len(works) // PAGE)
    number = min(int(page), pages - 1) if page.isascii() and page.isdigit() and len(page) < 6 else 0
    here = [*left, *behind][number * PAGE : (number + 1) * PAGE]
    parts = [visit.say("agenda") if left else visit.say("agenda-all-done")]
    parts += [_left(visit, desk, content, work) for work in here if work in left]
    if rows := [_behind(visit, desk, content, work) for work in here if work not in left]:
        parts.append(Html("\n".join(rows)))
    buttons = tuple((_button(visit, content, work),) for work in here if work in left)
    visit.show(Html("\n\n".join(parts)), buttons + _turning(visit, number, pages))


def _left(visit: Visit, desk: Desk, content: Content, work: OwnWork) -> Html:
    title = work.task.title(visit.say, content)
    if work.due_at is None:
        due = visit.say("work-due-none")
    else:
        when = clock.when(visit.say, work.cohort, work.due_at, desk.now)
        due = visit.say("agenda-overdue", when=when) if work.overdue(desk.now) else visit.say("agenda-due", when=when)
    return visit.say("agenda-row", title=title, cohort=work.cohort.name, due=due, state=_state(visit, work))


def _state(visit: Visit, work: OwnWork) -> Html:
    used = work.result.used
    if work.going:
        return visit.say("state-going")
    if not used:
        return visit.say("state-not_begun")
    most = work.task.attempts
    return visit.say("state-tried-of", count=used, most=most) if most else visit.say("state-tried", count=used)


def _behind(visit: Visit, desk: Desk, content: Content, work: OwnWork) -> Html:
    title = work.task.title(visit.say, content)
    if work.done:
        return visit.say("agenda-done-late", title=title) if work.place.late else visit.say("agenda-done", title=title)
    return visit.say("agenda-used-up" if work.closed(desk.now) == "used_up" else "agenda-missed", title=title)


def _button(visit: Visit, content: Content, work: OwnWork) -> Button:
    title = work.task.title(visit.say, content)
    label = visit.say("button-work-on", title=title) if work.going else visit.say("button-work", title=title)
    return visit.button(f"work.{work.id}", label)


def _turning(visit: Visit, number: int, pages: int) -> Keyboard:
    around = [(way, to) for way, to in (("before", number - 1), ("after", number + 1)) if 0 <= to < pages]
    row = tuple(Button(visit.say(f"page-{way}"), "assignments", str(to)) for way, to in around)
    return (row,) if row else ()
