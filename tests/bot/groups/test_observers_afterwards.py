"""Observers when it is over: their notes beside the rules, what they say, and that nothing waits for them."""

import pytest

from bot.learner import LanguageCode
from bot.shows import Spent
from storage import learners
from tests.bot.groups.room import Room
from tests.bot.groups.watched import BADLY, MARK, ends, letters, speaking, tells, watched
from tests.bot.school import School

# What the group sees


async def test_nothing_reaches_the_group_before_the_end(room: Room) -> None:
    """Neither the card, nor marks, nor a single call for them."""
    oona = await room.enters("Oona")
    aino, _ = await watched(room, oona)
    await room.replies(aino, "empathy")
    seen, calls = room.seen, list(room.calls)
    await oona.follows("o-1")
    for rest in (MARK, "1.0.1.1.0", "1.0.1.0.0"):
        await oona.presses("saw", rest)
    await room.goes_out()
    assert room.seen == seen and room.calls == calls


async def test_people_and_rules_are_compared_at_the_end(room: Room) -> None:
    """With the debrief, without names."""
    oona, olga = await room.enters("Oona"), await room.enters("Olga")
    aino, ville = await watched(room, oona, olga)
    await room.replies(aino, BADLY[0])
    for observer in (oona, olga):
        await observer.presses("saw", MARK)
    await room.replies(ville, BADLY[1])
    [told] = [message.text for message in room.messages if "Ihmiset ja säännöt" in message.text]
    assert "Tarkkailijat tekivät 2 merkintää" in told and "Oona" not in told and "Olga" not in told


async def test_the_last_reply_can_be_marked_after_the_end(room: Room) -> None:
    """It is looked at before anybody is asked anything, and what was marked late is told, once, with the feedback."""
    oona = await room.enters("Oona")
    aino, ville = await watched(room, oona)
    await room.replies(aino, BADLY[0])
    await oona.presses("saw", MARK)
    await room.replies(ville, BADLY[1])
    assert ["Vastaus 2" in letters(oona)[-2], "Harjoitus päättyi" in letters(oona)[-1]] == [True, True]
    await oona.presses("saw", "1.0.2.0.0")
    await tells(room, oona, "Rauha", "Kysykää")
    late = room.messages[-1].text
    assert late.startswith("Tarkkailijoilta tuli vielä tämä:") and "yhden merkinnän" in late and "Rauha – Oona" in late
    assert await oona.presses("saw", "1.0.2.0.1") == "Tämä harjoitus on jo ohi."


async def test_the_group_hears_once_all_have_answered(room: Room) -> None:
    """Both questions, one after the other; then one message, with names, and nothing when time is up too."""
    oona, olga = await room.enters("Oona <i>"), await room.enters("Olga")
    aino, ville = await watched(room, oona, olga)
    await ends(room, aino, ville)
    shown = len(room.messages)
    assert "Mikä toimi?" in await oona.presses("feedback")
    assert "Mitä kokeilisit seuraavaksi?" in await oona.says("Te kuuntelitte & <b>odotitte")
    assert "Kiitos!" in await oona.says("Kysykää enemmän.")
    await room.goes_out()
    assert len(room.messages) == shown, "Olga is waited for"
    await tells(room, olga, "Rauhallinen ääni", "Lupaa vähemmän")
    assert len(room.messages) == shown + 1
    told = room.messages[-1].text
    assert "• Te kuuntelitte & <b>odotitte – Oona <i>\n• Rauhallinen ääni – Olga" in told
    assert "Mitä kokeilla seuraavaksi?\n• Kysykää enemmän. – Oona <i>" in told
    await room.time_passes(241)
    assert len(room.messages) == shown + 1
    assert await oona.presses("feedback", "1") == "Ryhmä ei enää odota palautetta. Kiitos silti!"
    assert await oona.answers("feedback_worked.1", "Vielä tämä") == "Ryhmä ei enää odota palautetta. Kiitos silti!"
    await room.goes_out()
    assert len(room.messages) == shown + 1


