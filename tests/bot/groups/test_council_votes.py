"""Voting in a council: each once, in secret, and never for what is one's own."""

from dialogues.exercises import council
from tests.bot.groups.council import NAMES, convened, number_of, propose, said
from tests.bot.groups.room import Room

# Voting


async def test_votes_may_be_changed_and_the_last_one_ends_it(room: Room) -> None:
    """One each; the winner's words go to the customer, and the group is not told whose they were."""
    team = await convened(room)
    await propose(room, team, "empathy", "thanks", "rude")
    mine, second = await number_of(room, team[0]), await number_of(room, team[1])
    assert await room.presses(team[0], "x_vote", second) == f"Äänesi: ehdotus {second}."
    assert "Äänestänyt 1/3" in room.stage.text
    assert await room.presses(team[0], "x_vote", mine) == "Tuo on oma ehdotuksesi. Äänestä jotakin muuta."
    assert "Äänestänyt 1/3" in room.stage.text
    await room.presses(team[1], "x_vote", await number_of(room, team[2]))
    await room.presses(team[1], "x_vote", mine)
    await room.presses(team[2], "x_vote", mine)
    assert said(await room.exercise()) == [(team[0].chat, "empathy")]
    assert f"Sanottiin ehdotus {mine} (2 ääntä)" in room.stage.text and "Ehdotuksia 0/3" in room.stage.text
    assert not any(name in room.stage.text for name in NAMES)


async def test_votes_at_once_twice_and_too_late(room: Room) -> None:
    """Settled one after the other; a button of a vote that is over does nothing in the next one."""
    team = await convened(room, 4)
    await propose(room, team, "empathy", "thanks", "rude", "apology")
    data = room.stage.buttons[await number_of(room, team[0])]
    for person in (team[1], team[1], team[2], team[2]):
        await room.sends(person, data)
    assert "Äänestänyt 2/4" in room.stage.text
    other = room.stage.buttons[await number_of(room, team[1])]
    await room.sends(team[0], other)
    await room.sends(team[3], data)
    await room.sends(team[3], data)
    assert room.toasts[-1].text == "Tuo ehdittiin jo tehdä."
    assert said(await room.exercise()) == [(team[0].chat, "empathy")]
    await propose(room, team, "empathy", "thanks", "rude", "apology")
    await room.sends(team[3], data)
    assert len(council.awaited(await room.exercise())) == 4


async def test_forged_votes_do_nothing(room: Room) -> None:
    """A number that is not there, or none."""
    team = await convened(room)
    await propose(room, team, "empathy", "thanks", "rude")
    step = (await room.exercise()).step
    for rest in ("0", "4", "99999", "²", "x", "", "-1"):
        await room.sends(team[0], f"{step:x}.x_vote.1.{rest}")
        assert room.toasts[-1].text == team[0].say("stale")
    assert len(council.awaited(await room.exercise())) == 3


async def test_two_play_too(room: Room) -> None:
    """Each may vote for their own, so that they can agree."""
    team = await convened(room, 2)
    await propose(room, team, "empathy", "thanks")
    number = await number_of(room, team[0])
    await room.presses(team[0], "x_vote", number)
    await room.presses(team[1], "x_vote", number)
    assert said(await room.exercise()) == [(team[0].chat, "empathy")]


async def test_a_draw_is_told(room: Room) -> None:
    """When chance decided, the group hears so."""
    team = await convened(room, 2)
    await propose(room, team, "empathy", "thanks")
    for person in team:
        await room.presses(person, "x_vote", await number_of(room, person))
    assert "Arpa ratkaisi: sanottiin ehdotus" in room.stage.text


async def test_who_proposes_too_late_is_told_once(room: Room) -> None:
    """However many do; a stale press of the private way opens nothing."""
    team = await convened(room)
    old = room.stage.buttons["🤫 Ehdota yksityisesti"]
    await propose(room, team, "empathy", "thanks", "rude")
    for person in team:
        await room.replies(person, "sana")
    assert room.seen.count("Nyt äänestetään") == 1
    await room.sends(team[0], old)
    assert room.toasts[-1].text == "Tuo ehdittiin jo tehdä." and not room.toasts[-1].url
    await room.sends(team[0], f"{(await room.exercise()).step:x}.x_propose.1")
    assert "Nyt äänestetään" in room.toasts[-1].text and not room.toasts[-1].url
    assert "Nyt ryhmässä äänestetään" in await team[0].follows("p-1")
