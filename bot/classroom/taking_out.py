"""Taking data out: a class's results for its teacher, all that is kept of a person for that person."""

from collections.abc import Mapping
from typing import Any

from bot.attachments import recipe
from bot.classroom import export, own_data, results
from bot.classroom.class_document import documents
from bot.classroom.clock import date
from bot.classroom.results import Results
from bot.classroom.teaching import TIME_ZONE, paged
from bot.content import Content
from bot.desk import Desk
from bot.gates import anyone, taught_cohort, teacher
from bot.routes import Route, Routes
from bot.shows import File, Keyboard
from bot.visit import Visit
from bot.wording import Html
from storage import cohorts, learners
from storage.cohorts import Cohort

FORMATS = ("csv", "xlsx", "json")
PEOPLE = ("named", "numbered")


class TakingOut:
    """Files to take out; `content` has the names of what was assigned."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            commands={"export": Route(teacher, self.which), "mydata": Route(anyone, my_data)},
            presses={
                "exports": Route(teacher, self.which),
                "export": Route(taught_cohort, self.how),
                "export_as": Route(taught_cohort, self.export),
                "stay": Route(anyone, stay),
            },
        )

    async def which(self, visit: Visit, desk: Desk, _: str, page: str) -> None:
        """Ask which of the teacher's classes; one alone is no question."""
        taught = await cohorts.taught_by(desk.tx, desk.chat_id)
        if not taught:
            visit.tell("classes-none-yet")
        elif len(taught) == 1:
            await self.how(visit, desk, taught[0], "")
        else:
            buttons = [visit.button(f"export.{cohort.id}", _title(visit, cohort)) for cohort in taught]
            visit.show(visit.say("export-which"), paged(visit, buttons, "exports", page))

    async def how(self, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
        """Ask for which file, and whether with names."""
        pseudonym = visit.say("pseudonym", number=1)
        visit.show(visit.say("export-how", cohort=cohort.name, pseudonym=pseudonym), _choices(visit, cohort))

    async def export(self, visit: Visit, desk: Desk, cohort: Cohort, choice: str) -> None:
        """Send the file that was chosen (`csv.named`)."""
        kind, _, people = choice.partition(".")
        if kind not in FORMATS or people not in PEOPLE:
            await self.how(visit, desk, cohort, "")
            return
        named = people == "named"
        found = await results.read(desk.tx, cohort, now=desk.now, named=named, say=visit.say, content=self._content)
        caption = visit.say("export-ready", cohort=cohort.name, students=len(found.students), attempts=found.attempts)
        if kind == "json" and not named:
            caption = Html(f"{caption}\n\n{visit.say('export-nameless')}")
        name = f"{cohort.name} {date(cohort, desk.now)}"
        files = await _files(desk, found, kind)
        for number, data in enumerate(files, start=1):
            part = f" {number}-{len(files)}" if len(files) > 1 else ""
            visit.shows.append(File(recipe(kind, data, name + part), caption))


def _title(visit: Visit, cohort: Cohort) -> Html:
    return visit.say("class-archived" if cohort.archived_at else "class-active", cohort=cohort.name)


def _choices(visit: Visit, cohort: Cohort) -> Keyboard:
    return tuple(
        tuple(
            visit.button(f"export_as.{cohort.id}.{kind}.{people}", visit.say(f"export-{people}", format=kind.upper()))
            for people in PEOPLE
        )
        for kind in FORMATS
    )


async def _files(desk: Desk, found: Results, kind: str) -> list[Mapping[str, Any]]:
    match kind:
        case "csv":
            return [export.table(found)]
        case "xlsx":
            return [export.book(found)]
        case _:
            return [*await documents(desk.tx, found)]


async def my_data(visit: Visit, desk: Desk, _: None, argument: str) -> None:
    """Give the person all that is kept of them."""
    document = await own_data.document(desk.tx, desk.chat_id, desk.now, TIME_ZONE)
    if document is None:
        visit.tell("mydata-none")
        return
    caption = visit.say("mydata", attempts=len(document["attempts"]), cohorts=len(document["studies_in"]))
    visit.shows.append(File(recipe("json", document, "hankala"), caption))


async def stay(visit: Visit, desk: Desk, _: None, argument: str) -> None:
    """Keep a person's data who was warned: that they did something is enough, so there is nothing to do but say so."""
    visit.spend()
    visit.tell("staying" if await learners.get(desk.tx, desk.chat_id) else "staying-nothing")
