"""Attempts and their turns."""

import sqlite3

import pytest

from storage import attempts, learners
from storage.database import Database, Transaction


async def begin(tx: Transaction, chat_id: int = 70, at: float = 1.0) -> int:
    """Begins an attempt at the washing machine."""
    return await attempts.begin(
        tx,
        chat_id,
        scenario="washing_machine",
        scenario_version=3,
        language="fi",
        seed=42,
        at=at,
    )


async def save(tx: Transaction, *chats: int) -> None:
    """Saves learners for the attempts to belong to."""
    for chat_id in chats:
        await learners.save(tx, chat_id, language="fi", settings="{}", state="{}", at=1.0)


async def test_attempts_are_numbered_in_each_chat(database: Database) -> None:
    """Every chat counts from one."""
    async with database.transaction() as tx:
        await save(tx, 70, 71)
        assert [await begin(tx), await begin(tx), await begin(tx, 71)] == [1, 2, 1]


async def test_an_attempt_from_beginning_to_rating(database: Database) -> None:
    """Each step adds what became known."""
    async with database.transaction() as tx:
        number = await begin(tx, at=1.0)
        await save(tx, 70)
        begun = await attempts.get(tx, 70, number)
        await attempts.record(tx, 70, number, turn_number=1, turn='{"reply":"a"}', at=2.0)
        await attempts.record(tx, 70, number, turn_number=2, turn='{"reply":"b"}', at=3.0)
        await attempts.end(tx, 70, number, ending="satisfied", at=4.0, summary='{"mood":80}')
        await attempts.rate(tx, 70, number, "went_well")
        rated = await attempts.get(tx, 70, number)
        turns = await attempts.turns(tx, 70, number)
    assert begun == attempts.Attempt(70, 1, "washing_machine", 3, "fi", 42, 1.0, None, None, None, None, None)
    assert rated == attempts.Attempt(
        *(70, 1, "washing_machine", 3, "fi", 42, 1.0, 4.0, "satisfied", "went_well", None, '{"mood":80}')
    )
    assert turns == [attempts.Turn(1, '{"reply":"a"}', 2.0), attempts.Turn(2, '{"reply":"b"}', 3.0)]


async def test_a_chat_sees_its_own_attempts_in_order(database: Database) -> None:
    """Another chat's attempts are not among them."""
    async with database.transaction() as tx:
        await save(tx, 70, 71)
        for chat_id in (70, 71, 70):
            await begin(tx, chat_id)
        assert [(attempt.chat_id, attempt.number) for attempt in await attempts.of_chat(tx, 70)] == [(70, 1), (70, 2)]
        assert await attempts.get(tx, 71, 2) is None


async def test_the_same_turn_twice_is_an_error(database: Database) -> None:
    """A doubled reply can't slip in."""
    async with database.transaction() as tx:
        await save(tx, 70)
        number = await begin(tx)
        await attempts.record(tx, 70, number, turn_number=1, turn="{}", at=2.0)
        with pytest.raises(sqlite3.IntegrityError):
            await attempts.record(tx, 70, number, turn_number=1, turn="{}", at=2.0)


async def test_an_attempt_of_nobody_is_not_kept(database: Database) -> None:
    """At the end of the transaction the learner must be there."""
    with pytest.raises(sqlite3.IntegrityError):
        async with database.transaction() as tx:
            await begin(tx, 99)
    async with database.reading() as reader:
        assert await attempts.get(reader, 99, 1) is None
