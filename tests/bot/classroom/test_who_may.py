"""Every command, button, question and deep link of classes × every role: who is let in, and that nothing leaks."""

from dataclasses import dataclass
from typing import Any, Literal

import pytest

from bot import gates
from bot.classroom import classes
from bot.classroom.colleagues import colleague, listed_teacher, reference
from bot.classroom.draft import own_draft
from bot.classroom.group_links import taught_group
from bot.classroom.parts import taught_part
from bot.classroom.staff import orphan
from bot.classroom.tournaments import proposed
from bot.classroom.tricks import reads_tricks, taught_trick
from bot.content import Content
from bot.practice import Practice
from bot.shows import Command, Press
from storage import assignments, attempts, cohorts, groups, own_scenarios, teachers, teams, tricks
from tests.bot.own_files import TENT
from tests.bot.school import Person, School

Role = Literal["stranger", "student", "student_of_another", "teacher", "co_teacher", "teacher_of_another", "owner"]
ROLES: tuple[Role, ...] = (
    *("stranger", "student", "student_of_another", "teacher", "co_teacher", "teacher_of_another", "owner"),
)
TEACHING: frozenset[Role] = frozenset({"teacher", "co_teacher"})
LET_IN: dict[Any, frozenset[Role]] = {
    gates.anyone: frozenset(ROLES),
    gates.owner: frozenset({"owner"}),
    gates.teacher: TEACHING | {"teacher_of_another"},
    gates.taught_cohort: TEACHING,
    gates.taught_pupil: TEACHING,
    gates.taught_team: TEACHING,
    taught_group: TEACHING,
    reads_tricks: TEACHING | {"student"},
    taught_trick: TEACHING,
    proposed: TEACHING,
    gates.taught_work: TEACHING,
    taught_part: TEACHING,
    colleague: TEACHING,
    listed_teacher: frozenset({"owner"}),
    orphan: frozenset({"owner"}),
    own_draft: TEACHING | {"teacher_of_another"},
    gates.handed_in: TEACHING,
    gates.own_membership: frozenset({"student"}),
    gates.own_work: frozenset({"student"}),
    gates.own_scenario: frozenset({"teacher"}),
}
"""By gate: the roles that it lets through to the things of the class."""
GROUP = -1_001_234_567_890
OPEN_TO_ALL = {
    *(
        "class",
        "classes",
        "join",
        "joinas",
        "joincode",
        "joinname",
        "j",
        "t",
        "teach",
        "assignments",
        "unremind",
        "mydata",
        "stay",
        "tricks",
        "tricks_which",
    ),
}
"""Ways without a gate: they show only one's own things, or need a code that is random."""
ROUTES = classes(Practice(Content({}), lambda: 1), Content({}))
WAYS = [
    *(("command", name, route.gate) for name, route in ROUTES.commands.items()),
    *(("press", name, route.gate) for name, route in ROUTES.presses.items()),
    *(("question", name, question.gate) for name, question in ROUTES.questions.items()),
]


@dataclass
class Scene:
    """A school with one of each role, and the arguments by which each gate's thing is asked for."""

    school: School
    people: dict[Role, Person]
    arguments: dict[Any, str]

    async def does(self, role: Role, kind: str, name: str, gate: Any) -> str:
        """What the person of that role sees who tries that way."""
        person, argument = self.people[role], self.arguments.get(gate, "")
        match kind:
            case "question":
                return await person.answers(f"{name}.{argument}", "12")
            case "command":
                return await person.does(Command(name))
            case _:
                return await person.does(Press(0, name, argument))

    async def everything(self) -> list[str]:
        """All that the database holds but where people stand: an answer to no question ends it."""
        async with self.school.database.reading() as reader:
            tables = await reader.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'learners'")
            return [str(await reader.rows(f"SELECT * FROM {table}")) for (table,) in tables]  # noqa: S608


