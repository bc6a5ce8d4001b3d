"""Teaching with what was handed in: transcripts, comments, corrected marks, the hardest place."""

from collections.abc import Sequence

import pytest
import yaml

from bot.classroom.nameless import nameless, without
from bot.classroom.remarks import LONGEST, PAUSE
from bot.classroom.standing import of_work
from bot.corrections import as_yaml
from bot.remarked import corrected_turns
from bot.shows import Picture, Voice
from dialogues.goals import Goal
from dialogues.session import Turn
from dialogues.summary import Summary
from storage import assignments, attempts, members
from storage.database import Transaction
from tests.bot.classroom.work import BAD_TALK, DAY, GOOD_TALK, give, letters, talks
from tests.bot.school import Person, School

HANDED = "1.1.1"
"""Aino's first attempt at the first assignment, as its buttons name it."""


@pytest.fixture
async def aino(school: School, liisa: Person) -> Person:
    """A student who has brought the first assignment to a good end; its goal is to thank, which she did not."""
    student = await school.student("Aino", liisa)
    await give(liisa, student, goal=Goal(kind="marks", marks=("thanks",)))
    await student.presses("work")
    await talks(student, *GOOD_TALK)
    return student


async def standing(school: School) -> str:
    """Where the first student stands in the first assignment."""
    async with school.database.transaction() as tx:
        work = await assignments.get(tx, 1)
        assert work
        return (await of_work(tx, work, school.now)).places[0].result.standing


async def summary(school: School, student: Person, number: int = 1) -> Summary:
    """What an attempt is worth now."""
    async with school.database.transaction() as tx:
        attempt = await attempts.get(tx, student.chat, number)
        assert attempt and attempt.summary
        return Summary.model_validate_json(attempt.summary)


# One student, one talk


async def test_a_student_s_page_leads_to_each_talk(school: School, liisa: Person, aino: Person) -> None:
    """Attempts at what was assigned, the newest first, each with its ending and mood; growth from the second on."""
    await liisa.presses("pupil", "1.1")
    assert "• ma 30.11. klo 9.00: Keitin – suosittelija, tunnelma" in liisa.seen
    assert not any(isinstance(show, Picture) for show in liisa.shows)
    school.now += DAY
    await aino.presses("work")
    await talks(aino, *BAD_TALK)
    await liisa.presses("pupil", "1.1")
    assert liisa.seen.index("vihainen") < liisa.seen.index("suosittelija")
    assert "viimeisimmän lopussa 0/100" in liisa.seen
    drawn = next(show.recipe["with"] for show in liisa.shows if isinstance(show, Picture))
    assert [(step["label"], step["ending"]) for step in drawn["steps"]] == [("30.11.", "advocate"), ("1.12.", "angry")]
    assert [one.argument for one in liisa.buttons if one.action == "handed"] == ["1.1.2", HANDED]
    assert "expel" in liisa.actions


async def test_own_practice_is_never_shown(school: School, liisa: Person, aino: Person) -> None:
    """Neither on the student's page nor by a made-up button, nor where a talk is stopped before a word."""
    await aino.says("/practise kettle")
    await talks(aino, "secret", *BAD_TALK)
    await aino.presses("work")
    await aino.says("/stop")
    await liisa.presses("pupil", "1.1")
    assert [one.argument for one in liisa.buttons if one.action == "handed"] == [HANDED]
    for action in ("handed", "remark", "correct", "marks", "missing", "wrong", "missed", "restore"):
        assert "ei kuulu sinulle" in await liisa.presses(action, "1.1.2.1.rude"), action
    assert "secret" not in await liisa.presses("handed", "1.1.3")


async def test_many_attempts_come_in_pages(school: School, liisa: Person, aino: Person) -> None:
    """Ten a page; the growth stands on the first alone."""
    for _ in range(11):
        await aino.presses("work")
        await talks(aino, *BAD_TALK)
        school.now += 60
    await liisa.presses("pupil", "1.1")
    assert len([one for one in liisa.buttons if one.action == "handed"]) == 10
    await liisa.presses("pupil", "1.1.1")
    assert len([one for one in liisa.buttons if one.action == "handed"]) == 2
    assert not any(isinstance(show, Picture) for show in liisa.shows)


