"""Lanes: one at a time for a key, many keys at once, nothing forgotten."""

import asyncio
import logging

import pytest

from bot.lanes import TROUBLE_SECONDS, Lanes
from tests.bot.api_double import StillTime


async def test_a_key_is_worked_one_at_a_time_and_keys_at_once() -> None:
    """Two keys are in work together, the same key never twice."""
    left = {"a": 3, "b": 3}
    working: set[str] = set()
    together = set()

    async def work(key: str) -> bool:
        assert key not in working
        if not left[key]:
            return False
        working.add(key)
        await asyncio.sleep(0)
        together.add(frozenset(working))
        left[key] -= 1
        working.discard(key)
        return True

    lanes = Lanes(work, StillTime().sleep)
    for key in "aabb":
        lanes.wake(key)
    await lanes.idle()
    assert left == {"a": 0, "b": 0}
    assert frozenset("ab") in together


async def test_a_wake_while_the_last_look_is_under_way_is_not_lost() -> None:
    """What comes in after the lane looked, but before it ended, is worked."""
    box: list[int] = []
    done: list[int] = []

    async def work(key: str) -> bool:
        found = box.pop() if box else None
        await asyncio.sleep(0)
        if found is None:
            if not done:
                box.append(1)
                lanes.wake(key)
            return False
        done.append(found)
        return True

    lanes = Lanes(work, StillTime().sleep)
    lanes.wake("a")
    await lanes.idle()
    assert done == [1]


async def test_trouble_is_logged_and_outlived(caplog: pytest.LogCaptureFixture) -> None:
    """A lane whose work raises waits and tries again."""
    outcomes: list[OSError | bool] = [OSError("disk full"), True, False]
    time = StillTime()

    async def work(key: str) -> bool:
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    lanes = Lanes(work, time.sleep)
    with caplog.at_level(logging.ERROR):
        lanes.wake("a")
        await lanes.idle()
    assert outcomes == [] and time.slept == [TROUBLE_SECONDS]
    assert [record.message for record in caplog.records] == ["lane_in_trouble"]


async def test_stopping_ends_every_lane() -> None:
    """Lanes that wait are cancelled, and the stop waits for them to end."""
    ended = []

    async def work(key: str) -> bool:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(key)
        return False

    lanes = Lanes(work, StillTime().sleep)
    lanes.wake("a")
    lanes.wake("b")
    await asyncio.sleep(0)
    await lanes.stop()
    assert sorted(ended) == ["a", "b"]


async def test_a_stopped_lane_is_not_begun_again() -> None:
    """What another job wakes while everything stops waits for the next start: half of it could be lost now."""
    begun = []

    async def work(key: str) -> bool:
        begun.append(key)
        return False

    lanes = Lanes(work, StillTime().sleep)
    await lanes.stop()
    lanes.wake("a")
    await asyncio.sleep(0)
    await lanes.idle()
    assert begun == []
