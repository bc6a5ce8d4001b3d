"""Parts that people take in a group besides serving: the customer from a card, observers; and kills in the middle.

```python
await watches(team, fanni, gunnar)                    # by the lobby's button, into the private chat by its link
await plays_customer(team, aino)                      # the same with the card, which begins the talk
deaths = Deaths(team, after=True)
await deaths.amid(aino.say("Hei!"), chat=fanni.id)    # killed in the middle of a call to her; started again
await deaths.explain_copies()
```
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable
from dataclasses import dataclass, field
from typing import TypeVar

from storage.outbox import MESSAGES
from tests.botapi import User
from tests.endtoend.arrivals import copies
from tests.endtoend.teams import Team

AS_CUSTOMER, AS_OBSERVER = "Minä olen asiakas", "Tarkkailen"
LETTER, NOTES, WORKED = "Vastaus ", "Ihmiset ja säännöt", "Mikä toimi?"
"""How what observers mark begins, the heading of their marks beside the rules, and what they are asked first."""
T = TypeVar("T")

SHORTEST_SECRET = 12
"""Characters of a line below which it may stand in the group by chance."""


async def follows(team: Team, user: User, button: str) -> None:
    """By a button of the group's into the private chat, whether or not the bot was ever started there."""
    press = await team.at(user).press(button)
    await team.at(user).toast(press)
    await user.follow(press)
    await team.settled()


async def watches(team: Team, *users: User) -> None:
    """Observe, from the lobby."""
    for user in users:
        await follows(team, user, AS_OBSERVER)


async def plays_customer(team: Team, user: User) -> None:
    """Be the customer, and open the card."""
    await follows(team, user, AS_CUSTOMER)


def called(team: Team) -> User:
    """Whose turn it is: the only one whom the stage mentions."""
    [name] = team.mentioned()
    return team.named(name)


async def talk(team: Team, customer: User, words: str, reply: str) -> None:
    """What the customer says and what whose turn it is then replies."""
    await team.replies(customer, words)
    await team.settled()
    await team.replies(called(team), reply)
    await team.settled()


async def mark_all(team: Team, observer: User) -> int:
    """An observer marks all that they were sent, twice in a row and both things of each; gives how many there were."""
    letters = [one for one in observer.screen.messages if one.by_bot and one.text.startswith(LETTER)]
    for letter in letters:
        for choice in ("1: ei", "1: kyllä", "1: kyllä", "2: ei"):
            await observer.press(choice, letter)
    await team.settled()
    return len(letters)


async def say_afterwards(team: Team, observer: User, worked: str, next_time: str) -> None:
    """An observer answers both questions."""
    await observer.press("Vastaan")
    await observer.expect(WORKED)
    await observer.say(worked)
    await observer.expect("Mitä kokeilisit seuraavaksi?")
    await observer.say(next_time)
    await observer.expect("Kiitos!")
    await team.settled()


def heard(user: User) -> list[str]:
    """What the bot has ever shown somebody privately, edits included."""
    return [moment.text for moment in user.chat.history if moment.kind in ("sent", "edited")]


def times(user: User, part: str) -> int:
    """How many messages with these words somebody was sent privately."""
    return sum(moment.kind == "sent" and part in moment.text for moment in user.chat.history)


def secrets(user: User) -> set[str]:
    """The lines that somebody was shown privately, but for what is too short to be anybody's."""
    lines = (line.strip() for text in heard(user) for line in text.splitlines())
    return {line for line in lines if len(line) >= SHORTEST_SECRET}


def seen_in_group(team: Team) -> str:
    """All that the group ever saw: messages, edits, and what presses were answered with."""
    answers = [query.toast or "" for query in team.server.world.callbacks.values() if query.chat is team.group.chat]
    return "\n".join([moment.text for moment in team.shown] + answers)


def shown_once(team: Team, part: str) -> bool:
    """Whether the group was sent one message with these words, not counting what a kill has doubled."""
    doubled = sum(count for text, count in team.copies().items() if part in text)
    return sum(part in moment.text for moment in team.group.sent) - doubled == 1


@dataclass
class Deaths:
    """Kills of a team's program in the middle of its calls, before or `after` these took effect.

    Each kill may double what was on its way then: one message of each chat that waited for one.
    """

    team: Team
    after: bool
    _on_their_way: Counter[int] = field(default_factory=Counter)

    async def amid(
        self, act: Awaitable[T], method: str = "sendMessage", *, chat: int | None = None, skip: int = 0
    ) -> T:
        """Something happens, the program is killed in such a call about it (to the group, unless told), and starts."""
        bot, faults = self.team.bot, self.team.server.faults
        faults.run(method, bot.kill, chat=chat or self.team.group.id, skip=skip, after=self.after)
        # At once: who acts may wait for something that comes only after the start.
        done, _ = await asyncio.gather(act, self._dies_and_begins_again())
        await self.team.settled()
        return done

    async def asleep(self, seconds: float) -> None:
        """Killed, and started only so many seconds of its clock later."""
        await self.team.settled()
        await self.team.bot.kill()
        self.team.moves_clock(seconds)
        await self.begins_again()

    async def _dies_and_begins_again(self) -> None:
        await self.team.bot.wait(expect=-9)
        await self.begins_again()

    async def begins_again(self) -> None:
        """Starts, and does all there is to do."""
        waited = "SELECT DISTINCT chat_id FROM outbox WHERE state = 'pending' AND lane = ?"
        self._on_their_way.update(chat for (chat,) in self.team.kept.rows(waited, MESSAGES))
        await self.team.bot.restart()
        await self.team.settled()

    async def explain_copies(self) -> None:
        """Nothing came twice but what was on its way at a kill, and nothing was lost."""
        team = self.team
        # What has just arrived is only now being marked as sent.
        await team.settled()
        found = {user.id: copies(user, team.kept).total() for user in team.people}
        found[team.group.id] = team.copies().total()
        for chat, count in found.items():
            assert count <= self._on_their_way[chat], team.room.failure(f"{count} too many in {chat}")
