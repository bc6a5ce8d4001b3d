"""Learners: kept, changed, and erased without a trace."""

from pathlib import Path

from storage import (
    assignments,
    attempts,
    cohorts,
    downloads,
    exercises,
    guesses,
    inbox,
    learners,
    members,
    outbox,
    own_scenarios,
    remarks,
    teachers,
    tricks,
)
from storage.database import Database, Transaction

SECRET = "a sentence nobody may find again"


async def save(tx: Transaction, chat_id: int, state: str = "{}", at: float = 10.0) -> None:
    """Saves a Finnish learner."""
    await learners.save(tx, chat_id, language="fi", settings='{"meter":true}', state=state, at=at)


async def live_a_little(database: Database, chat_id: int) -> None:
    """Leaves something of a chat in every table, and in each state that a row can have."""
    async with database.transaction() as tx:
        await save(tx, chat_id, state=SECRET * 500)
        await inbox.take(tx, [(chat_id * 10 + n, chat_id, SECRET * 300) for n in range(3)], at=1.0)
        await inbox.done(tx, chat_id * 10)
        await inbox.set_aside(tx, chat_id * 10 + 1, SECRET)
        await outbox.put(tx, chat_id, "sendMessage", SECRET, at=1.0)
        number = await attempts.begin(tx, chat_id, scenario="w", scenario_version=1, language="fi", seed=1, at=1.0)
        await attempts.record(tx, chat_id, number, turn_number=1, turn=SECRET, at=2.0)
        await remarks.comment(tx, chat_id, number, remarks.Comment("Liisa", "text", SECRET, 3.0))
        await remarks.correct(tx, chat_id, number, remarks.Correction(1, SECRET, "wrong"), at=3.0)
        await teach_and_study(tx, chat_id)


async def teach_and_study(tx: Transaction, chat_id: int) -> None:
    """A teacher who is a student of the same class, with something to do and something in the making."""
    await teachers.appoint(tx, chat_id, SECRET, at=1.0)
    cohort = await cohorts.make(tx, "2A", time_zone="Europe/Helsinki", code=None, code_expires_at=0.0, at=1.0)
    await cohorts.add_teacher(tx, cohort.id, chat_id)
    await members.join(tx, cohort.id, chat_id, SECRET, at=1.0)
    work = await assignments.make(tx, cohort.id, "{}", whole_class=True, due_at=None, at=1.0)
    await assignments.assign(tx, work.id, chat_id)
    await assignments.keep_draft(tx, chat_id, SECRET)
    await downloads.put(tx, chat_id, SECRET, SECRET)
    own = await own_scenarios.keep(tx, chat_id, SECRET, SECRET, SECRET * 500, at=1.0)
    await own_scenarios.publish(tx, own.id, cohort.id)
    await teachers.invite(tx, teachers.Invitation(f"{SECRET} {chat_id}", cohort.id, chat_id, 99.0))
    await guesses.note(tx, chat_id, at=1.0)
    await tricks.write(tx, cohort.id, chat_id, SECRET, at=1.0)
    exercise = await exercises.make(tx, -chat_id, 0, state="{}", at=1.0)
    await exercises.keep(tx, exercise.id, state="{}", due_at=None, people=[chat_id])


def files_with_the_secret(folder: Path) -> list[str]:
    """The names of the files in whose bytes it can be found."""
    return [file.name for file in folder.iterdir() if SECRET.encode() in file.read_bytes()]


async def test_an_unknown_chat_has_no_learner(database: Database) -> None:
    """Nobody is made up."""
    async with database.reading() as reader:
        assert await learners.get(reader, 70) is None


async def test_saving_makes_then_changes_the_learner(database: Database) -> None:
    """The second saving keeps the day of the first."""
    async with database.transaction() as tx:
        await save(tx, 70, at=10.0)
        await save(tx, 70, state='{"at":"debrief"}', at=20.0)
        assert await learners.get(tx, 70) == learners.Learner(
            70, "fi", '{"meter":true}', '{"at":"debrief"}', False, 10.0, 20.0
        )


async def test_a_learner_who_blocked_us_and_writes_again_is_back(database: Database) -> None:
    """The block lasts until the learner does something, if it is only looking around on the same day."""
    async with database.transaction() as tx:
        await save(tx, 70, at=10.0)
        await learners.block(tx, 70)
        blocked = await learners.get(tx, 70)
        await learners.touch(tx, 70, 11.0)
        back = await learners.get(tx, 70)
    assert blocked is not None and blocked.blocked
    assert back is not None and not back.blocked


