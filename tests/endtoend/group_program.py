"""The real program for tests of groups: its clock can be moved and goes slowly, and its budget for a group is lifted.

It knows three customers only (few_customers.py). The environment says the rest: MOVED_CLOCK is a file with the seconds
that the clock is ahead, CLOCK_SPEED how many seconds pass in one, GROUP_CALLS how many calls a group may get in a
minute, BUDGET_CLOCK a file with the time by which that minute passes, and CALLS_IN_ALL how many calls everybody
together may get in a second (without them: as always).
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
from tests.endtoend import few_customers

AHEAD = Path(os.environ["MOVED_CLOCK"])
SPEED = float(os.environ.get("CLOCK_SPEED", "1"))
CALLS = int(os.environ.get("GROUP_CALLS", str(CALLS_PER_PERIOD)))
BUDGET_CLOCK = os.environ.get("BUDGET_CLOCK")
IN_ALL = int(os.environ.get("CALLS_IN_ALL", str(MESSAGES_PER_SECOND)))
LOOK_EVERY = 0.2
"""Seconds between two looks at a clock: that it was moved is seen soon."""


def clock() -> float:
    """Now, in Unix seconds as this program counts them."""
    return time.time() * SPEED + float(AHEAD.read_text())


def budget(clock: Clock, _: Sleep) -> GroupBudget:
    """What the sender makes for itself; by a clock of its own, nobody's turn is over while a minute is waited for."""
    if BUDGET_CLOCK is None:
        return GroupBudget(clock, asyncio.sleep, CALLS)
    file = Path(BUDGET_CLOCK)
    return GroupBudget(lambda: float(file.read_text()), lambda _: asyncio.sleep(LOOK_EVERY), CALLS)


if __name__ == "__main__":
    with (
        patch("bot.content.load", few_customers.load),
        patch("bot.sender.GroupBudget", budget),
        patch("bot.sender.MESSAGES_PER_SECOND", IN_ALL),
        patch("bot.groups.alarms.LOOK_EVERY", LOOK_EVERY),
    ):
        asyncio.run(run_bot(load_settings(), clock))
