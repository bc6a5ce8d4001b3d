"""Files to take out: read back with other people's libraries, they say what the data say, whatever names look like."""

import csv
import io
import json
import re
from datetime import datetime
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from bot.exports.comma_separated import csv_file, harmless
from bot.exports.document import json_file
from bot.exports.shapes import Book, Table
from bot.exports.workbook import WIDEST, sheet_names, xlsx_file

HOSTILE = [
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org";"x")',
    "+358 40 123",
    "-1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "＝1+1",
    "Äijö; Öhman",
    'Kalle "Kalle" Kallela',
    "kaksi\nriviä",
    "kaksi\r\nriviä",
    "👩🏽‍🏫 Åsa",
    "\u202eolleH",
    "http://example.org",
    "mailto:a@example.org",
    "007",
    "1.2.2026",
    "_x000D_",
    "\x01\x1f",
    "x" * 300,
    "",
]
COLUMNS: list[Any] = [
    {"title": "Opiskelija", "kind": "text"},
    {"title": "Aloitettu", "kind": "moment"},
    {"title": "Tunnelma lopussa", "kind": "number"},
]
ROWS: list[list[Any]] = [
    *([name, "2026-11-30T09:00:30", number] for number, name in enumerate(HOSTILE)),
    ["kesken", None, None],
]
TABLE: Table = {"name": "Tehtävä", "columns": COLUMNS, "rows": ROWS}
BOOK: Book = {"made": "2026-12-01T12:00:00", "tables": [TABLE, {**TABLE, "rows": []}]}


# CSV


def read_csv(content: bytes) -> list[list[str]]:
    """The rows as Finnish Excel splits them."""
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


def test_a_csv_file_says_what_the_data_say() -> None:
    """Headings, then every row; formulas have an apostrophe before them, moments are ISO, nothing is an empty cell."""
    rows = read_csv(csv_file(TABLE))
    assert rows[0] == ["Opiskelija", "Aloitettu", "Tunnelma lopussa"]
    assert rows[1:-1] == [[harmless(name), "2026-11-30 09:00", str(number)] for number, name in enumerate(HOSTILE)]
    assert rows[-1] == ["kesken", "", ""]


def test_rows_of_a_csv_file_end_as_the_rfc_says() -> None:
    """CRLF after every row, the last one too."""
    content = csv_file({**TABLE, "rows": [["a", None, 1], ["b", None, 2]]})
    assert content.decode("utf-8-sig") == "Opiskelija;Aloitettu;Tunnelma lopussa\r\na;;1\r\nb;;2\r\n"


def test_no_cell_begins_a_formula() -> None:
    """Not even after spaces, or where a line break hides the sign."""
    cells = [cell for row in read_csv(csv_file(TABLE)) for cell in row if cell.strip()]
    assert [cell for cell in cells if cell.strip()[0] in "=+-@＝＋－＠"] == []


@pytest.mark.parametrize("text", ["Aino", "a=b", "Anna-Maija", "a@example.org", "'lainaus'", ""])
def test_harmless_names_stay_as_they_are(text: str) -> None:
    """Only the beginning matters."""
    assert harmless(text) == text


# XLSX


def read_xlsx(book: Book) -> Any:
    """The workbook as openpyxl reads it."""
    return load_workbook(io.BytesIO(xlsx_file(book)))


def test_a_workbook_says_what_the_data_say() -> None:
    """Every cell as it was given: texts as texts, numbers as numbers, moments as moments."""
    sheet = read_xlsx(BOOK).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == ["Opiskelija", "Aloitettu", "Tunnelma lopussa"]
    moment = datetime(2026, 11, 30, 9, 0, 30)
    assert rows[1:-1] == [[coded(name), moment, number] for number, name in enumerate(HOSTILE)]
    assert rows[-1] == ["kesken", None, None]


def coded(text: str) -> str:
    """The text with codes for the signs that XML cannot hold; Excel turns them back, openpyxl leaves them."""
    return re.sub("[\x00-\x08\x0b-\x1f]", lambda sign: f"_x{ord(sign[0]):04X}_", text)


