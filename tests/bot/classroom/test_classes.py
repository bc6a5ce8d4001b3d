"""Classes from both sides: made, joined, renamed, left, archived."""

from html import unescape

import pytest

from bot.classroom.codes import ALPHABET, JOIN_FOR, TRIES, clean_name, new_code
from bot.classroom.teaching import STUDENTS_A_PAGE, in_pairs
from bot.shows import Button
from tests.bot.school import Person, School, text_of


async def test_a_class_without_a_name_asks_for_one(school: School) -> None:
    """The next words are the name, also after words that are none."""
    liisa = await school.teacher("Liisa")
    assert "Mikä luokan nimeksi" in await liisa.says("/newclass")
    assert "Mikä luokan nimeksi" in await liisa.says("\u200b \u202e")
    assert "<b>Matkailu &lt;2A&gt;</b> on perustettu" in await liisa.says("  Matkailu   <2A> ")


@pytest.mark.parametrize("command", ["/class", "/assign", "/teams", "/export"])
async def test_who_has_no_class_yet_makes_one_by_a_press(school: School, command: str) -> None:
    """Wherever a class is missing, the press asks for its name and the next words make it."""
    liisa = await school.teacher("Liisa")
    assert "ei ole vielä luokkaa" in await liisa.says(command) and liisa.actions == {"newclass"}
    assert "Mikä luokan nimeksi" in await liisa.presses("newclass")
    assert "<b>Matkailu 2A</b> on perustettu" in await liisa.says("Matkailu 2A")


async def test_a_new_teacher_makes_a_class_by_a_press(school: School) -> None:
    """The welcome has the button."""
    liisa = await school.teacher("Liisa")
    assert "Tervetuloa opettajaksi" in liisa.seen and liisa.actions == {"newclass"}


async def test_the_first_assignment_can_be_given_under_the_code(liisa: Person) -> None:
    """A class that has just been made is asked for what it is to do by one press."""
    assert [button.action for button in liisa.buttons] == ["assign", "cohort", "recode", "uncode"]
    assert "Matkailu 2A" in await liisa.presses("assign")


async def test_joining_takes_one_tap_and_says_who_sees_what(school: School, liisa: Person) -> None:
    """A student follows the link, sees the terms, taps, and is on the roster."""
    aino = school.person("Aino")
    offer = await aino.follows(liisa.link)
    assert "Kuka näkee mitä" in offer and "Opettaja: Liisa" in offer
    assert "Olet nyt luokassa <b>Matkailu 2A</b> nimellä Aino" in await aino.presses("join")
    await liisa.says("/class")
    await liisa.presses("roster")
    assert [button.label for button in liisa.buttons] == ["Aino", "Luokan sivulle"]
    assert "Opiskelijoita: 1" in await liisa.presses("cohort")


async def test_a_double_tap_joins_once(school: School, liisa: Person) -> None:
    """Both presses say the same."""
    aino = await school.student("Aino", liisa)
    code = liisa.link.removeprefix("j-")
    await aino.presses("join", code)
    await liisa.says("/class")
    assert "Opiskelijoita: 1" in liisa.seen


async def test_joining_by_a_typed_code_under_another_name(school: School, liisa: Person) -> None:
    """Small letters, a dash and spaces are taken; a nickname is fine; the name may be changed later."""
    aino, code = school.person("Aino"), liisa.link.removeprefix("j-")
    await aino.says("/join")
    await aino.says(f" {code[:4].lower()}-{code[4:]} ")
    await aino.presses("joinas")
    assert "nimellä Keksi &amp; Kumppani" in await aino.says("Keksi & Kumppani")
    assert "nimesi (Keksi &amp; Kumppani)" in await aino.says("/class")
    await aino.presses("renamed")
    assert "nimesi on nyt Murunen" in await aino.says("Murunen")


async def test_a_wrong_code_is_asked_for_again(school: School, liisa: Person) -> None:
    """Whether it came with /join or after it, until there were too many; a dead link asks for nothing."""
    aino, code = school.person("Aino"), liisa.link.removeprefix("j-")
    assert "ei löytynyt" in await aino.says("/join AAAA-AAAA")
    assert "ei löytynyt" in await aino.says("BBBB-BBBB")
    assert "Kuka näkee mitä" in await aino.says(code)
    await aino.says("/join")
    for wrong in range(2, TRIES):
        assert "ei löytynyt" in await aino.says(f"CCCC-{wrong}")
    assert "Liian monta" in await aino.says(code)
    assert "Liian monta" not in await aino.says(code)
    bea = school.person("Bea")
    await bea.follows("j-AAAAAAAA")
    assert "Kuka näkee mitä" not in await bea.says(code)


