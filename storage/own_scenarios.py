"""Scenarios that teachers made: their text, the version in use, the classes that they are published to."""

from dataclasses import dataclass

from storage.database import Reader, Transaction

_COLUMNS = "s.id, s.chat_id, s.name, s.title, s.version, s.used_version, s.sent_at"
# Published is what its maker has published to a class that they still teach and that is not put away.
_PUBLISHED = (
    "own_published p JOIN own_scenarios s ON s.id = p.scenario_id"
    " JOIN cohorts c ON c.id = p.cohort_id AND c.archived_at IS NULL"
    " JOIN cohort_teachers t ON t.cohort_id = p.cohort_id AND t.chat_id = s.chat_id"
)


@dataclass(frozen=True, slots=True)
class OwnScenario:
    """A scenario of a teacher's (`chat_id`), who calls it `name`; `version` is the latest.

    `used_version` is the one that classes practise with, None as long as it was never published. `sent_at` in Unix
    seconds is when the latest came.
    """

    id: int
    chat_id: int
    name: str
    title: str
    version: int
    used_version: int | None
    sent_at: float


async def keep(tx: Transaction, chat_id: int, name: str, title: str, source: str, at: float) -> OwnScenario:
    """Keeps a scenario, or the next version of the one of that name; the same text again is no new version."""
    await tx.write(
        "INSERT INTO own_scenarios (chat_id, name, title, version, sent_at, source) VALUES (?, ?, ?, 1, ?, ?)"
        " ON CONFLICT (chat_id, name) DO UPDATE SET title = excluded.title, version = version + 1,"
        " sent_at = excluded.sent_at, source = excluded.source WHERE source <> excluded.source",
        *(chat_id, name, title, at, source),
    )
    await _changed(tx)
    rows = await _rows(tx, "own_scenarios s WHERE s.chat_id = ? AND s.name = ?", chat_id, name)
    return rows[0]


async def get(reader: Reader, id: int) -> OwnScenario | None:
    """The scenario of that id, if there is one."""
    rows = await _rows(reader, "own_scenarios s WHERE s.id = ?", id)
    return rows[0] if rows else None


async def of_chat(reader: Reader, chat_id: int) -> list[OwnScenario]:
    """All of one teacher's, the latest sent first."""
    return await _rows(reader, "own_scenarios s WHERE s.chat_id = ? ORDER BY s.sent_at DESC, s.id DESC", chat_id)


async def open_to(reader: Reader, chat_id: int) -> list[OwnScenario]:
    """What a person may practise with: their own, and what is published to a class that they study in or teach."""
    return await _rows(
        reader,
        "own_scenarios s WHERE s.chat_id = ? OR s.id IN"  # noqa: S608
        f" (SELECT p.scenario_id FROM {_PUBLISHED} WHERE p.cohort_id IN"
        " (SELECT cohort_id FROM members WHERE chat_id = ? UNION SELECT cohort_id FROM cohort_teachers"
        " WHERE chat_id = ?)) ORDER BY s.title, s.id",
        *(chat_id, chat_id, chat_id),
    )


async def _rows(reader: Reader, where: str, *values: object) -> list[OwnScenario]:
    return [OwnScenario(*row) for row in await reader.rows(f"SELECT {_COLUMNS} FROM {where}", *values)]  # noqa: S608


async def source(reader: Reader, id: int, version: int) -> str | None:
    """The text of that version, if it is the latest or in use."""
    row = await reader.row(
        "SELECT CASE ? WHEN version THEN source WHEN used_version THEN used_source END FROM own_scenarios WHERE id = ?",
        *(version, id),
    )
    return row[0] if row else None


async def published_to(reader: Reader, id: int) -> list[int]:
    """The classes that it is published to."""
    rows = await reader.rows(f"SELECT p.cohort_id FROM {_PUBLISHED} WHERE s.id = ? ORDER BY p.cohort_id DESC", id)  # noqa: S608
    return [cohort_id for (cohort_id,) in rows]


async def of_cohort(reader: Reader, cohort_id: int) -> list[OwnScenario]:
    """What is published to a class, in the order of their titles."""
    where = f"own_scenarios s WHERE s.id IN (SELECT p.scenario_id FROM {_PUBLISHED} WHERE p.cohort_id = ?)"  # noqa: S608
    return await _rows(reader, f"{where} ORDER BY s.title, s.id", cohort_id)


async def publish(tx: Transaction, id: int, cohort_id: int) -> None:
    """Publishes it to a class; if it was published nowhere, the latest version comes into use."""
    if not await published_to(tx, id):
        await use_latest(tx, id)
    await tx.write("INSERT INTO own_published VALUES (?, ?) ON CONFLICT DO NOTHING", id, cohort_id)


async def withdraw(tx: Transaction, id: int, cohort_id: int) -> None:
    """Takes it back from a class."""
    await tx.write("DELETE FROM own_published WHERE scenario_id = ? AND cohort_id = ?", id, cohort_id)


async def use_latest(tx: Transaction, id: int) -> None:
    """Lets classes practise with the latest version from now on."""
    await tx.write("UPDATE own_scenarios SET used_version = version, used_source = source WHERE id = ?", id)
    await _changed(tx)


async def drop(tx: Transaction, id: int) -> None:
    """Deletes it for good."""
    await tx.write("DELETE FROM own_scenarios WHERE id = ?", id)
    await _changed(tx)


async def _changed(tx: Transaction) -> None:
    await tx.write("UPDATE own_generation SET number = number + 1")


async def generation(reader: Reader) -> tuple[int, int]:
    """Another value after any change of what there is; the count tells of those that went with their teacher."""
    row = await reader.row("SELECT number, (SELECT count(*) FROM own_scenarios) FROM own_generation")
    return (row[0], row[1]) if row else (0, 0)


async def everything(reader: Reader) -> list[OwnScenario]:
    """All of all teachers."""
    return await _rows(reader, "own_scenarios s ORDER BY s.id")
