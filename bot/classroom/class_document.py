"""Everything of a class as one JSON document, or a share of it where it is a lot.

Version 1, all times ISO 8601 with their offset, numbers of students those of the class:

    format "hankala-class", version, made, part (which of how many), names (false: students stand by numbers)
    class         name, time_zone, made, archived, erased {good, bad, debt}: what is left of erased students
    teachers      names
    students      number, name, joined, team (its number)
    teams         number, name (null: it has none but its number)
    team_exercises  team (its number), group (its title), ended, mode, language, players (how many), customers
      customer    scenario, start, mood, best_mood, moods (after each reply), ending, replies, shown, called, faults
    tricks        the words of those on the class's list, newest first: nobody's name is with them
    assignments   title, terms (as given), whole_class, made, due, cancelled,
                  given [student, due, standing], attempts
      attempt     student, attempt (counted from 1), scenario, scenario_version, language, begun, ended, late,
                  goal_reached, summary (ending, mood, best_mood, replies, shown, called, faults), turns,
                  comments [teacher, at, words] (a spoken one has no words),
                  corrections [turn, mark, verdict]: summaries heed them, turns are as they were played
        turn      number, reply, marks [mark, words, rule], conduct, mood, answer (the customer's lines)

The words of a talk that goes on are nobody's yet, so it has no turns.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bot.classroom.nameless import without
from bot.classroom.results import Results, counted
from bot.classroom.standing import Place, Standings, Trial
from bot.classroom.teamwork import Played
from dialogues.goals import reached
from storage import assignments, attempts, remarks, tricks
from storage.attempts import Attempt
from storage.database import Reader
from storage.remarks import Comment, Correction

FORMAT, VERSION = "hankala-class", 1
MOST, LARGEST = 1500, 6000
"""Attempts in a document (some 10 MB), and in one of one assignment: Telegram takes 50 MB (Bot API, sendDocument)."""

Json = dict[str, Any]
Key = tuple[int, int]
"""Chat and attempt number."""


def shares(sizes: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]] | None:
    """Assignments and their numbers of attempts, in their order, shared out to documents; None: one is too large.

    A share has about MOST attempts; one assignment is never parted.
    """
    shared: list[list[tuple[int, int]]] = [[]]
    for work in sizes:
        if work[1] > LARGEST:
            return None
        if shared[-1] and sum(size for _, size in shared[-1]) + work[1] > MOST:
            shared.append([])
        shared[-1].append(work)
    return shared


async def document(reader: Reader, results: Results, part: str) -> Json:
    """The class with all students, and these results' share of the assignments; `part` as in `2/3`."""
    shown = _shown(results)
    return {
        "format": FORMAT,
        "version": VERSION,
        "made": results.aware(results.now),
        "part": part,
        "names": results.named,
        **_class(results),
        "tricks": [shown(one.words) for one in await tricks.of_cohort(reader, results.cohort.id, "shown")],
        "assignments": [await _assignment(reader, results, work) for work in results.works],
    }


def _class(results: Results) -> Json:
    cohort, shown = results.cohort, _shown(results)
    return {
        "class": {
            "name": cohort.name,
            "time_zone": cohort.time_zone,
            "made": results.aware(cohort.made_at),
            "archived": results.aware(cohort.archived_at),
            "erased": json.loads(cohort.tally),
        },
        "teachers": list(results.teachers),
        "students": [
            {
                "number": one.number,
                "name": results.called(one),
                "joined": results.aware(one.joined_at),
                "team": one.team_number,
            }
            for one in results.students
        ],
        "teams": [{"number": team.number, "name": team.name and shown(team.name)} for team in results.teams],
        "team_exercises": [_exercise(results, one) for one in results.played],
    }


def _exercise(results: Results, one: Played) -> Json:
    return {
        "team": one.team,
        # Students call their group as they like, also by their names.
        "group": (one.title or None) if results.named else None,
        "ended": results.aware(one.at),
        **one.result.model_dump(mode="json"),
    }


