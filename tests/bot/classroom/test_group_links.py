"""A class's groups: links and invitations, the list of groups, taking one out."""

import re

import pytest

from bot.calls import post
from bot.classroom.codes import JOIN_FOR
from bot.classroom.group_links import address
from bot.erasing import erase_class
from bot.letter_keys import invite_key
from bot.shows import Change, Letter, Message
from storage import cohorts, groups, learners, outbox, teams
from storage.groups import Group
from tests.bot.classroom.tapping import labels, named, tap
from tests.bot.classroom.teamed import NAMES, class_of_five, divide
from tests.bot.classroom.work import letters
from tests.bot.groups.room import Room
from tests.bot.school import WORDINGS, Person, School, text_of

LINK = re.compile(r"https://t\.me/hankala_bot\?startgroup=(g-\w+)")


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher of one class of five."""
    return await class_of_five(school)


@pytest.fixture
async def room(school: School) -> Room:
    """A group of an odd name."""
    return Room(school, title="Aino & <co>")


def invitations(teacher: Person) -> list[str]:
    """The messages shown last that have a link in them."""
    return [text_of(show) for show in teacher.shows if LINK.search(text_of(show))]


async def of_class(school: School) -> list[Group]:
    """The groups of the class."""
    async with school.database.reading() as reader:
        return await groups.of_cohort(reader, 1)


# The class's link


async def test_a_link_lasts_and_is_the_same_until_a_new_one_is_asked_for(school: School, liisa: Person) -> None:
    """For thirty days; then, or when asked for, another, and the one before is dead."""
    await liisa.presses("cohort", "1")
    assert "Telegram-ryhmiä: 0" in await tap(liisa, "Ryhmät")
    assert [type(show) for show in liisa.shows] == [Message]
    assert labels(liisa) == ["Linkki luokan ryhmään", "Luokan sivulle"]
    [first] = LINK.findall(await tap(liisa, "Linkki luokan ryhmään"))
    assert f"<code>/start@hankala_bot {first}</code>" in liisa.seen and "ke 30.12. klo 9.00 asti" in liisa.seen
    assert [type(show) for show in liisa.shows] == [Change]
    assert LINK.findall(await liisa.presses("group_link", "1")) == [first]
    [second] = LINK.findall(await tap(liisa, "Uusi linkki"))
    assert second != first and "Vanha ei enää toimi" in liisa.seen
    room = Room(school)
    await room.says(liisa, f"/start {first}")
    assert await of_class(school) == []
    await room.says(liisa, f"/start {second}")
    assert [one.chat_id for one in await of_class(school)] == [room.chat]
    school.now += JOIN_FOR
    [third] = LINK.findall(await liisa.presses("group_link", "1"))
    assert third != second


async def test_links_keep_to_what_telegram_takes(school: School, liisa: Person) -> None:
    """A payload has up to 64 of A-Za-z0-9_- (Bot API, deep linking)."""
    async with school.visit_of(liisa) as visit:
        assert visit.desk
        link = groups.Link("ABCD2345", 1, None, 0.0)
        assert address(visit.desk, link) == "https://t.me/hankala_bot?startgroup=g-ABCD2345"


# The groups


async def test_groups_are_listed_with_their_teams(school: School, liisa: Person, room: Room) -> None:
    """Titles are students' words: cleaned and escaped; each opens its own page."""
    await divide(liisa, [1, 2], [3, 4, 5])
    await liisa.presses("team_invites", "1")
    codes = LINK.findall(liisa.seen)
    await room.says(named(school, "Aino"), f"/start {codes[0]}")
    other = Room(school, chat=-1002, title="\u202e\u200b")
    await other.says(liisa, f"/start {LINK.findall(await liisa.presses('group_link', '1'))[0]}")
    assert "Telegram-ryhmiä: 2" in await liisa.presses("groups", "1")
    assert labels(liisa)[:2] == ["Ryhmä", "Aino & <co> · Tiimi 1"]
    page = await tap(liisa, "Aino")
    assert "<b>Aino &amp; &lt;co&gt;</b>" in page and "Matkailu &lt;2A&gt; · Tiimi 1" in page
    assert "ei ole vielä harjoiteltu" in page and labels(liisa) == ["Poista luokasta ›", "‹ Takaisin"]


async def test_many_groups_are_paged(school: School, liisa: Person) -> None:
    """Twenty on a page; turning it changes the message."""
    async with school.database.transaction() as tx:
        for number in range(21):
            await groups.note(tx, -2000 - number, f"R{number:02}", school.now)
            await groups.join_cohort(tx, -2000 - number, 1, None)
    await liisa.presses("groups", "1")
    assert "R20" not in labels(liisa)
    await tap(liisa, "seuraavat")
    assert labels(liisa)[0] == "R20" and [type(show) for show in liisa.shows] == [Change]


