"""What two desks see of each other in the end: turn for turn, and both endings. No names cross to another group."""

from bot.groups import rivals, team_render
from bot.groups.posting import say_in
from bot.groups.table import Table
from bot.wording import Html
from dialogues.exercises.exercise import Customer, Exercise
from dialogues.exercises.team_debrief import two_desks
from storage import exercises, groups

Side = tuple[Html, Customer]
"""A group's name and the customer at its desk."""


async def compare(table: Table) -> None:
    """Compare the desks of an exercise that has just become over; two groups once neither of them plays any more."""
    exercise = table.exercise
    if exercise.mode != "desks":
        return
    if exercise.rival is not None:
        await _with_rival(table, exercise.rival)
    elif len(exercise.customers) > 1 and rivals.spoke(exercise):
        for page in team_render.desks(table.say, two_desks(*exercise.customers)):
            table.note(page)


async def _with_rival(table: Table, id: int) -> None:
    row = await exercises.get(table.tx, id)
    if row is None:
        return
    they, here = await groups.get(table.tx, row.chat_id), rivals.spoke(table.exercise)
    if not here:
        await _tell_them(table, row)
    elif row.ended_at is None:
        table.tell("rivals-wait", group=rivals.title(table, they))
    elif not rivals.has_played(row):
        table.tell("rivals-absent", group=rivals.title(table, they))
    elif row.state is not None:
        [ours, *_], [theirs, *_] = table.exercise.customers, Exercise.model_validate_json(row.state).customers
        mine, other = (rivals.title(table, table.group), ours), (rivals.title(table, they), theirs)
        for page in _pages(table, mine, other):
            table.note(page)
        for page in _pages(table, other, mine):
            await say_in(table.tx, row.chat_id, row.thread_id, page, table.now)


async def _tell_them(table: Table, row: exercises.Exercise) -> None:
    """Whoever waits for this group, or plays against it, learns that nothing will come."""
    own = rivals.title(table, table.group)
    if row.ended_at is None:
        html = table.say("rivals-not-coming", group=own)
    elif rivals.has_played(row):
        html = table.say("rivals-absent", group=own)
    else:
        return
    await say_in(table.tx, row.chat_id, row.thread_id, html, table.now)


def _pages(table: Table, own: Side, other: Side) -> list[Html]:
    """The comparison as a group sees it: its own desk first."""
    return team_render.desks(table.say, two_desks(own[1], other[1]), (own[0], other[0]))
