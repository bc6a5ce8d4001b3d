"""Sending to groups: messages that are changed, what is asked, and groups that move or throw the bot out."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from storage import exercises, groups, learners, outbox
from storage.database import Transaction
from storage.outbox import Outgoing
from tests.bot.api_double import Answer, Gate, fine, refused
from tests.bot.sending import Sending, opened

OLD, NEW = -5, -1005
MOVED = refused(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=NEW)


@pytest.fixture
async def sending(tmp_path: Path) -> AsyncIterator[Sending]:
    """A sender with nothing to do yet."""
    async with opened(tmp_path) as sending:
        yield sending


async def message_id(sending: Sending, chat_id: int, key: str = "stage") -> int | None:
    """The id of the chat's message of that key."""
    async with sending.database.reading() as reader:
        return await outbox.message_id(reader, chat_id, key)


def addressed(sending: Sending) -> list[tuple[int, str]]:
    """The chats and texts of all calls, in order."""
    return [(params["chat_id"], params["text"]) for _, params in sending.api.calls]


class Meanwhile:
    """Holds up the first call of that text, so that something can happen while it is under way."""

    def __init__(self, sending: Sending, text: str) -> None:
        self._text = text
        self.asked, self.go_on = asyncio.Event(), asyncio.Event()
        sending.api.arrived = self.arrived

    async def arrived(self, method: str, params: dict[str, Any]) -> None:
        """Waits to go on."""
        if params.get("text") == self._text and not self.asked.is_set():
            self.asked.set()
            await self.go_on.wait()


async def test_a_change_goes_to_the_message_last_sent_under_the_key(sending: Sending) -> None:
    """Also if that one still waited when the change was put in; and to the newer one from then on."""
    await sending.put(OLD, "stage", message_key="stage")
    await sending.change(OLD, "stage 2", of="stage")
    await sending.put(OLD, "new stage", message_key="stage")
    await sending.put_call(OLD, "deleteMessage", changes="stage")
    sending.api.script("deleteMessage", fine(True))
    await sending.sender.drain()
    assert sending.api.calls == [
        ("sendMessage", {"text": "stage", "chat_id": OLD}),
        ("editMessageText", {"text": "stage 2", "chat_id": OLD, "message_id": 1}),
        ("sendMessage", {"text": "new stage", "chat_id": OLD}),
        ("deleteMessage", {"chat_id": OLD, "message_id": 3}),
    ]
    assert await sending.states() == ["sent"] * 4
    assert await message_id(sending, OLD) == 3


