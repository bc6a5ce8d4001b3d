"""An exercise taken up and put down again: read, played on, kept and shown, in one transaction."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from bot.groups import lobby, observing, side_by_side, tricks
from bot.groups.begun_with import begun_with, keep_all
from bot.groups.ending import finish, give_up
from bot.groups.modes.council import Council
from bot.groups.modes.desks import Desks
from bot.groups.modes.relay import Relay
from bot.groups.modes.roles import InRoles
from bot.groups.modes.waiting import Waiting
from bot.groups.posting import place_of, show
from bot.groups.serving import called, spoken
from bot.groups.table import House, Stage, Table
from bot.groups.ways import GroupPress, Mode
from bot.wording import Html
from dialogues.exercises import moves
from dialogues.exercises.exercise import Exercise, Person, kept
from storage import exercises, groups, learners
from storage.database import Transaction
from storage.groups import Group
from storage.outbox import AT_ONCE

MODES: Mapping[str, Mode] = {
    "relay": Relay(),
    "council": Council(),
    "desks": Desks(),
    "roles": InRoles(),
    "waiting": Waiting(),
}
"""The ways of playing, by name."""
TO_THE_TEAM = "."
"""What a message begins with that is not for the customer, where the bot reads all."""
FORSAKEN_SECONDS = 3600.0
"""After a stop of the program so long nobody waits for their turn any more: what was going on is broken off."""


@asynccontextmanager
async def seated(house: House, tx: Transaction, now: float, id: int, *also: int) -> AsyncIterator[Table | None]:
    """The exercise of that number while something happens in it; None if there is none whose words are still kept.

    Nor is there one where the bot was thrown out in the middle: it ended without being over, and nobody plays on.
    `also`: people who act and may not be in it. What was changed is kept and shown at the end.
    """
    row = await exercises.get(tx, id)
    exercise = kept(row.state) if row and row.state is not None else None
    if row and exercise is None and row.ended_at is None:
        await give_up(house, tx, now, row)
    if row is None or exercise is None or (row.ended_at is not None and exercise.phase != "over"):
        yield None
        return
    group = await groups.get(tx, row.chat_id) or Group(row.chat_id, "")
    reach = await learners.reachable(tx, {*exercise.people, *also})
    plays = await begun_with(tx, house.content, id, exercise)
    table = Table(house, tx, now, row, group, exercise, reach, row.due_at, plays)
    await _break_off_if_lost(table)
    yield table
    await _close(table, exercise)


async def _break_off_if_lost(table: Table) -> None:
    """Nobody can go on with a scenario that was taken back, or in which the place where they were is no more."""
    exercise = table.exercise
    if exercise.phase == "over" or moves.can_go_on(exercise, table.of):
        return
    table.tell("exercise-lost")
    if exercise.phase == "lobby":
        await lobby.close(table)
    else:
        table.exercise = exercise.model_copy(update={"phase": "over"})


async def _close(table: Table, before: Exercise) -> None:
    if table.exercise.customers and not before.customers:
        await keep_all(table)
    if "playing" in (before.phase, table.exercise.phase):
        # Before the end is told: the last reply is looked at first.
        observing.turns_made(table, before)
    if before.phase == "playing" and (table.exercise.phase == "over" or table.exercise.ended):
        await finish(table)
    if before.phase != "over" and table.exercise.phase == "over":
        await side_by_side.compare(table)
    await show(table, stage(table) if table.is_anew or table.is_changed else None)
    people = list(table.exercise.people)
    state = table.exercise.model_dump_json()
    await exercises.keep(table.tx, table.row.id, state=state, due_at=table.due_at, people=people)


def stage(table: Table) -> Stage:
    """How the exercise stands, as the group sees it."""
    match table.exercise.phase:
        case "lobby":
            return lobby.stage(table, MODES)
        case "playing":
            return MODES[table.exercise.mode].stage(table)
    return over(table)


def over(table: Table) -> Stage:
    """The last stage: how each customer left, and the way to one's own trick."""
    customers = table.exercise.customers
    if not customers:
        return table.say("exercise-closed"), ()
    return Html("\n\n".join(_last(table, place) for place in range(len(customers)))), tricks.buttons(table)


def _last(table: Table, place: int) -> Html:
    customer = table.exercise.customers[place]
    if customer.ending is None:
        return table.say("exercise-broken-off", customer=called(table, place))
    return table.say("exercise-ended", words=Html(spoken(table, place, customer.lines)))


def presses(mode: Mode) -> Mapping[str, GroupPress]:
    """All buttons that a group may be shown in that way of playing, by action."""
    return {**lobby.presses(MODES), **observing.PRESSES, **tricks.PRESSES, **mode.presses}


async def press(table: Table, who: Person, step: int, action: str, rest: str) -> None:
    """Do what a button of the group says, if this person may and it is not too late."""
    found = presses(MODES[table.exercise.mode]).get(action)
    if found is None or (found.phase and found.phase != table.exercise.phase):
        table.toast("stale")
    elif not await found.may(table, who):
        table.toast(found.refusal)
    elif found.fresh and step != table.exercise.step:
        table.toast("group-too-late")
    else:
        await found.act(table, who, rest)


async def leave(table: Table, person: int) -> None:
    """Somebody left the exercise, or the group: nothing waits for them."""
    if person not in table.exercise.people or not (table.exercise.plays(person) or table.exercise.watches(person)):
        return
    played = table.exercise.plays(person)
    table.exercise = moves.left(table.exercise, person)
    if table.exercise.phase == "lobby":
        table.stage_again()
    elif table.exercise.phase == "playing" and not table.exercise.players:
        table.exercise = table.exercise.model_copy(update={"phase": "over"})
    elif table.exercise.phase == "playing" and played:
        await MODES[table.exercise.mode].without(table, person)
    elif table.exercise.phase == "over":
        observing.left(table)


async def time_is_up(table: Table) -> None:
    """What was waited for did not come: a lobby closes, the way of playing decides what else.

    Time is up at once where somebody was erased (bot/erasing.py): the lobby is then shown without them.
    """
    due_at = table.due_at or AT_ONCE
    table.wait(None)
    match table.exercise.phase:
        case "lobby" if due_at == AT_ONCE:
            lobby.begun_anew(table)
        case "lobby":
            await lobby.close(table)
        case "playing" if due_at != AT_ONCE and table.now - due_at > FORSAKEN_SECONDS:
            table.exercise = moves.moved(table.exercise, phase="over")
        case "playing":
            await MODES[table.exercise.mode].time_is_up(table)
        case "over":
            await observing.time_is_up(table)


async def said(table: Table, who: Person, text: str, *, key: str, plain: bool) -> None:
    """Somebody's words that may be for a customer; `key` is that of the message they reply to, empty for another.

    A plain message that begins with a dot is for the team.
    """
    if table.exercise.phase != "playing" or (plain and text.startswith(TO_THE_TEAM)):
        return
    if table.exercise.plays(who.id):
        place = place_of(key, table.row.id)
        await MODES[table.exercise.mode].said(table, who, text, place=place, plain=plain)
