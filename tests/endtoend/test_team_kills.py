"""The program is killed in each phase of a team's exercise: nothing is lost, nothing counts twice, one debrief."""

import asyncio
import random
from collections.abc import Awaitable
from pathlib import Path

import pytest

from tests.endtoend.teams import BAD, CLUMSY, GOOD, Team, playing

KILLS = 6
SECONDS_TO_LIVE = 0.25


async def killed_while(
    team: Team, method: str, doing: Awaitable[object], *, skip: int = 0, after: bool = False
) -> None:
    """SIGKILL in the middle of a call about the group, before or after it took effect; then it starts again."""
    team.server.faults.run(method, team.bot.kill, chat=team.group.id, skip=skip, after=after)
    # At once: who does it may wait for something that comes only after the start.
    await asyncio.gather(doing, dies_and_starts(team))
    await team.settled()


async def dies_and_starts(team: Team) -> None:
    """Started again as soon as it has been killed."""
    await team.bot.wait(expect=-9)
    await team.bot.restart()


async def killed_and_started(team: Team) -> None:
    """SIGKILL while nothing happens."""
    await team.bot.kill()
    await team.bot.restart()


def assert_all_came(team: Team, doubled: int) -> None:
    """Every update was worked, every message sent, none but so many twice, and one debrief."""
    assert team.kept.rows("SELECT DISTINCT state FROM inbox UNION SELECT state FROM outbox") == [("done",), ("sent",)]
    assert team.copies().total() <= doubled
    assert len([text for text in team.copies().elements() if "3/11" in text]) + 1 == team.debriefs


@pytest.mark.parametrize("after", [False, True])
async def test_relay(tmp_path: Path, after: bool) -> None:
    """In the lobby, between turns, in a press, as the customer answers, as the debrief is sent."""
    async with playing(tmp_path, people=4) as team:
        await team.opens("relay")
        joining = asyncio.gather(*(team.at(user).press("Mukaan") for user in team.people))
        await killed_while(team, "answerCallbackQuery", joining, skip=1, after=after)
        await team.room.see("Pelaajat: Aino, Bertta, Cecilia ja Daavid")
        await team.starts()
        await killed_and_started(team)
        await killed_while(team, "answerCallbackQuery", team.at(team.people[2]).press("Vuoro seur"), after=after)
        assert team.next() is team.named("Bertta")
        await killed_while(team, "sendMessage", team.replies(team.people[1], BAD[0]), after=after)
        assert team.next() is team.named("Cecilia") and team.said() == BAD[:1]
        # What she says to this ends it: the last stage, the debrief, the picture.
        await killed_while(team, "sendMessage", team.replies(team.people[2], BAD[1]), skip=1, after=after)
        await team.room.see("Asiakas lähti vihaisena")
        assert team.said() == BAD[:2] and team.room.screen.last.media == "photo"
        assert_all_came(team, 2 * after)


async def test_council(tmp_path: Path) -> None:
    """As the first proposes privately, as all propose, as they vote, as the customer answers, in the debrief."""
    async with playing(tmp_path, people=4) as team:
        await team.begins("council")
        aino, *others = team.people
        await killed_while(team, "editMessageText", team.proposes_privately(aino, BAD[0]))
        await team.room.see("Ehdotuksia 1/4")
        proposing = asyncio.gather(*(team.replies(user, f"Hetki vain, {user.id}.") for user in others))
        await killed_while(team, "sendMessage", proposing, after=True)
        await killed_and_started(team)
        best, stage = team.number_of(BAD[0]), team.stage
        voting = asyncio.gather(*(team.at(user).press(best, of=stage) for user in others[:2]))
        await killed_while(team, "answerCallbackQuery", voting, after=True)
        await team.room.see("Äänestänyt 2/4")
        await team.at(others[2]).press(best)
        await killed_while(team, "sendMessage", team.at(aino).press("2" if best == "1" else "1"))
        assert team.said() == BAD[:1] and f"Sanottiin ehdotus {best} (3 ääntä)" in team.stage.text
        await team.proposes_privately(aino, BAD[1])
        await killed_while(team, "sendMessage", team.at(aino).press("Äänestykseen"), skip=2, after=True)
        await team.room.see("Asiakas lähti vihaisena")
        assert team.said() == BAD[:2]
        assert_all_came(team, 2)


async def test_two_desks(tmp_path: Path) -> None:
    """Between turns and as both desks are answered at once: each goes on where it was."""
    async with playing(tmp_path, people=5) as team:
        await team.begins("desks")
        await killed_and_started(team)
        both = asyncio.gather(*(team.replies(user, GOOD[0]) for user in team.people[:2]))
        await killed_while(team, "sendMessage", both)
        assert [team.said(0), team.said(1)] == [GOOD[:1], GOOD[:1]] and team.desks() == team.people[2:4]
        await killed_while(team, "editMessageReplyMarkup", team.replies(team.people[3], BAD[0]), after=True)
        said = await team.plays_to_end([GOOD[1], *BAD], [BAD[1], *BAD])
        assert [team.said(0), team.said(1)] == [[GOOD[0], *said[0]], [GOOD[0], BAD[0], *said[1]]]
        await team.room.see("Kaksi tiskiä, sama asiakas")
        assert_all_came(team, 0)


async def killed_soon(team: Team, chance: random.Random) -> None:
    """SIGKILL some time after now; then some of what came last comes again."""
    await asyncio.sleep(chance.uniform(0, SECONDS_TO_LIVE))
    await team.bot.kill()
    team.server.updates.redeliver(team.server.updates.all[-chance.randint(1, 8) :])
    await team.bot.restart()
    await team.settled()


async def test_relay_at_random_moments(tmp_path: Path) -> None:
    """Killed after every reply, with redelivery: each is a turn once, and the turn goes round."""
    chance = random.Random(1)
    async with playing(tmp_path, people=4) as team:
        await team.begins("relay")
        for number in range(KILLS):
            assert team.next() is team.people[number % 4]
            await team.replies(team.next(), GOOD[number])
            await killed_soon(team, chance)
        assert team.said() == GOOD[:KILLS] and team.copies().total() <= KILLS


async def test_council_at_random_moments(tmp_path: Path) -> None:
    """Killed after all have proposed and after all have voted, with redelivery: each vote counts once."""
    chance = random.Random(2)
    async with playing(tmp_path, people=5) as team:
        await team.begins("council")
        for number in range(KILLS // 2):
            for user, words in zip(team.people, [GOOD[number], *CLUMSY], strict=True):
                await team.replies(user, words)
            await killed_soon(team, chance)
            stage, best, other = team.stage, team.number_of(GOOD[number]), team.number_of(CLUMSY[0])
            for user in team.people:
                await team.at(user).press(other if user is team.people[0] else best, of=stage)
            await killed_soon(team, chance)
            assert f"Sanottiin ehdotus {best} (4 ääntä)" in team.stage.text
        assert team.said() == GOOD[: KILLS // 2] and team.copies().total() <= KILLS
