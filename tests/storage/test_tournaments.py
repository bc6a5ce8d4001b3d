"""Tournaments of classes, and what was played in them."""

from storage import cohorts, exercises, tournaments
from storage.database import Database, Transaction
from storage.tournaments import Tournament
from tests.storage.plans import tables_read


async def make_cohort(tx: Transaction) -> int:
    """A class."""
    made = await cohorts.make(tx, "2A", time_zone="UTC", code=None, code_expires_at=0.0, at=1.0)
    return made.id


async def make(tx: Transaction, cohort_id: int, until: float = 100.0) -> Tournament:
    """A tournament from 10 on."""
    return await tournaments.make(tx, cohort_id, "{}", until=until, at=10.0)


async def play(
    tx: Transaction,
    chat_id: int,
    cohort_id: int | None,
    tournament: int | None,
    *,
    at: float = 20.0,
    ended: float | None = 30.0,
    result: str | None = "r",
) -> int:
    """An exercise of a group."""
    row = await exercises.make(tx, chat_id, 0, state="{}", at=at, cohort_id=cohort_id, tournament_id=tournament)
    if ended is not None:
        await exercises.end(tx, row.id, result=result, at=ended)
    return row.id


async def test_the_latest_of_a_class(database: Database) -> None:
    """The one that goes on comes before the last that ended, and each class has its own."""
    async with database.transaction() as tx:
        mine, other = await make_cohort(tx), await make_cohort(tx)
        assert await tournaments.latest(tx, mine) is None
        first = await make(tx, mine)
        await make(tx, other)
        assert await tournaments.latest(tx, mine) == first == await tournaments.get(tx, first.id)
        second = await make(tx, mine)
        await tournaments.end(tx, second.id, at=20.0)
        assert await tournaments.latest(tx, mine) == first
        await tournaments.end(tx, first.id, at=30.0)
        found = await tournaments.latest(tx, mine)
        assert found is not None and (found.id, found.ended_at) == (second.id, 20.0)


async def test_an_end_is_for_good(database: Database) -> None:
    """A second one changes nothing."""
    async with database.transaction() as tx:
        made = await make(tx, await make_cohort(tx))
        await tournaments.end(tx, made.id, at=20.0)
        await tournaments.end(tx, made.id, at=30.0)
        found = await tournaments.get(tx, made.id)
        assert found is not None and found.ended_at == 20.0


async def test_what_is_to_end(database: Database) -> None:
    """Those whose time is up, the first one first, and those of classes put away; nothing twice."""
    async with database.transaction() as tx:
        cohort, away = await make_cohort(tx), await make_cohort(tx)
        late, early, theirs = await make(tx, cohort, 90.0), await make(tx, cohort, 80.0), await make(tx, away, 999.0)
        assert await tournaments.due(tx, 79.0) == []
        assert await tournaments.due(tx, 90.0) == [early.id, late.id]
        await tournaments.end(tx, early.id, at=80.0)
        await cohorts.archive(tx, away, 85.0)
        assert await tournaments.due(tx, 90.0) == [late.id, theirs.id]


async def test_what_was_played_while_it_went_on(database: Database) -> None:
    """In the order of the ends: what began before it or ended after it is not, nor what is another class's."""
    async with database.transaction() as tx:
        cohort, other = await make_cohort(tx), await make_cohort(tx)
        made = await make(tx, cohort)
        await play(tx, -1, cohort, made.id, ended=60.0, result="second")
        await play(tx, -2, cohort, None, ended=50.0, result="first")
        await play(tx, -3, cohort, made.id, at=9.0)
        await play(tx, -4, cohort, made.id, ended=101.0)
        await play(tx, -5, cohort, made.id, result=None)
        await play(tx, -6, cohort, made.id, ended=None)
        await play(tx, -7, other, None)
        await play(tx, -8, None, None)
        found = await tournaments.played(tx, made)
        assert found == [(-2, "first", False), (-1, "second", True)]
        await tournaments.end(tx, made.id, at=55.0)
        ended = await tournaments.get(tx, made.id)
        assert ended is not None and [one.result for one in await tournaments.played(tx, ended)] == ["first"]


async def test_what_was_played_stays_when_it_goes(database: Database) -> None:
    """Cancelled, or gone with its class: the exercises are the groups' own then, also those that go on."""
    async with database.transaction() as tx:
        cohort = await make_cohort(tx)
        cancelled, erased = await make(tx, cohort), await make(tx, cohort)
        ids = [await play(tx, -1, cohort, cancelled.id), await play(tx, -2, cohort, erased.id, ended=None)]
        await tournaments.cancel(tx, cancelled.id)
        assert await tournaments.get(tx, cancelled.id) is None
        await cohorts.erase(tx, cohort)
        assert await tournaments.get(tx, erased.id) is None
        rows = [await exercises.get(tx, id) for id in ids]
        assert [(row.cohort_id, row.tournament_id) for row in rows if row] == [(None, None)] * 2


async def test_no_other_class_s_exercises_are_read(database: Database) -> None:
    """What was played is found by the class."""
    async with database.transaction() as tx:
        made = await make(tx, await make_cohort(tx))
    steps = await tables_read(database, lambda reader: tournaments.played(reader, made))
    assert [step for step in steps if "exercises_of_cohort" not in step] == []
    assert len(steps) == 1
