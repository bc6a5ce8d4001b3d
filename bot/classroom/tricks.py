"""A class's tricks: the list that all of it reads without names, and the page on which its teacher decides on each.

The teacher is shown no names either: whose a trick is matters to nobody, and is kept only for its writer to erase it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.classroom.reminders import next_daytime
from bot.classroom.steps import afresh, change
from bot.classroom.teaching import paged
from bot.classroom.trick_words import LONGEST, taken
from bot.desk import Desk
from bot.gates import anyone, own_membership, taught_cohort
from bot.letter_keys import tricks_key
from bot.paging import page_number, turning
from bot.routes import Question, Route, Routes
from bot.shows import Button, Keyboard, Letter, Message, Sent, Typed
from bot.visit import Visit
from bot.wording import Html, Wording
from storage import cohorts, outbox, teachers, tricks
from storage.cohorts import Cohort
from storage.tricks import STATES, State, Trick

PAGE = 10
"""Tricks in one message."""
IN_A_ROW = 5
"""Buttons of numbers side by side."""
DAY = 24 * 3600.0
LETTER_AFTER = 30 * 60.0
"""Seconds from the first trick to the letter to the teacher: a team's come together, and the lesson is over."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A class whose tricks somebody reads, and whether as its teacher."""

    cohort: Cohort
    teaches: bool


async def reads_tricks(desk: Desk, argument: str) -> tuple[Reading, str] | None:
    """Gate `cohort.rest`: a teacher or a student of that class."""
    if taught := await taught_cohort(desk, argument):
        return Reading(taught[0], teaches=True), taught[1]
    joined = await own_membership(desk, argument)
    return (Reading(joined[0].cohort, teaches=False), joined[1]) if joined else None


async def taught_trick(desk: Desk, argument: str) -> tuple[Trick, str] | None:
    """Gate `cohort.trick.rest`: a teacher of that class; only a trick of it."""
    if (let := await taught_cohort(desk, argument)) is None:
        return None
    number, _, rest = let[1].partition(".")
    trick = await tricks.get(desk.tx, trick_number(number))
    return (trick, rest) if trick and trick.cohort_id == let[0].id else None


def trick_number(text: str) -> int:
    """The number of a trick on a button; 0, which none has, where there is no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


# The list of the class


def listed(say: Wording, cohort: Cohort, found: Sequence[Trick], page: int = 0) -> Html:
    """A page of the class's list; without any, what it is for and how one adds to it."""
    if not found:
        return say("tricks-none", cohort=cohort.name)
    return say("tricks-listed", cohort=cohort.name, rows=_rows(say, found, page))


def _rows(say: Wording, found: Sequence[Trick], page: int) -> Html:
    here = enumerate(found[page * PAGE : (page + 1) * PAGE], start=page * PAGE + 1)
    return Html("\n\n".join(say("trick-row", number=number, words=one.words) for number, one in here))


async def which(visit: Visit, desk: Desk, _: None, number: str) -> None:
    """The list of the person's class; of several in use one is chosen."""
    is_teacher = await teachers.name(desk.tx, desk.chat_id) is not None
    taught = await cohorts.taught_by(desk.tx, desk.chat_id) if is_teacher else []
    found = {one.id: one for one in (*taught, *await cohorts.joined_by(desk.tx, desk.chat_id))}
    in_use = [one for one in found.values() if one.archived_at is None] or list(found.values())
    if not in_use:
        # Who played along in a class's group has tricks without being in it.
        ways = ["my_tricks"] if await tricks.of_person(desk.tx, desk.chat_id) else []
        if is_teacher:
            visit.tell("classes-none-yet", "newclass", *ways)
        else:
            visit.tell("classes-none", *ways)
    elif len(in_use) == 1:
        await page(visit, desk, Reading(in_use[0], teaches=in_use[0] in taught), "")
    else:
        buttons = [visit.button(f"trick_list.{one.id}", visit.say("class-active", cohort=one.name)) for one in in_use]
        visit.show(visit.say("tricks-which"), paged(visit, buttons, "tricks_which", number))


