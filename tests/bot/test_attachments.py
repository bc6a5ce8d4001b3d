"""Recipes: what an outbox row holds in the place of a file, and the file that comes of it."""

import asyncio
import json
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot, InputFile

from bot.attachments import ALL_MAKERS, READING_MAKERS, Attachments, NotMadeError, file_name, make, recipe
from bot.sender import Sender
from bot.transport import AiohttpRequest
from bot.workshop import Workshop
from storage import outbox
from storage.database import Database
from tests.bot.pictures_data import class_data
from tests.botapi import BotApiServer


async def echo(name: str, data: Any) -> bytes:
    """Makes a file of the recipe itself."""
    return f"{name} {data}".encode()


def test_a_recipe_is_plain_json() -> None:
    """It waits in the database as it is."""
    written = recipe("qr_picture", {"link": "https://t.me/x", "title": "Matkailu 2A", "code": "K7"}, "Ovi")
    assert json.loads(json.dumps(written)) == written


def test_only_what_is_registered_can_be_asked_for() -> None:
    """A misspelt name is found where the recipe is written, not when it is sent."""
    with pytest.raises(ValueError, match="os"):
        recipe("os.system", {})


@pytest.mark.parametrize("field", ["photo", "document"])
async def test_a_file_takes_the_place_of_its_recipe(field: str) -> None:
    """With a name of its own; all the rest stays."""
    params = {field: recipe("class_picture", {"a": 1}, "Matkailu 2A"), "caption": "c", "reply_markup": {"make": "x"}}
    made = await Attachments(echo).made(params)
    file = made.pop(field)
    assert isinstance(file, InputFile)
    assert (file.filename, file.input_file_content) == ("Matkailu 2A.png", b"class_picture {'a': 1}")
    assert made == {"caption": "c", "reply_markup": {"make": "x"}}


@pytest.mark.parametrize(
    "params",
    [
        {"photo": "AgACAgQAAxkBAAI"},
        {"voice": {"make": "qr_picture", "with": {}, "named": ""}},
        {"text": '{"make": "qr_picture", "with": {}}'},
        {"caption": {"make": "qr_picture", "with": {}, "named": ""}},
    ],
)
async def test_nothing_else_is_taken_for_a_recipe(params: dict[str, Any]) -> None:
    """A file that Telegram has by its id, and whatever anybody wrote."""
    assert await Attachments(echo).made(params) == params


@pytest.mark.parametrize("stored", [{}, {"make": "os:system", "with": {}}, {"make": "qr_picture"}])
async def test_a_recipe_that_makes_no_sense_is_not_made(stored: dict[str, Any]) -> None:
    """One of a newer version of the program, say."""
    with pytest.raises(NotMadeError):
        await Attachments(echo).made({"photo": stored})


@pytest.mark.parametrize(
    ("wish", "name"),
    [
        ("Matkailu 2A – tulokset", "Matkailu 2A tulokset.csv"),
        ("../../etc/passwd", "etc passwd.csv"),
        ('a"b\r\nContent-Type: x', "a b Content-Type x.csv"),
        ("Åkerblom, Väinö (3)", "Åkerblom, Väinö (3).csv"),
        ("👩‍🎓", "file.csv"),
        ("x" * 500, "x" * 60 + ".csv"),
    ],
)
def test_a_file_s_name_is_harmless(wish: str, name: str) -> None:
    """Whatever a class is called."""
    assert file_name(wish, ".csv") == name


@pytest.mark.parametrize("name", ALL_MAKERS)
def test_every_maker_is_there(name: str) -> None:
    """Its module can be imported, and has the function."""
    module, _, function = ALL_MAKERS[name].function.partition(":")
    assert callable(getattr(import_module(module), function))


def test_a_recipe_is_made_by_its_name() -> None:
    """Here and now: a picture."""
    assert make("qr_picture", {"link": "https://t.me/x", "title": "t", "code": "c"}).startswith(b"\x89PNG")


@pytest.mark.parametrize("name", READING_MAKERS)
def test_a_recipe_cannot_say_where_to_read(name: str) -> None:
    """Whoever makes files was told where the database is, or reads none."""
    with pytest.raises(NotMadeError, match="no database"):
        make(name, {"database": "/etc/passwd", "cohort": 1})


async def test_a_picture_reaches_the_phone(tmp_path: Path) -> None:
    """From the outbox through the drawing process and over HTTP, with its caption."""
    async with (
        BotApiServer() as server,
        await Database.open(tmp_path / "h.sqlite3") as database,
        Workshop(asyncio.sleep) as workshop,
        Bot(server.token, base_url=server.base, request=AiohttpRequest(), get_updates_request=AiohttpRequest()) as bot,
    ):
        user = server.user()
        await user.command("/start")
        params = {"photo": recipe("class_picture", class_data()), "caption": "<b>Matkailu 2A</b>", "parse_mode": "HTML"}
        sender = Sender(bot, database, attachments=Attachments(workshop.make), clock=time.time, sleep=asyncio.sleep)
        async with database.transaction() as tx:
            await outbox.put(tx, user.id, "sendPhoto", json.dumps(params), at=time.time())
        await sender.drain()
        (message,) = [message for message in user.screen.messages if message.media]
        assert (message.media, message.text) == ("photo", "Matkailu 2A")
        sent = server.world.files[message.body["photo"][0]["file_id"]].content
        assert sent == make("class_picture", class_data())


def test_the_bot_itself_does_not_draw() -> None:
    """The bot's own process stays small: nothing that draws or writes tables is imported there."""
    program = (
        "import bot.app, bot.cli, sys; print([m for m in sys.modules if m in ('matplotlib', 'numpy', 'xlsxwriter')])"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout.strip() == "[]"


def test_the_process_that_makes_files_knows_no_telegram() -> None:
    """It is smaller without, and has no business there."""
    program = "import bot.workshop, sys; print('telegram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout.strip() == "False"
