"""The real program for tests of groups: its clock can be moved or run fast, and its budget for a group lifted.

The environment says how: MOVED_CLOCK is a file with the seconds that the clock is ahead, CLOCK_SPEED how many seconds
pass in one, GROUP_CALLS how many calls a group may get in a minute and CALLS_IN_ALL how many everybody together in a
second (without them: as many as always).
"""

import asyncio
import os
import time
from pathlib import Path
from unittest.mock import patch

from bot.app import run_bot
from bot.budget import CALLS_PER_PERIOD, GroupBudget
from bot.sender import MESSAGES_PER_SECOND
from bot.settings import load_settings
from bot.timing import Clock, Sleep

AHEAD = Path(os.environ["MOVED_CLOCK"])
SPEED = float(os.environ.get("CLOCK_SPEED", "1"))
CALLS = int(os.environ.get("GROUP_CALLS", str(CALLS_PER_PERIOD)))
IN_ALL = int(os.environ.get("CALLS_IN_ALL", str(MESSAGES_PER_SECOND)))


def clock() -> float:
    """Now, in Unix seconds as this program counts them."""
    return time.time() * SPEED + float(AHEAD.read_text())


async def sleep(seconds: float) -> None:
    """So many seconds of that clock."""
    await asyncio.sleep(seconds / SPEED)


def budget(clock: Clock, _: Sleep) -> GroupBudget:
    """What the sender makes for itself, by this clock."""
    return GroupBudget(clock, sleep, CALLS)


if __name__ == "__main__":
    with patch("bot.sender.GroupBudget", budget), patch("bot.sender.MESSAGES_PER_SECOND", IN_ALL):
        asyncio.run(run_bot(load_settings(), clock))