async def test_the_transcript_names_the_student(liisa: Person, aino: Person) -> None:
    """The customer's lines, the student's replies with their marks, and what can be said of them."""
    text = await liisa.presses("handed", HANDED)
    assert "Keitin on rikki!" in text and "<b>Aino (1):</b> empathy offer_help apology" in text
    assert "”empathy” – empatia" in text and "Sinä" not in text
    assert liisa.actions == {"remark", "correct", "pupil"}


async def test_a_talk_that_goes_on_is_not_read(school: School, liisa: Person, aino: Person) -> None:
    """Nor judged; once it is over, it is."""
    await aino.presses("work")
    await aino.says("thanks")
    for action in ("handed", "remark", "correct"):
        seen = await liisa.presses(action, "1.1.2")
        assert "vielä kesken" in seen and "thanks" not in seen
    await aino.says("/stop")
    assert "<b>Aino (1):</b> thanks" in await liisa.presses("handed", "1.1.2")


# Comments


async def test_a_comment_in_words_reaches_the_student(liisa: Person, aino: Person) -> None:
    """At once, with the teacher's name and the talk it is of; it stays with the talk for both."""
    await liisa.presses("remark", HANDED)
    assert "Kommentti lähti" in await liisa.says("Hyvä alku! <3")
    letter = letters(aino)[-1]
    assert "Liisa kommentoi keskusteluasi <b>Keitin</b> (30.11.)" in letter and "Hyvä alku! &lt;3" in letter
    assert "Hyvä alku! &lt;3" in await liisa.presses("handed", HANDED)
    assert "Hyvä alku! &lt;3" in await aino.presses("transcript")


async def test_a_comment_by_voice(liisa: Person, aino: Person) -> None:
    """The same for a voice message."""
    await liisa.presses("remark", HANDED)
    await liisa.speaks("voice-7")
    sent = aino.mail[-1].show
    assert isinstance(sent, Voice) and sent.file_id == "voice-7" and "Liisa kommentoi" in sent.caption
    for person, action in ((liisa, "handed"), (aino, "transcript")):
        await person.presses(action, HANDED if person is liisa else "1")
        assert [show.file_id for show in person.shows if isinstance(show, Voice)] == ["voice-7"]


