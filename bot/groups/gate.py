"""The gate before what is done of an exercise in one's private chat."""

from bot.desk import Desk
from storage import exercises
from storage.exercises import Exercise as Row


async def in_exercise(desk: Desk, argument: str) -> tuple[Row, str] | None:
    """`exercise.rest`, or `exercise-rest` in a link: somebody who is in it, as long as its words are kept."""
    number, _, rest = argument.replace("-", ".", 1).partition(".")
    id = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0
    mine = {row.id: row for row in await exercises.of_person(desk.tx, desk.chat_id)}
    return (mine[id], rest) if id in mine else None
