"""Assignments: made, given, extended, cancelled, and what was tried of them."""

import pytest

from storage import assignments, attempts, cohorts, learners, members
from storage.assignments import Assigned, Assignment, Attempted, Part, Tried
from storage.database import Database, Transaction

TERMS = '{"scenario":"kettle"}'


async def scene(tx: Transaction) -> Assignment:
    """A class of Aino (70) and Bea (71) with an assignment due at 100."""
    cohort = await cohorts.make(tx, "2A", time_zone="Europe/Helsinki", code=None, code_expires_at=0.0, at=1.0)
    for chat, name, language in ((70, "Aino", "fi"), (71, "Bea", "sv")):
        await learners.save(tx, chat, language=language, settings=f'{{"of":{chat}}}', state="{}", at=1.0)
        await members.join(tx, cohort.id, chat, name, 1.0)
    return await assignments.make(tx, cohort.id, TERMS, whole_class=True, due_at=100.0, at=2.0)


async def attempt(tx: Transaction, chat: int, assignment: int | None, at: float, turns: int = 0) -> int:
    """Begin an attempt with some turns."""
    number = await attempts.begin(
        *(tx, chat),
        scenario="kettle",
        scenario_version=1,
        language="fi",
        seed=1,
        at=at,
        assignment_id=assignment,
    )
    for turn in range(1, turns + 1):
        await attempts.record(tx, chat, number, turn_number=turn, turn=f'"{chat}.{number}.{turn}"', at=at)
    return number


async def test_an_assignment_comes_back_as_it_was_made(database: Database) -> None:
    """Also in the list of its class, the newest first."""
    async with database.transaction() as tx:
        first = await scene(tx)
        second = await assignments.make(tx, 1, TERMS, whole_class=False, due_at=None, at=3.0)
        assert await assignments.get(tx, first.id) == first == Assignment(1, 1, TERMS, True, 100.0, 2.0, None)
        assert await assignments.of_cohort(tx, 1) == [second, first]
        assert await assignments.get(tx, 99) is None


async def test_it_is_whose_it_was_given_to_and_twice_is_once(database: Database) -> None:
    """Nobody else's."""
    async with database.transaction() as tx:
        made = await scene(tx)
        await assignments.assign(tx, made.id, 70)
        await assignments.assign(tx, made.id, 70)
        assert await assignments.of_assignment(tx, made.id) == [Assigned(made, 70, 100.0)]
        assert await assignments.of_chat(tx, 70) == [Assigned(made, 70, 100.0)]
        assert await assignments.assigned(tx, made.id, 71) is None
        assert await assignments.parts(tx, [made.id]) == [Part(made.id, 70, 100.0)]
        assert await assignments.parts(tx, [made.id], 71) == []


async def test_an_extension_is_one_student_s_and_outlives_a_change(database: Database) -> None:
    """Taken back, the assignment's own due time counts again."""
    async with database.transaction() as tx:
        made = await scene(tx)
        for chat in (70, 71):
            await assignments.assign(tx, made.id, chat)
        await assignments.extend(tx, made.id, 71, 300.0)
        await assignments.change(tx, made.id, "{}", 200.0)
        assert [one.due_at for one in await assignments.of_assignment(tx, made.id)] == [200.0, 300.0]
        await assignments.extend(tx, made.id, 71, None)
        assert [one.due_at for one in await assignments.of_assignment(tx, made.id)] == [200.0, 200.0]
        changed = await assignments.get(tx, made.id)
        assert changed and (changed.terms, changed.due_at) == ("{}", 200.0)


async def test_a_cancelled_one_says_when(database: Database) -> None:
    """It stays the students'."""
    async with database.transaction() as tx:
        made = await scene(tx)
        await assignments.assign(tx, made.id, 70)
        await assignments.cancel(tx, made.id, 50.0)
        assert [one.assignment.cancelled_at for one in await assignments.of_chat(tx, 70)] == [50.0]


async def test_attempts_at_it_are_told_from_others(database: Database) -> None:
    """In the order in which they were begun; one's own practice, or another assignment, is not among them."""
    async with database.transaction() as tx:
        made = await scene(tx)
        await attempt(tx, 71, made.id, 5.0, turns=2)
        await attempt(tx, 70, None, 6.0, turns=1)
        await attempt(tx, 70, made.id, 7.0)
        await attempts.end(tx, 71, 1, ending="angry", at=9.0, summary="{}")
        assert await assignments.tries(tx, made.id) == [
            Tried(71, 1, "kettle", 2, 9.0, "{}"),
            Tried(70, 2, "kettle", 0, None, None),
        ]
        assert [one.number for one in await assignments.tries(tx, made.id, 70)] == [2]
        assert await assignments.attempted(tx, [made.id], 71) == [
            Attempted(made.id, 71, 1, "kettle", 5.0, 9.0, "{}"),
        ]
        assert await assignments.endings(tx, 1) == ["angry"]


async def test_who_can_be_written_to(database: Database) -> None:
    """With language and settings; nobody who has blocked the bot or does not have it to do."""
    async with database.transaction() as tx:
        made = await scene(tx)
        await assignments.assign(tx, made.id, 71)
        assert await assignments.addressed(tx, made.id) == [(71, "sv", '{"of":71}')]
        await learners.block(tx, 71)
        assert await assignments.addressed(tx, made.id) == []


@pytest.mark.parametrize("ends", ["leaves", "is erased"])
async def test_whoever_leaves_has_nothing_to_do_and_handed_in_nothing(database: Database, ends: str) -> None:
    """The attempts of one who leaves stay their own."""
    async with database.transaction() as tx:
        made = await scene(tx)
        await assignments.assign(tx, made.id, 70)
        await attempt(tx, 70, made.id, 5.0)
        if ends == "leaves":
            await members.leave(tx, 1, 70)
        else:
            await learners.erase(tx, 70)
        assert await assignments.of_assignment(tx, made.id) == [] == await assignments.tries(tx, made.id)
        assert await tx.rows("SELECT * FROM assigned") == []
        assert len(await attempts.of_chat(tx, 70)) == (1 if ends == "leaves" else 0)


async def test_a_draft_survives_and_is_one(database: Database) -> None:
    """The latest in place of the one before, until it is dropped."""
    async with database.transaction() as tx:
        assert await assignments.draft(tx, 7) is None
        await assignments.keep_draft(tx, 7, "1")
        await assignments.keep_draft(tx, 7, "2")
        assert await assignments.draft(tx, 7) == "2"
        await assignments.keep_draft(tx, 7, None)
        assert await assignments.draft(tx, 7) is None
