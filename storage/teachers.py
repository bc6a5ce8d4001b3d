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


async def name(reader: Reader, chat_id: int) -> str | None:
    """The name under which the person teaches; None who is no teacher."""
    row = await reader.row("SELECT name FROM teachers WHERE chat_id = ?", chat_id)
    return row[0] if row else None


async def appoint(tx: Transaction, chat_id: int, name: str, at: float) -> None:
    """Makes a teacher, or renames one. The learner must be saved by the end of the transaction."""
    await tx.write(
        "INSERT INTO teachers (chat_id, name, since) VALUES (?, ?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET name = excluded.name",
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
