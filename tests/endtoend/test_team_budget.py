"""How much a lively group is told in a minute, by the budget as it is; the program's clock runs fast."""

from pathlib import Path

from tests.botapi import Message
from tests.botapi.waiting import until
from tests.endtoend.teams import CLUMSY, DEBRIEF, Team, playing

SPEED = 5.0
"""Seconds of the program's clock in one: a minute is twelve seconds long."""
ROUNDS = 3
TELEGRAM_ALLOWS = 20


async def test_a_lively_council_keeps_below_twenty_calls_a_minute(tmp_path: Path) -> None:
    """Eight propose and vote one after the other: never more than 20 calls a minute; quick changes become one."""
    async with playing(tmp_path, people=8, budget=None, speed=SPEED) as team:
        await team.begins("council")
        for number in range(ROUNDS):
            proposals = {user: f"{CLUMSY[number]} {user.person.first_name}" for user in team.people}
            stage = await new_stage(team, "Äänestykseen")
            for user, words in proposals.items():
                await team.at(user).reply(words, to=stage)
                await taken_in(team)
            stage = await new_stage(team, "Laske äänet")
            numbers = {user: team.number_of(words) for user, words in proposals.items()}
            for user, own in numbers.items():
                await team.at(user).press("1" if own != "1" else "2", of=stage)
                await taken_in(team)
        await team.at(team.people[0]).command("/end")
        await team.room.see(DEBRIEF, within=30)
        await team.settled()
        assert team.busiest_minute() <= TELEGRAM_ALLOWS
        assert len(team.said()) == ROUNDS
        assert len(team.group.edited) < 2 * len(team.people) * ROUNDS, "nothing was put together"


async def new_stage(team: Team, button: str) -> Message:
    """The stage with this button, once it has come."""
    return await team.room.button(button, within=30)


async def taken_in(team: Team) -> None:
    """Waits until all that people did so far has been worked, not until it is shown."""
    await until(
        lambda: not team.server.updates.pending and not team.kept.rows("SELECT 1 FROM inbox WHERE state = 'pending'")
    )
