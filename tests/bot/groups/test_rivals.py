"""Two groups of a class play against each other: from the challenge to the comparison, and every way it can fail."""

import pytest

from storage import groups
from tests.bot.groups.room import Room, Shown
from tests.bot.groups.test_desks import BAD, GOOD
from tests.bot.school import Person, School
from tests.botapi.formatting import parse_html

SIDE_BY_SIDE = "Kaksi tiskiä, sama asiakas"


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher with one class, the first of all."""
    teacher = await school.teacher("Liisa")
    await teacher.says("/newclass Matkailu 2A")
    return teacher


async def group(school: School, liisa: Person, chat: int, title: str, cohort: int = 1) -> Room:
    """A group of the class."""
    room = Room(school, chat, title)
    async with school.database.transaction() as tx:
        await groups.note(tx, chat, title, school.now)
        await groups.join_cohort(tx, chat, cohort, None)
    return room


@pytest.fixture
async def ours(school: School, liisa: Person) -> Room:
    """The group that challenges."""
    return await group(school, liisa, -1001, "Kahvila <b>")


@pytest.fixture
async def theirs(school: School, liisa: Person) -> Room:
    """The group that is challenged."""
    return await group(school, liisa, -2002, "Ketut & Co")


async def challenges(room: Room, *names: str, other: str = "Ketut & Co") -> list[Person]:
    """A lobby of those people at two desks, and the other group challenged by the first of them."""
    people = [await room.enters(name) for name in names]
    await room.says(people[0], "/exercise")
    await room.presses(people[0], "x_modes")
    await room.presses(people[0], "x_mode", "desks")
    for person in people:
        await room.presses(person, "x_join")
    await room.presses(people[0], "x_rival")
    await room.sends(people[0], room.stage.buttons[other])
    return people


async def takes(room: Room, *names: str) -> list[Person]:
    """The challenge taken by the first of those people, who all join."""
    people = [await room.enters(name) for name in names]
    assert await room.presses(people[0], "x_challenge") == "Haaste otettu. Kerää tiimi kokoon!"
    for person in people:
        await room.presses(person, "x_join")
    return people


async def serves(room: Room, id: int, people: list[Person], replies: tuple[str, ...]) -> None:
    """The team replies in turn, until the customer goes."""
    for number, reply in enumerate(replies):
        if (await room.exercise(id)).phase == "playing":
            await room.replies(people[number % len(people)], reply)


def compared(room: Room) -> list[Shown]:
    """The comparisons that stand in a group."""
    return [message for message in room.messages if SIDE_BY_SIDE in message.text]


async def test_from_the_challenge_to_the_comparison(ours: Room, theirs: Room) -> None:
    """Same customer, language and seed; each at one desk; in the end both see both, once, the own group first."""
    we = await challenges(ours, "Aino", "Ville")
    assert "Haastoitte ryhmän Ketut & Co." in ours.stage.text
    assert "Kahvila <b> haastaa teidät!" in theirs.messages[-1].text
    they = await takes(theirs, "Olli", "Liinu")
    assert "Vastassa Ketut & Co." in ours.stage.text and "Vastassa Kahvila <b>." in theirs.stage.text
    assert "otitte haasteen" in theirs.messages[0].text and not theirs.messages[0].buttons
    await ours.presses(we[0], "x_start")
    await theirs.presses(they[0], "x_start")
    mine, other = await ours.exercise(1), await ours.exercise(2)
    assert (mine.rival, other.rival, len(mine.customers), len(other.customers)) == (2, 1, 1, 1)
    assert mine.customers[0].session == other.customers[0].session
    await serves(ours, 1, we, GOOD)
    assert "Kun Ketut & Co on palvellut asiakkaansa" in ours.seen and not compared(ours)
    await serves(theirs, 2, they, BAD)
    [here], [there] = compared(ours), compared(theirs)
    for shown, first, second in ((here, "Kahvila <b>", "Ketut & Co"), (there, "Ketut & Co", "Kahvila <b>")):
        assert shown.text.index(f"{first}, tunnelma") < shown.text.index(f"{second}, tunnelma")
        assert "Asiakas lähti tyytyväisenä" in shown.text and "Asiakas lähti vihaisena" in shown.text
        assert all(reply in shown.text for reply in (*GOOD, BAD[0]))
        parse_html(shown.html)


async def test_no_names_cross(ours: Room, theirs: Room) -> None:
    """A group sees the other's title and replies, never who is in it."""
    we = await challenges(ours, "Aino", "Ville")
    they = await takes(theirs, "Olli", "Liinu")
    await ours.presses(we[0], "x_start")
    await theirs.presses(they[0], "x_start")
    await serves(ours, 1, we, GOOD)
    await serves(theirs, 2, they, GOOD)
    assert compared(ours) and compared(theirs)
    for room, foreign in ((ours, they), (theirs, we)):
        for person in foreign:
            assert person.name not in room.seen
            assert f"tg://user?id={person.chat}" not in "".join(message.html for message in room.messages)