async def test_the_student_s_class_leads_on(school: School, liisa: Person) -> None:
    """To the assignments, also after a change of name; who has left chooses a customer."""
    aino = await school.student("Aino", liisa)
    await aino.says("/class")
    assert aino.actions == {"assignments", "renamed", "leave"}
    await aino.presses("renamed")
    await aino.says("Murunen")
    assert aino.actions == {"assignments"} and await aino.presses("assignments")
    await aino.presses("leave_sure", "1.sure")
    assert aino.actions == {"choose"}


async def test_the_question_for_a_name_does_not_swallow_a_talk(school: School, liisa: Person) -> None:
    """Who begins to practise instead of answering talks to the customer."""
    aino = school.person("Aino")
    await aino.follows(liisa.link)
    await aino.presses("joinas")
    await aino.says("/practise kettle")
    await aino.says("apology")
    assert "Olet nyt luokassa" not in aino.seen


async def test_leaving_asks_first(school: School, liisa: Person) -> None:
    """Then the student is no longer on the roster, and can come back."""
    aino = await school.student("Aino", liisa)
    await aino.says("/class")
    assert "Poistutko luokasta" in await aino.presses("leave")
    assert "Et ole enää" in await aino.presses("leave_sure")
    assert "Opiskelijoita: 0" in await liisa.says("/class")
    await aino.follows(liisa.link)
    assert "Olet nyt luokassa" in await aino.presses("join")


async def test_a_teacher_removes_a_student(school: School, liisa: Person) -> None:
    """After being sure."""
    await school.student("Aino", liisa)
    await liisa.says("/class")
    await liisa.presses("roster")
    await liisa.presses("pupil")
    assert "Poistetaanko Aino" in await liisa.presses("expel")
    assert "on poistettu" in await liisa.presses("expel_sure")
    assert "Opiskelijoita: 0" in await liisa.says("/class")


async def test_who_is_removed_is_told_kindly(school: School, liisa: Person) -> None:
    """Once, in their own language, with a way on."""
    ida = await school.student("Ida", liisa, "sv")
    for _ in range(2):
        await liisa.presses("expel_sure", "1.1.sure")
    (letter,) = ida.mail
    assert "inte längre med i klassen <b>Matkailu 2A</b>" in text_of(letter.show)
    assert "Dina samtal är fortfarande dina" in text_of(letter.show)
    await ida.presses("choose")
    assert ida.shows


async def test_after_a_removal_the_code_can_be_changed(school: School, liisa: Person) -> None:
    """As long as it would let the student in again; a closed class needs no hint."""
    await school.student("Aino", liisa)
    await school.student("Bea", liisa)
    assert "koodi toimii yhä" in await liisa.presses("expel_sure", "1.1.sure")
    old = liisa.link
    await liisa.presses("recode")
    assert liisa.link != old
    await liisa.presses("uncode")
    assert "koodi" not in await liisa.presses("expel_sure", "1.2.sure")
    assert liisa.actions == {"roster"}


async def test_nobody_is_removed_by_mistake(school: School, liisa: Person) -> None:
    """Both questions have a no: it leads the teacher back to the student, the student to the class."""
    aino = await school.student("Aino", liisa)
    await liisa.presses("expel", "1.1")
    assert "<b>Aino</b>" in await liisa.presses("pupil")
    await aino.presses("leave", "1")
    assert "<b>Matkailu 2A</b>" in await aino.presses("classes")
    assert "Opiskelijoita: 1" in await liisa.says("/class") and not aino.mail


async def test_a_new_code_voids_the_old_one_and_closing_voids_all(school: School, liisa: Person) -> None:
    """Each replaced link leads nowhere; the new one works until the class is closed."""
    old = liisa.link
    await liisa.presses("recode")
    new = liisa.link
    assert new != old
    assert "ei löytynyt" in await school.person("A").follows(old)
    assert "Kuka näkee mitä" in await school.person("B").follows(new)
    await liisa.presses("uncode")
    assert "ei löytynyt" in await school.person("C").follows(new)


async def test_a_code_expires(school: School, liisa: Person) -> None:
    """After a month."""
    school.now += JOIN_FOR
    assert "ei löytynyt" in await school.person("A").follows(liisa.link)
    await liisa.says("/class")
    assert "ei nyt pääse uusia" in await liisa.presses("code")


