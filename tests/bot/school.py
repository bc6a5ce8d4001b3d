"""A school on one database: people who act through the use cases, and what each of them is shown. No Telegram.

```python
async def test_a_student_joins(school: School) -> None:
    liisa, aino = await school.teacher("Liisa"), school.person("Aino")
    await liisa.says("/newclass Matkailu 2A")
    await aino.follows(liisa.link)
    assert "Olet nyt luokassa" in await aino.presses("join")
```
"""

import json
import re
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

from bot.calls import post
from bot.classroom import classes
from bot.classroom.reminders import look_after
from bot.content import Content
from bot.desk import Desk
from bot.dispatch import Dispatch
from bot.groups import private
from bot.groups.table import House
from bot.learner import LanguageCode, Learner
from bot.memory import StoredMemory
from bot.own_library import OwnLibrary
from bot.practice import Practice
from bot.shows import (
    Button,
    Change,
    File,
    Given,
    Letter,
    Message,
    Picture,
    Press,
    Sent,
    Show,
    Toast,
    Typed,
    Voice,
    command,
    press,
)
from bot.visit import Visit
from bot.wording import load_wordings
from storage import outbox
from storage.database import Database, Transaction
from tests.dialogues.toy import play

WORDINGS = load_wordings()
OWNER = 1
MONDAY = 1_796_022_000.0
"""Monday 30 November 2026, 9.00 in Helsinki."""


class School:
    """The people of a school with one owner; `now` is moved by hand."""

    def __init__(self, database: Database, path: Path) -> None:
        self.database, self.path = database, path
        self.now = MONDAY
        self.reads_all = False
        seeds = count(1)
        self.content = Content({("kettle", "fi"): play()})
        self.library = OwnLibrary(self.content)
        practice = Practice(self.content, lambda: next(seeds))
        telegram = (lambda: "hankala_bot", lambda: self.reads_all)
        known = (frozenset({OWNER}), self.library.refresh)
        self.house = House(self.content, WORDINGS, practice.new_seed, *telegram, *known)
        ways = classes(practice, self.content) | private.routes(self.house)
        self.dispatch = Dispatch(practice, WORDINGS, ways)
        self._chats = count(OWNER + 1)
        self.everybody: dict[int, Person] = {}
        self.owner = self.person("Omistaja", chat=OWNER)

    def person(self, name: str, language: LanguageCode = "fi", chat: int | None = None) -> "Person":
        """Somebody whom the bot does not know yet."""
        one = Person(self, name, language, next(self._chats) if chat is None else chat)
        self.everybody[one.chat] = one
        return one

    async def teacher(self, name: str, language: LanguageCode = "fi") -> "Person":
        """Somebody whom the owner has made a teacher."""
        one = self.person(name, language)
        await self.owner.says("/invite_teacher")
        await one.follows(self.owner.link)
        await one.presses("teach")
        return one

    async def student(self, name: str, of: "Person", language: LanguageCode = "fi") -> "Person":
        """Somebody who joins the class whose code the teacher was shown last."""
        one = self.person(name, language)
        await one.follows(of.link)
        await one.presses("join")
        return one

    async def deliver(self, tx: Transaction, letters: Iterable[Letter]) -> None:
        """Bring letters to those who are here; what is for later waits in the outbox until `mail_comes`."""
        for letter in letters:
            if letter.due_at > self.now:
                await post(tx, letter, self.now)
            elif letter.chat_id in self.everybody:
                self.everybody[letter.chat_id].mail.append(letter)
                await self._note_as_sent(tx, letter)

    async def _note_as_sent(self, tx: Transaction, letter: Letter) -> None:
        if letter.key is not None:
            await outbox.put(tx, letter.chat_id, "sendMessage", "{}", at=self.now, message_key=letter.key)
            [(id,)] = await tx.rows("SELECT max(id) FROM outbox")
            await outbox.sent(tx, id)

    async def mail_comes(self) -> None:
        """Bring what waited and is due by now, as the sender would."""
        async with self.database.transaction() as tx:
            await look_after(tx, self.now)
            for chat, lane in await outbox.due_lanes(tx, self.now):
                while row := await outbox.oldest(tx, chat, lane, self.now):
                    await outbox.sent(tx, row.id)
                    self.everybody[chat].mail.append(Letter(chat, message(json.loads(row.params))))

    @asynccontextmanager
    async def visit_of(self, person: "Person") -> AsyncIterator[Visit]:
        """A visit of somebody's in which a test does by itself what a use case would."""
        async with self.database.transaction() as tx:
            memory = StoredMemory(tx, person.chat, self.now)
            learner = await memory.learner(person.language)
            visit = Visit(learner, memory, WORDINGS[learner.language], person.desk(tx))
            yield visit
            await self.deliver(tx, visit.letters)


