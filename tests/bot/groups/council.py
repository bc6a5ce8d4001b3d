"""A council in a group: how it is convened, proposes and chooses."""

from collections.abc import Sequence

from dialogues.exercises import council
from dialogues.exercises.exercise import Exercise
from tests.bot.groups.room import Room
from tests.bot.school import Person

NAMES = ("Aino", "Ville", "Meri", "Otto", "Siiri", "Kaapo", "Lumi", "Eetu")


async def convened(room: Room, players: int = 3, *, watching: Sequence[Person] = ()) -> list[Person]:
    """So many players in a council that has begun."""
    team = [await room.enters(name) for name in NAMES[:players]]
    await room.plays(*team, mode="council", watching=watching)
    return team


async def propose(room: Room, team: Sequence[Person], *words: str) -> None:
    """Each says their words in the group, as a reply to the stage."""
    for person, said in zip(team, words, strict=False):
        await room.replies(person, said)


async def number_of(room: Room, person: Person) -> str:
    """The number of somebody's proposal in the vote."""
    proposals = council.now(await room.exercise()).proposals
    return next(str(number) for number, one in enumerate(proposals, start=1) if one.by == person.chat)


async def choose(room: Room, team: Sequence[Person], whose: Person) -> None:
    """Everybody else votes for somebody's proposal, and the starter has the votes counted, unless all have voted."""
    number = await number_of(room, whose)
    for person in team:
        if person is not whose and council.now(await room.exercise()).stage == "voting":
            await room.presses(person, "x_vote", number)
    exercise = await room.exercise()
    if exercise.phase == "playing" and council.now(exercise).stage == "voting":
        await room.presses(team[0], "x_count")


def said(exercise: Exercise) -> list[tuple[int, str]]:
    """Who said what to the customer."""
    return [(one.by, one.turn.reply) for one in exercise.customers[0].said]
