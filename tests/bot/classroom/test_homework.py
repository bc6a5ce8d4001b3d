"""The student's side of assignments: given, begun, gone on with, tried again, reached, late, listed."""

import pytest

from bot.classroom import homework
from bot.classroom.agenda import PAGE
from bot.classroom.own_work import own_work
from bot.classroom.working import DOUBLE_TAP
from bot.learner import LanguageCode
from bot.render import visible_length
from bot.shows import Back, Button, Command, Given, Message
from storage import assignments, attempts, learners, outbox
from storage.attempts import Attempt
from tests.bot.classroom.work import (
    BAD_TALK,
    DAY,
    GOOD,
    GOOD_TALK,
    HOUR,
    MARKS,
    MOOD,
    cancel,
    change,
    give,
    letters,
    reminders,
    talks,
)
from tests.bot.school import Person, School
from tests.dialogues.toy import SCENARIO, play


async def attempts_of(person: Person) -> list[Attempt]:
    """All attempts of a person, as they are kept."""
    async with person.school.database.reading() as reader:
        return await attempts.of_chat(reader, person.chat)


def offered(person: Person) -> list[Button]:
    """The buttons of the last letter."""
    show = person.mail[-1].show
    assert isinstance(show, Message)
    return [button for row in show.buttons for button in row]


async def leaves(person: Person, cohort: int = 1) -> str:
    """Leave a class."""
    return await person.presses("leave_sure", f"{cohort}.sure")


# Given


async def test_a_letter_says_what_by_when_and_who_reads_it(school: School, liisa: Person, aino: Person) -> None:
    """At once, with one button, by the class's clock and with the weekday."""
    await give(liisa, aino, due=school.now + 4 * DAY + 3 * HOUR, attempts=2, goal=GOOD)
    (letter,) = letters(aino)
    assert letter.splitlines() == [
        "<b>Matkailu 2A: uutta tehtävää</b>",
        "Opettaja näkee, miten tehtävä sujuu, ja voi lukea sen keskustelut.",
        "",
        "<b>Keitin</b>",
        "Viimeistään pe 4.12. klo 12.00, mutta myöhässäkin saa tehdä",
        "Tavoite: asiakas lähtee hyvillä mielin",
        "Yrityksiä: 2",
    ]
    assert offered(aino) == [Button("Tee: Keitin", "work", "1")]


@pytest.mark.parametrize(
    ("language", "heading", "due", "reads", "outcome"),
    [
        ("fi", "uutta tehtävää", "Viimeistään pe 4.12. klo 12.00, sen jälkeen", "opettaja voi lukea", "saavutettu"),
        ("sv", "nytt att göra", "Senast fre 4.12 kl. 12.00, efter det", "läraren kan läsa", "målet är nått"),
        ("en", "something new to do", "By Fri 4 Dec, 12:00; after that", "your teacher can read", "goal reached"),
    ],
)
async def test_everybody_is_written_to_in_their_own_language(
    school: School, liisa: Person, language: LanguageCode, heading: str, due: str, reads: str, outcome: str
) -> None:
    """The letter, what the talk begins with and what is said of it."""
    ida = await school.student("Ida", liisa, language)
    await give(liisa, ida, due=school.now + 4 * DAY + 3 * HOUR, late=False)
    assert heading in letters(ida)[0] and due in letters(ida)[0]
    assert reads in await ida.presses("work")
    assert outcome in await talks(ida, *GOOD_TALK)


async def test_several_at_once_come_in_one_letter(school: School, liisa: Person, aino: Person) -> None:
    """Each with its button; what has no room goes into a second letter."""
    async with school.visit_of(liisa) as visit:
        assert visit.desk
        for _ in range(60):
            made = await assignments.make(
                visit.desk.tx, 1, '{"scenario":"kettle"}', whole_class=True, due_at=None, at=school.now
            )
            await homework.hand_out(visit, visit.desk, school.content, made, [aino.chat])
    assert len(letters(aino)) == 2 and max(map(visible_length, letters(aino))) <= 4096
    assert sum(letter.count("<b>Keitin</b>") for letter in letters(aino)) == 60
    assert offered(aino)[-1] == Button("Tee: Keitin", "work", "60")


