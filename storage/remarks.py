"""What teachers say of an attempt: comments, and corrections of marks that a rule got wrong."""

from dataclasses import dataclass
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
