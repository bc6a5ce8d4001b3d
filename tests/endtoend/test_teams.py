"""A team plays from the lobby to the debrief with the real program, in privacy mode: relay, council, two desks."""

import asyncio
import re
from itertools import cycle, islice
from pathlib import Path

from tests.botapi import User
from tests.endtoend.teams import BAD, CLUMSY, GOOD, NAMES, Team, playing

LOSING = list(islice(cycle(BAD), len(GOOD)))
HINT = "Pahoittele ensin, kirahvi!"


def assert_in_its_topic(team: Team) -> None:
    """All that was shown stands where it was asked for."""
    assert {moment.message.topic for moment in team.shown if moment.message} == {team.topic}


async def whispers(team: Team, user: User, words: str) -> None:
    """By the stage's button into the private chat, and there."""
    press = await team.at(user).press("Kuiskaa")
    await team.at(user).toast(press)
    await user.follow(press)
    await user.expect("Mitä kuiskaat?")
    await user.say(words)
    await user.expect("Kuiskattu.")


# From the lobby to the debrief


async def test_relay(tmp_path: Path) -> None:
    """Four in a topic: the turn goes round by mentions; who is not asked is not heard; a whisper is read by one."""
    async with playing(tmp_path, people=4) as team:
        await team.begins("relay")
        aino, bertta, cecilia, daavid = team.people
        await whispers(team, bertta, HINT)
        await team.room.button("Lue kuiskaus")
        read = [await team.at(user).press("Lue kuiskaus") for user in (aino, cecilia)]
        assert await team.at(aino).toast(read[0]) == f"Bertta kuiskaa: {HINT}" and read[0].is_alert
        assert "vuorossa" in await team.at(cecilia).toast(read[1]) and HINT not in str(read[1].answer)
        await team.at(daavid).say("Mitä sä sanoisit?")
        await team.replies(daavid, "Minä ensin!")
        await team.room.see("Nyt on vuorossa Aino.")
        order, said = [], []
        for words in GOOD:
            if team.debriefs:
                break
            order.append(team.next())
            said.append(words)
            await team.says_next(words)
        assert order == list(islice(cycle(team.people), len(order))) and team.said() == said
        await team.room.see("Asiakas lähti suosittelijana")
        assert team.debriefs == 1 and team.copies() == {}
        assert not any(HINT in moment.text for moment in team.shown)
        assert_in_its_topic(team)


async def test_council(tmp_path: Path) -> None:
    """Eight in a topic propose and vote: the group learns whose words they were only as somebody's best, at the end."""
    async with playing(tmp_path, people=8) as team:
        await team.begins("council")
        before = len(team.shown)
        said: list[str] = []
        for number, words in enumerate(GOOD):
            if team.debriefs:
                break
            await propose(team, number, words)
            await vote(team, number, words)
            said.append(words)
        assert team.said() == said
        playing_on = team.shown_before_the_debrief[before:]
        assert playing_on and not [one.text for one in playing_on if re.search("|".join(NAMES), one.text)]
        await team.room.see("Asiakas lähti suosittelijana")
        await team.room.see("Olisiko toinen ehdotus toiminut paremmin?")
        assert team.debriefs == 1 and team.copies() == {}
        assert_in_its_topic(team)


async def propose(team: Team, number: int, words: str) -> None:
    """One proposes these words privately, all others at the same time something clumsy, every second in the group.

    From the second round on half of them have nothing to say, and the starter goes on to the vote.
    """
    people = team.people[number % 8 :] + team.people[: number % 8]
    awaited = [team.proposes_privately(people[0], words), team.proposes_privately(people[1], CLUMSY[0])]
    awaited += [team.replies(user, f"{CLUMSY[place % 4]} {place}") for place, user in enumerate(people[2:4])]
    if number == 0:
        awaited += [team.proposes_privately(user, f"{CLUMSY[2]} {user.id}") for user in people[4:]]
    await asyncio.gather(*awaited)
    await team.settled()
    if number:
        assert "Ehdotuksia 4/8" in team.stage.text
        await team.at(team.people[0]).press("Äänestykseen")
        await team.settled()


async def vote(team: Team, number: int, words: str) -> None:
    """All for the same at once; whoever proposed it may not, and votes for another."""
    author, best = team.people[number % 8], team.number_of(words)
    press = await team.at(author).press(best)
    assert "oma ehdotuksesi" in await team.at(author).toast(press)
    other = "1" if best != "1" else "2"
    votes = {user: other if user is author else best for user in team.people}
    stage = team.stage
    await asyncio.gather(*(team.at(user).press(label, of=stage) for user, label in votes.items()))
    await team.settled()
    assert team.debriefs or f"Sanottiin ehdotus {best} (7 ääntä)" in team.stage.text


