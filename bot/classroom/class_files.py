"""The files of a class's results, made from the database at the moment of sending: what waits until then names nobody.

So no transaction waits for the reading of a year's work, and who was erased in the meantime is in no file.
These run in the process that makes files, on a connection of their own that cannot write.
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from bot import content, wording
from bot.attachments import NotMadeError
from bot.classroom import export, results
from bot.classroom.class_document import Json, document
from bot.classroom.results import Asked, Results
from bot.content import Content
from bot.exports.comma_separated import csv_file
from bot.exports.document import json_file
from bot.exports.shapes import Book, Table
from bot.exports.workbook import xlsx_file
from bot.own_library import OwnLibrary
from bot.wording import Wording
from storage import cohorts
from storage.database import Database, Reader

T = TypeVar("T")


def csv(database: Path, asked: Asked) -> bytes:
    """One table of all, as CSV. Raises NotMadeError if the class is gone, as do the others."""
    return csv_file(asyncio.run(read(database, asked, content.load(), _table)))


def xlsx(database: Path, asked: Asked) -> bytes:
    """An overview and a sheet an assignment, as a workbook."""
    return xlsx_file(asyncio.run(read(database, asked, content.load(), _book)))


def json(database: Path, asked: Asked) -> bytes:
    """The document of bot/classroom/class_document.py."""
    return json_file(asyncio.run(read(database, asked, content.load(), _document)))


async def read(
    path: Path, asked: Asked, content: Content, shape: Callable[[Reader, Results, Asked], Awaitable[T]]
) -> T:
    """What the file is made of. Raises NotMadeError if the class is gone, or was put away since it was asked for."""
    library = OwnLibrary(content)
    async with await Database.open(path, read_only=True) as database:
        # Teachers' own scenarios are examined before the reading, which holds up the emptying of the log.
        await library.load(database)
        async with database.reading() as reader:
            await library.refresh(reader)
            return await shape(reader, await _results(reader, asked, content), asked)


async def _results(reader: Reader, asked: Asked, content: Content) -> Results:
    cohort = await cohorts.get(reader, asked["cohort"])
    if cohort is None or (cohort.archived_at is not None and not asked["archived"]):
        raise NotMadeError("the class is gone")
    works = [work for work in await results.works_of(reader, cohort) if asked["first"] <= work.id <= asked["last"]]
    say = Wording(asked["language"], wording.source(asked["language"]))
    return await results.read(reader, cohort, works, now=asked["at"], named=asked["named"], say=say, content=content)


async def _table(reader: Reader, found: Results, asked: Asked) -> Table:
    return export.table(found)


async def _book(reader: Reader, found: Results, asked: Asked) -> Book:
    return export.book(found)


async def _document(reader: Reader, found: Results, asked: Asked) -> Json:
    return await document(reader, found, asked["part"])
