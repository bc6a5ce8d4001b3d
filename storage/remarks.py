"""What teachers say of an attempt: comments, and corrections of marks that a rule got wrong."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from storage.database import Reader, Transaction


@dataclass(frozen=True, slots=True)
class Comment:
    """A teacher's words, or the file_id of a voice message; `at` in Unix seconds."""

    teacher: str
    kind: Literal["text", "voice"]
    content: str
    at: float


@dataclass(frozen=True, slots=True)
class Correction:
    """A mark of one turn that is wrong, or was missed."""

    turn_number: int
    mark: str
    verdict: Literal["wrong", "missed"]


@dataclass(frozen=True, slots=True)
class Case:
    """A turn, as the bot's JSON, in which marks were corrected; `names`: whoever might be named in it."""

    language: str
    turn: str
    corrections: tuple[Correction, ...]
    names: tuple[str, ...]


async def comment(tx: Transaction, chat_id: int, attempt_number: int, comment: Comment) -> None:
    """Adds a comment to a student's attempt."""
    await tx.write(
        "INSERT INTO comments (chat_id, attempt_number, teacher, kind, content, at) VALUES (?, ?, ?, ?, ?, ?)",
        *(chat_id, attempt_number, comment.teacher, comment.kind, comment.content, comment.at),
    )


async def comments(reader: Reader, chat_id: int, attempt_number: int) -> list[Comment]:
    """The comments on an attempt, in order."""
    rows = await reader.rows(
        "SELECT teacher, kind, content, at FROM comments WHERE chat_id = ? AND attempt_number = ? ORDER BY id",
        *(chat_id, attempt_number),
    )
    return [Comment(*row) for row in rows]


async def correct(tx: Transaction, chat_id: int, attempt_number: int, correction: Correction, at: float) -> None:
    """Corrects a mark; of two corrections of the same one the later holds."""
    await tx.write(
        "INSERT INTO corrections (chat_id, attempt_number, turn_number, mark, verdict, at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET verdict = excluded.verdict, at = excluded.at",
        *(chat_id, attempt_number, correction.turn_number, correction.mark, correction.verdict, at),
    )


async def let_stand(tx: Transaction, chat_id: int, attempt_number: int, turn_number: int, mark: str) -> None:
    """Takes a correction back."""
    await tx.write(
        "DELETE FROM corrections WHERE chat_id = ? AND attempt_number = ? AND turn_number = ? AND mark = ?",
        *(chat_id, attempt_number, turn_number, mark),
    )


async def corrections(reader: Reader, chat_id: int, attempt_number: int) -> list[Correction]:
    """The corrections of an attempt, in the order of its turns."""
    rows = await reader.rows(
        "SELECT turn_number, mark, verdict FROM corrections WHERE chat_id = ? AND attempt_number = ?"
        " ORDER BY turn_number, mark",
        *(chat_id, attempt_number),
    )
    return [Correction(*row) for row in rows]


async def cases(reader: Reader) -> list[Case]:
    """All that was ever corrected and still stands, turn by turn; of whoever has left the class nothing is told."""
    rows = await reader.rows(
        "SELECT c.chat_id, c.attempt_number, a.language, t.turn, c.turn_number, c.mark, c.verdict FROM corrections c"
        " JOIN attempts a ON a.chat_id = c.chat_id AND a.number = c.attempt_number"
        " JOIN turns t ON t.chat_id = c.chat_id AND t.attempt_number = c.attempt_number AND t.number = c.turn_number"
        " WHERE a.assignment_id IS NOT NULL ORDER BY c.chat_id, c.attempt_number, c.turn_number, c.mark"
    )
    found = []
    for (chat_id, _, language, turn), put_right in groupby(rows, key=lambda row: row[:4]):
        names = await reader.rows(
            "SELECT DISTINCT name FROM members WHERE cohort_id IN (SELECT cohort_id FROM members WHERE chat_id = ?)",
            chat_id,
        )
        corrections = tuple(Correction(*row[4:]) for row in put_right)
        found.append(Case(language, turn, corrections, tuple(name for (name,) in names)))
    return found


async def of_assignment(
    reader: Reader, assignment_id: int
) -> tuple[dict[tuple[int, int], list[Comment]], dict[tuple[int, int], list[Correction]]]:
    """All comments and all corrections of the attempts at an assignment, by chat and attempt number, in order."""
    said = await reader.rows(
        "SELECT c.chat_id, c.attempt_number, c.teacher, c.kind, c.content, c.at FROM comments c JOIN attempts a"
        " ON a.chat_id = c.chat_id AND a.number = c.attempt_number WHERE a.assignment_id = ? ORDER BY c.id",
        assignment_id,
    )
    put_right = await reader.rows(
        "SELECT c.chat_id, c.attempt_number, c.turn_number, c.mark, c.verdict FROM corrections c JOIN attempts a"
        " ON a.chat_id = c.chat_id AND a.number = c.attempt_number WHERE a.assignment_id = ?"
        " ORDER BY c.turn_number, c.mark",
        assignment_id,
    )
    comments, corrections = defaultdict(list), defaultdict(list)
    for chat_id, number, *rest in said:
        comments[chat_id, number].append(Comment(*rest))
    for chat_id, number, *rest in put_right:
        corrections[chat_id, number].append(Correction(*rest))
    return comments, corrections


# Of the teacher of that chat, unless another teacher of the class bears the same name.
_THEIRS = (
    "teacher = (SELECT name FROM teachers WHERE chat_id = ?)"
    " AND NOT EXISTS (SELECT 1 FROM attempts a JOIN assignments w ON w.id = a.assignment_id"
    " JOIN cohort_teachers c ON c.cohort_id = w.cohort_id JOIN teachers t ON t.chat_id = c.chat_id"
    " WHERE a.chat_id = comments.chat_id AND a.number = comments.attempt_number"
    " AND t.name = comments.teacher AND t.chat_id <> ?)"
)


async def unname(tx: Transaction, chat_id: int, words: Mapping[str, str]) -> None:
    """Takes the name of a teacher who is about to be erased from their comments: `words` by the students' languages.

    A voice is its speaker's: comments by voice are deleted, also on their way to the student. Those on which another
    teacher of the class bears the same name stay as they are.
    """
    voices = f"comments WHERE kind = 'voice' AND {_THEIRS}"
    await tx.write(
        "DELETE FROM outbox WHERE method = 'sendVoice' AND state = 'pending'"  # noqa: S608
        f" AND json_extract(params, '$.voice') IN (SELECT content FROM {voices})",
        *(chat_id, chat_id),
    )
    await tx.write(f"DELETE FROM {voices}", chat_id, chat_id)  # noqa: S608
    for language, word in words.items():
        await tx.write(
            f"UPDATE comments SET teacher = ? WHERE {_THEIRS}"  # noqa: S608
            " AND chat_id IN (SELECT chat_id FROM learners WHERE language = ?)",
            *(word, chat_id, chat_id, language),
        )
