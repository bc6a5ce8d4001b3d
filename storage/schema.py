"""The tables, as a numbered list of steps: one is added at the end, none is ever changed."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

Migration = Sequence[str]

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

# When a learner was last told that what is kept of them will be erased (see storage/retention.py).
RETENTION: Migration = ("ALTER TABLE learners ADD COLUMN warned_at REAL",)

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

# For a whole class's reminders that are withdrawn at once: without it all that waits in the school is looked through.
WAITING: Migration = (
    "CREATE INDEX outbox_of_key ON outbox (message_key) WHERE state = 'pending' AND message_key IS NOT NULL",
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

MIGRATIONS: Sequence[Migration] = (FIRST, CLASSES, RETENTION, OWN_SCENARIOS, WAITING, TEAMS, DISMISSED, GROUPS)


class UnusableDatabaseError(Exception):
    """The database can't be used; the text says why and what to do."""


class NewerDatabaseError(UnusableDatabaseError):
    """The file was written by a later version of the program."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            f"The database has schema version {found}; this program knows versions up to {known}. "
            "Start the newer Hankala again, or restore a backup made before the upgrade."
        )


class Writer(Protocol):
    """What a migration needs of a transaction."""

    async def write(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Runs one statement."""
        ...


Begin = Callable[[], AbstractAsyncContextManager[Writer]]


async def migrate(begin: Begin, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Runs every step not yet run, each with its new version number in one transaction of its own."""
    while not await _step(begin, migrations):
        pass


async def _step(begin: Begin, migrations: Sequence[Migration]) -> bool:
    """Runs the next step, if any; True when there was none."""
    async with begin() as tx:
        version = await _version(tx)
        if version > len(migrations):
            raise NewerDatabaseError(version, len(migrations))
        if version == len(migrations):
            return True
        for statement in migrations[version]:
            await tx.write(statement)
        await tx.write("UPDATE schema_version SET version = ?", version + 1)
        return False


async def _version(tx: Writer) -> int:
    await tx.write("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)")
    await tx.write("INSERT INTO schema_version SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM schema_version)")
    [(version,)] = await tx.write("SELECT version FROM schema_version")
    return int(version)
