"""Makers that misbehave, for the process in which files are made."""

import os
import time
from pathlib import Path
from typing import Any


def make(name: str, data: Any) -> bytes:
    """Does what the recipe's name says; gives the process's id."""
    match name:
        case "raise":
            raise ValueError(data)
        case "hang":
            time.sleep(60)
        case "die":
            os._exit(1)
        case "die_once" if not Path(data).exists():
            Path(data).touch()
            os._exit(1)
    return str(os.getpid()).encode()
