"""The end of an exercise: what came of it is kept, and the group looks back."""

from bot.groups.looking_back import look_back
from bot.groups.observing import ask_feedback
from bot.groups.table import Table
from dialogues.exercises.result import result
from storage import exercises


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
