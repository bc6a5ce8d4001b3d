"""A group with the bot in it."""

import pytest

from tests.bot.groups.room import Room
from tests.bot.school import School


@pytest.fixture
def room(school: School) -> Room:
    """A supergroup without topics, in privacy mode."""
    return Room(school)
