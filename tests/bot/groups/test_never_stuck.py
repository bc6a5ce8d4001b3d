"""No group is ever stuck with an exercise, whatever becomes of its state, its scenario, its time or its people."""

import json

import pytest

from bot.classroom.own_data import document
from bot.erasing import erase_person
from bot.groups.alarms import TRIES, Alarms
from bot.groups.modes.relay import Relay
from storage import exercises, groups, inbox, own_scenarios
from tests.bot.groups.room import Room
from tests.bot.own_files import send
from tests.bot.school import WORDINGS, Person, School


async def the_kept(room: Room, id: int = 1) -> exercises.Exercise:
    """The row of an exercise."""
    async with room.school.database.reading() as reader:
        row = await exercises.get(reader, id)
    assert row is not None
    return row


async def rewrite(room: Room, id: int = 1, **changes: object) -> None:
    """Let the state be as another program may have written it."""
    row = await the_kept(room, id)
    state = json.dumps(json.loads(row.state or "{}") | changes)
    async with room.school.database.transaction() as tx:
        await tx.write("UPDATE exercises SET state = ? WHERE id = ?", state, id)


async def forget(room: Room, person: Person) -> None:
    """Erase somebody, as /forget does."""
    async with room.school.database.transaction() as tx:
        await erase_person(tx, person.chat, WORDINGS)


# A state, or a scenario, that is lost


async def test_a_state_of_another_program_ends_politely(room: Room) -> None:
    """The group is told once, and may begin another; its words go as all others do."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    await rewrite(room, mode="karaoke")
    assert await room.presses(ville, "x_pass") == ville.say("stale")
    await room.replies(aino, "Olen pahoillani.")
    await room.time_passes(400)
    assert [one.text for one in room.messages].count(aino.say("exercise-lost")) == 1
    row = await the_kept(room)
    assert row.ended_at is not None and row.due_at is None
    await room.says(aino, "/exercise")
    assert (await room.exercise(2)).phase == "lobby"


async def test_a_state_of_another_program_ends_by_time(room: Room) -> None:
    """Also where nobody does anything."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    await rewrite(room, phase="intermission")
    await room.time_passes(200)
    assert room.messages[-1].text == aino.say("exercise-lost") and (await the_kept(room)).ended_at is not None


async def test_who_was_in_such_a_one_is_forgotten_and_has_their_data(room: Room) -> None:
    """What nobody can read can't be told whose it is: it goes at once."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    await rewrite(room, mode="karaoke")
    async with room.school.database.reading() as reader:
        assert await document(reader, aino.chat, room.school.now, "Europe/Helsinki")
    await forget(room, aino)
    row = await the_kept(room)
    assert row.state is None and row.ended_at is not None and row.due_at is None


@pytest.mark.parametrize("mode", ["relay", "council", "desks", "roles", "waiting"])
async def test_a_scenario_taken_back_ends_what_is_played(room: Room, mode: str) -> None:
    """The group hears why, sees how it stood, and is free."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville, mode=mode)
    if mode == "roles":
        await room.presses(aino, "x_actor")
        await aino.follows("c-1")
        await room.replies(aino, "Keitin on rikki!")
    for person in (ville, aino):
        await room.says(person, "1: Olen pahoillani." if mode == "waiting" else "Olen pahoillani.", to=room.stage)
    row = await the_kept(room)
    async with room.school.database.transaction() as tx:
        state = (row.state or "").replace('"kettle"', '"own_77"')
        await tx.write("UPDATE exercises SET state = ?", state)
    await room.time_passes(400)
    assert aino.say("exercise-lost") in room.seen and (await room.exercise()).phase == "over"
    assert (await the_kept(room)).ended_at is not None


async def test_a_scenario_taken_back_closes_its_lobby(room: Room) -> None:
    """Whatever is pressed there."""
    aino = await room.enters("Aino")
    await room.says(aino, "/exercise")
    await rewrite(room, scenarios=["own_77"])
    assert await room.presses(aino, "x_join") == aino.say("stale")
    assert aino.say("exercise-lost") in room.seen and (await the_kept(room)).ended_at is not None


