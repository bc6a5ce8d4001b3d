"""Becoming a teacher, and a co-teacher, by links that are good once."""

from bot.classroom.codes import INVITE_FOR, TRIES, TRIES_IN
from tests.bot.school import School, text_of


async def test_only_the_owner_invites_teachers(school: School) -> None:
    """A stranger and a teacher are turned away alike."""
    liisa = await school.teacher("Liisa")
    for who in (school.person("Aino"), liisa):
        assert "ei kuulu sinulle" in await who.says("/invite_teacher")


async def test_an_invited_person_becomes_a_teacher(school: School) -> None:
    """The owner hears of it, and the teacher can make a class."""
    liisa = await school.teacher("Liisa")
    assert "Tervetuloa opettajaksi" in liisa.seen
    assert "Liisa otti kutsusi vastaan" in text_of(school.owner.mail[-1].show)
    assert "Matkailu 2A" in await liisa.says("/newclass Matkailu 2A")


async def test_a_link_is_good_once(school: School) -> None:
    """Who comes second is turned away, also with the button that was shown before."""
    await school.owner.says("/invite_teacher")
    first, second = school.person("Ensi"), school.person("Toka")
    for who in (first, second):
        assert "tulee opettaja" in await who.follows(school.owner.link)
    await first.presses("teach")
    assert "ei löytynyt mitään" in await second.presses("teach")
    assert "ei kuulu sinulle" in await second.says("/newclass X")


async def test_a_link_expires(school: School) -> None:
    """After a week nobody can use it."""
    await school.owner.says("/invite_teacher")
    school.now += INVITE_FOR
    assert "ei löytynyt mitään" in await school.person("Myöhä").follows(school.owner.link)


async def test_a_co_teacher_sees_the_class_and_only_a_teacher_can_be_one(school: School) -> None:
    """The invitation to a class makes no teacher of a student."""
    liisa, matti = await school.teacher("Liisa"), await school.teacher("Matti")
    await liisa.says("/newclass 2A")
    await liisa.says("/class")
    await liisa.presses("more")
    await liisa.presses("coteach")
    aino = school.person("Aino")
    assert "on opettajalle" in await aino.follows(liisa.link)
    await matti.follows(liisa.link)
    assert "Opetat nyt myös" in await matti.presses("teach")
    assert "Opettajat: Liisa, Matti" in await matti.says("/class")


async def test_the_last_teacher_stays(school: School) -> None:
    """One of two may go; the other must archive."""
    liisa, matti = await school.teacher("Liisa"), await school.teacher("Matti")
    await liisa.says("/newclass 2A")
    await liisa.says("/class")
    await liisa.presses("more")
    assert "unteach" not in liisa.actions
    await liisa.presses("coteach")
    await matti.follows(liisa.link)
    await matti.presses("teach")
    await liisa.says("/class")
    await liisa.presses("more")
    assert "Et opeta enää" in await liisa.presses("unteach")
    assert "ei ole vielä luokkaa" in await liisa.says("/class")
    await matti.says("/class")
    assert "ainoa opettaja" in await matti.presses("unteach", "1")


async def test_who_stops_teaching_a_class_keeps_no_way_back(school: School) -> None:
    """An invitation that they gave and nobody took up is void; one to another class is not."""
    liisa, matti = await school.teacher("Liisa"), await school.teacher("Matti")
    for number in ("1", "2"):
        await liisa.says(f"/newclass {number}A")
        await liisa.presses("coteach", number)
        await matti.follows(liisa.link)
        await matti.presses("teach")
    kept = []
    for number in ("1", "2"):
        await liisa.presses("coteach", number)
        kept.append(liisa.link)
    await liisa.presses("unteach", "1")
    assert "ei löytynyt" in await liisa.follows(kept[0])
    assert "2A" in await liisa.follows(kept[1])


async def test_guessing_is_slowed_and_reported(school: School) -> None:
    """After some wrong codes even the right one must wait an hour; the owner hears when they come from everywhere."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass 2A")
    thief = school.person("Varas")
    for number in range(TRIES):
        assert "ei löytynyt mitään" in await thief.says(f"/join AAAAAAA{number}")
    assert "Liian monta" in await thief.follows(liisa.link)
    for _ in range(5):
        gang = school.person("Jengi")
        for number in range(TRIES):
            await gang.follows(f"t-BBBBBBB{number}")
    warnings = [text_of(letter.show) for letter in school.owner.mail if "arvailla" in text_of(letter.show)]
    assert len(warnings) == 1 and "30 väärää koodia (6 eri tililtä)" in warnings[0]
    school.now += TRIES_IN + 1
    assert "Kuka näkee mitä" in await thief.follows(liisa.link)
