"""The tables of what talks are played from."""

from storage.migrations.step import Migration

EDITIONS: Migration = (
    # The text of a scenario as it was when a talk began, once for all talks that began with the same.
    "CREATE TABLE editions (digest TEXT PRIMARY KEY, scenario TEXT NOT NULL, text TEXT NOT NULL)",
    # Null for attempts that began before editions were kept, and where the text was erased by its maker.
    "ALTER TABLE attempts ADD COLUMN edition TEXT",
    "CREATE INDEX attempts_of_edition ON attempts (edition) WHERE edition IS NOT NULL",
    """
    CREATE TABLE exercise_editions (
        exercise_id INTEGER NOT NULL REFERENCES exercises ON DELETE CASCADE,
        scenario TEXT NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (exercise_id, scenario)
    )
    """,
    "CREATE INDEX exercise_editions_of_digest ON exercise_editions (digest)",
)
