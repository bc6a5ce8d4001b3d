"""Fetching what people sent: each file once, whatever goes wrong on the way, and always an answer."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram.error import NetworkError, TimedOut

from bot.fetching import RETRY_SECONDS, Fetcher
from bot.shows import Unfetched
from storage import downloads, outbox
from storage.database import Database, Transaction
from storage.downloads import Download
from tests.bot.api_double import ApiDouble, Crashes, StillTime, fine, refused

LIMIT = 100


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database."""
    async with await Database.open(tmp_path / "h.sqlite3") as database:
        yield database


class Desk:
    """A recipient that notes what it is given, and answers by a message."""

    max_bytes = LIMIT

    def __init__(self) -> None:
        self.settled: list[tuple[str, Any]] = []
        self.troubles: list[Exception] = []
        self.answered = asyncio.Event()

    def examine(self, content: bytes) -> Any:
        """The content as text, unless it is cursed."""
        if content == b"cursed":
            raise RuntimeError("SECRET")
        return content.decode()

    async def settle(self, tx: Transaction, download: Download, outcome: Any, now: float) -> None:
        """Notes the outcome and answers."""
        await outbox.put(tx, download.chat_id, "sendMessage", "{}", at=now)
        if self.troubles:
            raise self.troubles.pop()
        self.settled.append((download.file_id, outcome))
        self.answered.set()


class Fetching:
    """A fetcher on a database, with a double of the Bot API and time that does not pass."""

    def __init__(self, database: Database) -> None:
        self.database, self.api, self.time, self.desk = database, ApiDouble(), StillTime(), Desk()
        self.woken: list[int] = []
        self.fetcher = Fetcher(
            self.api.bot,
            database,
            self.desk,
            wake_sender=self.woken.append,
            clock=self.time.clock,
            sleep=self.time.sleep,
        )

    async def sent(self, *names: str, chat: int = 70) -> None:
        """Files that somebody sent."""
        async with self.database.transaction() as tx:
            for name in names:
                await downloads.put(tx, chat, name, f"{name}.yaml")

    def has(self, name: str, content: bytes = b"text", size: int | None = None) -> None:
        """Telegram has that file."""
        found = {"file_id": name, "file_unique_id": name, "file_path": f"documents/{name}.yaml"}
        self.api.script("getFile", fine(found | {"file_size": len(content) if size is None else size}))
        self.api.script(f"{name}.yaml", (200, content))

    async def waiting(self) -> int:
        """How many files still wait."""
        async with self.database.reading() as reader:
            return await downloads.count(reader, 70)

    async def answers(self) -> int:
        """How many answers there are."""
        async with self.database.reading() as reader:
            return len(await reader.rows("SELECT id FROM outbox"))


@pytest.fixture
def fetching(database: Database) -> Fetching:
    """A fetcher with nothing to do yet."""
    return Fetching(database)


async def test_files_are_fetched_in_order_and_each_once(fetching: Fetching) -> None:
    """Their end and the answer are kept together, and the sender hears of it."""
    await fetching.sent("a", "b")
    fetching.has("a", b"first")
    fetching.has("b", b"second")
    await fetching.fetcher.drain()
    await fetching.fetcher.drain()
    assert fetching.desk.settled == [("a", "first"), ("b", "second")]
    assert (await fetching.waiting(), await fetching.answers(), fetching.woken) == (0, 2, [70, 70])


async def test_a_wake_is_enough(fetching: Fetching) -> None:
    """Nobody waits for the next tick."""
    await fetching.sent("a")
    fetching.has("a")
    fetching.fetcher.wake(70)
    await fetching.fetcher._lanes.idle()
    assert fetching.desk.settled == [("a", "text")]


@pytest.mark.parametrize(
    "fault",
    [
        NetworkError("cut"),
        TimedOut(),
        refused(500, "Internal Server Error"),
        refused(400, "Bad Request: wrong file_id or the file is temporarily unavailable"),
        refused(429, "Too Many Requests: retry after 20", retry_after=20),
    ],
)
async def test_a_fault_is_tried_again(fetching: Fetching, fault: Any) -> None:
    """Later, and not sooner than Telegram wants; then the file comes as if nothing had been."""
    await fetching.sent("a")
    fetching.api.script("getFile", fault)
    fetching.has("a")
    await fetching.fetcher.drain()
    assert (fetching.desk.settled, await fetching.waiting()) == ([], 1)
    await fetching.fetcher.drain()
    assert fetching.desk.settled == [], "not before its time"
    fetching.time.now += 20
    await fetching.fetcher.drain()
    assert fetching.desk.settled == [("a", "text")]