@pytest.fixture
async def scene(school: School) -> Scene:
    """Class 1 with a student who has done its assignment 1, class 2 beside it."""
    liisa, matti, olli, kaisa = [await school.teacher(name) for name in ("Liisa", "Matti", "Olli", "Kaisa")]
    await liisa.says("/newclass 2A")
    aino = await school.student("Aino", liisa)
    await olli.says("/newclass 2B")
    bertta = await school.student("Bertta", olli)
    await liisa.says("/class")
    await liisa.presses("coteach", "1")
    await matti.follows(liisa.link)
    await matti.presses("teach")
    async with school.database.transaction() as tx:
        task = '{"scenario":"kettle","goal":{"kind":"finish"}}'
        await assignments.make(tx, 1, task, whole_class=True, due_at=None, at=school.now)
        await assignments.assign(tx, 1, aino.chat)
        await attempts.begin(
            tx,
            aino.chat,
            scenario="kettle",
            scenario_version=1,
            language="fi",
            seed=1,
            at=school.now,
            assignment_id=1,
        )
        await attempts.end(tx, aino.chat, 1, ending=None, at=school.now)
        await teams.divide(tx, 1, [[1], []])
        await groups.note(tx, GROUP, "Tiimi", school.now)
        await groups.join_cohort(tx, GROUP, 1, 1)
        own = await own_scenarios.keep(tx, liisa.chat, "tent", "Teltta", TENT, at=school.now)
        await own_scenarios.publish(tx, own.id, 1)
        await tricks.write(tx, 1, aino.chat, "Hengitän ensin.", at=school.now)
        await cohorts.add_teacher(tx, 1, kaisa.chat)
        await cohorts.make(tx, "2C", time_zone="UTC", code=None, code_expires_at=0.0, at=school.now)
        third = next(reference(one) for one in await teachers.everybody(tx) if one.chat_id == kaisa.chat)
    people: dict[Role, Person] = {
        "stranger": school.person("Outo"),
        "student": aino,
        "student_of_another": bertta,
        "teacher": liisa,
        "co_teacher": matti,
        "teacher_of_another": olli,
        "owner": school.owner,
    }
    arguments = {
        gates.taught_cohort: "1",
        gates.taught_pupil: "1.1",
        gates.taught_team: "1.1",
        taught_group: f"1.{GROUP}",
        reads_tricks: "1",
        taught_trick: "1.1.waiting.shown.0",
        proposed: "1",
        gates.taught_work: "1",
        taught_part: "1.1",
        colleague: f"1.{third}",
        listed_teacher: third,
        orphan: "3",
        gates.handed_in: "1.1.1",
        gates.own_membership: "1",
        gates.own_work: "1",
        gates.own_scenario: "1.1",
    }
    return Scene(school, people, arguments)


GATED = [pytest.param(*way, id=f"{way[0]}-{way[1]}") for way in WAYS if way[1] not in OPEN_TO_ALL]


def test_every_way_has_a_gate_or_a_reason_to_have_none() -> None:
    """What is open to all is on the list; what is on the list exists."""
    open_ = {name for _, name, gate in WAYS if gate not in LET_IN or gate is gates.anyone} | ROUTES.starts.keys()
    assert open_ == OPEN_TO_ALL


@pytest.mark.parametrize(("kind", "name", "gate"), GATED)
async def test_who_is_let_in(scene: Scene, kind: str, name: str, gate: Any) -> None:
    """Whoever is turned away reads the same as of a thing that does not exist, and changes nothing."""
    no = {"not-yours", "question-gone"}
    for role in ROLES:
        person = scene.people[role]
        refusals = {str(person.say(id)) for id in no}
        if role in LET_IN[gate]:
            continue
        before, mail = await scene.everything(), [len(one.mail) for one in scene.people.values()]
        assert await scene.does(role, kind, name, gate) in refusals, role
        assert await scene.everything() == before, role
        assert [len(one.mail) for one in scene.people.values()] == mail, role
    for role in LET_IN[gate]:
        person = scene.people[role]
        refusals = {str(person.say(id)) for id in no}
        assert await scene.does(role, kind, name, gate) not in refusals, role


@pytest.mark.parametrize(
    "argument", ["", "x", "0", "-1", "99999999999999999999", "1.99", "1.1.99", "²", "1e3", "1.1.1.1"]
)
async def test_arguments_that_nobody_was_given(scene: Scene, argument: str) -> None:
    """Made-up buttons do no harm, whoever presses them: a toast, a page, never an error."""
    for kind, name, _ in WAYS:
        if kind == "press":
            for role in ("stranger", "teacher"):
                person = scene.people[role]
                await person.does(Press(0, name, argument))
                assert person.shows, name


async def test_nothing_of_classes_is_done_for_the_erased_or_removed(scene: Scene) -> None:
    """A student taken out of the class is a stranger to it."""
    await scene.people["teacher"].presses("expel_sure", "1.1.sure")
    for kind, name, gate in WAYS:
        if gate in (gates.own_membership, gates.own_work):
            assert await scene.does("student", kind, name, gate) in {
                str(scene.people["student"].say(id)) for id in ("not-yours", "question-gone")
            }
