"""Groups: what is known of each, the links that make them a class's, and where they went."""

import pytest

from storage import cohorts, exercises, groups, inbox, outbox
from storage.database import Database, Transaction
from tests.storage.plans import tables_read

OLD, NEW = -5, -1005


async def make_cohort(tx: Transaction, name: str = "2A") -> int:
    """A class."""
    made = await cohorts.make(tx, name, time_zone="UTC", code=None, code_expires_at=0.0, at=1.0)
    return made.id


async def begin(tx: Transaction, chat_id: int, thread_id: int = 0) -> int:
    """An exercise that goes on and whose time will be up."""
    made = await exercises.make(tx, chat_id, thread_id, state="{}", at=10.0)
    await exercises.keep(tx, made.id, state="{}", due_at=50.0, people=[70])
    return made.id


async def going_on(tx: Transaction, chat_id: int) -> list[int]:
    """The ids of what goes on in a group."""
    return [one.id for one in await exercises.all_going_on(tx, chat_id)]


async def test_a_group_is_known_once_something_was_done_there(database: Database) -> None:
    """By its title of today; at first nothing else is known of it."""
    async with database.transaction() as tx:
        assert await groups.get(tx, OLD) is None
        await groups.note(tx, OLD, "Tiimi", at=1.0)
        assert await groups.get(tx, OLD) == groups.Group(OLD, "Tiimi")
        await groups.set_sees_all(tx, OLD, True)
        await groups.set_admins(tx, OLD, [72, 71])
        await groups.note(tx, OLD, "Tiimi 1", at=2.0)
        assert await groups.get(tx, OLD) == groups.Group(OLD, "Tiimi 1", sees_all=True, admins=frozenset({71, 72}))


async def test_a_group_becomes_one_of_a_class_and_stays_when_that_goes(database: Database) -> None:
    """Of one team or of none; an erased class has no groups."""
    async with database.transaction() as tx:
        cohort = await make_cohort(tx)
        for chat, title, team in ((-1, "b", 2), (-2, "a", 1), (-3, "z", None), (-4, "other", None)):
            await groups.note(tx, chat, title, at=1.0)
            await groups.join_cohort(tx, chat, cohort if chat > -4 else None, team)
        assert [(one.chat_id, one.team_number) for one in await groups.of_cohort(tx, cohort)] == [
            (-3, None),
            (-2, 1),
            (-1, 2),
        ]
        await cohorts.erase(tx, cohort)
        group = await groups.get(tx, -3)
        assert group is not None and group.cohort_id is None


async def test_a_link_is_good_until_it_expires_or_is_replaced(database: Database) -> None:
    """A class has one, and each of its teams has one of its own."""
    async with database.transaction() as tx:
        cohort, other = await make_cohort(tx), await make_cohort(tx, "2B")
        links = [
            groups.Link("whole", cohort, None, 50.0),
            groups.Link("team", cohort, 1, 50.0),
            groups.Link("other", other, None, 50.0),
        ]
        for link in links:
            await groups.make_link(tx, link)
        assert [await groups.link(tx, link.code, 49.0) for link in links] == links
        assert [await groups.link_of(tx, link.cohort_id, link.team_number, 49.0) for link in links] == links
        assert await groups.link(tx, "whole", 50.0) is await groups.link_of(tx, cohort, None, 50.0) is None
        newer = groups.Link("newer", cohort, None, 90.0)
        await groups.make_link(tx, newer)
        assert await groups.link(tx, "whole", 49.0) is None
        assert await groups.link_of(tx, cohort, None, 49.0) == newer
        assert await groups.link(tx, "team", 49.0) and await groups.link(tx, "other", 49.0)


async def test_all_that_is_of_a_group_follows_it(database: Database) -> None:
    """What is known of it, its exercises and what waits to be sent; the old chat is empty, and known to have gone."""
    async with database.transaction() as tx:
        cohort = await make_cohort(tx)
        await groups.note(tx, OLD, "Tiimi", at=1.0)
        await groups.set_admins(tx, OLD, [71])
        await groups.join_cohort(tx, OLD, cohort, 2)
        ended, goes_on = await begin(tx, OLD), await begin(tx, OLD, 7)
        await exercises.end(tx, ended, result="{}", at=20.0)
        await outbox.put(tx, OLD, "sendMessage", "{}", at=1.0)
        await groups.migrate(tx, OLD, NEW)
        assert await groups.get(tx, NEW) == groups.Group(NEW, "Tiimi", False, frozenset({71}), cohort, 2)
        assert await groups.get(tx, OLD) is None and await going_on(tx, OLD) == []
        assert await going_on(tx, NEW) == [goes_on]
        assert [one.result for one in await exercises.ended_in(tx, NEW)] == ["{}"]
        assert [await groups.now_at(tx, chat) for chat in (OLD, NEW, -6)] == [NEW, NEW, -6]
        assert await outbox.due_lanes(tx, 2.0) == [(NEW, outbox.MESSAGES)]
        assert NEW in tx.addressed


