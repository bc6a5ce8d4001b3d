"""Teams of classes: how a class is divided, what the teams are called, who was told."""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.database import Reader, Transaction

_KNOWS, _INVITED = 1, 2
"""What `team_told` says of a student: that they know of their team; that they were invited to its group too."""


@dataclass(frozen=True, slots=True)
class Team:
    """A team of a class, counted from 1; `name` is None as long as it has none but its number."""

    cohort_id: int
    number: int
    name: str | None


@dataclass(frozen=True, slots=True)
class Untold:
    """A student who does not know yet of the team that they are in, and the language to tell them in."""

    chat_id: int
    language: str
    team: Team


async def divide(tx: Transaction, cohort_id: int, parts: Sequence[Sequence[int]]) -> None:
    """Makes a team of each part, by the numbers of its students; who is in none of them is in no team.

    It comes in the place of what there was; a team of the same number keeps its name.
    """
    await tx.write("DELETE FROM teams WHERE cohort_id = ? AND number > ?", cohort_id, len(parts))
    for team, part in enumerate(parts, start=1):
        await tx.write("INSERT INTO teams (cohort_id, number) VALUES (?, ?) ON CONFLICT DO NOTHING", *(cohort_id, team))
        await _put(tx, cohort_id, part, team)
    placed = {number for part in parts for number in part}
    rows = await tx.rows("SELECT number FROM members WHERE cohort_id = ?", cohort_id)
    await _put(tx, cohort_id, [number for (number,) in rows if number not in placed], None)


async def of_cohort(reader: Reader, cohort_id: int) -> list[Team]:
    """The teams of a class, by their numbers."""
    rows = await reader.rows("SELECT cohort_id, number, name FROM teams WHERE cohort_id = ? ORDER BY number", cohort_id)
    return [Team(*row) for row in rows]


async def get(reader: Reader, cohort_id: int, number: int) -> Team | None:
    """The team of a class that has that number."""
    row = await reader.row(
        "SELECT cohort_id, number, name FROM teams WHERE cohort_id = ? AND number = ?", cohort_id, number
    )
    return Team(*row) if row else None


async def put(tx: Transaction, cohort_id: int, member: int, team: int | None) -> None:
    """Puts the student of that number in a team, or in none; where they are already, nothing changes."""
    await _put(tx, cohort_id, [member], team)


async def _put(tx: Transaction, cohort_id: int, part: Sequence[int], team: int | None) -> None:
    if part:
        await tx.write(
            "UPDATE members SET team_number = ?, team_told = 0"  # noqa: S608
            f" WHERE cohort_id = ? AND number IN ({', '.join('?' * len(part))}) AND coalesce(team_number, 0) <> ?",
            *(team, cohort_id, *part, team or 0),
        )


async def rename(tx: Transaction, cohort_id: int, number: int, name: str) -> None:
    """Gives a team another name, which its students are not told yet."""
    await tx.write("UPDATE teams SET name = ? WHERE cohort_id = ? AND number = ?", name, cohort_id, number)
    await tx.write("UPDATE members SET team_told = 0 WHERE cohort_id = ? AND team_number = ?", cohort_id, number)


async def dissolve(tx: Transaction, cohort_id: int) -> None:
    """Ends all teams of a class."""
    await divide(tx, cohort_id, [])


async def untold(reader: Reader, cohort_id: int) -> list[Untold]:
    """The students in teams who are still to be told, without those who have blocked the bot."""
    return await _knowing_less(reader, cohort_id, _KNOWS)


async def uninvited(reader: Reader, cohort_id: int) -> list[Untold]:
    """The students in teams who were not invited to their team's group, without those who have blocked the bot."""
    return await _knowing_less(reader, cohort_id, _INVITED)


async def _knowing_less(reader: Reader, cohort_id: int, than: int) -> list[Untold]:
    rows = await reader.rows(
        "SELECT m.chat_id, l.language, t.number, t.name FROM members m"
        " JOIN teams t ON t.cohort_id = m.cohort_id AND t.number = m.team_number"
        " JOIN learners l ON l.chat_id = m.chat_id"
        " WHERE m.cohort_id = ? AND m.team_told < ? AND l.blocked = 0 ORDER BY m.number",
        *(cohort_id, than),
    )
    return [Untold(chat_id, language, Team(cohort_id, number, name)) for chat_id, language, number, name in rows]


async def told(tx: Transaction, cohort_id: int, chat_id: int) -> None:
    """Notes that a student knows now."""
    await _set_told(tx, cohort_id, chat_id, _KNOWS)


async def invited(tx: Transaction, cohort_id: int, chat_id: int) -> None:
    """Notes that a student has the invitation to their team's group, which names the team too."""
    await _set_told(tx, cohort_id, chat_id, _INVITED)


async def _set_told(tx: Transaction, cohort_id: int, chat_id: int, state: int) -> None:
    await tx.write("UPDATE members SET team_told = ? WHERE cohort_id = ? AND chat_id = ?", state, cohort_id, chat_id)


async def invite_anew(tx: Transaction, cohort_id: int, number: int) -> None:
    """Notes that a team's invitation is good no more: its students need another."""
    await tx.write(
        "UPDATE members SET team_told = ? WHERE cohort_id = ? AND team_number = ? AND team_told = ?",
        *(_KNOWS, cohort_id, number, _INVITED),
    )
