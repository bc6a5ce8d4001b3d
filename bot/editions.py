"""A talk is played from what it began with, also where another text is shipped by now, or none."""

import logging
from collections.abc import Awaitable, Callable

from bot import log
from bot.content import Content, own_number
from dialogues.play import Play
from storage import editions
from storage.database import Transaction

Kept = Callable[[str], Awaitable[str | None]]
"""The text kept under a digest, None where there is none any more."""

logger = logging.getLogger(__name__)


async def keep(tx: Transaction, play: Play) -> str:
    """Keep what a talk begins with, in the transaction in which it does; gives its digest."""
    await editions.keep(tx, play.digest, play.text(), own_number(play.scenario.id))
    return play.digest


async def played_from(content: Content, scenario: str, language: str, digest: str | None, kept: Kept) -> Play | None:
    """What a talk is played from that began with this digest; None where nothing of it is left.

    Without a digest (a talk of before editions were kept), or where what was kept can't be used, it is what there is
    today. So is a scenario that is being written: there an edit is to be felt at once.
    """
    today = content.find(scenario, language)
    if not digest or (today and today.digest == digest) or content.is_being_written(scenario):
        return today
    text = await kept(digest)
    return (_revived(content, text, language) if text else None) or today


def _revived(content: Content, text: str, language: str) -> Play | None:
    if (reader := content.reader(language)) is None:
        return None
    try:
        return Play.of_text(text, reader)
    except ValueError as error:
        log.event(logger, logging.ERROR, "edition_unreadable", error=error)
        return None
