"""Choosing a due time by tapping, on Tuesday 24 November 2026 at ten in Helsinki."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import almanac, due
from bot.almanac import Rows
from bot.learner import LANGUAGES, LanguageCode
from bot.shows import Button, callback_data

HELSINKI = ZoneInfo("Europe/Helsinki")
NOW = datetime(2026, 11, 24, 10, tzinfo=HELSINKI)


def _labels(rows: Rows) -> list[str]:
    return [" ".join(cell.label for cell in row) for row in rows]


def _arguments(rows: Rows) -> list[str]:
    return [cell.argument for row in rows for cell in row if cell.argument is not None]


def _pressed(argument: str, now: datetime = NOW, language: LanguageCode = "fi") -> Rows:
    rows = almanac.pressed(argument, now, language)
    assert isinstance(rows, tuple)
    return rows


def test_the_present_month() -> None:
    """The month has its weeks from Monday, weeks gone by are left out, and there is no arrow back."""
    early = datetime(2026, 11, 9, 10, tzinfo=HELSINKI)
    assert _labels(almanac.opened(early, "fi")) == [
        "· marraskuu 2026 ›",
        "ma ti ke to pe la su",
        "9 10 11 12 13 14 15",
        "16 17 18 19 20 21 22",
        "23 24 25 26 27 28 29",
        "30 · · · · · ·",
    ]


def test_the_end_of_a_month() -> None:
    """The weeks of the next month follow, and the next month itself has no days of this one."""
    rows = almanac.opened(NOW, "fi")
    assert _labels(rows) == [
        "· marraskuu 2026 ›",
        "ma ti ke to pe la su",
        "· 24 25 26 27 28 29",
        "30 1 2 3 4 5 6",
        "7 8 9 10 11 12 13",
    ]
    days = [*(f"2026-11-{day}" for day in range(24, 31)), *(f"2026-12-{day:02}" for day in range(1, 14))]
    assert _arguments(rows) == ["2026-12", *days]
    assert _labels(_pressed("2026-12"))[2] == "· 1 2 3 4 5 6"


@pytest.mark.parametrize(
    ("language", "name", "weekdays"),
    [
        ("fi", "joulukuu 2026", "ma ti ke to pe la su"),
        ("sv", "december 2026", "må ti on to fr lö sö"),
        ("en", "December 2026", "Mo Tu We Th Fr Sa Su"),
    ],
)
def test_a_month_in_every_language(language: LanguageCode, name: str, weekdays: str) -> None:
    """The month and the weekdays are named in the language of the interface."""
    assert _labels(_pressed("2026-12", language=language))[:2] == [f"‹ {name} ›", weekdays]


def test_arrows_lead_eighteen_months_on_and_back() -> None:
    """The arrow on leads to May 2028 and no further, the arrow back to the present month and no further."""
    names, argument = [], "2026-11"
    while argument:
        (back, name, on), *_ = _pressed(argument)
        names.append(name.label)
        assert back.argument is None or _pressed(back.argument)[0][1].label == names[-2]
        argument = on.argument or ""
    assert (len(names), names[0], names[2], names[-1]) == (19, "marraskuu 2026", "tammikuu 2027", "toukokuu 2028")
    assert _pressed("2026-11")[0][0].argument is None


@pytest.mark.parametrize(
    ("argument", "name"),
    [
        ("2020-01", "marraskuu 2026"),
        ("2099-01", "toukokuu 2028"),
        ("0000-00", "marraskuu 2026"),
        ("2027-13", "tammikuu 2028"),
    ],
)
def test_a_month_out_of_reach(argument: str, name: str) -> None:
    """An old or made-up arrow leads to the nearest month that can be shown."""
    assert _pressed(argument)[0][1].label == name


def test_the_times_of_a_day() -> None:
    """A day leads to a few good times, under the day itself, which leads back to its month."""
    rows = _pressed("2026-12-11")
    assert _labels(rows) == ["‹ pe 11.12.", "8.00 9.00 12.00", "14.00 16.00 23.59"]
    assert _arguments(rows)[:2] == ["2026-12", "2026-12-11 08:00"]
    assert _labels(_pressed("2027-01-08", language="en"))[:2] == ["‹ Fri 8 Jan 2027", "08:00 09:00 12:00"]


def test_the_times_left_today() -> None:
    """Of today only the hours to come can be pressed."""
    assert _labels(_pressed("2026-11-24")) == ["‹ ti 24.11.", "· · 12.00", "14.00 16.00 23.59"]


def test_a_time_is_the_due_time() -> None:
    """Pressing a time gives the moment."""
    expected = due.Due(datetime(2026, 12, 11, 14, tzinfo=HELSINKI), timed=True)
    assert almanac.pressed("2026-12-11 14:00", NOW, "fi") == expected


def test_what_passed_while_the_calendar_was_open() -> None:
    """A press on what was still to come when it was shown is a fault, not a due time in the past."""
    assert almanac.pressed("2026-11-24 09:00", NOW, "fi") is due.Fault.PAST
    assert almanac.pressed("2026-11-23", NOW, "fi") is due.Fault.PAST
    assert almanac.pressed("made up", NOW, "fi") is due.Fault.UNCLEAR


@given(st.integers(0, 4 * 366))
def test_two_weeks_can_be_pressed_at_once(days: int) -> None:
    """On whichever day the calendar is opened, today and the next fourteen days are on it."""
    now = datetime(2026, 1, 1, 10, tzinfo=HELSINKI) + timedelta(days=days)
    expected = {f"{now.date() + timedelta(days=ahead)}" for ahead in range(15)}
    assert expected <= set(_arguments(almanac.opened(now, "fi")))


@given(
    st.integers(int(datetime(2024, 1, 1, tzinfo=UTC).timestamp()), int(datetime(2060, 1, 1, tzinfo=UTC).timestamp())),
    st.sampled_from(LANGUAGES),
    st.data(),
)
def test_presses_lead_to_a_time_to_come(second: int, language: LanguageCode, data: st.DataObject) -> None:
    """Whichever cells are pressed, every keyboard fits Telegram's limits and the end is a moment ahead."""
    now = datetime.fromtimestamp(second, HELSINKI)
    rows = almanac.opened(now, language)
    for _ in range(6):
        assert all(cell.label for row in rows for cell in row) and sum(map(len, rows)) <= 100
        argument = data.draw(st.sampled_from(_arguments(rows)))
        assert callback_data(Button("", "assign_due", argument), step=2**32)
        result = almanac.pressed(argument, now, language)
        assert not isinstance(result, due.Fault)
        if isinstance(result, due.Due):
            assert result.at.timestamp() > now.timestamp()
            break
        rows = result


@given(st.text())
def test_any_argument_is_harmless(argument: str) -> None:
    """A made-up argument raises nothing."""
    assert isinstance(almanac.pressed(argument, NOW, "fi"), tuple | due.Due | due.Fault)
