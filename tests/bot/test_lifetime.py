"""Starting and stopping all jobs together."""

import asyncio
import os
import signal

import pytest

from bot.lifetime import run_until_stopped


async def forever(log: list[str], name: str) -> None:
    """A job that notes its beginning and its end."""
    log.append(f"{name} began")
    try:
        await asyncio.Event().wait()
    finally:
        await asyncio.sleep(0)
        log.append(f"{name} ended")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_all_jobs_in_order(number: signal.Signals) -> None:
    """Every job may finish what it does before the program goes on."""
    log: list[str] = []

    async def send_signal() -> None:
        os.kill(os.getpid(), number)
        await forever(log, "sender")

    await run_until_stopped(forever(log, "worker"), send_signal())
    assert sorted(log) == ["sender began", "sender ended", "worker began", "worker ended"]


async def test_the_error_of_one_job_ends_the_others_and_is_raised() -> None:
    """A program that can't do one of its jobs does not limp on."""
    log: list[str] = []

    async def broken() -> None:
        await asyncio.sleep(0)
        raise ValueError("token refused")

    with pytest.raises(ValueError, match="refused"):
        await run_until_stopped(forever(log, "worker"), broken())
    assert log == ["worker began", "worker ended"]


async def test_a_cancelled_run_cancels_its_jobs() -> None:
    """Whoever started the run can end it too."""
    log: list[str] = []
    run = asyncio.create_task(run_until_stopped(forever(log, "worker")))
    await asyncio.sleep(0.01)
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    assert log == ["worker began", "worker ended"]