async def test_handing_out_twice_writes_once_and_never_to_who_has_left(
    school: School, liisa: Person, aino: Person
) -> None:
    """Nor is it theirs."""
    bea = await school.student("Bea", liisa)
    await leaves(bea)
    made = await give(liisa, aino, bea)
    async with school.visit_of(liisa) as visit:
        assert visit.desk
        await homework.hand_out(visit, visit.desk, school.content, made, [aino.chat, bea.chat])
    assert len(letters(aino)) == 1 and letters(bea) == []
    assert "ei kuulu sinulle" in await bea.presses("work", "1")


async def test_a_newcomer_gets_what_the_whole_class_still_has_to_do(school: School, liisa: Person) -> None:
    """In one letter; nothing that is for some, cancelled or was due before."""
    await give(liisa, whole=True, due=school.now + HOUR, skill="thanks")
    await cancel(liisa, await give(liisa, whole=True, skill="apology"))
    await give(liisa, whole=True, due=school.now + DAY, goal=MOOD)
    await give(liisa, whole=True)
    await give(liisa, due=school.now + DAY)
    school.now += 2 * HOUR
    bea = await school.student("Bea", liisa)
    (letter,) = letters(bea)
    assert [button.argument for button in offered(bea)] == ["3", "4"]
    assert "tunnelma lopussa vähintään 99/100" in letter and "Ei määräaikaa" in letter
    assert "Olet nyt luokassa" in bea.seen


async def test_joining_twice_gives_nothing_twice(school: School, liisa: Person) -> None:
    """A second press of the button writes no second letter."""
    await give(liisa, whole=True)
    bea = await school.student("Bea", liisa)
    await bea.presses("join", liisa.link.removeprefix("j-"))
    assert len(letters(bea)) == 1


# Begun


async def test_the_button_begins_on_the_assignment_s_terms(school: School, liisa: Person, aino: Person) -> None:
    """The student is told who can read it; meter and coach are as the teacher chose."""
    await give(liisa, aino, meter=False, coach="end")
    seen = await aino.presses("work")
    assert "opettaja voi lukea tämän keskustelun" in seen and "Keitin on rikki!" in seen
    await aino.says("empathy")
    assert "Valmentaja" not in aino.seen and "▰" not in aino.seen
    assert [attempt.assignment_id for attempt in await attempts_of(aino)] == [1]


async def test_one_s_own_practice_is_nobody_s_to_read(liisa: Person, aino: Person) -> None:
    """The same scenario, chosen from the cards."""
    await give(liisa, aino)
    assert "opettaja voi lukea" not in await aino.says("/practise kettle")
    assert [attempt.assignment_id for attempt in await attempts_of(aino)] == [None]


async def test_a_double_tap_begins_once(school: School, liisa: Person, aino: Person) -> None:
    """The second says so in passing; hours later the same button goes on where the talk was left."""
    await give(liisa, aino)
    await aino.presses("work")
    assert "on jo alkanut" in await aino.presses("work", "1")
    await aino.says("empathy")
    school.now += DOUBLE_TAP
    assert "Jatketaan siitä" in await aino.presses("work", "1")
    assert len(await attempts_of(aino)) == 1


async def test_another_talk_is_not_stopped_unasked(liisa: Person, aino: Person) -> None:
    """The student may go on with it, or begin the assignment."""
    await give(liisa, aino)
    await aino.says("/practise kettle")
    assert "toinen keskustelu kesken" in await aino.presses("work", "1")
    assert [attempt.ended_at for attempt in await attempts_of(aino)] == [None]
    assert "opettaja voi lukea" in await aino.presses("work_sure")
    assert [attempt.assignment_id for attempt in await attempts_of(aino)] == [None, 1]


async def test_several_customers_are_a_choice(school: School, liisa: Person, aino: Person) -> None:
    """With a skill to practise any will do; one that is none of them is not begun."""
    school.content.plays["teapot", "fi"] = play(SCENARIO.replace("id: kettle", "id: teapot"))
    await give(liisa, aino, skill="empathy")
    assert "Kenet kohtaat?" in await aino.presses("work")
    assert [button.argument for button in aino.buttons[:2]] == ["1.kettle", "1.teapot"]
    assert "Kenet kohtaat?" in await aino.presses("work", "1.unknown")
    await aino.presses("work", "1.teapot")
    await aino.presses("work", "1.kettle")
    (attempt,) = await attempts_of(aino)
    assert (attempt.scenario, attempt.assignment_id) == ("teapot", 1)


