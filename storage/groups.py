"""Group chats: what is known of each, which class and team it is, and where it went."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from storage import exercises, outbox
from storage.database import Reader, Transaction

_COLUMNS = "chat_id, title, sees_all, admins, cohort_id, team_number"


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat. `sees_all`: the bot is an administrator; `admins`: its human ones, as last heard of.

    `cohort_id` is None where no class has taken it, `team_number` where it is not one team's.
    """

    chat_id: int
    title: str
    sees_all: bool = False
    admins: frozenset[int] = frozenset()
    cohort_id: int | None = None
    team_number: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link that makes a group one of a class, or of a team of it."""

    code: str
    cohort_id: int
    team_number: int | None
    expires_at: float


async def get(reader: Reader, chat_id: int) -> Group | None:
    """The group of that chat, if it is known."""
    return next(iter(await _where(reader, "chat_id = ?", chat_id)), None)


async def of_cohort(reader: Reader, cohort_id: int) -> list[Group]:
    """The groups of a class, by team and title."""
    return await _where(reader, "cohort_id = ?", cohort_id)


async def _where(reader: Reader, condition: str, *values: object) -> list[Group]:
    sql = f"SELECT {_COLUMNS} FROM groups WHERE {condition} ORDER BY team_number, title, chat_id"  # noqa: S608
    rows = await reader.rows(sql, *values)
    return [Group(chat, title, bool(sees), frozenset(json.loads(who)), *rest) for chat, title, sees, who, *rest in rows]


async def note(tx: Transaction, chat_id: int, title: str, at: float) -> None:
    """Notes that something was done in the group, and what it is called."""
    await tx.write(
        "INSERT INTO groups (chat_id, title, seen_at) VALUES (?, ?, ?)"
        " ON CONFLICT (chat_id) DO UPDATE SET title = excluded.title, seen_at = excluded.seen_at",
        *(chat_id, title, at),
    )


async def set_sees_all(tx: Transaction, chat_id: int, sees_all: bool) -> None:
    """Notes whether the bot is an administrator there."""
    await tx.write("UPDATE groups SET sees_all = ? WHERE chat_id = ?", sees_all, chat_id)


async def set_admins(tx: Transaction, chat_id: int, admins: Collection[int]) -> None:
    """Notes who its administrators are."""
    await tx.write("UPDATE groups SET admins = ? WHERE chat_id = ?", json.dumps(sorted(admins)), chat_id)


async def forget(tx: Transaction, person: int) -> None:
    """Notes nowhere any more that somebody administers a group."""
    for group in await _where(tx, "admins LIKE ?", f"%{person}%"):
        await set_admins(tx, group.chat_id, group.admins - {person})


async def join_cohort(tx: Transaction, chat_id: int, cohort_id: int | None, team_number: int | None) -> None:
    """Makes the group one of a class (and of its team), or of none."""
    await tx.write(
        "UPDATE groups SET cohort_id = ?, team_number = ? WHERE chat_id = ?", cohort_id, team_number, chat_id
    )


async def make_link(tx: Transaction, link: Link) -> None:
    """Keeps a link, in the place of the one that the same class, or team of it, had."""
    await tx.write(
        "DELETE FROM group_links WHERE cohort_id = ? AND coalesce(team_number, 0) = ?",
        *(link.cohort_id, link.team_number or 0),
    )
    await tx.write(
        "INSERT INTO group_links (code, cohort_id, team_number, expires_at) VALUES (?, ?, ?, ?)",
        *(link.code, link.cohort_id, link.team_number, link.expires_at),
    )


async def link(reader: Reader, code: str, at: float) -> Link | None:
    """The link of that code, if it is good at that time (Unix seconds)."""
    row = await reader.row(
        "SELECT code, cohort_id, team_number, expires_at FROM group_links WHERE code = ? AND expires_at > ?", code, at
    )
    return Link(*row) if row else None


async def link_of(reader: Reader, cohort_id: int, team_number: int | None, at: float) -> Link | None:
    """The good link of a class, or of a team of it."""
    row = await reader.row(
        "SELECT code, cohort_id, team_number, expires_at FROM group_links"
        " WHERE cohort_id = ? AND coalesce(team_number, 0) = ? AND expires_at > ?",
        *(cohort_id, team_number or 0, at),
    )
    return Link(*row) if row else None


async def migrate(tx: Transaction, old: int, new: int) -> None:
    """Lets all that is of a group follow it to the chat that it became (Bot API: migrate_to_chat_id).

    Done a second time, it changes nothing: both chats and the sender tell of it. Updates that wait stay in the old
    chat's line.
    """
    await tx.write("INSERT INTO migrated (old, new) VALUES (?, ?) ON CONFLICT DO NOTHING", old, new)
    await _merge(tx, old, new)
    await exercises.follow_migration(tx, old, new)
    await outbox.follow_migration(tx, old, new)


async def _merge(tx: Transaction, old: int, new: int) -> None:
    # What is known of the new chat is the newer, also where a late update has brought the old one back.
    await tx.write(
        f"INSERT INTO groups ({_COLUMNS}, seen_at)"  # noqa: S608
        " SELECT ?, title, sees_all, admins, cohort_id, team_number, seen_at FROM groups WHERE chat_id = ?"
        " ON CONFLICT (chat_id) DO UPDATE SET"
        " sees_all = max(groups.sees_all, excluded.sees_all),"
        " admins = CASE groups.admins WHEN '[]' THEN excluded.admins ELSE groups.admins END,"
        " team_number = CASE WHEN groups.cohort_id IS NULL THEN excluded.team_number ELSE groups.team_number END,"
        " cohort_id = coalesce(groups.cohort_id, excluded.cohort_id),"
        " seen_at = max(groups.seen_at, excluded.seen_at)",
        *(new, old),
    )
    await tx.write("DELETE FROM groups WHERE chat_id = ?", old)


async def now_at(reader: Reader, chat_id: int) -> int:
    """The chat's id today: another one for a group that became a supergroup."""
    row = await reader.row("SELECT new FROM migrated WHERE old = ?", chat_id)
    return int(row[0]) if row else chat_id


async def has_moved_here(reader: Reader, chat_id: int) -> bool:
    """Whether a group became this supergroup."""
    return await reader.row("SELECT 1 FROM migrated WHERE new = ?", chat_id) is not None
