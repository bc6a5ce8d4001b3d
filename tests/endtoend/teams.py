"""A team that plays in a group with the real program, and reads the stage as people do.

```python
async def test_something(tmp_path: Path) -> None:
    async with playing(tmp_path, people=5, in_topic=True) as team:
        await team.begins("relay")                       # /exercise, the mode, everybody joins at once, start
        await team.replies(team.next(), "Olen pahoillani.")
        await team.settled()                             # all taken in, worked and sent
        await team.plays_to_end(GOOD)
        assert team.debriefs == 1 and team.copies() == {}
```
"""

import asyncio
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from dialogues.exercises.exercise import Exercise
from tests.botapi import BotApiServer, BotProcess, Message, Moment, User
from tests.botapi.groups import Group
from tests.botapi.people import Seat
from tests.botapi.process import ROOT
from tests.botapi.waiting import until
from tests.botapi.watching import Watching
from tests.endtoend.kept import Kept
from tests.endtoend.moved_clock import move
from tests.endtoend.talks import all_done, shortest

NAMES = ("Aino", "Bertta", "Cecilia", "Daavid", "Eero", "Fanni", "Gunnar", "Helmi")
MODES = {
    "relay": "Vuorotellen",
    "council": "Äänestys",
    "desks": "Kaksi tiskiä",
    "roles": "Roolit",
    "waiting": "Jono",
}
"""The ways of playing by their buttons."""
GOOD = 3 * shortest("washing_machine", "advocate")
"""Replies that please, more than once: how much the customer bears is hidden, and varies."""
BAD = 3 * shortest("washing_machine", "angry")
CLUMSY = ("Rauhoittukaa nyt hetkeksi.", "Ei se meidän vika ole.", "Onpa kurja juttu.", "Odottakaa hetki.")
"""Replies that do no good."""
DEBRIEF = "3/11 tähän mennessä"
"""Stands once in every debrief of a team."""
NO_FAULT = ("query is too old", "message is not modified", "upgraded to a supergroup")
"""What Telegram says when a kill has let a call be made again, and how it tells of a group's move."""
WITHOUT_END = 10**6
SLOWLY = 0.01
"""Seconds of the program's clock in one: nobody's time is up but by the test that moves the clock."""


