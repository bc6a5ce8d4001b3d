"""Ways through a talk that several tests walk."""

from pathlib import Path

from dialogues.parsing import build, parse
from dialogues.transcript import Transcript
from tests.botapi import User

TRANSCRIPTS = Path(__file__).parents[1] / "content" / "transcripts"


def script(scenario: str, name: str) -> list[str]:
    """The replies of a transcript."""
    path = TRANSCRIPTS / scenario / f"{name}.yaml"
    return [turn.reply for turn in build(Transcript, parse(path.read_text("utf-8"), name)[0]).turns]


async def begin(user: User, scenario: str = "washing_machine") -> None:
    """A talk by the shortest way."""
    await user.command(f"/practise {scenario}")
    await user.expect("Mitä voit luvata")
    await user.settle()


async def say_all(user: User, replies: list[str]) -> None:
    """Each reply, once the customer has answered the one before."""
    for reply in replies:
        await user.say(reply)
        await user.settle()
