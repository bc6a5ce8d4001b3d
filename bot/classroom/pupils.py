"""One student of a class: attempts at what was assigned, the growth over time, one talk with its marks."""

from collections.abc import Sequence
from html import escape

from bot import render
from bot.attachments import recipe
from bot.classroom import standing
from bot.classroom.clock import day, when
from bot.classroom.drawn import growth_data, went
from bot.classroom.standing import Place, Trial
from bot.classroom.talk import Talk, handed_talk, scenario_title
from bot.content import Content
from bot.desk import Desk
from bot.gates import Handed, Pupil, handed_in, taught_pupil
from bot.paging import page_number, turning
from bot.remarked import show_comments
from bot.routes import Route, Routes
from bot.shows import Button, Picture
from bot.visit import Visit
from bot.wording import Html, Wording
from dialogues import progress
from dialogues.summary import Summary, summarise
from storage import assignments
from storage.cohorts import Cohort

FEWEST_FOR_GROWTH = 2
TRIALS_A_PAGE = 10
NOT_BEGUN_NAMED = 10
NEW_NAMED = 5
"""New skills named: a student who began with none would read all of them at once."""


class Pupils:
    """Students one by one; `content` has what they played. What they practise on their own is never looked at."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @property
    def routes(self) -> Routes:
        """The ways in."""
        return Routes(presses={"pupil": Route(taught_pupil, self.page), "handed": Route(handed_in, self.handed)})

    async def page(self, visit: Visit, desk: Desk, pupil: Pupil, page: str) -> None:
        """One student: growth, and their attempts, the newest first, each a button to its talk."""
        works = await assignments.of_cohort(desk.tx, pupil.cohort.id)
        places = await standing.of_student(desk.tx, pupil.member, works, desk.now)
        trials = sorted(
            (trial for place in places for trial in place.trials if trial.played),
            key=lambda one: (-one.started_at, -one.number),
        )
        pages = max(1, -(-len(trials) // TRIALS_A_PAGE))
        number = page_number(page, pages)
        if number == 0:
            self._growth(visit, pupil, trials[::-1])
        shown = trials[number * TRIALS_A_PAGE : (number + 1) * TRIALS_A_PAGE]
        rows = [self._row(visit.say, pupil.cohort, trial, desk.now) for trial in shown]
        parts = [visit.say("pupil", cohort=pupil.cohort.name, name=pupil.member.name), self._open(visit.say, places)]
        parts.append(visit.say("trials", rows=Html("\n".join(rows))) if rows else visit.say("trials-none"))
        place = f"{pupil.cohort.id}.{pupil.member.number}"
        buttons = tuple((self._button(visit.say, pupil, trial),) for trial in shown)
        turns = turning(visit, "pupil", f"{place}.", number, pages)
        last = (visit.button(f"roster.{pupil.cohort.id}"), visit.button(f"expel.{place}"))
        visit.show(Html("\n\n".join(part for part in parts if part)), (*buttons, *turns, last))

    def _open(self, say: Wording, places: Sequence[Place]) -> Html:
        """What the student has not begun or is in the middle of."""
        parts = []
        for one in ("not_begun", "going"):
            titles = [
                place.task.title(say, self._content)
                for place in places
                if place.result.standing == one and place.assignment.cancelled_at is None
            ]
            if titles:
                parts.append(say(f"pupil-{one}", titles=Html(", ".join(titles[:NOT_BEGUN_NAMED]))))
        return Html("\n".join(parts))

    def _row(self, say: Wording, cohort: Cohort, trial: Trial, now: float) -> Html:
        title, at = scenario_title(say, self._content, trial.scenario), when(say, cohort, trial.started_at, now)
        return say("trial", title=title, at=at, words=_outcome(say, trial.summary, late=trial.late))

    def _button(self, say: Wording, pupil: Pupil, trial: Trial) -> Button:
        title = scenario_title(say, self._content, trial.scenario)
        ending = trial.summary.ending if trial.summary else None
        label = say("trial-button", title=title, day=day(say, pupil.cohort, trial.started_at), went=went(say, ending))
        return Button(label, "handed", f"{trial.assignment_id}.{pupil.member.number}.{trial.number}")

    def _growth(self, visit: Visit, pupil: Pupil, trials: Sequence[Trial]) -> None:
        """The growth over time as a picture and in words, once there are two attempts to compare."""
        if len(trials) < FEWEST_FOR_GROWTH:
            return
        found = progress.growth(trial.summary for trial in trials if trial.summary)
        days = [day(visit.say, pupil.cohort, trial.started_at) for trial in trials]
        data = growth_data(visit.say, pupil.member.name, Html(escape(pupil.cohort.name)), found.steps, days)
        caption = growth_in_words(visit.say, found)
        visit.shows.append(Picture(recipe("growth_picture", data), caption))

    async def handed(self, visit: Visit, desk: Desk, handed: Handed, _: str) -> None:
        """One talk with its marks, as the teachers corrected them, and what they said of it."""
        talk = await handed_talk(desk.tx, self._content, handed)
        pupil = f"pupil.{handed.cohort.id}.{handed.member.number}"
        if talk is None:
            visit.tell("handed-going" if handed.attempt.ended_at is None else "handed-nothing", pupil)
            return
        self._transcript(visit, talk)
        await show_comments(visit, desk.tx, handed.member.chat_id, handed.attempt.number)
        visit.show(
            self._head(visit.say, talk, desk.now), visit.column(f"remark.{talk.place}", f"correct.{talk.place}", pupil)
        )

    def _transcript(self, visit: Visit, talk: Talk) -> None:
        customer = talk.play.lines.name if talk.play else visit.say("customer-nameless")
        for page in render.transcript(visit.say, talk.opening, talk.turns, customer, talk.handed.member.name):
            visit.show(page)

    def _head(self, say: Wording, talk: Talk, now: float) -> Html:
        """Whose talk it was, and when."""
        handed = talk.handed
        at = when(say, handed.cohort, handed.attempt.started_at, now)
        words = _outcome(say, summarise(talk.turns, talk.ending))
        return say("handed-head", name=handed.member.name, title=talk.title(say, self._content), at=at, words=words)


def _outcome(say: Wording, summary: Summary | None, *, late: bool = False) -> Html:
    """How a talk ended, in what mood, and whether late."""
    words = [went(say, summary.ending), say("text-mood", mood=summary.mood)] if summary else []
    return Html(", ".join([*words, say("late")] if late else words))


def growth_in_words(say: Wording, found: progress.Growth) -> Html:
    """What the first and the last attempt say of a student's way."""
    first, last = found.steps[0], found.steps[-1]
    parts = [
        say("growth-moods", first=first.mood, last=last.mood),
        say("growth-shares", first=first.share, last=last.share),
    ]
    if found.new:
        parts.append(say("growth-new", skills=say.listed([say(f"sign-{skill}") for skill in found.new[:NEW_NAMED]])))
    return Html("\n".join(parts))
