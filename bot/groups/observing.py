"""Observers: their cards, what they mark in each turn, what they say afterwards."""

from collections.abc import Mapping

from bot.groups.table import Table
from bot.groups.ways import GroupPress
from dialogues.exercises.exercise import Exercise

PRESSES: Mapping[str, GroupPress] = {}


def turns_made(table: Table, before: Exercise) -> None:
    """Show each observer the turns that were made since."""


async def time_is_up(table: Table) -> None:
    """Who has not said anything by now says nothing."""
