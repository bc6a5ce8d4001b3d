"""The backends that the storage contract is held against."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database


@pytest.fixture(params=["sqlite"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database of each backend in turn."""
    assert request.param == "sqlite"
    async with await Database.open(tmp_path / "hankala.sqlite3") as database:
        yield database
