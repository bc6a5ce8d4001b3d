"""Choosing a due time by tapping: a month, then the time of day. Plain cells; the caller makes buttons of them."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from bot import due
from bot.datewords import MONTHS, WEEKDAYS
from bot.learner import LanguageCode

#: So many days are offered at once, even where fewer of the month are left.
DAYS_AT_ONCE = 14
#: How many months ahead the arrows lead.
MONTHS_AHEAD = 18
#: The times of day to choose from: lessons' beginnings and ends, and the end of the day.
TIMES = (time(8), time(9), time(12), time(14), time(16), time(23, 59))


class Cell(NamedTuple):
    """A button to be: its label, and the argument for `pressed`, None if pressing it does nothing."""

    label: str
    argument: str | None = None


Rows = tuple[tuple[Cell, ...], ...]

#: Nothing to press: gone by, or no day of this month. Telegram takes no button without a visible label.
_NOTHING = Cell("·")


def opened(now: datetime, language: LanguageCode) -> Rows:
    """The present month, near its end with the weeks that follow. `now` is aware, in the class's time zone."""
    return _month(_index(now), now, language)


def pressed(argument: str, now: datetime, language: LanguageCode) -> Rows | due.Due | due.Fault:
    """What a press leads to: another month, the times of a day, or the due time; a fault if it has passed meanwhile.

    Arguments are "2026-12", "2026-12-12" and "2026-12-12 14:00"; another one is read as if typed, never an error.
    """
    if month := re.fullmatch(r"([0-9]{4})-([0-9]{2})", argument):
        index = int(month[1]) * 12 + int(month[2]) - 1
        return _month(min(max(index, _index(now)), _index(now) + MONTHS_AHEAD), now, language)
    chosen = due.read(argument, now, language)
    if isinstance(chosen, due.Fault) or chosen.timed:
        return chosen
    return _times(chosen.at.date(), now, language)


def _month(index: int, now: datetime, language: LanguageCode) -> Rows:
    """A month, counted from year 0: its name between arrows, the weekdays, the weeks from Monday that are to come."""
    back = Cell("‹", _argument(index - 1)) if index > _index(now) else _NOTHING
    on = Cell("›", _argument(index + 1)) if index < _index(now) + MONTHS_AHEAD else _NOTHING
    return (
        (back, Cell(f"{MONTHS[language][index % 12]} {index // 12}"), on),
        tuple(Cell(name[:2]) for name in WEEKDAYS[language]),
        *(week for week in _weeks(index, now) if any(cell.argument for cell in week)),
    )


def _weeks(index: int, now: datetime) -> Iterator[tuple[Cell, ...]]:
    """The weeks of a month; those of the present one go on until enough days are shown."""
    year, month = index // 12, index % 12 + 1
    first, last = date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    if index == _index(now):
        enough = now.date() + timedelta(days=DAYS_AT_ONCE)
        last = max(last, enough + timedelta(days=6 - enough.weekday()))
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        days = [monday + timedelta(days=number) for number in range(7)]
        yield tuple(_cell(f"{day.day}", f"{day}", now) if first <= day <= last else _NOTHING for day in days)
        monday += timedelta(days=7)


def _times(day: date, now: datetime, language: LanguageCode) -> Rows:
    """The times of a day, three in a row, under the day, which leads back to its month."""
    cells = [_cell(due.shown_clock(each, language), f"{day} {each:%H:%M}", now) for each in TIMES]
    back = Cell(f"‹ {due.shown_day(day, now.date(), language)}", f"{day:%Y-%m}")
    return ((back,), tuple(cells[:3]), tuple(cells[3:]))


def _cell(label: str, argument: str, now: datetime) -> Cell:
    """A cell that can be pressed if its day or time is still to come."""
    return Cell(label, argument) if isinstance(due.read(argument, now, "en"), due.Due) else _NOTHING


def _index(now: datetime) -> int:
    return now.year * 12 + now.month - 1


def _argument(index: int) -> str:
    return f"{index // 12}-{index % 12 + 1:02}"