@dataclass
class Team:
    """A running program and a group of people, in a topic or not; the first of them begins the exercises."""

    server: BotApiServer
    bot: BotProcess
    group: Group
    topic: int | None
    owner: User
    people: list[User]
    clock: Path
    budget_clock: Path

    # Where they are, and what they see

    @property
    def kept(self) -> Kept:
        """What the program's database holds."""
        return Kept(self.bot.database)

    @property
    def room(self) -> Watching:
        """The group, or the topic, as anybody sees it."""
        return Watching(self.server, self.group.chat, self.topic)

    def at(self, user: User) -> Seat:
        """Somebody's place in it."""
        return user.at(self.group, self.topic)

    @property
    def stage(self) -> Message:
        """The bot's newest message with buttons."""
        shown = [one for one in self.room.screen.messages if one.by_bot and "reply_markup" in one.body]
        assert shown, self.room.failure("no message with buttons")
        return shown[-1]

    @property
    def shown(self) -> list[Moment]:
        """All that the bot ever showed in the group, in order: messages and edits as they were then."""
        return sorted([*self.group.sent, *self.group.edited], key=lambda moment: moment.at)

    @property
    def shown_before_the_debrief(self) -> list[Moment]:
        """The same up to the end of the exercise: the words of the last stage are not in it."""
        texts = [moment.text for moment in self.shown]
        ends = [place for place, text in enumerate(texts) if DEBRIEF in text or "Asiakas lähti.\n" in f"{text}\n"]
        return self.shown[: ends[0]] if ends else self.shown

    @property
    def debriefs(self) -> int:
        """How many debriefs have come."""
        return sum(DEBRIEF in moment.text for moment in self.group.sent)

    def shows_last(self, part: str) -> bool:
        """Whether the bot's newest message says that."""
        return part in self.room.screen.last.text

    def named(self, name: str) -> User:
        """The one of that name."""
        return next(user for user in self.people if user.person.first_name == name)

    def mentioned(self, message: Message | None = None) -> set[str]:
        """Who hears of a message because it mentions them; of the stage, unless told."""
        found = (message or self.stage).body.get("entities", [])
        return {one["user"]["first_name"] for one in found if one["type"] == "text_mention"}

    def desks(self) -> list[User | None]:
        """Whose turn it is at each customer of the stage; None where nobody is served any more."""
        served = re.findall(r"Vuorossa (\w+)|(🏁|⏸)", self.stage.text)
        return [self.named(name) if name else None for name, _ in served]

    def next(self) -> User:
        """Whose turn it is: the only one whom the stage mentions."""
        [name] = self.mentioned()
        assert f"Vuorossa {name}" in self.stage.text, self.room.failure(f"it is not {name}'s turn")
        return self.named(name)

    # What they do

    async def settled(self) -> None:
        """Waits until the program has taken in, worked and sent everything."""
        await all_done(self.server, self.kept)

    async def opens(self, mode: str) -> None:
        """A lobby in that mode, with nobody in it."""
        starter = self.at(self.people[0])
        await starter.command("/exercise")
        await starter.button("Mukaan")
        await starter.press("Pelitapa ›")
        await starter.button(MODES[mode])
        await starter.press(MODES[mode])
        await starter.button("Mukaan")

    async def joins(self, *people: User) -> None:
        """These join, all at once."""
        await asyncio.gather(*(self.at(user).press("Mukaan") for user in people))
        await self.settled()

    async def starts(self) -> None:
        """Off it goes."""
        await self.at(self.people[0]).press("Aloita")
        await self.settled()

    async def begins(self, mode: str) -> None:
        """From /exercise to the first words of the customer, with everybody."""
        await self.opens(mode)
        await self.joins(*self.people)
        await self.starts()

    async def replies(self, user: User, words: str) -> None:
        """Somebody replies to the stage."""
        await self.at(user).reply(words, to=self.stage)

    async def says_next(self, words: str) -> None:
        """Whose turn it is says that, and the customer answers."""
        await self.replies(self.next(), words)
        await self.settled()

    async def plays_to_end(self, *scripts: Sequence[str]) -> list[list[str]]:
        """Everybody replies in their turn, by a script for each customer, until the debrief; gives what was said.

        In relay and two desks.
        """
        said: list[list[str]] = [[] for _ in scripts]
        for lines in zip(*scripts, strict=True):
            if self.debriefs:
                break
            for desk, user in enumerate(self.desks()):
                if user is not None:
                    await self.replies(user, lines[desk])
                    said[desk].append(lines[desk])
            await self.settled()
        assert self.debriefs, self.room.failure("it never ended")
        return said

    async def proposes_privately(self, user: User, words: str) -> None:
        """By the stage's button into the private chat, and there."""
        press = await self.at(user).press("Ehdota yksityisesti")
        await self.at(user).toast(press)
        await user.follow(press)
        await user.expect("💬")
        await user.say(words)
        await user.expect("Ehdotuksesi on mukana")

    def number_of(self, words: str) -> str:
        """The label of the button by which one votes for these words."""
        found = re.search(rf"^(\d+)\. {re.escape(words[:40])}", self.stage.text, re.MULTILINE)
        assert found, self.room.failure(f"not to be voted for: {words!r}")
        return found[1]

    async def hears_it_all_again(self) -> None:
        """Telegram delivers every update since the beginning once more."""
        polls = self.server.updates.polls
        self.server.updates.redeliver(self.server.updates.all)
        await until(lambda: self.server.updates.polls > polls)
        await self.settled()

    def moves_clock(self, seconds: float) -> None:
        """Lets time pass."""
        move(self.clock, seconds)

    # What is kept

    def exercise(self) -> Exercise:
        """The newest exercise as it is kept."""
        [(state,)] = self.kept.rows("SELECT state FROM exercises ORDER BY id DESC LIMIT 1")
        return Exercise.model_validate_json(state)

    def said(self, place: int = 0) -> list[str]:
        """What was said to a customer, once for each turn that was made."""
        return [turn.reply for turn in self.exercise().customers[place].turns]

    def copies(self) -> Counter[str]:
        """The messages that came to the group more often than the program knows of: what a kill has doubled."""
        sql = "SELECT message_id FROM outbox WHERE chat_id = ? AND state = 'sent' AND message_id IS NOT NULL"
        known = {id for (id,) in self.kept.rows(sql, self.group.id)}
        here = [one for one in self.group.sent if one.message and one.message.chat is self.group.chat]
        lost = known - {one.message.id for one in here if one.message}
        assert not lost, self.room.failure("a message never came")
        return Counter(one.text for one in here if one.message and one.message.id not in known)


@asynccontextmanager
async def playing(
    folder: Path, *, people: int = 4, in_topic: bool = True, budget: int | None = WITHOUT_END
) -> AsyncIterator[Team]:
    """The program and a team of so many in a forum's topic or in a plain group, where it is no administrator.

    `budget` None: as many calls to a group as always, in a minute that passes by `budget_clock`. At the end: it may
    have made no wrong call but what a kill repeated, and no press goes unanswered.
    """
    async with BotApiServer() as server:
        owner, clock, minutes = server.user("Omistaja"), folder / "clock", folder / "minutes"
        clock.write_text(str(time.time() * (1 - SLOWLY)))
        minutes.write_text("0")
        env = {"MOVED_CLOCK": str(clock), "CLOCK_SPEED": str(SLOWLY), "PYTHONPATH": str(ROOT), "TYPING_SPEED": "0"}
        env |= {"BUDGET_CLOCK": str(minutes)} if budget is None else {"GROUP_CALLS": str(budget)}
        program = ("-m", "tests.endtoend.group_program")
        group = server.group("Tiimi 1", owner=owner, is_forum=in_topic)
        topic = group.topic("Harjoitus") if in_topic else None
        users = [server.user(name) for name in NAMES[:people]]
        async with BotProcess(server, folder / "hankala.sqlite3", env=env, program=program) as bot:
            team = Team(server, bot, group, topic, owner, users, clock, minutes)
            yield team
            await team.settled()
        wrong = [str(call) for call in server.log.refused() if not any(part in str(call) for part in NO_FAULT)]
        assert wrong == []
        assert server.unanswered == []
