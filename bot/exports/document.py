"""Data as a JSON file that people and programs can read."""

import json
from typing import Any


def json_file(data: Any) -> bytes:
    """The data in UTF-8, indented, in its own order."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"
