"""What an assignment asks for, as it is kept with it."""

from typing import Literal

from pydantic import model_validator

from bot.content import Content
from bot.learner import Terms
from bot.wording import Html, Wording
from dialogues.goals import Goal
from dialogues.session import Kept
from storage.assignments import Assignment


class Task(Kept):
    """One scenario, any customer of a type, or a skill to show with any customer; what counts as done; the terms.

    `attempts` None is without limit; `coach` and `meter` None leave it to the student. Several scenarios are several
    assignments.
    """

    scenario: str | None = None
    customer: str | None = None
    skill: str | None = None
    goal: Goal = Goal()
    attempts: int | None = None
    late: bool = True
    coach: Literal["each", "end"] | None = None
    meter: bool | None = None

    @model_validator(mode="after")
    def _asks_for_one_thing(self) -> "Task":
        if sum(what is not None for what in (self.scenario, self.customer, self.skill)) != 1:
            raise ValueError("one of scenario, customer and skill")
        return self

    @classmethod
    def of(cls, assignment: Assignment) -> "Task":
        """The task of an assignment."""
        return cls.model_validate_json(assignment.terms)

    def terms(self, assignment: Assignment) -> Terms:
        """The terms of a talk at this assignment."""
        return Terms(assignment=assignment.id, meter=self.meter, coach=self.coach)

    def scenarios(self, content: Content) -> tuple[str, ...]:
        """The scenarios to choose from, the easiest first; none where they are no longer there.

        A teacher's own is given by itself only: of a type or a skill are those that everybody has.
        """
        if self.scenario:
            return (self.scenario,) if content.find(self.scenario, "fi") else ()
        customers = {id: content.play(id, "fi").scenario.customer for id in content.scenarios}
        return tuple(id for id, customer in customers.items() if self.skill or customer == self.customer)

    def title(self, say: Wording, content: Content) -> Html:
        """Its name in a person's language: the scenario's title, the customer type's or the skill's name."""
        plays = [content.play(id, say.language) for id in self.scenarios(content)]
        if self.skill:
            return say("task-skill", skill=say(f"sign-{self.skill}"))
        if not plays:
            return say("task-gone")
        if self.customer:
            return say("task-customer", type=plays[0].stock.name)
        return say("task-scenario", title=plays[0].lines.title)
