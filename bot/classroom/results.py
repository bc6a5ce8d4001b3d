"""What is known of a class's assigned work, read at once, for the files that a teacher takes out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict
from zoneinfo import ZoneInfo

from bot.classroom import standing, teamwork
from bot.classroom.drawn import plain
from bot.classroom.standing import Place, Standings, Trial
from bot.classroom.teamwork import Played
from bot.content import Content
from bot.wording import Wording
from storage import assignments, cohorts, members, teams
from storage.assignments import Assignment
from storage.cohorts import Cohort
from storage.database import Reader
from storage.members import Member
from storage.teams import Team


class Asked(TypedDict):
    """What a file that waits knows of itself: a class, its assignments from `first` to `last` by their numbers.

    `at`: when it was asked for (Unix seconds); `archived`: whether the class was so then; `part` as in `2/3`.
    """

    cohort: int
    archived: bool
    named: bool
    language: str
    at: float
    first: int
    last: int
    part: str


@dataclass(frozen=True)
class Results:
    """A class with its assignments, the oldest first; `named`: its students stand by their names, not by numbers."""

    cohort: Cohort
    teachers: Sequence[str]
    students: Sequence[Member]
    teams: Sequence[Team]
    works: Sequence[Standings]
    played: Sequence[Played]
    now: float
    named: bool
    say: Wording
    content: Content

    def called(self, member: Member) -> str:
        """How a student is called in the file."""
        return member.name if self.named else plain(self.say("pseudonym", number=member.number))

    def title(self, work: Standings) -> str:
        """The name of an assignment."""
        title = work.task.title(self.say, self.content)
        return plain(self.say("work-was-cancelled", title=title) if work.assignment.cancelled_at else title)

    def moment(self, at: float | None) -> str | None:
        """A time (Unix seconds) on the class's clock, as a cell of a table has it."""
        local = self.aware(at)
        return local and local[:19]

    def aware(self, at: float | None) -> str | None:
        """The same with the offset from UTC, as ISO 8601 writes it."""
        if at is None:
            return None
        return datetime.fromtimestamp(at, ZoneInfo(self.cohort.time_zone)).isoformat(timespec="seconds")


def counted(place: Place) -> Iterator[tuple[int, Trial]]:
    """A student's attempts at one assignment, counted from 1; those that were left before a word was said are none.

    The numbers are this assignment's own: those under which attempts are kept would tell how much else was practised.
    """
    yield from enumerate((trial for trial in place.trials if trial.played or trial.ended_at is None), start=1)


async def read(
    reader: Reader,
    cohort: Cohort,
    works: Sequence[Assignment],
    *,
    now: float,
    named: bool,
    say: Wording,
    content: Content,
) -> Results:
    """Reads it, with these assignments of the class; `say` gives the language of headings and words."""
    return Results(
        cohort,
        [name for _, name in await cohorts.teachers(reader, cohort.id)],
        await members.of_cohort(reader, cohort.id),
        await teams.of_cohort(reader, cohort.id),
        await standing.of_works(reader, cohort.id, works, now) if works else [],
        await teamwork.played_by(reader, cohort.id),
        now,
        named,
        say,
        content,
    )


async def works_of(reader: Reader, cohort: Cohort) -> list[Assignment]:
    """All assignments of a class, the oldest first."""
    return list(reversed(await assignments.of_cohort(reader, cohort.id)))
