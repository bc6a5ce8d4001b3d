"""Everything of a class as one JSON document, or as several where it is a lot.

Version 1, all times ISO 8601 with their offset, numbers of students those of the class:

    format "hankala-class", version, made, part (which of how many), names (false: students stand by numbers)
    class         name, time_zone, made, archived, erased {good, bad, debt}: what is left of erased students
    teachers      names
    students      number, name, joined, team (its number)
    teams         number, name (null: it has none but its number)
    assignments   title, terms (as given), whole_class, made, due, cancelled,
                  given [student, due, standing], attempts
      attempt     student, attempt (counted from 1), scenario, scenario_version, language, begun, ended, late,
                  goal_reached, rating, summary (ending, mood, best_mood, replies, shown, called, faults), turns,
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
from dialogues.goals import reached
from storage import assignments, remarks
from storage.database import Reader
from storage.remarks import Comment, Correction

FORMAT, VERSION = "hankala-class", 1
MOST = 1500
"""Attempts in one document: some 10 MB; Telegram takes 50 MB (Bot API, sendDocument)."""

Json = dict[str, Any]
Key = tuple[int, int]
"""Chat and attempt number."""


async def documents(reader: Reader, results: Results) -> list[Json]:
    """The class in as many documents as it takes; each has all students, and its share of the assignments."""
    shares = _shares(results.works)
    return [
        {
            "format": FORMAT,
            "version": VERSION,
            "made": results.aware(results.now),
            "part": f"{number}/{len(shares)}",
            "names": results.named,
            **_class(results),
            "assignments": [await _assignment(reader, results, work) for work in share],
        }
        for number, share in enumerate(shares, start=1)
    ]


def _shares(works: Sequence[Standings]) -> list[list[Standings]]:
    """The assignments in their order, in shares of about MOST attempts; one assignment is never parted."""
    shares: list[list[Standings]] = [[]]
    size = 0
    for work in works:
        attempts = sum(len(place.trials) for place in work.places)
        if shares[-1] and size + attempts > MOST:
            shares.append([])
            size = 0
        shares[-1].append(work)
        size += attempts
    return shares


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
        kept = results.kept[key]
        yield {
            "student": place.member.number,
            "attempt": number,
            "scenario": kept.scenario,
            "scenario_version": kept.scenario_version,
            "language": kept.language,
            "begun": results.aware(trial.started_at),
            "ended": results.aware(trial.ended_at),
            **_outcome(place, trial),
            "rating": kept.rating,
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
        turns: Mapping[Key, Sequence[Json]],
        comments: Mapping[Key, Sequence[Comment]],
        corrections: Mapping[Key, Sequence[Correction]],
        shown: Callable[[str], str],
    ) -> None:
        self._turns, self._comments, self._corrections, self._shown = turns, comments, corrections, shown

    @classmethod
    async def of(cls, reader: Reader, results: Results, assignment_id: int) -> "_Said":
        """Reads it."""
        # As they were kept: a model of each of a large class's turns would make everybody wait for seconds.
        turns: dict[Key, list[Json]] = defaultdict(list)
        for one in await assignments.said(reader, assignment_id, len(results.students)):
            turns[one.chat_id, one.attempt_number].append(json.loads(one.turn))
        return cls(turns, *await remarks.of_assignment(reader, assignment_id), _shown(results))

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
