"""Teachers' own scenarios: versions, where they are published, who may practise with them."""

import pytest

from storage import cohorts, learners, members, own_scenarios, teachers
from storage.database import Database, Transaction

LIISA, OLLI, AINO, BERTTA = 70, 71, 80, 81


@pytest.fixture
async def classes(database: Database) -> tuple[int, int]:
    """Liisa's class with Aino in it, Olli's with Bertta."""
    async with database.transaction() as tx:
        first = await _class(tx, LIISA, AINO)
        return first, await _class(tx, OLLI, BERTTA)


async def _class(tx: Transaction, teacher: int, student: int) -> int:
    for chat in (teacher, student):
        await learners.save(tx, chat, language="fi", settings="{}", state="{}", at=1.0)
    await teachers.appoint(tx, teacher, str(teacher), at=1.0)
    cohort = await cohorts.make(tx, "2A", time_zone="Europe/Helsinki", code=None, code_expires_at=0.0, at=1.0)
    await cohorts.add_teacher(tx, cohort.id, teacher)
    await members.join(tx, cohort.id, student, str(student), at=1.0)
    return cohort.id


async def may(tx: Transaction, *chats: int) -> list[list[int]]:
    """The ids that each of them may practise with."""
    return [[own.id for own in await own_scenarios.open_to(tx, chat)] for chat in chats]


async def test_a_name_is_kept_in_versions(database: Database, classes: tuple[int, int]) -> None:
    """The same text is no new version; another teacher's scenario of the same name is another one."""
    async with database.transaction() as tx:
        first = await own_scenarios.keep(tx, LIISA, "tent", "Teltta", "a", at=1.0)
        again = await own_scenarios.keep(tx, LIISA, "tent", "Teltta", "a", at=2.0)
        second = await own_scenarios.keep(tx, LIISA, "tent", "Uusi teltta", "b", at=3.0)
        other = await own_scenarios.keep(tx, OLLI, "tent", "Teltta", "a", at=4.0)
        assert again == first
        assert (second.id, second.version, second.title, second.used_version) == (first.id, 2, "Uusi teltta", None)
        assert other.id != first.id
        assert await own_scenarios.source(tx, first.id, 2) == "b"
        assert await own_scenarios.source(tx, first.id, 1) is None
        assert [own.id for own in await own_scenarios.of_chat(tx, LIISA)] == [first.id]


async def test_classes_go_on_with_the_version_in_use(database: Database, classes: tuple[int, int]) -> None:
    """The first publication brings the latest into use; a version sent later waits to be brought into use."""
    async with database.transaction() as tx:
        id = (await own_scenarios.keep(tx, LIISA, "tent", "Teltta", "a", at=1.0)).id
        await own_scenarios.publish(tx, id, classes[0])
        await own_scenarios.keep(tx, LIISA, "tent", "Teltta", "b", at=2.0)
        waiting = await own_scenarios.get(tx, id)
        assert waiting and (waiting.version, waiting.used_version) == (2, 1)
        assert [await own_scenarios.source(tx, id, version) for version in (1, 2)] == ["a", "b"]
        await own_scenarios.use_latest(tx, id)
        used = await own_scenarios.get(tx, id)
        assert used and used.used_version == 2


async def test_who_may_practise(database: Database, classes: tuple[int, int]) -> None:
    """Its maker always, students while it is published to their class; nobody of another class."""
    everybody = (LIISA, OLLI, AINO, BERTTA)
    async with database.transaction() as tx:
        id = (await own_scenarios.keep(tx, LIISA, "tent", "Teltta", "a", at=1.0)).id
        assert await may(tx, *everybody) == [[id], [], [], []]
        await own_scenarios.publish(tx, id, classes[0])
        assert await may(tx, *everybody) == [[id], [], [id], []]
        assert await own_scenarios.published_to(tx, id) == [classes[0]]
        await own_scenarios.withdraw(tx, id, classes[0])
        assert await may(tx, *everybody) == [[id], [], [], []]


@pytest.mark.parametrize("what", ["archived", "left"])
async def test_publication_ends_with_the_class(database: Database, classes: tuple[int, int], what: str) -> None:
    """In a class that is put away, or that its maker no longer teaches, it is published no more."""
    async with database.transaction() as tx:
        id = (await own_scenarios.keep(tx, LIISA, "tent", "Teltta", "a", at=1.0)).id
        await own_scenarios.publish(tx, id, classes[0])
        if what == "archived":
            await cohorts.archive(tx, classes[0], at=2.0)
        else:
            await cohorts.drop_teacher(tx, classes[0], LIISA)
        assert await may(tx, LIISA, AINO) == [[id], []]
        assert await own_scenarios.published_to(tx, id) == []


async def test_every_change_makes_another_generation(database: Database, classes: tuple[int, int]) -> None:
    """A new one, a version, its use, its end, and the end of its maker."""
    seen = []
    async with database.transaction() as tx:
        seen.append(await own_scenarios.generation(tx))
        id = (await own_scenarios.keep(tx, LIISA, "tent", "Teltta", "a", at=1.0)).id
        seen.append(await own_scenarios.generation(tx))
        await own_scenarios.keep(tx, LIISA, "tent", "Teltta", "b", at=1.0)
        seen.append(await own_scenarios.generation(tx))
        await own_scenarios.use_latest(tx, id)
        seen.append(await own_scenarios.generation(tx))
        await own_scenarios.drop(tx, id)
        seen.append(await own_scenarios.generation(tx))
        await own_scenarios.keep(tx, OLLI, "tent", "Teltta", "a", at=1.0)
        seen.append(await own_scenarios.generation(tx))
        await learners.erase(tx, OLLI)
        seen.append(await own_scenarios.generation(tx))
    assert len(set(seen)) == len(seen)
