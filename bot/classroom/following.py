"""Following an assignment: who stands where, what the class does well and misses, a word to who has not begun."""

from collections.abc import Container, Sequence
from html import escape

from bot import render
from bot.attachments import recipe
from bot.classroom import standing
from bot.classroom.class_page import counted
from bot.classroom.clock import midnight, when
from bot.classroom.drawn import WAITING_FIRST, attempts_used, class_data, heat_data, under, went
from bot.classroom.reminders import next_daytime
from bot.classroom.standing import Place, Standings
from bot.classroom.task import Task
from bot.content import Content
from bot.desk import Desk
from bot.gates import Work, taught_cohort, taught_work
from bot.letter_keys import nudge_key
from bot.paging import page_number, turning
from bot.pictures.shapes import class_pages
from bot.routes import Route, Routes
from bot.shows import Button, Keyboard, Letter, Message, Picture
from bot.visit import Visit
from bot.wording import Html, Wording
from dialogues import following
from dialogues.following import HeatMap
from storage import assignments, teachers
from storage.cohorts import Cohort


class Following:
    """A class in its assignments; `content` has their names."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            presses={
                "work_view": Route(taught_work, self.view),
                "work_text": Route(taught_work, self.text),
                "heat": Route(taught_work, self.heat),
                "heat_class": Route(taught_cohort, self.heat_class),
                "nudge": Route(taught_work, self.nudge),
            }
        )

    async def view(self, visit: Visit, desk: Desk, work: Work, page: str) -> None:
        """The class in an assignment as a picture, its caption the numbers; a page of it where the class is big."""
        say, found = visit.say, await standing.of_work(desk.tx, work.assignment, desk.now)
        if not found.places:
            buttons = visit.column(f"task.{work.assignment.id}", f"cohort.{work.cohort.id}")
            visit.show(self._head(say, work, found, desk.now), buttons)
            return
        waiting = len(_to_nudge(work, found, desk.now, await assignments.reachable(desk.tx, work.assignment.id)))
        pages = class_pages(
            class_data(say, found, found.task.title(say, self._content), under(say, work.cohort, found, desk.now))
        )
        number = page_number(page, len(pages))
        turns = turning(visit, "work_view", f"{work.assignment.id}.", number, len(pages))
        buttons = (*turns, *self._actions(visit, work, waiting))
        visit.shows.append(
            Picture(recipe("class_picture", pages[number]), self._head(say, work, found, desk.now), buttons)
        )

    def _head(self, say: Wording, work: Work, found: Standings, now: float) -> Html:
        due_at, task = work.assignment.due_at, found.task
        parts = [say("work-head", title=task.title(say, self._content), cohort=work.cohort.name)]
        if work.assignment.cancelled_at is not None:
            parts.append(say("work-head-cancelled"))
        elif due_at is not None:
            parts.append(say("work-head-due", due=when(say, work.cohort, due_at, now)))
        parts.append(say("work-head-counts", standing=counted(say, found.totals), attempts=found.totals.attempts))
        return Html("\n".join(parts))

    def _actions(self, visit: Visit, work: Work, waiting: int) -> Keyboard:
        """The ways on; `waiting` is how many can be reminded."""
        id = work.assignment.id
        rows = [(visit.button(f"work_text.{id}"),), (visit.button(f"heat.{id}"), visit.button(f"hard.{id}"))]
        if waiting:
            rows.append((visit.button(f"nudge.{id}", visit.say("button-nudge", count=waiting)),))
        rows.append((visit.button(f"task.{id}"), visit.button(f"roster.{work.cohort.id}")))
        return (*rows, (visit.button(f"cohort.{work.cohort.id}"),))

    async def text(self, visit: Visit, desk: Desk, work: Work, page: str) -> None:
        """The same in words, for screen readers; a page of it where the class is big."""
        found = await standing.of_work(desk.tx, work.assignment, desk.now)
        waiting = len(_to_nudge(work, found, desk.now, await assignments.reachable(desk.tx, work.assignment.id)))
        say, blocks = visit.say, [self._head(visit.say, work, found, desk.now)]
        for one in WAITING_FIRST:
            if there := found.at(one):
                heading = say("text-heading", standing=_headed(say(f"standing-{one}")), count=len(there))
                blocks.append(Html("\n".join([heading, *(_line(say, place, found.task.attempts) for place in there)])))
        pages = render.paged(blocks)
        number = page_number(page, len(pages))
        buttons = (
            *turning(visit, "work_text", f"{work.assignment.id}.", number, len(pages)),
            *self._actions(visit, work, waiting)[1:],
        )
        visit.show(pages[number], buttons)

    async def heat(self, visit: Visit, desk: Desk, work: Work, _: str) -> None:
        """Skills × students of one assignment."""
        found = await standing.of_work(desk.tx, work.assignment, desk.now)
        title, back = found.task.title(visit.say, self._content), visit.column(f"work_view.{work.assignment.id}")
        _show_skills(visit, title, work.cohort, [(place.member.name, place.work) for place in found.places], back)

    async def heat_class(self, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
        """Skills × students of all that the class was assigned."""
        rows = [(member.name, work) for member, work in await standing.handed_in(desk.tx, cohort.id)]
        _show_skills(visit, visit.say("heat-title"), cohort, rows, visit.column(f"cohort.{cohort.id}"))

    async def nudge(self, visit: Visit, desk: Desk, work: Work, _: str) -> None:
        """Write to those who have not begun, each in their language; at most once a day."""
        found = await standing.of_work(desk.tx, work.assignment, desk.now)
        at, key = next_daytime(desk.now, work.cohort.time_zone), nudge_key(work.assignment.id)
        had = await assignments.written_to(desk.tx, work.assignment.id, key, since=midnight(work.cohort, at))
        languages = await assignments.reachable(desk.tx, work.assignment.id)
        waiting = _to_nudge(work, found, desk.now, languages)
        teacher = await teachers.name(desk.tx, desk.chat_id) or ""
        written = [place for place in waiting if place.member.chat_id not in had]
        for place in written:
            say = desk.wordings[languages[place.member.chat_id]]
            letter = self._nudge(say, work, found.task, place, teacher, desk.now)
            visit.letters.append(Letter(place.member.chat_id, letter, due_at=at, once=True, key=key))
        back = f"work_view.{work.assignment.id}"
        if written:
            visit.tell("nudged" if at == desk.now else "nudged-in-the-morning", back, count=len(written))
        elif waiting:
            visit.tell("nudged-today", back)
        else:
            visit.tell("nudged-unreached" if _not_begun(work, found, desk.now) else "nudged-nobody", back)

    def _nudge(self, say: Wording, work: Work, task: Task, place: Place, teacher: str, now: float) -> Message:
        title = task.title(say, self._content)
        text = say("nudge", teacher=teacher, title=title, cohort=work.cohort.name)
        if place.due_at is not None:
            text = Html(f"{text}\n{say('work-head-due', due=when(say, work.cohort, place.due_at, now))}")
        return Message(text, ((Button(say("button-work", title=title), "work", str(work.assignment.id)),),))


def _to_nudge(work: Work, found: Standings, now: float, reachable: Container[int]) -> list[Place]:
    """Those of them who have not blocked the bot."""
    return [place for place in _not_begun(work, found, now) if place.member.chat_id in reachable]


def _not_begun(work: Work, found: Standings, now: float) -> list[Place]:
    """Those who have not begun what can still be done."""
    if work.assignment.cancelled_at is not None or work.cohort.archived_at is not None:
        return []
    return [place for place in found.at("not_begun") if found.task.late or place.due_at is None or now <= place.due_at]


def _of(heat: HeatMap, skills: Sequence[str]) -> list[tuple[str, tuple[int, int]]]:
    return [(skill, heat.whole[skill]) for skill in skills]


def _headed(words: Html) -> Html:
    return Html(words[:1].upper() + words[1:])


def _line(say: Wording, place: Place, allowed: int | None) -> Html:
    """One student in words: how the best attempt ended, the best mood, attempts, late."""
    result = place.result
    parts = [Html(escape(place.member.name, quote=False))]
    if result.used:
        parts += [went(say, result.best_ending), say("text-best-mood", mood=result.best_mood)]
        parts.append(say("text-attempts", attempts=attempts_used(place, allowed)))
    if place.late:
        parts.append(say("late"))
    return Html(", ".join(parts))


def _show_skills(
    visit: Visit, title: Html, cohort: Cohort, rows: Sequence[tuple[str, following.Work]], buttons: Keyboard
) -> None:
    """Skills × those students who have handed something in, as a picture, and what it shows in sentences."""
    rows = [(name, work) for name, work in rows if work.played]
    if not rows:
        visit.show(visit.say("heat-nothing"), buttons)
        return
    heat = following.heat_map([work for _, work in rows])
    data = heat_data(visit.say, [name for name, _ in rows], heat, title, Html(escape(cohort.name)))
    words = _skills_in_words(visit.say, heat, following.faults([work for _, work in rows]), len(rows))
    caption = visit.say("heat-caption", title=title, cohort=cohort.name, words=words)
    visit.shows.append(Picture(recipe("heat_map", data), caption, buttons))


def _skills_in_words(say: Wording, heat: HeatMap, faults: Sequence[tuple[str, int]], students: int) -> Html:
    """What the class does well, what it misses, where it stumbles most."""
    good = [
        say(f"does-{skill}", shown=shown, called=called)
        for skill, (shown, called) in _of(heat, following.strengths(heat.whole))
    ]
    missed = [
        say("heat-gap", skill=say(f"sign-{skill}"), shown=shown, called=called)
        for skill, (shown, called) in _of(heat, following.gaps(heat.whole))
    ]
    parts = [say("heat-students", count=students)]
    if good:
        parts.append(say("heat-good", skills=say.listed(good)))
    if missed:
        parts.append(say("heat-missed", skills=say.listed(missed)))
    if faults:
        named = [say("heat-fault", fault=say(f"sign-{fault}"), count=count) for fault, count in faults]
        parts.append(say("heat-faults", faults=say.listed(named)))
    return Html("\n".join(parts))
