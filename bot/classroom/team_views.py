"""Teams as their teacher sees them: what was drawn, the teams, the lists to choose from."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from bot.classroom.dividing import lot
from bot.classroom.steps import View, back, box
from bot.classroom.teaching import paged
from bot.render import MESSAGE_LENGTH, visible_length
from bot.shows import Keyboard
from bot.visit import Visit
from bot.wording import Html, Wording
from storage.cohorts import Cohort
from storage.members import Member
from storage.teams import Team

MOST = 40
"""Teams in a class: more would not fit one message."""
LONGEST = 2000
"""Characters of names in a row: Fluent takes no value above 2500."""
OFFERED = range(2, 10)
"""Numbers of teams to tap; others are typed."""


@dataclass(frozen=True, slots=True)
class Divided:
    """A class with its teams and students; `untold` is how many of them are still to be told."""

    cohort: Cohort
    teams: Sequence[Team]
    students: Sequence[Member]
    untold: int = 0

    @property
    def numbers(self) -> list[int]:
        """Those of the students."""
        return [student.number for student in self.students]

    def of(self, team: int | None) -> list[Member]:
        """The students of a team, or those in none."""
        return [student for student in self.students if student.team_number == team]


def called(say: Wording, team: Team) -> Html:
    """A team by its name, or by its number while it has none."""
    return say("team-named", name=team.name) if team.name else say("team-numbered", number=team.number)


# Dividing


def counts(visit: Visit, found: Divided) -> View:
    """Into how many teams, each number with the size that they will have."""
    say, place, number = visit.say, f"teams_draw.{found.cohort.id}", len(found.students)
    buttons = [
        visit.button(f"{place}.{count}", say("teams-of", count=count, size=_size(number, count)))
        for count in OFFERED
        if count <= max(number, OFFERED.start)
    ]
    rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    return say("teams-how-many", cohort=found.cohort.name, students=number, most=MOST), (*rows, *_home(visit, found))


def _size(students: int, count: int) -> str:
    least, rest = divmod(students, count)
    return f"{least}–{least + 1}" if rest else str(least)


def drawn(visit: Visit, found: Divided, parts: Sequence[Sequence[int]], seed: int) -> View:
    """Teams as they were drawn, to keep or to draw again."""
    say, id = visit.say, found.cohort.id
    teams, names = {team.number: team for team in found.teams}, {one.number: one.name for one in found.students}
    groups = [
        (called(say, teams.get(number) or Team(id, number, None)), [names[one] for one in part])
        for number, part in enumerate(parts, start=1)
    ]
    what = say("teams-drawn-again" if teams else "teams-drawn")
    keep = visit.button(f"teams_keep.{id}.{lot(found.numbers, len(parts), seed)}")
    again = visit.button(f"teams_draw.{id}.{len(parts)}")
    other = visit.button(f"teams_count.{id}", say("teams-other-count"))
    rows = ((again, keep), (other,), *(_home(visit, found) if teams else ()))
    return _text(say, found.cohort, groups, what), rows


# The teams


def page(visit: Visit, found: Divided) -> View:
    """The teams with their students, and what can be done with them."""
    say, id, teamless = visit.say, found.cohort.id, found.of(None)
    tell = visit.button(f"teams_tell.{id}", say("teams-tell", count=found.untold))
    move = visit.button(f"teams_move.{id}", say("teams-place") if teamless else None)
    rows = (
        *(((tell,),) if found.untold else ()),
        (visit.button(f"team_invites.{id}"),),
        *(((move,),) if found.students else ()),
        (visit.button(f"teams_rename.{id}"), visit.button(f"teams_drop.{id}")),
        *visit.column(f"teams_count.{id}", f"cohort.{id}"),
    )
    return listed(say, found, say("teams-untold" if found.untold else "teams-known")), rows


def listed(say: Wording, found: Divided, what: Html) -> Html:
    """The teams with their students, and what there is to say of them."""
    groups = [(called(say, team), [one.name for one in found.of(team.number)]) for team in found.teams]
    if teamless := [one.name for one in found.of(None)]:
        groups.append((say("teamless"), teamless))
    return _text(say, found.cohort, groups, what)


def _text(say: Wording, cohort: Cohort, groups: Sequence[tuple[Html, Sequence[str]]], what: Html) -> Html:
    """As many names of each team as one message takes."""

    def written(most: int) -> Html:
        return _written(say, cohort, groups, what, most)

    largest = max(len(names) for _, names in groups)
    return written(bisect_left(range(1, largest + 1), True, key=lambda most: not written(most)))


def _written(say: Wording, cohort: Cohort, groups: Sequence[tuple[Html, Sequence[str]]], what: Html, most: int) -> Html:
    """With so many names of each team; empty if there is no room for them, which for none of them there always is."""
    firsts = [Html(escape(", ".join(names[:most]), quote=False)) for _, names in groups]
    if max(map(len, firsts)) > LONGEST:
        return Html("")
    rows = [_row(say, title, first, len(names), most) for (title, names), first in zip(groups, firsts, strict=True)]
    text = Html("\n".join([say("teams-page", cohort=cohort.name), *rows, "", what]))
    return text if visible_length(text) <= MESSAGE_LENGTH else Html("")


def _row(say: Wording, team: Html, names: Html, count: int, most: int) -> Html:
    if count == 0:
        return say("team-row-nobody", team=team)
    if most == 0:
        return say("team-row-size", team=team, count=count)
    if count > most:
        return say("team-row-more", team=team, names=names, count=count - most)
    return say("team-row", team=team, names=names)


# Choosing students and teams


def movable(visit: Visit, found: Divided, number: str) -> View:
    """The students, those in no team first."""
    names = {team.number: called(visit.say, team) for team in found.teams}
    ordered = sorted(found.students, key=lambda one: (one.team_number or 0, one.number))
    place = f"team_of.{found.cohort.id}"
    buttons = [
        visit.button(
            f"{place}.{one.number}",
            visit.say("teams-student", name=one.name, team=names[one.team_number])
            if one.team_number in names
            else visit.say("teams-student-teamless", name=one.name),
        )
        for one in ordered
    ]
    rows = paged(visit, buttons, "teams_move", number, f"{found.cohort.id}.")
    return visit.say("teams-who-moves", cohort=found.cohort.name), (*rows, *_home(visit, found))


def places(visit: Visit, found: Divided, student: Member, number: str) -> View:
    """The teams that a student can be put in, their own ticked."""
    id = found.cohort.id
    put = f"team_put.{id}.{student.number}"
    boxes = [
        box(visit, f"{put}.{team.number}", _sized(visit.say, found, team), ticked=team.number == student.team_number)
        for team in found.teams
    ]
    rows = paged(visit, boxes, "team_of", number, f"{id}.{student.number}.")
    none = ((visit.button(f"{put}.0", visit.say("team-none")),),) if student.team_number is not None else ()
    to_list = (visit.button(f"teams_move.{id}", visit.say("step-back")),)
    return visit.say("teams-where", name=student.name), (*rows, *none, to_list)


def renamable(visit: Visit, found: Divided, number: str) -> View:
    """The teams, to give one of them another name."""
    place = f"team_rename.{found.cohort.id}"
    buttons = [visit.button(f"{place}.{team.number}", _sized(visit.say, found, team)) for team in found.teams]
    rows = paged(visit, buttons, "teams_rename", number, f"{found.cohort.id}.")
    return visit.say("teams-which-name", cohort=found.cohort.name), (*rows, *_home(visit, found))


def _sized(say: Wording, found: Divided, team: Team) -> Html:
    return say("team-size", team=called(say, team), count=len(found.of(team.number)))


def _home(visit: Visit, found: Divided) -> Keyboard:
    """The row that leads back to the teams, or to the class while it has none."""
    if found.teams:
        return (back(visit, f"teams.{found.cohort.id}", "here"),)
    return visit.column(f"cohort.{found.cohort.id}")
