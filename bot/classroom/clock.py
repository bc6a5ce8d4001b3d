"""Moments as a class reads them: on the clock of its time zone."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot import due
from bot.learner import LANGUAGES, LanguageCode
from bot.wording import Wording
from storage.cohorts import Cohort


def when(say: Wording, cohort: Cohort, at: float, now: float) -> str:
    """A moment (Unix seconds) in words, “pe 12.12. klo 14.00”; with the year if it is another than this."""
    return due.shown(_local(cohort, at), _local(cohort, now), _language(say))


def day(say: Wording, cohort: Cohort, at: float) -> str:
    """Its date without weekday and year, short enough for a picture: “12.12.”, in English “12 Dec”."""
    local = _local(cohort, at).date()
    return due.shown_day(local, local, _language(say)).partition(" ")[2]


def date(cohort: Cohort, at: float) -> str:
    """The date that tells days apart, as ISO 8601 writes it."""
    return _local(cohort, at).date().isoformat()


def midnight(cohort: Cohort, at: float) -> float:
    """When its day began, in Unix seconds."""
    local = _local(cohort, at)
    return datetime.combine(local.date(), time(), local.tzinfo).timestamp()


def _language(say: Wording) -> LanguageCode:
    return next(code for code in LANGUAGES if code == say.language)


def _local(cohort: Cohort, at: float) -> datetime:
    return datetime.fromtimestamp(at, ZoneInfo(cohort.time_zone))
