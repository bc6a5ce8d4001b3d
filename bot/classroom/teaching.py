"""The teacher's side of a class: making it, its code and QR picture, its students and teachers, archiving."""

from collections.abc import Sequence
from functools import partial
from html import unescape

from bot.classroom import homework, reminders
from bot.classroom.codes import JOIN_FOR, clean_name, new_code, readable
from bot.classroom.roles import invitation
from bot.content import Content
from bot.desk import Desk
from bot.gates import Pupil, taught_cohort, taught_pupil, teacher
from bot.paging import page_of, turning
from bot.routes import Question, Route, Routes
from bot.shows import Button, Keyboard, Letter, Message, Picture, Sent, Typed
from bot.visit import Visit
from storage import cohorts, members, teachers
from storage.cohorts import Cohort

TIME_ZONE = "Europe/Helsinki"
TITLE_LENGTH = 60
PAGE = 20
"""Rows on one page of a list: more do not fit a phone's screen."""
STUDENTS_A_PAGE = 2 * PAGE
SHORT_NAME = 16
"""Characters of a name that fits beside another on a phone's screen."""


async def new(visit: Visit, desk: Desk, _: str, title: str) -> None:
    """Make a class of that name, with its code; without a name ask for it."""
    name = clean_name(title, TITLE_LENGTH)
    if not name:
        visit.tell("newclass-name")
        visit.ask("newclass")
        return
    cohort = await cohorts.make(
        desk.tx, name, time_zone=TIME_ZONE, code=new_code(), code_expires_at=desk.now + JOIN_FOR, at=desk.now
    )
    await cohorts.add_teacher(desk.tx, cohort.id, desk.chat_id)
    visit.tell("newclass-made", cohort=cohort.name)
    _show_code(visit, desk, cohort)


async def named(visit: Visit, desk: Desk, teacher_name: str, answer: Typed | Sent) -> None:
    """Make a class of the name typed."""
    await new(visit, desk, teacher_name, answer.text if isinstance(answer, Typed) else "")


def paged(visit: Visit, buttons: Sequence[Button], action: str, page: str, place: str = "") -> Keyboard:
    """A page of a long list of buttons, with buttons to the page before and after; `place` leads their argument."""
    here, turns = _page(visit, buttons, action, page, place, PAGE)
    return (*((button,) for button in here), *turns)


def paged_students(
    visit: Visit, buttons: Sequence[Button], action: str, page: str, place: str, *, short: int = SHORT_NAME
) -> Keyboard:
    """The same of students, whose names stand two in a row where they are short."""
    here, turns = _page(visit, buttons, action, page, place, STUDENTS_A_PAGE)
    return (*in_pairs(here, short), *turns)


def _page(
    visit: Visit, buttons: Sequence[Button], action: str, page: str, place: str, size: int
) -> tuple[Sequence[Button], Keyboard]:
    """The buttons of one page, and the row that turns it."""
    here, number, pages = page_of(buttons, page, size)
    return here, turning(visit, action, place, number, pages)


