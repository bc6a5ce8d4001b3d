"""What is kept of a person, there and back through the database."""

from pathlib import Path

import pytest

import storage.learners
from bot.learner import Learner, Settings, State
from bot.memory import StoredMemory
from storage.database import Database


async def kept(path: Path, state: str) -> Learner:
    """The learner whose state was kept as this text."""
    async with await Database.open(path / "x.sqlite3") as database, database.transaction() as tx:
        settings = Settings(meter=False).model_dump_json()
        await storage.learners.save(tx, 7, language="sv", settings=settings, state=state, at=1.0)
        return await StoredMemory(tx, 7, 2.0).learner("en")


async def test_settings_and_state_come_back(tmp_path: Path) -> None:
    """As they were; who chose no language speaks the phone's."""
    learner = await kept(tmp_path, State(step=3, phase="rating", attempt=1).model_dump_json())
    assert (learner.state.step, learner.state.phase, learner.settings.meter, learner.language) == (
        3,
        "rating",
        False,
        "en",
    )


@pytest.mark.parametrize("state", ["{", '{"phase": "flying"}', '{"session": {"node": 1}}'])
async def test_a_state_that_cannot_be_read_locks_nobody_out(tmp_path: Path, state: str) -> None:
    """It begins anew, and the settings stay."""
    learner = await kept(tmp_path, state)
    assert learner.state == State() and not learner.settings.meter


async def test_what_a_newer_program_added_is_passed_over(tmp_path: Path) -> None:
    """After a roll-back."""
    assert (await kept(tmp_path, '{"step": 2, "mood_ring": "blue"}')).state.step == 2
