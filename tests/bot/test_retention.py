"""Retention: warned two weeks before, erased a year after the last use, whatever happens in between."""

import json
import logging
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.classroom.codes import INVITE_FOR
from bot.erasing import erase_person
from bot.retention import DAY, FEW, LOOK_EVERY, SETTLE, Retention
from storage import cohorts, guesses, learners
from storage.database import Database, Transaction
from tests.bot.classroom.work import GOOD_TALK, give, talks
from tests.bot.school import MONDAY, OWNER, WORDINGS, Person, School

YEAR, FORTNIGHT = 365 * DAY, 14 * DAY
SECRET = "sanat jotka vain minä kirjoitin"


class StoppedError(Exception):
    """Ends a job that would go on for ever."""


class Caretaker:
    """Retention on a school's database and clock; `awake` are the chats whose letters the sender was told of."""

    def __init__(self, school: School, days: int = 365) -> None:
        self.school, self.awake, self.slept = school, set[int](), list[float]()
        self.sleeps = 0
        self.retention = Retention(
            school.database,
            WORDINGS,
            days,
            frozenset({OWNER}),
            wake_sender=self.awake.add,
            clock=lambda: school.now,
            sleep=self._sleep,
        )

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        if len(self.slept) > self.sleeps:
            raise StoppedError
        self.school.now += seconds

    async def comes(self, after: float = 0.0) -> None:
        """Look once, so many seconds later."""
        self.school.now += after
        await self.retention.once()

    async def runs(self, sleeps: int) -> None:
        """Run through so many sleeps."""
        self.sleeps += sleeps
        with pytest.raises(StoppedError):
            await self.retention.run()
        self.slept.pop()


@pytest.fixture
def caretaker(school: School) -> Caretaker:
    """Whoever keeps things for a year."""
    return Caretaker(school)


@pytest.fixture
async def aino(school: School) -> Person:
    """Somebody who has practised a little."""
    aino = school.person("Aino")
    await aino.says("/practise kettle")
    await aino.says(f"apology {SECRET}")
    return aino


async def known(person: Person) -> bool:
    """Whether anything is kept of the person."""
    async with person.school.database.reading() as reader:
        return any((await learners.everything(reader, person.chat)).values())


async def letters(person: Person) -> list[Any]:
    """The letters that lie in the outbox for the person: their parameters."""
    async with person.school.database.reading() as reader:
        rows = await reader.rows(
            "SELECT params FROM outbox WHERE chat_id = ? AND params IS NOT NULL ORDER BY id", person.chat
        )
    return [json.loads(params) for (params,) in rows]


# One person


async def test_whoever_is_away_is_warned_once_and_erased_two_weeks_later(
    caretaker: Caretaker, aino: Person, tmp_path: Path
) -> None:
    """To the day; nothing of them is in any byte of the file then."""
    await caretaker.comes(YEAR - FORTNIGHT - 1)
    assert await letters(aino) == []
    for _ in range(3):
        await caretaker.comes(1)
        (letter,) = await letters(aino)
    assert "Kahden viikon päästä poistan kaiken" in letter["text"]
    assert [[one["text"] for one in row] for row in letter["reply_markup"]["inline_keyboard"]] == [["Säilytä tietoni"]]
    assert caretaker.awake == {aino.chat}
    await caretaker.comes(FORTNIGHT - 3)
    assert await known(aino) and SECRET in everything(tmp_path)
    await caretaker.comes(1)
    assert not await known(aino)
    assert SECRET not in everything(tmp_path)


def everything(folder: Path) -> str:
    """All bytes of the database and its log."""
    return b"".join(file.read_bytes() for file in folder.iterdir()).decode("utf-8", "replace")


async def test_a_press_of_the_button_keeps_the_data_for_another_year(caretaker: Caretaker, aino: Person) -> None:
    """And the warning comes anew before that is over."""
    await caretaker.comes(YEAR - FORTNIGHT)
    caretaker.school.now += FORTNIGHT - 1
    assert "Hyvä, tietosi säilyvät." in await aino.presses("stay", "")
    await caretaker.comes(YEAR - FORTNIGHT - 1)
    assert await known(aino) and len(await letters(aino)) == 1
    await caretaker.comes(1)
    assert len(await letters(aino)) == 2
    await caretaker.comes(FORTNIGHT)
    assert not await known(aino)


