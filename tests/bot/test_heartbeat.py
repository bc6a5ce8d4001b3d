"""The sign of life."""

import asyncio
import time
from pathlib import Path

import pytest

from bot.heartbeat import DEAD_AFTER_SECONDS, beat, file_beside, is_alive


async def test_alive_while_it_beats_and_dead_when_it_ends(tmp_path: Path) -> None:
    """The sign is there while the job runs, goes with it, and grows old when the loop hangs."""
    database = tmp_path / "x.sqlite3"
    assert not is_alive(database, time.time)
    job = asyncio.create_task(beat(database, asyncio.sleep))
    await asyncio.sleep(0)
    assert is_alive(database, time.time)
    assert not is_alive(database, lambda: time.time() + DEAD_AFTER_SECONDS + 1)
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    assert not file_beside(database).exists()