async def test_each_try_asks_for_the_way_anew(fetching: Fetching) -> None:
    """The way to the content is good for an hour only."""
    await fetching.sent("a")
    fetching.has("a")
    fetching.api.scripts["a.yaml"].clear()
    fetching.api.script("a.yaml", refused(404, "Not Found"))
    await fetching.fetcher.drain()
    fetching.has("a")
    fetching.time.now += RETRY_SECONDS[0]
    await fetching.fetcher.drain()
    assert fetching.desk.settled == [("a", "text")]
    assert [name for name, _ in fetching.api.calls].count("getFile") == 2


async def test_in_the_end_it_is_given_up(fetching: Fetching) -> None:
    """The sender of the file is told, and the next file has its turn."""
    await fetching.sent("a", "b")
    fetching.api.script("getFile", *[NetworkError("cut")] * (len(RETRY_SECONDS) + 1))
    fetching.has("b")
    for _ in range(len(RETRY_SECONDS) + 1):
        await fetching.fetcher.drain()
        fetching.time.now += RETRY_SECONDS[-1]
    assert fetching.desk.settled == [("a", Unfetched.GIVEN_UP), ("b", "text")]


async def test_a_file_that_waits_holds_no_other_chat_up(fetching: Fetching) -> None:
    """Each chat has a lane of its own."""
    await fetching.sent("a", chat=70)
    fetching.api.script("getFile", NetworkError("cut"))
    await fetching.fetcher.drain()
    await fetching.sent("b", chat=71)
    fetching.has("b")
    await fetching.fetcher.drain()
    assert fetching.desk.settled == [("b", "text")]


async def test_a_large_file_is_not_fetched(fetching: Fetching) -> None:
    """Whatever its sender's phone said of its size."""
    await fetching.sent("a")
    fetching.has("a", size=LIMIT + 1)
    await fetching.fetcher.drain()
    assert fetching.desk.settled == [("a", Unfetched.TOO_LARGE)]
    assert [name for name, _ in fetching.api.calls] == ["getFile"]


async def test_an_answer_that_fails_is_tried_again_whole(fetching: Fetching) -> None:
    """Nothing of the failed try is kept."""
    await fetching.sent("a")
    fetching.has("a")
    fetching.has("a")
    fetching.desk.troubles.append(RuntimeError("the disk is full"))
    await fetching.fetcher.drain()
    assert (await fetching.waiting(), await fetching.answers()) == (1, 0)
    fetching.time.now += RETRY_SECONDS[0]
    await fetching.fetcher.drain()
    assert (await fetching.waiting(), await fetching.answers()) == (0, 1)


async def test_content_that_breaks_the_program_breaks_nothing(
    fetching: Fetching, caplog: pytest.LogCaptureFixture
) -> None:
    """It is given up like one that cannot be had, and no log line holds anything of it."""
    await fetching.sent("a")
    with caplog.at_level(logging.DEBUG):
        for _ in range(len(RETRY_SECONDS) + 1):
            fetching.has("a", b"cursed")
            await fetching.fetcher.drain()
            fetching.time.now += RETRY_SECONDS[-1]
    assert fetching.desk.settled == [("a", Unfetched.GIVEN_UP)]
    assert {record.getMessage() for record in caplog.records} >= {"download_delayed", "download_failed"}
    assert not any("a.yaml" in str(vars(record).get("fields")) for record in caplog.records)


async def test_a_chat_erased_meanwhile_gets_nothing(fetching: Fetching) -> None:
    """What was erased while its file was on its way is not brought back."""
    await fetching.sent("a")
    fetching.has("a")

    async def erase(method: str, params: dict[str, Any]) -> None:
        if method == "a.yaml":
            async with fetching.database.transaction() as tx:
                await tx.write("DELETE FROM downloads")

    fetching.api.arrived = erase
    await fetching.fetcher.drain()
    assert (fetching.desk.settled, await fetching.answers()) == ([], 0)


async def test_a_crash_at_any_moment_loses_and_doubles_nothing(tmp_path: Path) -> None:
    """The files as a SIGKILL leaves them, opened again: one outcome, one answer."""
    async with await Database.open(tmp_path / "h.sqlite3") as database:
        first, crashes = Fetching(database), Crashes(tmp_path / "h.sqlite3", tmp_path)
        await first.sent("a")
        first.has("a")

        async def crash(method: str, params: dict[str, Any]) -> None:
            crashes.now()

        first.api.arrived = crash
        crashes.now()
        await first.fetcher.drain()
        crashes.now()
    assert len(crashes.copies) == 4
    for number, copy in enumerate(crashes.copies):
        async with await Database.open(copy) as database:
            again = Fetching(database)
            again.has("a")
            await again.fetcher.drain()
            assert len(again.desk.settled) == (number < 3)
            assert (await again.waiting(), await again.answers()) == (0, 1)


async def test_it_runs_until_it_is_stopped(fetching: Fetching) -> None:
    """What an earlier run left is fetched at the start."""
    await fetching.sent("a")
    fetching.has("a")
    job = asyncio.create_task(fetching.fetcher.run())
    async with asyncio.timeout(10):
        await fetching.desk.answered.wait()
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
