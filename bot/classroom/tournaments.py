"""/tournament: the teams of a class, which are its groups, serve the same customers, and a table compares them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.classroom import deadline, tournament_letters, tournament_table
from bot.classroom.clock import when
from bot.classroom.steps import View, afresh, back, box, change
from bot.classroom.teaching import PAGE, paged
from bot.classroom.tournament_choice import WEEK, Choice, ends_in
from bot.classroom.tournament_table import Contest, contest
from bot.content import Content
from bot.desk import Desk
from bot.gates import taught_cohort, teacher
from bot.own_library import published_to
from bot.render import level
from bot.routes import Question, Route, Routes
from bot.shows import Button, Sent, Toast, Typed
from bot.visit import Visit
from bot.wording import Html
from dialogues.exercises.tournament import MOST, Plan
from storage import cohorts, groups, tournaments
from storage.cohorts import Cohort

FEWEST = 2
"""Groups between which there can be a tournament."""


@dataclass(frozen=True)
class Proposed:
    """A tournament that is being put together, by its code in the button."""

    cohort: Cohort
    code: str


async def proposed(desk: Desk, argument: str) -> tuple[Proposed, str] | None:
    """Gate `cohort.code.rest`: a teacher of that class."""
    if (let := await taught_cohort(desk, argument)) is None:
        return None
    code, _, rest = let[1].partition(".")
    return Proposed(let[0], code), rest


class Tournaments:
    """The use cases; `content` is what can be played, `new_seed` gives a number that all teams' customers come from."""

    def __init__(self, content: Content, new_seed: Callable[[], int]) -> None:
        self._content = content
        self._new_seed = new_seed

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            commands={"tournament": Route(teacher, self.choose_class)},
            presses={
                "tournaments": Route(teacher, self.choose_class),
                "tournament": Route(taught_cohort, self.open_),
                "tournament_new": Route(taught_cohort, self.new),
                "contest": Route(proposed, self.press),
                "tournament_end": Route(taught_cohort, self.ask_end),
                "tournament_end_sure": Route(taught_cohort, self.end),
                "tournament_off": Route(taught_cohort, self.ask_off),
                "tournament_off_sure": Route(taught_cohort, self.call_off),
            },
            questions={"contest_until": Question(proposed, self.typed)},
        )

    # Beginning

    async def choose_class(self, visit: Visit, desk: Desk, _: str, page: str) -> None:
        """The tournament of the teacher's class; of several classes that can have one, one is chosen first."""
        taught = [one for one in await cohorts.taught_by(desk.tx, desk.chat_id) if one.archived_at is None]
        able = [one for one in taught if len(await groups.of_cohort(desk.tx, one.id)) >= FEWEST]
        if not taught:
            visit.tell("classes-none-yet", "newclass")
        elif len(taught) == 1 or len(able) == 1:
            await self.open_(visit, desk, (able or taught)[0], "")
        elif able:
            buttons = [
                visit.button(f"tournament.{one.id}.here", visit.say("class-active", cohort=one.name)) for one in able
            ]
            change(visit, (visit.say("tournament-class"), paged(visit, buttons, "tournaments", page)))
        else:
            visit.tell("tournament-few", count=0)

    async def open_(self, visit: Visit, desk: Desk, cohort: Cohort, here: str) -> None:
        """The tournament that goes on, or the last, with its table; where there was none, begin to make one.

        `here`: in place of the message pressed.
        """
        visit.ask("")
        if found := await _latest(desk, cohort):
            (change if here else afresh)(visit, self._page(visit, desk, found))
        else:
            await self.new(visit, desk, cohort, here)

    def _page(self, visit: Visit, desk: Desk, found: Contest) -> View:
        say, id = visit.say, found.cohort.id
        head = say(
            "tournament-page" if found.goes_on else "tournament-page-over",
            cohort=found.cohort.name,
            what=tournament_table.customers(say, self._content, found.plan),
            until=tournament_table.until(say, found, desk.now),
        )
        again = (visit.button(f"tournament.{id}.here", say("tournament-refresh")),)
        ways = visit.column(f"tournament_end.{id}", f"tournament_off.{id}")
        buttons = (again, *ways) if found.goes_on else visit.column(f"tournament_new.{id}", f"cohort.{id}")
        return Html(f"{head}\n\n{tournament_table.in_words(say, found)}"), buttons

    # Putting one together

    async def new(self, visit: Visit, desk: Desk, cohort: Cohort, here: str) -> None:
        """Choose the customers, if the class can have a tournament now."""
        visit.ask("")
        if await self._able(visit, desk, cohort):
            choice = Choice.new(cohort, visit.learner.language, desk.now)
            (change if here else afresh)(visit, await self._what(visit, desk, cohort, choice, ""))

    async def _able(self, visit: Visit, desk: Desk, cohort: Cohort) -> bool:
        """Whether a tournament can begin; else it is said why not."""
        count, found = len(await groups.of_cohort(desk.tx, cohort.id)), await _latest(desk, cohort)
        if found and found.goes_on:
            change(visit, self._page(visit, desk, found))
        elif cohort.archived_at is not None:
            visit.tell("tournament-archived", f"unarchive.{cohort.id}")
        elif count < FEWEST:
            visit.tell("tournament-few", f"groups.{cohort.id}", count=count)
        else:
            return True
        return False

    async def press(self, visit: Visit, desk: Desk, asked: Proposed, rest: str) -> None:
        """What a button says is chosen now, and what it shows next."""
        visit.ask("")
        cohort, (verb, _, page) = asked.cohort, rest.partition(".")
        if not await self._able(visit, desk, cohort):
            return
        choice = Choice.read(asked.code, await self._open(desk, cohort))
        if choice is None or not choice.scenarios or verb == "what":
            choice = choice or Choice.new(cohort, visit.learner.language, desk.now)
            change(visit, await self._what(visit, desk, cohort, choice, page))
        elif verb == "full":
            visit.shows.append(Toast(visit.say("tournament-full", most=MOST)))
        elif verb == "until":
            visit.ask(f"contest_until.{cohort.id}.{choice.code}")
            change(visit, self._until(visit, desk, cohort, choice))
        elif verb == "start" and choice.until > desk.now:
            await self._start(visit, desk, cohort, choice)
        else:
            change(visit, await self._card(visit, desk, cohort, choice))

    async def typed(self, visit: Visit, desk: Desk, asked: Proposed, answer: Typed | Sent) -> None:
        """The end as it was typed; where it is none, the question stays."""
        choice = Choice.read(asked.code, await self._open(desk, asked.cohort))
        if choice is None:
            await self.new(visit, desk, asked.cohort, "")
            return
        if not await self._able(visit, desk, asked.cohort):
            return
        if isinstance(answer, Typed) and (at := deadline.typed(visit, asked.cohort, desk.now, answer.text)):
            change(visit, await self._card(visit, desk, asked.cohort, replace(choice, until=at)))
        else:
            visit.ask(f"contest_until.{asked.cohort.id}.{choice.code}")

    async def _open(self, desk: Desk, cohort: Cohort) -> Sequence[str]:
        """What the class can play."""
        return (*self._content.scenarios, *await published_to(self._content, desk, cohort.id))

    async def _what(self, visit: Visit, desk: Desk, cohort: Cohort, choice: Choice, page: str) -> View:
        scenarios = await self._open(desk, cohort)
        boxes = [self._box(visit, cohort, choice, id, at // PAGE) for at, id in enumerate(scenarios)]
        place = f"{cohort.id}.{choice.code}"
        done = visit.button(f"contest.{place}.card", visit.say("picked", count=len(choice.scenarios)))
        rows = paged(visit, boxes, "contest", page, f"{place}.what.")
        text = visit.say("tournament-what", cohort=cohort.name, most=MOST)
        return text, (*rows, *(((done,),) if choice.scenarios else ()))

    def _box(self, visit: Visit, cohort: Cohort, choice: Choice, scenario: str, page: int) -> Button:
        card, ticked = self._content.card(scenario), scenario in choice.scenarios
        name = visit.say("draft-scenario", title=card.said(visit.learner.language).title, level=level(card.level))
        is_full = len(choice.scenarios) >= MOST and not ticked
        code, verb = (choice.code, "full") if is_full else (choice.toggled(scenario).code, f"what.{page}")
        return box(visit, f"contest.{cohort.id}.{code}.{verb}", name, ticked=ticked)

    async def _card(self, visit: Visit, desk: Desk, cohort: Cohort, choice: Choice) -> View:
        """All of it, each line a button that changes it."""
        say, id, playing = visit.say, cohort.id, await groups.of_cohort(desk.tx, cohort.id)
        plan, until = _plan(choice, 0), when(visit.say, cohort, choice.until, desk.now)
        text = say(
            "tournament-card",
            cohort=cohort.name,
            what=tournament_table.customers(say, self._content, plan),
            count=len(playing),
            how=say(f"how-{choice.mode}"),
            rules=say("tournament-rules"),
        )
        mode = say("tournament-line-mode", mode=say(f"mode-{choice.mode}"))
        language = say("tournament-line-language", language=say(f"language-{choice.language}"))
        lines = (
            (choice.code, "what", say("tournament-line-what", count=len(choice.scenarios))),
            (choice.other_mode().code, "card", mode),
            (choice.other_language().code, "card", language),
            (choice.code, "until", say("tournament-line-until", until=until)),
            (choice.code, "start", say("tournament-start")),
        )
        return text, tuple((visit.button(f"contest.{id}.{code}.{verb}", label),) for code, verb, label in lines)

    def _until(self, visit: Visit, desk: Desk, cohort: Cohort, choice: Choice) -> View:
        place, rows = f"contest.{cohort.id}", []
        for weeks in (1, 2):
            at = ends_in(cohort, weeks * WEEK, desk.now)
            label = visit.say("tournament-weeks", weeks=weeks, until=when(visit.say, cohort, at, desk.now))
            rows.append((visit.button(f"{place}.{replace(choice, until=at).code}.card", label),))
        return visit.say("tournament-until", cohort=cohort.name), (*rows, back(visit, f"{place}.{choice.code}"))

    async def _start(self, visit: Visit, desk: Desk, cohort: Cohort, choice: Choice) -> None:
        plan = _plan(choice, self._new_seed())
        made = await tournaments.make(desk.tx, cohort.id, plan.model_dump_json(), until=choice.until, at=desk.now)
        if found := await contest(desk.tx, made):
            await tournament_letters.announce(desk.tx, desk.wordings, self._content, found, desk.now)
            until = tournament_table.until(visit.say, found, desk.now)
            text = visit.say("tournament-started", cohort=cohort.name, count=len(found.groups), until=until)
            change(visit, (text, visit.column(f"tournament.{cohort.id}", f"cohort.{cohort.id}")))

    # Ending

    async def ask_end(self, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
        """Ask before it ends early."""
        await self._ask(visit, desk, cohort, "tournament-end", "tournament_end_sure")

    async def ask_off(self, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
        """Ask before it is cancelled."""
        await self._ask(visit, desk, cohort, "tournament-off-sure", "tournament_off_sure")

    async def _ask(self, visit: Visit, desk: Desk, cohort: Cohort, id: str, action: str) -> None:
        if found := await self._going(visit, desk, cohort):
            sure = visit.column(f"{action}.{cohort.id}.{found.tournament.id}")
            no = visit.button(f"tournament.{cohort.id}.here", visit.say("sure-no"))
            change(visit, (visit.say(id, cohort=cohort.name), (*sure, (no,))))

    async def end(self, visit: Visit, desk: Desk, cohort: Cohort, id: str) -> None:
        """End it now: the groups see the table."""
        if found := await self._going(visit, desk, cohort, id):
            await tournament_letters.close(desk.tx, desk.wordings, found.tournament, desk.now, by=desk.chat_id)
            if ended := await _latest(desk, cohort):
                change(visit, self._page(visit, desk, ended))

    async def call_off(self, visit: Visit, desk: Desk, cohort: Cohort, id: str) -> None:
        """Cancel it: there is no table."""
        if found := await self._going(visit, desk, cohort, id):
            await tournament_letters.call_off(desk.tx, desk.wordings, found, desk.now)
            change(visit, (visit.say("tournament-called-off"), visit.column(f"cohort.{cohort.id}")))

    async def _going(self, visit: Visit, desk: Desk, cohort: Cohort, id: str | None = None) -> Contest | None:
        """The tournament that goes on, if it is the one of that number (any, if none is told); else a word."""
        found = await _latest(desk, cohort)
        if found and found.goes_on and id in (None, str(found.tournament.id)):
            return found
        visit.toast("tournament-gone")
        return None


def _plan(choice: Choice, seed: int) -> Plan:
    return Plan(scenarios=choice.scenarios, mode=choice.mode, language=choice.language, seed=seed)


async def _latest(desk: Desk, cohort: Cohort) -> Contest | None:
    found = await tournaments.latest(desk.tx, cohort.id)
    return await contest(desk.tx, found) if found else None
