"""Files to be sent: in the outbox stands only a recipe, and the file is made when its turn to be sent has come.

So no transaction waits for a drawing, and what waits is small, plain JSON that a restart outlives.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from telegram import InputFile

#: The parameters of the Bot API's methods that may hold a recipe: nowhere else is one looked for.
FILE_FIELDS = ("photo", "document")
LONGEST_NAME = 60
UNFIT_FOR_A_NAME = re.compile(r"[^\w .,()+-]+")

#: Makes the file of that recipe name out of that data. Raises NotMadeError if it can't be made, now or ever.
Make = Callable[[str, Any], Awaitable[bytes]]


class NotMadeError(Exception):
    """A file can't be made, and another try would not help; the text says where, nothing of the content."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Who makes a file: the function `module:name`, from plain JSON data to bytes, and what the file's name ends in."""

    function: str
    suffix: str


MAKERS = {
    "qr_picture": Maker("bot.pictures.qr:qr_picture", ".png"),
    "class_picture": Maker("bot.pictures.class_glance:class_picture", ".png"),
    "heat_map": Maker("bot.pictures.heat:heat_map", ".png"),
    "growth_picture": Maker("bot.pictures.growth:growth_picture", ".png"),
    "mood_picture": Maker("bot.pictures.mood:mood_picture", ".png"),
    "graph_picture": Maker("bot.pictures.graph:graph_picture", ".png"),
    "json": Maker("bot.exports.document:json_file", ".json"),
    "text_file": Maker("bot.exports.text_file:text_file", ".yaml"),
}
"""Makers of files from what stands in the recipe."""

READING_MAKERS = {
    "class_csv": Maker("bot.classroom.class_files:csv", ".csv"),
    "class_xlsx": Maker("bot.classroom.class_files:xlsx", ".xlsx"),
    "class_json": Maker("bot.classroom.class_files:json", ".json"),
}
"""Makers of files from the database, whose path they get too: their recipes say what to read, and name nobody."""

ALL_MAKERS = MAKERS | READING_MAKERS
"""All that a recipe can name."""


def recipe(make: str, data: Mapping[str, Any], named: str = "") -> dict[str, Any]:
    """How to make a file, as plain JSON: what stands in an outbox row in the place of a file.

    `make` is one of ALL_MAKERS, `data` what its function takes (shapes.py in bot/pictures and bot/exports says what).
    `named` is the file's name without its ending, as people see it on a document. Raises ValueError for another maker.
    """
    if make not in ALL_MAKERS:
        raise ValueError(f"there is no recipe {make}")
    return {"make": make, "with": data, "named": named}


def make(name: str, data: Any, *, database: Path | None = None) -> bytes:
    """Makes the file of that recipe name here and now; it may take seconds, so not in the bot's own process.

    `database` is where makers read who need to. Raises NotMadeError where one does and there is none.
    """
    module, _, function = ALL_MAKERS[name].function.partition(":")
    maker = getattr(import_module(module), function)
    if name in READING_MAKERS and database is None:
        raise NotMadeError("no database to read")
    made: bytes = maker(database, data) if name in READING_MAKERS else maker(data)
    return made


class Attachments:
    """Puts files in the place of recipes; `make` makes them (bot/workshop.py in the running program)."""

    def __init__(self, make: Make) -> None:
        self._make = make

    async def made(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """The parameters with an InputFile in the place of each recipe. Raises NotMadeError."""
        return {name: await self._file(value) if _is_recipe(name, value) else value for name, value in params.items()}

    async def _file(self, recipe: Mapping[str, Any]) -> "InputFile":
        # Here, for the process that makes files imports this module too, and Telegram's library is 20 MB.
        from telegram import InputFile

        maker = ALL_MAKERS.get(recipe.get("make", ""))
        if maker is None or "with" not in recipe:
            raise NotMadeError("no such recipe")
        content = await self._make(recipe["make"], recipe["with"])
        return InputFile(content, file_name(recipe.get("named") or recipe["make"], maker.suffix))


def _is_recipe(name: str, value: Any) -> bool:
    return name in FILE_FIELDS and isinstance(value, dict)


def file_name(wish: str, suffix: str) -> str:
    """A file's name of letters, digits and a few harmless signs, as every system can keep it."""
    fit = " ".join(UNFIT_FOR_A_NAME.sub(" ", wish).split())
    return (fit[:LONGEST_NAME].strip(" .") or "file") + suffix