async def test_a_group_is_taken_out(school: School, liisa: Person, room: Room) -> None:
    """After a question; the group hears it in one short message, and what was a button is none any more."""
    await room.says(liisa, f"/start {LINK.findall(await liisa.presses('group_link', '1'))[0]}")
    await liisa.presses("groups", "1")
    await tap(liisa, "Aino", "Poista luokasta")
    assert "Poistetaanko ryhmä <b>Aino &amp; &lt;co&gt;</b>" in liisa.seen and len(await of_class(school)) == 1
    await tap(liisa, "Ei, takaisin", "Poista luokasta")
    assert "Telegram-ryhmiä: 0" in await tap(liisa, "Kyllä, poista")
    await room.goes_out()
    assert await of_class(school) == [] and len(room.messages) == 2
    assert "ei ole enää luokan ryhmä" in room.messages[1].text
    for action in ("group", "group_drop", "group_drop_sure"):
        assert await liisa.presses(action, f"1.{room.chat}.sure") == liisa.say("not-yours")
    await room.says(liisa, "/exercise")
    assert "Pelaajat" in room.stage.text


async def test_a_group_is_found_by_the_number_that_it_had(school: School, liisa: Person, room: Room) -> None:
    """A button shown before the group became a supergroup still means it."""
    await room.says(liisa, f"/start {LINK.findall(await liisa.presses('group_link', '1'))[0]}")
    async with school.database.transaction() as tx:
        await groups.migrate(tx, room.chat, -100_999)
    assert "Poistetaanko" in await liisa.presses("group_drop", f"1.{room.chat}")
    await tap(liisa, "Kyllä, poista")
    assert await of_class(school) == []


@pytest.mark.parametrize("chat", ["-5", "", "x", "--1001", "-²", "-" + "9" * 30])
async def test_other_groups_are_nobody_s(school: School, liisa: Person, chat: str) -> None:
    """A group that no class has, and numbers that are none."""
    await Room(school, chat=-5).says(liisa, "/help")
    assert await liisa.presses("group_drop_sure", f"1.{chat}.sure") == liisa.say("not-yours")


async def test_an_archived_class_takes_no_groups(school: School, liisa: Person, room: Room) -> None:
    """Its groups can still be seen, and taken out."""
    await divide(liisa, [1, 2], [3, 4, 5])
    await room.says(liisa, f"/start {LINK.findall(await liisa.presses('group_link', '1'))[0]}")
    await liisa.presses("archive", "1")
    await liisa.presses("cohort", "1")
    await tap(liisa, "Ryhmät")
    assert labels(liisa) == ["Aino & <co>", "Luokan sivulle"]
    for action in ("group_link", "group_relink", "team_invites", "team_send"):
        assert "arkistossa" in await liisa.presses(action, "1") and not LINK.search(liisa.seen)
    assert "arkistossa" in await liisa.presses("team_relink", "1.1")
    assert not any(letters(named(school, name)) for name in NAMES)
    await liisa.presses("group_drop_sure", f"1.{room.chat}.sure")
    assert await of_class(school) == []


# Invitations


async def test_each_team_has_a_text_to_forward(school: School, liisa: Person) -> None:
    """With a link of its own and nobody's name; who is in which team stands below, for the teacher."""
    await divide(liisa, [1, 2], [3, 4, 5])
    await liisa.answers("team_name.1.1", "<Hait>")
    await tap(liisa, "Kutsut ryhmiin")
    first, second = invitations(liisa)
    assert "<b>&lt;Hait&gt;</b> · Matkailu &lt;2A&gt;" in first and "<b>Tiimi 2</b>" in second
    assert LINK.findall(first) != LINK.findall(second)
    assert all(f"{step}. " in first for step in (1, 2, 3)) and "/exercise" in first
    assert not any(name in text for name in NAMES for text in (first, second))
    below = text_of(liisa.shows[-1])
    assert all(name in below for name in NAMES) and "Yllä on kutsu" in below
    assert labels(liisa) == ["Lähetä tiimeille (5)", "‹ Takaisin"]
    await liisa.presses("team_invites", "1")
    assert invitations(liisa) == [first, second]


