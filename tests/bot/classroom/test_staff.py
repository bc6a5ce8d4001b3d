"""The owner ends a teacher's role; what becomes of their classes, their comments, and of co-teachers taken out."""

import pytest

from bot.classroom import colleagues
from storage import assignments, attempts, cohorts, outbox, remarks, teachers
from storage.remarks import Comment
from tests.bot.classroom.work import DAY, give, letters
from tests.bot.school import Person, School

NOT_YOURS = "ei kuulu sinulle"


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher with class 1."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass 2A")
    return liisa


async def reference(school: School, person: Person) -> str:
    """What stands for a teacher in a button."""
    async with school.database.reading() as reader:
        found = await teachers.everybody(reader)
    return next(colleagues.reference(one) for one in found if one.chat_id == person.chat)


async def co_teacher(school: School, liisa: Person) -> Person:
    """Somebody who teaches class 1 too."""
    matti = await school.teacher("Matti")
    await liisa.presses("coteach", "1")
    await matti.follows(liisa.link)
    await matti.presses("teach")
    return matti


async def opens(school: School, person: Person) -> str:
    """The owner comes to a teacher's page and asks for the end of the role."""
    await school.owner.says("/teachers")
    assert person.name in await school.owner.presses("staff_one", await reference(school, person))
    return await school.owner.presses("staff_end")


async def dismiss(school: School, person: Person) -> str:
    """The owner ends the role; classes taught alone are put away."""
    await opens(school, person)
    return await school.owner.presses("staff_archive" if "staff_archive" in school.owner.actions else "staff_end_sure")


async def test_the_list_says_who_teaches_how_many_classes(school: School, liisa: Person) -> None:
    """In pages; no button tells a chat id; nobody but the owner sees it."""
    for number in range(21):
        await school.teacher(f"Opettaja {number:02}")
    assert "Yhteensä 22" in await school.owner.says("/teachers")
    first = next(button for button in school.owner.buttons if button.action == "staff_one")
    assert first.label == "Liisa · 1 luokka" and len(first.argument) == colleagues.REFERENCE_LENGTH
    await school.owner.presses("staff", "1")
    assert [button.label for button in school.owner.buttons if button.action == "staff_one"] == [
        "Opettaja 19 · ei luokkia",
        "Opettaja 20 · ei luokkia",
    ]
    assert NOT_YOURS in await liisa.says("/teachers")


async def test_asking_changes_nothing(school: School, liisa: Person) -> None:
    """What happens is said first."""
    seen = await opens(school, liisa)
    assert "päättyy heti" in seen and "ei opeta kukaan muu: 2A" in seen
    assert "2A" in await liisa.says("/class") and letters(liisa) == []


async def test_a_dismissed_teacher_is_turned_away_everywhere(school: School, liisa: Person, aino: Person) -> None:
    """At once, also from an answer that was asked for; they are told kindly, once."""
    work = await give(liisa, aino)
    await liisa.presses("retitle", "1")
    assert "Liisa ei ole enää opettaja" in await dismiss(school, liisa)
    assert "Kiitos kaikesta" in letters(liisa)[-1] and len(letters(liisa)) == 1
    assert "ei enää tarvitse vastata" in await liisa.says("3A")
    for command in ("/newclass X", "/assign", "/scenarios", "/export"):
        assert NOT_YOURS in await liisa.says(command), command
    for action, argument in (("cohort", "1"), ("roster", "1"), ("pupil", "1.1"), ("work_view", str(work.id))):
        assert NOT_YOURS in await liisa.presses(action, argument), action
    assert "Opettajalle" not in await liisa.says("/help")


