"""Ways through a talk that several tests walk."""

from pathlib import Path

from dialogues.parsing import build, parse
from dialogues.scenario import Ending
from dialogues.transcript import Transcript
from tests.botapi import BotApiServer, User
from tests.botapi.waiting import until
from tests.endtoend.kept import Kept

TRANSCRIPTS = Path(__file__).parents[1] / "content" / "transcripts"
REPLIES = (
    "Ymmärrän hyvin, että tämä suututtaa.",
    "Olen pahoillani, että jouduitte odottamaan.",
    "Kertoisitteko lisää?",
)
"""Replies that please the customer of the washing machine, whatever her mood, and end nothing."""


HOW_IT_WENT = "Hyvin, pysyin rauhallisena"
"""A button that stands there once a talk has ended."""


def shortest(scenario: str, ending: Ending) -> list[str]:
    """The replies of the shortest Finnish talk to this ending."""
    files = sorted((TRANSCRIPTS / scenario).glob("*.yaml"))
    documents = [document for path in files for document in parse(path.read_text("utf-8"), path.name)]
    written = [build(Transcript, document) for document in documents if document.kind == "transcript"]
    talks = [talk for talk in written if talk.ending == ending and talk.language == "fi"]
    return [turn.reply for turn in min(talks, key=lambda talk: len(talk.turns)).turns]


async def begin(user: User, scenario: str = "washing_machine") -> None:
    """A talk by the shortest way."""
    await user.command(f"/practise {scenario}")
    await user.expect("Mitä voit luvata")
    await user.settle()


async def say_all(user: User, replies: list[str]) -> None:
    """Each reply, once the customer has answered the one before, until the talk has ended."""
    for reply in replies:
        await user.say(reply)
        await user.settle()
        if HOW_IT_WENT in user.screen.buttons:
            return


async def all_done(server: BotApiServer, kept: Kept, within: float = 120) -> None:
    """Waits until the program has taken in, worked and sent everything, also what was to wait for its time."""
    await until(lambda: server.is_done() and kept.is_done(), within)
