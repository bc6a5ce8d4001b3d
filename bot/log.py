"""Structured logs: one JSON object a line, without what people wrote and without the token.

Own code logs an event's name and harmless fields: `log.event(logger, logging.INFO, "update_taken", update_id=1)`.
"""

import json
import logging
import re
import sys
import traceback
from collections.abc import Iterable
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, TextIO

OURS = ("bot", "dialogues", "storage")
# Their debug and info lines hold addresses with the token, and what people wrote.
QUIET = ("aiohttp", "aiosqlite", "httpcore", "httpx", "telegram")
TOKEN_SHAPE = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
HIDDEN = "[token]"


def event(logger: logging.Logger, level: int, name: str, *, error: BaseException | None = None, **fields: Any) -> None:
    """Logs an event by its name with fields (numbers, ids, names: nothing that anybody wrote) and an error's place."""
    logger.log(level, name, exc_info=error, extra={"fields": fields})


def set_up(level: str, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Sends all logs, and errors that nobody caught, as JSON lines to `stream` (standard error), `secrets` hidden."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.excepthook = _log_uncaught


def place(error: BaseException) -> str:
    """The type of an error and where it was raised; never its text, which may quote what somebody wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {_short(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""
    return type(error).__name__ + where


class JsonLines(logging.Formatter):
    """Writes a record as one JSON object: time, level, logger, event, then its fields, then the error's trace."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON."""
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "event": _event(record),
            **getattr(record, "fields", {}),
            **_error(record),
        }
        return self._redact(json.dumps(entry, ensure_ascii=False, default=lambda value: type(value).__name__))

    def _redact(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return TOKEN_SHAPE.sub(HIDDEN, line)


def _event(record: logging.LogRecord) -> str:
    """Our own event name; of other libraries only the template, as the values put into it may be anything."""
    if record.name.partition(".")[0] in OURS:
        return record.getMessage()
    return str(record.msg).partition("\n")[0]


def _error(record: logging.LogRecord) -> dict[str, Any]:
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return {}
    frames = traceback.extract_tb(error.__traceback__)
    return {"error": place(error), "trace": [f"{_short(frame.filename)}:{frame.lineno}" for frame in frames]}


def _short(filename: str) -> str:
    return "/".join(filename.replace("\\", "/").split("/")[-2:])


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    event(logging.getLogger("bot"), logging.CRITICAL, "uncaught", error=error)
