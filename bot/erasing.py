"""What classes keep, lose and are told when a person, or a class, is erased for good."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from html import unescape

from bot.letter_keys import invite_key, nudge_key, reminder_key
from bot.shows import Letter, Message
from bot.wording import Wording
from dialogues.exercises.exercise import kept
from dialogues.exercises.forgetting import forgotten
from dialogues.following import class_ledger
from dialogues.ledger import Ledger
from storage import (
    assignments,
    attempts,
    cohorts,
    exercises,
    groups,
    inbox,
    learners,
    members,
    outbox,
    remarks,
    teachers,
    teams,
)
from storage.cohorts import Cohort
from storage.database import Reader, Transaction
from storage.outbox import AT_ONCE

NAMED = 20
"""Classes named in one message."""


async def erase_person(tx: Transaction, chat_id: int, wordings: Mapping[str, Wording]) -> list[Letter]:
    """Erase all that is kept of a person, also in their classes; gives the letters to students whose class goes too.

    A class keeps numbers of its erased students (3/11 and 1/12), and written comments without their teacher's name.
    """
    letters = [
        letter
        for cohort in await taught_alone(tx, chat_id)
        for letter in await erase_class(tx, cohort, wordings)
        if letter.chat_id != chat_id
    ]
    for cohort in await cohorts.joined_by(tx, chat_id):
        await _keep_numbers(tx, cohort, chat_id)
        for teacher, _ in await cohorts.teachers(tx, cohort.id):
            await outbox.drop_files(tx, teacher)
    await _withdraw_nudges(tx, chat_id)
    await _silence(tx, chat_id)
    words = {language: unescape(say("teacher-nameless")) for language, say in wordings.items()}
    await remarks.unname(tx, chat_id, words)
    await learners.erase(tx, chat_id)
    return letters


async def end_role(tx: Transaction, chat_id: int, at: float) -> None:
    """Let a person teach no more, at once: what they were putting together and what waits in their name goes.

    Their comments stay, and their own practice. The classes that they taught alone are left without a teacher.
    """
    await _withdraw_nudges(tx, chat_id)
    await assignments.keep_draft(tx, chat_id, None)
    await teachers.dismiss(tx, chat_id, at)


async def _withdraw_nudges(tx: Transaction, chat_id: int) -> None:
    for cohort in await cohorts.taught_by(tx, chat_id):
        for work in await assignments.of_cohort(tx, cohort.id):
            # It may be in this teacher's name.
            await outbox.withdraw_all(tx, nudge_key(work.id))


async def taught_alone(reader: Reader, chat_id: int) -> list[Cohort]:
    """The classes that nobody else teaches: they go with their teacher."""
    taught = await cohorts.taught_by(reader, chat_id)
    return [cohort for cohort in taught if len(await cohorts.teachers(reader, cohort.id)) == 1]


async def erase_class(tx: Transaction, cohort: Cohort, wordings: Mapping[str, Wording]) -> list[Letter]:
    """Erase a class with its assignments; what its students did stays theirs, and the letters tell them so.

    Nobody is written to of a class that was put away: to its students it is over.
    """
    for work in await assignments.of_cohort(tx, cohort.id):
        await outbox.withdraw_all(tx, reminder_key(work.id))
        await outbox.withdraw_all(tx, nudge_key(work.id))
    for team in await teams.of_cohort(tx, cohort.id):
        await outbox.withdraw_all(tx, invite_key(cohort.id, team.number))
    await exercises.erase_words_of_cohort(tx, cohort.id)
    students = [] if cohort.archived_at else await members.of_cohort(tx, cohort.id)
    await cohorts.erase(tx, cohort.id)
    letters = []
    for student in students:
        learner = await learners.get(tx, student.chat_id)
        if learner and not learner.blocked:
            say = wordings[learner.language]
            letters.append(Letter(student.chat_id, Message(say("class-erased", cohort=cohort.name))))
    return letters


def names(found: Sequence[Cohort]) -> str:
    """The names of classes in a row; of many only the first ones."""
    return ", ".join([cohort.name for cohort in found[:NAMED]] + ["…"] * (len(found) > NAMED))


async def _silence(tx: Transaction, chat_id: int) -> None:
    """Take what somebody said out of the exercises of their groups, which go on without them."""
    await groups.forget(tx, chat_id)
    for row in await exercises.of_person(tx, chat_id):
        exercise = kept(row.state) if row.state is not None else None
        if exercise is None:
            await exercises.lose(tx, row.id)
            continue
        left = forgotten(exercise, chat_id)
        # Time is up at once: nothing may wait for somebody who is not there, and no lobby shows them.
        due_at = row.due_at if row.ended_at is not None else AT_ONCE
        await exercises.keep(tx, row.id, state=left.model_dump_json(), due_at=due_at, people=list(left.people))
        await outbox.drop_chat(tx, row.chat_id)
        await inbox.forget_aside(tx, row.chat_id)


async def _keep_numbers(tx: Transaction, cohort: Cohort, chat_id: int) -> None:
    endings = await attempts.endings(tx, chat_id, cohort.id)
    tally = class_ledger(endings, Ledger(**json.loads(cohort.tally)))  # type: ignore[arg-type]
    await cohorts.set_tally(tx, cohort.id, json.dumps(asdict(tally)))
