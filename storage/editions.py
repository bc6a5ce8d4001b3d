"""What talks are played from, kept as it was when they began: once for all talks that began with the same text."""

from storage.database import Reader, Transaction

_UNNEEDED = (
    "NOT EXISTS (SELECT 1 FROM attempts a WHERE a.edition = editions.digest)"
    " AND NOT EXISTS (SELECT 1 FROM exercise_editions e WHERE e.digest = editions.digest)"
)


async def keep(tx: Transaction, digest: str, text: str, own_id: int | None = None) -> None:
    """Keeps a text, which only the bot reads, under its digest; the same again is nothing new.

    That of a teacher's own scenario (`own_id`) is erased together with it.
    """
    await tx.write("INSERT INTO editions VALUES (?, ?, ?) ON CONFLICT DO NOTHING", digest, text, own_id)


async def text(reader: Reader, digest: str) -> str | None:
    """The text of that digest; None where it was erased."""
    row = await reader.row("SELECT text FROM editions WHERE digest = ?", digest)
    return row[0] if row else None


async def note_of_exercise(tx: Transaction, exercise_id: int, scenario: str, digest: str) -> None:
    """Notes what a scenario is played from in an exercise."""
    await tx.write(
        "INSERT INTO exercise_editions VALUES (?, ?, ?)"
        " ON CONFLICT (exercise_id, scenario) DO UPDATE SET digest = excluded.digest",
        *(exercise_id, scenario, digest),
    )


async def of_exercise(reader: Reader, exercise_id: int) -> dict[str, str]:
    """What each scenario is played from in an exercise: its digest."""
    sql = "SELECT scenario, digest FROM exercise_editions WHERE exercise_id = ?"
    return {str(scenario): str(digest) for scenario, digest in await reader.rows(sql, exercise_id)}


async def purge(tx: Transaction) -> int:
    """Erases what no attempt, and no exercise whose words are kept, can be played from again; gives how many."""
    await tx.write("DELETE FROM exercise_editions WHERE exercise_id IN (SELECT id FROM exercises WHERE state IS NULL)")
    gone = await tx.write(f"DELETE FROM editions WHERE {_UNNEEDED} RETURNING digest")  # noqa: S608
    return len(gone)
