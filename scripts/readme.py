"""Plays the README's conversation again and writes it down: `PYTHONPATH=. python scripts/readme.py`."""

import asyncio
import io
import tempfile
from pathlib import Path

from bot import content
from bot.console import Console, Nobody
from bot.dispatch import Dispatch
from bot.practice import Practice
from bot.wording import load_wordings
from storage.database import Database

README = Path(__file__).parents[1] / "README.md"
OPENING, CLOSING = "```text\n$ hankala play washing_machine --seed 7 < replies.txt\n", "\n```"
SEED = 7


def played_again(readme: str) -> str:
    """The README with its conversation as it is played now; the replies are those that stand in it."""
    before, _, rest = readme.partition(OPENING)
    block, _, after = rest.partition(CLOSING)
    replies = [line.removeprefix("> ") for line in block.splitlines() if line.startswith("> ")]
    return before + OPENING + asyncio.run(_play(replies)) + CLOSING + after


async def _play(replies: list[str]) -> str:
    out, practice = io.StringIO(), Practice(content.load(), lambda: SEED)
    with tempfile.TemporaryDirectory() as folder:
        async with await Database.open(Path(folder) / "talk.sqlite3") as database:
            console = Console(database, Dispatch(practice, load_wordings()), "fi", out, Nobody())
            await console.talk(replies, "washing_machine", echo=True)
    return out.getvalue().rstrip("\n")


if __name__ == "__main__":
    README.write_text(played_again(README.read_text("utf-8")), "utf-8")
