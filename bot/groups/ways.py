"""The ways into exercises: commands and buttons of groups, each with who may use it; and what a way of playing is."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.groups.table import Answer, House, Stage, Table
from bot.wording import Wording
from dialogues.exercises.exercise import NOBODY, Person, Phase
from storage import cohorts
from storage.database import Transaction
from storage.groups import Group


@dataclass(frozen=True)
class Asked:
    """A command given in a group: by whom, where, what was typed after it. `say` is in the person's language.

    `anonymous`: somebody who speaks as the group itself, so one of its administrators.
    """

    house: House
    tx: Transaction
    now: float
    group: Group
    thread_id: int
    who: Person
    argument: str
    say: Wording
    anonymous: bool = False


GroupCommand = Callable[[Asked], Awaitable[None]]
GroupQuestion = Callable[[Asked], Awaitable[Answer]]
"""What is asked for by a button outside of exercises: the rest of its data is the argument."""

May = Callable[[Table, Person], Awaitable[bool]]
"""Whether somebody of the group may press a button."""


async def anybody(table: Table, who: Person) -> bool:
    """Everybody in the group."""
    return True


async def player(table: Table, who: Person) -> bool:
    """Who plays."""
    return table.exercise.plays(who.id)


async def observer(table: Table, who: Person) -> bool:
    """Who observes."""
    return table.exercise.watches(who.id)


async def steers(table: Table, who: Person) -> bool:
    """Whoever began the exercise, an administrator of the group, a teacher of its class.

    Where whoever began it has left the group, or was erased, any player does.
    """
    if who.id == table.exercise.starter or who.id in table.group.admins:
        return True
    if table.exercise.starter == NOBODY and table.exercise.plays(who.id):
        return True
    if table.group.cohort_id is None:
        return False
    return who.id in {chat for chat, _ in await cohorts.teachers(table.tx, table.group.cohort_id)}


Act = Callable[[Table, Person, str], Awaitable[None]]


@dataclass(frozen=True)
class GroupPress:
    """A button of a group: who may press it, in which phase, and what it does with the rest of its argument.

    `refusal` is the text for whoever may not. `fresh`: it does its work once, and a press on an older stage nothing.
    """

    may: May
    act: Act
    phase: Phase | None = "playing"
    fresh: bool = False
    refusal: str = "group-only-players"


class Mode(Protocol):
    """A way of playing, which so many players can play."""

    fewest: int
    most: int

    @property
    def presses(self) -> Mapping[str, GroupPress]:
        """Its own buttons in the group."""

    async def begin(self, table: Table) -> None:
        """The lobby's team begins: customers are met, time begins to run."""

    def stage(self, table: Table) -> Stage:
        """How it stands while it is played."""

    async def said(self, table: Table, who: Person, text: str, *, place: int | None, plain: bool) -> None:
        """Somebody's words that may be for a customer: a reply to the bot's message, or (`plain`) any message.

        `place`: the customer whose message was replied to, where that is known.
        """

    async def time_is_up(self, table: Table) -> None:
        """What was waited for did not come."""

    async def without(self, table: Table, person: int) -> None:
        """Somebody has left (they are gone from the exercise already): nothing may wait for them."""
