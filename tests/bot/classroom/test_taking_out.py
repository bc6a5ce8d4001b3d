"""Taking data out: a class's results read back from the files, all of a person for that person, erasing, privacy."""

import asyncio
import csv
import io
import json
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from bot import attachments
from bot.attachments import Attachments, NotMadeError
from bot.calls import calls
from bot.classroom import class_document, export
from bot.classroom.taking_out import FORMATS, PEOPLE
from bot.classroom.teaching import PAGE
from bot.content import Content
from bot.sender import Sender
from bot.shows import File
from bot.workshop import Workshop
from dialogues.goals import Goal
from dialogues.ledger import Ledger
from storage import attempts, cohorts, guesses, inbox, outbox, remarks
from storage.remarks import Comment, Correction
from tests.bot.api_double import ApiDouble
from tests.bot.classroom.work import BAD_TALK, DAY, GOOD, GOOD_TALK, HOUR, cancel, give, letters, talks
from tests.bot.school import WORDINGS, Person, School

FORMULA = "=cmd|' /C calc'!A0"
OWN = "vainomaakorvaani"
"""A word that is said only in own practice."""


@pytest.fixture(autouse=True)
def toys(school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    """What makes the files plays with the school's toys too."""
    monkeypatch.setattr("bot.content.load", lambda: Content(school.content.plays))


@pytest.fixture
async def aino(school: School, liisa: Person) -> Person:
    """A student who has done the first assignment badly, then well and late, and practised on her own in between.

    A classmate with an odd name is in the middle of it, another has not begun; a second one was taken back.
    """
    aino, odd, _ = [await school.student(name, liisa) for name in ("Aino", FORMULA, "Cecilia; Åberg")]
    await give(liisa, *list(school.everybody.values())[2:], due=school.now + DAY, whole=True, goal=GOOD)
    await aino.presses("work", "1")
    await talks(aino, *BAD_TALK, rating="snapped")
    await aino.says("/practise kettle")
    await aino.says(f"apology {OWN}")
    await aino.says("/stop")
    school.now += DAY + HOUR
    await aino.presses("work", "1")
    await talks(aino, GOOD_TALK[0] + " terveisin Aino", *GOOD_TALK[1:])
    await odd.presses("work", "1")
    await odd.says("apology")
    await cancel(liisa, await give(liisa, aino, scenario="kettle", goal=Goal()))
    return aino


async def taken(person: Person, kind: str, people: str = "named", cohort: int = 1) -> list[bytes]:
    """The files that the person gets who chooses this kind."""
    await person.presses("export_as", f"{cohort}.{kind}.{people}")
    return await files(person)


async def files(person: Person) -> list[bytes]:
    """The files shown last, made as the worker process makes them of what stood in the outbox."""
    return [await made(person, json.loads(json.dumps(show.recipe))) for show in person.shows if isinstance(show, File)]


async def made(person: Person, recipe: Any) -> bytes:
    """The file of a recipe, made beside the test's own loop, as if in a process of its own."""
    return await asyncio.to_thread(attachments.make, recipe["make"], recipe["with"], database=person.school.path)


async def put(person: Person) -> None:
    """What the person was shown, put into the outbox as it is for everybody."""
    async with person.school.database.transaction() as tx:
        for call in calls(person.shows, None, 0):
            params = json.dumps(call.params, ensure_ascii=False)
            await outbox.put(tx, person.chat, call.method, params, at=person.school.now)


async def document(person: Person, people: str = "named") -> Any:
    """The class as JSON."""
    (content,) = await taken(person, "json", people)
    return json.loads(content)


def csv_rows(content: bytes) -> list[list[str]]:
    """The rows of a CSV file, as a Finnish Excel splits them."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


# Choosing


async def test_one_class_is_offered_at_once_in_each_format_with_names_or_numbers(liisa: Person) -> None:
    """Six buttons; each gives a file of that kind."""
    seen = await liisa.says("/export")
    assert "Matkailu 2A: tulokset tiedostona" in seen and "Opiskelija 1" in seen
    assert [(button.label, button.argument) for button in liisa.buttons] == [
        (f"{kind.upper()}, {word}", f"1.{kind}.{people}")
        for kind in FORMATS
        for people, word in zip(PEOPLE, ("nimet", "numerot"), strict=True)
    ]
    for button in liisa.buttons:
        await liisa.presses("export_as", button.argument)
        (show,) = liisa.shows
        assert isinstance(show, File)
        assert show.recipe["make"] == f"class_{button.argument.split('.')[1]}"
        assert show.recipe["named"] == "Matkailu 2A 2026-11-30"
        assert await made(liisa, show.recipe)


async def test_of_several_classes_one_is_chosen_and_long_lists_page(liisa: Person) -> None:
    """Archived ones can be chosen too."""
    for number in range(PAGE):
        await liisa.says(f"/newclass {number}")
    await liisa.presses("archive", "1")
    assert "Minkä luokan" in await liisa.says("/export")
    assert len(liisa.buttons) == PAGE + 1
    await liisa.presses("exports")
    assert liisa.buttons[0].label == "Matkailu 2A (arkistossa)"
    assert "Matkailu 2A: tulokset" in await liisa.presses("export")


async def test_without_a_class_there_is_nothing_to_take_out(school: School) -> None:
    """A teacher is told how to make one; anybody else is turned away."""
    assert "/newclass" in await (await school.teacher("Matti")).says("/export")
    assert "ei kuulu sinulle" in await school.person("Outo").says("/export")


@pytest.mark.parametrize("choice", ["", "csv", "pdf.named", "csv.", "csv.named.x", "named.csv"])
async def test_a_file_that_there_is_not_asks_again(liisa: Person, choice: str) -> None:
    """As for whoever made the button up."""
    assert "tulokset tiedostona" in await liisa.presses("export_as", f"1.{choice}")


async def test_a_class_without_work_gives_empty_tables(school: School, liisa: Person) -> None:
    """Headings only, and the students."""
    await school.student("Aino", liisa)
    assert len(csv_rows(*await taken(liisa, "csv"))) == 1
    book = load_workbook(io.BytesIO(*await taken(liisa, "xlsx")))
    assert [[cell.value for cell in row] for row in book.active] == [
        ["Opiskelija", "Annettu", "Tehty", "Keskusteluja"],
        ["Aino", 0, 0, 0],
    ]
    assert (await document(liisa))["assignments"] == []


# What the files say


async def test_the_table_has_a_row_an_attempt(liisa: Person, aino: Person) -> None:
    """Numbered within the assignment, with what came of it; own practice is none of it."""
    heading, *rows = csv_rows(*await taken(liisa, "csv"))
    assert heading[:5] == ["Luokka", "Tehtävä", "Opiskelija", "Yritys", "Aloitettu"]
    found = [dict(zip(heading, row, strict=True)) for row in rows]
    assert [(row["Opiskelija"], row["Yritys"], row["Asiakas"]) for row in found] == [
        ("Aino", "1", "vihainen"),
        ("Aino", "2", "suosittelija"),
        (f"'{FORMULA}", "1", "kesken"),
    ]
    bad, good, going = found
    assert {row["Luokka"] for row in found} == {"Matkailu 2A"} and {row["Tehtävä"] for row in found} == {"Keitin"}
    assert (bad["Aloitettu"], bad["Päättynyt"]) == ("2026-11-30 09:00", "2026-11-30 09:00")
    assert (bad["Myöhässä"], bad["Tavoite saavutettu"], bad["Tunnelma lopussa"]) == ("ei", "ei", "0")
    assert (good["Myöhässä"], good["Tavoite saavutettu"]) == ("kyllä", "kyllä")
    assert bad["Kompastukset"] == "rauhoittumiskäsky, loukkaus"
    assert (good["Taitoja näkyi"], good["Taidoille paikkoja"]) == ("5", "9")
    assert "empatia" in good["Taidot"] and good["Puuttuneet taidot"].split(", ")[0] == "kiitos"
    assert [going[name] for name in ("Päättynyt", "Myöhässä", "Tunnelma lopussa")] == [""] * 3


async def test_a_talk_left_before_a_word_was_said_is_no_attempt(liisa: Person, aino: Person) -> None:
    """As on the class page; the next one has the number after the last that counts."""
    await aino.presses("work", "1")
    await aino.says("/stop")
    await aino.presses("work", "1")
    rows = csv_rows(*await taken(liisa, "csv"))
    assert [row[3] for row in rows if row[2] == "Aino"] == ["1", "2", "3"]
    assert [row[7] for row in rows if row[2] == "Aino"][-1] == "kesken"


def test_a_mark_that_came_more_often_has_its_number() -> None:
    """Each is named once."""
    say = WORDINGS["fi"]
    assert export._signs(say, ("rude", "excuse", "rude")) == f"{say('sign-rude')} ×2, {say('sign-excuse')}"


async def test_the_workbook_has_an_overview_and_a_sheet_an_assignment(liisa: Person, aino: Person) -> None:
    """Students who have made no attempt have a row too; a student who was not given an assignment an empty cell."""
    book = load_workbook(io.BytesIO(*await taken(liisa, "xlsx")))
    assert book.sheetnames == ["Yhteenveto", "Keitin", "Keitin (peruttu)"]
    overview, first, second = [[[cell.value for cell in row] for row in sheet] for sheet in book.worksheets]
    assert overview == [
        ["Opiskelija", "Annettu", "Tehty", "Keskusteluja", "Keitin", "Keitin (peruttu)"],
        ["Aino", 2, 1, 2, "valmis", "aloittamatta"],
        [FORMULA, 1, 0, 1, "kesken", None],
        ["Cecilia; Åberg", 1, 0, 0, "aloittamatta", None],
    ]
    due = datetime(2026, 12, 1, 9)
    assert [row[:6] for row in first[1:]] == [
        ["Aino", "valmis", due, 1, datetime(2026, 11, 30, 9), datetime(2026, 11, 30, 9)],
        ["Aino", "valmis", due, 2, datetime(2026, 12, 1, 10), datetime(2026, 12, 1, 10)],
        [FORMULA, "kesken", due, 1, datetime(2026, 12, 1, 10), None],
        ["Cecilia; Åberg", "aloittamatta", due, None, None, None],
    ]
    assert [row[:5] for row in second[1:]] == [["Aino", "aloittamatta", None, None, None]]
    assert {cell.data_type for row in book["Keitin"] for cell in row} == {"s", "n", "d"}


async def test_words_are_in_the_teacher_s_language(school: School) -> None:
    """Headings, pseudonyms, standings."""
    lisa = await school.teacher("Lisa", "sv")
    await lisa.says("/newclass Turism")
    await give(lisa, await school.student("Aino", lisa))
    overview = load_workbook(io.BytesIO(*await taken(lisa, "xlsx", "numbered"))).worksheets[0]
    assert [[cell.value for cell in row] for row in overview] == [
        ["Studerande", "Givna", "Gjorda", "Samtal", "Keitin"],
        ["Studerande 1", 1, 0, 0, lisa.say("standing-not_begun")],
    ]


async def test_the_document_has_everything_of_the_class(school: School, liisa: Person, aino: Person) -> None:
    """As its docstring says: students, assignments with terms, attempts with turns, marks, comments, corrections."""
    async with school.database.transaction() as tx:
        numbers = [one.number for one in await attempts.of_chat(tx, aino.chat) if one.assignment_id]
        await remarks.comment(tx, aino.chat, numbers[0], Comment("Liisa", "text", "Hengitä, Aino!", school.now))
        await remarks.comment(tx, aino.chat, numbers[0], Comment("Liisa", "voice", "file-id-1", school.now))
        await remarks.correct(tx, aino.chat, numbers[1], Correction(2, "thanks", "missed"), at=school.now)
    found = await document(liisa)
    assert (found["format"], found["version"], found["part"], found["names"]) == ("hankala-class", 1, "1/1", True)
    assert found["made"] == "2026-12-01T10:00:00+02:00"
    assert found["class"]["name"] == "Matkailu 2A" and found["teachers"] == ["Liisa"]
    assert [(one["number"], one["name"]) for one in found["students"]] == [
        (1, "Aino"),
        (2, FORMULA),
        (3, "Cecilia; Åberg"),
    ]
    first, second = found["assignments"]
    assert first["terms"]["goal"]["kind"] == "good_ending" and first["due"] == "2026-12-01T09:00:00+02:00"
    assert second["cancelled"] and second["attempts"] == []
    assert [(one["student"], one["standing"]) for one in first["given"]] == [
        (1, "done"),
        (2, "going"),
        (3, "not_begun"),
    ]
    bad, good, going = first["attempts"]
    assert [(one["student"], one["attempt"]) for one in (bad, good, going)] == [(1, 1), (1, 2), (2, 1)]
    assert [turn["reply"] for turn in bad["turns"]] == list(BAD_TALK[:2])
    assert bad["turns"][1]["marks"][0] == {"mark": "rude", "words": "rude", "rule": "tag"}
    assert [(one["teacher"], one["words"]) for one in bad["comments"]] == [("Liisa", "Hengitä, Aino!"), ("Liisa", None)]
    assert good["corrections"] == [{"turn": 2, "mark": "thanks", "verdict": "missed"}]
    assert (good["late"], good["goal_reached"], good["summary"]["ending"]) == (True, True, "advocate")
    assert (going["ended"], going["summary"], going["turns"]) == (None, None, [])


@pytest.mark.parametrize("kind", FORMATS)
async def test_the_learner_s_own_rating_is_in_no_file(school: School, liisa: Person, aino: Person, kind: str) -> None:
    """Students rate their talks for themselves: nobody told them that a teacher sees it."""
    async with school.database.reading() as reader:
        assert "snapped" in {one.rating for one in await attempts.of_chat(reader, aino.chat)}
    words = await text_in(liisa, kind, "named")
    assert not [word for word in ("Kuumenin", "snapped", "rating", "arvio") if word in words]


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("kind", FORMATS)
async def test_what_waits_to_be_sent_names_nobody(
    school: School, liisa: Person, aino: Person, kind: str, people: str
) -> None:
    """It is small, and the file is made when it is sent."""
    await liisa.presses("export_as", f"1.{kind}.{people}")
    await put(liisa)
    async with school.database.reading() as reader:
        [(row,)] = await reader.rows("SELECT params FROM outbox WHERE method = 'sendDocument'")
    assert len(row.encode()) < 1000
    assert not [name for name in ("Aino", "calc", "Cecilia") if name in row]


@pytest.mark.parametrize("kind", FORMATS)
async def test_the_counts_are_those_of_the_file(liisa: Person, aino: Person, kind: str) -> None:
    """Without those who left, and talks left before a word was said."""
    await aino.presses("work", "1")
    await aino.says("/stop")
    assert len(csv_rows(*await taken(liisa, "csv"))) == 1 + 3
    assert "opiskelijoita 3, keskusteluja 3" in await liisa.presses("export_as", f"1.{kind}.named")
    await aino.presses("leave_sure", "1.sure")
    assert "opiskelijoita 2, keskusteluja 1" in await liisa.presses("export_as", f"1.{kind}.named")


@pytest.mark.parametrize("kind", FORMATS)
async def test_who_is_erased_before_the_sending_is_not_in_the_file(liisa: Person, aino: Person, kind: str) -> None:
    """The file is made of what there is by then."""
    await liisa.presses("export_as", f"1.{kind}.named")
    await erase(aino)
    (content,) = await files(liisa)
    assert b"Aino" not in content and b"terveisin" not in content


@pytest.mark.parametrize("kind", FORMATS)
async def test_a_class_that_is_gone_by_then_gives_no_file(liisa: Person, aino: Person, kind: str) -> None:
    """Put away, or erased with its only teacher; but one that was put away when it was asked for gives one."""
    await liisa.presses("export_as", f"1.{kind}.named")
    before = liisa.shows
    await liisa.presses("archive", "1")
    assert await taken(liisa, kind)
    since = liisa.shows
    liisa.shows = before
    with pytest.raises(NotMadeError, match="the class is gone"):
        await files(liisa)
    await erase(liisa)
    liisa.shows = since
    with pytest.raises(NotMadeError, match="the class is gone"):
        await files(liisa)


async def test_a_failed_file_is_a_failed_row_logged_without_content(
    school: School, liisa: Person, aino: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """By the sender and a process that makes files; Telegram is not asked."""
    await liisa.presses("export_as", "1.json.named")
    await put(liisa)
    await liisa.presses("archive", "1")
    api = ApiDouble()
    async with Workshop(asyncio.sleep, make=partial(attachments.make, database=school.path)) as workshop:
        at_hand = Attachments(workshop.make)
        clock = lambda: school.now  # noqa: E731
        sender = Sender(api.bot, school.database, attachments=at_hand, clock=clock, sleep=asyncio.sleep)
        await sender.drain()
    async with school.database.reading() as reader:
        [row] = await reader.rows("SELECT state, params, reason FROM outbox WHERE method = 'sendDocument'")
    assert row[:2] == ("failed", None) and "NotMadeError at classroom/class_files.py" in row[2]
    assert "send_failed" in caplog.text and not [word for word in ("Aino", "Matkailu") if word in caplog.text]


@pytest.mark.parametrize("kind", FORMATS)
async def test_with_numbers_no_name_is_in_the_file(school: School, liisa: Person, aino: Person, kind: str) -> None:
    """Not where somebody wrote their name in a talk either, nor where the teacher did."""
    async with school.database.transaction() as tx:
        await remarks.comment(tx, aino.chat, 1, Comment("Liisa", "text", "Hengitä, Aino!", school.now))
    words = await text_in(liisa, kind, "named")
    assert ("Aino" in words and "Cecilia" in words) or kind == "csv"
    words = await text_in(liisa, kind, "numbered")
    assert "Opiskelija 1" in words and not [name for name in ("Aino", "cmd", "Cecilia", "Åberg") if name in words]
    assert ("lue tiedosto läpi" in liisa.seen) is (kind == "json")


async def text_in(person: Person, kind: str, people: str) -> str:
    """All words in a file."""
    (content,) = await taken(person, kind, people)
    if kind != "xlsx":
        return content.decode()
    return str([[cell.value for cell in row] for sheet in load_workbook(io.BytesIO(content)) for row in sheet])


@pytest.mark.parametrize("kind", FORMATS)
async def test_own_practice_is_in_no_file(liisa: Person, aino: Person, kind: str) -> None:
    """Nor is anything of who has left the class."""
    assert OWN not in await text_in(liisa, kind, "named")
    assert "Aino" in await text_in(liisa, kind, "named")
    await aino.presses("leave_sure", "1.sure")
    assert "Aino" not in await text_in(liisa, kind, "named")
    assert "advocate" not in await text_in(liisa, kind, "named")


async def test_a_large_class_comes_in_parts(
    school: School, liisa: Person, aino: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each with all students and its share of the assignments; together they have all of them once."""
    await give(liisa, aino)
    monkeypatch.setattr(class_document, "MOST", 3)
    assert len(await taken(liisa, "json")) == 1
    monkeypatch.setattr(class_document, "LARGEST", 2)
    assert "XLSX-tiedostona" in await liisa.presses("export_as", "1.json.named") and not await files(liisa)
    assert len(await taken(liisa, "csv")) == 1
    monkeypatch.setattr(class_document, "LARGEST", 3)
    monkeypatch.setattr(class_document, "MOST", 2)
    async with school.database.transaction() as tx:
        await tx.write("UPDATE attempts SET assignment_id = 3 WHERE chat_id = ? AND number = 2", aino.chat)
    parts = [json.loads(content) for content in await taken(liisa, "json")]
    assert [part["part"] for part in parts] == ["1/2", "2/2"]
    assert [len(part["assignments"]) for part in parts] == [1, 2]
    assert [len(part["students"]) for part in parts] == [3, 3]
    assert [show.recipe["named"] for show in liisa.shows if isinstance(show, File)] == [
        "Matkailu 2A 2026-12-01 1-2",
        "Matkailu 2A 2026-12-01 2-2",
    ]


# One's own data


async def test_whoever_left_no_trace_has_no_data(school: School) -> None:
    """And asking leaves none."""
    stranger = school.person("Outo")
    for _ in range(2):
        assert await stranger.says("/mydata") == "Sinusta ei ole tallessa mitään."


async def test_my_data_is_all_that_is_kept(school: School, liisa: Person, aino: Person) -> None:
    """Talks with their turns inside, classes and assignments by name, times with their offset; of nobody else."""
    async with school.database.transaction() as tx:
        await remarks.comment(tx, aino.chat, 1, Comment("Liisa", "text", "Hengitä!", school.now))
        await remarks.correct(tx, aino.chat, 1, Correction(1, "thanks", "missed"), at=school.now)
        await guesses.note(tx, aino.chat, school.now)
        await inbox.take(tx, [(9, aino.chat, '{"update_id": 9}')], at=school.now)
        await inbox.set_aside(tx, 9, "no reason")
    assert "Keskusteluja: 3. Luokkia: 1." in await aino.says("/mydata")
    (content,) = await files(aino)
    found = json.loads(content)
    assert (found["format"], found["version"], found["made"]) == ("hankala-person", 1, "2026-12-01T10:00:00+02:00")
    (person,) = found["person"]
    assert person["chat_id"] == aino.chat and person["settings"]["meter"] is True
    assert person["created_at"] == "2026-11-30T09:00:00+02:00"
    bad, own, good = found["attempts"]
    assert [turn["turn"]["reply"] for turn in bad["turns"]] == list(BAD_TALK[:2])
    assert OWN in own["turns"][0]["turn"]["reply"]
    assert good["summary"]["ending"] == "advocate"
    assert bad["comments"][0]["content"] == "Hengitä!" and bad["corrections"][0]["mark"] == "thanks"
    assert [(one["class"], one["name"], one["number"]) for one in found["studies_in"]] == [("Matkailu 2A", "Aino", 1)]
    assert [(one["class"], one["terms"]["scenario"]) for one in found["assignments"]] == [("Matkailu 2A", "kettle")] * 2
    assert found["wrong_codes"][0]["at"] == "2026-12-01T10:00:00+02:00"
    assert found["updates_set_aside"][0]["payload"] == {"update_id": 9}
    assert FORMULA not in content.decode() and "Cecilia" not in content.decode()


async def test_a_teacher_s_data_name_their_classes(school: School, liisa: Person) -> None:
    """With the role, a draft, the links given."""
    await liisa.presses("coteach", "1")
    async with school.database.transaction() as tx:
        await outbox.put(tx, liisa.chat, "sendMessage", '{"text": "Muista!"}', at=school.now, due_at=school.now + DAY)
    await liisa.says("/mydata")
    found = json.loads(*await files(liisa))
    assert [(one["name"], one["since"]) for one in found["teacher"]] == [("Liisa", "2026-11-30T09:00:00+02:00")]
    assert [one["class"] for one in found["teaches"]] == ["Matkailu 2A"]
    assert len(found["invitations"]) == 1
    (waiting,) = found["messages_waiting"]
    assert (waiting["params"]["text"], waiting["due_at"]) == ("Muista!", "2026-12-01T09:00:00+02:00")


# What is said of it


async def test_privacy_says_who_sees_what_to_each(school: School, liisa: Person, aino: Person) -> None:
    """A student reads of their classes, a teacher of theirs, anybody of how long it is kept."""
    seen = await school.person("Outo").says("/privacy")
    assert "vuoteen, kaikki poistetaan" in seen and "Luokissasi" not in seen and "Opettajana" not in seen
    seen = await aino.says("/privacy")
    assert "<b>Luokissasi</b> (Matkailu 2A)" in seen and "Opettajana" not in seen
    seen = await liisa.says("/privacy")
    assert "Opettajana" in seen and "arkistossa vuoden" in seen and "Luokissasi" not in seen


@pytest.mark.parametrize(("days", "words"), [(0, "kunnes poistat ne"), (365, "vuoteen"), (90, "90 päivään")])
def test_privacy_tells_the_setting(school: School, days: int, words: str) -> None:
    """Never, a year, or so many days."""
    assert words in school.owner.say("privacy", chat="1", days=days)


async def test_forget_says_what_goes_with_it(school: School, liisa: Person, aino: Person) -> None:
    """Memberships, the role, the classes that nobody else teaches; a stranger reads of none."""
    seen = await aino.says("/forget")
    assert "poistut myös luokista: Matkailu 2A" in seen and "opettaja," not in seen
    assert aino.actions == {"erase", "keep"}
    assert "Luokat, joita opetat yksin, poistetaan tehtävineen: Matkailu 2A" in await liisa.says("/forget")
    matti = await co_teacher(school, liisa)
    for teacher in (liisa, matti):
        assert "joita opetat yksin" not in await teacher.says("/forget")
        assert "Et ole sen jälkeen enää opettaja" in teacher.seen
    assert "luok" not in await school.person("Outo").says("/forget")


async def test_many_classes_are_not_all_named(liisa: Person) -> None:
    """The message stays one that Telegram takes."""
    for number in range(40):
        await liisa.says(f"/newclass {number} {'x' * 60}")
    assert "…" in await liisa.says("/forget") and len(liisa.seen) < 4000


async def co_teacher(school: School, teacher: Person) -> Person:
    """Somebody who teaches the first class too."""
    matti = await school.teacher("Matti")
    await teacher.presses("coteach", "1")
    await matti.follows(teacher.link)
    await matti.presses("teach")
    return matti


# Erasing


async def erase(person: Person) -> None:
    """Forget everything."""
    await person.says("/forget")
    assert "Kaikki on poistettu" in await person.presses("erase")


async def test_of_an_erased_student_the_class_keeps_numbers(school: School, liisa: Person, aino: Person) -> None:
    """The ledger says the same before and after; nobody is left whom the numbers are of."""
    assert "hyvää 3 ihmistä ja pahaa 11" in await liisa.says("/class")
    await erase(aino)
    assert "hyvää 3 ihmistä ja pahaa 11" in await liisa.says("/class")
    async with school.database.reading() as reader:
        cohort = await cohorts.get(reader, 1)
    assert cohort and json.loads(cohort.tally) == {"good": 1, "bad": 1, "debt": 11}
    assert Ledger(**json.loads(cohort.tally)).heard_bad == 11
    found = await document(liisa)
    assert [one["number"] for one in found["students"]] == [2, 3] and found["class"]["erased"]["bad"] == 1


async def test_numbers_of_several_erased_students_add_up(school: School, liisa: Person) -> None:
    """Also those of a student who joined again."""
    for _ in range(2):
        aino = await school.student("Aino", liisa)
        work = await give(liisa, aino)
        await aino.presses("work", str(work.id))
        await talks(aino, *BAD_TALK)
        await erase(aino)
        await liisa.says("/class")
        await liisa.presses("code", "1")
    async with school.database.reading() as reader:
        cohort = await cohorts.get(reader, 1)
    assert cohort and json.loads(cohort.tally) == {"good": 0, "bad": 2, "debt": 24}


@pytest.mark.parametrize("kind", FORMATS)
async def test_later_files_lack_the_erased(liisa: Person, aino: Person, kind: str) -> None:
    """And so does one that waits to be sent."""
    assert "Aino" in await text_in(liisa, kind, "named")
    await erase(aino)
    assert "Aino" not in await text_in(liisa, kind, "named")


async def test_a_file_that_waits_for_the_teacher_is_not_sent(school: School, liisa: Person, aino: Person) -> None:
    """It would show the erased student; what waits in words stays."""
    async with school.database.transaction() as tx:
        for method in ("sendDocument", "sendMessage"):
            await outbox.put(tx, liisa.chat, method, "{}", at=school.now)
    await erase(aino)
    async with school.database.reading() as reader:
        rows = await reader.rows("SELECT method FROM outbox WHERE chat_id = ? AND state = 'pending'", liisa.chat)
    assert rows == [("sendMessage",)]


async def test_nothing_of_an_erased_student_is_in_the_file(
    school: School, liisa: Person, aino: Person, tmp_path: Path
) -> None:
    """No byte of their name or words, while the program still runs; a classmate's stay."""
    secrets: Sequence[bytes] = (b"Aino", OWN.encode(), b"terveisin")
    await liisa.presses("export", "1")
    await aino.says("/mydata")
    assert all(secret in everything(tmp_path) for secret in secrets)
    await erase(aino)
    assert [secret for secret in secrets if secret in everything(tmp_path)] == []
    assert b"Cecilia" in everything(tmp_path)


def everything(folder: Path) -> bytes:
    """All bytes of the database and its log."""
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_a_class_goes_with_its_only_teacher(school: School, liisa: Person, aino: Person, tmp_path: Path) -> None:
    """Its students keep their talks, as nobody else's business, and are told; their reminders go."""
    await give(liisa, aino, due=school.now + 9 * DAY)
    async with school.database.transaction() as tx:
        await remarks.comment(tx, aino.chat, 1, Comment("Liisa", "text", "Hyvä!", school.now))
        assert await tx.rows("SELECT 1 FROM outbox WHERE message_key LIKE 'remind.%' AND state = 'pending'")
    await erase(liisa)
    assert letters(aino)[-1].startswith("Luokkaa <b>Matkailu 2A</b> ei enää ole")
    async with school.database.reading() as reader:
        for table in ("cohorts", "members", "assignments", "assigned", "cohort_teachers", "teachers"):
            assert await reader.rows(f"SELECT * FROM {table}") == [], table  # noqa: S608
        assert {one.assignment_id for one in await attempts.of_chat(reader, aino.chat)} == {None}
        assert [one.teacher for one in await remarks.comments(reader, aino.chat, 1)] == ["Opettaja"]
        assert not await reader.rows("SELECT 1 FROM outbox WHERE message_key LIKE 'remind.%' AND state = 'pending'")
    assert b"Liisa" not in everything(tmp_path)
    assert "Hyvä!" in await aino.presses("transcript", "1")
    assert "Loppuun vietyjä keskusteluja: 2" in await aino.says("/progress")


async def test_a_talk_goes_on_when_its_class_is_gone(school: School, liisa: Person, aino: Person) -> None:
    """To its end, as own practice."""
    odd = next(person for person in school.everybody.values() if person.name == FORMULA)
    await erase(liisa)
    await talks(odd, *GOOD_TALK)
    assert "Asiakas lähti" in odd.seen
    assert odd.say("agenda-none") in await odd.says("/assignments")


async def test_a_class_with_another_teacher_stays(school: School, liisa: Person, aino: Person) -> None:
    """With its work; the erased one's name goes from comments, the other's stays."""
    matti = await co_teacher(school, liisa)
    async with school.database.transaction() as tx:
        for name in ("Liisa", "Matti"):
            await remarks.comment(tx, aino.chat, 1, Comment(name, "text", "Hyvä!", school.now))
    before = len(letters(aino))
    await erase(liisa)
    assert len(letters(aino)) == before
    found = json.loads(*await taken(matti, "json"))
    assert found["teachers"] == ["Matti"] and len(found["students"]) == 3
    assert [one["teacher"] for one in found["assignments"][0]["attempts"][0]["comments"]] == ["Opettaja", "Matti"]


async def test_nobody_is_written_to_of_a_class_that_was_put_away(liisa: Person, aino: Person) -> None:
    """To its students it is over already."""
    await liisa.presses("archive", "1")
    before = len(letters(aino))
    await erase(liisa)
    assert len(letters(aino)) == before


async def test_a_teacher_who_studies_in_their_own_class_is_erased_whole(school: School, liisa: Person) -> None:
    """No letter brings them back."""
    await liisa.follows(liisa.link)
    await liisa.presses("join")
    await erase(liisa)
    assert letters(liisa) == [] and await liisa.says("/mydata") == "Sinusta ei ole tallessa mitään."
