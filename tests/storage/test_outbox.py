"""The outbox: each chat's calls in order, until they are sent, given up or dropped."""

import pytest

from storage import outbox
from storage.database import Database, Reader, Transaction
from tests.storage.plans import tables_read


async def waiting(reader: Reader, chat_id: int = 70, lane: int = outbox.MESSAGES, now: float = 100.0) -> str | None:
    """The parameters of the first call due."""
    row = await outbox.oldest(reader, chat_id, lane, now)
    return row.params if row else None


async def test_put_keeps_everything_said_about_a_call(database: Database) -> None:
    """A call comes back as it was put, with its chat noted for waking the sender."""
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", '{"text":"a"}', at=9.0, pause_ms=1200, due_at=20.0, once=True)
        assert tx.addressed == {70}
        assert await outbox.oldest(tx, 70, outbox.MESSAGES, 20.0) == outbox.Outgoing(
            1, 70, outbox.MESSAGES, "sendMessage", '{"text":"a"}', 1200, 9.0, 20.0, 0.0, 0, once=True, keyed=False
        )


async def test_a_lane_is_in_order_and_apart_from_others(database: Database) -> None:
    """Chats and lanes are separate lines; within one, the first put is the first out."""
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", "first", at=2.0)
        await outbox.put(tx, 70, "sendMessage", "second", at=1.0)
        await outbox.put(tx, 70, "answerCallbackQuery", "answer", at=1.0, lane=outbox.ANSWERS)
        await outbox.put(tx, 71, "sendMessage", "other", at=1.0)
        assert sorted(await outbox.due_lanes(tx, 0.0)) == [(70, 0), (70, 1), (71, 0)]
        assert await waiting(tx) == "first"
        assert await waiting(tx, lane=outbox.ANSWERS) == "answer"
        assert await waiting(tx, 71) == "other"


async def test_a_reminder_waits_and_holds_nobody_up(database: Database) -> None:
    """A call with a future due time is passed by until then."""
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", "reminder", at=1.0, due_at=50.0)
        assert await outbox.due_lanes(tx, 49.0) == []
        await outbox.put(tx, 70, "sendMessage", "now", at=1.0)
        assert await waiting(tx, now=49.0) == "now"
        assert await waiting(tx, now=50.0) == "reminder"


async def test_a_call_to_be_tried_again_keeps_its_place(database: Database) -> None:
    """Nothing overtakes a call that waits for its next try."""
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", "first", at=1.0)
        await outbox.put(tx, 70, "sendMessage", "second", at=1.0)
        await outbox.retry_at(tx, 1, 500.0)
        row = await outbox.oldest(tx, 70, outbox.MESSAGES, 2.0)
        assert row is not None and (row.params, row.retry_at, row.tries) == ("first", 500.0, 1)


async def test_sent_and_failed_calls_leave_no_content(database: Database) -> None:
    """What no longer waits keeps its outcome and loses its words."""
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", "first", at=1.0)
        await outbox.put(tx, 70, "sendMessage", "second", at=1.0)
        await outbox.sent(tx, 1)
        assert await waiting(tx) == "second"
        await outbox.fail(tx, 2, "BadRequest")
        assert await waiting(tx) is None
        assert await tx.rows("SELECT state, params, reason FROM outbox ORDER BY id") == [
            ("sent", None, None),
            ("failed", None, "BadRequest"),
        ]


async def test_a_doubtful_call_is_not_sent_by_itself(database: Database) -> None:
    """A call of which nobody knows whether it went out is left alone until somebody decides."""
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", "reminder", at=1.0, once=True)
        await outbox.doubt(tx, 1)
        assert await waiting(tx) is None
        await outbox.retry_at(tx, 1, 0.0)
        assert await waiting(tx) == "reminder"


async def test_the_last_message_of_a_key_can_be_found(database: Database) -> None:
    """A key leads to the message it was sent as last, in its own chat."""
    async with database.transaction() as tx:
        for number in (1, 2, 3):
            await outbox.put(tx, 70, "sendMessage", "{}", at=1.0, message_key="scene")
            if number < 3:
                await outbox.sent(tx, number, message_id=number * 100)
        assert await outbox.message_id(tx, 70, "scene") == 200
        assert await outbox.message_id(tx, 70, "other") is None
        assert await outbox.message_id(tx, 71, "scene") is None


