"""Taking data out: a class's results for its teacher, all that is kept of a person for that person."""

from bot.attachments import recipe
from bot.classroom import own_data
from bot.classroom.class_document import shares
from bot.classroom.clock import date
from bot.classroom.results import Asked
from bot.classroom.teaching import TIME_ZONE, paged
from bot.desk import Desk
from bot.gates import anyone, taught_cohort, teacher
from bot.routes import Route, Routes
from bot.shows import File, Keyboard
from bot.visit import Visit
from bot.wording import Html
from storage import assignments, cohorts, learners, members
from storage.cohorts import Cohort

FORMATS = ("csv", "xlsx", "json")
PEOPLE = ("named", "numbered")


async def which(visit: Visit, desk: Desk, _: str, page: str) -> None:
    """Ask which of the teacher's classes; one alone is no question."""
    taught = await cohorts.taught_by(desk.tx, desk.chat_id)
    if not taught:
        visit.tell("classes-none-yet", "newclass")
    elif len(taught) == 1:
        await how(visit, desk, taught[0], "")
    else:
        buttons = [visit.button(f"export.{cohort.id}", _title(visit, cohort)) for cohort in taught]
        visit.show(visit.say("export-which"), paged(visit, buttons, "exports", page))


async def how(visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
    """Ask for which file, and whether with names."""
    pseudonym = visit.say("pseudonym", number=1)
    visit.show(visit.say("export-how", cohort=cohort.name, pseudonym=pseudonym), _choices(visit, cohort))


async def export(visit: Visit, desk: Desk, cohort: Cohort, choice: str) -> None:
    """Send the file that was chosen (`csv.named`); here it is only counted what will stand in it."""
    kind, _, people = choice.partition(".")
    if kind not in FORMATS or people not in PEOPLE:
        await how(visit, desk, cohort, "")
        return
    sizes = await assignments.sizes(desk.tx, cohort.id)
    shared = shares(sizes) if kind == "json" else [sizes]
    if shared is None:
        visit.tell("export-too-large")
        return
    caption = await _caption(visit, desk, cohort, sum(size for _, size in sizes), kind, people)
    for number, share in enumerate(shared, start=1):
        asked = _asked(visit, desk, cohort, people, [id for id, _ in share], f"{number}/{len(shared)}")
        part = f" {number}-{len(shared)}" if len(shared) > 1 else ""
        visit.shows.append(
            File(recipe(f"class_{kind}", asked, f"{cohort.name} {date(cohort, desk.now)}{part}"), caption)
        )


async def _caption(visit: Visit, desk: Desk, cohort: Cohort, attempts: int, kind: str, people: str) -> Html:
    students = await members.count(desk.tx, cohort.id)
    caption = visit.say("export-ready", cohort=cohort.name, students=students, attempts=attempts)
    if kind == "json" and people == "numbered":
        return Html(f"{caption}\n\n{visit.say('export-nameless')}")
    return caption


def _asked(visit: Visit, desk: Desk, cohort: Cohort, people: str, works: list[int], part: str) -> Asked:
    return {
        "cohort": cohort.id,
        "archived": cohort.archived_at is not None,
        "named": people == "named",
        "language": visit.say.language,
        "at": desk.now,
        "first": works[0] if works else 0,
        "last": works[-1] if works else 0,
        "part": part,
    }


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


ROUTES = Routes(
    commands={"export": Route(teacher, which), "mydata": Route(anyone, my_data)},
    presses={
        "exports": Route(teacher, which),
        "export": Route(taught_cohort, how),
        "export_as": Route(taught_cohort, export),
        "stay": Route(anyone, stay),
    },
)
