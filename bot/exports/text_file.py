"""A text as it was sent, as a file."""

from typing import Any


def text_file(data: Any) -> bytes:
    """The text in UTF-8."""
    return str(data["text"]).encode()
