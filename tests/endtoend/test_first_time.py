"""A student who has never been here: from /start to the debrief, in every scenario."""

import pytest

from bot.content import SHIPPED, load
from tests.botapi import BotApiServer, BotProcess
from tests.endtoend.kept import Kept
from tests.endtoend.talks import say_all, script

SCENARIOS = sorted(path.name for path in (SHIPPED / "scenarios").iterdir() if path.is_dir())


@pytest.mark.parametrize("scenario", SCENARIOS)
async def test_from_start_to_debrief(server: BotApiServer, bot: BotProcess, kept: Kept, scenario: str) -> None:
    """Two taps to the first line, an ideal talk, one tap of one's own, the debrief, the transcript."""
    user = server.user("Aino")
    await user.command("/start")
    await user.expect("hankalan asiakkaan")
    await user.press("Valitse asiakas")
    await user.expect("Kenet kohtaat?")
    await user.press(f"{1 + _order(kept, user.screen.buttons, scenario)}.")
    await user.expect("Mitä voit luvata")
    await user.settle()
    await say_all(user, script(scenario, "ideal"))
    await user.press("Hyvin, pysyin rauhallisena")
    debrief = "\n".join(moment.text for moment in await user.settle())
    for part in ("3/11", "1/12", "Kuusi askelta", "Valituksen vastaanottaminen", "Paras vastauksesi", "Kolmasosat"):
        assert part in debrief, user.failure(f"no {part!r} in the debrief")
    assert "3 ihmistä" in debrief
    await user.press("Koko keskustelu merkintöineen")
    await user.expect("Koko keskustelu")
    [(ending, rating)] = kept.rows("SELECT ending, rating FROM attempts")
    assert ending in ("satisfied", "advocate") and rating == "calm"
    assert server.log.refused() == []


def _order(kept: Kept, labels: list[str], scenario: str) -> int:
    titles = [load().play(id, "fi").lines.title for id in load().scenarios]
    assert [label.partition(" ")[2] for label in labels] == titles
    return load().scenarios.index(scenario)


async def test_a_talk_that_goes_wrong(server: BotApiServer, bot: BotProcess) -> None:
    """Eleven hear of it; the reply is tried again, twice, and then a model reply is shown."""
    user = server.user()
    await user.command("/practise washing_machine")
    await user.settle()
    await say_all(user, script("washing_machine", "goes_wrong"))
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


@pytest.mark.parametrize(
    ("code", "words"), [("sv", "kund"), ("en", "customer"), ("en-GB", "customer"), ("ru", "asiakkaan")]
)
async def test_the_phones_language(server: BotApiServer, bot: BotProcess, code: str, words: str) -> None:
    """The interface speaks the phone's language, Finnish where it knows none."""
    user = server.user(language_code=code)
    await user.command("/start")
    assert words in (await user.next()).text


async def test_menu_in_each_language(server: BotApiServer, bot: BotProcess) -> None:
    """The command menu and the description stand in each language before the first update is asked for."""
    for code in ("", "fi", "sv", "en"):
        calls = [call for call in server.log.of("setMyCommands") if call.params.get("language_code", "") == code]
        assert len(calls) == 1, code
