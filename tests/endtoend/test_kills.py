"""Killed or stopped at any moment: no reply is lost or doubled, and only a message on its way may come twice."""

import asyncio
import random
from collections import Counter
from pathlib import Path

import pytest

from tests.botapi import BotApiServer, BotProcess, Fault, User
from tests.botapi.waiting import until
from tests.endtoend.arrivals import assert_answered, copies
from tests.endtoend.kept import Kept
from tests.endtoend.talks import REPLIES, all_done, begin

KILLS = 50
LIVES = 2
KILLS_BY_THE_CLOCK = 0.6
SECONDS_TO_LIVE = 0.25


# More than others get: fifty starts take their time on a busy machine.
@pytest.mark.timeout(1800)
async def test_sigkill_at_random_moments(tmp_path: Path) -> None:
    """Fifty kills, each with redelivery: every reply is a turn once, in order, and every answer arrives.

    Twice comes only what was on its way at a kill, once more for each such kill.
    """
    # Most of the time goes into starting the program: two live at once.
    async with asyncio.TaskGroup() as group:
        lives = [group.create_task(_live(tmp_path / f"{seed}.sqlite3", random.Random(seed))) for seed in range(LIVES)]
    assert sum(life.result() for life in lives) > KILLS / 2, "most kills came when all was done: this showed little"


async def _live(database: Path, chance: random.Random) -> int:
    """Three students' talks through many kills; gives how many of these left something to do."""
    async with BotApiServer() as server, BotProcess(server, database) as bot:
        kept = Kept(database)
        said: dict[User, list[str]] = {server.user(name): [] for name in ("Aino", "Bertta", "Cecilia")}
        on_their_way: list[list[int]] = []
        in_the_middle = 0
        for kill in range(KILLS // LIVES):
            for user, replies in said.items():
                await user.command("/practise washing_machine")
                for number, reply in enumerate(chance.sample(REPLIES, 2)):
                    replies.append(f"{reply} ({kill}.{number})")
                    await user.say(replies[-1])
            await _kill_somewhere(server, bot, chance)
            on_their_way.append(kept.next_to_send())
            in_the_middle += bool(server.updates.pending) or not kept.is_done()
            server.updates.redeliver(server.updates.all[-chance.randint(1, 8) :])
            await bot.restart()
        await all_done(server, kept)
        for user, replies in said.items():
            assert kept.replies(user.id) == replies, user.failure("a reply was lost, doubled or out of order")
            assert_answered(user, kept)
            assert copies(user, kept) <= Counter(id for ids in on_their_way for id in ids), user.failure("doubled")
        assert kept.rows("SELECT DISTINCT state FROM inbox UNION SELECT state FROM outbox") == [("done",), ("sent",)]
    return in_the_middle


async def _kill_somewhere(server: BotApiServer, bot: BotProcess, chance: random.Random) -> None:
    """SIGKILL some time after now, or before or after the effect of one of the next calls."""
    if chance.random() < KILLS_BY_THE_CLOCK:
        await asyncio.sleep(chance.uniform(0, SECONDS_TO_LIVE))
        await bot.kill()
        return
    if chance.random() < 0.3:
        server.faults.run("getUpdates", bot.kill)
    else:
        server.faults.run("sendMessage", bot.kill, skip=chance.randrange(8), after=chance.random() < 0.5)
    await bot.wait(expect=-9)


@pytest.mark.parametrize("message", [0, 2])
async def test_sigkill_between_a_message_and_its_answer(
    server: BotApiServer, bot: BotProcess, kept: Kept, message: int
) -> None:
    """Telegram showed the message but the program never heard of it: that one comes again, and nothing else."""
    user = server.user()
    await begin(user)
    server.faults.run("sendMessage", bot.kill, skip=message, after=True)
    await user.say(REPLIES[0])
    await bot.wait(expect=-9)
    [on_its_way] = kept.next_to_send()
    await bot.restart()
    await all_done(server, kept)
    assert copies(user, kept) == {on_its_way: 1}
    assert_answered(user, kept)
    assert kept.replies(user.id) == [REPLIES[0]]


@pytest.mark.parametrize("after", [False, True])
async def test_sigterm_while_a_message_is_on_its_way(
    server: BotApiServer, bot: BotProcess, kept: Kept, after: bool
) -> None:
    """The program waits for Telegram's answer, marks the message and ends with 0; the rest comes after the start."""
    user = server.user()
    await begin(user)
    before = len(kept.sent(user.id))
    stops: list[asyncio.Task[None]] = []

    async def stop() -> None:
        await until(lambda: server.updates.is_polled)
        stops.append(asyncio.create_task(bot.stop()))
        # It gives up its poll: it has understood.
        await until(lambda: not server.updates.is_polled)

    server.faults.inject(Fault("sendMessage", user.id, skip=1, after=after, action=stop))
    await user.say(REPLIES[0])
    await until(lambda: stops)
    await stops[0]
    assert len(kept.sent(user.id)) == before + 2
    assert len(kept.next_to_send()) == 1, "all was sent: this showed nothing"
    await bot.restart()
    await all_done(server, kept)
    assert copies(user, kept) == {}
    assert_answered(user, kept)


async def test_goes_on_after_a_restart(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Stopped and started in the middle of a talk, with messages written meanwhile."""
    user = server.user()
    await begin(user)
    await user.say(REPLIES[0])
    await all_done(server, kept)
    await bot.stop()
    await user.say(REPLIES[1])
    await bot.restart()
    await user.say(REPLIES[2])
    await all_done(server, kept)
    assert kept.replies(user.id) == list(REPLIES)
    assert [turn["number"] for turn in kept.turns(user.id)] == [1, 2, 3]
    assert_answered(user, kept)
    assert copies(user, kept) == {}
    await user.command("/practise")
    await user.expect("Kenet kohtaat?")
    await user.press("Jatka keskustelua")
    await user.expect(kept.turns(user.id)[-1]["lines"][-1])
