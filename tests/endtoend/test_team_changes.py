"""What happens to a group while a team plays: it moves, the bot is thrown out, somebody is removed, time passes."""

import asyncio
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from tests.botapi.waiting import until
from tests.endtoend.teams import BAD, CLUMSY, GOOD, playing

PASS = "Vuoro seuraavalle"
TURN_SECONDS = 180.0


# The group becomes a supergroup


@pytest.mark.parametrize("new_first", [False, True])
async def test_relay_moves_to_a_supergroup(tmp_path: Path, new_first: bool) -> None:
    """In the middle: it goes on in the new chat, where the debrief comes once; old buttons mean what they meant."""
    async with playing(tmp_path, people=4, in_topic=False) as team:
        await team.begins("relay")
        bertta, first = team.at(team.people[1]), team.shown[-1]
        await team.says_next(GOOD[0])
        second = team.shown[-1]
        await team.group.migrate(by=team.owner, new_first=new_first)
        await team.settled()
        assert team.next() is team.named("Bertta")
        late = await bertta.press(PASS, of=first)
        assert await bertta.toast(late) == "Tuo ehdittiin jo tehdä."
        passed = await bertta.press(PASS, of=second, inaccessible=True)
        assert await bertta.toast(passed) == "Vuoro siirtyi."
        await team.settled()
        assert team.next() is team.named("Cecilia")
        said = await team.plays_to_end(GOOD[1:])
        assert team.said() == [GOOD[0], *said[0]] and team.debriefs == 1
        assert [one.message.chat.id for one in team.shown[-2:] if one.message] == [team.group.id] * 2


@pytest.mark.parametrize("new_first", [False, True])
async def test_what_is_on_its_way_as_the_group_moves(tmp_path: Path, new_first: bool) -> None:
    """A reply and a leaving in the old chat, worked as the new one is heard of, count; nobody is greeted anew."""
    async with playing(tmp_path, people=4, in_topic=False) as team:
        await team.begins("relay")
        with team.server.updates.held():
            await team.replies(team.people[0], GOOD[0])
            await team.people[1].leave(team.group)
            await team.group.migrate(by=team.owner, new_first=new_first)
        await team.settled()
        assert team.said() == GOOD[:1] and team.next() is team.named("Cecilia")
        assert "kirjoittamalla /exercise" not in team.room.screen.text


@pytest.mark.parametrize("new_first", [False, True])
async def test_council_moves_to_a_supergroup(tmp_path: Path, new_first: bool) -> None:
    """In the middle of a vote: what was voted counts, the others vote in the new chat."""
    async with playing(tmp_path, people=4, in_topic=False) as team:
        await team.begins("council")
        aino, bertta, cecilia, daavid = team.people
        await team.proposes_privately(aino, BAD[0])
        for user, words in zip(team.people[1:], CLUMSY, strict=False):
            await team.replies(user, words)
        await team.settled()
        best = team.number_of(BAD[0])
        await asyncio.gather(*(team.at(user).press(best) for user in (bertta, cecilia)))
        await team.group.migrate(by=team.owner, new_first=new_first)
        await team.settled()
        assert "Äänestänyt 2/4" in team.stage.text and team.number_of(BAD[0]) == best
        await team.at(daavid).press(best)
        await team.at(aino).press("1" if best != "1" else "2")
        await team.room.see(f"Sanottiin ehdotus {best} (3 ääntä)")
        await team.proposes_privately(aino, BAD[1])
        await team.at(aino).press("Äänestykseen")
        await team.room.see("Asiakas lähti vihaisena")
        await team.settled()
        assert team.said() == BAD[:2] and team.debriefs == 1


# The bot, or somebody, has to go


@pytest.mark.parametrize("mode", ["relay", "council", "desks"])
async def test_the_bot_is_thrown_out_and_added_again(tmp_path: Path, mode: str) -> None:
    """That is the end of the exercise: old buttons do nothing, nothing comes by time, and a new one can begin."""
    async with playing(tmp_path, people=4, in_topic=False) as team:
        await team.begins(mode)
        await team.replies(team.people[0], GOOD[0])
        await team.settled()
        stage = next(one for one in reversed(team.shown) if one.buttons)
        await team.group.set_bot_status("left")
        await team.settled()
        shown = len(team.shown)
        team.moves_clock(2 * TURN_SECONDS)
        await team.group.set_bot_status("member")
        await team.room.see("kirjoittamalla /exercise")
        press = await team.at(team.people[1]).press(0, of=stage)
        assert "vanhasta" in await team.at(team.people[1]).toast(press)
        await team.at(team.people[1]).reply(GOOD[1], to=stage)
        await team.settled()
        assert len(team.shown) == shown + 1, team.room.failure("more than the greeting")
        await team.begins("relay")
        assert team.next() is team.people[0] and team.debriefs == 0


