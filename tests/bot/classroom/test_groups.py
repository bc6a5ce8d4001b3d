"""A class is run in the private chat: nothing of it is said or done in a group, whoever asks."""

from typing import Any, cast

import pytest
from telegram import Bot, Update

from bot.handlers.student import Student
from tests.bot.classroom.test_who_may import ROUTES
from tests.bot.school import OWNER, WORDINGS, School

GROUP = {"id": -5, "type": "supergroup", "title": "2A"}


def _update(school: School, chat: int, command: str = "", data: str = "") -> Update:
    user = {"id": chat, "is_bot": False, "first_name": "Liisa"}
    message: dict[str, Any] = {"message_id": 1, "date": int(school.now), "chat": GROUP, "from": user, "text": command}
    press = {"id": "q", "from": user, "chat_instance": "c", "data": data, "message": {**message, "text": "x"}}
    what = {"callback_query": press} if data else {"message": message}
    return Update.de_json({"update_id": 1, **what}, cast(Bot, None))


@pytest.mark.parametrize("role", ["owner", "teacher", "student"])
async def test_groups_hear_nothing(school: School, role: str) -> None:
    """Neither commands nor buttons of classes answer there, and nothing changes."""
    liisa = await school.teacher("Liisa")
    await liisa.says("/newclass 2A")
    aino = await school.student("Aino", liisa)
    chat = {"owner": OWNER, "teacher": liisa.chat, "student": aino.chat}[role]
    handler = Student(school.dispatch, WORDINGS, 0, lambda: school.now, str, frozenset({OWNER}))
    asked = [_update(school, chat, command=f"/{name}") for name in ROUTES.commands]
    asked += [_update(school, chat, data=f"0.{name}.1.1.1") for name in ROUTES.presses]
    async with school.database.transaction() as tx:
        before = await tx.rows("SELECT count(*), total_changes() FROM outbox")
        for update in asked:
            await handler.handle(update, tx)
        assert await tx.rows("SELECT count(*), total_changes() FROM outbox") == before
    assert len(asked) > 60
