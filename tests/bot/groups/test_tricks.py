"""Tricks from the group's side: who may write one, what won't do, what the group sees, one's own seen and erased."""

import json
from pathlib import Path

import pytest

from bot.classroom.own_data import document
from bot.classroom.trick_words import LONGEST
from bot.groups.tricks import KIND
from storage import cohorts, exercises, groups, members, tricks
from tests.bot.groups.room import Room
from tests.bot.school import Person, School

QUESTION = "Mikä auttaa <b>sinua</b>, kun asiakas hyökkää?"


@pytest.fixture
async def liisa(school: School) -> Person:
    """The teacher of the class."""
    teacher = await school.teacher("Liisa")
    await teacher.says("/newclass Matkailu <2A>")
    return teacher


@pytest.fixture
async def aino(school: School, liisa: Person) -> Person:
    """A student of the class."""
    return await school.student("Aino", liisa)


@pytest.fixture
async def ville(room: Room) -> Person:
    """Somebody of the group who is not in the class."""
    return await room.enters("Ville")


@pytest.fixture
async def team(room: Room, aino: Person, ville: Person) -> Room:
    """The class's group after an exercise, in which Olli observed."""
    await become_the_class_s(room)
    olli = await room.enters("Olli")
    await room.plays(aino, ville, watching=[olli])
    await room.replies(aino, "Olen pahoillani.")
    await room.says(aino, "/end")
    return room


async def become_the_class_s(room: Room, cohort: int | None = 1) -> None:
    """Make the group the class's, or no class's."""
    async with room.school.database.transaction() as tx:
        await groups.note(tx, room.chat, room.title, room.school.now)
        await groups.join_cohort(tx, room.chat, cohort, None)


async def kept(school: School) -> list[tuple[int, str, str]]:
    """Writer, words and state of all tricks."""
    async with school.database.reading() as reader:
        return [
            (chat, words, state) for chat, words, state in await reader.rows("SELECT chat_id, words, state FROM tricks")
        ]


async def play_again(room: Room, *people: Person) -> None:
    """Another exercise of the same team, to its end."""
    await room.plays(*people)
    await room.replies(people[0], "Olen pahoillani.")
    await room.says(people[0], "/end")


# Writing


async def test_a_trick_is_written_in_private_after_an_exercise(team: Room, aino: Person) -> None:
    """The button opens the private chat; nothing of it comes to the group."""
    await team.presses(aino, "x_trick")
    assert team.toasts[-1].url == f"https://t.me/hankala_bot?start={KIND}-1"
    assert QUESTION in await aino.follows(f"{KIND}-1")
    before = len(team.messages)
    assert "Niksisi odottaa nyt opettajaa: ”Hengitän <kerran>" not in await aino.says(
        "  Hengitän <kerran>\n& kuuntelen "
    )
    assert "Niksisi odottaa nyt opettajaa: ”Hengitän &lt;kerran&gt; &amp; kuuntelen”" in aino.seen
    assert await kept(team.school) == [(aino.chat, "Hengitän <kerran> & kuuntelen", "waiting")]
    await team.goes_out()
    assert len(team.messages) == before and "Hengitän" not in team.seen


async def test_whoever_took_part_may_write(team: Room, liisa: Person, ville: Person) -> None:
    """Also without being in the class, and as an observer; also somebody whom the bot could not write to before."""
    olli = next(one for one in team.school.everybody.values() if one.name == "Olli")
    for person in (ville, olli):
        assert QUESTION in await person.follows(f"{KIND}-1")
        await person.says("Hymyilen.")
    assert [chat for chat, *_ in await kept(team.school)] == [ville.chat, olli.chat]


async def test_others_are_turned_away(team: Room, liisa: Person) -> None:
    """Politely, in the group and in private; the link alone is worth nothing, nor is an answer to no question."""
    stranger = await team.enters("Outo")
    assert await team.presses(stranger, "x_trick") == "Niksin kirjoittavat ne, jotka olivat harjoituksessa mukana."
    for person in (stranger, liisa):
        assert await person.follows(f"{KIND}-1") == person.say("not-yours")
        assert await person.answers("trick.1", "Hengitän.") == person.say("question-gone")
    assert await kept(team.school) == []