async def test_the_button_of_whoever_was_erased_says_so(caretaker: Caretaker, aino: Person) -> None:
    """It brings nobody back."""
    await caretaker.comes(YEAR)
    await caretaker.comes(FORTNIGHT)
    assert "Sinusta ei ole enää tallessa mitään" in await aino.presses("stay", "")
    assert not await known(aino)


async def test_looking_around_counts_as_using(caretaker: Caretaker, aino: Person) -> None:
    """Also what changes nothing of what is kept."""
    caretaker.school.now += YEAR - FORTNIGHT - 1
    await aino.says("/help")
    await caretaker.comes(YEAR - FORTNIGHT - 1)
    assert await letters(aino) == []


async def test_who_was_never_warned_is_not_erased(caretaker: Caretaker, aino: Person) -> None:
    """When the bot comes back after years, or the setting was 0 till now, people get their two weeks."""
    await caretaker.comes(3 * YEAR)
    assert len(await letters(aino)) == 1
    await caretaker.comes(FORTNIGHT - 1)
    assert await known(aino)
    await caretaker.comes(1)
    assert not await known(aino)


async def test_whoever_blocked_the_bot_is_erased_without_a_letter(
    school: School, caretaker: Caretaker, aino: Person
) -> None:
    """It would not arrive; the time is the same."""
    async with school.database.transaction() as tx:
        await learners.block(tx, aino.chat)
    await caretaker.comes(YEAR - FORTNIGHT)
    assert await letters(aino) == []
    await caretaker.comes(FORTNIGHT - 1)
    assert await known(aino)
    await caretaker.comes(1)
    assert not await known(aino)


@pytest.mark.parametrize(("hour", "comes"), [(3, (0, 8)), (12, (0, 12)), (23, (1, 8))])
async def test_no_warning_comes_at_night(caretaker: Caretaker, aino: Person, hour: int, comes: tuple[int, int]) -> None:
    """But the next morning, by the clock in Finland."""
    zone = ZoneInfo("Europe/Helsinki")
    day = datetime.fromtimestamp(MONDAY + YEAR, zone).replace(hour=hour, minute=0)
    caretaker.school.now = day.timestamp()
    await caretaker.comes()
    async with caretaker.school.database.reading() as reader:
        [(due_at,)] = await reader.rows("SELECT due_at FROM outbox WHERE chat_id = ?", aino.chat)
    due = datetime.fromtimestamp(due_at, zone)
    assert (due.toordinal() - day.toordinal(), due.hour) == comes


async def test_everybody_is_warned_in_their_own_language(school: School, caretaker: Caretaker) -> None:
    """With a button in it too."""
    lisa = school.person("Lisa", "sv")
    await lisa.says("/practise kettle")
    await caretaker.comes(YEAR)
    (letter,) = await letters(lisa)
    assert "Om två veckor raderar jag allt" in letter["text"]


async def test_nought_keeps_everything(school: School, aino: Person) -> None:
    """People, classes, for ever."""
    liisa = await teacher(school)
    await liisa.presses("archive", "1")
    await Caretaker(school, days=0).comes(99 * YEAR)
    assert await known(aino) and await letters(aino) == []
    assert await names(school) == ["Matkailu 2A"]


async def test_the_setting_says_how_long(school: School, aino: Person) -> None:
    """Thirty days are the least."""
    caretaker = Caretaker(school, days=30)
    await caretaker.comes(16 * DAY - 1)
    assert await letters(aino) == []
    await caretaker.comes(1)
    assert len(await letters(aino)) == 1
    await caretaker.comes(FORTNIGHT)
    assert not await known(aino)


# Teachers, owners, classes


