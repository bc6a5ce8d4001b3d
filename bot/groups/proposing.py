"""Proposing in one's private chat (council): nobody in the group learns whose words they are."""

from bot.desk import Desk
from bot.groups.gate import in_exercise
from bot.groups.modes.council import QUESTION, take
from bot.groups.playing import seated
from bot.groups.serving import spoken
from bot.groups.table import House, Table
from bot.render import short
from bot.routes import Question, Route, Routes
from bot.shows import Sent, Typed
from bot.visit import Visit
from dialogues.exercises import council
from storage.exercises import Exercise as Row

MOST_QUOTED = 280


class Proposals:
    """The question stays open from round to round, so that a player only types; a command of theirs ends it."""

    def __init__(self, house: House) -> None:
        self._house = house

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            starts={"p": Route(in_exercise, self.ask)},
            questions={QUESTION: Question(in_exercise, self.answered)},
        )

    async def ask(self, visit: Visit, desk: Desk, row: Row, _: str) -> None:
        """Tell what the customer said, and ask for a reply to it."""
        async with seated(self._house, desk.tx, desk.now, row.id) as table:
            if table is None or not _takes_part(table, desk.chat_id):
                visit.tell("proposal-over")
            else:
                self._ask(visit, table, desk.chat_id)
        # Also who is as before: the bot may write to them from now on, and the question may be the one asked already.
        await visit.memory.save(visit.learner)

    def _ask(self, visit: Visit, table: Table, person: int) -> None:
        visit.ask(f"{QUESTION}.{table.row.id}")
        words, mine = spoken(table, 0, table.exercise.customers[0].lines), council.own(table.exercise, person)
        if council.now(table.exercise).stage == "voting":
            visit.tell("proposal-voting")
        elif mine:
            visit.tell("proposal-again", words=words, mine=short(mine, MOST_QUOTED))
        else:
            visit.tell("proposal-ask", words=words)

    async def answered(self, visit: Visit, desk: Desk, row: Row, answer: Typed | Sent) -> None:
        """Take the proposal, if it is the time for it and the customer understands it."""
        words = answer.text.strip() if isinstance(answer, Typed) else ""
        async with seated(self._house, desk.tx, desk.now, row.id) as table:
            if table is None or not _takes_part(table, desk.chat_id):
                visit.tell("proposal-over")
                return
            visit.ask(f"{QUESTION}.{row.id}")
            if council.now(table.exercise).stage == "voting":
                visit.tell("proposal-voting")
            elif council.is_too_long(words):
                visit.tell("council-too-long", most=council.MOST_CHARACTERS)
            elif not council.understood(table.play(), words):
                visit.tell("council-unread")
            else:
                step = table.exercise.step
                await take(table, desk.chat_id, words)
                visit.tell("proposal-kept" if table.exercise.step == step else "proposal-last")


def _takes_part(table: Table, person: int) -> bool:
    exercise = table.exercise
    return exercise.mode == "council" and exercise.phase == "playing" and exercise.plays(person)
