"""The class page: where a class stands in a few lines, and the way to all that its teacher can do."""

from collections.abc import Sequence

from bot.attachments import recipe
from bot.classroom import joining, standing, teamwork, tricks
from bot.classroom.clock import when
from bot.classroom.drawn import class_data, under
from bot.classroom.standing import Standings
from bot.classroom.task import Task
from bot.classroom.teaching import paged
from bot.content import Content
from bot.desk import Desk
from bot.gates import anyone, taught_cohort
from bot.pictures.shapes import class_pages
from bot.routes import Route, Routes
from bot.shows import Button, Keyboard, Picture
from bot.visit import Visit
from bot.wording import Html, Wording
from dialogues.following import STANDINGS, Totals
from dialogues.ledger import Ledger
from storage import assignments, cohorts, members, teachers
from storage.assignments import Assignment
from storage.cohorts import Cohort

LISTED = 5
"""Assignments on the page itself; the others are one press further."""
GLANCE = "glance"
"""With this the class page begins with a picture."""
FRESH = 7 * 24 * 3600.0
"""Seconds for which an assignment stays on the page when its due time is over: the next lesson takes it up."""


class ClassPage:
    """The pages of a class as a whole; `content` has the names of what was assigned."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            commands={"class": Route(anyone, self.list_)},
            presses={
                "classes": Route(anyone, self.list_),
                "cohort": Route(taught_cohort, self.page),
                "works": Route(taught_cohort, self.works),
                "more": Route(taught_cohort, self.more),
            },
        )

    async def list_(self, visit: Visit, desk: Desk, _: None, argument: str) -> None:
        """The classes that the person teaches (one alone is opened at once) and those they study in."""
        is_teacher = await teachers.name(desk.tx, desk.chat_id) is not None
        taught = await cohorts.taught_by(desk.tx, desk.chat_id) if is_teacher else []
        active = [cohort for cohort in taught if cohort.archived_at is None]
        if len(active) == 1 and not argument:
            await self.page(visit, desk, active[0], GLANCE)
        elif taught:
            buttons = [visit.button(f"cohort.{cohort.id}", _name(visit.say, cohort)) for cohort in taught]
            visit.show(visit.say("classes"), paged(visit, buttons, "classes", argument))
        studies = await joining.memberships(visit, desk)
        if not taught and not studies:
            if is_teacher:
                visit.tell("classes-none-yet", "newclass")
            else:
                visit.tell("classes-none")

    async def page(self, visit: Visit, desk: Desk, cohort: Cohort, glance: str) -> None:
        """The class: its current assignments, its account, what can be done; on opening, a picture of the first."""
        say, works = visit.say, await assignments.of_cohort(desk.tx, cohort.id)
        current = _current(works, cohort, desk.now)[:LISTED]
        found = await standing.of_works(desk.tx, cohort.id, current, desk.now)
        parts = [await self._head(visit, desk, cohort)]
        if found and found[0].places and glance == GLANCE:
            visit.shows.append(self._picture(say, cohort, found[0], desk.now))
        if found:
            rows = [self._row(say, cohort, one, desk.now) for one in found]
            parts.append(say("class-works", rows=Html("\n".join(rows))))
        elif not cohort.archived_at:
            parts.append(say("class-works-none"))
        account = await standing.ledger(desk.tx, cohort)
        if account != Ledger():
            parts.append(say("class-ledger", good=account.heard_good, bad=account.heard_bad, debt=account.debt))
        teams, more_teams = await teamwork.glance(say, desk.tx, cohort, desk.now)
        parts += [teams] if teams else []
        views = tuple((self._view(say, one.assignment),) for one in found)
        further = [*(["works"] if len(works) > len(current) else []), *(["teamwork"] if more_teams else [])]
        told = await tricks.way(visit, desk, cohort)
        visit.show(Html("\n\n".join(parts)), (*views, *_actions(visit, cohort, further, told)))

    def _picture(self, say: Wording, cohort: Cohort, found: Standings, now: float) -> Picture:
        """The first assignment at a glance; the way to more of it is in the message that follows."""
        title = found.task.title(say, self._content)
        pages = class_pages(class_data(say, found, title, under(say, cohort, found, now)))
        return Picture(recipe("class_picture", pages[0]), say("work-head", title=title, cohort=cohort.name))

    async def _head(self, visit: Visit, desk: Desk, cohort: Cohort) -> Html:
        names = ", ".join(name for _, name in await cohorts.teachers(desk.tx, cohort.id))
        count = await members.count(desk.tx, cohort.id)
        return visit.say("class-menu", cohort=_name(visit.say, cohort), students=count, teachers=names)

    def _row(self, say: Wording, cohort: Cohort, found: Standings, now: float) -> Html:
        title, counts = found.task.title(say, self._content), counted(say, found.totals)
        due_at = found.assignment.due_at
        if due_at is None:
            return say("class-work", title=title, standing=counts)
        due = when(say, cohort, due_at, now)
        return say("class-work-over" if due_at < now else "class-work-due", title=title, standing=counts, due=due)

    def _view(self, say: Wording, work: Assignment) -> Button:
        title = Task.of(work).title(say, self._content)
        label = say("work-was-cancelled", title=title) if work.cancelled_at else title
        return Button(label, "work_view", str(work.id))

    async def works(self, visit: Visit, desk: Desk, cohort: Cohort, page: str) -> None:
        """All assignments of the class, the newest first, cancelled ones too."""
        buttons = [self._view(visit.say, work) for work in await assignments.of_cohort(desk.tx, cohort.id)]
        if not buttons:
            visit.toast("class-works-none")
            return
        keyboard = paged(visit, buttons, "works", page, f"{cohort.id}.")
        visit.show(visit.say("works", cohort=cohort.name), (*keyboard, *visit.column(f"cohort.{cohort.id}")))

    async def more(self, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
        """What is seldom done with a class."""
        usual = ("teams", "tournament", "retitle", "zone", "coteach", "archive")
        actions = ("unarchive",) if cohort.archived_at else usual
        others = ("coteachers", "unteach") if len(await cohorts.teachers(desk.tx, cohort.id)) > 1 else ()
        head = await self._head(visit, desk, cohort)
        buttons = visit.column(*(f"{action}.{cohort.id}" for action in (*actions, *others, "cohort")))
        # The command opens the only class in use at once: from here one comes to the archived ones too.
        if len(await cohorts.taught_by(desk.tx, desk.chat_id)) > 1:
            buttons = (*buttons, (visit.button("classes.0", visit.say("classes-all")),))
        visit.show(head, buttons)


def _name(say: Wording, cohort: Cohort) -> Html:
    return say("class-archived" if cohort.archived_at else "class-active", cohort=cohort.name)


def _current(works: Sequence[Assignment], cohort: Cohort, now: float) -> list[Assignment]:
    """What the class is at, the next due first; then what has just been due."""
    if cohort.archived_at:
        return []
    endless = float("inf")
    current = [work for work in works if work.cancelled_at is None and (work.due_at or endless) > now - FRESH]
    return sorted(current, key=lambda work: ((work.due_at or endless) < now, work.due_at or endless, -work.id))


def _actions(visit: Visit, cohort: Cohort, further: Sequence[str], told: Sequence[Button]) -> Keyboard:
    """Two in a row, so that all of them fit a phone's screen; `further` leads to what the page has no room for.

    `told` are buttons that say how much there is.
    """
    names = ["assign", "roster", "groups", "heat_class", "export", "code", "more"]
    if cohort.archived_at:
        names = ["roster", "groups", "heat_class", "export", "unarchive", "more"]
    leading, usual = ([visit.button(f"{name}.{cohort.id}") for name in some] for some in (further, names))
    buttons = [*leading, *told, *usual]
    first = len(buttons) % 2
    rows = [tuple(buttons[start : start + 2]) for start in range(first, len(buttons), 2)]
    return (tuple(buttons[:first]), *rows) if first else tuple(rows)


def counted(say: Wording, totals: Totals) -> Html:
    """How many students stand where, as “12 valmista, 5 kesken, 11 aloittamatta”; who is nowhere is left out."""
    best_first = sorted(STANDINGS, key=lambda one: ("done", "going", "tried", "not_begun").index(one))
    numbers = [(one, totals.standings[one]) for one in best_first if totals.standings[one]]
    parts = [say(f"stands-{one}", count=number) for one, number in numbers]
    return Html(", ".join(parts)) if parts else say("stands-nobody")
