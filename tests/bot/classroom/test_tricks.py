"""Tricks from the teacher's side: what waits is read and shown or hidden; the class's list; the letter; the export."""

import json
from pathlib import Path

import pytest

from bot.classroom.tricks import DAY, LETTER_AFTER, hand_in
from bot.retention import HIDDEN_KEPT_FOR, Retention
from storage import cohorts, members, tricks
from storage.tricks import State
from tests.bot.classroom.test_taking_out import document, everything
from tests.bot.school import WORDINGS, Person, School

HOUR = 3600.0


async def comes(school: School, writer: Person, *words: str, state: State = "waiting") -> None:
    """Tricks of somebody's, as they stand; several that wait are of several exercises."""
    async with school.database.transaction() as tx:
        for one in words:
            kept = await tricks.write(tx, 1, writer.chat, one, at=school.now, state="shown")
            await tx.write("UPDATE tricks SET state = ? WHERE id = ?", state, kept.id)


async def stands(school: School) -> list[tuple[str, str]]:
    """Words and state of all tricks."""
    async with school.database.reading() as reader:
        return [(words, state) for words, state in await reader.rows("SELECT words, state FROM tricks ORDER BY id")]


async def hands_in(school: School, writer: Person, words: str) -> None:
    """A trick of this person's comes, and letters go."""
    async with school.visit_of(writer) as visit:
        cohort = await cohorts.get(visit.desk.tx, 1) if visit.desk else None
        assert visit.desk and cohort
        visit.letters += await hand_in(visit.desk, cohort, words)


# The teacher's page


async def test_the_class_page_says_how_many_wait(school: School, liisa: Person, aino: Person) -> None:
    """A class without any has no button; one whose tricks are all read has one without a number."""
    await liisa.says("/class")
    assert "trick_desk" not in liisa.actions
    await comes(school, aino, "Hengitän.", "Kuuntelen.")
    await liisa.says("/class")
    assert "Niksit (2)" in [button.label for button in liisa.buttons]
    async with school.database.transaction() as tx:
        for id in (1, 2):
            await tricks.show(tx, id)
    await liisa.says("/class")
    assert "Niksit" in [button.label for button in liisa.buttons]


async def test_each_is_shown_or_not(school: School, liisa: Person, aino: Person) -> None:
    """The page says the words, not whose they are, and is the same message after each press."""
    await comes(school, aino, "<b>Hengitän.", "Kuuntelen.", "Tappelen.")
    seen = await liisa.presses("trick_desk", "1")
    assert "1. ”&lt;b&gt;Hengitän.”\n\n2. ”Kuuntelen.”\n\n3. ”Tappelen.”" in seen and "Aino" not in seen
    assert [button.label for button in liisa.buttons[:3]] == ["✅ 1 Näytä", "✖️ 1 Älä näytä", "✅ 2 Näytä"]
    await liisa.presses("trick_put", "1.1.waiting.shown.0")
    await liisa.presses("trick_put", "1.3.waiting.hidden.0")
    assert await stands(school) == [("<b>Hengitän.", "shown"), ("Kuuntelen.", "waiting"), ("Tappelen.", "hidden")]
    assert "1. ”Kuuntelen.”" in liisa.seen and "Hengitän" not in liisa.seen
    assert {"Näkyvät (1)", "Piilossa (1)"} <= {button.label for button in liisa.buttons}


async def test_what_is_shown_can_be_taken_away_and_put_back(school: School, liisa: Person, aino: Person) -> None:
    """A hidden one stays hidden where another teacher's page still has it waiting."""
    await comes(school, aino, "Hengitän.")
    await liisa.presses("trick_put", "1.1.waiting.shown.0")
    assert "nämä niksit luokka näkee (1)" in await liisa.presses("trick_desk", "1.shown")
    assert liisa.buttons[0].label == "1" and "luokan listalla ei ole" in await liisa.presses("trick_put")
    assert await stands(school) == [("Hengitän.", "hidden")]
    for stale in ("1.1.waiting.shown.0", "1.1.shown.hidden.0", "1.1.hidden.waiting.0", "1.1.hidden", "1.1"):
        await liisa.presses("trick_put", stale)
        assert await stands(school) == [("Hengitän.", "hidden")]
    assert "piilossa ei ole" not in await liisa.presses("trick_desk", "1.hidden")
    await liisa.presses("trick_put")
    assert await stands(school) == [("Hengitän.", "shown")]


