"""The results of a class as tables: one for a CSV file, or an overview and one an assignment for a workbook."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.classroom.drawn import plain, went
from bot.classroom.results import Results, counted
from bot.classroom.standing import Place, Standings, Trial
from bot.exports.shapes import Book, Cell, Column, Kind, Table
from bot.wording import Wording
from dialogues.goals import reached

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
    """A workbook: an overview with a row a student, then a sheet an assignment."""
    sheets = [_sheet(results, work) for work in results.works]
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
    missed = [skill for skill in summary.called if skill not in summary.shown]
    return [
        _yes(say, trial.late),
        plain(went(say, summary.ending)),
        summary.mood,
        summary.best_mood,
        _yes(say, reached(place.task.goal, summary)),
        len(summary.called) - len(missed),
        len(summary.called),
        _signs(say, summary.shown),
        _signs(say, missed),
        _signs(say, summary.faults),
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
