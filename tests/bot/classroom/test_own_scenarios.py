"""A teacher's own scenario from the file to the students: told of, tried, published, changed, taken back, deleted."""

import pytest

from bot.attachments import make
from bot.classroom.own_arrivals import MOST_OWN, MOST_WAITING
from bot.shows import Document, File, Picture, Unfetched
from storage import assignments, own_scenarios
from tests.bot.own_files import TENT, fetched, send
from tests.bot.school import Person, School

CHANGED = TENT.replace("Keitin on rikki!", "Teltta vuotaa!")


@pytest.fixture
async def liisa(school: School) -> Person:
    """A teacher with a class."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass 2A")
    return liisa


async def publish(liisa: Person) -> None:
    """Publish the scenario sent last to the first class."""
    await liisa.presses("own_classes", "1")
    await liisa.presses("own_in")


async def test_from_the_file_to_the_students(school: School, liisa: Person, aino: Person) -> None:
    """Sent, tried, published; then it stands among the cards and can be played to its end."""
    said = await send(liisa)
    assert "oma.yaml" in said and "Teltta" in said and "versio 1" in said
    assert "Keitin on rikki!" in await liisa.presses("own_play", "1")
    assert "Teltta" not in await aino.says("/practise")
    await publish(liisa)
    assert "Teltta" in await aino.says("/practise")
    assert str(aino.say("cards-own")) in aino.seen
    assert "Keitin on rikki!" in await aino.presses("begin", "own_1")
    for reply in ("apology empathy", "open_question paraphrase", "closed_question @number", "solution agreement"):
        await aino.says(reply)
    assert await aino.presses("rate", "calm")
    assert "Hoitui." in aino.seen or "Loistopaikka." in aino.seen


async def test_what_could_be_better_is_told_of_what_can_be_played(liisa: Person) -> None:
    """The scenario is kept all the same."""
    said = await send(liisa, TENT.replace("told: Hoitui.", "told: Kaikki kaikki hoitui."))
    assert str(liisa.say("fault-HK043", about="Kaikki", value="", limit=0)) in said
    assert "Keitin on rikki!" in await liisa.presses("own_play", "1")


async def test_nobody_else_sees_it(school: School, liisa: Person, aino: Person) -> None:
    """Not students of other classes, nor other teachers, by cards, commands or buttons; before and after."""
    await send(liisa)
    olli = await school.teacher("Olli")
    await olli.says("/newclass 2B")
    bertta, outo = await school.student("Bertta", olli), school.person("Outo")
    for published in (False, True):
        if published:
            await publish(liisa)
        for person in (olli, bertta, outo, *(() if published else (aino,))):
            assert "Teltta" not in await person.says("/practise")
            for scenario in ("own_1", "own_1_1", "own_1_2"):
                refused = await person.says(f"/practise {scenario}")
                assert str(person.say("own-gone")) in refused and "Keitin on rikki!" not in refused
                assert "Keitin on rikki!" not in await person.presses("begin", scenario)
        for action in ("own", "own_play", "own_classes", "own_file", "own_graph", "own_drop", "own_drop_sure"):
            assert await olli.presses(action, "1") == olli.say("not-yours")
    assert str(olli.say("own-none")) in await olli.says("/scenarios")


async def test_what_is_published_to_a_class_can_be_ticked_for_it(school: School, liisa: Person, aino: Person) -> None:
    """It stands in the list of /assign for that class only, and can be given from there."""
    await send(liisa)
    await publish(liisa)
    await liisa.says("/newclass 2C")
    await liisa.presses("assign", "2")
    assert "Teltta" not in " ".join(button.label for button in liisa.buttons)
    await liisa.presses("assign", "1")
    ticked = next(button for button in liisa.buttons if "Teltta" in button.label)
    await liisa.presses(ticked.action, ticked.argument)
    assert "☑" in next(button.label for button in liisa.buttons if "Teltta" in button.label)


async def test_a_teacher_publishes_only_to_classes_of_their_own(school: School, liisa: Person) -> None:
    """The number of another's class on a made-up button is turned away."""
    await send(liisa)
    olli = await school.teacher("Olli")
    await olli.says("/newclass 2B")
    bertta = await school.student("Bertta", olli)
    assert await liisa.presses("own_in", "1.2.") == liisa.say("not-yours")
    assert "Teltta" not in await bertta.says("/practise")