async def test_follows_a_group_that_moved(database: Database) -> None:
    """What waits for the old group waits for the new one; what was sent stays where it went."""
    async with database.transaction() as tx:
        await outbox.put(tx, -5, "sendMessage", "gone", at=1.0)
        await outbox.put(tx, -5, "sendMessage", "waiting", at=1.0)
        await outbox.sent(tx, 1)
        await outbox.follow_migration(tx, -5, -1005)
        assert await waiting(tx, -5) is None
        assert await waiting(tx, -1005) == "waiting"
        assert tx.addressed == {-5, -1005}


async def test_dropping_a_chat_spares_the_others(database: Database) -> None:
    """Nothing waits for a chat that was dropped."""
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", "a", at=1.0)
        await outbox.put(tx, 71, "sendMessage", "b", at=1.0)
        await outbox.drop_chat(tx, 70)
        assert await outbox.due_lanes(tx, 2.0) == [(71, 0)]


async def test_purge_spares_what_waits_and_what_is_recent(database: Database) -> None:
    """Only old calls that no longer wait are dropped; a reminder counts from its due time."""
    async with database.transaction() as tx:
        for due_at in (outbox.AT_ONCE, outbox.AT_ONCE, 90.0):
            await outbox.put(tx, 70, "sendMessage", "{}", at=1.0, due_at=due_at)
        await outbox.sent(tx, 1)
        await outbox.sent(tx, 3)
        await outbox.purge(tx, before=50.0)
        assert await tx.rows("SELECT id FROM outbox ORDER BY id") == [(2,), (3,)]


async def test_purge_spares_what_was_sent_under_a_key_for_another_day(database: Database) -> None:
    """Whoever may be written to once a day is asked about by it."""
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", "{}", at=100.0, message_key="nudge.1")
        await outbox.sent(tx, 1)
        await outbox.purge(tx, before=100.0 + outbox.KEYED_LONGER)
        assert await outbox.states(tx, 70, "nudge.1") == {"sent"}
        await outbox.purge(tx, before=101.0 + outbox.KEYED_LONGER)
        assert await outbox.states(tx, 70, "nudge.1") == set()


async def test_a_reminder_long_past_its_time_waits_to_be_looked_at(database: Database) -> None:
    """Its hour was chosen, so it is not sent at another; a call without a time of its own never grows too old."""
    late = 100.0 + outbox.PATIENCE
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", "reminder", at=1.0, due_at=100.0, once=True, message_key="k")
        await outbox.put(tx, 71, "sendMessage", "at once", at=1.0, once=True)
        await outbox.put(tx, 72, "sendMessage", "may be late", at=1.0, due_at=100.0)
        assert await waiting(tx, now=late - 1) == "reminder" and await outbox.held_up(tx, late - 1) == []
        assert await waiting(tx, now=late) is None
        assert sorted(await outbox.due_lanes(tx, late)) == [(71, 0), (72, 0)]
        assert await outbox.held_up(tx, late) == [outbox.HeldUp(1, 70, "k")]


async def test_a_reminder_held_up_blocks_no_call_behind_it(database: Database) -> None:
    """Nor does one that waits for its time."""
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", "past", at=1.0, due_at=2.0, once=True)
        await outbox.put(tx, 70, "sendMessage", "future", at=1.0, due_at=9e9, once=True)
        await outbox.put(tx, 70, "sendMessage", "now", at=1.0)
        assert await waiting(tx, now=3.0 + outbox.PATIENCE) == "now"


async def test_a_reminder_held_up_gets_another_time_or_goes(database: Database) -> None:
    """What was sent meanwhile is left alone."""
    async with database.transaction() as tx:
        for _ in range(3):
            await outbox.put(tx, 70, "sendMessage", "reminder", at=1.0, due_at=2.0, once=True)
        await outbox.sent(tx, 3)
        await outbox.put_off(tx, 1, 9000.0)
        await outbox.drop(tx, 2)
        await outbox.put_off(tx, 3, 9000.0)
        await outbox.drop(tx, 3)
        assert await tx.rows("SELECT id, due_at FROM outbox ORDER BY id") == [(1, 9000.0), (3, 2.0)]
        assert await waiting(tx, now=9000.0) == "reminder"


