"""Who and what has not been used for long, and what goes with a class or a teacher."""

import pytest

from storage import assignments, attempts, cohorts, inbox, learners, members, outbox, remarks, retention, teachers
from storage.database import Database, Transaction


async def person(tx: Transaction, chat_id: int, seen_at: float, language: str = "fi") -> None:
    """Somebody last seen at that time."""
    await learners.save(tx, chat_id, language=language, settings="{}", state="{}", at=seen_at)


async def school_class(tx: Transaction, *taught_by: int) -> int:
    """A class of these people's, all of them called Liisa; gives its id."""
    cohort = await cohorts.make(tx, "2A", time_zone="Europe/Helsinki", code=None, code_expires_at=0.0, at=1.0)
    for chat_id in taught_by:
        await teachers.appoint(tx, chat_id, "Liisa", at=1.0)
        await cohorts.add_teacher(tx, cohort.id, chat_id)
    return cohort.id


async def attempt(tx: Transaction, chat_id: int, assignment_id: int | None, ending: str | None, at: float) -> int:
    """An attempt ended at that time; gives its number."""
    number = await attempts.begin(
        tx, chat_id, scenario="w", scenario_version=1, language="fi", seed=1, at=at, assignment_id=assignment_id
    )
    await attempts.end(tx, chat_id, number, ending=ending, at=at)
    return number


@pytest.mark.parametrize(("seen_at", "warned_at", "warns", "erases"), [
    (100.0, None, True, False),
    (101.0, None, False, False),
    (100.0, 150.0, False, True),
    (100.0, 151.0, False, False),
    (100.0, 100.0, True, False),
    (100.0, 90.0, True, False),
    (101.0, 150.0, False, False),
])  # fmt: skip
async def test_who_is_warned_and_who_is_erased(
    database: Database, seen_at: float, warned_at: float | None, warns: bool, erases: bool
) -> None:
    """Last used by 100 and not warned since: warned. Warned since, by 150: erased. Both ends count."""
    async with database.transaction() as tx:
        await person(tx, 70, seen_at)
        await person(tx, 71, 999.0)
        if warned_at is not None:
            await retention.warned(tx, 70, warned_at)
        assert await retention.to_warn(tx, 100.0) == [70] * warns
        assert await retention.to_erase(tx, 100.0, 150.0) == [70] * erases
        assert await retention.to_erase(tx, 100.0, 150.0, 70) == [70] * erases
        assert await retention.to_erase(tx, 100.0, 150.0, 71) == []


async def test_whoever_has_just_written_is_not_erased(database: Database) -> None:
    """Their update waits to be worked."""
    async with database.transaction() as tx:
        await person(tx, 70, 100.0)
        await retention.warned(tx, 70, 150.0)
        await inbox.take(tx, [(1, 70, "{}")], at=1.0)
        assert await retention.to_erase(tx, 100.0, 150.0) == []
        await inbox.done(tx, 1)
        assert await retention.to_erase(tx, 100.0, 150.0) == [70]


async def test_a_teacher_is_there_as_long_as_the_class_is_used(database: Database) -> None:
    """By a student or by another teacher; not once it is put away; not a class that somebody else teaches."""
    async with database.transaction() as tx:
        for chat_id, seen_at in [(70, 10.0), (71, 10.0), (72, 10.0), (80, 200.0), (81, 10.0)]:
            await person(tx, chat_id, seen_at)
        used, idle = await school_class(tx, 70), await school_class(tx, 71, 72)
        await members.join(tx, used, 80, "Aino", at=1.0)
        await members.join(tx, idle, 81, "Bertta", at=1.0)
        assert await retention.to_warn(tx, 100.0) == [71, 72, 81]
        await person(tx, 72, 300.0)
        assert await retention.to_warn(tx, 100.0) == [81]
        assert await retention.to_warn(tx, 200.0) == [70, 80, 81]
        await cohorts.archive(tx, used, at=50.0)
        assert await retention.to_warn(tx, 100.0) == [70, 81]


async def test_a_warning_counts_from_the_last_use_of_the_class(database: Database) -> None:
    """A teacher warned before the class was used again is warned anew."""
    async with database.transaction() as tx:
        await person(tx, 70, 10.0)
        await person(tx, 80, 200.0)
        await members.join(tx, await school_class(tx, 70), 80, "Aino", at=1.0)
        await retention.warned(tx, 70, 150.0)
        assert await retention.to_warn(tx, 250.0) == [70, 80]
        assert await retention.to_erase(tx, 250.0, 999.0) == []


async def test_classes_put_away_by_a_time(database: Database) -> None:
    """Classes in use are none of them."""
    async with database.transaction() as tx:
        await person(tx, 70, 10.0)
        first, second, _ = [await school_class(tx, 70) for _ in range(3)]
        await cohorts.archive(tx, first, at=50.0)
        await cohorts.archive(tx, second, at=51.0)
        assert await retention.archived_before(tx, 50.0) == [first]


