"""What a database file holds, read as it stands on disk."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any


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

    def contains(self, words: str) -> bool:
        """Whether these words stand anywhere in the file, its log included."""
        files = [self.path, *self.path.parent.glob(self.path.name + "-*")]
        return any(words.encode() in file.read_bytes() for file in files)
