"""What observers do in their private chats: the card, marking turns, and what they say afterwards."""

from functools import partial

from bot.desk import Desk
from bot.groups import observing, team_render
from bot.groups.gate import in_exercise
from bot.groups.playing import seated
from bot.groups.table import House, Table
from bot.groups.team_render import Part
from bot.routes import Question, Route, Routes
from bot.shows import Change, Sent, Typed
from bot.visit import Visit
from dialogues.exercises.observing import feedback_of, is_waited_for, noted, said
from storage.exercises import Exercise as Row

UNKIND = frozenset({"rude", "belittle"})
"""Marks that feedback must not earn."""


class Watching:
    """The card and the marks; then two questions, each of which may be passed over."""

    def __init__(self, house: House) -> None:
        self._house = house

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            starts={"o": Route(in_exercise, self.open)},
            presses={
                "saw": Route(in_exercise, self.mark),
                "feedback": Route(in_exercise, self.begin),
                "feedback_skip": Route(in_exercise, self.skip),
                "feedback_none": Route(in_exercise, self.decline),
            },
            questions={
                "feedback_worked": Question(in_exercise, partial(self.said, "worked")),
                "feedback_next": Question(in_exercise, partial(self.said, "next")),
            },
        )

    async def open(self, visit: Visit, desk: Desk, row: Row, _: str) -> None:
        """Show the card to somebody who observes; from now on the bot can write to them."""
        await visit.memory.save(visit.learner)
        async with seated(self._house, desk.tx, desk.now, row.id, desk.chat_id) as table:
            if table is None or table.exercise.phase == "over":
                visit.tell("observe-gone")
            elif not table.exercise.watches(desk.chat_id):
                visit.tell("observe-not-watching")
            else:
                visit.show(observing.card_shown(visit.say, observing.dealt(table, desk.chat_id)))

    # Marking

    async def mark(self, visit: Visit, desk: Desk, row: Row, rest: str) -> None:
        """Note what was seen in a turn, and show it by a tick; another press changes it."""
        async with seated(self._house, desk.tx, desk.now, row.id) as table:
            if table is None or (table.exercise.phase == "over" and table.exercise.afterwards is None):
                visit.toast("observe-gone")
            elif not _marked(visit, table, desk.chat_id, rest):
                visit.toast("observe-not-watching")

    # Saying

    async def begin(self, visit: Visit, desk: Desk, row: Row, _: str) -> None:
        """Ask what worked."""
        async with seated(self._house, desk.tx, desk.now, row.id) as table:
            if table and is_waited_for(table.exercise, desk.chat_id):
                _ask(visit, row, "worked")
            else:
                visit.toast("observe-late")

    async def said(self, part: Part, visit: Visit, desk: Desk, row: Row, answer: Typed | Sent) -> None:
        """Keep it, if it is kind, and go on."""
        words = answer.text.strip() if isinstance(answer, Typed) else ""
        async with seated(self._house, desk.tx, desk.now, row.id) as table:
            if table is None or not is_waited_for(table.exercise, desk.chat_id):
                visit.tell("observe-late")
            elif not words:
                _ask(visit, row, part)
            elif self._is_unkind(words, {table.exercise.language, visit.learner.language}):
                visit.ask(f"feedback_{part}.{row.id}")
                visit.tell("observe-otherwise", f"feedback_skip.{row.id}.{part}")
            else:
                table.exercise = said(table.exercise, desk.chat_id, **{part: words})
                _go_on(visit, table, desk.chat_id, part)

    def _is_unkind(self, words: str, languages: set[str]) -> bool:
        content = self._house.content
        plays = [content.play(content.scenarios[0], language) for language in sorted(languages)]
        return any(not UNKIND.isdisjoint(play.read(words).names) for play in plays)

    async def skip(self, visit: Visit, desk: Desk, row: Row, part: str) -> None:
        """Pass one question over."""
        async with seated(self._house, desk.tx, desk.now, row.id) as table:
            if table is None or not is_waited_for(table.exercise, desk.chat_id):
                visit.toast("observe-late")
            else:
                visit.spend()
                _go_on(visit, table, desk.chat_id, "worked" if part == "worked" else "next")

    async def decline(self, visit: Visit, desk: Desk, row: Row, _: str) -> None:
        """Pass both over."""
        await self.skip(visit, desk, row, "next")


def _marked(visit: Visit, table: Table, observer: int, rest: str) -> bool:
    """Note it and show it; False if that is not theirs to mark."""
    parts = [int(part) for part in rest.split(".") if part.isascii() and part.isdigit() and len(part) < 6]
    card = next((one for one in table.exercise.cards if one.by == observer), None)
    if card is None or len(parts) != 4 or parts[2] >= len(card.watches):
        return False
    place, number, at, seen = parts
    before = table.exercise.notes
    table.exercise = noted(table.exercise, observer, place, number, card.watches[at], bool(seen))
    if table.exercise.notes is before:
        return False
    # The same press once more changes nothing, and Telegram takes no edit that changes nothing.
    if set(table.exercise.notes) != set(before):
        turn = next(one for one in table.exercise.customers[place].turns if one.number == number)
        visit.shows.append(Change(*observing.to_mark(table, visit.say, card, place, turn)))
    return True


def _ask(visit: Visit, row: Row, part: Part) -> None:
    visit.ask(f"feedback_{part}.{row.id}")
    skip = visit.button(f"feedback_skip.{row.id}.{part}")
    visit.show(team_render.feedback_asked(visit.say, part), ((skip,),))


def _go_on(visit: Visit, table: Table, observer: int, part: Part) -> None:
    """After an answer, or none, to one question: the other, or thanks."""
    if part == "worked":
        _ask(visit, table.row, "next")
        return
    if visit.state.asking.startswith("feedback_"):
        visit.ask("")
    said = feedback_of(table.exercise, observer)
    visit.show(team_render.feedback_thanks(visit.say) if said.worked or said.next else visit.say("observe-nothing"))
    observing.answered(table, observer)