async def test_somebody_is_removed_in_their_turn(tmp_path: Path) -> None:
    """The next goes on, in the same place; who comes back plays no more, and what they said stays said."""
    async with playing(tmp_path, people=4) as team:
        aino, bertta, cecilia, _ = team.people
        await team.begins("relay")
        await team.says_next(GOOD[0])
        await team.group.remove(bertta, by=team.owner)
        await team.settled()
        assert team.next() is cecilia
        await team.group.remove(aino, by=team.owner)
        await team.group.pardon(aino)
        await aino.join(team.group)
        await team.replies(aino, "Hei, olen täällä taas!")
        press = await team.at(aino).press(PASS)
        assert await team.at(aino).toast(press) == "Tämä on harjoituksen pelaajille."
        assert (await team.plays_to_end(GOOD[1:]))[0] == team.said()[1:]
        assert team.said()[0] == GOOD[0] and team.debriefs == 1


async def test_desks_whose_people_are_removed(tmp_path: Path) -> None:
    """The turn goes on at their desk; once nobody is left there, the other desk goes on alone."""
    async with playing(tmp_path, people=4) as team:
        await team.begins("desks")
        aino, bertta, cecilia, daavid = team.people
        await team.group.remove(aino, by=team.owner)
        await team.settled()
        assert team.desks() == [cecilia, bertta]
        await team.group.remove(cecilia, by=team.owner)
        await team.settled()
        assert team.desks() == [None, bertta]
        said = await team.plays_to_end(GOOD, GOOD)
        assert team.said(0) == [] and team.said(1) == said[1] and daavid in team.people
        await team.room.see("jäi kesken")
        assert team.debriefs == 1


async def test_whoever_is_waited_for_in_a_council_is_removed(tmp_path: Path) -> None:
    """First the last to propose, then the last to vote: the others go on."""
    async with playing(tmp_path, people=5) as team:
        await team.begins("council")
        *_, daavid, eero = team.people
        for user, words in zip(team.people[:4], (GOOD[0], *CLUMSY), strict=False):
            await team.replies(user, words)
        await team.settled()
        await team.group.remove(eero, by=team.owner)
        await team.settled()
        best = team.number_of(GOOD[0])
        await asyncio.gather(*(team.at(user).press(best) for user in team.people[1:3]))
        await team.at(team.people[0]).press("1" if best != "1" else "2")
        await team.group.remove(daavid, by=team.owner)
        await team.settled()
        assert team.said() == GOOD[:1] and "Ehdotuksia 0/3" in team.stage.text


# Time passes


async def test_turns_that_pass_by_time(tmp_path: Path) -> None:
    """The next is mentioned; once all have let theirs pass, it is broken off, also where the time was up in a kill."""
    async with playing(tmp_path, people=4) as team:
        await team.begins("relay")
        await team.says_next(GOOD[0])
        for name in ("Cecilia", "Daavid", "Aino"):
            team.moves_clock(TURN_SECONDS)
            await until(partial(team.shows_last, f"Vuorossa {name}"))
            await team.settled()
            assert team.mentioned() == {name}
        await team.bot.kill()
        team.moves_clock(TURN_SECONDS)
        await team.bot.restart()
        await team.room.see("3/11 tähän mennessä")
        await team.settled()
        assert "jäi kesken" in team.room.screen.text and team.debriefs == 1 and team.said() == GOOD[:1]


async def test_two_topics(tmp_path: Path) -> None:
    """An exercise in each at the same time: nothing said or pressed in one is felt in the other."""
    async with playing(tmp_path, people=4) as team:
        other = replace(team, topic=team.group.topic("Toinen"), people=team.people[2:])
        await asyncio.gather(team.begins("relay"), other.begins("council"))
        await asyncio.gather(team.says_next(GOOD[0]), other.replies(other.people[0], BAD[0]))
        await team.settled()
        assert team.next() is team.named("Bertta") and "Ehdotuksia 1/2" in other.stage.text
        await asyncio.gather(team.plays_to_end(GOOD[1:]), other.replies(other.people[1], CLUMSY[0]))
        await team.settled()
        assert "Äänestänyt 0/2" in other.stage.text and "3/11" not in other.room.screen.text
