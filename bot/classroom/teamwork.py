"""What a class's teams have reached in their groups' exercises: numbers of teams as a whole, never of a student."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from bot.classroom.clock import when
from bot.classroom.codes import clean_name
from bot.classroom.steps import afresh, change
from bot.classroom.team_views import called
from bot.desk import Desk
from bot.gates import taught_cohort
from bot.paging import page_number, turning
from bot.routes import Route, Routes
from bot.visit import Visit
from bot.wording import Html, Wording
from dialogues.exercises.result import Result, mood_reached, team_ledger
from storage import exercises, groups, teams
from storage.cohorts import Cohort
from storage.database import Reader
from storage.groups import Group
from storage.teams import Team

LISTED = 5
"""Teams on the class page itself; the others are one press further."""
PAGE = 10
"""Teams on one page of their own."""


@dataclass(frozen=True, slots=True)
class Played:
    """An exercise of a class that has ended; `at` is when (Unix seconds), `team` the number of the team, if it was one.

    `title` is what the group is called, empty where it is the class's no more.
    """

    chat_id: int
    team: int | None
    title: str
    at: float
    result: Result


@dataclass(frozen=True, slots=True)
class TeamWork:
    """The exercises of a team, or of a group that is no team's, in the order of their ends; at least one."""

    team: Team | None
    played: Sequence[Played]

    @property
    def latest(self) -> Played:
        """The one that ended last."""
        return self.played[-1]

    def name(self, say: Wording) -> Html:
        """What the team or the group is called."""
        return called(say, self.team) if self.team else titled(say, self.latest.title)


def titled(say: Wording, title: str) -> Html:
    """A group by its title as it may be shown: students choose it."""
    return Html(escape(clean_name(title), quote=False)) or say("group-nameless")


async def played_by(reader: Reader, cohort_id: int) -> list[Played]:
    """The exercises of a class in which customers were served, in the order of their ends."""
    titles = {group.chat_id: group.title for group in await groups.of_cohort(reader, cohort_id)}
    return [
        Played(
            row.chat_id,
            row.team_number,
            titles.get(row.chat_id, ""),
            row.ended_at,
            Result.model_validate_json(row.result),
        )
        for row in await exercises.ended_of_cohort(reader, cohort_id)
        if row.result and row.ended_at is not None
    ]


async def of_cohort(reader: Reader, cohort_id: int) -> list[TeamWork]:
    """The work of a class's teams and groups, that which ended last first."""
    known = {team.number: team for team in await teams.of_cohort(reader, cohort_id)}
    found = defaultdict[tuple[int, int], list[Played]](list)
    for one in await played_by(reader, cohort_id):
        found[(one.team, 0) if one.team else (0, one.chat_id)].append(one)
    works = [
        # Of teams that were dissolved the numbers stay.
        TeamWork(known.get(number) or Team(cohort_id, number, None) if number else None, played)
        for (number, _), played in found.items()
    ]
    return sorted(works, key=lambda work: -work.latest.at)


async def of_group(reader: Reader, cohort: Cohort, group: Group) -> TeamWork | None:
    """What was played in one group as the class's."""
    played = [one for one in await played_by(reader, cohort.id) if one.chat_id == group.chat_id]
    return TeamWork(None, played) if played else None


def row(say: Wording, cohort: Cohort, work: TeamWork, now: float) -> Html:
    """A team in a line: how often and when it played, the mood it reached, 3/11 and 1/12 over all of it."""
    ledger = team_ledger([one.result for one in work.played])
    return say(
        "teamwork-row",
        name=work.name(say),
        count=len(work.played),
        when=when(say, cohort, work.latest.at, now),
        mood=mood_reached(work.latest.result),
        good=ledger.heard_good,
        bad=ledger.heard_bad,
        debt=ledger.debt,
    )


async def glance(say: Wording, reader: Reader, cohort: Cohort, now: float) -> tuple[Html, bool]:
    """The teams that played last, for the class page, and whether there are more; empty where none has played."""
    works = await of_cohort(reader, cohort.id)
    rows = [row(say, cohort, work, now) for work in works[:LISTED]]
    return say("class-teamwork", rows=Html("\n".join(rows))) if rows else Html(""), len(works) > LISTED


async def page(visit: Visit, desk: Desk, cohort: Cohort, number: str) -> None:
    """All teams and groups that have played, a line each."""
    works = await of_cohort(desk.tx, cohort.id)
    if not works:
        visit.toast("teamwork-none")
        return
    pages = -(-len(works) // PAGE)
    at = page_number(number, pages)
    rows = [row(visit.say, cohort, work, desk.now) for work in works[at * PAGE : (at + 1) * PAGE]]
    text = visit.say("teamwork", cohort=cohort.name, rows=Html("\n".join(rows)))
    turns = turning(visit, "teamwork", f"{cohort.id}.", at, pages)
    ways = visit.column(f"groups.{cohort.id}", f"cohort.{cohort.id}")
    (change if number else afresh)(visit, (text, (*turns, *ways)))


ROUTES = Routes(presses={"teamwork": Route(taught_cohort, page)})
