"""The group's debrief, at the end of an exercise."""

from tests.bot.groups.room import Room

WELL = ("apology empathy", "open_question", "empathy @number", "solution agreement thanks")


async def test_the_team_looks_back(room: Room) -> None:
    """The ending, 3/11 and 1/12 so far, each one's best line, one question, and the mood as a picture."""
    aino, ville = await room.enters("Aino <b>"), await room.enters("Ville")
    await room.plays(aino, ville)
    for person, words in zip((aino, ville) * 2, WELL, strict=True):
        await room.replies(person, words)
    (debrief,) = [message.text for message in room.messages if "Puhukaa tästä" in message.text]
    assert "hyvää teistä on kuullut 3 ihmistä" in debrief
    assert "Aino <b>" in debrief and WELL[0] in debrief and WELL[3] in debrief
    assert [message.method for message in room.messages].count("sendPhoto") == 1
    assert not any(message.buttons for message in room.messages[:-3])


async def test_what_was_heard_of_a_team_adds_up(room: Room) -> None:
    """Over its exercises in this group; one that was broken off is told to nobody."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    for _ in range(2):
        await room.plays(aino, ville)
        for person in (aino, ville):
            await room.replies(person, "rude calm_down")
    await room.plays(aino, ville)
    await room.replies(aino, "apology")
    await room.says(aino, "/end")
    heard = [message.text for message in room.messages if "Puhukaa tästä" in message.text]
    told = zip(("pahaa 11 ihmistä", "pahaa 22 ihmistä", "pahaa 22 ihmistä"), heard, strict=True)
    assert [words in message for words, message in told] == [True] * 3
    assert "velkaa 24 hyvää kohtaamista" in heard[2]


async def test_nothing_is_looked_back_on_where_nothing_was_said(room: Room) -> None:
    """The stage alone says that it is over."""
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    shown = len(room.messages)
    await room.says(aino, "/end")
    assert len(room.messages) == shown + 1
