"""What tests of teams share: a class of five, and teams of it."""

from storage import members, teams
from tests.bot.school import Person, School

NAMES = ("Aino", "Bertta", "Cecilia", "Daavid", "Eetu")


async def class_of_five(school: School) -> Person:
    """A teacher of one class, in which these five are, by the numbers 1 to 5."""
    teacher = await school.teacher("Liisa")
    await teacher.says("/newclass Matkailu <2A>")
    for name in NAMES:
        await school.student(name, teacher)
    return teacher


async def divide(teacher: Person, *parts: list[int], cohort: int = 1) -> None:
    """Make teams of these numbers of students, and show them."""
    async with teacher.school.database.transaction() as tx:
        await teams.divide(tx, cohort, parts)
    await teacher.says("/teams")


async def parts(school: School, cohort: int = 1) -> dict[str, int | None]:
    """Who is in which team."""
    async with school.database.reading() as reader:
        return {one.name: one.team_number for one in await members.of_cohort(reader, cohort)}
