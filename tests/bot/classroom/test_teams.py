"""Teams of a class: drawn evenly, kept, changed by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.classroom.dividing import divided, lot
from bot.classroom.team_views import MOST
from bot.render import MESSAGE_LENGTH, visible_length
from bot.shows import Change, Message
from storage import learners, members, teams
from tests.bot.classroom.tapping import find, labels, named, press, shown, tap
from tests.bot.classroom.teamed import NAMES, class_of_five, divide, parts
from tests.bot.classroom.work import letters
from tests.bot.school import Person, School


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher of one class of five."""
    return await class_of_five(school)


# Drawing


@given(st.integers(0, 30), st.integers(1, 10), st.integers(0, 2**31))
def test_any_class_is_divided_evenly(students: int, count: int, seed: int) -> None:
    """Everybody is in one team, and no team has two more than another; the same seed divides the same way."""
    numbers = list(range(3, 3 * students + 3, 3))
    found = divided(numbers, count, seed)
    assert len(found) == count
    assert sorted(number for part in found for number in part) == numbers
    assert max(map(len, found)) - min(map(len, found)) <= 1
    assert all(part == sorted(part) for part in found)
    assert divided(numbers, count, seed) == found


def test_the_draw_is_by_lot() -> None:
    """Another seed divides another way, and everybody comes to be with everybody."""
    numbers = list(range(1, 7))
    drawn = [divided(numbers, 2, seed) for seed in range(200)]
    assert len({str(one) for one in drawn}) == 20  # three of six can be chosen in 20 ways
    together = {frozenset((a, b)) for one in drawn for part in one for a in part for b in part if a != b}
    assert len(together) == 15


@settings(max_examples=300)
@given(st.sets(st.integers(1, 12)), st.integers(0, 5), st.sets(st.integers(1, 12)))
def test_a_lot_knows_any_other_class(students: set[int], newcomers: int, leavers: set[int]) -> None:
    """Joining gives a number never given before, so no joining and leaving comes back to the same lot by chance."""
    later = students - leavers | {13 + number for number in range(newcomers)}
    assert (lot(sorted(later), 2, 1) == lot(sorted(students), 2, 1)) == (later == students)


async def test_a_large_team_has_all_names_that_fit(school: School, liisa: Person) -> None:
    """Of the others the number."""
    async with school.database.transaction() as tx:
        for number in range(295):
            person = school.person(f"Opiskelija {number:03}")
            await learners.save(tx, person.chat, language="fi", settings="{}", state="{}", at=school.now)
            await members.join(tx, 1, person.chat, person.name, school.now)
    [row] = [line for line in (await liisa.says("/teams 1")).splitlines() if "Tiimi 1" in line]
    shown_names = row.count(",") + 1
    assert shown_names > 100 and row.endswith(f" ja {300 - shown_names} muuta")
    text = await liisa.says("/teams 4")
    assert MESSAGE_LENGTH - 100 < visible_length(text) <= MESSAGE_LENGTH and text.count(" muuta") == 4


async def test_a_class_is_divided_in_one_message(school: School, liisa: Person) -> None:
    """It says who is in which team; nothing is kept before the teacher says so; then the same message has the teams."""
    text = await liisa.says("/teams 2")
    assert "<b>Matkailu &lt;2A&gt;</b>" in text and "Tiimi 1</b>: " in text and "Tiimi 2</b>: " in text
    assert all(name in text for name in NAMES) and "Tiimi 3" not in text
    assert labels(liisa) == ["Arvo uudestaan", "Pidä nämä", "Eri määrä ›"]
    assert set((await parts(school)).values()) == {None}
    drawn = [line for line in text.splitlines() if "Tiimi" in line and ":" in line]
    kept = await tap(liisa, "Pidä nämä")
    assert [type(show) for show in liisa.shows] == [Change]
    assert all(line in kept for line in drawn)
    for name, number in (await parts(school)).items():
        assert name in drawn[(number or 0) - 1]
    assert labels(liisa) == [
        *("Kerro opiskelijoille (5)", "Kutsut ryhmiin ›", "Siirrä opiskelija ›", "Nimeä tiimi ›", "Pura tiimit"),
        *("Jaa uudestaan ›", "Luokan sivulle"),
    ]
    assert not any(letters(named(school, name)) for name in NAMES)


