"""A due time as teachers type it on a phone ("pe 12", "ylihuomenna klo 9", "12.12."), and how it is shown back.

The words stand in datewords.py, the rules that join them in datephrases.py; what is left here says a day and a time of
day. A word that is not known makes the text unclear: rather ask than guess.
"""

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from bot.datephrases import LAST_DAY, hour_of, phrases
from bot.datewords import ANY_YEAR, MONTHS, SHORT_WEEKDAYS, Token
from bot.learner import LANGUAGES, LanguageCode

#: Longer texts are no due times.
LONGEST = 100
#: Nothing is due later than this.
HORIZON = timedelta(days=2 * 366)
#: The time of day where none was given.
END_OF_DAY = time(23, 59)
#: A week named without a day ends with the school's week.
FRIDAY = 4


class Fault(StrEnum):
    """Why a text is no due time."""

    UNCLEAR = "unclear"  # not understood
    NO_DATE = "no_date"  # 31.2., week 60
    NO_HOUR = "no_hour"  # klo 25, 12:75
    WEEKDAY = "weekday"  # that date is another weekday
    SKIPPED = "skipped"  # between 3 and 4 when summer time begins
    PAST = "past"
    FAR = "far"  # beyond the horizon


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due: an aware moment in the class's zone. `timed`: a time of day was given, not only a day."""

    at: datetime
    timed: bool


class _DueError(Exception):
    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def read(text: str, now: datetime, language: LanguageCode) -> Due | Fault:
    """The due time that a text says, or what is wrong with it. Never raises for a text.

    `now` is aware, in the class's time zone, which the result has too. Without a time of day, and for "klo 24", it is
    23.59. A date without a year is the next one; a weekday is the next one, today only with a later hour.
    "pe 12" is Friday the 12th if this or the next month has one, else Friday at 12. An hour from 1 to 5 without minutes
    is an afternoon's. In the hour that comes twice in autumn it is the second, so that nobody loses time.
    """
    result: Due | Fault = Fault.UNCLEAR
    for each in dict.fromkeys((language, *LANGUAGES)):
        try:
            result = _read(text, now, each)
        except _DueError as wrong:
            result = wrong.fault
        if result is not Fault.UNCLEAR:
            break
    return result


def shown(at: datetime, now: datetime, language: LanguageCode) -> str:
    """An aware moment in words, "pe 12.12. klo 14.00"; `read` at the same `now` reads it again."""
    before = {"fi": " klo ", "sv": " kl. ", "en": ", "}[language]
    return shown_day(at.date(), now.date(), language) + before + shown_clock(at.time(), language)


def shown_day(day: date, today: date, language: LanguageCode) -> str:
    """A day in words, "pe 12.12.", with the year only if it is not this one."""
    weekday, year = SHORT_WEEKDAYS[language][day.weekday()], f"{day.year}" if day.year != today.year else ""
    if language == "en":
        return f"{weekday} {day.day} {MONTHS['en'][day.month - 1][:3]} {year}".rstrip()
    end = f".{year}" if year or language == "fi" else ""
    return f"{weekday} {day.day}.{day.month}{end}"


def shown_clock(clock: time, language: LanguageCode) -> str:
    """A time of day: "8.00", in English "08:00"."""
    return f"{clock:%H:%M}" if language == "en" else f"{clock.hour}.{clock:%M}"


def _read(text: str, now: datetime, language: LanguageCode) -> Due:
    """As `read`, with one language's words first. Raises _DueError."""
    found = phrases(text, language) if len(text) <= LONGEST else None
    if not found:
        raise _DueError(Fault.UNCLEAR)
    said = _said(found, now.date())
    if said.day and said.day.kind == "in_minutes":
        return _soon(said, now)
    clock = _clock(said)
    at = _moment(_day(said, clock, now), clock or END_OF_DAY, now)
    return Due(_checked(at, now), timed=clock is not None)


# What was said of the day and of the time of day

_TIMES = ("hour", "clock")
_LOOSE = ("day_month", "pair", "ordinal", "number")


@dataclass(slots=True)
class _Said:
    """Each at most once; a day is said by one token, a weekday may stand beside it."""

    day: Token | None = None
    weekday: int | None = None
    time: Token | None = None
    part: Token | None = None

    def add_day(self, token: Token) -> None:
        if self.day:
            raise _DueError(Fault.UNCLEAR)
        self.day = token

    def add_time(self, token: Token) -> None:
        if self.time:
            raise _DueError(Fault.UNCLEAR)
        self.time = token


