"""Teams: made, changed, told, and gone with their class."""

import pytest

from storage import cohorts, learners, members, teams
from storage.database import Database, Transaction
from storage.teams import Team, Untold


async def school(tx: Transaction) -> None:
    """Two classes: students 70, 71 and 72 in the first, 70 in the second."""
    for cohort, chats in ((1, (70, 71, 72)), (2, (70,))):
        await cohorts.make(tx, f"{cohort}A", time_zone="Europe/Helsinki", code=None, code_expires_at=0.0, at=1.0)
        for chat in chats:
            await learners.save(tx, chat, language="sv", settings="{}", state="{}", at=1.0)
            await members.join(tx, cohort, chat, str(chat), 1.0)


async def placed(tx: Transaction, cohort: int = 1) -> list[int | None]:
    """The teams of a class's students in their order."""
    return [one.team_number for one in await members.of_cohort(tx, cohort)]


async def test_a_class_is_divided(database: Database) -> None:
    """Each student is in their part's team; the other class has nothing of it."""
    async with database.transaction() as tx:
        await school(tx)
        await teams.divide(tx, 1, [[3, 1], []])
        assert await teams.of_cohort(tx, 1) == [Team(1, 1, None), Team(1, 2, None)]
        assert await placed(tx) == [1, None, 1]
        assert await teams.of_cohort(tx, 2) == [] and await placed(tx, 2) == [None]
        assert await teams.get(tx, 1, 2) == Team(1, 2, None)
        assert await teams.get(tx, 2, 1) is None


async def test_dividing_anew_keeps_the_names_of_numbers_that_stay(database: Database) -> None:
    """The others go, with their names."""
    async with database.transaction() as tx:
        await school(tx)
        await teams.divide(tx, 1, [[1], [2], [3]])
        for number in (1, 2, 3):
            await teams.rename(tx, 1, number, f"n{number}")
        await teams.divide(tx, 1, [[3], [1]])
        assert await teams.of_cohort(tx, 1) == [Team(1, 1, "n1"), Team(1, 2, "n2")]
        assert await placed(tx) == [2, None, 1]
        await teams.dissolve(tx, 1)
        assert await teams.of_cohort(tx, 1) == [] and await placed(tx) == [None, None, None]
        await teams.divide(tx, 1, [[1]])
        assert await teams.of_cohort(tx, 1) == [Team(1, 1, None)]


async def test_who_is_still_to_be_told(database: Database) -> None:
    """In their language; again after a move or another name, not after what changes nothing."""
    async with database.transaction() as tx:
        await school(tx)
        await teams.divide(tx, 1, [[1], [2]])
        await teams.divide(tx, 2, [[1]])
        assert await teams.untold(tx, 1) == [Untold(70, "sv", Team(1, 1, None)), Untold(71, "sv", Team(1, 2, None))]
        for chat in (70, 71):
            await teams.told(tx, 1, chat)
        await teams.put(tx, 1, 1, 1)
        await teams.divide(tx, 1, [[1], [2]])
        assert await teams.untold(tx, 1) == [] and len(await teams.untold(tx, 2)) == 1
        await teams.put(tx, 1, 2, 1)
        assert [one.chat_id for one in await teams.untold(tx, 1)] == [71]
        await teams.rename(tx, 1, 1, "Hajar")
        assert [(one.chat_id, one.team.name) for one in await teams.untold(tx, 1)] == [(70, "Hajar"), (71, "Hajar")]
        await learners.block(tx, 70)
        await teams.put(tx, 1, 2, None)
        assert await teams.untold(tx, 1) == []


@pytest.mark.parametrize("how", ["leave", "erase", "class"])
async def test_nothing_is_left_behind(database: Database, how: str) -> None:
    """A student who goes is in no team, also on coming back; a class takes its teams with it."""
    async with database.transaction() as tx:
        await school(tx)
        await teams.divide(tx, 1, [[1, 2, 3]])
        match how:
            case "leave":
                await members.leave(tx, 1, 70)
            case "erase":
                await learners.erase(tx, 70)
            case "class":
                await cohorts.erase(tx, 1)
        gone = how == "class"
        assert await placed(tx) == ([] if gone else [1, 1])
        assert await teams.of_cohort(tx, 1) == ([] if gone else [Team(1, 1, None)])
        if not gone:
            await learners.save(tx, 70, language="sv", settings="{}", state="{}", at=2.0)
            assert (await members.join(tx, 1, 70, "70", 2.0)).team_number is None
            assert await placed(tx) == [1, 1, None]


async def test_what_is_kept_of_a_student_says_their_team(database: Database) -> None:
    """It is among all that they may read of themselves."""
    async with database.transaction() as tx:
        await school(tx)
        await teams.divide(tx, 1, [[], [1]])
        assert [row["team_number"] for row in (await learners.everything(tx, 70))["members"]] == [2, None]


async def test_who_is_still_to_be_invited(database: Database) -> None:
    """Apart from being told: who was told can be invited, who was invited knows; again after a move or a new link."""
    async with database.transaction() as tx:
        await school(tx)
        await teams.divide(tx, 1, [[1], [2]])
        await teams.told(tx, 1, 70)
        assert [one.chat_id for one in await teams.uninvited(tx, 1)] == [70, 71]
        for chat in (70, 71):
            await teams.invited(tx, 1, chat)
        assert await teams.uninvited(tx, 1) == [] and await teams.untold(tx, 1) == []
        await teams.invite_anew(tx, 1, 2)
        await teams.invite_anew(tx, 1, 2)
        assert [one.chat_id for one in await teams.uninvited(tx, 1)] == [71] and await teams.untold(tx, 1) == []
        await teams.invited(tx, 1, 71)
        await teams.put(tx, 1, 1, 2)
        await teams.invite_anew(tx, 1, 2)
        assert [one.chat_id for one in await teams.untold(tx, 1)] == [70]
        await learners.block(tx, 70)
        assert [one.chat_id for one in await teams.uninvited(tx, 1)] == [71]
