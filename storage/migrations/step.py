"""What one step of the tables is."""

from collections.abc import Sequence

Migration = Sequence[str]
"""Statements, run in one transaction."""
