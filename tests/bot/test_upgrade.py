"""An upgrade in the middle: whoever is talking goes on with what they began with; whoever begins gets the new."""

import pytest

from bot.content import Content, own_id
from dialogues.play import Play
from storage import editions
from tests.bot.classroom.work import GOOD_TALK, give, talks
from tests.bot.groups.room import Room
from tests.bot.school import Person, School
from tests.dialogues.toy import LINES, SCENARIO, play


def upgraded() -> Play:
    """The kettle with other names for two of its nodes, and other words."""
    graph = SCENARIO.replace("version: 1", "version: 2").replace("tells", "says").replace("waits", "pauses")
    lines = LINES.replace("tells", "says").replace("waits", "pauses").replace("Selvä.", "Uutta!")
    return play(graph, lines=lines.replace("Keitin on rikki!", "Uusi keitin!"))


def upgrade(school: School) -> None:
    """Ship the other kettle from now on."""
    school.content.plays["kettle", "fi"] = upgraded()


def withdraw(school: School) -> None:
    """Ship the kettle no more; a teapot stays, with whom the language is still spoken."""
    school.content.plays.clear()
    school.content.plays["teapot", "fi"] = play(SCENARIO.replace("id: kettle", "id: teapot"))


@pytest.fixture
async def aino(school: School) -> Person:
    """Somebody who has begun to talk, and stands in a node that the upgrade does not have."""
    one = school.person("Aino")
    await one.says("/practise kettle")
    for words in ("apology empathy", "open_question"):
        await one.says(words)
    async with school.visit_of(one) as visit:
        assert visit.state.session and visit.state.session.node == "waits"
    return one


@pytest.mark.parametrize("change", [upgrade, withdraw])
async def test_a_talk_ends_on_the_version_it_began_with(school: School, aino: Person, change: object) -> None:
    """Its node is gone, renamed, or all of its scenario: on it goes, to the end and the debrief."""
    assert callable(change)
    change(school)
    assert aino.say("scenario-changed") not in await aino.says("/continue")
    await aino.says("empathy @number")
    assert "Selvä." in await aino.says("solution agreement thanks")
    assert "Hoitui." in await aino.presses("rate", "good")
    assert "Keitin on rikki!" in await aino.presses("transcript", "1")


async def test_a_second_try_is_played_from_it_too(school: School, aino: Person) -> None:
    """The reply that went wrong is tried again where it was said, in a scenario that has no such place any more."""
    await aino.says("rude calm_down")
    await aino.says("rude calm_down")
    await aino.presses("rate", "hard")
    upgrade(school)
    assert aino.say("stale") not in await aino.presses("retry", "1")
    assert aino.say("retry-once-more") in await aino.says("apology empathy")


async def test_a_new_talk_is_the_new_one(school: School, aino: Person) -> None:
    """Beginning again, and another person's first talk."""
    upgrade(school)
    await aino.says("/stop")
    assert "Uusi keitin!" in await aino.presses("again")
    assert "Uusi keitin!" in await school.person("Ville").says("/practise kettle")


async def test_a_talk_of_before_the_upgrade_to_editions(school: School, aino: Person) -> None:
    """It behaves as ever: it goes on where its place is still there, and ends politely where not."""
    async with school.visit_of(aino) as visit:
        await visit.memory.save(visit.learner.staying(edition=""))
    assert aino.say("scenario-changed") not in await aino.says("apology")
    upgrade(school)
    assert aino.say("scenario-changed") in await aino.says("apology")


async def test_what_was_kept_and_cannot_be_read(school: School, aino: Person) -> None:
    """A later program may know other models: then what is shipped now is played, as far as it goes."""
    async with school.database.transaction() as tx:
        await tx.write("UPDATE editions SET text = '{}'")
    upgrade(school)
    assert aino.say("scenario-changed") in await aino.says("apology")


async def test_a_teacher_reads_what_was_said_in_it(school: School) -> None:
    """Marks can be put right, and the customer's first words are those that were said."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass 2A")
    aino = await school.student("Aino", liisa)
    await give(liisa, aino)
    await aino.presses("work")
    await talks(aino, *GOOD_TALK)
    withdraw(school)
    shown = await liisa.presses("handed", "1.1.1")
    assert "Keitin on rikki!" in shown


async def test_what_nobody_can_look_at_any_more_goes(school: School, aino: Person) -> None:
    """With the last attempt that was played from it."""
    async with school.database.transaction() as tx:
        assert await editions.purge(tx) == 0
    await aino.says("/forget")
    await aino.presses("erase")
    async with school.database.transaction() as tx:
        assert await editions.purge(tx) == 1


async def test_a_group_goes_on_too(school: School) -> None:
    """The exercise that goes on ends on what it began with; the next one is the new."""
    room = Room(school)
    aino, ville = await room.enters("Aino"), await room.enters("Ville")
    await room.plays(aino, ville)
    await room.replies(aino, "apology empathy")
    await room.replies(ville, "open_question")
    upgrade(school)
    await room.replies(aino, "empathy @number")
    assert (await room.exercise()).customers[0].session is not None
    await room.replies(ville, "solution agreement thanks")
    told = "\n".join(message.text for message in room.messages)
    assert "Selvä." in told and "Puhukaa tästä" in told and "Uutta!" not in told
    await room.plays(aino, ville)
    assert "Uusi keitin!" in "\n".join(message.text for message in room.messages)


async def test_what_is_on_a_workbench_is_taken_up_in_the_talk(school: School) -> None:
    """Whoever writes a scenario and plays it wants to feel the edit at once."""
    content = Content(own={"draft": {"fi": play()}})
    assert content.is_being_written("draft") and not content.is_being_written(own_id(3))
