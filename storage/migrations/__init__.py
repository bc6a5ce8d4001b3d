"""The tables, as a numbered list of steps: one is added at the end, none is ever changed."""

from collections.abc import Sequence

from storage.migrations.classes import CLASSES, DISMISSED, TEAMS
from storage.migrations.editions import EDITIONS
from storage.migrations.groups import GROUPS
from storage.migrations.own_scenarios import OWN_SCENARIOS
from storage.migrations.practice import FIRST, RETENTION, WAITING
from storage.migrations.step import Migration

__all__ = ["MIGRATIONS", "Migration"]

MIGRATIONS: Sequence[Migration] = (
    FIRST,
    CLASSES,
    RETENTION,
    OWN_SCENARIOS,
    WAITING,
    TEAMS,
    DISMISSED,
    GROUPS,
    EDITIONS,
)
