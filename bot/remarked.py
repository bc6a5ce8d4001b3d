"""What teachers said of an attempt, as its student meets it again: corrected marks, and comments with the talk."""

from collections.abc import Sequence

from bot import render
from bot.shows import Voice
from bot.visit import Visit
from bot.wording import Html
from dialogues.corrections import Correction, corrected
from dialogues.play import Play
from dialogues.session import Turn
from storage import remarks
from storage.database import Reader


async def corrections(reader: Reader, chat_id: int, number: int) -> list[Correction]:
    """The corrections of an attempt, in the order of its turns."""
    return [correction(kept) for kept in await remarks.corrections(reader, chat_id, number)]


def correction(kept: remarks.Correction) -> Correction:
    """A correction as it was kept."""
    return Correction(turn=kept.turn_number, mark=kept.mark, verdict=kept.verdict)


async def corrected_turns(
    reader: Reader, chat_id: int, number: int, play: Play, turns: Sequence[Turn]
) -> Sequence[Turn]:
    """The turns of an attempt with its teachers' corrections; without any, as they were played."""
    found = await corrections(reader, chat_id, number)
    return corrected(play, turns, found) if found else turns


async def show_comments(visit: Visit, reader: Reader, chat_id: int, number: int) -> None:
    """Show the comments on an attempt after its transcript: words in as few messages as it takes, then voices."""
    found = await remarks.comments(reader, chat_id, number)
    words = [visit.say("comment", teacher=one.teacher, words=one.content) for one in found if one.kind == "text"]
    for page in render.paged(words):
        visit.show(Html(page))
    for one in found:
        if one.kind == "voice":
            visit.shows.append(Voice(one.content, visit.say("comment-voice", teacher=one.teacher)))
