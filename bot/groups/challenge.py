"""A challenge taken: the other group gets a lobby of its own, with the same customer, language and seed."""

from bot.groups import lobby, rivals
from bot.groups.playing import seated
from bot.groups.posting import change_in
from bot.groups.table import Answer, House, Table
from bot.wording import Wording
from dialogues.exercises.exercise import Exercise, Person
from storage import exercises, groups
from storage.database import Transaction
from storage.groups import Group

ACTION = "x_challenge"
"""The one button of a group that belongs to another group's exercise."""


async def take(house: House, tx: Transaction, now: float, group: Group, who: Person, id: int, say: Wording) -> Answer:
    """Take up the challenge of that exercise in a group; gives what whoever pressed sees, in their language `say`.

    Anybody there may: they then begin the exercise. It is played in the group's General place.
    """
    async with seated(house, tx, now, id) as table:
        if table is None or not await _is_open(table, group):
            return Answer(say("rivals-gone"))
        if await exercises.going_on(tx, group.chat_id, 0):
            return Answer(say("rivals-busy"))
        theirs = await lobby.make(tx, group, 0, _mirrored(table, who), now)
        table.exercise = table.exercise.model_copy(update={"rival": theirs, "against": group.title})
        if table.exercise.phase == "lobby":
            table.stage_again()
        taken = table.say("rivals-taken", group=rivals.title(table, table.group))
        await change_in(tx, group.chat_id, taken, now, of=rivals.key(table.row.chat_id))
    async with seated(house, tx, now, theirs) as table:
        if table:
            lobby.begun(table)
    return Answer(say("rivals-taken-now"))


async def _is_open(table: Table, group: Group) -> bool:
    """Whether this group was asked and still is; who asked may have begun, or be done, but not have given up."""
    exercise, asked = table.exercise, table.exercise.challenged
    if exercise.mode != "desks" or exercise.rival is not None or asked is None:
        return False
    same_class = group.cohort_id is not None and group.cohort_id == table.group.cohort_id
    is_theirs = same_class and await groups.now_at(table.tx, asked) == group.chat_id
    return is_theirs and (exercise.phase != "over" or rivals.spoke(exercise))


def _mirrored(table: Table, who: Person) -> Exercise:
    """The same exercise for the other group, nobody in it yet."""
    mine = table.exercise
    return Exercise(
        mode="desks",
        starter=who.id,
        language=mine.language,
        seed=mine.seed,
        scenarios=mine.scenarios,
        rival=table.row.id,
        challenged=table.row.chat_id,
        against=table.group.title,
    )


async def given_up(house: House, tx: Transaction, now: float, chat_id: int) -> None:
    """The bot leaves a group: whoever plays against it is not to wait for ever."""
    for row in await exercises.all_going_on(tx, chat_id):
        async with seated(house, tx, now, row.id) as table:
            if table and table.exercise.rival is not None:
                table.exercise = table.exercise.model_copy(update={"phase": "over"})