async def test_drawing_again_draws_others(school: School, liisa: Person) -> None:
    """As often as the teacher likes; what is kept is what stands above the button."""
    seen = {await liisa.says("/teams 2")}
    for _ in range(5):
        seen.add(await tap(liisa, "Arvo uudestaan"))
    assert len(seen) > 3
    first = find(liisa, "Pidä nämä")
    text = liisa.seen
    await tap(liisa, "Arvo uudestaan")
    kept = await press(liisa, first)
    assert [line for line in kept.splitlines() if "Tiimi 1" in line] == [
        line for line in text.splitlines() if "Tiimi 1" in line
    ]


async def test_keeping_twice_keeps_once(school: School, liisa: Person) -> None:
    """A doubled press shows the same teams."""
    await liisa.says("/teams 3")
    keep = find(liisa, "Pidä nämä")
    kept = await press(liisa, keep)
    assert await press(liisa, keep) == kept


@pytest.mark.parametrize("change", ["joined", "left", "changed places"])
async def test_a_class_that_changed_before_it_was_kept_is_drawn_anew(
    school: School, liisa: Person, change: str
) -> None:
    """Nobody is put in a team unseen."""
    await liisa.says("/teams 2")
    keep = find(liisa, "Pidä nämä")
    if change != "joined":
        await named(school, "Eetu").says("/class")
        await named(school, "Eetu").presses("leave_sure", "1.sure")
    if change != "left":
        await school.student("Fanni", liisa)
    assert "arvottiin uudestaan" in await press(liisa, keep)
    assert set((await parts(school)).values()) == {None}
    assert ("Fanni" in liisa.seen) == (change != "left")
    await tap(liisa, "Pidä nämä")
    assert set((await parts(school)).values()) == {1, 2}


async def test_without_a_number_it_is_asked_for(liisa: Person) -> None:
    """Each number with the size of the teams; also where what was typed is no possible number."""
    for typed in ("/teams", "/teams neljä", "/teams 0", f"/teams {MOST + 1}", "/teams ²", "/teams -2"):
        assert "Moneenko tiimiin" in await liisa.says(typed), typed
    assert labels(liisa) == ["2 tiimiä (2–3)", "3 tiimiä (1–2)", "4 tiimiä (1–2)", "5 tiimiä (1)", "Luokan sivulle"]
    assert "Tiimi 3" in await tap(liisa, "3 tiimiä") and "Tiimi 4" not in liisa.seen


async def test_more_teams_than_students(school: School, liisa: Person) -> None:
    """Some stay empty, and are said to be."""
    assert (await liisa.says("/teams 7")).count("ei ketään") == 2
    await tap(liisa, "Pidä nämä")
    assert sorted((await parts(school)).values(), key=str) == [1, 2, 3, 4, 5]


async def test_teams_that_are_there_are_shown_and_stay_until_others_are_kept(school: School, liisa: Person) -> None:
    """A team of the same number keeps its name; one too many goes."""
    await divide(liisa, [1, 2], [3], [4, 5])
    assert "Tiimi 1</b>: Aino, Bertta" in liisa.seen and "Tiimi 3</b>: Daavid, Eetu" in liisa.seen
    await tap(liisa, "Nimeä tiimi", "Tiimi 1")
    await liisa.says("Haukat")
    before = await parts(school)
    assert "entisten tilalle" in await liisa.says("/teams 2") and "Haukat" in liisa.seen
    assert await parts(school) == before
    await tap(liisa, "Takaisin")
    assert "Tiimi 3</b>: Daavid, Eetu" in liisa.seen
    await tap(liisa, "Jaa uudestaan", "2 tiimiä", "Pidä nämä")
    assert "Haukat" in liisa.seen and "Tiimi 2" in liisa.seen and "Tiimi 3" not in liisa.seen
    assert set((await parts(school)).values()) == {1, 2}


