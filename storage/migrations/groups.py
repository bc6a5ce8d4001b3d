"""The tables of group chats and what is played in them."""

from storage.migrations.step import Migration

GROUPS: Migration = (
    # A group chat; `sees_all`: the bot is an administrator there. `admins` is a JSON list of people, as last heard.
    """
    CREATE TABLE groups (
        chat_id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        sees_all INTEGER NOT NULL DEFAULT 0,
        admins TEXT NOT NULL DEFAULT '[]',
        cohort_id INTEGER REFERENCES cohorts ON DELETE SET NULL,
        team_number INTEGER,
        seen_at REAL NOT NULL
    )
    """,
    "CREATE INDEX groups_of_cohort ON groups (cohort_id) WHERE cohort_id IS NOT NULL",
    # Where a group went that became a supergroup.
    "CREATE TABLE migrated (old INTEGER PRIMARY KEY, new INTEGER NOT NULL)",
    # A link that adds the bot to a group as one of that class, of that team if it has one.
    """
    CREATE TABLE group_links (
        code TEXT PRIMARY KEY,
        cohort_id INTEGER NOT NULL REFERENCES cohorts ON DELETE CASCADE,
        team_number INTEGER,
        expires_at REAL NOT NULL
    )
    """,
    "CREATE INDEX group_links_of_cohort ON group_links (cohort_id)",
    """
    CREATE TABLE tournaments (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        cohort_id INTEGER NOT NULL REFERENCES cohorts ON DELETE CASCADE,
        plan TEXT NOT NULL,
        made_at REAL NOT NULL,
        until REAL NOT NULL,
        ended_at REAL
    )
    """,
    "CREATE INDEX tournaments_of_cohort ON tournaments (cohort_id)",
    # `state` is all that is said in it and goes soon after the end, `result` is numbers and stays; both are JSON that
    # only the bot reads. `due_at`: when time is up for whatever is waited for.
    """
    CREATE TABLE exercises (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        chat_id INTEGER NOT NULL,
        thread_id INTEGER NOT NULL,
        cohort_id INTEGER REFERENCES cohorts ON DELETE SET NULL,
        team_number INTEGER,
        tournament_id INTEGER REFERENCES tournaments ON DELETE SET NULL,
        state TEXT,
        result TEXT,
        due_at REAL,
        made_at REAL NOT NULL,
        ended_at REAL
    )
    """,
    "CREATE UNIQUE INDEX exercises_going_on ON exercises (chat_id, thread_id) WHERE ended_at IS NULL",
    "CREATE INDEX exercises_of_chat ON exercises (chat_id)",
    "CREATE INDEX exercises_of_cohort ON exercises (cohort_id) WHERE cohort_id IS NOT NULL",
    "CREATE INDEX exercises_due ON exercises (due_at) WHERE due_at IS NOT NULL",
    "CREATE INDEX exercises_kept ON exercises (ended_at) WHERE state IS NOT NULL",
    # Who is in it, as long as its state is kept: to find and erase what somebody said.
    """
    CREATE TABLE exercise_people (
        exercise_id INTEGER NOT NULL REFERENCES exercises ON DELETE CASCADE,
        chat_id INTEGER NOT NULL,
        PRIMARY KEY (exercise_id, chat_id)
    )
    """,
    "CREATE INDEX exercise_people_of_chat ON exercise_people (chat_id)",
    # What works for somebody when a customer attacks; `state`: waits for the teacher, is shown, or not.
    """
    CREATE TABLE tricks (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        cohort_id INTEGER NOT NULL REFERENCES cohorts ON DELETE CASCADE,
        chat_id INTEGER NOT NULL REFERENCES learners DEFERRABLE INITIALLY DEFERRED,
        words TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'shown', 'hidden')),
        at REAL NOT NULL
    )
    """,
    "CREATE INDEX tricks_of_cohort ON tricks (cohort_id)",
    "CREATE INDEX tricks_of_chat ON tricks (chat_id)",
    # The key of the message that a call changes: its id is not known before it was sent.
    "ALTER TABLE outbox ADD COLUMN changes TEXT",
)
