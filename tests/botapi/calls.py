"""The journal of calls, and reading a call out of an HTTP request (Bot API, "Making requests")."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.botapi.checking import Upload
from tests.botapi.errors import bad_request


@dataclass
class Call:
    """One call as it came in (`at`, monotonic seconds) and as it went out.

    `status` is 0 while it runs or when the connection was cut.
    """

    number: int
    method: str
    params: dict[str, Any] = field(default_factory=dict)
    status: int = 0
    description: str = ""
    result: Any = None
    at: float = field(default_factory=time.monotonic)

    @property
    def chat_id(self) -> int | None:
        """The chat the call is about, if it names one by number."""
        value = self.params.get("chat_id")
        return int(value) if isinstance(value, int) or (isinstance(value, str) and _is_number(value)) else None

    def __str__(self) -> str:
        outcome = f"{self.status} {self.description}".strip() if self.status else "no answer"
        params = ", ".join(f"{name}={str(value)[:80]!r}" for name, value in self.params.items())
        return f"#{self.number} {self.method}({params}) → {outcome}"


class Journal(list[Call]):
    """Every call, oldest first."""

    def of(self, method: str, chat: int | None = None) -> list[Call]:
        """Calls of one method, of one chat if given."""
        return [call for call in self if call.method == method and chat in (None, call.chat_id)]

    def refused(self) -> list[Call]:
        """Calls that were the caller's fault: 400, 404 and the like; not 409, 429 or a blocked bot."""
        return [call for call in self if call.status in (400, 401, 404)]

    def __str__(self) -> str:
        return "\n".join(str(call) for call in self if call.method != "getUpdates")


async def read_body(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """The raw fields and uploads of a request: query string, JSON, form or multipart."""
    fields: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        fields |= _json_object(await request.text())
    elif request.content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                # Closed here: whoever is killed in the middle of an upload leaves nobody else to do it.
                with value.file:
                    uploads[name] = Upload(value.filename, value.file.read())
            else:
                fields[name] = value.decode() if isinstance(value, bytes | bytearray) else value
    elif request.can_read_body:
        raise bad_request(f"unsupported content type {request.content_type}")
    return fields, uploads


def _json_object(text: str) -> dict[str, Any]:
    try:
        body = json.loads(text or "{}")
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise bad_request("can't parse request: JSON object expected")
    return body


def _is_number(text: str) -> bool:
    return text.removeprefix("-").isdecimal()
