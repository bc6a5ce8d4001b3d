"""Whispers: a partner's hint to whoever has the turn, typed in private and read in a window nobody else sees."""

from bot.groups.table import Table
from bot.shows import Button
from dialogues.exercises.exercise import Mode, Person, Whisper

LONGEST = 160
"""Characters: it is read in the window that answers a press (Bot API, answerCallbackQuery: 200)."""
IN_TURNS: frozenset[Mode] = frozenset({"relay", "desks"})
"""The ways of playing in which a hint waits for whoever has the turn."""


async def open_(table: Table, who: Person, _: str) -> None:
    """Take a partner to their private chat, where they type it; nobody whispers to themselves."""
    turn = whose(table, who.id)
    if turn is None:
        table.toast("whisper-nobody")
    elif turn == who.id:
        table.toast("whisper-to-yourself")
    else:
        table.open_private("w")


async def read(table: Table, who: Person, _: str) -> None:
    """Show whoever has the turn what was whispered to them."""
    mine = [one for one in table.exercise.whispers if one.to == who.id]
    if mine:
        table.alert(table.say("whisper-read", name=table.name(mine[-1].by), words=mine[-1].words))
    else:
        table.toast("whisper-not-for-you")


def whispered(table: Table, by: int, words: str) -> bool:
    """Keep a hint for whoever has the turn; False if there is nobody to whisper to."""
    turn = whose(table, by)
    if turn is None or turn == by or not table.exercise.plays(by):
        return False
    others = tuple(one for one in table.exercise.whispers if one.by != by)
    hint = Whisper(by=by, to=turn, words=words[:LONGEST])
    table.exercise = table.exercise.model_copy(update={"whispers": (*others, hint)})
    table.stage_again()
    return True


def whose(table: Table, partner: int) -> int | None:
    """Whose turn it is where a partner serves; nobody's where turns don't go round, or no longer."""
    if table.exercise.phase != "playing" or table.exercise.mode not in IN_TURNS:
        return None
    place = table.exercise.of(partner)
    return None if place is None else table.exercise.customers[place].next


def button(table: Table) -> tuple[Button, ...]:
    """The button under which whispers are read, where there are any."""
    count = len({one.by for one in table.exercise.whispers})
    return (table.button("x_heard", table.say("button-x_heard", count=count)),) if count else ()
