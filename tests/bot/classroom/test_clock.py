"""Moments as a class reads them."""

import pytest

from bot.classroom.clock import day
from storage.cohorts import Cohort
from tests.bot.school import MONDAY, WORDINGS


@pytest.mark.parametrize(("language", "shown"), [("fi", "1.12."), ("sv", "1.12"), ("en", "1 Dec")])
def test_a_day_in_the_reader_s_language(language: str, shown: str) -> None:
    """On the clock of the class: in Helsinki it is Tuesday while it is Monday in UTC."""
    cohort = Cohort(1, "Matkailu 2A", "Europe/Helsinki", None, 0, MONDAY, None, "{}")
    assert day(WORDINGS[language], cohort, MONDAY + 15.5 * 3600) == shown
