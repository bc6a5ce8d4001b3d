"""What belongs to an exercise and is done in one's private chat: whispers typed there, cards, proposals, tricks."""

from bot.desk import Desk
from bot.groups import tricks, whispering
from bot.groups.customer_card import CustomerCard
from bot.groups.gate import in_exercise
from bot.groups.playing import seated
from bot.groups.proposing import Proposals
from bot.groups.table import House
from bot.groups.watching import Watching
from bot.routes import Question, Route, Routes
from bot.shows import Sent, Typed
from bot.visit import Visit
from storage.exercises import Exercise as Row


class Whispers:
    """Typing a hint for whoever has the turn."""

    def __init__(self, house: House) -> None:
        self._house = house

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            starts={"w": Route(in_exercise, self.ask)},
            questions={"whisper": Question(in_exercise, self.whispered)},
        )

    async def ask(self, visit: Visit, desk: Desk, row: Row, _: str) -> None:
        """Ask for the hint."""
        async with seated(self._house, desk.tx, desk.now, row.id) as table:
            turn = whispering.whose(table, desk.chat_id) if table else None
            if table is None or turn is None or turn == desk.chat_id:
                visit.tell("whisper-nobody")
            else:
                visit.tell("whisper-ask", name=table.exercise.people[turn].name, most=whispering.LONGEST)
                visit.ask(f"whisper.{row.id}")
        # Last, for the same question may have been asked before; the bot may write to them from now on.
        await visit.memory.save(visit.learner)

    async def whispered(self, visit: Visit, desk: Desk, row: Row, answer: Typed | Sent) -> None:
        """Pass it on."""
        words = " ".join(answer.text.split()) if isinstance(answer, Typed) else ""
        async with seated(self._house, desk.tx, desk.now, row.id) as table:
            done = bool(table and words and whispering.whispered(table, desk.chat_id, words))
        visit.tell("whisper-sent" if done else "whisper-nobody")


def routes(house: House) -> Routes:
    """All ways of a private chat into exercises."""
    mine = Whispers(house).routes | CustomerCard(house).routes | Proposals(house).routes | Watching(house).routes
    return mine | tricks.ROUTES