async def test_who_left_in_the_middle_writes_none(room: Room, aino: Person, ville: Person) -> None:
    """Those who stayed look back together."""
    await become_the_class_s(room)
    await room.plays(aino, ville, await room.enters("Olli"))
    await room.replies(aino, "Olen pahoillani.")
    await room.says(ville, "/leave")
    await room.says(aino, "/end")
    assert "olivat harjoituksessa mukana" in await room.presses(ville, "x_trick")
    assert await ville.follows(f"{KIND}-1") == ville.say("trick-closed")


@pytest.mark.parametrize("phase", ["lobby", "playing", "unsaid"])
async def test_before_the_end_there_is_no_way(room: Room, aino: Person, ville: Person, phase: str) -> None:
    """Nor after an exercise in which nothing was said."""
    await become_the_class_s(room)
    if phase == "lobby":
        await room.says(aino, "/exercise")
        await room.presses(aino, "x_join")
    else:
        await room.plays(aino, ville)
    if phase == "unsaid":
        await room.says(aino, "/end")
    assert not [data for data in room.stage.buttons.values() if ".x_trick." in data]
    assert await aino.follows(f"{KIND}-1") == aino.say("trick-closed")
    await room.sends(aino, "0.x_trick.1")
    assert room.toasts[-1].text in {aino.say("stale"), aino.say("trick-closed")}


async def test_a_group_of_no_class_has_no_tricks(room: Room, aino: Person, ville: Person) -> None:
    """No button, and the command says where they are collected."""
    await play_again(room, aino, ville)
    assert not [data for data in room.stage.buttons.values() if ".x_trick." in data]
    await room.says(aino, "/tricks")
    assert "tämä ryhmä ei ole minkään luokan" in room.seen


@pytest.mark.parametrize("what", ["unlinked", "other class", "archived", "erased", "words gone"])
async def test_what_has_changed_since_closes_the_way(team: Room, aino: Person, what: str) -> None:
    """A group that is the class's no more, a class put away or erased, words that are gone: also for who was asked."""
    await aino.follows(f"{KIND}-1")
    async with team.school.database.transaction() as tx:
        other = await cohorts.make(tx, "2B", time_zone="UTC", code=None, code_expires_at=0.0, at=1.0)
        if what in ("unlinked", "other class"):
            await groups.join_cohort(tx, team.chat, other.id if what == "other class" else None, None)
        elif what == "archived":
            await cohorts.archive(tx, 1, team.school.now)
        elif what == "erased":
            await cohorts.erase(tx, 1)
        else:
            await exercises.erase_words(tx, team.school.now + 1)
    closed = aino.say("question-gone" if what == "words gone" else "trick-closed")
    assert await aino.says("Hengitän.") == closed
    await aino.follows(f"{KIND}-1")
    assert QUESTION not in aino.seen and await kept(team.school) == []


