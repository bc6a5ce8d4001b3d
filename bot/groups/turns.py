"""Taking turns: at each customer replies go round the team; a turn passes by hand or by time, a partner whispers."""

from collections.abc import Mapping

from bot.groups import whispering
from bot.groups.serving import reply_tip, scene, serve, spoken
from bot.groups.table import Stage, Table
from bot.groups.ways import GroupPress, player
from bot.shows import Keyboard
from bot.wording import Html
from dialogues.exercises import moves, turns
from dialogues.exercises.exercise import Person

TURN_SECONDS = 180.0
"""Time to think and to type on a phone."""


class InTurns:
    """What the ways of playing have in common in which at each customer one of the team is next."""

    fewest, most = 2, 12

    @property
    def presses(self) -> Mapping[str, GroupPress]:
        """Its own buttons."""
        return {
            "x_pass": GroupPress(player, self.pass_on),
            "x_whisper": GroupPress(player, whispering.open_, refusal="group-only-partners"),
            "x_heard": GroupPress(player, whispering.read, refusal="whisper-not-for-you"),
        }

    def stage(self, table: Table) -> Stage:
        """What the one customer said last, and whose turn it is."""
        customer = table.exercise.customers[0]
        parts = [] if customer.said else [scene(table)]
        parts.append(spoken(table, 0, customer.lines))
        if customer.next is None:
            return Html("\n\n".join(parts)), ()
        name = table.mention(customer.next)
        turn = table.say("relay-turn-plain", name=name) if table.sees_all else table.say("relay-turn-reply", name=name)
        lapsed = [table.say("relay-lapsed")] if customer.idle else []
        tip = [] if customer.said else reply_tip(table)
        return Html("\n\n".join([*parts, Html("\n".join([*lapsed, turn, *tip]))])), buttons(table)

    async def said(self, table: Table, who: Person, text: str, *, place: int | None, plain: bool) -> None:
        """The words of whose turn it is go to their customer; who replies out of turn is told once whose it is."""
        at = table.exercise.of(who.id)
        if at is None:
            return
        turn = table.exercise.customers[at].next
        if turn == who.id:
            if serve(table, at, who.id, text):
                go_on(table)
                table.stage_anew()
        elif turn is not None and not plain:
            _warn(table, who, turn)

    async def pass_on(self, table: Table, who: Person, rest: str) -> None:
        """Any player may let the turn go on where they serve: whoever has it may be away."""
        at = table.exercise.of(who.id)
        if at is None or rest.split(".")[at : at + 1] != [str(table.exercise.customers[at].handed)]:
            table.toast("group-too-late")
            return
        table.exercise = moves.passed(table.exercise, at)
        go_on(table)
        table.stage_again()
        table.toast("relay-passed")

    async def time_is_up(self, table: Table) -> None:
        """Turns go on; a talk is broken off once everybody there has let their turn pass."""
        for place in turns.overdue(table.exercise, table.now):
            table.exercise = turns.lapsed(table.exercise, place)
        go_on(table)
        table.stage_anew()

    async def without(self, table: Table, person: int) -> None:
        """Whoever is next goes on."""
        go_on(table)
        table.stage_again()


def go_on(table: Table) -> None:
    """Give time to whoever is next now; over, once no talk goes on."""
    table.exercise = turns.clocked(turns.settled(table.exercise), table.now + TURN_SECONDS)
    table.due_at = turns.earliest(table.exercise)


def is_called(table: Table, place: int) -> bool:
    """Whether the turn at that customer begins just now, so that somebody is to hear of it."""
    return table.exercise.customers[place].due == table.now + TURN_SECONDS


def buttons(table: Table) -> Keyboard:
    """The buttons of the stage. That which passes the turn says which turn at each customer."""
    handed = ".".join(str(customer.handed) for customer in table.exercise.customers)
    rows = (whispering.button(table), (table.button(f"x_pass.{handed}"), table.button("x_whisper")))
    return tuple(row for row in rows if row)


def _warn(table: Table, who: Person, turn: int) -> None:
    if who.id not in table.exercise.warned:
        table.exercise = table.exercise.model_copy(update={"warned": (*table.exercise.warned, who.id)})
        table.tell("relay-not-your-turn", name=table.name(turn))
