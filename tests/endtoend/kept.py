"""What a database file holds, read as it stands on disk."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage.outbox import MESSAGES


@dataclass(frozen=True)
class Kept:
    """A read-only look into the file."""

    path: Path

    def rows(self, sql: str, *values: Any) -> list[Any]:
        """The rows of a query."""
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as connection:
            return connection.execute(sql, values).fetchall()

    def turns(self, chat: int) -> list[dict[str, Any]]:
        """All turns of a chat, oldest first."""
        sql = "SELECT turn FROM turns WHERE chat_id = ? ORDER BY attempt_number, number"
        return [json.loads(turn) for (turn,) in self.rows(sql, chat)]

    def replies(self, chat: int) -> list[str]:
        """What the student said in all talks."""
        return [turn["reply"] for turn in self.turns(chat)]

    def sent(self, chat: int) -> list[tuple[int, int]]:
        """The messages marked as sent to a chat, in the order they were put: the outbox id and Telegram's id."""
        sql = "SELECT id, message_id FROM outbox WHERE chat_id = ? AND method = 'sendMessage' AND state = 'sent'"
        return self.rows(f"{sql} ORDER BY id", chat)

    def next_to_send(self) -> list[int]:
        """The outbox id of each chat's next message: those that are on their way, if any are."""
        sql = "SELECT min(id) FROM outbox WHERE state = 'pending' AND lane = ? GROUP BY chat_id"
        return [id for (id,) in self.rows(sql, MESSAGES)]

    def is_done(self) -> bool:
        """Whether nothing waits to be worked or sent."""
        tables = ("inbox", "outbox")
        return all(not self.rows(f"SELECT 1 FROM {table} WHERE state = 'pending' LIMIT 1") for table in tables)  # noqa: S608

    def contains(self, words: str) -> bool:
        """Whether these words stand anywhere in the file, its log included."""
        files = [self.path, *self.path.parent.glob(self.path.name + "-*")]
        return any(words.encode() in file.read_bytes() for file in files)