async def test_one_of_an_exercise(team: Room, aino: Person, ville: Person) -> None:
    """A new one takes the place of one that waits; once one is on the list, the next comes after the next exercise."""
    await aino.follows(f"{KIND}-1")
    await aino.says("Hengitän.")
    assert "”Hengitän.” Jos kirjoitat nyt uuden" in await aino.follows(f"{KIND}-1")
    await aino.says("Kuuntelen loppuun.")
    assert await kept(team.school) == [(aino.chat, "Kuuntelen loppuun.", "waiting")]
    await aino.follows(f"{KIND}-1")
    async with team.school.database.transaction() as tx:
        await tricks.show(tx, 2)
    for seen in (await aino.says("Vielä yksi."), await aino.follows(f"{KIND}-1")):
        assert seen == aino.say("trick-taken")
    team.school.now += 60
    await play_again(team, aino, ville)
    await aino.follows(f"{KIND}-2")
    await aino.says("Vielä yksi.")
    assert [words for _, words, _ in await kept(team.school)] == ["Kuuntelen loppuun.", "Vielä yksi."]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("\u200b\u2800", "trick-empty"),
        ("x" * (LONGEST + 1), "trick-too-long"),
        ("😀" * (LONGEST // 2 + 1), "trick-too-long"),
        ("Soita 040 123 4567", "trick-address"),
        ("Soita (040)12.34.567", "trick-address"),
        ("Soita +358-40-123-4567, autan", "trick-address"),
        ("aino.virtanen@example.com auttaa", "trick-address"),
        ("kysy @ainovirtanen", "trick-address"),
        ("kysy ＠ainovirtanen", "trick-address"),
        ("katso https://example.com", "trick-address"),
        ("katso www.example.com", "trick-address"),
        ("katso (t.me/ainovirtanen)", "trick-address"),
        ("Ainolta kysyn aina", "trick-name"),
        ("teen kuten ville", "trick-name"),
    ],
)
async def test_what_won_t_do_is_asked_again(team: Room, aino: Person, words: str, why: str) -> None:
    """With a friendly word on why; the next answer is taken."""
    await aino.follows(f"{KIND}-1")
    length = 2 * len(words) if words[0] == "😀" else len(words)
    assert await aino.says(words) == aino.say(why, length=length, most=LONGEST)
    assert await kept(team.school) == []
    assert "Kiitos!" in await aino.says("Hengitän.")


@pytest.mark.parametrize(
    "words",
    [
        "x" * LONGEST,
        "ä" * LONGEST,
        "&" * LONGEST,
        "Hengitän 4-7-8 ja lasken 10:een",
        "Kysyn: mitä/milloin tapahtui?",
        "Sanon: voi ei... kerro lisää/enemmän.",
        "😀 auttaa",
    ],
)
async def test_what_will_do_is_taken(team: Room, aino: Person, words: str) -> None:
    """Characters are counted as Telegram does, not bytes nor what escaping makes of them."""
    await aino.follows(f"{KIND}-1")
    assert "Kiitos!" in await aino.says(words)
    assert await kept(team.school) == [(aino.chat, words, "waiting")]


async def test_a_sticker_is_no_trick(team: Room, aino: Person) -> None:
    """It is asked for in words."""
    await aino.follows(f"{KIND}-1")
    assert await aino.speaks("file") == aino.say("answer-in-words")
    assert "Kiitos!" in await aino.says("Hengitän.")


# In the group


async def test_the_group_sees_the_list_without_names(team: Room, aino: Person, ville: Person) -> None:
    """Only what is shown, the newest first, escaped; without any, how one adds to it."""
    await team.says(aino, "/tricks")
    assert (
        "Matkailu &lt;2A&gt;: mikä auttaa" in team.messages[-1].html and "Ensimmäinen puuttuu" in team.messages[-1].html
    )
    async with team.school.database.transaction() as tx:
        for number, state in enumerate(("shown", "waiting", "hidden", "shown")):
            one = await tricks.write(tx, 1, aino.chat, f"<b>niksi</b> {number}", at=team.school.now + number)
            if state == "shown":
                await tricks.show(tx, one.id)
            elif state == "hidden":
                await tricks.hide(tx, one.id, at=team.school.now)
    await team.says(ville, "/tricks@hankala_bot")
    shown = team.messages[-1]
    assert shown.html.endswith("1. ”&lt;b&gt;niksi&lt;/b&gt; 3”\n\n2. ”&lt;b&gt;niksi&lt;/b&gt; 0”")
    assert "Aino" not in shown.text and not shown.buttons


async def test_a_long_list_is_cut_in_the_group(team: Room, aino: Person) -> None:
    """Ten, and where to see them all; it fits a message however long they are."""
    async with team.school.database.transaction() as tx:
        for _ in range(12):
            await tricks.write(tx, 1, aino.chat, "&" * LONGEST, at=team.school.now, state="shown")
    await team.says(aino, "/tricks")
    assert "10. ”" in team.messages[-1].text and "11. ”" not in team.messages[-1].text
    assert "Kaikki 12 näet kahden kesken" in team.messages[-1].text and len(team.messages[-1].text) < 4000


