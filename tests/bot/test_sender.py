"""Sending: each chat in order, every fault outlived, nothing lost, and at most one message doubled by a crash."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram.error import NetworkError, TimedOut

from bot.sender import FEWEST_TRIES, MAX_AGE
from storage import learners, outbox
from storage.database import Database
from tests.bot.api_double import Answer, Crashes, Gate, fine, refused
from tests.bot.sending import Sending


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database."""
    async with await Database.open(tmp_path / "h.sqlite3") as database:
        yield database


@pytest.fixture
def sending(database: Database) -> Sending:
    """A sender with nothing to do yet."""
    return Sending(database)


async def test_messages_go_out_in_order_and_are_marked(database: Database, sending: Sending) -> None:
    """With the chat's id, Telegram's id of the message kept under its key, and the words gone."""
    await sending.put(70, "a", "b")
    await sending.put(70, "c", message_key="scene")
    await sending.sender.drain()
    assert sending.api.calls == [("sendMessage", {"text": text, "chat_id": 70}) for text in "abc"]
    async with database.reading() as reader:
        assert await reader.rows("SELECT DISTINCT state, params FROM outbox") == [("sent", None)]
        assert await outbox.message_id(reader, 70, "scene") == 3


async def test_answers_carry_no_chat(sending: Sending) -> None:
    """Telegram knows the query, not a chat, and refuses unknown fields."""
    await sending.put_answer(70)
    sending.api.script("answerCallbackQuery", fine(True))
    await sending.sender.drain()
    assert sending.api.calls == [("answerCallbackQuery", {"callback_query_id": "1"})]
    assert await sending.states() == ["sent"]


async def test_the_customer_types_before_speaking(sending: Sending) -> None:
    """A long pause shows the indicator again and again; a message without a pause shows none."""
    await sending.put(70, "long", pause_ms=10_000)
    await sending.put(70, "short")
    await sending.sender.drain()
    assert [name for name, _ in sending.api.calls] == [*["sendChatAction"] * 3, "sendMessage", "sendMessage"]
    assert sending.api.calls[0][1] == {"chat_id": 70, "action": "typing"}
    assert sending.time.slept == [4.5, 4.5, 1.0]


async def test_typing_that_can_not_be_shown_holds_nothing_up(sending: Sending) -> None:
    """The message goes out all the same."""
    await sending.put(70, "a", pause_ms=9_000)
    sending.api.script("sendChatAction", refused(400, "Bad Request: whatever"), NetworkError("cut"))
    await sending.sender.drain()
    assert sending.api.texts() == ["a"]


async def test_an_answer_overtakes_a_customer_who_types(database: Database) -> None:
    """A press is answered at once, whatever the chat still waits for."""
    gate = Gate()
    sending = Sending(database, gate.sleep)
    await sending.put(70, "slowly", pause_ms=3_000)
    sending.sender.wake(70)
    await gate.asleep.wait()
    await sending.put_answer(70)
    answered = asyncio.Event()

    async def arrived(method: str, params: dict[str, Any]) -> None:
        if method == "answerCallbackQuery":
            answered.set()

    sending.api.arrived = arrived
    sending.sender.wake(70)
    await answered.wait()
    assert sending.api.texts() == []
    gate.opened.set()
    await sending.sender.drain()
    assert sending.api.texts() == ["slowly"]


async def test_a_throttled_chat_waits_alone(database: Database) -> None:
    """Telegram's wait is obeyed by the chat it was said to; another chat's messages go out meanwhile."""
    gate = Gate()
    sending = Sending(database, gate.sleep)
    sending.api.script("sendMessage", refused(429, "Too Many Requests", retry_after=9))
    await sending.put(70, "a", "b")
    sending.sender.wake(70)
    await gate.asleep.wait()
    await sending.put(71, "c", "d")
    sent = asyncio.Event()

    async def arrived(method: str, params: dict[str, Any]) -> None:
        if params["text"] == "d":
            sent.set()

    sending.api.arrived = arrived
    sending.sender.wake(71)
    await sent.wait()
    assert sending.api.texts(70) == ["a"]
    gate.opened.set()
    await sending.sender.drain()
    assert sending.api.texts(70) == ["a", "a", "b"]


async def test_telegrams_wait_is_taken_at_its_word(sending: Sending) -> None:
    """The next try comes after just as many seconds, without typing again."""
    sending.api.script("sendMessage", refused(429, "Too Many Requests", retry_after=9))
    await sending.put(70, "a", pause_ms=1_000)
    await sending.sender.drain()
    assert sending.time.slept == [1.0, 9.0]


