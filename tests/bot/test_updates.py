"""Taking updates in and working them: nothing lost, nothing twice, one chat in order, many at once."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.error import NetworkError, TimedOut

from bot import updates
from bot.updates import Intake, TokenRefusedError, UseCase, Worker
from storage import inbox, learners, outbox
from storage.database import Database, Transaction
from tests.bot.api_double import ApiDouble, Crashes, StillTime, fine, refused


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database."""
    async with await Database.open(tmp_path / "h.sqlite3") as database:
        yield database


def message(update_id: int, chat_id: int, text: str = "hei") -> dict[str, Any]:
    """An update with a text message, as Telegram sends it."""
    chat = {"id": chat_id, "type": "private", "first_name": "Aino"}
    return {"update_id": update_id, "message": {"message_id": update_id, "date": 1, "chat": chat, "text": text}}


async def take(database: Database, *received: dict[str, Any]) -> None:
    """Puts updates into the inbox."""
    rows = [(update["update_id"], update["message"]["chat"]["id"], json.dumps(update)) for update in received]
    async with database.transaction() as tx:
        await inbox.take(tx, rows, at=1.0)


async def states(database: Database) -> dict[int, str]:
    """What became of each update."""
    async with database.reading() as reader:
        return dict(await reader.rows("SELECT update_id, state FROM inbox"))


def text_of(update: Update) -> str:
    """The text of the update's message."""
    assert update.effective_message is not None and update.effective_message.text is not None
    return update.effective_message.text


def chat_of(update: Update) -> int:
    """The update's chat."""
    assert update.effective_chat is not None
    return update.effective_chat.id


class Intaken:
    """An intake with all that stands around it."""

    def __init__(self, database: Database) -> None:
        self.api, self.time, self.woken = ApiDouble(), StillTime(), list[int]()
        self.intake = Intake(
            self.api.bot, database, self.woken.append, clock=self.time.clock, sleep=self.time.sleep, kinds=["message"]
        )

    async def poll(self, *answers: Any) -> None:
        """Polls once for each answer."""
        self.api.script("getUpdates", *answers)
        for _ in answers:
            await self.intake.poll()

    @property
    def offsets(self) -> list[int | None]:
        """What each call acknowledged: the ids below."""
        return [params.get("offset") for _, params in self.api.calls]


@pytest.fixture
def around(database: Database) -> Intaken:
    """An intake that nothing has come to yet."""
    return Intaken(database)


async def test_updates_are_stored_before_they_are_acknowledged(database: Database, around: Intaken) -> None:
    """The call that acknowledges comes after the one that brought them and after they were stored."""
    stored_at_call = []

    async def look(method: str, params: dict[str, Any]) -> None:
        stored_at_call.append(sorted(await states(database)))

    around.api.arrived = look
    await around.poll(fine([message(5, 70), message(6, 71)]), fine([message(7, 70)]), fine([]), fine([]))
    assert stored_at_call == [[], [5, 6], [5, 6, 7], [5, 6, 7]]
    assert around.offsets == [None, 7, 8, None]
    assert sorted(around.woken) == [70, 70, 71]


async def test_telegram_is_asked_for_the_kinds_that_are_used(around: Intaken) -> None:
    """The rest is not even sent to us; and the poll is a long one."""
    await around.poll(fine([]))
    assert around.api.calls == [("getUpdates", {"timeout": updates.POLL_SECONDS, "allowed_updates": ["message"]})]


async def test_a_second_delivery_wakes_nobody(database: Database, around: Intaken) -> None:
    """A batch delivered again is stored once."""
    await around.poll(fine([message(5, 70)]), fine([message(5, 70), message(6, 71)]))
    assert around.woken == [70, 71]
    assert await states(database) == {5: "pending", 6: "pending"}


async def test_the_stored_update_is_the_whole_one(database: Database, around: Intaken) -> None:
    """Every character comes back, unknown fields and half characters included."""
    update = message(5, 70, "ääkköset 🙂 \ud83d \x00") | {"new_in_2031": {"a": [1, None]}}
    await around.poll(fine([update]))
    async with database.reading() as reader:
        received = await inbox.oldest(reader, 70)
    assert received is not None and json.loads(received.payload) == update


