"""Prints tables of figures."""

from collections.abc import Sequence


def heading(title: str, *notes: str) -> None:
    """A title, with lines that say what is shown."""
    print(f"\n{title}\n{'=' * len(title)}")
    for note in notes:
        print(note)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Rows under their columns; the first column is flush left, figures flush right."""
    widths = [max(map(len, cells)) for cells in zip(columns, *rows, strict=True)]
    print()
    for cells in (columns, *rows):
        first, *others = (
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        print("  ".join((first, *others)), flush=True)


def micro(seconds: float) -> str:
    """Seconds as microseconds."""
    return f"{seconds * 1e6:.0f} µs" if seconds > 1e-5 else f"{seconds * 1e6:.1f} µs"


def milli(seconds: float) -> str:
    """Seconds as milliseconds."""
    return f"{seconds * 1e3:.2f} ms" if seconds < 0.1 else f"{seconds * 1e3:.0f} ms"


def times(ratio: float) -> str:
    """A ratio."""
    return f"{ratio:.0f} ×" if ratio >= 10 else f"{ratio:.1f} ×" if ratio >= 1 else f"{ratio:.2f} ×"


def mega(size: float) -> str:
    """Bytes as megabytes."""
    return f"{size / 1e6:.1f} MB"
