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
            return (self.scenario,) if content.has(self.scenario) else ()
        return tuple(id for id, card in content.cards.items() if self.skill or card.customer == self.customer)

    def title(self, say: Wording, content: Content) -> Html:
        """Its name in a person's language: the scenario's title, the customer type's or the skill's name."""
        if self.skill:
            return say("task-skill", skill=say(f"sign-{self.skill}"))
        first = next(iter(self.scenarios(content)), None)
        if first is None:
            return say("task-gone")
        words = content.card(first).said(say.language)
        return say("task-customer", type=words.type) if self.customer else say("task-scenario", title=words.title)
