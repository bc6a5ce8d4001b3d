"""Who teaches: people with that role, and the one-time links by which they get it."""

from dataclasses import dataclass

from storage.database import Reader, Transaction


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link for one person, by its code: to become a teacher, or, with a cohort, to teach that one as well."""

    code: str
    cohort_id: int | None
    made_by: int
    expires_at: float


@dataclass(frozen=True, slots=True)
class Teacher:
    """Somebody who teaches: since when (Unix seconds), and how many classes, archived ones too."""

    chat_id: int
    name: str
    since: float
    classes: int


async def name(reader: Reader, chat_id: int) -> str | None:
    """The name under which the person teaches; None who is no teacher."""
    row = await reader.row("SELECT name FROM teachers WHERE chat_id = ? AND ended_at IS NULL", chat_id)
    return row[0] if row else None


async def everybody(reader: Reader) -> list[Teacher]:
    """All who teach here now, in the order of their names."""
    rows = await reader.rows(
        "SELECT t.chat_id, t.name, t.since, count(c.cohort_id) FROM teachers t"
        " LEFT JOIN cohort_teachers c ON c.chat_id = t.chat_id WHERE t.ended_at IS NULL"
        " GROUP BY t.chat_id ORDER BY t.name, t.since"
    )
    return [Teacher(*row) for row in rows]


async def appoint(tx: Transaction, chat_id: int, name: str, at: float) -> None:
    """Makes a teacher, again too, or renames one. The learner must be saved by the end of the transaction."""
    await tx.write(
        "INSERT INTO teachers (chat_id, name, since) VALUES (?, ?, ?) ON CONFLICT (chat_id) DO UPDATE SET"
        " name = excluded.name, since = CASE WHEN ended_at IS NULL THEN since ELSE excluded.since END, ended_at = NULL",
        *(chat_id, name, at),
    )


async def invite(tx: Transaction, invitation: Invitation) -> None:
    """Keeps an invitation until somebody takes it up or it expires."""
    await tx.write(
        "INSERT INTO invitations (code, cohort_id, made_by, expires_at) VALUES (?, ?, ?, ?)",
        *(invitation.code, invitation.cohort_id, invitation.made_by, invitation.expires_at),
    )


async def invitation(reader: Reader, code: str, at: float) -> Invitation | None:
    """The invitation of that code, if it is still good."""
    row = await reader.row(
        "SELECT code, cohort_id, made_by, expires_at FROM invitations WHERE code = ? AND expires_at > ?", code, at
    )
    return Invitation(*row) if row else None


async def use(tx: Transaction, code: str) -> None:
    """Takes an invitation up: it is good no more."""
    await tx.write("DELETE FROM invitations WHERE code = ?", code)


async def revoke(tx: Transaction, made_by: int, cohort_id: int) -> None:
    """Drops the invitations to a class that a teacher gave and nobody took up."""
    await tx.write("DELETE FROM invitations WHERE made_by = ? AND cohort_id = ?", made_by, cohort_id)


async def purge_invitations(tx: Transaction, at: float) -> None:
    """Drops what has expired."""
    await tx.write("DELETE FROM invitations WHERE expires_at <= ?", at)


async def dismiss(tx: Transaction, chat_id: int, at: float) -> None:
    """Ends the role with all classes and invitations to them; what waits for the chat at once may be about students."""
    await tx.write("DELETE FROM cohort_teachers WHERE chat_id = ?", chat_id)
    await tx.write("DELETE FROM invitations WHERE made_by = ? AND cohort_id IS NOT NULL", chat_id)
    await tx.write("DELETE FROM outbox WHERE chat_id = ? AND state = 'pending' AND due_at <= ?", chat_id, at)
    await tx.write("UPDATE teachers SET ended_at = ? WHERE chat_id = ?", at, chat_id)


async def untaught(reader: Reader) -> list[int]:
    """The classes that nobody teaches any more, the newest first."""
    rows = await reader.rows(
        "SELECT id FROM cohorts WHERE NOT EXISTS (SELECT 1 FROM cohort_teachers WHERE cohort_id = id) ORDER BY id DESC"
    )
    return [id for (id,) in rows]