async def test_what_waits_under_a_key_can_be_withdrawn(database: Database) -> None:
    """In its chat, or in all; never what is on its way or under another key."""
    async with database.transaction() as tx:
        for chat_id, key in ((70, "a"), (70, "b"), (71, "a"), (72, "a"), (70, "a"), (72, None)):
            await outbox.put(tx, chat_id, "sendMessage", "{}", at=1.0, due_at=50.0, message_key=key)
        await outbox.doubt(tx, 5)
        await outbox.withdraw(tx, 70, "a")
        assert await tx.rows("SELECT id FROM outbox ORDER BY id") == [(2,), (3,), (4,), (5,), (6,)]
        await outbox.withdraw_all(tx, "a")
        assert await tx.rows("SELECT id FROM outbox ORDER BY id") == [(2,), (5,), (6,)]


async def test_purge_spares_a_reminder_that_waits_long(database: Database) -> None:
    """Put in weeks ago, due in weeks."""
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", "reminder", at=1.0, due_at=9e9, once=True)
        await outbox.purge(tx, before=8e9)
        assert await waiting(tx, now=9e9) == "reminder"


async def params(reader: Reader) -> list[str]:
    """What waits in all chats, in order."""
    rows = await reader.rows("SELECT params FROM outbox WHERE state = 'pending' ORDER BY id")
    return [text for (text,) in rows]


async def put_stage(tx: Transaction, message_id: int | None = None) -> None:
    """A group's stage, sent as that message if one is given."""
    await outbox.put(tx, -5, "sendMessage", "stage", at=1.0, message_key="stage")
    if message_id:
        [(id,)] = await tx.rows("SELECT max(id) FROM outbox")
        await outbox.sent(tx, id, message_id)


async def test_a_change_says_what_it_changes_and_is_no_letter(database: Database) -> None:
    """By the message's key, as its id is not known yet."""
    async with database.transaction() as tx:
        await outbox.put(tx, -5, "deleteMessage", "{}", at=1.0, changes="stage")
        row = await outbox.oldest(tx, -5, outbox.MESSAGES, 1.0)
        assert row is not None and (row.changes, row.keyed) == ("stage", False)
        assert tx.addressed == {-5}


async def test_quick_changes_are_one(database: Database) -> None:
    """The last comes in the place of all that wait, behind what was said meanwhile."""
    async with database.transaction() as tx:
        await put_stage(tx)
        for number in range(10):
            await outbox.change(tx, -5, "editMessageText", f"now {number}", of="stage", at=2.0)
        await outbox.put(tx, -5, "sendMessage", "said", at=2.0)
        await outbox.change(tx, -5, "editMessageText", "at last", of="stage", at=2.0)
        assert await params(tx) == ["stage", "said", "at last"]


async def test_a_change_takes_the_place_of_its_like_alone(database: Database) -> None:
    """Another method, message, chat or lane has its own, and so has whatever no longer waits."""
    async with database.transaction() as tx:
        await outbox.change(tx, -5, "editMessageText", "under way", of="stage", at=1.0)
        await outbox.doubt(tx, 1)
        await outbox.change(tx, -5, "editMessageReplyMarkup", "buttons", of="stage", at=1.0)
        await outbox.change(tx, -5, "editMessageText", "other", of="other", at=1.0)
        await outbox.change(tx, -6, "editMessageText", "elsewhere", of="stage", at=1.0)
        await outbox.put(tx, -5, "editMessageText", "of no key", at=1.0)
        await outbox.change(tx, -5, "editMessageText", "stage", of="stage", at=1.0)
        assert await params(tx) == ["buttons", "other", "elsewhere", "of no key", "stage"]
        assert await outbox.states(tx, -5, "stage") == set()
        assert len(await tx.rows("SELECT 1 FROM outbox WHERE state = 'doubtful'")) == 1


