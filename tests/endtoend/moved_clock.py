"""The real program with a clock that a test can move: as many seconds ahead as the file MOVED_CLOCK says."""

import asyncio
import os
import time
from pathlib import Path
from unittest.mock import patch

from bot.app import run_bot
from bot.settings import load_settings
from tests.endtoend import few_customers


def moved_clock() -> float:
    """Now, in Unix seconds, and so many more."""
    return time.time() + float(Path(os.environ["MOVED_CLOCK"]).read_text())


def move(clock: Path, seconds: float) -> None:
    """Lets so much time pass for the program that reads the file."""
    # Replaced, not written: the program may look at any moment.
    later = clock.with_suffix(".later")
    later.write_text(str(float(clock.read_text()) + seconds))
    later.replace(clock)


if __name__ == "__main__":
    with patch("bot.content.load", few_customers.load):
        asyncio.run(run_bot(load_settings(), moved_clock))
