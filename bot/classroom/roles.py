"""Becoming a teacher: the owner of the installation gives a link that is good once."""

from bot.classroom.codes import INVITE_FOR, clean_name, must_wait, new_code, wrong
from bot.desk import Desk
from bot.gates import anyone, owner
from bot.routes import Route, Routes
from bot.shows import Letter, Message
from bot.visit import Visit
from storage import cohorts, teachers
from storage.teachers import Invitation


async def invite(visit: Visit, desk: Desk, _: None, argument: str) -> None:
    """Give the owner a link by which one person becomes a teacher; the answer to it comes in the owner's language."""
    await visit.memory.save(visit.learner)
    link = await invitation(desk, None)
    visit.tell("teacher-link", link=link)


async def invitation(desk: Desk, cohort_id: int | None) -> str:
    """A link for one person, good for a week: to become a teacher, or to teach this class too."""
    await teachers.purge_invitations(desk.tx, desk.now)
    # Two codes long: nothing slows down whoever guesses from many chats.
    code = new_code() + new_code()
    await teachers.invite(desk.tx, Invitation(code, cohort_id, desk.chat_id, desk.now + INVITE_FOR))
    return desk.link(f"t-{code}")


async def open_(visit: Visit, desk: Desk, _: None, code: str) -> None:
    """Say what the link is for, with a button to take it up."""
    if (found := await _found(visit, desk, code)) is None:
        return
    cohort = await cohorts.get(desk.tx, found.cohort_id) if found.cohort_id else None
    if cohort is None:
        visit.tell("teacher-offer", f"teach.{code}")
    elif await teachers.name(desk.tx, desk.chat_id) is None:
        visit.tell("coteacher-only-teachers")
    else:
        visit.tell("coteacher-offer", f"teach.{code}", cohort=cohort.name)


async def accept(visit: Visit, desk: Desk, _: None, code: str) -> None:
    """Take the link up; whoever gave it is told."""
    if (found := await _found(visit, desk, code)) is None:
        return
    name = await teachers.name(desk.tx, desk.chat_id)
    if found.cohort_id is None:
        await visit.memory.save(visit.learner)
        name = name or clean_name(desk.name) or visit.say("teacher-nameless")
        await teachers.appoint(desk.tx, desk.chat_id, name, desk.now)
        visit.tell("teacher-welcome", "newclass")
    elif name is not None and (cohort := await cohorts.get(desk.tx, found.cohort_id)):
        await cohorts.add_teacher(desk.tx, cohort.id, desk.chat_id)
        visit.tell("coteacher-welcome", f"cohort.{cohort.id}", cohort=cohort.name)
    else:
        visit.tell("coteacher-only-teachers")
        return
    await teachers.use(desk.tx, code)
    visit.spend()
    if found.made_by != desk.chat_id:
        say = await desk.say_to(found.made_by)
        visit.letters.append(Letter(found.made_by, Message(say("invitation-taken", name=name))))


async def _found(visit: Visit, desk: Desk, code: str) -> Invitation | None:
    """The invitation of that code; a wrong one is noted, and whoever gives many has to wait."""
    if await must_wait(visit, desk):
        return None
    found = await teachers.invitation(desk.tx, code, desk.now)
    if found is None:
        await wrong(visit, desk)
    return found


ROUTES = Routes(
    commands={"invite_teacher": Route(owner, invite)},
    starts={"t": Route(anyone, open_)},
    presses={"teach": Route(anyone, accept)},
)
