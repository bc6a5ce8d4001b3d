"""By when: typed as people type it, or tapped on a calendar and a time of day; on the clock of the class."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import almanac, due
from bot.almanac import Cell, Rows
from bot.classroom.clock import when
from bot.classroom.steps import View
from bot.shows import Button, Keyboard
from bot.visit import Visit
from bot.wording import Html, Wording
from storage.cohorts import Cohort

NOTHING = "nothing"
"""The verb of a button that only fills its place in the calendar."""


def due_words(say: Wording, cohort: Cohort, at: float | None, now: float) -> Html:
    """By when (Unix seconds), in words, with the weekday."""
    return say("due-none") if at is None else say("line-due", when=when(say, cohort, at, now))


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked: by when `about` something is to be done; where the buttons lead; the rows below the calendar."""

    place: str
    about: Html
    below: Keyboard


def asked(visit: Visit, cohort: Cohort, now: float, asking: Asking) -> View:
    """Ask it, with the calendar of the present month."""
    return _view(visit, asking, almanac.opened(_local(cohort, now), visit.learner.language))


def tapped(visit: Visit, cohort: Cohort, now: float, asking: Asking, argument: str) -> View | float | None:
    """What a tap on the calendar brings: more to tap, the moment (Unix seconds), or a word that it has passed."""
    found = almanac.pressed(argument, _local(cohort, now), visit.learner.language)
    if isinstance(found, due.Due):
        return found.at.timestamp()
    if isinstance(found, due.Fault):
        visit.toast("due-passed")
        return None
    return _view(visit, asking, found)


def typed(visit: Visit, cohort: Cohort, now: float, text: str) -> float | None:
    """The moment that was typed (Unix seconds); None where it can't be one, which is said with examples."""
    found = due.read(text, _local(cohort, now), visit.learner.language)
    if isinstance(found, due.Due):
        return found.at.timestamp()
    visit.tell(f"due-{found}")
    return None


def _view(visit: Visit, asking: Asking, rows: Rows) -> View:
    buttons = tuple(tuple(_button(visit, asking.place, cell) for cell in row) for row in rows)
    return visit.say("due-ask", about=asking.about), (*buttons, *asking.below)


def _button(visit: Visit, place: str, cell: Cell) -> Button:
    return visit.button(f"{place}.tap.{cell.argument}" if cell.argument else f"{place}.{NOTHING}", Html(cell.label))


def _local(cohort: Cohort, at: float) -> datetime:
    return datetime.fromtimestamp(at, ZoneInfo(cohort.time_zone))