async def test_an_erased_class_leaves_its_students_their_attempts(database: Database) -> None:
    """Nothing else of it stays, in any table; other classes stay whole."""
    async with database.transaction() as tx:
        await person(tx, 70, 1.0)
        await person(tx, 80, 1.0)
        works = {}
        for _ in range(2):
            cohort = await school_class(tx, 70)
            await members.join(tx, cohort, 80, "Aino", at=1.0)
            await teachers.invite(tx, teachers.Invitation(f"code {cohort}", cohort, 70, 99.0))
            work = await assignments.make(tx, cohort, "{}", whole_class=True, due_at=None, at=1.0)
            await assignments.assign(tx, work.id, 80)
            await attempt(tx, 80, work.id, "angry", at=2.0)
            works[cohort] = work.id
        await cohorts.erase(tx, 1)
        assert [(one.number, one.ending, one.assignment_id) for one in await attempts.of_chat(tx, 80)] == [
            (1, "angry", None),
            (2, "angry", works[2]),
        ]
        for table in ("members", "cohort_teachers", "assignments", "invitations"):
            assert await tx.rows(f"SELECT DISTINCT cohort_id FROM {table}") == [(2,)], table  # noqa: S608
        assert await tx.rows("SELECT assignment_id FROM assigned") == [(works[2],)]
        assert tx.erased


async def test_endings_are_those_of_one_student_in_one_class(database: Database) -> None:
    """In the order in which the talks ended; what goes on has none, own practice is not counted."""
    async with database.transaction() as tx:
        for chat_id in (70, 80, 81):
            await person(tx, chat_id, 1.0)
        one, other = [
            (await assignments.make(tx, await school_class(tx, 70), "{}", whole_class=True, due_at=None, at=1.0)).id
            for _ in range(2)
        ]
        for number, (assignment_id, ending) in enumerate(
            [(one, "angry"), (one, None), (None, "removed"), (other, "indifferent"), (one, "advocate")]
        ):
            await attempt(tx, 80, assignment_id, ending, at=10.0 - number)
        await attempt(tx, 81, one, "satisfied", at=1.0)
        await attempts.begin(
            tx, 80, scenario="w", scenario_version=1, language="fi", seed=1, at=99.0, assignment_id=one
        )
        assert await attempts.endings(tx, 80, 1) == ["advocate", None, "angry"]


async def test_an_erased_teacher_s_name_leaves_the_comments(database: Database) -> None:
    """A word in the student's language stands in its place; another teacher of the same name keeps theirs."""
    async with database.transaction() as tx:
        for chat_id, language in [(70, "fi"), (71, "fi"), (80, "fi"), (81, "sv")]:
            await person(tx, chat_id, 1.0, language)
        works = [
            (await assignments.make(tx, await school_class(tx, *who), "{}", whole_class=True, due_at=None, at=1.0)).id
            for who in ((70,), (70, 71), (71,))
        ]
        cases = [(80, works[0]), (81, works[0]), (80, works[1]), (80, works[2]), (80, None)]
        numbers = [(chat_id, await attempt(tx, chat_id, work, None, at=1.0)) for chat_id, work in cases]
        for chat_id, number in numbers:
            await remarks.comment(tx, chat_id, number, remarks.Comment("Liisa", "text", "Hyvä!", 3.0))
        await remarks.comment(tx, *numbers[0], remarks.Comment("Matti", "text", "Hyvä!", 3.0))
        await remarks.unname(tx, 70, {"fi": "Opettaja", "sv": "Läraren"})
        named = [[one.teacher for one in await remarks.comments(tx, *number)] for number in numbers]
    assert named == [["Opettaja", "Matti"], ["Läraren"], ["Liisa"], ["Liisa"], ["Opettaja"]]


async def test_all_remarks_of_an_assignment_at_once(database: Database) -> None:
    """By student and attempt, in their order; those of other assignments are none of them."""
    async with database.transaction() as tx:
        await person(tx, 80, 1.0)
        await person(tx, 81, 1.0)
        pairs = [(80, await attempt(tx, 80, 5, None, 1.0)), (81, await attempt(tx, 81, 5, None, 1.0))]
        other = (80, await attempt(tx, 80, 6, None, 1.0))
        comment, correction = remarks.Comment("L", "text", "a", 1.0), remarks.Correction(2, "apology", "wrong")
        for pair in (*pairs, other):
            await remarks.comment(tx, *pair, comment)
            await remarks.correct(tx, *pair, correction, at=1.0)
        await remarks.correct(tx, *pairs[0], remarks.Correction(1, "thanks", "missed"), at=2.0)
        comments, corrections = await remarks.of_assignment(tx, 5)
        assert [one.number for one in await attempts.of_assignment(tx, 5)] == [1, 1]
    assert comments == {pair: [comment] for pair in pairs}
    assert corrections == {pairs[0]: [remarks.Correction(1, "thanks", "missed"), correction], pairs[1]: [correction]}


async def test_files_that_wait_can_be_dropped(database: Database) -> None:
    """Pictures and documents of one chat; words stay, and so does what was sent."""
    async with database.transaction() as tx:
        for chat_id, method in [(70, "sendPhoto"), (70, "sendDocument"), (70, "sendMessage"), (71, "sendPhoto")]:
            await outbox.put(tx, chat_id, method, "{}", at=1.0)
        await outbox.sent(tx, 1)
        await outbox.drop_files(tx, 70)
        assert await tx.rows("SELECT id FROM outbox ORDER BY id") == [(1,), (3,), (4,)]


async def test_what_waits_under_a_key_can_be_withdrawn_from_all(database: Database) -> None:
    """What waits under another, and what was sent, stays."""
    async with database.transaction() as tx:
        for chat_id, key in [(70, "remind.1"), (71, "remind.1"), (71, "remind.2"), (72, "remind.1")]:
            await outbox.put(tx, chat_id, "sendMessage", "{}", at=1.0, message_key=key)
        await outbox.sent(tx, 1)
        await outbox.withdraw_all(tx, "remind.1")
        assert await tx.rows("SELECT id FROM outbox ORDER BY id") == [(1,), (3,)]