async def test_what_they_had_begun_goes(school: School, liisa: Person, aino: Person) -> None:
    """The draft, the invitations to classes, what waits to be sent about students; a reminder of their own stays."""
    await liisa.presses("assign", "1")
    await liisa.presses("coteach", "1")
    async with school.database.transaction() as tx:
        for method, due in (("sendDocument", 0.0), ("sendMessage", 0.0), ("sendMessage", school.now + DAY)):
            await outbox.put(tx, liisa.chat, method, "{}", at=school.now, due_at=due)
        await outbox.put(tx, aino.chat, "sendMessage", "{}", at=school.now, message_key="nudge.1")
        await assignments.make(tx, 1, "{}", whole_class=True, due_at=None, at=school.now)
    await dismiss(school, liisa)
    async with school.database.reading() as reader:
        assert await assignments.draft(reader, liisa.chat) is None
        assert await reader.rows("SELECT chat_id, due_at FROM outbox WHERE state = 'pending'") == [
            (liisa.chat, school.now + DAY)
        ]
    assert "ei löytynyt" in await (await school.teacher("Matti")).follows(liisa.link)


async def test_a_class_with_another_teacher_goes_on(school: School, liisa: Person, aino: Person) -> None:
    """Nobody is asked what becomes of it, and its code stays good."""
    matti = await co_teacher(school, liisa)
    assert "ei opeta kukaan muu" not in await opens(school, liisa)
    await school.owner.presses("staff_end_sure")
    assert "Opettajat: Matti" in await matti.says("/class")
    assert "assign" in matti.actions


async def test_a_class_left_alone_is_put_away_and_given_later(school: School, liisa: Person, aino: Person) -> None:
    """Its students keep all, its reminders stop; whoever gets it can take it into use again."""
    await give(liisa, aino, due=school.now + 9 * DAY)
    matti = await school.teacher("Matti")
    await dismiss(school, liisa)
    async with school.database.reading() as reader:
        cohort = await cohorts.get(reader, 1)
        assert not await reader.rows("SELECT 1 FROM outbox WHERE message_key LIKE 'remind.%' AND state = 'pending'")
    assert cohort and cohort.archived_at == school.now and cohort.code is None
    assert NOT_YOURS in await matti.presses("cohort", "1")
    assert "Luokat ilman opettajaa" in await school.owner.presses("orphans")
    assert "Kuka jatkaa luokan <b>2A</b>" in await school.owner.presses("orphan")
    assert "opettaa nyt Matti" in await school.owner.presses("adopt")
    assert "siirtänyt" in letters(matti)[-1]
    assert "2A" in await matti.presses("cohort")
    assert "taas käytössä" in await matti.presses("unarchive", "1")
    assert NOT_YOURS in await school.owner.presses("orphan", "1") and "orphans" not in school.owner.actions
    await matti.presses("roster", "1")
    assert "Aino" in [button.label for button in matti.buttons]


async def test_a_class_is_handed_over_with_the_end_of_the_role(school: School, liisa: Person, aino: Person) -> None:
    """It stays in use; the heir is told."""
    matti = await school.teacher("Matti")
    await opens(school, liisa)
    assert "Kenelle siirretään: 2A" in await school.owner.presses("staff_heirs")
    assert [button.label for button in school.owner.buttons if button.action == "staff_give"] == ["Matti"]
    assert "Liisa ei ole enää opettaja" in await school.owner.presses("staff_give")
    assert "siirtänyt" in letters(matti)[-1] and "Opettajat: Matti" in await matti.says("/class")
    async with school.database.reading() as reader:
        cohort = await cohorts.get(reader, 1)
    assert cohort and cohort.archived_at is None and cohort.code is not None


async def test_nobody_inherits_from_themselves_or_once_they_are_gone(school: School, liisa: Person) -> None:
    """Made-up and stale buttons leave all as it is."""
    mine = await reference(school, liisa)
    assert "Sopivaa opettajaa" in await school.owner.presses("staff_heirs", mine)
    for other in (mine, "0", ""):
        assert "Sopivaa opettajaa" in await school.owner.presses("staff_give", f"{mine}.{other}")
    assert "2A" in await liisa.says("/class")
    await dismiss(school, liisa)
    assert "Sopivaa opettajaa" in await school.owner.presses("adopt", f"1.{mine}")
    assert NOT_YOURS in await school.owner.presses("staff_end_sure", f"{mine}.sure")


