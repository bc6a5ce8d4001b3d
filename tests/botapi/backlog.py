"""What the program under test has still to do: it keeps that in its database, where it can be looked up."""

import sqlite3
from contextlib import closing
from pathlib import Path

_WAITS = """
    SELECT EXISTS (SELECT 1 FROM inbox WHERE state = 'pending') OR EXISTS (SELECT 1 FROM downloads)
        OR EXISTS (SELECT 1 FROM outbox WHERE state = 'pending' AND due_at = 0)
"""


def nothing_waits(database: Path) -> bool:
    """Whether all that was taken in has been worked, and all that came of it fetched and sent.

    What waits for a time of its own, such as a reminder, does not count; nor does what must not be sent twice, once
    its sending has begun.
    """
    # One statement sees one moment: what leaves one table for the next is in one of them.
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        [(waits,)] = connection.execute(_WAITS)
    return not waits
