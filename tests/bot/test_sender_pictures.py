"""Pictures and files: made in their turn, once, and without holding anybody up."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.attachments import Attachments
from storage import learners
from tests.bot.api_double import refused
from tests.bot.sending import Sending, opened


@pytest.fixture
async def sending(tmp_path: Path) -> AsyncIterator[Sending]:
    """A sender with nothing to do yet."""
    async with opened(tmp_path) as sending:
        yield sending


async def test_a_picture_is_made_and_uploaded_in_its_turn(sending: Sending) -> None:
    """As a file of its own beside the other parameters, between the messages around it."""
    await sending.put(70, "a")
    await sending.put_picture(70, "picture")
    await sending.put(70, "b")
    await sending.sender.drain()
    assert [name for name, _ in sending.api.calls] == ["sendMessage", "sendPhoto", "sendMessage"]
    assert sending.api.calls[1][1] == {"caption": "c", "chat_id": 70}
    assert sending.api.uploads == [{"photo": ("qr_picture.png", b"picture", "image/png")}]
    assert await sending.states() == ["sent"] * 3


async def test_a_second_try_draws_nothing_anew(sending: Sending) -> None:
    """Throttled, then cut off: the same file is uploaded again, and forgotten when the lane is empty."""
    sending.api.script("sendPhoto", refused(429, "Too Many Requests", retry_after=9), refused(502))
    await sending.put_picture(70, "one")
    await sending.put_picture(70, "two")
    await sending.sender.drain()
    assert [upload["photo"][1] for upload in sending.api.uploads] == [b"one", b"one", b"one", b"two"]
    assert sending.made == [{"text": "one"}, {"text": "two"}]
    assert sending.sender._ready == {}


async def test_a_picture_that_can_not_be_made_fails_alone(sending: Sending, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is sent of it, the lane goes on, and the log says where, not what."""
    await sending.put_picture(70, "broken", once=True)
    await sending.put(70, "b")
    with caplog.at_level(logging.ERROR):
        await sending.sender.drain()
    assert await sending.states() == ["failed", "sent"]
    assert [(record.message, record.__dict__["fields"]["reason"]) for record in caplog.records] == [
        ("send_failed", "not made: ValueError at pictures/heat.py:50")
    ]


async def test_no_transaction_is_open_while_a_picture_is_drawn(sending: Sending) -> None:
    """Others can write meanwhile; and what is erased meanwhile is not sent."""

    async def erase(name: str, data: Any) -> bytes:
        async with sending.database.transaction() as tx:
            await learners.erase(tx, 70)
        return b"picture"

    sending.sender._attachments = Attachments(erase)
    await sending.put_picture(70, "picture")
    await sending.sender.drain()
    assert sending.api.calls == [] and await sending.states() == []