async def test_a_student_who_leaves_sees_it_no_more(school: School, liisa: Person, aino: Person) -> None:
    """It is the class that it is published to."""
    await send(liisa)
    await publish(liisa)
    await aino.presses("leave_sure", "1.sure")
    assert "Teltta" not in await aino.says("/practise")


async def test_two_teachers_use_the_same_name(school: School, liisa: Person) -> None:
    """Each has their own; neither meets the other's, nor the shipped one."""
    olli = await school.teacher("Olli")
    await send(liisa, TENT.replace("tent", "kettle"))
    await send(olli, TENT.replace("tent", "kettle").replace("Teltta", "Ollin oma"))
    assert "Ollin oma" not in await liisa.says("/practise")
    assert "Ollin oma" in await olli.says("/practise") and "Teltta" not in olli.seen
    assert "Keitin" in olli.seen


async def test_a_new_version_waits_until_it_is_put_into_use(school: School, liisa: Person, aino: Person) -> None:
    """Students go on with the old one; the teacher tries the new one, which nobody else can begin."""
    await send(liisa)
    await publish(liisa)
    assert "versio 2" in await send(liisa, CHANGED)
    await aino.says("/practise")
    assert "Keitin on rikki!" in await aino.presses("begin", "own_1")
    assert "Teltta vuotaa!" in await liisa.presses("own_play", "1")
    assert "Teltta vuotaa!" not in await aino.says("/practise own_1_2")
    assert "Versio 2 odottaa" in await liisa.presses("own", "1")
    await liisa.presses("own_use")
    assert "Teltta vuotaa!" in await aino.says("/practise own_1")
    assert "odottaa" not in await liisa.presses("own", "1")
    await liisa.says("apology")
    assert liisa.say("scenario-changed") not in liisa.seen, "the talk at the version tried goes on under its new name"


async def test_the_same_file_again_is_no_new_version(school: School, liisa: Person) -> None:
    """As when a phone sends twice."""
    await send(liisa)
    assert "versio 1" in await send(liisa)


async def test_taken_back_a_talk_may_be_finished(school: School, liisa: Person, aino: Person) -> None:
    """Whoever is in the middle goes on; nobody begins it; the teacher hears of assignments with it."""
    await send(liisa)
    await publish(liisa)
    async with school.database.transaction() as tx:
        work = await assignments.make(tx, 1, '{"scenario":"own_1"}', whole_class=True, due_at=None, at=school.now)
        await assignments.assign(tx, work.id, aino.chat)
    assert "Keitin on rikki!" in await aino.presses("work", str(work.id))
    await liisa.presses("own_classes", "1")
    assert "yksi tehtävä" in await liisa.presses("own_out")
    await aino.says("apology")
    assert any(show for show in aino.shows if getattr(show, "spoken", False))
    await aino.says("/stop")
    assert str(aino.say("own-gone")) in await aino.presses("work", str(work.id))
    assert str(aino.say("own-gone")) in await aino.says("/practise own_1")


