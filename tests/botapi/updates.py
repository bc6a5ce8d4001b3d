"""The queue of updates and long polling (Bot API, "Getting updates")."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.botapi.errors import ApiError, bad_request

Json = dict[str, Any]

_KINDS = """
    message edited_message channel_post edited_channel_post business_connection business_message
    edited_business_message deleted_business_messages message_reaction message_reaction_count inline_query
    chosen_inline_result callback_query shipping_query pre_checkout_query purchased_paid_media poll poll_answer
    my_chat_member chat_member chat_join_request chat_boost removed_chat_boost
"""
KINDS = frozenset(_KINDS.split())
ONLY_IF_ASKED_FOR = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
MAX_TIMEOUT = 50


@dataclass
class Queued:
    """One update and the chat it belongs to (None: nobody's)."""

    id: int
    body: Json
    chat_id: int | None
    confirmed: bool = False


class UpdateQueue:
    """Keeps updates until an offset above them confirms them; one long poll at a time.

    `all` has every update ever queued, `pending` those not yet confirmed, both oldest first; `polls` counts the
    calls; `confirmed_at` says when a chat's last confirmation came (monotonic seconds).
    """

    def __init__(self, first_id: int = 880_000_001) -> None:
        self.allowed = KINDS - ONLY_IF_ASKED_FOR
        self.all: list[Queued] = []
        self.pending: list[Queued] = []
        self.polls = 0
        self.confirmed_at: dict[int | None, float] = {}
        self._next_id = first_id
        self._again: list[Queued] = []
        self._is_held = False
        self._waiting_poll: asyncio.Future[None] | None = None

    @property
    def is_polled(self) -> bool:
        """Whether a long poll is waiting right now."""
        return self._waiting_poll is not None

    @property
    def is_drained(self) -> bool:
        """Whether all was delivered, again too where that was asked for, and confirmed: a long poll waits for more."""
        return self.is_polled and not self.pending and not self._again

    def push(self, kind: str, content: Json, chat_id: int | None) -> Queued | None:
        """Queues one update; None when the bot did not ask for this kind."""
        return self.push_raw({kind: content}, chat_id) if kind in self.allowed else None

    def push_raw(self, body: Json, chat_id: int | None = None) -> Queued:
        """Queues a body as it is, however strange; gives it the next id unless it has one."""
        update_id = body.get("update_id", self._next_id)
        self._next_id = max(self._next_id, update_id) + 1
        update = Queued(update_id, {"update_id": update_id, **body}, chat_id)
        self.all.append(update)
        self.pending.append(update)
        self._wake()
        return update

    def redeliver(self, updates: Iterable[Queued]) -> None:
        """The next poll gets these once more, whether or not they were confirmed."""
        self._again += updates
        self._wake()

    @contextlib.contextmanager
    def held(self, *, reverse: bool = False, times: int = 1) -> Iterator[None]:
        """Nothing is delivered within the block; then all that waited comes, perhaps backwards and several times."""
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False
            waiting = self.pending[::-1] if reverse else self.pending
            self.redeliver([*waiting] * times)

    def drop_pending(self) -> None:
        """Forgets everything unconfirmed, as drop_pending_updates does."""
        self.confirm(self._next_id)

    def allow(self, kinds: list[str] | None) -> None:
        """Applies `allowed_updates`: None keeps what was asked last, an empty list means the usual ones."""
        if kinds is None:
            return
        if unknown := sorted(set(kinds) - KINDS):
            raise bad_request(f"unknown kinds of updates in allowed_updates: {', '.join(unknown)}")
        self.allowed = frozenset(kinds) or KINDS - ONLY_IF_ASKED_FOR

    async def poll(self, offset: int, limit: int, within: float) -> list[Json]:
        """Up to `limit` updates from `offset` on; waits up to `within` seconds for the first one."""
        self.polls += 1
        self._end_waiting_poll(
            "terminated by other getUpdates request; make sure that only one bot instance is running"
        )
        self.confirm(offset)
        if not self._has_any() and within > 0:
            await self._wait(min(within, MAX_TIMEOUT))
        return self._take(limit)

    def end_for_webhook(self) -> None:
        """A webhook was set: whoever polls gets a 409."""
        self._end_waiting_poll("terminated by setWebhook request")

    def confirm(self, offset: int) -> None:
        """Confirms everything below `offset`, or, when it is negative, all but the last -offset."""
        kept = self.pending[offset:] if offset < 0 else [update for update in self.pending if update.id >= offset]
        staying = {update.id for update in kept}
        for update in self.pending:
            if update.id not in staying:
                update.confirmed = True
                self.confirmed_at[update.chat_id] = time.monotonic()
        self.pending = kept

    def _has_any(self) -> bool:
        return not self._is_held and bool(self._again or self.pending)

    def _take(self, limit: int) -> list[Json]:
        if self._is_held:
            return []
        again, self._again = self._again[:limit], self._again[limit:]
        fresh = [update for update in self.pending if update not in again]
        return [update.body for update in [*again, *fresh][:limit]]

    async def _wait(self, within: float) -> None:
        poll = self._waiting_poll = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(poll, within)
        except TimeoutError:
            pass
        finally:
            if self._waiting_poll is poll:
                self._waiting_poll = None

    def _wake(self) -> None:
        if self._waiting_poll is not None and not self._waiting_poll.done() and not self._is_held:
            self._waiting_poll.set_result(None)

    def _end_waiting_poll(self, reason: str) -> None:
        if self._waiting_poll is not None and not self._waiting_poll.done():
            self._waiting_poll.set_exception(ApiError(409, f"Conflict: {reason}"))
        self._waiting_poll = None