async def test_faults_on_the_way_are_tried_again_in_place(sending: Sending) -> None:
    """Longer and longer, until it goes through; nothing overtakes."""
    sending.api.script("sendMessage", refused(502), TimedOut(), NetworkError("cut"), refused(500), refused(409))
    await sending.put(70, "a", "b")
    await sending.sender.drain()
    assert sending.api.texts() == ["a"] * 6 + ["b"]
    assert sending.time.slept == [1, 2, 4, 8, 16]
    assert await sending.states() == ["sent", "sent"]


async def test_a_restart_goes_on_waiting(sending: Sending) -> None:
    """What was to be tried later is tried then by the next run, too."""
    async with sending.database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", '{"text":"a"}', at=0.0)
        await outbox.retry_at(tx, 1, sending.time.now + 40)
    await sending.sender.drain()
    assert sending.time.slept == [40]


async def test_a_revoked_token_costs_no_message(sending: Sending) -> None:
    """Until somebody sets another token, everything keeps waiting."""
    sending.api.script("getMe", fine({"id": 1, "is_bot": True, "first_name": "H", "username": "h_bot"}))
    await sending.api.bot.initialize()
    sending.api.script("sendMessage", refused(401, "Unauthorized"))
    await sending.put(70, "a")
    await sending.sender.drain()
    assert sending.api.texts() == ["a", "a"]
    assert await sending.states() == ["sent"]


async def test_what_fails_for_a_day_is_given_up(sending: Sending, caplog: pytest.LogCaptureFixture) -> None:
    """A message that is too old and was tried often enough is failed, and the next has its turn."""
    sending.api.script("sendMessage", *[refused(502)] * (FEWEST_TRIES + 1))
    await sending.put(70, "a", at=sending.time.now - MAX_AGE - 1)
    await sending.put(70, "b")
    with caplog.at_level(logging.ERROR):
        await sending.sender.drain()
    assert await sending.states() == ["failed", "sent"]
    assert [(record.message, record.__dict__["fields"]["reason"]) for record in caplog.records] == [
        ("send_failed", "NetworkError")
    ]


async def test_one_fault_after_long_silence_costs_nothing(sending: Sending) -> None:
    """A bot that was switched off for days does not drop what waited, at the first hiccup."""
    sending.api.script("sendMessage", refused(502))
    await sending.put(70, "a", at=sending.time.now - 3 * MAX_AGE)
    await sending.sender.drain()
    assert await sending.states() == ["sent"]


async def test_who_blocked_the_bot_is_left_in_peace(database: Database, sending: Sending) -> None:
    """The learner is marked, what waits for the chat is dropped, and others get theirs."""
    async with database.transaction() as tx:
        await learners.save(tx, 70, language="fi", settings="{}", state="{}", at=1.0)
    sending.api.script("sendMessage", refused(403, "Forbidden: bot was blocked by the user"))
    await sending.put(70, "a", "b")
    await sending.sender.drain()
    await sending.put(71, "c")
    await sending.sender.drain()
    assert sending.api.texts() == ["a", "c"]
    assert await sending.states() == ["failed", "sent"]
    async with database.reading() as reader:
        learner = await learners.get(reader, 70)
    assert learner is not None and learner.blocked


