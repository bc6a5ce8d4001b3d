"""Reminders: a day before, in daytime, once each, as long as they are wanted and of use."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.attachments import Attachments
from bot.classroom.reminders import look_after, next_daytime, reminder_time, watch
from bot.sender import Sender
from bot.shows import Button, Message
from storage import outbox
from tests.bot.api_double import ApiDouble
from tests.bot.classroom.work import BAD_TALK, DAY, GOOD, GOOD_TALK, HOUR, cancel, change, give, reminders, talks
from tests.bot.school import Person, School

HELSINKI = "Europe/Helsinki"


def at(text: str, zone: str = HELSINKI) -> float:
    """The moment of an ISO date and time on the clock of a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()


def on_the_clock(moment: float, zone: str = HELSINKI) -> str:
    """The date and time of a moment on the clock of a zone."""
    return datetime.fromtimestamp(moment, ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")


async def waiting(person: Person) -> list[str]:
    """When each reminder that waits for a person is due."""
    async with person.school.database.reading() as reader:
        rows = await reader.rows(
            "SELECT due_at, once FROM outbox WHERE chat_id = ? AND state = 'pending' ORDER BY due_at", person.chat
        )
    assert all(once for _, once in rows)
    return [on_the_clock(due_at) for due_at, _ in rows]


# When


@pytest.mark.parametrize(
    ("due", "reminded"),
    [
        ("2026-12-04 12:00", "2026-12-03 12:00"),
        ("2026-12-04 08:00", "2026-12-03 08:00"),
        ("2026-12-04 07:59", "2026-12-03 08:00"),
        ("2026-12-04 00:00", "2026-12-03 08:00"),
        ("2026-12-04 19:30", "2026-12-03 19:30"),
        ("2026-12-04 23:59", "2026-12-03 19:30"),
        ("2027-01-01 09:00", "2026-12-31 09:00"),
        ("2026-10-26 09:00", "2026-10-25 09:00"),
        ("2026-10-25 03:30", "2026-10-24 08:00"),
        ("2026-10-25 23:59", "2026-10-24 19:30"),
        ("2027-03-29 09:00", "2027-03-28 09:00"),
        ("2027-03-28 02:30", "2027-03-27 08:00"),
        ("2027-03-29 03:30", "2027-03-28 08:00"),
    ],
)
def test_a_day_before_but_not_at_night(due: str, reminded: str) -> None:
    """The same hour of the day before, between 8 and 20; also where summer time begins or ends in between."""
    assert on_the_clock(reminder_time(at(due), HELSINKI)) == reminded


@pytest.mark.parametrize("zone", [HELSINKI, "Europe/Stockholm", "Atlantic/Azores", "Australia/Lord_Howe"])
def test_at_least_sixteen_hours_are_left_in_any_zone(zone: str) -> None:
    """And never in the night, for every hour of a year."""
    start = at("2026-01-01 00:00", zone)
    for hour in range(0, 366 * 24):
        due = start + hour * HOUR
        moment = reminder_time(due, zone)
        assert 15 * HOUR <= due - moment <= 30 * HOUR
        assert "08:00" <= on_the_clock(moment, zone)[-5:] <= "19:30"


@pytest.mark.parametrize(
    ("now", "daytime"),
    [
        ("2026-12-03 12:00", "2026-12-03 12:00"),
        ("2026-12-03 19:31", "2026-12-04 08:00"),
        ("2026-12-03 03:00", "2026-12-03 08:00"),
        ("2026-10-24 23:00", "2026-10-25 08:00"),
        ("2027-03-28 01:00", "2027-03-28 08:00"),
    ],
)
def test_what_was_held_up_waits_for_the_morning(now: str, daytime: str) -> None:
    """Also in the nights in which the clocks change."""
    assert on_the_clock(next_daytime(at(now), HELSINKI)) == daytime


# Once, as long as it is of use


async def test_a_reminder_comes_once(school: School, liisa: Person, aino: Person) -> None:
    """At its hour, with the way to begin and the way to be rid of them; the button works."""
    await give(liisa, aino, due=school.now + 2 * DAY)
    school.now += DAY - 1
    await school.mail_comes()
    assert reminders(aino) == []
    for _ in range(3):
        school.now += 1
        await school.mail_comes()
    (text,) = reminders(aino)
    assert text == "⏰ Muistathan tehtävän <b>Keitin</b> (Matkailu 2A)? Tee se viimeistään ke 2.12. klo 9.00."
    show = aino.mail[-1].show
    assert isinstance(show, Message)
    assert [row[0].action for row in show.buttons] == ["work", "unremind"]
    assert "Keitin on rikki!" in await aino.presses("work")


async def test_reminders_speak_the_student_s_language(school: School, liisa: Person) -> None:
    """Also one that was chosen after the assignment came."""
    ida, jack = await school.student("Ida", liisa, "sv"), await school.student("Jack", liisa, "en")
    await give(liisa, ida, jack, due=school.now + 2 * DAY)
    await jack.presses("set", "sv")
    school.now += DAY
    await school.mail_comes()
    assert reminders(ida) == reminders(jack)
    assert reminders(ida)[0].endswith("Gör den senast ons 2.12 kl. 9.00.")


async def test_what_is_due_within_a_day_needs_no_reminder(school: School, liisa: Person, aino: Person) -> None:
    """The letter has just said it; nor does what has no due time."""
    await give(liisa, aino, due=school.now + DAY)
    await give(liisa, aino)
    assert await waiting(aino) == []


async def reaches_the_goal(_: Person, aino: Person) -> None:
    """By an attempt."""
    await aino.presses("work")
    await talks(aino, *GOOD_TALK, rating=None)


async def leaves(_: Person, aino: Person) -> None:
    """On one's own."""
    await aino.presses("leave_sure", "1.sure")


async def is_expelled(liisa: Person, _: Person) -> None:
    """By the teacher."""
    await liisa.presses("expel_sure", "1.1.sure")


async def is_archived(liisa: Person, _: Person) -> None:
    """The class is put away."""
    await liisa.presses("archive", "1")


async def turns_them_off(_: Person, aino: Person) -> None:
    """In the settings."""
    await aino.says("/settings")
    await aino.presses("set", "reminders_off")


async def has_had_enough(_: Person, aino: Person) -> None:
    """By the button under a reminder."""
    assert "muistutuksia ei enää tule" in await aino.presses("unremind", "")


async def forgets_everything(_: Person, aino: Person) -> None:
    """All that is kept is erased."""
    await aino.says("/forget")
    await aino.presses("erase")


@pytest.mark.parametrize(
    "event",
    [reaches_the_goal, leaves, is_expelled, is_archived, turns_them_off, has_had_enough, forgets_everything],
)
async def test_no_reminder_comes_after(
    school: School, liisa: Person, aino: Person, event: Callable[[Person, Person], Awaitable[None]]
) -> None:
    """Whatever takes away its reason; another student's still comes."""
    bea = await school.student("Bea", liisa)
    await give(liisa, aino, bea, due=school.now + 2 * DAY, goal=GOOD)
    assert await waiting(aino) == ["2026-12-01 09:00"]
    await event(liisa, aino)
    assert await waiting(aino) == []
    assert len(await waiting(bea)) == (0 if event is is_archived else 1)


async def test_a_cancelled_assignment_is_not_reminded_of(school: School, liisa: Person, aino: Person) -> None:
    """Another one still is."""
    first, _ = await give(liisa, aino, due=school.now + 2 * DAY), await give(liisa, aino, due=school.now + 3 * DAY)
    await cancel(liisa, first)
    assert await waiting(aino) == ["2026-12-02 09:00"]


async def test_an_attempt_that_fails_is_reminded_of(school: School, liisa: Person, aino: Person) -> None:
    """But not once none is left, be it by stopping."""
    await give(liisa, aino, due=school.now + 2 * DAY, goal=GOOD, attempts=2)
    await aino.presses("work")
    await talks(aino, *BAD_TALK)
    await aino.presses("work")
    await aino.says("empathy")
    assert await waiting(aino) == ["2026-12-01 09:00"]
    await aino.says("/stop")
    assert await waiting(aino) == []


async def test_a_moved_due_time_moves_the_reminder(school: School, liisa: Person, aino: Person) -> None:
    """For all, or for the one whose time was extended; and away when nothing is due any more."""
    bea = await school.student("Bea", liisa)
    made = await give(liisa, aino, bea, due=school.now + 2 * DAY)
    await change(liisa, made, school.now + 4 * DAY)
    assert await waiting(aino) == await waiting(bea) == ["2026-12-03 09:00"]
    await change(liisa, made, school.now + 6 * DAY, [bea.chat])
    assert (await waiting(aino), await waiting(bea)) == (["2026-12-03 09:00"], ["2026-12-05 09:00"])
    await change(liisa, made, None)
    assert (await waiting(aino), await waiting(bea)) == ([], ["2026-12-05 09:00"])


async def test_a_later_due_time_is_reminded_of_anew(school: School, liisa: Person, aino: Person) -> None:
    """Whoever was reminded of the old one is reminded of the new one, once."""
    made = await give(liisa, aino, due=school.now + 2 * DAY)
    school.now += DAY
    await school.mail_comes()
    await change(liisa, made, school.now + 3 * DAY)
    school.now += 2 * DAY
    await school.mail_comes()
    assert len(reminders(aino)) == 2


async def test_reminders_can_be_had_again(school: School, liisa: Person, aino: Person) -> None:
    """The button in the settings says what it sets; what is handed out meanwhile reminds nobody."""
    await aino.presses("set", "reminders_off")
    await give(liisa, aino, due=school.now + 2 * DAY)
    assert await waiting(aino) == []
    await aino.says("/settings")
    assert Button("Muistutukset: pois päältä", "set", "reminders_on") in aino.buttons
    for _ in range(2):
        await aino.presses("set", "reminders_on")
        assert await waiting(aino) == ["2026-12-01 09:00"]
    assert Button("Muistutukset: päällä", "set", "reminders_off") in aino.buttons


async def test_a_class_taken_out_of_the_archive_reminds_again(school: School, liisa: Person, aino: Person) -> None:
    """As if it had never been put away."""
    await give(liisa, aino, due=school.now + 2 * DAY)
    await liisa.presses("archive", "1")
    await liisa.presses("unarchive", "1")
    assert await waiting(aino) == ["2026-12-01 09:00"]


async def test_who_has_more_time_is_reminded_again_though_the_class_is_past_it(
    school: School, liisa: Person, aino: Person
) -> None:
    """Of past work only such a part is looked at."""
    made = await give(liisa, aino, due=school.now + DAY)
    await change(liisa, made, school.now + 4 * DAY, [aino.chat])
    school.now += 2 * DAY
    await liisa.presses("archive", "1")
    await liisa.presses("unarchive", "1")
    assert await waiting(aino) == ["2026-12-03 09:00"]


async def test_a_newcomer_is_reminded_too(school: School, liisa: Person) -> None:
    """Of what the whole class has to do."""
    await give(liisa, whole=True, due=school.now + 2 * DAY)
    bea = await school.student("Bea", liisa)
    assert await waiting(bea) == ["2026-12-01 09:00"]


# After the program was stopped


@pytest.mark.parametrize(
    ("due", "back", "comes"),
    [
        ("2026-12-04 12:00", "2026-12-03 12:20", "2026-12-03 12:20"),
        ("2026-12-04 12:00", "2026-12-03 17:00", "2026-12-03 17:00"),
        ("2026-12-04 12:00", "2026-12-03 19:45", "2026-12-04 08:00"),
        ("2026-12-04 19:30", "2026-12-03 19:59", "2026-12-03 19:59"),
        ("2026-12-04 23:59", "2026-12-03 20:01", "2026-12-04 08:00"),
        ("2026-12-04 12:00", "2026-12-04 03:00", "2026-12-04 08:00"),
        ("2026-12-04 12:00", "2026-12-04 10:00", "2026-12-04 10:00"),
        ("2026-12-04 12:00", "2026-12-04 10:01", None),
        ("2026-12-04 09:00", "2026-12-03 23:00", None),
        ("2026-12-04 12:00", "2026-12-09 12:00", None),
    ],
)
async def test_a_reminder_that_was_held_up(
    school: School, liisa: Person, aino: Person, due: str, back: str, comes: str | None
) -> None:
    """It comes as soon as it is day, but not shortly before the due time, and never at night."""
    await give(liisa, aino, due=at(due))
    school.now = at(back)
    await school.mail_comes()
    while not reminders(aino) and school.now < at(due):
        school.now += 60
        await school.mail_comes()
    assert [on_the_clock(school.now) for _ in reminders(aino)] == ([comes] if comes else [])
    assert await waiting(aino) == []


async def test_the_watch_looks_after_them(school: School, liisa: Person, aino: Person) -> None:
    """While the program runs; a database that can't be read for once ends nothing."""
    await give(liisa, aino, due=at("2026-12-04 12:00"))
    school.now, rounds = at("2026-12-03 23:00"), 0

    async def sleep(_: float) -> None:
        nonlocal rounds
        rounds += 1
        if rounds == 3:
            raise asyncio.CancelledError

    def clock() -> float:
        if rounds == 0:
            raise OSError("no clock")
        return school.now

    with pytest.raises(asyncio.CancelledError):
        await watch(school.database, clock, sleep)
    assert await waiting(aino) == ["2026-12-04 08:00"]


async def test_the_sender_wakes_nobody_at_night(school: School, liisa: Person, aino: Person) -> None:
    """The program comes back at night: the real sender holds the reminder, and sends it once in the morning."""

    async def sleep(_: float) -> None:
        await asyncio.sleep(0)

    async def make(name: str, data: object) -> bytes:
        raise AssertionError("a reminder is words only")

    await give(liisa, aino, due=at("2026-12-04 12:00"))
    api = ApiDouble()
    sender = Sender(api.bot, school.database, clock=lambda: school.now, sleep=sleep, attachments=Attachments(make))
    for moment in ("2026-12-03 11:59", "2026-12-03 23:00", "2026-12-04 07:59", "2026-12-04 08:00", "2026-12-04 08:01"):
        school.now = at(moment)
        async with school.database.transaction() as tx:
            await look_after(tx, school.now)
        await sender.drain()
        sent = [params["text"] for _, params in api.calls]
        assert len(sent) == (1 if moment >= "2026-12-04 08:00" else 0), moment
    assert "Muistathan" in sent[0]


async def test_one_that_is_nobody_s_any_more_is_dropped(school: School, aino: Person) -> None:
    """Whatever left it behind."""
    async with school.database.transaction() as tx:
        for key in ("remind.99", "remind.x", None):
            await outbox.put(
                *(tx, aino.chat, "sendMessage", "{}"), at=0, due_at=school.now - DAY, once=True, message_key=key
            )
    await school.mail_comes()
    assert await waiting(aino) == [] and reminders(aino) == []