async def test_a_dismissed_teacher_can_be_one_again(school: School, liisa: Person) -> None:
    """By a new invitation, without the old classes; old buttons do not mean them."""
    before = await reference(school, liisa)
    await dismiss(school, liisa)
    school.now += 60
    await school.owner.says("/invite_teacher")
    await liisa.follows(school.owner.link)
    assert "Tervetuloa" in await liisa.presses("teach")
    assert NOT_YOURS in await liisa.presses("cohort", "1")
    assert await reference(school, liisa) != before


async def comments_of(school: School, liisa: Person, aino: Person) -> None:
    """Let Liisa have said something in words and by voice of Aino's talk; the voice is still on its way to her."""
    work = await give(liisa, aino)
    async with school.database.transaction() as tx:
        await attempts.begin(
            tx,
            aino.chat,
            scenario="kettle",
            scenario_version=1,
            language="fi",
            seed=1,
            at=school.now,
            assignment_id=work.id,
        )
        for name, kind, content in (("Liisa", "text", "Hyvä!"), ("Liisa", "voice", "v-1"), ("Matti", "voice", "v-2")):
            await remarks.comment(tx, aino.chat, 1, Comment(name, kind, content, school.now))  # type: ignore[arg-type]
        for file_id in ("v-1", "v-2"):
            await outbox.put(tx, aino.chat, "sendVoice", f'{{"voice":"{file_id}"}}', at=school.now)


@pytest.mark.parametrize("dismissed", [False, True])
async def test_a_voice_goes_with_its_teacher(school: School, liisa: Person, aino: Person, dismissed: bool) -> None:
    """On /forget, after the end of the role too: words stay without the name; another teacher's voice stays."""
    await co_teacher(school, liisa)
    await comments_of(school, liisa, aino)
    if dismissed:
        await dismiss(school, liisa)
        async with school.database.reading() as reader:
            assert len(await remarks.comments(reader, aino.chat, 1)) == 3
    await liisa.says("/forget")
    await liisa.presses("erase")
    async with school.database.reading() as reader:
        left = [(one.teacher, one.content) for one in await remarks.comments(reader, aino.chat, 1)]
        waiting = await reader.rows("SELECT params FROM outbox WHERE method = 'sendVoice' AND state = 'pending'")
    assert left == [("Opettaja", "Hyvä!"), ("Matti", "v-2")]
    assert waiting == [('{"voice":"v-2"}',)]


async def test_a_co_teacher_is_taken_out_of_a_class(school: School, liisa: Person) -> None:
    """Once sure; they are told, their way back is void, and they teach their other classes on."""
    matti = await co_teacher(school, liisa)
    await matti.says("/newclass 2B")
    await matti.presses("coteach", "1")
    await liisa.says("/class")
    await liisa.presses("more")
    assert "Muut opettajat" in await liisa.presses("coteachers")
    assert [button.label for button in liisa.buttons if button.action == "coteacher"] == ["Matti"]
    assert "Poistetaanko Matti" in await liisa.presses("coteacher")
    assert "2A" in await matti.presses("cohort", "1")
    assert "Matti ei enää opeta" in await liisa.presses("coteacher_sure")
    assert "Et opeta enää luokkaa <b>2A</b>" in letters(matti)[-1]
    assert NOT_YOURS in await matti.presses("cohort", "1") and "2B" in await matti.presses("cohort", "2")
    assert "ei löytynyt" in await matti.follows(matti.link)
    assert "Kukaan muu" in await liisa.presses("coteachers", "1")


async def test_nobody_takes_themselves_or_a_stranger_out(school: School, liisa: Person) -> None:
    """A made-up button finds neither oneself nor a teacher of another class."""
    await co_teacher(school, liisa)
    for other in (liisa, await school.teacher("Olli")):
        place = await reference(school, other)
        assert NOT_YOURS in await liisa.presses("coteacher_sure", f"1.{place}.sure")
    assert "Opettajat: Liisa, Matti" in await liisa.says("/class")
