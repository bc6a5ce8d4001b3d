"""Giving an assignment: from /assign to the letters that tell the students, in one message that changes in place.

The draft is kept with every press; a press says what it sets, so that a doubled one does nothing more, and names its
draft, so that one of an earlier draft does nothing at all.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.classroom import choosing, conditions, deadline, homework
from bot.classroom.choosing import place
from bot.classroom.deadline import Asking, due_words
from bot.classroom.draft import MOST, Draft, Found, Held, customers, keep, own_draft, waiting
from bot.classroom.steps import View, afresh, back, change
from bot.classroom.teaching import paged
from bot.content import Content
from bot.desk import Desk
from bot.gates import taught_cohort, teacher
from bot.learner import Terms
from bot.own_library import published_to
from bot.practice import Practice
from bot.routes import Question, Route, Routes
from bot.shows import Sent, Toast, Typed
from bot.visit import Visit
from dialogues.replies.marks import SKILLS
from storage import assignments, cohorts, members, teams
from storage.cohorts import Cohort
from storage.members import Member
from storage.teams import Team

STEPS = frozenset({"what", "types", "skills", "who", "students", "teams", "due", "goals", "marks", "tries"})
"""What a press can show; anything else shows the first step that is still open, and the card when none is."""
STAYS_AT = {
    **dict.fromkeys(("add", "drop"), "what"),
    **dict.fromkeys(("with", "without"), "students"),
    **dict.fromkeys(("with_team", "without_team"), "teams"),
}
"""Presses that tick a box stay at its list."""


class Assigning:
    """The use cases of giving; `practice` plays what a teacher tries before it is given."""

    def __init__(self, practice: Practice, content: Content) -> None:
        self._practice = practice
        self._content = content

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            commands={"assign": Route(teacher, self.start)},
            presses={
                "assign": Route(taught_cohort, self.begin),
                "assign_to": Route(teacher, self.start),
                "draft": Route(own_draft, self.press),
                "draft_try": Route(own_draft, self.try_),
                "draft_give": Route(own_draft, self.give),
                "draft_drop": Route(own_draft, self.drop),
            },
            questions={"draft_due": Question(own_draft, self.typed)},
        )

    # Beginning

    async def start(self, visit: Visit, desk: Desk, _: str, page: str) -> None:
        """Offer to go on with the draft that waits; else choose a class."""
        visit.ask("")
        if not await self._offer(visit, desk, change):
            await self._choose_class(visit, desk, page)

    async def begin(self, visit: Visit, desk: Desk, cohort: Cohort, here: str) -> None:
        """A new draft for that class; one that waits is offered first. `here`: in place of the message pressed."""
        visit.ask("")
        show = change if here else afresh
        if cohort.archived_at is not None:
            visit.tell("assign-archived", f"unarchive.{cohort.id}", cohort=cohort.name)
        elif not await self._offer(visit, desk, show, cohort):
            await self._new(visit, desk, cohort, show)

    async def drop(self, visit: Visit, desk: Desk, found: Found, cohort_id: str) -> None:
        """Begin anew: in that class, or with choosing one."""
        if await self._held(visit, desk, found) is None:
            return
        visit.ask("")
        await keep(desk, None)
        let = await taught_cohort(desk, cohort_id)
        if let and let[0].archived_at is None:
            await self._new(visit, desk, let[0], change)
        else:
            await self._choose_class(visit, desk, "")

    async def _offer(
        self, visit: Visit, desk: Desk, show: Callable[[Visit, View], None], cohort: Cohort | None = None
    ) -> bool:
        """Offer the draft that waits, if anything was chosen in it; drop it with a word if its class is lost."""
        found = await waiting(desk)
        draft = found.draft.possible(self._content) if found.draft else None
        if draft is None or draft.step == "what":
            return False
        if found.cohort is None:
            await keep(desk, None)
            visit.tell("draft-lost")
            return False
        what = choosing.titles(visit.say, draft, self._content)
        buttons = visit.column(place(draft), f"draft_drop.{draft.id}.{cohort.id if cohort else ''}")
        show(visit, (visit.say("draft-waiting", cohort=found.cohort.name, what=what), buttons))
        return True

    async def _choose_class(self, visit: Visit, desk: Desk, page: str) -> None:
        taught = [one for one in await cohorts.taught_by(desk.tx, desk.chat_id) if one.archived_at is None]
        if len(taught) == 1:
            await self._new(visit, desk, taught[0], change)
        elif taught:
            buttons = [
                visit.button(f"assign.{one.id}.here", visit.say("class-active", cohort=one.name)) for one in taught
            ]
            change(visit, (visit.say("assign-class"), paged(visit, buttons, "assign_to", page)))
        else:
            visit.tell("classes-none-yet", "newclass")

    async def _new(self, visit: Visit, desk: Desk, cohort: Cohort, show: Callable[[Visit, View], None]) -> None:
        draft = Draft.new(cohort.id)
        await keep(desk, draft)
        if held := await self._held(visit, desk, Found(draft, cohort)):
            show(visit, choosing.what(visit, held, self._content, ""))

    # Going through the steps

    async def press(self, visit: Visit, desk: Desk, found: Found, rest: str) -> None:
        """Set or show what the button says, and keep it."""
        verb, _, value = rest.partition(".")
        if verb == deadline.NOTHING or (held := await self._held(visit, desk, found)) is None:
            return
        if verb == "tap":
            await self._tapped(visit, desk, held, value)
            return
        if draft := self._set(visit, held, verb, value):
            held = replace(held, draft=draft)
            await keep(desk, draft)
        await self._show(visit, desk, held, STAYS_AT.get(verb, verb), self._page(held, verb, value))

    def _page(self, held: Held, verb: str, value: str) -> str:
        """The page on which what was ticked stands; else the value says it."""
        numbered: Mapping[str, Sequence[Member | Team]] = {"students": held.students, "teams": held.teams}
        step = STAYS_AT.get(verb, "")
        places = [str(one.number) for one in numbered[step]] if step in numbered else held.scenarios
        return choosing.page_of(places.index(value), step) if step and value in places else value

    async def _tapped(self, visit: Visit, desk: Desk, held: Held, argument: str) -> None:
        found = deadline.tapped(visit, held.cohort, desk.now, self._deadline(visit, held), argument)
        if isinstance(found, float):
            await self._due(visit, desk, held, found)
        elif found:
            change(visit, found)

    async def typed(self, visit: Visit, desk: Desk, found: Found, answer: Typed | Sent) -> None:
        """The due time as it was typed; where it is none, the question stays."""
        if found.draft is None:
            visit.tell("draft-gone")
        elif held := await self._held(visit, desk, found):
            if isinstance(answer, Typed) and (at := deadline.typed(visit, held.cohort, desk.now, answer.text)):
                await self._due(visit, desk, held, at)
            else:
                visit.ask(f"draft_due.{held.draft.id}")

    async def _due(self, visit: Visit, desk: Desk, held: Held, at: float) -> None:
        held = replace(held, draft=held.draft.due(at))
        await keep(desk, held.draft)
        await self._show(visit, desk, held, "card")

    async def _held(self, visit: Visit, desk: Desk, found: Found) -> Held | None:
        """The draft as it can still be given; None, with a word, if it is gone or its class is lost."""
        if found.draft is None:
            visit.toast("draft-gone")
            return None
        if found.cohort is None:
            await keep(desk, None)
            change(visit, (visit.say("draft-lost"), ()))
            return None
        students = await members.of_cohort(desk.tx, found.cohort.id)
        full = {student.team_number for student in students}
        named = [team for team in await teams.of_cohort(desk.tx, found.cohort.id) if team.number in full]
        draft = found.draft.possible(self._content)
        draft = draft.among({student.number for student in students}, {team.number for team in named})
        own = await published_to(self._content, desk, found.cohort.id)
        return Held(draft, found.cohort, students, named, (*self._content.scenarios, *own))

    def _set(self, visit: Visit, held: Held, verb: str, value: str) -> Draft | None:
        """The draft with what a press sets; None where it sets nothing."""
        draft = held.draft
        numbers = {str(student.number): student.number for student in held.students}
        crews = {str(team.number): team.number for team in held.teams}
        match verb:
            case "add" if value in held.scenarios:
                if len(draft.scenarios) < MOST or value in draft.scenarios:
                    return draft.with_scenario(value)
                visit.shows.append(Toast(visit.say("draft-too-many", most=MOST)))
            case "drop":
                return draft.without_scenario(value)
            case "type" if value in customers(self._content):
                return draft.of_customer(value)
            case "skill" if value in SKILLS:
                return draft.of_skill(value)
            case "all":
                return draft.for_all()
            case "with" if value in numbers:
                return draft.with_member(numbers[value])
            case "without" if value in numbers:
                return draft.without_member(numbers[value])
            case "with_team" if value in crews:
                return draft.with_team(crews[value])
            case "without_team" if value in crews:
                return draft.without_team(crews[value])
            case "undated":
                return draft.due(None)
        changes = conditions.chosen(verb, value)
        return draft.model_copy(update=changes) if changes else None

    # Showing the steps

    async def _show(self, visit: Visit, desk: Desk, held: Held, verb: str, value: str = "") -> None:
        step = verb if verb in STEPS else held.draft.step
        visit.ask(f"draft_due.{held.draft.id}" if step == "due" else "")
        change(visit, self._view(visit, held, step, value, desk.now))

    def _view(self, visit: Visit, held: Held, step: str, value: str, now: float) -> View:
        draft, cohort, content = held.draft, held.cohort, self._content
        match step:
            case "types":
                return choosing.types(visit, cohort, draft, content)
            case "skills":
                return choosing.skills(visit, cohort, draft)
            case "who":
                return choosing.who(visit, held, content)
            case "students":
                return choosing.students(visit, held, value)
            case "teams":
                return choosing.teams(visit, held, value)
            case "due":
                return deadline.asked(visit, cohort, now, self._deadline(visit, held))
            case "goals":
                return conditions.goals(visit, place(draft), draft)
            case "marks":
                return conditions.marks(visit, place(draft), value)
            case "tries":
                return choosing.tries(visit, draft, content, value)
            case "card":
                return choosing.card(visit, held, content, now)
        return choosing.what(visit, held, content, value)

    def _deadline(self, visit: Visit, held: Held) -> Asking:
        draft = held.draft
        undated = (visit.button(f"{place(draft)}.undated", visit.say("due-none")),)
        about = visit.say("due-about", cohort=held.cohort.name, what=choosing.titles(visit.say, draft, self._content))
        return Asking(place(draft), about, (undated, back(visit, place(draft), "card" if draft.due_chosen else "who")))

    # Trying and giving

    async def try_(self, visit: Visit, desk: Desk, found: Found, rest: str) -> None:
        """Let the teacher play it on its terms, as their own practice: once, and no other talk is stopped unasked."""
        held = await self._held(visit, desk, found)
        scenario, _, sure = rest.partition(".")
        if held is None or scenario not in choosing.options(held.draft, self._content):
            return
        talk = visit.state.session if visit.state.phase == "talk" else None
        if talk and (talk.scenario, talk.turn) == (scenario, 0):
            visit.toast("preview-running")
        elif talk and not sure:
            anyway = visit.button(f"draft_try.{held.draft.id}.{scenario}.1", visit.say("preview-anyway"))
            visit.show(visit.say("preview-stops"), (*visit.column("continue"), (anyway,)))
        else:
            visit.show(visit.say("preview"), ((visit.button(place(held.draft), visit.say("preview-back")),),))
            await self._practice.begin(visit, scenario, Terms(meter=held.draft.meter, coach=held.draft.coach))

    async def give(self, visit: Visit, desk: Desk, found: Found, _: str) -> None:
        """Make the assignments and hand them out."""
        if (held := await self._held(visit, desk, found)) is None:
            return
        draft, cohort = held.draft, held.cohort
        if draft.due_at is not None and draft.due_at <= desk.now:
            visit.toast("due-passed")
            await self._show(visit, desk, held, "due")
        elif draft.step != "card":
            await self._show(visit, desk, held, "card")
        else:
            await keep(desk, None)
            visit.ask("")
            await self._hand_out(visit, desk, held)
            text = visit.say(
                "given",
                cohort=cohort.name,
                what=choosing.titles(visit.say, draft, self._content),
                who=choosing.for_whom(visit.say, held),
                due=due_words(visit.say, cohort, draft.due_at, desk.now),
                count=len(held.chosen),
            )
            change(visit, (text, visit.column(f"tasks.{cohort.id}", f"cohort.{cohort.id}")))

    async def _hand_out(self, visit: Visit, desk: Desk, held: Held) -> None:
        draft, chats = held.draft, [student.chat_id for student in held.chosen]
        for task in draft.tasks:
            assignment = await assignments.make(
                desk.tx,
                draft.cohort,
                task.model_dump_json(),
                whole_class=draft.whole_class,
                due_at=draft.due_at,
                at=desk.now,
            )
            await homework.hand_out(visit, desk, self._content, assignment, chats)
