"""Measures one start in its own process and prints it as JSON: `python -m benchmarks.probe readers FOLDER fi sv en`."""

import contextlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

_UNKNOWN = "xylofonixz"


def main() -> None:
    """Measure what is asked for."""
    what, folder, *languages = sys.argv[1:]
    print(json.dumps(_TASKS[what](Path(folder), languages)))


def _measured(action: Callable[[], object], name: str = "") -> dict[str, float]:
    """Seconds and growth of memory that an action takes; what it makes is kept meanwhile."""
    before, begun = _resident(), time.perf_counter()
    made = action()
    taken, grown = time.perf_counter() - begun, _resident() - before
    del made
    return {f"{name}seconds": taken, f"{name}memory": grown}


def _resident() -> int:
    """The bytes of memory in use now; 0 where no one can tell."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _bytes(folder: Path, languages: list[str]) -> dict[str, float]:
    """Reads all that a start reads."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return _measured(lambda: [path.read_bytes() for path in paths])


def _json(folder: Path, languages: list[str]) -> dict[str, float]:
    """Parses what was compiled, and no more; the last line is searched where it lies."""
    paths = [*folder.rglob("*.json")]
    return _measured(lambda: [json.loads(line) for path in paths for line in path.read_bytes().splitlines()[2:-1]])


def _readers(folder: Path, languages: list[str]) -> dict[str, float]:
    """Makes the readers, then lets each meet its first unknown word."""
    imported = _measured(_import, "import_")
    from bot.readers import reader
    from dialogues.replies.reader import Reader

    made: list[Reader] = []
    started = _measured(lambda: made.extend(reader(language, folder) for language in languages))
    return imported | started | _measured(lambda: [one.read(_UNKNOWN) for one in made], "typo_")


def _import() -> object:
    import bot.readers

    return bot.readers


def _listing(folder: Path, languages: list[str]) -> dict[str, float]:
    """Looks at the size and time of every file of the content."""

    def look() -> list[os.stat_result]:
        shelves = [*os.scandir(folder / "scenarios"), *os.scandir(folder / "customers")]
        return [file.stat() for shelf in shelves if shelf.is_dir() for file in os.scandir(shelf)]

    return _measured(look)


def _one_used(folder: Path, languages: list[str]) -> dict[str, float]:
    """Starts, with one scenario ready to be played; then looks at all there are."""
    from bot.content import Content, load

    first = min((folder / "scenarios").iterdir()).name
    made: list[Content] = []

    def start() -> object:
        made.append(load(folder))
        return made[0].play(first, languages[0])

    before = _resident()
    _forget_peak()
    started = _measured(start)
    peak = _peak() - before
    return started | {"peak": peak} | _measured(lambda: made[0].cards, "cards_")


def _forget_peak() -> None:
    """Let the peak be counted from now (Linux, proc_pid_clear_refs(5))."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", "ascii")


def _peak() -> int:
    """The most bytes of memory in use since; 0 where no one can tell."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0


def _peer(folder: Path, models: list[str]) -> dict[str, float]:
    """Makes ready what the peer's user needs."""

    def ready() -> list[object]:
        import spacy
        from convokit.politenessStrategies import PolitenessStrategies

        return [PolitenessStrategies(), *(spacy.load(model, disable=["ner"]) for model in models)]

    return _measured(ready)


_TASKS = {
    "bytes": _bytes,
    "json": _json,
    "readers": _readers,
    "peer": _peer,
    "listing": _listing,
    "one_used": _one_used,
}

if __name__ == "__main__":
    main()