def _said(found: list[Token], today: date) -> _Said:
    """The tokens by what they say; numbers that nothing marks find their place by what else is there."""
    said = _Said()
    for token in found:
        if token.kind in _DAYS:
            said.add_day(token)
        elif token.kind in _TIMES:
            said.add_time(token)
        elif token.kind == "weekday" and said.weekday is None:
            said.weekday = token.numbers[0]
        elif token.kind == "part" and said.part is None:
            said.part = token
        elif token.kind not in _LOOSE:
            raise _DueError(Fault.UNCLEAR)
    for token in sorted(found, key=lambda token: token.kind):  # "12.12." is surer a date than "12.12"
        if token.kind in ("day_month", "pair"):
            _place_pair(said, *token.numbers, sure=token.kind == "day_month")
    for token in found:
        if token.kind == "ordinal":
            _place_ordinal(said, *token.numbers)
    _place_numbers(said, [token.numbers[0] for token in found if token.kind == "number"], today)
    return said


def _place_pair(said: _Said, first: int, second: int, *, sure: bool) -> None:
    """12.12 is a date unless a day was said, 12.12. always; 14.30 can only be a time."""
    if (sure or not said.day) and (1 <= second <= 12 or (sure and not said.day and said.weekday is None)):
        said.add_day(Token("date", (ANY_YEAR, second, first)))
    else:
        said.add_time(Token("clock", (first, second)))


def _place_ordinal(said: _Said, number: int) -> None:
    if said.day:
        said.add_time(hour_of(number))
    else:
        said.add_day(Token("next_such", (number,)))


def _place_numbers(said: _Said, numbers: list[int], today: date) -> None:
    """Bare numbers: a day and month, a day of the month, an hour. A single one with nothing else says too little."""
    if not said.day and said.weekday is None and len(numbers) > 1:
        said.add_day(Token("date", (ANY_YEAR, numbers.pop(1), numbers.pop(0))))
    if not said.day and numbers and (said.time or len(numbers) > 1 or _is_date(numbers[0], said.weekday, today)):
        said.add_day(Token("next_such", (numbers.pop(0),)))
    if numbers and (said.day or said.weekday is not None or said.part):
        said.add_time(hour_of(numbers.pop()))
    if numbers or not (said.day or said.weekday is not None or said.time or said.part):
        raise _DueError(Fault.UNCLEAR)


def _is_date(number: int, weekday: int | None, today: date) -> bool:
    """Whether "pe 12" is Friday the 12th: no such hour, or this or the next month's 12th to come is a Friday."""
    if weekday is None or not 1 <= number <= 31:
        return False
    return number > 24 or any(day.weekday() == weekday for day in _such_days(number, today, months=2))


def _clock(said: _Said) -> time | None:
    """The time of day, None if none was said. Raises _DueError."""
    part = time(said.part.numbers[0], said.part.numbers[1]) if said.part else None
    if not said.time:
        return part
    hour, minute = said.time.numbers
    if part:
        hour = _in_part(hour, part)
    elif said.time.kind == "hour" and 1 <= hour <= 5:
        hour += 12  # nobody's homework is due in the small hours
    if (hour, minute) == (24, 0):
        return END_OF_DAY
    if hour > 23 or minute > 59:
        raise _DueError(Fault.NO_HOUR)
    return time(hour, minute)


def _in_part(hour: int, part: time) -> int:
    """An hour of the afternoon or the evening, whose twelve is midnight."""
    if part.hour > 16 and hour == 12:
        return 24
    return hour + 12 if part.hour > 12 and 0 < hour < 12 else hour


# Finding the day


def _day(said: _Said, clock: time | None, now: datetime) -> date:
    """The day that was said. Raises _DueError."""
    today = now.date()
    if said.day:
        day = _DAYS[said.day.kind](today, said.weekday, *said.day.numbers)
    else:
        day = today if said.weekday is None else today + timedelta((said.weekday - today.weekday()) % 7)
        if day == today and not (clock and _is_ahead(today, clock, now)):
            day += timedelta(1 if said.weekday is None else 7)
    if said.weekday not in (None, day.weekday()):
        raise _DueError(Fault.WEEKDAY)
    if day > today + HORIZON:
        raise _DueError(Fault.FAR)
    return day


def _is_ahead(day: date, clock: time, now: datetime) -> bool:
    return _in_zone(datetime.combine(day, clock), now).timestamp() > now.timestamp()