async def test_each_group_plays_when_it_likes(ours: Room, theirs: Room) -> None:
    """The challenge can be taken while the other group plays, and after it has finished."""
    we = await challenges(ours, "Aino", "Ville")
    await ours.presses(we[0], "x_start")
    await serves(ours, 1, we, GOOD)
    assert (await ours.exercise(1)).phase == "over" and not compared(ours)
    they = await takes(theirs, "Olli", "Liinu")
    await theirs.presses(they[0], "x_start")
    await theirs.replies(they[0], "apology")
    await theirs.says(they[0], "/end")
    assert len(compared(ours)) == len(compared(theirs)) == 1
    assert "Asiakas lähti tyytyväisenä" in compared(theirs)[0].text


async def test_a_challenge_that_nobody_takes_holds_nobody_up(ours: Room, theirs: Room) -> None:
    """Who challenged plays at one desk; there is nothing to compare."""
    we = await challenges(ours, "Aino", "Ville")
    await ours.presses(we[0], "x_start")
    assert len((await ours.exercise(1)).customers) == 1
    await serves(ours, 1, we, GOOD)
    assert (await ours.exercise(1)).phase == "over" and not compared(ours)
    assert len(theirs.messages) == 1


async def test_a_group_that_took_it_and_never_began(ours: Room, theirs: Room) -> None:
    """Its lobby closes by time: whoever plays against it hears so, and again nothing is compared."""
    we = await challenges(ours, "Aino", "Ville")
    await takes(theirs, "Olli")
    await ours.presses(we[0], "x_start")
    await serves(ours, 1, we, GOOD)
    await ours.time_passes(1801)
    assert "Ketut & Co ei pelannut, joten vertailtavaa ei ole." in ours.seen
    assert not compared(ours) and not compared(theirs)


async def test_a_lobby_called_off_tells_the_other(ours: Room, theirs: Room) -> None:
    """They may then choose another opponent, or none."""
    we = await challenges(ours, "Aino", "Ville")
    they = await takes(theirs, "Olli")
    assert await ours.presses(we[0], "x_rival") == "Teillä on jo vastustaja."
    await theirs.presses(they[0], "x_end")
    assert "Ketut & Co ei tule mukaan." in ours.seen
    await ours.presses(we[0], "x_rival")
    await ours.sends(we[0], ours.stage.buttons["Kaksi tiskiä tässä ryhmässä"])
    assert "Vastassa" not in ours.stage.text
    await ours.presses(we[0], "x_start")
    assert len((await ours.exercise(1)).customers) == 2


async def test_a_group_without_the_bot_is_not_waited_for(ours: Room, theirs: Room) -> None:
    """When it is thrown out, that group's part is over with what was said so far."""
    we = await challenges(ours, "Aino", "Ville")
    they = await takes(theirs, "Olli", "Liinu")
    await ours.presses(we[0], "x_start")
    await theirs.presses(they[0], "x_start")
    await theirs.replies(they[0], "empathy apology")
    await serves(ours, 1, we, GOOD)
    shown = len(theirs.messages)
    await theirs.happens({"my_chat_member": _thrown_out(theirs, they[0])})
    assert len(compared(ours)) == 1 and "empathy apology" in compared(ours)[0].text
    assert len(theirs.messages) == shown