async def test_a_scenario_that_has_changed_its_rooms_ends_what_is_played(room: Room) -> None:
    """A new version of a teacher's own may lack the place where the talk stood."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    row = await the_kept(room)
    state = json.loads(row.state or "{}")
    state["customers"][0]["session"]["node"] = "attic"
    await rewrite(room, customers=state["customers"])
    await room.replies(aino, "Olen pahoillani.")
    assert aino.say("exercise-lost") in room.seen and (await the_kept(room)).ended_at is not None


async def test_after_a_restart_a_teacher_s_own_scenario_is_played_on(school: School) -> None:
    """A new program knows it before anybody has written to it privately, by a press as by time."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass 2A")
    await send(liisa)
    for number, happens in enumerate(("press", "time"), start=1):
        room = Room(school, -1000 - number)
        aino, ville = await room.enters("Aino"), await room.enters("Ville")
        async with school.database.transaction() as tx:
            await groups.note(tx, room.chat, room.title, school.now)
            await groups.join_cohort(tx, room.chat, 1, None)
            await own_scenarios.publish(tx, 1, 1)
        await room.says(aino, "/exercise")
        await room.presses(aino, "x_customers")
        await room.presses(aino, "x_customer", "own_1")
        for person in (aino, ville):
            await room.presses(person, "x_join")
        await room.presses(aino, "x_start")
        again = School(school.database, school.path)
        again.now = school.now
        after = Room(again, room.chat)
        if happens == "press":
            await after.sends(aino, f"0.x_pass.{number}.0")
        else:
            await after.time_passes(181)
        exercise = await after.exercise(number)
        assert exercise.phase == "playing" and exercise.customers[0].next == ville.chat