async def test_a_type_of_customer_is_any_of_them(liisa: Person, aino: Person) -> None:
    """Where there is only one, the talk begins at once."""
    await give(liisa, aino, customer="grumpy")
    assert "Keitin on rikki!" in await aino.presses("work")


async def test_a_talk_that_got_lost_is_begun_anew(school: School, liisa: Person, aino: Person) -> None:
    """Whose place could not be read any more is not locked out, and the attempt is over."""
    await give(liisa, aino, attempts=1)
    await aino.presses("work")
    async with school.database.transaction() as tx:
        await tx.write("UPDATE learners SET state = '{}' WHERE chat_id = ?", aino.chat)
    assert "Keitin on rikki!" in await aino.presses("work", "1")
    first, second = await attempts_of(aino)
    assert first.ended_at is not None and second.ended_at is None


# No more


@pytest.mark.parametrize("why", ["cancelled", "late", "used_up", "done", "archived"])
async def test_what_is_over_is_refused_kindly_with_a_way_to_practise(
    school: School, liisa: Person, aino: Person, why: str
) -> None:
    """And that is the student's own practice."""
    made = await give(liisa, aino, due=school.now + HOUR, late=why != "late", attempts=1)
    match why:
        case "cancelled":
            await cancel(liisa, made)
        case "late":
            school.now += HOUR + 1
        case "archived":
            await liisa.presses("archive", "1")
        case _:
            await aino.presses("work")
            await talks(aino, *(GOOD_TALK if why == "done" else ["empathy", "/stop"]), rating=None)
            await aino.presses("rate", "fine") if why == "done" else None
    words = {
        "cancelled": "on peruttu",
        "late": "määräaika on mennyt",
        "used_up": "yritykset on käytetty",
        "done": "tavoite on saavutettu",
        "archived": "on arkistossa",
    }
    before = len(await attempts_of(aino))
    assert words[why] in await aino.presses("work", "1")
    assert len(await attempts_of(aino)) == before
    await aino.presses("begin")
    assert (await attempts_of(aino))[-1].assignment_id is None


async def test_an_exercise_that_is_gone_is_said_to_be(liisa: Person, aino: Person) -> None:
    """As after an upgrade, or when an author took it back."""
    await give(liisa, aino, scenario="unknown")
    assert "harjoitusta ei enää ole" in await aino.presses("work")


async def test_the_due_time_passes_between_two_presses(school: School, liisa: Person, aino: Person) -> None:
    """At the very second a talk can be begun; what was begun in time is gone on with and may end late."""
    bea = await school.student("Bea", liisa)
    await give(liisa, aino, bea, due=school.now + HOUR, late=False)
    school.now += HOUR
    assert "Keitin on rikki!" in await aino.presses("work")
    school.now += DOUBLE_TAP
    assert "määräaika on mennyt" in await bea.presses("work")
    assert "kesken" in await aino.says("/assignments")
    assert "Jatketaan siitä" in await aino.presses("work")
    assert "vaikka määräaika oli jo mennyt" in await talks(aino, *GOOD_TALK)


async def test_a_talk_that_ends_late_and_fails_is_the_last(school: School, liisa: Person, aino: Person) -> None:
    """Where late is not allowed, another attempt can't be begun, though one is left."""
    await give(liisa, aino, due=school.now + HOUR, late=False, goal=GOOD, attempts=3)
    await aino.presses("work")
    school.now += 2 * HOUR
    assert (await talks(aino, *BAD_TALK)).endswith("Määräaika on mennyt, eikä uutta yritystä voi enää aloittaa.")
    assert "work" not in aino.actions


