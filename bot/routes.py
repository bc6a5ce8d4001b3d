"""The ways into the use cases of classes: each command, button, question and deep link with its gate."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from bot.desk import Desk
from bot.gates import Gate
from bot.shows import Document, Sent, Typed
from bot.visit import Visit

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Route(Generic[S]):
    """Whoever the gate lets through may do it: `act(visit, desk, what the gate gave, rest of the argument)`."""

    gate: Gate[S]
    act: Callable[[Visit, Desk, S, str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Question(Generic[S]):
    """A question that was asked (`visit.ask`): `act(visit, desk, what the gate gave, the answer)`.

    The question is over when `act` is called; an answer that won't do asks again. With `voice` it may be spoken.
    """

    gate: Gate[S]
    act: Callable[[Visit, Desk, S, Typed | Sent], Awaitable[None]]
    voice: bool = False


@dataclass(frozen=True, slots=True)
class Inlet(Generic[S]):
    """Whoever the gate lets through may send files: `act(visit, desk, what the gate gave, the file)`."""

    gate: Gate[S]
    act: Callable[[Visit, Desk, S, Document], Awaitable[None]]


@dataclass(frozen=True)
class Routes:
    """All ways by name; `starts` by the letter before the dash of a deep link's payload (`j-K7PQ…`)."""

    commands: Mapping[str, Route[Any]] = field(default_factory=dict)
    presses: Mapping[str, Route[Any]] = field(default_factory=dict)
    questions: Mapping[str, Question[Any]] = field(default_factory=dict)
    starts: Mapping[str, Route[Any]] = field(default_factory=dict)
    inlets: Mapping[str, Inlet[Any]] = field(default_factory=dict)

    def __or__(self, other: "Routes") -> "Routes":
        """Both; a name that stands in both is a fault of the program."""
        pairs = [(getattr(self, name), getattr(other, name)) for name in self.__dataclass_fields__]
        if twice := {name for mine, theirs in pairs for name in mine.keys() & theirs.keys()}:
            raise ValueError(f"two routes by one name: {', '.join(sorted(twice))}")
        return Routes(*({**mine, **theirs} for mine, theirs in pairs))

    async def command(self, visit: Visit, name: str, argument: str) -> bool:
        """Do the command; False if there is none by that name."""
        return await _go(self.commands.get(name), visit, argument, pressed=False)

    async def start(self, visit: Visit, payload: str) -> bool:
        """Follow a deep link; False if it is none of these."""
        kind, _, argument = payload.partition("-")
        return await _go(self.starts.get(kind), visit, argument, pressed=False)

    async def press(self, visit: Visit, action: str, argument: str) -> bool:
        """Do what the button says; False if there is none of that name."""
        return await _go(self.presses.get(action), visit, argument, pressed=True)

    async def sent(self, visit: Visit, document: Document) -> bool:
        """Take in a file; False if nobody wants one of this person."""
        if visit.desk is None:
            return False
        for inlet in self.inlets.values():
            if let := await inlet.gate(visit.desk, ""):
                await inlet.act(visit, visit.desk, let[0], document)
                return True
        return False

    async def answered(self, visit: Visit, answer: Typed | Sent) -> None:
        """Take the answer to the question that was asked."""
        asked = visit.state.asking
        name, _, argument = asked.partition(".")
        question = self.questions.get(name)
        visit.ask("")
        if visit.desk is None or question is None or (let := await question.gate(visit.desk, argument)) is None:
            visit.tell("question-gone")
        elif isinstance(answer, Sent) and not (question.voice and answer.kind == "voice"):
            visit.ask(asked)
            visit.tell("answer-in-words")
        else:
            await question.act(visit, visit.desk, let[0], answer)


async def _go(route: Route[Any] | None, visit: Visit, argument: str, *, pressed: bool) -> bool:
    if route is None:
        return False
    if visit.desk is None:
        visit.tell("only-on-telegram")
    elif let := await route.gate(visit.desk, argument):
        await route.act(visit, visit.desk, *let)
    elif pressed:
        visit.toast("not-yours")
    else:
        visit.tell("not-yours")
    return True
