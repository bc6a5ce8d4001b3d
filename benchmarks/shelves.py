"""Folders of content of any size, after one shipped scenario: as they lie there after an earlier start."""

import shutil
from pathlib import Path

from bot import folders, kept_files
from bot.content import load
from bot.folders import CUSTOMERS, SCENARIOS
from bot.readers import SHIPPED

PATTERN = "washing_machine"


def fill(place: Path, count: int) -> int:
    """Make a folder with so many scenarios, all read once before; gives the bytes of their files."""
    shutil.copytree(SHIPPED / "replies", place / "replies", ignore=shutil.ignore_patterns("*.py", "*.pyc"))
    shutil.copytree(SHIPPED / CUSTOMERS, place / CUSTOMERS)
    pattern = _pattern(place)
    for number in range(count):
        _copy(place, pattern, f"{PATTERN}_{number}")
    shutil.rmtree(place / SCENARIOS / PATTERN)
    load(place)
    return sum(file.stat().st_size for file in (place / SCENARIOS).rglob("*.yaml"))


def _pattern(place: Path) -> list[bytes]:
    """What is kept of the pattern: parsing it once for each copy would take minutes and measure nothing."""
    path = place / SCENARIOS / PATTERN
    path.mkdir(parents=True)
    for name in ("scenario.yaml", "fi.yaml"):
        shutil.copy(SHIPPED / SCENARIOS / PATTERN / name, path)
    found = folders.folder(path)
    if found is None:
        raise FileNotFoundError(path)
    folders.parts(found)
    return kept_files.kept(kept_files.place(place, f"{SCENARIOS}.{PATTERN}")) or []


def _copy(place: Path, pattern: list[bytes], id: str) -> None:
    path = place / SCENARIOS / id
    shutil.copytree(place / SCENARIOS / PATTERN, path)
    for file in path.iterdir():
        file.write_text(file.read_text("utf-8").replace(PATTERN, id), "utf-8")
    if found := folders.folder(path):
        lines = (line.decode().replace(PATTERN, id) for line in pattern)
        kept_files.keep(kept_files.place(place, f"{SCENARIOS}.{id}"), found.stamp, lines)
