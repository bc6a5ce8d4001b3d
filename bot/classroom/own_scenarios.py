"""A teacher's own scenarios: listed, tried, published to classes, taken back, sent back as a file, deleted."""

from bot.attachments import recipe
from bot.classroom.draft import Draft, keep, waiting
from bot.classroom.own_arrivals import receive
from bot.classroom.own_words import graph
from bot.classroom.steps import View, afresh, box, change
from bot.classroom.task import Task
from bot.classroom.teaching import paged
from bot.content import Content, own_id
from bot.desk import Desk
from bot.gates import own_scenario, taught_cohort, teacher
from bot.practice import Practice
from bot.routes import Inlet, Route, Routes
from bot.shows import File, Picture
from bot.visit import Visit
from bot.wording import Html
from storage import assignments, cohorts, own_scenarios
from storage.cohorts import Cohort
from storage.own_scenarios import OwnScenario


class OwnScenarios:
    """The use cases; `practice` plays what a teacher tries."""

    def __init__(self, practice: Practice, content: Content) -> None:
        self._practice, self._content = practice, content

    @property
    def routes(self) -> Routes:
        """The ways in."""
        listing = Route(teacher, self.list_)
        return Routes(
            commands={"scenarios": listing},
            presses={
                "own_list": listing,
                "own": Route(own_scenario, self.page),
                "own_play": Route(own_scenario, self.play),
                "own_use": Route(own_scenario, self.use),
                "own_classes": Route(own_scenario, self.classes),
                "own_in": Route(own_scenario, self.publish),
                "own_out": Route(own_scenario, self.withdraw),
                "own_assign": Route(own_scenario, self.assign),
                "own_graph": Route(own_scenario, self.graph),
                "own_file": Route(own_scenario, self.file),
                "own_drop": Route(own_scenario, self.drop),
                "own_drop_sure": Route(own_scenario, self.drop_surely),
            },
            inlets={"scenario": Inlet(teacher, receive)},
        )

    # Looking

    async def list_(self, visit: Visit, desk: Desk, _: str, page: str) -> None:
        """All that the teacher has made."""
        every = await own_scenarios.of_chat(desk.tx, desk.chat_id)
        if not every:
            visit.tell("own-none")
            return
        buttons = [visit.button(f"own.{own.id}", visit.say("own-name", title=own.title)) for own in every]
        visit.show(visit.say("own-list"), paged(visit, buttons, "own_list", page))

    async def page(self, visit: Visit, desk: Desk, own: OwnScenario, _: str) -> None:
        """Where one stands and what can be done with it."""
        published = await own_scenarios.published_to(desk.tx, own.id)
        waits = bool(published) and own.used_version != own.version
        parts = [visit.say("own-page", title=own.title, name=own.name, version=own.version)]
        if published:
            found = [await cohorts.get(desk.tx, id) for id in published]
            parts.append(visit.say("own-published", cohorts=", ".join(one.name for one in found if one)))
        else:
            parts.append(visit.say("own-unpublished"))
        if waits:
            parts.append(visit.say("own-waits", version=own.version, used=own.used_version or 0))
        if not self._content.has(own_id(own.id)):
            parts.append(visit.say("own-unfit"))
        onward = [*(["own_use"] if waits else []), "own_classes", *(["own_assign"] if published else [])]
        names = ["own_play", *onward, "own_graph", "own_file", "own_drop"]
        buttons = visit.column(*(f"{name}.{own.id}" for name in names), "own_list")
        visit.show(Html("\n".join(parts)), buttons)

    async def graph(self, visit: Visit, desk: Desk, own: OwnScenario, _: str) -> None:
        """The latest version's graph as a picture."""
        if play := self._content.find(_latest(own), visit.say.language):
            visit.shows.append(Picture(recipe("graph_picture", graph(visit.say, play))))
        else:
            visit.toast("own-unfit-toast")

    async def file(self, visit: Visit, desk: Desk, own: OwnScenario, _: str) -> None:
        """The latest version's text as a file."""
        source = await own_scenarios.source(desk.tx, own.id, own.version)
        caption = visit.say("own-file", title=own.title, version=own.version)
        visit.shows.append(File(recipe("text_file", {"text": source}, named=own.name), caption))

    async def play(self, visit: Visit, desk: Desk, own: OwnScenario, _: str) -> None:
        """Try the latest version, as practice of one's own."""
        await self._practice.begin(visit, _latest(own))

    # Publishing

    async def classes(self, visit: Visit, desk: Desk, own: OwnScenario, page: str) -> None:
        """The teacher's classes, each with a box that is ticked where it is published."""
        (change if page else afresh)(visit, await self._classes(visit, desk, own, page))

    async def _classes(self, visit: Visit, desk: Desk, own: OwnScenario, page: str) -> View:
        taught = [one for one in await cohorts.taught_by(desk.tx, desk.chat_id) if one.archived_at is None]
        if not taught:
            return visit.say("classes-none-yet"), visit.column("newclass")
        published = await own_scenarios.published_to(desk.tx, own.id)
        boxes = []
        for cohort in taught:
            verb = "own_out" if cohort.id in published else "own_in"
            place = f"{verb}.{own.id}.{cohort.id}.{page}"
            boxes.append(box(visit, place, cohort.name, ticked=cohort.id in published))
        rows = paged(visit, boxes, "own_classes", page, f"{own.id}.")
        return visit.say("own-classes", title=own.title), (*rows, *visit.column(f"own.{own.id}"))

    async def publish(self, visit: Visit, desk: Desk, own: OwnScenario, rest: str) -> None:
        """Show it among the cards of a class's students."""
        if let := await self._cohort(visit, desk, rest):
            await own_scenarios.publish(desk.tx, own.id, let[0].id)
            change(visit, await self._classes(visit, desk, own, let[1]))

    async def withdraw(self, visit: Visit, desk: Desk, own: OwnScenario, rest: str) -> None:
        """Take it back from a class: whoever is in the middle of it goes on, nobody begins it any more."""
        if let := await self._cohort(visit, desk, rest):
            await own_scenarios.withdraw(desk.tx, own.id, let[0].id)
            change(visit, await self._classes(visit, desk, own, let[1]))
            if count := await _assigned(desk, own, let[0]):
                visit.tell("own-taken-back", cohort=let[0].name, count=count)

    async def _cohort(self, visit: Visit, desk: Desk, rest: str) -> tuple[Cohort, str] | None:
        let = await taught_cohort(desk, rest)
        if let is None or let[0].archived_at is not None:
            visit.toast("not-yours")
            return None
        return let

    async def use(self, visit: Visit, desk: Desk, own: OwnScenario, _: str) -> None:
        """Let the classes go over to the latest version."""
        await own_scenarios.use_latest(desk.tx, own.id)
        visit.spend()
        visit.tell("own-used", f"own.{own.id}", title=own.title, version=own.version)

    async def assign(self, visit: Visit, desk: Desk, own: OwnScenario, cohort_id: str) -> None:
        """Begin an assignment with it, for a class that it is published to; bot/classroom/assigning.py goes on."""
        found = [await cohorts.get(desk.tx, id) for id in await own_scenarios.published_to(desk.tx, own.id)]
        classes = [one for one in found if one and cohort_id in ("", str(one.id))]
        if len(classes) > 1:
            buttons = [
                visit.button(f"own_assign.{own.id}.{one.id}", visit.say("own-name", title=one.name)) for one in classes
            ]
            visit.show(visit.say("own-assign-class", title=own.title), tuple((button,) for button in buttons))
        elif not classes:
            visit.toast("not-yours")
        elif (draft := (await waiting(desk)).draft) and draft.step != "what":
            visit.tell("own-assign-waits", f"draft.{draft.id}")
        else:
            draft = Draft.new(classes[0].id).with_scenario(own_id(own.id))
            await keep(desk, draft)
            visit.tell("own-assigning", f"draft.{draft.id}", title=own.title, cohort=classes[0].name)

    # Deleting

    async def drop(self, visit: Visit, desk: Desk, own: OwnScenario, _: str) -> None:
        """Ask before it is deleted."""
        taught = await cohorts.taught_by(desk.tx, desk.chat_id)
        count = sum([await _assigned(desk, own, cohort) for cohort in taught])
        visit.tell("own-drop", f"own_drop_sure.{own.id}", f"own.{own.id}", title=own.title, count=count)

    async def drop_surely(self, visit: Visit, desk: Desk, own: OwnScenario, _: str) -> None:
        """Delete it."""
        await own_scenarios.drop(desk.tx, own.id)
        visit.spend()
        visit.tell("own-dropped", "own_list", title=own.title)


def _latest(own: OwnScenario) -> str:
    """The id under which the latest version is played."""
    return own_id(own.id) if own.used_version in (None, own.version) else own_id(own.id, own.version)


async def _assigned(desk: Desk, own: OwnScenario, cohort: Cohort) -> int:
    """How many assignments of the class ask for it."""
    works = await assignments.of_cohort(desk.tx, cohort.id)
    return sum(work.cancelled_at is None and Task.of(work).scenario == own_id(own.id) for work in works)
