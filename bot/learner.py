"""A person who practises: settings, and where they stand between two messages."""

from collections.abc import Sequence
from typing import Literal, Protocol

from dialogues.debrief import Rating
from dialogues.scenario import Ending
from dialogues.session import Kept, Session, Turn

LanguageCode = Literal["fi", "sv", "en"]
LANGUAGES: tuple[LanguageCode, ...] = ("fi", "sv", "en")


class Settings(Kept):
    """What a person has chosen; `language` None follows the phone."""

    language: LanguageCode | None = None
    meter: bool = True
    coach: Literal["each", "end"] = "each"


class State(Kept):
    """Where a person stands. `step` counts changes of place, so that a button of an earlier place is known as stale."""

    step: int = 0
    phase: Literal["idle", "talk", "rating", "retry"] = "idle"
    attempt: int | None = None
    session: Session | None = None
    retry_turn: int | None = None
    tries: int = 0


class Learner(Kept):
    """Settings, state and the language in which the interface speaks."""

    language: LanguageCode
    settings: Settings = Settings()
    state: State = State()

    def at(self, **changes: object) -> "Learner":
        """The learner at a new place: the state with these changes, one step on."""
        state = self.state.model_copy(update={**changes, "step": self.state.step + 1})
        return self.model_copy(update={"state": state})

    def staying(self, **changes: object) -> "Learner":
        """The learner at the same place, with these changes of the state; buttons shown stay good."""
        return self.model_copy(update={"state": self.state.model_copy(update=changes)})

    def choosing(self, **changes: object) -> "Learner":
        """The learner with changed settings."""
        return self.model_copy(update={"settings": self.settings.model_copy(update=changes)})


class Attempt(Kept):
    """A talk that was begun, as it is remembered. `ending` is None while it goes on and where it was stopped."""

    number: int
    scenario: str
    version: int
    language: str
    seed: int
    ended: bool
    ending: Ending | None
    rating: Rating | None


class Memory(Protocol):
    """What the use cases remember about one person; everything done in one transaction."""

    async def save(self, learner: Learner) -> None:
        """Keep the learner's settings and state."""

    async def attempts(self) -> Sequence[Attempt]:
        """All attempts, oldest first."""

    async def turns(self, attempt: int) -> Sequence[Turn]:
        """The turns of an attempt in order."""

    async def begin(self, session: Session) -> int:
        """Note a new attempt; gives its number."""

    async def record(self, attempt: int, turn: Turn) -> None:
        """Note a turn."""

    async def end(self, attempt: int, ending: Ending | None) -> None:
        """Note that the attempt is over, with its ending, or none where it was stopped."""

    async def rate(self, attempt: int, rating: Rating) -> None:
        """Note the person's own rating of an attempt."""

    async def erase(self) -> None:
        """Erase everything that is kept of the person."""