async def test_all_of_a_page_are_shown_at_once(school: School, liisa: Person, aino: Person) -> None:
    """Ten, and none that the page did not have: neither the next page's nor what has come since."""
    await comes(school, aino, *(f"niksi {number}" for number in range(12)))
    await liisa.presses("trick_desk", "1")
    assert "10. ”niksi 9”" in liisa.seen and "niksi 10" not in liisa.seen
    button = next(button for button in liisa.buttons if button.action == "trick_all")
    async with school.database.transaction() as tx:
        await tricks.drop(tx, 3)
        await tricks.write(tx, 1, liisa.chat, "uusi", at=school.now)
    await liisa.presses("trick_all", button.argument)
    shown = [words for words, state in await stands(school) if state == "shown"]
    assert shown == [f"niksi {number}" for number in range(10) if number != 2]
    assert "1. ”niksi 10”" in liisa.seen and "3. ”uusi”" in liisa.seen


async def test_words_replaced_after_the_teacher_read_them_are_not_shown(
    school: School, liisa: Person, aino: Person
) -> None:
    """The button is for the words that stood there."""
    await hands_in(school, aino, "Hengitän.")
    await liisa.presses("trick_desk", "1")
    button = next(button for button in liisa.buttons if button.action == "trick_put")
    await hands_in(school, aino, "Jotain ihan muuta.")
    assert await liisa.presses("trick_put", button.argument) == liisa.say("not-yours")
    assert await stands(school) == [("Jotain ihan muuta.", "waiting")]


async def test_one_alone_has_no_button_for_all(school: School, liisa: Person, aino: Person) -> None:
    """It would only be one more."""
    await comes(school, aino, "Hengitän.")
    await liisa.presses("trick_desk", "1")
    assert "trick_all" not in liisa.actions


@pytest.mark.parametrize("state", ["shown", "hidden"])
async def test_long_lists_page_and_stay_on_their_page(
    school: School, liisa: Person, aino: Person, state: State
) -> None:
    """Numbers go on from page to page; after a press the same page is seen again."""
    await comes(school, aino, *(f"niksi {number}" for number in range(25)), state=state)
    await liisa.presses("trick_desk", f"1.{state}")
    await liisa.presses("trick_desk", f"1.{state}.1")
    assert "11. ”niksi 14”" in liisa.seen and "20. ”niksi 5”" in liisa.seen
    assert [len(row) for show in liisa.shows for row in getattr(show, "buttons", ())][:2] == [5, 5]
    await liisa.presses("trick_put")
    assert "11. ”niksi 13”" in liisa.seen
    assert (await stands(school))[14][1] == ("hidden" if state == "shown" else "shown")


async def test_tricks_of_another_class_are_nobody_else_s(school: School, liisa: Person, aino: Person) -> None:
    """A number of theirs under one's own class is no way to them."""
    olli = await school.teacher("Olli")
    await olli.says("/newclass 2B")
    await comes(school, aino, "Hengitän.")
    assert await olli.presses("trick_put", "2.1.waiting.shown.0") == olli.say("not-yours")
    await olli.presses("trick_all", "2.1.9")
    assert await stands(school) == [("Hengitän.", "waiting")]


