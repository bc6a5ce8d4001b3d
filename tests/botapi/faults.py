"""Troubles on demand: refusals, broken servers, lost connections, delays, and an action in the middle of a call."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.botapi.errors import ApiError, too_many_requests

EVERY_METHOD = "*"
"""Every method but getUpdates, which must be named to be hit."""

Action = Callable[[], Awaitable[object]]


@dataclass
class Fault:
    """One trouble. It lets `skip` fitting calls pass, then hits `times` of them.

    With `after` the call takes effect first: the caller sees a failure, the chat shows the message.
    """

    method: str = EVERY_METHOD
    chat: int | None = None
    times: int = 1
    skip: int = 0
    after: bool = False
    seconds: float = 0
    drops: bool = False
    error: ApiError | None = None
    action: Action | None = None
    hits: int = 0

    def fits(self, method: str, chat_id: object) -> bool:
        """Whether this call is meant."""
        is_method = self.method == method or (self.method == EVERY_METHOD and method != "getUpdates")
        return is_method and self.chat in (None, chat_id)


class Faults:
    """The troubles still to come. Each maker returns its fault, whose `hits` counts."""

    def __init__(self) -> None:
        self._armed: list[Fault] = []

    def inject(self, fault: Fault) -> Fault:
        """Arms any fault."""
        self._armed.append(fault)
        return fault

    def too_many_requests(self, method: str, seconds: int = 1, *, chat: int | None = None, times: int = 1) -> Fault:
        """429 with retry_after."""
        return self.inject(Fault(method, chat, times, error=too_many_requests(seconds)))

    def refuse(self, method: str, error: ApiError, *, chat: int | None = None, times: int = 1) -> Fault:
        """Any refusal in place of the call."""
        return self.inject(Fault(method, chat, times, error=error))

    def server_error(
        self, method: str, status: int = 502, *, chat: int | None = None, times: int = 1, after: bool = False
    ) -> Fault:
        """500 as JSON, or 502 as the HTML page that Telegram's front server sends."""
        names = {500: "Internal Server Error", 502: "Bad Gateway", 504: "Gateway Timeout"}
        return self.inject(Fault(method, chat, times, after=after, error=ApiError(status, names[status])))

    def drop(self, method: str, *, chat: int | None = None, times: int = 1, after: bool = False) -> Fault:
        """The connection breaks before the call takes effect, or after."""
        return self.inject(Fault(method, chat, times, after=after, drops=True))

    def delay(self, method: str, seconds: float, *, chat: int | None = None, times: int = 1) -> Fault:
        """The call waits before it takes effect."""
        return self.inject(Fault(method, chat, times, seconds=seconds))

    def run(self, method: str, action: Action, *, chat: int | None = None, skip: int = 0, after: bool = False) -> Fault:
        """Awaits `action` in the middle of the call, such as killing the bot; then the connection is cut."""
        return self.inject(Fault(method, chat, skip=skip, after=after, action=action, drops=True))

    def clear(self) -> None:
        """No more troubles."""
        self._armed.clear()

    def take(self, method: str, chat_id: object) -> Fault | None:
        """The first fault that hits this call, counted."""
        for fault in self._armed:
            if not fault.fits(method, chat_id) or fault.hits >= fault.times:
                continue
            if fault.skip:
                fault.skip -= 1
                continue
            fault.hits += 1
            return fault
        return None
