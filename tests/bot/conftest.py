"""A school for whoever asks for one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.bot.school import School


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    """An empty school."""
    async with await Database.open(tmp_path / "school.sqlite3") as database:
        yield School(database)
