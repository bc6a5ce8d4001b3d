"""How SQLite finds what is looked for."""

from collections.abc import Awaitable, Callable
from typing import Any

from storage.database import Database, Reader


class Planned(Reader):
    """Reads, and notes the steps by which SQLite finds it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.steps: list[str] = []

    async def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """All rows, as always."""
        self.steps += [step for *_, step in await self._reader.rows(f"EXPLAIN QUERY PLAN {sql}", *values)]
        return await self._reader.rows(sql, *values)


async def tables_read(database: Database, look: Callable[[Reader], Awaitable[object]]) -> list[str]:
    """The steps in which tables are read: each begins with SEARCH, or with SCAN where all of one is gone through."""
    async with database.reading() as reader:
        planned = Planned(reader)
        await look(planned)
    return [step for step in planned.steps if step.startswith(("SEARCH", "SCAN"))]
