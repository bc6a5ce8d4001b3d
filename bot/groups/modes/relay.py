"""Relay: one customer, and replies go round the whole team."""

from bot.groups.table import Table
from bot.groups.turns import InTurns, go_on
from dialogues.exercises import moves


class Relay(InTurns):
    """One customer, served by everybody in turn."""

    async def begin(self, table: Table) -> None:
        """Everybody is in the customer's team, in the order in which they joined."""
        exercise = table.exercise
        play = table.house.content.play(exercise.scenarios[0], exercise.language)
        table.exercise = moves.met(exercise, [play], [[one.id for one in exercise.players]])
        go_on(table)
        table.stage_anew()
