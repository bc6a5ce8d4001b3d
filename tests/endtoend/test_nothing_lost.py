"""Nothing lost, nothing twice: kills, redelivery, floods, Telegram's troubles."""

import asyncio
import random
from itertools import pairwise

from tests.botapi import BotApiServer, BotProcess, User
from tests.botapi.errors import forbidden
from tests.endtoend.kept import Kept
from tests.endtoend.talks import begin, say_all

KILLS = 50
REPLIES = (
    "Ymmärrän hyvin, että tämä suututtaa.",
    "Olen pahoillani, että jouduitte odottamaan.",
    "Kertoisitteko lisää?",
)


async def test_sigkill_at_random_moments(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Fifty kills, each with redelivery: every reply is a turn exactly once, in order, and every line arrives."""
    chance = random.Random(50)
    users = [server.user(name) for name in ("Aino", "Bertta", "Cecilia")]
    said: dict[int, list[str]] = {user.id: [] for user in users}
    for kill in range(KILLS):
        for user in users:
            await user.command("/practise washing_machine")
            for number, reply in enumerate(chance.sample(REPLIES, 2)):
                said[user.id].append(f"{reply} ({kill}.{number})")
                await user.say(said[user.id][-1])
        await asyncio.sleep(chance.uniform(0, 0.25))
        await bot.kill()
        server.updates.redeliver(server.updates.all[-chance.randint(1, 8) :])
        await bot.restart()
    for user in users:
        await user.settle(within=60)
        assert kept.replies(user.id) == said[user.id], user.failure("a reply was lost, doubled or out of order")
        _assert_lines_arrived(user, kept)
    assert kept.rows("SELECT count(*) FROM inbox WHERE state <> 'done'") == [(0,)]
    assert kept.rows("SELECT count(*) FROM outbox WHERE state <> 'sent'") == [(0,)]


def _assert_lines_arrived(user: User, kept: Kept) -> None:
    """Every line of the customer's stands in the chat, in order; a crash between send and mark may double one."""
    lines = [line for turn in kept.turns(user.id) for line in turn["lines"]]
    shown = [moment.text for moment in user.chat.history if moment.kind == "sent"]
    rest = iter(shown)
    missing = [line for line in lines if not any(line == text for text in rest)]
    assert missing == [], user.failure("a line never arrived or out of order")
    doubled = sum(one == other for one, other in pairwise(shown))
    assert doubled <= KILLS, "more messages came twice than there were crashes"


async def test_two_messages_at_once(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Both are heard, one after the other, each answered in its turn."""
    user = server.user()
    await begin(user)
    await asyncio.gather(user.say("Ymmärrän, että tämä suututtaa."), user.say("Olen todella pahoillani."))
    await user.settle()
    first, second = kept.turns(user.id)
    assert [first["reply"], second["reply"]] == ["Ymmärrän, että tämä suututtaa.", "Olen todella pahoillani."]
    _assert_lines_arrived(user, kept)


async def test_a_flood_leaves_others_quick(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """While one chat's two hundred messages are worked, another's is answered before they are through."""
    flooder, other = server.user("Flood"), server.user("Other")
    await begin(flooder)
    for number in range(200):
        await flooder.say(f"Ymmärrän, että tämä suututtaa {number}")
    await other.command("/start")
    await other.expect("hankalan asiakkaan")
    waiting = kept.rows("SELECT count(*) FROM inbox WHERE chat_id = ? AND state = 'pending'", flooder.id)
    queued = sum(update.chat_id == flooder.id for update in server.updates.pending)
    unsent = kept.rows("SELECT count(*) FROM outbox WHERE chat_id = ? AND state = 'pending'", flooder.id)
    assert waiting[0][0] + queued + unsent[0][0] > 0, "the flood was over first: this showed nothing"


async def test_what_cannot_be_read_is_set_aside(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Updates of unknown or broken shape do not stop the next one."""
    user = server.user()
    await user.command("/start")
    await user.expect("hankalan asiakkaan")
    for body in (
        {"message": "?"},
        {"message": {"chat": {"id": user.id}}},
        {"no_such_thing": {}},
        {"callback_query": []},
    ):
        server.updates.push_raw(body, user.id)
    await user.command("/help")
    await user.expect("/practise")
    await user.settle()
    assert kept.rows("SELECT count(*) FROM inbox WHERE state = 'aside'")[0][0] >= 2
    assert "update_unreadable" in bot.output


async def test_telegrams_troubles(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """429, 502, 500 and broken connections delay a message and lose none."""
    user = server.user()
    await begin(user)
    server.faults.too_many_requests("sendMessage", 1, times=2)
    server.faults.server_error("sendMessage", 502, times=2)
    server.faults.drop("sendMessage", times=1)
    server.faults.server_error("getUpdates", 500, times=2)
    await user.say("Olen pahoillani, että näin kävi.")
    await user.expect("🧭", within=60)
    await user.settle(quiet=1)
    _assert_lines_arrived(user, kept)
    assert kept.replies(user.id) == ["Olen pahoillani, että näin kävi."]


async def test_blocked_and_back(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Who blocks the bot is left alone, and finds the talk where it was on coming back."""
    user, other = server.user("Aino"), server.user("Bertta")
    await begin(user)
    server.faults.refuse("sendMessage", forbidden("bot was blocked by the user"), chat=user.id)
    await user.say("Olen pahoillani.")
    await other.command("/start")
    await other.expect("hankalan asiakkaan")
    await user.settle()
    assert kept.rows("SELECT blocked FROM learners WHERE chat_id = ?", user.id) == [(1,)]
    await user.say("Ymmärrän, että tämä harmittaa.")
    await user.settle()
    assert len(kept.turns(user.id)) == 2
    assert kept.rows("SELECT blocked FROM learners WHERE chat_id = ?", user.id) == [(0,)]


async def test_goes_on_after_a_restart(server: BotApiServer, bot: BotProcess, kept: Kept) -> None:
    """Stopped and started in the middle of a talk, with messages written meanwhile."""
    user = server.user()
    await begin(user)
    await say_all(user, [REPLIES[0]])
    await bot.stop()
    await user.say(REPLIES[1])
    await bot.restart()
    await user.settle()
    await say_all(user, [REPLIES[2]])
    assert kept.replies(user.id) == list(REPLIES)
    assert [turn["number"] for turn in kept.turns(user.id)] == [1, 2, 3]
    await user.command("/practise")
    await user.expect("Kenet kohtaat?")
    await user.press("Jatka keskustelua")
    await user.expect(kept.turns(user.id)[-1]["lines"][-1])


async def test_logs_hold_neither_words_nor_token(server: BotApiServer, bot: BotProcess) -> None:
    """What students write and the token stay out of the log, also when things fail."""
    user = server.user("Kirahvi")
    await begin(user)
    server.faults.server_error("sendMessage", 502, times=1)
    server.updates.push_raw({"message": {"text": "norsunpunainen", "chat": {"id": user.id}}}, user.id)
    await user.say("Olen pahoillani kirahvinkeltaisesta pesukoneesta")
    await user.settle(quiet=2, within=30)
    assert bot.output, "no log at all"
    for secret in ("kirahvinkeltaisesta", "norsunpunainen", "Kirahvi", server.token, server.token.partition(":")[2]):
        assert secret not in bot.output
