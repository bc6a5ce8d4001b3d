"""Relay: replies go round the team in turn; a turn passes by hand or by time, and a partner may whisper a hint."""

from collections.abc import Mapping

from bot.groups import whispering
from bot.groups.serving import scene, serve, spoken
from bot.groups.table import Stage, Table
from bot.groups.ways import GroupPress, player
from bot.wording import Html
from dialogues.exercises import moves
from dialogues.exercises.exercise import Person

TURN_SECONDS = 180.0
"""Time to think and to type on a phone."""


class Relay:
    """One customer, served by everybody in turn."""

    fewest, most = 2, 12

    @property
    def presses(self) -> Mapping[str, GroupPress]:
        """Its own buttons."""
        return {
            "x_pass": GroupPress(player, self.pass_on, fresh=True),
            "x_whisper": GroupPress(player, whispering.open_, refusal="group-only-partners"),
            "x_heard": GroupPress(player, whispering.read, refusal="whisper-not-for-you"),
        }

    async def begin(self, table: Table) -> None:
        """Everybody is in the customer's team, in the order in which they joined."""
        exercise = table.exercise
        play = table.house.content.play(exercise.scenarios[0], exercise.language)
        table.exercise = moves.met(exercise, [play], [[one.id for one in exercise.players]])
        table.wait(TURN_SECONDS)
        table.stage_anew()

    def stage(self, table: Table) -> Stage:
        """What the customer said last, and whose turn it is."""
        customer = table.exercise.customers[0]
        parts = [] if customer.said else [scene(table)]
        parts.append(spoken(table, 0, customer.lines))
        if customer.next is None:
            return Html("\n\n".join(parts)), ()
        name = table.mention(customer.next)
        turn = table.say("relay-turn-plain", name=name) if table.sees_all else table.say("relay-turn-reply", name=name)
        parts.append(turn)
        hint = whispering.button(table)
        buttons = (hint, (table.button("x_pass"), table.button("x_whisper")))
        return Html("\n\n".join(parts)), tuple(row for row in buttons if row)

    async def said(self, table: Table, who: Person, text: str, *, place: int | None, plain: bool) -> None:
        """The words of whose turn it is go to the customer; who replies out of turn is told once whose it is."""
        turn = table.exercise.customers[0].next
        if turn == who.id:
            if serve(table, 0, who.id, text):
                table.wait(TURN_SECONDS)
                table.stage_anew()
        elif turn is not None and not plain and table.exercise.plays(who.id):
            self._warn(table, who, turn)

    def _warn(self, table: Table, who: Person, turn: int) -> None:
        if who.id not in table.exercise.warned:
            warned = (*table.exercise.warned, who.id)
            table.exercise = table.exercise.model_copy(update={"warned": warned})
            table.tell("relay-not-your-turn", name=table.name(turn))

    async def pass_on(self, table: Table, who: Person, _: str) -> None:
        """Any player may let the turn go on: whoever has it may be away."""
        self._pass(table)
        table.stage_again()
        table.toast("relay-passed")

    async def time_is_up(self, table: Table) -> None:
        """The turn goes on; once everybody has let it pass, there is nobody to wait for and the exercise is over."""
        idle = table.exercise.idle + 1
        if idle >= len(table.exercise.customers[0].team):
            table.exercise = table.exercise.model_copy(update={"phase": "over"})
            return
        self._pass(table)
        table.exercise = table.exercise.model_copy(update={"idle": idle})
        table.stage_anew()

    def _pass(self, table: Table) -> None:
        table.exercise = moves.passed(table.exercise, 0)
        table.wait(TURN_SECONDS)

    async def without(self, table: Table, person: int) -> None:
        """Whoever is next goes on."""
        table.wait(TURN_SECONDS)
        table.stage_again()