async def test_the_group_does_not_wait_for_ever(room: Room, school: School) -> None:
    """After four minutes it hears what there is, also from another process."""
    oona, olga = await room.enters("Oona"), await room.enters("Olga")
    aino, ville = await watched(room, oona, olga)
    await ends(room, aino, ville)
    await oona.presses("feedback")
    await oona.says("Te kuuntelitte.")
    await room.time_passes(200)
    assert "Te kuuntelitte" not in room.seen
    again = Room(school)
    await again.time_passes(41)
    assert [message.text for message in again.messages] == ["👍 Mikä toimi?\n• Te kuuntelitte. – Oona"]
    await again.time_passes(500)
    assert len(again.messages) == 1


async def test_where_nobody_says_anything_the_group_hears_nothing(room: Room) -> None:
    """Both are passed over, or time is up."""
    oona, olga = await room.enters("Oona"), await room.enters("Olga")
    aino, ville = await watched(room, oona, olga)
    await ends(room, aino, ville)
    shown = len(room.messages)
    assert "Selvä. Kiitos, että tarkkailit!" in await oona.presses("feedback_none")
    assert await oona.presses("feedback_none", "1") == "Ryhmä ei enää odota palautetta. Kiitos silti!"
    await olga.presses("feedback")
    assert "Mitä kokeilisit" in await olga.presses("feedback_skip")
    assert await olga.presses("feedback_skip", "1.next") == "\nSelvä. Kiitos, että tarkkailit!"
    assert Spent() in olga.shows, "the question is not asked any more"
    await room.goes_out()
    exercise = await room.exercise()
    assert len(room.messages) == shown and exercise.afterwards is None and exercise.feedback == ()
    assert "hei" not in await olga.says("hei"), "the question is over: words go where they always go"
    assert (await room.exercise()).feedback == ()


async def test_one_of_the_two_is_enough(room: Room) -> None:
    """What is passed over is not told."""
    oona = await room.enters("Oona")
    aino, ville = await watched(room, oona)
    await ends(room, aino, ville)
    await oona.presses("feedback")
    await oona.presses("feedback_skip", "1.worked")
    assert "Kiitos!" in await oona.says("Kysykää enemmän.")
    await room.goes_out()
    assert "Kysykää enemmän. – Oona" in room.seen and "Mikä toimi?" not in room.seen


@pytest.mark.parametrize("language", ["fi", "sv"])
async def test_unkind_words_are_to_be_said_in_another_way(room: Room, language: LanguageCode) -> None:
    """They reach nobody; the question stays."""
    oona = await speaking(room, "Oona", language)
    aino, ville = await watched(room, oona)
    await ends(room, aino, ville)
    await oona.presses("feedback")
    for words in ("Ihan rude homma", "belittle"):
        assert await oona.says(words) == oona.say("observe-otherwise")
        assert oona.actions == {"feedback_skip"}
    assert oona.say("card-next") in await oona.says("Te kuuntelitte.")
    await oona.says("rude")
    await room.time_passes(241)
    assert room.messages[-1].text == "👍 Mikä toimi?\n• Te kuuntelitte. – Oona"


async def test_feedback_is_in_words_and_bounded(room: Room) -> None:
    """Neither a voice message nor nothing; a long one is cut."""
    oona = await room.enters("Oona")
    aino, ville = await watched(room, oona)
    await ends(room, aino, ville)
    await oona.presses("feedback")
    await oona.speaks("file")
    assert "Mikä toimi?" in await oona.says("  ")
    await tells(room, oona, "sana " * 300, "sana")
    assert room.messages[-1].text.count("sana") < 70 and "sana… – Oona" in room.messages[-1].text


async def test_only_observers_are_asked(room: Room) -> None:
    """What a player or a stranger would answer is not taken."""
    oona, olli = await room.enters("Oona"), await room.enters("Olli")
    aino, ville = await watched(room, oona)
    await ends(room, aino, ville)
    assert not any("Harjoitus päättyi" in letter for person in (aino, ville, olli) for letter in letters(person))
    for person in (aino, olli):
        await person.presses("feedback", "1")
        await person.answers("feedback_worked.1", "Me olimme hyviä")
        await person.presses("feedback_skip", "1.next")
    await room.goes_out()
    exercise = await room.exercise()
    assert exercise.feedback == () and exercise.afterwards and exercise.afterwards.waited_for == (oona.chat,)