async def test_a_change_of_an_earlier_message_of_the_key_stays(database: Database) -> None:
    """What takes the buttons off the old stage is not what the new one gets."""
    async with database.transaction() as tx:
        await put_stage(tx, message_id=40)
        await outbox.change(tx, -5, "editMessageReplyMarkup", "old", of="stage", at=1.0)
        await put_stage(tx)
        await outbox.change(tx, -5, "editMessageReplyMarkup", "new 1", of="stage", at=1.0)
        await outbox.change(tx, -5, "editMessageReplyMarkup", "new 2", of="stage", at=1.0)
        assert await params(tx) == ["old", "stage", "new 2"]


async def test_a_change_that_was_told_to_wait_keeps_its_place(database: Database) -> None:
    """Else the one after it, or what was said meanwhile, would go out within the wait."""
    async with database.transaction() as tx:
        await outbox.change(tx, -5, "editMessageText", "throttled", of="stage", at=1.0)
        await outbox.retry_at(tx, 1, 500.0)
        await outbox.change(tx, -5, "editMessageText", "later", of="stage", at=1.0)
        await outbox.change(tx, -5, "editMessageText", "last", of="stage", at=1.0)
        assert await params(tx) == ["throttled", "last"]


async def test_a_change_dropped_while_it_was_sent_comes_to_nothing(database: Database) -> None:
    """Whatever its call came to is written nowhere, and the next is sent."""
    async with database.transaction() as tx:
        await outbox.change(tx, -5, "editMessageText", "first", of="stage", at=1.0)
        await outbox.change(tx, -5, "editMessageText", "second", of="stage", at=1.0)
        await outbox.sent(tx, 1, 40)
        await outbox.fail(tx, 1, "BadRequest")
        await outbox.retry_at(tx, 1, 500.0)
        assert await tx.rows("SELECT id, state FROM outbox") == [(2, "pending")]


async def test_the_key_of_a_message_can_be_found(database: Database) -> None:
    """The last that was sent as that message, in its chat; what was sent without a key has none."""
    async with database.transaction() as tx:
        for chat, key, message in ((-5, "first", 40), (-5, "stage", 40), (-5, None, 41), (-6, "else", 41)):
            await outbox.put(tx, chat, "sendMessage", "{}", at=1.0, message_key=key)
            [(id,)] = await tx.rows("SELECT max(id) FROM outbox")
            await outbox.sent(tx, id, message)
        assert [await outbox.key_of(tx, -5, message) for message in (40, 41, 42)] == ["stage", None, None]
        assert await outbox.key_of(tx, -6, 41) == "else"


async def test_changes_of_messages_of_the_old_chat_do_not_follow(database: Database) -> None:
    """Ids mean nothing in the new chat; what waits behind a message that goes there will change that one."""
    async with database.transaction() as tx:
        await put_stage(tx, message_id=40)
        await outbox.change(tx, -5, "editMessageText", "of the old stage", of="stage", at=1.0)
        await outbox.change(tx, -5, "editMessageText", "of none", of="never sent", at=1.0)
        await put_stage(tx)
        await outbox.change(tx, -5, "editMessageText", "of the new stage", of="stage", at=1.0)
        await outbox.change(tx, -6, "editMessageText", "of others", of="stage", at=1.0)
        await outbox.follow_migration(tx, -5, -1005)
        assert await params(tx) == ["stage", "of the new stage", "of others"]
        assert await outbox.message_id(tx, -1005, "stage") is None
        assert await outbox.key_of(tx, -1005, 40) is None


LOOKS = {
    "key": lambda reader: outbox.key_of(reader, -5, 40),
    "message": lambda reader: outbox.message_id(reader, -5, "stage"),
}


@pytest.mark.parametrize("what", LOOKS)
async def test_a_chats_messages_are_found_among_all(database: Database, what: str) -> None:
    """By an index: no other chat's calls are looked through."""
    [step] = await tables_read(database, LOOKS[what])
    assert "USING INDEX outbox_of_chat (chat_id=?" in step


async def test_what_was_put_in_lately_is_known(database: Database) -> None:
    """By its chat and key, whether it is sent or waits."""
    async with database.transaction() as tx:
        await outbox.put(tx, -5, "sendMessage", "{}", at=100.0, message_key="hello")
        assert await outbox.put_since(tx, -5, "hello", 99.0)
        assert not await outbox.put_since(tx, -5, "hello", 100.0)
        assert not await outbox.put_since(tx, -6, "hello", 99.0)
        assert not await outbox.put_since(tx, -5, "other", 99.0)
