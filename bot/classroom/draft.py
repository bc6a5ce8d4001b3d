"""An assignment that a teacher is putting together: kept with every press, so that nothing interrupts it."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Literal

from pydantic import ValidationError

from bot.classroom.codes import new_code
from bot.classroom.conditions import CONDITIONS
from bot.classroom.task import Task
from bot.content import Content
from bot.desk import Desk
from bot.gates import taught_cohort, teacher
from dialogues.goals import Goal
from dialogues.replies.marks import SKILLS
from dialogues.session import Kept
from storage import assignments
from storage.cohorts import Cohort
from storage.members import Member
from storage.teams import Team

ID_LENGTH = 4
MOST = 10
"""Scenarios given at once: each is an assignment, and a letter to every student."""


class Draft(Kept):
    """What has been chosen so far. `id` stands in the buttons, so that those of an earlier draft are known as stale.

    `members` and `teams` are the numbers of students and teams in the class; `due_at` is Unix seconds, None without a
    date once `due_chosen`.
    """

    id: str
    cohort: int
    scenarios: tuple[str, ...] = ()
    customer: str | None = None
    skill: str | None = None
    whole_class: bool = False
    members: tuple[int, ...] = ()
    teams: tuple[int, ...] = ()
    due_chosen: bool = False
    due_at: float | None = None
    goal: Goal = Goal()
    attempts: int | None = None
    late: bool = True
    coach: Literal["each", "end"] | None = None
    meter: bool | None = None

    @classmethod
    def new(cls, cohort_id: int) -> "Draft":
        """An empty one for a class."""
        return cls(id=new_code()[:ID_LENGTH], cohort=cohort_id)

    @property
    def step(self) -> Literal["what", "who", "due", "card"]:
        """The first thing that is still to be chosen; the card when all is."""
        if not self.tasks:
            return "what"
        if not (self.whole_class or self.members or self.teams):
            return "who"
        return "card" if self.due_chosen else "due"

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What it will be: one task, or one for each scenario."""
        conditions = {name: getattr(self, name) for name in CONDITIONS}
        if self.customer or self.skill:
            return (Task(customer=self.customer, skill=self.skill, **conditions),)
        return tuple(Task(scenario=scenario, **conditions) for scenario in self.scenarios)

    def with_scenario(self, scenario: str) -> "Draft":
        """With that scenario too, and no type or skill."""
        return self if scenario in self.scenarios else self._of(scenarios=(*self.scenarios, scenario))

    def without_scenario(self, scenario: str) -> "Draft":
        """Without that scenario."""
        return self.model_copy(update={"scenarios": tuple(one for one in self.scenarios if one != scenario)})

    def of_customer(self, customer: str) -> "Draft":
        """Of any scenario with that type of customer."""
        return self._of(customer=customer)

    def of_skill(self, skill: str) -> "Draft":
        """Of a skill: to show it is the goal, until the teacher chooses another."""
        return self._of(skill=skill, goal=Goal(kind="marks", marks=(skill,)))

    def _of(self, **what: object) -> "Draft":
        own = self.skill and self.goal == Goal(kind="marks", marks=(self.skill,))
        return self.model_copy(
            update={"scenarios": (), "customer": None, "skill": None, **({"goal": Goal()} if own else {}), **what}
        )

    def for_all(self) -> "Draft":
        """For the whole class."""
        return self._for(whole_class=True)

    def with_member(self, number: int) -> "Draft":
        """For that student too, and neither for the whole class nor for teams."""
        return self._for(members=tuple(sorted({*self.members, number})))

    def without_member(self, number: int) -> "Draft":
        """Not for that student."""
        return self.model_copy(update={"members": tuple(one for one in self.members if one != number)})

    def with_team(self, number: int) -> "Draft":
        """For that team too, and neither for the whole class nor for single students."""
        return self._for(teams=tuple(sorted({*self.teams, number})))

    def without_team(self, number: int) -> "Draft":
        """Not for that team."""
        return self.model_copy(update={"teams": tuple(one for one in self.teams if one != number)})

    def _for(self, **whom: object) -> "Draft":
        return self.model_copy(update={"whole_class": False, "members": (), "teams": (), **whom})

    def among(self, members: Set[int], teams: Set[int] = frozenset()) -> "Draft":
        """Only for students who are still in the class, and teams that are."""
        return self.model_copy(
            update={
                "members": tuple(one for one in self.members if one in members),
                "teams": tuple(one for one in self.teams if one in teams),
            }
        )

    def due(self, at: float | None) -> "Draft":
        """Due then (Unix seconds), or without a date."""
        return self.model_copy(update={"due_chosen": True, "due_at": at})

    def possible(self, content: Content) -> "Draft":
        """Without what is no longer there to be practised."""
        return self.model_copy(
            update={
                "scenarios": tuple(one for one in self.scenarios if content.has(one)),
                "customer": self.customer if self.customer in customers(content) else None,
                "skill": self.skill if self.skill in SKILLS else None,
            }
        )


def customers(content: Content) -> dict[str, str]:
    """The types of customers that can be met, each with the easiest scenario of its own."""
    easiest: dict[str, str] = {}
    for id, card in content.cards.items():
        easiest.setdefault(card.customer, id)
    return easiest


@dataclass(frozen=True)
class Held:
    """A draft at work: with its class, the students in it, its teams that have any, and what it can be given."""

    draft: Draft
    cohort: Cohort
    students: Sequence[Member]
    teams: Sequence[Team]
    scenarios: Sequence[str]

    @property
    def chosen(self) -> list[Member]:
        """For whom it is, as things stand now."""
        draft = self.draft
        return [
            one
            for one in self.students
            if draft.whole_class or one.number in draft.members or one.team_number in draft.teams
        ]

    @property
    def names(self) -> list[str]:
        """Their names."""
        return [one.name for one in self.chosen]

    def size(self, team: Team) -> int:
        """How many are in a team."""
        return sum(one.team_number == team.number for one in self.students)


@dataclass(frozen=True, slots=True)
class Found:
    """A draft and its class; None where there is no such draft, or the class is no longer the teacher's to give to."""

    draft: Draft | None
    cohort: Cohort | None


async def waiting(desk: Desk) -> Found:
    """What the person was putting together."""
    kept = await assignments.draft(desk.tx, desk.chat_id)
    try:
        draft = Draft.model_validate_json(kept) if kept else None
    except ValidationError:
        draft = None
    if draft is None:
        return Found(None, None)
    let = await taught_cohort(desk, str(draft.cohort))
    return Found(draft, let[0] if let and let[0].archived_at is None else None)


async def own_draft(desk: Desk, argument: str) -> tuple[Found, str] | None:
    """Gate `draft.rest`: a teacher; finds their own draft if it is still that one."""
    if await teacher(desk, "") is None:
        return None
    id, _, rest = argument.partition(".")
    found = await waiting(desk)
    return (found if found.draft and found.draft.id == id else Found(None, None)), rest


async def keep(desk: Desk, draft: Draft | None) -> None:
    """Keep it, in place of the one before; None drops it."""
    await assignments.keep_draft(desk.tx, desk.chat_id, draft.model_dump_json() if draft else None)