async def test_every_fault_is_outlived(database: Database, around: Intaken, caplog: pytest.LogCaptureFixture) -> None:
    """Each is waited for, longer and longer or as Telegram says; nothing is acknowledged meanwhile."""
    await around.poll(fine([message(5, 70)]))
    await around.poll(
        refused(502),
        TimedOut(),
        NetworkError("cut"),
        refused(429, retry_after=7),
        refused(409, "Conflict: terminated by other getUpdates request"),
        (200, b"<html>"),
        fine({"no": "list"}),
        fine([message(6, 70)]),
        fine([]),
    )
    assert around.time.slept == [1, 2, 4, 7, 16, 30, 30]
    assert around.offsets == [None, *[6] * 8, 7]
    assert [record.message for record in caplog.records if record.name == "bot.updates"].count(
        "another_program_polls"
    ) == 1
    await around.poll(refused(500))
    assert around.time.slept[-1] == 1


async def test_an_update_that_can_not_be_stored_now_comes_again(
    database: Database, around: Intaken, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, say, must not acknowledge anything."""
    around.api.script("getUpdates", fine([message(5, 70)]), fine([message(5, 70)]))
    with monkeypatch.context() as broken:
        broken.setattr(database, "transaction", broken_transaction)
        await around.intake.poll()
    await around.intake.poll()
    assert around.offsets == [None, None]
    assert await states(database) == {5: "pending"}


def broken_transaction() -> None:
    """What a broken disk does."""
    raise OSError("disk full")


@pytest.mark.parametrize("initialized", [True, False])
async def test_a_refused_token_is_fatal(around: Intaken, initialized: bool) -> None:
    """There is no use in asking again, before or after the first success; the text says what to do, not the token."""
    if initialized:
        around.api.script("getMe", fine({"id": 1, "is_bot": True, "first_name": "H", "username": "h_bot"}))
        await around.api.bot.initialize()
    around.api.script("getUpdates", fine([]), refused(401, "Unauthorized"))
    with pytest.raises(TokenRefusedError, match="BotFather") as caught:
        await around.intake.run()
    assert "a-token" not in str(caught.value)


async def test_what_has_no_id_is_passed_over(
    database: Database, around: Intaken, caplog: pytest.LogCaptureFixture
) -> None:
    """Rubbish in a batch costs nothing but itself; a batch of nothing else is waited out."""
    rubbish: list[Any] = [{}, "text", None, {"update_id": "6"}, {"update_id": 2**63}, {"update_id": True}]
    await around.poll(fine([*rubbish, message(5, 70)]), fine(rubbish))
    assert await states(database) == {5: "pending"}
    assert around.offsets == [None, 6]
    assert around.time.slept == [1]
    assert caplog.records[0].__dict__["fields"] == {"count": 6}


@pytest.mark.parametrize(
    ("body", "chat_id"),
    [
        ({"message": {"chat": {"id": -5}, "from": {"id": 70}}}, -5),
        ({"edited_message": {"chat": {"id": 70}}}, 70),
        ({"callback_query": {"from": {"id": 70}, "message": {"chat": {"id": -5}}}}, -5),
        ({"callback_query": {"from": {"id": 70}, "inline_message_id": "x"}}, 70),
        ({"my_chat_member": {"chat": {"id": -5}, "from": {"id": 70}}}, -5),
        ({"poll_answer": {"poll_id": "1", "user": {"id": 70}}}, 70),
        ({"poll": {"id": "9"}}, updates.NO_CHAT),
        ({"message": {"chat": {"id": 2**70}}}, updates.NO_CHAT),
        ({"message": {"chat": {"id": "70"}}}, updates.NO_CHAT),
        ({"message": {"chat": "seventy"}}, updates.NO_CHAT),
        ({"message": "hei"}, updates.NO_CHAT),
        ({}, updates.NO_CHAT),
    ],
)
async def test_the_lane_is_found_whatever_the_form(
    database: Database, around: Intaken, body: dict[str, Any], chat_id: int
) -> None:
    """The chat, or else the person; what has neither shares a lane of its own."""
    await around.poll(fine([{"update_id": 5, **body}]))
    assert around.woken == [chat_id]


class Working:
    """A worker whose use case is a list of what was handled, with all that stands around it.

    Tests put their own in the place of `handle` and `failed`.
    """

    def __init__(self, database: Database, slots: int = 8) -> None:
        self.time, self.handled, self.apologised = StillTime(), list[str](), list[str]()
        self.woken_senders: list[int] = []
        self.handle: UseCase = self.note
        self.failed: UseCase = self.apologise
        self.worker = Worker(
            ApiDouble().bot,
            database,
            lambda update, tx: self.handle(update, tx),
            lambda update, tx: self.failed(update, tx),
            wake_sender=self.woken_senders.append,
            clock=self.time.clock,
            sleep=self.time.sleep,
            slots=slots,
        )

    async def note(self, update: Update, tx: Transaction) -> None:
        """The use case."""
        self.handled.append(text_of(update))

    async def apologise(self, update: Update, tx: Transaction) -> None:
        """The apology."""
        self.apologised.append(text_of(update))
        await outbox.put(tx, chat_of(update), "sendMessage", '{"text":"sorry"}', at=1.0)


@pytest.fixture
def working(database: Database) -> Working:
    """A worker that has not begun."""
    return Working(database)


async def append(tx: Transaction, chat_id: int, word: str) -> None:
    """A use case that can be counted: adds a word to the learner's state and puts it into the outbox."""
    learner = await learners.get(tx, chat_id)
    state = f"{learner.state} {word}" if learner else word
    await learners.save(tx, chat_id, language="fi", settings="{}", state=state, at=1.0)
    await outbox.put(tx, chat_id, "sendMessage", json.dumps({"text": word}), at=1.0)


async def outcome(database: Database, chat_id: int) -> tuple[str, list[str]]:
    """The words in the learner's state and in the outbox."""
    async with database.reading() as reader:
        learner = await learners.get(reader, chat_id)
        rows = await reader.rows("SELECT params FROM outbox WHERE chat_id = ? ORDER BY id", chat_id)
    return learner.state if learner else "", [json.loads(params)["text"] for (params,) in rows]


async def test_a_chat_is_worked_in_order_of_update_id(database: Database, working: Working) -> None:
    """However the updates came in."""
    await take(database, message(9, 70, "third"), message(3, 70, "first"), message(4, 70, "second"))
    await working.worker.drain()
    assert working.handled == ["first", "second", "third"]
    assert set((await states(database)).values()) == {"done"}


async def test_state_outbox_and_done_mark_are_kept_together(database: Database, working: Working) -> None:
    """After an update the state, the message and the mark are there, and the sender was woken for every chat."""

    async def handle(update: Update, tx: Transaction) -> None:
        await append(tx, chat_of(update), text_of(update))
        await outbox.put(tx, 99, "sendMessage", "{}", at=1.0)

    working.handle = handle
    await take(database, message(3, 70, "hei"))
    await working.worker.drain()
    assert await outcome(database, 70) == ("hei", ["hei"])
    assert sorted(working.woken_senders) == [70, 99]


async def test_a_chat_that_floods_leaves_others_quick(database: Database) -> None:
    """With a single slot, others come next but one, not after the flood."""
    working = Working(database, slots=1)
    await take(database, *[message(n, 70, "flood") for n in range(50)])
    await take(database, message(60, 71, "other"), message(61, 72, "other"))
    await working.worker.drain()
    assert working.handled.count("flood") == 50
    assert sorted(index for index, text in enumerate(working.handled) if text == "other")[-1] <= 4


async def test_many_chats_leave_the_database_to_others(database: Database) -> None:
    """Taking in and sending wait for as many transactions as there are slots, not for one of every chat."""
    working = Working(database, slots=2)
    handled_before: list[int] = []

    async def somebody_else() -> None:
        async with database.transaction():
            handled_before.append(len(working.handled))

    async def handle(update: Update, tx: Transaction) -> None:
        if not working.handled:
            others.append(asyncio.create_task(somebody_else()))
            await asyncio.sleep(0)
        working.handled.append(text_of(update))

    others: list[asyncio.Task[None]] = []
    working.handle = handle
    await take(database, *[message(n, 100 + n) for n in range(30)])
    await working.worker.drain()
    await others[0]
    assert handled_before[0] <= 3


async def test_a_failure_is_undone_and_tried_again(
    database: Database, working: Working, caplog: pytest.LogCaptureFixture
) -> None:
    """What was written before the error is not kept, the third try counts once, and the log has no words of it."""
    failures = [ValueError("Olette idiootteja"), ValueError("Olette idiootteja")]

    async def handle(update: Update, tx: Transaction) -> None:
        await append(tx, 70, text_of(update))
        if failures:
            raise failures.pop()

    working.handle = handle
    await take(database, message(3, 70, "hei"))
    await working.worker.drain()
    assert await outcome(database, 70) == ("hei", ["hei"])
    assert working.time.slept == list(updates.RETRY_SECONDS)
    assert [(record.message, record.__dict__["fields"]) for record in caplog.records] == [
        ("update_failed", {"update_id": 3, "tries": 1}),
        ("update_failed", {"update_id": 3, "tries": 2}),
    ]


async def test_what_always_fails_is_set_aside_with_an_apology(database: Database, working: Working) -> None:
    """After the last try the chat goes on with the next update."""

    async def handle(update: Update, tx: Transaction) -> None:
        await append(tx, 70, text_of(update))
        if text_of(update) == "bad":
            raise ValueError

    working.handle = handle
    await take(database, message(3, 70, "bad"), message(4, 70, "good"))
    await working.worker.drain()
    assert working.apologised == ["bad"]
    assert await outcome(database, 70) == ("good", ["sorry", "good"])
    assert await states(database) == {3: "aside", 4: "done"}
    async with database.reading() as reader:
        [(update_id, reason)] = await inbox.aside(reader)
    assert update_id == 3 and reason.startswith("ValueError at bot/test_updates.py:")


async def test_tries_before_a_restart_count(database: Database, working: Working) -> None:
    """An update that failed in an earlier run does not get all its tries again."""

    async def handle(update: Update, tx: Transaction) -> None:
        raise ValueError

    working.handle = handle
    await take(database, message(3, 70))
    async with database.transaction() as tx:
        for _ in range(updates.TRIES - 1):
            await inbox.failed(tx, 3)
    await working.worker.drain()
    assert working.time.slept == []
    assert await states(database) == {3: "aside"}


async def test_a_failing_apology_is_left_out(database: Database, working: Working) -> None:
    """The update is set aside all the same."""

    async def fail(update: Update, tx: Transaction) -> None:
        await append(tx, 70, "half an apology")
        raise ValueError

    working.handle = working.failed = fail
    await take(database, message(3, 70))
    await working.worker.drain()
    assert await outcome(database, 70) == ("", [])
    assert await states(database) == {3: "aside"}


@pytest.mark.parametrize("payload", ["not json", "[]", '{"update_id": 3, "message": "a secret"}', "{}"])
async def test_what_can_not_be_read_is_set_aside_at_once(
    database: Database, working: Working, payload: str, caplog: pytest.LogCaptureFixture
) -> None:
    """No tries, no use case, no apology; the chat goes on, and the log has nothing of it but its id and the place."""
    await take(database, message(4, 70, "good"))
    async with database.transaction() as tx:
        await inbox.take(tx, [(3, 70, payload)], at=1.0)
    await working.worker.drain()
    assert (working.handled, working.apologised, working.time.slept) == (["good"], [], [])
    assert await states(database) == {3: "aside", 4: "done"}
    assert [(record.message, record.__dict__["fields"]) for record in caplog.records] == [
        ("update_unreadable", {"update_id": 3, "tries": 1})
    ]


async def test_a_use_case_that_hangs_is_ended(
    database: Database, working: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody waits for the database meanwhile, so it is a failure like any other."""
    monkeypatch.setattr(updates, "HANDLING_SECONDS", 0.01)

    async def handle(update: Update, tx: Transaction) -> None:
        if text_of(update) == "hang":
            await asyncio.Event().wait()
        await append(tx, 70, text_of(update))

    working.handle = handle
    await take(database, message(3, 70, "hang"), message(4, 70, "good"))
    await working.worker.drain()
    assert await outcome(database, 70) == ("good", ["sorry", "good"])


async def test_a_kill_at_any_moment_loses_nothing_and_doubles_nothing(
    database: Database, working: Working, tmp_path: Path
) -> None:
    """From the disk as it was at each step of the work, a new start comes to the same end."""
    words = ["one", "two", "three"]
    crashes = Crashes(tmp_path / "h.sqlite3", tmp_path)

    def use_case(crash: Any) -> Any:
        async def handle(update: Update, tx: Transaction) -> None:
            crash()
            await append(tx, 70, text_of(update))
            crash()

        return handle

    working.handle = use_case(crashes.now)
    working.woken_senders = []
    working.worker._wake_sender = lambda chat_id: crashes.now()
    await take(database, *[message(n, 70, word) for n, word in enumerate(words)])
    await working.worker.drain()
    assert len(crashes.copies) == 3 * len(words)
    for copy in crashes.copies:
        async with await Database.open(copy) as reopened:
            again = Working(reopened)
            again.handle = use_case(lambda: None)
            await take(reopened, *[message(n, 70, word) for n, word in enumerate(words)])
            await again.worker.drain()
            assert await outcome(reopened, 70) == ("one two three", words), copy


async def test_a_run_works_what_was_left_and_what_comes(database: Database, working: Working) -> None:
    """Undone updates of an earlier run first, without being woken; then those it is woken for."""
    both = asyncio.Event()

    async def handle(update: Update, tx: Transaction) -> None:
        working.handled.append(text_of(update))
        if len(working.handled) == 2:
            both.set()

    working.handle = handle
    await take(database, message(3, 70, "left"))
    run = asyncio.create_task(working.worker.run())
    await working.worker.drain()
    await take(database, message(4, 70, "new"))
    working.worker.wake(70)
    await both.wait()
    run.cancel()
    await asyncio.wait({run})
    assert working.handled == ["left", "new"]


async def test_a_stop_ends_the_transaction_under_way(database: Database, working: Working) -> None:
    """What was begun is kept whole; what was not begun waits for the next start."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def handle(update: Update, tx: Transaction) -> None:
        begun.set()
        await go_on.wait()
        await append(tx, 70, text_of(update))

    working.handle = handle
    await take(database, message(3, 70, "begun"), message(4, 70, "waiting"))
    run = asyncio.create_task(working.worker.run())
    await begun.wait()
    run.cancel()
    await asyncio.sleep(0.01)
    assert not run.done()
    go_on.set()
    await asyncio.wait({run})
    assert run.cancelled()
    assert await outcome(database, 70) == ("begun", ["begun"])
    assert await states(database) == {3: "done", 4: "pending"}


async def test_old_ids_are_purged(database: Database, working: Working) -> None:
    """What can't be redelivered any more need not be remembered."""
    await take(database, message(3, 70))
    await working.worker.drain()
    slept = asyncio.Event()

    async def sleep(seconds: float) -> None:
        slept.set()
        await asyncio.Event().wait()

    working.worker._sleep = sleep
    run = asyncio.create_task(working.worker.run())
    await slept.wait()
    run.cancel()
    await asyncio.wait({run})
    assert await states(database) == {}


async def test_an_erased_chat_stays_erased(database: Database, working: Working) -> None:
    """The update that asked for the erasure leaves no trace of its chat either."""

    async def handle(update: Update, tx: Transaction) -> None:
        await learners.erase(tx, chat_of(update))

    working.handle = handle
    await take(database, message(3, 70, "/forget"))
    await working.worker.drain()
    async with database.reading() as reader:
        assert await reader.rows("SELECT update_id, chat_id, payload, state FROM inbox") == [(3, 0, None, "done")]
