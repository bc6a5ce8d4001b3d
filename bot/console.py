"""The same practice in a terminal, or from a pipe, a line a reply."""

import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import unescape
from typing import TextIO

from bot.classroom import classes
from bot.content import Content
from bot.dispatch import Dispatch
from bot.learner import LanguageCode, Learner
from bot.memory import StoredMemory
from bot.practice import Practice
from bot.shows import Button, Change, Command, Given, Message, Press, Show, Toast, Typed, command
from bot.wording import load_wordings
from storage.database import Database

TERMINAL = 0
"""The chat under which a terminal's talks are kept: no Telegram chat has it."""


class Console:
    """A conversation over a text stream; the buttons last shown are chosen by their number."""

    def __init__(self, database: Database, dispatch: Dispatch, language: LanguageCode, out: TextIO) -> None:
        self._database, self._dispatch = database, dispatch
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
            learner = await memory.learner(self._language)
            visit = await self._dispatch.answer(learner, given, memory)
        self._learner = visit.learner
        self._show(visit.shows)

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
    database: Database, content: Content, scenario: str | None, seed: int | None, language: LanguageCode
) -> None:
    """A practice on standard input and output; a seed makes every talk of it the same again."""
    practice = Practice(content, lambda: random.SystemRandom().getrandbits(31) if seed is None else seed)
    wordings = load_wordings()
    console = Console(database, Dispatch(practice, wordings, classes(practice, content)), language, sys.stdout)
    piped = not sys.stdin.isatty()
    if not piped:
        print(unescape(wordings[language]("terminal-help")))
    lines = (line.rstrip("\n") for line in sys.stdin) if piped else typed_lines()
    await console.talk(lines, scenario, echo=piped)
