"""What talks are played from: kept once, as long as somebody needs it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import attempts, editions, exercises, learners, own_scenarios
from storage.database import Database, Transaction
from storage.schema import MIGRATIONS


async def begin(tx: Transaction, chat_id: int, edition: str | None) -> int:
    """Begins an attempt that is played from an edition."""
    await learners.save(tx, chat_id, language="fi", settings="{}", state="{}", at=1.0)
    known = {"scenario_version": 1, "language": "fi", "seed": 1, "at": 1.0}
    return await attempts.begin(tx, chat_id, scenario="kettle", edition=edition, **known)  # type: ignore[arg-type]


async def kept(database: Database) -> list[str]:
    """The digests of all that is kept."""
    async with database.reading() as reader:
        return [digest for (digest,) in await reader.rows("SELECT digest FROM editions ORDER BY digest")]


async def test_a_text_is_kept_once(database: Database) -> None:
    """However many talks begin with it."""
    async with database.transaction() as tx:
        await editions.keep(tx, "a", "words")
        await editions.keep(tx, "a", "words")
        assert await editions.text(tx, "a") == "words" and await editions.text(tx, "b") is None
        number = await begin(tx, 70, "a")
        found = await attempts.get(tx, 70, number)
    assert found and found.edition == "a" and await kept(database) == ["a"]


async def test_it_is_kept_with_the_attempt_or_not_at_all(database: Database) -> None:
    """A program killed in the middle of beginning leaves neither."""
    with pytest.raises(ZeroDivisionError):
        async with database.transaction() as tx:
            await editions.keep(tx, "a", "words")
            await begin(tx, 70, "a")
            raise ZeroDivisionError
    assert await kept(database) == []


async def test_what_nobody_needs_goes(database: Database) -> None:
    """Needed is what an attempt names, ended or not, and what is played in an exercise whose words are kept."""
    async with database.transaction() as tx:
        for digest in "abcd":
            await editions.keep(tx, digest, "words")
        await begin(tx, 70, "a")
        await attempts.end(tx, 70, 1, ending="angry", at=2.0)
        await begin(tx, 71, "b")
        played = await exercises.make(tx, -5, 0, state="{}", at=1.0)
        await editions.note_of_exercise(tx, played.id, "kettle", "b")
        await editions.note_of_exercise(tx, played.id, "kettle", "c")
        assert await editions.of_exercise(tx, played.id) == {"kettle": "c"}
        assert await editions.purge(tx) == 1
    assert await kept(database) == ["a", "b", "c"]
    async with database.transaction() as tx:
        await learners.erase(tx, 71)
        await exercises.end(tx, played.id, result=None, at=2.0)
        assert await editions.purge(tx) == 1
        await exercises.erase_words(tx, 3.0)
        assert await editions.purge(tx) == 1
        assert await editions.of_exercise(tx, played.id) == {}
    assert await kept(database) == ["a"]


async def test_a_teachers_own_goes_with_its_scenario(database: Database) -> None:
    """Deleted for good is deleted for good, and so is what an erased teacher has made."""
    async with database.transaction() as tx:
        await begin(tx, 70, None)
        for number, digest in enumerate("ab", start=1):
            own = await own_scenarios.keep(tx, 70, f"{digest}.yaml", "Oma", "source", 1.0)
            await editions.keep(tx, digest, "words", own.id)
            assert own.id == number
        await own_scenarios.drop(tx, 1)
        assert await editions.text(tx, "a") is None and await editions.text(tx, "b") == "words"
        await learners.erase(tx, 70)
    assert await kept(database) == []


async def test_attempts_of_before_name_none(tmp_path: Path) -> None:
    """A database of an earlier program is taken over with its attempts as they are."""
    before = next(place for place, step in enumerate(MIGRATIONS) if "editions" in " ".join(step))
    with closing(sqlite3.connect(tmp_path / "old")) as connection, connection:
        connection.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)")
        connection.execute("INSERT INTO schema_version VALUES (?)", (before,))
        for statement in (statement for step in MIGRATIONS[:before] for statement in step):
            connection.execute(statement)
        connection.execute("INSERT INTO learners VALUES (70, 'fi', '{}', '{}', 0, 1, 1, NULL)")
        connection.execute(
            "INSERT INTO attempts (chat_id, number, scenario, scenario_version, language, seed, started_at)"
            " VALUES (70, 1, 'kettle', 1, 'fi', 1, 1)"
        )
    async with await Database.open(tmp_path / "old") as database, database.transaction() as tx:
        found = await attempts.get(tx, 70, 1)
        assert found and found.scenario == "kettle" and found.edition is None
        assert await begin(tx, 70, "a") == 2
