"""One thing that a person did, while it is dealt with: who, their memory, their language, and what will be shown."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.desk import Desk
from bot.learner import Learner, Memory, State
from bot.shows import Button, Keyboard, Letter, Message, Show, Spent, Toast
from bot.wording import Html, Wording


@dataclass
class Visit:
    """The learner as they are after what has been dealt with so far, and the shows in their order.

    `letters` go to others; `desk` is there where classes are (not in a terminal).
    """

    learner: Learner
    memory: Memory
    say: Wording
    desk: Desk | None = None
    shows: list[Show] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    erased: bool = False

    @property
    def state(self) -> State:
        """Where the learner stands."""
        return self.learner.state

    def move(self, **changes: object) -> None:
        """Bring the learner to a new place; buttons shown before become stale."""
        self.learner = self.learner.at(**changes)

    def ask(self, question: str) -> None:
        """Let the person's next words answer a question (`name.argument`), not go to a customer; "" ends that."""
        self.learner = self.learner.staying(asking=question)

    def show(self, html: str, buttons: Keyboard = ()) -> None:
        """Show a message of the bot's own."""
        self.shows.append(Message(html, buttons))

    def tell(self, id: str, *actions: str, **values: object) -> None:
        """Show a text by its id with a column of buttons for these actions."""
        self.show(self.say(id, **values), self.column(*actions))

    def hear(self, lines: Sequence[str]) -> None:
        """Let the customer say these lines, each as a message of its own."""
        self.shows += [Message(self.say("spoken", line=line), spoken=True) for line in lines]

    def toast(self, id: str) -> None:
        """Answer a press with a short notice."""
        self.shows.append(Toast(self.say(id)))

    def spend(self) -> None:
        """Take the buttons of the pressed message away."""
        self.shows.append(Spent())

    def column(self, *actions: str) -> Keyboard:
        """Buttons one below the other; an action may carry its argument after a dot."""
        return tuple((self.button(action),) for action in actions)

    def button(self, action: str, label: Html | None = None) -> Button:
        """The button of an action (`name` or `name.argument`), labelled by the texts unless told otherwise."""
        name, _, argument = action.partition(".")
        return Button(label or self.say(f"button-{name}"), name, argument)
