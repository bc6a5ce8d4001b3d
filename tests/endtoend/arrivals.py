"""What arrived in a chat, held against what the program's database says."""

from collections import Counter

from tests.botapi import Moment, User
from tests.endtoend.kept import Kept

COACH = "🧭"
"""How a coach note begins, which stands before the customer's lines of each turn."""


def sent_to(user: User) -> list[Moment]:
    """The bot's messages as the chat got them, oldest first."""
    return [moment for moment in user.chat.history if moment.kind == "sent"]


def copies(user: User, kept: Kept) -> Counter[int]:
    """The messages that came more often than once: outbox id → how often too many.

    Fails if a message of the outbox never came or came out of order, or if one came that the outbox does not know and
    that is no copy right before its original.
    """
    rows = {message_id: row for row, message_id in kept.sent(user.id)}
    originals: list[tuple[int, str]] = []
    found: Counter[int] = Counter()
    for moment in reversed(sent_to(user)):
        if row := rows.get(_id(moment)):
            originals.append((row, moment.text))
        else:
            assert originals and originals[-1][1] == moment.text, user.failure(f"nobody's message: {moment.text!r}")
            found[originals[-1][0]] += 1
    came = [row for row, _ in reversed(originals)]
    assert came == list(rows.values()), user.failure("a message never came, or out of order")
    return found


def assert_answered(user: User, kept: Kept) -> None:
    """Each turn's answer came, turn after turn: a coach note and then the customer's lines, copies left out."""
    marked = {message_id for _, message_id in kept.sent(user.id)}
    texts = [moment.text for moment in sent_to(user) if _id(moment) in marked]
    notes = [index for index, text in enumerate(texts) if text.startswith(COACH)]
    turns = kept.turns(user.id)
    assert len(notes) == len(turns), user.failure(f"{len(turns)} replies, but {len(notes)} answers")
    for note, turn in zip(notes, turns, strict=True):
        lines = texts[note + 1 : note + 1 + len(turn["lines"])]
        assert lines == turn["lines"], user.failure(f"the answer to {turn['reply']!r} is another")


def _id(moment: Moment) -> int:
    assert moment.message is not None, "a message was sent"
    return moment.message.id