async def test_what_fails_again_and_again_is_given_up(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours must not hold a group for ever; before that it is tried again."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)

    async def fails(*_: object) -> None:
        raise ZeroDivisionError

    async def no_time(seconds: float) -> None:
        waited.append(seconds)

    waited: list[float] = []
    monkeypatch.setattr(Relay, "time_is_up", fails)
    room.school.now += 200
    house, database, clock = room.school.house, room.school.database, lambda: room.school.now
    await Alarms(house, database, wake_sender=lambda chat: None, clock=clock, sleep=no_time).ring()
    await room.goes_out()
    assert len(waited) == TRIES - 1 and room.messages[-1].text == aino.say("exercise-lost")
    assert (await the_kept(room)).ended_at is not None


@pytest.mark.parametrize("mode", ["relay", "council", "desks", "roles", "waiting"])
async def test_after_a_long_stop_nobody_is_called_up_any_more(room: Room, mode: str) -> None:
    """What was going on hours ago is broken off in one go."""
    team = [await room.enters(f"Pelaaja {number}") for number in range(12)]
    await room.plays(*team, mode=mode)
    shown = len(room.messages)
    await room.time_passes(5 * 3600)
    assert (await room.exercise()).phase == "over" and len(room.messages) <= shown + 1
    await room.time_passes(5 * 3600)
    assert len(room.messages) <= shown + 1


async def test_a_clock_set_back_stops_nobody(room: Room) -> None:
    """Turns are made as before, and have their time from then on."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    await room.time_passes(-86400)
    await room.replies(aino, "Olen pahoillani.")
    await room.time_passes(181)
    assert "Vuorossa Aino" in room.stage.text


async def test_a_stage_that_never_came_is_shown_anew(room: Room) -> None:
    """It was refused (a topic that was closed, say): what changes then is not sought in vain."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    async with room.school.database.transaction() as tx:
        await tx.write("UPDATE outbox SET state = 'failed', message_id = NULL WHERE message_key = 'stage.1.2'")
    shown = len(room.messages)
    await room.sends(aino, next(data for data in room.stage.buttons.values() if ".x_pass." in data))
    assert len(room.messages) == shown + 1 and "Vuorossa Ville" in room.stage.text


# Who is forgotten


async def test_a_lobby_forgets_too(room: Room) -> None:
    """It is shown without them, goes on, and any player may start it if it was theirs."""
    aino, ville, olli = [await room.enters(name) for name in ("Aino", "Ville", "Olli")]
    await room.says(aino, "/exercise")
    for person in (aino, ville, olli):
        await room.presses(person, "x_join")
    await forget(room, aino)
    await room.time_passes(1)
    assert "Aino" not in room.stage.text and (await room.exercise()).phase == "lobby"
    await room.presses(ville, "x_start")
    assert (await room.exercise()).phase == "playing"


async def test_an_erased_proposal_is_not_said(room: Room) -> None:
    """Before the vote it was never there; in the vote nobody can be for it, and it wins in no draw."""
    team = [await room.enters(name) for name in ("Aino", "Ville", "Olli")]
    await room.plays(*team, mode="council")
    for person in team:
        await room.replies(person, f"Olen pahoillani, sanoo {person.name}.")
    proposals = (await room.exercise()).rounds[-1].proposals
    erased = next(place for place, one in enumerate(proposals) if one.by == team[0].chat)
    await forget(room, team[0])
    assert await room.presses(team[1], "x_vote", str(erased + 1)) == team[1].say("council-own")
    assert all(not one.votes for one in (await room.exercise()).rounds[-1].proposals)
    await room.time_passes(61)
    [said] = (await room.exercise()).customers[0].said
    assert said.by in (team[1].chat, team[2].chat) and said.turn.reply


async def test_a_proposal_erased_before_the_vote_leaves_no_number(room: Room) -> None:
    """Nobody has seen it yet."""
    team = [await room.enters(name) for name in ("Aino", "Ville", "Olli", "Pia")]
    await room.plays(*team, mode="council")
    await room.replies(team[0], "Olen pahoillani.")
    await room.replies(team[1], "Palautan rahat.")
    await forget(room, team[0])
    assert [one.by for one in (await room.exercise()).rounds[-1].proposals] == [team[1].chat]


async def test_when_all_that_was_proposed_is_erased_they_are_asked_again(room: Room) -> None:
    """A vote on nothing would say nothing."""
    team = [await room.enters(name) for name in ("Aino", "Ville", "Olli")]
    await room.plays(*team, mode="council")
    for person in team[:2]:
        await room.replies(person, "Olen pahoillani.")
    await room.presses(team[0], "x_ballot")
    for person in team[:2]:
        await forget(room, person)
    await room.time_passes(1)
    found = (await room.exercise()).rounds[-1]
    assert (found.stage, found.proposals) == ("proposing", ()) and not (await room.exercise()).customers[0].said


async def test_of_a_group_that_is_left_nobody_is_known(room: Room) -> None:
    """Who administers it is no more the bot's business."""
    aino = await room.enters("Aino")
    room.admins = [aino]
    await room.says(aino, "/exercise")
    async with room.school.database.reading() as reader:
        assert (await groups.get(reader, room.chat) or pytest.fail()).admins == {aino.chat}
    await room.bot_becomes("kicked", aino, before="member")
    async with room.school.database.reading() as reader:
        assert (await groups.get(reader, room.chat) or pytest.fail()).admins == frozenset()


async def test_what_went_wrong_in_a_group_is_forgotten_with_who_was_there(room: Room) -> None:
    """Updates set aside there may hold their words."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    async with room.school.database.transaction() as tx:
        await inbox.take(tx, [(7, room.chat, '{"text": "Aino sanoi"}')], at=room.school.now)
        await inbox.set_aside(tx, 7, "fault")
    await forget(room, aino)
    async with room.school.database.reading() as reader:
        assert await reader.rows("SELECT payload FROM inbox") == [(None,)]


async def test_one_s_own_data_has_what_one_did_in_exercises(room: Room) -> None:
    """Which proposal one was for, which card one had, and that one began it."""
    aino, ville, oona = [await room.enters(name) for name in ("Aino", "Ville", "Oona")]
    await room.plays(aino, ville, mode="council", watching=[oona])
    await oona.follows("o-1")
    await room.replies(aino, "Olen pahoillani.")
    await room.replies(ville, "Palautan rahat.")
    await room.presses(ville, "x_vote", "1")
    async with room.school.database.reading() as reader:
        of = [await document(reader, one.chat, room.school.now, "Europe/Helsinki") for one in (aino, ville, oona)]
    [hers, his, observer_s] = [data["exercises"][0] for data in of if data]
    assert [one["started"] for one in (hers, his, observer_s)] == [True, False, False]
    assert his["votes"] == [{"round": 1, "proposal": 1}] and not hers["votes"]
    assert len(observer_s["watches"]) == 2