async def test_late_where_it_is_allowed(school: School, liisa: Person, aino: Person) -> None:
    """It can be begun after the due time, and shows as late to both."""
    await give(liisa, aino, due=school.now + HOUR)
    school.now += 2 * HOUR
    assert "⚠️ Myöhässä, määräaika oli ma 30.11. klo 10.00" in await aino.says("/assignments")
    await aino.presses("work")
    await talks(aino, *GOOD_TALK)
    assert "✓ Keitin (myöhässä)" in await aino.says("/assignments")
    async with school.database.transaction() as tx:
        assigned = await assignments.assigned(tx, 1, aino.chat)
        assert assigned
        work = await own_work(tx, assigned, school.now)
    assert work.place.late and work.place.trials[0].late


# How it went


async def test_goal_reached(liisa: Person, aino: Person) -> None:
    """After the student's own rating, below the debrief, with a button to the next assignment."""
    await give(liisa, aino, goal=GOOD)
    await give(liisa, aino, skill="thanks")
    await aino.presses("work", "1")
    assert "tavoite" not in await talks(aino, *GOOD_TALK, rating=None)
    seen = await aino.presses("rate", "fine")
    assert "3/11" in seen and seen.splitlines()[-1] == "🎯 <b>Keitin</b>: tavoite saavutettu!"
    assert aino.buttons[0] == Button("Seuraava: Taito – kiitos", "work", "2")


@pytest.mark.parametrize(
    ("goal", "replies", "missing"),
    [
        (GOOD, BAD_TALK, "Asiakas ei vielä lähtenyt hyvillä mielin."),
        (MARKS, GOOD_TALK, "Tästä keskustelusta puuttui: asian toistaminen omin sanoin."),
        (MOOD, GOOD_TALK, "/100, ja tavoite on vähintään 99."),
    ],
)
async def test_goal_missed(liisa: Person, aino: Person, goal: object, replies: tuple[str, ...], missing: str) -> None:
    """What is still missing, how many attempts are left, a button to try again; then none."""
    await give(liisa, aino, goal=goal, attempts=2)
    await aino.presses("work")
    seen = await talks(aino, *replies)
    assert missing in seen and seen.endswith("Yrityksiä on jäljellä 1.")
    assert aino.buttons[0] == Button("Yritä tehtävää uudestaan", "work", "1")
    await aino.presses("work")
    seen = await talks(aino, *replies)
    assert missing in seen and seen.endswith("Yritykset on nyt käytetty.")
    assert "work" not in aino.actions
    assert "– Keitin: yritykset käytetty" in await aino.says("/assignments")


async def test_another_attempt_is_offered_once(liisa: Person, aino: Person) -> None:
    """Not by two buttons that do the same; after a second try and a transcript, too; once done, the customer again."""
    await give(liisa, aino, goal=GOOD)
    await aino.presses("work")
    await talks(aino, *BAD_TALK)
    assert "work" in aino.actions and "again" not in aino.actions
    await aino.presses("transcript")
    assert aino.actions == {"work", "choose"}
    await aino.presses("retry", "1")
    await aino.says("/stop")
    assert aino.actions == {"work", "choose"}
    await aino.presses("retry", "1")
    for reply in ("empathy", "empathy"):
        await aino.says(reply)
        assert aino.actions == {"work", "choose"}
    await aino.presses("work")
    await aino.says("empathy")
    await aino.says("/stop")
    assert "work" in aino.actions and "again" not in aino.actions
    await aino.presses("work")
    await aino.says("/stop")
    assert "again" in aino.actions and "work" not in aino.actions
    await aino.presses("work", "1")
    await talks(aino, *GOOD_TALK)
    assert "again" in aino.actions and "work" not in aino.actions
    await aino.presses("transcript")
    assert aino.actions == {"again", "choose"}


async def test_a_stopped_talk_is_an_attempt_once_something_was_said(liisa: Person, aino: Person) -> None:
    """Opening it and leaving at once costs nothing."""
    await give(liisa, aino, attempts=1)
    await aino.presses("work")
    assert "tavoite" not in await aino.says("/stop")
    await aino.presses("work", "1")
    await aino.says("empathy")
    seen = await aino.says("/stop")
    assert "Keskustelu pitää viedä loppuun." in seen and "Yritykset on nyt käytetty." in seen