def _thrown_out(room: Room, by: Person) -> dict[str, object]:
    bot = {"id": 4_200_000_001, "is_bot": True, "first_name": "Hankala"}
    chat, who = {"id": room.chat, "type": "supergroup"}, {"id": by.chat, "is_bot": False, "first_name": by.name}
    was, now = {"user": bot, "status": "member"}, {"user": bot, "status": "left"}
    return {"chat": chat, "from": who, "date": int(room.school.now), "old_chat_member": was, "new_chat_member": now}


# Presses


async def test_a_challenge_is_taken_once(ours: Room, theirs: Room) -> None:
    """Two presses at the same moment open one lobby."""
    await challenges(ours, "Aino", "Ville")
    olli, liinu = await theirs.enters("Olli"), await theirs.enters("Liinu")
    data = next(iter(theirs.messages[-1].buttons.values()))
    await theirs.sends(olli, data)
    await theirs.sends(liinu, data)
    assert [toast.text for toast in theirs.toasts] == [
        "Haaste otettu. Kerää tiimi kokoon!",
        "Haaste ei ole enää voimassa.",
    ]
    assert (await ours.exercise(1)).rival == 2 and (await ours.exercise(2)).starter == olli.chat


async def test_only_the_challenged_group_takes_it(ours: Room, theirs: Room, liisa: Person) -> None:
    """Neither the challenger itself, nor a third group, nor a group of another class, whatever its button says."""
    school = ours.school
    we = await challenges(ours, "Aino", "Ville")
    data = next(iter(theirs.messages[-1].buttons.values()))
    third = await group(school, liisa, -3003, "Kolmas")
    await liisa.says("/newclass Muu")
    for room in (ours, third):
        await room.sends(we[0], data)
        assert room.toasts[-1].text == "Haaste ei ole enää voimassa."
    await group(school, liisa, theirs.chat, theirs.title, cohort=2)
    await theirs.sends(we[0], data)
    assert theirs.toasts[-1].text == "Haaste ei ole enää voimassa."
    assert (await ours.exercise(1)).rival is None


async def test_a_group_that_plays_takes_it_later(ours: Room, theirs: Room) -> None:
    """One exercise at a time; the challenge stays."""
    await challenges(ours, "Aino", "Ville")
    olli = await theirs.enters("Olli")
    await theirs.says(olli, "/exercise")
    assert await theirs.presses(olli, "x_challenge") == "Teillä on harjoitus kesken. Ottakaa haaste sen jälkeen."
    await theirs.presses(olli, "x_end")
    assert await theirs.presses(olli, "x_challenge") == "Haaste otettu. Kerää tiimi kokoon!"


async def test_a_challenge_taken_back_is_void(ours: Room, theirs: Room) -> None:
    """Its message says so; challenged anew in a moment, the group gets no second message."""
    we = await challenges(ours, "Aino", "Ville")
    await ours.presses(we[0], "x_rival")
    await ours.sends(we[0], ours.stage.buttons["Kaksi tiskiä tässä ryhmässä"])
    assert [message.text for message in theirs.messages] == ["Haaste ei ole enää voimassa."]
    await ours.presses(we[0], "x_rival")
    await ours.sends(we[0], ours.stage.buttons["Ketut & Co"])
    assert len(theirs.messages) == 1 and "haastaa teidät" in theirs.messages[0].text
    await takes(theirs, "Olli")


async def test_a_lobby_that_was_called_off_challenges_nobody(ours: Room, theirs: Room) -> None:
    """A press that comes after it opens nothing."""
    we = await challenges(ours, "Aino", "Ville")
    await ours.presses(we[0], "x_end")
    olli = await theirs.enters("Olli")
    assert await theirs.presses(olli, "x_challenge") == "Haaste ei ole enää voimassa."
    assert len(theirs.messages) == 1


