"""Who teaches, as others see them: named in buttons by a reference; a teacher takes a co-teacher out of a class."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from bot.classroom.teaching import paged
from bot.desk import Desk
from bot.gates import owner, taught_cohort
from bot.routes import Route, Routes
from bot.shows import Button, Letter, Message
from bot.visit import Visit
from storage import cohorts, outbox, teachers
from storage.cohorts import Cohort
from storage.teachers import Teacher

REFERENCE_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Colleague:
    """Another teacher of a class."""

    cohort: Cohort
    teacher: Teacher


def reference(one: Teacher) -> str:
    """What stands for a teacher in a button: no chat id, and another one after they were appointed again."""
    return sha256(f"{one.since}.{one.chat_id}".encode()).hexdigest()[:REFERENCE_LENGTH]


def referred(found: Sequence[Teacher], argument: str) -> tuple[Teacher, str] | None:
    """The teacher whose reference an argument begins with, and what comes after its dot."""
    first, _, rest = argument.partition(".")
    return next(((one, rest) for one in found if reference(one) == first), None)


async def listed_teacher(desk: Desk, argument: str) -> tuple[Teacher, str] | None:
    """Gate `teacher.rest`: an owner of the installation."""
    return referred(await teachers.everybody(desk.tx), argument) if await owner(desk, "") else None


async def colleague(desk: Desk, argument: str) -> tuple[Colleague, str] | None:
    """Gate `cohort.teacher.rest`: a teacher of that class, of another one who teaches it."""
    if (let := await taught_cohort(desk, argument)) is None:
        return None
    found = referred(await others_of(desk, let[0]), let[1])
    return (Colleague(let[0], found[0]), found[1]) if found else None


async def others_of(desk: Desk, cohort: Cohort) -> list[Teacher]:
    """Who else teaches the class."""
    chats = {chat_id for chat_id, _ in await cohorts.teachers(desk.tx, cohort.id)} - {desk.chat_id}
    return [one for one in await teachers.everybody(desk.tx) if one.chat_id in chats]


async def list_(visit: Visit, desk: Desk, cohort: Cohort, page: str) -> None:
    """The other teachers of the class, a button each."""
    buttons = [
        Button(visit.say("staff-name", name=one.name), "coteacher", f"{cohort.id}.{reference(one)}")
        for one in await others_of(desk, cohort)
    ]
    if not buttons:
        visit.toast("coteachers-none")
        return
    keyboard = paged(visit, buttons, "coteachers", page, f"{cohort.id}.")
    visit.show(visit.say("coteachers", cohort=cohort.name), (*keyboard, *visit.column(f"cohort.{cohort.id}")))


async def remove(visit: Visit, desk: Desk, found: Colleague, sure: str) -> None:
    """Let a co-teacher teach the class no more, once sure; they are told."""
    cohort, one = found.cohort, found.teacher
    if not sure:
        place = f"{cohort.id}.{reference(one)}"
        visit.tell(
            "coteacher-sure",
            *(f"coteacher_sure.{place}.sure", f"coteachers.{cohort.id}"),
            cohort=cohort.name,
            name=one.name,
        )
        return
    await cohorts.drop_teacher(desk.tx, cohort.id, one.chat_id)
    await teachers.revoke(desk.tx, one.chat_id, cohort.id)
    await outbox.drop_files(desk.tx, one.chat_id)
    visit.spend()
    visit.tell("coteacher-removed", f"cohort.{cohort.id}", cohort=cohort.name, name=one.name)
    say = await desk.say_to(one.chat_id)
    visit.letters.append(Letter(one.chat_id, Message(say("coteacher-told", cohort=cohort.name))))


ROUTES = Routes(
    presses={
        "coteachers": Route(taught_cohort, list_),
        "coteacher": Route(colleague, remove),
        "coteacher_sure": Route(colleague, remove),
    },
)
