"""The real program with a clock that a test can move: as many seconds ahead as the file MOVED_CLOCK says."""

import asyncio
import os
import time
from pathlib import Path

from bot.app import run_bot
from bot.settings import load_settings


def moved_clock() -> float:
    """Now, in Unix seconds, and so many more."""
    return time.time() + float(Path(os.environ["MOVED_CLOCK"]).read_text())


if __name__ == "__main__":
    asyncio.run(run_bot(load_settings(), moved_clock))
