"""The program under test in its own process, talking to our server over HTTP."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from tests.botapi.backlog import nothing_waits

if TYPE_CHECKING:
    from tests.botapi.server import BotApiServer

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ("-m", "bot", "run")
OUTPUT = "output.txt"
POLL_EVERY_SECONDS = 0.02
SHOWN_LINES = 30


class BotProcess:
    """`async with BotProcess(server, database) as bot:` starts the program, waits until it polls, stops it at the end.

    `database` is the SQLite file; the same one serves every restart. `env` adds to or overrides the environment,
    `program` are the arguments after the Python interpreter. `is_done` tells by the database whether the program has
    done all there is to do; None for a program that does not keep that there. Leaving the block asserts a clean end.
    """

    def __init__(
        self,
        server: BotApiServer,
        database: Path,
        *,
        env: Mapping[str, str] | None = None,
        program: Sequence[str] = PROGRAM,
        is_done: Callable[[Path], bool] | None = nothing_waits,
        start_seconds: float = 120.0,
        stop_seconds: float = 60.0,
    ) -> None:
        self.server = server
        self.database = database
        self.program = program
        self.start_seconds = start_seconds
        self.stop_seconds = stop_seconds
        self.starts = 0
        self._is_done = is_done
        self._env = dict(env or {})
        self._process: asyncio.subprocess.Process | None = None
        self._ended_on_purpose = False
        self._work = 0
        self._worked_at = 0.0
        self._folder: Path | None = None
        self._kept_output = ""

    async def __aenter__(self) -> BotProcess:
        # Run elsewhere, so that a developer's own .env is not read.
        self._folder = Path(tempfile.mkdtemp(prefix="hankala-"))
        self.server.witnesses.append(self.tail)
        self.server.workers.append(self)
        try:
            await self.start()
        except BaseException:
            await self._clear_away()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None and not self._ended_on_purpose:
                assert self.is_running, f"the bot ended by itself with {self.returncode}\n{self.tail()}"
                await self.stop()
        finally:
            await self._clear_away()

    @property
    def is_running(self) -> bool:
        """Whether the process lives."""
        return self._process is not None and self._process.returncode is None

    @property
    def pid(self) -> int:
        """The process id of the last start."""
        assert self._process is not None, "the bot was never started"
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """The exit code; negative for a signal, None while it runs."""
        return None if self._process is None else self._process.returncode

    @property
    def output(self) -> str:
        """What all starts wrote to standard output and error."""
        if self._folder is None:
            return self._kept_output
        file = self._folder / OUTPUT
        return file.read_text(errors="replace") if file.exists() else ""

    def tail(self) -> str:
        """The last lines of the output under a heading, for failures."""
        lines = self.output.splitlines()[-SHOWN_LINES:]
        state = "running" if self.is_running else f"ended with {self.returncode}"
        return "\n".join([f"── the bot ({state}) wrote ──", *(lines or ["(nothing)"])])

    def worked_at(self) -> float:
        """When the program was last seen using the processor, or waiting for it (monotonic seconds; Linux)."""
        with contextlib.suppress(OSError):
            fields = _after_name(Path(f"/proc/{self.pid}/stat"))
            work = int(fields[11]) + int(fields[12])
            if work != self._work or fields[0] == "R":
                self._work, self._worked_at = work, time.monotonic()
        return self._worked_at

    def is_done(self) -> bool | None:
        """Whether it has done all there is to do, by what it keeps; None if it does not keep that."""
        return None if self._is_done is None else self._is_done(self.database)

    async def start(self) -> None:
        """Starts the program and waits until it polls; fails with its output when it ends before or takes too long."""
        assert not self.is_running, "the bot is running already"
        self._process = await self._launch()
        # Counted now: what a killed one had still asked for has come by now, and the new one has not got so far.
        polls = self.server.updates.polls
        self.starts += 1
        self._ended_on_purpose = False
        await self._wait_for_poll(polls)

    async def kill(self) -> None:
        """SIGKILL, as when the power goes; whatever the program had started goes too."""
        self._ended_on_purpose = True
        killed = self.pid
        await self._signal(signal.SIGKILL)
        # Whoever waited for this end may have started the next one by now.
        _kill_group(killed)

    async def stop(self, *, expect: int = 0) -> None:
        """SIGTERM; asserts the exit code and that no child was left behind."""
        self._ended_on_purpose = True
        await self._signal(signal.SIGTERM)
        leaked = not await self._group_ends()
        assert self.returncode == expect, f"exit code {self.returncode}, expected {expect}\n{self.tail()}"
        assert not leaked, f"the bot ended but left processes of its own running\n{self.tail()}"

    async def restart(self) -> None:
        """Starts again after `kill` or `stop`, with the same database."""
        await self.start()

    async def wait(self, *, expect: int, within: float = 60.0) -> None:
        """Waits for the program to end by itself with this exit code."""
        assert self._process is not None, "the bot was never started"
        self._ended_on_purpose = True
        code = await self._ended(within)
        assert code == expect, f"exit code {code}, expected {expect}\n{self.tail()}"

    async def _launch(self) -> asyncio.subprocess.Process:
        # A file, not a pipe: a pipe stays open as long as any child of the program lives.
        assert self._folder is not None, "enter the block first"
        with (self._folder / OUTPUT).open("ab") as output:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                *self.program,
                cwd=self._folder,
                env=self._environment(),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    def _environment(self) -> dict[str, str]:
        kept = {"PATH", "HOME", "LANG", "TZ"}
        # COVERAGE_…: so that what runs in the program's own process is measured too.
        inherited = {name: value for name, value in os.environ.items() if name in kept or name.startswith("COVERAGE_")}
        ours = {
            "BOT_TOKEN": self.server.token,
            "BOT_API_BASE": self.server.base,
            "BOT_API_FILE_BASE": self.server.file_base,
            "DATABASE_URL": f"sqlite:///{self.database.resolve()}",
            "TYPING_SPEED": "0",
            # Our server speaks plain HTTP: the certificates that every start would read first are not needed.
            "SSL_CERT_FILE": os.devnull,
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
            "PYTHONUTF8": "1",
        }
        return {**inherited, **ours, **self._env}

    async def _wait_for_poll(self, polls_before: int) -> None:
        deadline = asyncio.get_running_loop().time() + self.start_seconds
        while self.server.updates.polls == polls_before:
            assert self.is_running, f"the bot ended before it polled\n{self.tail()}"
            late = asyncio.get_running_loop().time() > deadline
            assert not late, f"the bot did not poll within {self.start_seconds:g} s\n{self.tail()}"
            await asyncio.sleep(POLL_EVERY_SECONDS)

    async def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None, "the bot was never started"
        if self.is_running:
            self._process.send_signal(number)
        await self._ended(self.stop_seconds)

    async def _ended(self, within: float) -> int:
        assert self._process is not None, "the bot was never started"
        try:
            code = await asyncio.wait_for(self._process.wait(), within)
        except TimeoutError:
            _kill_group(self.pid)
            raise AssertionError(f"the bot did not end within {within:g} s\n{self.tail()}") from None
        return code

    async def _group_ends(self) -> bool:
        # Children that are just ending get as long.
        deadline = asyncio.get_running_loop().time() + self.stop_seconds
        while living(self.pid):
            if asyncio.get_running_loop().time() > deadline:
                _kill_group(self.pid)
                return False
            await asyncio.sleep(POLL_EVERY_SECONDS)
        return True

    async def _clear_away(self) -> None:
        if self._process is not None:
            _kill_group(self.pid)
            await self._process.wait()
            await self._group_ends()
        self._kept_output = self.output
        if self._folder is not None:
            shutil.rmtree(self._folder)
            self._folder = None
        if self.tail in self.server.witnesses:
            self.server.witnesses.remove(self.tail)
            self.server.workers.remove(self)


def living(group: int) -> bool:
    """Whether any process of this group runs (Linux; elsewhere nothing is found)."""
    # Orphans that ended but were never reaped, as in a container without an init, are not living.
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, its_group = _after_name(stat)[:3]
            if int(its_group) == group and state != "Z":
                return True
    return False


def _kill_group(leader: int) -> None:
    # The program leads a session of its own, so its group is exactly what it started.
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)


def _after_name(stat: Path) -> list[str]:
    # proc(5): the name in brackets may itself hold spaces and brackets; the state follows it.
    return stat.read_text().rpartition(")")[2].split()
