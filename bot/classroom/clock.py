"""Moments as a class reads them: on the clock of its time zone."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot import due
from bot.learner import LANGUAGES
from bot.wording import Wording
from storage.cohorts import Cohort


def when(say: Wording, cohort: Cohort, at: float, now: float) -> str:
    """A moment (Unix seconds) in words, “pe 12.12. klo 14.00”; with the year if it is another than this."""
    language = next(code for code in LANGUAGES if code == say.language)
    return due.shown(_local(cohort, at), _local(cohort, now), language)


def day(cohort: Cohort, at: float) -> str:
    """Its date in figures, short enough for a picture: “12.12.”."""
    local = _local(cohort, at)
    return f"{local.day}.{local.month}."


def date(cohort: Cohort, at: float) -> str:
    """The date that tells days apart, as ISO 8601 writes it."""
    return _local(cohort, at).date().isoformat()


def midnight(cohort: Cohort, at: float) -> float:
    """When its day began, in Unix seconds."""
    local = _local(cohort, at)
    return datetime.combine(local.date(), time(), local.tzinfo).timestamp()


def _local(cohort: Cohort, at: float) -> datetime:
    return datetime.fromtimestamp(at, ZoneInfo(cohort.time_zone))