async def test_of_several_classes_one_is_chosen(school: School, liisa: Person) -> None:
    """The number typed goes with it; archived ones are not among them."""
    for name in ("Myynti", "Vanha"):
        await liisa.says(f"/newclass {name}")
    await liisa.presses("archive", "3")
    assert "Minkä luokan tiimit?" in await liisa.says("/teams 2")
    assert labels(liisa) == ["Myynti", "Matkailu <2A>"]
    assert "Tiimi 2" in await tap(liisa, "Matkailu") and "Tiimi 3" not in liisa.seen
    await liisa.says("/teams")
    assert "Moneenko" in await tap(liisa, "Matkailu")
    await liisa.says("/teams 2")
    assert "ei ole vielä ketään" in await tap(liisa, "Myynti")


async def test_many_classes_are_paged(liisa: Person) -> None:
    """The number typed stays, and so does that none was."""
    for number in range(21):
        await liisa.says(f"/newclass L{number}")
    await divide(liisa, [1, 2], [3, 4, 5])
    for typed, expected in (("/teams", "Tiimi 1</b>: Aino, Bertta"), ("/teams 5", "Pidä nämä"), ("/teams x", "Monee")):
        await liisa.says(typed)
        assert expected in await tap(liisa, "seuraavat", "Matkailu"), typed


async def test_without_a_class_or_in_an_archived_one(school: School, liisa: Person) -> None:
    """It is said how to begin; an archived class has no teams to change and tells nobody."""
    olli = await school.teacher("Olli")
    assert "/newclass" in await olli.says("/teams 4")
    await divide(liisa, [1, 2], [3, 4, 5])
    tell = find(liisa, "Kerro")
    await liisa.presses("archive", "1")
    assert "arkistossa" in await liisa.presses("teams", "1")
    assert "arkistossa" in await press(liisa, tell)
    assert letters(named(school, "Aino")) == []


async def test_from_the_class_page(liisa: Person) -> None:
    """One press from what is seldom done, as a new message."""
    await liisa.presses("more", "1")
    assert "Moneenko" in await tap(liisa, "Tiimit")
    assert [type(show) for show in liisa.shows] == [Message]


# Changing by hand


async def test_a_student_is_moved(school: School, liisa: Person) -> None:
    """To another team, to where they are already, to none; the others stay."""
    await divide(liisa, [1, 2], [3, 4, 5])
    await tap(liisa, "Siirrä opiskelija")
    assert labels(liisa) == [
        *("Aino · Tiimi 1", "Bertta · Tiimi 1", "Cecilia · Tiimi 2", "Daavid · Tiimi 2", "Eetu · Tiimi 2"),
        "‹ Takaisin",
    ]
    await tap(liisa, "Eetu")
    assert labels(liisa) == ["☐ Tiimi 1 (2)", "☑ Tiimi 2 (3)", "Ei mihinkään", "‹ Takaisin"]
    assert "Tiimi 1</b>: Aino, Bertta, Eetu" in await tap(liisa, "Tiimi 1")
    await tap(liisa, "Siirrä", "Eetu", "☑ Tiimi 1", "Siirrä", "Aino", "Ei mihinkään")
    assert "Ilman tiimiä</b>: Aino" in liisa.seen
    assert await parts(school) == {"Aino": None, "Bertta": 1, "Cecilia": 2, "Daavid": 2, "Eetu": 1}


