"""A conversation with the use cases alone: what a person does, and what they are shown. No Telegram, no database."""

from collections.abc import Sequence

from bot.content import Content
from bot.dispatch import Dispatch
from bot.learner import Attempt, LanguageCode, Learner
from bot.practice import Practice
from bot.shows import Change, Command, Given, Message, Press, Show, Toast, Typed
from bot.wording import load_wordings
from dialogues.debrief import Rating
from dialogues.play import Play
from dialogues.scenario import Ending
from dialogues.session import Session, Turn
from tests.dialogues.toy import play

WORDINGS = load_wordings()


class DictMemory:
    """A memory in plain lists, with what a stored one does."""

    def __init__(self) -> None:
        self.learner: Learner | None = None
        self.kept: dict[int, Attempt] = {}
        self.told: dict[int, list[Turn]] = {}
        self.editions: dict[str, str] = {}

    async def save(self, learner: Learner) -> None:
        """Keep the learner, by way of JSON as a stored one goes."""
        self.learner = Learner.model_validate_json(learner.model_dump_json())

    async def attempts(self) -> Sequence[Attempt]:
        """All attempts, oldest first."""
        return list(self.kept.values())

    async def turns(self, attempt: int) -> Sequence[Turn]:
        """The turns of an attempt."""
        return list(self.told[attempt])

    async def begin(self, play: Play, session: Session, assignment: int | None = None) -> int:
        """Note a new attempt, and what it is played from."""
        self.editions[play.digest] = play.text()
        number = len(self.kept) + 1
        self.told[number] = []
        self.kept[number] = Attempt(
            number=number,
            scenario=session.scenario,
            version=session.version,
            language=session.language,
            seed=session.seed,
            ended=False,
            ending=None,
            rating=None,
            assignment=assignment,
            edition=play.digest,
        )
        return number

    async def text(self, digest: str) -> str | None:
        """What was played."""
        return self.editions.get(digest)

    async def record(self, attempt: int, turn: Turn) -> None:
        """Note a turn."""
        self.told[attempt].append(turn)

    async def end(self, attempt: int, ending: Ending | None) -> None:
        """Note the end."""
        self._change(attempt, ended=True, ending=ending)

    async def rate(self, attempt: int, rating: Rating) -> None:
        """Note the rating."""
        self._change(attempt, rating=rating)

    async def erase(self) -> None:
        """Erase everything."""
        self.learner = None
        self.kept.clear()
        self.told.clear()

    def _change(self, attempt: int, **changes: object) -> None:
        self.kept[attempt] = self.kept[attempt].model_copy(update=changes)


class Person:
    """Somebody who practises with the toy scenario; their replies are tags."""

    def __init__(self, language: LanguageCode = "fi") -> None:
        self.memory = DictMemory()
        self.shows: Sequence[Show] = ()
        self._language = language
        self._seeds = iter(range(1, 1000))
        self.dispatch = self._dispatch(Content({("kettle", "fi"): play()}))

    def _dispatch(self, content: Content) -> Dispatch:
        self.practice = Practice(content, lambda: next(self._seeds))
        return Dispatch(self.practice, WORDINGS)

    def loses_the_scenario(self) -> None:
        """An upgrade without the toy scenario."""
        self.dispatch = self._dispatch(Content({}))

    @property
    def learner(self) -> Learner:
        """The person as they are remembered, or as somebody new."""
        return self.memory.learner or Learner(language=self._language)

    async def does(self, given: Given) -> str:
        """Do something; gives all that is shown, as one text."""
        self.shows = (await self.dispatch.answer(self.learner, given, self.memory)).shows
        return self.seen

    async def says(self, text: str) -> str:
        """Say something, or give a command with a slash."""
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            return await self.does(Command(name, argument))
        return await self.does(Typed(text))

    async def presses(self, action: str, argument: str = "", step: int | None = None) -> str:
        """Press a button as it was shown at a step (now, unless told otherwise)."""
        return await self.does(Press(self.learner.state.step if step is None else step, action, argument))

    @property
    def seen(self) -> str:
        """All that was shown last."""
        texts = [show.html for show in self.shows if isinstance(show, Message | Change)]
        return "\n".join([*texts, *(show.text for show in self.shows if isinstance(show, Toast))])

    @property
    def spoken(self) -> list[str]:
        """What the customer said last."""
        return [show.html for show in self.shows if isinstance(show, Message) and show.spoken]

    @property
    def buttons(self) -> list[tuple[str, str]]:
        """Action and argument of each button shown last."""
        shown = [show for show in self.shows if isinstance(show, Message | Change)]
        return [(button.action, button.argument) for show in shown for row in show.buttons for button in row]
