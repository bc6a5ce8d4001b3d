"""A table as a CSV file that opens rightly in Finnish Excel.

The file is RFC 4180 (CRLF, quotes doubled inside quotes) but for its separator: Excel splits at the list separator of
the system, which is a semicolon wherever the decimal sign is a comma, as in Finland and Sweden. There is no line
`sep=;`: it is no part of the format, other programs read it as a row, and after it Excel no longer heeds the byte order
mark, without which it takes UTF-8 for Windows-1252 and spoils ä and ö. Times are `2026-11-30 09:00`, which Excel takes
for a time in any country and other programs read too. No column holds fractions, so none needs a decimal sign.
"""

import csv
import io

from bot.exports.shapes import Cell, Column, Table

SEPARATOR = ";"
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula (OWASP, CSV injection), wide forms too."""


def csv_file(table: Table) -> bytes:
    """The table in UTF-8 with a byte order mark, its first row the headings."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow([harmless(column["title"]) for column in table["columns"]])
    writer.writerows(
        [_cell(cell, column) for cell, column in zip(row, table["columns"], strict=True)] for row in table["rows"]
    )
    return text.getvalue().encode("utf-8-sig")


def _cell(cell: Cell, column: Column) -> Cell:
    match cell:
        case str() if column["kind"] == "moment":
            return cell[:16].replace("T", " ")
        case str():
            return harmless(cell)
        case _:
            return cell


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula, also after spaces."""
    return f"'{text}" if text.startswith(STARTS_A_FORMULA) or text.lstrip().startswith(STARTS_A_FORMULA) else text
