"""An exercise as it stands: who is in it, which customers they serve, what was said. It survives restarts as JSON."""

from typing import Literal

from pydantic import ValidationError

from dialogues.scenario import Ending
from dialogues.session import Kept, Session, Turn

Mode = Literal["relay", "council", "desks", "roles", "waiting"]
MODES: tuple[Mode, ...] = ("relay", "council", "desks", "roles", "waiting")
Phase = Literal["lobby", "playing", "over"]
"""Over: the customers are gone and the team looks back; what observers and players add still finds its place."""
NOBODY = 0
"""In the place of whoever was erased, or of an observer who left."""


class Person(Kept):
    """Somebody of the group, by Telegram's id, under the name that the group sees."""

    id: int
    name: str


class Said(Kept):
    """A reply to a customer: whose words it was, and the turn it made."""

    by: int
    turn: Turn


class Wait(Kept):
    """How a customer waits while others are served (waiting room), in beats (dialogues/exercises/waiting_room.py).

    `beats` since somebody last spoke to them or looked at them, the `longest` of all, the `first` before anybody did.
    `strain` grows with the beats until they make themselves heard; `loud`: they did, and nobody noticed it so far.
    """

    beats: int = 0
    longest: int = 0
    first: int | None = None
    strain: int = 0
    loud: bool = False
    nods: int = 0
    """Looks and nods since somebody last spoke to them."""
    overlooked: int = 0
    """How often they had to make themselves heard."""
    servers: tuple[int, ...] = ()
    """Whoever spoke to them last of all customers."""


class Customer(Kept):
    """One customer and the part of the team that serves them, in the order of their turns.

    `at` is the place in `team` of whoever is next. `wait` is for waiting rooms.
    """

    scenario: str
    team: tuple[int, ...] = ()
    at: int = 0
    session: Session | None = None
    opening: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    wait: Wait = Wait()
    parting: tuple[str, ...] = ()
    """What they said as they left unheard."""
    handed: int = 0
    """How often the turn has gone on."""
    due: float | None = None
    """When the turn is over, where turns have their time (dialogues/exercises/turns.py); None before that is set."""
    idle: int = 0
    """How many turns have passed by time since the last reply."""
    closed: bool = False
    """Whether the talk was broken off while others go on."""
    asides: int = 0
    """How often since the last reply they could make nothing of what was said."""

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of the talk so far."""
        return tuple(said.turn for said in self.said)

    @property
    def ending(self) -> Ending | None:
        """How the talk ended, None while it goes on."""
        return self.session.ending if self.session else None

    @property
    def is_open(self) -> bool:
        """Whether the talk goes on."""
        return self.ending is None and not self.closed

    @property
    def next(self) -> int | None:
        """Whose turn it is; nobody's where nobody is left."""
        return self.team[self.at % len(self.team)] if self.team else None

    @property
    def lines(self) -> tuple[str, ...]:
        """What the customer said last."""
        return self.parting or (self.said[-1].turn.lines if self.said else self.opening)


class Proposal(Kept):
    """What somebody would say (council), and who is for it."""

    by: int
    words: str
    votes: tuple[int, ...] = ()


class Round(Kept):
    """A round of the council: proposals are made, then voted on; `chosen` is the place of what was said then."""

    stage: Literal["proposing", "voting", "said"] = "proposing"
    proposals: tuple[Proposal, ...] = ()
    chosen: int | None = None


class Roles(Kept):
    """Who plays the customer (roles), whether they have seen their card, and what they said, in order.

    What they said stands also where the script's lines would be: in the turn that it answered, or as the opening.
    """

    customer: int
    ready: bool = False
    lines: tuple[str, ...] = ()
    prompt: tuple[str, ...] = ()
    """What the script would say now: whispered to them as a suggestion."""
    passed_over: tuple[int, ...] = ()
    """Who was to play the customer and did not open the card in time."""
    parting: bool = False
    """The talk has its ending, but the last words are still to come."""
    since: int = 0
    """How much was said since the stage came anew."""


class Whisper(Kept):
    """A partner's hint to whoever has the turn; gone when the turn is over."""

    by: int
    to: int
    words: str


class Card(Kept):
    """What an observer watches for: two ids of steps, marks or the tone (dialogues/exercises/observing.py)."""

    by: int
    watches: tuple[str, ...]


class Note(Kept):
    """What an observer saw in one turn of one customer: whether it was there."""

    by: int
    customer: int
    turn: int
    watch: str
    seen: bool


class Feedback(Kept):
    """What an observer says afterwards: what worked, and what to try next. Never a grade."""

    by: int
    worked: str = ""
    next: str = ""


class Afterwards(Kept):
    """Observers are asked what they say: who has not answered yet, and which notes the group has seen by now."""

    waited_for: tuple[int, ...]
    seen: tuple[Note, ...] = ()


class Exercise(Kept):
    """An exercise. `step` grows with every move, so that a button shown before it is known to be stale.

    `players` are in the order in which they joined; `idle` counts turns that passed by time since the last reply.
    """

    mode: Mode = "relay"
    phase: Phase = "lobby"
    language: str = "fi"
    starter: int = 0
    seed: int = 0
    step: int = 0
    stage: int = 0
    """The number of the message that shows how it stands; 0 before the first."""
    idle: int = 0
    scenarios: tuple[str, ...] = ()
    """What is to be played; a waiting room has several."""
    rival: int | None = None
    """The exercise of another group with the same customer and seed (two desks), if there is one."""
    challenged: int | None = None
    """The chat of the group that was asked to play against this one, or that asked; None: the desks are both here."""
    against: str = ""
    """What that group is called."""
    warned: tuple[int, ...] = ()
    """Who was told since the last move that it is not their turn."""
    players: tuple[Person, ...] = ()
    observers: tuple[Person, ...] = ()
    gone: tuple[Person, ...] = ()
    """Who left in the middle: what they said stays said."""
    customers: tuple[Customer, ...] = ()
    rounds: tuple[Round, ...] = ()
    roles: Roles | None = None
    whispers: tuple[Whisper, ...] = ()
    cards: tuple[Card, ...] = ()
    notes: tuple[Note, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    afterwards: Afterwards | None = None
    """As long as the group is still to see what observers say."""

    @property
    def people(self) -> dict[int, Person]:
        """Everybody who is in it, or was, by id."""
        return {person.id: person for person in (*self.gone, *self.observers, *self.players)}

    @property
    def ended(self) -> bool:
        """Whether every customer has gone; one whom somebody plays has their last words first."""
        is_parting = self.roles is not None and self.roles.parting
        return bool(self.customers) and all(customer.ending for customer in self.customers) and not is_parting

    def plays(self, person: int) -> bool:
        """Whether somebody is a player."""
        return any(player.id == person for player in self.players)

    def watches(self, person: int) -> bool:
        """Whether somebody is an observer."""
        return any(observer.id == person for observer in self.observers)

    def of(self, person: int) -> int | None:
        """The place of the first customer whom somebody serves and who is still there."""
        served = (n for n, one in enumerate(self.customers) if person in one.team and one.is_open)
        return next(served, None)


def kept(state: str) -> Exercise | None:
    """The exercise behind its JSON; None for one that this program can't read, as a later one may have written."""
    try:
        return Exercise.model_validate_json(state)
    except ValidationError:
        return None