async def test_two_desks(tmp_path: Path) -> None:
    """Six in a topic: one desk pleases the customer, the other loses her; then both are compared."""
    async with playing(tmp_path, people=6) as team:
        await team.begins("desks")
        assert "Tiski 1: Aino, Cecilia ja Eero" in team.stage.text
        assert "Tiski 2: Bertta, Daavid ja Fanni" in team.stage.text
        assert team.desks() == team.people[:2] and team.mentioned() == {"Aino", "Bertta"}
        await whispers(team, team.named("Cecilia"), HINT)
        heard = await team.at(team.people[1]).press("Lue kuiskaus")
        assert "vuorossa" in await team.at(team.people[1]).toast(heard), "it is for the other desk"
        said = await team.plays_to_end(GOOD, LOSING)
        assert [team.said(0), team.said(1)] == said and len(said[1]) < len(said[0])
        await team.room.see("🌟 Asiakas lähti suosittelijana")
        await team.room.see("😡 Asiakas lähti vihaisena")
        await team.room.see("Kaksi tiskiä, sama asiakas")
        assert team.debriefs == 1 and team.copies() == {}
        assert not any(HINT in moment.text for moment in team.shown)
        assert_in_its_topic(team)


# At once, out of order, twice


async def test_a_lobby_that_all_storm(tmp_path: Path) -> None:
    """Eight join at once, backwards and twice, some leave again: each is in it once, or not at all."""
    async with playing(tmp_path, people=8) as team:
        await team.opens("relay")
        with team.server.updates.held(reverse=True, times=2):
            await asyncio.gather(*(team.at(user).press("Mukaan") for user in team.people))
            await asyncio.gather(*(team.at(user).press("Pois") for user in team.people[6:]))
        await team.settled()
        [listed] = re.findall("Pelaajat: (.*)", team.stage.text)
        assert sorted(re.findall(r"\b[A-ZÅÄÖ]\w+", listed)) == list(NAMES[:6])
        press = await team.at(team.people[0]).press("Mukaan")
        assert "jo mukana" in await team.at(team.people[0]).toast(press)


async def test_turns_at_once(tmp_path: Path) -> None:
    """A turn passed by three at once goes on once; replies that come backwards and twice are each one turn."""
    async with playing(tmp_path, people=4) as team:
        await team.begins("relay")
        stage = team.stage
        with team.server.updates.held(reverse=True, times=2):
            presses = await asyncio.gather(*(team.at(user).press("Vuoro seuraavalle") for user in team.people[:3]))
        toasts = sorted([await team.room.toast(press) for press in presses])
        assert toasts == ["Tuo ehdittiin jo tehdä.", "Tuo ehdittiin jo tehdä.", "Vuoro siirtyi."]
        await team.settled()
        assert team.next() is team.named("Bertta")
        with team.server.updates.held(reverse=True, times=2):
            for name, words in zip(NAMES[1:4], GOOD, strict=False):
                await team.at(team.named(name)).reply(words, to=stage)
        await team.settled()
        assert team.said() == GOOD[:3] and team.next() is team.named("Aino")
        sent = len(team.shown)
        await team.hears_it_all_again()
        assert team.said() == GOOD[:3] and len(team.shown) == sent


async def test_votes_at_once(tmp_path: Path) -> None:
    """Votes that come backwards and twice count once each, the last of each person's; then nothing counts again."""
    async with playing(tmp_path, people=5) as team:
        await team.begins("council")
        proposals = [GOOD[0], *(f"{words} Hei." for words in CLUMSY)]
        with team.server.updates.held(reverse=True, times=2):
            for user, words in zip(team.people, proposals, strict=True):
                await team.replies(user, words)
        await team.settled()
        stage, best, mine = team.stage, team.number_of(proposals[0]), team.number_of(proposals[1])
        bertta, others = team.people[1], team.people[2:]
        with team.server.updates.held(reverse=True, times=2):
            await team.at(bertta).press(team.number_of(proposals[2]), of=stage)
            await asyncio.gather(*(team.at(user).press(best, of=stage) for user in (bertta, *others)))
            await team.at(team.people[0]).press(mine, of=stage)
        await team.settled()
        assert f"Sanottiin ehdotus {best} (4 ääntä)" in team.stage.text and "Ehdotuksia 0/5" in team.stage.text
        late = await team.at(bertta).press(mine, of=next(one for one in team.shown if one.buttons[:1] == ["1"]))
        assert await team.at(bertta).toast(late) == "Tuo ehdittiin jo tehdä."
        await team.hears_it_all_again()
        assert team.said() == [GOOD[0]] and "Ehdotuksia 0/5" in team.stage.text and team.copies() == {}