async def test_invitations_go_to_each_student_once(school: School, liisa: Person) -> None:
    """Each gets their own team's, in their own language; who blocked the bot gets none; it tells the team as well."""
    await school.student("Fanni", liisa, language="sv")
    await divide(liisa, [1, 2, 6], [3, 4, 5])
    async with school.database.transaction() as tx:
        await learners.block(tx, named(school, "Eetu").chat)
    await liisa.presses("team_invites", "1")
    links = LINK.findall(liisa.seen)
    assert "Kutsu lähti 5 opiskelijalle" in await tap(liisa, "Lähetä tiimeille (5)")
    for name, number in (("Aino", 1), ("Bertta", 1), ("Cecilia", 2), ("Daavid", 2)):
        [letter] = letters(named(school, name))
        assert f"Tiimi {number}" in letter and LINK.findall(letter) == [links[number - 1]]
        assert not any(other in letter for other in NAMES)
    [swedish] = letters(named(school, "Fanni"))
    assert "En av er skapar en grupp" in swedish and LINK.findall(swedish) == [links[0]]
    assert letters(named(school, "Eetu")) == []
    assert labels(liisa) == ["‹ Takaisin"] and "on lähetetty" in liisa.seen
    assert "jo saaneet" in await liisa.presses("team_send", "1")
    assert len(letters(named(school, "Aino"))) == 1
    await liisa.says("/teams")
    assert not any("Kerro opiskelijoille" in label for label in labels(liisa))


async def test_who_was_told_of_the_team_is_still_invited(school: School, liisa: Person) -> None:
    """Telling and inviting are two things; a division that leaves somebody in place does not invite them again."""
    await divide(liisa, [1, 2], [3, 4, 5])
    await tap(liisa, "Kerro opiskelijoille (5)")
    await tap(liisa, "Kutsut ryhmiin", "Lähetä tiimeille (5)")
    await divide(liisa, [1, 3], [2, 4, 5])
    await tap(liisa, "Kutsut ryhmiin", "Lähetä tiimeille (2)")
    assert [len(letters(named(school, name))) for name in NAMES] == [2, 3, 3, 2, 2]


async def test_a_team_s_new_link_is_sent_to_that_team(school: School, liisa: Person) -> None:
    """The one that it had is dead, so what its students were sent is of no use."""
    await divide(liisa, [1, 2], [3, 4, 5])
    await tap(liisa, "Kutsut ryhmiin", "Lähetä tiimeille (5)")
    [before, *_] = LINK.findall(letters(named(school, "Aino"))[-1])
    await liisa.presses("team_relink", "1.1")
    assert [type(show) for show in liisa.shows][-1] is Change
    [after] = LINK.findall(liisa.seen)
    assert after != before
    await liisa.presses("team_invites", "1")
    await tap(liisa, "Lähetä tiimeille (2)")
    assert LINK.findall(letters(named(school, "Aino"))[-1]) == [after]
    assert len(letters(named(school, "Eetu"))) == 1


@pytest.mark.parametrize("end", ["new link", "class erased"])
async def test_a_letter_that_waits_goes_with_its_link(school: School, liisa: Person, end: str) -> None:
    """Nobody gets a link that was dead before it was sent; other teams' letters stay."""
    await divide(liisa, [1, 2], [3, 4, 5])
    async with school.database.transaction() as tx:
        for number, name in ((1, "Aino"), (2, "Eetu")):
            await post(tx, Letter(named(school, name).chat, Message("x"), key=invite_key(1, number)), school.now)
    if end == "new link":
        await liisa.presses("team_relink", "1.1")
    else:
        async with school.database.transaction() as tx:
            cohort = await cohorts.get(tx, 1)
            assert cohort
            await erase_class(tx, cohort, WORDINGS)
    async with school.database.reading() as reader:
        lanes = await outbox.due_lanes(reader, school.now)
    assert [chat for chat, _ in lanes] == ([named(school, "Eetu").chat] if end == "new link" else [])


async def test_many_teams_are_shown_ten_at_a_time(school: School, liisa: Person) -> None:
    """A message each, and the way to the others below them."""
    await divide(liisa, *([number] if number < 6 else [] for number in range(1, 13)))
    await tap(liisa, "Kutsut ryhmiin")
    assert len(invitations(liisa)) == 10
    await tap(liisa, "seuraavat")
    assert [text.split("</b>")[0][-8:] for text in invitations(liisa)] == ["Tiimi 11", "Tiimi 12"]
    await tap(liisa, "Lähetä tiimeille (5)")
    assert len(letters(named(school, "Eetu"))) == 1


async def test_without_teams_there_is_nobody_to_invite(school: School, liisa: Person) -> None:
    """Old buttons lead to a division; an empty class has none."""
    for action in ("team_invites", "team_send"):
        assert "Moneenko" in await liisa.presses(action, "1")
    await liisa.says("/newclass Tyhjä")
    assert liisa.say("teams-nobody") in await liisa.presses("team_invites", "2")
    async with school.database.reading() as reader:
        assert await teams.uninvited(reader, 2) == []
