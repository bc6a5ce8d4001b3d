"""The tables of whoever practises: learners, attempts, what comes in and goes out."""

from storage.migrations.step import Migration

FIRST: Migration = (
    """
    CREATE TABLE learners (
        chat_id INTEGER PRIMARY KEY,
        language TEXT NOT NULL,
        settings TEXT NOT NULL,
        state TEXT NOT NULL,
        blocked INTEGER NOT NULL DEFAULT 0,
        created_at REAL NOT NULL,
        seen_at REAL NOT NULL
    )
    """,
    # Deferred: a use case may begin an attempt before it saves the learner, in the same transaction.
    """
    CREATE TABLE attempts (
        chat_id INTEGER NOT NULL REFERENCES learners DEFERRABLE INITIALLY DEFERRED,
        number INTEGER NOT NULL,
        scenario TEXT NOT NULL,
        scenario_version INTEGER NOT NULL,
        language TEXT NOT NULL,
        seed INTEGER NOT NULL,
        started_at REAL NOT NULL,
        ended_at REAL,
        ending TEXT,
        rating TEXT,
        PRIMARY KEY (chat_id, number)
    )
    """,
    """
    CREATE TABLE turns (
        chat_id INTEGER NOT NULL,
        attempt_number INTEGER NOT NULL,
        number INTEGER NOT NULL,
        turn TEXT NOT NULL,
        at REAL NOT NULL,
        PRIMARY KEY (chat_id, attempt_number, number),
        FOREIGN KEY (chat_id, attempt_number) REFERENCES attempts DEFERRABLE INITIALLY DEFERRED
    )
    """,
    # The id alone is the key: it stays, without its chat, when the chat is erased (see learners.erase).
    """
    CREATE TABLE inbox (
        update_id INTEGER PRIMARY KEY,
        chat_id INTEGER NOT NULL,
        payload TEXT,
        state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'done', 'aside')),
        tries INTEGER NOT NULL DEFAULT 0,
        reason TEXT,
        taken_at REAL NOT NULL
    )
    """,
    "CREATE INDEX inbox_pending ON inbox (chat_id, update_id) WHERE state = 'pending'",
    "CREATE INDEX inbox_of_chat ON inbox (chat_id)",
    """
    CREATE TABLE outbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        chat_id INTEGER NOT NULL,
        lane INTEGER NOT NULL,
        method TEXT NOT NULL,
        params TEXT,
        pause_ms INTEGER NOT NULL,
        put_at REAL NOT NULL,
        due_at REAL NOT NULL,
        retry_at REAL NOT NULL DEFAULT 0,
        tries INTEGER NOT NULL DEFAULT 0,
        once INTEGER NOT NULL,
        state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'failed', 'doubtful')),
        reason TEXT,
        message_key TEXT,
        message_id INTEGER
    )
    """,
    "CREATE INDEX outbox_pending ON outbox (chat_id, lane, id) WHERE state = 'pending'",
    "CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'pending'",
    "CREATE INDEX outbox_of_chat ON outbox (chat_id, message_key)",
)

# When a learner was last told that what is kept of them will be erased (see storage/retention.py).
RETENTION: Migration = ("ALTER TABLE learners ADD COLUMN warned_at REAL",)

# For a whole class's reminders that are withdrawn at once: without it all that waits in the school is looked through.
WAITING: Migration = (
    "CREATE INDEX outbox_of_key ON outbox (message_key) WHERE state = 'pending' AND message_key IS NOT NULL",
)
