"""What the makers of files take: plain JSON, every word in the reader's language already, none of it HTML."""

from typing import Literal, TypedDict

Kind = Literal["text", "number", "moment"]
Cell = str | int | None
"""By the column's kind; a moment is local time as `2026-11-30T09:00:00`; None is an empty cell."""


class Column(TypedDict):
    """A column: its heading, and what stands in it."""

    title: str
    kind: Kind


class Table(TypedDict):
    """A table by its name, with rows as long as its columns are many."""

    name: str
    columns: list[Column]
    rows: list[list[Cell]]


class Book(TypedDict):
    """Tables to be the sheets of one workbook, in their order; `made` is a moment."""

    made: str
    tables: list[Table]
