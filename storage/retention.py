"""Who and what has not been used for long: people to warn and to erase, classes put away."""

from storage.database import Reader, Transaction

# A person uses the bot as long as anybody does in a class that they teach and have not put away.
_LAST_USED = """
SELECT chat_id FROM (
    SELECT l.chat_id, l.warned_at, max(l.seen_at, coalesce((
        SELECT max(p.seen_at) FROM cohort_teachers mine
        JOIN cohorts c ON c.id = mine.cohort_id AND c.archived_at IS NULL
        JOIN (SELECT cohort_id, chat_id FROM members UNION ALL SELECT cohort_id, chat_id FROM cohort_teachers) m
            ON m.cohort_id = c.id
        JOIN learners p ON p.chat_id = m.chat_id
        WHERE mine.chat_id = l.chat_id
    ), 0)) AS used_at
    FROM learners l WHERE l.seen_at <= ? AND (? IS NULL OR l.chat_id = ?)
) used
"""


async def to_warn(reader: Reader, last_used: float) -> list[int]:
    """The chats last used at that time or before which have not been warned since their last use."""
    sql = f"{_LAST_USED} WHERE used_at <= ? AND (warned_at IS NULL OR warned_at <= used_at) ORDER BY chat_id"
    return [chat_id for (chat_id,) in await reader.rows(sql, last_used, None, None, last_used)]


async def to_erase(reader: Reader, last_used: float, warned: float, chat_id: int | None = None) -> list[int]:
    """The chats last used at that time or before which were warned since, by that time; all, or whether this one.

    Who has just done something that is not yet worked is none of them.
    """
    sql = (
        f"{_LAST_USED} WHERE used_at <= ? AND warned_at > used_at AND warned_at <= ?"  # noqa: S608
        " AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.chat_id = used.chat_id AND i.state = 'pending')"
        " ORDER BY chat_id"
    )
    return [chat for (chat,) in await reader.rows(sql, last_used, chat_id, chat_id, last_used, warned)]


async def warned(tx: Transaction, chat_id: int, at: float) -> None:
    """Notes that the person was warned."""
    await tx.write("UPDATE learners SET warned_at = ? WHERE chat_id = ?", at, chat_id)


async def archived_before(reader: Reader, time: float) -> list[int]:
    """The classes put away at that time or before."""
    return [id for (id,) in await reader.rows("SELECT id FROM cohorts WHERE archived_at <= ? ORDER BY id", time)]
