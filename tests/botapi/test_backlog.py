"""Settling with a program that keeps what it has to do: by its database, and by what was delivered to it."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.schema import MIGRATIONS
from tests.botapi import BotApiServer
from tests.botapi.backlog import nothing_waits
from tests.botapi.conftest import Caller
from tests.botapi.waiting import until

OUTBOX = (
    "INSERT INTO outbox (chat_id, lane, method, params, pause_ms, once, put_at, state, due_at)"
    " VALUES (1, 0, 'sendMessage', '{}', 0, 0, 1"
)


@pytest.mark.parametrize(
    ("sql", "is_done"),
    [
        ("INSERT INTO inbox (update_id, chat_id, payload, taken_at) VALUES (1, 1, '{}', 1)", False),
        ("INSERT INTO inbox (update_id, chat_id, payload, taken_at, state) VALUES (1, 1, '{}', 1, 'aside')", True),
        ("INSERT INTO downloads (chat_id, file_id, name) VALUES (1, 'a', 'a.yaml')", False),
        (f"{OUTBOX}, 'pending', 0)", False),
        (f"{OUTBOX}, 'pending', 5)", True),
        (f"{OUTBOX}, 'sent', 0)", True),
    ],
)
def test_what_waits(tmp_path: Path, sql: str, is_done: bool) -> None:
    """Updates, files and messages that wait are something to do; what waits for its time, or is over, is not."""
    database = tmp_path / "hankala.sqlite3"
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for statement in (statement for migration in MIGRATIONS for statement in migration):
            connection.execute(statement)
        assert nothing_waits(database)
        connection.execute(sql)
        assert nothing_waits(database) == is_done


class Program:
    """A program under test that says whether it is done."""

    done = False

    def worked_at(self) -> float:
        """At the beginning of time."""
        return 0.0

    def is_done(self) -> bool:
        """As it was told to say."""
        return self.done


async def test_settling_waits_until_all_is_done(server: BotApiServer, call: Caller) -> None:
    """However quiet it is: until the program says so, polls for more, and has been given all there was, twice too."""
    user, program = server.user(), Program()
    server.workers.append(program)
    await user.say("hei")
    settling = asyncio.create_task(user.settle(quiet=0))
    [update] = (await call("getUpdates"))["result"]
    poll = asyncio.create_task(call("getUpdates", offset=update["update_id"] + 1, timeout=30))
    await until(lambda: server.updates.is_drained)
    assert not server.is_done() and not settling.done()
    program.done = True
    server.updates.redeliver(server.updates.all)
    assert server.updates.is_polled and not server.is_done(), "what is to come again has not come yet"
    assert len((await poll)["result"]) == 1 and not settling.done()
    again = asyncio.create_task(call("getUpdates", offset=update["update_id"] + 1, timeout=30))
    assert await settling == []
    again.cancel()
