"""Who may do what: each gate lets a person through to one thing of theirs, or turns them away. Checked at every use.

A gate takes an argument that begins with the numbers of what is asked for, `12.3.rest`, and gives that thing and the
rest; or None, whether there is no such thing or it is somebody else's: the two must look alike.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.desk import Desk
from storage import assignments, attempts, cohorts, members, own_scenarios, teachers, teams
from storage.assignments import Assigned, Assignment
from storage.attempts import Attempt
from storage.cohorts import Cohort
from storage.members import Member
from storage.own_scenarios import OwnScenario
from storage.teams import Team

S = TypeVar("S")
Gate = Callable[[Desk, str], Awaitable[tuple[S, str] | None]]


@dataclass(frozen=True, slots=True)
class Pupil:
    """A student of a class."""

    cohort: Cohort
    member: Member


@dataclass(frozen=True, slots=True)
class ClassTeam:
    """A team of a class."""

    cohort: Cohort
    team: Team


@dataclass(frozen=True, slots=True)
class Work:
    """An assignment of a class."""

    cohort: Cohort
    assignment: Assignment


@dataclass(frozen=True, slots=True)
class Handed:
    """A student's attempt at an assignment."""

    cohort: Cohort
    assignment: Assignment
    member: Member
    attempt: Attempt


async def anyone(desk: Desk, argument: str) -> tuple[None, str]:
    """Everybody."""
    return None, argument


async def owner(desk: Desk, argument: str) -> tuple[None, str] | None:
    """An owner of the installation (ADMIN_IDS)."""
    return (None, argument) if desk.chat_id in desk.owners else None


async def teacher(desk: Desk, argument: str) -> tuple[str, str] | None:
    """A teacher; gives the name they teach by."""
    name = await teachers.name(desk.tx, desk.chat_id)
    return (name, argument) if name is not None else None


async def taught_cohort(desk: Desk, argument: str) -> tuple[Cohort, str] | None:
    """`cohort.rest`: a teacher of that class."""
    id, rest = _number(argument)
    if not await cohorts.is_taught_by(desk.tx, id, desk.chat_id) or not await teacher(desk, ""):
        return None
    cohort = await cohorts.get(desk.tx, id)
    return (cohort, rest) if cohort else None


async def own_membership(desk: Desk, argument: str) -> tuple[Pupil, str] | None:
    """`cohort.rest`: a student of that class."""
    id, rest = _number(argument)
    member, cohort = await members.get(desk.tx, id, desk.chat_id), await cohorts.get(desk.tx, id)
    return (Pupil(cohort, member), rest) if member and cohort else None


async def taught_pupil(desk: Desk, argument: str) -> tuple[Pupil, str] | None:
    """`cohort.member number.rest`: a teacher of that class."""
    if (let := await taught_cohort(desk, argument)) is None:
        return None
    cohort, (number, rest) = let[0], _number(let[1])
    member = await members.by_number(desk.tx, cohort.id, number)
    return (Pupil(cohort, member), rest) if member else None


async def taught_team(desk: Desk, argument: str) -> tuple[ClassTeam, str] | None:
    """`cohort.team number.rest`: a teacher of that class."""
    if (let := await taught_cohort(desk, argument)) is None:
        return None
    cohort, (number, rest) = let[0], _number(let[1])
    team = await teams.get(desk.tx, cohort.id, number)
    return (ClassTeam(cohort, team), rest) if team else None


async def taught_work(desk: Desk, argument: str) -> tuple[Work, str] | None:
    """`assignment.rest`: a teacher of its class."""
    id, rest = _number(argument)
    assignment = await assignments.get(desk.tx, id)
    let = await taught_cohort(desk, str(assignment.cohort_id)) if assignment else None
    return (Work(let[0], assignment), rest) if assignment and let else None


async def own_work(desk: Desk, argument: str) -> tuple[Assigned, str] | None:
    """`assignment.rest`: a student who has it to do."""
    id, rest = _number(argument)
    assigned = await assignments.assigned(desk.tx, id, desk.chat_id)
    return (assigned, rest) if assigned else None


async def handed_in(desk: Desk, argument: str) -> tuple[Handed, str] | None:
    """`assignment.member number.attempt number.rest`: a teacher of its class; only attempts at that assignment."""
    if (let := await taught_work(desk, argument)) is None:
        return None
    work, (number, rest) = let[0], _number(let[1])
    attempt_number, rest = _number(rest)
    if (member := await members.by_number(desk.tx, work.cohort.id, number)) is None:
        return None
    attempt = await attempts.get(desk.tx, member.chat_id, attempt_number)
    if attempt is None or attempt.assignment_id != work.assignment.id:
        return None
    return Handed(work.cohort, work.assignment, member, attempt), rest


async def own_scenario(desk: Desk, argument: str) -> tuple[OwnScenario, str] | None:
    """`scenario.rest`: the teacher who made it."""
    id, rest = _number(argument)
    own = await own_scenarios.get(desk.tx, id)
    return (own, rest) if own and own.chat_id == desk.chat_id and await teacher(desk, "") else None


def _number(argument: str) -> tuple[int, str]:
    """The whole number at the beginning, and what comes after its dot; 0, which nothing has, where there is none."""
    first, _, rest = argument.partition(".")
    return (int(first) if first.isascii() and first.isdigit() and len(first) < 10 else 0), rest