async def test_a_goal_once_reached_stays(liisa: Person, aino: Person) -> None:
    """A later attempt that fails takes nothing away."""
    await give(liisa, aino, goal=GOOD)
    await aino.presses("work")
    await talks(aino, *GOOD_TALK)
    await aino.presses("again")
    assert "saavutit tavoitteen jo aiemmin" in await talks(aino, *BAD_TALK)
    assert "✓ Keitin" in await aino.says("/assignments")


async def test_whoever_begins_anew_without_a_rating_still_hears_how_it_went(liisa: Person, aino: Person) -> None:
    """The button of the letter is good at any time."""
    await give(liisa, aino, goal=GOOD)
    await aino.presses("work")
    await talks(aino, *BAD_TALK, rating=None)
    seen = await aino.presses("work", "1")
    assert "tavoite jäi vielä saavuttamatta" in seen and "Keitin on rikki!" in seen


async def test_again_is_another_attempt_as_long_as_there_is_one(liisa: Person, aino: Person) -> None:
    """Also in the middle of a talk, which then counts; after that it is one's own practice. Either is said."""
    await give(liisa, aino, attempts=2, meter=False)
    await aino.presses("work")
    await aino.says("empathy")
    await aino.says("/again")
    seen = await aino.presses("again")
    assert "Yrität uudestaan tehtävää <b>Keitin</b>." in seen and "opettaja voi lukea" in seen
    await aino.says("empathy")
    await aino.says("/stop")
    seen = await aino.says("/again")
    assert "omaa harjoittelua" in seen and "opettaja voi lukea" not in seen
    assert [attempt.assignment_id for attempt in await attempts_of(aino)] == [1, 1, None]
    assert "▰" in await aino.says("empathy")


async def test_again_with_a_customer_who_is_no_longer_asked_for_is_one_s_own(
    school: School, liisa: Person, aino: Person
) -> None:
    """As after the teacher has changed the assignment."""
    made = await give(liisa, aino)
    await aino.presses("work")
    await aino.says("/stop")
    async with school.database.transaction() as tx:
        await assignments.change(tx, made.id, '{"scenario":"teapot"}', None)
    assert "omaa harjoittelua" in await aino.says("/again")


async def test_going_on_ends_a_question(school: School, liisa: Person, aino: Person) -> None:
    """Whoever goes back to the customer talks to the customer."""
    await give(liisa, aino)
    await aino.presses("work")
    await aino.presses("renamed", "1")
    school.now += DOUBLE_TAP
    await aino.presses("work", "1")
    assert "nimesi on nyt" not in await aino.says("empathy")


# Leaving


async def test_who_leaves_goes_on_with_the_talk_as_their_own(school: School, liisa: Person, aino: Person) -> None:
    """The terms are off at once; nothing is handed in, then or after coming back."""
    await give(liisa, aino, meter=False, whole=True)
    await aino.presses("work")
    await leaves(aino)
    assert "▰" in await aino.says("empathy")
    await aino.follows(liisa.link)
    await aino.presses("join")
    seen = await talks(aino, "apology offer_help", *GOOD_TALK[1:])
    assert "3/11" in seen and "tavoite" not in seen
    assert "aloittamatta" in await aino.says("/assignments")
    assert [attempt.assignment_id for attempt in await attempts_of(aino)] == [None]


async def test_leaving_one_class_leaves_the_other_alone(school: School, liisa: Person, aino: Person) -> None:
    """With its assignments and the talk that goes on at one; an archived class has none to list."""
    for name in ("Myynti", "Vanha"):
        await liisa.says(f"/newclass {name}")
        await aino.follows(liisa.link)
        await aino.presses("join")
    await give(liisa, aino)
    await give(liisa, aino, cohort=2, meter=False)
    await give(liisa, aino, cohort=3)
    await liisa.presses("archive", "3")
    await aino.presses("work", "2")
    await leaves(aino)
    assert "▰" not in await aino.says("empathy")
    assert (await aino.says("/assignments")).count("<b>Keitin</b>") == 1