async def test_only_who_steers_challenges(ours: Room, theirs: Room) -> None:
    """And only in the lobby of two desks, only groups of the class, which is named by nobody's chat number."""
    we = await challenges(ours, "Aino", "Ville")
    assert "valitsee harjoituksen aloittaja" in await ours.presses(we[1], "x_rival")
    assert "valitsee harjoituksen aloittaja" in await ours.presses(we[1], "x_against", "0")
    await ours.presses(we[0], "x_rival")
    assert not any(str(theirs.chat) in data for data in ours.stage.buttons.values())
    assert await ours.presses(we[0], "x_against", "77") == "Tämä nappi on vanhasta viestistä. Käytä uusinta."
    assert (await ours.exercise(1)).challenged == theirs.chat


async def test_a_teacher_challenges_for_a_group(ours: Room, theirs: Room, liisa: Person) -> None:
    """They steer the exercises of their class's groups without playing."""
    aino = await ours.enters("Aino")
    await ours.says(aino, "/exercise")
    await ours.presses(liisa, "x_modes")
    await ours.presses(liisa, "x_mode", "desks")
    await ours.presses(liisa, "x_rival")
    await ours.sends(liisa, ours.stage.buttons["Ketut & Co"])
    assert "haastaa teidät" in theirs.seen


async def test_alone_in_a_class_or_without_one(ours: Room, room: Room) -> None:
    """A group without a class has no button; one without other groups is told so."""
    aino = await ours.enters("Aino")
    await ours.says(aino, "/exercise")
    await ours.presses(aino, "x_mode", "desks")
    assert await ours.presses(aino, "x_rival") == "Luokalla ei ole muita ryhmiä."
    lone = Room(ours.school, -4004, "Yksin")
    await lone.says(aino, "/exercise")
    await lone.presses(aino, "x_mode", "desks")
    assert "Toista ryhmää vastaan ›" not in lone.stage.buttons


async def test_what_was_agreed_stays(ours: Room, theirs: Room) -> None:
    """Neither group changes customer, language or way of playing any more."""
    we = await challenges(ours, "Aino", "Ville")
    they = await takes(theirs, "Olli")
    assert "Asiakas ›" not in ours.stage.buttons and "Pelitapa ›" not in theirs.stage.buttons
    for room, person in ((ours, we[0]), (theirs, they[0])):
        for action in ("x_customers", "x_modes", "x_languages"):
            assert "ei voi enää muuttaa" in await room.presses(person, action, "x")


async def test_a_challenged_group_that_moved_can_take_it(ours: Room, theirs: Room) -> None:
    """A group becomes a supergroup with another number, and the comparison finds it."""
    we = await challenges(ours, "Aino", "Ville")
    data = next(iter(theirs.messages[-1].buttons.values()))
    moved = Room(ours.school, -9009, theirs.title)
    async with ours.school.database.transaction() as tx:
        await groups.migrate(tx, theirs.chat, moved.chat)
    olli, liinu = await moved.enters("Olli"), await moved.enters("Liinu")
    await moved.sends(olli, data)
    assert moved.toasts[-1].text == "Haaste otettu. Kerää tiimi kokoon!"
    for person in (olli, liinu):
        await moved.presses(person, "x_join")
    await ours.presses(we[0], "x_start")
    await moved.presses(olli, "x_start")
    await serves(ours, 1, we, GOOD)
    await serves(moved, 2, [olli, liinu], BAD)
    assert len(compared(ours)) == len(compared(moved)) == 1


async def test_in_a_topic_and_after_a_restart(school: School, liisa: Person, theirs: Room) -> None:
    """Who challenges from a topic sees the comparison there; all is kept in the database."""
    await group(school, liisa, -1001, "Foorumi")
    topic = Room(school, -1001, "Foorumi", thread=7)
    we = await challenges(topic, "Aino", "Ville")
    they = await takes(theirs, "Olli", "Liinu")
    await topic.presses(we[0], "x_start")
    await theirs.presses(they[0], "x_start")
    await serves(topic, 1, we, GOOD)
    again = Room(school, theirs.chat, theirs.title)
    again.messages, again._ids = theirs.messages, theirs._ids
    await serves(again, 2, they, GOOD)
    assert [message.thread for message in compared(topic)] == [7]
    assert [message.thread for message in compared(again)] == [0]
