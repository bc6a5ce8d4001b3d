"""The conditions of an assignment: each a line on its card, changed by a press of it."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from bot.classroom.steps import View, back, box
from bot.shows import Keyboard
from bot.visit import Visit
from bot.wording import Html, Wording
from dialogues.goals import Goal
from dialogues.replies.marks import SKILLS

VALUES: Mapping[str, Mapping[str, object]] = {
    "attempts": {"any": None, "1": 1, "2": 2, "3": 3},
    "late": {"yes": True, "no": False},
    "coach": {"free": None, "each": "each", "end": "end"},
    "meter": {"free": None, "shown": True, "hidden": False},
}
"""Each condition but the goal: what its button can say, in the order in which presses go round."""
CONDITIONS = ("goal", *VALUES)
MOODS = ("50", "60", "70", "80", "90")
"""Moods at the end that can be asked for: from half way up to what only the best talks reach."""
PLAIN = (Goal(), Goal(kind="good_ending"))
"""Goals that need no more to be said."""


class Conditions(Protocol):
    """What has conditions, each by its name in CONDITIONS: a draft, or the task of an assignment."""

    @property
    def goal(self) -> Goal:
        """What counts as done."""


def chosen(name: str, word: str) -> dict[str, Any] | None:
    """The change that a press stands for, as fields; None where there is no such choice."""
    if name == "goal":
        goal = _goal(*word.split("-", 1))
        return {"goal": goal} if goal else None
    values = VALUES.get(name, {})
    return {name: values[word]} if word in values else None


def _goal(kind: str, value: str = "") -> Goal | None:
    if kind == "mood" and value in MOODS:
        return Goal(kind="mood", mood=int(value))
    if kind == "marks" and (skills := _skills(value)):
        return Goal(kind="marks", marks=skills)
    return next((goal for goal in PLAIN if goal.kind == kind), None)


def lines(visit: Visit, place: str, conditions: Conditions) -> Keyboard:
    """A button for each condition that says how it is now; a press sets the next value, or shows the goals."""
    buttons = [visit.button(f"{place}.goals", _goal_line(visit.say, conditions.goal))]
    for name, values in VALUES.items():
        words = list(values)
        now = next((word for word in words if values[word] == getattr(conditions, name)), words[0])
        following = words[(words.index(now) + 1) % len(words)]
        buttons.append(visit.button(f"{place}.{name}.{following}", visit.say(f"condition-{name}-{now}")))
    return tuple((button,) for button in buttons)


def goal_words(say: Wording, goal: Goal) -> Html:
    """The goal in words."""
    return say(f"goal-{goal.kind}", marks=say.listed([say(f"sign-{m}") for m in goal.marks]), mood=goal.mood or 0)


def _goal_line(say: Wording, goal: Goal) -> Html:
    return say("line-goal", goal=goal_words(say, goal))


def goals(visit: Visit, place: str, conditions: Conditions) -> View:
    """The goals to choose from."""
    say = visit.say
    plain = [visit.button(f"{place}.goal.{goal.kind}", _goal_line(say, goal)) for goal in PLAIN]
    marks = visit.button(f"{place}.marks.{_bits(conditions.goal.marks)}", say("goals-marks"))
    moods = tuple(visit.button(f"{place}.goal.mood-{mood}", say("goals-mood", mood=mood)) for mood in MOODS)
    return say("goals"), (*((button,) for button in (*plain, marks)), moods, back(visit, place))


def marks(visit: Visit, place: str, bits: str) -> View:
    """Skills to tick for a goal. The ticks are in the buttons, as bits: nothing is set, or told, before all are."""
    picked = _skills(bits)
    rows = []
    for skill in SKILLS:
        after = _bits(picked) ^ _bits([skill])
        rows.append((box(visit, f"{place}.marks.{after}", visit.say(f"sign-{skill}"), ticked=skill in picked),))
    if picked:
        rows.append((visit.button(f"{place}.goal.marks-{_bits(picked)}", visit.say("picked", count=len(picked))),))
    return visit.say("goals-marks-which"), (*rows, back(visit, place, "goals"))


def _bits(skills: Iterable[str]) -> int:
    return sum(1 << SKILLS.index(skill) for skill in skills)


def _skills(bits: str) -> tuple[str, ...]:
    """The skills whose bits these are, written as a number; none where it is none."""
    number = int(bits) if bits.isascii() and bits.isdigit() and len(bits) < 7 else 0
    return tuple(skill for at, skill in enumerate(SKILLS) if number >> at & 1)
