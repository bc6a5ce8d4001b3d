"""Nothing lost, nothing twice: floods, limits, Telegram's troubles, rubbish."""

import asyncio
from itertools import pairwise
from typing import Any

from tests.botapi import BotApiServer, BotProcess, Fault
from tests.botapi.calls import Call
from tests.endtoend.arrivals import assert_answered, copies
from tests.endtoend.kept import Kept
from tests.endtoend.talks import REPLIES, all_done, begin

FLOOD = 200


async def test_two_messages_at_once(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Both are heard, one after the other, each answered in its turn."""
    user = server.user()
    await begin(user)
    await asyncio.gather(*(user.say(reply) for reply in REPLIES[:2]))
    await all_done(server, kept)
    assert kept.replies(user.id) == list(REPLIES[:2])
    assert_answered(user, kept)


async def test_a_flood_leaves_others_quick(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Of one chat's two hundred messages, few are worked before another chat is answered."""
    flooder, other = server.user("Flood"), server.user("Other")
    await begin(flooder)
    before = kept.rows("SELECT max(id) FROM outbox")[0][0]
    for number in range(FLOOD):
        await flooder.say(f"Ymmärrän, että tämä suututtaa {number}")
    await other.command("/start")
    await other.expect("hankalan asiakkaan")
    [(answer,)] = kept.rows("SELECT min(id) FROM outbox WHERE chat_id = ?", other.id)
    # What was put into the outbox at one time answers one message, and what was put in later has a higher number.
    sql = "SELECT count(DISTINCT put_at) FROM outbox WHERE chat_id = ? AND id > ? AND id < ?"
    [(worked,)] = kept.rows(sql, flooder.id, before, answer)
    assert 0 < worked < FLOOD / 4


async def test_what_cannot_be_read_is_set_aside(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Updates of unknown or broken shape do not stop the next one."""
    user = server.user()
    broken: tuple[dict[str, Any], ...] = ({"message": "?"}, {"message": {"chat": {"id": user.id}}})
    meaningless: tuple[dict[str, Any], ...] = ({"no_such_thing": {}}, {"poll": {}})
    ids = [server.updates.push_raw(body, user.id).id for body in (*broken, *meaningless)]
    await user.command("/help")
    await user.expect("/practise")
    await all_done(server, kept)
    states = dict(kept.rows("SELECT update_id, state FROM inbox"))
    assert [states[id] for id in ids[: len(broken)]] == ["aside"] * len(broken)
    assert bot.output.count("update_unreadable") == list(states.values()).count("aside")


async def test_telegrams_troubles(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """429, 502, 500 and broken connections delay a message, lose none, and double only what had come through."""
    faults, trouble = server.faults, server.faults.inject
    troubles = {
        server.user("Throttled"): faults.too_many_requests("sendMessage", 1, times=2),
        server.user("Gateway"): faults.server_error("sendMessage", 502, times=2),
        server.user("Cut"): trouble(Fault("sendMessage", drops=True)),
        server.user("Cut after"): trouble(Fault("sendMessage", drops=True, after=True)),
    }
    for user, fault in troubles.items():
        # Not yet: the talk begins without trouble.
        fault.chat, fault.skip = user.id, 4
    await asyncio.gather(*(begin(user) for user in troubles))
    polls = faults.server_error("getUpdates", 500, times=2)
    await asyncio.gather(*(user.say(REPLIES[0]) for user in troubles))
    await all_done(server, kept)
    assert [fault.hits for fault in (*troubles.values(), polls)] == [2, 2, 1, 1, 2]
    for user in troubles:
        assert kept.replies(user.id) == [REPLIES[0]]
        assert_answered(user, kept)
    assert [copies(user, kept).total() for user in troubles] == [0, 0, 0, 1]


async def test_flood_limits_are_obeyed(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Several talks at once that want more than Telegram lets through: each wait is kept, each message comes once."""
    users = [server.user(name) for name in ("Aino", "Bertta", "Cecilia", "Daavid")]
    await asyncio.gather(*(begin(user) for user in users))
    # Fewer in all than Telegram's 30, so that four chats are enough to be in each other's way.
    server.limits.enabled, server.limits.in_all = True, (3, 1.0)
    await asyncio.gather(*(user.say(REPLIES[0]) for user in users))
    await all_done(server, kept)
    refused = 0
    for user in users:
        assert_answered(user, kept)
        assert copies(user, kept) == {}
        calls = server.log.of("sendMessage", chat=user.id)
        waits = [(after.at - call.at, _retry_after(call)) for call, after in pairwise(calls) if call.status == 429]
        assert all(waited >= wanted for waited, wanted in waits), user.failure(f"too hasty: {waits}")
        refused += len(waits)
    assert refused, "never too many: this showed nothing"


def _retry_after(call: Call) -> int:
    return int(call.description.rpartition(" ")[2])


async def test_blocked_and_back(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Who blocks the bot in the middle of an answer is left alone, and finds the talk where it was on coming back."""
    user, other = server.user("Aino"), server.user("Bertta")
    await begin(user)
    server.faults.inject(Fault("sendMessage", user.id, skip=1, action=user.block))
    await user.say(REPLIES[0])
    await other.command("/start")
    await other.expect("hankalan asiakkaan")
    await all_done(server, kept)
    assert kept.rows("SELECT blocked FROM learners WHERE chat_id = ?", user.id) == [(1,)]
    assert len(refused := [call for call in server.log if call.status == 403]) == 1, refused
    await user.unblock()
    await user.say(REPLIES[1])
    await all_done(server, kept)
    first, second = kept.turns(user.id)
    assert (first["reply"], second["reply"], second["number"]) == (*REPLIES[:2], 2)
    assert second["node_before"] == first["node_after"]
    assert second["lines"][-1] in user.screen.text
    assert kept.rows("SELECT blocked FROM learners WHERE chat_id = ?", user.id) == [(0,)]


async def test_logs_hold_neither_words_nor_token(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """What students write and the token stay out of the log, also when things fail."""
    user = server.user("Kirahvi")
    await begin(user)
    server.faults.server_error("sendMessage", 502)
    server.faults.server_error("getUpdates", 502)
    server.updates.push_raw({"message": {"text": "norsunpunainen", "chat": {"id": user.id}}}, user.id)
    await user.say("Olen pahoillani kirahvinkeltaisesta pesukoneesta")
    await all_done(server, kept)
    for event in ("send_delayed", "poll_failed", "update_unreadable"):
        assert event in bot.output, "this did not fail: it showed nothing"
    for secret in ("kirahvinkeltaisesta", "norsunpunainen", "Kirahvi", server.token, server.token.partition(":")[2]):
        assert secret not in bot.output
