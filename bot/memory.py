"""What the use cases remember about one person, kept by the storage inside one transaction."""

import logging
import time
from collections.abc import Sequence

from pydantic import ValidationError

import storage.attempts
import storage.editions
import storage.learners
from bot import editions, log
from bot.learner import Attempt, Learner, Settings, State
from bot.learner import LanguageCode as Code
from dialogues.debrief import Rating
from dialogues.play import Play
from dialogues.scenario import Ending
from dialogues.session import Session, Turn
from dialogues.summary import summarise
from storage.database import Transaction

logger = logging.getLogger(__name__)


class StoredMemory:
    """The memory of one chat; `at` is now, in Unix seconds."""

    def __init__(self, tx: Transaction, chat_id: int, at: float | None = None) -> None:
        self._tx, self._chat, self._at = tx, chat_id, time.time() if at is None else at

    async def learner(self, phone_language: Code) -> Learner:
        """The learner of this chat; somebody new, or who chose no language, speaks the phone's."""
        row = await storage.learners.get(self._tx, self._chat)
        if row is None:
            return Learner(language=phone_language)
        await storage.learners.touch(self._tx, self._chat, self._at)
        settings = Settings.model_validate_json(row.settings)
        state = _state(row.state)
        return Learner(language=settings.language or phone_language, settings=settings, state=state)

    async def save(self, learner: Learner) -> None:
        """Keep the learner's settings and state."""
        settings, state = learner.settings.model_dump_json(), learner.state.model_dump_json()
        await storage.learners.save(
            self._tx, self._chat, language=learner.language, settings=settings, state=state, at=self._at
        )

    async def attempts(self) -> Sequence[Attempt]:
        """All attempts, oldest first."""
        return [_attempt(row) for row in await storage.attempts.of_chat(self._tx, self._chat)]

    async def turns(self, attempt: int) -> Sequence[Turn]:
        """The turns of an attempt in order."""
        return await _turns(self._tx, self._chat, attempt)

    async def begin(self, play: Play, session: Session, assignment: int | None = None) -> int:
        """Note a new attempt and what it is played from, at an assignment or on one's own; gives its number."""
        return await storage.attempts.begin(
            self._tx,
            self._chat,
            scenario=session.scenario,
            scenario_version=session.version,
            language=session.language,
            seed=session.seed,
            at=self._at,
            assignment_id=assignment,
            edition=await editions.keep(self._tx, play),
        )

    async def text(self, digest: str) -> str | None:
        """What an attempt was begun with that has this edition; None where it is kept no more."""
        return await storage.editions.text(self._tx, digest)

    async def record(self, attempt: int, turn: Turn) -> None:
        """Note a turn."""
        await storage.attempts.record(
            self._tx,
            self._chat,
            attempt,
            turn_number=turn.number,
            turn=turn.model_dump_json(),
            at=self._at,
        )

    async def end(self, attempt: int, ending: Ending | None) -> None:
        """Note that the attempt is over, with its ending, or none where it was stopped, and what it was worth."""
        summary = summarise(await self.turns(attempt), ending).model_dump_json()
        await storage.attempts.end(self._tx, self._chat, attempt, ending=ending, at=self._at, summary=summary)

    async def rate(self, attempt: int, rating: Rating) -> None:
        """Note the person's own rating of an attempt."""
        await storage.attempts.rate(self._tx, self._chat, attempt, rating)

    async def erase(self) -> None:
        """Erase everything that is kept of the person."""
        await storage.learners.erase(self._tx, self._chat)


async def summarise_later(tx: Transaction, chat_id: int, number: int) -> None:
    """Keep the summary of an attempt that ended before summaries were kept."""
    if attempt := await storage.attempts.get(tx, chat_id, number):
        summary = summarise(await _turns(tx, chat_id, number), _attempt(attempt).ending)
        await storage.attempts.summarise(tx, chat_id, number, summary.model_dump_json())


async def _turns(tx: Transaction, chat_id: int, number: int) -> Sequence[Turn]:
    return [Turn.model_validate_json(row.turn) for row in await storage.attempts.turns(tx, chat_id, number)]


def _state(kept: str) -> State:
    """The state as it was kept; one that can't be read any more begins anew, so that nobody is locked out."""
    try:
        return State.model_validate_json(kept)
    except ValidationError as error:
        log.event(logger, logging.ERROR, "state_unreadable", error=error)
        return State()


def _attempt(row: storage.attempts.Attempt) -> Attempt:
    return Attempt.model_validate(
        {
            "number": row.number,
            "scenario": row.scenario,
            "version": row.scenario_version,
            "language": row.language,
            "seed": row.seed,
            "ended": row.ended_at is not None,
            "ending": row.ending,
            "rating": row.rating,
            "assignment": row.assignment_id,
            "edition": row.edition,
        }
    )
