"""The goal of an assignment, and whether an attempt has reached it."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from dialogues.ledger import GOOD
from dialogues.replies.marks import SKILLS
from dialogues.session import Kept
from dialogues.summary import Summary

GoalKind = Literal["finish", "good_ending", "marks", "mood"]


def _skills(names: tuple[str, ...]) -> tuple[str, ...]:
    if strange := set(names).difference(SKILLS):
        raise ValueError(f"no skill: {', '.join(sorted(strange))}")
    return tuple(skill for skill in SKILLS if skill in names)


class Goal(Kept):
    """What an attempt must bring: an end, a good end, certain skills, or a mood of at least this at the end."""

    kind: GoalKind = "finish"
    marks: Annotated[tuple[str, ...], AfterValidator(_skills)] = ()
    """With `marks`: the skills to show, each at least once."""
    mood: Annotated[int, Field(ge=1, le=100)] | None = None
    """With `mood`: the least at the end."""

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if bool(self.marks) != (self.kind == "marks"):
            raise ValueError("a goal of marks names skills, and no other goal does")
        if (self.mood is not None) != (self.kind == "mood"):
            raise ValueError("a goal of mood names its least, and no other goal does")
        return self


def reached(goal: Goal, attempt: Summary) -> bool:
    """Whether the attempt has reached the goal; a talk that was stopped reaches none, whatever it has shown so far."""
    if attempt.ending is None:
        return False
    match goal.kind:
        case "good_ending":
            return attempt.ending in GOOD
        case "marks":
            return set(attempt.shown).issuperset(goal.marks)
        case "mood":
            return goal.mood is not None and attempt.mood >= goal.mood
        case "finish":
            return True
