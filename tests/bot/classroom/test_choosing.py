"""How the lists of an assignment's steps are laid out."""

from html import unescape

import pytest

from tests.bot.classroom.tapping import tap
from tests.bot.school import Person, School


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher of a class of forty-one, one of whom has a long name."""
    teacher = await school.teacher("Liisa")
    await teacher.says("/newclass Matkailu 2A")
    await school.student("Maximiliana Karoliina", teacher)
    for number in range(40):
        await school.student(f"Opiskelija {number}", teacher)
    return teacher


def rows(person: Person) -> list[list[str]]:
    """The labels of the last message, row by row."""
    return [[unescape(button.label) for button in row] for row in getattr(person.shows[-1], "buttons", ())]


async def test_students_are_ticked_two_in_a_row(liisa: Person) -> None:
    """Forty a page; a long name stands alone; a tick stays on the page on which the student is."""
    await liisa.says("/assign")
    await tap(liisa, "Keitin", "Valmis", "Vain joillekin")
    first = rows(liisa)
    assert ["☐ Maximiliana Karoliina"] in first and ["☐ Opiskelija 0", "☐ Opiskelija 1"] in first
    assert sum(label.startswith("☐") for row in first for label in row) == 40
    await tap(liisa, "seuraavat ›", "☐")
    (ticked,) = [label for row in rows(liisa) for label in row if label.startswith("☑")]
    assert [ticked] in rows(liisa) and not any(ticked[2:] in label for row in first for label in row)


async def test_long_names_of_skills_stand_alone(liisa: Person) -> None:
    """Short ones are two in a row."""
    await liisa.says("/assign")
    await tap(liisa, "Taito")
    shown = rows(liisa)
    assert ["asian toistaminen omin sanoin"] in shown
    assert all(len(label) <= 20 for row in shown if len(row) == 2 for label in row)
    assert any(len(row) == 2 for row in shown)
