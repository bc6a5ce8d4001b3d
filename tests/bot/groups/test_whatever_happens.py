"""Anything by anybody in any order: no update fails, every message can be sent, and every exercise comes to its end."""

import random

import pytest

from bot.erasing import erase_person
from bot.groups.commands import HEARD, PRESSES
from bot.groups.playing import MODES, presses
from bot.render import visible_length
from bot.shows import Press
from tests.bot.groups.room import Room
from tests.bot.school import WORDINGS, Person, text_of

NAMES = ("Aino", "Ville <b>", "\u3164\u200b", "\u202eOlli", "😀" * 60, "Pia & co")
WORDS = (
    *("Olen pahoillani.", "Palautan rahat heti", "<b>&", "👍", "   ", "1: Olen pahoillani", "2: Anteeksi", ".x"),
    *("שלום עולם", "Olen pahoillani " + "😀" * 1900, "Rauhoitu nyt " + "<>&" * 1300),
)
RESTS = ("", "0", "1", "2", "99", "-1", "9" * 24, "1.1.1.1", "0.1.0.1", "kettle", "relay", "own_1", "٣", "..", "x" * 30)
NUMBERS = ("1", "2", "0", "99", "-1", "9" * 12, "x")
OF_EXERCISES = sorted({action for mode in MODES.values() for action in presses(mode)})
ACTIONS = (*OF_EXERCISES, *PRESSES, "x_challenge", "saw", "begin")
IN_PRIVATE = ("saw", "feedback", "feedback_skip", "feedback_none", "x_pass", "my_trick_drop")
STEPS = 60


class Walk:
    """Some people, two groups, and chance."""

    def __init__(self, room: Room, seed: int) -> None:
        self.here, self.elsewhere = room, Room(room.school, -2002, "Toinen <b>")
        self.chance = random.Random(seed)
        self.people: list[Person] = []

    async def begins(self, mode: str) -> None:
        """Some of the people play; some of them the bot can't write to."""
        self.people = [await self.here.enters(name, writes=self.chance.random() < 0.8) for name in NAMES]
        await self.here.plays(*self.chance.sample(self.people, self.chance.randint(2, 6)), mode=mode)

    async def steps(self) -> None:
        """Something happens, in the group most of the time."""
        room = self.chance.choice([*[self.here] * 6, self.elsewhere])
        person, of = self.chance.choice(self.people), self.chance.choice
        match self.chance.choices(("says", "presses", "private", "time", "goes"), (36, 30, 22, 6, 6))[0]:
            case "says":
                text = "/" + of(list(HEARD)) if self.chance.random() < 0.15 else of(WORDS)
                await room.says(person, text, to=of([*room.messages[-4:], None]))
            case "presses":
                seen = [data for message in self.here.messages for data in message.buttons.values()]
                made = f"{of('015f')}.{of(ACTIONS)}.{of(NUMBERS)}.{of(RESTS)}"
                await room.sends(person, of(seen) if seen and self.chance.random() < 0.7 else made[:64])
            case "private":
                await self._acts_privately(person)
            case "time":
                await room.time_passes(of((1, 30, 61, 130, 200, 400)))
            case "goes":
                await self._is_gone(room, person)

    async def _acts_privately(self, person: Person) -> None:
        of = self.chance.choice
        match of(("link", "words", "press", "crafted")):
            case "link":
                await person.follows(f"{of('wpconz')}-{of(NUMBERS)}{of(('', '-1', '-x'))}")
            case "words":
                await person.says(of(WORDS))
            case "press" if person.buttons:
                button = of(person.buttons)
                await person.does(Press(0, button.action, button.argument))
            case _:
                await person.does(Press(0, of(IN_PRIVATE), f"{of(NUMBERS)}.{of(RESTS)}"))
        await self.here.goes_out()

    async def _is_gone(self, room: Room, person: Person) -> None:
        match self.chance.choice(("leaves", "leaves", "erased", "bot")):
            case "leaves":
                await room.goes(person)
            case "erased":
                async with room.school.database.transaction() as tx:
                    await erase_person(tx, person.chat, WORDINGS)
            case "bot" if self.chance.random() < 0.2:
                await room.bot_becomes("kicked", person, before="member")

    async def is_fine(self) -> None:
        """Telegram would take all that is shown, and whatever goes on has a time at which it goes on or ends."""
        for message in (*self.here.messages, *self.elsewhere.messages):
            assert visible_length(message.html) <= (1024 if message.method == "sendPhoto" else 4096)
            assert all(len(data.encode()) <= 64 for data in message.buttons.values())
        letters = [text_of(letter.show) for person in self.people for letter in person.mail]
        assert all(visible_length(text) <= 4096 for text in letters)
        assert all(visible_length(toast.text) <= 200 for toast in self.here.toasts)
        assert all(ended or due is not None for ended, due in await self._times())

    async def _times(self) -> list[tuple[float | None, float | None]]:
        async with self.here.school.database.reading() as reader:
            return [(ended, due) for ended, due in await reader.rows("SELECT ended_at, due_at FROM exercises")]

    async def ends(self) -> None:
        """Nobody does anything any more."""
        for _ in range(40):
            await self.here.time_passes(300)
        assert all(ended and due is None for ended, due in await self._times())


@pytest.mark.parametrize("mode", list(MODES))
@pytest.mark.parametrize("seed", range(4))
async def test_whatever_happens(room: Room, mode: str, seed: int) -> None:
    """It goes on, and ends."""
    room.school.reads_all = seed == 1
    walk = Walk(room, seed)
    await walk.begins(mode)
    for _ in range(STEPS):
        await walk.steps()
        await walk.is_fine()
    await walk.ends()