def test_nothing_in_a_workbook_is_a_formula_or_a_link() -> None:
    """Also where the text looks like one."""
    sheet = read_xlsx(BOOK).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n", "d"}
    assert not any(cell.hyperlink for cell in cells)
    assert {cell.data_type for (cell, *_) in sheet.iter_rows(min_row=2, max_row=len(HOSTILE))} == {"s"}


def test_moments_show_as_the_country_writes_them() -> None:
    """The format is Excel's own of date and time, not one that we lay out."""
    cell = read_xlsx(BOOK).worksheets[0]["B2"]
    assert cell.is_date and cell._style.numFmtId == 22


def test_headings_stay_in_sight_and_can_be_filtered() -> None:
    """The first row and column are frozen, the filter spans the table, no column is thin or endless."""
    for sheet, rows in zip(read_xlsx(BOOK).worksheets, (len(ROWS), 0), strict=True):
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == f"A1:C{rows + 1}"
        assert all(8 <= column.width <= WIDEST + 1 for column in sheet.column_dimensions.values())


def test_equal_data_give_equal_bytes() -> None:
    """So a file can be compared with one made earlier, whatever the clock says; other data give others."""
    assert xlsx_file(BOOK) == xlsx_file(json.loads(json.dumps(BOOK)))
    assert xlsx_file(BOOK) != xlsx_file({**BOOK, "made": "2026-12-01T12:00:01"})
    assert {entry.date_time for entry in ZipFile(io.BytesIO(xlsx_file(BOOK))).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_text_longer_than_a_cell_is_cut() -> None:
    """Excel takes 32 767 UTF-16 units; a sign that takes two is not cut in half."""
    text = "x" * 32_766 + "😀"
    rows: list[list[Any]] = [[text, None, None], ["x" * 40_000, None, None]]
    sheet = read_xlsx({**BOOK, "tables": [{**TABLE, "rows": rows}]}).worksheets[0]
    assert [sheet["A2"].value, sheet["A3"].value] == ["x" * 32_766, "x" * 32_767]


NAMES = {
    "a name that fits": (["Keitin"], ["Keitin"]),
    "signs that Excel refuses": (["a/b\\c?d*e[f]g:h"], ["a b c d e f g h"]),
    "apostrophes at the ends": (["'Keitin'", "O'Hara"], ["Keitin", "O'Hara"]),
    "too long": (["x" * 300], ["x" * 31]),
    "cut before a space": (["x" * 30 + " y"], ["x" * 30]),
    "the same twice, whatever the case": (["Keitin", "KEITIN", "keitin"], ["Keitin", "KEITIN (2)", "keitin (3)"]),
    "long and the same": (["x" * 40, "x" * 40], ["x" * 31, "x" * 27 + " (2)"]),
    "as another was renamed": (["A", "A (2)", "A"], ["A", "A (2)", "A (3)"]),
    "nothing left": (["", "///", "'"], ["(2)", "(3)", "(4)"]),
    "reserved": (["History"], ["History (2)"]),
    "emoji count twice and are not cut in half": (["x" + "😀" * 20], ["x" + "😀" * 15]),
}


@pytest.mark.parametrize(("wishes", "names"), NAMES.values(), ids=NAMES)
def test_names_of_sheets(wishes: list[str], names: list[str]) -> None:
    """Cleaned, short and each different, and the library takes them."""
    assert sheet_names(wishes) == names
    book: Book = {**BOOK, "tables": [{**TABLE, "name": wish} for wish in wishes]}
    assert read_xlsx(book).sheetnames == names


# JSON


def test_a_document_says_what_the_data_say() -> None:
    """Whatever was written in it, as letters and not as codes, in the order given."""
    data = {"nimi": HOSTILE, "a": [1, None, True, 0.5]}
    content = json_file(data)
    assert json.loads(content) == data
    assert "Äijö" in content.decode() and list(json.loads(content)) == ["nimi", "a"]