def in_pairs(buttons: Sequence[Button], short: int) -> Keyboard:
    """Two neighbours in a row if neither label has more characters than `short`; a longer one has a row of its own."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        pair = (*rows[-1], button) if rows else ()
        if len(pair) == 2 and all(len(unescape(one.label)) <= short for one in pair):
            rows[-1] = pair
        else:
            rows.append((button,))
    return tuple(rows)


def _closed(cohort: Cohort, now: float) -> bool:
    """Whether nobody can join now."""
    return cohort.code is None or cohort.code_expires_at <= now


def _show_code(visit: Visit, desk: Desk, cohort: Cohort) -> None:
    if cohort.code is None or _closed(cohort, desk.now):
        visit.tell("code-closed", f"recode.{cohort.id}", cohort=cohort.name)
        return
    link, code = desk.link(f"j-{cohort.code}"), readable(cohort.code)
    buttons = visit.column(*(f"{action}.{cohort.id}" for action in ("assign", "cohort", "recode", "uncode")))
    recipe = {"make": "qr_picture", "with": {"link": link, "title": cohort.name, "code": code}}
    visit.shows.append(Picture(recipe, visit.say("code", cohort=cohort.name, code=code, link=link), buttons))


async def code(visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """The code to join by, as a picture for the wall."""
    _show_code(visit, desk, cohort)


async def recode(visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """A new code; the one before is good no more."""
    await cohorts.set_code(desk.tx, cohort.id, new_code(), desk.now + JOIN_FOR)
    if changed := await cohorts.get(desk.tx, cohort.id):
        _show_code(visit, desk, changed)


async def uncode(visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """Close the class to newcomers."""
    await cohorts.set_code(desk.tx, cohort.id, None)
    visit.spend()
    visit.tell("code-closed", f"recode.{cohort.id}", cohort=cohort.name)


async def roster(visit: Visit, desk: Desk, cohort: Cohort, page: str) -> None:
    """The students of the class, a button each."""
    all_ = await members.of_cohort(desk.tx, cohort.id)
    if not all_:
        visit.tell("roster-empty", f"code.{cohort.id}")
        return
    buttons = [
        Button(visit.say("task-student", name=member.name), "pupil", f"{cohort.id}.{member.number}") for member in all_
    ]
    keyboard = paged_students(visit, buttons, "roster", page, f"{cohort.id}.")
    ways = visit.column(f"cohort.{cohort.id}")
    visit.show(visit.say("roster", cohort=cohort.name, students=len(all_)), (*keyboard, *ways))


async def expel(visit: Visit, desk: Desk, pupil: Pupil, sure: str) -> None:
    """Take a student out of the class, once sure; they are told, and keep their own practice."""
    cohort, member = pupil.cohort, pupil.member
    if not sure:
        place = f"{cohort.id}.{member.number}"
        buttons = (*visit.column(f"expel_sure.{place}.sure"), (visit.button(f"pupil.{place}", visit.say("sure-no")),))
        visit.show(visit.say("expel-sure", cohort=cohort.name, name=member.name), buttons)
        return
    await homework.leave(visit, desk, cohort.id, member.chat_id)
    say = await desk.say_to(member.chat_id)
    way_on = ((Button(say("button-choose"), "choose"),),)
    visit.letters.append(Letter(member.chat_id, Message(say("expelled-letter", cohort=cohort.name), way_on)))
    visit.spend()
    back = f"roster.{cohort.id}"
    if _closed(cohort, desk.now):
        visit.tell("expelled", back, cohort=cohort.name, name=member.name)
    else:
        visit.tell("expelled-with-code", f"recode.{cohort.id}", back, cohort=cohort.name, name=member.name)


async def ask_title(visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """Ask for another name of the class."""
    visit.tell("newclass-name")
    visit.ask(f"retitle.{cohort.id}")


async def retitle(visit: Visit, desk: Desk, cohort: Cohort, answer: Typed | Sent) -> None:
    """Rename the class."""
    name = clean_name(answer.text, TITLE_LENGTH) if isinstance(answer, Typed) else ""
    if not name:
        await ask_title(visit, desk, cohort, "")
        return
    await cohorts.rename(desk.tx, cohort.id, name)
    visit.tell("class-renamed", f"cohort.{cohort.id}", cohort=name)


async def coteach(visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """A link by which another teacher teaches the class as well."""
    visit.tell("coteacher-link", cohort=cohort.name, link=await invitation(desk, cohort.id))


async def unteach(visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """Teach the class no more; the last teacher can't leave it."""
    if len(await cohorts.teachers(desk.tx, cohort.id)) < 2:
        visit.toast("unteach-last")
        return
    await cohorts.drop_teacher(desk.tx, cohort.id, desk.chat_id)
    # Else it would be the way back, for them or for whoever they gave it to.
    await teachers.revoke(desk.tx, desk.chat_id, cohort.id)
    visit.spend()
    visit.tell("unteaching", cohort=cohort.name)


async def archive(content: Content, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """Put the class away at the year's end: its code is void, its results can still be seen."""
    await cohorts.archive(desk.tx, cohort.id, desk.now)
    await cohorts.set_code(desk.tx, cohort.id, None)
    await reminders.renew_class(visit, desk, content, cohort.id)
    visit.spend()
    visit.tell("archived", f"unarchive.{cohort.id}", cohort=cohort.name)


async def unarchive(content: Content, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """Take it out again."""
    await cohorts.archive(desk.tx, cohort.id, None)
    await reminders.renew_class(visit, desk, content, cohort.id)
    visit.spend()
    visit.tell("unarchived", f"cohort.{cohort.id}", cohort=cohort.name)


def routes(content: Content) -> Routes:
    """All ways into a class from its teacher's side; `content` is what its students may be reminded of."""
    return Routes(
        commands={"newclass": Route(teacher, new)},
        presses={
            "newclass": Route(teacher, new),
            "code": Route(taught_cohort, code),
            "recode": Route(taught_cohort, recode),
            "uncode": Route(taught_cohort, uncode),
            "roster": Route(taught_cohort, roster),
            "expel": Route(taught_pupil, expel),
            "expel_sure": Route(taught_pupil, expel),
            "retitle": Route(taught_cohort, ask_title),
            "coteach": Route(taught_cohort, coteach),
            "unteach": Route(taught_cohort, unteach),
            "archive": Route(taught_cohort, partial(archive, content)),
            "unarchive": Route(taught_cohort, partial(unarchive, content)),
        },
        questions={"newclass": Question(teacher, named), "retitle": Question(taught_cohort, retitle)},
    )
