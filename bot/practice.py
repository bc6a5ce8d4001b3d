"""The use cases of practising: choose a customer, talk to them, stop."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot import choosing, render
from bot.assigned import AssignedTalks, NoClasses
from bot.content import Content, own_number
from bot.editions import played_from
from bot.learner import Terms
from bot.own_library import may_practise, open_to
from bot.reflection import Reflection
from bot.shows import Change, Sent
from bot.visit import Visit
from bot.wording import Html
from dialogues.coach import coach
from dialogues.engine import aside, begin, step
from dialogues.play import Play
from dialogues.session import Session

MOST_CARDS = 60
"""Cards of teachers' own scenarios: a message takes a hundred buttons."""


class Talk(NamedTuple):
    """A talk that is going on."""

    play: Play
    session: Session
    attempt: int


async def _last(visit: Visit) -> choosing.Last:
    return {attempt.scenario: attempt for attempt in await visit.memory.attempts() if attempt.ended}


class Practice:
    """Everything up to the end of a talk; `reflection` is what comes after it."""

    def __init__(self, content: Content, new_seed: Callable[[], int]) -> None:
        self._content = content
        self.new_seed = new_seed
        self.reflection = Reflection(content)
        self.assigned: AssignedTalks = NoClasses()

    def serve(self, assigned: AssignedTalks) -> None:
        """Tell these from now on of talks: classes are built on the practice, so they come after it."""
        self.assigned = self.reflection.assigned = assigned

    # Choosing a customer

    async def choose(self, visit: Visit) -> None:
        """Show the customers as cards; those that teachers made by themselves."""
        last = await _last(visit)
        if visit.state.phase == "talk":
            visit.tell("talk-goes-on", "continue")
        shipped = tuple(self._content.cards.values())
        visit.shows.append(choosing.cards(visit, shipped, last))
        if own := await open_to(self._content, visit.desk):
            self._own(visit, own[:MOST_CARDS], last, first=len(shipped) + 1)

    async def browse(self, visit: Visit, wanted: str, page: str) -> None:
        """Show other cards in the place of those that were shown."""
        shown = choosing.cards(visit, tuple(self._content.cards.values()), await _last(visit), wanted, page)
        visit.shows.append(Change(shown.html, shown.buttons))

    def narrow(self, visit: Visit, by: str) -> None:
        """Show what the cards can be narrowed down to."""
        visit.shows.append(choosing.narrowing(visit, tuple(self._content.cards.values()), by))

    def _own(self, visit: Visit, scenarios: Sequence[str], last: choosing.Last, first: int) -> None:
        cards = list(enumerate(map(self._content.card, scenarios), start=first))
        buttons = [(choosing.begin(visit, card, number),) for number, card in cards]
        *pages, page = render.cards(visit.say, visit.say("cards-own"), cards, visit.learner.language, last)
        for full in pages:
            visit.show(full)
        visit.show(page, tuple(buttons))

    async def begin(self, visit: Visit, scenario: str, terms: Terms | None = None) -> None:
        """Begin a talk, on an assignment's terms if it is one's; one that was going on is stopped.

        An unknown scenario shows the cards, also one that is not this person's to begin.
        """
        if not await may_practise(self._content, visit.desk, scenario):
            if own_number(scenario) is not None:
                visit.tell("own-gone")
            await self.choose(visit)
            return
        await self._leave(visit)
        play = self._content.play(scenario, visit.learner.language)
        session, opening = begin(play, self.new_seed())
        attempt = await visit.memory.begin(play, session, terms.assignment if terms else None)
        known = {"attempt": attempt, "session": session, "edition": play.digest}
        visit.move(phase="talk", **known, retry_turn=None, tries=0, terms=terms)
        if play.lines.language != visit.learner.language:
            visit.tell("other-language-ahead")
        self._show_scene(visit, play)
        visit.hear(opening)

    def _show_scene(self, visit: Visit, play: Play) -> None:
        scene, terms = render.scene(visit.say, play), visit.state.terms
        is_read = terms is not None and terms.assignment is not None
        visit.show(Html(f"{scene}\n\n{visit.say('teacher-reads')}") if is_read else scene)

    async def again(self, visit: Visit, *, sure: bool) -> None:
        """Begin the latest scenario anew, at the same assignment as long as it allows another attempt.

        In the middle of a talk only for who is sure.
        """
        if visit.state.phase == "talk" and not sure:
            visit.tell("again-sure", "continue", "again")
        elif attempts := await visit.memory.attempts():
            # What is left before counts: the talk that goes on is an attempt too.
            await self._leave(visit)
            assignment = attempts[-1].assignment
            scenario = attempts[-1].scenario
            terms = await self.assigned.again(visit, assignment, scenario) if assignment is not None else None
            await self.begin(visit, scenario, terms)
        else:
            await self.choose(visit)

    async def resume(self, visit: Visit) -> None:
        """Say where the talk stands: the customer's last words, which the next words answer."""
        if talk := await self._talk(visit):
            visit.ask("")
            turns = await visit.memory.turns(talk.attempt)
            visit.tell("resumed", customer=talk.play.lines.name)
            visit.hear(turns[-1].lines if turns else begin(talk.play, talk.session.seed)[1])

    # Talking

    async def reply(self, visit: Visit, text: str) -> None:
        """The student's words, to the customer or in a second try."""
        if visit.state.phase == "retry":
            await self.reflection.try_again(visit, text)
        elif talk := await self._talk(visit):
            await self._reply(visit, talk, text)

    async def _reply(self, visit: Visit, talk: Talk, text: str) -> None:
        reading = talk.play.read(text)
        if reading.words == 0:
            self._aside(visit, talk, "wordless")
        elif reading.language != talk.play.lines.language:
            self._aside(visit, talk, "puzzled")
            visit.tell(f"speaks-{talk.play.lines.language}")
        else:
            session, turn = step(talk.play, talk.session, reading)
            await visit.memory.record(talk.attempt, turn)
            visit.learner = visit.learner.staying(session=session)
            if visit.learner.coach == "each":
                visit.show(render.note(visit.say, coach(talk.play, session, turn)))
            visit.hear(turn.lines)
            await self._after(visit, talk.attempt, session)

    async def _after(self, visit: Visit, attempt: int, session: Session) -> None:
        if session.ending:
            await visit.memory.end(attempt, session.ending)
            visit.move(phase="rating", session=None)
            await self.assigned.ended(visit, attempt)
            self.reflection.ask_rating(visit)
        elif visit.learner.meter:
            visit.show(render.meter(visit.say, session.mood))

    async def sent(self, visit: Visit, sent: Sent) -> None:
        """A sticker, a voice message, a photo: the customer saw no words, and nothing changes."""
        if visit.state.phase == "idle":
            visit.tell("sent-outside", "choose")
        elif talk := await self._talk(visit):
            visit.tell(f"sent-{sent.kind}")
            self._aside(visit, talk, "wordless")

    def edited(self, visit: Visit) -> None:
        """A changed message: what was said was said."""
        visit.tell("edited-in-talk" if visit.state.phase == "talk" else "edited")

    async def hint(self, visit: Visit) -> None:
        """A hint for the place in the talk."""
        if talk := await self._talk(visit):
            own = talk.play.lines.nodes[talk.session.node].hint
            general = visit.say("hint-steam" if talk.session.steam > 0 else "hint-solve")
            visit.tell("hint", hint=talk.play.filled(own) if own else general)

    async def timeout(self, visit: Visit) -> None:
        """A time-out (S27): the customer waits, the student breathes; it costs nothing."""
        if talk := await self._talk(visit):
            visit.tell(f"timeout-{talk.session.said.get('aside:waits', 0) % 3 + 1}")
            self._aside(visit, talk, "waits")

    def _aside(self, visit: Visit, talk: Talk, kind: str) -> None:
        session, lines = aside(talk.play, talk.session, kind)
        visit.learner = visit.learner.staying(session=session)
        visit.hear(lines)

    async def stop(self, visit: Visit) -> None:
        """Stop the talk or the second try; a stopped talk is told to nobody."""
        number, terms = visit.state.attempt, visit.state.terms
        if visit.state.phase == "retry":
            await self.reflection.leave(visit)
        elif visit.state.phase == "talk" and number is not None:
            await self._leave(visit)
            back = await self.reflection.back(visit, terms)
            # With something said, the button for another attempt comes with the outcome.
            said = await visit.memory.turns(number) and await self.assigned.another(visit, number)
            again = [] if said else ["again"]
            visit.show(visit.say("stopped"), (*back, *visit.column(*again, "choose", f"transcript.{number}")))
            await self.assigned.outcome(visit, number)
        else:
            self._no_talk(visit)

    async def _talk(self, visit: Visit) -> Talk | None:
        """The talk that is going on; if there is none, or it can't go on, the student is told."""
        state = visit.state
        if state.phase != "talk" or state.session is None or state.attempt is None:
            self._no_talk(visit)
            return None
        session = state.session
        play = await played_from(self._content, session.scenario, session.language, state.edition, visit.memory.text)
        if play and session.node in play.scenario.nodes:
            return Talk(play, session, state.attempt)
        await self._leave(visit)
        visit.tell("scenario-changed", "choose")
        return None

    def _no_talk(self, visit: Visit) -> None:
        if visit.state.phase == "rating":
            self.reflection.ask_rating(visit)
        elif visit.state.phase == "retry":
            visit.tell("retry-waits")
        else:
            visit.tell("no-talk", "choose")

    async def _leave(self, visit: Visit) -> None:
        """Leave wherever the student is: a talk is stopped, an unrated one debriefed, so that nothing is lost."""
        phase, number, terms = visit.state.phase, visit.state.attempt, visit.state.terms
        visit.move(phase="idle", attempt=None, session=None, retry_turn=None, tries=0, terms=None)
        if phase == "talk" and number is not None:
            await visit.memory.end(number, None)
            await self.assigned.ended(visit, number)
        elif phase == "rating" and number is not None:
            await self.reflection.debrief(visit, number, terms)
