"""Waiting room in a forum's topic, in privacy mode, with observers, one of whom comes late."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from bot.wording import load_wordings
from tests.botapi import Message, User
from tests.botapi.faults import EVERY_METHOD
from tests.botapi.waiting import until
from tests.endtoend.parts import (
    LETTER,
    NOTES,
    WORKED,
    Deaths,
    say_afterwards,
    secrets,
    seen_in_group,
    shown_once,
    times,
    watches,
)
from tests.endtoend.talks import shortest
from tests.endtoend.teams import DEBRIEF, Team, playing

SCENARIOS = ("washing_machine", "hotel_queue", "wrong_price")
CARD = "Katso jokaisesta vastauksesta"
CALLS = [str(load_wordings()["fi"](f"waiting-call-{number}")) for number in range(1, 9)]
"""With what customers make themselves heard."""


def scripts(team: Team) -> list[list[str]]:
    """For each customer who came in the replies that please them, more often than they can bear."""
    return [3 * shortest(one.scenario, "advocate") for one in team.exercise().customers]


def own_message(team: Team, place: int) -> Message:
    """The newest message of the customer of that number, as one replies to it."""
    number = f"{place + 1}\ufe0f\u20e3"
    shown = [one for one in team.room.screen.messages if one.by_bot and f"{number} " in one.text]
    return next(one for one in reversed(shown) if "Jono" not in one.text.splitlines()[0])


async def serve_all(team: Team, servers: list[User], plans: list[list[str]], number: int) -> None:
    """One reply to each customer who is still there, all at once: by number or to their own message."""
    here = [place for place, one in enumerate(team.exercise().customers) if one.is_open]
    replies = []
    for place in here:
        user, words = servers[(number + place) % len(servers)], plans[place][number]
        by_number = (number + place) % 2 and len(here) > 1
        to = team.stage if by_number else own_message(team, place)
        replies.append(team.at(user).reply(f"{place + 1}: {words}" if by_number else words, to=to))
    await asyncio.gather(*replies)
    await team.settled()


async def serve_to_the_end(team: Team, servers: list[User]) -> list[list[str]]:
    """Until all have left; gives what was said to each."""
    plans = scripts(team)
    for number in range(min(map(len, plans))):
        await serve_all(team, servers, plans, number)
        if team.debriefs:
            break
    assert team.debriefs, team.room.failure("they never leave")
    return plans


async def test_waiting_room_from_the_lobby_to_the_debrief(tmp_path: Path) -> None:
    """Six serve three customers at once, two observe, one of whom came late by /observe: all is said once."""
    async with playing(tmp_path, people=8) as team:
        servers, (early, late) = team.people[:6], team.people[6:]
        await team.opens("waiting")
        await team.joins(*servers)
        await watches(team, early)
        await team.starts()
        assert sorted(one.scenario for one in team.exercise().customers) == sorted(SCENARIOS)
        await team.at(late).command("/observe")
        shown = await team.room.see(f"{late.person.first_name} tarkkailee")
        await late.follow(shown.body["entities"][-1]["url"])
        await team.settled()
        assert times(late, CARD) == 1 and secrets(late) & set(seen_in_group(team).splitlines()) == set()
        plans = await serve_to_the_end(team, servers)
        said = [team.said(place) for place in range(3)]
        assert said == [plan[: len(turns)] for plan, turns in zip(plans, said, strict=True)]
        assert times(early, LETTER) == times(late, LETTER) == sum(map(len, said))
        debrief = seen_in_group(team)
        assert "Jos tämä olisi ollut ravintola" in debrief and team.debriefs == 1
        assert [one.ending is not None for one in team.exercise().customers] == [True] * 3
        await early.press("1: kyllä")
        await say_afterwards(team, early, "Kaikki huomattiin.", "Nyökkäisin heti.")
        assert NOTES not in seen_in_group(team)
        await say_afterwards(team, late, "Sanoitte nimen.", "Kysyisin enemmän.")
        feedback = [moment.text for moment in team.group.sent if WORKED in moment.text]
        assert len(feedback) == 1 and "Kaikki huomattiin." in feedback[0] and "Sanoitte nimen." in feedback[0]
        assert NOTES in feedback[0]
        assert team.copies() == {} and team.server.log.refused() == []


async def test_nods_and_replies_at_once_twice_and_backwards(tmp_path: Path) -> None:
    """A look counts once however many look; each reply is a turn once; whose customer it is for is asked once."""
    async with playing(tmp_path, people=5) as team:
        await team.begins("waiting")
        with team.server.updates.held(reverse=True, times=2):
            nods = await asyncio.gather(*(team.at(user).press("Huomaa 2") for user in team.people * 2))
        await team.settled()
        toasts = Counter("tietää jo" in (nod.toast or "") for nod in nods)
        assert toasts == {False: 1, True: 9} and team.exercise().customers[1].wait.nods == 1
        plans = scripts(team)
        with team.server.updates.held(reverse=True, times=2):
            for place in (2, 0, 1):
                await team.at(team.people[place]).reply(plans[place][0], to=own_message(team, place))
            for _ in range(2):
                await team.at(team.people[4]).reply("Hetki, tulen pian!", to=team.stage)
        await team.settled()
        assert [team.said(place) for place in range(3)] == [plan[:1] for plan in plans]
        assert sum("kenelle tuo oli" in moment.text for moment in team.group.sent) == 1
        assert team.copies() == {} and team.server.log.refused() == []


def calls(team: Team) -> int:
    """How often customers had to make themselves heard."""
    return sum(one.wait.overlooked for one in team.exercise().customers)


def calls_shown(team: Team) -> int:
    """How often the group heard that."""
    return sum(call in moment.text for moment in team.group.sent for call in CALLS)


async def asleep_until(deaths: Deaths, seconds: float, idle: int) -> None:
    """Killed, and so many seconds later the time that was up meanwhile is a beat, once."""
    await deaths.asleep(seconds)
    await until(lambda: deaths.team.exercise().idle == idle)
    await deaths.team.settled()


@pytest.mark.parametrize("after", [False, True])
async def test_sigkill_in_each_phase_of_a_waiting_room(tmp_path: Path, after: bool) -> None:
    """Killed as customers come in, are looked at, answer, grow loud and leave; beats that were due come once."""
    async with playing(tmp_path, people=5) as team:
        deaths, (aino, bertta, *_), eye = Deaths(team, after), team.people, team.people[4]
        await team.opens("waiting")
        await team.joins(*team.people[:4])
        await watches(team, eye)
        await deaths.amid(team.at(aino).press("Aloita"), skip=1)
        await deaths.amid(team.at(bertta).press("Huomaa 2"), "editMessageText")
        plans = scripts(team)
        await deaths.amid(team.at(aino).reply(plans[0][0], to=own_message(team, 0)))
        await deaths.amid(team.at(bertta).reply(f"2: {plans[1][0]}", to=team.stage), chat=eye.id)
        assert (team.said(0), team.said(1), calls(team)) == (plans[0][:1], plans[1][:1], 0)
        await asleep_until(deaths, 61, idle=1)
        assert calls(team) == 1
        team.moves_clock(61)
        await deaths.amid(asyncio.sleep(0), EVERY_METHOD)
        await asleep_until(deaths, 61, idle=3)
        team.moves_clock(61)
        await deaths.amid(asyncio.sleep(0), skip=1)
        assert shown_once(team, DEBRIEF) and [len(team.said(place)) for place in range(3)] == [1, 1, 0]
        assert 0 < calls(team) == calls_shown(team) - sum(any(c in text for c in CALLS) for text in team.copies())
        await deaths.explain_copies()