def message(params: dict[str, Any]) -> Message:
    """The message that a call sends."""
    rows = params.get("reply_markup", {}).get("inline_keyboard", [])
    pressed = [[(one["text"], press(one["callback_data"])) for one in row] for row in rows]
    buttons = tuple(tuple(Button(text, one.action, one.argument) for text, one in row if one) for row in pressed)
    return Message(params.get("text", params.get("caption", "")), buttons)


class Person:
    """One person: what they do, and what they were shown for it; `mail` is what came by others' doing."""

    def __init__(self, school: School, name: str, language: LanguageCode, chat: int) -> None:
        self.school, self.name, self.language, self.chat = school, name, language, chat
        self.shows: Sequence[Show] = ()
        self.mail: list[Letter] = []
        self.link = ""
        """The last link shown."""

    async def does(self, given: Given) -> str:
        """Do something; gives all that is shown, as one text. Nothing is kept if it fails."""
        async with self.school.database.transaction() as tx:
            memory = StoredMemory(tx, self.chat, self.school.now)
            await self.school.library.refresh(tx)
            learner: Learner = await memory.learner(self.language)
            visit = await self.school.dispatch.answer(learner, given, memory, self.desk(tx))
            self.step = visit.state.step
            await self.school.deliver(tx, visit.letters)
        self.shows = visit.shows
        links = re.findall(r"https://t\.me/\w+\?start=([\w-]+)", self.seen)
        self.link = links[-1] if links else self.link
        return self.seen

    async def says(self, text: str) -> str:
        """Say something, or give a command with a slash."""
        return await self.does(command(text) or Typed(text))

    def say(self, id: str, **values: object) -> str:
        """A text of the bot's in the person's language."""
        return WORDINGS[self.language](id, **values)

    async def answers(self, question: str, text: str) -> str:
        """Answer a question as if it had been asked (`name.argument`), also one that never was."""
        async with self.school.database.transaction() as tx:
            memory = StoredMemory(tx, self.chat, self.school.now)
            learner = (await memory.learner(self.language)).staying(asking=question)
            visit = await self.school.dispatch.answer(learner, Typed(text), memory, self.desk(tx))
        self.shows = visit.shows
        return self.seen

    async def speaks(self, file_id: str) -> str:
        """Send a voice message."""
        return await self.does(Sent("voice", file_id))

    async def follows(self, payload: str) -> str:
        """Open a deep link."""
        return await self.says(f"/start {payload}")

    async def presses(self, action: str, argument: str | None = None) -> str:
        """Press a button shown last, or come by letter, by its action; with an argument, one that maybe never was."""
        if argument is None:
            button = next(button for button in self.buttons if button.action == action)
            argument = button.argument
        return await self.does(Press(getattr(self, "step", 0), action, argument))

    def desk(self, tx: Transaction) -> Desk:
        """What classes need, as if the person did something now."""
        return Desk(tx, self.chat, self.name, self.school.now, "hankala_bot", frozenset({OWNER}), WORDINGS)

    @property
    def seen(self) -> str:
        """All that was shown last: texts, captions, toasts."""
        return "\n".join(text_of(show) for show in self.shows)

    @property
    def buttons(self) -> list[Button]:
        """The buttons to be seen, those of the last message first, then up to those of the first letter."""
        shown = [*(letter.show for letter in self.mail), *self.shows]
        return [button for show in reversed(shown) for row in _rows(show) for button in row]

    @property
    def actions(self) -> set[str]:
        """The actions of the buttons shown last, without letters."""
        return {button.action for show in self.shows for row in _rows(show) for button in row}


def _rows(show: object) -> tuple[tuple[Button, ...], ...]:
    return getattr(show, "buttons", ())


def text_of(show: object) -> str:
    """The words of a show."""
    match show:
        case Message() | Change():
            return show.html
        case Toast():
            return show.text
        case Picture() | File() | Voice():
            return show.caption
    return ""
