"""The use cases after a talk: one's own view, the debrief, the transcript, a second try at one reply."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot import render
from bot.assigned import AssignedTalks, NoClasses
from bot.content import Content
from bot.editions import played_from
from bot.learner import Attempt, Terms
from bot.remarked import corrected_turns, show_comments
from bot.shows import Keyboard, Message, Voice
from bot.visit import Visit
from dialogues.coach import coach
from dialogues.debrief import RATINGS, Debrief, debrief
from dialogues.engine import begin, replay, step
from dialogues.ledger import account
from dialogues.play import Play
from dialogues.session import Turn

TRIES = 2
"""Tries at the same reply before the model reply is shown."""


@dataclass(frozen=True)
class Talked:
    """A finished attempt with all that belongs to it."""

    attempt: Attempt
    play: Play
    turns: Sequence[Turn]

    @property
    def opening(self) -> tuple[str, ...]:
        """What the customer said first."""
        return begin(self.play, self.attempt.seed)[1]

    def debrief(self) -> Debrief:
        """What the talk shows."""
        ended = {"ending": self.attempt.ending, "node": self.turns[-1].node_after}
        session = begin(self.play, self.attempt.seed)[0].model_copy(update=ended)
        return debrief(self.play, session, self.turns, self.attempt.rating)


class Reflection:
    """Looking back at a talk, and trying again."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self.assigned: AssignedTalks = NoClasses()

    def ask_rating(self, visit: Visit) -> None:
        """Ask for the student's own view, before any feedback (S32)."""
        labels = [(visit.button(f"rate.{rating}", visit.say(f"rating-{rating}")),) for rating in RATINGS]
        visit.show(visit.say("how-did-it-go"), tuple(labels))

    async def rate(self, visit: Visit, rating: str) -> None:
        """Take the student's own view and set the debrief beside it; without a rating, the debrief alone."""
        number, terms = visit.state.attempt, visit.state.terms
        if visit.state.phase != "rating" or number is None:
            visit.toast("stale")
            return
        if rating in RATINGS:
            await visit.memory.rate(number, rating)
        visit.move(phase="idle", attempt=None, terms=None)
        visit.spend()
        await self.debrief(visit, number, terms)

    async def debrief(self, visit: Visit, number: int, terms: Terms | None) -> None:
        """The debrief of an attempt on these terms, in two messages, and what it was worth for its assignment."""
        await self._debrief(visit, number, await self.back(visit, terms))
        await self.assigned.outcome(visit, number)

    async def back(self, visit: Visit, terms: Terms | None) -> Keyboard:
        """After a teacher's preview, the way back to what is being put together."""
        return await self.assigned.back(visit) if terms is not None and terms.assignment is None else ()

    async def _debrief(self, visit: Visit, number: int, back: Keyboard) -> None:
        talked = await self._talked(visit, number)
        if talked is None or talked.attempt.ending is None:
            visit.show(visit.say("scenario-gone"), (*back, *visit.column("choose")))
            return
        result = talked.debrief()
        earlier = [a.ending for a in await visit.memory.attempts() if a.ending and a.number < number]
        before, after = account(earlier), account([*earlier, result.ending])
        visit.show(render.happened(visit.say, result, before, after, talked.attempt.rating))
        actions = [f"retry.{number}"] if result.retry else []
        # With an attempt left, the button for it comes with the outcome: two that do the same would be one too many.
        again = [] if await self.assigned.another(visit, number) else ["again"]
        buttons = visit.column(*actions, *again, "choose", f"transcript.{number}")
        visit.show(render.learned(visit.say, result, talked.play.stock), (*back, *buttons))

    async def transcript(self, visit: Visit, number: int) -> None:
        """The whole talk with marks, and what teachers said of it."""
        talked = await self._talked(visit, number)
        if talked is None or not talked.turns:
            visit.toast("nothing-said")
            return
        for page in render.transcript(visit.say, talked.opening, talked.turns, talked.play.lines.name):
            visit.show(page)
        if visit.desk:
            await show_comments(visit, visit.desk.tx, visit.desk.chat_id, number)
        if isinstance(last := visit.shows[-1], Message | Voice):
            visit.shows[-1] = replace(last, buttons=await self._ways_on(visit, talked.attempt))

    async def _ways_on(self, visit: Visit, attempt: Attempt) -> Keyboard:
        """What can be done after reading a transcript, wherever the student stands: it may be an old one."""
        if visit.state.phase == "talk":
            return visit.column("continue")
        if visit.state.phase != "idle":
            return ()
        latest = (await visit.memory.attempts())[-1]
        if attempt.number == latest.number:
            return await self._onward(visit, attempt.number)
        same = visit.button(f"begin.{attempt.scenario}", visit.say("button-again"))
        return await self.assigned.another(visit, attempt.number) or ((same,), *visit.column("choose"))

    async def _onward(self, visit: Visit, number: int) -> Keyboard:
        """Another attempt at what is still to be done; else the same customer again. Or another one."""
        return (*(await self.assigned.another(visit, number) or visit.column("again")), *visit.column("choose"))

    async def retry(self, visit: Visit, number: int) -> None:
        """Put the student back before the reply that is worth another try."""
        talked = await self._talked(visit, number) if visit.state.phase == "idle" else None
        retry = talked.debrief().retry if talked and talked.attempt.ending else None
        if talked is None or retry is None or not _repeatable(talked):
            visit.toast("stale")
            return
        at = retry.turn.number
        visit.move(phase="retry", attempt=number, retry_turn=at, tries=0)
        visit.tell("retry-begins", number=at)
        visit.hear(talked.turns[at - 2].lines if at > 1 else talked.opening)

    async def try_again(self, visit: Visit, text: str) -> None:
        """Another reply in place of the one given: what it would have done, and after the second a model reply."""
        state = visit.state
        talked = await self._talked(visit, state.attempt or 0)
        if talked is None or state.retry_turn is None or not _repeatable(talked):
            visit.move(phase="idle", retry_turn=None, tries=0)
            visit.tell("scenario-gone", "choose")
            return
        play, first = talked.play, talked.turns[state.retry_turn - 1]
        reading = play.read(text)
        if reading.words == 0 or reading.language != play.lines.language:
            visit.show(visit.say("retry-words"), await self._onward(visit, talked.attempt.number))
            return
        earlier = tuple(turn.reply for turn in talked.turns[: state.retry_turn - 1])
        session, second = step(play, replay(play, talked.attempt.seed, earlier)[0], reading)
        visit.show(render.note(visit.say, coach(play, session, second)))
        visit.hear(second.lines)
        visit.tell("retry-compared", first=render.signed(first.change), second=render.signed(second.change))
        self._after_try(visit, play, first, await self._onward(visit, talked.attempt.number))

    def _after_try(self, visit: Visit, play: Play, first: Turn, onward: Keyboard) -> None:
        tries = visit.state.tries + 1
        if tries < TRIES:
            visit.learner = visit.learner.staying(tries=tries)
            visit.show(visit.say("retry-once-more"), onward)
            return
        model = play.lines.nodes[first.node_before].model
        visit.move(phase="idle", retry_turn=None, tries=0)
        visit.show(visit.say("model-reply", model=play.filled(model or "")), onward)

    async def leave(self, visit: Visit) -> None:
        """Leave the second try."""
        number = visit.state.attempt or 0
        visit.move(phase="idle", retry_turn=None, tries=0)
        visit.show(visit.say("retry-left"), await self._onward(visit, number))

    async def _talked(self, visit: Visit, number: int) -> Talked | None:
        """An attempt of this person, as teachers corrected it; None without one, or where its scenario is gone."""
        attempt = next((a for a in await visit.memory.attempts() if a.number == number), None)
        if attempt is None:
            return None
        begun = attempt.scenario, attempt.language, attempt.edition
        if (play := await played_from(self._content, *begun, visit.memory.text)) is None:
            return None
        turns = await visit.memory.turns(number)
        known = all({turn.node_before, turn.node_after} <= play.scenario.nodes.keys() for turn in turns)
        if known and visit.desk:
            turns = await corrected_turns(visit.desk.tx, visit.desk.chat_id, number, play, turns)
        return Talked(attempt, play, turns) if known else None


def _repeatable(talked: Talked) -> bool:
    """Whether the replies still lead where they led: a changed scenario or rule may have ended the talk earlier."""
    replies = tuple(turn.reply for turn in talked.turns)
    again = replay(talked.play, talked.attempt.seed, replies)[1]
    return [turn.node_after for turn in again] == [turn.node_after for turn in talked.turns]
