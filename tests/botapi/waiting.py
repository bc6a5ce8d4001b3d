"""Waiting for what will be so soon, without guessing how soon."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

LOOK_EVERY_SECONDS = 0.01


async def until(look: Callable[[], object], within: float = 60) -> None:
    """Waits until `look` gives something true; fails after `within` seconds."""
    end = time.monotonic() + within
    while not look():
        assert time.monotonic() < end, "waited in vain"
        await asyncio.sleep(LOOK_EVERY_SECONDS)