async def test_in_a_topic_the_list_comes_to_the_topic(school: School, aino: Person) -> None:
    """As everything does."""
    room = Room(school, thread=7)
    await become_the_class_s(room)
    await room.says(aino, "/tricks")
    assert room.messages[-1].thread == 7


# One's own


async def test_one_s_own_are_seen_and_deleted(team: Room, aino: Person, ville: Person) -> None:
    """With how each stands; somebody else's can't be."""
    for person in (aino, ville):
        await person.follows(f"{KIND}-1")
        await person.says("Hengitän <i>.")
    assert "Hengitän &lt;i&gt;.”\n<i>Matkailu &lt;2A&gt;: odottaa opettajaa</i>" in await aino.presses("my_tricks")
    assert await aino.presses("my_trick_drop", "2") == aino.say("not-yours")
    assert "Niksi on poistettu." in await aino.presses("my_trick_drop", "1")
    assert await kept(team.school) == [(ville.chat, "Hengitän <i>.", "waiting")]
    assert await aino.presses("my_trick_drop", "1") == aino.say("not-yours")
    assert await aino.presses("my_tricks", "") == aino.say("my-tricks-none")
    assert "my_tricks" in {button.action for button in ville.buttons} and await ville.says("/tricks")
    assert ville.actions == {"my_tricks"}


async def test_many_of_one_s_own_are_paged(team: Room, aino: Person) -> None:
    """The newest first."""
    async with team.school.database.transaction() as tx:
        for number in range(12):
            await tricks.write(tx, 1, aino.chat, f"niksi {number}", at=float(number), state="shown")
    assert "1. ”niksi 11”" in await aino.presses("my_tricks", "")
    assert "12. ”niksi 0”" in await aino.presses("my_tricks") and "niksi 2”" not in aino.seen


async def test_one_s_own_data_has_one_s_own_tricks(team: Room, aino: Person, ville: Person) -> None:
    """With the class's name, and nobody else's."""
    for person, words in ((aino, "Hengitän."), (ville, "Hymyilen.")):
        await person.follows(f"{KIND}-1")
        await person.says(words)
    async with team.school.database.reading() as reader:
        found = await document(reader, aino.chat, team.school.now, "Europe/Helsinki")
    assert found is not None
    assert [(one["words"], one["state"], one["class"]) for one in found["tricks"]] == [
        ("Hengitän.", "waiting", "Matkailu <2A>")
    ]
    assert "Hymyilen" not in json.dumps(found, ensure_ascii=False)


async def test_forget_leaves_no_byte_of_them(team: Room, aino: Person, ville: Person, tmp_path: Path) -> None:
    """Whether they wait or are shown; others' stay."""
    for person, words in ((aino, "vainomaaniksi"), (ville, "villenoma")):
        await person.follows(f"{KIND}-1")
        await person.says(words)
    async with team.school.database.transaction() as tx:
        await tricks.write(tx, 1, aino.chat, "vainomaaniksi toinen", at=1.0, state="shown")
    await aino.presses("my_tricks", "")
    assert b"vainomaaniksi" in everything(tmp_path)
    await aino.says("/forget")
    assert "Kaikki on poistettu" in await aino.presses("erase")
    assert b"vainomaaniksi" not in everything(tmp_path) and b"villenoma" in everything(tmp_path)
    assert await kept(team.school) == [(ville.chat, "villenoma", "waiting")]


async def test_who_leaves_the_class_keeps_the_say_over_theirs(team: Room, aino: Person) -> None:
    """They are nobody's by name, and can still be deleted."""
    await aino.follows(f"{KIND}-1")
    await aino.says("Hengitän.")
    async with team.school.database.transaction() as tx:
        await members.leave(tx, 1, aino.chat)
    assert "Hengitän." in await aino.presses("my_tricks", "")
    assert "Niksi on poistettu." in await aino.presses("my_trick_drop")


def everything(folder: Path) -> bytes:
    """All bytes of the database and its log."""
    return b"".join(file.read_bytes() for file in folder.iterdir())