async def test_the_teacher_adds_their_own(school: School, liisa: Person, aino: Person) -> None:
    """On the list at once; what won't do is asked again."""
    await liisa.presses("trick_desk", "1")
    assert "ilman nimeäsi" in await liisa.presses("trick_own")
    assert await liisa.says("soita 040 123 4567") == liisa.say("trick-address")
    assert "Luokan listalla on nyt: ”Lasken &lt; 10”" in await liisa.says("Lasken < 10")
    assert await stands(school) == [("Lasken < 10", "shown")]
    assert "1. ”Lasken &lt; 10”" in await aino.says("/tricks")


# The list


async def test_the_class_reads_its_list(school: School, liisa: Person, aino: Person) -> None:
    """Students and teachers; whoever is in one class gets it at once; only the teacher's leads to the other page."""
    assert "Ensimmäinen puuttuu vielä" in await aino.says("/tricks")
    await comes(school, aino, "<Hengitän>.", state="shown")
    await comes(school, aino, "Odotan.")
    await comes(school, aino, "Piilossa.", state="hidden")
    for person in (aino, liisa):
        assert (await person.says("/tricks")).endswith("\n\n1. ”&lt;Hengitän&gt;.”") and "Aino" not in person.seen
    assert liisa.actions == {"trick_desk"} and aino.actions == {"my_tricks"}


async def test_a_long_list_is_paged(school: School, liisa: Person, aino: Person) -> None:
    """By ten, the newest first."""
    await comes(school, liisa, *(f"niksi {number}" for number in range(12)), state="shown")
    assert "1. ”niksi 11”" in await aino.says("/tricks") and "niksi 1”" not in aino.seen
    assert "11. ”niksi 1”\n\n12. ”niksi 0”" in await aino.presses("trick_list")
    assert "1. ”niksi 11”" in await aino.presses("trick_list")


async def test_of_several_classes_one_is_chosen(school: School, liisa: Person, aino: Person) -> None:
    """Those that are put away are not offered while there is another."""
    await liisa.says("/newclass 2B")
    await aino.follows(liisa.link)
    await aino.presses("join")
    for person in (liisa, aino):
        assert await person.says("/tricks") == person.say("tricks-which")
        assert [button.label for button in person.buttons[:2]] == ["2B", "Matkailu 2A"]
        assert "<b>2B: " in await person.presses("trick_list")
    await liisa.presses("archive", "2")
    assert "<b>Matkailu 2A: " in await aino.says("/tricks")
    await liisa.presses("archive", "1")
    assert await aino.says("/tricks") == aino.say("tricks-which")


async def test_without_a_class_there_is_no_list(school: School) -> None:
    """A teacher is told how to make a class."""
    outsider, matti = school.person("Outo"), await school.teacher("Matti")
    assert await outsider.says("/tricks") == outsider.say("classes-none")
    assert await matti.says("/tricks") == matti.say("classes-none-yet")


async def test_who_has_left_the_class_reads_no_more(school: School, liisa: Person, aino: Person) -> None:
    """The button of before turns them away."""
    await comes(school, liisa, *(f"niksi {number}" for number in range(12)), state="shown")
    await aino.says("/tricks")
    async with school.database.transaction() as tx:
        await members.leave(tx, 1, aino.chat)
    assert await aino.presses("trick_list") == aino.say("not-yours")


# The letter


async def test_the_teacher_gets_one_letter_a_day(school: School, liisa: Person, aino: Person) -> None:
    """Half an hour after the first: by then the team's are there. It names nobody and quotes nothing."""
    await hands_in(school, aino, "Hengitän.")
    school.now += 60
    await hands_in(school, await school.student("Ville", liisa), "Kuuntelen.")
    await school.mail_comes()
    assert liisa.mail == []
    school.now += LETTER_AFTER
    await school.mail_comes()
    assert [getattr(letter.show, "html", "") for letter in liisa.mail] == [
        liisa.say("tricks-letter", cohort="Matkailu 2A")
    ]
    assert "1. ”Hengitän.”" in await liisa.presses("trick_desk")
    await hands_in(school, aino, "Laulan.")
    school.now += HOUR
    await school.mail_comes()
    assert len(liisa.mail) == 1
    school.now += DAY
    await hands_in(school, aino, "Nauran.")
    school.now += HOUR
    await school.mail_comes()
    assert len(liisa.mail) == 2


