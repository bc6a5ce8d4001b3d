"""A talk that a student has handed in, as its teacher sees it: the turns as played, and as teachers corrected them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import get_args

from bot.content import Content
from bot.editions import played_from
from bot.gates import Handed
from bot.remarked import corrections
from bot.wording import Html, Wording
from dialogues.corrections import Correction, corrected
from dialogues.engine import begin
from dialogues.play import Play
from dialogues.scenario import Ending
from dialogues.session import Turn
from storage import attempts, editions
from storage.database import Reader


@dataclass(frozen=True)
class Talk:
    """An ended attempt at an assignment; `play` is None where its scenario is no longer there."""

    handed: Handed
    play: Play | None
    played: Sequence[Turn]
    corrections: Sequence[Correction]

    @property
    def place(self) -> str:
        """The argument of its buttons: assignment, member and attempt."""
        return f"{self.handed.assignment.id}.{self.handed.member.number}.{self.handed.attempt.number}"

    @property
    def turns(self) -> Sequence[Turn]:
        """The turns with the corrections."""
        return corrected(self.play, self.played, self.corrections) if self.play and self.corrections else self.played

    @property
    def ending(self) -> Ending | None:
        """How it ended; None where it was stopped."""
        return next((ending for ending in get_args(Ending) if ending == self.handed.attempt.ending), None)

    @property
    def opening(self) -> Sequence[str]:
        """What the customer said first; nothing where the scenario is gone."""
        return begin(self.play, self.handed.attempt.seed)[1] if self.play else ()

    def title(self, say: Wording, content: Content) -> Html:
        """The scenario's title in a person's language."""
        return scenario_title(say, content, self.handed.attempt.scenario)


async def handed_talk(reader: Reader, content: Content, handed: Handed) -> Talk | None:
    """The talk behind an attempt; None while it goes on, and where nothing was said."""
    attempt = handed.attempt
    rows = await attempts.turns(reader, attempt.chat_id, attempt.number) if attempt.ended_at is not None else []
    if not rows:
        return None
    turns = [Turn.model_validate_json(row.turn) for row in rows]
    found = await corrections(reader, attempt.chat_id, attempt.number)
    begun = attempt.scenario, attempt.language, attempt.edition
    play = await played_from(content, *begun, partial(editions.text, reader))
    return Talk(handed, play, turns, found)


def scenario_title(say: Wording, content: Content, scenario: str) -> Html:
    """A scenario's title in a person's language."""
    if not content.has(scenario):
        return say("task-gone")
    return say("task-scenario", title=content.card(scenario).said(say.language).title)
