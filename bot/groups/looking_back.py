"""The group's debrief: how it went, what the team's customers have told so far, good lines, something to talk of."""

from collections.abc import Callable, Mapping

from bot import render
from bot.attachments import recipe
from bot.groups import team_render, weighing
from bot.groups.modes import waiting
from bot.groups.table import Table
from bot.wording import Html
from dialogues.exercises.council import unchosen
from dialogues.exercises.observing import compared
from dialogues.exercises.result import Result, team_ledger
from dialogues.exercises.team_debrief import team_debrief
from storage import exercises

OF_MODE: Mapping[str, Callable[[Table], Html | None]] = {"council": weighing.compared, "waiting": waiting.looked_back}
"""What a way of playing has to say besides, if anything."""


async def look_back(table: Table, found: Result) -> None:
    """Show it all to the group."""
    earlier = await _earlier(table)
    plays = table.plays
    debrief = team_debrief(table.exercise, plays, unchosen(table.exercise, plays))
    ledgers = team_ledger(earlier), team_ledger([*earlier, found])
    for html in team_render.debrief(table.say, debrief, *ledgers, table.name):
        table.note(html)
    if (of_mode := OF_MODE.get(table.exercise.mode)) and (special := of_mode(table)):
        for html in render.paged([special]):
            table.note(html)
    for html in team_render.observed(table.say, compared(table.exercise), (), table.name):
        table.note(html)
    pictures = team_render.mood_pictures(table.say, debrief)
    captions = [*[Html("")] * (len(pictures) - 1), table.say("exercise-again")]
    for data, caption in zip(pictures, captions, strict=True):
        table.picture(recipe("mood_picture", data), caption)


async def _earlier(table: Table) -> list[Result]:
    """The results of the group's earlier exercises, in order."""
    rows = await exercises.ended_in(table.tx, table.row.chat_id)
    return [Result.model_validate_json(row.result) for row in rows if row.result and row.id != table.row.id]
