"""How much a lively group is told in a minute, by the budget as it is; the minute passes when no more may be told."""

from collections.abc import Callable
from pathlib import Path

from bot.budget import CALLS_PER_PERIOD, KEPT_FOR_MESSAGES, PERIOD_SECONDS
from tests.botapi.waiting import until
from tests.endtoend.moved_clock import move
from tests.endtoend.teams import CLUMSY, Team, playing

STEPS = 3
"""In so many steps a minute passes."""
ROUNDS = 3
TELEGRAM_ALLOWS = 20
FOR_CHANGES = CALLS_PER_PERIOD - KEPT_FOR_MESSAGES


class Minutes:
    """Lets a group's minutes pass, and counts what it is told in each; `busiest`: the most in any."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self._told = [0]
        self.busiest = 0

    def told(self) -> int:
        """How much the group was told in the minute until now."""
        return len(self._team.shown) - self._told[-STEPS:][0]

    def pass_on(self) -> None:
        """A part of a minute passes."""
        self.busiest = max(self.busiest, self.told())
        self._told.append(len(self._team.shown))
        move(self._team.budget_clock, PERIOD_SECONDS / STEPS)

    async def pass_until(self, look: Callable[[], object], most: int = CALLS_PER_PERIOD) -> None:
        """Whenever the group has been told so much in a minute, time passes; until `look` gives something true."""
        while not look():
            await until(lambda: look() or self.told() >= most)
            if self.told() >= most:
                self.pass_on()


async def test_a_lively_council_keeps_below_twenty_calls_a_minute(tmp_path: Path) -> None:
    """Eight propose and vote one after the other: never more than 20 calls a minute; quick changes become one."""
    async with playing(tmp_path, people=8, budget=None) as team:
        minutes = Minutes(team)
        await team.opens("council")
        await team.joins(*team.people)
        for _ in range(STEPS):
            minutes.pass_on()
        await team.starts()
        for number in range(ROUNDS):
            proposals = {user: f"{CLUMSY[number]} {user.person.first_name}" for user in team.people}
            await minutes.pass_until(lambda: shows(team, "Äänestykseen"))
            stage = team.stage
            for user, words in proposals.items():
                await team.at(user).reply(words, to=stage)
                await taken_in(team)
            await minutes.pass_until(lambda: shows(team, "Laske äänet"))
            stage, numbers = team.stage, {user: team.number_of(words) for user, words in proposals.items()}
            for user, own in numbers.items():
                await team.at(user).press("1" if own != "1" else "2", of=stage)
                await taken_in(team)
        await team.at(team.people[0]).command("/end")
        await minutes.pass_until(lambda: team.debriefs)
        await minutes.pass_until(team.server.is_done, FOR_CHANGES)
        assert CALLS_PER_PERIOD <= minutes.busiest <= TELEGRAM_ALLOWS
        assert len(team.said()) == ROUNDS
        assert len(team.group.edited) < 2 * len(team.people) * ROUNDS, "nothing was put together"


def shows(team: Team, button: str) -> bool:
    """Whether the newest message with buttons has this one."""
    return any(button in label for label in team.room.screen.buttons)


async def taken_in(team: Team) -> None:
    """Waits until all that people did so far has been worked, not until it is shown."""
    await until(
        lambda: not team.server.updates.pending and not team.kept.rows("SELECT 1 FROM inbox WHERE state = 'pending'")
    )
