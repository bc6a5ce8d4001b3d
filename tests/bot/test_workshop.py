"""The process in which files are made: started at need, outlived by nothing that goes wrong in it."""

import asyncio
import gc
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from matplotlib.figure import Figure

from bot import attachments
from bot.attachments import NotMadeError
from bot.workshop import Workshop, _make
from tests.bot.api_double import Gate
from tests.bot.makers_double import make

LONGEST_DYING = 20.0


@pytest.fixture
def idle() -> Gate:
    """The wait before an idle process is let go."""
    return Gate()


@pytest.fixture
async def workshop(idle: Gate) -> AsyncIterator[Workshop]:
    """A workshop of makers that misbehave."""
    async with Workshop(idle.sleep, make=make) as workshop:
        yield workshop


def is_alive(process_id: int) -> bool:
    """Whether there is such a process."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


async def test_files_are_made_elsewhere_in_one_process(workshop: Workshop) -> None:
    """It starts at first need, is not the bot's own, and serves many who ask at once."""
    assert workshop.process_id is None
    made = await asyncio.gather(*[workshop.make("id", None) for _ in range(3)])
    assert made == [str(workshop.process_id).encode()] * 3
    assert workshop.process_id != os.getpid()


async def test_an_error_crosses_over_as_a_place(workshop: Workshop) -> None:
    """Where it was raised, but nothing of what was to be drawn; the process lives on."""
    before = await workshop.make("id", None)
    with pytest.raises(NotMadeError) as caught:
        await workshop.make("raise", "Aada Virtanen")
    assert str(caught.value).startswith("ValueError at bot/makers_double.py:")
    assert "Aada" not in str(caught.value) + str(caught.value.__cause__)
    assert await workshop.make("id", None) == before


async def test_a_process_that_dies_is_started_anew(workshop: Workshop, tmp_path: Path) -> None:
    """Whatever killed it, the file is tried once more."""
    before = await workshop.make("id", None)
    assert await workshop.make("die_once", str(tmp_path / "died")) != before


async def test_what_kills_the_process_twice_is_given_up(workshop: Workshop) -> None:
    """And the next file is made."""
    with pytest.raises(NotMadeError):
        await workshop.make("die", None)
    assert await workshop.make("id", None)


async def test_what_hangs_is_killed(idle: Gate) -> None:
    """It holds nobody up for ever, and leaves no process behind."""
    async with Workshop(idle.sleep, make=make, longest=3.0) as workshop:
        hanging = int(await workshop.make("id", None))
        with pytest.raises(NotMadeError, match="too long"):
            await workshop.make("hang", None)
        assert not is_alive(hanging)
        assert await workshop.make("id", None)


async def test_an_idle_process_is_let_go(workshop: Workshop, idle: Gate) -> None:
    """After the wait it is gone; the next file starts another."""
    before = int(await workshop.make("id", None))
    await idle.asleep.wait()
    idle.opened.set()
    assert workshop._closing is not None
    await asyncio.wait({workshop._closing})
    assert workshop.process_id is None and not is_alive(before)
    idle.opened.clear()
    assert int(await workshop.make("id", None)) != before


async def test_the_stop_waits_for_no_drawing(idle: Gate) -> None:
    """Closing ends the process in the middle of its work."""
    async with Workshop(idle.sleep, make=make) as workshop:
        process_id = int(await workshop.make("id", None))
        hanging = asyncio.create_task(workshop.make("hang", None))
        await asyncio.sleep(0.05)
        hanging.cancel()
        await asyncio.wait({hanging})
    assert not is_alive(process_id)


PROGRAM = """
import asyncio, os
from bot.workshop import Workshop
from tests.bot.makers_double import make

async def main():
    async with Workshop(asyncio.sleep, make=make) as workshop:
        print((await workshop.make("id", None)).decode(), flush=True)
        await asyncio.sleep(60)

if __name__ == "__main__":
    asyncio.run(main())
"""


def test_nothing_of_a_picture_stays_behind() -> None:
    """Its sheet of some megabytes is gone when the next is drawn."""
    link = {"link": "https://t.me/x", "title": "t", "code": "c"}
    assert _make(attachments.make, "qr_picture", link).startswith(b"\x89PNG")
    assert [thing for thing in gc.get_objects() if isinstance(thing, Figure)] == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_bot_leaves_nothing_running(tmp_path: Path) -> None:
    """The process goes by itself when the bot is gone without a word."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    command, root = [sys.executable, str(program)], str(Path(__file__).parents[2])
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": root}) as bot:
        assert bot.stdout is not None
        process_id = int(bot.stdout.readline())
        assert is_alive(process_id)
        bot.kill()
        bot.wait()
        deadline = time.monotonic() + LONGEST_DYING
        while is_alive(process_id) and time.monotonic() < deadline:
            time.sleep(0.02)
    assert not is_alive(process_id)
