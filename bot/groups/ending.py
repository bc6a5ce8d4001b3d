"""The end of an exercise: what came of it is kept, and the group looks back; or it is given up."""

import json

from bot.groups.looking_back import look_back
from bot.groups.observing import ask_feedback
from bot.groups.posting import say_in
from bot.groups.table import House, Table
from dialogues.exercises.result import result
from storage import exercises
from storage.database import Transaction
from storage.exercises import Exercise as Row


async def finish(table: Table) -> None:
    """End the exercise as it stands: with the customers' endings, or broken off."""
    table.exercise = table.exercise.model_copy(update={"phase": "over", "step": table.exercise.step + 1})
    found = result(table.exercise)
    await exercises.end(table.tx, table.row.id, result=found.model_dump_json() if found else None, at=table.now)
    table.wait(None)
    table.stage_anew()
    if found:
        await look_back(table, found)
        ask_feedback(table)


async def give_up(house: House, tx: Transaction, now: float, row: Row) -> None:
    """End an exercise with which this program can't go on, and tell the group: it is free for another."""
    await exercises.give_up(tx, row.id, at=now)
    say = house.wordings.get(_language(row)) or house.wordings["fi"]
    await say_in(tx, row.chat_id, row.thread_id, say("exercise-lost"), now)


def _language(row: Row) -> str:
    """The language of an exercise that otherwise may not be readable."""
    try:
        return str(json.loads(row.state or "{}").get("language"))
    except (ValueError, AttributeError):
        return ""
