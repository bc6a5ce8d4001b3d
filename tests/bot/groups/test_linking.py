"""A link of a class's followed in a group: who may, what the group is told, guesses, and groups of other classes."""

import pytest

from bot.classroom.codes import ALARM, JOIN_FOR, TRIES
from storage import cohorts, exercises, groups, teams
from storage.groups import Group, Link
from tests.bot.groups.room import BOT, Room
from tests.bot.school import Person, School

CLASS, TEAM = "AAAA2222", "BBBB3333"
HEARS_REPLIES = "Näen vain komennot"


@pytest.fixture
async def liisa(school: School) -> Person:
    """The teacher of a class with a student Aino, one team of two in it, a link of the class and one of the team."""
    teacher = await school.teacher("Liisa")
    await teacher.says("/newclass Matkailu <2A>")
    await school.student("Aino", teacher)
    async with school.database.transaction() as tx:
        await teams.divide(tx, 1, [[1]])
        await teams.rename(tx, 1, 1, "<Haukat>")
        for code, number in ((CLASS, None), (TEAM, 1)):
            await groups.make_link(tx, Link(code, 1, number, school.now + JOIN_FOR))
    return teacher


@pytest.fixture
def aino(school: School, liisa: Person) -> Person:
    """The student."""
    return next(one for one in school.everybody.values() if one.name == "Aino")


async def group(room: Room) -> Group:
    """The group as it is known now."""
    async with room.school.database.reading() as reader:
        found = await groups.get(reader, room.chat)
    assert found is not None
    return found


async def other_class(school: School) -> Person:
    """A teacher of a second class with the link `CCCC4444`."""
    olli = await school.teacher("Olli")
    await olli.says("/newclass Myynti")
    async with school.database.transaction() as tx:
        await groups.make_link(tx, Link("CCCC4444", 2, None, school.now + JOIN_FOR))
    return olli


async def test_a_group_becomes_the_class_s(room: Room, aino: Person) -> None:
    """One message: which class, how to begin, who sees what, what the bot hears; names can't become markup."""
    await room.says(aino, f"/start@hankala_bot g-{CLASS}")
    [shown] = room.messages
    assert "luokan <b>Matkailu &lt;2A&gt;</b> ryhmä" in shown.html
    assert "/exercise" in shown.text and HEARS_REPLIES in shown.text
    assert "Opettaja näkee ryhmästä vain nimen ja luvut" in shown.text
    assert (await group(room)).cohort_id == 1 and (await group(room)).team_number is None


async def test_a_group_becomes_a_team_s(room: Room, aino: Person) -> None:
    """By the team's own link; exercises begun from then on are that team's."""
    await room.says(aino, f"/start g-{TEAM}")
    assert "tiimin <b>&lt;Haukat&gt;</b> ryhmä" in room.messages[0].html
    await room.says(aino, "/exercise")
    async with room.school.database.reading() as reader:
        row = await exercises.going_on(reader, room.chat, 0)
    assert row and (row.cohort_id, row.team_number) == (1, 1)


async def test_the_class_s_link_leaves_a_team_its_group(room: Room, aino: Person) -> None:
    """Whoever opens the other link as well changes nothing."""
    await room.says(aino, f"/start g-{TEAM}")
    await room.says(aino, f"/start g-{CLASS}")
    assert "<Haukat>" in room.messages[1].text and (await group(room)).team_number == 1


async def test_an_administrator_bot_says_that_it_hears_all(room: Room, aino: Person) -> None:
    """As the greeting does."""
    await room.bot_becomes("administrator", aino, before="member")
    await room.says(aino, f"/start g-{CLASS}")
    assert "Luen ryhmän viestejä" in room.messages[0].text


async def test_the_greeting_makes_room(room: Room, aino: Person) -> None:
    """The link adds the bot and says the command at once: the group sees one message, not two."""
    await room.bot_becomes("member", aino)
    await room.says(aino, f"/start g-{CLASS}")
    assert room.calls == ["sendMessage", "editMessageText"]
    [shown] = room.messages
    assert "ryhmä. Täällä" in shown.text
    room.school.now += 3600
    await room.says(aino, f"/start g-{TEAM}")
    assert len(room.messages) == 2


async def test_in_a_topic(school: School, aino: Person) -> None:
    """The answer stands in the topic where it was asked."""
    room = Room(school, thread=7)
    await room.bot_becomes("member", aino)
    await room.says(aino, f"/start g-{CLASS}")
    assert [shown.thread for shown in room.messages] == [0, 7]


@pytest.mark.parametrize(
    "role", ["stranger", "student", "student of another", "teacher", "teacher of another", "owner"]
)
async def test_who_may(room: Room, school: School, liisa: Person, aino: Person, role: str) -> None:
    """Whoever teaches the class or studies in it; the others are not told which class it is."""
    olli = await other_class(school)
    who = {
        "stranger": await room.enters("Outo"),
        "student": aino,
        "student of another": await school.student("Bertta", olli),
        "teacher": liisa,
        "teacher of another": olli,
        "owner": school.owner,
    }[role]
    await room.says(who, f"/start g-{CLASS}")
    if role in ("student", "teacher"):
        assert (await group(room)).cohort_id == 1
    else:
        assert (await group(room)).cohort_id is None
        assert "luokan opettajille ja opiskelijoille" in room.seen and "Matkailu" not in room.seen


