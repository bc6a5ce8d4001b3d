"""Sending: each chat in order, every fault outlived, nothing lost, and at most one message doubled by a crash."""

import asyncio
import json
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from telegram.error import NetworkError, TimedOut

from bot.attachments import Attachments, NotMadeError, recipe
from bot.sender import FEWEST_TRIES, MAX_AGE, Sender
from bot.timing import Sleep
from storage import learners, outbox
from storage.database import Database
from tests.bot.api_double import Answer, ApiDouble, Crashes, Gate, StillTime, fine, refused


class Sending:
    """A sender with all that stands around it."""

    def __init__(self, database: Database, sleep: Sleep | None = None) -> None:
        self.database, self.api, self.time = database, ApiDouble(), StillTime()
        self.made: list[Any] = []
        self.sender = Sender(
            self.api.bot,
            database,
            clock=self.time.clock,
            sleep=sleep or self.time.sleep,
            attachments=Attachments(self.make),
            budget=nullcontext(),
            letters=nullcontext(),
        )

    async def make(self, name: str, data: Any) -> bytes:
        """Makes a file of the data's text, unless it says that it can't be made."""
        self.made.append(data)
        if data["text"] == "broken":
            raise NotMadeError("ValueError at pictures/heat.py:50")
        return str(data["text"]).encode()

    async def put_picture(self, chat_id: int, text: str, **options: Any) -> None:
        """Puts a picture that is still to be drawn into the outbox."""
        params = json.dumps({"photo": recipe("qr_picture", {"text": text}), "caption": "c"})
        async with self.database.transaction() as tx:
            await outbox.put(tx, chat_id, "sendPhoto", params, at=self.time.now, **options)

    async def put(self, chat_id: int, *texts: str, **options: Any) -> None:
        """Puts messages into the outbox."""
        async with self.database.transaction() as tx:
            for text in texts:
                await outbox.put(
                    tx, chat_id, "sendMessage", json.dumps({"text": text}), **{"at": self.time.now, **options}
                )

    async def put_answer(self, chat_id: int) -> None:
        """Puts an answer to a button press into the outbox."""
        async with self.database.transaction() as tx:
            params = '{"callback_query_id":"1"}'
            await outbox.put(tx, chat_id, "answerCallbackQuery", params, at=self.time.now, lane=outbox.ANSWERS)

    async def states(self) -> list[str]:
        """What became of each row."""
        async with self.database.reading() as reader:
            return [state for (state,) in await reader.rows("SELECT state FROM outbox ORDER BY id")]


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


async def test_a_group_that_moved_is_followed(sending: Sending) -> None:
    """The message that found out and those behind it go to the new group, in order."""
    moved = refused(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1005)
    sending.api.script("sendMessage", moved)
    await sending.put(-5, "a", "b")
    await sending.sender.drain()
    assert [(params["chat_id"], params["text"]) for _, params in sending.api.calls] == [
        (-5, "a"),
        (-1005, "a"),
        (-1005, "b"),
    ]


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


class CountingBudget:
    """A budget that counts."""

    def __init__(self) -> None:
        self.spent = 0

    async def __aenter__(self) -> None:
        """One more."""
        self.spent += 1

    async def __aexit__(self, *error: object) -> None:
        """Nothing comes back."""


async def test_every_call_is_within_the_budget(database: Database) -> None:
    """Messages, answers and typing alike."""
    sending, budget = Sending(database), CountingBudget()
    sending.sender._budget = budget
    await sending.put(70, "a", pause_ms=100)
    await sending.put_answer(70)
    await sending.sender.drain()
    assert budget.spent == len(sending.api.calls) == 3


class ShutBudget:
    """A budget that is used up until it is opened."""

    def __init__(self) -> None:
        self.opened = asyncio.Event()

    async def __aenter__(self) -> None:
        """Waits."""
        await self.opened.wait()

    async def __aexit__(self, *error: object) -> None:
        """Nothing comes back."""


async def test_a_letter_to_a_whole_class_does_not_hold_up_a_talk(database: Database) -> None:
    """Letters wait for one another; who has just said something does not wait for them."""
    sending, letters = Sending(database), ShutBudget()
    sending.sender._letters = letters
    for chat_id in range(70, 120):
        await sending.put(chat_id, "homework", message_key="given.1")
    await sending.put(120, "the customer's answer")
    answered = asyncio.Event()

    async def arrived(method: str, params: dict[str, Any]) -> None:
        answered.set()

    sending.api.arrived = arrived
    draining = asyncio.create_task(sending.sender.drain())
    await asyncio.wait_for(answered.wait(), 10)
    assert sending.api.texts() == ["the customer's answer"]
    letters.opened.set()
    await draining
    assert len(sending.api.texts()) == 51


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


async def test_a_picture_is_made_and_uploaded_in_its_turn(sending: Sending) -> None:
    """As a file of its own beside the other parameters, between the messages around it."""
    await sending.put(70, "a")
    await sending.put_picture(70, "picture")
    await sending.put(70, "b")
    await sending.sender.drain()
    assert [name for name, _ in sending.api.calls] == ["sendMessage", "sendPhoto", "sendMessage"]
    assert sending.api.calls[1][1] == {"caption": "c", "chat_id": 70}
    assert sending.api.uploads == [{"photo": ("qr_picture.png", b"picture", "image/png")}]
    assert await sending.states() == ["sent"] * 3


async def test_a_second_try_draws_nothing_anew(sending: Sending) -> None:
    """Throttled, then cut off: the same file is uploaded again, and forgotten when the lane is empty."""
    sending.api.script("sendPhoto", refused(429, "Too Many Requests", retry_after=9), refused(502))
    await sending.put_picture(70, "one")
    await sending.put_picture(70, "two")
    await sending.sender.drain()
    assert [upload["photo"][1] for upload in sending.api.uploads] == [b"one", b"one", b"one", b"two"]
    assert sending.made == [{"text": "one"}, {"text": "two"}]
    assert sending.sender._ready == {}


async def test_a_picture_that_can_not_be_made_fails_alone(sending: Sending, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is sent of it, the lane goes on, and the log says where, not what."""
    await sending.put_picture(70, "broken", once=True)
    await sending.put(70, "b")
    with caplog.at_level(logging.ERROR):
        await sending.sender.drain()
    assert await sending.states() == ["failed", "sent"]
    assert [(record.message, record.__dict__["fields"]["reason"]) for record in caplog.records] == [
        ("send_failed", "not made: ValueError at pictures/heat.py:50")
    ]


async def test_no_transaction_is_open_while_a_picture_is_drawn(database: Database, sending: Sending) -> None:
    """Others can write meanwhile; and what is erased meanwhile is not sent."""

    async def erase(name: str, data: Any) -> bytes:
        async with database.transaction() as tx:
            await learners.erase(tx, 70)
        return b"picture"

    sending.sender._attachments = Attachments(erase)
    await sending.put_picture(70, "picture")
    await sending.sender.drain()
    assert sending.api.calls == [] and await sending.states() == []