async def test_who_joins_later_is_in_no_team_until_put_in_one(school: School, liisa: Person) -> None:
    """The teacher sees it, and finds them first in the list."""
    await divide(liisa, [1, 2], [3, 4, 5])
    fanni = await school.student("Fanni", liisa)
    assert "Tiimi" not in "\n".join(letters(fanni))
    assert "Ilman tiimiä</b>: Fanni" in await liisa.says("/teams")
    await tap(liisa, "Sijoita tai siirrä")
    assert labels(liisa)[0] == "Fanni · ei tiimiä"
    await tap(liisa, "Fanni")
    assert "Ei mihinkään" not in labels(liisa)
    assert "Tiimi 1</b>: Aino, Bertta, Fanni" in await tap(liisa, "Tiimi 1")
    assert "Ilman tiimiä" not in liisa.seen


async def test_a_team_is_renamed(school: School, liisa: Person) -> None:
    """Safely and shortly; what is no name is asked again, and another press ends the question."""
    await divide(liisa, [1, 2], [3, 4, 5])
    await tap(liisa, "Nimeä tiimi", "Tiimi 2")
    assert "Mikä tiimin <b>Tiimi 2</b> nimeksi?" in await liisa.says("\u200b")
    assert "<b>&lt;i&gt;Hait&lt;/i&gt;</b>: Cecilia" in await liisa.says("  <i>Hait</i>\n")
    await tap(liisa, "Nimeä tiimi", "Hait")
    await liisa.says("x" * 99)
    async with school.database.reading() as reader:
        assert [one.name for one in await teams.of_cohort(reader, 1)] == [None, "x" * 30]
    for way in ("Takaisin", "teams_count", "teams_draw"):
        await liisa.says("/teams")
        await tap(liisa, "Nimeä tiimi", "Tiimi 1")
        await (tap(liisa, way) if way == "Takaisin" else liisa.presses(way, "1.2"))
        await liisa.says("Ei tämä")
    async with school.database.reading() as reader:
        assert (await teams.of_cohort(reader, 1))[0].name is None


async def test_teams_of_the_same_name_are_two(liisa: Person) -> None:
    """Each has its own students."""
    await divide(liisa, [1, 2], [3, 4, 5])
    for team in ("1.1", "1.2"):
        await liisa.answers(f"team_name.{team}", "Hait")
    assert "Hait</b>: Aino, Bertta" in liisa.seen and "Hait</b>: Cecilia, Daavid, Eetu" in liisa.seen


async def test_teams_are_dissolved(school: School, liisa: Person) -> None:
    """After being asked; nobody is told, and old buttons lead to a new division."""
    await divide(liisa, [1, 2], [3, 4, 5])
    await tap(liisa, "Siirrä")
    old = shown(liisa)
    await liisa.says("/teams")
    old += shown(liisa)
    assert "Puretaanko" in await tap(liisa, "Pura tiimit")
    assert set((await parts(school)).values()) == {1, 2}
    assert "Tiimit on purettu" in await tap(liisa, "Kyllä, pura")
    assert set((await parts(school)).values()) == {None}
    for button in old:
        if button.action not in ("cohort", "teams_drop"):
            await press(liisa, button)
            assert "Moneenko" in liisa.seen or liisa.say("not-yours") == liisa.seen, button
    assert not any(letters(named(school, name)) for name in NAMES)


@pytest.mark.parametrize("number", ["", "9", "-1", "x", "²", "1.1"])
async def test_a_student_is_put_in_no_team_that_is_not_there(school: School, liisa: Person, number: str) -> None:
    """Whatever comes back from a phone."""
    await divide(liisa, [1, 2], [3, 4, 5])
    assert "Tuota tiimiä ei enää ole" in await liisa.presses("team_put", f"1.1.{number}")
    assert (await parts(school))["Aino"] == 1


@pytest.mark.parametrize("rest", ["", "2", "2.x", "2.1", "0.1.5.5", "99.1.5.5", "2.1.5.5.5", "x.y.z"])
async def test_only_what_was_drawn_is_kept(school: School, liisa: Person, rest: str) -> None:
    """A made-up button keeps nothing."""
    await liisa.presses("teams_keep", f"1.{rest}")
    assert set((await parts(school)).values()) == {None}
    assert liisa.shows
