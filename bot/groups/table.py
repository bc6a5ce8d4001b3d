"""An exercise while something happens in it: how it stands, and what is to be shown to the group and to its people."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from bot.content import Content
from bot.shows import Button, Keyboard, Letter, Message
from bot.wording import Html, Wording
from dialogues.exercises.exercise import Exercise, Person
from dialogues.play import Play
from storage.database import Transaction
from storage.exercises import Exercise as Row
from storage.groups import Group

Stage = tuple[Html, Keyboard]
"""How an exercise stands, as the group sees it: one message, changed rather than sent anew."""


async def _nothing_new(tx: Transaction) -> None:
    """Teachers have no scenarios of their own."""


@dataclass(frozen=True)
class House:
    """What exercises need of the program: the content, the texts, chance, and what Telegram told of the bot.

    `bot_name` gives its username, `reads_all` whether its privacy mode is off (Bot API, User). `owners`: who runs it.
    `refresh` brings the content's own scenarios of teachers up to date (bot/own_library.py).
    """

    content: Content
    wordings: Mapping[str, Wording]
    new_seed: Callable[[], int]
    bot_name: Callable[[], str]
    reads_all: Callable[[], bool]
    owners: frozenset[int] = frozenset()
    refresh: Callable[[Transaction], Awaitable[None]] = _nothing_new


@dataclass(frozen=True)
class Answer:
    """What whoever pressed a button gets to see: a short notice, an alert, or their private chat with the bot."""

    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass(frozen=True)
class Note:
    """Something for the group besides the stage: words, or a picture with them.

    `place`: the customer who says it. A reply to it is for them, and it stands before a new stage, not after it.
    """

    html: Html
    recipe: Any = None
    place: int | None = None


@dataclass
class Table:
    """One exercise in one transaction. `exercise` is as it has become so far; it is kept, and shown, in the end.

    `say` speaks the language of the exercise. `reach` has the languages of those to whom the bot may write privately.
    `due_at` (Unix seconds): when time is up for what is waited for, None if nothing is.
    """

    house: House
    tx: Transaction
    now: float
    row: Row
    group: Group
    exercise: Exercise
    reach: Mapping[int, str]
    due_at: float | None = None
    begun_with: Mapping[str, Play] = field(default_factory=dict)
    """What scenarios are played from since it began; the others from what there is today."""
    notes: list[Note] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    answer: Answer | None = None
    choices: Keyboard = ()
    """What is to be chosen from now, in the place of the lobby's buttons."""
    is_anew: bool = False
    is_changed: bool = False

    @property
    def say(self) -> Wording:
        """The texts in the language of the exercise."""
        return self.house.wordings[self.exercise.language]

    @property
    def sees_all(self) -> bool:
        """Whether the bot reads every message of the group, not only what is meant for it."""
        return self.group.sees_all or self.house.reads_all()

    def play(self, place: int = 0) -> Play:
        """What the customer at that place is played from, also before they are met; KeyError where it is gone."""
        if (play := self.find(place)) is None:
            raise KeyError(self._scenario(place))
        return play

    def find(self, place: int) -> Play | None:
        """The same, None where the scenario is there no more."""
        return self.of(self._scenario(place))

    def of(self, scenario: str) -> Play | None:
        """What a scenario is played from here."""
        return self.begun_with.get(scenario) or self.house.content.find(scenario, self.exercise.language)

    @property
    def plays(self) -> dict[str, Play]:
        """What the customers are played from by scenario, as far as it is still there."""
        found = {one.scenario: self.of(one.scenario) for one in self.exercise.customers}
        return {scenario: play for scenario, play in found.items() if play}

    def _scenario(self, place: int) -> str:
        customers = self.exercise.customers
        return customers[place].scenario if customers else self.exercise.scenarios[place]

    def link(self, kind: str, rest: str = "") -> str:
        """The deep link that opens a private chat for something of this exercise (`private.py`)."""
        payload = f"{kind}-{self.row.id}" + (f"-{rest}" if rest else "")
        return f"https://t.me/{self.house.bot_name()}?start={payload}"

    def wait(self, seconds: float | None) -> None:
        """Let time be up in so many seconds; None waits for ever."""
        self.due_at = None if seconds is None else self.now + seconds

    # Showing

    def stage_anew(self) -> None:
        """Show how it stands in a new message, which people hear of; the old one loses its buttons."""
        self.is_anew = True

    def stage_again(self) -> None:
        """Show how it stands in the message that shows it already: nobody is disturbed."""
        self.is_changed = True

    def note(self, html: Html) -> None:
        """Say something to the group besides the stage, after it: only what can't stand there."""
        self.notes.append(Note(html))

    def customer_says(self, place: int, html: Html) -> None:
        """Let the customer at that place say something in a message of their own."""
        self.notes.append(Note(html, place=place))

    def tell(self, id: str, **values: object) -> None:
        """Say one of the texts to the group besides the stage."""
        self.note(self.say(id, **values))

    def picture(self, recipe: Any, caption: Html) -> None:
        """Show the group a picture (bot/attachments.py says what a recipe is)."""
        self.notes.append(Note(caption, recipe))

    def toast(self, id: str, **values: object) -> None:
        """Answer a press with a short notice, which only who pressed sees."""
        self.answer = Answer(self.say(id, **values))

    def alert(self, html: Html) -> None:
        """Answer a press with a window, at most 200 characters, which only who pressed sees."""
        self.answer = Answer(html, alert=True)

    def open_private(self, kind: str, rest: str = "") -> None:
        """Answer a press by opening the presser's private chat with the bot (Bot API, answerCallbackQuery, url)."""
        self.answer = Answer(url=self.link(kind, rest))

    def letter(self, person: int, id: str, *actions: str, **values: object) -> bool:
        """Write to somebody of the exercise privately, in their own language; False if the bot can't.

        The actions of the buttons get the number of the exercise: `vote.2` comes back as `vote` with `12.2`.
        """
        if (language := self.reach.get(person)) is None:
            return False
        say = self.house.wordings[language]
        buttons = tuple((self.button(action, say=say),) for action in actions)
        self.letters.append(Letter(person, Message(say(id, **values), buttons)))
        return True

    def button(self, action: str, label: Html | None = None, say: Wording | None = None) -> Button:
        """The button of an action (`name` or `name.rest`) of this exercise, labelled by the texts unless told."""
        name, _, rest = action.partition(".")
        argument = f"{self.row.id}.{rest}" if rest else str(self.row.id)
        return Button(label or (say or self.say)(f"button-{name}"), name, argument)

    def mention(self, person: int) -> Html:
        """Somebody's name so that they hear of it, also without a username (Bot API, formatting: text mentions)."""
        name = escape(self.exercise.people[person].name, quote=False)
        return Html(f'<a href="tg://user?id={person}">{name}</a>')

    def name(self, person: int) -> Html:
        """Somebody's name, which does not disturb them."""
        known = self.exercise.people.get(person)
        return Html(escape(known.name, quote=False)) if known else self.say("group-somebody")

    def named(self, people: Sequence[Person]) -> Html:
        """People's names in a row."""
        return self.say.listed([self.name(person.id) for person in people])