async def test_who_can_be_written_to(database: Database) -> None:
    """Of many, those who are known and have not blocked us, with their languages."""
    async with database.transaction() as tx:
        await save(tx, 1)
        await save(tx, 2)
        await learners.block(tx, 2)
        assert await learners.reachable(tx, {1, 2, 3}) == {1: "fi"}
        assert await learners.reachable(tx, ()) == {}


async def test_erasing_leaves_nothing_of_the_chat_in_any_table(database: Database) -> None:
    """Whatever table has a chat_id has no row of the erased chat, and still those of another."""
    await live_a_little(database, 70)
    await live_a_little(database, 71)
    async with database.transaction() as tx:
        await learners.erase(tx, 70)
    async with database.reading() as reader:
        tables = [
            name
            for (name,) in await reader.rows(
                "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c"
                " WHERE m.type = 'table' AND c.name = 'chat_id'"
            )
        ]
        assert len(tables) == 19
        # Wrong codes stay for a day, whoever erases what; the chats of the last two are groups.
        for table in {*tables} - {"guesses", "groups", "exercises"}:
            chats = await reader.rows(f"SELECT DISTINCT chat_id FROM {table} WHERE chat_id <> 0")  # noqa: S608
            assert chats == [(71,)], table


async def test_erasing_leaves_the_chat_under_no_name_at_all(database: Database) -> None:
    """No value of any column of any table is the chat's number, but for wrong codes."""
    await live_a_little(database, 70_007)
    assert {table for table, _ in await places(database, 70_007)} > {"invitations", "members", "guesses"}
    async with database.transaction() as tx:
        await learners.erase(tx, 70_007)
    assert await places(database, 70_007) == {("guesses", "chat_id")}


async def places(database: Database, value: int) -> set[tuple[str, str]]:
    """Table and column of every place where a value stands."""
    async with database.reading() as reader:
        columns = await reader.rows(
            "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"
        )
        found = [
            (table, column)
            for table, column in columns
            if await reader.rows(f"SELECT 1 FROM {table} WHERE {column} = ?", value)  # noqa: S608
        ]
    return {(str(table), str(column)) for table, column in found}


async def test_everything_is_all_that_is_kept(database: Database) -> None:
    """Each table that knows the chat gives its rows, by column; what only passes through is left out."""
    await live_a_little(database, 70_007)
    await live_a_little(database, 71)
    async with database.reading() as reader:
        everything = await learners.everything(reader, 70_007)
        assert await learners.everything(reader, 72) == {table: [] for table in everything}
    tables = {table for table, _ in await places(database, 70_007)}
    assert tables == everything.keys() == {table for table, rows in everything.items() if rows}
    assert [row["state"] for row in everything["inbox"]] == ["aside"]
    assert [(row["name"], row["number"]) for row in everything["members"]] == [(SECRET, 1)]
    assert {row.get("chat_id", row.get("made_by")) for rows in everything.values() for row in rows} == {70_007}


async def test_whoever_only_looks_around_is_seen_once_a_day(database: Database) -> None:
    """The time of the last use is right to the day, and costs one writing a day."""
    async with database.transaction() as tx:
        await save(tx, 70, at=10.0)
        seen = []
        for at in (11.0, learners.DAY, 10.0 + learners.DAY, 11.0 + learners.DAY):
            await learners.touch(tx, 70, at)
            learner = await learners.get(tx, 70)
            assert learner
            seen.append(learner.seen_at)
        assert seen == [10.0, 10.0, 10.0 + learners.DAY, 10.0 + learners.DAY]
        await learners.touch(tx, 71, 99 * learners.DAY)
        assert await learners.get(tx, 71) is None


async def test_a_redelivered_update_does_not_bring_an_erased_learner_back(database: Database) -> None:
    """The ids of the erased chat's updates still count as seen."""
    await live_a_little(database, 70)
    async with database.transaction() as tx:
        await learners.erase(tx, 70)
    async with database.transaction() as tx:
        assert await inbox.take(tx, [(700, 70, "{}"), (701, 70, "{}"), (702, 70, "{}")], at=9.0) == set()
        assert await inbox.pending_chats(tx) == []


async def test_erased_words_are_in_no_file(database: Database, tmp_path: Path) -> None:
    """Not even the bytes of the file and its log hold them, while the program still runs."""
    await live_a_little(database, 70)
    assert files_with_the_secret(tmp_path)
    async with database.transaction() as tx:
        await learners.erase(tx, 70)
    assert files_with_the_secret(tmp_path) == []