async def teacher(school: School) -> Person:
    """A teacher with one class."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass Matkailu 2A")
    return liisa


async def names(school: School) -> list[str]:
    """The classes there are."""
    async with school.database.reading() as reader:
        return [name for (name,) in await reader.rows("SELECT name FROM cohorts ORDER BY id")]


async def test_an_owner_is_neither_warned_nor_erased(school: School, caretaker: Caretaker) -> None:
    """Also one who does nothing for years."""
    await school.owner.says("/practise kettle")
    await caretaker.comes(3 * YEAR)
    await caretaker.comes(FORTNIGHT)
    assert await known(school.owner) and await letters(school.owner) == []


async def test_a_teacher_stays_while_the_class_is_used(school: School, caretaker: Caretaker) -> None:
    """And goes with it, as anybody would, when nobody has used it for a year; the warning names the class."""
    liisa = await teacher(school)
    aino = await school.student("Aino", liisa)
    work = await give(liisa, aino)
    await aino.presses("work", str(work.id))
    await talks(aino, *GOOD_TALK)
    for _ in range(2):
        await caretaker.comes(YEAR - FORTNIGHT - 1)
        await aino.says("/help")
        await caretaker.comes()
    assert await known(liisa) and await letters(liisa) == []
    await caretaker.comes(YEAR - FORTNIGHT)
    assert "luokat, joita opetat yksin: Matkailu 2A" in (await letters(liisa))[0]["text"]
    assert "luokat" not in (await letters(aino))[0]["text"]
    caretaker.school.now += FORTNIGHT - DAY
    await aino.presses("stay", "")
    await caretaker.comes(DAY)
    assert await known(liisa) and await known(aino)
    await caretaker.comes(YEAR)
    await caretaker.comes(FORTNIGHT)
    assert not await known(liisa) and not await known(aino)
    assert await names(school) == []


async def test_students_are_told_when_a_class_goes_with_its_teacher(school: School, caretaker: Caretaker) -> None:
    """Whoever of them is still there, as an owner is."""
    liisa = await teacher(school)
    await school.owner.follows(liisa.link)
    await school.owner.presses("join")
    await caretaker.comes(YEAR)
    caretaker.awake.clear()
    await caretaker.comes(FORTNIGHT)
    assert not await known(liisa) and await names(school) == []
    (letter,) = await letters(school.owner)
    assert letter["text"].startswith("Luokkaa <b>Matkailu 2A</b> ei enää ole")
    assert caretaker.awake == {OWNER}


async def test_a_class_put_away_goes_after_as_long(school: School, caretaker: Caretaker) -> None:
    """Its teacher and students, who are there still, stay; a class in use stays too."""
    liisa = await teacher(school)
    aino = await school.student("Aino", liisa)
    work = await give(liisa, aino)
    await aino.presses("work", str(work.id))
    await talks(aino, *GOOD_TALK)
    await liisa.says("/newclass Matkailu 3A")
    await liisa.presses("archive", "1")
    school.now += YEAR - 1
    for person in (liisa, aino):
        await person.says("/help")
    await caretaker.comes()
    assert await names(school) == ["Matkailu 2A", "Matkailu 3A"]
    await caretaker.comes(1)
    assert await names(school) == ["Matkailu 3A"]
    assert await known(liisa)
    assert "Loppuun vietyjä keskusteluja: 1" in await aino.says("/progress")
    assert await letters(aino) == []


async def test_an_erased_student_leaves_numbers_to_the_class(school: School, caretaker: Caretaker) -> None:
    """As after /forget."""
    liisa = await teacher(school)
    aino = await school.student("Aino", liisa)
    work = await give(liisa, aino)
    await aino.presses("work", str(work.id))
    await talks(aino, *GOOD_TALK)
    await caretaker.comes(YEAR)
    await liisa.says("/help")
    await caretaker.comes(FORTNIGHT)
    assert not await known(aino) and await known(liisa)
    async with school.database.reading() as reader:
        cohort = await cohorts.get(reader, 1)
    assert cohort and json.loads(cohort.tally) == {"good": 1, "bad": 0, "debt": 0}


# The job


async def test_it_looks_soon_after_the_start_and_then_once_a_day(school: School, caretaker: Caretaker) -> None:
    """By the clock: hours later it looks whether a day is over."""
    looks: list[float] = []

    async def once() -> None:
        looks.append(school.now)

    caretaker.retention.once = once  # type: ignore[method-assign]
    await caretaker.runs(50)
    assert caretaker.slept == [SETTLE, *[LOOK_EVERY] * 49]
    assert looks == [MONDAY + SETTLE, MONDAY + SETTLE + DAY, MONDAY + SETTLE + 2 * DAY]


async def test_a_restart_between_warning_and_erasing_changes_nothing(
    school: School, aino: Person, tmp_path: Path
) -> None:
    """What was said and done stands in the database."""
    school.now += YEAR - FORTNIGHT
    await Caretaker(school).runs(2)
    await school.database.close()
    async with await Database.open(tmp_path / "school.sqlite3") as database:
        school.database = database
        await Caretaker(school).runs(2)
        assert len(await letters(aino)) == 1
        school.now += FORTNIGHT
        await Caretaker(school).runs(2)
        assert not await known(aino)


async def test_one_whose_data_are_broken_keeps_nobody_else(
    school: School, caretaker: Caretaker, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The others are erased all the same; the log says how many, and nothing of whom."""
    people = [school.person(f"Person {number}") for number in range(2 * FEW + 3)]
    for person in people:
        await person.says("/practise kettle")
    await caretaker.comes(YEAR)
    broken, whole = people[3], erase_person

    async def erase(tx: Transaction, chat_id: int, wordings: Any) -> Any:
        if chat_id == broken.chat:
            raise ValueError("what they wrote")
        return await whole(tx, chat_id, wordings)

    monkeypatch.setattr("bot.retention.erase_person", erase)
    with caplog.at_level(logging.INFO):
        await caretaker.comes(FORTNIGHT)
    assert [person for person in people if await known(person)] == [broken]
    said = [(record.getMessage(), getattr(record, "fields", None)) for record in caplog.records]
    assert said == [
        ("retention_failed", {}),
        ("retention", {"erased": len(people) - 1, "classes": 0, "warned": 0}),
    ]


