"""Roles in a forum's topic, in privacy mode, with people who never started the bot, and observers."""

import asyncio
from pathlib import Path

import pytest

from dialogues.exercises.exercise import Roles
from tests.botapi import User
from tests.botapi.waiting import until
from tests.endtoend.parts import (
    AS_CUSTOMER,
    NOTES,
    WORKED,
    Deaths,
    called,
    follows,
    mark_all,
    plays_customer,
    say_afterwards,
    secrets,
    seen_in_group,
    shown_once,
    talk,
    times,
    watches,
)
from tests.endtoend.teams import BAD, DEBRIEF, GOOD, Team, playing

WHISPER, LIMITS = "Voit sanoa vaikka", "Rajat"
"""Stand once in every whisper but the last, and once in the card."""


def cast(team: Team) -> Roles:
    """Who plays the customer, and what they have said."""
    roles = team.exercise().roles
    assert roles is not None, team.room.failure("nobody plays the customer")
    return roles


def is_leaving(team: Team) -> bool:
    """Whether only the customer's last words are still to come."""
    roles = team.exercise().roles
    return roles is not None and roles.parting


async def roles_begin(team: Team, watching: int = 0) -> User:
    """From /exercise to the card opened, with the last so many people observing; gives who plays the customer."""
    players = team.people[: len(team.people) - watching]
    await team.opens("roles")
    await team.joins(*players)
    await watches(team, *team.people[len(players) :])
    await team.starts()
    await plays_customer(team, players[1])
    return players[1]


async def talk_to_the_end(team: Team, customer: User, script: list[str]) -> list[str]:
    """Customer and servers in turn until only the last words are to come; gives what was replied."""
    for number, reply in enumerate(script, start=1):
        await talk(team, customer, f"Omin sanoin {number}", reply)
        if is_leaving(team):
            return script[:number]
    raise AssertionError(team.room.failure("the customer does not leave"))


async def test_roles_from_the_lobby_to_the_debrief(tmp_path: Path) -> None:
    """Six play and two observe; all of the customer's card and whispers stays theirs, and each turn is made once."""
    async with playing(tmp_path, people=8) as team:
        eyes = team.people[6:]
        customer = await roles_begin(team, watching=2)
        said = await talk_to_the_end(team, customer, GOOD)
        marked = [await mark_all(team, eye) for eye in eyes]
        await team.replies(customer, "No, kiitos ja hei!")
        await team.settled()
        assert team.said() == said and team.debriefs == 1
        assert cast(team).lines == (*(f"Omin sanoin {number + 1}" for number in range(len(said))), "No, kiitos ja hei!")
        assert times(customer, WHISPER) == len(said) - 1 and times(customer, "Lähdet ihastuneena") == 1
        assert marked == [len(said)] * 2
        compared = next(moment.text for moment in team.group.sent if NOTES in moment.text)
        assert f"{4 * len(said)} merkintää" in compared and WORKED not in compared
        await say_afterwards(team, eyes[0], "Kuuntelitte loppuun asti.", "Kysyisin aiemmin numeroa.")
        assert WORKED not in seen_in_group(team)
        await eyes[1].press("En nyt")
        await team.settled()
        feedback = [moment.text for moment in team.group.sent if WORKED in moment.text]
        assert len(feedback) == 1 and "Kuuntelitte loppuun asti. – " + eyes[0].person.first_name in feedback[0]
        assert len(secrets(customer)) > 20, "what is hidden was not found: this showed nothing"
        assert not [secret for secret in secrets(customer) if secret in seen_in_group(team)]
        assert {times(user, "") for user in team.people if user not in (customer, *eyes)} == {0}
        assert team.copies() == {} and team.server.log.refused() == []


async def test_presses_of_roles_at_once_twice_and_backwards(tmp_path: Path) -> None:
    """One gets the role; nobody else gets the card; what comes late or again does nothing."""
    async with playing(tmp_path, people=5) as team:
        await team.begins("roles")
        with team.server.updates.held(reverse=True, times=2):
            pressing = [team.at(user).press(AS_CUSTOMER) for user in team.people * 2]
            presses = await asyncio.gather(*pressing)
        await team.settled()
        [first] = [press for press in presses if press.url]
        assert {press.toast for press in presses if press is not first} == {"Tuo ehdittiin jo tehdä."}
        customer = next(user for user in team.people if user.person is first.by)
        others = [user for user in team.people if user is not customer]
        curious = await team.at(others[0]).press("Korttini")
        assert "Kortti on salainen" in await team.at(others[0]).toast(curious)
        await others[0].follow(first.url)
        await others[0].expect("Kortti on salainen")
        casting = team.shown[-1]
        with team.server.updates.held(reverse=True, times=2):
            await asyncio.gather(*(customer.follow(first) for _ in range(2)))
        await team.settled()
        assert times(customer, LIMITS) == 2 and times(others[0], LIMITS) == 0
        late = await team.at(others[1]).press("Lopeta", casting)
        assert await team.at(others[1]).toast(late) == "Tuo ehdittiin jo tehdä."
        with team.server.updates.held(reverse=True, times=2):
            await team.replies(customer, "Kone ei tullut!")
            for user in (others[0], others[0], others[2]):
                await team.replies(user, GOOD[0])
        await team.settled()
        assert cast(team).lines == ("Kone ei tullut!",) and team.said() == GOOD[:1]
        assert times(customer, WHISPER) == 1 and team.copies() == {}


