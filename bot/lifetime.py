"""From start to stop: all jobs run together until somebody or something ends them."""

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

SIGNALS = (signal.SIGINT, signal.SIGTERM)


async def run_until_stopped(*jobs: Coroutine[Any, Any, None]) -> None:
    """Runs the jobs until SIGINT or SIGTERM or until one ends; then cancels the others and waits for them.

    Raises the error of the job that failed.
    """
    stop = asyncio.Event()
    _on_signals(stop)
    tasks = [asyncio.ensure_future(job) for job in jobs]
    stopped = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait([stopped, *tasks], return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (stopped, *tasks):
            task.cancel()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        _off_signals()
    for outcome in outcomes:
        if isinstance(outcome, Exception):
            raise outcome


def _on_signals(stop: asyncio.Event) -> None:
    for number in SIGNALS:
        # Windows has no such handlers; there Ctrl-C raises KeyboardInterrupt, and asyncio.run cancels everything.
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)


def _off_signals() -> None:
    for number in SIGNALS:
        with suppress(NotImplementedError):
            asyncio.get_running_loop().remove_signal_handler(number)