async def test_a_fault_does_not_end_the_job(
    school: School, caretaker: Caretaker, aino: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """A locked file today is free tomorrow."""
    looks = 0
    whole = caretaker.retention.once

    async def once() -> None:
        nonlocal looks
        looks += 1
        if looks == 1:
            raise OSError("locked")
        await whole()

    caretaker.retention.once = once  # type: ignore[method-assign]
    school.now += YEAR
    await caretaker.runs(26)
    assert looks == 2 and len(await letters(aino)) == 1
    assert "retention_failed" in caplog.text


async def test_whoever_comes_back_while_others_are_erased_is_not(
    school: School, caretaker: Caretaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list was made before; each is asked about anew."""
    people = [school.person(f"Person {number}") for number in range(FEW + 1)]
    for person in people:
        await person.says("/practise kettle")
    await caretaker.comes(YEAR)
    last, whole = people[-1], erase_person

    async def erase(tx: Transaction, chat_id: int, wordings: Any) -> Any:
        await learners.touch(tx, last.chat, school.now)
        return await whole(tx, chat_id, wordings)

    monkeypatch.setattr("bot.retention.erase_person", erase)
    await caretaker.comes(FORTNIGHT)
    assert [person for person in people if await known(person)] == [last]
    assert len(await letters(last)) == 1


async def test_whoever_comes_back_while_others_are_warned_is_not(
    school: School, caretaker: Caretaker, aino: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same for warnings."""
    whole = caretaker.retention._to_warn

    async def to_warn() -> Sequence[int]:
        found = await whole()
        await aino.says("/help")
        return found

    monkeypatch.setattr(caretaker.retention, "_to_warn", to_warn)
    await caretaker.comes(YEAR)
    assert await letters(aino) == [] and await known(aino)


async def test_a_class_taken_out_of_the_archive_meanwhile_stays(
    school: School, caretaker: Caretaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its teacher was quicker."""
    liisa, whole = await teacher(school), caretaker.retention._archived
    await liisa.presses("archive", "1")

    async def archived() -> Sequence[int]:
        found = await whole()
        await liisa.presses("unarchive", "1")
        return found

    monkeypatch.setattr(caretaker.retention, "_archived", archived)
    await caretaker.comes(YEAR)
    assert await names(school) == ["Matkailu 2A"]


async def test_wrong_codes_and_old_invitations_go_whatever_the_setting(school: School) -> None:
    """A day and a week after."""
    caretaker = Caretaker(school, days=0)
    await school.owner.says("/invite_teacher")
    async with school.database.transaction() as tx:
        await guesses.note(tx, 70, school.now)
    await caretaker.comes(DAY - 1)
    assert await count(school, "guesses") == 1
    await caretaker.comes(1)
    assert await count(school, "guesses") == 0 and await count(school, "invitations") == 1
    await caretaker.comes(INVITE_FOR)
    assert await count(school, "invitations") == 0


async def count(school: School, table: str) -> int:
    """How many rows a table has."""
    async with school.database.reading() as reader:
        [(rows,)] = await reader.rows(f"SELECT count(*) FROM {table}")  # noqa: S608
    return int(rows)
