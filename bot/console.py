"""The same practice in a terminal, or from a pipe, a line a reply."""

import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Protocol, TextIO

from bot.classroom import classes
from bot.content import Content
from bot.dispatch import Dispatch
from bot.learner import LanguageCode, Learner, Memory
from bot.memory import StoredMemory
from bot.practice import Practice
from bot.shows import Button, Change, Command, Given, Message, Press, Show, Toast, Typed, command
from bot.wording import load_wordings
from storage.database import Database

TERMINAL = 0
"""The chat under which a terminal's talks are kept: no Telegram chat has it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a companion has to say before something is dealt with, and the learner as it left them.

    `held`: words to the customer are not taken, as the place that they answer is not there any more.
    """

    learner: Learner
    remarks: tuple[str, ...] = ()
    held: bool = False


class Companion(Protocol):
    """Who looks on at a talk and may remark on it, in plain text; in the transaction of what is done."""

    async def before(self, learner: Learner, memory: Memory) -> Notice:
        """Before something that the learner does."""

    async def after(self, before: Learner, memory: Memory) -> Sequence[str]:
        """After it, with the learner as they were before: remarks to show ahead of the answer."""


class Nobody:
    """No companion."""

    async def before(self, learner: Learner, memory: Memory) -> Notice:
        """Nothing to say."""
        return Notice(learner)

    async def after(self, before: Learner, memory: Memory) -> Sequence[str]:
        """Nothing to say."""
        return ()


class Console:
    """A conversation over a text stream; the buttons last shown are chosen by their number."""

    def __init__(
        self, database: Database, dispatch: Dispatch, language: LanguageCode, out: TextIO, companion: Companion
    ) -> None:
        self._database, self._dispatch, self._companion = database, dispatch, companion
        self._language, self._out = language, out
        self._learner = Learner(language=language)
        self._buttons: list[Button] = []

    async def talk(self, lines: Iterable[str], scenario: str | None, *, echo: bool) -> None:
        """Begin (with that scenario, if one is named), then take in the lines until they end.

        With `echo` they are shown too, so that a scripted talk reads as a whole."""
        await self._do(Command("practise", scenario) if scenario else Command("start"))
        for line in lines:
            if echo:
                print(f"\n> {line}", file=self._out)
            await self._do(self._given(line.strip()))
        if self._learner.state.phase == "rating":
            await self._do(Press(self._learner.state.step, "rate"))

    def _given(self, line: str) -> Given:
        buttons = {str(number): button for number, button in enumerate(self._buttons, start=1)}
        if button := buttons.get(line):
            return Press(self._learner.state.step, button.action, button.argument)
        return command(line) or Typed(line)

    async def _do(self, given: Given) -> None:
        async with self._database.transaction() as tx:
            memory = StoredMemory(tx, TERMINAL)
            notice = await self._companion.before(await memory.learner(self._language), memory)
            if notice.held and isinstance(given, Typed):
                self._remark(notice.remarks)
                return
            visit = await self._dispatch.answer(notice.learner, given, memory)
            remarks = await self._companion.after(notice.learner, memory)
        self._learner = visit.learner
        self._remark((*notice.remarks, *remarks))
        self._show(visit.shows)

    def _remark(self, remarks: Sequence[str]) -> None:
        if remarks:
            print("", *remarks, sep="\n", file=self._out, flush=True)

    def _show(self, shows: Sequence[Show]) -> None:
        self._buttons = [b for show in shows if isinstance(show, Message | Change) for row in show.buttons for b in row]
        for text in _texts(shows):
            print(f"\n{text}", file=self._out)
        for number, button in enumerate(self._buttons, start=1):
            print(f"  [{number}] {unescape(button.label)}", file=self._out)
        self._out.flush()


def _texts(shows: Iterable[Show]) -> Iterator[str]:
    for show in shows:
        match show:
            case Message(spoken=True):
                yield f"  — {plain(show.html)}"
            case Message() | Change():
                yield plain(show.html)
            case Toast():
                yield f"({unescape(show.text)})"


def plain(html: str) -> str:
    """Telegram's HTML as text for a terminal: quotes indented, other tags gone."""
    quoted = re.sub(r"<blockquote>(.*?)</blockquote>\n?", lambda quote: f"    ”{quote[1]}”\n", html, flags=re.DOTALL)
    return unescape(re.sub(r"</?[a-z]+>", "", quoted)).rstrip()


def typed_lines(prompt: Callable[[str], str] = input) -> Iterator[str]:
    """What is typed, a line at a time, until Ctrl-D or Ctrl-C."""
    try:
        while True:
            yield prompt("\n> ")
    except (EOFError, KeyboardInterrupt):
        print()


async def play(
    database: Database,
    content: Content,
    scenario: str | None,
    seed: int | None,
    language: LanguageCode,
    companion: Companion | None = None,
) -> None:
    """A practice on standard input and output; a seed makes every talk of it the same again."""
    practice = Practice(content, lambda: random.SystemRandom().getrandbits(31) if seed is None else seed)
    wordings = load_wordings()
    dispatch = Dispatch(practice, wordings, classes(practice, content))
    console = Console(database, dispatch, language, sys.stdout, companion or Nobody())
    piped = not sys.stdin.isatty()
    if not piped:
        print(unescape(wordings[language]("terminal-help")))
    lines = (line.rstrip("\n") for line in sys.stdin) if piped else typed_lines()
    await console.talk(lines, scenario, echo=piped)
