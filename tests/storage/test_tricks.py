"""Tricks: written, shown, hidden, deleted for good; gone with their writer and with their class."""

from pathlib import Path

import pytest

from storage import cohorts, learners, tricks
from storage.database import Database, Transaction
from storage.tricks import Trick
from tests.storage.plans import tables_read

SECRET = "a sentence nobody may find again"


async def school(tx: Transaction) -> None:
    """Two classes, and three people."""
    for cohort in (1, 2):
        await cohorts.make(tx, f"{cohort}A", time_zone="UTC", code=None, code_expires_at=0.0, at=1.0)
    for chat in (70, 71, 72):
        await learners.save(tx, chat, language="fi", settings="{}", state="{}", at=1.0)


def files_with_the_secret(folder: Path) -> list[str]:
    """The names of the files in whose bytes it can be found."""
    return [file.name for file in folder.iterdir() if SECRET.encode() in file.read_bytes()]


async def test_a_trick_waits_until_it_is_shown(database: Database) -> None:
    """By class and by how it stands; another class has nothing of it."""
    async with database.transaction() as tx:
        await school(tx)
        one = await tricks.write(tx, 1, 70, "Hengitän.", at=5.0)
        assert one == Trick(1, 1, 70, "Hengitän.", "waiting", 5.0) == await tricks.get(tx, 1)
        assert await tricks.of_cohort(tx, 1, "waiting") == [one]
        await tricks.show(tx, one.id)
        assert await tricks.of_cohort(tx, 1, "shown") == [Trick(1, 1, 70, "Hengitän.", "shown", 5.0)]
        await tricks.hide(tx, one.id, at=9.0)
        assert await tricks.of_cohort(tx, 1, "hidden") == [Trick(1, 1, 70, "Hengitän.", "hidden", 9.0)]
        assert await tricks.counts(tx, 1) == {"waiting": 0, "shown": 0, "hidden": 1}
        assert await tricks.counts(tx, 2) == {"waiting": 0, "shown": 0, "hidden": 0}
        assert await tricks.of_cohort(tx, 2, "hidden") == [] and await tricks.get(tx, 2) is None


async def test_a_new_one_takes_the_place_of_one_s_own_that_waits(database: Database) -> None:
    """Under a new number: what a teacher has read is not what stands there now. Others', and shown ones, stay."""
    async with database.transaction() as tx:
        await school(tx)
        shown = await tricks.write(tx, 1, 70, "a", at=1.0, state="shown")
        other, elsewhere = await tricks.write(tx, 1, 71, "b", at=2.0), await tricks.write(tx, 2, 70, "c", at=3.0)
        before = await tricks.write(tx, 1, 70, "d", at=4.0)
        after = await tricks.write(tx, 1, 70, "e", at=5.0)
        assert after.id != before.id and await tricks.get(tx, before.id) is None
        assert await tricks.of_cohort(tx, 1, "waiting") == [other, after]
        assert await tricks.of_person(tx, 70) == [shown, elsewhere, after]


async def test_lists_are_newest_first_and_what_waits_as_it_came(database: Database) -> None:
    """Whatever the clock said."""
    async with database.transaction() as tx:
        await school(tx)
        for number, (chat, at) in enumerate(((70, 9.0), (71, 3.0), (72, 6.0)), start=1):
            await tricks.write(tx, 1, chat, str(number), at=at)
        assert [one.words for one in await tricks.of_cohort(tx, 1, "waiting")] == ["1", "2", "3"]
        for id in (1, 2, 3):
            await tricks.show(tx, id)
        assert [one.words for one in await tricks.of_cohort(tx, 1, "shown")] == ["1", "3", "2"]


async def test_what_was_hidden_long_ago_goes(database: Database, tmp_path: Path) -> None:
    """In no file is a byte of it; newer ones stay, and however old what is shown or waits."""
    async with database.transaction() as tx:
        await school(tx)
        for chat, state in ((70, "hidden"), (71, "hidden"), (72, "shown")):
            id = (await tricks.write(tx, 1, chat, SECRET * (chat == 70) or state, at=1.0)).id
            if state == "hidden":
                await tricks.hide(tx, id, at=10.0 * (chat - 69))
            else:
                await tricks.show(tx, id)
        await tricks.write(tx, 1, 72, "waits", at=1.0)
    assert files_with_the_secret(tmp_path)
    async with database.transaction() as tx:
        await tricks.purge(tx, hidden_before=20.0)
        assert tx.erased
        assert await tricks.counts(tx, 1) == {"waiting": 1, "shown": 1, "hidden": 1}
    assert files_with_the_secret(tmp_path) == []
    async with database.transaction() as tx:
        await tricks.purge(tx, hidden_before=20.0)
        assert not tx.erased


@pytest.mark.parametrize("how", ["drop", "write"])
async def test_what_is_deleted_or_replaced_is_in_no_file(database: Database, tmp_path: Path, how: str) -> None:
    """While the program still runs."""
    async with database.transaction() as tx:
        await school(tx)
        await tricks.write(tx, 1, 70, SECRET, at=1.0)
    assert files_with_the_secret(tmp_path)
    async with database.transaction() as tx:
        if how == "drop":
            await tricks.drop(tx, 1)
        else:
            await tricks.write(tx, 1, 70, "Hengitän.", at=2.0)
    assert files_with_the_secret(tmp_path) == []


async def test_tricks_go_with_their_writer_and_with_their_class(database: Database) -> None:
    """Those of others, and of other classes, stay."""
    async with database.transaction() as tx:
        await school(tx)
        for cohort, chat in ((1, 70), (1, 71), (2, 70), (2, 71)):
            await tricks.write(tx, cohort, chat, "Hengitän.", at=1.0, state="shown")
        await learners.erase(tx, 70)
        assert [one.chat_id for one in await tricks.of_cohort(tx, 1, "shown")] == [71]
        await cohorts.erase(tx, 1)
        assert [(one.cohort_id, one.chat_id) for one in await tricks.of_person(tx, 71)] == [(2, 71)]


LOOKS = {
    "of a class": (lambda reader: tricks.of_cohort(reader, 1, "shown"), "tricks_of_cohort"),
    "of a person": (lambda reader: tricks.of_person(reader, 70), "tricks_of_chat"),
    "how many": (lambda reader: tricks.counts(reader, 1), "tricks_of_cohort"),
}


@pytest.mark.parametrize("what", LOOKS)
async def test_tricks_are_found_among_all(database: Database, what: str) -> None:
    """By an index."""
    look, index = LOOKS[what]
    steps = await tables_read(database, look)
    assert any(index in step for step in steps)
    assert [step for step in steps if step.startswith("SCAN")] == []
