"""The tables of classes, and of the teams in them."""

from storage.migrations.step import Migration

CLASSES: Migration = (
    """
    CREATE TABLE teachers (
        chat_id INTEGER PRIMARY KEY REFERENCES learners DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL,
        since REAL NOT NULL
    )
    """,
    # A link for one person: to become a teacher, or, with a cohort, to teach that one too.
    """
    CREATE TABLE invitations (
        code TEXT PRIMARY KEY,
        cohort_id INTEGER REFERENCES cohorts ON DELETE CASCADE,
        made_by INTEGER NOT NULL,
        expires_at REAL NOT NULL
    )
    """,
    # `tally` is what is left of erased members: numbers only. Numbers of members are never given twice.
    """
    CREATE TABLE cohorts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        code TEXT UNIQUE,
        code_expires_at REAL NOT NULL,
        made_at REAL NOT NULL,
        archived_at REAL,
        last_number INTEGER NOT NULL DEFAULT 0,
        tally TEXT NOT NULL DEFAULT '{}'
    )
    """,
    """
    CREATE TABLE cohort_teachers (
        cohort_id INTEGER NOT NULL REFERENCES cohorts ON DELETE CASCADE,
        chat_id INTEGER NOT NULL REFERENCES teachers DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (cohort_id, chat_id)
    )
    """,
    "CREATE INDEX cohort_teachers_of_chat ON cohort_teachers (chat_id)",
    """
    CREATE TABLE members (
        cohort_id INTEGER NOT NULL REFERENCES cohorts ON DELETE CASCADE,
        chat_id INTEGER NOT NULL REFERENCES learners DEFERRABLE INITIALLY DEFERRED,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        joined_at REAL NOT NULL,
        PRIMARY KEY (cohort_id, chat_id),
        UNIQUE (cohort_id, number)
    )
    """,
    "CREATE INDEX members_of_chat ON members (chat_id)",
    # Wrong codes, for a day: whoever guesses is slowed, also after /forget.
    "CREATE TABLE guesses (chat_id INTEGER NOT NULL, at REAL NOT NULL)",
    "CREATE INDEX guesses_of_chat ON guesses (chat_id, at)",
    """
    CREATE TABLE assignments (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        cohort_id INTEGER NOT NULL REFERENCES cohorts ON DELETE CASCADE,
        terms TEXT NOT NULL,
        whole_class INTEGER NOT NULL,
        due_at REAL,
        made_at REAL NOT NULL,
        cancelled_at REAL
    )
    """,
    "CREATE INDEX assignments_of_cohort ON assignments (cohort_id)",
    # A row for each student who has to do it; `due_at` where theirs is another.
    """
    CREATE TABLE assigned (
        assignment_id INTEGER NOT NULL REFERENCES assignments ON DELETE CASCADE,
        chat_id INTEGER NOT NULL REFERENCES learners DEFERRABLE INITIALLY DEFERRED,
        due_at REAL,
        PRIMARY KEY (assignment_id, chat_id)
    )
    """,
    "CREATE INDEX assigned_of_chat ON assigned (chat_id)",
    "CREATE TABLE drafts (chat_id INTEGER PRIMARY KEY, draft TEXT NOT NULL)",
    "ALTER TABLE attempts ADD COLUMN assignment_id INTEGER",
    "ALTER TABLE attempts ADD COLUMN summary TEXT",
    "CREATE INDEX attempts_of_assignment ON attempts (assignment_id) WHERE assignment_id IS NOT NULL",
    # What a teacher says of an attempt: words, or the file_id of a voice message.
    """
    CREATE TABLE comments (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        chat_id INTEGER NOT NULL,
        attempt_number INTEGER NOT NULL,
        teacher TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('text', 'voice')),
        content TEXT NOT NULL,
        at REAL NOT NULL,
        FOREIGN KEY (chat_id, attempt_number) REFERENCES attempts DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX comments_of_attempt ON comments (chat_id, attempt_number)",
    """
    CREATE TABLE corrections (
        chat_id INTEGER NOT NULL,
        attempt_number INTEGER NOT NULL,
        turn_number INTEGER NOT NULL,
        mark TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('wrong', 'missed')),
        at REAL NOT NULL,
        PRIMARY KEY (chat_id, attempt_number, turn_number, mark),
        FOREIGN KEY (chat_id, attempt_number) REFERENCES attempts DEFERRABLE INITIALLY DEFERRED
    )
    """,
)

TEAMS: Migration = (
    # `name` is null as long as a team has none but its number.
    """
    CREATE TABLE teams (
        cohort_id INTEGER NOT NULL REFERENCES cohorts ON DELETE CASCADE,
        number INTEGER NOT NULL,
        name TEXT,
        PRIMARY KEY (cohort_id, number)
    )
    """,
    "ALTER TABLE members ADD COLUMN team_number INTEGER",
    # Whether the student was told of that team, under the name that it has.
    "ALTER TABLE members ADD COLUMN team_told INTEGER NOT NULL DEFAULT 0",
)

# Of whoever teaches no more the name stays, for it to be found in their comments when they are erased.
DISMISSED: Migration = ("ALTER TABLE teachers ADD COLUMN ended_at REAL",)