async def test_practice_never_becomes_feedback(room: Room) -> None:
    """Whoever has not pressed the button goes on talking to their own customer, and a command ends the question."""
    oona = await room.enters("Oona")
    aino, ville = await watched(room, oona)
    await ends(room, aino, ville)
    await oona.says("Salainen asia")
    await oona.presses("feedback", "1")
    await oona.says("/help")
    await oona.says("Toinen salaisuus")
    await room.time_passes(241)
    assert "sala" not in room.seen.casefold() and (await room.exercise()).feedback == ()


# Nothing waits


async def test_nobody_is_asked_where_nothing_was_said(room: Room) -> None:
    """An exercise that was broken off before the first reply."""
    oona = await room.enters("Oona")
    aino, _ = await watched(room, oona)
    await room.says(aino, "/end")
    assert not any("Harjoitus päättyi" in letter for letter in letters(oona))
    assert (await room.exercise()).afterwards is None


async def test_without_observers_nothing_is_waited_for(room: Room) -> None:
    """Such an exercise is over when it is over."""
    aino, ville = await watched(room)
    await ends(room, aino, ville)
    shown = len(room.messages)
    await room.time_passes(241)
    exercise = await room.exercise()
    assert len(room.messages) == shown and exercise.afterwards is None and exercise.cards == ()


async def test_who_leaves_is_waited_for_no_more(room: Room) -> None:
    """Their marks stay as numbers; they get no more letters, and may mark no more."""
    oona, olga = await room.enters("Oona"), await room.enters("Olga")
    aino, ville = await watched(room, oona, olga)
    await room.replies(aino, BADLY[0])
    await oona.presses("saw", MARK)
    await room.says(oona, "/leave")
    await room.goes(olga)
    had = len(oona.mail)
    assert await oona.presses("saw", "1.0.1.0.0") == oona.say("not-yours")
    await ends(room, ville, replies=BADLY[1:])
    exercise = await room.exercise()
    assert len(oona.mail) == had and exercise.afterwards is None and exercise.cards == ()
    assert [(note.by, note.seen) for note in exercise.notes] == [(0, True)]
    assert "yhden merkinnän" in room.seen


async def test_who_leaves_the_group_says_nothing_in_it(room: Room) -> None:
    """What they said so far is gone with them, and the others are not kept waiting."""
    oona, olga = await room.enters("Oona"), await room.enters("Olga")
    aino, ville = await watched(room, oona, olga)
    await ends(room, aino, ville)
    await tells(room, oona, "Rauha", "Kysykää")
    await olga.presses("feedback")
    await olga.says("Voi teitä")
    await room.goes(olga)
    assert "Rauha – Oona" in room.messages[-1].text and "Voi teitä" not in room.seen
    assert await olga.says("Ja vielä") == olga.say("question-gone")


async def test_who_blocks_the_bot_is_not_asked(room: Room, school: School) -> None:
    """What they marked counts."""
    oona = await room.enters("Oona")
    aino, ville = await watched(room, oona)
    await room.replies(aino, BADLY[0])
    await oona.presses("saw", MARK)
    async with school.database.transaction() as tx:
        await learners.block(tx, oona.chat)
    had = len(oona.mail)
    await ends(room, ville, replies=BADLY[1:])
    assert len(oona.mail) == had and (await room.exercise()).afterwards is None
    assert "yhden merkinnän" in room.seen


async def test_it_works_in_a_topic(school: School) -> None:
    """What observers say stands in the topic of the exercise."""
    room = Room(school, chat=-100123, thread=7)
    oona = await room.enters("Oona")
    aino, ville = await watched(room, oona)
    await ends(room, aino, ville)
    await tells(room, oona, "Rauha", "Kysykää")
    assert {message.thread for message in room.messages} == {7} and "Rauha – Oona" in room.messages[-1].text
