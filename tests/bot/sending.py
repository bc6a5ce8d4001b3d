"""A sender with all that stands around it, for its tests."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any

from bot.attachments import Attachments, NotMadeError, recipe
from bot.sender import Heard, Sender
from bot.timing import Sleep
from storage import outbox
from storage.database import Database
from tests.bot.api_double import ApiDouble, StillTime


class Sending:
    """A sender with all that stands around it."""

    def __init__(self, database: Database, sleep: Sleep | None = None, heard: Heard | None = None) -> None:
        self.database, self.api, self.time = database, ApiDouble(), StillTime()
        self.made: list[Any] = []
        self.sender = Sender(
            self.api.bot,
            database,
            clock=self.time.clock,
            sleep=sleep or self.time.sleep,
            attachments=Attachments(self.make),
            budget=nullcontext(),
            letters=nullcontext(),
            heard=heard,
        )

    async def make(self, name: str, data: Any) -> bytes:
        """Makes a file of the data's text, unless it says that it can't be made."""
        self.made.append(data)
        if data["text"] == "broken":
            raise NotMadeError("ValueError at pictures/heat.py:50")
        return str(data["text"]).encode()

    async def put_picture(self, chat_id: int, text: str, **options: Any) -> None:
        """Puts a picture that is still to be drawn into the outbox."""
        params = json.dumps({"photo": recipe("qr_picture", {"text": text}), "caption": "c"})
        async with self.database.transaction() as tx:
            await outbox.put(tx, chat_id, "sendPhoto", params, at=self.time.now, **options)

    async def put(self, chat_id: int, *texts: str, **options: Any) -> None:
        """Puts messages into the outbox."""
        async with self.database.transaction() as tx:
            for text in texts:
                await outbox.put(
                    tx, chat_id, "sendMessage", json.dumps({"text": text}), **{"at": self.time.now, **options}
                )

    async def put_answer(self, chat_id: int) -> None:
        """Puts an answer to a button press into the outbox."""
        async with self.database.transaction() as tx:
            params = '{"callback_query_id":"1"}'
            await outbox.put(tx, chat_id, "answerCallbackQuery", params, at=self.time.now, lane=outbox.ANSWERS)

    async def states(self) -> list[str]:
        """What became of each row."""
        async with self.database.reading() as reader:
            return [state for (state,) in await reader.rows("SELECT state FROM outbox ORDER BY id")]

    async def put_call(self, chat_id: int, method: str, **options: Any) -> None:
        """Puts a call without parameters of its own into the outbox."""
        async with self.database.transaction() as tx:
            await outbox.put(tx, chat_id, method, "{}", **{"at": self.time.now, **options})

    async def change(self, chat_id: int, text: str, *, of: str) -> None:
        """Puts another text of a message into the outbox."""
        async with self.database.transaction() as tx:
            await outbox.change(tx, chat_id, "editMessageText", json.dumps({"text": text}), of=of, at=self.time.now)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Sending]:
    """A sender with nothing to do yet, on an empty database in that folder."""
    async with await Database.open(folder / "h.sqlite3") as database:
        yield Sending(database)
