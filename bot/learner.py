"""A person who practises: settings, and where they stand between two messages."""

from collections.abc import Sequence
from typing import Literal, Protocol

from dialogues import scenario
from dialogues.debrief import Rating
from dialogues.play import Play
from dialogues.scenario import Ending
from dialogues.session import Kept, Session, Turn

LanguageCode = scenario.LanguageCode
LANGUAGES = scenario.LANGUAGES


class Settings(Kept):
    """What a person has chosen; `language` None follows the phone, `reminders` are those of what is due."""

    language: LanguageCode | None = None
    meter: bool = True
    coach: Literal["each", "end"] = "each"
    reminders: bool = True


class Terms(Kept):
    """The assignment that a talk belongs to; what it says of meter and coach, where None leaves it to the student.

    No assignment: a teacher's preview of one, which is the teacher's own practice.
    """

    assignment: int | None = None
    meter: bool | None = None
    coach: Literal["each", "end"] | None = None


class State(Kept):
    """Where a person stands. `step` counts changes of place, so that a button of an earlier place is known as stale."""

    step: int = 0
    phase: Literal["idle", "talk", "rating", "retry"] = "idle"
    attempt: int | None = None
    session: Session | None = None
    edition: str = ""
    """The digest of what the talk began with (bot/editions.py); empty for one that began before these were kept."""
    retry_turn: int | None = None
    tries: int = 0
    asking: str = ""
    """The question that the next words answer, instead of going to a customer: its name and argument, with a dot."""
    terms: Terms | None = None


class Learner(Kept):
    """Settings, state and the language in which the interface speaks."""

    language: LanguageCode
    settings: Settings = Settings()
    state: State = State()

    @property
    def meter(self) -> bool:
        """Whether the mood meter shows: as the assignment says, else as the person has chosen."""
        terms = self.state.terms
        return self.settings.meter if terms is None or terms.meter is None else terms.meter

    @property
    def coach(self) -> Literal["each", "end"]:
        """When the coach speaks, by the same rule."""
        terms = self.state.terms
        return (terms and terms.coach) or self.settings.coach

    def at(self, **changes: object) -> "Learner":
        """The learner at a new place: the state with these changes, one step on; a question asked before is over."""
        state = self.state.model_copy(update={"asking": "", **changes, "step": self.state.step + 1})
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
    assignment: int | None = None
    edition: str | None = None


class Memory(Protocol):
    """What the use cases remember about one person; everything done in one transaction."""

    async def save(self, learner: Learner) -> None:
        """Keep the learner's settings and state."""

    async def attempts(self) -> Sequence[Attempt]:
        """All attempts, oldest first."""

    async def turns(self, attempt: int) -> Sequence[Turn]:
        """The turns of an attempt in order."""

    async def begin(self, play: Play, session: Session, assignment: int | None = None) -> int:
        """Note a new attempt and what it is played from, at an assignment or on one's own; gives its number."""

    async def text(self, digest: str) -> str | None:
        """What an attempt was begun with that has this edition; None where it is kept no more."""

    async def record(self, attempt: int, turn: Turn) -> None:
        """Note a turn."""

    async def end(self, attempt: int, ending: Ending | None) -> None:
        """Note that the attempt is over, with its ending, or none where it was stopped."""

    async def rate(self, attempt: int, rating: Rating) -> None:
        """Note the person's own rating of an attempt."""

    async def erase(self) -> None:
        """Erase everything that is kept of the person."""
