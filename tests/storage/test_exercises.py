"""Exercises: one at a time in a place, kept as they stand, ended, and forgotten but for numbers."""

import sqlite3
from pathlib import Path

import pytest

from storage import cohorts, exercises
from storage.database import Database, Transaction
from tests.storage.plans import tables_read

SECRET = "a sentence nobody may find again"


async def make(tx: Transaction, chat_id: int = -5, thread_id: int = 0, at: float = 10.0) -> exercises.Exercise:
    """An exercise in its lobby."""
    return await exercises.make(tx, chat_id, thread_id, state='{"phase":"lobby"}', at=at)


def files_with_the_secret(folder: Path) -> list[str]:
    """The names of the files in whose bytes it can be found."""
    return [file.name for file in folder.iterdir() if SECRET.encode() in file.read_bytes()]


async def people_of(tx: Transaction, id: int) -> list[int]:
    """Who is in an exercise."""
    rows = await tx.rows("SELECT chat_id FROM exercise_people WHERE exercise_id = ? ORDER BY chat_id", id)
    return [chat for (chat,) in rows]


async def test_an_exercise_is_found_as_it_was_made(database: Database) -> None:
    """By its id and by its place, with the class and the team that play it."""
    async with database.transaction() as tx:
        cohort = await cohorts.make(tx, "2A", time_zone="UTC", code=None, code_expires_at=0.0, at=1.0)
        made = await exercises.make(tx, -5, 7, state="{}", at=10.0, cohort_id=cohort.id, team_number=3)
        assert made == exercises.Exercise(1, -5, 7, cohort.id, 3, None, "{}", None, None, 10.0, None)
        assert await exercises.get(tx, made.id) == await exercises.going_on(tx, -5, 7) == made
        assert await exercises.get(tx, 99) is None


async def test_each_place_has_one_at_a_time(database: Database) -> None:
    """A group, or each topic of it; a second one is an error until the first has ended."""
    async with database.transaction() as tx:
        first, topic, other = await make(tx), await make(tx, thread_id=7), await make(tx, -6)
        with pytest.raises(sqlite3.IntegrityError):
            await make(tx)
        assert await exercises.all_going_on(tx, -5) == [first, topic]
        await exercises.end(tx, first.id, result=None, at=20.0)
        assert await exercises.going_on(tx, -5, 0) is None
        second = await make(tx)
        assert await exercises.all_going_on(tx, -5) == [topic, second]
        assert await exercises.all_going_on(tx, -6) == [other]


async def test_an_exercise_is_kept_as_it_stands(database: Database) -> None:
    """Its state, when its time is up, and just those who are in it now."""
    async with database.transaction() as tx:
        id = (await make(tx)).id
        for state, due_at, people in (("a", 50.0, {70, 71}), ("b", None, [71, 72]), ("c", 60.0, (72, 71))):
            await exercises.keep(tx, id, state=state, due_at=due_at, people=people)
            kept = await exercises.get(tx, id)
            assert kept is not None and (kept.state, kept.due_at) == (state, due_at)
            assert await people_of(tx, id) == sorted(people)
        assert await exercises.of_person(tx, 70) == []
        assert [one.id for one in await exercises.of_person(tx, 71)] == [id]


async def test_those_whose_time_is_up_are_found(database: Database) -> None:
    """The longest due first, also of those that have ended; who waits for nothing is not among them."""
    async with database.transaction() as tx:
        for thread, due_at in enumerate((50.0, 40.0, 51.0, None)):
            id = (await make(tx, thread_id=thread)).id
            await exercises.keep(tx, id, state="{}", due_at=due_at, people=())
        await exercises.end(tx, 2, result=None, at=30.0)
        assert await exercises.due(tx, 39.0) == []
        assert await exercises.due(tx, 50.0) == [2, 1]


async def test_an_end_has_a_result_and_leaves_the_rest(database: Database) -> None:
    """What was said is still there for the debrief, and so is the time that was set for what comes after the end."""
    async with database.transaction() as tx:
        id = (await make(tx)).id
        await exercises.keep(tx, id, state="said", due_at=90.0, people=[70])
        await exercises.end(tx, id, result='{"mood":60}', at=20.0)
        assert await exercises.get(tx, id) == exercises.Exercise(
            id, -5, 0, None, None, None, "said", '{"mood":60}', 90.0, 10.0, 20.0
        )
        assert await people_of(tx, id) == [70]