async def test_deleted_a_talk_ends_politely(school: School, liisa: Person, aino: Person) -> None:
    """The student is told; an assignment with it says that it is gone."""
    await send(liisa)
    await publish(liisa)
    async with school.database.transaction() as tx:
        work = await assignments.make(tx, 1, '{"scenario":"own_1"}', whole_class=True, due_at=None, at=school.now)
        await assignments.assign(tx, work.id, aino.chat)
    await aino.says("/practise own_1")
    assert "Tehtäviä, joissa se on: 1" in await liisa.presses("own_drop", "1")
    await liisa.presses("own_drop_sure")
    assert str(aino.say("scenario-changed")) in await aino.says("apology")
    assert aino.say("closed-gone", title="") in await aino.presses("work", str(work.id))
    assert str(liisa.say("own-none")) in await liisa.says("/scenarios")


async def test_what_goes_with_its_teacher(school: School, liisa: Person, aino: Person) -> None:
    """A teacher who erases everything takes their scenarios along."""
    await send(liisa)
    await publish(liisa)
    await liisa.says("/forget")
    await liisa.presses("erase")
    assert "Teltta" not in await aino.says("/practise")
    async with school.database.reading() as reader:
        assert await own_scenarios.everything(reader) == []


async def test_faults_are_told_all_at_once(school: School, liisa: Person) -> None:
    """With their lines, and nothing is kept."""
    broken = (
        TENT.replace("to: settled}", "to: nowhere}").replace("level: 1", "level: 9").replace("id: tent", "id: tеnt")
    )
    said = await send(liisa, broken)
    line = broken.splitlines().index("level: 9") + 1
    assert f"<b>rivi {line}:</b> ”9” ei käy luvuksi kohtaan level." in said
    assert "muitakin kirjaimia kuin a–z" in said
    assert str(liisa.say("own-none")) in await liisa.says("/scenarios")


async def test_many_faults_are_counted(school: School, liisa: Person) -> None:
    """Thirty are told, of the others the number; each message fits, whatever stood in the file."""
    strange = "\n".join(f"  <b>{number}&: x" for number in range(1, 61))
    said = await send(liisa, TENT.replace("nodes:\n", f"nodes:\n{strange}\n", 1))
    assert said.count("<b>rivi") == 30 and "muuta" in said
    assert "<b>1&amp;" not in said and "&lt;b&gt;1&amp;" in said
    assert all(len(letter.show.html) < 4096 for letter in liisa.mail if hasattr(letter.show, "html"))


async def test_what_is_no_yaml_is_not_even_fetched(school: School, liisa: Person) -> None:
    """Another kind of file, one that is too large, too many at once."""
    assert "a.pdf" in await liisa.does(Document("f", "a.pdf", 10))
    assert "liian suuri" in await liisa.does(Document("f", "a.yaml", 200_001))
    for _ in range(MOST_WAITING):
        assert "Luen" in await liisa.does(Document("f", "a.yaml", 10))
    assert await liisa.does(Document("f", "a.yaml", 10)) == liisa.say("own-busy")


async def test_files_of_others_are_answered_as_before(school: School, aino: Person) -> None:
    """Who is no teacher has sent the customer something that cannot be seen."""
    assert await aino.does(Document("f", "a.yaml", 10)) == aino.say("sent-outside")
    await aino.says("/practise kettle")
    assert str(aino.say("sent-photo")) in await aino.does(Document("f", "a.yaml", 10))
    assert not await fetched(aino, b"")


async def test_a_file_interrupts_neither_a_question_nor_a_talk(school: School, liisa: Person) -> None:
    """The name of a class that was asked for is still asked for."""
    await liisa.says("/newclass")
    await send(liisa)
    assert "3B" in await liisa.says("3B")


async def test_a_file_that_could_not_be_fetched(school: School, liisa: Person) -> None:
    """The teacher is asked to send it again."""
    await liisa.does(Document("f", "a.yaml", 10))
    assert await fetched(liisa, b"", Unfetched.GIVEN_UP)
    await school.mail_comes()
    assert liisa.mail[-1].show == type(liisa.mail[-1].show)(liisa.say("own-not-fetched", name="a.yaml"))


