"""A school for whoever asks for one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.bot.school import School


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    """An empty school."""
    path = tmp_path / "school.sqlite3"
    async with await Database.open(path) as database:
        yield School(database, path)
