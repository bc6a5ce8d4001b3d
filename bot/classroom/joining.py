"""The student's side of a class: joining by code or QR picture, the name shown there, leaving."""

from functools import partial

from bot.classroom import homework
from bot.classroom.codes import as_typed, clean_name, must_wait, wrong
from bot.content import Content
from bot.desk import Desk
from bot.gates import Pupil, anyone, own_membership
from bot.routes import Question, Route, Routes
from bot.shows import Sent, Typed
from bot.visit import Visit
from storage import cohorts, members
from storage.cohorts import Cohort


async def open_(visit: Visit, desk: Desk, _: None, code: str, *, again: str = "") -> None:
    """Show which class it is and who sees what, with a button to join; a wrong code may be asked for `again`."""
    if not code:
        visit.tell("join-how")
        visit.ask("joincode")
        return
    if (cohort := await _found(visit, desk, as_typed(code), again)) is None:
        return
    if member := await members.get(desk.tx, cohort.id, desk.chat_id):
        visit.tell("join-already", "assignments", f"renamed.{cohort.id}", cohort=cohort.name, name=member.name)
        return
    names = ", ".join(name for _, name in await cohorts.teachers(desk.tx, cohort.id))
    own = visit.button(f"join.{cohort.code}", visit.say("button-join", name=_own_name(desk, visit)))
    other = visit.button(f"joinas.{cohort.code}")
    visit.show(visit.say("join-offer", cohort=cohort.name, teachers=names), ((own,), (other,)))


async def command(visit: Visit, desk: Desk, _: None, code: str) -> None:
    """Take the code typed with /join, or ask for it until it is right."""
    await open_(visit, desk, None, code, again="joincode")


async def typed_code(visit: Visit, desk: Desk, _: None, answer: Typed | Sent) -> None:
    """The code typed after /join."""
    if isinstance(answer, Typed):
        await command(visit, desk, None, answer.text)


async def join(content: Content, visit: Visit, desk: Desk, _: None, code: str) -> None:
    """Join under one's own first name."""
    if cohort := await _found(visit, desk, code):
        await _enter(content, visit, desk, cohort, _own_name(desk, visit))


async def ask_name(visit: Visit, desk: Desk, _: None, code: str) -> None:
    """Ask for another name to join under."""
    if await _found(visit, desk, code):
        visit.tell("join-name")
        visit.ask(f"joinname.{code}")


async def join_as(content: Content, visit: Visit, desk: Desk, code: str, answer: Typed | Sent) -> None:
    """Join under the name typed."""
    name = clean_name(answer.text) if isinstance(answer, Typed) else ""
    if not name:
        visit.tell("join-name")
        visit.ask(f"joinname.{code}")
    elif cohort := await _found(visit, desk, code):
        await _enter(content, visit, desk, cohort, name)


async def _enter(content: Content, visit: Visit, desk: Desk, cohort: Cohort, name: str) -> None:
    visit.spend()
    visit.tell("joined", "choose", cohort=cohort.name, name=name)
    if await members.get(desk.tx, cohort.id, desk.chat_id) is None:
        await visit.memory.save(visit.learner)
        member = await members.join(desk.tx, cohort.id, desk.chat_id, name, desk.now)
        await homework.newcomer(visit, desk, content, member)


async def _found(visit: Visit, desk: Desk, code: str, again: str = "") -> Cohort | None:
    """The class of that code; a wrong one is noted, and whoever gives many has to wait.

    Until then the next words answer the question `again`, if there is one.
    """
    if await must_wait(visit, desk):
        return None
    cohort = await cohorts.by_code(desk.tx, code, desk.now)
    if cohort is None:
        await wrong(visit, desk)
        if again:
            visit.ask(again)
    return cohort


def _own_name(desk: Desk, visit: Visit) -> str:
    return clean_name(desk.name) or visit.say("student-nameless")


async def memberships(visit: Visit, desk: Desk) -> bool:
    """Show the classes that the person studies in, each with who teaches it; False if there are none."""
    joined = [cohort for cohort in await cohorts.joined_by(desk.tx, desk.chat_id) if cohort.archived_at is None]
    for cohort in joined:
        member = await members.get(desk.tx, cohort.id, desk.chat_id)
        names = ", ".join(name for _, name in await cohorts.teachers(desk.tx, cohort.id))
        visit.tell(
            "membership",
            "assignments",
            f"renamed.{cohort.id}",
            f"leave.{cohort.id}",
            cohort=cohort.name,
            teachers=names,
            name=member.name if member else "",
        )
    return bool(joined)


async def ask_new_name(visit: Visit, desk: Desk, pupil: Pupil, _: str) -> None:
    """Ask for the name that the class's teachers are to see."""
    visit.tell("join-name")
    visit.ask(f"myname.{pupil.cohort.id}")


async def rename(visit: Visit, desk: Desk, pupil: Pupil, answer: Typed | Sent) -> None:
    """Take that name."""
    name = clean_name(answer.text) if isinstance(answer, Typed) else ""
    if not name:
        await ask_new_name(visit, desk, pupil, "")
        return
    await members.rename(desk.tx, pupil.cohort.id, desk.chat_id, name)
    visit.tell("renamed", "assignments", cohort=pupil.cohort.name, name=name)


async def leave(visit: Visit, desk: Desk, pupil: Pupil, sure: str) -> None:
    """Leave the class, once sure."""
    if sure:
        await homework.leave(visit, desk, pupil.cohort.id, desk.chat_id)
        visit.spend()
        visit.tell("left", "choose", cohort=pupil.cohort.name)
    else:
        no = visit.button("classes", visit.say("sure-no"))
        buttons = (*visit.column(f"leave_sure.{pupil.cohort.id}.sure"), (no,))
        visit.show(visit.say("leave-sure", cohort=pupil.cohort.name), buttons)


async def _code(desk: Desk, argument: str) -> tuple[str, str]:
    return argument, ""


def routes(content: Content) -> Routes:
    """Joining and leaving; `content` is what a newcomer may have to do."""
    return Routes(
        commands={"join": Route(anyone, command)},
        starts={"j": Route(anyone, open_)},
        presses={
            "join": Route(anyone, partial(join, content)),
            "joinas": Route(anyone, ask_name),
            "renamed": Route(own_membership, ask_new_name),
            "leave": Route(own_membership, leave),
            "leave_sure": Route(own_membership, leave),
        },
        questions={
            "joincode": Question(anyone, typed_code),
            "joinname": Question(_code, partial(join_as, content)),
            "myname": Question(own_membership, rename),
        },
    )
