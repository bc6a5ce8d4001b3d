"""A group that serves three customers at once: who is there, where they stand, what is said to them."""

from dataclasses import replace

from bot.groups.modes.waiting import CALLS
from dialogues.exercises.exercise import Customer
from dialogues.play import Play
from tests.bot.groups.room import Room, Shown
from tests.bot.school import WORDINGS, Person, School
from tests.dialogues.toy import play

HOSTILE = "Pena <b>&</i>"
WORDS = "empathy offer_help apology"


def three_customers(school: School) -> None:
    """Let there be three customers: Kerttu, Pena, whose name would break markup, and Siiri."""
    school.content.plays.update({("lamp", "fi"): named("lamp", HOSTILE), ("mixer", "fi"): named("mixer", "Siiri")})


def named(id: str, name: str) -> Play:
    """The toy scenario under another id, with another customer."""
    toy = play()
    return replace(
        toy,
        scenario=toy.scenario.model_copy(update={"id": id}),
        lines=toy.lines.model_copy(update={"scenario": id, "customer": name}),
    )


async def opened(room: Room, *names: str) -> list[Person]:
    """People who have begun to serve three customers; the first is Kerttu, whom they chose."""
    people = [await room.enters(name) for name in names or ("Aino", "Ville")]
    await room.plays(*people, mode="waiting")
    return people


async def order(room: Room) -> list[str]:
    """The names of the customers, in the order in which they stand."""
    names = {"kettle": "Kerttu", "lamp": HOSTILE, "mixer": "Siiri"}
    return [names[customer.scenario] for customer in await customers(room)]


async def customers(room: Room) -> tuple[Customer, ...]:
    """The customers as they are kept."""
    return (await room.exercise()).customers


async def standing(room: Room, number: int) -> str:
    """The line about a customer on the stage."""
    name = (await order(room))[number - 1]
    return next(line for line in stage(room).text.splitlines() if line.startswith(f"{number}\ufe0f\u20e3 {name}"))


def stage(room: Room) -> Shown:
    """The newest message that shows the queue."""
    return next(one for one in reversed(room.messages) if "Jono\n" in one.text)


def words_of(room: Room, number: int) -> Shown:
    """The newest message in which a customer speaks."""
    return next(
        one for one in reversed(room.messages) if f"{number}\ufe0f\u20e3 <b>" in one.html and "Jono" not in one.html
    )


async def notices(room: Room, person: Person, number: int) -> str:
    """Look at a customer; gives what whoever looked then sees."""
    return await room.presses(person, "x_notice", str(number - 1))


async def replies_of(room: Room) -> list[list[str]]:
    """What was said to each customer."""
    return [[said.turn.reply for said in customer.said] for customer in await customers(room)]


def calls_in(text: str) -> list[str]:
    """The lines of that text with which customers make themselves heard."""
    return [line for line in (WORDINGS["fi"](f"waiting-call-{n}") for n in range(1, CALLS + 1)) if line in text]


async def leave_angry(room: Room, person: Person, number: int) -> None:
    """Let a customer walk out."""
    for words in ("rude", "rude rude"):
        await room.says(person, words, to=words_of(room, number))
        if (await customers(room))[number - 1].ending:
            return
