"""A tiny bot for the tests of BotProcess: repeats texts; MODE makes it misbehave."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

API = os.environ["BOT_API_BASE"] + os.environ["BOT_TOKEN"]
DATABASE = Path(os.environ["DATABASE_URL"].removeprefix("sqlite:///"))
MODE = os.environ.get("MODE", "")


def call(method: str, **params: Any) -> Any:
    """One call of the Bot API, as a form."""
    body = urllib.parse.urlencode(params).encode()
    with urllib.request.urlopen(f"{API}/{method}", body, timeout=60) as response:  # noqa: S310
        return json.load(response)["result"]


def main() -> None:
    """Polls for ever; keeps a count of the texts heard in the database file."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN if MODE == "deaf" else lambda *_: sys.exit(3 if MODE == "sour" else 0))
    print("hello from the program", file=sys.stderr)
    if MODE == "short":
        sys.exit("no token, no work")
    if MODE == "parent":
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    offset = 0
    while True:
        for update in call("getUpdates", offset=offset, timeout=10):
            offset = update["update_id"] + 1
            count = int(DATABASE.read_text()) + 1 if DATABASE.exists() else 1
            DATABASE.write_text(str(count))
            message = update["message"]
            if message["text"] == "die":
                sys.exit(0)
            if message["text"] == "work":
                sum(range(40_000_000))
            call("sendMessage", chat_id=message["chat"]["id"], text=f"{count}: {message['text']}")


if __name__ == "__main__":
    main()