async def test_an_archived_class_lets_nobody_in_and_can_come_back(school: School, liisa: Person) -> None:
    """The students no longer see it; the teacher does."""
    aino = await school.student("Aino", liisa)
    await liisa.says("/class")
    await liisa.presses("more")
    await liisa.presses("archive")
    assert "ei löytynyt" in await school.person("A").follows(liisa.link)
    assert "Et ole missään luokassa" in await aino.says("/class")
    await liisa.says("/class")
    assert liisa.buttons[0].label == "Matkailu 2A (arkistossa)"
    await liisa.presses("cohort")
    await liisa.presses("unarchive")
    assert "Opiskelijoita: 1" in await liisa.says("/class")


async def test_long_lists_page(school: School, liisa: Person) -> None:
    """Every student is on one page, and a page that is no longer there is the last."""
    for number in range(STUDENTS_A_PAGE + 1):
        await school.student(f"Opiskelija {number}", liisa)
    await liisa.says("/class")
    await liisa.presses("roster")
    first = [button.label for button in liisa.buttons if button.action == "pupil"]
    following = next(button for button in liisa.buttons if button.label == "seuraavat ›")
    await liisa.presses("roster", following.argument)
    second = [button.label for button in liisa.buttons if button.action == "pupil"]
    assert len(first) == STUDENTS_A_PAGE and len({*first, *second}) == STUDENTS_A_PAGE + 1
    await liisa.presses("roster", "1.99999")
    assert [button.label for button in liisa.buttons if button.action == "pupil"] == second


async def test_several_classes_of_one_teacher_are_a_list(school: School, liisa: Person) -> None:
    """Renaming shows there."""
    await liisa.says("/newclass Myynti")
    await liisa.says("/class")
    assert [button.label for button in liisa.buttons] == ["Myynti", "Matkailu 2A"]
    await liisa.presses("cohort")
    await liisa.presses("more")
    await liisa.presses("retitle")
    assert "nyt <b>Myynti 3B</b>" in await liisa.says("Myynti 3B")


async def test_everybody_reads_their_own_language(school: School, liisa: Person) -> None:
    """A Swedish student and an English one join a Finnish teacher's class."""
    ida = await school.student("Ida", liisa, "sv")
    jack = await school.student("Jack", liisa, "en")
    assert "Nu är du med i klassen" in ida.seen and "You’re now in the class" in jack.seen


async def test_a_name_is_shown_as_it_was_typed(school: School, liisa: Person) -> None:
    """Also one that looks like HTML, or like HTML escaped: on a button nothing is either."""
    aino = school.person("&lt;b&gt;")
    await aino.follows(liisa.link)
    await aino.presses("join")
    await liisa.presses("roster", "1")
    (button,) = liisa.buttons[:1]
    assert unescape(button.label) == "&lt;b&gt;"


def test_short_names_stand_two_in_a_row() -> None:
    """In their order; one that is long, or has a long neighbour, stands alone, and what is escaped counts as shown."""
    names = ["Aino", "Bo", "Maximiliana", "Eero", "&amp;&amp;&amp;", "Ida", "Jack"]
    rows = in_pairs([Button(name, "pupil") for name in names], 5)
    assert [" ".join(button.label for button in row) for row in rows] == [
        "Aino Bo",
        "Maximiliana",
        "Eero &amp;&amp;&amp;",
        "Ida Jack",
    ]
    assert in_pairs([], 5) == ()


async def test_the_roster_has_short_names_two_in_a_row(school: School, liisa: Person) -> None:
    """A long name has its own row, and the way back to the class page is the last."""
    for name in ("Aino", "Bertta-Karoliina S", "Eero", "Ida", "Jack"):
        await school.student(name, liisa)
    await liisa.presses("roster", "1")
    rows = [[button.label for button in row] for row in getattr(liisa.shows[-1], "buttons", ())]
    assert rows == [["Aino"], ["Bertta-Karoliina S"], ["Eero", "Ida"], ["Jack"], ["Luokan sivulle"]]


def test_codes_are_random_and_readable() -> None:
    """No two alike, none with letters that are taken for one another."""
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000 and set("".join(codes)) <= set(ALPHABET)
    assert not set(ALPHABET) & set("ILO01")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Aino\n Maria ", "Aino Maria"),
        ("\u202eainoA", "ainoA"),
        ("x" * 99, "x" * 40),
        ("\x00", ""),
        ("👩‍🍳", "👩🍳"),
        ("\u3164", ""),
        ("\u2800 \u115f", ""),
        ("\ufe0f\u0301", ""),
        ("Aino\uffff", "Aino"),
        ("Zoe\u0308", "Zoe\u0308"),
    ],
)
def test_names_are_made_showable(typed: str, name: str) -> None:
    """One line, nothing invisible, no name that is drawn as nothing, none that no spreadsheet takes, not endless."""
    assert clean_name(typed) == name