@pytest.mark.parametrize(
    "description",
    [
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
        "Bad Request: MESSAGE IS NOT MODIFIED: specified new message content is the same",
    ],
)
async def test_a_harmless_refusal_is_as_good_as_sent(
    sending: Sending, description: str, caplog: pytest.LogCaptureFixture
) -> None:
    """It came too late, or it is so already: nobody needs to know."""
    sending.api.script("sendMessage", refused(400, description))
    await sending.put(70, "a", "b")
    with caplog.at_level(logging.WARNING):
        await sending.sender.drain()
    assert await sending.states() == ["sent", "sent"]
    assert sending.api.texts() == ["a", "b"] and caplog.records == []


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (refused(400, "Bad Request: can't parse entities: unsupported tag <hölmö>"), "Can't parse entities"),
        (refused(400, "Bad Request: chat not found"), "Chat not found"),
    ],
)
async def test_a_refused_message_fails_alone(
    sending: Sending, answer: Answer, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The lane goes on; the log says why, but nothing that stood in the message."""
    sending.api.script("sendMessage", answer)
    await sending.put(70, "hölmö", "b")
    with caplog.at_level(logging.ERROR):
        await sending.sender.drain()
    assert await sending.states() == ["failed", "sent"]
    assert [(record.message, record.__dict__["fields"]) for record in caplog.records] == [
        ("send_failed", {"id": 1, "method": "sendMessage", "reason": reason})
    ]


async def test_a_row_that_makes_no_sense_fails_alone(database: Database, sending: Sending) -> None:
    """Even one whose parameters can't be read."""
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", "not json", at=1.0)
    await sending.put(70, "b")
    await sending.sender.drain()
    assert await sending.states() == ["failed", "sent"]


@pytest.mark.parametrize(
    ("answer", "state", "sends"),
    [
        (TimedOut(), "doubtful", 1),
        (refused(502), "doubtful", 1),
        (refused(429, retry_after=3), "sent", 2),
        (refused(400, "Bad Request: chat not found"), "failed", 1),
        (refused(403, "Forbidden: bot was blocked"), "failed", 1),
        (refused(400, "moved", migrate_to_chat_id=-1005), "sent", 2),
    ],
)
async def test_what_must_not_be_sent_twice_is_not(
    sending: Sending, answer: Answer | Exception, state: str, sends: int
) -> None:
    """It is tried again only if Telegram said that it did not go out; otherwise the doubt is kept to be seen."""
    sending.api.script("sendMessage", answer)
    await sending.put(70, "reminder", once=True)
    await sending.sender.drain()
    assert (await sending.states(), len(sending.api.calls)) == ([state], sends)


@pytest.mark.parametrize("once", [False, True])
async def test_a_kill_at_any_moment_doubles_at_most_the_message_under_way(
    database: Database, sending: Sending, tmp_path: Path, once: bool
) -> None:
    """From the disk as it was while each call was under way, the next start sends the rest; reminders never again."""
    crashes = Crashes(tmp_path / "h.sqlite3", tmp_path)
    sent_before: list[list[str]] = []

    async def arrived(method: str, params: dict[str, Any]) -> None:
        crashes.now()
        sent_before.append(sending.api.texts())

    sending.api.arrived = arrived
    await sending.put(70, *"abcd", once=once)
    await sending.sender.drain()
    for copy, before in zip(crashes.copies, sent_before, strict=True):
        async with await Database.open(copy) as reopened:
            again = Sending(reopened)
            await again.sender.drain()
        times = Counter(before + again.api.texts())
        assert times == Counter("abcd") + (Counter() if once else Counter(before[-1]))
        assert again.api.texts() == sorted(again.api.texts())


async def test_what_is_erased_while_the_customer_types_is_not_sent(database: Database) -> None:
    """A learner who asked to be forgotten hears nothing of what was under way, and then the last word."""
    gate = Gate()
    sending = Sending(database, gate.sleep)
    await sending.put(70, "old", pause_ms=3_000)
    sending.sender.wake(70)
    await gate.asleep.wait()
    async with database.transaction() as tx:
        await learners.erase(tx, 70)
    await sending.put(70, "all is erased")
    gate.opened.set()
    await sending.sender.drain()
    assert sending.api.texts() == ["all is erased"]


async def test_a_run_sends_what_was_left_and_what_falls_due(database: Database, sending: Sending) -> None:
    """Without being woken: a message of an earlier run, and a reminder when its time comes."""
    reminded = asyncio.Event()

    async def arrived(method: str, params: dict[str, Any]) -> None:
        if params["text"] == "reminder":
            reminded.set()

    sending.api.arrived = arrived
    await sending.put(70, "left")
    await sending.put(70, "reminder", due_at=sending.time.now + 60)
    run = asyncio.create_task(sending.sender.run())
    await reminded.wait()
    run.cancel()
    await asyncio.wait({run})
    assert sending.api.texts() == ["left", "reminder"]
    assert sending.time.now >= 1_000_060


async def test_a_stop_ends_the_call_under_way_and_no_wait(database: Database) -> None:
    """A message that was asked for is marked; a chat that waits for Telegram's leave does not hold the stop up."""
    gate = Gate()
    sending = Sending(database, gate.sleep)
    asked, go_on = asyncio.Event(), asyncio.Event()

    async def arrived(method: str, params: dict[str, Any]) -> None:
        if params["chat_id"] == 71:
            asked.set()
            await go_on.wait()

    sending.api.arrived = arrived
    async with database.transaction() as tx:
        await outbox.put(tx, 70, "sendMessage", '{"text":"throttled"}', at=1.0)
        await outbox.retry_at(tx, 1, sending.time.now + 1000)
    await sending.put(71, "under way")
    run = asyncio.create_task(sending.sender.run())
    await asked.wait()
    await gate.asleep.wait()
    run.cancel()
    await asyncio.sleep(0.01)
    assert not run.done()
    go_on.set()
    await asyncio.wait({run})
    assert await sending.states() == ["pending", "sent"]
