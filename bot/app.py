"""The bot put together: database, content, the three stages of an update, and what Telegram is told about us."""

import asyncio
import logging
import random
import time
from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from html import unescape
from typing import Any

from telegram import Bot, BotCommandScopeAllGroupChats
from telegram.error import InvalidToken, TelegramError

from bot import attachments, content, log
from bot.attachments import Attachments
from bot.classroom import classes, reminders
from bot.classroom.own_arrivals import Arrivals
from bot.dispatch import COMMANDS, Dispatch
from bot.fetching import Fetcher
from bot.groups import private
from bot.groups.alarms import Alarms
from bot.groups.commands import COMMANDS as GROUP_COMMANDS
from bot.groups.hearing import heard
from bot.groups.table import House
from bot.handlers import Handlers
from bot.handlers.group import Groups
from bot.handlers.student import Student, commands
from bot.heartbeat import beat
from bot.lifetime import run_until_stopped
from bot.own_library import OwnLibrary
from bot.practice import Practice
from bot.retention import Retention
from bot.sender import Sender
from bot.settings import Settings
from bot.timing import Clock
from bot.transport import AiohttpRequest
from bot.updates import Intake, TokenRefusedError, Worker
from bot.wording import Wording, load_wordings
from bot.workshop import Workshop
from storage.database import Database

CONNECTIONS = 64
logger = logging.getLogger(__name__)


async def run_bot(settings: Settings, clock: Clock = time.time) -> None:
    """Run on Telegram by long polling until stopped. Raises TokenRefusedError if Telegram refuses the token."""
    if settings.bot_token is None:
        raise ValueError("a bot needs a token")
    token = settings.bot_token.get_secret_value()
    log.set_up(settings.log_level, [token])
    shipped, wordings = content.load(), load_wordings()
    bot = Bot(
        token,
        base_url=settings.bot_api_base,
        base_file_url=settings.api_file_base,
        request=AiohttpRequest(CONNECTIONS),
        get_updates_request=AiohttpRequest(1),
    )
    library = OwnLibrary(shipped)
    practice = Practice(shipped, lambda: random.SystemRandom().getrandbits(31))
    telegram = (lambda: bot.username, lambda: _reads_all(bot))
    house = House(shipped, wordings, practice.new_seed, *telegram, settings.admin_ids, library.refresh)
    dispatch = Dispatch(practice, wordings, classes(practice, shipped) | private.routes(house))
    groups = Groups(house, clock)
    student = Student(
        dispatch,
        wordings,
        settings.typing_speed,
        clock,
        lambda: bot.username,
        settings.admin_ids,
        settings.retention_days,
        library,
    )
    arrivals = Arrivals(shipped, library, wordings)
    async with await Database.open(settings.database_path) as database:
        try:
            await library.load(database)
            make = partial(attachments.make, database=settings.database_path)
            async with Workshop(asyncio.sleep, make=make) as workshop:
                await _run(bot, database, settings, Handlers(student, groups), arrivals, house, workshop, clock)
        finally:
            await bot.shutdown()
    log.event(logger, logging.INFO, "stopped")


async def _run(
    bot: Bot,
    database: Database,
    settings: Settings,
    handlers: Handlers,
    arrivals: Arrivals,
    house: House,
    workshop: Workshop,
    clock: Clock,
) -> None:
    attached = Attachments(workshop.make)
    sender = Sender(bot, database, attachments=attached, heard=heard, clock=clock, sleep=asyncio.sleep)
    fetcher = Fetcher(bot, database, arrivals, wake_sender=sender.wake, clock=clock, sleep=asyncio.sleep)
    worker = Worker(
        bot,
        database,
        handlers.handle,
        handlers.apologise,
        wake_sender=sender.wake,
        wake_fetcher=fetcher.wake,
        clock=clock,
        sleep=asyncio.sleep,
    )
    intake = Intake(bot, database, worker.wake, clock=clock, sleep=asyncio.sleep)
    log.event(logger, logging.INFO, "started")
    connected = asyncio.Event()
    reminding = reminders.watch(database, clock, asyncio.sleep)
    alarms = Alarms(house, database, wake_sender=sender.wake, clock=clock, sleep=asyncio.sleep)
    retention = Retention(
        database,
        house.wordings,
        settings.retention_days,
        settings.admin_ids,
        wake_sender=sender.wake,
        clock=clock,
        sleep=asyncio.sleep,
    )
    serving = _serve(bot, house.wordings, intake, connected)
    # The bot learns its own name, which stands in links, when it connects; and who wrote while the program was stopped
    # must not be erased before that is heard.
    afterwards = [_once(connected, job.run) for job in (worker, fetcher, alarms, retention)]
    alive = beat(settings.database_path, asyncio.sleep)
    await run_until_stopped(serving, sender.run(), *afterwards, reminding, alive)


async def _serve(bot: Bot, wordings: Mapping[str, Wording], intake: Intake, connected: asyncio.Event) -> None:
    await _connect(bot)
    connected.set()
    await _introduce(bot, wordings)
    await intake.run()


async def _once(connected: asyncio.Event, run: Callable[[], Coroutine[Any, Any, None]]) -> None:
    await connected.wait()
    await run()


async def _connect(bot: Bot) -> None:
    """Wait until Telegram can be reached, and be free to poll. Raises TokenRefusedError."""
    wait = 1.0
    while True:
        try:
            await bot.initialize()
            await bot.delete_webhook()
            return
        except InvalidToken:
            raise TokenRefusedError from None
        except TelegramError as error:
            log.event(logger, logging.WARNING, "not_connected", error=error, wait=wait)
            await asyncio.sleep(wait)
            wait = min(2 * wait, 30.0)


async def _introduce(bot: Bot, wordings: Mapping[str, Wording]) -> None:
    """Set the command menu and the bot's description in each language; Finnish also for all others."""
    try:
        for code, say in [("", wordings["fi"]), *wordings.items()]:
            await bot.set_my_commands(commands(COMMANDS, say), language_code=code)
            in_groups = BotCommandScopeAllGroupChats()
            await bot.set_my_commands(commands(GROUP_COMMANDS, say), scope=in_groups, language_code=code)
            await bot.set_my_description(unescape(say("description")), language_code=code)
            await bot.set_my_short_description(unescape(say("short-description")), language_code=code)
    except TelegramError as error:
        # The menu stays as it was, typed commands work all the same, and the next start tries again.
        log.event(logger, logging.WARNING, "not_introduced", error=error)


def _reads_all(bot: Bot) -> bool:
    """Whether the bot's privacy mode is off (Bot API, User: can_read_all_group_messages)."""
    return bool(bot.bot.can_read_all_group_messages)
