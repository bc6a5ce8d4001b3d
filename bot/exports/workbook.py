"""Tables as the sheets of an Excel workbook."""

import io
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from bot.exports.shapes import Book, Cell, Column, Table

# A cell is what it says, whatever it looks like. In memory: no student's name on a disk in passing.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
LOCAL_DATE_AND_TIME = 22
"""Excel's built-in format of date and time, which every Excel shows as its own country writes it."""
NARROWEST, WIDEST, MOMENT_WIDTH = 8, 48, 17
LONGEST_CELL, LONGEST_NAME = 32_767, 31
"""Characters that Excel takes, in UTF-16 units, in a cell and in a sheet's name."""
RESERVED = "history"
UNFIT = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


def xlsx_file(book: Book) -> bytes:
    """The workbook; equal data give equal bytes."""
    file = io.BytesIO()
    with Workbook(file, OPTIONS) as workbook:
        workbook.set_properties({"created": datetime.fromisoformat(book["made"])})
        heading = workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        moment = workbook.add_format({"num_format": LOCAL_DATE_AND_TIME, "align": "left"})
        names = sheet_names(table["name"] for table in book["tables"])
        for name, table in zip(names, book["tables"], strict=True):
            _fill(workbook.add_worksheet(name), table, heading, moment)
    return file.getvalue()


def _fill(sheet: Worksheet, table: Table, heading: Any, moment: Any) -> None:
    columns, rows = table["columns"], table["rows"]
    for at, column in enumerate(columns):
        sheet.set_column(at, at, _width(column, [row[at] for row in rows]))
        sheet.write_string(0, at, _fitting(column["title"], LONGEST_CELL), heading)
    for number, row in enumerate(rows, start=1):
        for at, (cell, column) in enumerate(zip(row, columns, strict=True)):
            _write(sheet, number, at, cell, column, moment)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)


def _write(sheet: Worksheet, row: int, at: int, cell: Cell, column: Column, moment: Any) -> None:
    match cell:
        case str() if column["kind"] == "moment":
            sheet.write_datetime(row, at, datetime.fromisoformat(cell), moment)
        case str():
            sheet.write_string(row, at, _fitting(cell, LONGEST_CELL))
        case int():
            sheet.write_number(row, at, cell)


def _width(column: Column, cells: Iterable[Cell]) -> int:
    """The width in characters that shows most cells whole, without one long one pushing all others away."""
    if column["kind"] == "moment":
        return MOMENT_WIDTH
    longest = max((len(str(cell)) for cell in cells if cell is not None), default=0)
    # Room for the button of the filter, which stands on the heading; a long heading wraps.
    heading = max(len(word) for word in column["title"].split(" ")) + 4
    return min(WIDEST, max(NARROWEST, heading, longest + 1))


def sheet_names(wishes: Iterable[str]) -> list[str]:
    """Names as Excel takes them for sheets: short, without certain signs, none twice in whatever case."""
    names: list[str] = []
    taken = {"", RESERVED}
    for wish in wishes:
        base, name, number = _cleaned(wish), _fitting(_cleaned(wish), LONGEST_NAME), 1
        while _trimmed(name).casefold() in taken:
            number += 1
            ending = f" ({number})"
            name = _trimmed(_fitting(base, LONGEST_NAME - len(ending))) + ending
        names.append(_trimmed(name))
        taken.add(names[-1].casefold())
    return names


def _cleaned(wish: str) -> str:
    return _trimmed(UNFIT.sub(" ", wish))


def _trimmed(name: str) -> str:
    return name.strip().strip("'").strip()


def _fitting(text: str, length: int) -> str:
    """As much of the text as fits, in UTF-16 units; no sign is cut in two."""
    return text.encode("utf-16-le")[: 2 * length].decode("utf-16-le", "ignore")