async def test_updates_of_the_old_chat_stay_in_their_line(database: Database) -> None:
    """They were sent before whatever comes from the new one, and are worked as what they are."""
    async with database.transaction() as tx:
        await inbox.take(tx, [(1, OLD, "{}"), (2, NEW, "{}")], at=1.0)
        await groups.migrate(tx, OLD, NEW)
        assert sorted(await inbox.pending_chats(tx)) == [NEW, OLD]


@pytest.mark.parametrize(("noted_first", "sees_all_in"), [(False, OLD), (True, OLD), (True, NEW)])
async def test_a_move_told_twice_is_one(database: Database, noted_first: bool, sees_all_in: int) -> None:
    """By both chats and the sender, whether or not the new chat was known by then."""
    async with database.transaction() as tx:
        cohort = await make_cohort(tx)
        await groups.note(tx, OLD, "Tiimi", at=1.0)
        await groups.set_admins(tx, OLD, [71])
        await groups.join_cohort(tx, OLD, cohort, 2)
        if noted_first:
            await groups.note(tx, NEW, "Tiimi", at=2.0)
        await groups.set_sees_all(tx, sees_all_in, True)
        goes_on = await begin(tx, OLD)
        for _ in range(3):
            await groups.migrate(tx, OLD, NEW)
            assert await groups.get(tx, NEW) == groups.Group(NEW, "Tiimi", True, frozenset({71}), cohort, 2)
            assert await going_on(tx, NEW) == [goes_on]


async def test_a_late_update_of_the_old_chat_undoes_nothing(database: Database) -> None:
    """What has been learned of the new chat since is the newer."""
    async with database.transaction() as tx:
        first, second = await make_cohort(tx), await make_cohort(tx, "2B")
        await groups.note(tx, OLD, "Tiimi", at=1.0)
        await groups.join_cohort(tx, OLD, first, 2)
        await groups.migrate(tx, OLD, NEW)
        await groups.set_admins(tx, NEW, [71, 72])
        await groups.join_cohort(tx, NEW, second, None)
        await groups.note(tx, NEW, "Uusi nimi", at=3.0)
        await groups.note(tx, OLD, "Tiimi", at=2.0)
        await groups.set_admins(tx, OLD, [70])
        await groups.join_cohort(tx, OLD, first, 2)
        await groups.migrate(tx, OLD, NEW)
        assert await groups.get(tx, NEW) == groups.Group(NEW, "Uusi nimi", False, frozenset({71, 72}), second, None)
        assert await groups.get(tx, OLD) is None
        assert await tx.rows("SELECT seen_at FROM groups") == [(3.0,)]


@pytest.mark.parametrize("older", [OLD, NEW])
async def test_of_two_that_go_on_the_older_is_played_to_its_end(database: Database, older: int) -> None:
    """The other, begun while one chat did not know of the other, is over as if it had never begun."""
    async with database.transaction() as tx:
        kept = await begin(tx, older)
        dropped = await begin(tx, NEW if older == OLD else OLD)
        topic = await begin(tx, NEW, 7)
        await groups.migrate(tx, OLD, NEW)
        assert await going_on(tx, NEW) == [kept, topic]
        [ended] = await exercises.ended_in(tx, NEW)
        assert (ended.id, ended.result, ended.due_at, ended.ended_at) == (dropped, None, None, ended.made_at)
        assert sorted(await exercises.due(tx, 99.0)) == [kept, topic]


async def test_a_message_of_the_old_chat_is_none_of_the_new(database: Database) -> None:
    """Telegram counts anew there: under the same id there may be any message."""
    async with database.transaction() as tx:
        await outbox.put(tx, OLD, "sendMessage", "{}", at=1.0, message_key="stage")
        await outbox.sent(tx, 1, 40)
        await outbox.change(tx, OLD, "editMessageText", "{}", of="stage", at=1.0)
        await groups.migrate(tx, OLD, NEW)
        assert await outbox.message_id(tx, NEW, "stage") is None
        assert await outbox.due_lanes(tx, 2.0) == []


LOOKS = {
    "of a class": lambda reader: groups.of_cohort(reader, 1),
    "link": lambda reader: groups.link(reader, "code", 1.0),
    "link of a team": lambda reader: groups.link_of(reader, 1, 2, 1.0),
    "gone where": lambda reader: groups.now_at(reader, OLD),
}


@pytest.mark.parametrize("what", LOOKS)
async def test_groups_are_found_among_all(database: Database, what: str) -> None:
    """By an index: the other groups of the school are not gone through."""
    [step] = await tables_read(database, LOOKS[what])
    assert step.startswith("SEARCH")