def _shown(results: Results) -> Callable[[str], str]:
    """How words that somebody wrote stand in the file: without names where it has none."""
    names = [student.name for student in results.students]
    return str if results.named else without(names)


async def _assignment(reader: Reader, results: Results, work: Standings) -> Json:
    assignment = work.assignment
    said = await _Said.of(reader, results, assignment.id)
    return {
        "title": results.title(work),
        "terms": json.loads(assignment.terms),
        "whole_class": assignment.whole_class,
        "made": results.aware(assignment.made_at),
        "due": results.aware(assignment.due_at),
        "cancelled": results.aware(assignment.cancelled_at),
        "given": [
            {
                "student": place.member.number,
                "due": results.aware(place.due_at),
                "standing": place.result.standing,
            }
            for place in work.places
        ],
        "attempts": [one for place in work.places for one in _attempts(results, place, said)],
    }


def _attempts(results: Results, place: Place, said: "_Said") -> Iterator[Json]:
    for number, trial in counted(place):
        key = place.member.chat_id, trial.number
        kept = said.attempts[key]
        yield {
            "student": place.member.number,
            "attempt": number,
            "scenario": kept.scenario,
            "scenario_version": kept.scenario_version,
            "language": kept.language,
            "begun": results.aware(trial.started_at),
            "ended": results.aware(trial.ended_at),
            **_outcome(place, trial),
            **said.about(key, results.aware),
        }


def _outcome(place: Place, trial: Trial) -> Json:
    summary = trial.summary
    return {
        "late": trial.late,
        "goal_reached": summary is not None and reached(place.task.goal, summary),
        "summary": summary and summary.model_dump(mode="json"),
    }


class _Said:
    """What was said in the attempts at one assignment and about them; without names where the file has none."""

    def __init__(
        self,
        attempts: Mapping[Key, Attempt],
        turns: Mapping[Key, Sequence[Json]],
        comments: Mapping[Key, Sequence[Comment]],
        corrections: Mapping[Key, Sequence[Correction]],
        shown: Callable[[str], str],
    ) -> None:
        self.attempts, self._turns = attempts, turns
        self._comments, self._corrections, self._shown = comments, corrections, shown

    @classmethod
    async def of(cls, reader: Reader, results: Results, assignment_id: int) -> "_Said":
        """Reads it."""
        # As they were kept: a model of each of a large class's turns would take minutes.
        kept = {(one.chat_id, one.number): one for one in await attempts.of_assignment(reader, assignment_id)}
        turns: dict[Key, list[Json]] = defaultdict(list)
        for one in await assignments.said(reader, assignment_id, len(results.students)):
            turns[one.chat_id, one.attempt_number].append(json.loads(one.turn))
        return cls(kept, turns, *await remarks.of_assignment(reader, assignment_id), _shown(results))

    def about(self, key: Key, moment: Callable[[float], str | None]) -> Json:
        """One attempt's turns, comments and corrections."""
        return {
            "turns": [self._turn(turn) for turn in self._turns.get(key, ())],
            "comments": [
                {
                    "teacher": one.teacher,
                    "at": moment(one.at),
                    "words": self._shown(one.content) if one.kind == "text" else None,
                }
                for one in self._comments.get(key, ())
            ],
            "corrections": [
                {"turn": one.turn_number, "mark": one.mark, "verdict": one.verdict}
                for one in self._corrections.get(key, ())
            ],
        }

    def _turn(self, turn: Json) -> Json:
        return {
            "number": turn["number"],
            "reply": self._shown(turn["reply"]),
            "marks": [
                {"mark": mark["name"], "words": self._shown(mark["evidence"]), "rule": mark["rule"]}
                for mark in turn["marks"]
            ],
            "conduct": turn["conduct"],
            "mood": turn["mood_after"],
            "answer": turn["lines"],
        }
