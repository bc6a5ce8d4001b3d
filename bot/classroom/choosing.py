"""The steps of giving an assignment, as they are shown: what, for whom, and the card with all of it."""

from collections.abc import Sequence

from bot.classroom import conditions
from bot.classroom.deadline import due_words
from bot.classroom.draft import Draft, customers
from bot.classroom.steps import View, back, box
from bot.classroom.teaching import PAGE, paged
from bot.content import Content
from bot.render import level
from bot.shows import Button, Keyboard
from bot.visit import Visit
from bot.wording import Html, Wording
from dialogues.replies.marks import SKILLS
from storage.cohorts import Cohort
from storage.members import Member

NAMED = 12
"""Students named on a card; of more than these the number is told."""


def place(draft: Draft) -> str:
    """Where the draft's buttons lead."""
    return f"draft.{draft.id}"


def page_of(at: int) -> str:
    """The page of a list on which its entry of that position stands."""
    return str(at // PAGE)


def what(visit: Visit, cohort: Cohort, draft: Draft, content: Content, page: str) -> View:
    """Scenarios to tick; a customer type or a skill instead."""
    boxes = [_scenario(visit, draft, content, id) for id in content.scenarios]
    instead = (
        visit.button(f"{place(draft)}.types", visit.say("draft-types")),
        visit.button(f"{place(draft)}.skills", visit.say("draft-skills")),
    )
    onward = _onward(visit, draft, len(draft.scenarios)) or ((back(visit, place(draft)),) if draft.tasks else ())
    rows = (*paged(visit, boxes, "draft", page, f"{draft.id}.what."), instead, *onward)
    return visit.say("draft-what", cohort=cohort.name), rows


def _scenario(visit: Visit, draft: Draft, content: Content, id: str) -> Button:
    play, ticked = content.play(id, visit.learner.language), id in draft.scenarios
    name = visit.say("draft-scenario", title=play.lines.title, level=level(play))
    return box(visit, f"{place(draft)}.{'drop' if ticked else 'add'}.{id}", name, ticked=ticked)


def _onward(visit: Visit, draft: Draft, count: int) -> Keyboard:
    """The row that goes on once something is ticked."""
    return ((visit.button(f"{place(draft)}.card", visit.say("picked", count=count)),),) if count else ()


def types(visit: Visit, cohort: Cohort, draft: Draft, content: Content) -> View:
    """The types of customers."""
    rows = []
    for type, scenario in customers(content).items():
        name = content.play(scenario, visit.learner.language).stock.name
        rows.append((visit.button(f"{place(draft)}.type.{type}", visit.say("draft-type", type=name)),))
    return visit.say("draft-which-type", cohort=cohort.name), (*rows, back(visit, place(draft), "what"))


def skills(visit: Visit, cohort: Cohort, draft: Draft) -> View:
    """The skills, two in a row."""
    buttons = [visit.button(f"{place(draft)}.skill.{skill}", visit.say(f"sign-{skill}")) for skill in SKILLS]
    return visit.say("draft-which-skill", cohort=cohort.name), (
        *(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)),
        back(visit, place(draft), "what"),
    )


def who(visit: Visit, cohort: Cohort, draft: Draft, content: Content, students: Sequence[Member]) -> View:
    """The whole class or some students."""
    all_ = visit.button(f"{place(draft)}.all", visit.say("draft-all", count=len(students)))
    some = ((visit.button(f"{place(draft)}.students", visit.say("draft-some")),),) if students else ()
    text = visit.say("draft-who", cohort=cohort.name, what=titles(visit.say, draft, content))
    return text, ((all_,), *some, back(visit, place(draft), "card" if draft.step == "card" else "what"))


def students(visit: Visit, cohort: Cohort, draft: Draft, students: Sequence[Member], page: str) -> View:
    """Students to tick."""
    boxes = []
    for student in students:
        ticked = student.number in draft.members
        verb = "without" if ticked else "with"
        boxes.append(box(visit, f"{place(draft)}.{verb}.{student.number}", student.name, ticked=ticked))
    rows = paged(visit, boxes, "draft", page, f"{draft.id}.students.")
    text = visit.say("draft-students", cohort=cohort.name)
    return text, (*rows, *_onward(visit, draft, len(draft.members)), back(visit, place(draft), "who"))


def card(visit: Visit, cohort: Cohort, draft: Draft, content: Content, names: Sequence[str], now: float) -> View:
    """All of it, each line a button that changes it; `names` are those of the students it is for."""
    say, at = visit.say, place(draft)
    due = due_words(say, cohort, draft.due_at, now)
    text = say(
        "draft-card",
        cohort=cohort.name,
        what=titles(say, draft, content),
        who=recipients(say, names, whole_class=draft.whole_class),
        due=due,
    )
    count = len(draft.tasks)
    title = draft.tasks[0].title(say, content)
    what = say("line-what", what=title) if count == 1 else say("line-what-many", count=count)
    who = say("line-who-all") if draft.whole_class else say("line-who-some", count=len(draft.members))
    trying = f"draft_try.{draft.id}.{options(draft, content)[0]}" if count == 1 and draft.scenarios else f"{at}.tries"
    rows = (
        (visit.button(f"{at}.what", what),),
        (visit.button(f"{at}.who", who),),
        (visit.button(f"{at}.due", due),),
        *conditions.lines(visit, at, draft),
        (visit.button(trying, say("draft-try")), visit.button(f"draft_give.{draft.id}")),
    )
    return text, rows


def tries(visit: Visit, draft: Draft, content: Content, page: str) -> View:
    """What of it the teacher can try: each scenario that a student may get to play."""
    plays = [content.play(id, visit.learner.language) for id in options(draft, content)]
    buttons = [
        visit.button(f"draft_try.{draft.id}.{play.scenario.id}", visit.say("task-scenario", title=play.lines.title))
        for play in plays
    ]
    rows = paged(visit, buttons, "draft", page, f"{draft.id}.tries.")
    return visit.say("draft-tries"), (*rows, back(visit, place(draft)))


def options(draft: Draft, content: Content) -> tuple[str, ...]:
    """The scenarios that a student may get to play, the easiest first."""
    return tuple(dict.fromkeys(id for task in draft.tasks for id in task.scenarios(content)))


def titles(say: Wording, draft: Draft, content: Content) -> Html:
    """What it is, a line each."""
    return Html("\n".join(f"• {task.title(say, content)}" for task in draft.tasks))


def recipients(say: Wording, names: Sequence[str], *, whole_class: bool) -> Html:
    """For whom, by name as long as there are few."""
    if whole_class:
        return say("who-all", count=len(names))
    first = ", ".join(names[:NAMED])
    return (
        say("who-more", names=first, count=len(names) - NAMED) if len(names) > NAMED else say("who-some", names=first)
    )