async def test_what_has_ended_is_told_in_the_order_of_the_ends(database: Database) -> None:
    """Of a group, and of a class in all its groups; a class that is erased leaves the group's own."""
    async with database.transaction() as tx:
        cohort = await cohorts.make(tx, "2A", time_zone="UTC", code=None, code_expires_at=0.0, at=1.0)
        for chat, thread, ended_at in ((-5, 0, 30.0), (-5, 1, 20.0), (-6, 0, 25.0), (-6, 1, None)):
            one = await exercises.make(tx, chat, thread, state="{}", at=1.0, cohort_id=cohort.id)
            if ended_at:
                await exercises.end(tx, one.id, result="{}", at=ended_at)
        assert [one.id for one in await exercises.ended_in(tx, -5)] == [2, 1]
        assert [one.id for one in await exercises.ended_of_cohort(tx, cohort.id)] == [2, 3, 1]
        await cohorts.erase(tx, cohort.id)
        assert [(one.id, one.cohort_id) for one in await exercises.ended_in(tx, -5)] == [(2, None), (1, None)]


async def test_a_group_that_is_left_waits_for_nothing(database: Database) -> None:
    """What goes on there ends with no result, what has ended keeps its own, and no time is set; others go on."""
    async with database.transaction() as tx:
        for thread, chat in enumerate((-5, -5, -6)):
            await make(tx, chat, thread)
            await exercises.keep(tx, thread + 1, state="{}", due_at=50.0, people=())
        await exercises.end(tx, 1, result="{}", at=20.0)
        await exercises.end_all(tx, -5, 30.0)
        ended = await exercises.ended_in(tx, -5)
        assert [(one.id, one.result, one.ended_at) for one in ended] == [(1, "{}", 20.0), (2, None, 30.0)]
        assert await exercises.due(tx, 99.0) == [3]
        assert [one.id for one in await exercises.all_going_on(tx, -6)] == [3]


async def test_words_are_erased_and_numbers_stay(database: Database, tmp_path: Path) -> None:
    """Some time after the end: what was said is in no file any more, and nobody is known to have been there."""
    async with database.transaction() as tx:
        for thread, ended_at in enumerate((20.0, 40.0, None)):
            id = (await make(tx, thread_id=thread)).id
            said = SECRET * 300 if ended_at == 20.0 else "{}"
            await exercises.keep(tx, id, state=said, due_at=90.0, people=[70, 70 + id])
            if ended_at:
                await exercises.end(tx, id, result='{"mood":60}', at=ended_at)
    assert files_with_the_secret(tmp_path)
    async with database.transaction() as tx:
        await exercises.erase_words(tx, before=40.0)
        assert tx.erased
    assert files_with_the_secret(tmp_path) == []
    async with database.reading() as reader:
        gone = exercises.Exercise(1, -5, 0, None, None, None, None, '{"mood":60}', None, 10.0, 20.0)
        assert await exercises.get(reader, 1) == gone
        assert await exercises.of_person(reader, 71) == []
        assert [one.id for one in await exercises.of_person(reader, 70)] == [3, 2]
        assert await exercises.due(reader, 99.0) == [2, 3]


async def test_where_nothing_is_to_be_erased_nothing_is_done(database: Database) -> None:
    """The log file is emptied for what was erased, once."""
    async with database.transaction() as tx:
        id = (await make(tx)).id
        await exercises.erase_words(tx, before=99.0)
        assert not tx.erased
        await exercises.end(tx, id, result=None, at=20.0)
        await exercises.erase_words(tx, before=99.0)
        assert tx.erased
        tx.erased = False
        await exercises.erase_words(tx, before=99.0)
        assert not tx.erased


LOOKS = {
    "due": (lambda reader: exercises.due(reader, 1.0), "exercises_due"),
    "going on": (lambda reader: exercises.going_on(reader, -5, 0), "exercises_going_on"),
    "all going on": (lambda reader: exercises.all_going_on(reader, -5), "exercises_of_chat"),
    "of a group": (lambda reader: exercises.ended_in(reader, -5), "exercises_of_chat"),
    "of a class": (lambda reader: exercises.ended_of_cohort(reader, 1), "exercises_of_cohort"),
    "of a person": (lambda reader: exercises.of_person(reader, 70), "exercise_people_of_chat"),
}


@pytest.mark.parametrize("what", LOOKS)
async def test_exercises_are_found_among_all(database: Database, what: str) -> None:
    """By an index: however many there were in the school, they are not gone through."""
    look, index = LOOKS[what]
    steps = await tables_read(database, look)
    assert any(index in step for step in steps)
    assert [step for step in steps if step.startswith("SCAN")] == []
