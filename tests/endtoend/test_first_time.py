"""A student who has never been here: from /start to the debrief, with one of the many customers."""

from functools import cache

import pytest

from bot.content import Content, load
from dialogues import engine
from tests.botapi import BotApiServer, BotProcess
from tests.endtoend.arrivals import assert_answered, copies
from tests.endtoend.few_customers import FEW
from tests.endtoend.kept import Kept
from tests.endtoend.talks import HOW_IT_WENT, say_all, shortest

SCENARIOS = FEW


@cache
def shipped() -> Content:
    """All that is shipped, loaded once."""
    return load()


@pytest.mark.parametrize("scenario", SCENARIOS)
async def test_from_start_to_debrief(server: BotApiServer, bot: BotProcess, kept: Kept, scenario: str) -> None:
    """Two taps to the first line, an ideal talk, one tap of one's own, the debrief, the transcript."""
    user = server.user("Aino")
    await user.command("/start")
    await user.expect("hankalan asiakkaan")
    await user.press("Valitse asiakas")
    await user.expect("Kenet kohtaat?")
    title = shipped().card(scenario).said("fi").title
    while not any(title in label for label in user.screen.buttons):
        await user.press("seuraavat")
        await user.settle()
    await user.press(title)
    await user.expect("Mitä voit luvata")
    for line in _first_lines(kept, scenario):
        assert (await user.next()).text == line
    await user.settle()
    replies = shortest(scenario, "advocate")
    await say_all(user, replies)
    assert_answered(user, kept)
    await user.press(HOW_IT_WENT)
    debrief = "\n".join(moment.text for moment in await user.settle())
    for part in ("3/11", "1/12", "Kuusi askelta", "Valituksen vastaanottaminen", "Paras vastauksesi", "Kolmasosat"):
        assert part in debrief, user.failure(f"no {part!r} in the debrief")
    assert "3 ihmistä" in debrief
    await user.press("Koko keskustelu merkintöineen")
    transcript = "\n".join(moment.text for moment in await user.settle())
    assert [reply for reply in replies if reply not in transcript] == [], user.failure("not the whole transcript")
    [(ending, rating)] = kept.rows("SELECT ending, rating FROM attempts")
    assert ending in ("satisfied", "advocate") and rating == "calm"
    assert copies(user, kept) == {}


def _first_lines(kept: Kept, scenario: str) -> tuple[str, ...]:
    [(seed,)] = kept.rows("SELECT seed FROM attempts")
    return engine.begin(shipped().play(scenario, "fi"), seed)[1]


async def test_a_talk_that_goes_wrong(server: BotApiServer, bot: BotProcess) -> None:
    """Eleven hear of it; the reply is tried again, twice, and then a model reply is shown."""
    user = server.user()
    await user.command("/practise washing_machine")
    await user.settle()
    # More than once: how much she bears is hidden, and varies.
    await say_all(user, 3 * shortest("washing_machine", "angry"))
    await user.press("Kuumenin")
    seen = "\n".join(moment.text for moment in await user.settle())
    assert "11 ihmistä" in seen and "velkaa 12" in seen and "inhimillistä" in seen
    await user.press("Kokeile yhtä vastausta uudestaan")
    await user.expect("Palataan vastaukseen")
    await user.settle()
    await user.say("Ymmärrän hyvin, että tämä suututtaa. Haluan auttaa.")
    await user.expect("Voit yrittää vielä kerran")
    await user.say("Olen todella pahoillani. Kertoisitteko, mitä tapahtui?")
    await user.expect("Näin olisi voinut vastata")


async def test_the_phones_language(server: BotApiServer, bot: BotProcess) -> None:
    """The interface speaks the phone's language, Finnish where it knows none."""
    words = {
        "fi": "asiakkaan",
        "sv": "kund",
        "en": "customer",
        "en-GB": "customer",
        "ru": "asiakkaan",
        None: "asiakkaan",
    }
    for code, word in words.items():
        user = server.user(language_code=code)
        await user.command("/start")
        assert word in (await user.next()).text, code


async def test_introduces_itself_in_each_language(server: BotApiServer, bot: BotProcess) -> None:
    """Menu and descriptions are set for each language and for all others, each once, before any update is asked for."""
    before = server.log[: server.log.index(server.log.of("getUpdates")[0])]
    menus = [call for call in before if call.method == "setMyCommands"]
    assert menus == server.log.of("setMyCommands")
    in_groups = [call for call in menus if "scope" in call.params]
    assert {call.params["scope"]["type"] for call in in_groups} == {"all_group_chats"}
    descriptions = [server.log.of(method) for method in ("setMyDescription", "setMyShortDescription")]
    for calls in ([call for call in menus if call not in in_groups], in_groups, *descriptions):
        assert sorted(call.params.get("language_code", "") for call in calls) == ["", "en", "fi", "sv"]
        assert all(call in before for call in calls)
        texts = {str(next(iter(call.params.values()))) for call in calls}
        assert len(texts) == 3, f"{calls[0].method}: a text for each language, Finnish for all others"
