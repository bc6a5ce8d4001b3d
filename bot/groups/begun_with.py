"""What the customers of an exercise are played from: what it began with, also after an upgrade (bot/editions.py)."""

from functools import partial

from bot.content import Content
from bot.editions import keep, played_from
from bot.groups.table import Table
from dialogues.exercises.exercise import Exercise
from dialogues.play import Play
from storage import editions
from storage.database import Transaction


async def begun_with(tx: Transaction, content: Content, id: int, exercise: Exercise) -> dict[str, Play]:
    """The plays of the exercise of that number, as far as they were kept and can still be played."""
    if not exercise.customers:
        return {}
    kept, text = await editions.of_exercise(tx, id), partial(editions.text, tx)
    found = {one: await played_from(content, one, exercise.language, digest, text) for one, digest in kept.items()}
    return {scenario: play for scenario, play in found.items() if play}


async def keep_all(table: Table) -> None:
    """Keep what it begins with."""
    for scenario in {one.scenario for one in table.exercise.customers}:
        if play := table.of(scenario):
            await editions.note_of_exercise(table.tx, table.row.id, scenario, await keep(table.tx, play))