async def test_who_has_blocked_the_bot_is_not_written_to(school: School, liisa: Person, aino: Person) -> None:
    """But finds the assignment after coming back."""
    async with school.database.transaction() as tx:
        await learners.block(tx, aino.chat)
    made = await give(liisa, aino, due=school.now + 2 * DAY)
    await change(liisa, made, school.now + 3 * DAY)
    await liisa.presses("archive", "1")
    await liisa.presses("unarchive", "1")
    assert letters(aino) == []
    async with school.database.reading() as reader:
        assert await reader.rows("SELECT * FROM outbox") == []
    assert "Keitin" in await aino.says("/assignments")


@pytest.mark.parametrize("given", [Back(), Command("start")])
async def test_who_lets_the_bot_write_again_is_written_to(
    school: School, liisa: Person, aino: Person, given: Given
) -> None:
    """At once, whatever they do first, even if it changes nothing of where they stand."""
    async with school.database.transaction() as tx:
        await learners.block(tx, aino.chat)
    await aino.does(given)
    await give(liisa, aino)
    assert len(letters(aino)) == 1


async def test_reminders_come_back_with_their_reader(school: School, liisa: Person, aino: Person) -> None:
    """What waited for a chat goes when it blocks the bot; once it is back, it is reminded as everybody."""
    await give(liisa, aino, due=school.now + 2 * DAY)
    async with school.database.transaction() as tx:
        await learners.block(tx, aino.chat)
        await outbox.drop_chat(tx, aino.chat)
    await aino.does(Back())
    school.now += DAY
    await school.mail_comes()
    assert len(reminders(aino)) == 1


async def test_a_stranger_who_lets_the_bot_write_is_not_kept(school: School) -> None:
    """Telegram says so of everybody who opens the bot."""
    await school.person("Outo").does(Back())
    async with school.database.reading() as reader:
        assert await reader.rows("SELECT * FROM learners WHERE chat_id <> 1") == []


async def test_who_is_expelled_in_the_middle_of_a_talk_hands_in_nothing(liisa: Person, aino: Person) -> None:
    """The talk can be finished."""
    await give(liisa, aino)
    await aino.presses("work")
    await liisa.presses("expel_sure", "1.1.sure")
    seen = await talks(aino, *GOOD_TALK)
    assert "3/11" in seen and "tavoite" not in seen
    assert "ei ole tehtäviä" in await aino.says("/assignments")


# What is kept


async def test_every_attempt_gets_its_summary_at_its_end(liisa: Person, aino: Person) -> None:
    """Also a stopped one, and one's own."""
    await give(liisa, aino)
    await aino.presses("work")
    await aino.says("empathy")
    await aino.says("/stop")
    await aino.says("/practise kettle")
    await talks(aino, *GOOD_TALK)
    kept = [attempt.summary or "" for attempt in await attempts_of(aino)]
    assert '"ending":null' in kept[0] and '"replies":1' in kept[0]
    assert '"ending":"advocate"' in kept[1] and '"replies":3' in kept[1]


async def test_an_attempt_without_a_summary_gets_it_when_it_is_needed(
    school: School, liisa: Person, aino: Person
) -> None:
    """As one that an earlier program ended."""
    await give(liisa, aino, goal=GOOD)
    await aino.presses("work")
    await talks(aino, *GOOD_TALK)
    (before,) = await attempts_of(aino)
    async with school.database.transaction() as tx:
        await tx.write("UPDATE attempts SET summary = NULL")
    assert "✓ Keitin" in await aino.says("/assignments")
    assert await attempts_of(aino) == [before]


# The list


