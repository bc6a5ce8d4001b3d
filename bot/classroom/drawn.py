"""What the pictures of a class are drawn from: its students' places and skills as plain words and numbers."""

from collections.abc import Sequence
from html import escape, unescape

from bot.classroom.clock import when
from bot.classroom.standing import Place, Standings
from bot.pictures.shapes import Cell, ClassData, ClassRow, GrowthData, HeatData
from bot.wording import Html, Wording
from dialogues.following import HeatMap, Standing
from dialogues.progress import Counts, Step
from dialogues.scenario import Ending
from dialogues.summary import CALLED_FOR
from storage.cohorts import Cohort

WAITING_FIRST: tuple[Standing, ...] = ("not_begun", "going", "tried", "done")
"""The order in which a teacher looks at a class: first those who need a word."""


def went(say: Wording, ending: Ending | None) -> Html:
    """An attempt's outcome in a word or two."""
    return say(f"went-{ending or 'stopped'}")


def attempts_used(place: Place, allowed: int | None) -> str:
    """Attempts as “2/3”, or “2” where any number is allowed."""
    used = place.result.used
    return f"{used}/{allowed}" if allowed else str(used)


def class_data(say: Wording, standings: Standings, title: Html, subtitle: Html) -> ClassData:
    """The whole class at a glance, those who have not begun first."""
    numbers = standings.totals.standings
    return ClassData(
        title=plain(title),
        subtitle=plain(subtitle),
        counts=[
            {"standing": one, "number": numbers[one], "label": plain(say(f"standing-{one}"))} for one in WAITING_FIRST
        ],
        columns={
            "name": plain(say("column-name")),
            "ending": plain(say("column-ending")),
            "mood": plain(say("column-mood")),
            "attempts": plain(say("column-attempts")),
        },
        rows=[_class_row(say, place, standings.task.attempts) for one in WAITING_FIRST for place in standings.at(one)],
    )


def under(say: Wording, cohort: Cohort, standings: Standings, now: float) -> Html:
    """What stands under the title of a class's picture: the class, and until when."""
    parts, due_at = [escape(cohort.name)], standings.assignment.due_at
    return Html(" · ".join([*parts, when(say, cohort, due_at, now)] if due_at is not None else parts))


def _class_row(say: Wording, place: Place, allowed: int | None) -> ClassRow:
    result = place.result
    return {
        "name": place.member.name,
        "standing": result.standing,
        "ending": result.best_ending,
        "word": plain(went(say, result.best_ending)) if result.used else "",
        "mood": result.best_mood,
        "attempts": attempts_used(place, allowed),
    }


def heat_data(say: Wording, names: Sequence[str], heat: HeatMap, title: Html, subtitle: Html) -> HeatData:
    """Skills × students, in the order of the names."""
    return HeatData(
        title=plain(title),
        subtitle=plain(subtitle),
        skills=[plain(say(f"skill-{skill}")) for skill in CALLED_FOR],
        rows=[{"name": name, "cells": _cells(one)} for name, one in zip(names, heat.students, strict=True)],
        whole=_cells(heat.whole),
        whole_label=plain(say("heat-whole")),
        total=plain(say("heat-total")),
        legend=plain(say("heat-legend")),
    )


def _cells(counts: Counts) -> list[Cell]:
    return [{"shown": counts[skill][0], "called": counts[skill][1]} for skill in CALLED_FOR]


def growth_data(say: Wording, name: str, subtitle: Html, steps: Sequence[Step], days: Sequence[str]) -> GrowthData:
    """One student's attempts in their order, each with its day."""
    return GrowthData(
        title=name,
        subtitle=plain(subtitle),
        mood_label=plain(say("growth-mood")),
        skills_label=plain(say("growth-skills")),
        attempts_label=plain(say("growth-attempts")),
        steps=[
            {"label": day, "mood": one.mood, "ending": one.ending, "skills": one.share if one.called else None}
            for one, day in zip(steps, days, strict=True)
        ],
        legend=[
            {"ending": ending, "word": plain(went(say, ending))}
            for ending in dict.fromkeys(one.ending for one in steps)
        ],
    )


def plain(html: Html) -> str:
    """A text without markup as the plain words that a picture takes."""
    return unescape(html)