async def test_there_is_room_for_so_many(school: School, liisa: Person) -> None:
    """One more is refused; a new version of one that is there is not."""
    for number in range(MOST_OWN):
        assert "kunnossa" in await send(liisa, TENT.replace("tent", f"tent_{number}"))
    assert str(MOST_OWN) in await send(liisa)
    assert "versio 2" in await send(liisa, CHANGED.replace("tent", "tent_3"))


async def test_the_graph_and_the_file_come_back(school: School, liisa: Person) -> None:
    """The picture has every node and way, in words; the file is what was sent."""
    await send(liisa)
    await liisa.presses("own_graph", "1")
    [picture] = [show for show in liisa.shows if isinstance(show, Picture)]
    graph = picture.recipe["with"]
    assert {node["id"] for node in graph["nodes"]} >= {"opening", "slam"}
    assert {"source": "opening", "target": "waits", "label": ""} in graph["edges"]
    assert any(edge["label"] == "tunnelma ≥ 50, ratkaisuehdotus" for edge in graph["edges"])
    await liisa.presses("own_file", "1")
    [file] = [show for show in liisa.shows if isinstance(show, File)]
    assert file.recipe["named"] == "tent"
    assert make(file.recipe["make"], file.recipe["with"]) == TENT.encode()
    assert make(picture.recipe["make"], graph).startswith(b"\x89PNG")


async def test_a_scenario_that_a_later_program_refuses_is_not_there(school: School, liisa: Person) -> None:
    """Its teacher sees why it cannot be played; nothing breaks."""
    async with school.database.transaction() as tx:
        await own_scenarios.keep(tx, liisa.chat, "old", "Vanha", "kind: scenario\n", at=school.now)
    assert str(liisa.say("own-unfit")) in await liisa.presses("own", "1")
    assert await liisa.presses("own_graph", "1") == liisa.say("own-unfit-toast")
    assert str(liisa.say("own-gone")) in await liisa.presses("own_play", "1")
    assert "Vanha" not in await liisa.says("/practise")


async def test_after_a_restart_all_is_as_it_was(school: School, liisa: Person, aino: Person) -> None:
    """A new program on the same file: what is published can be begun."""
    await send(liisa)
    await publish(liisa)
    again = School(school.database, school.path)
    await again.library.load(school.database)
    student = Person(again, "Aino", "fi", aino.chat)
    assert "Keitin on rikki!" in await student.says("/practise own_1")


async def test_it_is_given_as_an_assignment(school: School, liisa: Person, aino: Person) -> None:
    """From its page through the steps of any assignment to the student's letter."""
    await send(liisa)
    await publish(liisa)
    await liisa.presses("own", "1")
    await liisa.presses("own_assign")
    draft = next(button.argument for button in liisa.buttons if button.action == "draft")
    for step in ("", ".all", ".undated"):
        await liisa.presses("draft", f"{draft}{step}")
    assert "Teltta" in liisa.seen
    await liisa.presses("draft_give", draft)
    assert "Teltta" in str(aino.mail[-1].show)
    assert "Keitin on rikki!" in await aino.presses("work")


async def test_an_assignment_in_the_making_is_not_lost(school: School, liisa: Person) -> None:
    """Another one that waits is offered first; of several classes one is chosen."""
    await liisa.says("/newclass 2B")
    await send(liisa)
    for cohort in (1, 2):
        await liisa.presses("own_in", f"1.{cohort}.")
    assert "2A" in str(liisa.shows) and "2B" in str(liisa.shows)
    await liisa.presses("own_assign", "1")
    assert [button.argument for button in liisa.buttons if button.action == "own_assign"] == ["1.2", "1.1"]
    assert str(liisa.say("own-assigning", title="Teltta", cohort="2B")) in await liisa.presses("own_assign", "1.2")
    assert await liisa.presses("own_assign", "1.1") == liisa.say("own-assign-waits")
    assert await liisa.presses("own_assign", "1.9") == liisa.say("not-yours")
