"""The clock of a class can be another than Helsinki's."""

import pytest

from bot.classroom.zones import find
from storage import assignments
from tests.bot.classroom.work import DAY, give
from tests.bot.school import School


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("europe/stockholm", "Europe/Stockholm"),
        (" New  York ", "America/New_York"),
        ("TOKYO", "Asia/Tokyo"),
        ("UTC", "Etc/UTC"),
        ("Atlantis", None),
        ("../../etc/passwd", None),
        ("", None),
    ],
)
def test_zones_as_typed(typed: str, zone: str | None) -> None:
    """By the city or the whole name; what is none is none."""
    assert find(typed) == zone


async def test_another_clock(school: School) -> None:
    """Set by a button or typed; what was due stays due at the same moment."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass 2A")
    aino = await school.student("Aino", liisa)
    await give(liisa, aino, due=school.now + 3 * DAY)
    await liisa.says("/class")
    await liisa.presses("more")
    assert "Europe/Helsinki" in await liisa.presses("zone")
    assert "En tunne sitä" in await liisa.says("Atlantis")
    assert "kello on nyt <b>Asia/Tokyo</b>" in await liisa.says("tokyo")
    await liisa.presses("zone", "1")
    assert "Europe/Stockholm" in await liisa.presses("zone_set", "1.Europe/Stockholm")
    async with school.database.reading() as reader:
        [work] = await assignments.of_cohort(reader, 1)
    assert work.due_at == school.now + 3 * DAY