async def test_a_comment_that_is_none_asks_again(liisa: Person, aino: Person) -> None:
    """Too long, empty, or a sticker: nothing is kept and the question stays."""
    await liisa.presses("remark", HANDED)
    assert "liian pitkä" in await liisa.says("😀" * (LONGEST // 2 + 1))
    assert "Mitä haluat sanoa" in await liisa.says(" \n ")
    assert "kommentoi" not in letters(aino)[-1]
    assert "lähti" in await liisa.says("😀" * (LONGEST // 2))


async def test_a_comment_after_the_student_has_left(school: School, liisa: Person, aino: Person) -> None:
    """The gate is asked again when the words come."""
    await liisa.presses("remark", HANDED)
    async with school.database.transaction() as tx:
        await members.leave(tx, 1, aino.chat)
    assert "ei enää tarvitse" in await liisa.says("Hyvä alku!")
    assert "kommentoi" not in letters(aino)[-1]


# Corrections


async def test_a_missed_mark_is_added(school: School, liisa: Person, aino: Person) -> None:
    """The result follows, the goal is reached, and the student sees the mark and hears of it."""
    assert await standing(school) == "tried"
    await liisa.presses("correct", HANDED)
    assert "handed" in liisa.actions
    await liisa.presses("marks", HANDED + ".2")
    await liisa.presses("missing")
    await liisa.presses("missed", HANDED + ".2.thanks")
    assert "kiitos" in liisa.seen
    assert "thanks" in (await summary(school, aino)).shown and await standing(school) == "done"
    assert "korjasi" not in letters(aino)[-1]
    school.now += PAUSE
    await school.mail_comes()
    assert "Liisa korjasi merkkejä keskustelussasi <b>Keitin</b>" in letters(aino)[-1]
    assert "vastaus 2: lisätty kiitos" in letters(aino)[-1]
    assert "– kiitos" in await aino.presses("transcript")


async def test_a_wrong_mark_goes_and_can_come_back(school: School, liisa: Person, aino: Person) -> None:
    """Several corrections are one letter; one that was taken back in time is none."""
    before = await summary(school, aino)
    for mark in ("empathy", "apology"):
        await liisa.presses("wrong", f"{HANDED}.1.{mark}")
    now = await summary(school, aino)
    assert {"empathy", "apology"}.isdisjoint(now.shown) and now.mood < before.mood and now.ending == before.ending
    assert "– empatia" not in await liisa.presses("handed", HANDED)
    school.now += PAUSE
    await school.mail_comes()
    assert sum("korjasi" in letter for letter in letters(aino)) == 1
    assert "poistettu empatia" in letters(aino)[-1] and "poistettu pahoittelu" in letters(aino)[-1]
    await liisa.presses("marks", HANDED + ".1")
    for _ in range(2):
        await liisa.presses("restore")
    assert await summary(school, aino) == before
    school.now += PAUSE
    await school.mail_comes()
    assert "palautti merkit" in letters(aino)[-1]


async def test_the_letter_says_how_the_goal_stands(school: School, liisa: Person, aino: Person) -> None:
    """Reached by a mark that was missed, and lost again when it is taken back."""
    for action, told in (("missed", "recounted-reached"), ("restore", "recounted-open")):
        await liisa.presses(action, HANDED + ".2.thanks")
        school.now += PAUSE
        await school.mail_comes()
        assert letters(aino)[-1].endswith("\n" + aino.say(told))


async def test_a_goal_that_marks_do_not_move_is_not_spoken_of(school: School, liisa: Person) -> None:
    """A good ending stays one, whatever is corrected."""
    bea = await school.student("Bea", liisa)
    await give(liisa, bea, goal=Goal(kind="good_ending"))
    await bea.presses("work")
    await talks(bea, *GOOD_TALK)
    await liisa.presses("wrong", "1.1.1.1.empathy")
    school.now += PAUSE
    await school.mail_comes()
    assert letters(bea)[-1].endswith("Tuloksesi on laskettu uudestaan.")


async def test_what_is_taken_back_at_once_is_no_news(school: School, liisa: Person, aino: Person) -> None:
    """The student hears nothing of a slip of the teacher's finger."""
    heard = len(letters(aino))
    await liisa.presses("wrong", HANDED + ".1.empathy")
    await liisa.presses("restore")
    school.now += PAUSE
    await school.mail_comes()
    assert len(letters(aino)) == heard


@pytest.mark.parametrize(
    ("action", "rest"),
    [
        ("wrong", "1.thanks"),
        ("missed", "1.empathy"),
        ("missed", "1.nonsense"),
        ("missed", "9.thanks"),
        ("restore", "1.thanks"),
        ("restore", ""),
        ("wrong", ""),
        ("marks", "x"),
        ("missing", ""),
    ],
)
async def test_buttons_that_fit_nothing_change_nothing(
    school: School, liisa: Person, aino: Person, action: str, rest: str
) -> None:
    """A mark that is there can't be missed, one that is not can't be wrong."""
    before = await summary(school, aino)
    await liisa.presses(action, f"{HANDED}.{rest}")
    assert await summary(school, aino) == before
    async with school.database.transaction() as tx:
        assert await tx.rows("SELECT * FROM corrections") == []


async def test_corrections_do_not_touch_what_was_played(school: School, liisa: Person, aino: Person) -> None:
    """The kept turns stay; the corrected ones are made of them when they are read."""
    await liisa.presses("wrong", HANDED + ".1.empathy")
    async with school.database.transaction() as tx:
        played = await turns_of(tx, aino)
        corrected = await corrected_turns(tx, aino.chat, 1, school.content.play("kettle", "fi"), played)
    assert "empathy" in played[0].names and "empathy" not in corrected[0].names
    assert [turn.lines for turn in corrected] == [turn.lines for turn in played]


async def turns_of(tx: Transaction, student: Person, number: int = 1) -> Sequence[Turn]:
    """The turns of an attempt as they were played."""
    return [Turn.model_validate_json(row.turn) for row in await attempts.turns(tx, student.chat, number)]


async def test_a_talk_of_a_scenario_that_is_gone(school: School, liisa: Person, aino: Person) -> None:
    """It can be read and commented on; its marks can't be judged anew."""
    school.content.plays.clear()
    assert "<b>Aino (1):</b> empathy" in await liisa.presses("handed", HANDED)
    assert "ei voi enää korjata" in await liisa.presses("correct", HANDED)
    assert "poistettu harjoitus" in await liisa.presses("work_view", "1")
    await liisa.presses("pupil", "1.1")
    await liisa.presses("remark", HANDED)
    assert "lähti" in await liisa.says("Hyvä!")


# The hardest place


async def test_the_hardest_place_to_show_on_the_wall(school: School, liisa: Person) -> None:
    """From three students on: what the customer said, how many stumbled, nameless replies, and what worked."""
    people = [await school.student(name, liisa) for name in ("Aino", "Väinö Virtanen", "Bertta", "Kalle")]
    await give(liisa, *people)
    for number, person in enumerate(people):
        await person.presses("work")
        await person.says("empathy Terv. Kalle" if number == 3 else f"rude Väinölle terv. aino 040123456{number}")
        await person.says("/stop")
        seen = await liisa.presses("hard", "1")
        assert ("Tässä kompastuttiin" in seen) == (number >= 2)
    assert "<blockquote>Keitin on rikki!</blockquote>" in seen
    assert "tuli 4 opiskelijaa, ja heistä 3 kompastui" in seen and "Syynä useimmin: loukkaus" in seen
    assert "rude … terv. … …" in seen and "<b>Nämä toimivat</b>" in seen and "empathy Terv. …" in seen
    assert not any(name.casefold() in seen.casefold() for name in ("Aino", "Väinö", "Virtanen", "Kalle", "04012"))
    assert liisa.actions == {"work_view"} and "Keitin" in await liisa.presses("work_view")


async def test_a_corrected_mark_moves_the_hardest_place(school: School, liisa: Person) -> None:
    """What a rule got wrong is no reason to have stumbled."""
    people = [await school.student(name, liisa) for name in ("Aino", "Bertta", "Kalle")]
    await give(liisa, *people)
    for person in people:
        await person.presses("work")
        await person.says("empathy rude")
        await person.says("/stop")
    assert "3 kompastui" in await liisa.presses("hard", "1")
    await liisa.presses("wrong", "1.1.1.1.rude")
    assert "3 kompastui" not in await liisa.presses("hard", "1")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hei, täällä Aino Virtanen!", "Hei, täällä … …!"),
        ("Ainon kanssa ei ole ainoa vaihtoehto", "… kanssa ei ole ainoa vaihtoehto"),
        ("kirjoita aino.virtanen@koulu.fi tai @aino_v", "kirjoita … tai …"),
        ("soita 040 123 4567 tai +358 40 1234567", "soita … tai …"),
        ("tilaus 48213, klo 9–12, 30 euroa", "tilaus 48213, klo 9–12, 30 euroa"),
    ],
)
def test_words_without_names(text: str, shown: str) -> None:
    """Names in every case form, addresses and telephone numbers go; other words and numbers stay."""
    assert nameless(text, ["Aino Virtanen", "X"]) == shown


def test_names_are_read_once_for_many_texts() -> None:
    """A class's document has as many texts as a year has replies."""
    shown = without(iter(["Aino"]))
    assert [shown("Aino"), shown("Ainolle")] == ["…", "…"]


# Corrections as test examples


async def test_corrections_become_test_examples(school: School, liisa: Person, aino: Person) -> None:
    """One labelled reply a corrected turn, without names; gone when the student is erased."""
    await aino.presses("work")
    await talks(aino, "empathy terveisin Aino", "thanks", *BAD_TALK)
    await liisa.presses("wrong", "1.1.2.1.empathy")
    await liisa.presses("missed", "1.1.2.1.apology")
    async with school.database.reading() as reader:
        written = await as_yaml(reader)
    [item] = yaml.safe_load(written)
    assert item["text"] == "empathy terveisin …" and item["marks"] == ["apology"]
    assert "empathy is wrong (tag: “empathy”); apology was missed" in item["why"] and "# fi" in written
    await aino.says("/forget")
    await aino.presses("erase")
    async with school.database.reading() as reader:
        assert yaml.safe_load(await as_yaml(reader)) is None


async def test_no_test_example_is_made_of_who_has_left(school: School, liisa: Person, aino: Person) -> None:
    """The talk is their own again, and nobody knows any more what to call nameless in it."""
    await aino.presses("work")
    await talks(aino, "empathy terveisin Aino", "thanks", *BAD_TALK)
    await liisa.presses("wrong", "1.1.2.1.empathy")
    await aino.presses("leave_sure", "1.sure")
    async with school.database.reading() as reader:
        assert yaml.safe_load(await as_yaml(reader)) is None