async def test_the_list_shows_what_is_left_first_by_due_time(school: School, liisa: Person, aino: Person) -> None:
    """Each with how far it is and a button; what is done below; what was cancelled or is another's not at all."""
    bea = await school.student("Bea", liisa)
    await give(liisa, aino, skill="empathy", attempts=3, goal=GOOD)
    await give(liisa, aino, due=school.now + 2 * DAY, skill="thanks")
    await give(liisa, aino, due=school.now + DAY, goal=GOOD, skill="apology")
    await give(liisa, aino)
    await cancel(liisa, await give(liisa, aino, skill="greeting"))
    await give(liisa, bea, skill="boundary")
    await aino.presses("work", "4")
    await talks(aino, *GOOD_TALK)
    await aino.presses("work", "1")
    await talks(aino, *BAD_TALK)
    await aino.presses("work", "3")
    seen = await aino.says("/assignments")
    assert seen.splitlines() == [
        "<b>Tehtäväsi</b>",
        "",
        "<b>Taito – pahoittelu</b> · Matkailu 2A",
        "Viimeistään ti 1.12. klo 9.00 · kesken",
        "",
        "<b>Taito – kiitos</b> · Matkailu 2A",
        "Viimeistään ke 2.12. klo 9.00 · aloittamatta",
        "",
        "<b>Taito – empatia</b> · Matkailu 2A",
        "Ei määräaikaa · 1/3 yritystä käytetty",
        "",
        "✓ Keitin",
    ]
    labels = [button.label for row in getattr(aino.shows[0], "buttons", ()) for button in row]
    assert labels == ["Jatka: Taito – pahoittelu", "Tee: Taito – kiitos", "Tee: Taito – empatia"]


async def test_the_list_pages(liisa: Person, aino: Person) -> None:
    """Every assignment is on one page, and a page that is not there is the last or the first."""
    for _ in range(PAGE + 1):
        await give(liisa, aino)
    first = await aino.says("/assignments")
    assert first.count("<b>Keitin</b>") == PAGE
    assert (await aino.presses("assignments")).count("<b>Keitin</b>") == 1
    assert (await aino.presses("assignments", "999")).count("<b>Keitin</b>") == 1
    assert await aino.presses("assignments", "x") == first
    assert await aino.presses("assignments", "0") == first


async def test_the_list_of_who_has_nothing_or_is_done(school: School, liisa: Person, aino: Person) -> None:
    """Both are told so; a stranger sees the same as a student without assignments."""
    assert "Sinulla ei ole tehtäviä" in await aino.says("/assignments")
    assert await school.person("Vieras").says("/assignments") == aino.seen
    await give(liisa, aino)
    await aino.presses("work")
    await talks(aino, *GOOD_TALK)
    assert "ei ole mitään tehtävänä" in await aino.says("/assignments")


async def test_what_can_no_longer_be_done_is_below(school: School, liisa: Person, aino: Person) -> None:
    """Without a button."""
    await give(liisa, aino, due=school.now + HOUR, late=False)
    school.now += 2 * HOUR
    assert "– Keitin: määräaika meni" in await aino.says("/assignments")
    assert "work" not in aino.actions


# Changed


async def test_a_change_is_told_to_those_who_are_not_done(school: School, liisa: Person, aino: Person) -> None:
    """With how it is now."""
    bea = await school.student("Bea", liisa)
    made = await give(liisa, aino, bea, due=school.now + DAY)
    await bea.presses("work")
    await talks(bea, *GOOD_TALK)
    await change(liisa, made, school.now + 2 * DAY)
    assert "tehtävä muuttui" in letters(aino)[-1] and "ke 2.12. klo 9.00" in letters(aino)[-1]
    assert len(letters(bea)) == 1


async def test_an_extension_is_told_to_that_student_only(school: School, liisa: Person, aino: Person) -> None:
    """And it is theirs only."""
    bea = await school.student("Bea", liisa)
    made = await give(liisa, aino, bea, due=school.now + HOUR, late=False)
    await change(liisa, made, school.now + DAY, [aino.chat])
    assert len(letters(bea)) == 1 and "ti 1.12. klo 9.00" in letters(aino)[-1]
    school.now += 2 * HOUR
    assert "Keitin on rikki!" in await aino.presses("work", "1")
    assert "määräaika on mennyt" in await bea.presses("work", "1")


async def test_a_cancellation_is_told(liisa: Person, aino: Person) -> None:
    """With no button; a talk that goes on at it can be finished, and is asked for no more."""
    made = await give(liisa, aino)
    await aino.presses("work")
    await cancel(liisa, made)
    assert "tehtävä peruttiin" in letters(aino)[-1] and offered(aino) == []
    assert "on peruttu" in await talks(aino, *GOOD_TALK)


async def test_help_and_menu_know_the_list(aino: Person) -> None:
    """Students find it."""
    assert "/assignments" in await aino.says("/help")
