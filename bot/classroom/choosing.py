"""The steps of giving an assignment, as they are shown: what, for whom, and the card with all of it."""

from collections.abc import Sequence

from bot.classroom import conditions
from bot.classroom.deadline import due_words
from bot.classroom.draft import Draft, Held, customers
from bot.classroom.steps import View, back, box
from bot.classroom.teaching import PAGE, SHORT_NAME, STUDENTS_A_PAGE, in_pairs, paged, paged_students
from bot.classroom.team_views import called
from bot.content import Content
from bot.render import level
from bot.shows import Button, Keyboard
from bot.visit import Visit
from bot.wording import Html, Wording
from dialogues.replies.marks import SKILLS
from storage.cohorts import Cohort

BOX = 2
"""Characters of the box before a name, with the space."""
SHORT_SKILL = 20
"""Characters of a skill that fits beside another."""
NAMED = 12
"""Students, or teams, named on a card; of more than these the number is told."""


def place(draft: Draft) -> str:
    """Where the draft's buttons lead."""
    return f"draft.{draft.id}"


def page_of(at: int, step: str) -> str:
    """The page on which the entry of that position stands in the list of that step."""
    return str(at // (STUDENTS_A_PAGE if step == "students" else PAGE))


def what(visit: Visit, held: Held, content: Content, page: str) -> View:
    """Scenarios to tick; a customer type or a skill instead."""
    draft = held.draft
    boxes = [_scenario(visit, draft, content, id) for id in held.scenarios]
    instead = (
        visit.button(f"{place(draft)}.types", visit.say("draft-types")),
        visit.button(f"{place(draft)}.skills", visit.say("draft-skills")),
    )
    onward = _onward(visit, draft, len(draft.scenarios)) or ((back(visit, place(draft)),) if draft.tasks else ())
    rows = (*paged(visit, boxes, "draft", page, f"{draft.id}.what."), instead, *onward)
    return visit.say("draft-what", cohort=held.cohort.name), rows


def _scenario(visit: Visit, draft: Draft, content: Content, id: str) -> Button:
    card, ticked = content.card(id), id in draft.scenarios
    name = visit.say("draft-scenario", title=card.said(visit.learner.language).title, level=level(card.level))
    return box(visit, f"{place(draft)}.{'drop' if ticked else 'add'}.{id}", name, ticked=ticked)


def _onward(visit: Visit, draft: Draft, count: int) -> Keyboard:
    """The row that goes on once something is ticked."""
    return ((visit.button(f"{place(draft)}.card", visit.say("picked", count=count)),),) if count else ()


def types(visit: Visit, cohort: Cohort, draft: Draft, content: Content) -> View:
    """The types of customers."""
    rows = []
    for type, scenario in customers(content).items():
        name = content.card(scenario).said(visit.learner.language).type
        rows.append((visit.button(f"{place(draft)}.type.{type}", visit.say("draft-type", type=name)),))
    return visit.say("draft-which-type", cohort=cohort.name), (*rows, back(visit, place(draft), "what"))


def skills(visit: Visit, cohort: Cohort, draft: Draft) -> View:
    """The skills, two in a row where their names are short."""
    buttons = [visit.button(f"{place(draft)}.skill.{skill}", visit.say(f"sign-{skill}")) for skill in SKILLS]
    return visit.say("draft-which-skill", cohort=cohort.name), (
        *in_pairs(buttons, SHORT_SKILL),
        back(visit, place(draft), "what"),
    )


def who(visit: Visit, held: Held, content: Content) -> View:
    """The whole class, some teams or some students."""
    draft, at = held.draft, place(held.draft)
    all_ = visit.button(f"{at}.all", visit.say("draft-all", count=len(held.students)))
    teams = (visit.button(f"{at}.teams", visit.say("draft-teams")),) if held.teams else ()
    some = (visit.button(f"{at}.students", visit.say("draft-some")),) if held.students else ()
    text = visit.say("draft-who", cohort=held.cohort.name, what=titles(visit.say, draft, content))
    parts = ((*teams, *some),) if some else ()
    return text, ((all_,), *parts, back(visit, at, "card" if draft.step == "card" else "what"))


def students(visit: Visit, held: Held, page: str) -> View:
    """Students to tick."""
    draft, boxes = held.draft, []
    for student in held.students:
        ticked = student.number in draft.members
        verb = "without" if ticked else "with"
        boxes.append(box(visit, f"{place(draft)}.{verb}.{student.number}", student.name, ticked=ticked))
    rows = paged_students(visit, boxes, "draft", page, f"{draft.id}.students.", short=SHORT_NAME + BOX)
    text = visit.say("draft-students", cohort=held.cohort.name)
    return text, (*rows, *_onward(visit, draft, len(draft.members)), back(visit, place(draft), "who"))


def teams(visit: Visit, held: Held, page: str) -> View:
    """Teams to tick, each with how many are in it."""
    draft, boxes = held.draft, []
    for team in held.teams:
        ticked = team.number in draft.teams
        verb = "without_team" if ticked else "with_team"
        name = visit.say("team-size", team=called(visit.say, team), count=held.size(team))
        boxes.append(box(visit, f"{place(draft)}.{verb}.{team.number}", name, ticked=ticked))
    rows = paged(visit, boxes, "draft", page, f"{draft.id}.teams.")
    text = visit.say("draft-which-teams", cohort=held.cohort.name)
    return text, (*rows, *_onward(visit, draft, len(draft.teams)), back(visit, place(draft), "who"))


def card(visit: Visit, held: Held, content: Content, now: float) -> View:
    """All of it, each line a button that changes it."""
    say, draft, at = visit.say, held.draft, place(held.draft)
    due = due_words(say, held.cohort, draft.due_at, now)
    text = say(
        "draft-card",
        cohort=held.cohort.name,
        what=titles(say, draft, content),
        who=for_whom(say, held),
        due=due,
    )
    count = len(draft.tasks)
    title = draft.tasks[0].title(say, content)
    what = say("line-what", what=title) if count == 1 else say("line-what-many", count=count)
    trying = f"draft_try.{draft.id}.{options(draft, content)[0]}" if count == 1 and draft.scenarios else f"{at}.tries"
    rows = (
        (visit.button(f"{at}.what", what),),
        (visit.button(f"{at}.who", _line_who(say, draft)),),
        (visit.button(f"{at}.due", due),),
        *conditions.lines(visit, at, draft),
        (visit.button(trying, say("draft-try")), visit.button(f"draft_give.{draft.id}")),
    )
    return text, rows


def _line_who(say: Wording, draft: Draft) -> Html:
    if draft.whole_class:
        return say("line-who-all")
    if draft.teams:
        return say("line-who-teams", count=len(draft.teams))
    return say("line-who-some", count=len(draft.members))


def tries(visit: Visit, draft: Draft, content: Content, page: str) -> View:
    """What of it the teacher can try: each scenario that a student may get to play."""
    titles = {id: content.card(id).said(visit.learner.language).title for id in options(draft, content)}
    buttons = [
        visit.button(f"draft_try.{draft.id}.{id}", visit.say("task-scenario", title=title))
        for id, title in titles.items()
    ]
    rows = paged(visit, buttons, "draft", page, f"{draft.id}.tries.")
    return visit.say("draft-tries"), (*rows, back(visit, place(draft)))


def options(draft: Draft, content: Content) -> tuple[str, ...]:
    """The scenarios that a student may get to play, the easiest first."""
    return tuple(dict.fromkeys(id for task in draft.tasks for id in task.scenarios(content)))


def titles(say: Wording, draft: Draft, content: Content) -> Html:
    """What it is, a line each."""
    return Html("\n".join(f"• {task.title(say, content)}" for task in draft.tasks))


def for_whom(say: Wording, held: Held) -> Html:
    """For whom the draft is: the class, teams with how many are in them, or students."""
    if not held.draft.teams:
        return recipients(say, held.names, whole_class=held.draft.whole_class)
    names = [called(say, team) for team in held.teams if team.number in held.draft.teams]
    first = Html(", ".join(names[:NAMED]))
    some = say("who-more", names=first, count=len(names) - NAMED) if len(names) > NAMED else first
    return say("who-teams", teams=some, count=len(held.chosen))


def recipients(say: Wording, names: Sequence[str], *, whole_class: bool) -> Html:
    """For whom, by name as long as there are few."""
    if whole_class:
        return say("who-all", count=len(names))
    first = ", ".join(names[:NAMED])
    return (
        say("who-more", names=first, count=len(names) - NAMED) if len(names) > NAMED else say("who-some", names=first)
    )
