"""The secret card of whoever plays the customer (roles), in their private chat."""

from bot.desk import Desk
from bot.groups import prompting
from bot.groups.gate import in_exercise
from bot.groups.modes import roles
from bot.groups.playing import seated
from bot.groups.table import House, Table
from bot.routes import Route, Routes
from bot.visit import Visit
from dialogues.exercises.prompter import cue, role
from storage.exercises import Exercise as Row


class CustomerCard:
    """Opening the card, which begins the talk; and reading it again, with what was whispered last."""

    def __init__(self, house: House) -> None:
        self._house = house

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(starts={"c": Route(in_exercise, self.open)})

    async def open(self, visit: Visit, desk: Desk, row: Row, _: str) -> None:
        """Show the card to nobody but whoever plays the customer."""
        await visit.memory.save(visit.learner)
        async with seated(self._house, desk.tx, desk.now, row.id, desk.chat_id) as table:
            cast = table.exercise.roles if table else None
            if table is None or cast is None or table.exercise.phase != "playing":
                visit.tell("roles-card-gone")
            elif cast.customer != desk.chat_id:
                visit.tell("roles-card-not-yours")
            else:
                roles.card_opened(table)
                self._show(visit, table)

    def _show(self, visit: Visit, table: Table) -> None:
        play = table.play()
        visit.show(prompting.card(visit.say, role(play, table.exercise)))
        if latest := cue(play, table.exercise):
            visit.show(prompting.whisper(visit.say, latest))
        else:
            visit.tell("roles-begin-plain" if table.sees_all else "roles-begin-reply")
