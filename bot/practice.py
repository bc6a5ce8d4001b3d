"""The use cases of practising: choose a customer, talk, take stock, try a reply again."""

from collections.abc import Callable, Sequence

from bot import render
from bot.content import Content
from bot.learner import Attempt, Memory
from bot.shows import Sent
from bot.visit import Visit
from dialogues.coach import coach
from dialogues.debrief import RATINGS, Debrief, debrief
from dialogues.engine import aside, begin, replay, step
from dialogues.ledger import account
from dialogues.play import Play
from dialogues.session import Session, Turn

TRIES = 2
"""Tries at the same reply before the model reply is shown."""


class Practice:
    """Everything around a talk with a customer."""

    def __init__(self, content: Content, new_seed: Callable[[], int]) -> None:
        self._content = content
        self._new_seed = new_seed

    # Choosing a customer

    async def choose(self, visit: Visit) -> None:
        """Show the customers as cards."""
        plays = [self._content.play(id, visit.learner.language) for id in self._content.scenarios]
        last = {attempt.scenario: attempt for attempt in await visit.memory.attempts() if attempt.ended}
        buttons = [
            (
                visit.button(
                    f"begin.{play.scenario.id}", visit.say("button-begin", number=number, title=play.lines.title)
                ),
            )
            for number, play in enumerate(plays, start=1)
        ]
        if visit.state.phase == "talk":
            visit.tell("talk-goes-on", "continue")
        visit.show(render.cards(visit.say, plays, last), tuple(buttons))

    async def begin(self, visit: Visit, scenario: str, seed: int | None = None) -> None:
        """Begin a talk; one that was going on is stopped. An unknown scenario shows the cards."""
        if scenario not in self._content.scenarios:
            await self.choose(visit)
            return
        await self._stop(visit)
        play = self._content.play(scenario, visit.learner.language)
        session, opening = begin(play, self._new_seed() if seed is None else seed)
        number = await visit.memory.begin(session)
        visit.move(phase="talk", attempt=number, session=session, retry_turn=None, tries=0)
        if play.lines.language != visit.learner.language:
            visit.tell("other-language-ahead")
        visit.show(render.scene(visit.say, play))
        visit.hear(opening)
        self._show_meter(visit, session)

    async def again(self, visit: Visit) -> None:
        """Begin the latest scenario anew."""
        attempts = await visit.memory.attempts()
        await (self.begin(visit, attempts[-1].scenario) if attempts else self.choose(visit))

    async def resume(self, visit: Visit) -> None:
        """Say where the talk stands: the customer's last words."""
        if visit.state.session is None or visit.state.attempt is None:
            await self.choose(visit)
            return
        turns = await visit.memory.turns(visit.state.attempt)
        play = self._play(visit.state.session)
        lines = turns[-1].lines if turns else begin(play, visit.state.session.seed)[1]
        visit.tell("resumed", customer=play.lines.name)
        visit.hear(lines)

    # Talking

    async def reply(self, visit: Visit, text: str) -> None:
        """The student's words to the customer, wherever the student stands."""
        if visit.state.phase == "talk" and visit.state.session and visit.state.attempt is not None:
            await self._reply(visit, visit.state.session, visit.state.attempt, text)
        elif visit.state.phase == "retry" and visit.state.attempt is not None:
            await self._try(visit, visit.state.attempt, text)
        elif visit.state.phase == "rating":
            self._ask_rating(visit)
        else:
            visit.tell("no-talk", "choose")

    async def _reply(self, visit: Visit, session: Session, attempt: int, text: str) -> None:
        play = self._play(session)
        if session.node not in play.scenario.nodes:
            await self._stop(visit)
            visit.tell("scenario-changed", "again", "choose")
            return
        reading = play.read(text)
        if reading.words == 0 or reading.language != play.lines.language:
            self._aside(visit, play, "wordless" if reading.words == 0 else "puzzled")
            return
        session, turn = step(play, session, reading)
        await visit.memory.record(attempt, session, turn)
        visit.learner = visit.learner.model_copy(update={"state": visit.state.model_copy(update={"session": session})})
        if visit.learner.settings.coach == "each":
            visit.show(render.note(visit.say, coach(session, turn)))
        visit.hear(turn.lines)
        self._show_meter(visit, session)
        if turn.ending:
            await visit.memory.end(attempt, session)
            visit.move(phase="rating", session=None)
            self._ask_rating(visit)

    def sent(self, visit: Visit, sent: Sent) -> None:
        """A sticker, a voice message, a photo: the customer saw no words, and nothing changes."""
        if visit.state.phase == "talk" and visit.state.session:
            visit.tell(f"sent-{sent.kind}")
            self._aside(visit, self._play(visit.state.session), "wordless")
        else:
            visit.tell("sent-outside", "choose")

    def edited(self, visit: Visit) -> None:
        """A changed message: what was said was said."""
        visit.tell("edited-in-talk" if visit.state.phase == "talk" else "edited")

    def hint(self, visit: Visit) -> None:
        """A hint for the place in the talk."""
        session = visit.state.session
        if visit.state.phase != "talk" or session is None:
            visit.tell("no-talk", "choose")
            return
        play = self._play(session)
        own = play.lines.nodes[session.node].hint
        general = visit.say("hint-steam" if session.steam > 0 else "hint-solve")
        visit.tell("hint", hint=play.filled(own) if own else general)

    def timeout(self, visit: Visit) -> None:
        """A time-out (S27): the customer waits, the student breathes; it costs nothing."""
        session = visit.state.session
        if visit.state.phase != "talk" or session is None:
            visit.tell("no-talk", "choose")
            return
        visit.tell(f"timeout-{session.said.get('aside:waits', 0) % 3 + 1}")
        self._aside(visit, self._play(session), "waits")

    def _aside(self, visit: Visit, play: Play, kind: str) -> None:
        if visit.state.session is None:
            return
        session, lines = aside(play, visit.state.session, kind)
        visit.learner = visit.learner.model_copy(update={"state": visit.state.model_copy(update={"session": session})})
        visit.hear(lines)
        if kind == "puzzled":
            visit.tell(f"speaks-{play.lines.language}")

    async def stop(self, visit: Visit) -> None:
        """Stop the talk or the second try; a stopped talk is told to nobody."""
        if visit.state.phase == "talk":
            number = visit.state.attempt
            await self._stop(visit)
            visit.tell("stopped", "again", "choose", f"transcript.{number}")
        elif visit.state.phase == "retry":
            visit.move(phase="idle", retry_turn=None, tries=0)
            visit.tell("retry-left", "again", "choose")
        else:
            visit.tell("no-talk", "choose")

    async def _stop(self, visit: Visit) -> None:
        if visit.state.phase == "talk" and visit.state.session and visit.state.attempt is not None:
            await visit.memory.end(visit.state.attempt, visit.state.session)
        visit.move(phase="idle", attempt=None, session=None)

    def _show_meter(self, visit: Visit, session: Session) -> None:
        if visit.learner.settings.meter and not session.ending:
            visit.show(render.meter(visit.say, session.mood))

    # Taking stock

    def _ask_rating(self, visit: Visit) -> None:
        labels = [(visit.button(f"rate.{rating}", visit.say(f"rating-{rating}")),) for rating in RATINGS]
        visit.show(visit.say("how-did-it-go"), tuple(labels))

    async def rate(self, visit: Visit, rating: str) -> None:
        """The student's own view in one tap, then the debrief beside it (S32); without a rating, the debrief alone."""
        if visit.state.phase != "rating" or visit.state.attempt is None:
            visit.toast("stale")
            return
        number = visit.state.attempt
        if rating in RATINGS:
            await visit.memory.rate(number, rating)
        visit.move(phase="idle", attempt=None)
        visit.spend()
        await self.debrief(visit, number)

    async def debrief(self, visit: Visit, number: int) -> None:
        """The debrief of an attempt, in two messages."""
        attempts = await visit.memory.attempts()
        attempt = next(attempt for attempt in attempts if attempt.number == number)
        _, _, result = await self._result(visit.memory, attempt)
        earlier = [a.ending for a in attempts if a.ending and a.number < number]
        before, after = account(earlier), account([*earlier, result.ending])
        visit.show(render.happened(visit.say, result, before, after, attempt.rating))
        actions = [f"retry.{number}"] if result.retry else []
        visit.show(render.learned(visit.say, result), visit.column(*actions, "again", "choose", f"transcript.{number}"))

    async def _result(self, memory: Memory, attempt: Attempt) -> tuple[Play, Sequence[Turn], Debrief]:
        play, turns = self._content.play(attempt.scenario, attempt.language), await memory.turns(attempt.number)
        ended = {"ending": attempt.ending, "node": turns[-1].node_after}
        session = begin(play, attempt.seed)[0].model_copy(update=ended)
        return play, turns, debrief(play, session, turns, attempt.rating)

    async def transcript(self, visit: Visit, number: int) -> None:
        """The whole talk with marks."""
        attempt = await self._attempt(visit, number)
        turns = await visit.memory.turns(number) if attempt else ()
        if attempt is None or not turns:
            visit.toast("nothing-said")
            return
        play = self._content.play(attempt.scenario, attempt.language)
        opening = begin(play, attempt.seed)[1]
        for page in render.transcript(visit.say, opening, turns, play.lines.name):
            visit.show(page)

    async def _attempt(self, visit: Visit, number: int) -> Attempt | None:
        return next((a for a in await visit.memory.attempts() if a.number == number), None)

    # Trying a reply again

    async def retry(self, visit: Visit, number: int) -> None:
        """Put the student back before the reply that is worth another try."""
        attempt = await self._attempt(visit, number)
        if visit.state.phase == "talk" or attempt is None or attempt.ending is None:
            visit.toast("stale")
            return
        play, turns, result = await self._result(visit.memory, attempt)
        if result.retry is None or attempt.version != play.scenario.version:
            visit.toast("stale")
            return
        at = result.retry.turn.number
        visit.move(phase="retry", attempt=number, retry_turn=at, tries=0)
        visit.tell("retry-begins", number=at)
        visit.hear(turns[at - 2].lines if at > 1 else begin(play, attempt.seed)[1])

    async def _try(self, visit: Visit, number: int, text: str) -> None:
        attempt, at = await self._attempt(visit, number), visit.state.retry_turn
        if attempt is None or at is None:
            visit.move(phase="idle")
            visit.tell("no-talk", "choose")
            return
        play, turns = self._content.play(attempt.scenario, attempt.language), await visit.memory.turns(number)
        session, _ = replay(play, attempt.seed, tuple(turn.reply for turn in turns[: at - 1]))
        reading = play.read(text)
        if reading.words == 0 or reading.language != play.lines.language:
            visit.tell("retry-words", "again", "choose")
            return
        after, turn = step(play, session, reading)
        visit.show(render.note(visit.say, coach(after, turn)))
        visit.hear(turn.lines)
        self._compare(visit, play, turns[at - 1], turn)

    def _compare(self, visit: Visit, play: Play, first: Turn, second: Turn) -> None:
        tries = visit.state.tries + 1
        changes = [render.signed(turn.mood_after - turn.mood_before) for turn in (first, second)]
        visit.tell("retry-compared", first=changes[0], second=changes[1])
        if tries < TRIES:
            visit.learner = visit.learner.model_copy(update={"state": visit.state.model_copy(update={"tries": tries})})
            visit.tell("retry-once-more", "again", "choose")
            return
        model = play.lines.nodes[first.node_before].model
        visit.move(phase="idle", retry_turn=None, tries=0)
        visit.tell("model-reply", "again", "choose", model=play.filled(model or ""))

    def _play(self, session: Session) -> Play:
        return self._content.play(session.scenario, session.language)