async def test_no_letter_of_what_was_read_already(school: School, liisa: Person, aino: Person) -> None:
    """Who has looked meanwhile need not be told; of what comes after that they are."""
    await hands_in(school, aino, "Hengitän.")
    await liisa.presses("trick_desk", "1")
    school.now += HOUR
    await school.mail_comes()
    assert liisa.mail == []
    await hands_in(school, aino, "Kuuntelen.")
    school.now += HOUR
    await school.mail_comes()
    assert len(liisa.mail) == 1


async def test_no_letter_comes_at_night(school: School, liisa: Person, aino: Person) -> None:
    """But in the morning."""
    school.now += 14 * HOUR
    await hands_in(school, aino, "Hengitän.")
    school.now += 2 * HOUR
    await school.mail_comes()
    assert liisa.mail == []
    school.now += 7 * HOUR
    await school.mail_comes()
    assert len(liisa.mail) == 1


async def test_each_teacher_is_written_to_in_their_language(school: School, liisa: Person, aino: Person) -> None:
    """All who teach the class."""
    lisa = await school.teacher("Lisa", "sv")
    await liisa.presses("coteach", "1")
    await lisa.follows(liisa.link)
    await lisa.presses("teach")
    await hands_in(school, aino, "Hengitän.")
    school.now += HOUR
    await school.mail_comes()
    assert getattr(lisa.mail[-1].show, "html", "") == lisa.say("tricks-letter", cohort="Matkailu 2A")
    assert lisa.say("tricks-letter", cohort="Matkailu 2A") != liisa.say("tricks-letter", cohort="Matkailu 2A")


# What is kept


async def test_the_class_s_file_has_the_shown_ones_without_names(school: School, liisa: Person, aino: Person) -> None:
    """Nothing of what waits or is hidden; without names in the words where the file has none."""
    await comes(school, aino, "Teen kuten Aino.", state="shown")
    await comes(school, aino, "Odotan.")
    await comes(school, aino, "Piilossa.", state="hidden")
    assert (await document(liisa))["tricks"] == ["Teen kuten Aino."]
    assert (await document(liisa, "numbered"))["tricks"] == ["Teen kuten …."]
    assert str(aino.chat) not in json.dumps((await document(liisa))["tricks"])


async def test_hidden_ones_go_after_thirty_days(school: School, liisa: Person, aino: Person) -> None:
    """Whatever the setting of what else is kept."""
    await comes(school, aino, "Hengitän.", "Kuuntelen.")
    await liisa.presses("trick_put", "1.1.waiting.hidden.0")
    retention = Retention(
        school.database,
        WORDINGS,
        0,
        frozenset({1}),
        wake_sender=lambda chat: None,
        clock=lambda: school.now,
        sleep=_never,
    )
    school.now += HIDDEN_KEPT_FOR
    await retention.once()
    assert len(await stands(school)) == 2
    school.now += 1
    await retention.once()
    assert await stands(school) == [("Kuuntelen.", "waiting")]


async def test_a_class_takes_its_tricks_with_it(school: School, liisa: Person, aino: Person, tmp_path: Path) -> None:
    """Its only teacher is erased: no byte of them stays."""
    await comes(school, aino, "vainomaaniksi")
    assert b"vainomaaniksi" in everything(tmp_path)
    await liisa.says("/forget")
    await liisa.presses("erase")
    assert await stands(school) == []
    assert b"vainomaaniksi" not in everything(tmp_path)


async def test_privacy_tells_of_tricks(aino: Person) -> None:
    """Who sees them, and how long a hidden one is kept."""
    seen = await aino.says("/privacy")
    assert "Opettajakaan ei näe, kuka sen kirjoitti" in seen and "30 päivän kuluttua" in seen


async def _never(seconds: float) -> None:
    raise AssertionError("nothing waits")
