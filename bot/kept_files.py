"""What was worked out from files of ours, kept beside the byte code for the next time: whole, or not at all."""

import contextlib
import os
from collections.abc import Iterable
from mmap import ACCESS_READ, mmap
from pathlib import Path


def place(folder: Path, name: str) -> Path:
    """Where something of that name is kept about a folder."""
    return folder / "__pycache__" / f"{name}.json"


def kept(path: Path, mark: str | None = None) -> list[bytes] | None:
    """The lines kept under that mark, or under any; None where there are none, or they are not whole."""
    with contextlib.suppress(OSError):
        first, *lines = path.read_bytes().split(b"\n")
        if lines and lines.pop() == b"" and mark in (None, first.decode(errors="replace")):
            return lines
    return None


def laid_open(path: Path, mark: str) -> tuple[mmap, int] | None:
    """The same file, read only where it is looked into, and where its first line begins."""
    with contextlib.suppress(OSError, ValueError), path.open("rb") as file:
        found = mmap(file.fileno(), 0, access=ACCESS_READ)
        first = len(mark) + 1
        if found[:first] == f"{mark}\n".encode():
            return found, first
    return None


def keep(path: Path, mark: str, lines: Iterable[str]) -> None:
    """Keep the lines, none of which has a line break in it; a folder that can't be written to only means slower."""
    draft = path.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        try:
            draft.write_text("\n".join((mark, *lines, "")), "utf-8", newline="\n")
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
