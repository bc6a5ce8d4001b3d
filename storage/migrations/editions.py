"""The tables of what talks are played from."""

from storage.migrations.step import Migration

EDITIONS: Migration = (
    # What talks began with, once for all that began with the same; that of a teacher's own scenario goes with it.
    """
    CREATE TABLE editions (
        digest TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        own_id INTEGER REFERENCES own_scenarios ON DELETE CASCADE
    )
    """,
    "CREATE INDEX editions_of_own ON editions (own_id) WHERE own_id IS NOT NULL",
    # Null for attempts that began before editions were kept.
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
