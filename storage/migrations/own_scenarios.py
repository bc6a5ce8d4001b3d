"""The tables of teachers' own scenarios."""

from storage.migrations.step import Migration

OWN_SCENARIOS: Migration = (
    # `source` is the latest version's text, `used_source` that of the version which classes practise with.
    """
    CREATE TABLE own_scenarios (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        chat_id INTEGER NOT NULL REFERENCES learners DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL,
        title TEXT NOT NULL,
        version INTEGER NOT NULL,
        used_version INTEGER,
        sent_at REAL NOT NULL,
        source TEXT NOT NULL,
        used_source TEXT,
        UNIQUE (chat_id, name)
    )
    """,
    """
    CREATE TABLE own_published (
        scenario_id INTEGER NOT NULL REFERENCES own_scenarios ON DELETE CASCADE,
        cohort_id INTEGER NOT NULL REFERENCES cohorts ON DELETE CASCADE,
        PRIMARY KEY (scenario_id, cohort_id)
    )
    """,
    "CREATE INDEX own_published_to_cohort ON own_published (cohort_id)",
    # Counts changes, so that the program knows without reading all whether what it has loaded is still what there is.
    "CREATE TABLE own_generation (number INTEGER NOT NULL)",
    "INSERT INTO own_generation VALUES (0)",
    # Files on their way from Telegram to us.
    """
    CREATE TABLE downloads (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        chat_id INTEGER NOT NULL,
        file_id TEXT NOT NULL,
        name TEXT NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0,
        retry_at REAL NOT NULL DEFAULT 0
    )
    """,
    "CREATE INDEX downloads_of_chat ON downloads (chat_id, id)",
)
