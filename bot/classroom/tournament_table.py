"""A class's tournament as it stands: its teams are the class's groups, and its table is in words for all who see it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.classroom.clock import when
from bot.content import Content
from bot.render import visible_length
from bot.wording import Html, Wording
from dialogues.exercises.result import Result
from dialogues.exercises.tournament import Plan, Row, Score, Served, score, table
from storage import cohorts, groups, teams, tournaments
from storage.cohorts import Cohort
from storage.database import Reader
from storage.groups import Group
from storage.tournaments import Tournament

LONGEST = 3400
"""Characters of a table in one message, with room for what stands around it."""
LONGEST_NAME = 40


@dataclass(frozen=True)
class Contest:
    """A tournament with the groups that the class has now, by chat, and what each has served.

    `names` are those of the class's teams that have one, by number.
    """

    cohort: Cohort
    tournament: Tournament
    plan: Plan
    groups: Mapping[int, Group]
    names: Mapping[int, str]
    served: Mapping[int, Sequence[Served]]

    @property
    def goes_on(self) -> bool:
        """Whether it has not been ended."""
        return self.tournament.ended_at is None

    def name(self, chat_id: int) -> str:
        """What a team is called: as the class calls it, else as its group is."""
        group = self.groups[chat_id]
        name = self.names.get(group.team_number or 0) or group.title or "–"
        return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"


async def contest(reader: Reader, tournament: Tournament) -> Contest | None:
    """How a tournament stands; None if its class is gone."""
    cohort = await cohorts.get(reader, tournament.cohort_id)
    if cohort is None:
        return None
    named = {team.number: team.name for team in await teams.of_cohort(reader, cohort.id) if team.name}
    mine = {group.chat_id: group for group in await groups.of_cohort(reader, cohort.id)}
    plan = Plan.model_validate_json(tournament.plan)
    return Contest(cohort, tournament, plan, mine, named, await _served(reader, tournament))


async def _served(reader: Reader, tournament: Tournament) -> Mapping[int, Sequence[Served]]:
    served = defaultdict[int, list[Served]](list)
    for chat_id, result, competing in await tournaments.played(reader, tournament):
        found = Result.model_validate_json(result)
        served[chat_id] += [Served(outcome, competing) for outcome in found.customers]
    return served


def until(say: Wording, contest: Contest, now: float) -> str:
    """When it ends, or ended, on the clock of the class."""
    at = contest.tournament.ended_at
    return when(say, contest.cohort, contest.tournament.until if at is None else at, now)


def playable(content: Content, plan: Plan) -> list[tuple[int, str, str]]:
    """The customers that can be met: their place in the plan, their id and the title in the plan's language.

    A teacher may have erased one of their own meanwhile.
    """
    found = [(place, id) for place, id in enumerate(plan.scenarios) if content.has(id)]
    return [(place, id, content.card(id).said(plan.language).title) for place, id in found]


def customers(say: Wording, content: Content, plan: Plan) -> Html:
    """The customers, one below the other."""
    return Html("\n".join(say("tournament-customer", title=title) for _, _, title in playable(content, plan)))


def in_words(say: Wording, contest: Contest) -> Html:
    """The table, and below it what its numbers mean; teams that have met nobody come last, without a place."""
    served = {chat: contest.served.get(chat, ()) for chat in contest.groups}
    rows = table({chat: score(contest.plan, found) for chat, found in served.items()})
    if not rows:
        return say("tournament-nobody")
    shown, length = list[Html](), 0
    for row in rows:
        words = _row(say, contest, row)
        length += visible_length(words) + 1
        if length > LONGEST:
            shown.append(say("tournament-more", count=len(rows) - len(shown)))
            break
        shown.append(words)
    return Html("\n".join([*shown, "", say("tournament-legend")]))


def _row(say: Wording, contest: Contest, row: Row[int]) -> Html:
    found, name = row.score, contest.name(row.team)
    if found.mood is None:
        return say("tournament-idle", team=name)
    return say(
        "tournament-row",
        place=row.place,
        team=name,
        mood=found.mood,
        met=found.met,
        all=len(contest.plan.scenarios),
        debt=_debt(say, found),
        good=found.told_good,
        bad=found.told_bad,
    )


def _debt(say: Wording, found: Score) -> Html:
    return say("tournament-debt", paid=found.paid, owed=found.owed) if found.owed else say("tournament-debt-none")