async def test_where_there_is_nothing_to_change_nothing_is_called(
    sending: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    """The message was refused, or never sent, or is one of another chat: nobody needs to know, and the lane goes on."""
    sending.api.script("sendMessage", refused(400, "Bad Request: message is too long"))
    await sending.put(OLD, "stage", message_key="stage")
    with caplog.at_level(logging.INFO):
        await sending.sender.drain()
        await sending.put(-6, "elsewhere", message_key="other")
        await sending.change(OLD, "stage 2", of="stage")
        await sending.change(OLD, "other 2", of="other")
        await sending.put(OLD, "b")
        await sending.sender.drain()
    assert {text for _, text in addressed(sending)} == {"stage", "elsewhere", "b"}
    assert await sending.states() == ["failed", "sent", "sent", "sent", "sent"]
    assert [record.message for record in caplog.records] == ["send_failed"]


@pytest.mark.parametrize(
    "description", ["Bad Request: message to delete not found", "Bad Request: message can't be deleted for everyone"]
)
async def test_a_message_that_somebody_has_deleted_is_as_good_as_deleted(sending: Sending, description: str) -> None:
    """Administrators tidy up, too."""
    await sending.put(OLD, "stage", message_key="stage")
    await sending.put_call(OLD, "deleteMessage", changes="stage")
    sending.api.script("deleteMessage", refused(400, description))
    await sending.sender.drain()
    assert await sending.states() == ["sent", "sent"]


async def test_ten_quick_changes_are_one_call(sending: Sending) -> None:
    """The last of them."""
    await sending.put(OLD, "stage", message_key="stage")
    for number in range(10):
        await sending.change(OLD, f"stage {number}", of="stage")
    await sending.sender.drain()
    assert addressed(sending) == [(OLD, "stage"), (OLD, "stage 9")]


@pytest.mark.parametrize("answer", [fine(True), refused(502), refused(400, "Bad Request: message is too long")])
async def test_a_change_replaced_while_it_is_sent_is_followed_by_the_next(sending: Sending, answer: Answer) -> None:
    """Whatever came of it; it is not tried again."""
    await sending.put(OLD, "stage", message_key="stage")
    await sending.change(OLD, "first", of="stage")
    meanwhile = Meanwhile(sending, "first")
    sending.api.script("editMessageText", answer)
    draining = asyncio.create_task(sending.sender.drain())
    await asyncio.wait_for(meanwhile.asked.wait(), 10)
    await sending.change(OLD, "second", of="stage")
    meanwhile.go_on.set()
    await draining
    assert [text for _, text in addressed(sending)] == ["stage", "first", "second"]
    assert await sending.states() == ["sent", "sent"]


async def test_the_wait_of_a_throttled_change_is_kept_by_the_next(sending: Sending) -> None:
    """Nothing goes to the group before Telegram's time."""
    gate = Gate()
    again = Sending(sending.database, gate.sleep)
    await again.put(OLD, "stage", message_key="stage")
    await again.change(OLD, "first", of="stage")
    again.api.script("editMessageText", refused(429, "Too Many Requests", retry_after=9))
    again.sender.wake(OLD)
    await asyncio.wait_for(gate.asleep.wait(), 10)
    await again.change(OLD, "second", of="stage")
    await again.change(OLD, "third", of="stage")
    again.sender.wake(OLD)
    assert addressed(again) == [(OLD, "stage"), (OLD, "first")]
    again.time.now += 9
    gate.opened.set()
    await again.sender.drain()
    assert [text for _, text in addressed(again)] == ["stage", "first", "first", "third"]


async def test_the_customer_types_in_the_topic(sending: Sending) -> None:
    """Where the message will come."""
    async with sending.database.transaction() as tx:
        params = '{"text": "a", "message_thread_id": 7}'
        await outbox.put(tx, OLD, "sendMessage", params, at=1.0, pause_ms=1000)
    await sending.sender.drain()
    assert sending.api.calls[0] == ("sendChatAction", {"chat_id": OLD, "action": "typing", "message_thread_id": 7})


async def test_what_was_asked_is_handed_on(sending: Sending) -> None:
    """The answer, in the transaction that marks the row; whoever hears of it may say something at once."""
    heard: list[tuple[str, Any, list[tuple[Any, ...]]]] = []

    async def hear(tx: Transaction, row: Outgoing, result: Any) -> None:
        heard.append((row.method, result, await tx.rows("SELECT state FROM outbox WHERE id = ?", row.id)))
        await outbox.put(tx, -6, "sendMessage", '{"text": "noted"}', at=1.0)

    asking = Sending(sending.database, heard=hear)
    asking.api.script("getChatAdministrators", fine([{"user": {"id": 71}}]))
    await asking.put(OLD, "a")
    await asking.put_call(OLD, "getChatAdministrators", message_key="admins")
    await asking.sender.drain()
    assert heard == [("getChatAdministrators", [{"user": {"id": 71}}], [("sent",)])]
    assert asking.api.texts() == ["a", "noted"]
    assert await asking.states() == ["sent"] * 3


async def test_an_answer_that_nobody_can_take_in_stops_nothing(
    sending: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing half done is kept, nothing is asked again, and the log says where it went wrong."""

    async def hear(tx: Transaction, row: Outgoing, result: Any) -> None:
        await groups.note(tx, OLD, "half done", at=1.0)
        raise KeyError("user")

    asking = Sending(sending.database, heard=hear)
    await asking.put_call(OLD, "getChatAdministrators")
    await asking.put(OLD, "b")
    with caplog.at_level(logging.ERROR):
        await asyncio.wait_for(asking.sender.drain(), 10)
    assert [method for method, _ in asking.api.calls] == ["getChatAdministrators", "sendMessage"]
    assert await asking.states() == ["sent", "sent"]
    assert [(record.message, record.__dict__["fields"]["id"]) for record in caplog.records] == [
        ("answer_not_taken_in", 1)
    ]
    async with sending.database.reading() as reader:
        assert await groups.get(reader, OLD) is None


async def test_a_question_that_is_refused_is_answered_by_nothing(sending: Sending) -> None:
    """It fails like any other call."""
    heard: list[Any] = []

    async def hear(tx: Transaction, row: Outgoing, result: Any) -> None:
        heard.append(result)

    asking = Sending(sending.database, heard=hear)
    asking.api.script("getChatAdministrators", refused(400, "Bad Request: chat not found"))
    await asking.put_call(OLD, "getChatAdministrators")
    await asking.sender.drain()
    assert heard == [] and await asking.states() == ["failed"]


async def test_a_group_that_moved_is_followed(sending: Sending) -> None:
    """The message that found out and those behind it go to the new group, in order, and the exercise is there."""
    async with sending.database.transaction() as tx:
        await groups.note(tx, OLD, "Tiimi", at=1.0)
        await exercises.make(tx, OLD, 0, state="{}", at=1.0)
    sending.api.script("sendMessage", MOVED)
    await sending.put(OLD, "a", "b")
    await sending.sender.drain()
    assert addressed(sending) == [(OLD, "a"), (NEW, "a"), (NEW, "b")]
    async with sending.database.reading() as reader:
        assert await groups.get(reader, NEW) == groups.Group(NEW, "Tiimi")
        assert await exercises.going_on(reader, NEW, 0)


async def test_what_changes_a_message_of_the_old_chat_does_not_follow(sending: Sending) -> None:
    """If it is the one that finds out, neither; a message sent to the new chat can be changed as ever."""
    await sending.put(OLD, "stage", message_key="stage")
    await sending.sender.drain()
    sending.api.script("editMessageText", MOVED)
    await sending.change(OLD, "too late", of="stage")
    await sending.put(OLD, "new stage", message_key="stage")
    await sending.change(OLD, "new stage 2", of="stage")
    await sending.sender.drain()
    assert addressed(sending) == [(OLD, "stage"), (OLD, "too late"), (NEW, "new stage"), (NEW, "new stage 2")]
    assert sending.api.calls[-1][1]["message_id"] == 3


async def test_a_message_under_way_while_the_group_moves_has_no_id_in_the_new_chat(sending: Sending) -> None:
    """It went to the old one; the next change finds nothing to change."""
    await sending.put(OLD, "stage", message_key="stage")
    meanwhile = Meanwhile(sending, "stage")
    draining = asyncio.create_task(sending.sender.drain())
    await asyncio.wait_for(meanwhile.asked.wait(), 10)
    async with sending.database.transaction() as tx:
        await groups.migrate(tx, OLD, NEW)
    meanwhile.go_on.set()
    await draining
    await sending.change(NEW, "stage 2", of="stage")
    await sending.sender.drain()
    assert addressed(sending) == [(OLD, "stage")]
    assert await sending.states() == ["sent", "sent"]
    assert await message_id(sending, NEW) is await message_id(sending, OLD) is None


async def test_a_group_that_threw_the_bot_out_is_left_in_peace(sending: Sending) -> None:
    """Nothing more is sent there, no exercise waits for anything, and nobody is taken for one who blocked the bot."""
    async with sending.database.transaction() as tx:
        for chat_id in (OLD, 71):
            await learners.save(tx, chat_id, language="fi", settings="{}", state="{}", at=1.0)
        for chat_id in (OLD, -6):
            made = await exercises.make(tx, chat_id, 0, state="{}", at=1.0)
            await exercises.keep(tx, made.id, state="{}", due_at=2.0, people=[71])
    sending.api.script("sendMessage", refused(403, "Forbidden: bot was kicked from the group chat"))
    await sending.put(OLD, "a", "b")
    await sending.sender.drain()
    assert sending.api.texts() == ["a"] and await sending.states() == ["failed"]
    async with sending.database.reading() as reader:
        [ended] = await exercises.ended_in(reader, OLD)
        assert (ended.result, ended.ended_at) == (None, sending.time.now)
        assert await exercises.due(reader, 9.0) == [2]
        assert await reader.rows("SELECT 1 FROM learners WHERE blocked") == []
