"""Teams of a class: drawn by lot, kept when the teacher says so, changed by hand; told to students only when asked to.

What was drawn stands in the buttons under it, and the teams that the class has stay until something else is kept.
"""

from collections.abc import Callable

from bot.classroom import team_views
from bot.classroom.codes import clean_name
from bot.classroom.dividing import divided, lot
from bot.classroom.steps import afresh, back, change
from bot.classroom.teaching import paged
from bot.classroom.team_views import MOST, Divided, called
from bot.desk import Desk
from bot.gates import ClassTeam, Pupil, taught_cohort, taught_pupil, taught_team, teacher
from bot.routes import Question, Route, Routes
from bot.shows import Letter, Message, Sent, Toast, Typed
from bot.visit import Visit
from storage import cohorts, members, teams
from storage.cohorts import Cohort

NAME_LENGTH = 30


class Teams:
    """The use cases; `new_seed` gives a number for each draw."""

    def __init__(self, new_seed: Callable[[], int]) -> None:
        self._new_seed = new_seed

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(
            commands={"teams": Route(teacher, self.start)},
            presses={
                "teams_for": Route(teacher, self.start),
                "teams": Route(taught_cohort, self.open_),
                "teams_count": Route(taught_cohort, self.count),
                "teams_draw": Route(taught_cohort, self.draw),
                "teams_keep": Route(taught_cohort, self.keep),
                "teams_tell": Route(taught_cohort, self.tell),
                "teams_move": Route(taught_cohort, self.move),
                "team_of": Route(taught_pupil, self.place),
                "team_put": Route(taught_pupil, self.put),
                "teams_rename": Route(taught_cohort, self.rename),
                "team_rename": Route(taught_team, self.ask_name),
                "teams_drop": Route(taught_cohort, self.ask_drop),
                "teams_drop_sure": Route(taught_cohort, self.drop),
            },
            questions={"team_name": Question(taught_team, self.named)},
        )

    # Beginning

    async def start(self, visit: Visit, desk: Desk, _: str, argument: str) -> None:
        """The teams of the teacher's class, or a new draw of so many; of several classes one is chosen first."""
        typed, _, page = argument.partition(".")
        how = str(_count(typed) or ("here" if typed in ("", "here") else "ask"))
        taught = [one for one in await cohorts.taught_by(desk.tx, desk.chat_id) if one.archived_at is None]
        if len(taught) == 1:
            await self.open_(visit, desk, taught[0], how)
        elif taught:
            buttons = [
                visit.button(f"teams.{one.id}.{how}", visit.say("class-active", cohort=one.name)) for one in taught
            ]
            change(visit, (visit.say("teams-class"), paged(visit, buttons, "teams_for", page, f"{how}.")))
        else:
            visit.tell("classes-none-yet", "newclass")

    async def open_(self, visit: Visit, desk: Desk, cohort: Cohort, how: str) -> None:
        """The teams, or how many there are to be.

        `how`: a number to draw at once, `ask` for one, `here` in place of the message pressed.
        """
        visit.ask("")
        found, count = await division(desk, cohort), _count(how)
        if cohort.archived_at is not None:
            visit.tell("teams-archived", f"unarchive.{cohort.id}")
        elif not found.students and not found.teams:
            visit.tell("roster-empty", f"code.{cohort.id}")
        elif count and found.students:
            self._draw(visit, found, count)
        else:
            view = team_views.page if found.teams and how != "ask" else team_views.counts
            (change if how else afresh)(visit, view(visit, found))

    # Dividing

    async def count(self, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
        """Ask into how many."""
        visit.ask("")
        found = await division(desk, cohort)
        if found.students:
            change(visit, team_views.counts(visit, found))
        else:
            visit.toast("teams-nobody")

    async def draw(self, visit: Visit, desk: Desk, cohort: Cohort, typed: str) -> None:
        """Draw so many teams, and keep nothing yet."""
        found, count = await division(desk, cohort), _count(typed)
        if count and found.students:
            self._draw(visit, found, count)
        else:
            await self.count(visit, desk, cohort, "")

    def _draw(self, visit: Visit, found: Divided, count: int) -> None:
        visit.ask("")
        seed = self._new_seed()
        change(visit, team_views.drawn(visit, found, divided(found.numbers, count, seed), seed))

    async def keep(self, visit: Visit, desk: Desk, cohort: Cohort, argument: str) -> None:
        """Keep the teams as they were drawn; if the class is no longer the same, draw again."""
        found, (first, _, rest) = await division(desk, cohort), argument.partition(".")
        count, seed = _count(first), _number(rest.partition(".")[0])
        if count is None or seed is None or not found.students:
            await self.count(visit, desk, cohort, "")
        elif argument != lot(found.numbers, count, seed):
            visit.toast("teams-others")
            self._draw(visit, found, count)
        else:
            await teams.divide(desk.tx, cohort.id, divided(found.numbers, count, seed))
            await self._page(visit, desk, cohort)

    async def _page(self, visit: Visit, desk: Desk, cohort: Cohort) -> None:
        if found := await self._found(visit, desk, cohort):
            change(visit, team_views.page(visit, found))

    async def _found(self, visit: Visit, desk: Desk, cohort: Cohort) -> Divided | None:
        """The class with its teams; None, and the question how many there are to be, if it has none any more."""
        visit.ask("")
        found = await division(desk, cohort)
        if found.teams:
            return found
        await self.count(visit, desk, cohort, "")
        return None

    # Changing by hand

    async def move(self, visit: Visit, desk: Desk, cohort: Cohort, page: str) -> None:
        """Choose a student."""
        if found := await self._found(visit, desk, cohort):
            change(visit, team_views.movable(visit, found, page))

    async def place(self, visit: Visit, desk: Desk, pupil: Pupil, page: str) -> None:
        """Choose a team for that student."""
        if found := await self._found(visit, desk, pupil.cohort):
            change(visit, team_views.places(visit, found, pupil.member, page))

    async def put(self, visit: Visit, desk: Desk, pupil: Pupil, number: str) -> None:
        """Put the student in the team of that number, or in none (0)."""
        there = {str(team.number): team.number for team in await teams.of_cohort(desk.tx, pupil.cohort.id)}
        if number == "0" or number in there:
            await teams.put(desk.tx, pupil.cohort.id, pupil.member.number, there.get(number))
        else:
            visit.toast("team-gone")
        await self._page(visit, desk, pupil.cohort)

    async def rename(self, visit: Visit, desk: Desk, cohort: Cohort, page: str) -> None:
        """Choose a team to name."""
        if found := await self._found(visit, desk, cohort):
            change(visit, team_views.renamable(visit, found, page))

    async def ask_name(self, visit: Visit, desk: Desk, found: ClassTeam, _: str) -> None:
        """Ask for a name of that team."""
        text = visit.say("team-name", team=called(visit.say, found.team))
        change(visit, (text, (back(visit, f"teams.{found.cohort.id}", "here"),)))
        visit.ask(f"team_name.{found.cohort.id}.{found.team.number}")

    async def named(self, visit: Visit, desk: Desk, found: ClassTeam, answer: Typed | Sent) -> None:
        """Name it as it was typed."""
        name = clean_name(answer.text, NAME_LENGTH) if isinstance(answer, Typed) else ""
        if name:
            await teams.rename(desk.tx, found.cohort.id, found.team.number, name)
            await self._page(visit, desk, found.cohort)
        else:
            await self.ask_name(visit, desk, found, "")

    async def ask_drop(self, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
        """Ask before they are dissolved."""
        sure = visit.column(f"teams_drop_sure.{cohort.id}")
        change(visit, (visit.say("teams-drop", cohort=cohort.name), (*sure, back(visit, f"teams.{cohort.id}", "here"))))

    async def drop(self, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
        """Dissolve them; what was given to their students stays theirs."""
        visit.ask("")
        await teams.dissolve(desk.tx, cohort.id)
        change(visit, (visit.say("teams-dropped"), visit.column(f"teams_count.{cohort.id}", f"cohort.{cohort.id}")))

    # Telling

    async def tell(self, visit: Visit, desk: Desk, cohort: Cohort, _: str) -> None:
        """Tell each student their team, by its name alone: no student reads who else is in a class."""
        if cohort.archived_at is not None:
            visit.toast("teams-archived")
            return
        found = await teams.untold(desk.tx, cohort.id)
        for one in found:
            say = desk.wordings[one.language]
            letter = say("team-letter", cohort=cohort.name, team=called(say, one.team))
            visit.letters.append(Letter(one.chat_id, Message(letter)))
            await teams.told(desk.tx, cohort.id, one.chat_id)
        visit.shows.append(Toast(visit.say("teams-told", count=len(found))))
        await self._page(visit, desk, cohort)


async def division(desk: Desk, cohort: Cohort) -> Divided:
    """A class as it is divided now."""
    students, untold = await members.of_cohort(desk.tx, cohort.id), await teams.untold(desk.tx, cohort.id)
    return Divided(cohort, await teams.of_cohort(desk.tx, cohort.id), students, len(untold))


def _count(text: str) -> int | None:
    """The number of teams that was typed or stood in a button, if there can be so many."""
    count = _number(text)
    return count if count and count <= MOST else None


def _number(text: str) -> int | None:
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 11 else None
