"""How neighbouring words of a date belong together: "12." and "joulukuuta" are a date, "3" and "pv" three days."""

from collections.abc import Callable, Mapping, Sequence

from bot.datewords import ANY_YEAR, Token, tokens
from bot.learner import LanguageCode

#: The day that a month's end is; nobody can type it.
LAST_DAY = -1
_NUMBERS = ("number", "ordinal")


def phrases(text: str, language: LanguageCode) -> list[Token] | None:
    """The text as tokens that are joined as far as the rules go, or None if some word is unknown."""
    found = tokens(text, language)
    return None if found is None else _joined(_without_articles(found))


def _without_articles(found: Sequence[Token]) -> list[Token]:
    """Without `the` and `den`, except before a number: "the 12" is a day of the month."""
    after = [*(token.kind for token in found), "nothing"][1:]
    return [token for token, kind in zip(found, after, strict=True) if token.kind != "the" or kind in _NUMBERS]


def hour_of(number: int) -> Token:
    """An hour whose half of the day is not said; 1430 is an hour and minutes."""
    return Token("clock", (number // 100, number % 100)) if number > 99 else Token("hour", (number, 0))


def _meridiem(hour: int, minute: int, noon: int) -> Token:
    return Token("clock", (hour % 12 + noon if hour <= 12 else hour, minute))


def _date(day: int, month: int) -> Token | None:
    return Token("date", (ANY_YEAR, month, day)) if day < 100 else None


def _with_year(year: int, month: int, day: int, number: int) -> Token | None:
    return Token("date", (number, month, day)) if year == ANY_YEAR and number >= 2000 else None


def _make(kind: str) -> Callable[..., Token]:
    return lambda *numbers: Token(kind, numbers)


#: Kinds of neighbours → what they are together, from their numbers; None if these numbers do not fit.
_RULES: Mapping[str, Callable[..., Token | None]] = {
    "at hour": _make("hour"),
    "at number": hour_of,
    "at ordinal": hour_of,
    "at clock": _make("clock"),
    "at pair": _make("clock"),
    "at day_month": _make("clock"),
    "number oclock": hour_of,
    "hour oclock": _make("hour"),
    "number meridiem": lambda hour, noon: _meridiem(hour, 0, noon),
    "hour meridiem": _meridiem,
    "clock meridiem": _meridiem,
    "pair meridiem": _meridiem,
    "half number": lambda hour: Token("hour", ((hour - 1) or 12, 30)) if 0 < hour < 25 else None,
    "half_past number": lambda hour: Token("hour", (hour, 30)),
    "half minutes": lambda unit: Token("in_minutes", (unit // 2,)),
    "number month": _date,
    "ordinal month": _date,
    "month number": lambda month, day: _date(day, month),
    "month ordinal": lambda month, day: _date(day, month),
    "month end": lambda month: _date(LAST_DAY, month),
    "end month": lambda month: _date(LAST_DAY, month),
    "ordinal ordinal": _date,
    "number number number": lambda day, month, year: _with_year(ANY_YEAR, month, day, year),
    "date number": _with_year,
    "pair number": lambda day, month, year: _with_year(ANY_YEAR, month, day, year),
    "day_month number": lambda day, month, year: _with_year(ANY_YEAR, month, day, year),
    "date day": _make("date"),
    "ordinal day": _make("ordinal"),
    "the number": _make("ordinal"),
    "the ordinal": _make("ordinal"),
    "number day": _make("in_days"),
    "number week": lambda number: Token("in_days", (7 * number,)),
    "number month_long": _make("in_months"),
    "number minutes": lambda number, unit: Token("in_minutes", (number * unit,)),
    "day after": lambda: Token("in_days", (1,)),
    "week after": lambda: Token("in_days", (7,)),
    "month_long after": lambda: Token("in_months", (1,)),
    "minutes after": _make("in_minutes"),
    "in_days after": _make("in_days"),
    "in_months after": _make("in_months"),
    "in_minutes after": _make("in_minutes"),
    "week number": _make("week_number"),
    "week ordinal": _make("week_number"),
    "this week": lambda: Token("week_of", (0,)),
    "coming week": lambda: Token("week_of", (1,)),
    "next week": lambda: Token("week_of", (1,)),
    "end week": lambda: Token("week_of", (0,)),
    "week end": lambda: Token("week_of", (0,)),
    "end week_of": _make("week_of"),
    "week_of end": _make("week_of"),
    "this weekday": _make("weekday"),
    "coming weekday": _make("weekday"),
    "next weekday": lambda weekday: Token("next_weekday", (weekday,)),
    "this month_long": lambda: Token("month_of", (0,)),
    "coming month_long": lambda: Token("month_of", (1,)),
    "next month_long": lambda: Token("month_of", (1,)),
    "month_long ordinal": lambda day: Token("day_of_month", (0, day)),
    "month_of ordinal": _make("day_of_month"),
    "month_of number": _make("day_of_month"),
    "ordinal month_of": lambda day, ahead: Token("day_of_month", (ahead, day)),
    "month_long end": lambda: Token("day_of_month", (0, LAST_DAY)),
    "end month_long": lambda: Token("day_of_month", (0, LAST_DAY)),
    "month_of end": lambda ahead: Token("day_of_month", (ahead, LAST_DAY)),
    "end month_of": lambda ahead: Token("day_of_month", (ahead, LAST_DAY)),
    "end day": lambda: Token("shift", (0,)),
}


def _joined(found: list[Token]) -> list[Token]:
    """The tokens after all rules, the leftmost first. Every rule leaves fewer tokens, so this ends."""
    while step := _join(found):
        place, length, made = step
        found[place : place + length] = [made]
    return found


def _join(found: list[Token]) -> tuple[int, int, Token] | None:
    for place in range(len(found)):
        for length in (3, 2):
            part = found[place : place + length]
            rule = _RULES.get(" ".join(token.kind for token in part))
            if rule and (made := rule(*(number for token in part for number in token.numbers))):
                return place, length, made
    return None
