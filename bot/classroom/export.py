"""The results of a class as tables: one for a CSV file; for a workbook an overview, one an assignment, the teams."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.classroom.drawn import plain, went
from bot.classroom.results import Results, counted
from bot.classroom.standing import Place, Standings, Trial
from bot.classroom.team_views import called
from bot.classroom.teamwork import Played, titled
from bot.exports.shapes import Book, Cell, Column, Kind, Table
from bot.wording import Html, Wording
from dialogues.exercises.result import Outcome
from dialogues.goals import reached
from dialogues.summary import Summary
from storage.teams import Team

ATTEMPT: Sequence[tuple[str, Kind]] = (
    ("attempt", "number"),
    ("begun", "moment"),
    ("ended", "moment"),
    ("late", "text"),
    ("ending", "text"),
    ("mood", "number"),
    ("best_mood", "number"),
    ("goal", "text"),
    ("shown", "number"),
    ("called", "number"),
    ("skills", "text"),
    ("missed", "text"),
    ("faults", "text"),
)
"""What is told of an attempt, and as what."""
COUNTS: Sequence[tuple[str, Kind]] = (("given", "number"), ("done", "number"), ("attempts", "number"))


TEAM: Sequence[tuple[str, Kind]] = (
    ("team", "text"),
    ("ended", "moment"),
    ("mode", "text"),
    ("players", "number"),
    ("scenario", "text"),
    ("ending", "text"),
    ("mood", "number"),
    ("best_mood", "number"),
    ("replies", "number"),
    ("shown", "number"),
    ("called", "number"),
    ("skills", "text"),
    ("missed", "text"),
    ("faults", "text"),
)
"""What is told of one customer of a team's exercise."""


def table(results: Results) -> Table:
    """One table of all, a row an attempt."""
    head: Sequence[tuple[str, Kind]] = (("cohort", "text"), ("assignment", "text"), ("student", "text"))
    rows: list[list[Cell]] = [
        [results.cohort.name, title, results.called(place.member), *cells]
        for title, work in zip(map(results.title, results.works), results.works, strict=True)
        for place in work.places
        for cells in _attempts(results, place)
    ]
    return {"name": results.cohort.name, "columns": _columns(results.say, [*head, *ATTEMPT]), "rows": rows}


def book(results: Results) -> Book:
    """A workbook: an overview with a row a student, a sheet an assignment, one of what teams have played in groups."""
    sheets = [_sheet(results, work) for work in results.works]
    if results.played:
        sheets.append(_team_sheet(results))
    return {"made": results.moment(results.now) or "", "tables": [_overview(results), *sheets]}


def _overview(results: Results) -> Table:
    """Each student, and where they stand in each assignment; an empty cell is one that they were not given."""
    say = results.say
    titles: list[Column] = [{"title": results.title(work), "kind": "text"} for work in results.works]
    places = [{place.member.chat_id: place for place in work.places} for work in results.works]
    rows: list[list[Cell]] = []
    for student in results.students:
        theirs = [one.get(student.chat_id) for one in places]
        standings = [_standing(say, place) if place else None for place in theirs]
        rows.append([results.called(student), *_counts(theirs), *standings])
    columns = _columns(say, [("student", "text"), *COUNTS])
    return {"name": _word(say, "overview"), "columns": [*columns, *titles], "rows": rows}


def _counts(places: Sequence[Place | None]) -> list[Cell]:
    given = [place for place in places if place]
    done = sum(place.result.standing == "done" for place in given)
    return [len(given), done, sum(1 for place in given for _ in counted(place))]


def _sheet(results: Results, work: Standings) -> Table:
    """A row an attempt, and one for each student who has made none."""
    head: Sequence[tuple[str, Kind]] = (("student", "text"), ("standing", "text"), ("due", "moment"))
    rows: list[list[Cell]] = []
    for place in work.places:
        start: list[Cell] = [
            results.called(place.member),
            _standing(results.say, place),
            results.moment(place.due_at),
        ]
        rows += [[*start, *cells] for cells in _attempts(results, place)] or [[*start, *[None] * len(ATTEMPT)]]
    columns = _columns(results.say, [*head, *ATTEMPT])
    return {"name": results.title(work), "columns": columns, "rows": rows}


def _attempts(results: Results, place: Place) -> Iterator[list[Cell]]:
    """The cells of each attempt of a student's, in the order of ATTEMPT."""
    for number, trial in counted(place):
        times: list[Cell] = [number, results.moment(trial.started_at), results.moment(trial.ended_at)]
        yield [*times, *_outcome(results, place, trial)]


def _outcome(results: Results, place: Place, trial: Trial) -> list[Cell]:
    say, summary = results.say, trial.summary
    if summary is None:
        going: list[Cell] = [None, _word(say, "going")]
        return [*going, *[None] * (len(ATTEMPT) - 5)]
    return [
        _yes(say, trial.late),
        plain(went(say, summary.ending)),
        summary.mood,
        summary.best_mood,
        _yes(say, reached(place.task.goal, summary)),
        *_skills(say, summary),
    ]


def _skills(say: Wording, summary: Summary) -> list[Cell]:
    missed = [skill for skill in summary.called if skill not in summary.shown]
    return [
        len(summary.called) - len(missed),
        len(summary.called),
        _signs(say, summary.shown),
        _signs(say, missed),
        _signs(say, summary.faults),
    ]


def _team_sheet(results: Results) -> Table:
    """A row for each customer of each exercise that a team has played."""
    rows = [
        [*_exercise(results, one), *_customer(results, outcome)]
        for one in results.played
        for outcome in one.result.customers
    ]
    return {"name": _word(results.say, "teamwork"), "columns": _columns(results.say, TEAM), "rows": rows}


def _exercise(results: Results, one: Played) -> list[Cell]:
    mode = plain(results.say(f"mode-{one.result.mode}"))
    return [plain(_team(results, one)), results.moment(one.at), mode, one.result.players]


def _team(results: Results, one: Played) -> Html:
    """The team by its name, or the group by its title; in a file without names by no words that students chose."""
    say, named = results.say, {team.number: team for team in results.teams if results.named}
    if one.team is not None:
        return called(say, named.get(one.team) or Team(results.cohort.id, one.team, None))
    return titled(say, one.title if results.named else "")


def _customer(results: Results, outcome: Outcome) -> list[Cell]:
    say, content = results.say, results.content
    return [
        content.card(outcome.scenario).said(say.language).title
        if content.has(outcome.scenario)
        else plain(say("task-gone")),
        plain(went(say, outcome.ending)),
        outcome.mood,
        outcome.best_mood,
        outcome.replies,
        *_skills(say, outcome),
    ]


def _signs(say: Wording, names: Sequence[str]) -> str:
    """Names of marks in a row, each once; one that came more often with its number."""
    found = Counter(names)
    return ", ".join(plain(say(f"sign-{name}")) + (f" ×{found[name]}" if found[name] > 1 else "") for name in found)


def _standing(say: Wording, place: Place) -> str:
    return plain(say(f"standing-{place.result.standing}"))


def _yes(say: Wording, so: bool) -> str:
    return _word(say, "yes" if so else "no")


def _columns(say: Wording, columns: Sequence[tuple[str, Kind]]) -> list[Column]:
    return [{"title": _word(say, name), "kind": kind} for name, kind in columns]


def _word(say: Wording, name: str) -> str:
    return plain(say(f"table-{name}"))
