"""A teacher and a student for whoever asks for no others."""

import pytest

from tests.bot.school import Person, School


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher with one class."""
    teacher = await school.teacher("Liisa")
    await teacher.says("/newclass Matkailu 2A")
    return teacher


@pytest.fixture
async def aino(school: School, liisa: Person) -> Person:
    """A student of it."""
    return await school.student("Aino", liisa)