async def page(visit: Visit, desk: Desk, reading: Reading, number: str) -> None:
    """A page of the list."""
    cohort = reading.cohort
    found = await tricks.of_cohort(desk.tx, cohort.id, "shown")
    pages = max(1, -(-len(found) // PAGE))
    at = page_number(number, pages)
    ways = [f"trick_desk.{cohort.id}"] if reading.teaches else []
    if await tricks.of_person(desk.tx, desk.chat_id):
        ways.append("my_tricks")
    buttons = (*turning(visit, "trick_list", f"{cohort.id}.", at, pages), *visit.column(*ways))
    (change if number else afresh)(visit, (listed(visit.say, cohort, found, at), buttons))


# What comes in


async def hand_in(desk: Desk, cohort: Cohort, words: str) -> list[Letter]:
    """Keep somebody's trick until the teacher has read it; gives the letters to the teachers, once a day at most."""
    await tricks.write(desk.tx, cohort.id, desk.chat_id, words, at=desk.now)
    key, at = tricks_key(cohort.id), next_daytime(desk.now + LETTER_AFTER, cohort.time_zone)
    letters = []
    for teacher, _ in await cohorts.teachers(desk.tx, cohort.id):
        if not await outbox.put_since(desk.tx, teacher, key, desk.now - DAY):
            say = await desk.say_to(teacher)
            way = Button(say("button-trick_desk"), "trick_desk", str(cohort.id))
            letter = Message(say("tricks-letter", cohort=cohort.name), ((way,),))
            letters.append(Letter(teacher, letter, due_at=at, key=key))
    return letters


async def ask_own(visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """Ask the teacher for one of their own."""
    visit.tell("trick-own-ask", most=LONGEST)
    visit.ask(f"trick_own.{cohort.id}")


async def own(visit: Visit, desk: Desk, cohort: Cohort, answer: Typed | Sent) -> None:
    """Put the teacher's own on the list."""
    if words := taken(visit, f"trick_own.{cohort.id}", answer):
        await tricks.write(desk.tx, cohort.id, desk.chat_id, words, at=desk.now, state="shown")
        visit.tell("trick-own-added", f"trick_list.{cohort.id}", f"trick_desk.{cohort.id}", words=words)


# The teacher's page


async def way(visit: Visit, desk: Desk, cohort: Cohort) -> Sequence[Button]:
    """The button to it with the number of tricks that wait; none where the class has no tricks yet."""
    counts = await tricks.counts(desk.tx, cohort.id)
    label = visit.say("tricks-waiting", count=counts["waiting"])
    return [visit.button(f"trick_desk.{cohort.id}", label)] if any(counts.values()) else []


async def decide(visit: Visit, desk: Desk, cohort: Cohort, rest: str) -> None:
    """The class's tricks that stand in one way, `state.page`: those that wait where nothing else is asked for."""
    name, _, number = rest.partition(".")
    state: State = next((one for one in STATES if one == name), "waiting")
    # Who has come here need not be written to of what they see.
    await outbox.withdraw(desk.tx, desk.chat_id, tricks_key(cohort.id))
    found = await tricks.of_cohort(desk.tx, cohort.id, state)
    pages = max(1, -(-len(found) // PAGE))
    at = page_number(number, pages)
    text = visit.say(f"tricks-are-{state}", cohort=cohort.name, count=len(found), rows=_rows(visit.say, found, at))
    buttons = (
        *_choices(visit, cohort, state, found, at),
        *turning(visit, "trick_desk", f"{cohort.id}.{state}.", at, pages),
        await _others(visit, desk, cohort, state),
        (visit.button(f"trick_own.{cohort.id}"), visit.button(f"trick_list.{cohort.id}")),
        *visit.column(f"cohort.{cohort.id}"),
    )
    (change if rest else afresh)(visit, (text, buttons))


def _choices(visit: Visit, cohort: Cohort, state: State, found: Sequence[Trick], page: int) -> Keyboard:
    """What can be done with each trick of a page, by its number, and with all of them that wait."""
    here = found[page * PAGE : (page + 1) * PAGE]
    numbered = list(enumerate(here, start=page * PAGE + 1))

    def choice(number: int, trick: Trick, to: State, label: str = "trick-number") -> Button:
        return Button(visit.say(label, number=number), "trick_put", f"{cohort.id}.{trick.id}.{state}.{to}.{page}")

    if state == "waiting":
        rows = [
            (choice(number, one, "shown", "trick-make-shown"), choice(number, one, "hidden", "trick-make-hidden"))
            for number, one in numbered
        ]
        together = f"trick_all.{cohort.id}.{here[0].id}.{here[-1].id}" if len(here) > 1 else ""
        return (*rows, *(visit.column(together) if together else ()))
    buttons = [choice(number, one, "hidden" if state == "shown" else "shown") for number, one in numbered]
    return tuple(tuple(buttons[start : start + IN_A_ROW]) for start in range(0, len(buttons), IN_A_ROW))


async def _others(visit: Visit, desk: Desk, cohort: Cohort, state: State) -> tuple[Button, ...]:
    """The ways to the tricks that stand otherwise."""
    counts = await tricks.counts(desk.tx, cohort.id)
    return tuple(
        Button(visit.say(f"tricks-to-{one}", count=counts[one]), "trick_desk", f"{cohort.id}.{one}")
        for one in STATES
        if one != state
    )


async def put(visit: Visit, desk: Desk, trick: Trick, rest: str) -> None:
    """Show a trick or hide it, `from.to.page`, if it still stands as it did there; then that page as it is now."""
    before, _, rest = rest.partition(".")
    to, _, number = rest.partition(".")
    if trick.state == before and to == "shown":
        await tricks.show(desk.tx, trick.id)
    elif trick.state == before and to == "hidden":
        await tricks.hide(desk.tx, trick.id, at=desk.now)
    if cohort := await cohorts.get(desk.tx, trick.cohort_id):
        await decide(visit, desk, cohort, f"{before}.{number}")


async def show_all(visit: Visit, desk: Desk, cohort: Cohort, rest: str) -> None:
    """Show all that waits from one number to another, `first.last`: what the page had, and nothing that came since."""
    first, _, last = rest.partition(".")
    for one in await tricks.of_cohort(desk.tx, cohort.id, "waiting"):
        if trick_number(first) <= one.id <= trick_number(last):
            await tricks.show(desk.tx, one.id)
    await decide(visit, desk, cohort, "waiting.0")


ROUTES = Routes(
    commands={"tricks": Route(anyone, which)},
    presses={
        "trick_list": Route(reads_tricks, page),
        "tricks_which": Route(anyone, which),
        "trick_desk": Route(taught_cohort, decide),
        "trick_put": Route(taught_trick, put),
        "trick_all": Route(taught_cohort, show_all),
        "trick_own": Route(taught_cohort, ask_own),
    },
    questions={"trick_own": Question(taught_cohort, own)},
)