@pytest.mark.parametrize("after", [False, True])
async def test_sigkill_in_each_phase_of_roles(tmp_path: Path, after: bool) -> None:
    """Killed at every step, before or after Telegram showed it: nothing lost, nothing twice but what was on its way."""
    async with playing(tmp_path, people=5) as team:
        deaths, (aino, customer, *_), eye = Deaths(team, after), team.people, team.people[4]
        await team.opens("roles")
        await team.joins(*team.people[:4])
        await watches(team, eye)
        await deaths.amid(team.at(aino).press("Aloita"))
        press = await deaths.amid(team.at(customer).press(AS_CUSTOMER))
        await deaths.amid(customer.follow(press), chat=customer.id)
        await deaths.amid(team.replies(customer, "Kone ei tullut!"), "editMessageText")
        await deaths.amid(team.replies(called(team), BAD[0]), chat=customer.id)
        await team.replies(customer, "Mitä ihmettä!")
        await team.settled()
        await deaths.amid(team.replies(called(team), BAD[1]), chat=eye.id)
        assert is_leaving(team) and await mark_all(team, eye) >= 2
        await deaths.amid(team.replies(customer, "Ikinä en enää tule!"), skip=1)
        await eye.press("Vastaan")
        await eye.expect(WORKED)
        await deaths.amid(eye.say("Pysyitte rauhallisina."), chat=eye.id)
        await deaths.amid(eye.say("Kuuntelisin."))
        assert team.said() == BAD[:2] and cast(team).lines == (
            "Kone ei tullut!",
            "Mitä ihmettä!",
            "Ikinä en enää tule!",
        )
        assert shown_once(team, DEBRIEF) and shown_once(team, "Pysyitte rauhallisina. – ")
        assert not [secret for secret in secrets(customer) if secret in seen_in_group(team)]
        await deaths.explain_copies()


async def test_roles_when_time_was_up_while_the_program_was_dead(tmp_path: Path) -> None:
    """A customer is drawn, a card that lies passes on, the script has the last words, who says nothing is let be."""
    async with playing(tmp_path, people=5) as team:
        deaths, eye = Deaths(team, after=False), team.people[4]
        await team.opens("roles")
        await team.joins(*team.people[:4])
        await watches(team, eye)
        await team.starts()
        await deaths.asleep(61)
        await until(lambda: team.exercise().roles is not None)
        drawn = cast(team).customer
        await deaths.asleep(181)
        await until(lambda: cast(team).customer != drawn)
        await team.settled()
        customer = called(team)
        assert customer.id == cast(team).customer
        await follows(team, customer, "Korttini")
        said = await talk_to_the_end(team, customer, BAD)
        await deaths.asleep(121)
        await until(lambda: team.debriefs)
        await team.settled()
        assert team.said() == said and team.exercise().customers[0].ending == "angry"
        await eye.press("Vastaan")
        await eye.expect(WORKED)
        await eye.say("Rauhallinen sävy.")
        await eye.expect("Mitä kokeilisit seuraavaksi?")
        await deaths.asleep(241)
        await until(lambda: "Rauhallinen sävy. – " in seen_in_group(team))
        await deaths.asleep(600)
        assert team.debriefs == 1 and sum("Rauhallinen sävy." in one.text for one in team.group.sent) == 1
        await eye.say("Liian myöhään.")
        await eye.expect("ei enää odota palautetta")
        await deaths.explain_copies()


async def test_roles_fall_silent_while_the_program_is_dead(tmp_path: Path) -> None:
    """Five minutes without a word: it is over and looked back on once, though nobody was there to count them."""
    async with playing(tmp_path, people=4) as team:
        customer = await roles_begin(team)
        await talk(team, customer, "Kone ei tullut!", GOOD[0])
        deaths = Deaths(team, after=False)
        await deaths.asleep(301)
        await until(lambda: team.debriefs)
        await deaths.asleep(301)
        assert "jäi kesken" in seen_in_group(team) and team.debriefs == 1 and team.said() == GOOD[:1]


async def test_who_blocks_the_bot_finds_the_card_again(tmp_path: Path) -> None:
    """Without the bot's letters the talk goes on; the button leads back to the card, with the latest whisper."""
    async with playing(tmp_path, people=4) as team:
        customer = await roles_begin(team)
        await customer.block()
        await talk(team, customer, "Kone ei tullut!", GOOD[0])
        assert times(customer, WHISPER) == 0 and len(team.said()) == 1
        await customer.unblock()
        await follows(team, customer, "Korttini")
        assert times(customer, LIMITS) == 2 and times(customer, WHISPER) == 1
        await talk(team, customer, "Ja minä odotin!", GOOD[1])
        assert times(customer, WHISPER) == 2 and team.copies() == {}
