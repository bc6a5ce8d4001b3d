"""What tests of tournaments share: a class whose groups are rooms, a tournament given by taps, games in the groups."""

from storage import groups, tournaments
from storage.tournaments import Tournament
from tests.bot.classroom.tapping import tap
from tests.bot.groups.room import Room
from tests.bot.school import Person, School
from tests.dialogues.exercises.teams import BAD, GOOD

__all__ = ["BAD", "GOOD"]


async def link(
    school: School, chat: int, title: str, *, cohort: int = 1, team: int | None = None, thread: int = 0
) -> Room:
    """A group of the class."""
    async with school.database.transaction() as tx:
        await groups.note(tx, chat, title, school.now)
        await groups.join_cohort(tx, chat, cohort, team)
    return Room(school, chat, title, thread)


async def unlink(school: School, chat: int) -> None:
    """A group that is the class's no more."""
    async with school.database.transaction() as tx:
        await groups.join_cohort(tx, chat, None, None)


async def begin(teacher: Person, *customers: str) -> None:
    """Give the only class a tournament with these customers, for a week."""
    await teacher.says("/tournament")
    await tap(teacher, *(customers or ("Keitin",)), "Valmis", "Aloita turnaus")


async def latest(school: School, cohort: int = 1) -> Tournament | None:
    """The class's tournament as it is kept."""
    async with school.database.reading() as reader:
        return await tournaments.latest(reader, cohort)


async def enter(room: Room, *names: str) -> list[Person]:
    """People of a group."""
    return [await room.enters(name) for name in names]


async def meet(room: Room, people: list[Person], *replies: str, place: int = 0) -> None:
    """Open the game with that customer, play it by the button that was shown last, and break it off if it goes on."""
    await room.presses(people[0], "x_compete", str(place))
    for person in people:
        await room.presses(person, "x_join")
    await room.presses(people[0], "x_start")
    for number, reply in enumerate(replies):
        if "Vuorossa" in room.stage.text:
            await room.replies(people[number % len(people)], reply)
    if "Vuorossa" in room.stage.text:
        await room.says(people[0], "/end")