async def test_who_left_the_class_may_not_and_the_group_stays(room: Room, aino: Person) -> None:
    """Leaving takes nothing from the group."""
    await room.says(aino, f"/start g-{CLASS}")
    await aino.says("/class")
    await aino.presses("leave_sure", "1.sure")
    assert (await group(room)).cohort_id == 1
    await room.says(aino, f"/start g-{TEAM}")
    assert (await group(room)).team_number is None and "liity ensin luokkaan" in room.seen


@pytest.mark.parametrize("why", ["unknown", "expired", "replaced", "archived", "team gone", "odd"])
async def test_links_that_are_not_good(room: Room, school: School, liisa: Person, aino: Person, why: str) -> None:
    """All look alike, and nothing changes."""
    code = {"unknown": "ZZZZ9999", "team gone": TEAM, "odd": "<b>²-"}.get(why, CLASS)
    async with school.database.transaction() as tx:
        if why == "replaced":
            await groups.make_link(tx, Link("DDDD5555", 1, None, school.now + JOIN_FOR))
        elif why == "archived":
            await cohorts.archive(tx, 1, school.now)
        elif why == "team gone":
            await teams.dissolve(tx, 1)
    school.now += JOIN_FOR if why == "expired" else 0
    await room.says(aino, f"/start g-{code}")
    assert (await group(room)).cohort_id is None
    assert "Tämä linkki ei toimi" in room.seen


async def test_guessing_is_slowed_and_counted_with_other_codes(room: Room, school: School, aino: Person) -> None:
    """After so many wrong codes here or in private, also the right one has to wait an hour."""
    for number in range(TRIES):
        await (room.says(aino, f"/start g-ZZZZ{number}") if number % 2 else aino.says(f"/join ZZZZ{number}"))
    await room.says(aino, f"/start g-{CLASS}")
    assert (await group(room)).cohort_id is None and "Odota tunti" in room.seen
    await aino.says("/join ZZZZ9999")
    assert aino.say("code-wait") in aino.seen
    school.now += 3601
    await room.says(aino, f"/start g-{CLASS}")
    assert (await group(room)).cohort_id == 1


async def test_owners_hear_of_many_guesses(room: Room, school: School, liisa: Person) -> None:
    """Once, whether they are made in groups or in private."""
    guessers = [school.person(f"G{number}") for number in range(ALARM + 1)]
    for number, one in enumerate(guessers):
        await (room.says(one, f"/start g-ZZZZ{number}") if number % 2 else one.says(f"/join ZZZZ{number}"))
    assert len([letter for letter in school.owner.mail if str(ALARM) in getattr(letter.show, "html", "")]) == 1


async def test_only_a_teacher_of_both_classes_moves_a_group(room: Room, school: School, aino: Person) -> None:
    """A student of both may not, nor a teacher of one; a teacher of both may."""
    olli = await other_class(school)
    await aino.follows(olli.link)
    await aino.presses("join")
    await room.says(aino, f"/start g-{TEAM}")
    for who in (aino, olli):
        await room.says(who, "/start g-CCCC4444")
        assert (await group(room)).cohort_id == 1
        assert "on jo toinen luokka" in room.messages[-1].text and "Matkailu" not in room.messages[-1].text
    async with school.database.transaction() as tx:
        await cohorts.add_teacher(tx, 1, olli.chat)
    await room.says(olli, "/start g-CCCC4444")
    assert (await group(room)).cohort_id == 2 and (await group(room)).team_number is None
    assert "Myynti" in room.messages[-1].text


async def test_whoever_writes_as_the_group_is_asked_who_they_are(room: Room, liisa: Person) -> None:
    """Telegram does not tell who an anonymous administrator is; that is no guess either."""
    anonymous = Person(room.school, "Group", "fi", 1_087_968_824)
    for _ in range(TRIES + 1):
        await room.says(anonymous, f"/start g-{CLASS}")
    assert (await group(room)).cohort_id is None
    assert room.seen.count("nimettömyys") == TRIES + 1


async def test_start_without_a_link_says_what_can_be_done(room: Room, aino: Person) -> None:
    """Also with a payload that is none of ours; another bot's is not answered."""
    for words in ("/start", "/start x-AAAA2222", "/start g-"):
        await room.says(aino, words)
    await room.says(aino, f"/start@toinen_bot g-{CLASS}")
    assert [shown.text.splitlines()[0] for shown in room.messages] == ["Ryhmässä"] * 3
    assert (await group(room)).cohort_id is None


async def test_a_link_is_followed_in_the_asker_s_language(room: Room, school: School, aino: Person) -> None:
    """As every command of groups is."""
    aino.language = "sv"
    await room.says(aino, f"/start g-{CLASS}")
    assert "klassen <b>Matkailu" in room.messages[0].html


async def test_the_class_s_group_follows_when_it_becomes_a_supergroup(room: Room, aino: Person) -> None:
    """It stays the class's and the team's."""
    room.chat = -5
    await room.says(aino, f"/start g-{TEAM}")
    await room.happens({"message": {**room._body(BOT, ""), "migrate_to_chat_id": -1005}})
    room.chat = -1005
    assert ((await group(room)).cohort_id, (await group(room)).team_number) == (1, 1)