def _weekday_of(day: date, weekday: int) -> date:
    """That weekday of the week that a day is in."""
    return day + timedelta(weekday - day.weekday())


def _real_date(year: int, month: int, day: int) -> date | None:
    """The date, or None if there is none."""
    try:
        return date(year, month, calendar.monthrange(year, month)[1] if day == LAST_DAY else day)
    except ValueError:
        return None


def _found(days: list[date]) -> date:
    if not days:
        raise _DueError(Fault.NO_DATE)
    return days[0]


def _months_ahead(today: date, ahead: int, day: int) -> date | None:
    months = today.year * 12 + today.month - 1 + ahead
    return _real_date(months // 12, months % 12 + 1, day)


def _such_days(day: int, today: date, months: int) -> list[date]:
    """The days with this number to come, in this month and those after it, so many in all."""
    days = (_months_ahead(today, ahead, day) for ahead in range(months))
    return [found for found in days if found and found >= today]


def _on_date(today: date, _: int | None, year: int, month: int, day: int) -> date:
    """A date; without a year this one's, or the next's if it is past."""
    days = [
        found
        for each in ([today.year, today.year + 1] if year == ANY_YEAR else [year])
        if (found := _real_date(each, month, day))
    ]
    return _found([found for found in days if found >= today or year != ANY_YEAR])


def _next_such(today: date, weekday: int | None, day: int) -> date:
    """The next 12th, with a weekday the one of this and the next month that is such a day."""
    days = _such_days(day, today, months=3)
    return next((found for found in days[:2] if found.weekday() == weekday), _found(days))


def _in_month(today: date, _: int | None, ahead: int, day: int) -> date:
    return _found([found] if (found := _months_ahead(today, ahead, day)) else [])


def _in_days(today: date, weekday: int | None, number: int) -> date:
    """So many days on; whole weeks with a weekday mean that day of that week."""
    day = today + timedelta(number)
    return day if weekday is None or number % 7 else _weekday_of(day, weekday)


def _in_months(today: date, _: int | None, number: int) -> date:
    """So many months on, the month's last day where it has no such day."""
    return _months_ahead(today, number, today.day) or _in_month(today, None, number, LAST_DAY)


def _week_of(today: date, weekday: int | None, ahead: int) -> date:
    return _weekday_of(today + timedelta(7 * ahead), FRIDAY if weekday is None else weekday)


def _week_number(today: date, weekday: int | None, week: int) -> date:
    """The day of an ISO week, this year's or the next's."""
    days = []
    for year in (today.isocalendar().year, today.isocalendar().year + 1):
        try:
            days.append(date.fromisocalendar(year, week, (FRIDAY if weekday is None else weekday) + 1))
        except ValueError:
            continue
    return _found([day for day in days if day >= today])


#: How the kinds of tokens that say a day find it, from today, the weekday said beside, and their numbers.
_DAYS: Mapping[str, Callable[..., date]] = {
    "date": _on_date,
    "shift": lambda today, _, days: today + timedelta(days),
    "next_such": _next_such,
    "day_of_month": _in_month,
    "next_weekday": lambda today, _, weekday: _weekday_of(today + timedelta(7), weekday),
    "week_of": _week_of,
    "week_number": _week_number,
    "in_days": _in_days,
    "in_months": _in_months,
    "in_minutes": lambda today, *_: today,
}


# The moment


def _soon(said: _Said, now: datetime) -> Due:
    """So many minutes on; nothing else may be said beside."""
    if said.time or said.part or said.weekday is not None or not said.day:
        raise _DueError(Fault.UNCLEAR)
    at = (now.astimezone(UTC) + timedelta(minutes=said.day.numbers[0])).replace(second=0, microsecond=0)
    at = at.astimezone(now.tzinfo)
    return Due(_checked(_in_zone(at.replace(tzinfo=None), now), now), timed=True)


def _in_zone(local: datetime, now: datetime) -> datetime:
    """The local time in the zone of `now`, the second of two in autumn; moved on where the clocks skip it in spring."""
    return local.replace(tzinfo=now.tzinfo, fold=1).astimezone(UTC).astimezone(now.tzinfo)


def _moment(day: date, clock: time, now: datetime) -> datetime:
    local = datetime.combine(day, clock)
    at = _in_zone(local, now)
    if at.replace(tzinfo=None, fold=0) != local:
        raise _DueError(Fault.SKIPPED)
    return at


def _checked(at: datetime, now: datetime) -> datetime:
    if at.timestamp() <= now.timestamp():
        raise _DueError(Fault.PAST)
    return at
