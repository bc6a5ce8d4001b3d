"""The draft of an assignment as a value, and as it is kept."""

import pytest

from bot.classroom import draft as drafts
from bot.classroom.conditions import MOODS, VALUES, chosen
from bot.classroom.draft import Draft
from bot.content import Content
from dialogues.goals import Goal
from dialogues.replies.marks import SKILLS
from storage import assignments
from tests.bot.school import School
from tests.dialogues.toy import play

CONTENT = Content({("kettle", "fi"): play()})
EMPTY = Draft(id="ABCD", cohort=1)


def test_the_step_is_the_first_thing_that_is_open() -> None:
    """What, for whom, by when; then the card. Taking something away opens its step again."""
    what = EMPTY.with_scenario("kettle")
    who = what.with_member(3)
    assert [EMPTY.step, what.step, who.step, who.due(None).step] == ["what", "who", "due", "card"]
    assert who.due(None).without_member(3).step == "who"
    assert what.for_all().due(5.0).without_scenario("kettle").step == "what"


def test_what_is_set_twice_is_set_once() -> None:
    """A doubled press leaves the draft as it is, in its order."""
    both = EMPTY.with_scenario("b").with_scenario("a")
    assert both.with_scenario("b") == both and both.scenarios == ("b", "a")
    assert both.without_scenario("c") == both
    some = EMPTY.with_member(2).with_member(1)
    assert some.with_member(2) == some and some.without_member(9) == some


def test_scenarios_a_type_and_a_skill_exclude_each_other() -> None:
    """Always one kind of task: the last that was chosen."""
    typed = EMPTY.with_scenario("kettle").of_customer("grumpy")
    assert [(task.scenario, task.customer) for task in typed.tasks] == [(None, "grumpy")]
    assert [task.skill for task in typed.of_skill("empathy").tasks] == ["empathy"]
    assert [task.scenario for task in typed.with_scenario("a").with_scenario("b").tasks] == ["a", "b"]


def test_a_skill_is_the_goal_until_another_is_chosen() -> None:
    """And does not stay the goal of something else; a goal of the teacher's own does."""
    skilled = EMPTY.of_skill("empathy")
    assert skilled.goal == Goal(kind="marks", marks=("empathy",))
    assert skilled.of_skill("apology").goal == Goal(kind="marks", marks=("apology",))
    assert skilled.with_scenario("kettle").goal == Goal()
    own = skilled.model_copy(update={"goal": Goal(kind="good_ending")})
    assert own.with_scenario("kettle").goal == Goal(kind="good_ending")


def test_all_of_the_class_and_some_exclude_each_other() -> None:
    """The last that was chosen."""
    assert EMPTY.with_member(1).for_all().members == ()
    assert not EMPTY.for_all().with_member(1).whole_class


def test_conditions_reach_every_task() -> None:
    """Each scenario is given on the same terms."""
    chosen_ = {"goal": Goal(kind="mood", mood=70), "attempts": 2, "late": False, "coach": "end", "meter": False}
    for task in EMPTY.with_scenario("a").with_scenario("b").model_copy(update=chosen_).tasks:
        assert {name: getattr(task, name) for name in chosen_} == chosen_


def test_what_is_no_longer_there_falls_out() -> None:
    """A scenario, a customer type, a skill, a student."""
    assert EMPTY.with_scenario("kettle").with_scenario("gone").possible(CONTENT).scenarios == ("kettle",)
    assert EMPTY.of_customer("gone").possible(CONTENT).step == "what"
    assert EMPTY.of_customer("grumpy").possible(CONTENT).customer == "grumpy"
    assert EMPTY.model_copy(update={"skill": "gone"}).possible(CONTENT).step == "what"
    assert EMPTY.with_member(1).with_member(2).among({2}).members == (2,)


def test_the_class_teams_and_students_exclude_each_other() -> None:
    """The last that was chosen; a team that is gone falls out, and its step opens again."""
    teamed = EMPTY.with_scenario("kettle").with_member(1).with_team(2).with_team(1).with_team(2)
    assert (teamed.whole_class, teamed.members, teamed.teams, teamed.step) == (False, (), (1, 2), "due")
    assert teamed.for_all().teams == () and teamed.with_member(3).teams == () and not teamed.whole_class
    assert not EMPTY.for_all().with_team(1).whole_class
    assert teamed.without_team(9) == teamed and teamed.without_team(1).teams == (2,)
    assert teamed.among({1}, {2, 3}).teams == (2,) and teamed.among(set()).step == "who"


async def test_it_is_kept_and_read_back(school: School) -> None:
    """All of it; what can't be read any more counts as none."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass 2A")
    whole = EMPTY.of_skill("empathy").with_member(1).due(5.5).model_copy(update={"attempts": 3, "meter": True})
    async with school.visit_of(liisa) as visit:
        assert visit.desk
        await drafts.keep(visit.desk, whole)
        assert (await drafts.waiting(visit.desk)).draft == whole
        for unreadable in ("{", '{"id": 1}', "[]"):
            await assignments.keep_draft(visit.desk.tx, liisa.chat, unreadable)
            assert (await drafts.waiting(visit.desk)).draft is None


@pytest.mark.parametrize(
    "word", ["", "x", "mood", "mood-", "mood-55", "mood-99", "marks-0", "marks-x", "marks--1", "mood-²"]
)
def test_goals_that_no_button_says(word: str) -> None:
    """Set nothing."""
    assert chosen("goal", word) is None


def test_goals_that_buttons_say() -> None:
    """Every skill has its bit, whatever else is ticked; moods and plain goals have their words."""
    every = sum(1 << at for at in range(len(SKILLS)))
    assert chosen("goal", f"marks-{every}") == {"goal": Goal(kind="marks", marks=SKILLS)}
    assert chosen("goal", "marks-4") == {"goal": Goal(kind="marks", marks=(SKILLS[2],))}
    assert [chosen("goal", f"mood-{mood}") for mood in MOODS] == [
        {"goal": Goal(kind="mood", mood=int(mood))} for mood in MOODS
    ]


@pytest.mark.parametrize("name", VALUES)
def test_every_condition_can_be_set_to_each_value(name: str) -> None:
    """And to none else."""
    assert [chosen(name, word) for word in VALUES[name]] == [{name: value} for value in VALUES[name].values()]
    assert chosen(name, "else") is None and chosen("else", "1") is None
