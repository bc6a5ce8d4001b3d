"""A sign of life for whoever watches the program (the Dockerfile's HEALTHCHECK): a file touched again and again."""

from pathlib import Path

from bot.timing import Clock, Sleep

EVERY_SECONDS = 15.0
DEAD_AFTER_SECONDS = 60.0


def file_beside(database: Path) -> Path:
    """The file of the sign of life of the bot that uses this database."""
    return database.with_name(database.name + "-alive")


async def beat(database: Path, sleep: Sleep) -> None:
    """Give the sign until cancelled, then take it away; a loop that hangs gives none."""
    file = file_beside(database)
    try:
        while True:
            file.touch()
            await sleep(EVERY_SECONDS)
    finally:
        file.unlink(missing_ok=True)


def is_alive(database: Path, clock: Clock) -> bool:
    """Whether the bot of this database gave a sign lately."""
    file = file_beside(database)
    return file.exists() and clock() - file.stat().st_mtime < DEAD_AFTER_SECONDS
