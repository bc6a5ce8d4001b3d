"""What tests of giving share: a class, and tapping on what the last message shows, by the words on the button."""

from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from bot.shows import Button, Change, Message, Press
from storage import assignments
from storage.assignments import Assignment
from tests.bot.school import Person, School
from tests.dialogues.toy import SCENARIO, play


def shown(person: Person) -> list[Button]:
    """The buttons of the last message shown that has any."""
    messages = [show for show in person.shows if isinstance(show, Message | Change) and show.buttons]
    return [button for row in messages[-1].buttons for button in row] if messages else []


def labels(person: Person) -> list[str]:
    """What is written on them."""
    return [unescape(button.label) for button in shown(person)]


def find(person: Person, words: str) -> Button:
    """The first button with these words on it; a day or an hour by all of its label."""
    exact = [button for button in shown(person) if button.label == words]
    return (exact or [button for button in shown(person) if words in button.label])[0]


async def tap(person: Person, *words: str) -> str:
    """Tap one button after the other; gives what is shown last."""
    for word in words:
        await press(person, find(person, word))
    return person.seen


async def press(person: Person, button: Button) -> str:
    """Press a button, also one that is no longer to be seen."""
    return await person.does(Press(getattr(person, "step", 0), button.action, button.argument))


def add_scenarios(school: School, *ids: str, customer: str = "grumpy") -> None:
    """Put more scenarios beside the kettle, each with its id as title; before anybody has asked for any."""
    for id in ids:
        kettle = play(SCENARIO.replace("id: kettle", f"id: {id}").replace("customer: grumpy", f"customer: {customer}"))
        titled = kettle.lines.model_copy(update={"title": id})
        stock = kettle.stock.model_copy(update={"name": customer.capitalize()})
        school.content.plays[id, "fi"] = replace(kettle, lines=titled, stock=stock)


async def class_of_two(school: School) -> Person:
    """A teacher of one class, in which Aino and Bertta are."""
    teacher = await school.teacher("Liisa")
    await teacher.says("/newclass Matkailu <2A>")
    for name in ("Aino", "Bertta"):
        await school.student(name, teacher)
    return teacher


def named(school: School, name: str) -> Person:
    """The person of that name."""
    return next(person for person in school.everybody.values() if person.name == name)


async def given(school: School, cohort: int = 1) -> Sequence[Assignment]:
    """What a class was given, the newest first."""
    async with school.database.transaction() as tx:
        return await assignments.of_cohort(tx, cohort)


async def to_card(person: Person) -> str:
    """From the first step to the card: the kettle, for all, without a date."""
    return await tap(person, "Keitin", "Valmis", "Koko luokalle", "Ei määräaikaa")
