"""BotProcess: starting, killing, stopping and restarting a program in its own process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.botapi import BotApiServer, BotProcess
from tests.botapi.process import living
from tests.botapi.waiting import until

Maker = Callable[..., BotProcess]


@pytest.fixture
def program(server: BotApiServer, tmp_path: Path) -> Maker:
    """Makes a BotProcess of the echo program in some mode."""

    def maker(mode: str = "", stop_seconds: float = 15) -> BotProcess:
        arguments = ("-m", "tests.botapi.echo_program")
        env, data = {"MODE": mode}, tmp_path / "data"
        return BotProcess(server, data, env=env, program=arguments, is_done=None, stop_seconds=stop_seconds)

    return maker


async def test_it_starts_answers_and_stops(server: BotApiServer, program: Maker) -> None:
    """The program polls when start returns, and ends with 0 on SIGTERM."""
    user = server.user()
    async with program() as bot:
        await user.say("hei")
        assert (await user.next()).text == "1: hei"
        assert "hello from the program" in bot.output
        assert bot.tail in server.witnesses
    assert (bot.returncode, living(bot.pid), server.witnesses) == (0, False, [])


async def test_settling_waits_while_the_program_works(server: BotApiServer, program: Maker) -> None:
    """A program that thinks for long over a confirmed update is not taken for idle."""
    user = server.user()
    async with program() as bot:
        await user.say("work")
        await until(lambda: not server.updates.is_polled)
        server.updates.drop_pending()
        news = await user.settle(quiet=0.1)
        assert [moment.text for moment in news] == ["1: work"]
        assert bot.is_running


async def test_it_goes_on_after_a_kill(server: BotApiServer, program: Maker) -> None:
    """After SIGKILL the next start finds the same database, and what nobody confirmed comes again."""
    user = server.user()
    async with program() as bot:
        await user.say("a")
        await user.expect("1: a")
        await user.settle()
        await bot.kill()
        assert (bot.returncode, bot.is_running) == (-9, False)
        await user.say("b")
        await bot.restart()
        await user.expect("2: b")
        assert bot.starts == 2


async def test_it_can_be_killed_by_a_fault(server: BotApiServer, program: Maker) -> None:
    """Killed right after its message was shown, the program says it again when it is back."""
    user = server.user()
    async with program() as bot:
        server.faults.run("sendMessage", bot.kill, after=True)
        await user.say("a")
        await user.expect("1: a")
        await bot.wait(expect=-9)
        await bot.restart()
        await user.expect("2: a")


async def test_an_early_end_shows_the_output(program: Maker) -> None:
    """A program that ends before it polls fails the start with what it wrote."""
    with pytest.raises(AssertionError, match=r"the bot ended before it polled(.|\n)*no token, no work"):
        async with program("short"):
            pass


async def test_an_end_by_itself_fails(server: BotApiServer, program: Maker) -> None:
    """A program that ends unasked, even with 0, fails the test."""
    with pytest.raises(AssertionError, match="the bot ended by itself with 0"):
        async with program() as bot:
            await server.user().say("die")
            await until(lambda: not bot.is_running)


async def test_a_wrong_exit_code_fails(program: Maker) -> None:
    """Leaving the block asserts exit code 0."""
    with pytest.raises(AssertionError, match="exit code 3, expected 0"):
        async with program("sour"):
            pass


async def test_a_deaf_program_is_killed(program: Maker) -> None:
    """A program that ignores SIGTERM fails the test and does not live on."""
    with pytest.raises(AssertionError, match=r"did not end within 0\.5 s"):
        async with program("deaf", stop_seconds=0.5) as bot:
            pass
    assert not living(bot.pid)


async def test_left_behind_children_fail(program: Maker) -> None:
    """A child that outlives the program fails the test and is ended."""
    with pytest.raises(AssertionError, match="left processes of its own running"):
        async with program("parent", stop_seconds=2) as bot:
            pass
    assert not living(bot.pid)
